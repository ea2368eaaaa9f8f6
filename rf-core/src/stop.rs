//! Where a `const fn` cannot go on: in a const, a compile error that says why.

use crate::array::item;
use crate::text::Text;

/// Panics with a sentence: in a const, a compile error at the caller's line.
#[track_caller]
#[expect(
    clippy::panic,
    reason = "a const fn has no other way to tell its caller"
)]
#[inline]
pub const fn stop(text: &Text) -> ! {
    panic!("{}", text.as_str())
}

#[track_caller]
#[inline]
pub const fn stop_overflow() -> ! {
    stop(&Text::new().str(OVERFLOW))
}

pub const OVERFLOW: &str = "a number does not fit into 64 bits";

/// The value, or a panic that says that a number is too large.
#[track_caller]
pub const fn fit<T: Copy>(value: Option<T>) -> T {
    match value {
        Some(value) => value,
        None => stop_overflow(),
    }
}

/// A count as the target's `usize`.
#[track_caller]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the range is tested first"
)]
#[inline]
pub const fn fit_count(value: i64) -> usize {
    if value < 0 || value as u64 > usize::MAX as u64 {
        stop(
            &Text::new()
                .str("a count of ")
                .int(value as i128)
                .str(" does not fit into this target's usize"),
        )
    }
    value as usize
}

/// The value of one axis; stops where there is no such axis.
#[track_caller]
pub const fn pick<T: Copy, const D: usize>(list: &[T; D], axis: usize) -> T {
    match item(list, axis) {
        Some(value) => value,
        None => stop(
            &Text::new()
                .str("there is no axis ")
                .count(axis)
                .str(": there are ")
                .count(D)
                .str(", counted from 0"),
        ),
    }
}
