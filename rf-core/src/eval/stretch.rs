//! Which outputs are inside where each reads a stretch of inputs without gaps, which moves on with the outputs: found
//! by their ends, however many phases there are.

use alloc::vec::Vec;

use super::EvalErrorKind;
use super::inside::Run;
use super::limits::Work;
use crate::checked::{add, floor_div, max, modulo, mul, mul_add, sub};
use crate::ops::{Neighbours, Reads, Rule, Step, Taps};

/// At so many outputs each run looks at least, or nearly: steps of [`Work`]. A run that is alone is part of its layer: it
/// looks at few where there are few phases.
const LOOKED: usize = 16;

/// An end of what an output reads.
type End = fn(&Step, Taps) -> Option<i64>;

/// The outputs of `step` whose reads are all in one of `runs`, in order; some of them touch.
#[inline]
pub(super) fn through(
    step: &Step,
    runs: &[Run],
    work: &mut Work,
) -> Result<Vec<Run>, EvalErrorKind> {
    let mut stretches = Stretches {
        step,
        found: Vec::new(),
        looked: 0,
    };
    let is_cubic = matches!(
        step.rule,
        Rule::Interpolated {
            neighbours: Neighbours::Four,
            ..
        }
    );
    let are_several = runs.len() > 1;
    if are_several {
        work.spend(runs.len().saturating_mul(LOOKED))?;
    }
    let mut at = 0;
    for &run in runs {
        let next = if is_cubic {
            stretches.cubic(run, at)
        } else {
            stretches.plain(run, at)
        };
        at = next.ok_or(EvalErrorKind::Overflow)?;
        let looked = core::mem::take(&mut stretches.looked);
        if are_several {
            work.spend(looked.saturating_sub(LOOKED))?;
        }
    }
    Ok(stretches.found)
}

/// What was found so far.
struct Stretches<'s> {
    step: &'s Step,
    found: Vec<Run>,
    /// At how many outputs.
    looked: usize,
}

impl Stretches<'_> {
    /// The outputs over one run, from one on that is not behind the first of them, which is the answer.
    #[inline]
    fn plain(&mut self, run: Run, at: i64) -> Option<i64> {
        let first = self.least(|_, taps| Some(taps.first), at, run.0)?;
        let last = self.least(|_, taps| taps.last(), first, run.1)?;
        self.keep((first, last));
        Some(first)
    }

    #[inline]
    fn keep(&mut self, (first, last): Run) {
        if first < last {
            self.found.push((first, last));
        }
    }

    /// The same where four inputs are read, or one alone: that of an output on an input.
    #[inline]
    fn cubic(&mut self, (start, end): Run, at: i64) -> Option<i64> {
        let begin = self.alone(start, at)?;
        let first = self.least(standing, begin, add(start, 1)?)?;
        let last = self.least(standing, first, sub(end, 2)?)?;
        self.keep((first, last));
        let mut behind = last;
        for &value in &[sub(end, 2)?, sub(end, 1)?] {
            if value > start {
                behind = self.alone(value, behind)?;
            }
        }
        Some(begin)
    }

    /// The first output from `from` on that stands on this input or behind it; it is kept if it reads nothing else.
    #[inline]
    fn alone(&mut self, value: i64, from: i64) -> Option<i64> {
        let output = self.least(standing, from, value)?;
        let is_it = output < self.step.size && {
            let taps = reads(self.step, output)?;
            taps.count == 1 && taps.first == value
        };
        if is_it {
            self.found.push((output, add(output, 1)?));
        }
        Some(output)
    }

    /// The first output from `from` on of which this end is at least `value`, or the number of outputs.
    #[inline]
    fn least(&mut self, end: End, from: i64, value: i64) -> Option<i64> {
        // It is not before `low`, and not behind `high`.
        let (mut low, mut high, mut stride) = (from, from, 1_i64);
        while high < self.step.size {
            let missing = sub(value, self.end(end, high)?)?;
            if missing <= 0 {
                break;
            }
            low = add(high, 1)?;
            // An end is less than two inputs away from a line.
            let behind = mul(missing.saturating_sub(2), self.step.out_period);
            let behind = behind.and_then(|behind| floor_div(behind, self.step.in_period));
            let behind = max(behind.unwrap_or(0), stride);
            high = low.saturating_add(behind).min(self.step.size);
            stride = stride.saturating_mul(2);
        }
        while low < high {
            let middle = add(low, floor_div(sub(high, low)?, 2)?)?;
            if self.end(end, middle)? >= value {
                high = middle;
            } else {
                low = add(middle, 1)?;
            }
        }
        Some(low)
    }

    #[inline]
    fn end(&mut self, end: End, output: i64) -> Option<i64> {
        self.looked = self.looked.saturating_add(1);
        end(self.step, reads(self.step, output)?)
    }
}

/// The input on which an output stands, or the one before.
#[inline]
fn standing(_: &Step, taps: Taps) -> Option<i64> {
    match taps.count {
        1 => Some(taps.first),
        _ => add(taps.first, 1),
    }
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
