//! What names from elsewhere are called here: `PyTorch`, Keras, `TensorFlow`, ONNX, burn, candle, and habits of
//! programming languages. One table for all of them.

use receptive_field_core::ops::{Interpolation, PaddingMode, Rounding};
use receptive_field_core::{Fact, Kind};

/// What something from elsewhere is here.
#[derive(Debug, Clone, Copy)]
enum Here {
    Operation(Kind),
    /// Resizing, to a size or by a factor.
    Resized,
    /// A layer that connects everything.
    Connected,
    /// A layer without effect on geometry.
    NoEffect,
    Argument(&'static str),
    /// An argument of `conv` alone: other layers are padded before.
    PaddedBefore,
    /// An argument without effect on geometry.
    NoEffectOfArgument,
    Padding(&'static str),
    Interpolation(Interpolation),
    Rounding(Rounding),
    PaddingMode(PaddingMode),
    Fact(Fact),
    /// A fact on one axis, counted from the last.
    FactFromEnd(Fact, usize),
    /// Another way to say it.
    Instead(&'static str),
    /// A range of numbers.
    Range,
}

/// Names of operations are written here without `_`, in lower case, and without `1d`, `2d`, `3d` and `config` at their
/// end; all others as they are written there.
const TABLE: &[(&[&str], Here)] = &[
    (
        &["conv", "convolution", "depthwiseconv", "separableconv"],
        Here::Operation(Kind::Conv),
    ),
    (&["maxpool", "maxpooling"], Here::Operation(Kind::MaxPool)),
    (
        &["avgpool", "averagepool", "averagepooling"],
        Here::Operation(Kind::AvgPool),
    ),
    (
        &["convtranspose", "deconv", "deconvolution", "transposedconv"],
        Here::Operation(Kind::ConvTranspose),
    ),
    (
        &["adaptiveavgpool", "adaptivemaxpool"],
        Here::Operation(Kind::AdaptivePool),
    ),
    (
        &[
            "globalavgpool",
            "globalaveragepool",
            "globalaveragepooling",
            "globalmaxpool",
        ],
        Here::Operation(Kind::GlobalPool),
    ),
    (&["upsampling"], Here::Operation(Kind::Upsample)),
    (&["interpolate", "resample", "resizing"], Here::Resized),
    (
        &["maxunpool", "unpool", "unpooling"],
        Here::Instead(
            "it sees as much as `upsample(f)` of what it undoes, joined with that pooling: `add(upsample(2), pool1 -> upsample(2))`",
        ),
    ),
    (
        &["subsample", "downsample", "stride"],
        Here::Instead(
            "every second feature is `pool(1, stride = 2)`, a mean of pairs `avg_pool(2)`",
        ),
    ),
    (
        &["roll", "shift"],
        Here::Instead(
            "rolled windows of attention are `mix(7, shift = 3)`; a shift of all features is a `pad` and a `crop`",
        ),
    ),
    (
        &["spacetodepth", "reorg", "focus"],
        Here::Operation(Kind::PixelUnshuffle),
    ),
    (&["depthtospace"], Here::Operation(Kind::PixelShuffle)),
    (
        &["sum", "plus", "elementwiseadd"],
        Here::Operation(Kind::Add),
    ),
    (
        &["mul", "multiply", "elementwisemul", "gate"],
        Here::Operation(Kind::Scale),
    ),
    (
        &["deformconv", "deformableconv"],
        Here::Instead(
            "where it reads depends on data, so that it has no geometry to state; without offsets it is `conv(k)`",
        ),
    ),
    (
        &["depthwise", "pointwiseconv", "separable"],
        Here::Instead(
            "channels are no part of the geometry: a depthwise convolution is `conv(k)`, one of 1 x 1 `conv(1)`",
        ),
    ),
    (
        &["zeropad", "constantpad", "zeropadding", "padwithzeros"],
        Here::Operation(Kind::Pad),
    ),
    (
        &["reflectionpad", "reflectpad"],
        Here::Instead("it is `pad(p, mode = reflect)` here"),
    ),
    (
        &["replicationpad", "replicatepad"],
        Here::Instead("it is `pad(p, mode = replicate)` here"),
    ),
    (
        &["circularpad"],
        Here::Instead("it is `pad(p, mode = circular)` here"),
    ),
    (&["cat", "concatenate"], Here::Operation(Kind::Concat)),
    (
        &["attention", "selfattention", "multiheadattention"],
        Here::Operation(Kind::Mix),
    ),
    (&["lstm", "gru", "rnn"], Here::Operation(Kind::Scan)),
    (
        &["linear", "dense", "fullyconnected", "fc", "flatten"],
        Here::Connected,
    ),
    (
        &[
            "relu",
            "gelu",
            "silu",
            "swish",
            "sigmoid",
            "tanh",
            "softmax",
            "leakyrelu",
            "prelu",
            "elu",
            "mish",
            "batchnorm",
            "layernorm",
            "groupnorm",
            "instancenorm",
            "norm",
            "dropout",
            "activation",
            "identity",
        ],
        Here::NoEffect,
    ),
    (
        &[
            "k",
            "kernel_size",
            "size",
            "ksize",
            "filter",
            "filter_size",
            "pool_size",
        ],
        Here::Argument("kernel"),
    ),
    (&["s", "strides"], Here::Argument("stride")),
    (
        &["d", "rate", "dilations", "dilation_rate", "atrous"],
        Here::Argument("dilation"),
    ),
    (&["p", "padding", "pads"], Here::Argument("pad")),
    (
        &["mode", "pad_mode", "padding_mode"],
        Here::Argument("padding_mode"),
    ),
    (&["pad_mode", "padding_mode"], Here::Argument("mode")),
    (&["padding_mode"], Here::PaddedBefore),
    (&["size", "target"], Here::Argument("to")),
    (
        &["divisor", "divisible_by", "multiple_of"],
        Here::Argument("multiple"),
    ),
    (
        &[
            "groups",
            "channels",
            "in_channels",
            "out_channels",
            "filters",
            "bias",
            "activation",
            "count_include_pad",
            "name",
        ],
        Here::NoEffectOfArgument,
    ),
    (
        &["SAME", "Same", "same_upper", "SAME_UPPER"],
        Here::Padding("same"),
    ),
    (&["SAME_LOWER"], Here::Padding("same_lower")),
    (&["VALID", "none", "no"], Here::Padding("valid")),
    (&["CAUSAL"], Here::Padding("causal")),
    (
        &["bilinear", "trilinear"],
        Here::Interpolation(Interpolation::Linear),
    ),
    (&["bicubic"], Here::Interpolation(Interpolation::Cubic)),
    (
        &["round_prefer_ceil"],
        Here::Rounding(Rounding::NearestExact),
    ),
    (
        &["constant", "CONSTANT", "zero"],
        Here::PaddingMode(PaddingMode::Zeros),
    ),
    (
        &["edge", "border", "nearest"],
        Here::PaddingMode(PaddingMode::Replicate),
    ),
    (&["REFLECT"], Here::PaddingMode(PaddingMode::Reflect)),
    (&["SYMMETRIC"], Here::PaddingMode(PaddingMode::Symmetric)),
    (&["wrap"], Here::PaddingMode(PaddingMode::Circular)),
    (&["scale_factor", "scales"], Here::Argument("scale")),
    (
        &["scale", "scale_factor", "scales"],
        Here::Argument("factor"),
    ),
    (
        &["coordinate_transformation_mode"],
        Here::Argument("coordinates"),
    ),
    (&["nearest_mode"], Here::Argument("rounding")),
    (
        &["rf", "field", "receptive"],
        Here::Fact(Fact::ReceptiveField),
    ),
    (&["stride", "effective_stride"], Here::Fact(Fact::Jump)),
    (&["len", "shape", "n"], Here::Fact(Fact::Size)),
    (&["width"], Here::FactFromEnd(Fact::Size, 0)),
    (&["height"], Here::FactFromEnd(Fact::Size, 1)),
    (&["depth"], Here::FactFromEnd(Fact::Size, 2)),
    (&["offset"], Here::Fact(Fact::Start)),
    (&["range"], Here::Range),
];

/// What the table says of a name, as far as `wanted` asks for it.
fn find<T>(name: &str, wanted: impl Fn(Here) -> Option<T>) -> Option<T> {
    let rows = TABLE.iter().filter(|(names, _)| names.contains(&name));
    rows.map(|(_, here)| *here).find_map(wanted)
}

/// What an operation is here.
pub(crate) enum Operation {
    Called(Kind),
    /// To a size or by a factor: the help where its call cannot be translated.
    Resized(&'static str),
    /// What to do instead.
    Help(String),
}

/// An operation by a name from elsewhere.
pub(crate) fn operation(name: &str) -> Option<Operation> {
    let folded = name.replace('_', "").to_lowercase();
    let folded = folded.trim_end_matches("config");
    let mut axes = ["1d", "2d", "3d"].iter();
    let bare = axes.find_map(|axes| folded.strip_suffix(axes));
    let bare = bare.unwrap_or(folded);
    find(bare, |here| {
        Some(match here {
            Here::Operation(kind) => Operation::Called(kind),
            Here::Resized => Operation::Resized(
                "to a size it is `resize([h, w])` here, by a factor `upsample(f)`",
            ),
            Here::Connected => Operation::Help(String::from(
                "a fully connected layer is a `conv` as large as its map, or stands behind `global_pool()`",
            )),
            Here::Instead(words) => Operation::Help(String::from(words)),
            Here::NoEffect => Operation::Help(format!(
                "`{name}` has no effect on geometry: leave it out, or write `pointwise()` to name its place"
            )),
            Here::Argument(_)
            | Here::PaddedBefore
            | Here::NoEffectOfArgument
            | Here::Padding(_)
            | Here::Interpolation(_)
            | Here::Rounding(_)
            | Here::PaddingMode(_)
            | Here::Fact(_)
            | Here::FactFromEnd(..)
            | Here::Range => return None,
        })
    })
}

/// Our name of an argument of an operation that has these.
pub(crate) fn argument_of<'o>(name: &str, ours: &[&'o str]) -> Option<&'o str> {
    find(name, |here| match here {
        Here::Argument(argument) => ours.iter().find(|own| **own == argument).copied(),
        _ => None,
    })
}

/// Whether an argument has no effect on geometry.
pub(crate) fn has_no_effect(name: &str) -> bool {
    find(name, |here| {
        matches!(here, Here::NoEffectOfArgument).then_some(())
    })
    .is_some()
}

/// The help for an argument that only `conv` has, of another operation.
pub(crate) fn padded_before(name: &str, operation: &str) -> Option<String> {
    find(name, |here| {
        matches!(here, Here::PaddedBefore).then(|| match Kind::of_name(operation) {
            Some(Kind::ConvTranspose) => String::from(
                "the padding of a transposed convolution is taken off: nothing stands there",
            ),
            _ => format!(
                "only `conv` has a `{name}`; `pad(1, mode = reflect)` stands before any other layer"
            ),
        })
    })
}

/// The word for a padding.
pub(crate) fn padding(name: &str) -> Option<&'static str> {
    find(name, |here| match here {
        Here::Padding(ours) => Some(ours),
        _ => None,
    })
}

