//! Which features see no padding: sorted, disjoint runs `[first, last)`.

use crate::collect::CollectVec as _;
use alloc::vec::Vec;

use super::EvalErrorKind;
use super::list::List;
use crate::checked::{add, ceil_div, floor_div, mul, sub};
use crate::ops::{Reads, Rule, Step, Taps};

/// More runs than this, and the layer is refused.
const RUNS: usize = 1 << 20;

/// A run of features, `[first, last)`.
pub(crate) type Run = (i64, i64);

pub(crate) type Runs = List<Run>;

/// The longest run, the first of equals.
#[inline]
pub(super) fn longest(runs: &[Run]) -> Run {
    let mut longest = (0, 0);
    for &(first, last) in runs {
        if last.saturating_sub(first) > i64::saturating_sub(longest.1, longest.0) {
            longest = (first, last);
        }
    }
    longest
}

#[inline]
pub(super) fn holds(runs: &[Run], i: i64) -> bool {
    runs.iter().any(|&(first, last)| first <= i && i < last)
}

#[inline]
pub(super) fn intersection(a: &[Run], b: &[Run]) -> Runs {
    if let ([(a0, a1)], [(b0, b1)]) = (a, b) {
        let both = (*a0.max(b0), *a1.min(b1));
        return if both.0 < both.1 {
            List::One(both)
        } else {
            List::EMPTY
        };
    }
    let mut both = Vec::new();
    let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
    while let (Some(&&(a0, a1)), Some(&&(b0, b1))) = (left.peek(), right.peek()) {
        if a0.max(b0) < a1.min(b1) {
            both.push((a0.max(b0), a1.min(b1)));
        }
        if a1 <= b1 {
            left.next();
        } else {
            right.next();
        }
    }
    List::Many(both)
}

/// The outputs of `step` all of whose reads are inside, of an input of `n` features inside at `runs`.
#[inline]
pub(super) fn through(step: &Step, runs: &[Run], n: i64) -> Result<Runs, EvalErrorKind> {
    let whole = runs == [(0, n)];
    match step.rule {
        Rule::All if whole => Ok(List::One((0, step.size))),
        Rule::All => Ok(List::EMPTY),
        Rule::Prefix => Ok(match runs.first() {
            Some(&first) if first.0 == 0 => List::One(first),
            _ => List::EMPTY,
        }),
        _ => phases(step, runs).ok_or(EvalErrorKind::Overflow)?,
    }
}

/// For each phase the turns in which it is inside, then all phases together.
#[inline]
fn phases(step: &Step, runs: &[Run]) -> Option<Result<Runs, EvalErrorKind>> {
    let (p, q) = (step.out_period, step.in_period);
    if let ([run], 1, Reads::Taps(taps)) = (runs, p, step.reads(0)?) {
        if taps.count > 0 {
            return Some(Ok(single(taps, step, *run)?));
        }
    }
    let mut turns = Vec::new();
    for phase in 0..p {
        let last = floor_div(sub(sub(step.size, 1)?, phase)?, p)?;
        let Reads::Taps(taps) = step.reads(phase)? else {
            return None;
        };
        let inside = if taps.count == 0 {
            List::One((0, add(last, 1)?))
        } else {
            intersection(&turns_inside(taps, q, runs)?, &[(0, add(last, 1)?)])
        };
        turns.push(inside);
    }
    match turns.pop() {
        Some(only) if turns.is_empty() => Some(Ok(only)),
        Some(last) => {
            turns.push(last);
            interleave(&turns, p)
        }
        None => None,
    }
}

/// As [`phases`], where there is one phase and one run.
#[inline]
fn single(taps: Taps, step: &Step, (start, end): Run) -> Option<Runs> {
    let q = step.in_period;
    let first = ceil_div(sub(start, taps.first)?, q)?.max(0);
    let last = add(floor_div(sub(sub(end, 1)?, taps.last()?)?, q)?, 1)?.min(step.size);
    Some(if first < last {
        List::One((first, last))
    } else {
        List::EMPTY
    })
}

/// The turns `m` with all of `taps + q * m` inside.
#[inline]
fn turns_inside(taps: Taps, q: i64, runs: &[Run]) -> Option<Runs> {
    let between = |first: i64, last: i64| {
        let turns = runs.iter().map(|&(start, end)| {
            let low = ceil_div(sub(start, first)?, q)?;
            let high = add(floor_div(sub(sub(end, 1)?, last)?, q)?, 1)?;
            Some((low, high))
        });
        let mut turns = turns.try_collect_vec()?;
        turns.retain(|run| run.0 < run.1);
        Some(merged(turns))
    };
    if runs.len() <= 1 || taps.step == 1 {
        return between(taps.first, taps.last()?);
    }
    let mut inside = between(taps.first, taps.first)?;
    for tap in 1..taps.count {
        if inside.is_empty() {
            break;
        }
        let position = add(taps.first, mul(tap, taps.step)?)?;
        inside = intersection(&inside, &between(position, position)?);
    }
    Some(inside)
}

/// Joins runs that touch.
#[inline]
fn merged(runs: Vec<Run>) -> Runs {
    let mut merged: Vec<Run> = Vec::new();
    for (first, last) in runs {
        match merged.last_mut() {
            Some(before) if first <= before.1 => before.1 = before.1.max(last),
            _ => merged.push((first, last)),
        }
    }
    List::Many(merged)
}

/// Runs over `o = phase + p * turn` from the runs over `turn` of each phase.
#[inline]
fn interleave(turns: &[Runs], p: i64) -> Option<Result<Runs, EvalErrorKind>> {
    let ends = turns
        .iter()
        .flat_map(|runs| runs.iter())
        .flat_map(|run| [run.0, run.1]);
    let mut cuts: Vec<i64> = ends.collect_vec();
    cuts.sort_unstable();
    cuts.dedup();
    let mut runs = Vec::new();
    for (&from, &to) in cuts.iter().zip(cuts.iter().skip(1)) {
        let inside: Vec<bool> = turns.iter().map(|runs| holds(runs, from)).collect_vec();
        if inside.iter().all(|&inside| inside) {
            runs.push((mul(p, from)?, mul(p, to)?));
            continue;
        }
        if !inside.iter().any(|&inside| inside) {
            continue;
        }
        for turn in from..to {
            for (phase, _) in (0..p).zip(&inside).filter(|(_, inside)| **inside) {
                let feature = add(phase, mul(p, turn)?)?;
                runs.push((feature, add(feature, 1)?));
            }
            if runs.len() > RUNS {
                return Some(Err(EvalErrorKind::Rows));
            }
        }
    }
    Some(Ok(merged(runs)))
}
