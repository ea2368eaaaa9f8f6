//! Up-sampling by a factor, and depth to space.

use super::interpolation::interpolate;
use super::{Mode, OpError, Parameters, Step, arguments, at_least_one};
use crate::checked::{fits, mul};

/// `factor` outputs for one input, one axis: `upsample`, and `pixel_shuffle` with [`Mode::NEAREST`].
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Mode, Reads, Taps, UpsampleOp};
/// let step = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::NEAREST }).step(4, 0).unwrap();
/// assert_eq!(step.size, 8);
/// assert_eq!(step.reads(5), Some(Reads::Taps(Taps { first: 2, step: 1, count: 1 }))); // floor(5 / 2)
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UpsampleOp {
    /// Outputs for one input.
    pub factor: i64,
    /// How outputs between two inputs are made.
    pub mode: Mode,
}

impl UpsampleOp {
    arguments! {
        UpsampleOp::UPSAMPLE, UPSAMPLE_INFOS of "upsample":
        factor: Counts, "a factor", "Outputs for one input.";
        mode: Interpolations = "nearest", "a mode", "From how many neighbours an output is made.";
        coordinates: Grids = "half_pixel", "coordinates", "Where outputs stand among the inputs.";
        rounding: Roundings = "floor", "a rounding", "Which neighbour is the nearest.";
        align_corners: Flag = "false", "an alignment of corners", "Whether the first and the last positions of both sides are on each other.";
    }

    arguments! {
        UpsampleOp::PIXEL_SHUFFLE, PIXEL_SHUFFLE_INFOS of "pixel_shuffle":
        factor: Counts, "a factor", "Outputs for one input.";
    }

    /// `factor, mode`.
    #[inline]
    pub(super) const fn encode(&self) -> Parameters {
        Parameters::of(&[self.factor, self.mode.code()])
    }

    /// `factor`, where the mode is nearest by definition.
    #[inline]
    pub(super) const fn encode_factor(&self) -> Parameters {
        Parameters::of(&[self.factor])
    }

    #[inline]
    #[doc(hidden)]
    pub const fn decode(parameters: &Parameters) -> Self {
        Self {
            factor: parameters.get(0, 1),
            mode: parameters.mode(1),
        }
    }

    #[inline]
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        at_least_one!(self.factor, "factor");
        let size = fits!(mul(n, self.factor));
        interpolate(n, size, self.mode, 1, self.factor)
    }
}
