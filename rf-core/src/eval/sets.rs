//! The pixels that features use, as sorted intervals.

use crate::collect::CollectVec as _;
use alloc::vec::Vec;

use super::limits::{INTERVALS, Spent};
use super::list::List;
use super::table::{Seen, Table};
use super::{EvalErrorKind, Region, TooMuchWork};
use crate::checked::{add, mul, sub};
use crate::ops::Taps;
use crate::order::Order as _;

/// A set of pixels: sorted intervals that do not touch.
pub(super) type Set = Vec<Region>;

impl Seen for Set {
    type Spent = Spent;

    #[inline]
    fn nothing() -> Self {
        Self::new()
    }

    #[inline]
    fn unite(&mut self, other: &Self) {
        let mut own = self.drain(..).peekable();
        let mut others = other.iter().copied().peekable();
        let ascending = core::iter::from_fn(|| match (own.peek(), others.peek()) {
            (Some(first), Some(second)) if second.start < first.start => others.next(),
            (Some(_), _) => own.next(),
            (None, _) => others.next(),
        });
        let united = apart(ascending);
        drop(own);
        *self = united;
    }

    #[inline]
    fn shifted(&self, by: i64) -> Option<Self> {
        self.iter()
            .map(|span| {
                Some(Region {
                    start: add(span.start, by)?,
                    end: add(span.end, by)?,
                })
            })
            .try_collect_vec()
    }

    /// The layer's hulls are known to fit before its sets are asked for.
    #[inline]
    fn fits(&self) -> bool {
        true
    }

    /// Each is counted by its intervals.
    #[inline]
    fn make(_: i64, _: i64, _: &mut Spent) -> Result<(), EvalErrorKind> {
        Ok(())
    }

    #[inline]
    fn count(rows: &[Self], times: i64, spent: &mut Spent) -> Result<(), EvalErrorKind> {
        let intervals = rows.iter().map(|set| set.len().max(1)).total();
        let times = usize::try_from(times).unwrap_or(usize::MAX);
        let counted = spent.intervals(intervals.saturating_mul(times));
        counted.map_err(|TooMuchWork| EvalErrorKind::Rows)
    }

    /// As many as there are were compared already, when the layer was made.
    #[inline]
    fn compare(_: usize, _: &mut Spent) -> Result<(), EvalErrorKind> {
        Ok(())
    }

    #[inline]
    fn gather(all: &[Taps], table: &Table<Self>, spent: &mut Spent) -> Option<List<Self>> {
        let set = |taps: &Taps| gathered(*taps, table, spent);
        all.iter().map(set).collect()
    }
}

/// What the taps of one feature see; `None` where it is more than may be.
#[inline]
fn gathered(taps: Taps, table: &Table<Set>, spent: &mut Spent) -> Option<Set> {
    if let Some(span) = unbroken(taps, table) {
        spent.intervals(1).ok()?;
        return Some(alloc::vec![span]);
    }
    if taps.count == 0 {
        spent.intervals(1).ok()?;
    }
    let mut all = Set::new();
    for t in 0..taps.count {
        let mut seen = table.seen(add(taps.first, mul(t, taps.step)?)?)?;
        spent.intervals(seen.len().max(1)).ok()?;
        all.append(&mut seen);
        if all.len() > INTERVALS {
            return None;
        }
    }
    Some(together(all))
}

/// Intervals in any order as a set.
#[inline]
pub(super) fn together(mut all: Vec<Region>) -> Set {
    all.order_by(&|a, b| a.start < b.start);
    apart(all.into_iter())
}

/// Intervals in the order of their starts, those that touch as one.
#[inline]
fn apart(ascending: impl Iterator<Item = Region>) -> Set {
    let mut apart = Set::new();
    for span in ascending {
        match apart.last_mut() {
            Some(before) if span.start <= before.end => before.end = before.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}

/// All that the taps see, where each sees one interval and the next goes on before it ends.
#[inline]
fn unbroken(taps: Taps, table: &Table<Set>) -> Option<Region> {
    let ([row], 1) = (&*table.rows, table.period) else {
        return None;
    };
    let [span] = row.as_slice() else {
        return None;
    };
    let by = mul(table.step, taps.step)?;
    if taps.count == 0 || by < 0 || by > sub(span.end, span.start)? {
        return None;
    }
    let first = mul(table.step, taps.first)?;
    let last = mul(table.step, taps.last()?)?;
    Some(Region {
        start: add(span.start, first)?,
        end: add(span.end, last)?,
    })
}
