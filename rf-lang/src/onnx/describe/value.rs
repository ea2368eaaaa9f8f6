//! What a tensor is, and how much of one is described.

use super::{Constant, Data, Said, wrong};
use crate::budget::{ONNX_FACTORS, ONNX_VALUES};

/// What a tensor is.
#[derive(Clone)]
pub(in crate::onnx) enum Value {
    Data(Data),
    Constant(Constant),
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

impl From<Data> for Outputs {
    fn from(data: Data) -> Self {
        Self::One(Value::Data(data))
    }
}

impl Outputs {
    /// No more dimensions than a list of their sizes may be long, and no more factors in all of them.
    pub(super) fn bounded(self) -> Said<Self> {
        let values = match &self {
            Self::One(value) => std::slice::from_ref(value),
            Self::All(values) => values.as_slice(),
        };
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
