//! The regions of all features of one layer on one axis.

use super::list::List;
use super::table::{Hull, Seen, Table};
use super::{EvalErrorKind, Ratio, Region};
use core::slice;

use crate::checked::{add, lcm};
use crate::collect::CollectVec as _;
use crate::ops::{Rule, Step};
pub use crate::reach::Reach;
pub(crate) use crate::reach::Surround;

/// What the features of one layer see, as if every layer went on for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Regions<S = Hull> {
    pub(crate) reach: Reach,
    pub(crate) jump: Ratio,
    pub(crate) surround: Surround,
    /// One for each slope: more than one where branches drift; none behind a global layer.
    pub(crate) tables: List<Table<S>>,
}

impl Regions {
    /// The image itself: feature `i` is pixel `i`.
    #[inline]
    pub(super) fn image() -> Self {
        Self::of_image(Some(Region { start: 0, end: 1 }))
    }

    /// Everything, from a layer on which one step is `jump` pixels.
    #[inline]
    pub(super) fn global(jump: Ratio) -> Self {
        Self {
            reach: Reach::Global,
            jump,
            surround: Surround::Constant,
            tables: List::EMPTY,
        }
    }

    /// The region of feature `i` in an image of `image` pixels.
    #[inline]
    pub(crate) fn region(&self, i: i64, image: i64) -> Option<Hull> {
        if self.reach == Reach::Global {
            return Some(Some(Region {
                start: 0,
                end: image,
            }));
        }
        let mut seen = None;
        for table in self.tables.iter() {
            seen.unite(&table.seen(i)?);
        }
        if self.reach == Reach::Scan {
            seen = seen
                .map(|span| Region {
                    start: 0,
                    end: span.end,
                })
                .filter(|span| span.end > 0);
        }
        Some(seen)
    }
}

impl<S: Seen> Regions<S> {
    pub(super) fn of_image(pixel: S) -> Self {
        Self {
            reach: Reach::Local,
            jump: Ratio::ONE,
            surround: Surround::Constant,
            tables: List::One(Table::single(pixel, 1)),
        }
    }

    /// Where no path is left but those that see everything.
    pub(super) fn without_paths() -> Self {
        Self {
            reach: Reach::Global,
            jump: Ratio::ONE,
            surround: Surround::Constant,
            tables: List::EMPTY,
        }
    }

    pub(crate) fn is_drifting(&self) -> bool {
        self.tables.len() > 1
    }

    /// How many features, of `size`, stand for all: the others see what these see, moved on after `turn` features, on each
    /// line its own way.
    pub(super) fn classes(&self, size: i64) -> (i64, i64) {
        let mut turn = 1;
        for table in self.tables.iter() {
            turn = lcm(turn, table.period).unwrap_or(i64::MAX);
        }
        let count = if self.is_drifting() {
            turn.min(size)
        } else {
            turn
        };
        (count, turn)
    }

    /// What `step`'s outputs see, in an image of `image` pixels.
    pub(super) fn through(
        &self,
        step: &Step,
        image: i64,
        spent: &mut S::Spent,
    ) -> Result<Self, EvalErrorKind> {
        let jump = match step.rule {
            Rule::All if step.size == 1 => Some(Ratio::whole(image)),
            _ => Ratio::new(step.in_period.into(), step.out_period.into())
                .and_then(|ratio| self.jump.checked_mul(ratio)),
        }
        .filter(fits)
        .ok_or(EvalErrorKind::Overflow)?;
        let reach = match step.rule {
            Rule::All => Reach::Global,
            Rule::Prefix => self.reach.max(Reach::Scan),
            _ => self.reach,
        };
        let tables = match (reach, step.rule) {
            (Reach::Global, _) => List::EMPTY,
            (_, Rule::Prefix) => {
                let tables = self.tables.iter().map(|table| running(table, spent));
                tables.collect::<Result<_, _>>()?
            }
            _ => match &*self.tables {
                [table] => List::One(table.through(step, spent)?),
                tables => {
                    let tables = tables.iter().map(|table| table.through(step, spent));
                    tables.collect::<Result<_, _>>()?
                }
            },
        };
        Ok(Self {
            reach,
            jump,
            surround: self.surround.max(Surround::of(step.padding_mode)),
            tables,
        })
    }

    /// What the features of a join see, whose jump is `jump`.
    pub(super) fn joined<'a>(
        branches: impl Iterator<Item = &'a Self> + Clone,
        jump: Ratio,
        spent: &mut S::Spent,
    ) -> Result<Self, EvalErrorKind>
    where
        S: 'a,
    {
        let reach = branches.clone().map(|branch| branch.reach).greatest();
        let surround = branches.clone().map(|branch| branch.surround).greatest();
        let mut joined = Self {
            reach: reach.unwrap_or(Reach::Local),
            jump,
            surround: surround.unwrap_or(Surround::Constant),
            tables: List::EMPTY,
        };
        if joined.reach == Reach::Global {
            return Ok(joined);
        }
        for table in branches.flat_map(|branch| branch.tables.iter()) {
            S::compare(joined.tables.len(), spent)?;
            let mut own = joined.tables.iter_mut();
            if let Some(own) = own.find(|own| own.moves_as(table)) {
                *own = own.united(table, spent)?;
            } else {
                table.count(table.period, spent)?;
                joined.tables.push(table.clone());
            }
        }
        Ok(joined)
    }
}

/// Whether a record can hold a jump: behind a global layer no table tells that it grew too large.
#[inline]
fn fits(jump: &Ratio) -> bool {
    i64::try_from(jump.numerator()).is_ok() && i64::try_from(jump.denominator()).is_ok()
}

/// Every row united with all before it.
fn running<S: Seen>(table: &Table<S>, spent: &mut S::Spent) -> Result<Table<S>, EvalErrorKind> {
    S::make(table.period, 1, spent)?;
    let mut seen = S::nothing();
    let mut unite = |row: &S| {
        S::count(slice::from_ref(&seen), 1, spent)?;
        seen.unite(row);
        Ok(seen.clone())
    };
    let turn_before = |i: i64| table.seen(add(i, table.period.checked_neg()?)?);
    for i in 0..table.period {
        unite(&turn_before(i).ok_or(EvalErrorKind::Overflow)?)?;
    }
    Ok(Table {
        period: table.period,
        step: table.step,
        rows: table.rows.iter().map(unite).collect::<Result<_, _>>()?,
    })
}
