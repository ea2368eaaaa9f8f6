//! What expansions of `receptive_field!` call. Not for users: anything here may change in any version.
//!
//! Every signature is of one type, for rustc reads a call of such a function faster than anything else.

use core::ffi::CStr;

use crate::feature::Feature;
use crate::layer::{Held, Layer};
use receptive_field_core::Region;
use receptive_field_core::array::{each, item, put};
use receptive_field_core::axis::Axis;
use receptive_field_core::numbers::Numbers;
use receptive_field_core::stop::{stop, stop_overflow};
use receptive_field_core::text::Text;

/// Who may implement `Network`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not made by `receptive_field!`",
    label = "only `receptive_field!` makes networks"
)]
pub trait Sealed {
    /// The rules by which its numbers were settled, where a record holds only the numbers: for other sizes.
    const RULES: &'static str;
    /// The other paths to its layers, each with an index into `LAYERS`.
    const ALIASES: &'static [(&'static str, usize)];
    /// Its contracts and features, for its picture.
    const NOTES: &'static str;
}

/// A layer over one axis: its name, and its numbers as `record.rs` has them.
#[track_caller]
pub const fn layer1(name: &'static str, numbers: &'static CStr) -> Layer<1> {
    layer(name, numbers)
}

/// A layer over two axes.
#[track_caller]
pub const fn layer2(name: &'static str, numbers: &'static CStr) -> Layer<2> {
    layer(name, numbers)
}

/// A layer over three axes.
#[track_caller]
pub const fn layer3(name: &'static str, numbers: &'static CStr) -> Layer<3> {
    layer(name, numbers)
}

#[track_caller]
#[expect(clippy::arithmetic_side_effects, reason = "texts are ours")]
const fn layer<const D: usize>(name: &'static str, numbers: &'static CStr) -> Layer<D> {
    let all = Numbers::of_layer(numbers);
    let node = list(&all, D);
    let mut end = D + 1 + node.len();
    let mut record = list(&all, end);
    end += 1 + record.len();
    let (mut image, code) = (all.at(0), node.at(0));
    let held = Held::new(&record, image, code);
    let axis = Axis::new(record, image, code);
    let mut layer = Layer::of_equal_axes(name, numbers, axis, held);
    let (mut index, mut is_equal) = (1, true);
    while index < D {
        // A record that is equal to the one before is left out.
        if end < all.len() {
            record = list(&all, end);
            end += 1 + record.len();
            is_equal = false;
        }
        let side = all.at(index);
        if side != image {
            image = side;
            is_equal = false;
        }
        if !is_equal {
            let held = Held::new(&record, image, code);
            layer.set_axis(index, Axis::new(record, image, code), held);
        }
        index += 1;
    }
    layer
}

#[track_caller]
#[inline]
const fn list(numbers: &Numbers<'static>, at: usize) -> Numbers<'static> {
    match numbers.list(at) {
        Some(list) => list,
        None => stop_overflow(),
    }
}

/// The input of a network over one axis.
#[track_caller]
pub const fn input1(n0: i64) -> Layer<1> {
    Layer::of_pixels([n0])
}

/// The input of a network over two axes.
#[track_caller]
pub const fn input2(n0: i64, n1: i64) -> Layer<2> {
    Layer::of_pixels([n0, n1])
}

/// The input of a network over three axes.
#[track_caller]
pub const fn input3(n0: i64, n1: i64, n2: i64) -> Layer<3> {
    Layer::of_pixels([n0, n1, n2])
}

/// The layer with another `local` than itself; `None` where there is none.
pub const fn with_local<const D: usize>(
    layer: Layer<D>,
    local: Option<&'static Layer<D>>,
) -> Layer<D> {
    layer.with_local(local)
}

/// A feature over one axis: `visible` is `[start, end]` for each axis, or empty.
#[track_caller]
pub const fn feature1(layer: Layer<1>, index: [usize; 1], visible: &'static [i64]) -> Feature<1> {
    feature(layer, index, visible)
}

/// A feature over two axes.
#[track_caller]
pub const fn feature2(layer: Layer<2>, index: [usize; 2], visible: &'static [i64]) -> Feature<2> {
    feature(layer, index, visible)
}

/// A feature over three axes.
#[track_caller]
pub const fn feature3(layer: Layer<3>, index: [usize; 3], visible: &'static [i64]) -> Feature<3> {
    feature(layer, index, visible)
}

#[track_caller]
const fn feature<const D: usize>(
    layer: Layer<D>,
    index: [usize; D],
    visible: &'static [i64],
) -> Feature<D> {
    Feature {
        layer,
        index,
        center: layer.center(index),
        region: layer.region(index),
        visible: regions(visible),
    }
}

const fn regions<const D: usize>(visible: &'static [i64]) -> Option<[Region; D]> {
    let mut regions = [Region { start: 0, end: 0 }; D];
    let mut rest = visible;
    each!(axis in D => {
        match rest {
            [start, end, behind @ ..] => {
                put(&mut regions, axis, Region { start: *start, end: *end });
                rest = behind;
            }
            _ => return None,
        }
    });
    Some(regions)
}

/// The members of all parts, of which there are so many.
pub const fn joined<T: Copy, const N: usize>(parts: &[&[T]]) -> [T; N] {
    let [[first, ..], ..] = parts else {
        stop(&Text::new().str("a list of layers has none"))
    };
    let mut all = [*first; N];
    let mut left: &mut [T] = &mut all;
    let mut parts = parts;
    // Without calls: of a hundred thousand members rustc would find them many.
    while let [part, others @ ..] = parts {
        let mut part = *part;
        while let [one, more @ ..] = part {
            let [place, behind @ ..] = left else { break };
            *place = *one;
            (left, part) = (behind, more);
        }
        parts = others;
    }
    all
}

/// The layer of a name, or of another path to it.
pub const fn find<const D: usize>(
    layers: &[Layer<D>],
    aliases: &[(&str, usize)],
    name: &str,
) -> Option<Layer<D>> {
    let mut rest = layers;
    while let Some((layer, behind)) = rest.split_first() {
        if same(layer.name, name) {
            return Some(*layer);
        }
        rest = behind;
    }
    let mut rest = aliases;
    while let Some(((alias, index), behind)) = rest.split_first() {
        if same(alias, name) {
            return item(layers, *index);
        }
        rest = behind;
    }
    None
}

#[inline]
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    each!(index in a.len() => {
        match (item(a, index), item(b, index)) {
            (Some(x), Some(y)) if x == y => {}
            _ => return false,
        }
    });
    true
}
