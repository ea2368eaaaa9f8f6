//! Tensors that do not depend on the image.

use std::rc::Rc;

use receptive_field_core::CollectVec as _;

use super::graph::{Elements, Tensor};
use super::sym::{Provenance, Sym, simplest};
use crate::budget::ONNX_VALUES;

/// A tensor that does not depend on the image: weights, shapes.
#[derive(Clone, Default)]
pub(super) struct Constant {
    pub(super) dims: Option<Vec<i64>>,
    /// Whether its dimensions are others at another size of the image.
    pub(super) dims_differ: bool,
    /// Its elements, where they are few numbers.
    pub(super) elements: Option<Rc<[Sym]>>,
    pub(super) is_float: bool,
}

impl Constant {
    pub(super) fn of_tensor(tensor: &Tensor) -> Self {
        let (elements, is_float) = match tensor.elements() {
            Some(Elements::Ints(ints)) => {
                (Some(ints.into_iter().map(Sym::whole).collect_vec()), false)
            }
            Some(Elements::Floats(floats)) => (of_floats(&floats), true),
            None => (None, false),
        };
        Self {
            dims: Some(tensor.dims.clone()).filter(|dims| dims.len() <= ONNX_VALUES),
            elements: elements.map(Rc::from),
            is_float,
            ..Self::default()
        }
    }

    pub(super) fn list(elements: Vec<Sym>) -> Self {
        Self {
            dims: i64::try_from(elements.len()).ok().map(|count| vec![count]),
            elements: Some(elements.into()),
            ..Self::default()
        }
    }

    pub(super) fn made(elements: Vec<Sym>, dims: Option<Vec<i64>>, is_float: bool) -> Self {
        Self {
            dims,
            elements: Some(elements.into()),
            is_float,
            ..Self::default()
        }
    }

    /// Without what is more than shapes are made of.
    pub(super) fn bounded(self) -> Self {
        Self {
            dims: self.dims.filter(|dims| dims.len() <= ONNX_VALUES),
            elements: self.elements.filter(|list| list.len() <= ONNX_VALUES),
            ..self
        }
    }

    /// All elements as integers.
    pub(super) fn ints(&self) -> Option<Vec<i64>> {
        let elements = self.elements.as_ref()?;
        elements.iter().map(Sym::int).try_collect_vec()
    }

    /// One of its dimensions, or what is made of these, as a number.
    pub(super) fn dim(&self, dim: i64) -> Sym {
        let dim = Sym::whole(dim);
        let from = if self.dims_differ {
            Provenance::Sizes
        } else {
            dim.from
        };
        Sym { from, ..dim }
    }

    /// The only element.
    pub(super) fn one(&self) -> Option<Sym> {
        match self.elements.as_deref()? {
            [one] => Some(*one),
            _ => None,
        }
    }
}

pub(super) fn of_floats(bits: &[u32]) -> Option<Vec<Sym>> {
    let ratios = bits.iter().map(|&bits| simplest(bits).map(Sym::fixed));
    ratios.try_collect_vec()
}
