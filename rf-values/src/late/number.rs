//! Integers that stand in braces, and what is made of them.

use receptive_field_core::checked::signed;
pub use receptive_field_core::sign::{integers, ratios};
use receptive_field_core::stop::{fit, stop};
use receptive_field_core::text::Text;

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
