//! What a record says when it is asked for a fact.

use crate::fact::Fact;
use crate::missing::Missing;

/// A fact of one layer on one axis, in pixels unless the [`Fact`] says otherwise.
///
/// ```
/// use receptive_field_core::{Answer, Missing};
/// let half = Answer::Number { numerator: 1, denominator: 2 }; // a jump, behind up-sampling by 2
/// assert_ne!(half, Answer::Missing(Missing::Nothing));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// A number, in lowest terms.
    Number {
        /// Above the line.
        numerator: i128,
        /// Below it: at least 1, and 1 for all but a jump, a start and an anchor.
        denominator: i128,
    },
    /// Two whole numbers, in the order of the sides that the fact's [`Shape`](crate::Shape) names.
    Pair(i64, i64),
    /// Whether it is so.
    Truth(bool),
    /// It is worked out only where a contract asks: a record does not hold it.
    Open(Open),
    /// It does not exist.
    Missing(Missing),
}

/// A fact that is worked out only where a contract asks.
///
/// ```
/// use receptive_field_core::{Answer, Open};
/// assert_ne!(Answer::Open(Open::Dense), Answer::Open(Open::CoversInput));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Open {
    /// [`Fact::Dense`].
    Dense,
    /// [`Fact::CoversInput`].
    CoversInput,
}

impl Open {
    /// The fact that is asked for.
    ///
    /// ```
    /// use receptive_field_core::{Fact, Open};
    /// assert_eq!(Open::CoversInput.fact(), Fact::CoversInput);
    /// ```
    #[inline]
    pub const fn fact(self) -> Fact {
        match self {
            Self::Dense => Fact::Dense,
            Self::CoversInput => Fact::CoversInput,
        }
    }
}

impl Answer {
    #[inline]
    #[doc(hidden)]
    pub const fn whole(value: i64) -> Self {
        Self::ratio(value as i128, 1)
    }

    #[inline]
    #[doc(hidden)]
    pub const fn ratio(numerator: i128, denominator: i128) -> Self {
        Self::Number {
            numerator,
            denominator,
        }
    }

    /// None where nothing is read.
    #[inline]
    #[doc(hidden)]
    pub const fn number(value: Option<i64>) -> Self {
        match value {
            Some(value) => Self::whole(value),
            None => Self::Missing(Missing::Nothing),
        }
    }

    /// None where nothing is read.
    #[inline]
    #[doc(hidden)]
    pub const fn truth(value: Option<bool>) -> Self {
        match value {
            Some(value) => Self::Truth(value),
            None => Self::Missing(Missing::Nothing),
        }
    }

    /// None where nothing is read.
    #[inline]
    #[doc(hidden)]
    pub const fn pair(value: Option<(i64, i64)>) -> Self {
        match value {
            Some((a, b)) => Self::Pair(a, b),
            None => Self::Missing(Missing::Nothing),
        }
    }
}
