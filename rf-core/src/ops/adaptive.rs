//! Adaptive pooling.

use super::{OpError, PaddingMode, Rule, Step, arguments, at_least_one};
use crate::checked::{fits, floor_div, gcd};

/// `PyTorch`'s adaptive windows, one axis. To one output it is a global pooling.
///
/// ```
/// use receptive_field_core::ops::{AdaptiveOp, AxisOp, Reads, Taps};
/// let step = AxisOp::Adaptive(AdaptiveOp { size: 4 }).step(10, 0).unwrap();
/// // output 1 reads floor(10 / 4) .. ceil(2 * 10 / 4)
/// assert_eq!(step.reads(1), Some(Reads::Taps(Taps { first: 2, step: 1, count: 3 })));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AdaptiveOp {
    /// Number of outputs.
    pub size: i64,
}

impl AdaptiveOp {
    arguments! {
        AdaptiveOp::ADAPTIVE_POOL, ADAPTIVE_POOL_INFOS of "adaptive_pool":
        size: Counts, "a size", "Number of outputs.";
    }

    #[inline]
    pub(super) const fn step(self, n: i64) -> Result<Step, OpError> {
        at_least_one!(self.size, "size");
        if self.size == 1 {
            return Ok(Step::everything(1));
        }
        let shared = gcd(n, self.size);
        let inputs = fits!(floor_div(n, shared));
        let outputs = fits!(floor_div(self.size, shared));
        Ok(Step {
            size: self.size,
            rule: Rule::Adaptive { inputs, outputs },
            out_period: outputs,
            in_period: inputs,
            padding: (0, 0),
            padding_mode: PaddingMode::Zeros,
            dropped: 0,
        })
    }
}
