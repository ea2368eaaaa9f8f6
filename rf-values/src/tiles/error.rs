//! Why there are no tiles.

use alloc::format;
use alloc::string::String;

use super::margin::Fault;
use crate::at::SizeError;
use receptive_field_core::eval::counted;

/// Which axis is meant, where there are several.
#[inline]
fn on(axis: usize, axes: usize) -> String {
    match axes {
        1 => String::new(),
        _ => format!(" on axis {axis}"),
    }
}

pub(super) fn of_fault(fault: Fault, name: impl Fn(usize) -> &'static str) -> SizeError {
    let of = |index: usize, what: &str| {
        let layer = name(index);
        SizeError::at_layer(layer, format!("there are no tiles: `{layer}` {what}"))
    };
    match fault {
        Fault::Everything(index) => of(index, "reads more than any tile has"),
        Fault::Circular(index) => of(
            index,
            "is padded from the other end, and a tile would wrap round at its own border",
        ),
        Fault::Period(index) => of(index, "repeats nowhere, since its branches drift apart"),
        Fault::Size(index) => of(
            index,
            "depends on the size of the input, and does something else to a tile",
        ),
        Fault::Overflow(index) => of(index, "has numbers that do not fit into 63 bits"),
    }
}

#[inline]
pub(super) fn without_pixels(axis: usize, axes: usize) -> SizeError {
    SizeError::new(format!("a tile has no pixels{}", on(axis, axes)))
}

#[inline]
pub(super) fn larger_than_the_image(
    tile: usize,
    image: i64,
    axis: usize,
    axes: usize,
) -> SizeError {
    SizeError::new(format!(
        "a tile of {}{} is larger than the image, which has {image}",
        counted(tile, "pixel"),
        on(axis, axes)
    ))
}

#[inline]
pub(super) fn too_small(
    layer: &'static str,
    tile: usize,
    least: i64,
    axis: usize,
    axes: usize,
) -> SizeError {
    SizeError::at_layer(
        layer,
        format!(
            "a tile of {}{} is too small for `{layer}`: it needs {least} at least",
            counted(tile, "pixel"),
            on(axis, axes)
        ),
    )
}

#[inline]
pub(super) fn too_many(layer: &'static str) -> SizeError {
    SizeError::at_layer(
        layer,
        format!("`{layer}` would have more tiles than can be counted"),
    )
}
