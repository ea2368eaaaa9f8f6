//! Changes to operations that are no windows.

use super::change::{Change, Setting, argument, change, first, number, sides};
use crate::spec::Stage;
use receptive_field_core::PushAll as _;

/// So far from what is added behind others are tried: a step may be as long as one likes.
const FAR: i64 = 8;

/// Up-sampling and its opposite by another factor.
pub(super) fn factors(stage: &Stage) -> Vec<Change> {
    let Some(factor) = number(stage, "factor", None) else {
        return Vec::new();
    };
    let half = factor.checked_div(2).filter(|_| factor % 2 == 0);
    let others = [
        Some(factor.saturating_mul(2)),
        half,
        Some(factor.saturating_add(1)),
        factor.checked_sub(1),
    ];
    let mut changes = Vec::new();
    for other in others {
        if let Some(other) = other.filter(|&other| other > 1) {
            changes.push(change(11, vec![("factor", Setting::Int(other))]));
        }
    }
    changes
}

/// A size that was meant as a factor.
pub(super) fn sizes(stage: &Stage) -> Vec<Change> {
    let given = stage.call.arguments.first();
    let is_alone = given.is_some_and(|given| given.name.is_none());
    match number(stage, "size", None).filter(|_| is_alone) {
        Some(2..=16) => vec![Change {
            operation: Some("upsample"),
            ..change(8, Vec::new())
        }],
        _ => Vec::new(),
    }
}

/// Of transposed convolutions the padding, what is added behind, the window and its step.
pub(super) fn transposed(stage: &Stage) -> Vec<Change> {
    let Some(kernel) = number(stage, "kernel", None) else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    let stride = number(stage, "stride", Some(1));
    if let (Some(stride), Some(added)) = (stride, number(stage, "output_padding", Some(0))) {
        let (first, last) = (added.saturating_sub(FAR), added.saturating_add(FAR));
        let others = first.max(0)..stride.min(last.saturating_add(1));
        let others = others.filter(|&other| other != added);
        changes.push_all(others.map(|other| {
            let cost = 10_i64.saturating_add_unsigned(other.abs_diff(added));
            change(cost, vec![("output_padding", Setting::Int(other))])
        }));
        let half = kernel.saturating_sub(1).checked_div(2).unwrap_or(0);
        let behind = kernel
            .checked_sub(stride)
            .and_then(|over| half.checked_mul(2)?.checked_sub(over));
        if let Some(behind) = behind.filter(|behind| (0..stride).contains(behind)) {
            let mut arguments = vec![("pad", Setting::Int(half))];
            if behind != added {
                arguments.push(("output_padding", Setting::Int(behind)));
            }
            changes.push(change(12, arguments));
        }
    }
    let given = argument(stage, "pad").map_or(Some((0, 0)), |given| sides(&given.value.kind));
    if let Some(given) = given {
        changes.push_all(paddings(given));
    }
    for &other in &[kernel.saturating_add(1), kernel.saturating_sub(1)] {
        if other > 0 {
            changes.push(change(14, vec![("kernel", Setting::Int(other))]));
        }
    }
    for other in (1..=4).filter(|&other| stride.is_some_and(|stride| stride != other)) {
        changes.push(change(16, vec![("stride", Setting::Int(other))]));
    }
    changes
}

/// A little more or less on one side or both.
fn paddings((before, after): (i64, i64)) -> Vec<Change> {
    let near = |side: i64| [side, side.saturating_sub(1), side.saturating_add(1)];
    let mut changes = Vec::new();
    for first in near(before) {
        for last in near(after) {
            if first < 0 || last < 0 || (first, last) == (before, after) {
                continue;
            }
            let (cost, setting) = if first == last {
                (12, Setting::Int(first))
            } else {
                (13, Setting::Pair(first, last))
            };
            changes.push(change(cost, vec![("pad", setting)]));
        }
    }
    changes
}

/// As much taken off or added in all, but elsewhere.
pub(super) fn shifts(stage: &Stage) -> Vec<Change> {
    let name = first(stage);
    let given = argument(stage, name);
    let Some((before, after)) = given.and_then(|given| sides(&given.value.kind)) else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    for by in 1..=8_i64 {
        for &moved in &[by, by.saturating_neg()] {
            let (before, after) = (before.saturating_add(moved), after.saturating_sub(moved));
            if before >= 0 && after >= 0 {
                let setting = Setting::Pair(before, after);
                changes.push(change(by.saturating_add(8), vec![(name, setting)]));
            }
        }
    }
    changes
}
