//! From a pixel to the features that see it.

use super::{Axis, Run, Table};
use crate::array::each;
use crate::checked::{add, ceil_div, floor_div, max, min, mul, mul_add, some, sub};

/// Pixels beyond are as far outside as these unless a region lies there, and products stay inside `i64`.
const FAR: i64 = 1 << 60;

/// A number that grows along a run by `phase` and from turn to turn by `turn`: where a region begins or ends, or twice
/// where its centre is.
pub(super) struct Line {
    pub(super) at: i64,
    pub(super) phase: i64,
    pub(super) turn: i64,
    /// The run's first phase, and how many.
    first: i64,
    count: i64,
    period: i64,
    /// Features of the layer.
    size: i64,
}

impl Line {
    #[inline]
    pub(super) const fn new(
        table: &Table<'_>,
        run: &Run,
        at: i64,
        factor: i64,
        size: i64,
    ) -> Option<Self> {
        Some(Self {
            at,
            phase: some!(mul(run.step, factor)),
            turn: some!(mul(table.step, factor)),
            first: run.first,
            count: run.count,
            period: table.period,
            size,
        })
    }

    #[inline]
    pub(super) const fn index(&self, turn: i64, phase: i64) -> Option<i64> {
        mul_add(turn, self.period, some!(add(self.first, phase)))
    }

    #[inline]
    pub(super) const fn drift(&self) -> Option<i64> {
        mul(self.phase, some!(sub(self.count, 1)))
    }

    /// The last turn in which the run has features, and the last phase that it has in a turn.
    #[inline]
    pub(super) const fn last_turn(&self) -> Option<i64> {
        floor_div(
            some!(sub(some!(sub(self.size, 1)), self.first)),
            self.period,
        )
    }

    #[inline]
    pub(super) const fn last_phase(&self, turn: i64) -> Option<i64> {
        let left = some!(sub(self.size, some!(self.index(turn, 0))));
        sub(min(self.count, left), 1)
    }

    /// The first feature whose number is more than `x`.
    #[inline]
    const fn first_past(&self, x: i64) -> Option<i64> {
        let gap = some!(sub(x, self.at));
        let most = max(0, some!(self.drift()));
        let turn = some!(floor_div(some!(sub(gap, most)), self.turn));
        let turn = max(0, some!(add(turn, 1)));
        let gap = some!(sub(gap, some!(mul(turn, self.turn))));
        let phase = if self.phase > 0 {
            max(0, some!(add(some!(floor_div(gap, self.phase)), 1)))
        } else {
            0
        };
        let index = some!(self.index(turn, phase));
        if index < self.size { Some(index) } else { None }
    }

    /// The last feature whose number is not more than `x`.
    #[inline]
    const fn last_upto(&self, x: i64) -> Option<i64> {
        let gap = some!(sub(x, self.at));
        let least = min(0, some!(self.drift()));
        let turn = some!(floor_div(some!(sub(gap, least)), self.turn));
        let mut turn = min(turn, some!(self.last_turn()));
        // In a turn that is not complete the fitting phase may be missing: then it is in the one before.
        while turn >= 0 {
            let gap = some!(sub(gap, some!(mul(turn, self.turn))));
            let last = some!(self.last_phase(turn));
            let phase = if self.phase > 0 {
                min(last, some!(floor_div(gap, self.phase)))
            } else if some!(mul(last, self.phase)) <= gap {
                last
            } else {
                -1
            };
            if phase >= 0 {
                return self.index(turn, phase);
            }
            turn = some!(sub(turn, 1));
        }
        None
    }

    /// The feature whose number is nearest to `y`, and its distance; the first of several.
    #[inline]
    const fn nearest(&self, y: i64) -> Option<(i64, i64)> {
        let gap = some!(sub(y, self.at));
        let drift = some!(self.drift());
        let end = some!(self.last_turn());
        let from = some!(floor_div(some!(sub(gap, max(0, drift))), self.turn));
        let to = some!(ceil_div(some!(sub(gap, min(0, drift))), self.turn));
        let mut best: Option<(i64, i64)> = None;
        let mut turn = max(0, some!(sub(min(from, end), 1)));
        while turn <= min(max(to, 0), end) {
            let gap = some!(sub(gap, some!(mul(turn, self.turn))));
            let last = some!(self.last_phase(turn));
            let exact = if self.phase > 0 {
                some!(floor_div(gap, self.phase))
            } else if self.phase < 0 {
                some!(floor_div(some!(sub(0, gap)), some!(sub(0, self.phase))))
            } else {
                0
            };
            let phase = max(0, min(exact, last));
            let next = max(0, min(some!(add(exact, 1)), last));
            best = Some(nearer(best, some!(self.candidate(turn, phase, gap))));
            best = Some(nearer(best, some!(self.candidate(turn, next, gap))));
            turn = some!(add(turn, 1));
        }
        best
    }

    #[inline]
    const fn candidate(&self, turn: i64, phase: i64, gap: i64) -> Option<(i64, i64)> {
        let distance = some!(some!(sub(some!(mul(phase, self.phase)), gap)).checked_abs());
        Some((distance, some!(self.index(turn, phase))))
    }
}

/// The smaller distance, of equal ones the smaller index.
#[inline]
const fn nearer(best: Option<(i64, i64)>, found: (i64, i64)) -> (i64, i64) {
    match best {
        Some(best) if best.0 < found.0 || (best.0 == found.0 && best.1 <= found.1) => best,
        _ => found,
    }
}

