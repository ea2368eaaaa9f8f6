//! Where layers pad or crop more than they can, and what may be done.

use receptive_field_core::Kind;
use receptive_field_core::ops::PaddingMode;

use crate::diagnostic::Diagnostic;
use crate::lower::LayerInfo;

/// A side with more padding than its mode can fill.
pub(super) fn padding_too_large(
    layer: &LayerInfo,
    mode: PaddingMode,
    message: String,
) -> Diagnostic {
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
pub(super) fn unlike(layer: &LayerInfo, size: i64, target: i64, message: String) -> Diagnostic {
    if layer
        .origin
        .is_some_and(|origin| origin.operation == "Slice")
    {
        return Diagnostic::new(layer.place, message).note(
            "where an axis ends before it does, a `Slice` takes what there is, for which the language has no words",
        );
    }
    let is_pad = matches!(layer.kind, Kind::PadLike | Kind::Pad);
    let most = if is_pad {
        target.checked_sub(size)
    } else {
        size.checked_sub(target)
    };
    if let (Some(place), Some(most)) = (layer.find_place("offset"), most.filter(|&most| most >= 0))
    {
        return Diagnostic::new(place, message).help(format!("the offset is at most {most}"));
    }
    if let Some(place) = layer.find_place("to") {
        return Diagnostic::new(place, message).help(if is_pad {
            format!("`crop(to = {target})` makes a layer smaller")
        } else {
            format!("`pad(to = {target})` makes a layer larger")
        });
    }
    Diagnostic::new(layer.place_of("layer"), message).help(if is_pad {
        "`pad_like` makes a layer larger; `crop_like` makes it smaller"
    } else {
        "`crop_like` makes a layer smaller; `pad_like` makes it larger"
    })
}
