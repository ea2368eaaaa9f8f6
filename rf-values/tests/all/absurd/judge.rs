//! Calls that may stop, and how they do.

use std::fmt::Debug;
use std::time::{Duration, Instant};

use crate::stopped::stopped;

/// From nothing to the most, and the ends of other types on the way.
pub(super) const COUNTS: [usize; 12] = [
    0,
    1,
    2,
    3,
    8,
    1 << 16,
    u32::MAX as usize,
    usize::MAX / 4 + 1,
    usize::MAX / 2,
    usize::MAX / 2 + 1,
    usize::MAX - 1,
    usize::MAX,
];

pub(super) const PIXELS: [i64; 9] = [
    i64::MIN,
    i64::MIN + 1,
    -1,
    0,
    1,
    7,
    1 << 40,
    i64::MAX - 1,
    i64::MAX,
];

/// Not one of ours: rustc's own words where arithmetic, an index or an `unwrap` fails.
const FOREIGN: [&str; 10] = [
    "attempt to",
    "index out of bounds",
    "out of range",
    "called `",
    "unreachable",
    "assertion",
    "not implemented",
    "explicit panic",
    "internal error",
    "slice",
];

const SLOW: Duration = Duration::from_secs(5);

/// What a call makes, or `None` where it stops with a sentence.
pub(super) fn judged<T>(what: &dyn Debug, call: impl FnOnce() -> T) -> Option<T> {
    let started = Instant::now();
    let made = stopped(call);
    assert!(
        started.elapsed() < SLOW,
        "{what:?} took {:?}",
        started.elapsed()
    );
    let text = match made {
        Ok(made) => return Some(made),
        Err(text) => text,
    };
    let is_ours = text.contains(' ') && !FOREIGN.iter().any(|words| text.contains(words));
    assert!(is_ours, "{what:?} stops with: {text}");
    None
}
