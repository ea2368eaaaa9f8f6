//! Reductions: over channels they change no geometry, over axes they pool.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, WindowOp};

use super::{Data, Describer, Inputs, Node, Said, wrong};
use crate::onnx::layout::{Factor, merged, places, without};

impl Describer<'_> {
    pub(super) fn reduce(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = inputs.first()?;
        let over = self.reduced(node, inputs, data)?;
        let dims = over.iter().filter_map(|&index| data.dims.get(index));
        let factors = merged(dims);
        let mut made = data.clone();
        if factors.iter().any(Factor::is_key) {
            return wrong("it reduces the weights of an attention");
        }
        let keeps = node.int("keepdims").unwrap_or(1) != 0;
        if factors.iter().any(Factor::is_spatial) {
            made = self.pooled(data, &factors)?;
        }
        if !keeps {
            made.dims = without(made.dims, &over);
            return Ok(made);
        }
        let are_over = places(&over, made.dims.len());
        for (dim, _) in made.dims.iter_mut().zip(are_over).filter(|(_, is)| *is) {
            dim.retain(|factor| factor.len == 1);
            if dim.is_empty() {
                dim.push(Factor::channels(1));
            }
        }
        Ok(made)
    }

    /// The dimensions that are reduced.
    fn reduced(&self, node: &Node, inputs: &Inputs, data: &Data) -> Said<Vec<usize>> {
        let since = if node.operation == "ReduceSum" {
            13
        } else {
            18
        };
        let given = if node.operation.starts_with("Arg") {
            Some(vec![node.int("axis").unwrap_or(0)])
        } else {
            inputs.ints_since((since, self.graph.opset), node, ("axes", 1))?
        };
        match given.filter(|axes| !axes.is_empty()) {
            None if node.int("noop_with_empty_axes").unwrap_or(0) != 0 => Ok(Vec::new()),
            None => Ok((0..data.dims.len()).collect_vec()),
            Some(axes) => {
                let mut dims = Vec::with_capacity(axes.len());
                for axis in axes {
                    match data.dim(axis) {
                        Some(dim) => dims.push(dim),
                        None => return wrong(format!("it has no axis {axis}")),
                    }
                }
                Ok(dims)
            }
        }
    }

    /// All positions of some axes as one.
    fn pooled(&mut self, data: &Data, factors: &[Factor]) -> Said<Data> {
        if data.is_turned() {
            return wrong("it reads a map that is rolled");
        }
        let size = self.size_of(data.layer).to_vec();
        let mut ops = Vec::with_capacity(size.len());
        let (mut is_part, mut differs) = (false, false);
        let has_open = factors.iter().any(|factor| factor.is_open);
        for (axis, &n) in size.iter().enumerate() {
            let parts = super::settle::parts(factors, axis);
            let reduced = parts
                .iter()
                .try_fold(1_i64, |all, part| all.checked_mul(part.len));
            let reduced = reduced.unwrap_or(0);
            if reduced != n && !parts.is_empty() && !has_open {
                return self.block(data, factors);
            }
            let is_left = parts.is_empty() && !self.all(data.layer, axis).is_one();
            is_part |= is_left || reduced != n;
            differs |= !parts.is_empty() && self.is_open(data.layer, axis);
            ops.push(whole_window(reduced));
        }
        let layer = if is_part {
            if differs {
                return wrong(
                    "it pools along one axis and not along the other, and the file is of any size",
                );
            }
            self.layer(Kind::Pool, ops, data.layer, "")?
        } else {
            let ops = self.each(AxisOp::GlobalPool);
            self.layer(Kind::GlobalPool, ops, data.layer, "")?
        };
        Ok(self.united(data, layer, factors))
    }
}

/// A window over so many positions, and so one output where there are no more.
pub(super) fn whole_window(n: i64) -> AxisOp {
    let (before, after) = (0, 0);
    AxisOp::Window(WindowOp {
        kernel: n.max(1),
        stride: 1,
        dilation: 1,
        padding: Padding::Explicit { before, after },
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    })
}
