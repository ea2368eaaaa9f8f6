//! Which sizes are others at another size of the input, and which of them are the same at each: of numbers at one size it
//! cannot be seen.

use receptive_field_core::eval::{NodeOp, Ratio, Source};
use receptive_field_core::ops::{AxisOp, Padding, ResizeOp, ResizeTarget, ShiftOp};

use super::{Data, Describer, Operation};
use crate::onnx::layout::{Factor, Of};

/// On each axis, the layer of whose size it is so much, whatever the input; none where it is the same for every input.
pub(in crate::onnx) type Open = Vec<Option<(Source, Ratio)>>;

impl Describer<'_> {
    pub(super) fn open(&self, layer: Source) -> &[Option<(Source, Ratio)>] {
        let index = match layer {
            Source::Input => 0,
            Source::Layer(index) => index.saturating_add(1),
        };
        self.open.get(index).map_or(&[], Vec::as_slice)
    }

    fn open_on(&self, layer: Source, axis: usize) -> Option<(Source, Ratio)> {
        self.open(layer).get(axis).copied().flatten()
    }

    pub(super) fn is_open(&self, layer: Source, axis: usize) -> bool {
        self.open_on(layer, axis).is_some()
    }

    /// All positions of a layer along an axis.
    pub(super) fn all(&self, layer: Source, axis: usize) -> Factor {
        let len = self.size_of(layer).get(axis).copied().unwrap_or(1);
        Factor::axis(axis, len, self.is_open(layer, axis))
    }

    /// Whether a dimension has another number of elements at another size of the input: all parts of an axis but the outermost
    /// are as many everywhere.
    pub(super) fn is_of_sizes(&self, data: &Data, dim: &[Factor]) -> bool {
        dim.iter().any(|factor| match factor.of {
            Of::Axis { axis, .. } => {
                self.is_outer(data.layer, factor) && self.is_open(data.layer, axis)
            }
            Of::Channels => false,
        })
    }

    /// Whether it is the outermost part of an axis.
    pub(super) fn is_outer(&self, layer: Source, factor: &Factor) -> bool {
        match factor.of {
            Of::Axis { axis, step, .. } => {
                step.checked_mul(factor.len) == self.size_of(layer).get(axis).copied()
            }
            Of::Channels => false,
        }
    }

    /// Whether parts of the sizes of two layers are the same at every size.
    pub(super) fn are_same_part(
        &self,
        (a, of_a): (Source, Ratio),
        (b, of_b): (Source, Ratio),
        axis: usize,
    ) -> bool {
        let part = |layer, part: Ratio| {
            let (of, scale) = self.open_on(layer, axis)?;
            Some((of, scale.checked_mul(part)?))
        };
        let (own, divisor) = (part(a, of_a), self.divisor(a, axis, of_a));
        own == part(b, of_b) || divisor.is_some() && divisor == self.divisor(b, axis, of_b)
    }

    /// What [`Self::open`] is of a layer that is added.
    pub(super) fn open_of(&self, operation: &Operation) -> Open {
        let first = operation.inputs.first().copied().unwrap_or(Source::Input);
        let mut open = self.open(first).to_vec();
        match &operation.op {
            NodeOp::Axes(ops) => {
                let own = Source::Layer(self.layers.len());
                let like = operation.like.unwrap_or(own);
                for (axis, (open, op)) in open.iter_mut().zip(ops).enumerate() {
                    *open = match op {
                        _ if is_one_size(op) => None,
                        AxisOp::ResizeLike(_) => self.open_on(like, axis),
                        _ => match (*open, scale(op)) {
                            (Some((of, before)), Some(scale)) => before
                                .checked_mul(scale)
                                .map_or(Some((own, Ratio::ONE)), |scale| Some((of, scale))),
                            (before, _) => before.and(Some((own, Ratio::ONE))),
                        },
                    };
                }
            }
            // All are of one size.
            NodeOp::Join => {
                for &input in &operation.inputs {
                    for (axis, open) in open.iter_mut().enumerate() {
                        *open = open.filter(|_| self.is_open(input, axis));
                    }
                }
            }
            NodeOp::Gate => {}
        }
        open
    }
}

/// Whether it makes as many positions of any number.
fn is_one_size(op: &AxisOp) -> bool {
    let to_size = |op: &ResizeOp| matches!(op.target, ResizeTarget::Size(_));
    match op {
        AxisOp::GlobalPool | AxisOp::Adaptive(_) => true,
        AxisOp::Resize(op) => to_size(op),
        _ => false,
    }
}

/// Of so many, a transposed convolution leaves some.
const MANY: i64 = 1 << 20;

/// How many positions it makes of each, of any number of them.
fn scale(op: &AxisOp) -> Option<Ratio> {
    let keeps = match op {
        AxisOp::Unshuffle(op) => return Ratio::ONE.checked_div(Ratio::whole(op.factor)),
        AxisOp::Upsample(op) => return Some(Ratio::whole(op.factor)),
        // For each position more it makes as many more.
        AxisOp::Transposed(_) => {
            let of = |n| op.step(n, 0).ok().map(|step| step.size);
            let by = of(MANY.checked_add(1)?)?.checked_sub(of(MANY)?)?;
            return (MANY.checked_mul(by) == of(MANY)).then_some(Ratio::whole(by));
        }
        AxisOp::Pointwise | AxisOp::MixAll | AxisOp::Mix(_) | AxisOp::Scan => true,
        AxisOp::Shift(ShiftOp { before, after, .. }) => before.checked_add(*after) == Some(0),
        AxisOp::Window(op) if op.stride == 1 => match op.padding {
            Padding::Explicit { before, after } => {
                let adds = before.checked_add(after);
                adds.and_then(|adds| adds.checked_add(1)) == op.extent().ok()
            }
            Padding::Same | Padding::SameLower | Padding::Causal => true,
            Padding::Guide(_) => false,
        },
        _ => false,
    };
    keeps.then_some(Ratio::ONE)
}
