//! Whether the pixels behind a region have gaps.

use crate::collect::PushAll as _;
use alloc::vec::Vec;

use super::limits::{INTERVALS, Spent};
use super::regions::{Reach, Regions};
use super::sets::{Set, together};
use super::walk::unseen;
use super::{AxisGeometry, Evaluation, Looks, NodeOp, Region, Source, TooMuchWork};
use crate::checked::{add, sub};

/// How many pixels one feature uses of how many that its region spans; both count pixels in the padding too.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let (kernel, stride, dilation, padding) = (3, 1, 2, Padding::Causal);
/// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let graph = Graph { input: vec![8], nodes };
/// # let evaluation = evaluate(graph);
/// // a convolution of 3, dilation 2
/// let found = evaluation.sparsest(Source::Layer(0), 0, false);
/// assert_eq!(found, Ok(Use { used: 3, spanned: 5 }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Use {
    /// Pixels on which the feature depends.
    pub used: i64,
    /// Pixels of its region.
    pub spanned: i64,
}

impl Evaluation {
    /// The sparsest of a layer's features on one axis; the layer is dense if it uses all that it spans. `local` leaves
    /// out the paths that see everything, as [`AxisGeometry::local`] does.
    ///
    /// It is a question only where [`View::reach`] is [`Reach::Local`]: behind global layers and scans the
    /// answer is no error, but means nothing. Where no pixel is read it is 1 of 1.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(evaluation.sparsest(Source::Layer(0), 0, false), Ok(Use { used: 3, spanned: 3 }));
    /// ```
    ///
    /// # Errors
    /// Where the sets of a layer have more than 65,536 intervals, and for a layer or an axis that has no geometry.
    ///
    /// [`AxisGeometry::local`]: super::AxisGeometry::local
    /// [`View::reach`]: super::View::reach
    #[inline]
    pub fn sparsest(&self, of: Source, axis: usize, local: bool) -> Result<Use, TooMuchWork> {
        self.sparsest_after(&mut Looks::default(), of, axis, local)
    }

    /// The same after other questions.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let pool = NodeOp::Axes(vec![AxisOp::Unshuffle(UnshuffleOp { factor: 2 })]);
    /// # let nodes = vec![Node { op: pool, inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// let mut looks = Looks::default();
    /// let found = evaluation.sparsest_after(&mut looks, Source::Layer(0), 0, false);
    /// assert_eq!(found, Ok(Use { used: 2, spanned: 2 }));
    /// ```
    ///
    /// # Errors
    /// As of [`sparsest`](Self::sparsest); all questions together may have eight times as many.
    #[inline]
    pub fn sparsest_after(
        &self,
        looks: &mut Looks,
        of: Source,
        axis: usize,
        local: bool,
    ) -> Result<Use, TooMuchWork> {
        let layer = self.axis(of, axis).ok_or(TooMuchWork)?;
        // What is the same is worked out once.
        let local = local && layer.local_differs();
        let is_twin = |twin: &AxisGeometry| twin.sees_as(layer) && twin.size == layer.size;
        let twin = (0..axis).find(|&twin| self.axis(of, twin).is_some_and(is_twin));
        let axis = twin.unwrap_or(axis);
        let (known, spent) = looks.sets(axis, local)?;
        if let Some(sparsest) = known.of(of).and_then(|known| known.sparsest) {
            return Ok(sparsest);
        }
        self.work_sets_out(known, spent, (of, axis, local))?;
        let known = known.of_mut(of).ok_or(TooMuchWork)?;
        let sparsest = sparsest(&known.sets, layer.size, spent)?;
        known.sparsest = Some(sparsest);
        Ok(sparsest)
    }
    /// The sets of a layer and of all before it that are not known yet.
    #[inline]
    fn work_sets_out(
        &self,
        known: &mut Sets,
        spent: &mut Spent,
        (of, axis, local): (Source, usize, bool),
    ) -> Result<(), TooMuchWork> {
        // Where too much was asked already, nothing is begun again.
        spent.intervals(0)?;
        if known.image.is_none() {
            let pixel = alloc::vec![Region { start: 0, end: 1 }];
            known.image = Some(Known::from(Regions::of_image(pixel)));
            known.layers.resize(self.graph.nodes.len(), None);
        }
        for index in unseen(&self.graph, of, &known.layers) {
            let made = self.set(known, spent, (index, axis, local))?;
            if intervals(&made) > INTERVALS {
                return Err(TooMuchWork);
            }
            if let Some(place) = known.layers.get_mut(index) {
                *place = Some(Known::from(made));
            }
        }
        Ok(())
    }

