//! The tables of a record: regions by phase, in runs of constant step, as pixels of the image.

use super::Base;
use crate::checked::{add, floor_div, modulo, mul, mul_add, some, sub};
use crate::numbers::Numbers;
use crate::record::{RUN, TABLE_HEAD};
use crate::region::Region;

/// A run with one region that moves by the table's step: the tail of a short record.
const SINGLE: usize = 2;

/// The tables that are left.
#[derive(Clone, Copy)]
pub struct Tables<'a> {
    pub(super) rest: Numbers<'a>,
    /// Step of the only table, of a short record.
    pub(super) step: i64,
    pub(super) base: Base,
}

/// Regions that repeat every `period` features, `step` pixels further.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    pub period: i64,
    pub step: i64,
    pub runs: usize,
    numbers: Numbers<'a>,
    base: Base,
}

/// Phases `first..first + count` with regions `[lo, hi)` that move by `step`; empty where they read nothing.
#[derive(Clone, Copy)]
pub struct Run {
    pub first: i64,
    pub count: i64,
    pub lo: i64,
    pub hi: i64,
    pub step: i64,
}

impl<'a> Tables<'a> {
    #[inline]
    pub const fn next(&mut self) -> Option<Table<'a>> {
        if self.rest.len() == SINGLE {
            let numbers = self.rest;
            self.rest = Numbers::EMPTY;
            return Some(Table {
                period: 1,
                step: some!(mul(self.step, self.base.jump)),
                runs: 1,
                numbers,
                base: self.base,
            });
        }
        let (head, rest) = some!(self.rest.split_at(TABLE_HEAD));
        let runs = some!(crate::checked::count(some!(head.get(2))));
        let (numbers, rest) = some!(rest.split_at(some!(runs.checked_mul(RUN))));
        self.rest = rest;
        Some(Table {
            period: some!(head.get(0)),
            step: some!(mul(some!(head.get(1)), self.base.jump)),
            runs,
            numbers,
            base: self.base,
        })
    }
}

impl Table<'_> {
    #[inline]
    pub const fn run(&self, index: usize) -> Option<Run> {
        if self.numbers.len() == SINGLE {
            return self.read(0, 1, 0, 0);
        }
        #[expect(clippy::arithmetic_side_effects, reason = "a record is not so long")]
        let (at, behind) = (index * RUN, (index + 1) * RUN);
        let first = self.numbers.at(at);
        let end = if behind < self.numbers.len() {
            self.numbers.at(behind)
        } else {
            self.period
        };
        #[expect(clippy::arithmetic_side_effects, reason = "a record is not so long")]
        let (step, place) = (self.numbers.at(behind - 1), at + 1);
        self.read(
            first,
            some!(sub(end, first)),
            place,
            some!(mul(step, self.base.jump)),
        )
    }

    /// The run whose `lo` and `hi` stand at `at`.
    #[inline]
    const fn read(&self, first: i64, count: i64, at: usize, step: i64) -> Option<Run> {
        let lo = some!(self.numbers.get(at));
        let hi = some!(self.numbers.get(some!(at.checked_add(1))));
        if self.base.is_plain() {
            return Some(Run {
                first,
                count,
                lo,
                hi: if lo < hi { hi } else { lo },
                step,
            });
        }
        let start = some!(self.base.start(lo));
        Some(Run {
            first,
            count,
            lo: start,
            hi: if lo < hi {
                some!(self.base.end(hi))
            } else {
                start
            },
            step,
        })
    }

    /// The region of feature `i`, empty where it reads nothing.
    #[inline]
    pub const fn region(&self, i: i64) -> Option<Region> {
        let phase = some!(modulo(i, self.period));
        let turn = some!(floor_div(i, self.period));
        let run = some!(self.run(some!(self.find(phase))));
        let moved = some!(mul_add(
            turn,
            self.step,
            some!(mul(run.step, some!(sub(phase, run.first))))
        ));
        Some(Region {
            start: some!(add(run.lo, moved)),
            end: some!(add(run.hi, moved)),
        })
    }

    /// The last run that begins at or before a phase.
    #[inline]
    const fn find(&self, phase: i64) -> Option<usize> {
        let (mut low, mut high) = (0_usize, some!(self.runs.checked_sub(1)));
        while low < high {
            let middle = high.saturating_sub(high.saturating_sub(low) / 2);
            if some!(self.numbers.get(some!(middle.checked_mul(RUN)))) <= phase {
                low = middle;
            } else {
                high = middle.saturating_sub(1);
            }
        }
        Some(low)
    }
}

impl Run {
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.lo >= self.hi || self.count < 1
    }

    /// How far the region of the run's last phase has moved.
    #[inline]
    pub const fn drift(&self) -> Option<i64> {
        mul(self.step, some!(sub(self.count, 1)))
    }
}

/// How many features a table has in full turns, and in the one begun: `(turns, features)`.
#[inline]
pub(super) const fn turns(size: i64, period: i64) -> Option<(i64, i64)> {
    Some((some!(floor_div(size, period)), some!(modulo(size, period))))
}
