//! What a node reads.

use receptive_field_core::CollectVec as _;

use super::{Data, Describer, Node, Said, Value, wrong};
use crate::onnx::constant::Constant;
use crate::onnx::sym::Sym;

/// Which axes are meant is not defined where one is said twice.
pub(super) fn each_once(data: &Data, axes: &[i64]) -> Said<()> {
    let mut said = vec![false; data.dims.len()];
    for index in axes.iter().filter_map(|&axis| data.dim(axis)) {
        match said.get_mut(index) {
            Some(true) => return wrong(format!("it says axis {index} twice")),
            Some(is_said) => *is_said = true,
            None => {}
        }
    }
    Ok(())
}

const ELSEWHERE: &str = "it reads the image in another place than its first input";

/// The inputs of a node, by their places.
#[derive(Clone)]
pub(super) struct Inputs(pub(super) Vec<Option<Value>>);

impl Inputs {
    pub(super) fn at(&self, index: usize) -> Option<&Value> {
        self.0.get(index)?.as_ref()
    }

    /// How much work they are.
    pub(super) fn weight(&self) -> usize {
        self.0.iter().flatten().map(Value::weight).total()
    }

    /// The first that depends on the image.
    pub(super) fn data(&self) -> Option<&Data> {
        self.0.iter().find_map(|input| match input {
            Some(Value::Data(data)) => Some(&**data),
            _ => None,
        })
    }

    /// The first input, which depends on the image.
    pub(super) fn first(&self) -> Said<&Data> {
        match self.at(0) {
            Some(Value::Data(data)) => Ok(data),
            _ => wrong(ELSEWHERE),
        }
    }

    /// The same, to be handed on.
    pub(super) fn first_value(&self) -> Said<Value> {
        match self.at(0) {
            Some(value @ Value::Data(_)) => Ok(value.clone()),
            _ => wrong(ELSEWHERE),
        }
    }

    /// What else depends on the image would reach every output: none may, but for what is made of the `same` layer.
    pub(super) fn only_first(&self, may_be_same: bool) -> Said<()> {
        let first = self.first()?.layer;
        let mut others = self.0.iter().skip(1).flatten();
        let is_other = |input: &Value| matches!(input, Value::Data(data) if data.layer != first || !may_be_same);
        if others.any(is_other) {
            return wrong("it reads the image in another place than its first input, too");
        }
        Ok(())
    }

    pub(super) fn constant(&self, index: usize) -> Option<&Constant> {
        match self.at(index)? {
            Value::Constant(constant) => Some(constant),
            _ => None,
        }
    }

    /// A number of an input, with where it comes from.
    pub(super) fn sym(&self, index: usize, place: usize) -> Option<Sym> {
        let elements = self.constant(index)?.elements.as_ref()?;
        elements.get(place).copied()
    }

    /// Whether a number of an input is another at another size of the image.
    pub(super) fn is_of_sizes(&self, index: usize, place: usize) -> bool {
        let number = self.sym(index, place);
        number.is_some_and(Sym::differs)
    }

    /// Whether any of them is.
    pub(super) fn are_of_sizes(&self, index: usize) -> bool {
        let numbers = self.constant(index).and_then(|list| list.elements.as_ref());
        numbers.is_some_and(|list| list.iter().any(|sym| sym.differs()))
    }

    /// The integers of an input; none where it is left out.
    pub(super) fn ints(&self, index: usize, what: &str) -> Said<Option<Vec<i64>>> {
        if self.at(index).is_none() {
            return Ok(None);
        }
        match self.constant(index).and_then(Constant::ints) {
            Some(ints) => Ok(Some(ints)),
            None => wrong(format!("its {what} are no numbers that the file states")),
        }
    }

    /// Attributes of older versions, inputs of newer ones.
    pub(super) fn ints_since(
        &self,
        (since, opset): (i64, i64),
        node: &Node,
        (attribute, index): (&str, usize),
    ) -> Said<Option<Vec<i64>>> {
        if opset >= since {
            return self.ints(index, attribute);
        }
        Ok(node.ints(attribute).map(<[i64]>::to_vec))
    }
}

impl Describer<'_> {
    /// In a file of ONNX each name is made once: nodes behind a second would read another tensor by it.
    pub(super) fn makes_new(&self, node: &Node) -> Said<()> {
        let mut outputs = node.outputs.iter();
        match outputs.find(|output| self.tensors.contains(output)) {
            Some(output) => wrong(format!("it makes `{output}`, which is there before it")),
            None => Ok(()),
        }
    }
}

/// Operations of which the rule looks at several inputs that depend on the image.
pub(super) fn reads_several(operation: &str) -> bool {
    matches!(
        operation,
        "Concat" | "Gemm" | "MatMul" | "MatMulInteger" | "QLinearMatMul"
    )
}

/// Operations that read scales and zero points, which may be made of what they belong to.
pub(super) fn is_quantised(operation: &str) -> bool {
    matches!(
        operation,
        "ConvInteger" | "DequantizeLinear" | "QLinearConv" | "QuantizeLinear"
    )
}
