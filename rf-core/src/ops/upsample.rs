//! Up-sampling by a factor, and depth to space.

use super::interpolation::interpolate;
use super::{Mode, OpError, Step, at_least_one};
use crate::checked::{fits, mul};

/// `factor` outputs for one input, one axis: `upsample`, and `pixel_shuffle` with [`Mode::Nearest`].
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Mode, Reads, Taps, UpsampleOp};
/// let step = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::Nearest }).step(4, 0).unwrap();
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
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        at_least_one!(self.factor, "factor");
        let size = fits!(mul(n, self.factor));
        interpolate(n, size, self.mode, 1, self.factor)
    }
}
