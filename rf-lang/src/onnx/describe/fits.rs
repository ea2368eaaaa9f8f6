//! What fits at every size of the input: numbers that the file states along an axis are those of one size.

use super::{Data, Describer, Inputs, Node, Said, wrong};
use crate::onnx::constant::Constant;
use crate::onnx::layout::count;

pub(super) const ONE_SIZE: &str = "which fit at this size of the input only";

impl Describer<'_> {
    /// A constant beside a map of any size has one element along each axis, or is made of sizes.
    pub(super) fn fits_everywhere(&self, data: &Data, constant: &Constant) -> Said<()> {
        match &constant.dims {
            Some(dims) => self.are_fitting(data, (dims, constant.dims_differ)),
            None => Ok(()),
        }
    }

    /// The same of its dimensions, and whether they differ with the size of the input.
    pub(super) fn are_fitting(&self, data: &Data, (constant, differs): (&[i64], bool)) -> Said<()> {
        if self.is_fixed {
            return Ok(());
        }
        let rank = data.dims.len();
        let offset = rank.saturating_sub(constant.len());
        let is_map = rank == self.axes().saturating_add(2);
        let behind = constant.len().saturating_sub(rank);
        for (place, &size) in constant.iter().skip(behind).enumerate() {
            let index = place.saturating_add(offset);
            let dim = data.dims.get(index).map_or(&[][..], Vec::as_slice);
            if size < 2 {
                continue;
            }
            let is_open = dim.iter().any(|factor| factor.is_open);
            if is_open || !differs && self.is_of_sizes(data, dim) {
                return wrong(format!(
                    "it takes {} and a constant of {constant:?} together, {ONE_SIZE}",
                    data.said()
                ));
            }
            let may_be_axis = !is_map || index > 1;
            if differs && count(dim) == Some(1) && may_be_axis {
                return wrong(
                    "it spreads what has one position over a constant that differs with the size of the input",
                );
            }
        }
        Ok(())
    }

    /// Scales and zero points: one for all, one for each element of a dimension, or for each block of it.
    pub(super) fn scales_fit(&self, node: &Node, inputs: &Inputs) -> Said<()> {
        let data = inputs.first()?;
        let along = data.dim(node.int("axis").unwrap_or(1));
        for constant in [1, 2].into_iter().filter_map(|at| inputs.constant(at)) {
            let dims = constant.dims.as_deref().unwrap_or_default();
            let is_line = dims.len() == 1 && data.dims.len() > 1;
            let behind = along.filter(|_| is_line).and_then(|along| {
                let behind = data.dims.len().checked_sub(along)?.checked_sub(1)?;
                Some([dims, &vec![1; behind]].concat())
            });
            let dims = behind.as_deref().unwrap_or(dims);
            self.are_fitting(data, (dims, constant.dims_differ))?;
        }
        Ok(())
    }

    /// What is put behind a map has its sizes in all other dimensions.
    pub(super) fn fits_behind(&self, data: &Data, constant: &Constant, at: usize) -> Said<()> {
        let mut others = data
            .dims
            .iter()
            .enumerate()
            .filter(|&(index, _)| index != at);
        if self.is_fixed
            || constant.dims_differ
            || !others.any(|(_, dim)| self.is_of_sizes(data, dim))
        {
            return Ok(());
        }
        let dims = constant.dims.as_deref().unwrap_or_default();
        wrong(format!(
            "it joins {} and a constant of {dims:?}, {ONE_SIZE}",
            data.said()
        ))
    }
}
