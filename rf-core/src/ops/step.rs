//! Steps that need no numbers: everything, everything so far, and a shift.

use super::{OpError, PaddingMode, Rule, Step};
#[cfg(feature = "alloc")]
use crate::checked::{ceil_div, floor_div, gcd};

impl Step {
    /// The taps of one output: of a transposed convolution the most, of others those of the first.
    #[cfg(feature = "alloc")]
    #[inline]
    pub(crate) fn taps(&self) -> i64 {
        match (self.rule, self.reads(0)) {
            (
                Rule::Transposed {
                    kernel,
                    stride,
                    dilation,
                    ..
                },
                _,
            ) => floor_div(stride, gcd(stride, dilation))
                .and_then(|spacing| ceil_div(kernel, spacing))
                .unwrap_or(kernel),
            (_, Some(super::Reads::Taps(taps))) => taps.count,
            _ => 1,
        }
    }

    /// Whether both read their input alike, so that the same regions lead to the same, whatever the size.
    #[cfg(feature = "alloc")]
    #[inline]
    pub(crate) fn maps_as(&self, other: &Self) -> bool {
        let periods = (self.out_period, self.in_period) == (other.out_period, other.in_period);
        let is_local = !matches!(self.rule, Rule::All);
        periods && is_local && self.rule == other.rule && self.padding_mode == other.padding_mode
    }

    /// Every one of `size` outputs reads the whole input.
    #[inline]
    pub(super) const fn everything(size: i64) -> Self {
        let mut step = Self::shifted(size, 0);
        step.rule = Rule::All;
        step
    }

    /// Every output reads all inputs up to and with its own position.
    #[inline]
    pub(super) const fn prefix(size: i64) -> Self {
        let mut step = Self::shifted(size, 0);
        step.rule = Rule::Prefix;
        step
    }

    /// Output `o` reads `o - before`.
    #[inline]
    pub(super) const fn shifted(size: i64, before: i64) -> Self {
        Self {
            size,
            rule: Rule::Window {
                kernel: 1,
                stride: 1,
                dilation: 1,
                before,
            },
            out_period: 1,
            in_period: 1,
            padding: (0, 0),
            padding_mode: PaddingMode::Zeros,
            dropped: 0,
        }
    }

    /// With something in the padding of `n` inputs, if there is a padding.
    #[inline]
    pub(super) const fn filled(mut self, mode: PaddingMode, n: i64) -> Result<Self, OpError> {
        let (before, after) = self.padding;
        if let Some(most) = mode.most(n) {
            let (side, amount) = if before > most {
                ("before", before)
            } else {
                ("after", after)
            };
            if amount > most {
                return Err(OpError::PaddingTooLarge {
                    side,
                    amount,
                    size: n,
                    mode,
                });
            }
        }
        if before > 0 || after > 0 {
            self.padding_mode = mode;
        }
        Ok(self)
    }
}
