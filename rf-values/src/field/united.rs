//! Two roads taken together, feature by feature.

use super::error::{FieldError, attempt, whole};
use super::pool::{Line, Pool};
use super::road::{LINES, Road};
use receptive_field_core::Reach;
use receptive_field_core::checked::{gcd, mul};

/// A road, and where its rows are.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    pub(super) road: &'a Road,
    pub(super) pool: &'a Pool,
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "lines are counted before"
)]
impl Way<'_> {
    /// The hull of both, feature by feature.
    #[inline]
    pub(super) const fn united(&self, other: &Self, to: &mut Pool) -> Result<Road, FieldError> {
        let (own, others) = (self.road, other.road);
        let mut united = Road::of_reach(own.reach.or_more(others.reach), own.jump);
        united.surround = own.surround.or_more(others.surround);
        if let Reach::Global = united.reach {
            return Ok(united);
        }
        let mut is_in = [false; LINES];
        let mut index = 0;
        while index < own.count {
            let line = &own.lines[index];
            let mut twin = 0;
            while twin < others.count && !alike(line, &others.lines[twin]) {
                twin += 1;
            }
            let line = if twin < others.count {
                is_in[twin] = true;
                let twin = &others.lines[twin];
                attempt!(lines_united((self.pool, line), (other.pool, twin), to))
            } else {
                attempt!(to.take(self.pool, line))
            };
            attempt!(united.push(line));
            index += 1;
        }
        index = 0;
        while index < others.count {
            if !is_in[index] {
                let line = attempt!(to.take(other.pool, &others.lines[index]));
                attempt!(united.push(line));
            }
            index += 1;
        }
        Ok(united)
    }

    /// The same road, with its rows in another pool.
    #[inline]
    pub(super) const fn moved(&self, to: &mut Pool) -> Result<Road, FieldError> {
        let mut road = *self.road;
        let mut index = 0;
        while index < road.count {
            road.lines[index] = attempt!(to.take(self.pool, &self.road.lines[index]));
            index += 1;
        }
        Ok(road)
    }

    /// Whether both are as long, wherever they begin.
    #[inline]
    pub(super) const fn is_as_long_as(&self, other: &Self) -> bool {
        let are_straight = self.road.is_straight() && other.road.is_straight();
        let (a, b) = (&self.road.lines[0], &other.road.lines[0]);
        match (self.road.reach, other.road.reach) {
            (Reach::Local, Reach::Local) if are_straight && a.start < a.end && b.start < b.end => {
                a.step == b.step && a.end - a.start == b.end - b.start
            }
            _ => self.is_same_as(other),
        }
    }

    /// Whether it is the same, number by number.
    #[inline]
    pub(super) const fn is_same_as(&self, other: &Self) -> bool {
        let (own, others) = (self.road, other.road);
        let heads = own.reach as u8 == others.reach as u8
            && own.surround as u8 == others.surround as u8
            && own.jump.0 == others.jump.0
            && own.jump.1 == others.jump.1
            && own.count == others.count;
        if !heads {
            return false;
        }
        let mut index = 0;
        while index < own.count {
            let (a, b) = (&own.lines[index], &others.lines[index]);
            if !self.pool.same(a, other.pool, b) {
                return false;
            }
            index += 1;
        }
        true
    }
}

/// The hulls of two lines that move alike.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "periods are few; regions are not far out, and products of two `i64` fit into `i128`"
)]
#[inline]
pub(super) const fn lines_united(
    (own_pool, own): (&Pool, &Line),
    (other_pool, other): (&Pool, &Line),
    to: &mut Pool,
) -> Result<Line, FieldError> {
    let turns = if own.period == other.period {
        1
    } else {
        other.period as i64 / gcd(own.period as i64, other.period as i64)
    };
    let period = own.period as i64 * turns;
    let mut line = attempt!(to.open(period, whole!(mul(own.step, turns))));
    let (mut here, mut there, mut moved, mut apart) = (0, 0, 0_i128, 0_i128);
    let mut i = 0;
    while i < period {
        let (start, end) = own_pool.row(own, here);
        let (low, high) = other_pool.row(other, there);
        let mut seen = (start as i128 + moved, end as i128 + moved);
        if low < high {
            let (low, high) = (low as i128 + apart, high as i128 + apart);
            if start >= end {
                seen = (low, high);
            } else {
                if low < seen.0 {
                    seen.0 = low;
                }
                if high > seen.1 {
                    seen.1 = high;
                }
            }
        }
        if !to.put(&mut line, i as usize, seen) {
            return Err(Pool::misfit(seen));
        }
        here += 1;
        if here == own.period {
            (here, moved) = (0, moved + own.step as i128);
        }
        there += 1;
        if there == other.period {
            (there, apart) = (0, apart + other.step as i128);
        }
        i += 1;
    }
    Ok(line)
}

/// Whether two lines move by as many pixels from feature to feature.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "products of two `i64` fit into `i128`"
)]
#[inline]
const fn alike(a: &Line, b: &Line) -> bool {
    a.step as i128 * b.period as i128 == b.step as i128 * a.period as i128
}
