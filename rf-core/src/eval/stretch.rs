//! Which outputs are inside where each reads a stretch of inputs without gaps, which moves on with the outputs: found
//! by their ends, however many phases there are.

use alloc::vec::Vec;

use super::inside::Run;
use crate::checked::{add, floor_div, modulo, mul_add, sub};
use crate::ops::{Neighbours, Reads, Rule, Step, Taps};

/// An end of what an output reads.
type End = fn(&Step, Taps) -> Option<i64>;

/// The outputs of `step` whose reads are all in one of `runs`, in order; some of them touch.
#[inline]
pub(super) fn through(step: &Step, runs: &[Run]) -> Option<Vec<Run>> {
    let is_cubic = matches!(
        step.rule,
        Rule::Interpolated {
            neighbours: Neighbours::Four,
            ..
        }
    );
    let mut found = Vec::new();
    let mut at = 0;
    for &run in runs {
        if is_cubic {
            at = cubic(step, run, at, &mut found)?;
            continue;
        }
        let first = least(step, |_, taps| Some(taps.first), at, run.0)?;
        let last = least(step, |_, taps| taps.last(), first, run.1)?;
        if first < last {
            found.push((first, last));
        }
        at = first;
    }
    Some(found)
}

/// The same for one run where four inputs are read, or one alone: that of an output on an input.
#[inline]
fn cubic(step: &Step, (start, end): Run, at: i64, found: &mut Vec<Run>) -> Option<i64> {
    let alone = |value: i64, from: i64, found: &mut Vec<Run>| {
        let output = least(step, standing, from, value)?;
        let is_it = output < step.size && {
            let taps = reads(step, output)?;
            taps.count == 1 && taps.first == value
        };
        if is_it {
            found.push((output, add(output, 1)?));
        }
        Some(output)
    };
    let begin = alone(start, at, found)?;
    let first = least(step, standing, begin, add(start, 1)?)?;
    let last = least(step, standing, first, sub(end, 2)?)?;
    if first < last {
        found.push((first, last));
    }
    for &value in &[sub(end, 2)?, sub(end, 1)?] {
        if value > start {
            alone(value, begin, found)?;
        }
    }
    Some(begin)
}

/// The input on which an output stands, or the one before.
#[inline]
fn standing(_: &Step, taps: Taps) -> Option<i64> {
    match taps.count {
        1 => Some(taps.first),
        _ => add(taps.first, 1),
    }
}

/// The first output from `from` on of which this end is at least `value`, or the number of outputs.
#[inline]
fn least(step: &Step, end: End, from: i64, value: i64) -> Option<i64> {
    let is_there = |output: i64| Some(end(step, reads(step, output)?)? >= value);
    // It is not before `low`, and not behind `high`.
    let (mut low, mut high, mut stride) = (from, from, 1_i64);
    while high < step.size && !is_there(high)? {
        low = add(high, 1)?;
        high = low.saturating_add(stride).min(step.size);
        stride = stride.saturating_mul(2);
    }
    while low < high {
        let middle = add(low, floor_div(sub(high, low)?, 2)?)?;
        if is_there(middle)? {
            high = middle;
        } else {
            low = add(middle, 1)?;
        }
    }
    Some(low)
}

/// What an output reads: as the one of its phase in the first turn, moved on.
#[inline]
fn reads(step: &Step, output: i64) -> Option<Taps> {
    let turn = floor_div(output, step.out_period)?;
    match step.reads(modulo(output, step.out_period)?)? {
        Reads::Taps(taps) => Some(Taps {
            first: mul_add(turn, step.in_period, taps.first)?,
            ..taps
        }),
        Reads::All | Reads::UpTo(_) => None,
    }
}
