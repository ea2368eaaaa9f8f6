//! Sizes that were meant as factors.

use receptive_field_core::eval::{NodeOp, Source};
use receptive_field_core::ops::{AxisOp, ResizeOp, ResizeTarget};

use super::Case;

/// What a factor may be.
const FACTORS: [i64; 5] = [2, 3, 4, 8, 16];

impl Case<'_> {
    /// Of the layers before one, the first that is resized to very little of what flows in.
    pub(super) fn resized(&self, before: Source) -> Option<String> {
        let mut layers = self.ancestors(before).into_iter();
        layers.find_map(|layer| self.shrunk(layer))
    }

    fn shrunk(&self, layer: Source) -> Option<String> {
        let Source::Layer(index) = layer else {
            return None;
        };
        let node = self.model.nodes.get(index)?;
        let NodeOp::Axes(ops) = &node.op else {
            return None;
        };
        let from = self.geometry(*node.inputs.first()?)?.axes;
        let is_shrunk = |(op, axis): (&AxisOp, &receptive_field_core::eval::AxisGeometry)| match op
        {
            AxisOp::Resize(ResizeOp {
                target: ResizeTarget::Size(size),
                ..
            }) if FACTORS.contains(size) && size.saturating_mul(4) < axis.size() => Some(*size),
            _ => None,
        };
        let size = ops.iter().zip(from).find_map(is_shrunk)?;
        let call = self.model.layers.get(index)?.call?;
        Some(format!(
            "in `{call}` {size} is a size; a factor is `upsample({size})`"
        ))
    }
}
