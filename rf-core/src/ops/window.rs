//! Windows: convolution and pooling.

use super::{
    AxisOp, OpError, Padding, PaddingMode, Parameters, Rule, Step, arguments, at_least_one,
};
use crate::checked::{add, ceil_div, fits, floor_div, max, mul, sub};

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
    pub(crate) const fn decode(parameters: &Parameters) -> Self {
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
        let gaps = fits!(sub(self.kernel, 1));
        Ok(fits!(add(fits!(mul(self.dilation, gaps)), 1)))
    }

    #[inline]
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        let extent = match self.extent() {
            Ok(extent) => extent,
            Err(error) => return Err(error),
        };
        let (size, before, after) = match self.split(n, extent) {
            Ok(split) => split,
            Err(error) => return Err(error),
        };
        let covered = fits!(add(fits!(mul(fits!(sub(size, 1)), self.stride)), extent));
        let end = fits!(sub(covered, before));
        if size < 1 {
            return Err(OpError::WindowTooLarge {
                size: n,
                before,
                after,
                extent,
            });
        }
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
            dropped: max(0, fits!(sub(n, max(0, end)))),
        };
        step.filled(self.padding_mode, n)
    }

    /// Number of windows and the padding before and after, as the padding's rule has it.
    #[inline]
    const fn split(&self, n: i64, extent: i64) -> Result<(i64, i64, i64), OpError> {
        match self.padding {
            Padding::Explicit { before, after } => {
                let padded = fits!(add(fits!(add(n, before)), after));
                let room = fits!(sub(padded, extent));
                let size = if self.ceil_mode {
                    let size = fits!(add(fits!(ceil_div(room, self.stride)), 1));
                    let last = fits!(mul(fits!(sub(size, 1)), self.stride));
                    if last >= fits!(add(n, before)) {
                        fits!(sub(size, 1))
                    } else {
                        size
                    }
                } else {
                    fits!(add(fits!(floor_div(room, self.stride)), 1))
                };
                Ok((size, before, after))
            }
            Padding::Causal => {
                let before = fits!(sub(extent, 1));
                let room = fits!(sub(n, 1));
                let size = fits!(add(fits!(floor_div(room, self.stride)), 1));
                Ok((size, before, 0))
            }
            Padding::Same | Padding::SameLower => {
                let size = fits!(ceil_div(n, self.stride));
                let covered = fits!(add(fits!(mul(fits!(sub(size, 1)), self.stride)), extent));
                let total = max(0, fits!(sub(covered, n)));
                let lower = fits!(floor_div(total, 2));
                let upper = fits!(sub(total, lower));
                match self.padding {
                    Padding::SameLower => Ok((size, upper, lower)),
                    _ => Ok((size, lower, upper)),
                }
            }
            Padding::Guide(p) => {
                let padded = fits!(add(n, fits!(mul(2, p))));
                let room = fits!(sub(padded, extent));
                let size = fits!(add(fits!(floor_div(room, self.stride)), 1));
                if size < 1 {
                    return Ok((size, p, p));
                }
                let covered = fits!(add(fits!(mul(fits!(sub(size, 1)), self.stride)), extent));
                let total = fits!(sub(covered, n));
                let before = fits!(floor_div(total, 2));
                Ok((size, before, fits!(sub(total, before))))
            }
        }
    }
}
