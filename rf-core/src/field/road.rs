//! The regions of all features of one layer on one axis, along some of its paths, in a table of bounded size.

use super::error::{FieldError, attempt, whole};
use crate::checked::{gcd, lowest, mul, narrow};
use crate::hull::{All, FAR, Hull, Rows, fits, unite};
use crate::ops::{PaddingMode, Reads, Rule, Step, Taps};
use crate::reach::{Reach, Surround};
use crate::region::Region;

/// A table has no more rows.
pub(super) const PHASES: usize = 256;

/// Nor more lines: there are several where branches drift.
pub(super) const LINES: usize = 4;

/// Features whose regions repeat every `period` of them, `step` pixels further: rows from `first` on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Line {
    pub(super) first: usize,
    pub(super) period: usize,
    pub(super) step: i64,
}

/// What the features of one layer see, as if every layer went on for ever.
#[derive(Clone, Copy, Debug)]
pub(super) struct Road {
    pub(super) reach: Reach,
    pub(super) surround: Surround,
    /// Pixels and features, in lowest terms.
    pub(super) jump: (i64, i64),
    /// One for each slope; none behind a layer that sees everything.
    pub(super) lines: [Line; LINES],
    pub(super) count: usize,
    /// Of each row, the first pixel and that after the last; equal where nothing is read.
    pub(super) starts: [i64; PHASES],
    pub(super) ends: [i64; PHASES],
}

const NO_LINE: Line = Line {
    first: 0,
    period: 0,
    step: 0,
};

impl Road {
    /// No lines yet.
    #[inline]
    pub(super) const fn of_reach(reach: Reach, jump: (i64, i64)) -> Self {
        Self {
            reach,
            surround: Surround::Constant,
            jump,
            lines: [NO_LINE; LINES],
            count: 0,
            starts: [0; PHASES],
            ends: [0; PHASES],
        }
    }

    /// The image: feature `i` is pixel `i`.
    #[inline]
    pub(super) const fn image() -> Self {
        Self::straight(1, 1)
    }

    /// Features whose regions have this length and move by `jump`.
    #[inline]
    pub(super) const fn straight(jump: i64, length: i64) -> Self {
        let mut road = Self::of_reach(Reach::Local, (jump, 1));
        road.lines[0] = Line {
            first: 0,
            period: 1,
            step: jump,
        };
        road.count = 1;
        road.ends[0] = length;
        road
    }

    #[inline]
    pub(super) const fn is_drifting(&self) -> bool {
        self.count > 1
    }

