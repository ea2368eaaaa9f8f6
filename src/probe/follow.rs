//! What a layer sees, given what the layers that it reads see: feature by feature, on one axis. A hull of hulls is
//! exact where each is of one feature. No table, no period: thousands of changed networks are followed in a second.

use std::vec::Vec;

use receptive_field_core::eval::{Node, NodeOp, Source};
use receptive_field_core::ops::{AxisOp, Reads, Step, Taps};

use super::measure::Used;

/// Reads that one layer may have.
const READS: i64 = 1 << 24;

/// What each feature of a layer sees, if it can be there. `below` knows the layers before it, and the input.
pub(super) fn follow<'a>(
    node: &Node,
    below: &dyn Fn(Source) -> Option<&'a [Used]>,
) -> Option<Vec<Used>> {
    let mut inputs = Vec::new();
    for &input in &node.inputs {
        inputs.push(below(input)?);
    }
    let first = *inputs.first()?;
    match &node.op {
        NodeOp::Axes(ops) => {
            let like = match node.like {
                Some(like) => below(like)?.len(),
                None => 0,
            };
            through(ops.first()?, first, i64::try_from(like).ok()?)
        }
        NodeOp::Join => {
            let is_alike = inputs.iter().all(|other| other.len() == first.len());
            is_alike.then(|| joined(&inputs))
        }
        NodeOp::Gate => match inputs.get(1)? {
            [gate] => Some(first.iter().map(|used| hull(*used, *gate)).collect()),
            gate => (gate.len() == first.len()).then(|| joined(&inputs)),
        },
    }
}

fn joined(inputs: &[&[Used]]) -> Vec<Used> {
    let mut all = Vec::new();
    for input in inputs {
        all.resize(input.len(), None);
        for (used, more) in all.iter_mut().zip(*input) {
            *used = hull(*used, *more);
        }
    }
    all
}

fn through(op: &AxisOp, input: &[Used], like: i64) -> Option<Vec<Used>> {
    let n = i64::try_from(input.len()).ok()?;
    let step = op.step(n, like).ok()?;
    let mut everything = None;
    let mut so_far: Vec<Used> = Vec::new();
    for &used in input {
        everything = hull(everything, used);
        so_far.push(everything);
    }
    let mut room = READS;
    let mut all = Vec::new();
    for output in 0..step.size {
        all.push(match step.reads(output)? {
            Reads::All => everything,
            Reads::UpTo(last) => *so_far.get(usize::try_from(last.min(n.checked_sub(1)?)).ok()?)?,
            Reads::Taps(taps) => {
                room = room.checked_sub(taps.count)?;
                if room < 0 {
                    return None;
                }
                at(taps, &step, input, n)
            }
        });
    }
    Some(all)
}

fn at(taps: Taps, step: &Step, input: &[Used], n: i64) -> Used {
    let mut used = None;
    let mut position = taps.first;
    for _ in 0..taps.count {
        if let Some(read) = step.input_at(position, n) {
            let more = usize::try_from(read).ok().and_then(|read| input.get(read));
            used = hull(used, more.copied().flatten());
        }
        position = position.saturating_add(taps.step);
    }
    used
}

fn hull(a: Used, b: Used) -> Used {
    match (a, b) {
        (Some((first, last)), Some((other, end))) => Some((first.min(other), last.max(end))),
        (a, None) => a,
        (None, b) => b,
    }
}
