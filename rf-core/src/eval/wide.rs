//! Hulls over many taps: as many steps as the number of taps has digits in base two, and not one for each tap.

use super::table::{Hull, Seen, Table};
use crate::checked::{add, floor_div, gcd, mul, sub};
use crate::ops::Taps;

/// So few taps are united one by one.
pub(super) const FEW: i64 = 8;

/// A table, and what `width` taps see that begin at each of its features, `step` apart.
pub(super) struct Wide<'t> {
    table: &'t Table<Hull>,
    /// Where there are enough taps to need it.
    doubled: Option<Table<Hull>>,
    width: i64,
}

impl<'t> Wide<'t> {
    /// For these taps, all of which are equally far apart.
    #[inline]
    pub(super) fn of(all: &[Taps], table: &'t Table<Hull>) -> Option<Self> {
        let mut wide = Self {
            table,
            doubled: None,
            width: 1,
        };
        let mut least = i64::MAX;
        let mut step = 1;
        for taps in all {
            if taps.count > 0 {
                step = taps.step;
                least = least.min(distinct(*taps, table)?);
            }
        }
        if least <= FEW {
            return Some(wide);
        }
        while wide.width <= least / 2 {
            let by = mul(wide.width, step)?;
            wide.doubled = Some(united(wide.doubled.as_ref().unwrap_or(table), by)?);
            wide.width = mul(wide.width, 2)?;
        }
        Some(wide)
    }

    /// What these taps see together. Of those on one phase only the first and the last count: within one, regions move
    /// one way.
    #[inline]
    pub(super) fn hull(&self, taps: Taps) -> Option<Hull> {
        let mut seen = None;
        if taps.count == 0 {
            return Some(seen);
        }
        let distinct = distinct(taps, self.table)?;
        self.add(taps.first, taps.step, distinct, &mut seen)?;
        if distinct < taps.count {
            let more = sub(taps.count, distinct)?;
            let last_turn = add(taps.first, mul(more, taps.step)?)?;
            self.add(last_turn, taps.step, distinct, &mut seen)?;
        }
        Some(seen)
    }

    /// Adds what `count` taps see.
    #[inline]
    fn add(&self, first: i64, step: i64, count: i64, seen: &mut Hull) -> Option<()> {
        // The width is not more than the least count.
        let table = self.doubled.as_ref().unwrap_or(self.table);
        let last = sub(count, self.width)?;
        let mut at = 0;
        while at < last {
            seen.unite(&table.seen(add(first, mul(at, step)?)?)?);
            at = add(at, self.width)?;
        }
        seen.unite(&table.seen(add(first, mul(last, step)?)?)?);
        Some(())
    }
}

/// How many taps there are before the first that is on the phase of another.
#[inline]
fn distinct(taps: Taps, table: &Table<Hull>) -> Option<i64> {
    let turn = floor_div(table.period, gcd(taps.step, table.period))?;
    Some(turn.min(taps.count))
}

/// What each feature sees together with the one so many features on.
#[inline]
fn united(table: &Table<Hull>, by: i64) -> Option<Table<Hull>> {
    let row = |i: i64| {
        let mut seen = table.seen(i)?;
        seen.unite(&table.seen(add(i, by)?)?);
        Some(seen)
    };
    Some(Table {
        period: table.period,
        step: table.step,
        rows: (0..table.period).map(row).collect::<Option<_>>()?,
    })
}
