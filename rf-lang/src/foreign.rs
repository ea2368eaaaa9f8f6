//! What names from elsewhere are called here: `PyTorch`, Keras, `TensorFlow`, ONNX, burn, candle, and habits of
//! programming languages. One table for all of them.

use receptive_field_core::Kind;
use receptive_field_core::ops::{Mode, PaddingMode};

use receptive_field_core::Fact;

/// What something from elsewhere is here.
#[derive(Debug, Clone, Copy)]
enum Here {
    Operation(Kind),
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
    Mode(Mode),
    PaddingMode(PaddingMode),
    Fact(Fact),
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
    (
        &["interpolate", "upsampling"],
        Here::Operation(Kind::Upsample),
    ),
    (
        &["zeropad", "constantpad", "zeropadding", "padwithzeros"],
        Here::Operation(Kind::Pad),
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
    (&["bilinear", "trilinear"], Here::Mode(Mode::Linear)),
    (&["bicubic"], Here::Mode(Mode::Cubic)),
    (
        &["rf", "field", "receptive"],
        Here::Fact(Fact::ReceptiveField),
    ),
    (&["stride", "effective_stride"], Here::Fact(Fact::Jump)),
    (
        &["len", "shape", "height", "width", "n"],
        Here::Fact(Fact::Size),
    ),
    (&["offset"], Here::Fact(Fact::Start)),
    (&["range"], Here::Range),
];

/// What the table says of a name, as far as `wanted` asks for it.
fn find<T>(name: &str, wanted: impl Fn(Here) -> Option<T>) -> Option<T> {
    let rows = TABLE.iter().filter(|(names, _)| names.contains(&name));
    rows.map(|(_, here)| *here).find_map(wanted)
}

/// The help for an operation.
pub(crate) fn operation(name: &str) -> Option<String> {
    let folded = name.replace('_', "").to_lowercase();
    let folded = folded.trim_end_matches("config");
    let axes = ["1d", "2d", "3d"].iter();
    let bare = axes
        .filter_map(|axes| folded.strip_suffix(axes))
        .next()
        .unwrap_or(folded);
    find(bare, |here| match here {
        Here::Operation(ours) => Some(format!("it is called `{}` here", ours.name())),
        Here::Connected => Some(String::from(
            "a fully connected layer is a `conv` as large as its map, or stands behind `global_pool()`",
        )),
        Here::NoEffect => Some(format!(
            "`{name}` has no effect on geometry: leave it out, or write `pointwise()` to name its place"
        )),
        _ => None,
    })
}

/// The help for an argument of an operation that has these.
pub(crate) fn argument(name: &str, ours: &[&str]) -> Option<String> {
    find(name, |here| match here {
        Here::Argument(argument) if ours.contains(&argument) => {
            Some(format!("it is called `{argument}` here"))
        }
        Here::NoEffectOfArgument => {
            Some(format!("`{name}` has no effect on geometry: leave it out"))
        }
        Here::PaddedBefore => Some(format!(
            "only `conv` has a `{name}`; `pad(1, mode = reflect)` stands before any other layer"
        )),
        _ => None,
    })
}

/// The word for a padding.
pub(crate) fn padding(name: &str) -> Option<&'static str> {
    find(name, |here| match here {
        Here::Padding(ours) => Some(ours),
        _ => None,
    })
}

/// A mode of interpolation that goes by its name elsewhere, too.
pub(crate) fn mode(name: &str) -> Option<Mode> {
    find(name, |here| match here {
        Here::Mode(mode) => Some(mode),
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

/// The fact that is meant.
pub(crate) fn fact(name: &str) -> Option<Fact> {
    find(name, |here| match here {
        Here::Fact(fact) => Some(fact),
        _ => None,
    })
}

/// Whether a range of numbers is meant.
pub(crate) fn is_range(name: &str) -> bool {
    find(name, |here| matches!(here, Here::Range).then_some(())).is_some()
}