    /// The sets of one layer, from those before it; of one of which no path is left, those of nothing.
    #[inline]
    fn set(
        &self,
        known: &Sets,
        spent: &mut Spent,
        (index, axis, local): (usize, usize, bool),
    ) -> Result<Regions<Set>, TooMuchWork> {
        let layer = self.axis(Source::Layer(index), axis).ok_or(TooMuchWork)?;
        let node = self.graph.nodes.get(index).ok_or(TooMuchWork)?;
        if local && layer.paths.local().is_none() {
            return Ok(Regions::without_paths());
        }
        let made = match &node.op {
            NodeOp::Axes(_) => {
                let input = node.inputs.first().and_then(|&input| known.of(input));
                match (input, layer.step) {
                    (Some(input), Some(step)) => input.sets.through(&step, layer.image, spent),
                    _ => return Err(TooMuchWork),
                }
            }
            NodeOp::Join | NodeOp::Gate => {
                let mut branches = Vec::new();
                for &input in &node.inputs {
                    let branch = self.axis(input, axis).ok_or(TooMuchWork)?;
                    if matches!(node.op, NodeOp::Gate) && branch.size != layer.size {
                        continue;
                    }
                    let found = known.of(input).map(|known| &known.sets);
                    branches.push_all(found.filter(|set| !local || set.reach == Reach::Local));
                }
                Regions::joined(branches.into_iter(), layer.view().jump(), spent)
            }
        };
        made.map_err(|_| TooMuchWork)
    }
}

/// The sparsest of `size` features that see these sets.
#[inline]
fn sparsest(sets: &Regions<Set>, size: i64, spent: &mut Spent) -> Result<Use, TooMuchWork> {
    let features = match &*sets.tables {
        [table] => table.period,
        _ => size,
    };
    if usize::try_from(features).is_ok_and(|features| features > INTERVALS) {
        return Err(TooMuchWork);
    }
    let mut sparsest: Option<Use> = None;
    for i in 0..features {
        let mut all = Set::new();
        for table in sets.tables.iter() {
            let mut seen = table.seen(i).ok_or(TooMuchWork)?;
            if sets.is_drifting() {
                spent.intervals(seen.len().max(1))?;
            }
            all.append(&mut seen);
        }
        let set = if sets.is_drifting() {
            together(all)
        } else {
            all
        };
        let (Some(first), Some(last)) = (set.first(), set.last()) else {
            continue;
        };
        let found = Use {
            used: pixels(&set).ok_or(TooMuchWork)?,
            spanned: sub(last.end, first.start).ok_or(TooMuchWork)?,
        };
        let part = |found: Use, of: Use| i128::from(found.used).checked_mul(of.spanned.into());
        if sparsest.is_none_or(|sparsest| part(found, sparsest) < part(sparsest, found)) {
            sparsest = Some(found);
        }
    }
    Ok(sparsest.unwrap_or(Use {
        used: 1,
        spanned: 1,
    }))
}

/// How many pixels a set has.
#[inline]
fn pixels(set: &Set) -> Option<i64> {
    set.iter()
        .try_fold(0, |sum, span| add(sum, sub(span.end, span.start)?))
}

/// The sets of one layer, and the sparsest of its features once that was asked for.
#[derive(Debug, Clone)]
struct Known {
    sets: Regions<Set>,
    sparsest: Option<Use>,
}

impl From<Regions<Set>> for Known {
    #[inline]
    fn from(sets: Regions<Set>) -> Self {
        Self {
            sets,
            sparsest: None,
        }
    }
}

/// The sets of the layers on one axis that were asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Sets {
    layers: Vec<Option<Known>>,
    image: Option<Known>,
}

impl Sets {
    #[inline]
    fn of(&self, input: Source) -> Option<&Known> {
        match input {
            Source::Input => self.image.as_ref(),
            Source::Layer(index) => self.layers.get(index)?.as_ref(),
        }
    }

    #[inline]
    fn of_mut(&mut self, input: Source) -> Option<&mut Known> {
        match input {
            Source::Input => self.image.as_mut(),
            Source::Layer(index) => self.layers.get_mut(index)?.as_mut(),
        }
    }
}

#[inline]
fn intervals(regions: &Regions<Set>) -> usize {
    let mut count = 0_usize;
    for table in regions.tables.iter() {
        for row in table.rows.iter() {
            count = count.saturating_add(row.len());
        }
    }
    count
}
