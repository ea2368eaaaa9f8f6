//! What a model might have instead of what its description says: one number changed, on one axis.

use std::format;
use std::string::String;
use std::vec::Vec;

use receptive_field_core::eval::{Graph, Node, NodeOp, Source};
use receptive_field_core::ops::{
    AxisOp, Mode, Padding, PaddingMode, ResizeOp, ResizeTarget, ShiftOp, TransposedOp,
    TransposedPadding, UnshuffleOp, UpsampleOp, WindowOp,
};

/// A change of one layer.
pub(super) struct Edit {
    pub(super) op: NodeOp,
    pub(super) inputs: Vec<Source>,
    /// `kernel 3 instead of 5`
    pub(super) what: String,
}

/// Every change of one number of a layer that is worth a try.
pub(super) fn of(graph: &Graph, index: usize, names: &[&str]) -> Vec<Edit> {
    let Some(node) = graph.nodes.get(index) else {
        return Vec::new();
    };
    let same = |op: AxisOp, what: String| Edit {
        op: NodeOp::Axes([op].into()),
        inputs: node.inputs.clone(),
        what,
    };
    match &node.op {
        NodeOp::Axes(ops) => match ops.first() {
            Some(op) => ops_like(op)
                .into_iter()
                .map(|(op, what)| same(op, what))
                .collect(),
            None => Vec::new(),
        },
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
        what: format!("not read `{name}`"),
    }
}

fn ops_like(op: &AxisOp) -> Vec<(AxisOp, String)> {
    let mut list = match op {
        AxisOp::Window(op) => windows(*op),
        AxisOp::Transposed(op) => transposed(*op),
        AxisOp::Upsample(op) => {
            let factors = numbers("factor", op.factor, 1, 1);
            let factors = factors.map(|(factor, what)| {
                let op = UpsampleOp { factor, ..*op };
                (AxisOp::Upsample(op), what)
            });
            let modes = modes(op.mode).map(|(mode, what)| {
                let op = UpsampleOp { mode, ..*op };
                (AxisOp::Upsample(op), what)
            });
            factors.chain(modes).collect()
        }
        AxisOp::Resize(op) => {
            let targets = targets(op.target).into_iter().map(|(target, what)| {
                let op = ResizeOp { target, ..*op };
                (AxisOp::Resize(op), what)
            });
            let modes = modes(op.mode).map(|(mode, what)| {
                let op = ResizeOp { mode, ..*op };
                (AxisOp::Resize(op), what)
            });
            targets.chain(modes).collect()
        }
        AxisOp::Unshuffle(op) => numbers("factor", op.factor, 1, 1)
            .map(|(factor, what)| (AxisOp::Unshuffle(UnshuffleOp { factor }), what))
            .collect(),
        AxisOp::Shift(op) => shifts(*op),
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
        | AxisOp::Pointwise => Vec::new(),
    };
    if *op != AxisOp::Pointwise {
        list.push((AxisOp::Pointwise, String::from("been left out")));
    }
    list
}

fn shifts(op: ShiftOp) -> Vec<(AxisOp, String)> {
    let paddings = pairs("padding", (op.before, op.after), -2).map(|((before, after), what)| {
        let op = ShiftOp {
            before,
            after,
            ..op
        };
        (op, what)
    });
    let is_padded = op.before > 0 || op.after > 0;
    let filled =
        padding_modes(op.mode, is_padded).map(|(mode, what)| (ShiftOp { mode, ..op }, what));
    let all = filled.chain(paddings);
    all.map(|(op, what)| (AxisOp::Shift(op), what)).collect()
}

fn windows(op: WindowOp) -> Vec<(AxisOp, String)> {
    let Padding::Explicit { before, after } = op.padding else {
        return Vec::new();
    };
    let kernels =
        numbers("kernel", op.kernel, 1, 4).map(|(kernel, what)| (WindowOp { kernel, ..op }, what));
    let strides =
        numbers("stride", op.stride, 1, 2).map(|(stride, what)| (WindowOp { stride, ..op }, what));
    let dilations = numbers("dilation", op.dilation, 1, 2)
        .map(|(dilation, what)| (WindowOp { dilation, ..op }, what));
    let paddings = pairs("padding", (before, after), 0).map(|((before, after), what)| {
        let padding = Padding::Explicit { before, after };
        (WindowOp { padding, ..op }, what)
    });
    let rounding = WindowOp {
        ceil_mode: !op.ceil_mode,
        ..op
    };
    let rounded = (
        rounding,
        format!("ceil_mode {} instead of {}", !op.ceil_mode, op.ceil_mode),
    );
    let is_padded = before > 0 || after > 0;
    let filled = padding_modes(op.padding_mode, is_padded)
        .map(|(padding_mode, what)| (WindowOp { padding_mode, ..op }, what));
    let all = kernels.chain(strides).chain(dilations).chain(paddings);
    all.chain([rounded])
        .chain(filled)
        .chain(settled(op, (before, after)))
        .map(|(op, what)| (AxisOp::Window(op), what))
        .collect()
}

