//! Numbers and words near those of a description, and how near.

use std::format;
use std::string::String;
use std::vec::Vec;

use receptive_field_core::ops::{Coordinates, Mode, PaddingMode, Rounding};

/// What is told of a change.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// `had kernel 3 instead of 5`
    pub(super) what: String,
    /// How far it is from the description: of two that explain as much, the nearer is told first.
    pub(super) distance: u64,
}

/// Numbers are changed this far, and to a half and a double.
const REACH: i64 = 8;
/// Of what has no distance: as of a number that is away by so much.
const OF_ONE_SIDE: u64 = 1;
const OF_A_MODE: u64 = 3;
const OF_THE_GRAPH: u64 = 6;

impl Change {
    /// Of a word.
    pub(super) fn of_a_mode(what: String) -> Self {
        let distance = OF_A_MODE;
        Self { what, distance }
    }

    /// Of what reads what.
    pub(super) fn of_the_graph(what: String) -> Self {
        let distance = OF_THE_GRAPH;
        Self { what, distance }
    }

    /// With something else that goes with it.
    pub(super) fn with(self, other: &str) -> Self {
        let what = format!("{} (with {other})", self.what);
        Self { what, ..self }
    }
}

/// Numbers near a number, the nearest first.
pub(super) fn numbers(name: &str, is: i64, least: i64) -> Vec<(i64, Change)> {
    let mut all = near(is, least);
    all.sort_by_key(|other| other.abs_diff(is));
    let change = |other: i64| Change {
        what: format!("had {name} {other} instead of {is}"),
        distance: other.abs_diff(is),
    };
    all.into_iter()
        .map(|other| (other, change(other)))
        .collect()
}

/// Without the number itself, in order.
fn near(is: i64, least: i64) -> Vec<i64> {
    let low = least.max(is.saturating_sub(REACH));
    let mut all: Vec<i64> = (low..=is.saturating_add(REACH)).collect();
    all.extend([least.max(0), is / 2, is.saturating_mul(2)]);
    all.sort_unstable();
    all.dedup();
    all.retain(|&other| other != is && other >= least);
    all
}

/// Pairs near a pair: both sides the same, one side changed, moved from one side to the other, or exchanged.
pub(super) fn pairs(name: &str, is: (i64, i64), least: i64) -> Vec<((i64, i64), Change)> {
    let (before, after) = is;
    let both = before.saturating_add(after);
    let mut all: Vec<((i64, i64), u64)> = Vec::new();
    for side in near(before, least).into_iter().chain([before, after]) {
        let distance = side.abs_diff(before).min(side.abs_diff(after));
        all.push(((side, side), distance));
        all.push((
            (side, after),
            side.abs_diff(before).saturating_add(OF_ONE_SIDE),
        ));
    }
    for side in near(after, least) {
        all.push(((side, side), side.abs_diff(after)));
        all.push((
            (before, side),
            side.abs_diff(after).saturating_add(OF_ONE_SIDE),
        ));
    }
    for by in [-2, -1, 1, 2_i64] {
        let moved = (before.saturating_add(by), after.saturating_sub(by));
        all.push((moved, OF_A_MODE));
    }
    for end in [(after, before), (both, 0), (0, both)] {
        all.push((end, OF_A_MODE));
    }
    all.retain(|(pair, _)| *pair != is && pair.0 >= least && pair.1 >= least);
    all.sort_unstable();
    all.dedup_by_key(|(pair, _)| *pair);
    let change = |(other, distance)| {
        let what = format!("had {name} {} instead of {}", sides(other), sides(is));
        (other, Change { what, distance })
    };
    all.into_iter().map(change).collect()
}

/// `2` or `(2, 0)`
pub(super) fn sides((before, after): (i64, i64)) -> String {
    if before == after {
        format!("{before}")
    } else {
        format!("({before}, {after})")
    }
}

/// Where there is a padding, whatever else may stand in it.
pub(super) fn padding_modes(is: PaddingMode, is_padded: bool) -> Vec<(PaddingMode, Change)> {
    let all = if is_padded { PaddingMode::ALL } else { &[] };
    let change = |mode: PaddingMode| {
        let what = format!("had padding mode {} instead of {}", mode.name(), is.name());
        (mode, Change::of_a_mode(what))
    };
    let others = all.iter().filter(|mode| **mode != is);
    others.map(|mode| change(*mode)).collect()
}

/// Other modes; what no framework does by itself is less likely than what one does.
pub(super) fn modes(is: Mode) -> Vec<(Mode, Change)> {
    let change = |mode: Mode| {
        let what = format!("had mode {} instead of {}", mode.words(), is.words());
        let mut change = Change::of_a_mode(what);
        if !is_of_frameworks(mode) {
            change.distance = change.distance.saturating_add(1);
        }
        (mode, change)
    };
    let others = Mode::ALL.iter().filter(|mode| **mode != is);
    others.map(|mode| change(*mode)).collect()
}

/// What only files of ONNX have is not.
fn is_of_frameworks(mode: Mode) -> bool {
    match mode {
        Mode::Nearest { rounding, .. } => {
            mode == Mode::nearest(rounding) && rounding != Rounding::Ceil
        }
        _ => matches!(
            mode.coordinates(),
            Coordinates::HalfPixel | Coordinates::Asymmetric | Coordinates::AlignCorners
        ),
    }
}
