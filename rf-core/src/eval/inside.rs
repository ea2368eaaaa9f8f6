//! Which features see no padding: sorted, disjoint runs `[first, last)`.

use crate::collect::CollectVec as _;
use crate::order::Order as _;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::slice;

use super::limits::{PHASES, Work};
use super::list::List;
use super::{EvalErrorKind, stretch};
use crate::checked::{add, ceil_div, floor_div, mul, sub};
use crate::ops::{Reads, Rule, Step, Taps};

/// What it takes to follow one tap over one run, in steps of [`Work`].
const TAP: usize = 2;

/// A run of features, `[first, last)`.
pub(crate) type Run = (i64, i64);

pub(crate) type Runs = List<Run>;

/// The runs of one layer on one axis.
#[derive(Debug, Clone)]
pub(super) struct Inside {
    /// The first of equals; empty where there is none.
    pub(super) longest: Run,
    /// Where there are several; layers that have the same share them.
    several: Option<Arc<Vec<Run>>>,
}

impl Inside {
    pub(super) const NOTHING: Self = Self {
        longest: (0, 0),
        several: None,
    };

    /// All features.
    #[inline]
    pub(super) fn whole(size: i64) -> Self {
        Self {
            longest: (0, size),
            several: None,
        }
    }

    #[inline]
    pub(super) fn runs(&self) -> &[Run] {
        match &self.several {
            Some(several) => several,
            None if self.longest.0 < self.longest.1 => slice::from_ref(&self.longest),
            None => &[],
        }
    }

    #[inline]
    pub(super) fn holds(&self, i: i64) -> bool {
        let runs = self.runs();
        let behind = runs.partition_point(|&(first, _)| first <= i);
        let before = behind.checked_sub(1).and_then(|place| runs.get(place));
        before.is_some_and(|&(_, last)| i < last)
    }
}

