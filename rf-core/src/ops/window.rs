//! Windows: convolution and pooling.

use super::{
    AxisOp, OpError, Padding, PaddingMode, Parameters, Rule, Step, arguments, at_least_one,
};
use crate::checked::{fits, narrow};

/// A window that slides over the input: convolution and pooling, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, WindowOp};
/// let conv1 = WindowOp {
///     kernel: 11,
///     stride: 4,
///     dilation: 1,
///     padding: Padding::Explicit { before: 0, after: 0 },
///     padding_mode: PaddingMode::Zeros,
///     ceil_mode: false,
/// };
/// assert_eq!(AxisOp::Window(conv1).step(227, 0).unwrap().size, 55); // AlexNet: (227 - 11) / 4 + 1
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct WindowOp {
    /// Number of taps.
    pub kernel: i64,
    /// Distance of two neighbouring windows, in input positions.
    pub stride: i64,
    /// Distance of two neighbouring taps, in input positions.
    pub dilation: i64,
    /// What is added around the input.
    pub padding: Padding,
    /// What stands there.
    pub padding_mode: PaddingMode,
    /// Rounds the number of windows up, as `PyTorch` does: for [`Padding::Explicit`], ignored by the other rules.
    pub ceil_mode: bool,
}

impl WindowOp {
    arguments! {
        WindowOp::CONV, CONV_INFOS of "conv":
        kernel: Counts, "a kernel", "Number of taps.";
        stride: Counts = "1", "a stride", "Distance of two neighbouring windows, in positions of the input.";
        dilation: Counts = "1", "a dilation", "Distance of two neighbouring taps, in positions of the input.";
        pad: Paddings = "0", "a padding", "What is added around the input.";
        padding_mode: PaddingModes = "zeros", "a padding mode", "What stands in the padding.";
    }

    arguments! {
        WindowOp::POOL, POOL_INFOS of "pool":
        kernel: Counts, "a kernel", "Number of taps.";
        stride: Counts = "the kernel", "a stride", "Distance of two neighbouring windows, in positions of the input.";
        dilation: Counts = "1", "a dilation", "Distance of two neighbouring taps, in positions of the input.";
        pad: Paddings = "0", "a padding", "What is added around the input.";
        ceil_mode: Flag = "false", "a rounding", "Whether the number of windows is rounded up.";
    }

    /// `kernel, stride, dilation, before, after`, 1 where the number of windows is rounded up, and the padding mode
    /// unless it is zeros.
    #[inline]
    pub(super) const fn encode(&self, (before, after): (i64, i64)) -> Parameters {
        let window = [self.kernel, self.stride, self.dilation, before, after];
        let mut parameters = Parameters::of(&window);
        if self.ceil_mode {
            parameters.push(1);
        }
        parameters.push_padding_mode(self.padding_mode, 6);
        parameters
    }

    #[inline]
    #[doc(hidden)]
    pub const fn decode(parameters: &Parameters) -> Self {
        let [kernel, stride, dilation, before, after] = parameters.window();
        Self {
            kernel,
            stride,
            dilation,
            padding: Padding::Explicit { before, after },
            padding_mode: parameters.padding_mode(6),
            ceil_mode: parameters.get(5, 0) != 0,
        }
    }

    /// Rounded up only where that makes `size` windows of `n` inputs: a padding by rule had settled their number
    /// without it.
    #[inline]
    pub(super) const fn rounded_to(mut self, size: i64, n: i64) -> Self {
        if self.ceil_mode {
            let made = AxisOp::Window(self).step(n, 0);
            self.ceil_mode = matches!(made, Ok(step) if step.size == size);
        }
        self
    }

    /// The span of the taps in input positions, `dilation * (kernel - 1) + 1`.
    ///
    /// ```
    /// # use receptive_field_core::ops::{Padding, PaddingMode, WindowOp};
    /// # let (stride, padding, padding_mode, ceil_mode) = (1, Padding::Same, PaddingMode::Zeros, false);
    /// let conv = WindowOp { kernel: 3, stride, dilation: 2, padding, padding_mode, ceil_mode };
    /// assert_eq!(conv.extent(), Ok(5));
    /// ```
    ///
    /// # Errors
    /// [`OpError::Zero`] for a kernel, stride or dilation below 1, [`OpError::Overflow`].
    #[inline]
    pub const fn extent(&self) -> Result<i64, OpError> {
        at_least_one!(self.kernel, "kernel");
        at_least_one!(self.stride, "stride");
        at_least_one!(self.dilation, "dilation");
        #[expect(clippy::arithmetic_side_effects, reason = "less than `i128` holds")]
        let extent = self.dilation as i128 * (self.kernel as i128 - 1) + 1;
        Ok(fits!(narrow(extent)))
    }

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "sums of a few products of two `i64` fit into `i128`"
    )]
    #[inline]
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        let extent = match self.extent() {
            Ok(extent) => extent,
            Err(error) => return Err(error),
        };
        let (size, before, after) = self.split(n as i128, extent as i128);
        let (size, before, after) = (
            fits!(narrow(size)),
            fits!(narrow(before)),
            fits!(narrow(after)),
        );
        if size < 1 {
            return Err(OpError::WindowTooLarge {
                size: n,
                before,
                after,
                extent,
            });
        }
        let covered = (size as i128 - 1) * self.stride as i128 + extent as i128;
        let end = fits!(narrow(covered - before as i128));
        let left = n as i128 - if end > 0 { end as i128 } else { 0 };
        let step = Step {
            size,
            rule: Rule::Window {
                kernel: self.kernel,
                stride: self.stride,
                dilation: self.dilation,
                before,
            },
            out_period: 1,
            in_period: self.stride,
            padding: (before, after),
            padding_mode: PaddingMode::Zeros,
            dropped: if left > 0 { fits!(narrow(left)) } else { 0 },
        };
        if self.padding_mode.reads_pixels() {
            return step.filled(self.padding_mode, n);
        }
        Ok(step)
    }

    /// Number of windows and the padding before and after, as the padding's rule has it.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "sums of a few products of two `i64` fit into `i128`, and a stride is at least 1"
    )]
    #[inline]
    const fn split(&self, n: i128, extent: i128) -> (i128, i128, i128) {
        let stride = self.stride as i128;
        match self.padding {
            Padding::Explicit { before, after } => {
                let (before, after) = (before as i128, after as i128);
                let room = n + before + after - extent;
                let rest = room % stride;
                // Rounded down, or up.
                let whole = room / stride + if rest < 0 { 0 } else { 1 };
                let size = if self.ceil_mode && rest != 0 {
                    whole + 1
                } else {
                    whole
                };
                let is_past = self.ceil_mode && (size - 1) * stride >= n + before;
                (if is_past { size - 1 } else { size }, before, after)
            }
            Padding::Causal => ((n - 1) / stride + 1, extent - 1, 0),
            Padding::Same | Padding::SameLower => {
                let size = (n - 1) / stride + 1;
                let total = (size - 1) * stride + extent - n;
                let total = if total < 0 { 0 } else { total };
                let lower = total / 2;
                match self.padding {
                    Padding::SameLower => (size, total - lower, lower),
                    _ => (size, lower, total - lower),
                }
            }
            Padding::Guide(p) => {
                let p = p as i128;
                let room = n + 2 * p - extent;
                if room < 0 {
                    return (0, p, p);
                }
                let size = room / stride + 1;
                let total = (size - 1) * stride + extent - n;
                let before = total / 2 - if total % 2 < 0 { 1 } else { 0 };
                (size, before, total - before)
            }
        }
    }
}
