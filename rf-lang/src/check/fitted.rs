//! The errors of layers that pad or crop more than they can.

use receptive_field_core::Kind;
use receptive_field_core::eval::EvalError;
use receptive_field_core::ops::PaddingMode;

use super::Case;
use crate::diagnostic::Diagnostic;
use crate::lower::LayerInfo;
use crate::words::counted;

/// A side with more padding than its mode can fill from an input of `size` features.
pub(super) fn padding_too_large(
    case: Case,
    error: &EvalError,
    layer: &LayerInfo,
    (side, amount): (&str, i64),
    size: i64,
    mode: PaddingMode,
) -> Diagnostic {
    let (name, of, axis) = (&layer.name, case.for_struct(), case.on_axis(error.axis));
    let most = mode.most(size).unwrap_or(size);
    let message = format!(
        "`{name}` is padded by {amount} {side}{of}{axis}, and `{}` fills at most {most} from {}",
        mode.name(),
        counted(size, "feature")
    );
    let mut arguments = ["pad", "to", "multiple"].into_iter();
    let given = arguments.find_map(|argument| layer.find_place(argument));
    let error = Diagnostic::new(given.unwrap_or(layer.place), message);
    match mode {
        PaddingMode::Reflect => error.note("a reflection does not repeat the outermost position"),
        _ => error,
    }
}

/// A crop to something larger or a padding to something smaller than the input of `size` features, or an offset that
/// is more than all.
pub(super) fn unlike(
    case: Case,
    error: &EvalError,
    layer: &LayerInfo,
    size: i64,
    target: i64,
) -> Diagnostic {
    let (name, of, axis) = (&layer.name, case.for_struct(), case.on_axis(error.axis));
    let is_pad = matches!(layer.kind, Kind::PadLike | Kind::Pad);
    let most = if is_pad {
        target.checked_sub(size)
    } else {
        size.checked_sub(target)
    };
    if let (Some(place), Some(most)) = (layer.find_place("offset"), most.filter(|&most| most >= 0))
    {
        let done = if is_pad { "adds" } else { "takes off" };
        let message = format!(
            "`{name}` {done} {}{of}{axis}, from {size} to {target}: the offset cannot be more",
            counted(most, "feature")
        );
        return Diagnostic::new(place, message).help(format!("the offset is at most {most}"));
    }
    if let Some(place) = layer.find_place("to") {
        let (than, help) = if is_pad {
            (
                "more",
                format!("`crop(to = {target})` makes a layer smaller"),
            )
        } else {
            ("less", format!("`pad(to = {target})` makes a layer larger"))
        };
        let message = format!(
            "`{name}`{of}: its input has {}{axis}, {than} than {target}",
            counted(size, "feature")
        );
        return Diagnostic::new(place, message).help(help);
    }
    let message = format!(
        "`{name}`{of}: its input has {}{axis}, and the layer it follows {target}",
        counted(size, "feature")
    );
    Diagnostic::new(layer.place_of("layer"), message).help(if is_pad {
        "`pad_like` makes a layer larger; `crop_like` makes it smaller"
    } else {
        "`crop_like` makes a layer smaller; `pad_like` makes it larger"
    })
}