    /// Whether all regions are of one size and move by one step, or nothing is read.
    #[inline]
    pub(super) const fn is_straight(&self) -> bool {
        self.count == 1 && self.lines[0].period == 1
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lines and rows are counted before; sums of products of `i64` fit into `i128`"
)]
impl Road {
    /// The rows of a line.
    #[inline]
    pub(super) const fn line(&self, index: usize) -> Rows<'_> {
        let Line {
            first,
            period,
            step,
        } = self.lines[index];
        Rows::part(All::Ends(&self.starts, &self.ends), (first, period), step)
    }

    #[inline]
    pub(super) const fn row(&self, index: usize) -> Hull {
        let (start, end) = (self.starts[index], self.ends[index]);
        if start < end {
            Some(Region { start, end })
        } else {
            None
        }
    }

    #[inline]
    pub(super) const fn put(&mut self, index: usize, hull: Hull) {
        (self.starts[index], self.ends[index]) = match hull {
            Some(region) => (region.start, region.end),
            None => (0, 0),
        };
    }

    /// Rows that are taken.
    #[inline]
    const fn taken(&self) -> usize {
        if self.count == 0 {
            return 0;
        }
        let last = self.lines[self.count - 1];
        last.first + last.period
    }

    /// One more line, whose rows are still to be filled: where they begin.
    #[inline]
    pub(super) const fn open(&mut self, period: i64, step: i64) -> Result<usize, FieldError> {
        let first = self.taken();
        if period < 1 || period > (PHASES - first) as i64 {
            return Err(FieldError::Phases { period });
        }
        if self.count == LINES {
            return Err(FieldError::Slopes);
        }
        self.lines[self.count] = Line {
            first,
            period: period as usize,
            step,
        };
        self.count += 1;
        Ok(first)
    }

    /// The regions behind one more layer.
    #[inline]
    pub(super) const fn through(&mut self, step: &Step, image: i64) -> Result<(), FieldError> {
        if !matches!(step.padding_mode, PaddingMode::Zeros) {
            self.surround = self.surround.or_more(Surround::of(step.padding_mode));
        }
        if step.in_period != step.out_period && !matches!(step.rule, Rule::All) {
            self.jump = whole!(scaled(self.jump, step));
        }
        match (step.rule, self.reach) {
            (Rule::All, _) => {
                if step.size == 1 {
                    self.jump = (image, 1);
                }
                (self.reach, self.count) = (Reach::Global, 0);
                Ok(())
            }
            (_, Reach::Global) => Ok(()),
            (Rule::Prefix, _) => {
                self.reach = Reach::Scan;
                self.run()
            }
            (
                Rule::Window {
                    kernel,
                    stride,
                    dilation,
                    before,
                },
                _,
            ) if self.is_straight() => {
                let before = before as i128;
                let after = (kernel as i128 - 1) * dilation as i128 - before;
                self.slide(before, after, stride)
            }
            _ => self.phase_by_phase(step),
        }
    }

    /// The closed form: without phases a window widens each region by what it reads `before` and `after`, in steps of its
    /// input, and moves on by its stride.
    #[inline]
    const fn slide(&mut self, before: i128, after: i128, stride: i64) -> Result<(), FieldError> {
        let by = self.lines[0].step as i128;
        let (start, end) = (self.starts[0], self.ends[0]);
        if start < end {
            let far = FAR as i128;
            // Jumps and extents may be anything: products are compared before they are made.
            let most = if before > after { before } else { after };
            if most.unsigned_abs() > FAR as u128 || by > far {
                return Err(FieldError::Overflow);
            }
            let (start, end) = (start as i128 - before * by, end as i128 + after * by);
            if start <= -far || end >= far {
                return Err(FieldError::Overflow);
            }
            (self.starts[0], self.ends[0]) = (start as i64, end as i64);
        }
        let moved = by * stride as i128;
        if moved > i64::MAX as i128 {
            return Err(FieldError::Overflow);
        }
        self.lines[0].step = moved as i64;
        Ok(())
    }

    #[inline]
    const fn phase_by_phase(&mut self, step: &Step) -> Result<(), FieldError> {
        let before = *self;
        self.count = 0;
        let mut index = 0;
        while index < before.count {
            attempt!(self.push_through(&before, index, step));
            index += 1;
        }
        Ok(())
    }

    /// A line of `before` behind one more layer.
    #[inline]
    const fn push_through(
        &mut self,
        before: &Self,
        index: usize,
        step: &Step,
    ) -> Result<(), FieldError> {
        let line = before.lines[index];
        let shared = gcd(step.in_period, line.period as i64);
        let period = whole!(mul(step.out_period, line.period as i64 / shared));
        let by = whole!(mul(line.step, step.in_period / shared));
        let first = attempt!(self.open(period, by));
        let rows = before.line(index);
        let mut o = 0;
        while o < period {
            let hull = attempt!(read(step, o, &rows));
            self.put(first + o as usize, hull);
            o += 1;
        }
        Ok(())
    }

    /// Behind a scan: each feature sees what it and all before it saw.
    #[inline]
    const fn run(&mut self) -> Result<(), FieldError> {
        let mut index = 0;
        while index < self.count {
            let line = self.lines[index];
            let period = line.period as i64;
            // Those of the turn before hold all that were before them.
            let before = Taps {
                first: -period,
                step: 1,
                count: period,
            };
            let mut seen = whole!(self.line(index).gather(before));
            let mut phase = 0;
            while phase < line.period {
                seen = unite(seen, self.row(line.first + phase));
                self.put(line.first + phase, seen);
                phase += 1;
            }
            index += 1;
        }
        Ok(())
    }

    /// The hull of both, feature by feature.
    #[inline]
    pub(super) const fn joined(&self, other: &Self) -> Result<Self, FieldError> {
        let mut joined = Self::of_reach(self.reach.or_more(other.reach), self.jump);
        joined.surround = self.surround.or_more(other.surround);
        if let Reach::Global = joined.reach {
            return Ok(joined);
        }
        if self.is_straight() && other.is_straight() && self.lines[0].step == other.lines[0].step {
            joined.lines[0] = self.lines[0];
            joined.count = 1;
            let hull = unite(self.row(0), other.row(0));
            joined.put(0, hull);
            return Ok(joined);
        }
        let mut is_in = [false; LINES];
        let mut own = 0;
        while own < self.count {
            let mut twin = 0;
            while twin < other.count && !alike(self.lines[own], other.lines[twin]) {
                twin += 1;
            }
            if twin < other.count {
                is_in[twin] = true;
                attempt!(joined.push_hull((self, own), (other, twin)));
            } else {
                attempt!(joined.push(self, own));
            }
            own += 1;
        }
        let mut index = 0;
        while index < other.count {
            if !is_in[index] {
                attempt!(joined.push(other, index));
            }
            index += 1;
        }
        Ok(joined)
    }

    /// A line of another road.
    #[inline]
    const fn push(&mut self, from: &Self, index: usize) -> Result<(), FieldError> {
        let line = from.lines[index];
        let first = attempt!(self.open(line.period as i64, line.step));
        let mut phase = 0;
        while phase < line.period {
            self.starts[first + phase] = from.starts[line.first + phase];
            self.ends[first + phase] = from.ends[line.first + phase];
            phase += 1;
        }
        Ok(())
    }

    /// The hulls of two lines that move alike.
    #[inline]
    const fn push_hull(
        &mut self,
        (a, at_a): (&Self, usize),
        (b, at_b): (&Self, usize),
    ) -> Result<(), FieldError> {
        let (own, other) = (a.lines[at_a], b.lines[at_b]);
        let turns = if own.period == other.period {
            1
        } else {
            other.period as i64 / gcd(own.period as i64, other.period as i64)
        };
        let period = own.period as i64 * turns;
        let first = attempt!(self.open(period, whole!(mul(own.step, turns))));
        let (left, right) = (a.line(at_a), b.line(at_b));
        let mut i = 0;
        while i < period {
            let hull = unite(whole!(left.seen(i)), whole!(right.seen(i)));
            if !fits(hull) {
                return Err(FieldError::Overflow);
            }
            self.put(first + i as usize, hull);
            i += 1;
        }
        Ok(())
    }
}

