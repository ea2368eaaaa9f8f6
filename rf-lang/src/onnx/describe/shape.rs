//! What is asked of shapes: numbers, each with where it comes from.

use super::{Data, Describer, Inputs, Node, Outputs, Said, too_large, whole, wrong};
use crate::onnx::constant::Constant;
use crate::onnx::dims::asked;
use crate::onnx::layout::{Factor, are_copies, count};
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
        // An axis of one position is nowhere; as such it is found by its place.
        let axis = index
            .checked_sub(2)
            .filter(|&axis| dim.is_empty() && self.is_plain(data, axis));
        if let Some(axis) = axis {
            return Ok(Sym::size(1, data.layer, axis));
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

    /// Whether batch and channels stand first and then the axes, of which this one has one position.
    pub(super) fn is_plain(&self, data: &Data, axis: usize) -> bool {
        self.size_of(data.layer).get(axis) == Some(&1) && self.lies_from(data, 2)
    }

    /// Whether it is a map whose axes stand from a dimension on, in order; one position may be several times there.
    pub(super) fn lies_from(&self, data: &Data, first: usize) -> bool {
        let size = self.size_of(data.layer);
        let dims = data.dims.iter().skip(first).zip(size);
        data.dims.len() == size.len().saturating_add(2)
            && dims
                .enumerate()
                .all(|(own, (dim, &len))| *dim == whole(own, len) || len == 1 && are_copies(dim))
    }

    /// The axis of one position that a dimension of one element is: channels stand first, or last where an axis of several
    /// or channels show it.
    pub(super) fn single(&self, data: &Data, index: usize) -> Option<usize> {
        let is_last = self.is_seen_last(data);
        let axis = index.checked_sub(if is_last { 1 } else { 2 })?;
        let is_single = self.size_of(data.layer).get(axis) == Some(&1);
        (is_single && (is_last || self.lies_from(data, 2))).then_some(axis)
    }

    /// Whether it is seen where the axes stand.
    pub(super) fn is_seen(&self, data: &Data) -> bool {
        self.lies_from(data, 2) || self.is_seen_last(data)
    }

    /// Whether channels stand last, and it is seen.
    fn is_seen_last(&self, data: &Data) -> bool {
        let has_channels = data.dims.last().is_some_and(|dim| !dim.is_empty());
        (data.is_spatial() || has_channels) && self.lies_from(data, 1)
    }

    /// Whether a dimension of one element may be an axis of one position, of which it is not seen where it stands.
    pub(super) fn may_be_single(&self, data: &Data, index: usize) -> bool {
        let size = self.size_of(data.layer);
        index > 0
            && !self.is_seen(data)
            && size.contains(&1)
            && data.dims.len() == size.len().saturating_add(2)
            && data.dims.get(index).is_some_and(Vec::is_empty)
    }
}
