//! How a window's padding comes about.

use super::Window;
use receptive_field_core::checked::{count, fits, modulo, signed, some, sub};
use receptive_field_core::ops::{OpError, Padding, TransposedOp, TransposedPadding, WindowOp};
use receptive_field_core::stop::{fit, pick, stop};
use receptive_field_core::text::Text;

/// How the padding comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum PaddingRule {
    /// The numbers in `padding`.
    Explicit,
    Same,
    SameLower,
    Causal,
    Guide(usize),
}

impl<const D: usize> Window<D> {
    #[track_caller]
    pub(super) const fn ruled(mut self, rule: PaddingRule) -> Self {
        self.rule = rule;
        self.settled()
    }

    /// With the numbers that the rule gives an input whose size the stride divides.
    #[track_caller]
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "there are `D` axes"
    )]
    pub(super) const fn settled(mut self) -> Self {
        if let PaddingRule::Explicit = self.rule {
            return self;
        }
        let mut axis = 0;
        while axis < D {
            let taps = (self.kernel[axis], self.stride[axis], self.dilation[axis]);
            self.padding[axis] = fit(split(self.rule, taps, self.padding[axis]));
            axis += 1;
        }
        self
    }

    /// The operation on one axis.
    #[track_caller]
    #[expect(
        clippy::indexing_slicing,
        clippy::cast_possible_wrap,
        reason = "the axis was tested just before, and the range"
    )]
    pub(crate) const fn axis_op(&self, axis: usize) -> Result<WindowOp, OpError> {
        if axis >= D {
            pick(&self.kernel, axis);
        }
        let (before, after) = self.padding[axis];
        let (kernel, stride, dilation) =
            (self.kernel[axis], self.stride[axis], self.dilation[axis]);
        // Each is as large as the target's `usize`, which may be more than `i64` holds.
        let all = kernel | stride | dilation | before | after;
        if all as u64 > i64::MAX as u64 {
            return Err(OpError::Overflow);
        }
        Ok(WindowOp {
            kernel: kernel as i64,
            stride: stride as i64,
            dilation: dilation as i64,
            padding: match self.rule {
                PaddingRule::Explicit => Padding::Explicit {
                    before: before as i64,
                    after: after as i64,
                },
                PaddingRule::Same => Padding::Same,
                PaddingRule::SameLower => Padding::SameLower,
                PaddingRule::Causal => Padding::Causal,
                PaddingRule::Guide(padding) => Padding::Guide(fits!(signed(padding))),
            },
            padding_mode: self.padding_mode,
            ceil_mode: self.ceil_mode,
        })
    }

    /// The transposed convolution on one axis.
    #[track_caller]
    pub(crate) const fn transposed_op(&self, axis: usize, output_padding: usize) -> TransposedOp {
        let (before, after) = pick(&self.padding, axis);
        let (padding, rule) = match self.rule {
            PaddingRule::Explicit => (
                TransposedPadding::Explicit {
                    before: fit(signed(before)),
                    after: fit(signed(after)),
                },
                "",
            ),
            PaddingRule::Same => (TransposedPadding::Same, "same"),
            PaddingRule::SameLower => (TransposedPadding::SameLower, "same_lower"),
            PaddingRule::Causal => (TransposedPadding::Causal, "causal"),
            PaddingRule::Guide(_) => stop_lack("`guide` padding"),
        };
        if self.padding_mode.reads_pixels() {
            stop_lack("`padding_mode`");
        }
        if self.ceil_mode {
            stop_lack("`ceil_mode`");
        }
        if output_padding > 0 && !matches!(self.rule, PaddingRule::Explicit) {
            stop(
                &Text::new()
                    .str("`output_padding` does not go with `pad = ")
                    .str(rule)
                    .str("`, which settles the size itself"),
            );
        }
        TransposedOp {
            kernel: fit(signed(pick(&self.kernel, axis))),
            stride: fit(signed(pick(&self.stride, axis))),
            dilation: fit(signed(pick(&self.dilation, axis))),
            padding,
            output_padding: fit(signed(output_padding)),
        }
    }
}

/// As [`Window::axis_op`], without a call, of a window of one axis: what is too large becomes negative, which who asks
/// refuses, and what a field has no closed form of [`Padding::SameLower`].
macro_rules! quick_op {
    ($window:expr) => {
        WindowOp {
            kernel: $window.kernel[0] as i64,
            stride: $window.stride[0] as i64,
            dilation: $window.dilation[0] as i64,
            padding: match $window.rule {
                PaddingRule::Explicit => Padding::Explicit {
                    before: $window.padding[0].0 as i64,
                    after: $window.padding[0].1 as i64,
                },
                PaddingRule::Same => Padding::Same,
                PaddingRule::Causal => Padding::Causal,
                PaddingRule::SameLower | PaddingRule::Guide(_) => Padding::SameLower,
            },
            padding_mode: $window.padding_mode,
            ceil_mode: $window.ceil_mode,
        }
    };
}
pub(crate) use quick_op;

#[track_caller]
#[inline]
const fn stop_lack(what: &str) -> ! {
    stop(
        &Text::new()
            .str("a transposed convolution has no ")
            .str(what),
    )
}

/// The padding by rule, `given` where there is none; `None` where a number is too large.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "differences are taken of what is larger, and products of what is small"
)]
#[inline]
const fn split(
    rule: PaddingRule,
    (kernel, stride, dilation): (usize, usize, usize),
    given: (usize, usize),
) -> Option<(usize, usize)> {
    // What is small fits into any `usize`, without a call.
    if kernel > 0 && (kernel | dilation) < 256 {
        let span = (kernel - 1) * dilation;
        match rule {
            PaddingRule::Causal => return Some((span, 0)),
            PaddingRule::Same if span >= stride => return Some(halves(span + 1 - stride)),
            _ => {}
        }
    }
    split_any(rule, (kernel, stride, dilation), given)
}

/// The same of any numbers: rustc reads only what is called.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "differences are taken of what is larger"
)]
#[inline]
const fn split_any(
    rule: PaddingRule,
    (kernel, stride, dilation): (usize, usize, usize),
    given: (usize, usize),
) -> Option<(usize, usize)> {
    let span = some!(kernel.saturating_sub(1).checked_mul(dilation));
    let extent = some!(span.checked_add(1));
    Some(match rule {
        PaddingRule::Explicit => given,
        PaddingRule::Causal => (span, 0),
        PaddingRule::Same if extent > stride => halves(extent - stride),
        PaddingRule::Same => (0, 0),
        PaddingRule::SameLower => {
            let (less, more) = halves(extent.saturating_sub(stride));
            (more, less)
        }
        PaddingRule::Guide(padding) => {
            let both = some!(padding.checked_mul(2));
            let room = some!(sub(some!(signed(both)), some!(signed(extent))));
            // A stride of 0 is refused where the window is used.
            let unused = match modulo(room, some!(signed(stride))) {
                Some(unused) => some!(count(unused)),
                None => 0,
            };
            halves(both.saturating_sub(unused))
        }
    })
}

/// Both halves, the smaller first.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a half is not more than the whole"
)]
#[inline]
const fn halves(total: usize) -> (usize, usize) {
    let half = total / 2;
    (half, total - half)
}
