//! Exact rational numbers.

use core::cmp::Ordering;
use core::fmt;

/// A rational number in lowest terms, its denominator above 0: jumps and centres, in pixels.
///
/// ```
/// use receptive_field_core::eval::Ratio;
/// let half = Ratio::new(1, 2).unwrap();
/// assert_eq!(half.checked_add(half), Some(Ratio::ONE));
/// assert_eq!(half.to_string(), "0.5");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

#[inline]
fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while let Some(rest) = a.checked_rem(b) {
        a = b;
        b = rest;
    }
    i128::try_from(a).unwrap_or(1)
}

impl Ratio {
    /// Zero.
    pub const ZERO: Self = Self::whole(0);
    /// One.
    pub const ONE: Self = Self::whole(1);

    /// An integer.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::whole(4).denominator(), 1);
    /// ```
    #[inline]
    pub const fn whole(value: i64) -> Self {
        Self {
            numerator: value as i128,
            denominator: 1,
        }
    }

    /// `numerator / denominator`; `None` for a denominator of 0 or numbers at the end of `i128`.
    ///
    /// ```
    /// use receptive_field_core::eval::Ratio;
    /// let third = Ratio::new(2, 6).unwrap();
    /// assert_eq!((third.numerator(), third.denominator()), (1, 3));
    /// ```
    #[inline]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 1 {
            return Some(Self {
                numerator,
                denominator,
            });
        }
        let shared = gcd(numerator, denominator);
        let shared = if denominator < 0 {
            shared.checked_neg()?
        } else {
            shared
        };
        Some(Self {
            numerator: numerator.checked_div(shared)?,
            denominator: denominator.checked_div(shared).filter(|&d| d > 0)?,
        })
    }

    /// The numerator, in lowest terms.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::new(6, -4).unwrap().numerator(), -3);
    /// ```
    #[inline]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The denominator, in lowest terms and above 0.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::new(6, -4).unwrap().denominator(), 2);
    /// ```
    #[inline]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// Whether it is an integer.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert!(Ratio::new(6, 3).unwrap().is_whole() && !Ratio::new(6, 4).unwrap().is_whole());
    /// ```
    #[inline]
    pub const fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// The sum, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::ONE.checked_add(Ratio::new(1, 3).unwrap()), Ratio::new(4, 3));
    /// ```
    #[inline]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::new(
            left.checked_add(right)?,
            self.denominator.checked_mul(other.denominator)?,
        )
    }

    /// The difference, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::ONE.checked_sub(Ratio::new(1, 3).unwrap()), Ratio::new(2, 3));
    /// ```
    #[inline]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(other.checked_neg()?)
    }

    /// The product, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::whole(6).checked_mul(Ratio::new(1, 4).unwrap()), Ratio::new(3, 2));
    /// ```
    #[inline]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        if other == Self::ONE {
            return Some(self);
        }
        Self::new(
            self.numerator.checked_mul(other.numerator)?,
            self.denominator.checked_mul(other.denominator)?,
        )
    }

    /// The quotient, `None` for a divisor of 0 or where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::whole(6).checked_div(Ratio::whole(4)), Ratio::new(3, 2));
    /// assert_eq!(Ratio::ONE.checked_div(Ratio::ZERO), None);
    /// ```
    #[inline]
    pub fn checked_div(self, other: Self) -> Option<Self> {
        Self::new(
            self.numerator.checked_mul(other.denominator)?,
            self.denominator.checked_mul(other.numerator)?,
        )
    }

    /// With the other sign, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::new(1, 2).unwrap().checked_neg(), Ratio::new(-1, 2));
    /// ```
    #[inline]
    pub fn checked_neg(self) -> Option<Self> {
        Self::new(self.numerator.checked_neg()?, self.denominator)
    }

    /// Rounded towards minus infinity, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::new(-1, 2).unwrap().floor(), Some(Ratio::whole(-1)));
    /// ```
    #[inline]
    pub fn floor(self) -> Option<Self> {
        Self::new(self.numerator.checked_div_euclid(self.denominator)?, 1)
    }

    /// Rounded towards plus infinity, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::new(1, 2).unwrap().ceil(), Some(Ratio::ONE));
    /// ```
    #[inline]
    pub fn ceil(self) -> Option<Self> {
        self.checked_neg()?.floor()?.checked_neg()
    }

    /// Which of two is less; `None` where the comparison leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// # use std::cmp::Ordering;
    /// assert_eq!(Ratio::new(1, 3).unwrap().compare(Ratio::new(1, 2).unwrap()), Some(Ordering::Less));
    /// ```
    #[inline]
    pub fn compare(self, other: Self) -> Option<Ordering> {
        if self.denominator == other.denominator {
            return Some(self.numerator.cmp(&other.numerator));
        }
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Some(left.cmp(&right))
    }
}

impl fmt::Display for Ratio {
    /// An integer, a decimal number where that is short and exact (`33.5`), else a fraction (`1344/167`).
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            numerator,
            denominator,
        } = *self;
        if denominator == 1 {
            return write!(f, "{numerator}");
        }
        for (digits, scale) in [(1, 10_i128), (2, 100), (3, 1000)] {
            let Some(scaled) = scale
                .checked_rem(denominator)
                .filter(|&rest| rest == 0)
                .and_then(|_| scale.checked_div(denominator))
                .and_then(|by| numerator.checked_mul(by))
            else {
                continue;
            };
            let sign = if scaled < 0 { "-" } else { "" };
            let magnitude = scaled.unsigned_abs();
            let scale = scale.unsigned_abs();
            let whole = magnitude.checked_div(scale).unwrap_or(0);
            let rest = magnitude.checked_rem(scale).unwrap_or(0);
            return write!(f, "{sign}{whole}.{rest:0digits$}");
        }
        write!(f, "{numerator}/{denominator}")
    }
}
