//! From a network at a size to its tiles.

use alloc::vec::Vec;
use receptive_field_core::CollectVec as _;

use super::axis::{Cut, Line};
use super::error::{larger_than_the_image, of_fault, too_many, too_small, without_pixels};
use super::margin::{self, Fault};
use super::plan::TilePlan;
use crate::at::{LayerAt, NetworkAt, SizeError};
use crate::network::Network;
use receptive_field_core::Source;
use receptive_field_core::checked::{count, signed};
use receptive_field_core::eval::{Graph, NodeOp, evaluate};
use receptive_field_core::ops::AxisOp;

impl<const D: usize> LayerAt<'_, D> {
    /// Tiles of at most this size that make this layer piece by piece.
    ///
    /// They are as large as a tile that ends where the image does can be: smaller than `tile` by less than a structural
    /// period.
    ///
    /// ```
    /// # use receptive_field::receptive_field;
    /// receptive_field! { struct Net; input: [64]; conv: conv(3, pad = 1); pool: max_pool(2); more: conv(3, pad = 1); }
    /// let net = Net::at([1_001])?;
    /// let plan = net.layer("more").unwrap().tiles([100])?;
    /// assert_eq!((plan.shape(), plan.output_size()), ([99], [500])); // 1,001 is odd, and so is a tile
    /// # Ok::<(), receptive_field::SizeError>(())
    /// ```
    ///
    /// # Errors
    /// Where a tile is empty, larger than the image, or too small to make anything that no cut touches (the error says
    /// the least), and where a layer sees everything, depends on the size of the input, is padded from the other end or
    /// repeats nowhere (the error names it).
    pub fn tiles(&self, tile: [usize; D]) -> Result<TilePlan<D>, SizeError> {
        self.planned(tile, Line::cut)
    }

    /// The tiles of at most this size that read the least in all.
    ///
    /// ```
    /// # use receptive_field::receptive_field;
    /// receptive_field! { struct Net; input: [64]; conv: conv(21, pad = 10); }
    /// let net = Net::at([1_000])?;
    /// // 10 tiles of 118 rather than of 120
    /// let (any, best) = (net.output().tiles([120])?, net.output().tiles_within([120])?);
    /// assert_eq!((any.len(), any.shape()), (10, [120]));
    /// assert_eq!((best.len(), best.shape()), (10, [118]));
    /// assert!(best.overhead() <= any.overhead());
    /// # Ok::<(), receptive_field::SizeError>(())
    /// ```
    ///
    /// # Errors
    /// As of [`tiles`](Self::tiles).
    pub fn tiles_within(&self, limit: [usize; D]) -> Result<TilePlan<D>, SizeError> {
        self.planned(limit, Line::least_waste)
    }

    fn planned(
        &self,
        tile: [usize; D],
        choose: impl Fn(&Line, i64) -> Option<Cut>,
    ) -> Result<TilePlan<D>, SizeError> {
        let needed = self.network.evaluation().graph().ancestors(self.source);
        let fault = |fault| of_fault(fault, |index| self.name_of(index));
        let lines = (0..D).map(|axis| self.line(&needed, axis));
        let lines: Vec<Line> = lines.try_collect_vec().map_err(fault)?;
        // That a layer depends on the size comes before how large a tile must be.
        let any: Vec<i64> = lines.iter().map(|line| line.period.1).collect_vec();
        if let Ok(Some(index)) = self.other(&needed, &any) {
            return Err(fault(Fault::Size(index)));
        }
        let cuts = lines.iter().zip(tile).enumerate();
        let cuts = cuts.map(|(axis, (line, given))| self.cut(line, axis, given, &choose));
        let cuts: Vec<Cut> = cuts.try_collect_vec()?;
        let left_out = cuts.iter().map(|cut| cut.pixels_left_out().unwrap_or(0));
        let left_out: Vec<i64> = left_out.collect_vec();
        if let Ok(Some(index)) | Err(index) = self.other(&needed, &left_out) {
            return Err(fault(Fault::Size(index)));
        }
        let counts = cuts.iter().map(|cut| count(cut.count()));
        let len = counts.reduce(|all, more| all?.checked_mul(more?)).flatten();
        let axes: Result<[Cut; D], _> = cuts.try_into();
        Ok(TilePlan {
            layer: self.name,
            axes: axes.map_err(|_| fault(Fault::Overflow(0)))?,
            len: len.ok_or_else(|| too_many(self.name))?,
        })
    }

    fn line(&self, needed: &[bool], axis: usize) -> Result<Line, Fault> {
        let evaluation = self.network.evaluation();
        let margin = margin::of(evaluation, needed, self.source, axis)?;
        let index = match self.source {
            Source::Input => 0,
            Source::Layer(index) => index,
        };
        let own = self.geometry().and_then(|node| node.axes.get(axis));
        let own = own.ok_or(Fault::Overflow(index))?;
        Ok(Line {
            image: own.image(),
            features: own.size(),
            period: own.structure().ok_or(Fault::Period(index))?,
            margin,
        })
    }

    fn cut(
        &self,
        line: &Line,
        axis: usize,
        given: usize,
        choose: &impl Fn(&Line, i64) -> Option<Cut>,
    ) -> Result<Cut, SizeError> {
        let overflow = || of_fault(Fault::Overflow(0), |_| self.name);
        let tile = signed(given).filter(|&tile| tile <= line.image);
        let tile = tile.ok_or_else(|| larger_than_the_image(given, line.image, axis, D))?;
        if tile == 0 {
            return Err(without_pixels(axis, D));
        }
        let (left_out, most) = line
            .left_out(tile)
            .zip(line.most_left_out())
            .ok_or_else(overflow)?;
        if left_out > most.max(0) {
            let least = line.tile(most.max(0)).ok_or_else(overflow)?;
            return Err(too_small(self.name, given, least, axis, D));
        }
        choose(line, left_out).ok_or_else(overflow)
    }

    /// The first layer that does not do to a tile what it does to the whole image, which has so many pixels more; the
    /// one that cannot be in a tile.
    fn other(&self, needed: &[bool], left_out: &[i64]) -> Result<Option<usize>, usize> {
        let whole = self.network.evaluation();
        let mut tile = pruned(whole.graph(), self.source);
        for (side, left_out) in tile.input.iter_mut().zip(left_out) {
            *side = side.saturating_sub(*left_out);
        }
        let tile = evaluate(tile);
        if let Some(error) = tile.errors().first() {
            return Err(error.node);
        }
        let does_other = |index: &usize| {
            let mut axes = left_out.iter().enumerate();
            axes.any(|(axis, &left_out)| !whole.does_to_less(&tile, *index, axis, left_out))
        };
        let needed = needed.iter().enumerate().filter(|(_, needed)| **needed);
        Ok(needed.map(|(index, _)| index).find(does_other))
    }

    fn name_of(&self, index: usize) -> &'static str {
        let layer = self.network.get(Source::Layer(index));
        layer.map_or(self.name, |layer| layer.name)
    }
}

