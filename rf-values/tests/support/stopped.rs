//! Calls that may stop, and with what sentence.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static IS_EXPECTED: Cell<bool> = const { Cell::new(false) };
}

/// What a call makes, or its last words; nothing is printed.
pub(crate) fn stopped<T>(call: impl FnOnce() -> T) -> Result<T, String> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let usual = take_hook();
        set_hook(Box::new(move |info| {
            if !IS_EXPECTED.get() {
                usual(info);
            }
        }));
    });
    IS_EXPECTED.set(true);
    let made = catch_unwind(AssertUnwindSafe(call));
    IS_EXPECTED.set(false);
    made.map_err(|payload| {
        let text = payload.downcast_ref::<String>().cloned();
        let text = text.or_else(|| payload.downcast_ref::<&str>().map(|&text| text.to_owned()));
        text.expect("who stops says why")
    })
}

/// The sentence with which a call stops, if it does.
pub(crate) fn sentence<T>(call: impl FnOnce() -> T) -> Option<String> {
    stopped(call).err()
}
