//! How a window's padding comes about.

use super::Window;
use crate::array::{each, put};
use crate::checked::{count, fits, modulo, signed, some, sub};
use crate::ops::{OpError, Padding, WindowOp};
use crate::stop::{fit, pick};

/// How the padding comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum PaddingRule {
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
    pub(super) const fn settled(mut self) -> Self {
        let mut padding = self.padding;
        each!(axis in D => {
            if let Some(pair) = fit(self.split(axis)) {
                put(&mut padding, axis, pair);
            }
        });
        self.padding = padding;
        self
    }

    /// The padding by rule, if there is one; the outer `None` where a number is too large.
    #[expect(
        clippy::option_option,
        reason = "two different absences, told apart in one place"
    )]
    const fn split(&self, axis: usize) -> Option<Option<(usize, usize)>> {
        let (kernel, stride) = (pick(&self.kernel, axis), pick(&self.stride, axis));
        let span = some!(
            kernel
                .saturating_sub(1)
                .checked_mul(pick(&self.dilation, axis))
        );
        let extent = some!(span.checked_add(1));
        let excess = extent.saturating_sub(stride);
        Some(match self.rule {
            PaddingRule::Explicit => None,
            PaddingRule::Causal => Some((span, 0)),
            PaddingRule::Same => Some(halves(excess)),
            PaddingRule::SameLower => {
                let (less, more) = halves(excess);
                Some((more, less))
            }
            PaddingRule::Guide(padding) => {
                let both = some!(padding.checked_mul(2));
                let room = some!(sub(some!(signed(both)), some!(signed(extent))));
                // A stride of 0 is refused where the window is used.
                let unused = match modulo(room, some!(signed(stride))) {
                    Some(unused) => some!(count(unused)),
                    None => 0,
                };
                Some(halves(both.saturating_sub(unused)))
            }
        })
    }

    /// The operation on one axis.
    pub(crate) const fn axis_op(&self, axis: usize) -> Result<WindowOp, OpError> {
        let (before, after) = pick(&self.padding, axis);
        Ok(WindowOp {
            kernel: fits!(signed(pick(&self.kernel, axis))),
            stride: fits!(signed(pick(&self.stride, axis))),
            dilation: fits!(signed(pick(&self.dilation, axis))),
            padding: match self.rule {
                PaddingRule::Explicit => Padding::Explicit {
                    before: fits!(signed(before)),
                    after: fits!(signed(after)),
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
}

/// Both halves, the smaller first.
#[inline]
const fn halves(total: usize) -> (usize, usize) {
    let half = total / 2;
    (half, total.saturating_sub(half))
}
