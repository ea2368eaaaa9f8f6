//! How far features read from where they stand.

use super::table::turns;
use super::{Axis, Run, Table};
use crate::array::each;
use crate::checked::{add, max, min, mul, mul_add, mul_div_floor, some, sub};
use crate::region::Region;

/// From where to where.
#[derive(Clone, Copy)]
pub(super) enum Distance {
    /// From the first pixel read to the one on which a feature stands.
    Back,
    /// From there to the last pixel read.
    Ahead,
    /// From the end of the step for which a feature stands to the end of what it reads.
    Late,
}

impl Axis<'_> {
    /// The most over the features, of which those that read nothing do not count.
    #[inline]
    pub(super) const fn reach(&self, distance: Distance) -> Option<i64> {
        let mut most: Option<i64> = None;
        let mut tables = self.tables();
        while let Some(table) = tables.next() {
            let (turns, begun) = if self.is_drifting() {
                some!(turns(self.size, table.period))
            } else {
                (1, 0)
            };
            each!(index in table.runs => {
                let run = some!(table.run(index));
                if !run.is_empty() {
                    if turns > 0 {
                        let last = some!(sub(run.count, 1));
                        let turn = some!(sub(turns, 1));
                        most = Some(larger(most, some!(self.ends(&table, &run, last, 0, distance))));
                        most = Some(larger(most, some!(self.ends(&table, &run, last, turn, distance))));
                    }
                    if run.first < begun {
                        let left = some!(sub(begun, run.first));
                        let last = some!(sub(min(run.count, left), 1));
                        most = Some(larger(most, some!(self.ends(&table, &run, last, turns, distance))));
                    }
                }
            });
        }
        most
    }

    /// The larger of the distances of a run's first phase in a turn and of its `last`. None between is larger: regions
    /// move by a whole step, and where features stand by the whole numbers around one ratio, so that the distance grows
    /// all along the run, or nowhere; and so it does from turn to turn.
    #[inline]
    const fn ends(
        &self,
        table: &Table<'_>,
        run: &Run,
        last: i64,
        turn: i64,
        distance: Distance,
    ) -> Option<i64> {
        let first = some!(self.of_phase(table, run, 0, turn, distance));
        let last = some!(self.of_phase(table, run, last, turn, distance));
        Some(max(first, last))
    }

    #[inline]
    const fn of_phase(
        &self,
        table: &Table<'_>,
        run: &Run,
        phase: i64,
        turn: i64,
        distance: Distance,
    ) -> Option<i64> {
        let i = some!(add(some!(mul_add(turn, table.period, run.first)), phase));
        let moved = some!(mul_add(turn, table.step, some!(mul(phase, run.step))));
        let region = Region {
            start: some!(add(run.lo, moved)),
            end: some!(add(run.hi, moved)),
        };
        self.distance(i, region, distance)
    }

    /// The distance of feature `i`, which reads this region.
    #[inline]
    pub(super) const fn distance(&self, i: i64, region: Region, distance: Distance) -> Option<i64> {
        match distance {
            Distance::Back => sub(some!(self.stand(i)), region.start),
            Distance::Ahead => sub(some!(sub(region.end, 1)), some!(self.stand(i))),
            Distance::Late => sub(region.end, some!(self.step_end(i))),
        }
    }

    /// The pixel on which feature `i` stands.
    #[inline]
    const fn stand(&self, i: i64) -> Option<i64> {
        let (jump, divisor) = some!(self.jump());
        mul_div_floor(i, jump, divisor)
    }

    /// The pixel after the step for which feature `i` stands: where the next one stands, but one further at least.
    #[inline]
    const fn step_end(&self, i: i64) -> Option<i64> {
        let next = some!(self.stand(some!(add(i, 1))));
        let beyond = some!(add(some!(self.stand(i)), 1));
        Some(max(next, beyond))
    }
}

#[inline]
pub(super) const fn larger(so_far: Option<i64>, value: i64) -> i64 {
    match so_far {
        Some(so_far) if so_far >= value => so_far,
        _ => value,
    }
}
