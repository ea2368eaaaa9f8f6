//! What a model might have instead of what its description says: one number changed, on one axis.

use std::format;
use std::string::String;
use std::vec::Vec;

use receptive_field_core::eval::{Graph, Node, NodeOp, Source};
use receptive_field_core::ops::{
    AxisOp, Padding, ResizeOp, ResizeTarget, ShiftOp, TransposedOp, TransposedPadding, UnshuffleOp,
    UpsampleOp, WindowOp,
};

use super::change::{Change, modes, numbers, padding_modes, pairs, sides};

/// A change of one layer.
pub(super) struct Edit {
    pub(super) op: NodeOp,
    pub(super) inputs: Vec<Source>,
    pub(super) change: Change,
}

/// Every change of one number of a layer that is worth a try.
pub(super) fn of(graph: &Graph, index: usize, names: &[&str]) -> Vec<Edit> {
    let Some(node) = graph.nodes.get(index) else {
        return Vec::new();
    };
    match &node.op {
        NodeOp::Axes(ops) => {
            let changed = ops.first().map_or_else(Vec::new, ops_like);
            let edit = |(op, change)| Edit {
                op: NodeOp::Axes([op].into()),
                inputs: node.inputs.clone(),
                change,
            };
            changed.into_iter().map(edit).collect()
        }
        NodeOp::Join => (0..node.inputs.len())
            .filter(|_| node.inputs.len() > 1)
            .map(|branch| without(node, branch, names))
            .collect(),
        NodeOp::Gate => [Edit {
            op: NodeOp::Join,
            ..without(node, 1, names)
        }]
        .into(),
    }
}

fn without(node: &Node, branch: usize, names: &[&str]) -> Edit {
    let mut inputs = node.inputs.clone();
    let name = match inputs.remove(branch) {
        Source::Input => "input",
        Source::Layer(index) => names.get(index).copied().unwrap_or_default(),
    };
    Edit {
        op: node.op.clone(),
        inputs,
        change: Change::of_the_graph(format!("had not read `{name}`")),
    }
}

fn ops_like(op: &AxisOp) -> Vec<(AxisOp, Change)> {
    let mut list = Vec::new();
    match op {
        AxisOp::Window(op) => windows(*op, &mut list),
        AxisOp::Transposed(op) => transposed(*op, &mut list),
        AxisOp::Upsample(op) => {
            for (factor, change) in numbers("factor", op.factor, 1) {
                list.push((AxisOp::Upsample(UpsampleOp { factor, ..*op }), change));
            }
            for (mode, change) in modes(op.mode) {
                list.push((AxisOp::Upsample(UpsampleOp { mode, ..*op }), change));
            }
        }
        AxisOp::Resize(op) => {
            // A scale is written down rather than counted, and has no neighbours.
            if let ResizeTarget::Size(size) = op.target {
                for (size, change) in numbers("size", size, 1) {
                    let target = ResizeTarget::Size(size);
                    list.push((AxisOp::Resize(ResizeOp { target, ..*op }), change));
                }
            }
            for (mode, change) in modes(op.mode) {
                list.push((AxisOp::Resize(ResizeOp { mode, ..*op }), change));
            }
        }
        AxisOp::Unshuffle(op) => {
            for (factor, change) in numbers("factor", op.factor, 1) {
                list.push((AxisOp::Unshuffle(UnshuffleOp { factor }), change));
            }
        }
        AxisOp::Shift(op) => shifts(*op, &mut list),
        AxisOp::ResizeLike(_)
        | AxisOp::Adaptive(_)
        | AxisOp::CropLike(_)
        | AxisOp::PadLike(_)
        | AxisOp::CropTo(_)
        | AxisOp::PadTo(_)
        | AxisOp::GlobalPool
        | AxisOp::MixAll
        | AxisOp::Mix(_)
        | AxisOp::Scan
        | AxisOp::Pointwise => {}
    }
    if *op != AxisOp::Pointwise {
        let left_out = Change::of_the_graph(String::from("had been left out"));
        list.push((AxisOp::Pointwise, left_out));
    }
    list
}