/// An interpolation that goes by its name elsewhere, too.
pub(crate) fn interpolation(name: &str) -> Option<Interpolation> {
    find(name, |here| match here {
        Here::Interpolation(interpolation) => Some(interpolation),
        _ => None,
    })
}

/// A rounding that goes by another name elsewhere.
pub(crate) fn rounding(name: &str) -> Option<Rounding> {
    find(name, |here| match here {
        Here::Rounding(rounding) => Some(rounding),
        _ => None,
    })
}

/// A padding mode that goes by another name elsewhere.
pub(crate) fn padding_mode(name: &str) -> Option<PaddingMode> {
    find(name, |here| match here {
        Here::PaddingMode(mode) => Some(mode),
        _ => None,
    })
}

/// The fact that is meant, and on which of so many axes.
pub(crate) fn fact(name: &str, axes: usize) -> Option<(Fact, Option<usize>)> {
    find(name, |here| match here {
        Here::Fact(fact) => Some((fact, None)),
        Here::FactFromEnd(fact, from_end) => {
            let axis = axes.checked_sub(from_end)?.checked_sub(1)?;
            Some((fact, Some(axis)))
        }
        _ => None,
    })
}

/// Whether a range of numbers is meant.
pub(crate) fn is_range(name: &str) -> bool {
    find(name, |here| matches!(here, Here::Range).then_some(())).is_some()
}
