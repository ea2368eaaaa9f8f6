//! Lines of which no feature begins or ends before the one before it: most are. The first and the last feature of a row
//! of them hold all between.
//!
//! Each answers false, and does nothing that matters, where rows lie too far apart. One step from numbers that are near leaves
//! no `i64`; whether they still are is asked afterwards.

use super::pool::{Line, PHASES, Pool};
use receptive_field_core::checked::gcd;
use receptive_field_core::ops::{Neighbours, Rule, Step};

/// Sums of two such are far from the ends of `i64`.
pub(super) const NEAR: i64 = 1 << 60;

/// As far on the other side.
pub(super) const BELOW: i64 = -NEAR;

/// Products of two such are near.
pub(super) const SMALL: i64 = 1 << 30;

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rows are counted, steps are less than `SMALL` and regions than `NEAR`"
)]
impl Pool {
    /// Lets a window slide over a sorted line: the first and the last of its taps hold the others. False, and nothing
    /// is done, where a number might be too large.
    #[inline]
    pub(super) const fn slide(&mut self, line: &mut Line, before: i64, ahead: i64) -> bool {
        if ahead < 0 {
            return false;
        }
        let first = line.first;
        let period = line.period;
        let step = line.step;
        let close = first + period;
        // Turns and phases of the first tap, which is no later than its feature, and of the last.
        let rest = before as usize % period;
        let mut begin = -((before as usize / period) as i64 * step);
        let mut one = first;
        if rest > 0 {
            one = close - rest;
            begin -= step;
        }
        let mut other = first + ahead as usize % period;
        let mut high = (ahead as usize / period) as i64 * step;
        let from = *self;
        let mut low = -from.starts[one];
        begin -= low as i64;
        high -= begin;
        let origin = line.start + begin;
        // Rows count from the first, and none ends behind this: so nothing that is added to one leaves `i32`.
        let end = high + step + from.ends[close - 1] as i64;
        if end > i32::MAX as i64 {
            return false;
        }
        let by = step as i32;
        let mut high = high as i32;
        let mut index = first;
        while index < close {
            self.starts[index] = from.starts[one] + low;
            self.ends[index] = from.ends[other] + high;
            index += 1;
            one += 1;
            other += 1;
            if one == close {
                one = first;
                low += by;
            }
            if other == close {
                other = first;
                high += by;
            }
        }
        line.start = origin;
        true
    }

    /// The nearest features of a line, or the two around a place; the rows go to a pool that is empty.
    #[inline]
    pub(super) const fn resize(&self, line: &mut Line, step: &Step, to: &mut Self) -> bool {
        let Rule::Interpolated {
            scale,
            offset,
            divisor,
            neighbours,
        } = step.rule
        else {
            return false;
        };
        let are_two = matches!(neighbours, Neighbours::Two);
        let period = line.period as i64;
        let turns = period / gcd(step.in_period, period);
        // An offset is less than all of these together.
        let all = scale | divisor | step.in_period | step.out_period;
        if !are_two && !matches!(neighbours, Neighbours::One)
            || all >= SMALL
            || step.out_period * turns > PHASES as i64
            || step.out_period * turns == 1
        {
            return false;
        }
        let by = line.step * (step.in_period / (period / turns));
        let close = (step.out_period * turns) as usize;
        let (mut position, mut o, mut origin, mut end) = (offset, 0, 0, 0);
        while o < close {
            let (mut place, rest) = (position / divisor, position % divisor);
            if rest < 0 {
                place -= 1;
            }
            let (mut begin, mut behind, mut moved) = (line.start, line.end, place * line.step);
            if period > 1 {
                let (mut turn, mut phase) = (place / period, place % period);
                if phase < 0 {
                    (turn, phase) = (turn - 1, phase + period);
                }
                let index = line.first + phase as usize;
                moved = turn * line.step;
                (begin, behind) = (self.starts[index] as i64, self.ends[index] as i64);
                if are_two && rest != 0 {
                    // The next one.
                    behind = if phase + 1 < period {
                        self.ends[index + 1] as i64
                    } else {
                        self.ends[line.first] as i64 + line.step
                    };
                }
            } else if are_two && rest != 0 {
                behind += line.step;
            }
            begin += moved;
            end = behind + moved;
            if o == 0 {
                origin = begin;
            }
            // The last row is the furthest: if it fits, all do.
            to.starts[o] = (begin - origin) as i32;
            to.ends[o] = (end - origin) as i32;
            position += scale;
            o += 1;
        }
        if end - origin > i32::MAX as i64 {
            return false;
        }
        to.taken = close;
        if period > 1 {
            origin += line.start;
        }
        (line.first, line.period, line.step) = (0, close, by);
        (line.start, line.end) = (origin, 1);
        true
    }

