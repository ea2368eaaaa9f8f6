//! What is asked of shapes: numbers, each with where it comes from.

use super::{Data, Describer, Inputs, Node, Outputs, Said, too_large, wrong};
use crate::onnx::constant::Constant;
use crate::onnx::dims::asked;
use crate::onnx::layout::{Factor, count};
use crate::onnx::sym::Sym;

impl Describer<'_> {
    /// `Shape`
    pub(super) fn shape(&mut self, node: &Node, inputs: &Inputs) -> Said<Outputs> {
        let data = inputs.first()?;
        // Of blocks sizes are those of the layer that they are, whatever the input.
        let laid = (!self.is_fixed).then(|| self.laid(data));
        let data = laid.as_deref().unwrap_or(data);
        let mut sizes = Vec::new();
        for index in asked(node, data.dims.len()) {
            sizes.push(self.sym(data, index)?);
        }
        Ok(Outputs::from(Constant::list(sizes)))
    }

    /// `Size`
    pub(super) fn elements(&self, inputs: &Inputs) -> Said<Outputs> {
        let data = inputs.first()?;
        let mut all = Sym::whole(1);
        for index in 0..data.dims.len() {
            all = all.mul(self.sym(data, index)?).ok_or_else(too_large)?;
        }
        Ok(Outputs::from(Constant::made(
            vec![all],
            Some(Vec::new()),
            false,
        )))
    }

    /// The number of elements of a dimension, and where it comes from.
    pub(super) fn sym(&self, data: &Data, index: usize) -> Said<Sym> {
        let dim: &[Factor] = data.dims.get(index).map_or(&[], Vec::as_slice);
        let number = count(dim).ok_or_else(too_large)?;
        if number == 0 {
            return wrong("its number of channels is not known");
        }
        if let Some(axis) = data.whole(index, self.size_of(data.layer)) {
            return Ok(Sym::size(number, data.layer, axis));
        }
        let mut all = Sym::whole(1);
        for factor in dim {
            let len = Sym::whole(factor.len);
            let len = if factor.is_spatial() {
                Sym::of_both(len.value, Sym::size(1, data.layer, 0), len)
            } else {
                len
            };
            all = all.mul(len).ok_or_else(too_large)?;
        }
        Ok(all)
    }
}
