//! Operations on each element: they change no geometry, and joins where they read several layers. Those of one layer are
//! no layers: activations and normalisations would hide what a table of layers is read for.

use std::borrow::Cow;
use std::rc::Rc;

use receptive_field_core::Kind;
use receptive_field_core::eval::Source;

use super::copies::widen;
use super::fits::ONE_SIZE;
use super::settle::parts;
use super::{Data, Describer, Inputs, Node, Reason, Said, Value, wrong};
use crate::onnx::constant::Constant;
use crate::onnx::layout::{Dim, are_alike, count, dim_of, is_spatial, together};

/// Since this version dimensions are lined up at their ends.
const BY_THE_END: i64 = 7;

/// Of one tensor, whatever else stands beside it.
pub(in crate::onnx) fn changes_nothing(operation: &str) -> bool {
    matches!(
        operation,
        "Abs"
            | "Acos"
            | "Acosh"
            | "Asin"
            | "Asinh"
            | "Atan"
            | "Atanh"
            | "Bernoulli"
            | "BitwiseNot"
            | "Cast"
            | "Ceil"
            | "Celu"
            | "Cos"
            | "Cosh"
            | "DequantizeLinear"
            | "Dropout"
            | "Elu"
            | "Erf"
            | "Exp"
            | "Floor"
            | "Gelu"
            | "HardSigmoid"
            | "HardSwish"
            | "Identity"
            | "IsInf"
            | "IsNaN"
            | "LRN"
            | "LeakyRelu"
            | "Log"
            | "Mish"
            | "Neg"
            | "Not"
            | "QuantizeLinear"
            | "Reciprocal"
            | "Relu"
            | "Round"
            | "Selu"
            | "Shrink"
            | "Sigmoid"
            | "Sign"
            | "Sin"
            | "Sinh"
            | "Softplus"
            | "Softsign"
            | "Sqrt"
            | "Swish"
            | "Tan"
            | "Tanh"
            | "ThresholdedRelu"
    )
}

/// Of several tensors, element by element.
pub(in crate::onnx) fn is_elementwise(operation: &str) -> bool {
    matches!(
        operation,
        "Add"
            | "And"
            | "BitShift"
            | "BitwiseAnd"
            | "BitwiseOr"
            | "BitwiseXor"
            | "Clip"
            | "Div"
            | "Equal"
            | "Greater"
            | "GreaterOrEqual"
            | "Less"
            | "LessOrEqual"
            | "Max"
            | "Mean"
            | "Min"
            | "Mod"
            | "Mul"
            | "Or"
            | "PRelu"
            | "Pow"
            | "Sub"
            | "Sum"
            | "Where"
            | "Xor"
    )
}

