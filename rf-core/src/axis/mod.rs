//! One axis of a layer: its record, read where a fact is asked for.

mod anchor;
mod answer;
mod base;
mod facts;
mod reach;
mod scanned;
mod search;
mod table;

pub use base::Base;
pub use table::{Run, Table, Tables};

use crate::array::each;
use crate::checked::{count, floor_div, gcd, lcm, max, min, some};
use crate::kind::{Class, Kind};
use crate::numbers::Numbers;
use crate::ops::Parameters;
use crate::record::{
    ALIGNED, AROUND, AROUND_COUNT, CIRCULAR, DRIFTING, FLAGS, GLOBAL, LONG_HEAD, PARAMETER_MASK,
    PARAMETER_UNIT, PARAMETERS, PERIOD, SCAN, SHORT, SIZE, STEP, TABLE_HEAD, UNPRODUCTIVE,
};
use crate::region::Region;
use crate::stop::{fit, fit_count};

/// The record of one axis, and what lies under it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Axis<'a> {
    record: Numbers<'a>,
    size: i64,
    /// Of its layer's kind.
    code: i64,
    pub base: Base,
}

/// The facts that a layer holds as fields.
#[derive(Clone, Copy)]
pub struct Facts {
    pub size: usize,
    pub receptive_field: usize,
    pub jump: f64,
    /// NaN where feature 0 reads nothing.
    pub start: f64,
}

/// What they are made of.
#[derive(Clone, Copy)]
struct Summary {
    receptive_field: i64,
    /// Pixels and features, in any terms.
    jump: (i64, i64),
    /// Of feature 0; empty where it reads nothing.
    region: Region,
}

/// One feature for each pixel; the axis holds how many.
const IMAGE: &str = "u                   1                  17                   0 9223372036854775807                   1                   0                   1                   1                   0                   1";

impl<'a> Axis<'a> {
    /// Of a layer whose kind has this code.
    #[inline]
    pub const fn new(record: Numbers<'a>, image: i64, code: i64) -> Self {
        Self {
            record,
            size: record.at(SIZE),
            code,
            base: Base::image(image),
        }
    }

    /// The network's input.
    #[inline]
    pub const fn image(size: i64) -> Self {
        Self {
            record: Numbers::of(IMAGE),
            size,
            code: Kind::Input.code(),
            base: Base::image(size),
        }
    }

    /// The same record above another base.
    #[inline]
    pub const fn above(mut self, base: Base) -> Self {
        self.base = base;
        self
    }

    #[inline]
    pub const fn size(&self) -> i64 {
        self.size
    }

    /// Whether the two stand at one place of one text, and have one size.
    #[cfg(feature = "alloc")]
    #[inline]
    pub const fn has_record_of(&self, other: &Self) -> bool {
        self.size == other.size && self.record.is_same_place(&other.record)
    }

    #[inline]
    pub const fn kind(&self) -> Option<Kind> {
        Kind::of_code(self.code)
    }

    /// Whether its layer has branches.
    #[inline]
    pub const fn is_join(&self) -> bool {
        match self.kind() {
            Some(kind) => matches!(kind.class(), Class::Join | Class::Gate),
            None => false,
        }
    }

    #[inline]
    const fn number(&self, index: usize) -> i64 {
        self.record.at(index)
    }

    #[inline]
    pub const fn has(&self, flag: i64) -> bool {
        self.number(FLAGS) & flag != 0
    }

    /// Whether every feature sees the whole image.
    #[inline]
    pub const fn is_global(&self) -> bool {
        self.has(GLOBAL)
    }

    /// Whether every feature sees all before it.
    #[inline]
    pub const fn is_scan(&self) -> bool {
        self.has(SCAN)
    }

    #[inline]
    pub const fn is_drifting(&self) -> bool {
        self.has(DRIFTING)
    }

    #[inline]
    pub const fn is_aligned(&self) -> bool {
        self.has(ALIGNED) && self.base.aligned
    }

    #[inline]
    pub const fn is_unproductive(&self) -> bool {
        self.has(UNPRODUCTIVE)
    }

    /// Whether padding is read from the other end, here or before.
    #[inline]
    pub const fn is_circular(&self) -> bool {
        self.has(CIRCULAR)
    }

    /// Whether its facts hang on what stands in padding.
    #[inline]
    pub const fn reads_padding(&self) -> bool {
        self.has(AROUND | CIRCULAR)
    }

    /// How many parameters the operation has.
    #[inline]
    const fn parameter_count(&self) -> usize {
        parameters_of(self.number(FLAGS))
    }

    /// What the features that exist really read at most, as far as padding makes it more than their regions say.
    #[inline]
    pub const fn around(&self, index: usize) -> Option<i64> {
        if !self.has(AROUND) {
            return None;
        }
        let place = PARAMETERS.saturating_add(self.parameter_count());
        self.record.get(place.saturating_add(index))
    }

    /// The parameters of the operation.
    #[inline]
    pub const fn parameters(&self) -> Parameters {
        let mut parameters = Parameters::NONE;
        each!(index in self.parameter_count() => {
            parameters.push(self.number(PARAMETERS.saturating_add(index)));
        });
        parameters
    }

