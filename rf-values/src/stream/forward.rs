//! How far a layer has come, when so many samples have.

use receptive_field_core::checked::{add, ceil_div, floor_div, max, min, mul, mul_div_floor, sub};
use receptive_field_core::ops::{Reads, Rule, Step};

/// An operation with its numbers settled, and how many features it makes of how many.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flow<'s> {
    pub(super) step: &'s Step,
    /// Features of its input, where its numbers were settled.
    pub(super) described: i64,
}

impl Flow<'_> {
    /// The features that can be made of the first `n` of the input, whether more come or not.
    #[inline]
    pub(super) fn made(&self, n: i64) -> Option<i64> {
        let complete = self.complete(n)?;
        Some(max(0, min(complete, self.size(n)?)))
    }

    /// Features of the input that are still read when so many are made of the first `n`.
    #[inline]
    pub(super) fn kept(&self, n: i64, made: i64) -> Option<i64> {
        if matches!(self.step.rule, Rule::All | Rule::Prefix) {
            return Some(0);
        }
        let mut least = n;
        for o in 0..self.step.out_period {
            if let Reads::Taps(taps) = self.step.reads(add(made, o)?)? {
                if taps.count > 0 {
                    least = min(least, taps.first);
                }
            }
        }
        sub(n, max(0, least))
    }

    /// The first that reads past the first `n`, and so all before it are complete.
    #[inline]
    fn complete(&self, n: i64) -> Option<i64> {
        let (p, q) = (self.step.out_period, self.step.in_period);
        let mut first: Option<i64> = None;
        for phase in 0..p {
            let last = match self.step.reads(phase)? {
                Reads::Taps(taps) if taps.count == 0 => continue,
                Reads::Taps(taps) => taps.last()?,
                Reads::UpTo(last) => last,
                Reads::All => return None,
            };
            let turn = ceil_div(sub(n, last)?, q)?;
            let found = add(phase, mul(p, turn)?)?;
            first = Some(first.map_or(found, |first| min(first, found)));
        }
        first
    }

    /// How many features an input of `n` makes in the end.
    #[inline]
    fn size(&self, n: i64) -> Option<i64> {
        let (p, q) = (self.step.out_period, self.step.in_period);
        match self.step.rule {
            Rule::Window {
                kernel,
                stride,
                dilation,
                ..
            } => {
                let (before, after) = self.step.padding;
                let extent = add(mul(sub(kernel, 1)?, dilation)?, 1)?;
                let room = sub(add(add(n, before)?, after)?, extent)?;
                add(floor_div(room, stride)?, 1)
            }
            Rule::Transposed { stride, .. } => {
                let more = mul(sub(n, self.described)?, stride)?;
                add(self.step.size, more)
            }
            Rule::Interpolated { .. } => mul_div_floor(n, p, q),
            Rule::Adaptive { .. } | Rule::All => None,
            Rule::Block { .. } | Rule::Prefix => Some(n),
        }
    }
}
