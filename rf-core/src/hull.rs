//! What the features of one line see: rows of regions that repeat with a period, one row for each phase.
//!
//! Few calls stand in here: rustc's evaluator takes some forty times as long for a call as for a sum, and constants in
//! generic code are worked out by it.

use crate::ops::Taps;
use crate::record::RUN;
use crate::region::Region;

/// What one feature sees; nothing where it reads nothing.
pub(crate) type Hull = Option<Region>;

/// Regions stay inside of these bounds, so that none of their sums and products leaves `i128`.
pub(crate) const FAR: i64 = 1 << 61;

/// So few taps are looked at one by one.
const FEW: i64 = 8;

/// All rows: hulls, or their first pixels and those after the last, which are equal where nothing is read. rustc looks at
/// every constant part by part, save for lists of integers.
#[derive(Clone, Copy)]
pub(crate) enum All<'a> {
    #[cfg(feature = "alloc")]
    Hulls(&'a [Hull]),
    Ends(&'a [i64], &'a [i64]),
}

/// A row, without a call.
macro_rules! row {
    ($all:expr, $index:expr) => {
        match $all {
            #[cfg(feature = "alloc")]
            All::Hulls(hulls) => hulls[$index],
            All::Ends(starts, ends) if starts[$index] < ends[$index] => Some(Region {
                start: starts[$index],
                end: ends[$index],
            }),
            All::Ends(..) => None,
        }
    };
}

/// The rows of one line: feature `i` sees row `i mod period`, moved by `step` for each full period before it.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'a> {
    all: All<'a>,
    first: usize,
    period: usize,
    step: i64,
}

/// The turn and the phase of a feature.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a period is at least 1, and features are those of `i64`, moved by a few periods"
)]
#[inline]
const fn split(i: i128, period: i128) -> (i128, i128) {
    let (turn, phase) = (i / period, i % period);
    if phase < 0 {
        (turn - 1, phase + period)
    } else {
        (turn, phase)
    }
}

/// The hull of two.
#[inline]
pub(crate) const fn unite(a: Hull, b: Hull) -> Hull {
    match (a, b) {
        (Some(a), Some(b)) => Some(Region {
            start: if a.start < b.start { a.start } else { b.start },
            end: if a.end > b.end { a.end } else { b.end },
        }),
        (one, None) | (None, one) => one,
    }
}

/// Whether a region is not too far out.
#[inline]
pub(crate) const fn fits(hull: Hull) -> bool {
    match hull {
        Some(region) => -FAR < region.start && region.end < FAR,
        None => true,
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "sums and products of two `i64` fit into `i128`; a phase is less than the period, and that is no `i64`"
)]
impl<'a> Rows<'a> {
    /// All of these rows.
    #[cfg(feature = "alloc")]
    #[inline]
    pub(crate) const fn new(rows: &'a [Hull], step: i64) -> Self {
        Self::part(All::Hulls(rows), (0, rows.len()), step)
    }

    /// The rows from `first` on, `period` of them: a slice of a slice would cost thirty steps.
    #[inline]
    pub(crate) const fn part(all: All<'a>, (first, period): (usize, usize), step: i64) -> Self {
        Self {
            all,
            first,
            period,
            step,
        }
    }

    /// What feature `i` sees. `None` where a number leaves `i64`.
    #[inline]
    pub(crate) const fn seen(&self, i: i64) -> Option<Hull> {
        self.gather(Taps {
            first: i,
            step: 1,
            count: 1,
        })
    }

    /// What all of these see together. Hulls move with the turns, so that for each phase the first and the last of its
    /// taps hold the others. `None` where a number leaves `i64`, or nearly.
    #[inline]
    pub(crate) const fn gather(&self, taps: Taps) -> Option<Hull> {
        let period = self.period as i128;
        let (first, by) = (taps.first as i128, taps.step as i128);
        let count = taps.count as i128;
        let distinct = if taps.count <= FEW || period == 0 {
            count
        } else {
            let turn = period / crate::checked::gcd(taps.step, period as i64) as i128;
            if turn < count { turn } else { count }
        };
        let (mut start, mut end, mut any) = (i128::MAX, i128::MIN, false);
        let mut tap = 0;
        let (mut turn, mut phase) = split(first, period);
        let (turns, phases) = split(by, period);
        // The first taps, then as many of the last, if there are more.
        let all = if distinct < count {
            distinct * 2
        } else {
            count
        };
        while tap < all {
            if tap == distinct {
                (turn, phase) = split(first + (count - distinct) * by, period);
            }
            if let Some(region) = row!(self.all, self.first + phase as usize) {
                if turn > FAR as i128 || turn < -FAR as i128 {
                    return None;
                }
                let moved = turn * self.step as i128;
                let (lo, hi) = (region.start as i128 + moved, region.end as i128 + moved);
                if lo < start {
                    start = lo;
                }
                if hi > end {
                    end = hi;
                }
                any = true;
            }
            tap += 1;
            turn += turns;
            phase += phases;
            if phase >= period {
                phase -= period;
                turn += 1;
            }
        }
        if !any {
            return Some(None);
        }
        if start < i64::MIN as i128 || end > i64::MAX as i128 {
            return None;
        }
        Some(Some(Region {
            start: start as i64,
            end: end as i64,
        }))
    }

