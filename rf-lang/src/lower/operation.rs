//! The table of operations: their names, their arguments, and what they are to the core.

use receptive_field_core::Kind;
use receptive_field_core::ops::{
    AdaptiveOp, AxisOp, LikeOp, MixOp, Mode, ResizeOp, ShiftOp, TransposedOp, TransposedPadding,
    UnshuffleOp, UpsampleOp, WindowOp,
};

use super::arguments::Arguments;
use super::value::{ValueKind, Valued};
use crate::diagnostic::{Diagnostic, Place};
use crate::foreign;
use crate::near::{did_you_mean, nearest};

/// One row of the table.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) parameters: &'static [&'static str],
    pub(crate) build: Build,
}

/// How a call becomes a node.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Build {
    /// An operation on each axis.
    Axes(fn(&Arguments) -> Valued<Vec<AxisOp>>),
    /// The same, which also follows the size of the layer that is its first argument.
    Like(fn(&Arguments) -> Valued<Vec<AxisOp>>),
    /// Two or more branches.
    Join,
    /// `x` and its gate.
    Gate,
}

const WINDOW: &[&str] = &["kernel", "stride", "dilation", "pad"];
const POOL: &[&str] = &["kernel", "stride", "dilation", "pad", "ceil_mode"];

const fn row(
    name: &'static str,
    kind: Kind,
    parameters: &'static [&'static str],
    build: Build,
) -> Operation {
    Operation {
        name,
        kind,
        parameters,
        build,
    }
}

static OPERATIONS: &[Operation] = &[
    row("conv", Kind::Conv, WINDOW, Build::Axes(conv)),
    row("max_pool", Kind::MaxPool, POOL, Build::Axes(pool)),
    row("avg_pool", Kind::AvgPool, POOL, Build::Axes(pool)),
    row("pool", Kind::Pool, POOL, Build::Axes(pool)),
    row(
        "conv_transpose",
        Kind::ConvTranspose,
        &["kernel", "stride", "dilation", "pad", "output_padding"],
        Build::Axes(conv_transpose),
    ),
    row(
        "upsample",
        Kind::Upsample,
        &["factor", "mode", "align_corners"],
        Build::Axes(upsample),
    ),
    row(
        "resize",
        Kind::Resize,
        &["size", "mode", "align_corners"],
        Build::Axes(resize),
    ),
    row(
        "resize_like",
        Kind::ResizeLike,
        &["layer", "mode", "align_corners"],
        Build::Like(resize_like),
    ),
    row(
        "adaptive_pool",
        Kind::AdaptivePool,
        &["size"],
        Build::Axes(adaptive_pool),
    ),
    row(
        "pixel_shuffle",
        Kind::PixelShuffle,
        &["factor"],
        Build::Axes(pixel_shuffle),
    ),
    row(
        "pixel_unshuffle",
        Kind::PixelUnshuffle,
        &["factor"],
        Build::Axes(pixel_unshuffle),
    ),
    row("pad", Kind::Pad, &["pad"], Build::Axes(pad)),
    row("crop", Kind::Crop, &["crop"], Build::Axes(crop)),
    row(
        "crop_like",
        Kind::CropLike,
        &["layer", "offset"],
        Build::Like(crop_like),
    ),
    row(
        "pad_like",
        Kind::PadLike,
        &["layer", "offset"],
        Build::Like(pad_like),
    ),
    row(
        "global_pool",
        Kind::GlobalPool,
        &[],
        Build::Axes(global_pool),
    ),
    row("mix", Kind::Mix, &["window", "shift"], Build::Axes(mix)),
    row("scan", Kind::Scan, &[], Build::Axes(scan)),
    row("pointwise", Kind::Pointwise, &[], Build::Axes(pointwise)),
    row("add", Kind::Add, &[], Build::Join),
    row("concat", Kind::Concat, &[], Build::Join),
    row("scale", Kind::Scale, &[], Build::Gate),
];

pub(crate) fn find(name: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.name == name)
}

/// The error for a name that is no operation and no block.
pub(crate) fn unknown(name: &str, place: Place, blocks: &[&str]) -> Diagnostic {
    let error = Diagnostic::new(place, format!("there is no operation or block `{name}`"));
    if let Some(help) = foreign::operation(name) {
        return error.help(help);
    }
    let mut names: Vec<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
    names.extend(blocks);
    if nearest(name, &names).is_some() {
        return did_you_mean(error, name, &names);
    }
    error.help(format!("there is {}", names.join(", ")))
}

fn conv(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    windows(arguments, |_| vec![1; arguments.axes], false)
}

fn pool(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    windows(arguments, <[i64]>::to_vec, arguments.flag("ceil_mode")?)
}

/// `stride` gives the stride where none is written, from the kernel.
fn windows(
    arguments: &Arguments,
    stride: impl Fn(&[i64]) -> Vec<i64>,
    ceil_mode: bool,
) -> Valued<Vec<AxisOp>> {
    let kernels = arguments.numbers("kernel", 1)?;
    let strides = match arguments.get("stride") {
        Some(_) => arguments.numbers("stride", 1)?,
        None => stride(&kernels),
    };
    let dilations = arguments.numbers_or("dilation", 1, 1)?;
    let paddings = arguments.paddings()?;
    let axes = kernels
        .into_iter()
        .zip(strides)
        .zip(dilations)
        .zip(paddings);
    let windows = axes.map(|(((kernel, stride), dilation), padding)| {
        AxisOp::Window(WindowOp {
            kernel,
            stride,
            dilation,
            padding,
            ceil_mode,
        })
    });
    Ok(windows.collect())
}