/// Other kernels and dilations where the padding follows them: `same` and `causal`.
fn settled(op: WindowOp, (before, after): (i64, i64)) -> Vec<(WindowOp, String)> {
    let span = |op: WindowOp| op.kernel.saturating_sub(1).saturating_mul(op.dilation);
    if before.saturating_add(after) != span(op) {
        return Vec::new();
    }
    let kernels =
        numbers("kernel", op.kernel, 1, 4).map(|(kernel, what)| (WindowOp { kernel, ..op }, what));
    let dilations = numbers("dilation", op.dilation, 1, 2)
        .map(|(dilation, what)| (WindowOp { dilation, ..op }, what));
    let padded = kernels.chain(dilations).map(|(op, what)| {
        let span = span(op);
        let before = if after == 0 { span } else { span / 2 };
        let padding = Padding::Explicit {
            before,
            after: span.saturating_sub(before),
        };
        (WindowOp { padding, ..op }, what)
    });
    padded.collect()
}

fn transposed(op: TransposedOp) -> Vec<(AxisOp, String)> {
    let TransposedPadding::Explicit { before, after } = op.padding else {
        return Vec::new();
    };
    let kernels = numbers("kernel", op.kernel, 1, 4)
        .map(|(kernel, what)| (TransposedOp { kernel, ..op }, what));
    let strides = numbers("stride", op.stride, 1, 2)
        .map(|(stride, what)| (TransposedOp { stride, ..op }, what));
    let dilations = numbers("dilation", op.dilation, 1, 2)
        .map(|(dilation, what)| (TransposedOp { dilation, ..op }, what));
    let extras =
        numbers("output_padding", op.output_padding, 0, 2).map(|(output_padding, what)| {
            (
                TransposedOp {
                    output_padding,
                    ..op
                },
                what,
            )
        });
    let paddings = pairs("padding", (before, after), 0).map(|((before, after), what)| {
        let padding = TransposedPadding::Explicit { before, after };
        (TransposedOp { padding, ..op }, what)
    });
    let all = kernels.chain(strides).chain(dilations).chain(extras);
    all.chain(paddings)
        .map(|(op, what)| (AxisOp::Transposed(op), what))
        .collect()
}

/// Other sizes; a scale is written down rather than counted, and has no neighbours.
fn targets(is: ResizeTarget) -> Vec<(ResizeTarget, String)> {
    match is {
        ResizeTarget::Size(size) => numbers("size", size, 1, 2)
            .map(|(size, what)| (ResizeTarget::Size(size), what))
            .collect(),
        ResizeTarget::Scale { .. } => Vec::new(),
    }
}

/// All numbers from the least to some more than what is there, and the double; the nearest first.
fn numbers(name: &str, is: i64, least: i64, more: i64) -> impl Iterator<Item = (i64, String)> {
    let mut all: Vec<i64> = (least.max(is.saturating_sub(8))..=is.saturating_add(more))
        .chain([1, is.saturating_mul(2)])
        .filter(|&other| other != is)
        .collect();
    all.sort_by_key(|other| other.abs_diff(is));
    all.dedup();
    all.into_iter()
        .map(move |other| (other, format!("{name} {other} instead of {is}")))
}

/// Pairs near a pair: both sides the same, one side changed, or the sides exchanged.
fn pairs(name: &str, is: (i64, i64), least: i64) -> impl Iterator<Item = ((i64, i64), String)> {
    let (before, after) = is;
    let both = before.saturating_add(after);
    let (low, high) = (
        before.min(after).saturating_sub(2),
        before.max(after).saturating_add(2),
    );
    let alike = (low..=high).chain([0]).map(|side| (side, side));
    let first = (before.saturating_sub(2)..=before.saturating_add(2)).map(|side| (side, after));
    let second = (after.saturating_sub(2)..=after.saturating_add(2)).map(|side| (before, side));
    let moved = (-2..=2).map(|by: i64| (before.saturating_add(by), after.saturating_sub(by)));
    let ends = [
        (after, before),
        (both, 0),
        (0, both),
        (0, after),
        (before, 0),
    ];
    let mut all: Vec<(i64, i64)> = Vec::new();
    for pair in alike.chain(moved).chain(first).chain(second).chain(ends) {
        if pair != is && pair.0 >= least && pair.1 >= least && !all.contains(&pair) {
            all.push(pair);
        }
    }
    all.into_iter().map(move |other| {
        let what = format!("{name} {} instead of {}", sides(other), sides(is));
        (other, what)
    })
}

fn sides((before, after): (i64, i64)) -> String {
    if before == after {
        format!("{before}")
    } else {
        format!("({before}, {after})")
    }
}

/// Where there is a padding, whatever else may stand in it.
fn padding_modes(is: PaddingMode, is_padded: bool) -> impl Iterator<Item = (PaddingMode, String)> {
    let all = if is_padded { PaddingMode::ALL } else { &[] };
    let others = all.iter().filter(move |mode| **mode != is);
    others.map(move |mode| {
        let what = format!("padding mode {} instead of {}", mode.name(), is.name());
        (*mode, what)
    })
}

fn modes(is: Mode) -> impl Iterator<Item = (Mode, String)> {
    let others = Mode::ALL.iter().filter(move |mode| **mode != is);
    others.map(move |mode| {
        let what = format!("mode {} instead of {}", mode.words(), is.words());
        (*mode, what)
    })
}