/// The graph as far as a layer needs it; what it does not need does nothing.
#[inline]
fn pruned(graph: &Graph, of: Source) -> Graph {
    let mut needed = graph.ancestors(of);
    for (index, node) in graph.nodes.iter().enumerate().rev() {
        if let (Some(true), Some(like)) = (needed.get(index), node.like) {
            for (needed, more) in needed.iter_mut().zip(graph.ancestors(like)) {
                *needed = *needed || more;
            }
        }
    }
    let mut pruned = graph.clone();
    for (node, _) in pruned
        .nodes
        .iter_mut()
        .zip(needed)
        .filter(|(_, needed)| !needed)
    {
        node.op = NodeOp::Axes(alloc::vec![AxisOp::Pointwise; graph.input.len()]);
        node.inputs = alloc::vec![Source::Input];
        node.like = None;
    }
    pruned
}

impl<const D: usize> NetworkAt<D> {
    /// The tiles of any network's output, for generic code: what `N::tiles(size, tile)` is.
    ///
    /// # Errors
    /// Where the network is impossible at this size, and as of [`LayerAt::tiles`].
    pub fn tiles<N: Network<D>>(
        size: [usize; D],
        tile: [usize; D],
    ) -> Result<TilePlan<D>, SizeError> {
        Self::of::<N>(size)?.output().tiles(tile)
    }
}