fn shifts(op: ShiftOp, list: &mut Vec<(AxisOp, Change)>) {
    let is_padded = op.before > 0 || op.after > 0;
    for (mode, change) in padding_modes(op.mode, is_padded) {
        list.push((AxisOp::Shift(ShiftOp { mode, ..op }), change));
    }
    for ((before, after), change) in pairs("padding", (op.before, op.after), -2) {
        let op = ShiftOp {
            before,
            after,
            ..op
        };
        list.push((AxisOp::Shift(op), change));
    }
}

fn windows(op: WindowOp, list: &mut Vec<(AxisOp, Change)>) {
    let Padding::Explicit { before, after } = op.padding else {
        return;
    };
    let mut put = |op, change| list.push((AxisOp::Window(op), change));
    for (kernel, change) in numbers("kernel", op.kernel, 1) {
        put(WindowOp { kernel, ..op }, change);
    }
    for (stride, change) in numbers("stride", op.stride, 1) {
        put(WindowOp { stride, ..op }, change);
    }
    for (dilation, change) in numbers("dilation", op.dilation, 1) {
        put(WindowOp { dilation, ..op }, change);
    }
    for ((before, after), change) in pairs("padding", (before, after), 0) {
        let padding = Padding::Explicit { before, after };
        put(WindowOp { padding, ..op }, change);
    }
    let (ceil_mode, was) = (!op.ceil_mode, op.ceil_mode);
    let change = Change::of_a_mode(format!("had ceil_mode {ceil_mode} instead of {was}"));
    put(WindowOp { ceil_mode, ..op }, change);
    let is_padded = before > 0 || after > 0;
    for (padding_mode, change) in padding_modes(op.padding_mode, is_padded) {
        put(WindowOp { padding_mode, ..op }, change);
    }
    if before.saturating_add(after) == span(op) {
        for (kernel, change) in numbers("kernel", op.kernel, 1) {
            let (op, change) = settled(WindowOp { kernel, ..op }, after == 0, change);
            put(op, change);
        }
        for (dilation, change) in numbers("dilation", op.dilation, 1) {
            let (op, change) = settled(WindowOp { dilation, ..op }, after == 0, change);
            put(op, change);
        }
    }
}

fn span(op: WindowOp) -> i64 {
    op.kernel.saturating_sub(1).saturating_mul(op.dilation)
}

/// With the padding that follows the kernel and the dilation, as with `same` and `causal`.
fn settled(op: WindowOp, is_causal: bool, change: Change) -> (WindowOp, Change) {
    let span = span(op);
    let before = if is_causal { span } else { span / 2 };
    let after = span.saturating_sub(before);
    let padding = Padding::Explicit { before, after };
    let change = change.with(&format!("padding {}", sides((before, after))));
    (WindowOp { padding, ..op }, change)
}

fn transposed(op: TransposedOp, list: &mut Vec<(AxisOp, Change)>) {
    let TransposedPadding::Explicit { before, after } = op.padding else {
        return;
    };
    let mut put = |op, change| list.push((AxisOp::Transposed(op), change));
    for (kernel, change) in numbers("kernel", op.kernel, 1) {
        put(TransposedOp { kernel, ..op }, change);
    }
    for (stride, change) in numbers("stride", op.stride, 1) {
        put(TransposedOp { stride, ..op }, change);
    }
    for (dilation, change) in numbers("dilation", op.dilation, 1) {
        put(TransposedOp { dilation, ..op }, change);
    }
    for (output_padding, change) in numbers("output_padding", op.output_padding, 0) {
        let op = TransposedOp {
            output_padding,
            ..op
        };
        put(op, change);
    }
    for ((before, after), change) in pairs("padding", (before, after), 0) {
        let padding = TransposedPadding::Explicit { before, after };
        put(TransposedOp { padding, ..op }, change);
    }
}
