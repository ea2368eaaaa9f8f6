//! How far features read from where they stand.

use super::table::turns;
use super::{Axis, Run, Table};
use crate::array::each;
use crate::checked::{max, min, narrow, some, sub};
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

/// Where features stand: feature `i` on pixel `floor(i * pixels / features)`.
#[derive(Clone, Copy)]
struct Grid {
    pixels: i128,
    features: i128,
    distance: Distance,
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "a feature times a jump fits into `i128`, and a jump is of one feature at least"
)]
impl Grid {
    /// The distance of feature `i`, which reads from `start` to `end`.
    #[inline]
    const fn of(&self, i: i128, start: i128, end: i128) -> Option<i64> {
        // No feature that exists stands before pixel 0: this rounds down.
        let place = i * self.pixels;
        let here = place / self.features;
        narrow(match self.distance {
            Distance::Back => here - start,
            Distance::Ahead => end - 1 - here,
            Distance::Late => {
                // The step ends where the next feature stands, but one pixel further at least.
                let next = (place + self.pixels) / self.features;
                end - if next > here { next } else { here + 1 }
            }
        })
    }

    /// The larger of the distances of a run's first phase in a turn and of its `last`. None between is larger: regions
    /// move by a whole step, and where features stand by the whole numbers around one ratio, so that the distance grows
    /// all along the run, or nowhere; and so it does from turn to turn.
    #[inline]
    const fn ends(&self, table: &Table<'_>, run: &Run, last: i64, turn: i64) -> Option<i64> {
        let i = turn as i128 * table.period as i128 + run.first as i128;
        let moved = turn as i128 * table.step as i128;
        let (start, end) = (run.lo as i128 + moved, run.hi as i128 + moved);
        let first = some!(self.of(i, start, end));
        if last == 0 {
            return Some(first);
        }
        let (i, along) = (i + last as i128, last as i128 * run.step as i128);
        Some(max(first, some!(self.of(i, start + along, end + along))))
    }
}

impl Axis<'_> {
    #[inline]
    const fn grid(&self, distance: Distance) -> Option<Grid> {
        let (pixels, features) = some!(self.jump());
        Some(Grid {
            pixels: pixels as i128,
            features: features as i128,
            distance,
        })
    }

    /// The most over the features, of which those that read nothing do not count.
    #[inline]
    pub(super) const fn reach(&self, distance: Distance) -> Option<i64> {
        let grid = some!(self.grid(distance));
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
                        most = Some(larger(most, some!(grid.ends(&table, &run, last, 0))));
                        if turn > 0 {
                            most = Some(larger(most, some!(grid.ends(&table, &run, last, turn))));
                        }
                    }
                    if run.first < begun {
                        let left = some!(sub(begun, run.first));
                        let last = some!(sub(min(run.count, left), 1));
                        most = Some(larger(most, some!(grid.ends(&table, &run, last, turns))));
                    }
                }
            });
        }
        most
    }

    /// The distance of feature `i`, which reads this region.
    #[inline]
    pub(super) const fn distance(&self, i: i64, region: Region, distance: Distance) -> Option<i64> {
        let grid = some!(self.grid(distance));
        grid.of(i as i128, region.start as i128, region.end as i128)
    }
}

#[inline]
pub(super) const fn larger(so_far: Option<i64>, value: i64) -> i64 {
    match so_far {
        Some(so_far) if so_far >= value => so_far,
        _ => value,
    }
}
