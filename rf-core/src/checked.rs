//! Checked integer arithmetic for `const fn`, which has neither `?` nor `TryFrom`.

/// Unwraps an `Option` in a `const fn` or leaves it with `None`.
#[doc(hidden)]
#[macro_export]
macro_rules! __some {
    ($value:expr) => {
        match $value {
            Some(value) => value,
            None => return None,
        }
    };
}

/// Unwraps a checked result in a `const fn` or leaves it with [`OpError::Overflow`](crate::ops::OpError::Overflow).
#[doc(hidden)]
#[macro_export]
macro_rules! __fits {
    ($value:expr) => {
        match $value {
            Some(value) => value,
            None => return Err($crate::ops::OpError::Overflow),
        }
    };
}

pub use crate::{__fits as fits, __some as some};

#[inline]
pub const fn add(a: i64, b: i64) -> Option<i64> {
    a.checked_add(b)
}

#[inline]
pub const fn sub(a: i64, b: i64) -> Option<i64> {
    a.checked_sub(b)
}

#[inline]
pub const fn mul(a: i64, b: i64) -> Option<i64> {
    a.checked_mul(b)
}

/// Quotient rounded towards minus infinity; `None` for a divisor below 1. Most are 1, and a division takes long.
#[inline]
pub const fn floor_div(a: i64, b: i64) -> Option<i64> {
    match b {
        1 => Some(a),
        2.. => a.checked_div_euclid(b),
        _ => None,
    }
}

/// Quotient rounded towards plus infinity; `None` for a divisor below 1.
#[inline]
pub const fn ceil_div(a: i64, b: i64) -> Option<i64> {
    if b == 1 {
        return Some(a);
    }
    let quotient = some!(floor_div(a, b));
    match a.checked_rem_euclid(b) {
        Some(0) => Some(quotient),
        _ => add(quotient, 1),
    }
}

/// Remainder in `0..b`; `None` for a divisor below 1.
#[inline]
pub const fn modulo(a: i64, b: i64) -> Option<i64> {
    match b {
        1 => Some(0),
        2.. => a.checked_rem_euclid(b),
        _ => None,
    }
}

/// `a * b + c` by way of `i128`.
#[inline]
pub const fn mul_add(a: i64, b: i64, c: i64) -> Option<i64> {
    narrow(some!(
        some!((a as i128).checked_mul(b as i128)).checked_add(c as i128)
    ))
}

/// `floor(a * b / c)` by way of `i128`; `None` for a divisor below 1.
#[inline]
pub const fn mul_div_floor(a: i64, b: i64, c: i64) -> Option<i64> {
    if c < 1 {
        return None;
    }
    let product = some!((a as i128).checked_mul(b as i128));
    narrow(some!(product.checked_div_euclid(c as i128)))
}

#[inline]
pub const fn narrow(value: i128) -> Option<i64> {
    if value < i64::MIN as i128 || value > i64::MAX as i128 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the range was tested just above"
    )]
    Some(value as i64)
}

#[inline]
pub const fn max(a: i64, b: i64) -> i64 {
    if a > b { a } else { b }
}

#[inline]
pub const fn min(a: i64, b: i64) -> i64 {
    if a < b { a } else { b }
}

/// Greatest common divisor of the magnitudes; 0 only for two zeros.
#[inline]
pub const fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while let Some(rest) = a.checked_rem(b) {
        a = b;
        b = rest;
    }
    #[expect(
        clippy::cast_possible_wrap,
        reason = "a divisor of a positive i64 is one, too"
    )]
    let divisor = a as i64;
    divisor
}

/// A ratio in lowest terms; `None` for a denominator below 1.
#[inline]
pub const fn lowest(numerator: i128, denominator: i128) -> Option<(i128, i128)> {
    if denominator < 1 {
        return None;
    }
    let (mut a, mut b) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    while let Some(rest) = a.checked_rem(b) {
        a = b;
        b = rest;
    }
    #[expect(
        clippy::cast_possible_wrap,
        reason = "a divisor of a positive i128 is one, too"
    )]
    let shared = a as i128;
    let below = some!(denominator.checked_div(shared));
    Some((some!(numerator.checked_div(shared)), below))
}

#[inline]
pub const fn lcm(a: i64, b: i64) -> Option<i64> {
    mul(some!(a.checked_div(gcd(a, b))), b)
}

/// The `f64` nearest to a ratio of numbers that one holds.
#[expect(clippy::cast_precision_loss, reason = "the nearest is what is wanted")]
#[inline]
pub const fn quotient(numerator: i128, denominator: i128) -> f64 {
    numerator as f64 / denominator as f64
}

/// The middle of two positions.
#[inline]
pub const fn middle(start: i64, end: i64) -> f64 {
    quotient((start as i128).saturating_add(end as i128), 2)
}

/// A count as the target's `usize`; `None` where it is negative or the target's `usize` is too small.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the range is tested first"
)]
#[inline]
pub const fn count(value: i64) -> Option<usize> {
    if value < 0 || value as u64 > usize::MAX as u64 {
        return None;
    }
    Some(value as usize)
}

/// A `usize` as an `i64`; `None` where it is too large.
#[inline]
pub const fn signed(value: usize) -> Option<i64> {
    if value as u64 > i64::MAX as u64 {
        return None;
    }
    #[expect(clippy::cast_possible_wrap, reason = "the range was tested just above")]
    Some(value as i64)
}

/// A count of what is held, as an `i64`, or the largest.
#[cfg(feature = "alloc")]
#[inline]
pub fn held(count: usize) -> i64 {
    signed(count).unwrap_or(i64::MAX)
}
