//! What the records of layers say, as constants read them.

use receptive_field_core::eval::{Evaluation, NodeGeometry, NodeOp, Record, Source, encode};
use receptive_field_core::ops::AxisOp;
use receptive_field_core::{Answer, Fact, Kind, Missing};

/// The text of a layer on one axis; `is_local` without the paths that see everything, which then exist.
pub fn text(evaluation: &Evaluation, layer: usize, axis: usize, is_local: bool) -> String {
    let geometry: &NodeGeometry = evaluation.node(Source::Layer(layer)).unwrap();
    let graph = evaluation.graph();
    let node = &graph.nodes[layer];
    let op = match &node.op {
        NodeOp::Axes(ops) => Some(&ops[axis]),
        NodeOp::Join | NodeOp::Gate => None,
    };
    let of = &geometry.axes[axis];
    let view = if is_local {
        of.local().unwrap()
    } else {
        of.view()
    };
    let numbers = encode::axis(geometry, of, view, kind(op), op);
    let reads = encode::node(kind(op), &node.inputs);
    encode::text(&graph.input[axis..=axis], &reads, &[numbers])
}

/// What a text of [`text`] answers; a missing fact is an error.
pub fn answer(text: &str, fact: Fact) -> Result<Answer, Missing> {
    match Record::of(text, 1, 0).unwrap().fact(fact) {
        Answer::Missing(missing) => Err(missing),
        answer => Ok(answer),
    }
}

fn kind(op: Option<&AxisOp>) -> Kind {
    let Some(op) = op else { return Kind::Add };
    match op {
        AxisOp::Window(_) => Kind::Conv,
        AxisOp::Transposed(_) => Kind::ConvTranspose,
        AxisOp::Upsample(_) => Kind::Upsample,
        AxisOp::Resize(_) | AxisOp::ResizeLike(_) => Kind::Resize,
        AxisOp::Adaptive(_) => Kind::AdaptivePool,
        AxisOp::Unshuffle(_) => Kind::PixelUnshuffle,
        AxisOp::Shift(_) | AxisOp::PadLike(_) | AxisOp::PadTo(_) => Kind::Pad,
        AxisOp::CropLike(_) | AxisOp::CropTo(_) => Kind::Crop,
        AxisOp::GlobalPool => Kind::GlobalPool,
        AxisOp::MixAll | AxisOp::Mix(_) => Kind::Mix,
        AxisOp::Scan => Kind::Scan,
        AxisOp::Pointwise => Kind::Pointwise,
    }
}