    /// The run that begins at a phase, as a record has it, and the phase behind it: rows whose ends move by one step, or
    /// that read nothing.
    #[inline]
    pub(crate) const fn run(&self, first: usize) -> ([i64; RUN], usize) {
        let (mut step, mut is_open) = (0, true);
        let mut phase = first + 1;
        while phase < self.period {
            let moved = match (
                row!(self.all, self.first + phase - 1),
                row!(self.all, self.first + phase),
            ) {
                (Some(a), Some(b)) => {
                    // Both ends are far from those of `i64`.
                    let by = b.start - a.start;
                    if b.end - a.end != by {
                        break;
                    }
                    by
                }
                (None, None) => 0,
                _ => break,
            };
            if !is_open && moved != step {
                break;
            }
            (step, is_open) = (moved, false);
            phase += 1;
        }
        let (start, end) = match row!(self.all, self.first + first) {
            Some(region) => (region.start, region.end),
            None => (0, 0),
        };
        ([first as i64, start, end, step], phase)
    }

    /// The length of the longest and of the shortest row; 0 where nothing is read.
    #[inline]
    pub(crate) const fn lengths(&self) -> (i64, i64) {
        let (mut longest, mut shortest) = (0, i64::MAX);
        let mut phase = 0;
        while phase < self.period {
            let length = match row!(self.all, self.first + phase) {
                Some(region) => region.end.saturating_sub(region.start),
                None => 0,
            };
            if length > longest {
                longest = length;
            }
            if length < shortest {
                shortest = length;
            }
            phase += 1;
        }
        (longest, if shortest > longest { 0 } else { shortest })
    }

    /// The least divisor of the period that the rows obey with a whole step. What are periods, so is the greatest common
    /// divisor of two: one prime factor after the other may be left out.
    #[inline]
    pub(crate) const fn least_period(&self) -> i64 {
        let period = self.period;
        let (mut least, mut left, mut prime) = (period, period, 2);
        while left > 1 {
            if left % prime != 0 {
                // What has no factor up to its root is prime itself.
                prime = if prime * prime > left {
                    left
                } else {
                    prime + 1
                };
                continue;
            }
            left /= prime;
            let shorter = least / prime;
            let by = self.step as i128 * shorter as i128;
            if by % period as i128 == 0 && self.repeats(shorter, by / period as i128) {
                least = shorter;
            }
        }
        least as i64
    }

    /// Whether each row is the one `divisor` before it, moved by `step`.
    #[inline]
    const fn repeats(&self, divisor: usize, step: i128) -> bool {
        let period = self.period;
        let mut phase = 0;
        while phase < period {
            let is_next_turn = phase + divisor >= period;
            let there = if is_next_turn {
                phase + divisor - period
            } else {
                phase + divisor
            };
            let turn = if is_next_turn { self.step as i128 } else { 0 };
            let by = step - turn;
            let is_same = match (
                row!(self.all, self.first + phase),
                row!(self.all, self.first + there),
            ) {
                (Some(here), Some(there)) => {
                    here.start as i128 + by == there.start as i128
                        && here.end as i128 + by == there.end as i128
                }
                (None, None) => true,
                _ => false,
            };
            if !is_same {
                return false;
            }
            phase += 1;
        }
        true
    }

    /// Twice the mean, over the phases that read something, of a region's centre less the phase times the step by which
    /// a feature moves, in lowest terms. `None` where nothing is read or a number leaves `i128`.
    #[inline]
    pub(crate) const fn doubled_offset(&self) -> Option<(i128, i128)> {
        let (mut centres, mut places, mut count) = (0_i128, 0_i128, 0_i128);
        let mut phase = 0;
        while phase < self.period {
            if let Some(region) = row!(self.all, self.first + phase) {
                centres += region.start as i128 + region.end as i128;
                places += phase as i128;
                count += 1;
            }
            phase += 1;
        }
        let period = self.period as i128;
        let Some(centres) = centres.checked_mul(period) else {
            return None;
        };
        let Some(stand) = (2 * places).checked_mul(self.step as i128) else {
            return None;
        };
        let Some(above) = centres.checked_sub(stand) else {
            return None;
        };
        crate::checked::lowest(above, count * period)
    }
}
