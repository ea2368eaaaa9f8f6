//! The last limit: how much is done, of whatever kind. Much of one kind has a limit of its own, with an error at its place;
//! what comes past all of these, many kinds times each other, ends here.
//!
//! Steps are about a twentieth of a microsecond where nothing is optimised: what each kind of work takes was fitted to the
//! times of all inputs in `tests/attacks`. They are counted at the few places that all work comes past. So a call ends at the
//! same step on every machine.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// A token that is read.
pub(crate) const TOKEN: usize = 10;

/// A name that is looked for …
pub(crate) const NAME: usize = 2;

/// … or given.
pub(crate) const GIVEN: usize = 30;

/// A value that is worked out or copied …
pub(crate) const VALUE: usize = 10;

/// … or made of numbers in braces …
pub(crate) const MADE: usize = 20;

/// … a turn of a loop …
pub(crate) const TURN: usize = 20;

/// … and what is written, kept once more.
#[cfg(feature = "onnx")]
pub(crate) const COPIED: usize = 10;

/// A scope that is looked into.
pub(crate) const SCOPE: usize = 2;

/// A part of a condition that is resolved …
pub(crate) const TERM: usize = 30;

/// … or answered.
pub(crate) const ANSWER: usize = 30;

/// A part of a value that is printed.
pub(crate) const PRINTED: usize = 6;

/// A token that is written.
pub(crate) const WRITTEN: usize = 5;

/// A letter of a text that is read or kept …
pub(crate) const LETTER: usize = 1;

/// … and so many that are written.
pub(crate) const LETTERS: usize = 4;

/// An error that is made.
pub(crate) const ERROR: usize = 40;

/// A layer that is made …
pub(crate) const LAYER: usize = 200;

/// … another that it reads …
pub(crate) const INPUT: usize = 14;

/// … and that is worked out on one axis.
pub(crate) const AXIS: usize = 12;

/// The same at one of many sizes.
pub(crate) const AGAIN: usize = 32;

/// A row of its regions.
pub(crate) const ROW: usize = 10;

/// A read that is followed to what a feature really sees.
pub(crate) const READ: usize = 12;

/// A number of a layer's constant that is made …
pub(crate) const NUMBER: usize = 3;

/// … or looked at for a fact.
pub(crate) const LOOK: usize = 2;

/// A field of a file, beside what is described …
#[cfg(feature = "onnx")]
pub(crate) const FIELD: usize = 2;

/// … a part of one …
#[cfg(feature = "onnx")]
pub(crate) const PART: usize = 5;

/// … and what nodes read and make at one size.
#[cfg(feature = "onnx")]
pub(crate) const DESCRIBED: usize = 15;

/// A ratio of a file that is made, beside its bits …
#[cfg(feature = "onnx")]
pub(crate) const RATIO: usize = 4;

/// … a size that it makes, as a float, too …
#[cfg(feature = "onnx")]
pub(crate) const PRODUCT: usize = 8;

/// … and a round in which the simplest one is looked for.
#[cfg(feature = "onnx")]
pub(crate) const ROUND: usize = 3;

/// Letters of two names that are compared.
pub(crate) const PAIR: usize = 5;

/// A change that may be tried …
pub(crate) const CANDIDATE: usize = 60;

/// … and how far a call is from what is wrong.
pub(crate) const DISTANCE: usize = 3;

/// A place that is compared with others.
pub(crate) const PLACE: usize = 60;

/// Sizes of an `at` …
pub(crate) const SIZES: usize = 500;

/// … and one of them on one axis.
pub(crate) const COLUMN: usize = 120;

thread_local! {
    /// Of the call that is worked on; outside of calls nobody counts.
    static LEFT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// With what work ends for which no steps are left.
struct Spent;

/// Takes so many steps. Where they are not there, what [`within`] was asked to do ends.
pub(crate) fn spend(steps: usize) {
    let Some(left) = LEFT.get() else { return };
    match left.checked_sub(steps) {
        Some(rest) => LEFT.set(Some(rest)),
        // This is no panic of which anybody is told.
        None => resume_unwind(Box::new(Spent)),
    }
}

/// Takes the steps of one for each of so many.
pub(crate) fn spend_each(count: usize, one: usize) {
    spend(count.saturating_mul(one));
}

/// Does something in at most so many steps; `None` where it takes more.
pub(crate) fn within<T>(most: usize, work: impl FnOnce() -> T) -> Option<T> {
    let before = LEFT.get();
    let given = before.map_or(most, |left| left.min(most));
    LEFT.set(Some(given));
    let done = catch_unwind(AssertUnwindSafe(work));
    let rest = LEFT.get().filter(|_| done.is_ok()).unwrap_or(0);
    let spent = given.saturating_sub(rest);
    LEFT.set(before.map(|left| left.saturating_sub(spent)));
    done.map_or_else(ended, Some)
}

fn ended<T>(why: Box<dyn Any + Send>) -> Option<T> {
    if why.is::<Spent>() {
        return None;
    }
    resume_unwind(why)
}

/// How many steps something takes.
#[cfg(test)]
pub(crate) fn taken<T>(work: impl FnOnce() -> T) -> usize {
    LEFT.set(Some(usize::MAX));
    work();
    LEFT.take()
        .map_or(0, |left| usize::MAX.saturating_sub(left))
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