impl From<Runs> for Inside {
    #[inline]
    fn from(runs: Runs) -> Self {
        let mut longest = (0, 0);
        for &(first, last) in runs.iter() {
            if last.saturating_sub(first) > i64::saturating_sub(longest.1, longest.0) {
                longest = (first, last);
            }
        }
        let several = match runs {
            List::Many(runs) if runs.len() > 1 => Some(Arc::new(runs)),
            _ => None,
        };
        Self { longest, several }
    }
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
pub(super) fn through(
    step: &Step,
    runs: &[Run],
    n: i64,
    work: &mut Work,
) -> Result<Runs, EvalErrorKind> {
    let whole = runs == [(0, n)];
    match step.rule {
        Rule::All if whole => Ok(List::One((0, step.size))),
        Rule::All => Ok(List::EMPTY),
        Rule::Prefix => Ok(match runs.first() {
            Some(&first) if first.0 == 0 => List::One(first),
            _ => List::EMPTY,
        }),
        Rule::Interpolated { .. } | Rule::Adaptive { .. } | Rule::Block { .. } => {
            Ok(merged(stretch::through(step, runs, work)?))
        }
        Rule::Window { .. } | Rule::Transposed { .. } => phases(step, runs, work),
    }
}

/// For each phase the turns in which it is inside, then all phases together.
#[inline]
fn phases(step: &Step, runs: &[Run], work: &mut Work) -> Result<Runs, EvalErrorKind> {
    let (p, q) = (step.out_period, step.in_period);
    let reads = |phase| match step.reads(phase) {
        Some(Reads::Taps(taps)) => Ok(taps),
        _ => Err(EvalErrorKind::Overflow),
    };
    if let ([run], 1) = (runs, p) {
        return single(reads(0)?, (q, step.size), *run).ok_or(EvalErrorKind::Overflow);
    }
    if p > PHASES {
        return Err(EvalErrorKind::Phases { period: p });
    }
    let mut turns = Vec::new();
    for phase in 0..p {
        let taps = reads(phase)?;
        let end = end_of(step, phase).ok_or(EvalErrorKind::Overflow)?;
        work.spend(taken(taps, runs.len()))?;
        let inside = match runs {
            _ if taps.count == 0 => Some(List::One((0, end))),
            [run] => single(taps, (q, end), *run),
            _ => turns_inside(taps, q, runs).map(|inside| intersection(&inside, &[(0, end)])),
        };
        turns.push(inside.ok_or(EvalErrorKind::Overflow)?);
    }
    match turns.pop() {
        Some(only) if turns.is_empty() => Ok(only),
        Some(last) => {
            turns.push(last);
            interleave(&turns, p, work)
        }
        None => Err(EvalErrorKind::Overflow),
    }
}

/// What it takes to find the turns in which a phase is inside, in steps of [`Work`].
#[inline]
fn taken(taps: Taps, runs: usize) -> usize {
    let looks = match (runs, taps.step) {
        (0 | 1, _) => return 1,
        (_, 1) => 1,
        _ => usize::try_from(taps.count).unwrap_or(usize::MAX),
    };
    let each = looks.saturating_mul(TAP).saturating_add(1);
    runs.saturating_mul(each)
}

/// How many turns a phase has.
#[inline]
fn end_of(step: &Step, phase: i64) -> Option<i64> {
    let last = sub(sub(step.size, 1)?, phase)?;
    add(floor_div(last, step.out_period)?, 1)
}

/// The turns, of so many, in which a phase is inside where there is one run.
#[inline]
fn single(taps: Taps, (q, turns): (i64, i64), (start, end): Run) -> Option<Runs> {
    let first = ceil_div(sub(start, taps.first)?, q)?.max(0);
    let last = add(floor_div(sub(sub(end, 1)?, taps.last()?)?, q)?, 1)?.min(turns);
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
fn interleave(turns: &[Runs], p: i64, work: &mut Work) -> Result<Runs, EvalErrorKind> {
    let mut cuts: Vec<i64> = Vec::new();
    let mut before: &[Run] = &[];
    for runs in turns {
        // Mostly those of the phase before.
        if **runs != *before {
            for run in runs.iter() {
                cuts.extend_from_slice(&[run.0, run.1]);
            }
        }
        before = runs;
    }
    cuts.order();
    cuts.dedup();
    let between = cuts.len().saturating_sub(1);
    work.spend(between.saturating_mul(turns.len()))?;
    // Of each phase, its runs from the one on that does not end before the cut.
    let mut ahead: Vec<&[Run]> = turns.iter().map(|runs| &**runs).collect_vec();
    let mut runs: Vec<Run> = Vec::new();
    for (&from, &to) in cuts.iter().zip(cuts.iter().skip(1)) {
        let phases = phases_inside(&mut ahead, from);
        let is_whole = *phases == [(0, p)];
        work.spend(phases.len())?;
        let turns = if is_whole {
            from..from.saturating_add(1)
        } else {
            from..to
        };
        if phases.is_empty() {
            continue;
        }
        for turn in turns {
            work.spend(phases.len())?;
            for &(first, last) in &phases {
                let begin = mul(p, turn).ok_or(EvalErrorKind::Overflow)?;
                let end = if is_whole {
                    mul(p, to)
                } else {
                    add(begin, last)
                };
                let run = (add(begin, first), end);
                let (Some(first), Some(last)) = run else {
                    return Err(EvalErrorKind::Overflow);
                };
                runs.push((first, last));
            }
        }
    }
    Ok(merged(runs))
}

/// The runs of phases that are inside in this turn.
#[inline]
fn phases_inside(ahead: &mut [&[Run]], turn: i64) -> Vec<Run> {
    let mut phases: Vec<Run> = Vec::new();
    for (phase, runs) in (0..).zip(ahead) {
        while runs.first().is_some_and(|run| run.1 <= turn) {
            *runs = runs.get(1..).unwrap_or_default();
        }
        if runs.first().is_none_or(|run| turn < run.0) {
            continue;
        }
        match phases.last_mut() {
            Some(before) if before.1 == phase => before.1 = phase.saturating_add(1),
            _ => phases.push((phase, phase.saturating_add(1))),
        }
    }
    phases
}
