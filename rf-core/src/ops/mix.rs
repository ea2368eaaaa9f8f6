//! Attention inside windows.

use super::{OpError, PaddingMode, Parameters, Rule, Step, arguments, at_least_one};

/// Attention inside windows, one axis (Swin): every position reads its whole window.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, MixOp, Reads, Taps};
/// let step = AxisOp::Mix(MixOp { window: 4, shift: 2 }).step(8, 0).unwrap();
/// // windows begin at -2, 2, 6: position 5 is in the second
/// assert_eq!(step.reads(5), Some(Reads::Taps(Taps { first: 2, step: 1, count: 4 })));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MixOp {
    /// Positions in a window; 1 leaves the axis alone.
    pub window: i64,
    /// Where the windows begin, counted from position 0.
    pub shift: i64,
}

impl MixOp {
    arguments! {
        MixOp::MIX, MIX_INFOS of "mix":
        window: Counts = "everything", "a window", "Positions in a window.";
        shift: Integers = "0", "a shift", "Where the windows begin, counted from position 0.";
    }

    /// `window, shift`; attention over everything has none.
    #[inline]
    pub(super) const fn encode(&self) -> Parameters {
        Parameters::of(&[self.window, self.shift])
    }

    #[inline]
    #[doc(hidden)]
    pub const fn decode(parameters: &Parameters) -> Self {
        Self {
            window: parameters.get(0, 1),
            shift: parameters.get(1, 0),
        }
    }

    #[inline]
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        at_least_one!(self.window, "window");
        Ok(Step {
            size: n,
            rule: Rule::Block {
                window: self.window,
                shift: self.shift,
            },
            out_period: self.window,
            in_period: self.window,
            padding: (0, 0),
            padding_mode: PaddingMode::Zeros,
            dropped: 0,
        })
    }
}
