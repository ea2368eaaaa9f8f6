//! Rationals for the second evaluator of conditions; numbers that grow large are refused.

use std::cmp::Ordering;

/// In lowest terms, the lower part above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rational(i128, i128);

/// Further than any condition here needs, and far from where the language stops.
const LARGE: i128 = 1 << 40;

impl Rational {
    pub(crate) fn new(above: i128, below: i128) -> Option<Self> {
        let common = common(above.abs(), below.abs());
        let sign = if below < 0 { -1 } else { 1 };
        let reduced = Self(sign * above / common, sign * below / common);
        (reduced.0.abs() < LARGE && reduced.1 < LARGE).then_some(reduced)
    }

    pub(crate) fn whole(value: i128) -> Option<Self> {
        Self::new(value, 1)
    }

    pub(crate) fn is_zero(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn negative(self) -> Self {
        Self(-self.0, self.1)
    }

    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        Self::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    pub(crate) fn times(self, other: Self) -> Option<Self> {
        Self::new(self.0 * other.0, self.1 * other.1)
    }

    /// By a number that is not 0.
    pub(crate) fn over(self, other: Self) -> Option<Self> {
        Self::new(self.0 * other.1, self.1 * other.0)
    }

    /// What is left of it, with its sign.
    pub(crate) fn rest(self, other: Self) -> Option<Self> {
        let quotient = self.over(other)?;
        let times = Self::whole(quotient.0 / quotient.1)?;
        self.plus(times.times(other)?.negative())
    }

    pub(crate) fn floor(self) -> Self {
        Self(self.0.div_euclid(self.1), 1)
    }

    pub(crate) fn ceil(self) -> Self {
        self.negative().floor().negative()
    }

    pub(crate) fn order(self, other: Self) -> Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }

    /// As the language writes a number.
    pub(crate) fn written(self) -> String {
        match self.1 {
            1 => self.0.to_string(),
            below => format!("{} / {below}", self.0),
        }
    }
}

fn common(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { common(b, a % b) }
}
