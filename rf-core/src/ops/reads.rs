//! Which inputs one output reads.

use super::{Neighbours, PaddingMode};
use crate::checked::{add, ceil_div, floor_div, gcd, modulo, mul, mul_add, narrow, some, sub};

/// An arithmetic progression of input positions, ascending.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, PaddingMode, Reads, ShiftOp, Taps};
/// let padding = ShiftOp { before: 2, after: 0, mode: PaddingMode::Zeros };
/// let padded = AxisOp::Shift(padding).step(8, 0).unwrap();
/// assert_eq!(padded.reads(0), Some(Reads::Taps(Taps { first: -2, step: 1, count: 1 }))); // in the padding
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Taps {
    /// The first position; may lie outside the input.
    pub first: i64,
    /// Distance of two positions, at least 1.
    pub step: i64,
    /// How many; 0 where the output reads nothing.
    pub count: i64,
}

/// The input positions that one output reads.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Reads};
/// let scan = AxisOp::Scan.step(8, 0).unwrap();
/// assert_eq!(scan.reads(3), Some(Reads::UpTo(3)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reads {
    /// These.
    Taps(Taps),
    /// Every input.
    All,
    /// Every input from the first up to and with this one.
    UpTo(i64),
}

/// An operation with every number settled: what it makes, and by which rule it reads.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, UnshuffleOp};
/// let step = AxisOp::Unshuffle(UnshuffleOp { factor: 2 }).step(8, 0).unwrap();
/// assert_eq!((step.size, step.out_period, step.in_period), (4, 1, 2));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Step {
    /// Number of outputs, at least 1.
    pub size: i64,
    /// How outputs read inputs.
    pub rule: Rule,
    /// Outputs that are this far apart …
    pub out_period: i64,
    /// … read inputs that are this far apart.
    pub in_period: i64,
    /// Padding before and after, in positions of the layer's own input, negative for a crop; of a transposed
    /// convolution, what is taken off, in positions of its output.
    pub padding: (i64, i64),
    /// What stands in the padding; zeros where there is none, or it can hold nothing else.
    pub padding_mode: PaddingMode,
    /// Features of the layer's own input, padding not counted, after its last window; 0 for other operations.
    pub dropped: i64,
}

/// How outputs read inputs: `o` is an output's number, the rest positions of the layer's own input.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, MixOp, Rule};
/// let rule = |op: AxisOp| op.step(8, 0).unwrap().rule;
/// assert_eq!(rule(AxisOp::Mix(MixOp { window: 4, shift: 0 })), Rule::Block { window: 4, shift: 0 });
/// assert_eq!((rule(AxisOp::GlobalPool), rule(AxisOp::Scan)), (Rule::All, Rule::Prefix));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// `o * stride - before + t * dilation` for `t` in `0..kernel`.
    Window {
        /// Number of taps.
        kernel: i64,
        /// Inputs from one output to the next.
        stride: i64,
        /// Inputs from one tap to the next.
        dilation: i64,
        /// Padding before the first input.
        before: i64,
    },
    /// All `i` with `i * stride - before + t * dilation = o` for a `t` in `0..kernel`.
    Transposed {
        /// Number of taps.
        kernel: i64,
        /// Outputs from one input to the next.
        stride: i64,
        /// Outputs from one tap to the next.
        dilation: i64,
        /// Outputs taken off before.
        before: i64,
        /// Inverse of `dilation / g` modulo `stride / g`, where `g` is their greatest common divisor.
        inverse: i64,
    },
    /// Around the position `(o * scale + offset) / divisor`.
    Interpolated {
        /// Numerator of the inputs from one output to the next.
        scale: i64,
        /// Numerator of the position of output 0.
        offset: i64,
        /// Denominator of both.
        divisor: i64,
        /// How many inputs around the position are read.
        neighbours: Neighbours,
    },
    /// `floor(o * inputs / outputs) .. ceil((o + 1) * inputs / outputs)`.
    Adaptive {
        /// Inputs, by the greatest common divisor of both.
        inputs: i64,
        /// Outputs, by the greatest common divisor of both.
        outputs: i64,
    },
    /// The block of `window` inputs that holds `o`, blocks beginning at `shift`.
    Block {
        /// Size of a block.
        window: i64,
        /// Where a block begins.
        shift: i64,
    },
    /// Everything.
    All,
    /// Everything up to and with `o`.
    Prefix,
}

