//! Only the features that exist: what they depend on, and whether they see padding.

use super::model::{Axis, Layer};
use super::net::At;
use super::op::Reads;
use super::set::Set;

/// What exists of one layer, feature by feature.
#[derive(Debug, Clone, Default)]
pub struct Existing {
    pub pixels: Vec<Set>,
    /// Whether everything that a feature reads, at every layer, exists.
    pub inside: Vec<bool>,
    /// Whether padding is read from the other end, here or before.
    pub wraps: bool,
}

/// All layers of an axis, the input's first; nothing for those that have a fault. Without the paths that see everything
/// if `is_local`, and nothing for those that then see nothing.
pub fn existing(axis: &Axis, is_local: bool) -> Vec<Existing> {
    let mut all: Vec<Existing> = Vec::new();
    for (at, layer) in axis.layers.iter().enumerate() {
        let layer = layer.as_ref();
        let made = match layer.filter(|layer| !is_local || layer.local.is_some()) {
            None => Existing::default(),
            Some(layer) if at == 0 => Existing {
                pixels: (0..layer.size).map(Set::of).collect(),
                inside: vec![true; layer.size as usize],
                wraps: false,
            },
            Some(layer) => features(layer, &all, is_local),
        };
        all.push(made);
    }
    all
}

fn features(layer: &Layer, before: &[Existing], is_local: bool) -> Existing {
    let inputs = inputs(layer, before, is_local);
    let mut made = Existing {
        wraps: layer.step.is_some_and(|step| step.wraps())
            || inputs.iter().any(|&at| before[at].wraps),
        ..Existing::default()
    };
    for o in 0..layer.size {
        let mut pixels = Set::default();
        let mut inside = true;
        for (input, position) in read(layer, &inputs, o, before) {
            let of = &before[input];
            let exists = |position: i64| (0..of.inside.len() as i64).contains(&position);
            let filled = layer
                .step
                .map_or(Some(position), |step| step.filled(position));
            if let Some(i) = filled.filter(|&i| exists(i)) {
                pixels.add_all(&of.pixels[i as usize]);
            }
            inside &= exists(position) && of.inside[position as usize];
        }
        made.pixels.push(pixels);
        made.inside.push(inside);
    }
    made
}

/// The layers that are read, of which a local view leaves out gates of one feature, and what only reads everything.
fn inputs(layer: &Layer, before: &[Existing], is_local: bool) -> Vec<At> {
    let size = |at: At| before[at].inside.len() as i64;
    let inputs = layer.inputs.iter().copied();
    inputs
        .filter(|&at| !is_local || size(at) == layer.size || layer.step.is_some())
        .collect()
}

/// Every layer and position that a feature reads.
fn read(layer: &Layer, inputs: &[At], o: i64, before: &[Existing]) -> Vec<(At, i64)> {
    let size = |at: At| before[at].inside.len() as i64;
    let Some(step) = layer.step else {
        let gate = |at: At| if size(at) == layer.size { o } else { 0 };
        return inputs.iter().map(|&at| (at, gate(at))).collect();
    };
    let input = inputs[0];
    let positions = match step.reads(o) {
        Reads::Positions(positions) => positions,
        Reads::Everything => (0..size(input)).collect(),
        Reads::UpTo(last) => (0..=last).collect(),
    };
    positions.into_iter().map(|i| (input, i)).collect()
}

/// The longest run of `true`, the first of equals; `(0, 0)` where there is none.
pub fn longest_run(inside: &[bool]) -> (i64, i64) {
    let mut longest = (0, 0);
    let mut first = 0;
    for (i, &is_inside) in inside.iter().enumerate() {
        if !is_inside {
            first = i + 1;
        } else if i + 1 - first > longest.1 - longest.0 {
            longest = (first, i + 1);
        }
    }
    (longest.0 as i64, longest.1 as i64)
}
