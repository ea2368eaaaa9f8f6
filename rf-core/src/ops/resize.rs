//! Resizing to a given size.

use super::interpolation::interpolate;
use super::{Mode, OpError, Step, at_least_one};
use crate::checked::{fits, floor_div, gcd};

/// To a given size, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Mode, Reads, ResizeOp, Taps};
/// // corners on corners: output 2 of 5 stands at 2 * (9 - 1) / (5 - 1) = 4
/// let step = AxisOp::Resize(ResizeOp { size: 5, mode: Mode::LinearAligned }).step(9, 0).unwrap();
/// assert_eq!(step.reads(2), Some(Reads::Taps(Taps { first: 4, step: 1, count: 1 })));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ResizeOp {
    /// Number of outputs.
    pub size: i64,
    /// How outputs between two inputs are made.
    pub mode: Mode,
}

impl ResizeOp {
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        at_least_one!(self.size, "size");
        let shared = gcd(n, self.size);
        let inputs = fits!(floor_div(n, shared));
        let outputs = fits!(floor_div(self.size, shared));
        interpolate(n, self.size, self.mode, inputs, outputs)
    }
}
