//! Facts as they stand in a table: one value where the axes agree, else `a x b`.

use core::fmt;

use crate::checked::float;

/// A fact of one axis.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Value {
    Whole(i64),
    Count(usize),
    Real(f64),
    Ratio(i64, i64),
    Pair(i64, i64),
    Interval(i64, i64),
    Features(usize, usize),
    Absent,
}

impl Value {
    pub(crate) fn count(value: usize) -> Self {
        Self::Count(value)
    }

    /// NaN is a place that does not exist.
    pub(crate) fn coordinate(value: f64) -> Self {
        if value.is_nan() {
            Self::Absent
        } else {
            Self::Real(value)
        }
    }

    /// A decimal number where that is exact.
    pub(crate) fn jump((pixels, features): (i64, i64)) -> Self {
        if features.count_ones() == 1 {
            Self::Real(float(pixels) / float(features))
        } else {
            Self::Ratio(pixels, features)
        }
    }

    pub(crate) fn whole(value: Option<i64>) -> Self {
        value.map_or(Self::Absent, Self::Whole)
    }

    pub(crate) fn pair(value: Option<(i64, i64)>) -> Self {
        value.map_or(Self::Absent, |(a, b)| Self::Pair(a, b))
    }

    pub(crate) fn interval(value: Option<(i64, i64)>) -> Self {
        value.map_or(Self::Absent, |(a, b)| Self::Interval(a, b))
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(value) => write!(f, "{value}"),
            Self::Count(value) => write!(f, "{value}"),
            Self::Real(value) => write!(f, "{value}"),
            Self::Ratio(a, b) => write!(f, "{a}/{b}"),
            Self::Pair(a, b) => write!(f, "({a}, {b})"),
            Self::Interval(a, b) => write!(f, "[{a}, {b})"),
            Self::Features(a, b) => write!(f, "[{a}, {b})"),
            Self::Absent => f.write_str("-"),
        }
    }
}

/// A fact of all axes.
pub(crate) struct Cells<const D: usize>(pub(crate) [Value; D]);

impl<const D: usize> fmt::Display for Cells<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((first, rest)) = self.0.split_first() else {
            return Ok(());
        };
        write!(f, "{first}")?;
        if rest.iter().any(|other| other != first) {
            for other in rest {
                write!(f, " x {other}")?;
            }
        }
        Ok(())
    }
}
