//! One axis of a layer: its record, read where a fact is asked for.

mod base;
mod facts;
mod search;
mod table;

pub(crate) use base::Base;
pub(crate) use table::{Run, Table, Tables};

use crate::checked::{count, floor_div, gcd, max, min, some};
use crate::numbers::Numbers;
use crate::record::{
    ALIGNED, DRIFTING, FLAGS, GLOBAL, PARAMETER_UNIT, PARAMETERS, PERIOD, SCAN, SHORT, SIZE, STEP,
    UNPRODUCTIVE,
};
use crate::region::Region;

/// The record of one axis, and what lies under it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Axis {
    record: Numbers,
    size: i64,
    pub(crate) base: Base,
}

/// The facts that a layer holds as fields.
#[derive(Clone, Copy)]
pub(crate) struct Summary {
    pub(crate) receptive_field: i64,
    pub(crate) jump: (i64, i64),
    /// Of feature 0; empty where it reads nothing.
    pub(crate) region: Region,
}

/// One feature for each pixel; the axis holds how many.
const IMAGE: &str = "u                   1                  17                   0 9223372036854775807                   1                   0                   1                   1                   0                   1";

impl Summary {
    /// Of the image itself.
    pub(crate) const IMAGE: Self = Self {
        receptive_field: 1,
        jump: (1, 1),
        region: Region { start: 0, end: 1 },
    };
}

impl Axis {
    pub(crate) const fn new(record: Numbers, image: i64) -> Self {
        Self {
            record,
            size: match record.get(SIZE) {
                Some(size) => size,
                None => 0,
            },
            base: Base::image(image),
        }
    }

    /// The network's input.
    pub(crate) const fn image(size: i64) -> Self {
        Self {
            record: Numbers::of(IMAGE),
            size,
            base: Base::image(size),
        }
    }

    /// The same record above another base.
    pub(crate) const fn above(mut self, base: Base) -> Self {
        self.base = base;
        self
    }

    pub(crate) const fn size(&self) -> i64 {
        self.size
    }

    const fn number(&self, index: usize) -> i64 {
        match self.record.get(index) {
            Some(value) => value,
            None => 0,
        }
    }

    const fn has(&self, flag: i64) -> bool {
        self.number(FLAGS) & flag != 0
    }

    /// Whether every feature sees the whole image.
    pub(crate) const fn is_global(&self) -> bool {
        self.has(GLOBAL)
    }

    /// Whether every feature sees all before it.
    pub(crate) const fn is_scan(&self) -> bool {
        self.has(SCAN)
    }

    pub(crate) const fn is_drifting(&self) -> bool {
        self.has(DRIFTING)
    }

    pub(crate) const fn is_aligned(&self) -> bool {
        self.has(ALIGNED) && self.base.aligned
    }

    pub(crate) const fn is_unproductive(&self) -> bool {
        self.has(UNPRODUCTIVE)
    }

    /// How many parameters the operation has.
    pub(crate) const fn parameters(&self) -> usize {
        match floor_div(self.number(FLAGS), PARAMETER_UNIT) {
            Some(parameters) => match count(parameters) {
                Some(parameters) => parameters,
                None => 0,
            },
            None => 0,
        }
    }

    /// A parameter of the operation; `None` past their number.
    pub(crate) const fn parameter(&self, index: usize) -> Option<i64> {
        if index < self.parameters() {
            self.record.get(some!(PARAMETERS.checked_add(index)))
        } else {
            None
        }
    }

    /// What stands behind the parameters.
    const fn tail(&self) -> Numbers {
        match self
            .record
            .split_at(PARAMETERS.saturating_add(self.parameters()))
        {
            Some((_, tail)) => tail,
            None => Numbers::EMPTY,
        }
    }

    /// `period, longest, shortest` and what stands behind; `None` of a short record.
    const fn long_tail(&self) -> Option<(Numbers, Numbers)> {
        if self.has(SHORT) {
            return None;
        }
        self.tail().split_at(3)
    }

    pub(crate) const fn tables(&self) -> Tables {
        Tables {
            rest: match self.long_tail() {
                Some((_, tables)) => tables,
                None => self.tail(),
            },
            step: self.number(STEP),
            base: self.base,
        }
    }

    /// Structural period: features, and pixels.
    pub(crate) const fn structure(&self) -> Option<(i64, i64)> {
        self.base
            .period_under((self.number(PERIOD), self.number(STEP)))
    }

    /// The jump as a ratio in lowest terms.
    pub(crate) const fn jump(&self) -> Option<(i64, i64)> {
        let (features, pixels) = some!(self.structure());
        let shared = gcd(features, pixels);
        Some((
            some!(floor_div(pixels, shared)),
            some!(floor_div(features, shared)),
        ))
    }

    /// The facts that a layer holds as fields.
    pub(crate) const fn summary(&self) -> Option<Summary> {
        if let Some(summary) = self.short_summary() {
            return Some(summary);
        }
        let region = self.region(0);
        Some(Summary {
            receptive_field: some!(self.receptive_field()),
            jump: some!(self.jump()),
            region: match region {
                Some(region) => region,
                None => Region { start: 0, end: 0 },
            },
        })
    }

    /// The same, of most layers: every constant is worked out by rustc, and so in few steps.
    const fn short_summary(&self) -> Option<Summary> {
        let is_short = self.number(FLAGS) & (SHORT | GLOBAL | SCAN | DRIFTING) == SHORT;
        if !is_short || self.number(PERIOD) != 1 || !self.base.is_plain() {
            return None;
        }
        let end = some!(self.record.len().checked_sub(1));
        let hi = some!(self.record.get(end));
        let lo = some!(self.record.get(some!(end.checked_sub(1))));
        Some(Summary {
            receptive_field: some!(hi.checked_sub(lo)),
            jump: (self.number(STEP), 1),
            region: Region { start: lo, end: hi },
        })
    }

    /// The region of feature `i`; `None` where it reads nothing.
    pub(crate) const fn region(&self, i: i64) -> Option<Region> {
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
    pub(crate) const fn as_base(&self) -> Option<Base> {
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