/// What output `o` sees, whose layer reads these.
#[inline]
const fn read(step: &Step, o: i64, rows: &Rows<'_>) -> Result<Hull, FieldError> {
    let taps = match step.reads(o) {
        Some(Reads::Taps(taps)) => taps,
        Some(Reads::All | Reads::UpTo(_)) => return Ok(None),
        None => return Err(FieldError::Overflow),
    };
    let hull = whole!(rows.gather(taps));
    if fits(hull) {
        Ok(hull)
    } else {
        Err(FieldError::Overflow)
    }
}

/// Whether two lines move by as many pixels from feature to feature.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "products of two `i64` fit into `i128`"
)]
#[inline]
const fn alike(a: Line, b: Line) -> bool {
    a.step as i128 * b.period as i128 == b.step as i128 * a.period as i128
}

/// A jump behind a step.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "products of two `i64` fit into `i128`"
)]
#[inline]
const fn scaled((pixels, features): (i64, i64), step: &Step) -> Option<(i64, i64)> {
    use crate::checked::some;
    let above = pixels as i128 * step.in_period as i128;
    let below = features as i128 * step.out_period as i128;
    if below == 1 {
        return Some((some!(narrow(above)), 1));
    }
    let (above, below) = some!(lowest(above, below));
    Some((some!(narrow(above)), some!(narrow(below))))
}
