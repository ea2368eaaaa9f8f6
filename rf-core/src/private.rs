//! What expansions of `receptive_field!` call. Not for users: anything here may change in any version.
//!
//! Every signature is of one type, for rustc reads a call of such a function faster than anything else.

use crate::array::{each, item, put};
use crate::axis::{Axis, Summary};
use crate::feature::Feature;
use crate::layer::Layer;
use crate::numbers::Numbers;
use crate::region::Region;
use crate::text::fit;

/// Who may implement `Network`.
pub trait Sealed {}

/// A layer over one axis.
pub type Layer1 = Layer<1>;
/// A layer over two axes.
pub type Layer2 = Layer<2>;
/// A layer over three axes.
pub type Layer3 = Layer<3>;

/// A layer over one axis: its name, and its numbers as `record.rs` has them.
#[track_caller]
pub const fn layer1(name: &'static str, numbers: &'static str) -> Layer1 {
    layer(name, numbers)
}

/// A layer over two axes.
#[track_caller]
pub const fn layer2(name: &'static str, numbers: &'static str) -> Layer2 {
    layer(name, numbers)
}

/// A layer over three axes.
#[track_caller]
pub const fn layer3(name: &'static str, numbers: &'static str) -> Layer3 {
    layer(name, numbers)
}

#[track_caller]
const fn layer<const D: usize>(name: &'static str, numbers: &'static str) -> Layer<D> {
    let (images, rest) = fit(Numbers::of(numbers).split_at(D));
    let (node, mut rest) = fit(rest.split_list());
    let mut axes = [Axis::image(1); D];
    let mut summaries = [Summary::IMAGE; D];
    let (mut record, mut summary) = (Numbers::EMPTY, Summary::IMAGE);
    each!(index in D => {
        let image = fit(images.get(index));
        // An axis that is equal to the one before is left out.
        let own = rest.split_list();
        if let Some((list, behind)) = own {
            record = list;
            rest = behind;
        }
        let axis = Axis::new(record, image);
        if own.is_some() || axis.is_global() || axis.is_scan() {
            summary = fit(axis.summary());
        }
        put(&mut axes, index, axis);
        put(&mut summaries, index, summary);
    });
    Layer::assemble(name, node, axes, summaries)
}

/// The input of a network over one axis.
#[track_caller]
pub const fn input1(n0: i64) -> Layer1 {
    Layer::build("input", INPUT, [Axis::image(n0)])
}

/// The input of a network over two axes.
#[track_caller]
pub const fn input2(n0: i64, n1: i64) -> Layer2 {
    Layer::build("input", INPUT, [Axis::image(n0), Axis::image(n1)])
}

/// The input of a network over three axes.
#[track_caller]
pub const fn input3(n0: i64, n1: i64, n2: i64) -> Layer3 {
    Layer::build(
        "input",
        INPUT,
        [Axis::image(n0), Axis::image(n1), Axis::image(n2)],
    )
}

/// The node of an input: its kind.
const INPUT: Numbers = Numbers::of("d 19");

/// `pool5` of `AlexNet`, for examples.
pub const POOL5: Layer2 = layer2(
    "pool5",
    "e 227 227   2   2   6  15   6 337   2   4 195   0   1  32   3   2   1   0   0 -64 131",
);

/// The layer with another `local` than itself; `None` where there is none.
pub const fn with_local<const D: usize>(
    layer: Layer<D>,
    local: Option<&'static Layer<D>>,
) -> Layer<D> {
    layer.with_local(local)
}

/// A feature over one axis: `visible` is `[start, end]` for each axis, or empty.
#[track_caller]
pub const fn feature1(layer: Layer1, index: [usize; 1], visible: &'static [i64]) -> Feature<1> {
    feature(layer, index, visible)
}

/// A feature over two axes.
#[track_caller]
pub const fn feature2(layer: Layer2, index: [usize; 2], visible: &'static [i64]) -> Feature<2> {
    feature(layer, index, visible)
}

/// A feature over three axes.
#[track_caller]
pub const fn feature3(layer: Layer3, index: [usize; 3], visible: &'static [i64]) -> Feature<3> {
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
