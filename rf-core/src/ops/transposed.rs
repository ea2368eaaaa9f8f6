//! Transposed convolution.

use super::{OpError, PaddingMode, Parameters, Rule, Step, arguments, at_least_one};
use crate::checked::{add, fits, floor_div, gcd, max, modulo, mul, mul_add, sub};

/// What a transposed convolution takes off its output, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, TransposedOp, TransposedPadding};
/// let made = |padding| {
///     let conv = TransposedOp { kernel: 4, stride: 2, dilation: 1, padding, output_padding: 0 };
///     AxisOp::Transposed(conv).step(8, 0).unwrap().size
/// };
/// // (8 - 1) * 2 + 4 = 18 in all; 8 * 2
/// let none = TransposedPadding::Explicit { before: 0, after: 0 };
/// assert_eq!((made(none), made(TransposedPadding::Same)), (18, 16));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransposedPadding {
    /// So much before and after.
    Explicit {
        /// Taken off before, in output positions.
        before: i64,
        /// Taken off after, in output positions.
        after: i64,
    },
    /// `n * stride` outputs, what is too much taken off on both sides, the odd one after: Keras, ONNX `SAME_UPPER`.
    Same,
    /// As [`TransposedPadding::Same`], the odd one before: ONNX `SAME_LOWER`.
    SameLower,
    /// `n * stride` outputs, all that is too much taken off after: what a streaming decoder trims.
    Causal,
}

/// A transposed convolution, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Reads, Taps, TransposedOp, TransposedPadding};
/// let conv = TransposedOp {
///     kernel: 2,
///     stride: 2,
///     dilation: 1,
///     padding: TransposedPadding::Explicit { before: 0, after: 0 },
///     output_padding: 0,
/// };
/// let step = AxisOp::Transposed(conv).step(4, 0).unwrap();
/// assert_eq!(step.size, 8);
/// assert_eq!(step.reads(5), Some(Reads::Taps(Taps { first: 2, step: 1, count: 1 }))); // 2 * 2 + 1
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TransposedOp {
    /// Number of taps.
    pub kernel: i64,
    /// Outputs for one input.
    pub stride: i64,
    /// Distance of two neighbouring taps, in output positions.
    pub dilation: i64,
    /// What is taken off the output.
    pub padding: TransposedPadding,
    /// Outputs added at the end, of [`TransposedPadding::Explicit`]; the rules settle it by themselves and ignore this.
    pub output_padding: i64,
}

impl TransposedOp {
    arguments! {
        TransposedOp::CONV_TRANSPOSE, CONV_TRANSPOSE_INFOS of "conv_transpose":
        kernel: Counts, "a kernel", "Number of taps.";
        stride: Counts = "1", "a stride", "Outputs for one input.";
        dilation: Counts = "1", "a dilation", "Distance of two neighbouring taps, in positions of the output.";
        pad: TransposedPaddings = "0", "a padding", "What is taken off the output.";
        output_padding: Added = "0", "an output padding", "Outputs added after the last.";
    }

    /// `kernel, stride, dilation, before, after, output_padding`.
    #[inline]
    pub(super) const fn encode(&self, (before, after): (i64, i64)) -> Parameters {
        let window = [self.kernel, self.stride, self.dilation, before, after];
        let mut parameters = Parameters::of(&window);
        parameters.push(self.added());
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
            padding: TransposedPadding::Explicit { before, after },
            output_padding: parameters.get(5, 0),
        }
    }

    #[inline]
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        at_least_one!(self.kernel, "kernel");
        at_least_one!(self.stride, "stride");
        at_least_one!(self.dilation, "dilation");
        let (extent, before, after, extra) = match self.split() {
            Ok(split) => split,
            Err(error) => return Err(error),
        };
        let full = fits!(add(
            fits!(mul_add(fits!(sub(n, 1)), self.stride, extent)),
            extra
        ));
        let size = fits!(sub(fits!(sub(full, before)), after));
        if size < 1 {
            return Err(OpError::Empty { size });
        }
        let shared = gcd(self.dilation, self.stride);
        let spacing = fits!(floor_div(self.stride, shared));
        let inverse = fits!(inverse(fits!(floor_div(self.dilation, shared)), spacing));
        Ok(Step {
            size,
            rule: Rule::Transposed {
                kernel: self.kernel,
                stride: self.stride,
                dilation: self.dilation,
                before,
                inverse,
            },
            out_period: self.stride,
            in_period: 1,
            padding: (before, after),
            padding_mode: PaddingMode::Zeros,
            dropped: 0,
        })
    }

    /// The span of the taps, what is taken off before and after, and what is added at the end.
    #[inline]
    const fn split(&self) -> Result<(i64, i64, i64, i64), OpError> {
        let span = fits!(mul(self.dilation, fits!(sub(self.kernel, 1))));
        let extent = fits!(add(span, 1));
        let total = max(0, fits!(sub(extent, self.stride)));
        let half = fits!(floor_div(total, 2));
        let (before, after) = match self.padding {
            TransposedPadding::Explicit { before, after } => {
                return Ok((extent, before, after, self.output_padding));
            }
            TransposedPadding::Same => (half, fits!(sub(total, half))),
            TransposedPadding::SameLower => (fits!(sub(total, half)), half),
            TransposedPadding::Causal => (0, total),
        };
        let extra = max(0, fits!(sub(self.stride, extent)));
        Ok((extent, before, after, extra))
    }

    /// The outputs that are really added at the end: rules settle them by themselves.
    #[inline]
    const fn added(&self) -> i64 {
        match self.split() {
            Ok((.., added)) => added,
            Err(_) => 0,
        }
    }
}

/// The `x` in `0..m` with `a * x = 1 (mod m)`, for coprime `a` and `m`; 0 where `m` is 1.
#[inline]
const fn inverse(a: i64, m: i64) -> Option<i64> {
    let (mut r0, mut r1) = (m, crate::checked::some!(modulo(a, m)));
    let (mut x0, mut x1) = (0_i64, 1_i64);
    while r1 > 0 {
        let quotient = crate::checked::some!(floor_div(r0, r1));
        let r2 = crate::checked::some!(modulo(r0, r1));
        let x2 = crate::checked::some!(sub(x0, crate::checked::some!(mul(quotient, x1))));
        (r0, r1) = (r1, r2);
        (x0, x1) = (x1, x2);
    }
    modulo(x0, m)
}
