//! Lists from iterators.
//!
//! `Iterator::collect` makes dozens of functions at each use, and an unoptimised build, which is what users of a macro
//! wait for, compiles them all. One loop does the same here.

use alloc::vec::Vec;

/// An iterator of which nothing but `next` is compiled for each use.
#[doc(hidden)]
pub trait More<T> {
    fn more(&mut self) -> Option<T>;
}

impl<I: Iterator> More<I::Item> for I {
    #[inline]
    fn more(&mut self) -> Option<I::Item> {
        self.next()
    }
}

/// What stops a list at its first missing item.
#[doc(hidden)]
pub trait Item: Sized {
    type Listed;

    fn until_missing(items: &mut dyn More<Self>) -> Self::Listed;
}

impl<T> Item for Option<T> {
    type Listed = Option<Vec<T>>;

    #[inline]
    fn until_missing(items: &mut dyn More<Self>) -> Self::Listed {
        let mut list = Vec::new();
        while let Some(item) = items.more() {
            list.push(item?);
        }
        Some(list)
    }
}

impl<T, E> Item for Result<T, E> {
    type Listed = Result<Vec<T>, E>;

    #[inline]
    fn until_missing(items: &mut dyn More<Self>) -> Self::Listed {
        let mut list = Vec::new();
        while let Some(item) = items.more() {
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
    fn collect_vec(mut self) -> Vec<Self::Item> {
        all(&mut self)
    }

    /// All items, or the first that is missing.
    #[inline]
    fn try_collect_vec(mut self) -> <Self::Item as Item>::Listed
    where
        Self::Item: Item,
    {
        Item::until_missing(&mut self)
    }
}

impl<I: Iterator> CollectVec for I {}

/// Of one kind of items, however they are made.
#[inline]
fn all<T>(items: &mut dyn More<T>) -> Vec<T> {
    let mut list = Vec::new();
    while let Some(item) = items.more() {
        list.push(item);
    }
    list
}