fn conv_transpose(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    let kernels = arguments.numbers("kernel", 1)?;
    let strides = arguments.numbers_or("stride", 1, 1)?;
    let dilations = arguments.numbers_or("dilation", 1, 1)?;
    let extras = arguments.numbers_or("output_padding", 0, 0)?;
    let is_same = |kind: &ValueKind| matches!(kind, ValueKind::Word(word, _) if &**word == "same");
    let paddings = match arguments.get("pad") {
        Some(value) if is_same(&value.kind) => vec![TransposedPadding::Same; arguments.axes],
        Some(value) if matches!(value.kind, ValueKind::Word(..)) => {
            return Err(value.unexpected("a number, a pair or `same`"));
        }
        _ => {
            let pairs = arguments.pairs_or_zero("pad")?.into_iter();
            pairs
                .map(|(before, after)| TransposedPadding::Explicit { before, after })
                .collect()
        }
    };
    let axes = kernels
        .into_iter()
        .zip(strides)
        .zip(dilations)
        .zip(extras)
        .zip(paddings);
    let ops = axes.map(
        |((((kernel, stride), dilation), output_padding), padding)| {
            AxisOp::Transposed(TransposedOp {
                kernel,
                stride,
                dilation,
                padding,
                output_padding,
            })
        },
    );
    Ok(ops.collect())
}

fn upsample(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    let mode = arguments.mode()?;
    let factors = arguments.numbers("factor", 1)?.into_iter();
    Ok(factors
        .map(|factor| AxisOp::Upsample(UpsampleOp { factor, mode }))
        .collect())
}

fn resize(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    let mode = arguments.mode()?;
    let sizes = arguments.numbers("size", 1)?.into_iter();
    Ok(sizes
        .map(|size| AxisOp::Resize(ResizeOp { size, mode }))
        .collect())
}

fn resize_like(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    Ok(vec![AxisOp::ResizeLike(arguments.mode()?); arguments.axes])
}

fn adaptive_pool(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    let sizes = arguments.numbers("size", 1)?.into_iter();
    Ok(sizes
        .map(|size| AxisOp::Adaptive(AdaptiveOp { size }))
        .collect())
}

fn pixel_shuffle(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    let mode = Mode::Nearest;
    let factors = arguments.numbers("factor", 1)?.into_iter();
    Ok(factors
        .map(|factor| AxisOp::Upsample(UpsampleOp { factor, mode }))
        .collect())
}

fn pixel_unshuffle(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    let factors = arguments.numbers("factor", 1)?.into_iter();
    Ok(factors
        .map(|factor| AxisOp::Unshuffle(UnshuffleOp { factor }))
        .collect())
}

fn pad(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    let pairs = arguments.pairs("pad")?.into_iter();
    Ok(pairs
        .map(|(before, after)| AxisOp::Shift(ShiftOp { before, after }))
        .collect())
}

fn crop(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    let pairs = arguments.pairs("crop")?.into_iter();
    let shift = |(before, after): (i64, i64)| {
        let (before, after) = (before.saturating_neg(), after.saturating_neg());
        AxisOp::Shift(ShiftOp { before, after })
    };
    Ok(pairs.map(shift).collect())
}

fn offsets(arguments: &Arguments) -> Valued<Vec<LikeOp>> {
    if arguments.get("offset").is_none() {
        return Ok(vec![LikeOp { offset: None }; arguments.axes]);
    }
    let offsets = arguments.numbers("offset", 0)?.into_iter();
    let like = |offset| LikeOp {
        offset: Some(offset),
    };
    Ok(offsets.map(like).collect())
}

fn crop_like(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    Ok(offsets(arguments)?
        .into_iter()
        .map(AxisOp::CropLike)
        .collect())
}

fn pad_like(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    Ok(offsets(arguments)?
        .into_iter()
        .map(AxisOp::PadLike)
        .collect())
}

#[allow(clippy::unnecessary_wraps)] // the table's functions have one type
fn global_pool(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    Ok(vec![AxisOp::GlobalPool; arguments.axes])
}

fn mix(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    let shifts = arguments.numbers_or("shift", 0, i64::MIN)?;
    if arguments.get("window").is_none() {
        return match arguments.get("shift") {
            Some(shift) => Err(Diagnostic::new(
                shift.place,
                "a shift needs windows: `mix(7, shift = 3)`",
            )),
            None => Ok(vec![AxisOp::MixAll; arguments.axes]),
        };
    }
    let windows = arguments.numbers("window", 1)?.into_iter().zip(shifts);
    Ok(windows
        .map(|(window, shift)| AxisOp::Mix(MixOp { window, shift }))
        .collect())
}

#[allow(clippy::unnecessary_wraps)] // the table's functions have one type
fn scan(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    Ok(vec![AxisOp::Scan; arguments.axes])
}

#[allow(clippy::unnecessary_wraps)] // the table's functions have one type
fn pointwise(arguments: &Arguments) -> Valued<Vec<AxisOp>> {
    Ok(vec![AxisOp::Pointwise; arguments.axes])
}
