//! Which layers have the size of the input divided by a number, at every size: exporters give the size of a skip so, whatever
//! layer it is of.

use receptive_field_core::eval::{NodeOp, Ratio, Source};
use receptive_field_core::ops::{AxisOp, Padding, ShiftOp};

use super::{Describer, Operation};

impl Describer<'_> {
    /// On each axis `k` where the size is `floor(n / k)` of an input of any `n`; 0 where it is not.
    pub(super) fn divisors(&self, layer: Source) -> Vec<i64> {
        match layer {
            Source::Input => vec![1; self.axes()],
            Source::Layer(index) => self.divisors.get(index).cloned().unwrap_or_default(),
        }
    }

    pub(super) fn divisors_of(&self, operation: &Operation) -> Vec<i64> {
        let first = operation.inputs.first().copied().unwrap_or(Source::Input);
        let mut divisors = self.divisors(first);
        let NodeOp::Axes(ops) = &operation.op else {
            return divisors;
        };
        let like = operation.like.map(|like| self.divisors(like));
        for (axis, (divisor, op)) in divisors.iter_mut().zip(ops).enumerate() {
            let of_like = like.as_ref().and_then(|like| like.get(axis).copied());
            *divisor = match op {
                AxisOp::Pointwise | AxisOp::MixAll | AxisOp::Mix(_) | AxisOp::Scan => *divisor,
                AxisOp::Shift(ShiftOp { before, after, .. })
                    if before.saturating_add(*after) == 0 =>
                {
                    *divisor
                }
                AxisOp::Window(op) => match op.padding {
                    // floor((n + before + after - extent) / stride) + 1 is floor(n / stride).
                    Padding::Explicit { before, after } if !op.ceil_mode => {
                        let all = before.saturating_add(after).saturating_add(op.stride);
                        let fits = op.extent() == Ok(all);
                        divisor
                            .checked_mul(if fits { op.stride } else { 0 })
                            .unwrap_or(0)
                    }
                    _ => 0,
                },
                AxisOp::ResizeLike(_) => of_like.unwrap_or(0),
                _ => 0,
            };
        }
        divisors
    }

    /// The number by which a part of a layer's size divides the input's, rounded down; none where it is no such part.
    pub(super) fn divisor(&self, layer: Source, axis: usize, scale: Ratio) -> Option<i64> {
        let own = self
            .divisors(layer)
            .get(axis)
            .copied()
            .filter(|&own| own > 0)?;
        let by = i64::try_from(scale.denominator()).ok()?;
        (scale.numerator() == 1).then(|| own.checked_mul(by))?
    }

    /// A layer of these sizes, if all of them are such parts.
    pub(super) fn of_divisors(&self, divisors: &[i64]) -> Option<Source> {
        self.by_divisors.get(divisors).copied().map(Source::Layer)
    }

    /// Keeps by what the sizes of the next layer are the input's divided.
    pub(super) fn keep_divisors(&mut self, divisors: Vec<i64>) {
        if !divisors.contains(&0) {
            self.by_divisors
                .insert(divisors.clone(), self.divisors.len());
        }
        self.divisors.push(divisors);
    }
}