impl Axis<'_> {
    /// The first feature whose region ends past pixel `x`, so that `end > x`.
    #[inline]
    pub(super) const fn first_past(&self, x: i64) -> Option<i64> {
        let mut found: Option<i64> = None;
        let mut tables = self.tables();
        while let Some(table) = tables.next() {
            each!(index in table.runs => {
                let run = some!(table.run(index));
                if !run.is_empty() && run.first < self.size {
                    let line = some!(Line::new(&table, &run, run.hi, 1, self.size));
                    found = match (found, line.first_past(x)) {
                        (Some(a), Some(b)) => Some(min(a, b)),
                        (a, None) => a,
                        (None, b) => b,
                    };
                }
            });
        }
        found
    }

    /// The last feature whose region begins at or before pixel `x`.
    #[inline]
    pub(super) const fn last_upto(&self, x: i64) -> Option<i64> {
        if self.is_scan() {
            return if x < 0 { None } else { sub(self.size, 1) };
        }
        let mut found: Option<i64> = None;
        let mut tables = self.tables();
        while let Some(table) = tables.next() {
            each!(index in table.runs => {
                let run = some!(table.run(index));
                if !run.is_empty() && run.first < self.size {
                    let line = some!(Line::new(&table, &run, run.lo, 1, self.size));
                    found = match (found, line.last_upto(x)) {
                        (Some(a), Some(b)) => Some(max(a, b)),
                        (a, None) => a,
                        (None, b) => b,
                    };
                }
            });
        }
        found
    }

    /// The hull `(first, last)`, half-open, of the features whose region holds a pixel; empty where there is none.
    /// `None` for a pixel beyond [`FAR`] where regions lie beyond, too.
    #[inline]
    pub const fn features_at(&self, pixel: i64) -> Option<(i64, i64)> {
        if self.is_global() {
            return Some(if 0 <= pixel && pixel < self.base.image {
                (0, self.size)
            } else {
                (0, 0)
            });
        }
        let x = max(-FAR, min(FAR, pixel));
        let (first, last) = (self.first_past(x), self.last_upto(x));
        if (pixel > x && first.is_some()) || (pixel < x && last.is_some()) {
            return None;
        }
        let (Some(mut first), Some(mut last)) = (first, last) else {
            return Some((0, 0));
        };
        // Phases differ by little, so that few steps are left.
        while first <= last && !self.holds(first, x) {
            first = first.saturating_add(1);
        }
        while first <= last && !self.holds(last, x) {
            last = last.saturating_sub(1);
        }
        Some(if first <= last {
            (first, last.saturating_add(1))
        } else {
            (0, 0)
        })
    }

    #[inline]
    const fn holds(&self, i: i64, x: i64) -> bool {
        match self.region(i) {
            Some(region) => region.contains(x),
            None => false,
        }
    }

    /// The feature whose centre is nearest to the centre of a pixel, the first of two; `None` where none has a centre.
    #[inline]
    pub const fn nearest(&self, pixel: i64) -> Option<i64> {
        if self.is_global() {
            return Some(0);
        }
        let x = max(-FAR, min(FAR, pixel));
        let twice = some!(mul_add(2, x, 1));
        let mut tables = self.tables();
        let table = some!(tables.next());
        if tables.next().is_some() {
            return self.nearest_of_all(twice);
        }
        let mut best: Option<(i64, i64)> = None;
        each!(index in table.runs => {
            let run = some!(table.run(index));
            if !run.is_empty() && run.first < self.size {
                // Twice the centre is `lo + hi`, behind a scan `hi`.
                let line = if self.is_scan() {
                    some!(Line::new(&table, &run, run.hi, 1, self.size))
                } else {
                    some!(Line::new(&table, &run, some!(add(run.lo, run.hi)), 2, self.size))
                };
                best = Some(nearer(best, some!(line.nearest(twice))));
            }
        });
        let (_, nearest) = some!(best);
        // Behind a scan a line may lead to features that see nothing yet.
        if self.region(nearest).is_none() {
            return self.nearest_of_all(twice);
        }
        Some(nearest)
    }

    /// For hulls of several tables, which have no line of their own: of the features that are a turn of all tables apart
    /// each stands behind the one before.
    #[inline]
    const fn nearest_of_all(&self, twice: i64) -> Option<i64> {
        let turn = self.classes();
        let mut best: Option<(i64, i64)> = None;
        let mut first = 0;
        while first < turn {
            // The first of them whose centre is not before this one, or behind the last.
            let (mut low, mut high) = (first, some!(self.past(first, turn)));
            while low < high {
                let half = some!(floor_div(some!(sub(high, low)), some!(mul(2, turn))));
                let middle = some!(mul_add(half, turn, low));
                if some!(self.distance_to(middle, twice)) >= 0 {
                    high = middle;
                } else {
                    low = some!(add(middle, turn));
                }
            }
            let before = some!(sub(low, turn));
            if before >= 0 && self.region(before).is_some() {
                let distance = some!(some!(self.distance_to(before, twice)).checked_abs());
                best = Some(nearer(best, (distance, before)));
            }
            if low < self.size && self.region(low).is_some() {
                let distance = some!(self.distance_to(low, twice));
                best = Some(nearer(best, (distance, low)));
            }
            first = some!(add(first, 1));
        }
        let (_, nearest) = some!(best);
        Some(nearest)
    }

    /// The first of the features `first`, `first + turn`, … that does not exist.
    #[inline]
    const fn past(&self, first: i64, turn: i64) -> Option<i64> {
        let turns = some!(ceil_div(some!(sub(self.size, first)), turn));
        mul_add(turns, turn, first)
    }

    /// How far twice the centre of a feature is behind this; as far before it as can be where it sees nothing yet.
    #[inline]
    const fn distance_to(&self, feature: i64, twice: i64) -> Option<i64> {
        match self.region(feature) {
            Some(region) => sub(some!(add(region.start, region.end)), twice),
            None => Some(i64::MIN),
        }
    }
}
