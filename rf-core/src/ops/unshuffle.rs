//! Space to depth.

use super::{OpError, PaddingMode, Parameters, Rule, Step, arguments, at_least_one};
use crate::checked::{fits, floor_div, modulo};

/// `factor` inputs folded into the channels of one output, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Reads, Taps, UnshuffleOp};
/// let step = AxisOp::Unshuffle(UnshuffleOp { factor: 2 }).step(6, 0).unwrap();
/// assert_eq!(step.size, 3);
/// assert_eq!(step.reads(1), Some(Reads::Taps(Taps { first: 2, step: 1, count: 2 })));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnshuffleOp {
    /// Inputs for one output; divides the size.
    pub factor: i64,
}

impl UnshuffleOp {
    arguments! {
        UnshuffleOp::PIXEL_UNSHUFFLE, PIXEL_UNSHUFFLE_INFOS of "pixel_unshuffle":
        factor: Counts, "a factor", "Inputs for one output.";
    }

    /// `factor`.
    #[inline]
    pub(super) const fn encode(self) -> Parameters {
        Parameters::of(&[self.factor])
    }

    #[inline]
    #[doc(hidden)]
    pub const fn decode(parameters: &Parameters) -> Self {
        Self {
            factor: parameters.get(0, 1),
        }
    }

    #[inline]
    pub(super) const fn step(self, n: i64) -> Result<Step, OpError> {
        let factor = self.factor;
        at_least_one!(factor, "factor");
        if fits!(modulo(n, factor)) != 0 {
            return Err(OpError::NotDivisible { size: n, factor });
        }
        Ok(Step {
            size: fits!(floor_div(n, factor)),
            rule: Rule::Window {
                kernel: factor,
                stride: factor,
                dilation: 1,
                before: 0,
            },
            out_period: 1,
            in_period: factor,
            padding: (0, 0),
            padding_mode: PaddingMode::Zeros,
            dropped: 0,
        })
    }
}
