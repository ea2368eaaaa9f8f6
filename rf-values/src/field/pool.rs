//! The regions of features that differ by phase: one table of bounded size for all roads of a field.

use super::error::FieldError;
use receptive_field_core::checked::gcd;
use receptive_field_core::hull::{FAR, Rows};
use receptive_field_core::record::RUN;

/// Phases of a line: there are no more.
pub(super) const PHASES: usize = 256;

/// Rows of all lines of a field together.
pub(super) const ROWS: usize = 360;

/// So few taps are looked at one by one.
const FEW: i64 = 8;

/// Features whose regions repeat every `period` of them, `step` pixels further.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Line {
    /// Where its rows begin in the pool, if it has more than one.
    pub(super) first: usize,
    pub(super) period: usize,
    pub(super) step: i64,
    /// Of one phase its region, empty where nothing is read; of several the pixel from which rows count, and 1 where any
    /// reads something.
    pub(super) start: i64,
    pub(super) end: i64,
    /// Whether no feature begins or ends before the one before it, and each reads something.
    pub(super) is_sorted: bool,
}

/// Rows of regions: pixels from their line's `start` on, equal where nothing is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pool {
    pub(super) starts: [i32; ROWS],
    pub(super) ends: [i32; ROWS],
    pub(super) taken: usize,
}

impl Line {
    pub(super) const NONE: Self = Self {
        first: 0,
        period: 0,
        step: 0,
        start: 0,
        end: 0,
        is_sorted: false,
    };

    /// Of one phase.
    #[inline]
    pub(super) const fn single(step: i64, start: i64, end: i64) -> Self {
        Self {
            first: 0,
            period: 1,
            step,
            start,
            end,
            is_sorted: true,
        }
    }
}

/// A row of a line, without a call: `(start, end)` as `i64`.
macro_rules! row {
    ($pool:expr, $line:expr, $phase:expr) => {
        if $line.period == 1 {
            ($line.start, $line.end)
        } else {
            (
                $line.start + $pool.starts[$line.first + $phase] as i64,
                $line.start + $pool.ends[$line.first + $phase] as i64,
            )
        }
    };
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rows are counted before; regions are not far out, and sums of products of `i64` fit into `i128`"
)]
impl Pool {
    pub(super) const EMPTY: Self = Self {
        starts: [0; ROWS],
        ends: [0; ROWS],
        taken: 0,
    };

    /// One more line, whose rows are still to be put.
    #[inline]
    pub(super) const fn open(&mut self, period: i64, step: i64) -> Result<Line, FieldError> {
        if period == 1 {
            return Ok(Line::single(step, 0, 0));
        }
        let first = self.taken;
        if period < 1 || period > PHASES as i64 || period > (ROWS - first) as i64 {
            return Err(FieldError::Phases { period });
        }
        self.taken += period as usize;
        Ok(Line {
            first,
            period: period as usize,
            step,
            start: 0,
            end: 0,
            is_sorted: true,
        })
    }

    /// Puts the next row of a line, from its first on; nothing where it does not begin before it ends. False where it
    /// lies too far out.
    #[inline]
    pub(super) const fn put(&mut self, line: &mut Line, phase: usize, row: (i128, i128)) -> bool {
        let (start, end) = row;
        if start >= end {
            line.is_sorted = false;
            if line.period > 1 {
                self.starts[line.first + phase] = 0;
                self.ends[line.first + phase] = 0;
            }
            return true;
        }
        if start <= -FAR as i128 || end >= FAR as i128 {
            return false;
        }
        if line.period == 1 {
            line.start = start as i64;
            line.end = end as i64;
            return true;
        }
        if line.end == 0 {
            (line.start, line.end) = (start as i64, 1);
        }
        let (start, end) = (start as i64 - line.start, end as i64 - line.start);
        if start < i32::MIN as i64 || end > i32::MAX as i64 {
            return false;
        }
        let index = line.first + phase;
        if phase > 0 && line.is_sorted {
            let (before, behind) = (self.starts[index - 1], self.ends[index - 1]);
            line.is_sorted = before as i64 <= start && behind as i64 <= end;
        }
        if phase + 1 == line.period && line.is_sorted {
            // The first of the next turn.
            line.is_sorted = start <= line.step && end - line.step <= self.ends[line.first] as i64;
        }
        // The end is behind a start that fits, and the start before an end that does.
        self.starts[index] = start as i32;
        self.ends[index] = end as i32;
        true
    }

    /// Why [`put`](Self::put) said no.
    #[inline]
    pub(super) const fn misfit((start, end): (i128, i128)) -> FieldError {
        if start <= -FAR as i128 || end >= FAR as i128 {
            FieldError::Overflow
        } else {
            FieldError::Spread
        }
    }

    /// A row of a line as it is: equal ends where nothing is read.
    #[inline]
    pub(super) const fn row(&self, line: &Line, phase: usize) -> (i64, i64) {
        row!(self, line, phase)
    }

