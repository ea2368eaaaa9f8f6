//! What the features of a layer see that read taps.

use alloc::vec::Vec;

use super::sight::{Line, Sight, united};
use super::walk::Walk;
use super::{Source, TooMuchWork};
use crate::checked::{add, ceil_div, floor_div, mul, sub};
use crate::ops::{PaddingMode, Reads, Rule, Step, Taps};

/// Those of the taps of one output that read something, and for how many outputs on they do, each its own next input.
struct Reading {
    taps: Taps,
    outputs: i64,
}

impl Walk<'_> {
    /// The features `from..to`.
    #[inline]
    pub(super) fn taps(
        &mut self,
        input: Source,
        step: &Step,
        (from, to): (i64, i64),
        sight: &mut Sight,
    ) -> Result<(), TooMuchWork> {
        let size = self.of(input).ok_or(TooMuchWork)?.size;
        let mut lines = Vec::new();
        let mut at = from;
        while at < to {
            let Some(Reads::Taps(taps)) = step.reads(at) else {
                return Err(TooMuchWork);
            };
            lines.clear();
            let mut count = to.saturating_sub(at);
            if step.padding_mode == PaddingMode::Zeros {
                let reading = reading(step, taps, size).ok_or(TooMuchWork)?;
                count = count.min(reading.outputs);
                if reading.taps.count == 0 {
                    self.step(1)?;
                    let more = unread(step, at, size).ok_or(TooMuchWork)?;
                    count = count.max(more.min(to.saturating_sub(at)));
                }
                count = self.lines(input, step, &reading.taps, count, &mut lines)?;
            } else {
                self.filled(input, step, taps, &mut lines)?;
                count = 1;
            }
            let (line, count) = united(&lines, count).ok_or(TooMuchWork)?;
            sight.push(at, count, Some(line));
            at = add(at, count).ok_or(TooMuchWork)?;
        }
        Ok(())
    }

    /// A line for each tap, or for the first and the last where no other counts; for how many outputs they hold.
    #[inline]
    fn lines(
        &mut self,
        input: Source,
        step: &Step,
        taps: &Taps,
        mut count: i64,
        lines: &mut Vec<Line>,
    ) -> Result<i64, TooMuchWork> {
        let is_sorted = self.of(input).ok_or(TooMuchWork)?.is_sorted;
        let mut tap = 0;
        while tap < taps.count {
            self.step(1)?;
            let position = mul(tap, taps.step).and_then(|by| add(taps.first, by));
            let found = position.and_then(|position| self.line(input, position));
            let (line, more) = found.ok_or(TooMuchWork)?;
            // Where there is a next output, what it reads fits.
            let by = (
                line.by.0.saturating_mul(step.in_period),
                line.by.1.saturating_mul(step.in_period),
            );
            lines.push(Line { by, ..line });
            // The features behind it that the line tells, one for each output.
            let told = floor_div(more.saturating_sub(1), step.in_period);
            count = count.min(told.unwrap_or(0).saturating_add(1));
            let is_skipped = is_sorted && tap == 0 && taps.count > 2;
            let last = taps.count.saturating_sub(1);
            tap = if is_skipped {
                last
            } else {
                tap.saturating_add(1)
            };
        }
        Ok(count)
    }

    /// What the taps of one output see where padding reads pixels.
    #[inline]
    fn filled(
        &mut self,
        input: Source,
        step: &Step,
        taps: Taps,
        lines: &mut Vec<Line>,
    ) -> Result<(), TooMuchWork> {
        self.step(taps.count)?;
        let size = self.of(input).ok_or(TooMuchWork)?.size;
        let mut position = taps.first;
        for _ in 0..taps.count {
            if let Some(read) = step.input_at(position, size) {
                lines.push(Line::still(self.seen(input, read).ok_or(TooMuchWork)?));
            }
            // Past the end of `i64` there are no features.
            position = position.saturating_add(taps.step);
        }
        Ok(())
    }
}

/// Of a transposed convolution, how many outputs from `at` on stand between what one tap writes of `size` inputs and
/// what the next does: at least 1, since what is asked for reads nothing.
#[inline]
fn unread(step: &Step, at: i64, size: i64) -> Option<i64> {
    let Rule::Transposed {
        kernel,
        stride,
        dilation,
        before,
        ..
    } = step.rule
    else {
        return Some(1);
    };
    let place = add(at, before)?;
    let tap = floor_div(place, dilation)?.min(sub(kernel, 1)?);
    let last = mul(sub(size, 1)?, stride)?;
    if tap >= 0 && sub(place, mul(tap, dilation)?)? <= last {
        return Some(1);
    }
    let next = add(tap, 1)?.max(0);
    if next == kernel {
        return Some(i64::MAX);
    }
    sub(mul(next, dilation)?, place)
}

/// The taps of an output that are on one of `size` inputs.
#[inline]
fn reading(step: &Step, taps: Taps, size: i64) -> Option<Reading> {
    if taps.count == 0 {
        return Some(Reading { taps, outputs: 1 });
    }
    let last = taps.last()?;
    if last < 0 {
        let before = ceil_div(last.checked_neg()?, step.in_period)?;
        let outputs = if step.out_period > 1 { 1 } else { before };
        return Some(Reading {
            taps: Taps::NONE,
            outputs,
        });
    }
    let low = match taps.first {
        first if first < 0 => ceil_div(first.checked_neg()?, taps.step)?,
        _ => 0,
    };
    let high = floor_div(sub(sub(size, 1)?, taps.first)?, taps.step)?;
    let high = high.min(sub(taps.count, 1)?);
    let first = add(taps.first, mul(low, taps.step)?)?;
    let count = sub(high, low)?.saturating_add(1).max(0);
    let reading = Taps {
        first,
        step: taps.step,
        count,
    };
    // Only where all outputs read alike do the taps of the next stand one stride on.
    let mut outputs = i64::MAX;
    if step.out_period > 1 {
        outputs = 1;
    }
    if low > 0 {
        // Until the tap before is on the first input.
        let missing = sub(taps.step, first)?;
        outputs = outputs.min(ceil_div(missing, step.in_period)?.max(1));
    }
    Some(Reading {
        taps: reading,
        outputs,
    })
}
