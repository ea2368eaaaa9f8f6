//! How far features really read around the pixels on which they stand, where padding reads pixels: there a border can
//! see more than its regions say.

use crate::collect::CollectVec as _;
use alloc::vec::Vec;

use super::limits::Spent;
use super::regions::{Reach, Regions, Surround};
use super::sight::inside;
use super::walk::{Sights, Walk};
use super::{
    AxisGeometry, EvalError, EvalErrorKind, Evaluation, NodeGeometry, NodeOp, Ratio, Region,
    Source, TooMuchWork, View,
};
use crate::checked::{add, sub};

/// The most that features read on each side of the pixel on which they stand, and past the end of their step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Around {
    pub(crate) lookback: i64,
    pub(crate) lookahead: i64,
    pub(crate) latency: i64,
}

/// That of all paths, and of those that do not see everything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Arounds {
    pub(crate) whole: Option<Around>,
    pub(crate) local: Option<Around>,
}

impl Around {
    /// Of one feature.
    #[inline]
    fn of(feature: i64, seen: Region, jump: Ratio) -> Option<Self> {
        let stand = |feature: i64| {
            let stand = jump.checked_mul(Ratio::whole(feature))?.floor()?;
            i64::try_from(stand.numerator()).ok()
        };
        let here = stand(feature)?;
        let step_end = stand(add(feature, 1)?)?.max(add(here, 1)?);
        Some(Self {
            lookback: sub(here, seen.start)?,
            lookahead: sub(sub(seen.end, 1)?, here)?,
            latency: sub(seen.end, step_end)?,
        })
    }

    #[inline]
    fn or_more(self, other: Self) -> Self {
        Self {
            lookback: self.lookback.max(other.lookback),
            lookahead: self.lookahead.max(other.lookahead),
            latency: self.latency.max(other.latency),
        }
    }

    /// Of all features that see padding; none where none of them sees a pixel.
    #[inline]
    fn of_border(
        walk: &mut Walk<'_>,
        index: usize,
        regions: &Regions,
    ) -> Result<Option<Self>, TooMuchWork> {
        let of = Source::Layer(index);
        let layer = walk.evaluation.axis(of, walk.axis).ok_or(TooMuchWork)?;
        let (first, last) = inside(layer, regions);
        let mut most: Option<Self> = None;
        for feature in (0..first).chain(last..layer.size) {
            walk.step(1)?;
            let seen = walk.seen(of, feature).flatten();
            let own = seen.and_then(|seen| Self::of(feature, seen, regions.jump));
            most = match (most, own) {
                (Some(most), Some(own)) => Some(most.or_more(own)),
                (one, None) | (None, one) => one,
            };
        }
        Ok(most)
    }
}

/// Whether what stands in padding counts.
#[inline]
fn counts(regions: &Regions) -> bool {
    regions.surround != Surround::Constant && regions.reach != Reach::Global
}

impl Evaluation {
    /// Works out how far borders read, of the layers of which that is not said by their regions.
    #[inline]
    pub(super) fn look_around(&mut self) {
        let ops = self.graph.nodes.iter().map(|node| &node.op);
        if !ops.into_iter().any(NodeOp::reads_padding) {
            return;
        }
        let mut spent = Spent::default();
        for axis in 0..self.graph.input.len() {
            for &is_local in &[false, true] {
                let found = self.around(axis, is_local, &mut spent);
                self.looked = spent.work();
                match found {
                    Ok(found) => self.keep(axis, is_local, &found),
                    Err(node) => return self.give_up(node, axis),
                }
            }
        }
    }

    /// The layers that are asked, each with what was found; the one that would take too much work if there is one.
    #[inline]
    fn around(
        &self,
        axis: usize,
        is_local: bool,
        spent: &mut Spent,
    ) -> Result<Vec<(usize, Option<Around>)>, usize> {
        let regions = |index: usize| {
            let layer = self.axis(Source::Layer(index), axis)?;
            let regions = match (is_local, layer.local_differs()) {
                (false, _) => Some(layer.full()),
                (true, true) => layer.paths.local(),
                (true, false) => None,
            };
            regions.filter(|regions| counts(regions))
        };
        let layers = 0..self.graph.nodes.len();
        let asked: Vec<_> = layers
            .filter_map(|index| Some((index, regions(index)?)))
            .collect_vec();
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let mut walk = Walk {
            evaluation: self,
            axis,
            is_local,
            sights: &mut Sights::default(),
            spent,
        };
        let mut found = Vec::with_capacity(asked.len());
        for (index, regions) in asked {
            walk.look(Source::Layer(index))?;
            let around = Around::of_border(&mut walk, index, regions);
            found.push((index, around.map_err(|TooMuchWork| index)?));
        }
        Ok(found)
    }

    #[inline]
    fn keep(&mut self, axis: usize, is_local: bool, found: &[(usize, Option<Around>)]) {
        for &(index, around) in found {
            let place = self.nodes.get(index).copied().flatten();
            let place = place.and_then(|place| place.first.checked_add(axis));
            if let Some(layer) = place.and_then(|place| self.axes.get_mut(place)) {
                layer.set_around(around, is_local);
            }
        }
    }

    /// A layer that takes too much work has no geometry, nor have others of which it is not said how far they read, nor
    /// those behind them.
    #[inline]
    fn give_up(&mut self, node: usize, axis: usize) {
        self.errors.push(EvalError {
            node,
            axis,
            kind: EvalErrorKind::Visible,
        });
        for index in 0..self.nodes.len() {
            let made = self.node(Source::Layer(index));
            let is_open = |made: NodeGeometry| made.axes.iter().any(|axis| counts(axis.full()));
            if made.is_some_and(is_open) || self.known(index).is_none() {
                if let Some(geometry) = self.nodes.get_mut(index) {
                    *geometry = None;
                }
            }
        }
    }
}

impl View<'_> {
    /// Whether padding is read from the other end.
    #[inline]
    pub(super) fn is_circular(&self) -> bool {
        counts(self.regions) && self.regions.surround == Surround::OtherEnd
    }
}

impl AxisGeometry {
    #[inline]
    fn set_around(&mut self, around: Option<Around>, is_local: bool) {
        let is_both = !is_local && !self.local_differs();
        let own = self.around.get_or_insert_default();
        if !is_local {
            own.whole = around;
        }
        if is_local || is_both {
            own.local = around;
        }
    }
}
