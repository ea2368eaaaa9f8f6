//! Exact rational numbers.

use core::cmp::Ordering;
use core::fmt;

use crate::checked::some;
use crate::text::Text;

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
const fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while let Some(rest) = a.checked_rem(b) {
        a = b;
        b = rest;
    }
    #[expect(
        clippy::cast_possible_wrap,
        reason = "of `i128::MIN` and itself alone, which is made 1"
    )]
    let shared = a as i128;
    if shared < 0 { 1 } else { shared }
}

#[inline]
const fn order(a: i128, b: i128) -> Ordering {
    if a < b {
        Ordering::Less
    } else if a == b {
        Ordering::Equal
    } else {
        Ordering::Greater
    }
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
    pub const fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 1 {
            return Some(Self {
                numerator,
                denominator,
            });
        }
        let shared = gcd(numerator, denominator);
        let shared = if denominator < 0 {
            some!(shared.checked_neg())
        } else {
            shared
        };
        let numerator = some!(numerator.checked_div(shared));
        match denominator.checked_div(shared) {
            Some(denominator) if denominator > 0 => Some(Self {
                numerator,
                denominator,
            }),
            _ => None,
        }
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
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        let left = some!(self.numerator.checked_mul(other.denominator));
        let right = some!(other.numerator.checked_mul(self.denominator));
        Self::new(
            some!(left.checked_add(right)),
            some!(self.denominator.checked_mul(other.denominator)),
        )
    }

    /// The difference, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::ONE.checked_sub(Ratio::new(1, 3).unwrap()), Ratio::new(2, 3));
    /// ```
    #[inline]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(some!(other.checked_neg()))
    }

    /// The product, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::whole(6).checked_mul(Ratio::new(1, 4).unwrap()), Ratio::new(3, 2));
    /// ```
    #[inline]
    pub const fn checked_mul(self, other: Self) -> Option<Self> {
        if other.numerator == 1 && other.denominator == 1 {
            return Some(self);
        }
        Self::new(
            some!(self.numerator.checked_mul(other.numerator)),
            some!(self.denominator.checked_mul(other.denominator)),
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
    pub const fn checked_div(self, other: Self) -> Option<Self> {
        Self::new(
            some!(self.numerator.checked_mul(other.denominator)),
            some!(self.denominator.checked_mul(other.numerator)),
        )
    }

    /// What is left of a division whose quotient is rounded towards zero, `None` where [`checked_div`](Self::checked_div)
    /// is.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::whole(-7).checked_rem(Ratio::whole(2)), Some(Ratio::whole(-1)));
    /// ```
    #[inline]
    pub const fn checked_rem(self, other: Self) -> Option<Self> {
        let quotient = some!(self.checked_div(other));
        let towards_zero = if quotient.numerator < 0 {
            some!(quotient.ceil())
        } else {
            some!(quotient.floor())
        };
        self.checked_sub(some!(towards_zero.checked_mul(other)))
    }

    /// Times two, so often; `None` where that is no whole number of times, or it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::whole(3).checked_shl(Ratio::whole(4)), Some(Ratio::whole(48)));
    /// assert_eq!(Ratio::ONE.checked_shl(Ratio::whole(127)), None);
    /// ```
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range was tested just before"
    )]
    #[inline]
    pub const fn checked_shl(self, by: Self) -> Option<Self> {
        const MOST: i128 = 126;
        if !by.is_whole() || by.numerator < 0 || by.numerator > MOST {
            return None;
        }
        let factor = some!(1_i128.checked_shl(by.numerator as u32));
        self.checked_mul(some!(Self::new(factor, 1)))
    }

    /// With the other sign, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::new(1, 2).unwrap().checked_neg(), Ratio::new(-1, 2));
    /// ```
    #[inline]
    pub const fn checked_neg(self) -> Option<Self> {
        Self::new(some!(self.numerator.checked_neg()), self.denominator)
    }

    /// Rounded towards minus infinity, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::new(-1, 2).unwrap().floor(), Some(Ratio::whole(-1)));
    /// ```
    #[inline]
    pub const fn floor(self) -> Option<Self> {
        Self::new(
            some!(self.numerator.checked_div_euclid(self.denominator)),
            1,
        )
    }

    /// Rounded towards plus infinity, `None` where it leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// assert_eq!(Ratio::new(1, 2).unwrap().ceil(), Some(Ratio::ONE));
    /// ```
    #[inline]
    pub const fn ceil(self) -> Option<Self> {
        some!(some!(self.checked_neg()).floor()).checked_neg()
    }

    /// Which of two is less; `None` where the comparison leaves `i128`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Ratio;
    /// # use std::cmp::Ordering;
    /// assert_eq!(Ratio::new(1, 3).unwrap().compare(Ratio::new(1, 2).unwrap()), Some(Ordering::Less));
    /// ```
    #[inline]
    pub const fn compare(self, other: Self) -> Option<Ordering> {
        if self.denominator == other.denominator {
            return Some(order(self.numerator, other.numerator));
        }
        let left = some!(self.numerator.checked_mul(other.denominator));
        let right = some!(other.numerator.checked_mul(self.denominator));
        Some(order(left, right))
    }
}

impl fmt::Display for Ratio {
    /// An integer, a decimal number where that is short and exact (`33.5`), else a fraction (`1344/167`).
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_whole() {
            return write!(f, "{}", self.numerator);
        }
        f.write_str(Text::new().ratio(*self).as_str())
    }
}
