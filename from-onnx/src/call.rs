//! One operation as the language writes it, with its arguments apart.

use std::iter;

use receptive_field_core::Kind;
use receptive_field_core::ops::{
    AxisOp, PaddedSize, Padding, ResizeTarget, TransposedOp, TransposedPadding, WindowOp,
};
use receptive_field_core::{Mode, PaddingMode};

/// `conv(3, stride = 2)`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Call {
    pub(crate) name: String,
    pub(crate) arguments: Vec<Argument>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Argument {
    /// None where it is given by its place.
    pub(crate) name: Option<&'static str>,
    /// What a parameter is called that takes its place.
    pub(crate) meaning: &'static str,
    pub(crate) value: String,
    /// The value that need not be written.
    pub(crate) default: Option<String>,
}

impl Argument {
    fn placed(meaning: &'static str, value: String) -> Self {
        Self {
            name: None,
            meaning,
            value,
            default: None,
        }
    }

    fn named(name: &'static str, value: String, default: &str) -> Self {
        Self {
            name: Some(name),
            meaning: name,
            value,
            default: Some(default.to_owned()),
        }
    }

    /// Whether it is a number, or one for each axis.
    pub(crate) fn is_number(&self) -> bool {
        let mut letters = self.value.chars();
        letters.all(|letter| letter.is_ascii_digit() || "[](), -".contains(letter))
    }
}

impl std::fmt::Display for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let written = self.arguments.iter().filter_map(|argument| {
            if argument.default.as_ref() == Some(&argument.value) {
                return None;
            }
            Some(match argument.name {
                Some(name) => format!("{name} = {}", argument.value),
                None => argument.value.clone(),
            })
        });
        let written: Vec<String> = written.collect();
        write!(f, "{}({})", self.name, written.join(", "))
    }
}

/// Stands for the layer whose size another takes.
pub(crate) const LIKE: &str = "?";

/// The operation of a layer on all axes.
pub(crate) fn call(kind: Kind, axes: &[AxisOp]) -> Call {
    let each = |ask: &dyn Fn(&AxisOp) -> Option<String>| {
        let values = axes
            .iter()
            .map(|op| ask(op).unwrap_or_else(|| String::from("1")));
        one_or_all(&values.collect::<Vec<_>>())
    };
    let arguments = match axes.first() {
        Some(AxisOp::Window(first)) => window(kind, first, &each),
        Some(AxisOp::Transposed(_)) => transposed(&each),
        Some(AxisOp::Upsample(op)) => {
            let mut arguments = vec![Argument::placed("factor", each(&factor))];
            if kind == Kind::Upsample {
                arguments.extend(mode(op.mode));
            }
            arguments
        }
        Some(AxisOp::Unshuffle(_)) => vec![Argument::placed("factor", each(&factor))],
        Some(AxisOp::Resize(op)) => {
            let text = each(&target);
            let size = match op.target {
                ResizeTarget::Size(_) => Argument::placed("size", text),
                ResizeTarget::Scale { .. } => Argument::named("scale", text, ""),
            };
            iter::once(size).chain(mode(op.mode)).collect()
        }
        Some(AxisOp::ResizeLike(of)) => {
            let like = Argument::placed("layer", LIKE.to_owned());
            iter::once(like).chain(mode(*of)).collect()
        }
        Some(AxisOp::Adaptive(_)) => vec![Argument::placed("size", each(&target))],
        Some(AxisOp::Shift(op)) => {
            let sign = if kind == Kind::Crop { -1 } else { 1 };
            let amount = each(&|op| match op {
                AxisOp::Shift(op) => Some(pair(sign * op.before, sign * op.after)),
                _ => Some(String::from("0")),
            });
            let mode = (kind != Kind::Crop).then(|| padding_mode("mode", op.mode));
            iter::once(Argument::placed("amount", amount))
                .chain(mode)
                .collect()
        }
        Some(AxisOp::CropLike(op) | AxisOp::PadLike(op)) => {
            let like = Argument::placed("layer", LIKE.to_owned());
            iter::once(like).chain(offset(op.offset)).collect()
        }
        Some(AxisOp::CropTo(op)) => {
            let to = Argument::named("to", each(&target), "");
            iter::once(to).chain(offset(op.offset)).collect()
        }
        Some(AxisOp::PadTo(op)) => {
            let name = match op.size {
                PaddedSize::Exactly(_) => "to",
                PaddedSize::MultipleOf(_) => "multiple",
            };
            let to = Argument::named(name, each(&target), "");
            let rest = offset(op.offset).into_iter();
            iter::once(to)
                .chain(rest)
                .chain([padding_mode("mode", op.mode)])
                .collect()
        }
        Some(AxisOp::Mix(_)) => {
            let mix = |op: &AxisOp| match op {
                AxisOp::Mix(op) => Some(*op),
                _ => None,
            };
            let window = each(&|op| mix(op).map(|op| op.window.to_string()));
            let shift = each(&|op| Some(mix(op).map_or(0, |op| op.shift).to_string()));
            vec![
                Argument::placed("window", window),
                Argument::named("shift", shift, "0"),
            ]
        }
        Some(AxisOp::GlobalPool | AxisOp::MixAll | AxisOp::Scan | AxisOp::Pointwise) | None => {
            Vec::new()
        }
    };
    Call {
        name: kind.name().to_owned(),
        arguments,
    }
}

