//! Up-sampling by a factor, and depth to space.

use super::interpolation::interpolate;
use super::{Mode, OpError, Step, at_least_one};
use crate::checked::{fits, mul};

/// `factor` outputs for one input, one axis: `upsample`, and `pixel_shuffle` with [`Mode::Nearest`].
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
