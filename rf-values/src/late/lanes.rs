//! What a part of a condition amounts to: a number, once or on each axis; of a truth, 1 or 0.

use core::cmp::Ordering;

use super::number::ratios;
use crate::fields::Fields;
use receptive_field_core::array::{each, item, put};
use receptive_field_core::stop::{pick, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact, Ratio, Region};

const AXES: usize = 3;

/// One value, or one for each axis.
#[derive(Debug, Clone, Copy)]
pub struct Lanes {
    values: [Ratio; AXES],
    /// 0 where it is the same on all.
    axes: usize,
}

impl Lanes {
    #[inline]
    pub(super) const fn same(value: Ratio) -> Self {
        Self {
            values: [value; AXES],
            axes: 0,
        }
    }

    #[inline]
    pub(super) const fn truth(truth: bool) -> Self {
        Self::same(if truth { Ratio::ONE } else { Ratio::ZERO })
    }

    /// On so many axes; with 0 the same on all.
    #[inline]
    pub(super) const fn on(axes: usize) -> Self {
        Self {
            axes,
            ..Self::same(Ratio::ZERO)
        }
    }

    /// How many values there are.
    #[inline]
    pub(super) const fn count(&self) -> usize {
        if self.axes == 0 { 1 } else { self.axes }
    }

    #[inline]
    pub(super) const fn is_each(&self) -> bool {
        self.axes > 0
    }

    #[inline]
    pub(super) const fn at(&self, axis: usize) -> Ratio {
        pick(&self.values, axis)
    }

    /// Sets the value of an axis; of what is the same on all, that of all.
    #[inline]
    pub(super) const fn set(&mut self, axis: usize, value: Ratio) {
        if self.axes == 0 {
            self.values = [value; AXES];
        } else {
            put(&mut self.values, axis, value);
        }
    }

    #[inline]
    pub(super) const fn is_true(&self, axis: usize) -> bool {
        !matches!(self.at(axis).compare(Ratio::ZERO), Some(Ordering::Equal))
    }

    #[inline]
    pub(super) const fn are_alike(&self) -> bool {
        let first = self.at(0);
        each!(axis in self.count() => {
            if !matches!(self.at(axis).compare(first), Some(Ordering::Equal)) {
                return false;
            }
        });
        true
    }

    /// As many axes as one of two has.
    #[inline]
    pub(super) const fn like(a: &Self, b: &Self) -> Self {
        Self::on(if a.axes > b.axes { a.axes } else { b.axes })
    }
}

#[track_caller]
#[inline]
pub(super) const fn stop_wide() -> ! {
    stop(&Text::new().str("the arithmetic leaves 128 bits"))
}

/// A number.
#[track_caller]
#[inline]
pub const fn number(numerator: i128, denominator: i128) -> Lanes {
    match Ratio::new(numerator, denominator) {
        Some(value) => Lanes::same(value),
        None => stop_wide(),
    }
}

/// An integer.
#[inline]
pub const fn whole(value: i64) -> Lanes {
    Lanes::same(Ratio::whole(value))
}

/// One for each axis.
pub const fn list<const D: usize>(items: [Lanes; D]) -> Lanes {
    let mut lanes = Lanes::on(D);
    each!(axis in D => {
        lanes.set(axis, pick(&items, axis).at(0));
    });
    lanes
}

/// A number made of two by a sign, axis by axis; `floor` and `ceil` are of the first.
#[track_caller]
#[inline]
pub const fn calculated(sign: char, a: Lanes, b: Lanes, written: &str) -> Lanes {
    let mut lanes = Lanes::like(&a, &b);
    each!(axis in lanes.count() => {
        let (a, b) = (a.at(axis), b.at(axis));
        let value = match sign {
            'f' => a.floor(),
            'c' => a.ceil(),
            '/' | '%' if matches!(b.compare(Ratio::ZERO), Some(Ordering::Equal)) => {
                stop(&Text::new().str("`").str(written).str("`: division by zero"))
            }
            _ => ratios(sign, a, b),
        };
        match value {
            Some(value) => lanes.set(axis, value),
            None => stop_wide(),
        }
    });
    lanes
}

/// A fact of a layer, by its place among all, on one axis or each; of a pair the first or the second.
#[track_caller]
pub const fn fact<const D: usize>(
    fields: &Fields<D>,
    fact: usize,
    is_second: bool,
    axis: Option<usize>,
    asked: &str,
) -> Lanes {
    let Some(fact) = item(&Fact::ALL, fact) else {
        stop_wide()
    };
    if let Fact::Productive = fact {
        return Lanes::truth(fields.productive());
    }
    let (first, mut lanes) = lanes_of::<D>(axis);
    each!(index in lanes.count() => {
        let value = match fields.axis(first.saturating_add(index)).answer(fact) {
            Answer::Number { numerator, denominator } => Ratio::new(numerator, denominator),
            Answer::Pair(_, second) if is_second => Some(Ratio::whole(second)),
            Answer::Pair(first, _) => Some(Ratio::whole(first)),
            Answer::Truth(truth) => Some(if truth { Ratio::ONE } else { Ratio::ZERO }),
            Answer::Missing(missing) => missing_of(asked, missing.words()),
            Answer::Open(_) => None,
        };
        match value {
            Some(value) => lanes.set(index, value),
            None => stop_wide(),
        }
    });
    lanes
}

/// Of one feature the centre of its region (`c`), its start (`s`) or its end (`e`).
#[track_caller]
pub const fn feature<const D: usize>(
    fields: &Fields<D>,
    index: [usize; D],
    what: char,
    axis: Option<usize>,
    asked: &str,
) -> Lanes {
    let (first, mut lanes) = lanes_of::<D>(axis);
    each!(place in lanes.count() => {
        let axis = first.saturating_add(place);
        let Some(Region { start, end }) = fields.axis(axis).region(pick(&index, axis)) else {
            missing_of(asked, receptive_field_core::Missing::Nothing.words())
        };
        let value = match what {
            'c' => Ratio::new((start as i128).saturating_add(end as i128), 2),
            's' => Some(Ratio::whole(start)),
            _ => Some(Ratio::whole(end)),
        };
        match value {
            Some(value) => lanes.set(place, value),
            None => stop_wide(),
        }
    });
    lanes
}

/// The first axis, and room for the values.
#[inline]
const fn lanes_of<const D: usize>(axis: Option<usize>) -> (usize, Lanes) {
    match axis {
        Some(axis) => (axis, Lanes::on(0)),
        None => (0, Lanes::on(D)),
    }
}

#[track_caller]
#[inline]
const fn missing_of(asked: &str, why: &str) -> ! {
    stop(
        &Text::new()
            .str("`")
            .str(asked)
            .str("` does not exist: ")
            .str(why),
    )
}