    /// The hulls of two lines of several phases that move alike, feature by feature; the rows go to a pool that is empty.
    #[inline]
    pub(super) const fn unite(
        &self,
        line: &mut Line,
        (other, twin): (&Self, &Line),
        to: &mut Self,
    ) -> bool {
        let (own, there) = (line.period, twin.period);
        let turns = there / gcd(own as i64, there as i64) as usize;
        if own * turns > PHASES {
            return false;
        }
        let (mut moved, mut gone) = (0, twin.start - line.start);
        let (mut index, mut place, mut o, mut origin, mut end) = (0, 0, 0, 0, 0);
        while o < own * turns {
            let mut begin = self.starts[line.first + index] as i64 + moved;
            end = self.ends[line.first + index] as i64 + moved;
            let low = other.starts[twin.first + place] as i64 + gone;
            let high = other.ends[twin.first + place] as i64 + gone;
            begin = if low < begin { low } else { begin };
            end = if high > end { high } else { end };
            if o == 0 {
                origin = begin;
            }
            to.starts[o] = (begin - origin) as i32;
            to.ends[o] = (end - origin) as i32;
            (o, index, place) = (o + 1, index + 1, place + 1);
            if index == own {
                (index, moved) = (0, moved + line.step);
            }
            if place == there {
                (place, gone) = (0, gone + twin.step);
            }
        }
        let begin = line.start + origin;
        if end - origin > i32::MAX as i64 {
            return false;
        }
        to.taken = own * turns;
        line.step *= turns as i64;
        (line.first, line.period) = (0, own * turns);
        (line.start, line.end) = (begin, 1);
        true
    }

    /// The hulls of a line of several phases, which is alone in its pool, and of one that moves alike with one phase.
    #[inline]
    pub(super) const fn unite_single(&mut self, line: &mut Line, twin: &Line) -> bool {
        let mut low = twin.start - line.start;
        let origin = if low < 0 { low } else { 0 };
        low -= origin;
        let high = low + twin.end - twin.start;
        let end = self.ends[line.period - 1] as i64 - origin;
        let begin = line.start + origin;
        if high + line.step > i32::MAX as i64 || end > i32::MAX as i64 {
            return false;
        }
        let close = line.period;
        let by = twin.step as i32;
        let mut low = low as i32;
        let mut high = high as i32;
        let origin = origin as i32;
        let mut index = 0;
        while index < close {
            self.starts[index] -= origin;
            if low < self.starts[index] {
                self.starts[index] = low;
            }
            self.ends[index] -= origin;
            if high > self.ends[index] {
                self.ends[index] = high;
            }
            low += by;
            high += by;
            index += 1;
        }
        self.taken = close;
        line.start = begin;
        true
    }

    /// The sum, over the phases of a sorted line, of twice a region's centre, less that of twice the places on which
    /// features stand.
    #[inline]
    pub(super) const fn centres(&self, line: &Line) -> i128 {
        if line.period == 1 {
            return line.start as i128 + line.end as i128;
        }
        let mut sum = 0_i64;
        let mut index = line.first;
        let close = index + line.period;
        while index < close {
            sum += self.starts[index] as i64;
            sum += self.ends[index] as i64;
            index += 1;
        }
        let period = line.period as i128;
        sum as i128 + 2 * line.start as i128 * period - (period - 1) * line.step as i128
    }
}
