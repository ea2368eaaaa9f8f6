//! The last limit: how much is done, of whatever kind. Much of one kind has a limit of its own, with an error at its place;
//! what comes past all of these, many kinds times each other, ends here.
//!
//! Steps are about a twentieth of a microsecond where nothing is optimised. They are counted at the few places that all work
//! comes past: tokens, names, scopes, parts of conditions, what is printed and what is written. So a call ends at the same
//! step on every machine.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// A token that is read.
pub(crate) const TOKEN: usize = 8;

/// A name that is looked for or given.
pub(crate) const NAME: usize = 6;

/// A scope that is looked into.
pub(crate) const SCOPE: usize = 1;

/// A part of a condition that is resolved …
pub(crate) const TERM: usize = 36;

/// … or answered.
pub(crate) const ANSWER: usize = 24;

/// A part of a value that is printed.
pub(crate) const PRINTED: usize = 6;

/// A token that is written.
pub(crate) const WRITTEN: usize = 14;

/// An error that is made.
pub(crate) const ERROR: usize = 40;

/// A layer that is worked out on one axis.
pub(crate) const LAYER: usize = 30;

/// A number of a layer's constant that is made, or looked at for a fact.
pub(crate) const NUMBER: usize = 2;

thread_local! {
    static LEFT: Cell<usize> = const { Cell::new(usize::MAX) };
}

/// With what work ends for which no steps are left.
struct Spent;

/// Takes so many steps. Where they are not there, what [`within`] was asked to do ends.
pub(crate) fn spend(steps: usize) {
    LEFT.with(|left| match left.get().checked_sub(steps) {
        Some(rest) => left.set(rest),
        // This is no panic of which anybody is told.
        None => resume_unwind(Box::new(Spent)),
    });
}

/// Does something in at most so many steps; `None` where it takes more.
pub(crate) fn within<T>(most: usize, work: impl FnOnce() -> T) -> Option<T> {
    let before = LEFT.get();
    let given = most.min(before);
    LEFT.set(given);
    let done = catch_unwind(AssertUnwindSafe(work));
    let rest = if done.is_ok() { LEFT.get() } else { 0 };
    let spent = given.saturating_sub(rest);
    LEFT.set(before.saturating_sub(spent));
    done.map_or_else(ended, Some)
}

fn ended<T>(why: Box<dyn Any + Send>) -> Option<T> {
    if why.is::<Spent>() {
        return None;
    }
    resume_unwind(why)
}

#[cfg(test)]
mod tests {
    use super::{spend, within};

    #[test]
    fn work_ends_where_its_steps_do() {
        assert_eq!(within(10, || spend(10)), Some(()));
        assert_eq!(within(10, || spend(11)), None);
        let inner = || (within(5, || spend(6)), within(5, || spend(5)));
        assert_eq!(within(10, inner), Some((None, Some(()))));
        // What is done inside counts outside.
        assert_eq!(within(10, || (within(6, || spend(7)), spend(5))), None);
    }
}
