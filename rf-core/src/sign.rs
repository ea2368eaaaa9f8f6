//! Arithmetic by the signs of the language; `<` stands for `<<`, `m` for `min` and `M` for `max`.

use core::cmp::Ordering;

use crate::checked::some;
use crate::ratio::Ratio;

/// Of two integers, as in Rust; `None` where it does not fit, or a divisor is 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the range was tested just before"
)]
#[inline]
pub const fn integers(sign: char, a: i64, b: i64) -> Option<i64> {
    const MOST: i64 = 62;
    match sign {
        '+' => a.checked_add(b),
        '-' => a.checked_sub(b),
        '*' => a.checked_mul(b),
        '/' => a.checked_div(b),
        '%' => a.checked_rem(b),
        '<' if b < 0 || b > MOST => None,
        '<' => a.checked_mul(some!(1_i64.checked_shl(b as u32))),
        'm' => Some(if b < a { b } else { a }),
        'M' => Some(if b < a { a } else { b }),
        _ => None,
    }
}

/// Of two rationals, exactly.
#[inline]
pub const fn ratios(sign: char, a: Ratio, b: Ratio) -> Option<Ratio> {
    match sign {
        '+' => a.checked_add(b),
        '-' => a.checked_sub(b),
        '*' => a.checked_mul(b),
        '/' => a.checked_div(b),
        '%' => a.checked_rem(b),
        '<' => a.checked_shl(b),
        'm' => Some(match some!(b.compare(a)) {
            Ordering::Less => b,
            Ordering::Equal | Ordering::Greater => a,
        }),
        'M' => Some(match some!(b.compare(a)) {
            Ordering::Less => a,
            Ordering::Equal | Ordering::Greater => b,
        }),
        _ => None,
    }
}
