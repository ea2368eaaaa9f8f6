//! Resizing to a given size or by a given scale.

use super::interpolation::interpolate;
use super::{Mode, OpError, Parameters, Step, arguments, at_least_one};
use crate::checked::{fits, floor_div, gcd, mul_div_floor};

/// How many outputs a resize makes.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Mode, ResizeOp, ResizeTarget};
/// let target = ResizeTarget::Scale { numerator: 3, denominator: 2 };
/// let step = AxisOp::Resize(ResizeOp { target, mode: Mode::NEAREST }).step(5, 0).unwrap();
/// assert_eq!((step.size, step.out_period, step.in_period), (7, 3, 2)); // floor(5 * 3 / 2)
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResizeTarget {
    /// So many.
    Size(i64),
    /// So many times as there are inputs, rounded down; the ratio itself is what the outputs are apart.
    Scale {
        /// Outputs for …
        numerator: i64,
        /// … so many inputs.
        denominator: i64,
    },
}

/// To a given size or by a given scale, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Mode, Reads, ResizeOp, ResizeTarget, Taps};
/// // corners on corners: output 2 of 5 stands at 2 * (9 - 1) / (5 - 1) = 4
/// let resize = ResizeOp { target: ResizeTarget::Size(5), mode: Mode::LINEAR_ALIGNED };
/// let step = AxisOp::Resize(resize).step(9, 0).unwrap();
/// assert_eq!(step.reads(2), Some(Reads::Taps(Taps { first: 4, step: 1, count: 1 })));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ResizeOp {
    /// Number of outputs.
    pub target: ResizeTarget,
    /// How outputs between two inputs are made.
    pub mode: Mode,
}

impl ResizeOp {
    arguments! {
        ResizeOp::RESIZE, RESIZE_INFOS of "resize":
        size: Counts = "by the scale", "a size", "Number of outputs.";
        scale: Scales = "by the size", "a scale", "Outputs for one input.";
        mode: Interpolations = "nearest", "a mode", "From how many neighbours an output is made.";
        coordinates: Grids = "half_pixel", "coordinates", "Where outputs stand among the inputs.";
        rounding: Roundings = "floor", "a rounding", "Which neighbour is the nearest.";
        antialias: Flag = "false", "an antialiasing", "Whether neighbours are more where outputs are fewer.";
        align_corners: Flag = "false", "an alignment of corners", "Whether the first and the last positions of both sides are on each other.";
    }

    arguments! {
        ResizeOp::RESIZE_LIKE, RESIZE_LIKE_INFOS of "resize_like":
        layer: Reference, "a layer", "The layer whose size it takes.";
        mode: Interpolations = "nearest", "a mode", "From how many neighbours an output is made.";
        coordinates: Grids = "half_pixel", "coordinates", "Where outputs stand among the inputs.";
        rounding: Roundings = "floor", "a rounding", "Which neighbour is the nearest.";
        antialias: Flag = "false", "an antialiasing", "Whether neighbours are more where outputs are fewer.";
        align_corners: Flag = "false", "an alignment of corners", "Whether the first and the last positions of both sides are on each other.";
    }

    /// To so many outputs.
    #[inline]
    pub(super) const fn to(size: i64, mode: Mode) -> Self {
        let target = ResizeTarget::Size(size);
        Self { target, mode }
    }

    /// Whether its jump is a ratio of sizes; a scale is what its author wrote.
    #[inline]
    pub(super) const fn is_fitted(&self) -> bool {
        matches!(self.target, ResizeTarget::Size(_))
    }

    /// `mode`, and of a scale `numerator, denominator`; a size is the layer's own.
    #[inline]
    pub(super) const fn encode(&self) -> Parameters {
        match self.target {
            ResizeTarget::Size(_) => Parameters::of(&[self.mode.code()]),
            ResizeTarget::Scale {
                numerator,
                denominator,
            } => Parameters::of(&[self.mode.code(), numerator, denominator]),
        }
    }

    #[inline]
    #[doc(hidden)]
    pub const fn decode(parameters: &Parameters, size: i64) -> Self {
        let (numerator, denominator) = (parameters.get(1, 0), parameters.get(2, 0));
        Self {
            target: if denominator == 0 {
                ResizeTarget::Size(size)
            } else {
                ResizeTarget::Scale {
                    numerator,
                    denominator,
                }
            },
            mode: parameters.mode(0),
        }
    }

    #[inline]
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        let (size, numerator, denominator) = match self.target {
            ResizeTarget::Size(size) => {
                at_least_one!(size, "size");
                (size, size, n)
            }
            ResizeTarget::Scale {
                numerator,
                denominator,
            } => {
                at_least_one!(numerator, "scale");
                at_least_one!(denominator, "scale");
                let size = fits!(mul_div_floor(n, numerator, denominator));
                (size, numerator, denominator)
            }
        };
        if size < 1 {
            return Err(OpError::Empty { size });
        }
        let shared = gcd(numerator, denominator);
        let inputs = fits!(floor_div(denominator, shared));
        let outputs = fits!(floor_div(numerator, shared));
        interpolate(n, size, self.mode, inputs, outputs)
    }
}