    /// What stands behind the parameters and what is really read. Every region asks for it: the flags are read once.
    #[inline]
    const fn tail(&self) -> Numbers<'a> {
        let flags = self.number(FLAGS);
        let around = if flags & AROUND == 0 { 0 } else { AROUND_COUNT };
        let before = PARAMETERS.saturating_add(parameters_of(flags));
        match self.record.split_at(before.saturating_add(around)) {
            Some((_, tail)) => tail,
            None => Numbers::EMPTY,
        }
    }

    /// `period, longest, shortest` and what stands behind; `None` of a short record.
    #[inline]
    const fn long_tail(&self) -> Option<(Numbers<'a>, Numbers<'a>)> {
        if self.has(SHORT) {
            return None;
        }
        self.tail().split_at(LONG_HEAD)
    }

    #[inline]
    pub const fn tables(&self) -> Tables<'a> {
        Tables {
            rest: match self.long_tail() {
                Some((_, tables)) => tables,
                None => self.tail(),
            },
            step: self.number(STEP),
            base: self.base,
        }
    }

    /// After how many features all tables begin anew; not more than there are.
    #[inline]
    const fn classes(&self) -> i64 {
        let mut turn = 1;
        let mut tables = self.tables();
        while let Some(table) = tables.next() {
            turn = match lcm(turn, table.period) {
                Some(turn) => turn,
                None => return self.size,
            };
        }
        min(turn, self.size)
    }

    /// Structural period: features, and pixels.
    #[inline]
    pub const fn structure(&self) -> Option<(i64, i64)> {
        self.base
            .period_under((self.number(PERIOD), self.number(STEP)))
    }

    /// The jump as a ratio in lowest terms.
    #[inline]
    pub const fn jump(&self) -> Option<(i64, i64)> {
        let (features, pixels) = some!(self.structure());
        let shared = gcd(features, pixels);
        Some((
            some!(floor_div(pixels, shared)),
            some!(floor_div(features, shared)),
        ))
    }

    /// The facts that a layer holds as fields.
    #[track_caller]
    #[expect(
        clippy::cast_precision_loss,
        reason = "as in `checked::float`; a call takes longer"
    )]
    #[inline]
    pub const fn facts(&self) -> Facts {
        let summary = match self.quick_summary() {
            Some(summary) => summary,
            None => fit(self.summary()),
        };
        let (pixels, features) = summary.jump;
        let Region { start, end } = summary.region;
        Facts {
            size: fit_count(self.size),
            receptive_field: fit_count(summary.receptive_field),
            jump: pixels as f64 / features as f64,
            start: if end <= start {
                f64::NAN
            } else {
                start as f64 + (end as f64 - start as f64) * 0.5
            },
        }
    }

    #[inline]
    const fn summary(&self) -> Option<Summary> {
        Some(Summary {
            receptive_field: some!(self.receptive_field()),
            jump: some!(self.jump()),
            region: match self.region(0) {
                Some(region) => region,
                None => Region { start: 0, end: 0 },
            },
        })
    }

    /// The same for most layers, in as few steps as can be: every constant that is used is worked out by rustc.
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::cast_sign_loss,
        reason = "records are ours, and `at` may be asked for anything"
    )]
    #[inline]
    const fn quick_summary(&self) -> Option<Summary> {
        let record = &self.record;
        let flags = record.at(FLAGS);
        let is_special = flags & (GLOBAL | SCAN | DRIFTING | AROUND) != 0;
        if is_special || !self.base.is_plain() {
            return None;
        }
        let pixels = record.at(STEP);
        if flags & SHORT != 0 {
            let (start, end) = (record.at(record.len() - 2), record.at(record.len() - 1));
            return Some(Summary {
                receptive_field: end - start,
                jump: (pixels, 1),
                region: Region { start, end },
            });
        }
        let tail = PARAMETERS + ((flags & PARAMETER_MASK) / PARAMETER_UNIT) as usize;
        let table = tail + LONG_HEAD;
        let runs = table + TABLE_HEAD;
        Some(Summary {
            receptive_field: record.at(tail + 1),
            jump: (pixels, record.at(PERIOD)),
            region: Region {
                start: record.at(runs + 1),
                end: record.at(runs + 2),
            },
        })
    }

    /// The region of feature `i`; `None` where it reads nothing.
    #[inline]
    pub const fn region(&self, i: i64) -> Option<Region> {
        if self.is_global() {
            return Some(Region {
                start: 0,
                end: self.base.image,
            });
        }
        let mut hull: Option<Region> = None;
        let mut tables = self.tables();
        while let Some(table) = tables.next() {
            let region = some!(table.region(i));
            hull = match hull {
                _ if region.is_empty() => hull,
                None => Some(region),
                Some(hull) => Some(Region {
                    start: min(hull.start, region.start),
                    end: max(hull.end, region.end),
                }),
            };
        }
        match hull {
            Some(hull) if self.is_scan() => {
                if hull.end > 0 {
                    Some(Region { start: 0, ..hull })
                } else {
                    None
                }
            }
            _ => hull,
        }
    }

    /// This axis as what a head stands on; `None` where it is not uniform or reads nothing.
    #[inline]
    pub const fn as_base(&self) -> Option<Base> {
        let (Some(1), Some(region)) = (self.period(), self.region(0)) else {
            return None;
        };
        let (jump, _) = some!(self.jump());
        let (first, last) = some!(self.interior());
        Some(Base {
            image: self.base.image,
            input: self.size,
            jump,
            lo: region.start,
            len: some!(crate::checked::sub(region.end, region.start)),
            path_min: some!(self.path_min()),
            first,
            last,
            period: some!(self.structure()),
            aligned: self.is_aligned(),
        })
    }
}

/// How many parameters flags tell of.
#[inline]
const fn parameters_of(flags: i64) -> usize {
    match count((flags & PARAMETER_MASK) / PARAMETER_UNIT) {
        Some(parameters) => parameters,
        None => 0,
    }
}
