//! Arithmetic by the signs of the language; `<` stands for `<<`, `m` for `min` and `M` for `max`.

use core::cmp::Ordering;

use crate::checked::{signed, some};
use crate::ratio::Ratio;
use crate::stop::{fit, stop};
use crate::text::Text;

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

/// What stands in braces.
#[track_caller]
#[inline]
pub const fn integer(value: usize) -> i64 {
    fit(signed(value))
}

/// An integer made of two; `written` is the whole.
#[track_caller]
#[inline]
pub const fn made(sign: char, a: i64, b: i64, written: &str) -> i64 {
    if let Some(made) = integers(sign, a, b) {
        return made;
    }
    let text = Text::new().str("`").str(written).str("`");
    if b == 0 {
        stop(&text.str(": division by zero"))
    }
    let sign = match sign {
        '+' => " + ",
        '-' => " - ",
        '*' => " * ",
        '/' => " / ",
        '%' => " % ",
        _ => " << ",
    };
    let text = text.str(" does not fit into 64 bits: it is ");
    stop(&text.int(a as i128).str(sign).int(b as i128))
}

/// An argument that is at least so much.
#[track_caller]
#[inline]
pub const fn at_least(least: i64, value: i64, noun: &str, written: &str) -> i64 {
    if value >= least {
        return value;
    }
    let text = Text::new().str(noun).str(" must be at least ");
    let text = text.int(least as i128).str(", and `").str(written);
    stop(&text.str("` is ").int(value as i128))
}
