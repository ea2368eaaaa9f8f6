//! The dimensions of constants whose elements are not worked out: masks of attention, weights.

use std::ops::Range;

use receptive_field_core::CollectVec as _;

use super::constant::Constant;
use super::describe::{changes_nothing, is_elementwise};
use super::graph::Node;
use super::layout::dim_of;
use super::places::positions;

/// What is known of the dimensions that an operation makes of constants.
pub(super) fn dims_of(node: &Node, inputs: &[Option<&Constant>], opset: i64) -> Option<Vec<i64>> {
    let dims = |index: usize| inputs.get(index).copied().flatten()?.dims.clone();
    let ints =
        |index: usize, attribute: &str, since: i64| match inputs.get(index).copied().flatten() {
            Some(given) if opset >= since => given.ints(),
            _ => node.ints(attribute).map(<[i64]>::to_vec),
        };
    match node.operation {
        "Clip" | "Softmax" | "ScatterND" | "ScatterElements" => dims(0),
        operation if is_elementwise(operation) => {
            let mut all = dims(0)?;
            for index in 1..inputs.len() {
                all = broadcast(&all, &dims(index)?)?;
            }
            Some(all)
        }
        operation if changes_nothing(operation) => dims(0),
        "Concat" => {
            let mut all = dims(0)?;
            let along = dim_of(node.int("axis").unwrap_or(1), all.len())?;
            for index in 1..inputs.len() {
                let more = dims(index)?.get(along).copied()?;
                let own = all.get_mut(along)?;
                *own = own.checked_add(more)?;
            }
            Some(all)
        }
        "Gather" => {
            let mut all = dims(0)?;
            let along = dim_of(node.int("axis").unwrap_or(0), all.len())?;
            all.splice(along..=along, dims(1)?);
            Some(all)
        }
        "Tile" => {
            let (own, times) = (dims(0)?, ints(1, "repeats", 6)?);
            let made = own.iter().zip(&times);
            let made = made.map(|(dim, times)| dim.checked_mul(*times));
            (own.len() == times.len()).then(|| made.try_collect_vec())?
        }
        "Unsqueeze" => unsqueezed(&dims(0)?, &ints(1, "axes", 13)?),
        "Slice" => {
            let (starts, ends) = (ints(1, "starts", 10)?, ints(2, "ends", 10)?);
            let own = dims(0)?;
            let axes = ints(3, "axes", 10);
            let count = i64::try_from(starts.len()).ok()?;
            let axes = axes.unwrap_or_else(|| (0..count).collect_vec());
            let steps = inputs.get(4).copied().flatten().and_then(Constant::ints);
            let steps = steps.unwrap_or_else(|| vec![1; axes.len()]);
            sliced(own, &axes, [&starts, &ends, &steps])
        }
        _ => None,
    }
}

/// The dimensions, of so many, that `Shape` asks for.
pub(super) fn asked(node: &Node, count: usize) -> Range<usize> {
    let all = i64::try_from(count).unwrap_or(0);
    let within = |index: i64| {
        let index = if index < 0 {
            index.saturating_add(all)
        } else {
            index
        };
        usize::try_from(index.clamp(0, all)).unwrap_or(0)
    };
    let start = within(node.int("start").unwrap_or(0));
    start..within(node.int("end").unwrap_or(all))
}

/// Whether the dimensions that an operation makes of constants are others at another size of the image.
pub(super) fn dims_differ(operation: &str, inputs: &[Option<&Constant>]) -> bool {
    let says_dims = |index: usize| match operation {
        "ConstantOfShape" | "Range" => true,
        "Expand" | "Reshape" | "Slice" => index > 0,
        _ => false,
    };
    let differ = |index: usize, input: &Constant| {
        let mut elements = input.elements.iter().flat_map(|elements| elements.iter());
        input.dims_differ || says_dims(index) && elements.any(|element| element.differs())
    };
    let mut given = inputs.iter().enumerate();
    // Of these the dimensions are the same, whatever they read.
    !matches!(operation, "Shape" | "Size")
        && given.any(|(index, input)| input.is_some_and(|input| differ(index, input)))
}

/// Those of both, element by element.
pub(super) fn broadcast(a: &[i64], b: &[i64]) -> Option<Vec<i64>> {
    let (longer, shorter) = if a.len() < b.len() { (b, a) } else { (a, b) };
    let mut made = longer.to_vec();
    let offset = longer.len().checked_sub(shorter.len())?;
    for (own, &other) in made.iter_mut().skip(offset).zip(shorter) {
        *own = if *own == 1 { other } else { *own };
    }
    Some(made)
}

/// With dimensions of one element at these places.
pub(super) fn unsqueezed(dims: &[i64], axes: &[i64]) -> Option<Vec<i64>> {
    let rank = dims.len().checked_add(axes.len())?;
    let mut places = axes
        .iter()
        .map(|&axis| dim_of(axis, rank))
        .try_collect_vec()?;
    places.sort_unstable();
    if places.windows(2).any(|pair| pair.first() == pair.last()) {
        return None;
    }
    let mut made = dims.to_vec();
    for place in places {
        if place > made.len() {
            return None;
        }
        made.insert(place, 1);
    }
    Some(made)
}

fn sliced(
    mut dims: Vec<i64>,
    axes: &[i64],
    [starts, ends, steps]: [&[i64]; 3],
) -> Option<Vec<i64>> {
    for (index, &axis) in axes.iter().enumerate() {
        let along = dim_of(axis, dims.len())?;
        let own = dims.get_mut(along)?;
        let bounds = (*starts.get(index)?, *ends.get(index)?, *steps.get(index)?);
        let kept = positions(bounds, *own)?;
        *own = kept.count()?;
    }
    Some(dims)
}
