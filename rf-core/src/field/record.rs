//! A field as the record from which facts are read: the list of integers that `record.rs` describes.

use super::road::{LINES, PHASES, Road};
use super::{Around, Field};
use crate::axis::Axis;
use crate::kind::Kind;
use crate::numbers::Numbers;
use crate::ops::Parameters;
use crate::reach::{Reach, Surround};
use crate::record::{
    ALIGNED, AROUND, AROUND_COUNT, CIRCULAR, DRIFTING, GLOBAL, LONG_HEAD, PARAMETER_UNIT,
    PARAMETERS, RUN, SCAN, SHORT, TABLE_HEAD, UNPRODUCTIVE,
};

/// No record of a field is longer.
const LENGTH: usize =
    PARAMETERS + Parameters::MOST + AROUND_COUNT + LONG_HEAD + TABLE_HEAD * LINES + RUN * PHASES;

/// The record of a [`Field`], from which a layer is made.
#[derive(Clone, Copy)]
pub(crate) struct Record {
    numbers: [i64; LENGTH],
    length: usize,
    image: i64,
    kind: i64,
}

impl Record {
    /// The axis that it tells of.
    #[inline]
    pub(crate) const fn axis(&self) -> Axis<'_> {
        let numbers = Numbers::plain(&self.numbers, self.length);
        Axis::new(numbers, self.image, self.kind)
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    reason = "no list is longer than the record has room for"
)]
impl Field {
    /// The record; `period` may be left out where it is not asked for.
    #[inline]
    pub(crate) const fn record(&self, period: bool) -> Record {
        let road = &self.full;
        let is_global = matches!(road.reach, Reach::Global);
        let is_short = is_global || matches!(road.reach, Reach::Local) && road.is_straight();
        let kind = self.kind();
        let parameters = match &self.op {
            Some(op) => op.encode(kind, self.padding),
            None => Parameters::NONE,
        };
        let parameters = parameters.as_slice();
        let (first, last) = self.inside.longest();
        let (features, pixels) = match (is_global, road.count) {
            (false, 1) => (road.lines[0].period as i64, road.lines[0].step),
            _ => (road.jump.1, road.jump.0),
        };
        let path_min = match self.shortest() {
            Some(path_min) => path_min,
            None => 0,
        };
        let flags = self.flags(is_short) + parameters.len() as i64 * PARAMETER_UNIT;
        let mut numbers = [0; LENGTH];
        let head = [
            self.size,
            flags,
            first,
            last,
            path_min,
            self.dropped,
            features,
            pixels,
        ];
        let mut length = 0;
        while length < PARAMETERS {
            numbers[length] = head[length];
            length += 1;
        }
        let mut index = 0;
        while index < parameters.len() {
            numbers[length] = parameters[index];
            (length, index) = (length + 1, index + 1);
        }
        if let Around::Known(around) = self.around {
            [numbers[length], numbers[length + 1], numbers[length + 2]] = around;
            length += AROUND_COUNT;
        }
        if is_short {
            let seen = if is_global { None } else { road.rows[0] };
            if let Some(region) = seen {
                [numbers[length], numbers[length + 1]] = [region.start, region.end];
            } else if is_global {
                numbers[length + 1] = self.image;
            }
            length += 2;
        } else {
            if period {
                numbers[length] = self.least_period();
            }
            if let Some((longest, shortest)) = road.lengths(self.size, self.image) {
                [numbers[length + 1], numbers[length + 2]] = [longest, shortest];
            }
            length = push_tables(road, &mut numbers, length + LONG_HEAD);
        }
        Record {
            numbers,
            length,
            image: self.image,
            kind: kind.code(),
        }
    }

    #[inline]
    pub(crate) const fn kind(&self) -> Kind {
        match &self.op {
            Some(op) => op.kind(),
            None if self.is_join => Kind::Add,
            None => Kind::Input,
        }
    }

    /// 0 where there is none.
    #[inline]
    const fn least_period(&self) -> i64 {
        match (self.full.reach, self.full.count) {
            (Reach::Local, 1) => self.full.line(0).least_period(),
            _ => 0,
        }
    }

    #[inline]
    const fn flags(&self, is_short: bool) -> i64 {
        let road = &self.full;
        let (mut flags, unproductive) = (0, matches!(self.covered, Some(true)));
        let is_circular = super::looks_further(road) && matches!(road.surround, Surround::OtherEnd);
        let set = [
            (is_short, SHORT),
            (matches!(road.reach, Reach::Global), GLOBAL),
            (matches!(road.reach, Reach::Scan), SCAN),
            (road.is_drifting(), DRIFTING),
            (self.aligned, ALIGNED),
            (self.wide && unproductive, UNPRODUCTIVE),
            (matches!(self.around, Around::Known(_)), AROUND),
            (is_circular, CIRCULAR),
        ];
        let mut index = 0;
        while index < set.len() {
            if set[index].0 {
                flags += set[index].1;
            }
            index += 1;
        }
        flags
    }
}

/// The tables, in runs; where the record ends then.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    reason = "a run holds one row at least, and there are no more rows than the record has room for"
)]
#[inline]
const fn push_tables(road: &Road, numbers: &mut [i64; LENGTH], from: usize) -> usize {
    let mut length = from;
    let mut index = 0;
    while index < road.count {
        let line = road.lines[index];
        let rows = road.line(index);
        let head = length;
        length += TABLE_HEAD;
        let (mut phase, mut runs) = (0, 0);
        while phase < line.period {
            let (run, behind) = rows.run(phase);
            let mut place = 0;
            while place < RUN {
                numbers[length + place] = run[place];
                place += 1;
            }
            (phase, length, runs) = (behind, length + RUN, runs + 1);
        }
        [numbers[head], numbers[head + 1], numbers[head + 2]] =
            [line.period as i64, line.step, runs];
        index += 1;
    }
    length
}
