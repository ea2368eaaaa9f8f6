//! Resizing to a given size.

use super::interpolation::interpolate;
use super::{Mode, OpError, Parameters, Step, arguments, at_least_one};
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
    arguments! {
        ResizeOp::RESIZE, RESIZE_INFOS of "resize":
        size: Counts, "a size", "Number of outputs.";
        mode: Modes = "nearest", "a mode", "How outputs between two inputs are made.";
        align_corners: Flag = "false", "an alignment of corners", "Whether the first and the last positions of both sides are on each other.";
    }

    arguments! {
        ResizeOp::RESIZE_LIKE, RESIZE_LIKE_INFOS of "resize_like":
        layer: Reference, "a layer", "The layer whose size it takes.";
        mode: Modes = "nearest", "a mode", "How outputs between two inputs are made.";
        align_corners: Flag = "false", "an alignment of corners", "Whether the first and the last positions of both sides are on each other.";
    }

    /// `mode`; the size is the layer's own.
    pub(super) const fn encode(mode: Mode) -> Parameters {
        Parameters::of(&[mode.code()])
    }

    pub(crate) const fn decode(parameters: &Parameters, size: i64) -> Self {
        Self {
            size,
            mode: parameters.mode(0),
        }
    }

    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        at_least_one!(self.size, "size");
        let shared = gcd(n, self.size);
        let inputs = fits!(floor_div(n, shared));
        let outputs = fits!(floor_div(self.size, shared));
        interpolate(n, self.size, self.mode, inputs, outputs)
    }
}
