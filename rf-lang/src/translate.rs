//! Calls as frameworks write them, in this language.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::ops::Interpolation;

use crate::foreign;
use crate::spec::{Call, Expr, ExprKind, text};

/// The names of arguments without one, in the order of a framework; none for one that has no geometry.
type Order = &'static [Option<&'static str>];

const TORCH_CONV: Order = &[
    None,
    None,
    Some("kernel"),
    Some("stride"),
    Some("pad"),
    Some("dilation"),
];
const TORCH_CONV_TRANSPOSE: Order = &[
    None,
    None,
    Some("kernel"),
    Some("stride"),
    Some("pad"),
    Some("output_padding"),
];
const KERAS_CONV: Order = &[None, Some("kernel"), Some("stride"), Some("pad")];
const POOL: Order = &[
    Some("kernel"),
    Some("stride"),
    Some("pad"),
    Some("dilation"),
];
const SIZE: Order = &[Some("size")];

fn order(kind: Kind, is_keras: bool) -> Option<Order> {
    match kind {
        Kind::Conv | Kind::ConvTranspose if is_keras => Some(KERAS_CONV),
        Kind::Conv => Some(TORCH_CONV),
        Kind::ConvTranspose => Some(TORCH_CONV_TRANSPOSE),
        Kind::MaxPool | Kind::AvgPool => Some(POOL),
        Kind::AdaptivePool => Some(SIZE),
        _ => None,
    }
}

/// The call of an operation that has another name here, if all of it can be said.
pub(crate) fn call(call: &Call, kind: Kind) -> Option<String> {
    let name = text(&call.name);
    let is_keras = ["1D", "2D", "3D"].iter().any(|end| name.ends_with(end));
    translated(call, kind, order(kind, is_keras)?)
}

/// `interpolate`, to a size or by a factor, if all of it can be said.
pub(crate) fn resized(call: &Call) -> Option<String> {
    let mut target = None;
    let mut others = Vec::new();
    for (index, argument) in call.arguments.iter().enumerate() {
        let given = value(&argument.value)?;
        let name = argument.name.as_ref().map(text);
        match (name.as_deref(), given.as_str()) {
            // What is resized stands first where it is a function.
            (None, _) if index == 0 => {}
            (Some(_), "None")
            | (Some("mode"), "nearest")
            | (Some("align_corners" | "antialias" | "recompute_scale_factor"), "false" | "False") =>
                {}
            (Some("size"), size) => target = Some(format!("resize({size}")),
            (Some("scale_factor" | "scale"), scale) => {
                target = Some(match scale.parse::<u32>() {
                    Ok(factor) => format!("upsample({factor}"),
                    Err(_) => format!("resize(scale = {scale}"),
                });
            }
            (Some("mode"), "nearest-exact") => {
                others.push(String::from("rounding = nearest_exact"));
            }
            (Some("mode"), word) => {
                let ours = Interpolation::of_name(word).or_else(|| foreign::interpolation(word))?;
                others.push(format!("mode = {}", ours.name()));
            }
            (Some(name @ ("align_corners" | "antialias")), "true" | "True") => {
                others.push(format!("{name} = true"));
            }
            (Some(name), _) if foreign::has_no_effect(name) => {}
            _ => return None,
        }
    }
    let arguments: Vec<String> = [target?].into_iter().chain(others).collect_vec();
    Some(format!("{})", arguments.join(", ")))
}

/// The least number that is rather one of channels than a stride, a padding or a dilation.
const CHANNELS: i64 = 8;

/// A call of our own with channels among its arguments, as `PyTorch` has them.
pub(crate) fn with_channels(call: &Call, kind: Kind) -> Option<String> {
    let mut nameless = call.arguments.iter().filter(|it| it.name.is_none()).take(2);
    let is_large = |number: i64| number >= CHANNELS;
    let has_channels = nameless.any(|it| it.value.to_string().parse().is_ok_and(is_large));
    match kind {
        Kind::Conv | Kind::ConvTranspose if has_channels => {
            translated(call, kind, order(kind, false)?)
        }
        _ => None,
    }
}

fn translated(call: &Call, kind: Kind, order: Order) -> Option<String> {
    let ours: Vec<&str> = kind.arguments().iter().map(|info| info.name).collect_vec();
    let mut given: Vec<(&str, String)> = Vec::new();
    for (index, argument) in call.arguments.iter().enumerate() {
        let name = match &argument.name {
            None => *order.get(index)?,
            Some(name) => named(&text(name), &ours)?,
        };
        if let Some(name) = name.filter(|name| ours.contains(name)) {
            given.push((name, value(&argument.value)?));
        }
    }
    let first = *ours.first()?;
    given.iter().find(|(name, _)| *name == first)?;
    let in_order = ours
        .iter()
        .flat_map(|own| given.iter().filter(move |(name, _)| name == own));
    let arguments = in_order.map(|(name, value)| {
        if *name == first {
            value.clone()
        } else {
            format!("{name} = {value}")
        }
    });
    let arguments: Vec<String> = arguments.collect_vec();
    Some(format!("{}({})", kind.name(), arguments.join(", ")))
}

/// Our name of an argument; the inner `None` for one without effect.
#[expect(clippy::option_option, reason = "unknown, and known to have no effect")]
fn named<'o>(name: &str, ours: &[&'o str]) -> Option<Option<&'o str>> {
    if let Some(own) = ours.iter().find(|own| **own == name) {
        return Some(Some(own));
    }
    if let Some(own) = foreign::argument_of(name, ours) {
        return Some(Some(own));
    }
    foreign::has_no_effect(name).then_some(None)
}

/// A value that is the same here: a pair of `PyTorch` has a number for each axis.
fn value(written: &Expr) -> Option<String> {
    match &written.kind {
        ExprKind::Tuple(items) => {
            let items: Option<Vec<String>> = items.iter().map(value).try_collect_vec();
            Some(format!("[{}]", items?.join(", ")))
        }
        ExprKind::Wrong(wrong) => wrong.word.clone(),
        _ => Some(written.to_string()),
    }
}
