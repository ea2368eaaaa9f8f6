//! Transposed convolution, and blocks of channels that become positions and back.

use receptive_field_core::Kind;
use receptive_field_core::ops::{
    AxisOp, Mode, Padding, TransposedOp, TransposedPadding, UnshuffleOp, UpsampleOp,
};

use super::window::Taps;
use super::{Data, Describer, Inputs, Node, Said, too_large, wrong};
use crate::onnx::layout::count;

impl Describer<'_> {
    pub(super) fn conv_transpose(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = self.settled(inputs.first()?)?;
        let weights = inputs.constant(1);
        let taps = self.taps(node, weights)?;
        let mut ops = Vec::with_capacity(self.axes());
        let size = self.size_of(data.layer).to_vec();
        for (axis, &n) in size.iter().enumerate() {
            ops.push(AxisOp::Transposed(self.transposed(
                node,
                &taps,
                (axis, n),
            )?));
        }
        let group = node.int("group").unwrap_or(1);
        let made = weights.and_then(|weights| weights.dims.as_ref()?.get(1).copied());
        let made = made.and_then(|made| made.checked_mul(group)).unwrap_or(0);
        let layer = self.layer(Kind::ConvTranspose, ops, data.layer, "")?;
        Ok(self.map(layer, &data, made))
    }

    fn transposed(&self, node: &Node, taps: &Taps, (axis, n): (usize, i64)) -> Said<TransposedOp> {
        let at = |list: &[i64], otherwise: i64| list.get(axis).copied().unwrap_or(otherwise);
        let axes = self.axes();
        let (before, after) = taps.padding.get(axis).copied().unwrap_or_default();
        let mut op = TransposedOp {
            kernel: at(&taps.kernel, 1),
            stride: at(&taps.stride, 1),
            dilation: at(&taps.dilation, 1),
            padding: TransposedPadding::Explicit { before, after },
            output_padding: at(&self.numbers_of(node, "output_padding", (axes, 0))?, 0),
        };
        let shape = node.ints("output_shape").unwrap_or_default();
        // Some exporters give batch and channels, too.
        let skipped = shape.len().saturating_sub(axes);
        if skipped != 2 {
            self.numbers_of(node, "output_shape", (axes, 0))?;
        }
        if let Some(&wanted) = shape.get(axis.saturating_add(skipped)) {
            if !self.is_fixed {
                return wrong(
                    "its `output_shape` is that of one size of the input, and the file is of any",
                );
            }
            return to_shape(node, op, (n, wanted));
        }
        match taps.rule {
            None => {}
            // What is added at the end is taken off on both sides: so much at every size.
            Some(Padding::Same | Padding::SameLower) if op.output_padding != 0 => {
                let wanted = n.checked_mul(op.stride).ok_or_else(too_large)?;
                return to_shape(node, op, (n, wanted));
            }
            Some(Padding::Same) => op.padding = TransposedPadding::Same,
            Some(Padding::SameLower) => op.padding = TransposedPadding::SameLower,
            Some(_) => {
                let (before, after) = (0, 0);
                op.padding = TransposedPadding::Explicit { before, after };
            }
        }
        Ok(op)
    }

    /// `DepthToSpace`, `SpaceToDepth`
    pub(super) fn blocks(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = self.settled(inputs.first()?)?;
        let factor = node.int("blocksize").unwrap_or(0);
        let before = data.dims.get(1).and_then(|dim| count(dim)).unwrap_or(0);
        let mut block = 1_i64;
        for _ in 0..self.axes() {
            block = block.checked_mul(factor).ok_or_else(too_large)?;
        }
        let (kind, op, channels) = if node.operation == "DepthToSpace" {
            let mode = Mode::NEAREST;
            (
                Kind::PixelShuffle,
                AxisOp::Upsample(UpsampleOp { factor, mode }),
                before.checked_div(block),
            )
        } else {
            (
                Kind::PixelUnshuffle,
                AxisOp::Unshuffle(UnshuffleOp { factor }),
                before.checked_mul(block),
            )
        };
        let ops = self.each(op);
        let layer = self.layer(kind, ops, data.layer, "")?;
        Ok(self.map(layer, &data, channels.unwrap_or(0)))
    }
}

/// So much taken off that `wanted` are left, or added where there are fewer.
fn to_shape(node: &Node, mut op: TransposedOp, (n, wanted): (i64, i64)) -> Said<TransposedOp> {
    let (before, after) = (0, 0);
    op.padding = TransposedPadding::Explicit { before, after };
    let made = AxisOp::Transposed(op).step(n, 0).map(|step| step.size);
    let made = made.map_err(|_| too_large())?;
    let total = made.checked_sub(wanted).ok_or_else(too_large)?;
    if total < 0 {
        let more = total
            .checked_neg()
            .and_then(|more| more.checked_add(op.output_padding));
        op.output_padding = more.ok_or_else(too_large)?;
        return Ok(op);
    }
    let less = total.div_euclid(2);
    let more = total.saturating_sub(less);
    let (before, after) = match node.word("auto_pad", "NOTSET") {
        "SAME_UPPER" => (less, more),
        _ => (more, less),
    };
    op.padding = TransposedPadding::Explicit { before, after };
    Ok(op)
}
