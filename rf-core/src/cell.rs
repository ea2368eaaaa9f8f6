//! Facts as they stand in a table: one value where the axes agree, else `a x b`.

use core::fmt;

use crate::answer::Answer;
use crate::checked::quotient;
use crate::fact::{Fact, Shape};
use crate::region::Region;

/// A fact of one axis.
#[derive(Clone, Copy, PartialEq)]
pub enum Cell {
    Number(i128, i128),
    Pair(i64, i64),
    /// From the first up to, but without, the second.
    Interval(i64, i64),
    Truth(bool),
    Absent,
}

impl Cell {
    #[inline]
    pub fn of(fact: Fact, answer: Answer) -> Self {
        match answer {
            Answer::Number {
                numerator,
                denominator,
            } => Self::Number(numerator, denominator),
            Answer::Pair(first, last) => match fact.shape() {
                Shape::Pair(["first", "last"]) => Self::Interval(first, last),
                Shape::Pair(_) | Shape::Number | Shape::Truth => Self::Pair(first, last),
            },
            Answer::Truth(truth) => Self::Truth(truth),
            Answer::Open(_) | Answer::Missing(_) => Self::Absent,
        }
    }

    #[inline]
    pub fn region(region: Option<Region>) -> Self {
        match region {
            Some(Region { start, end }) => Self::Interval(start, end),
            None => Self::Absent,
        }
    }
}

impl fmt::Display for Cell {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Number(value, 1) => write!(f, "{value}"),
            // A decimal number where that is exact.
            Self::Number(a, b) if b.count_ones() == 1 => write!(f, "{}", quotient(a, b)),
            Self::Number(a, b) => write!(f, "{a}/{b}"),
            Self::Pair(a, b) => write!(f, "({a}, {b})"),
            Self::Interval(a, b) => write!(f, "[{a}, {b})"),
            Self::Truth(true) => f.write_str("yes"),
            Self::Truth(false) => f.write_str("no"),
            Self::Absent => f.write_str("-"),
        }
    }
}

/// A fact of all axes.
pub struct Cells<const D: usize>(pub [Cell; D]);

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
