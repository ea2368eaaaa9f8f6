//! Whether the pixels behind a region have gaps: the sets themselves, as sorted intervals.

use alloc::vec::Vec;

use super::limits::INTERVALS;
use super::list::List;
use super::regions::{Reach, Regions};
use super::table::{Seen, Table};
use super::{Evaluation, NodeOp, Region, Source, TooMuchWork};
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
        self.sort_unstable_by_key(|span| span.start);
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
            .collect()
    }

    /// The layer's hulls are known to fit before its sets are asked for.
    #[inline]
    fn fits(&self) -> bool {
        true
    }

    #[inline]
    fn gather(all: &[Taps], table: &Table<Self>) -> Option<List<Self>> {
        let mut count = 0_usize;
        let set = |taps: &Taps| {
            let set = gathered(*taps, table)?;
            count = count.saturating_add(set.len());
            Some(set).filter(|_| count <= INTERVALS)
        };
        all.iter().map(set).collect()
    }
}

#[inline]
fn gathered(taps: Taps, table: &Table<Set>) -> Option<Set> {
    let mut all = Set::new();
    for t in 0..taps.count {
        all.append(&mut table.seen(add(taps.first, mul(t, taps.step)?)?)?);
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
        let layer = self.axis(of, axis).ok_or(TooMuchWork)?;
        let sets = self.sets(of, axis, local)?;
        let features = match &*sets.tables {
            [table] => table.period,
            _ => layer.size,
        };
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

    #[inline]
    fn sets(&self, of: Source, axis: usize, local: bool) -> Result<Regions<Set>, TooMuchWork> {
        let image = Regions::of_image(alloc::vec![Region { start: 0, end: 1 }]);
        let graph = &self.graph;
        let needed = graph.ancestors(of);
        let mut sets: Vec<Option<Regions<Set>>> = Vec::with_capacity(graph.nodes.len());
        for (index, node) in graph.nodes.iter().enumerate() {
            let layer = self.axis(Source::Layer(index), axis);
            let layer = layer.filter(|_| needed.get(index) == Some(&true));
            let of = |input: &Source| match input {
                Source::Input => Some(&image),
                Source::Layer(index) => sets.get(*index)?.as_ref(),
            };
            let made = match (layer, &node.op) {
                (None, _) => None,
                (Some(layer), NodeOp::Axes(_)) => {
                    match (node.inputs.first().and_then(of), layer.step) {
                        (Some(input), Some(step)) => input.through(&step, layer.image).ok(),
                        _ => None,
                    }
                }
                (Some(layer), NodeOp::Join | NodeOp::Gate) => {
                    let single = |input: &&Source| {
                        matches!(node.op, NodeOp::Gate)
                            && self
                                .axis(**input, axis)
                                .is_some_and(|gate| gate.size != layer.size)
                    };
                    let branches = node.inputs.iter().filter(|input| !single(input)).map(of);
                    let branches: Vec<_> = if local {
                        branches
                            .flatten()
                            .filter(|set| set.reach == Reach::Local)
                            .collect()
                    } else {
                        branches.collect::<Option<_>>().unwrap_or_default()
                    };
                    Regions::joined(branches.into_iter(), layer.view().jump()).ok()
                }
            };
            let count = made.as_ref().map_or(0, intervals);
            if count > INTERVALS {
                return Err(TooMuchWork);
            }
            sets.push(made);
        }
        match of {
            Source::Input => Ok(image),
            Source::Layer(index) => sets
                .get_mut(index)
                .and_then(Option::take)
                .ok_or(TooMuchWork),
        }
    }
}

#[inline]
fn intervals(regions: &Regions<Set>) -> usize {
    let tables = regions.tables.iter();
    tables
        .flat_map(|table| table.rows.iter())
        .map(Vec::len)
        .sum()
}