impl Step {
    /// The inputs that output `o` reads, for any `o`, as if the layer went on for ever. `None` where a position
    /// leaves `i64`.
    ///
    /// ```
    /// # use receptive_field_core::ops::{AxisOp, Mode, Reads, ResizeOp, ResizeTarget, Taps};
    /// let resize = ResizeOp { target: ResizeTarget::Size(4), mode: Mode::NEAREST };
    /// let step = AxisOp::Resize(resize).step(10, 0).unwrap();
    /// // floor(3 * 10 / 4)
    /// assert_eq!(step.reads(3), Some(Reads::Taps(Taps { first: 7, step: 1, count: 1 })));
    /// ```
    #[inline]
    pub const fn reads(&self, o: i64) -> Option<Reads> {
        let (first, step, count) = match self.rule {
            Rule::Window {
                kernel,
                stride,
                dilation,
                before,
            } => {
                #[expect(clippy::arithmetic_side_effects, reason = "less than `i128` holds")]
                let first = o as i128 * stride as i128 - before as i128;
                (some!(narrow(first)), dilation, kernel)
            }
            Rule::Transposed {
                kernel,
                stride,
                dilation,
                before,
                inverse,
            } => {
                let c = some!(add(o, before));
                let taps = some!(transposed(c, kernel, stride, dilation, inverse));
                return Some(Reads::Taps(taps));
            }
            Rule::Interpolated {
                scale,
                offset,
                divisor,
                neighbours,
            } => {
                #[expect(clippy::arithmetic_side_effects, reason = "less than `i128` holds")]
                let position = o as i128 * scale as i128 + offset as i128;
                if position < i64::MIN as i128 || position > i64::MAX as i128 {
                    return None;
                }
                #[expect(clippy::cast_possible_truncation, reason = "the range was tested")]
                let (first, count) = some!(neighbours.around(position as i64, divisor));
                (first, 1, count)
            }
            Rule::Adaptive { inputs, outputs } => {
                let first = some!(floor_div(some!(mul(o, inputs)), outputs));
                let end = some!(ceil_div(some!(mul(some!(add(o, 1)), inputs)), outputs));
                (first, 1, some!(sub(end, first)))
            }
            Rule::Block { window, shift } => {
                let index = some!(floor_div(some!(sub(o, shift)), window));
                (some!(mul_add(index, window, shift)), 1, window)
            }
            Rule::All => return Some(Reads::All),
            Rule::Prefix => return Some(Reads::UpTo(o)),
        };
        Some(Reads::Taps(Taps { first, step, count }))
    }
}

impl Step {
    /// The input, of `n`, that is read at a position: that of the position itself, or what stands in the padding.
    /// `None` where it is a constant, or past the padding.
    ///
    /// ```
    /// # use receptive_field_core::ops::{AxisOp, PaddingMode, ShiftOp};
    /// let padding = ShiftOp { before: 2, after: 0, mode: PaddingMode::Reflect };
    /// let step = AxisOp::Shift(padding).step(8, 0).unwrap();
    /// assert_eq!([-3, -2, 0, 8].map(|position| step.input_at(position, 8)), [None, Some(2), Some(0), None]);
    /// ```
    #[inline]
    pub const fn input_at(&self, position: i64, n: i64) -> Option<i64> {
        let (before, after) = self.padding;
        let is_padded = position >= before.saturating_neg() && position < n.saturating_add(after);
        if is_padded || (position >= 0 && position < n) {
            self.padding_mode.stands_for(position, n)
        } else {
            None
        }
    }
}

/// The `i` with `i * stride + t * dilation = c` for a `t` in `0..kernel`.
#[inline]
const fn transposed(c: i64, kernel: i64, stride: i64, dilation: i64, inverse: i64) -> Option<Taps> {
    let shared = gcd(dilation, stride);
    if some!(modulo(c, shared)) != 0 {
        return Some(Taps::NONE);
    }
    let spacing = some!(floor_div(stride, shared));
    let residue = some!(modulo(some!(floor_div(c, shared)), spacing)) as i128;
    let product = some!(residue.checked_mul(inverse as i128));
    let first_tap = some!(narrow(some!(product.checked_rem_euclid(spacing as i128))));
    let room = some!(sub(some!(sub(kernel, 1)), first_tap));
    if room < 0 {
        return Some(Taps::NONE);
    }
    let more = some!(floor_div(room, spacing));
    let step = some!(floor_div(dilation, shared));
    let behind = some!(mul(first_tap, dilation));
    let last = some!(floor_div(some!(sub(c, behind)), stride));
    Some(Taps {
        first: some!(sub(last, some!(mul(more, step)))),
        step,
        count: some!(add(more, 1)),
    })
}

impl Taps {
    /// Those of an output that reads nothing.
    pub(crate) const NONE: Self = Self {
        first: 0,
        step: 1,
        count: 0,
    };

    /// The last position; of none, `first - step`. `None` where it leaves `i64`.
    ///
    /// ```
    /// # use receptive_field_core::ops::Taps;
    /// assert_eq!(Taps { first: -1, step: 2, count: 3 }.last(), Some(3));
    /// ```
    #[inline]
    pub const fn last(&self) -> Option<i64> {
        mul_add(some!(sub(self.count, 1)), self.step, self.first)
    }
}