/// A value, or one for each axis.
type Each<'a> = dyn Fn(&dyn Fn(&AxisOp) -> Option<String>) -> String + 'a;

fn window(kind: Kind, first: &WindowOp, each: &Each) -> Vec<Argument> {
    let ask = |ask: fn(&WindowOp) -> String| {
        each(&|op| match op {
            AxisOp::Window(op) => Some(ask(op)),
            _ => None,
        })
    };
    let is_pool = kind != Kind::Conv;
    let kernel = ask(|op| op.kernel.to_string());
    let stride = if is_pool {
        kernel.clone()
    } else {
        String::from("1")
    };
    vec![
        Argument::placed("kernel", kernel),
        Argument::named("stride", ask(|op| op.stride.to_string()), &stride),
        Argument::named("dilation", ask(|op| op.dilation.to_string()), "1"),
        Argument::named("pad", ask(padding), "0"),
        if is_pool {
            Argument::named("ceil_mode", first.ceil_mode.to_string(), "false")
        } else {
            padding_mode("padding_mode", first.padding_mode)
        },
    ]
}

fn transposed(each: &Each) -> Vec<Argument> {
    let ask = |ask: fn(&TransposedOp) -> String| {
        each(&|op| match op {
            AxisOp::Transposed(op) => Some(ask(op)),
            _ => None,
        })
    };
    vec![
        Argument::placed("kernel", ask(|op| op.kernel.to_string())),
        Argument::named("stride", ask(|op| op.stride.to_string()), "1"),
        Argument::named("dilation", ask(|op| op.dilation.to_string()), "1"),
        Argument::named("pad", ask(transposed_padding), "0"),
        Argument::named(
            "output_padding",
            ask(|op| op.output_padding.to_string()),
            "0",
        ),
    ]
}

fn factor(op: &AxisOp) -> Option<String> {
    match op {
        AxisOp::Upsample(op) => Some(op.factor.to_string()),
        AxisOp::Unshuffle(op) => Some(op.factor.to_string()),
        _ => None,
    }
}

/// The size or the scale that is asked for.
fn target(op: &AxisOp) -> Option<String> {
    Some(match op {
        AxisOp::Adaptive(op) => op.size.to_string(),
        AxisOp::CropTo(op) => op.size.to_string(),
        AxisOp::PadTo(op) => match op.size {
            PaddedSize::Exactly(size) | PaddedSize::MultipleOf(size) => size.to_string(),
        },
        AxisOp::Resize(op) => match op.target {
            ResizeTarget::Size(size) => size.to_string(),
            ResizeTarget::Scale {
                numerator,
                denominator: 1,
            } => numerator.to_string(),
            ResizeTarget::Scale {
                numerator,
                denominator,
            } => format!("{numerator} / {denominator}"),
        },
        _ => return None,
    })
}

fn offset(offset: Option<i64>) -> Option<Argument> {
    offset.map(|offset| Argument::named("offset", offset.to_string(), ""))
}

fn padding_mode(name: &'static str, mode: PaddingMode) -> Argument {
    Argument::named(name, mode.name().to_owned(), "zeros")
}

/// `mode = linear, align_corners = true`, an argument each.
fn mode(mode: Mode) -> Vec<Argument> {
    let text = mode.arguments().to_string();
    let parts = text.split(", ").filter_map(|part| part.split_once(" = "));
    let parts = parts.map(|(name, value)| {
        let names = [
            "mode",
            "coordinates",
            "rounding",
            "antialias",
            "align_corners",
        ];
        let name = names.into_iter().find(|known| *known == name);
        Argument {
            name,
            meaning: "mode",
            value: value.to_owned(),
            default: Some(String::from("nearest")),
        }
    });
    parts.collect()
}

fn padding(op: &WindowOp) -> String {
    match op.padding {
        Padding::Explicit { before, after } => pair(before, after),
        Padding::Same => String::from("same"),
        Padding::SameLower => String::from("same_lower"),
        Padding::Causal => String::from("causal"),
        Padding::Guide(size) => format!("guide({size})"),
    }
}

fn transposed_padding(op: &TransposedOp) -> String {
    match op.padding {
        TransposedPadding::Explicit { before, after } => pair(before, after),
        TransposedPadding::Same => String::from("same"),
        TransposedPadding::SameLower => String::from("same_lower"),
        TransposedPadding::Causal => String::from("causal"),
    }
}

fn pair(before: i64, after: i64) -> String {
    if before == after {
        before.to_string()
    } else {
        format!("({before}, {after})")
    }
}

/// One value where it is the same on all axes.
fn one_or_all(values: &[String]) -> String {
    match values {
        [first, rest @ ..] if rest.iter().all(|value| value == first) => first.clone(),
        _ => format!("[{}]", values.join(", ")),
    }
}
