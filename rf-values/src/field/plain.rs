//! The facts of plain fields, which model code is full of: numbers, with as few steps as there may be.

use super::pool::Line;
use super::{Field, Plain, Shortest};
use receptive_field_core::Fact;

/// So large a number is an `f64` exactly, also times as many as there are phases.
const EXACT: i64 = 1 << 40;

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    reason = "phases are few, and regions and steps far from the ends of `i64`"
)]
impl Field {
    /// A fact that is one number; `None` where it is not, or the field is not plain. Of a sorted line the first row
    /// begins first, and the last ends last.
    #[inline]
    pub(super) const fn of_plain(&self, fact: Fact) -> Option<i64> {
        if let Plain::No = self.plain {
            return None;
        }
        let line = &self.full.lines[0];
        let is_single = line.period == 1;
        Some(match fact {
            Fact::Padding => -line.start,
            Fact::ReceptiveField | Fact::ReceptiveFieldMin if is_single => line.end - line.start,
            Fact::ReceptiveField => self.longest(line),
            Fact::ReceptiveFieldMin => self.shortest_of(line),
            Fact::PathMin => match (self.plain, self.shortest) {
                (Plain::Ways, Shortest::Other) => {
                    self.shortest_road.lines[0].end - self.shortest_road.lines[0].start
                }
                (Plain::Ways, Shortest::Same) => line.end - line.start,
                _ => return None,
            },
            Fact::Period if is_single => 1,
            Fact::Period => self.least(line),
            Fact::Lookback | Fact::Lookahead | Fact::Latency => {
                let jump = line.step / line.period as i64;
                if jump * line.period as i64 != line.step {
                    let (back, ahead, late) = self.distances(line);
                    return Some(match fact {
                        Fact::Lookback => back,
                        Fact::Latency => late,
                        _ => ahead,
                    });
                }
                match fact {
                    Fact::Lookback => self.back(line, jump),
                    Fact::Latency => self.behind(line, jump) - jump,
                    _ => self.behind(line, jump) - 1,
                }
            }
            _ => return None,
        })
    }

    /// Pixels that a tile must be given before and after it.
    #[inline]
    pub(super) const fn plain_halo(&self) -> (i64, i64) {
        let line = &self.full.lines[0];
        let mut last = line.end;
        if line.period > 1 {
            last = line.start + self.pool.ends[line.first + line.period - 1] as i64;
        }
        (-line.start, last - line.step)
    }

    /// The centre of feature 0: the sum is rounded once, and half of it is exact.
    #[inline]
    pub(super) const fn plain_start(&self) -> f64 {
        let line = &self.full.lines[0];
        let mut end = line.end;
        if line.period > 1 {
            end = line.start + self.pool.ends[line.first] as i64;
        }
        (line.start + end) as f64 * 0.5
    }

    /// The anchor, if it is the ratio of numbers that an `f64` holds.
    #[inline]
    pub(super) const fn plain_anchor(&self) -> Option<f64> {
        let line = &self.full.lines[0];
        if line.period == 1 {
            return Some(self.plain_start());
        }
        if line.start <= -EXACT || line.start >= EXACT {
            return None;
        }
        Some(self.pool.centres(line) as f64 / (line.period as f64 * 2.0))
    }

    /// Whether all of a line is uniform: it is not, as a rule, and the second row tells.
    #[inline]
    pub(super) const fn is_plain_uniform(&self) -> bool {
        let line = &self.full.lines[0];
        line.period == 1
            || self.pool.starts[line.first + 1] as i64 * line.period as i64 == line.step
                && self.pool.least_period(line) == 1
    }

    #[inline]
    pub(super) const fn longest(&self, line: &Line) -> i64 {
        if line.period == 1 {
            return line.end - line.start;
        }
        let mut index = line.first;
        let close = index + line.period;
        let mut most = 0;
        while index < close {
            // Rows that go back may begin as far before the first as others end behind it.
            let length = self.pool.ends[index] as i64 - self.pool.starts[index] as i64;
            if length > most {
                most = length;
            }
            index += 1;
        }
        most
    }

    #[inline]
    const fn shortest_of(&self, line: &Line) -> i64 {
        let mut index = line.first;
        let close = index + line.period;
        let mut least = i32::MAX;
        while index < close {
            let length = self.pool.ends[index] - self.pool.starts[index];
            if length < least {
                least = length;
            }
            index += 1;
        }
        least as i64
    }

    /// The most that a feature reads before the pixel on which it stands; features stand a jump apart.
    #[inline]
    const fn back(&self, line: &Line, jump: i64) -> i64 {
        if line.period == 1 {
            return -line.start;
        }
        let mut index = line.first;
        let close = index + line.period;
        // Where a row begins that reads as far back as any so far.
        let mut mark = self.pool.starts[index] as i64;
        while index < close {
            let start = self.pool.starts[index] as i64;
            if start < mark {
                mark = start;
            }
            mark += jump;
            index += 1;
        }
        line.step - mark - line.start
    }

    /// The most that a feature reads behind where it stands.
    #[inline]
    const fn behind(&self, line: &Line, jump: i64) -> i64 {
        if line.period == 1 {
            return line.end;
        }
        let mut index = line.first;
        let close = index + line.period;
        // Where a row ends that reads as far as any so far.
        let mut mark = self.pool.ends[index] as i64;
        while index < close {
            let end = self.pool.ends[index] as i64;
            if end > mark {
                mark = end;
            }
            mark += jump;
            index += 1;
        }
        mark - line.step + line.start
    }

    /// The least period: that of the line, unless the rows a prime factor of it away say that it may be less.
    #[inline]
    const fn least(&self, line: &Line) -> i64 {
        let (mut left, mut prime) = (line.period, 2);
        while left > 1 {
            if prime * prime > left {
                prime = left;
            }
            if left % prime == 0 {
                let moved = self.pool.starts[line.first + line.period / prime] as i64;
                if moved * prime as i64 == line.step {
                    return self.pool.least_period(line);
                }
                while left % prime == 0 {
                    left /= prime;
                }
            }
            prime += 1;
        }
        line.period as i64
    }
}
