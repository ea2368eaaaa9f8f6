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
}

/// All layers of an axis, the input's first; nothing for those that have a fault.
pub fn existing(axis: &Axis) -> Vec<Existing> {
    let mut all: Vec<Existing> = Vec::new();
    for (at, layer) in axis.layers.iter().enumerate() {
        let made = match layer {
            None => Existing::default(),
            Some(layer) if at == 0 => Existing {
                pixels: (0..layer.size).map(Set::of).collect(),
                inside: vec![true; layer.size as usize],
            },
            Some(layer) => features(layer, &all),
        };
        all.push(made);
    }
    all
}

fn features(layer: &Layer, before: &[Existing]) -> Existing {
    let mut made = Existing::default();
    for o in 0..layer.size {
        let mut pixels = Set::default();
        let mut inside = true;
        for (input, position) in read(layer, o, before) {
            let of = &before[input];
            match usize::try_from(position) {
                Ok(i) if i < of.inside.len() => {
                    pixels.add_all(&of.pixels[i]);
                    inside &= of.inside[i];
                }
                _ => inside = false,
            }
        }
        made.pixels.push(pixels);
        made.inside.push(inside);
    }
    made
}

/// Every layer and position that a feature reads.
fn read(layer: &Layer, o: i64, before: &[Existing]) -> Vec<(At, i64)> {
    let size = |at: At| before[at].inside.len() as i64;
    let Some(step) = layer.step else {
        let gate = |at: At| if size(at) == layer.size { o } else { 0 };
        return layer.inputs.iter().map(|&at| (at, gate(at))).collect();
    };
    let input = layer.inputs[0];
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
