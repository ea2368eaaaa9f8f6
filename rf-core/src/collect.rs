//! Lists from iterators.
//!
//! `Iterator::collect` makes dozens of functions at each use, and an unoptimised build, which is what users of a macro
//! wait for, compiles them all. One loop does the same here.

use alloc::vec::Vec;

/// What stops a list at its first missing item.
#[doc(hidden)]
pub trait Item: Sized {
    type Listed;

    fn until_missing(next: &mut dyn FnMut() -> Option<Self>) -> Self::Listed;
}

impl<T> Item for Option<T> {
    type Listed = Option<Vec<T>>;

    #[inline]
    fn until_missing(next: &mut dyn FnMut() -> Option<Self>) -> Self::Listed {
        let mut list = Vec::new();
        while let Some(item) = next() {
            list.push(item?);
        }
        Some(list)
    }
}

impl<T, E> Item for Result<T, E> {
    type Listed = Result<Vec<T>, E>;

    #[inline]
    fn until_missing(next: &mut dyn FnMut() -> Option<Self>) -> Self::Listed {
        let mut list = Vec::new();
        while let Some(item) = next() {
            list.push(item?);
        }
        Ok(list)
    }
}

/// Lists of what an iterator gives.
#[doc(hidden)]
pub trait CollectVec: Iterator + Sized {
    /// All items.
    #[inline]
    fn collect_vec(self) -> Vec<Self::Item> {
        let mut items = self;
        all(&mut || items.next())
    }

    /// All items, or the first that is missing.
    #[inline]
    fn try_collect_vec(self) -> <Self::Item as Item>::Listed
    where
        Self::Item: Item,
    {
        let mut items = self;
        Item::until_missing(&mut || items.next())
    }
}

impl<I: Iterator> CollectVec for I {}

/// Of one kind of items, however they are made.
#[inline]
fn all<T>(next: &mut dyn FnMut() -> Option<T>) -> Vec<T> {
    let mut list = Vec::new();
    while let Some(item) = next() {
        list.push(item);
    }
    list
}