impl Describer<'_> {
    pub(super) fn elementwise(&mut self, node: &Node, inputs: &Inputs) -> Said<Value> {
        let inputs = &self.at_axis(node, inputs)?;
        let mut made: Option<Rc<Data>> = None;
        for input in inputs.0.iter().flatten() {
            if let Value::Data(data) = input {
                made = Some(match made {
                    None => Rc::clone(data),
                    Some(before) if are_same(&before, data) => before,
                    Some(before) => Rc::new(self.pair(node, &before, data)?),
                });
            }
        }
        let mut made = made.ok_or(Reason::Operation)?;
        for input in inputs.0.iter().flatten() {
            if let Value::Constant(constant) = input {
                let Some(dims) = &constant.dims else {
                    if Self::has_single(&made) {
                        return wrong(format!(
                            "it takes {} together with a constant of which the dimensions are not known: along an axis of one position it may have several",
                            made.said()
                        ));
                    }
                    continue;
                };
                self.fits_everywhere(&made, constant)?;
                let made = Rc::make_mut(&mut made);
                widen(made, dims);
                made.is_masked |= node.operation == "Add" && is_mask(made, dims);
            }
        }
        Ok(Value::Data(made))
    }

    /// Whether one of its dimensions is an axis of one position.
    fn has_single(data: &Data) -> bool {
        let axis_of = |index| data.along(index).map(|(_, len)| len);
        (0..data.dims.len()).any(|index| axis_of(index) == Some(1))
    }

    /// The oldest versions say at which dimension of the first input the second begins: with what it lacks behind it, it ends
    /// where the first does, as in newer ones.
    fn at_axis<'i>(&self, node: &Node, inputs: &'i Inputs) -> Said<Cow<'i, Inputs>> {
        let (false, Some(axis), Some(second)) = (
            self.graph.opset >= BY_THE_END || node.int("broadcast").unwrap_or(0) == 0,
            node.int("axis"),
            inputs.at(1),
        ) else {
            return Ok(Cow::Borrowed(inputs));
        };
        let rank = |value: &Value| match value {
            Value::Data(data) => Some(data.dims.len()),
            Value::Constant(constant) => constant.dims.as_ref().map(Vec::len),
            Value::Failed(_) => None,
        };
        let (Some(all), Some(own)) = (inputs.at(0).and_then(rank), rank(second)) else {
            return wrong("how many dimensions it reads is not known");
        };
        let at = dim_of(axis, all).and_then(|at| all.checked_sub(at)?.checked_sub(own));
        let Some(behind) = at else {
            return wrong(format!(
                "at axis {axis} of its first input there is no place for the {own} dimensions of the second"
            ));
        };
        let second = match second {
            Value::Data(data) => {
                let dims = [&data.dims[..], &vec![Dim::new(); behind]].concat();
                Value::from(data.with(dims))
            }
            Value::Constant(constant) => {
                let dims = constant.dims.as_ref();
                let dims = dims.map(|dims| [&dims[..], &vec![1; behind]].concat());
                Value::from(Constant {
                    dims,
                    ..Constant::clone(constant)
                })
            }
            Value::Failed(_) => return Ok(Cow::Borrowed(inputs)),
        };
        let mut made = inputs.0.clone();
        if let Some(own) = made.get_mut(1) {
            *own = Some(second);
        }
        Ok(Cow::Owned(Inputs(made)))
    }

    /// Two tensors, element by element.
    pub(super) fn pair(&mut self, node: &Node, a: &Data, b: &Data) -> Said<Data> {
        let rank = a.dims.len().max(b.dims.len());
        let (left, right) = (aligned(a, rank), aligned(b, rank));
        let (mut is_left_wider, mut is_right_wider) = (false, false);
        let mut dims = Vec::with_capacity(rank);
        let apart = |why: &str| {
            wrong(format!(
                "it takes {} and {} together{why}",
                a.said(),
                b.said()
            ))
        };
        let are_several = |dim: &Dim| count(dim).is_none_or(|count| count > 1);
        let spreads =
            |own: &Dim, other: &Dim| is_spatial(own) && count(own) == Some(1) && are_several(other);
        let fits = |(data, own): (&Data, &Dim), other: &Dim| {
            !self.is_of_sizes(data, own) || is_spatial(other) || !are_several(other)
        };
        for (own, other) in left.iter().zip(&right) {
            if spreads(own, other) || spreads(other, own) {
                return apart(
                    ", which spreads an axis that has one position at this size of the input",
                );
            }
            if !fits((a, own), other) || !fits((b, other), own) {
                return apart(&format!(", {ONE_SIZE}"));
            }
            dims.push(match (is_spatial(own), is_spatial(other)) {
                (true, true) if !are_alike(own, other) => {
                    return apart(", in which positions lie differently");
                }
                (true, is_wide) => {
                    is_left_wider |= !is_wide;
                    own.clone()
                }
                (false, true) => {
                    is_right_wider = true;
                    other.clone()
                }
                (false, false) => together(own, other),
            });
        }
        if self.has_twice(&dims, [a.layer, b.layer]) {
            return apart(", so that each position along an axis meets every other");
        }
        if a.is_turned() != b.is_turned() || a.is_turned() && a.turned != b.turned {
            return wrong("it takes maps together that are not rolled by the same");
        }
        if a.layer == b.layer {
            return Ok(a.with(dims));
        }
        if a.has_keys() || b.has_keys() {
            return wrong("it is part of an attention between different layers");
        }
        let layer = match (is_left_wider, is_right_wider) {
            (true, true) => {
                return apart(
                    ": each has positions along an axis where the other has a single one",
                );
            }
            (false, false) if node.operation == "Mul" => {
                self.joined(Kind::Scale, vec![a.layer, b.layer], "")
            }
            (false, false) => self.joined(Kind::Add, vec![a.layer, b.layer], ""),
            (true, false) => self.joined(Kind::Scale, vec![a.layer, b.layer], ""),
            (false, true) => self.joined(Kind::Scale, vec![b.layer, a.layer], ""),
        }?;
        Ok(self.as_of(a.with(dims), layer))
    }

    /// Whether positions along an axis of these layers stand in two dimensions, other than what attention reads.
    pub(super) fn has_twice(&self, dims: &[Dim], layers: [Source; 2]) -> bool {
        (0..self.axes()).any(|axis| {
            let sizes = layers.map(|layer| self.size_of(layer).get(axis).copied());
            let most = sizes.into_iter().flatten().max().unwrap_or(0);
            let parts = dims.iter().flat_map(|dim| parts(dim, axis));
            let mut parts = parts.filter(|part| !part.is_key());
            let all = parts.try_fold(1_i64, |all, part| all.checked_mul(part.len));
            all.is_none_or(|all| all > most)
        })
    }
}

/// Whether both are the same features, which lie in the same way.
fn are_same(a: &Rc<Data>, b: &Rc<Data>) -> bool {
    Rc::ptr_eq(a, b) || a.layer == b.layer && a.turned == b.turned && a.dims == b.dims
}

/// With dimensions of one element in front.
pub(super) fn aligned(data: &Data, rank: usize) -> Vec<Dim> {
    let missing = rank.saturating_sub(data.dims.len());
    let mut dims = vec![Dim::new(); missing];
    dims.extend(data.dims.iter().cloned());
    dims
}

/// Whether a constant says of each window which of its positions belong together.
fn is_mask(weights: &Data, constant: &[i64]) -> bool {
    let offset = weights.dims.len().saturating_sub(constant.len());
    let windows = weights.dims.len().saturating_sub(2);
    let mut dims = weights.dims.iter().enumerate().take(windows).skip(offset);
    weights.has_keys()
        && dims.any(|(index, dim)| {
            let size = constant.get(index.saturating_sub(offset));
            is_spatial(dim) && size.is_some_and(|&size| size > 1)
        })
}
