//! A field as the record from which facts are read: the list of integers that `record.rs` describes.

use super::pool::ROWS;
use super::road::LINES;
use super::united::Way;
use super::{Around, Covered, Field};
use receptive_field_core::axis::Axis;
use receptive_field_core::numbers::Numbers;
use receptive_field_core::record::{
    ALIGNED, AROUND, AROUND_COUNT, CIRCULAR, DRIFTING, GLOBAL, LONG_HEAD, PARAMETERS, RUN, SCAN,
    SHORT, TABLE_HEAD, UNPRODUCTIVE,
};
use receptive_field_core::{Fact, Kind, Reach, Surround};

/// No record of a field is longer.
const LENGTH: usize = PARAMETERS + AROUND_COUNT + LONG_HEAD + TABLE_HEAD * LINES + RUN * ROWS;

/// The record of a [`Field`], from which a layer is made.
#[derive(Clone, Copy)]
pub(crate) struct Record {
    numbers: [i64; LENGTH],
    length: usize,
    image: i64,
}

impl Record {
    /// The axis that it tells of.
    #[inline]
    pub(crate) const fn axis(&self) -> Axis<'_> {
        let numbers = Numbers::plain(&self.numbers, self.length);
        // What the last operation is decides `state` alone, which `closed` says.
        Axis::new(numbers, self.image, Kind::Pointwise.code())
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    reason = "no list is longer than the record has room for"
)]
impl Field {
    /// The record, without what is read for no fact but others than the one that is asked for.
    #[inline]
    pub(crate) const fn record(&self, fact: Option<Fact>) -> Record {
        let period = matches!(fact, None | Some(Fact::Period | Fact::Uniform));
        let road = &self.full;
        let is_global = matches!(road.reach, Reach::Global);
        let is_short = is_global || matches!(road.reach, Reach::Local) && road.is_straight();
        let (first, last) = self.inside.longest();
        let (features, pixels) = match (is_global, road.count) {
            (false, 1) => (road.lines[0].period as i64, road.lines[0].step),
            _ => (road.jump.1, road.jump.0),
        };
        let path_min = match self.shortest() {
            Some(path_min) if matches!(fact, None | Some(Fact::PathMin)) => path_min,
            _ => 0,
        };
        let mut numbers = [0; LENGTH];
        let head = [
            self.size,
            self.flags(is_short),
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
        if let Around::Known(around) = self.around {
            [numbers[length], numbers[length + 1], numbers[length + 2]] = around;
            length += AROUND_COUNT;
        }
        if is_short {
            let line = &road.lines[0];
            [numbers[length], numbers[length + 1]] = if is_global {
                [0, self.image]
            } else {
                [line.start, line.end]
            };
            length += 2;
        } else {
            if period {
                numbers[length] = self.least_period();
            }
            let lengths = if needs_lengths(fact) {
                self.way().lengths(self.size, self.image)
            } else {
                None
            };
            if let Some((longest, shortest)) = lengths {
                [numbers[length + 1], numbers[length + 2]] = [longest, shortest];
            }
            length += LONG_HEAD;
            if needs_tables(fact) {
                length = push_tables(&self.way(), &mut numbers, length);
            }
        }
        Record {
            numbers,
            length,
            image: self.image,
        }
    }

    /// 0 where there is none.
    #[inline]
    const fn least_period(&self) -> i64 {
        match (self.full.reach, self.full.count) {
            (Reach::Local, 1) => self.pool.least_period(&self.full.lines[0]),
            _ => 0,
        }
    }

    #[inline]
    const fn flags(&self, is_short: bool) -> i64 {
        let road = &self.full;
        let mut flags = if is_short { SHORT } else { 0 };
        match road.reach {
            Reach::Local => {}
            Reach::Scan => flags |= SCAN,
            Reach::Global => flags |= GLOBAL,
        }
        if road.count > 1 {
            flags |= DRIFTING;
        }
        if self.aligned {
            flags |= ALIGNED;
        }
        if let (true, Covered::Yes) = (self.wide, self.covered) {
            flags |= UNPRODUCTIVE;
        }
        if let Around::Known(_) = self.around {
            flags |= AROUND;
        }
        if let (Surround::OtherEnd, true) = (road.surround, !matches!(road.reach, Reach::Global)) {
            flags |= CIRCULAR;
        }
        flags
    }
}

#[inline]
const fn needs_lengths(fact: Option<Fact>) -> bool {
    matches!(
        fact,
        None | Some(Fact::ReceptiveField | Fact::ReceptiveFieldMin)
    )
}

/// Whether a fact is read off regions, one by one.
#[inline]
const fn needs_tables(fact: Option<Fact>) -> bool {
    match fact {
        None
        | Some(
            Fact::Start
            | Fact::Anchor
            | Fact::Padding
            | Fact::Lookback
            | Fact::Lookahead
            | Fact::Latency
            | Fact::Causal
            | Fact::Halo
            | Fact::Context
            | Fact::HaloUnaligned
            | Fact::ReceptiveFieldMin,
        ) => true,
        Some(
            Fact::Size
            | Fact::Jump
            | Fact::ReceptiveField
            | Fact::PathMin
            | Fact::Period
            | Fact::Dropped
            | Fact::State
            | Fact::Interior
            | Fact::Aligned
            | Fact::Dense
            | Fact::Productive
            | Fact::CoversInput
            | Fact::Uniform,
        ) => false,
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
const fn push_tables(way: &Way<'_>, numbers: &mut [i64; LENGTH], from: usize) -> usize {
    let mut length = from;
    let mut index = 0;
    while index < way.road.count {
        let line = &way.road.lines[index];
        let head = length;
        length += TABLE_HEAD;
        let (mut phase, mut runs) = (0, 0);
        while phase < line.period {
            let (run, behind) = way.pool.run(line, phase);
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
