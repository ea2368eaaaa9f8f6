//! Whether the pixels behind a region have gaps: the sets themselves, as sorted intervals.

use crate::collect::CollectVec as _;
use crate::collect::PushAll as _;
use crate::order::Order as _;
use alloc::vec::Vec;

use super::limits::{ALL_INTERVALS, INTERVALS};
use super::list::List;
use super::regions::{Reach, Regions};
use super::table::{Seen, Table};
use super::walk::unseen;
use super::{Evaluation, Looks, NodeOp, Region, Source, TooMuchWork};
use crate::checked::{add, mul, sub};
use crate::ops::Taps;

/// A set of pixels: sorted intervals that do not touch.
type Set = Vec<Region>;

impl Seen for Set {
    #[inline]
    fn nothing() -> Self {
        Self::new()
    }

    #[inline]
    fn unite(&mut self, other: &Self) {
        self.extend_from_slice(other);
        self.order_by(&|a, b| a.start < b.start);
        let mut merged = Self::with_capacity(self.len());
        for span in self.drain(..) {
            match merged.last_mut() {
                Some(before) if span.start <= before.end => before.end = before.end.max(span.end),
                _ => merged.push(span),
            }
        }
        *self = merged;
    }

    #[inline]
    fn shifted(&self, by: i64) -> Option<Self> {
        self.iter()
            .map(|span| {
                Some(Region {
                    start: add(span.start, by)?,
                    end: add(span.end, by)?,
                })
            })
            .try_collect_vec()
    }

    /// The layer's hulls are known to fit before its sets are asked for.
    #[inline]
    fn fits(&self) -> bool {
        true
    }

    #[inline]
    fn gather(all: &[Taps], table: &Table<Self>) -> Option<List<Self>> {
        let mut room = ALL_INTERVALS;
        let set = |taps: &Taps| gathered(*taps, table, &mut room);
        all.iter().map(set).collect()
    }
}

/// What the taps of one feature see; `None` where it is more than there is room for.
#[inline]
fn gathered(taps: Taps, table: &Table<Set>, room: &mut usize) -> Option<Set> {
    let mut all = Set::new();
    for t in 0..taps.count {
        let mut seen = table.seen(add(taps.first, mul(t, taps.step)?)?)?;
        *room = room.checked_sub(seen.len().max(1))?;
        all.append(&mut seen);
        if all.len() > INTERVALS {
            return None;
        }
    }
    all.unite(&Set::new());
    Some(all)
}

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
        let known = looks.sets(axis, local)?;
        self.work_sets_out(known, of, axis, local)?;
        let sets = known.of(&of).ok_or(TooMuchWork)?;
        let features = match &*sets.tables {
            [table] => table.period,
            _ => layer.size,
        };
        if usize::try_from(features).is_ok_and(|features| features > INTERVALS) {
            return Err(TooMuchWork);
        }
        let mut sparsest = Use {
            used: 1,
            spanned: 1,
        };
        let mut any = false;
        for i in 0..features {
            let mut set = Set::nothing();
            for table in sets.tables.iter() {
                set.unite(&table.seen(i).ok_or(TooMuchWork)?);
            }
            let (Some(first), Some(last)) = (set.first(), set.last()) else {
                continue;
            };
            let used = set
                .iter()
                .try_fold(0, |sum, span| add(sum, sub(span.end, span.start)?));
            let found = Use {
                used: used.ok_or(TooMuchWork)?,
                spanned: sub(last.end, first.start).ok_or(TooMuchWork)?,
            };
            let ratio = |of: Use| i128::from(of.used).checked_mul(sparsest.spanned.into());
            let own = i128::from(sparsest.used).checked_mul(found.spanned.into());
            if !any || ratio(found) < own {
                sparsest = found;
            }
            any = true;
        }
        Ok(sparsest)
    }

    /// The sets of a layer and of all before it that are not known yet.
    #[inline]
    fn work_sets_out(
        &self,
        known: &mut Sets,
        of: Source,
        axis: usize,
        local: bool,
    ) -> Result<(), TooMuchWork> {
        if known.image.is_none() {
            let pixel = alloc::vec![Region { start: 0, end: 1 }];
            known.image = Some(Regions::of_image(pixel));
            known.layers.resize(self.graph.nodes.len(), None);
        }
        for index in unseen(&self.graph, of, &known.layers) {
            let made = self.set(known, index, axis, local)?;
            let count = intervals(&made);
            known.count = known.count.saturating_add(count);
            if count > INTERVALS || known.count > ALL_INTERVALS {
                return Err(TooMuchWork);
            }
            if let Some(place) = known.layers.get_mut(index) {
                *place = Some(made);
            }
        }
        Ok(())
    }

    /// The sets of one layer, from those before it; of one of which no path is left, those of nothing.
    #[inline]
    fn set(
        &self,
        known: &Sets,
        index: usize,
        axis: usize,
        local: bool,
    ) -> Result<Regions<Set>, TooMuchWork> {
        let layer = self.axis(Source::Layer(index), axis).ok_or(TooMuchWork)?;
        let node = self.graph.nodes.get(index).ok_or(TooMuchWork)?;
        if local && layer.paths.local().is_none() {
            return Ok(Regions::without_paths());
        }
        let made = match &node.op {
            NodeOp::Axes(_) => {
                let input = node.inputs.first().and_then(|input| known.of(input));
                match (input, layer.step) {
                    (Some(input), Some(step)) => input.through(&step, layer.image),
                    _ => return Err(TooMuchWork),
                }
            }
            NodeOp::Join | NodeOp::Gate => {
                let mut branches = Vec::new();
                for input in &node.inputs {
                    let branch = self.axis(*input, axis).ok_or(TooMuchWork)?;
                    if matches!(node.op, NodeOp::Gate) && branch.size != layer.size {
                        continue;
                    }
                    let found = known.of(input);
                    branches.push_all(found.filter(|set| !local || set.reach == Reach::Local));
                }
                Regions::joined(branches.into_iter(), layer.view().jump())
            }
        };
        made.map_err(|_| TooMuchWork)
    }
}

/// The sets of the layers on one axis that were asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Sets {
    layers: Vec<Option<Regions<Set>>>,
    image: Option<Regions<Set>>,
    count: usize,
}

impl Sets {
    #[inline]
    fn of(&self, input: &Source) -> Option<&Regions<Set>> {
        match input {
            Source::Input => self.image.as_ref(),
            Source::Layer(index) => self.layers.get(*index)?.as_ref(),
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