    /// What `count` features see together, the first of them and each `by` after it: the first pixel and that after the
    /// last. Nothing where they are the wrong way round.
    ///
    /// Rows move with the turns, so that for each phase the first and the last of its features hold the others.
    #[inline]
    pub(super) const fn seen(&self, line: &Line, first: i128, by: i64, count: i64) -> (i128, i128) {
        const NOTHING: (i128, i128) = (i128::MAX, i128::MIN);
        let step = line.step as i128;
        if line.period == 1 {
            if line.start >= line.end || count < 1 {
                return NOTHING;
            }
            let last = if count == 1 {
                first
            } else {
                first + (count - 1) as i128 * by as i128
            };
            return (
                line.start as i128 + first * step,
                line.end as i128 + last * step,
            );
        }
        let period = line.period as i128;
        if line.is_sorted && count > 0 {
            let last = if count == 1 {
                first
            } else {
                first + (count - 1) as i128 * by as i128
            };
            let (mut turn, mut phase) = (first / period, first % period);
            if phase < 0 {
                (turn, phase) = (turn - 1, phase + period);
            }
            let index = line.first + phase as usize;
            let start = line.start as i128 + self.starts[index] as i128 + turn * step;
            if count > 1 {
                (turn, phase) = (last / period, last % period);
                if phase < 0 {
                    (turn, phase) = (turn - 1, phase + period);
                }
            }
            let index = line.first + phase as usize;
            let end = line.start as i128 + self.ends[index] as i128 + turn * step;
            return (start, end);
        }
        let mut distinct = count;
        if count > FEW {
            let turn = line.period as i64 / gcd(by, line.period as i64);
            if turn < count {
                distinct = turn;
            }
        }
        let (mut turn, mut phase) = (first / period, first % period);
        if phase < 0 {
            (turn, phase) = (turn - 1, phase + period);
        }
        // A step between features is not negative.
        let (turns, phases) = (by as i128 / period, by as i128 % period);
        let (mut start, mut end) = NOTHING;
        let mut tap = 0;
        // The first ones, then as many of the last, if there are more.
        let all = if distinct < count {
            distinct * 2
        } else {
            count
        };
        while tap < all {
            if tap == distinct {
                let last = first + (count - distinct) as i128 * by as i128;
                (turn, phase) = (last / period, last % period);
                if phase < 0 {
                    (turn, phase) = (turn - 1, phase + period);
                }
            }
            let index = line.first + phase as usize;
            let (low, high) = (self.starts[index], self.ends[index]);
            if low < high {
                let moved = turn * step;
                if low as i128 + moved < start {
                    start = low as i128 + moved;
                }
                if high as i128 + moved > end {
                    end = high as i128 + moved;
                }
            }
            tap += 1;
            turn += turns;
            phase += phases;
            if phase >= period {
                phase -= period;
                turn += 1;
            }
        }
        if start >= end {
            return NOTHING;
        }
        (line.start as i128 + start, line.start as i128 + end)
    }

    /// A line of another pool.
    #[inline]
    pub(super) const fn take(&mut self, from: &Self, line: &Line) -> Result<Line, FieldError> {
        if line.period == 1 {
            return Ok(*line);
        }
        let mut own = match self.open(line.period as i64, line.step) {
            Ok(own) => own,
            Err(error) => return Err(error),
        };
        (own.start, own.end) = (line.start, line.end);
        own.is_sorted = line.is_sorted;
        let mut phase = 0;
        while phase < line.period {
            self.starts[own.first + phase] = from.starts[line.first + phase];
            self.ends[own.first + phase] = from.ends[line.first + phase];
            phase += 1;
        }
        Ok(own)
    }

    /// Whether two lines see the same.
    #[inline]
    pub(super) const fn same(&self, line: &Line, other: &Self, twin: &Line) -> bool {
        if line.period != twin.period
            || line.step != twin.step
            || line.start != twin.start
            || line.end != twin.end
        {
            return false;
        }
        let mut phase = if line.period == 1 { 1 } else { 0 };
        while phase < line.period {
            let (own, there) = (line.first + phase, twin.first + phase);
            if self.starts[own] != other.starts[there] || self.ends[own] != other.ends[there] {
                return false;
            }
            phase += 1;
        }
        true
    }

    /// See [`Rows::doubled_offset`].
    #[inline]
    pub(super) const fn doubled_offset(&self, line: &Line) -> Option<(i128, i128)> {
        if line.period > 1 {
            return self.rows(line).doubled_offset();
        }
        if line.start < line.end {
            Some((line.start as i128 + line.end as i128, 1))
        } else {
            None
        }
    }

    /// See [`Rows::least_period`].
    #[inline]
    pub(super) const fn least_period(&self, line: &Line) -> i64 {
        if line.period > 1 {
            self.rows(line).least_period()
        } else {
            1
        }
    }

    /// See [`Rows::run`].
    #[inline]
    pub(super) const fn run(&self, line: &Line, first: usize) -> ([i64; RUN], usize) {
        if line.period > 1 {
            self.rows(line).run(first)
        } else {
            ([0, line.start, line.end, 0], 1)
        }
    }

    /// The rows of a line of several phases.
    #[inline]
    const fn rows(&self, line: &Line) -> Rows<'_> {
        Rows::near(
            (&self.starts, &self.ends),
            line.start,
            (line.first, line.period),
            line.step,
        )
    }
}
