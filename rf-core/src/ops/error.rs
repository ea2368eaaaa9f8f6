//! Why an operation cannot be applied.

use core::fmt;

use super::PaddingMode;

/// Why an operation cannot be applied to its input. Sizes and paddings are in positions of the operation's own input.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, OpError, UnshuffleOp};
/// let error = AxisOp::Unshuffle(UnshuffleOp { factor: 2 }).step(7, 0).unwrap_err();
/// assert_eq!(error, OpError::NotDivisible { size: 7, factor: 2 });
/// assert_eq!(error.to_string(), "2 does not divide the size, which is 7");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpError {
    /// A kernel, stride, dilation, factor, window or size below 1.
    Zero {
        /// The argument's name.
        argument: &'static str,
    },
    /// No window fits into the padded input.
    WindowTooLarge {
        /// Number of inputs.
        size: i64,
        /// Padding before.
        before: i64,
        /// Padding after.
        after: i64,
        /// Span of the taps, `dilation * (kernel - 1) + 1`.
        extent: i64,
    },
    /// Nothing would be left.
    Empty {
        /// The number of outputs that the arithmetic gives.
        size: i64,
    },
    /// A factor that does not divide the size.
    NotDivisible {
        /// Number of inputs.
        size: i64,
        /// The factor.
        factor: i64,
    },
    /// Cropping to a larger size, padding to a smaller one, or an offset past either end.
    Unlike {
        /// Number of inputs.
        size: i64,
        /// Size to be cropped or padded to.
        target: i64,
    },
    /// More padding on one side than its mode can fill: see [`PaddingMode::most`].
    PaddingTooLarge {
        /// `before` or `after`.
        side: &'static str,
        /// Padding there.
        amount: i64,
        /// Number of inputs.
        size: i64,
        /// What was to stand there.
        mode: PaddingMode,
    },
    /// A number leaves `i64`.
    Overflow,
}

impl fmt::Display for OpError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Zero { argument } => write!(f, "`{argument}` must be at least 1"),
            Self::WindowTooLarge {
                size,
                before,
                after,
                extent,
            } => write!(
                f,
                "a window of {extent} does not fit into {size} positions with padding {before} before and {after} after"
            ),
            Self::Empty { size } => write!(f, "nothing is left: the size would be {size}"),
            Self::NotDivisible { size, factor } => {
                write!(f, "{factor} does not divide the size, which is {size}")
            }
            Self::Unlike { size, target } => {
                write!(f, "{size} positions cannot be fitted to {target}")
            }
            Self::PaddingTooLarge {
                side,
                amount,
                size,
                mode,
            } => write!(
                f,
                "{size} positions cannot fill a padding of {amount} {side} by `{}`",
                mode.name()
            ),
            Self::Overflow => f.write_str("a number does not fit into 64 bits"),
        }
    }
}

impl core::error::Error for OpError {}
