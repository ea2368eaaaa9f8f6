//! What the features of one line see: a table that repeats with a period.

use crate::collect::CollectVec as _;

use super::limits::{PHASES, Work};
use super::list::List;
use super::{EvalErrorKind, Ratio, wide};
use crate::checked::{add, floor_div, gcd, lcm, modulo, mul};
pub(crate) use crate::hull::Hull;
use crate::hull::{self, Rows};
use crate::ops::{Reads, Step, Taps};
use crate::region::Region;

/// What it takes to put one hull to others, in steps of [`Work`].
const UNITED: usize = 1;

/// What it takes to compare one table with another, in steps of [`Work`].
const COMPARED: usize = 2;

/// What one feature sees: its hull, or the set itself.
pub(super) trait Seen: Clone {
    /// What putting together has taken so far.
    type Spent;
    fn nothing() -> Self;
    fn unite(&mut self, other: &Self);
    fn shifted(&self, by: i64) -> Option<Self>;
    /// Whether its ends are so near that no distance between two pixels leaves `i64`.
    fn fits(&self) -> bool;
    /// Counts so many rows with as many taps each, before they are made.
    fn make(rows: i64, taps: i64, spent: &mut Self::Spent) -> Result<(), EvalErrorKind>;
    /// Counts what it takes to put these together with others, so many times.
    fn count(rows: &[Self], times: i64, spent: &mut Self::Spent) -> Result<(), EvalErrorKind>;
    /// Counts what it takes to find the table that moves as another, among so many.
    fn compare(tables: usize, spent: &mut Self::Spent) -> Result<(), EvalErrorKind>;
    /// What each of `all` sees, which are spread over the phases of `table`.
    fn gather(all: &[Taps], table: &Table<Self>, spent: &mut Self::Spent) -> Option<List<Self>>;
}

/// What feature `i` sees: `rows[i mod period]`, moved by `step` for each turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table<S> {
    /// The structural period P.
    pub period: i64,
    /// The pixels Q from one turn to the next.
    pub step: i64,
    /// One row a phase.
    pub rows: List<S>,
}

impl Seen for Hull {
    type Spent = Work;

    #[inline]
    fn nothing() -> Self {
        None
    }

    #[inline]
    fn unite(&mut self, other: &Self) {
        *self = hull::unite(*self, *other);
    }

    #[inline]
    fn shifted(&self, by: i64) -> Option<Self> {
        match self {
            None => Some(None),
            Some(span) => Some(Some(Region {
                start: add(span.start, by)?,
                end: add(span.end, by)?,
            })),
        }
    }

    #[inline]
    fn fits(&self) -> bool {
        hull::fits(*self)
    }

    #[inline]
    fn make(rows: i64, taps: i64, work: &mut Work) -> Result<(), EvalErrorKind> {
        work.spend_rows(usize::try_from(rows).unwrap_or(usize::MAX), taps)
    }

    #[inline]
    fn count(rows: &[Self], times: i64, work: &mut Work) -> Result<(), EvalErrorKind> {
        let times = usize::try_from(times).unwrap_or(usize::MAX);
        work.spend(rows.len().saturating_mul(times).saturating_mul(UNITED))
    }

    #[inline]
    fn compare(tables: usize, work: &mut Work) -> Result<(), EvalErrorKind> {
        work.spend(tables.saturating_sub(1).saturating_mul(COMPARED))
    }

    #[inline]
    fn gather(all: &[Taps], table: &Table<Self>, _: &mut Work) -> Option<List<Self>> {
        let wide = wide::Wide::of(all, table)?;
        all.iter().map(|&taps| wide.hull(taps)).collect()
    }
}

impl Table<Hull> {
    /// The table as the arithmetic of `const fn` takes it.
    #[inline]
    pub(super) fn as_rows(&self) -> Rows<'_> {
        Rows::new(&self.rows, self.step)
    }
}

impl<S: Seen> Table<S> {
    pub(super) fn single(seen: S, step: i64) -> Self {
        Self {
            period: 1,
            step,
            rows: List::One(seen),
        }
    }

    /// Pixels from one feature to the next, on the mean.
    pub(super) fn slope(&self) -> Option<Ratio> {
        Ratio::new(self.step.into(), self.period.into())
    }

    /// Whether both have the same slope.
    pub(super) fn moves_as(&self, other: &Self) -> bool {
        let across = |step: i64, period: i64| i128::from(step).checked_mul(period.into());
        across(self.step, other.period) == across(other.step, self.period)
    }

    /// What feature `i` sees; `None` where a number leaves `i64`.
    pub(super) fn seen(&self, i: i64) -> Option<S> {
        let row = self.row(modulo(i, self.period)?)?;
        row.shifted(mul(self.step, floor_div(i, self.period)?)?)
    }

    /// Counts what it takes to put so many features together with others.
    pub(super) fn count(&self, features: i64, spent: &mut S::Spent) -> Result<(), EvalErrorKind> {
        let turns = floor_div(features, self.period).ok_or(EvalErrorKind::Overflow)?;
        S::count(&self.rows, turns, spent)
    }

    pub(super) fn row(&self, phase: i64) -> Option<&S> {
        self.rows.get(usize::try_from(phase).ok()?)
    }

    /// The table of `step`'s outputs, which read positions of this one.
    pub(super) fn through(&self, step: &Step, spent: &mut S::Spent) -> Result<Self, EvalErrorKind> {
        let shared = gcd(step.in_period, self.period);
        let turns = floor_div(self.period, shared).ok_or(EvalErrorKind::Overflow)?;
        let period = mul(step.out_period, turns).ok_or(EvalErrorKind::Overflow)?;
        if period > PHASES {
            return Err(EvalErrorKind::Phases { period });
        }
        S::make(period, step.taps(), spent)?;
        self.rows_through(step, period, shared, spent)
            .ok_or(EvalErrorKind::Overflow)
    }

    fn rows_through(
        &self,
        step: &Step,
        period: i64,
        shared: i64,
        spent: &mut S::Spent,
    ) -> Option<Self> {
        let taps = |o| match step.reads(o)? {
            Reads::Taps(taps) => Some(taps),
            Reads::All | Reads::UpTo(_) => Some(Taps::NONE),
        };
        let rows = match period {
            1 => S::gather(&[taps(0)?], self, spent)?,
            _ => S::gather(&(0..period).map(taps).try_collect_vec()?, self, spent)?,
        };
        if !rows.iter().all(S::fits) {
            return None;
        }
        Some(Self {
            period,
            step: mul(self.step, floor_div(step.in_period, shared)?)?,
            rows,
        })
    }

    /// Both, feature by feature; they have the same slope.
    pub(super) fn united(&self, other: &Self, spent: &mut S::Spent) -> Result<Self, EvalErrorKind> {
        let period = lcm(self.period, other.period).ok_or(EvalErrorKind::Overflow)?;
        if period > PHASES {
            return Err(EvalErrorKind::Phases { period });
        }
        self.count(period, spent)?;
        other.count(period, spent)?;
        let row = |i| {
            let mut seen = self.seen(i)?;
            seen.unite(&other.seen(i)?);
            Some(seen).filter(S::fits)
        };
        let rows = match period {
            1 => row(0).map(List::One),
            _ => (0..period).map(row).collect(),
        };
        let step = floor_div(period, self.period).and_then(|turns| mul(self.step, turns));
        match (rows, step) {
            (Some(rows), Some(step)) => Ok(Self { period, step, rows }),
            _ => Err(EvalErrorKind::Overflow),
        }
    }
}
