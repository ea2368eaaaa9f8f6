//! How far features behind a scan read ahead where branches drift: the first of them may see nothing yet, and do not
//! count.

use super::reach::Distance;
use super::search::Line;
use super::{Axis, Run, Table};
use crate::array::{each, item};
use crate::checked::{add, floor_div, max, min, mul_add, some, sub};
use crate::region::Region;

/// What no feature reads ahead.
const NOTHING: i64 = i64::MIN;

impl Axis<'_> {
    /// The most over the features that see something. Of the ends of all lines the furthest counts, so that each may be
    /// asked on its own.
    #[inline]
    pub(super) const fn scanned(&self, distance: Distance) -> Option<i64> {
        let mut most = NOTHING;
        let mut tables = self.tables();
        while let Some(table) = tables.next() {
            each!(index in table.runs => {
                let run = some!(table.run(index));
                if !run.is_empty() && run.first < self.size {
                    most = max(most, some!(self.scanned_run(&table, &run, distance)));
                }
            });
        }
        if most == NOTHING { None } else { Some(most) }
    }

    /// From turn to turn, and along a run, distances grow all the way or nowhere: looked at are the ends of a run in the
    /// first turn in which it sees something and in that in which all of it does, and in the last two, of which one may
    /// not be complete. Between the first two the phase that sees something first is another in each turn, but none is
    /// further: there regions move faster along a run than from turn to turn, so that where distances fall both ways a
    /// turn takes more than all phases give. `None` where a number leaves `i64`.
    #[inline]
    const fn scanned_run(&self, table: &Table<'_>, run: &Run, distance: Distance) -> Option<i64> {
        let line = some!(Line::new(table, run, run.hi, 1, self.size));
        let drift = some!(line.drift());
        let last = some!(line.last_turn());
        let some_see = some!(past(some!(add(line.at, max(0, drift))), line.turn));
        let all_see = some!(past(some!(add(line.at, min(0, drift))), line.turn));
        let turns = [some_see, all_see, some!(sub(last, 1)), last];
        let mut most = NOTHING;
        each!(index in turns.len() => {
            let turn = some!(item(&turns, index));
            if some_see <= turn && turn <= last {
                most = max(most, some!(self.scanned_turn(&line, turn, distance)));
            }
        });
        Some(most)
    }

    /// Of the phases that see something in this turn the first, and the last: where ends do not grow along the run that is
    /// no further.
    #[inline]
    const fn scanned_turn(&self, line: &Line, turn: i64, distance: Distance) -> Option<i64> {
        let at = some!(mul_add(turn, line.turn, line.at));
        let (mut first, last) = (0, some!(line.last_phase(turn)));
        if line.phase > 0 {
            first = some!(past(at, line.phase));
        } else if at <= 0 {
            return Some(NOTHING);
        }
        if first > last {
            return Some(NOTHING);
        }
        Some(max(
            some!(self.scanned_phase(line, (turn, first), at, distance)),
            some!(self.scanned_phase(line, (turn, last), at, distance)),
        ))
    }

    /// Of one phase of a turn whose first ends at `at`.
    #[inline]
    const fn scanned_phase(
        &self,
        line: &Line,
        (turn, phase): (i64, i64),
        at: i64,
        distance: Distance,
    ) -> Option<i64> {
        let end = some!(mul_add(phase, line.phase, at));
        let feature = some!(line.index(turn, phase));
        self.distance(feature, Region { start: 0, end }, distance)
    }
}

/// The first of the numbers 0, 1, … of steps after which what begins at `at` is past 0.
#[inline]
const fn past(at: i64, step: i64) -> Option<i64> {
    let before = some!(floor_div(some!(sub(0, at)), step));
    Some(max(0, some!(add(before, 1))))
}
