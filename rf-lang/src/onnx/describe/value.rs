//! What a tensor is, and how much of one is described.

use std::rc::Rc;

use super::{Constant, Data, Describer, Said, wrong};
use crate::budget::{ONNX_FACTORS, ONNX_VALUES};

/// So many dimensions, factors and numbers are as much work as a tensor of few.
const AS_ONE: usize = 8;

/// What a tensor is; the same one may be read and made many times.
#[derive(Clone)]
pub(in crate::onnx) enum Value {
    Data(Rc<Data>),
    Constant(Rc<Constant>),
    /// It cannot be described: the number of the reason.
    Failed(usize),
}

/// The outputs of a node.
pub(super) enum Outputs {
    /// The first, and there is no other that is described.
    One(Value),
    /// Each of them.
    All(Vec<Value>),
}

impl Value {
    /// How much work one is where it is read or made: most are 1, of up to 15 dimensions, factors and numbers.
    pub(super) fn weight(&self) -> usize {
        let size = match self {
            Self::Data(data) => data.dims.len().saturating_add(data.factors()),
            Self::Constant(constant) => {
                let dims = constant.dims.as_ref().map_or(0, Vec::len);
                let elements = constant.elements.as_ref().map_or(0, |list| list.len());
                dims.saturating_add(elements)
            }
            Self::Failed(_) => 0,
        };
        (size / AS_ONE).max(1)
    }
}

impl From<Data> for Value {
    fn from(data: Data) -> Self {
        Self::Data(Rc::new(data))
    }
}

impl From<Constant> for Value {
    fn from(constant: Constant) -> Self {
        Self::Constant(Rc::new(constant))
    }
}

impl<T: Into<Value>> From<T> for Outputs {
    fn from(first: T) -> Self {
        Self::One(first.into())
    }
}

impl Outputs {
    /// No more dimensions than a list of their sizes may be long, and no more factors in all of them.
    pub(super) fn bounded(self, describer: &mut Describer) -> Said<Self> {
        let values = match &self {
            Self::One(value) => std::slice::from_ref(value),
            Self::All(values) => values.as_slice(),
        };
        // Where there are several, what is more than one of each was counted, or they are the same.
        describer.count(match &self {
            Self::One(value) => value.weight(),
            Self::All(values) => values.len(),
        })?;
        for value in values {
            let Value::Data(data) = value else { continue };
            if data.dims.len() > ONNX_VALUES {
                return wrong(format!("it makes more than {ONNX_VALUES} dimensions"));
            }
            if data.factors() > ONNX_FACTORS {
                return wrong(format!(
                    "it makes dimensions that are products of more than {ONNX_FACTORS} factors"
                ));
            }
        }
        Ok(self)
    }
}
