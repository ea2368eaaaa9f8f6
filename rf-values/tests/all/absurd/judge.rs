//! Calls that may stop, and how they do.

use std::cell::Cell;
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;
use std::time::{Duration, Instant};

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

thread_local! {
    static IS_JUDGED: Cell<bool> = const { Cell::new(false) };
}

/// What a call makes, or `None` where it stops with a sentence.
pub(super) fn judged<T>(what: &dyn Debug, call: impl FnOnce() -> T) -> Option<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let usual = take_hook();
        set_hook(Box::new(move |info| {
            if !IS_JUDGED.get() {
                usual(info);
            }
        }));
    });
    let started = Instant::now();
    IS_JUDGED.set(true);
    let made = catch_unwind(AssertUnwindSafe(call));
    IS_JUDGED.set(false);
    assert!(
        started.elapsed() < SLOW,
        "{what:?} took {:?}",
        started.elapsed()
    );
    let payload = match made {
        Ok(made) => return Some(made),
        Err(payload) => payload,
    };
    let text = payload.downcast_ref::<String>().cloned();
    let text = text.or_else(|| payload.downcast_ref::<&str>().map(|&text| text.to_owned()));
    let text = text.unwrap_or_else(|| panic!("{what:?} stops without a text"));
    let is_ours = text.contains(' ') && !FOREIGN.iter().any(|words| text.contains(words));
    assert!(is_ours, "{what:?} stops with: {text}");
    None
}
