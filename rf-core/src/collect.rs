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

/// Lists, and numbers, of what an iterator gives.
#[doc(hidden)]
pub trait CollectVec: Iterator + Sized {
    /// All items.
    #[inline]
    fn collect_vec(mut self) -> Vec<Self::Item> {
        all(&mut self)
    }

    /// The number of items.
    #[inline]
    fn how_many(mut self) -> usize {
        let mut count = 0_usize;
        let items: &mut dyn More<Self::Item> = &mut self;
        while items.more().is_some() {
            count = count.saturating_add(1);
        }
        count
    }

    /// The greatest item.
    #[inline]
    fn greatest(mut self) -> Option<Self::Item>
    where
        Self::Item: Ord,
    {
        greatest(&mut self)
    }

    /// The sum of all items, or as much as there is.
    #[inline]
    fn total(mut self) -> usize
    where
        Self: Iterator<Item = usize>,
    {
        total(&mut self)
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

/// Lists that take what an iterator gives.
#[doc(hidden)]
pub trait PushAll<T> {
    /// All items, behind those that are there.
    fn push_all(&mut self, items: impl IntoIterator<Item = T>);
}

impl<T> PushAll<T> for Vec<T> {
    #[inline]
    fn push_all(&mut self, items: impl IntoIterator<Item = T>) {
        push_each(self, &mut items.into_iter());
    }
}

#[inline]
fn greatest<T: Ord>(items: &mut dyn More<T>) -> Option<T> {
    let mut greatest = items.more()?;
    while let Some(item) = items.more() {
        if item >= greatest {
            greatest = item;
        }
    }
    Some(greatest)
}

#[inline]
fn total(items: &mut dyn More<usize>) -> usize {
    let mut total = 0_usize;
    while let Some(item) = items.more() {
        total = total.saturating_add(item);
    }
    total
}

#[inline]
fn push_each<T>(list: &mut Vec<T>, items: &mut dyn More<T>) {
    while let Some(item) = items.more() {
        list.push(item);
    }
}

/// Of one kind of items, however they are made.
#[inline]
fn all<T>(items: &mut dyn More<T>) -> Vec<T> {
    let mut list = Vec::new();
    push_each(&mut list, items);
    list
}
