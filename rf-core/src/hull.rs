//! What the features of one line see: rows of regions that repeat with a period, one row for each phase.
//!
//! Few calls stand in here, and no `Option` is made of a row: rustc's evaluator takes some forty times as long for them as
//! for a sum, and constants in generic code are worked out by it.

use crate::record::RUN;
use crate::region::Region;

/// What one feature sees; nothing where it reads nothing.
pub type Hull = Option<Region>;

/// Regions stay inside of these bounds, so that none of their sums and products leaves `i128`.
pub const FAR: i64 = 1 << 61;

/// The rows of one line: feature `i` sees row `i mod period`, moved by `step` for each full period before it.
#[derive(Clone, Copy)]
pub struct Rows<'a> {
    /// Hulls …
    #[cfg(feature = "alloc")]
    hulls: &'a [Hull],
    /// … or their first pixels and those after the last, from `origin` on; equal where nothing is read. rustc looks at
    /// every constant part by part, save for lists of integers.
    near: (&'a [i32], &'a [i32]),
    #[cfg(feature = "alloc")]
    is_near: bool,
    origin: i64,
    first: usize,
    period: usize,
    step: i64,
}

/// The first pixel of a row and that after its last, without a call.
#[cfg(feature = "alloc")]
macro_rules! row {
    ($rows:expr, $phase:expr) => {
        if $rows.is_near {
            near!($rows, $phase)
        } else {
            match $rows.hulls[$rows.first + $phase] {
                Some(region) => (region.start, region.end),
                None => (0, 0),
            }
        }
    };
}

macro_rules! near {
    ($rows:expr, $phase:expr) => {
        (
            $rows.origin + $rows.near.0[$rows.first + $phase] as i64,
            $rows.origin + $rows.near.1[$rows.first + $phase] as i64,
        )
    };
}

#[cfg(not(feature = "alloc"))]
use near as row;

/// The hull of two.
#[cfg(feature = "alloc")]
#[inline]
pub const fn unite(a: Hull, b: Hull) -> Hull {
    match (a, b) {
        (Some(a), Some(b)) => Some(Region {
            start: if a.start < b.start { a.start } else { b.start },
            end: if a.end > b.end { a.end } else { b.end },
        }),
        (one, None) | (None, one) => one,
    }
}

/// Whether a region is not too far out.
#[cfg(feature = "alloc")]
#[inline]
pub const fn fits(hull: Hull) -> bool {
    match hull {
        Some(region) => -FAR < region.start && region.end < FAR,
        None => true,
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    reason = "regions are not far out, and sums and products of two `i64` fit into `i128`; a phase is less than the period"
)]
impl<'a> Rows<'a> {
    /// All of these rows.
    #[cfg(feature = "alloc")]
    #[inline]
    pub const fn new(hulls: &'a [Hull], step: i64) -> Self {
        Self {
            hulls,
            near: (&[], &[]),
            is_near: false,
            origin: 0,
            first: 0,
            period: hulls.len(),
            step,
        }
    }

    /// The rows from `first` on, `period` of them, whose pixels are counted from `origin`.
    #[inline]
    pub const fn near(
        near: (&'a [i32], &'a [i32]),
        origin: i64,
        (first, period): (usize, usize),
        step: i64,
    ) -> Self {
        Self {
            #[cfg(feature = "alloc")]
            hulls: &[],
            near,
            #[cfg(feature = "alloc")]
            is_near: true,
            origin,
            first,
            period,
            step,
        }
    }

    /// The run that begins at a phase, as a record has it, and the phase behind it: rows whose ends move by one step, or
    /// that read nothing.
    #[inline]
    pub const fn run(&self, first: usize) -> ([i64; RUN], usize) {
        let (start, end) = row!(self, first);
        let is_empty = start >= end;
        let (mut step, mut is_open) = (0, true);
        let (mut before, mut behind) = (start, end);
        let mut phase = first + 1;
        while phase < self.period {
            let (start, end) = row!(self, phase);
            if is_empty != (start >= end) {
                break;
            }
            if !is_empty {
                // Both ends are far from those of `i64`.
                let by = start - before;
                if end - behind != by || !is_open && by != step {
                    break;
                }
                (step, is_open) = (by, false);
                (before, behind) = (start, end);
            }
            phase += 1;
        }
        let run = if is_empty {
            [first as i64, 0, 0, 0]
        } else {
            [first as i64, start, end, step]
        };
        (run, phase)
    }

    /// The least divisor of the period that the rows obey with a whole step. What are periods, so is the greatest common
    /// divisor of two: one prime factor after the other may be left out.
    #[inline]
    pub const fn least_period(&self) -> i64 {
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
            } else {
                // Nor would it be one without the same factor once more.
                while left % prime == 0 {
                    left /= prime;
                }
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
            let (start, end) = row!(self, phase);
            let (next, behind) = row!(self, there);
            let is_same = if start < end {
                next < behind
                    && start as i128 + by == next as i128
                    && end as i128 + by == behind as i128
            } else {
                next >= behind
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
    pub const fn doubled_offset(&self) -> Option<(i128, i128)> {
        let (mut centres, mut places, mut count) = (0_i128, 0_i128, 0_i128);
        let mut phase = 0;
        while phase < self.period {
            let (start, end) = row!(self, phase);
            if start < end {
                centres += start as i128 + end as i128;
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
