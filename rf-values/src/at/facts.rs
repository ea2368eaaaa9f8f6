//! The facts of a layer at a size.

use alloc::vec::Vec;
use receptive_field_core::CollectVec as _;

use super::LayerAt;
use crate::layer::along;
use receptive_field_core::checked::{count, mul, narrow, quotient};
use receptive_field_core::eval::Use;

#[inline]
fn counts((a, b): (i64, i64)) -> Option<(usize, usize)> {
    Some((count(a)?, count(b)?))
}

/// A fact of each axis, `None` where there is no such axis.
macro_rules! of_axis {
    ($($(#[$docs:meta])* $name:ident -> $type:ty = |$axis:ident| $fact:expr;)*) => {
        impl<const D: usize> LayerAt<'_, D> {
            $(
                $(#[$docs])*
                pub fn $name(&self, axis: usize) -> Option<$type> {
                    let $axis = self.axis(axis)?;
                    $fact
                }
            )*
        }
    };
}

of_axis! {
    /// The jump as a ratio of pixels to features, in lowest terms.
    jump_ratio -> (i64, i64) = |axis| axis.jump();
    /// Length of the shortest region over the phases, in pixels; 0 where a phase reads nothing.
    receptive_field_min -> usize = |axis| axis.receptive_field_min().and_then(count);
    /// The shortest receptive field through the joins, in pixels.
    path_min -> usize = |axis| axis.path_min().and_then(count);
    /// After how many features the regions repeat, a whole number of pixels further.
    period -> usize = |axis| axis.period().and_then(count);
    /// After how many features the operations repeat, and how many pixels further.
    structural_period -> (usize, usize) = |axis| {
        axis.period()?;
        axis.structure().and_then(counts)
    };
    /// Effective padding: how many pixels feature 0's region begins before the image.
    padding -> i64 = |axis| axis.padding();
    /// The most pixels that any feature reads before the one on which it stands.
    lookback -> i64 = |axis| axis.lookback();
    /// The most pixels that any feature reads after the one on which it stands.
    lookahead -> i64 = |axis| axis.lookahead();
    /// How long a live stream waits, in pixels: the most that any feature reads past the end of its step.
    latency -> i64 = |axis| axis.latency();
    /// The pixels `(before, after)` that a tile of whole structural periods must be given around it.
    halo -> (i64, i64) = |axis| axis.halo();
    /// The halo rounded up, on each side, to whole structural periods.
    context -> (i64, i64) = |axis| axis.context();
    /// How many features of the layer's own input a stream keeps between two chunks: what a window shares with the next.
    state -> usize = |axis| axis.state().and_then(count);
    /// As [`halo`](Self::halo), for cuts anywhere.
    halo_unaligned -> (i64, i64) = |axis| axis.halo_unaligned();
    /// The longest run `first..last` of features that see no padding, `(0, 0)` where there is none.
    interior -> (usize, usize) = |axis| axis.interior().and_then(counts);
    /// Features of the layer's own input, padding not counted, after its last window.
    dropped -> usize = |axis| count(axis.dropped());
    /// Where a regular grid of step `jump` stands best.
    anchor -> f64 = |axis| axis.anchor().map(|(a, b)| quotient(a, b));
    /// As [`anchor`](Self::anchor), exactly: numerator and denominator.
    anchor_ratio -> (i64, i64) = |axis| {
        let (a, b) = axis.anchor()?;
        Some((narrow(a)?, narrow(b)?))
    };
}

impl<const D: usize> LayerAt<'_, D> {
    /// Where a detector's grid stands on an axis: `anchor + i * jump` for each feature. `None` where there is no such
    /// axis or no anchor.
    ///
    /// ```
    /// # use receptive_field::receptive_field;
    /// receptive_field! { struct Net; input: [64]; conv: conv(3, stride = 8, pad = 1); }
    /// let net = Net::at([40])?;
    /// assert_eq!(net.output().anchors(0), Some(vec![0.5, 8.5, 16.5, 24.5, 32.5]));
    /// # Ok::<(), receptive_field::SizeError>(())
    /// ```
    pub fn anchors(&self, axis: usize) -> Option<Vec<f64>> {
        let at = self.axis(axis)?;
        let (anchor, (pixels, features)) = (at.anchor()?, at.jump()?);
        let places =
            (0..at.size()).map(|i| along(anchor, (mul(i, pixels)?.into(), features.into())));
        places.try_collect_vec()
    }

    /// Whether all regions are of one size and move by one step.
    pub fn uniform(&self) -> Option<bool> {
        self.all(|layer, axis| layer.axis(axis)?.uniform())
    }

    /// Whether no feature reads past the end of the step for which it stands.
    pub fn causal(&self) -> Option<bool> {
        self.all(|layer, axis| layer.axis(axis)?.causal())
    }

    /// Whether at this join, if it is one, and at all before it the branches look at the same place.
    pub fn aligned(&self) -> bool {
        let aligned = self.all(|layer, axis| Some(layer.axis(axis)?.is_aligned()));
        aligned.unwrap_or(true)
    }

    /// Whether the layer can add context that its input does not have yet.
    pub fn productive(&self) -> bool {
        self.geometry().is_none_or(|geometry| geometry.productive)
    }

    /// Whether no pixel inside a region is left out. `None` where every feature sees everything, or all before it, and
    /// where sets have more than 65,536 intervals.
    pub fn dense(&self) -> Option<bool> {
        self.all(|layer, axis| {
            let at = layer.axis(axis)?;
            if at.is_global() || at.is_scan() {
                return None;
            }
            let sparsest = layer
                .network
                .evaluation
                .sparsest(layer.source, axis, layer.is_local);
            sparsest.ok().map(|Use { used, spanned }| used == spanned)
        })
    }

    /// Whether some feature really sees the whole image on this axis. `None` where there is no such axis, and where
    /// finding out takes more than 2^19 steps.
    pub fn covers_input(&self, axis: usize) -> Option<bool> {
        self.network.evaluation.covers_input(self.source, axis).ok()
    }

    fn all(&self, fact: impl Fn(&Self, usize) -> Option<bool>) -> Option<bool> {
        let mut all = true;
        for axis in 0..D {
            all = fact(self, axis)? && all;
        }
        Some(all)
    }
}
