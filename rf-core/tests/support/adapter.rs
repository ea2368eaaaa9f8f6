//! The same network for the core.

use receptive_field_core::eval::{self, Graph, NodeOp, Source};
use receptive_field_core::ops;
use receptive_field_core::ops::{AxisOp, TransposedPadding};

use super::net::{At, Kind, Net, Node};
use super::op::{Fill, Grid, Mode, Op, Pad, Rounding};

pub fn place(at: At) -> Source {
    if at == 0 {
        Source::Input
    } else {
        Source::Layer(at - 1)
    }
}

pub fn graph(net: &Net) -> Graph {
    Graph {
        input: net.image.clone(),
        nodes: net.nodes.iter().map(node).collect(),
    }
}

fn node(node: &Node) -> eval::Node {
    let op = match &node.kind {
        Kind::Each(ops) => NodeOp::Axes(ops.iter().map(|&op| axis_op(op)).collect()),
        Kind::Join => NodeOp::Join,
        Kind::Gate => NodeOp::Gate,
    };
    eval::Node {
        op,
        inputs: node.inputs.iter().map(|&at| place(at)).collect(),
        like: node.like.map(place),
    }
}

fn mode(mode: Mode) -> ops::Mode {
    let coordinates = match mode.grid() {
        Grid::HalfPixel => ops::Coordinates::HalfPixel,
        Grid::HalfPixelSymmetric => ops::Coordinates::HalfPixelSymmetric,
        Grid::PytorchHalfPixel => ops::Coordinates::PytorchHalfPixel,
        Grid::Asymmetric => ops::Coordinates::Asymmetric,
        Grid::Corners => ops::Coordinates::AlignCorners,
    };
    match mode {
        Mode::Nearest { rounding, .. } => ops::Mode::Nearest {
            coordinates,
            rounding: match rounding {
                Rounding::Floor => ops::Rounding::Floor,
                Rounding::Ceil => ops::Rounding::Ceil,
                Rounding::PreferFloor => ops::Rounding::RoundPreferFloor,
                Rounding::PreferCeil => ops::Rounding::NearestExact,
            },
        },
        Mode::Between {
            sides: 1,
            antialias,
            ..
        } => ops::Mode::Linear {
            coordinates,
            antialias,
        },
        Mode::Between { antialias, .. } => ops::Mode::Cubic {
            coordinates,
            antialias,
        },
    }
}

fn padding(pad: Pad) -> ops::Padding {
    match pad {
        Pad::Both(before, after) => ops::Padding::Explicit { before, after },
        Pad::Same => ops::Padding::Same,
        Pad::SameLower => ops::Padding::SameLower,
        Pad::Causal => ops::Padding::Causal,
        Pad::Guide(p) => ops::Padding::Guide(p),
    }
}

fn transposed(pad: Pad) -> TransposedPadding {
    match pad {
        Pad::Both(before, after) => TransposedPadding::Explicit { before, after },
        Pad::Same => TransposedPadding::Same,
        Pad::SameLower => TransposedPadding::SameLower,
        Pad::Causal => TransposedPadding::Causal,
        Pad::Guide(_) => panic!("no rule of transposed convolutions"),
    }
}

fn fill(fill: Fill) -> ops::PaddingMode {
    match fill {
        Fill::Zeros => ops::PaddingMode::Zeros,
        Fill::Reflect => ops::PaddingMode::Reflect,
        Fill::Symmetric => ops::PaddingMode::Symmetric,
        Fill::Replicate => ops::PaddingMode::Replicate,
        Fill::Circular => ops::PaddingMode::Circular,
    }
}

fn pad_to(size: ops::PaddedSize, offset: Option<i64>, mode: ops::PaddingMode) -> AxisOp {
    AxisOp::PadTo(ops::PadToOp { size, offset, mode })
}

fn axis_op(op: Op) -> AxisOp {
    match op {
        Op::Window {
            k,
            s,
            d,
            pad,
            fill: mode,
            ceil,
        } => AxisOp::Window(ops::WindowOp {
            kernel: k,
            stride: s,
            dilation: d,
            padding: padding(pad),
            padding_mode: fill(mode),
            ceil_mode: ceil,
        }),
        Op::Transposed {
            k,
            s,
            d,
            pad,
            extra,
        } => AxisOp::Transposed(ops::TransposedOp {
            kernel: k,
            stride: s,
            dilation: d,
            padding: transposed(pad),
            output_padding: extra,
        }),
        Op::Upsample { f, mode: m } => AxisOp::Upsample(ops::UpsampleOp {
            factor: f,
            mode: mode(m),
        }),
        Op::Resize { m, mode: how } => AxisOp::Resize(ops::ResizeOp {
            target: ops::ResizeTarget::Size(m),
            mode: mode(how),
        }),
        Op::Rescale { p, q, mode: how } => AxisOp::Resize(ops::ResizeOp {
            target: ops::ResizeTarget::Scale {
                numerator: p,
                denominator: q,
            },
            mode: mode(how),
        }),
        Op::ResizeLike { mode: m } => AxisOp::ResizeLike(mode(m)),
        Op::Adaptive { m } => AxisOp::Adaptive(ops::AdaptiveOp { size: m }),
        Op::Unshuffle { f } => AxisOp::Unshuffle(ops::UnshuffleOp { factor: f }),
        Op::Shift { b, e, fill: mode } => AxisOp::Shift(ops::ShiftOp {
            before: b,
            after: e,
            mode: fill(mode),
        }),
        Op::CropTo { m, offset } => AxisOp::CropTo(ops::CropToOp { size: m, offset }),
        Op::PadTo {
            m,
            offset,
            fill: mode,
        } => pad_to(ops::PaddedSize::Exactly(m), offset, fill(mode)),
        Op::PadMultiple {
            k,
            offset,
            fill: mode,
        } => pad_to(ops::PaddedSize::MultipleOf(k), offset, fill(mode)),
        Op::CropLike { offset } => AxisOp::CropLike(ops::LikeOp { offset }),
        Op::PadLike { offset } => AxisOp::PadLike(ops::LikeOp { offset }),
        Op::GlobalPool => AxisOp::GlobalPool,
        Op::MixAll => AxisOp::MixAll,
        Op::Mix { w, a } => AxisOp::Mix(ops::MixOp {
            window: w,
            shift: a,
        }),
        Op::Scan => AxisOp::Scan,
        Op::Pointwise => AxisOp::Pointwise,
    }
}
