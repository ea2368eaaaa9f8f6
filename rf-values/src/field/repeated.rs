//! Up-sampling by the nearest in closed form: each feature comes several times in a row.

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
        let (factor, n, line) = (op.factor, self.size, &self.full.lines[0]);
        let is_other = match (self.plain, self.shortest) {
            (Plain::Ways, Shortest::Other) => true,
            (Plain::Ways | Plain::Paths, Shortest::Same) => false,
            _ => return false,
        };
        if !matches!(op.mode, Mode::NEAREST) || factor < 2 || factor > PHASES as i64 || n >= SMALL {
            return false;
        }
        let (size, times) = (n * factor, factor as usize);
        let period = line.period * times;
        let taken = if is_other { period + times } else { period };
        let (low, high) = self.inside.single();
        if size >= SMALL
            || period > PHASES
            || taken > ROWS
            || low >= high
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
        let line = &mut self.full.lines[0];
        (line.period, line.end) = (period, 1);
        self.full.jump = divided(self.full.jump, factor);
        if is_other {
            let short = &mut self.shortest_road.lines[0];
            self.pool.starts[period] = 0;
            self.pool.ends[period] = (short.end - short.start) as i32;
            self.pool.repeat((period, taken), times);
            (short.first, short.period, short.end) = (period, times, 1);
            self.shortest_road.jump = divided(self.shortest_road.jump, factor);
        }
        self.pool.taken = taken;
        self.inside.set_single((low * factor, high * factor));
        // No window has a stride of 0.
        self.history.then_window(factor << 30, 0, size);
        (self.size, self.padding, self.dropped) = (size, (0, 0), 0);
        (self.wide, self.is_join, self.covered) = (false, false, Covered::No);
        (self.op, self.plain) = (Some(AxisOp::Upsample(*op)), Plain::Paths);
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
        let mut index = end - first;
        while index > 1 {
            index -= 1;
            let from = first + index / times;
            self.starts[first + index] = self.starts[from];
            self.ends[first + index] = self.ends[from];
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
