//! Layers as their constants hold them.

use receptive_field_core::Kind;
use receptive_field_core::eval::{AxisGeometry, Evaluation, NodeOp, Record, View, encode};
use receptive_field_core::ops::AxisOp;

use super::adapter::place;
use super::net::At;

/// The input, or a layer's text.
pub struct Recorded {
    image: Vec<i64>,
    text: Option<String>,
}

impl Recorded {
    /// With all paths.
    pub fn whole(evaluation: &Evaluation, at: At) -> Self {
        Self::of(evaluation, at, AxisGeometry::view)
    }

    /// Without the paths that see everything, on the axes that have others.
    pub fn local(evaluation: &Evaluation, at: At) -> Self {
        Self::of(evaluation, at, |axis| {
            axis.local().unwrap_or_else(|| axis.view())
        })
    }

    fn of(evaluation: &Evaluation, at: At, view: fn(&AxisGeometry) -> View<'_>) -> Self {
        let image = evaluation.graph().input.clone();
        let text = (at > 0).then(|| text(evaluation, at, view));
        Self { image, text }
    }

    /// The layer's text; none of the input.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    pub fn axis(&self, axis: usize) -> Record<'_> {
        match &self.text {
            None => Record::input(self.image[axis]),
            Some(text) => Record::of(text, self.image.len(), axis).unwrap(),
        }
    }
}

/// A kind of the layer, which has one.
pub fn kind_of(evaluation: &Evaluation, at: At) -> Kind {
    match &evaluation.graph().nodes[at - 1].op {
        NodeOp::Axes(ops) => kind(&ops[0]),
        NodeOp::Join | NodeOp::Gate => Kind::Add,
    }
}

fn text(evaluation: &Evaluation, at: At, view: fn(&AxisGeometry) -> View<'_>) -> String {
    let graph = evaluation.graph();
    let node = &graph.nodes[at - 1];
    let layer = evaluation.node(place(at)).unwrap();
    let op = |axis: usize| match &node.op {
        NodeOp::Axes(ops) => Some(&ops[axis]),
        NodeOp::Join | NodeOp::Gate => None,
    };
    let kind = |axis| op(axis).map_or(Kind::Add, kind);
    let axes = layer
        .axes
        .iter()
        .enumerate()
        .map(|(number, axis)| encode::axis(layer, axis, view(axis), kind(number), op(number)));
    let axes: Vec<_> = axes.collect();
    let reads = encode::node(kind_of(evaluation, at), &node.inputs);
    encode::text(&graph.input, &reads, &axes)
}

/// One of the kinds that are such an operation.
fn kind(op: &AxisOp) -> Kind {
    match op {
        AxisOp::Window(_) => Kind::Conv,
        AxisOp::Transposed(_) => Kind::ConvTranspose,
        AxisOp::Upsample(_) => Kind::Upsample,
        AxisOp::Resize(_) => Kind::Resize,
        AxisOp::ResizeLike(_) => Kind::ResizeLike,
        AxisOp::Adaptive(_) => Kind::AdaptivePool,
        AxisOp::Unshuffle(_) => Kind::PixelUnshuffle,
        AxisOp::Shift(_) | AxisOp::PadTo(_) => Kind::Pad,
        AxisOp::CropTo(_) => Kind::Crop,
        AxisOp::CropLike(_) => Kind::CropLike,
        AxisOp::PadLike(_) => Kind::PadLike,
        AxisOp::GlobalPool => Kind::GlobalPool,
        AxisOp::MixAll | AxisOp::Mix(_) => Kind::Mix,
        AxisOp::Scan => Kind::Scan,
        AxisOp::Pointwise => Kind::Pointwise,
    }
}
