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
        let (first, period, step) = (line.first, line.period as i64, line.step);
        // Turns and phases of the first tap and the last: no window is larger than 2^30, and no step.
        let (mut turn, mut here) = (-before / period, -before % period);
        if here < 0 {
            (turn, here) = (turn - 1, here + period);
        }
        let (mut back, mut there) = (ahead / period, ahead % period);
        if there < 0 {
            (back, there) = (back - 1, there + period);
        }
        let from = *self;
        let begin = from.starts[first + here as usize] as i64 + turn * step;
        let mut last = there - 1;
        let mut reach = back;
        if last < 0 {
            last = period - 1;
        } else {
            reach += 1;
        }
        // Where the last row of the turn ends.
        let end = from.ends[first + last as usize] as i64 + reach * step - begin;
        let origin = line.start + begin;
        if end > i32::MAX as i64 {
            return false;
        }
        let close = first + line.period;
        let mut index = first;
        let mut one = first + here as usize;
        let mut moved = turn * step - begin;
        while index < close {
            self.starts[index] = (from.starts[one] as i64 + moved) as i32;
            index += 1;
            one += 1;
            if one == close {
                one = first;
                moved += step;
            }
        }
        index = first;
        one = first + there as usize;
        moved = back * step - begin;
        while index < close {
            self.ends[index] = (from.ends[one] as i64 + moved) as i32;
            index += 1;
            one += 1;
            if one == close {
                one = first;
                moved += step;
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
        let all = scale | divisor | step.in_period | step.out_period;
        if !are_two && !matches!(neighbours, Neighbours::One)
            || all >= SMALL
            || offset >= SMALL
            || offset <= -SMALL
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

    /// The hulls of two lines that move alike, feature by feature; the rows go to a pool that is empty.
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
        // Ends count from a row's line, and of one phase there is no row.
        let apart = twin.start - line.start;
        let (mut moved, mut gone) = (0, apart);
        let (mut index, mut place, mut o, mut origin, mut end) = (0, 0, 0, 0, 0);
        while o < own * turns {
            let (mut begin, mut behind) = (moved, line.end - line.start + moved);
            if own > 1 {
                begin += self.starts[line.first + index] as i64;
                behind = self.ends[line.first + index] as i64 + moved;
            }
            let (mut low, mut high) = (gone, twin.end - twin.start + gone);
            if there > 1 {
                low += other.starts[twin.first + place] as i64;
                high = other.ends[twin.first + place] as i64 + gone;
            }
            begin = if low < begin { low } else { begin };
            end = if high > behind { high } else { behind };
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
        let mut high = low + twin.end - twin.start;
        let last = high + line.step - twin.step;
        let end = self.ends[line.period - 1] as i64 - origin;
        let begin = line.start + origin;
        if last > i32::MAX as i64 || end > i32::MAX as i64 {
            return false;
        }
        let mut index = 0;
        while index < line.period {
            let start = self.starts[index] as i64 - origin;
            self.starts[index] = if low < start { low } else { start } as i32;
            let end = self.ends[index] as i64 - origin;
            self.ends[index] = if high > end { high } else { end } as i32;
            low += twin.step;
            high += twin.step;
            index += 1;
        }
        self.taken = line.period;
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
        let (mut sum, mut index) = (0_i64, line.first);
        let close = line.first + line.period;
        while index < close {
            sum += self.starts[index] as i64 + self.ends[index] as i64;
            index += 1;
        }
        let period = line.period as i128;
        sum as i128 + 2 * line.start as i128 * period - (period - 1) * line.step as i128
    }
}
