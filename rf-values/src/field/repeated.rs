//! Up-sampling by the nearest in closed form: each feature comes several times in a row.

use super::history::then_window;
use super::pool::{PHASES, Pool, ROWS};
use super::sorted::SMALL;
use super::{Covered, Field, Plain, Shortest};
use receptive_field_core::checked::gcd;
use receptive_field_core::ops::{AxisOp, Mode, UpsampleOp};

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "all numbers are small, see `SMALL`, and rows are counted before"
)]
impl Field {
    /// Goes on behind it; false, and nothing is done, where that needs more than closed forms.
    #[inline]
    pub(super) const fn quick_repeat(&mut self, op: &UpsampleOp) -> bool {
        let factor = op.factor;
        let n = self.size;
        let [line, ..] = &mut self.full.lines;
        let [short, ..] = &mut self.shortest_road.lines;
        let is_other = match (self.plain, self.shortest) {
            (Plain::Ways, Shortest::Other) => true,
            (Plain::Ways | Plain::Paths, Shortest::Same) => false,
            _ => return false,
        };
        if !matches!(op.mode, Mode::NEAREST) || factor < 2 || factor > PHASES as i64 || n >= SMALL {
            return false;
        }
        let size = n * factor;
        let times = factor as usize;
        let period = line.period * times;
        let taken = if is_other { period + times } else { period };
        let inside = &mut self.inside;
        if size >= SMALL
            || period > PHASES
            || taken > ROWS
            || inside.count != 1
            || line.period == 1 && line.end - line.start > i32::MAX as i64
        {
            return false;
        }
        // The shortest way has one phase, or is that of all paths: no other rows are in the pool. What it sees, all paths do.
        if line.period == 1 {
            self.pool.starts[0] = 0;
            self.pool.ends[0] = (line.end - line.start) as i32;
        }
        self.pool.repeat((0, period), times);
        line.period = period;
        line.end = 1;
        self.full.jump = divided(self.full.jump, factor);
        if is_other {
            self.pool.starts[period] = 0;
            self.pool.ends[period] = (short.end - short.start) as i32;
            self.pool.repeat((period, taken), times);
            short.first = period;
            short.period = times;
            short.end = 1;
            self.shortest_road.jump = divided(self.shortest_road.jump, factor);
        }
        self.pool.taken = taken;
        inside.firsts[0] *= factor;
        inside.lasts[0] *= factor;
        // No window has a stride of 0.
        then_window!(self.history, factor << 30, 0, size);
        self.size = size;
        self.padding = (0, 0);
        self.dropped = 0;
        self.wide = false;
        self.is_join = false;
        self.covered = Covered::No;
        self.op = Some(AxisOp::Upsample(*op));
        self.plain = Plain::Paths;
        true
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "rows are counted before, and there is one of each at least"
)]
impl Pool {
    /// Lets each of the rows that begin at `first` come so many times, up to `end`.
    #[inline]
    const fn repeat(&mut self, (first, end): (usize, usize), times: usize) {
        let mut from = first + (end - first) / times;
        let mut index = end;
        let mut left = 0;
        while index > first {
            if left == 0 {
                from -= 1;
                left = times;
            }
            left -= 1;
            index -= 1;
            self.starts[index] = self.starts[from];
            self.ends[index] = self.ends[from];
        }
    }
}

/// A jump in lowest terms, of features that are so many times as dense.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "features of a jump are not more than phases, nor a factor"
)]
#[inline]
const fn divided((pixels, features): (i64, i64), factor: i64) -> (i64, i64) {
    if pixels % factor == 0 {
        return (pixels / factor, features);
    }
    let shared = gcd(pixels, factor);
    (pixels / shared, features * (factor / shared))
}
