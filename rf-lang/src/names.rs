//! What names stand for.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

use receptive_field_core::CollectVec as _;

use crate::meter::{self, spend};

/// What each name stands for; without a value, a set of names. One map serves them all, as each further kind of map is
/// one more to be compiled.
#[derive(Debug)]
pub(crate) struct Names<T = ()> {
    numbers: Numbers,
    values: Vec<T>,
}

/// Which names there are, whatever they stand for.
#[derive(Debug, Default)]
struct Numbers {
    by_name: HashMap<Rc<str>, usize>,
    /// In the order in which they were given: the map's own differs from run to run.
    order: Vec<Rc<str>>,
}

/// So many letters are hashed in a step.
const HASHED: usize = 12;

/// So many are compared one by one, which is less work than to hash one of them.
const FEW: usize = 4;

impl Numbers {
    fn find(&self, name: &str) -> Option<usize> {
        spend(meter::NAME.saturating_add(name.len() / HASHED));
        if self.order.len() <= FEW {
            return self.order.iter().position(|own| **own == *name);
        }
        self.by_name.get(name).copied()
    }

    /// The number that a name has; the next one where it is new.
    fn give(&mut self, name: Rc<str>) -> usize {
        spend(meter::GIVEN.saturating_add(name.len() / HASHED));
        match self.by_name.entry(name) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let number = self.order.len();
                self.order.push(Rc::clone(new.key()));
                *new.insert(number)
            }
        }
    }
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self {
            numbers: Numbers::default(),
            values: Vec::new(),
        }
    }
}

impl<T> Names<T> {
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.values.get(self.numbers.find(name)?)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.values.get_mut(self.numbers.find(name)?)
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.numbers.find(name).is_some()
    }

    /// Gives a name its value. What it stood for before, if it did.
    pub(crate) fn insert(&mut self, name: String, value: T) -> Option<T> {
        self.insert_shared(name.into(), value)
    }

    /// The same, of a name that others keep, too.
    pub(crate) fn insert_shared(&mut self, name: Rc<str>, value: T) -> Option<T> {
        let number = self.numbers.give(name);
        if let Some(known) = self.values.get_mut(number) {
            return Some(std::mem::replace(known, value));
        }
        self.values.push(value);
        None
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// In the order in which the names were given.
    pub(crate) fn values(&self) -> &[T] {
        &self.values
    }

    /// In the order in which they were given.
    pub(crate) fn names(&self) -> &[Rc<str>] {
        &self.numbers.order
    }
}

impl Names {
    /// Whether it is a new name.
    pub(crate) fn add(&mut self, name: String) -> bool {
        self.insert(name, ()).is_none()
    }
}

/// The first so many of some names, to be compared and listed.
pub(crate) fn first(names: &[Rc<str>], most: usize) -> Vec<&str> {
    names.iter().take(most).map(|name| &**name).collect_vec()
}

#[cfg(test)]
mod tests {
    use super::Names;
    use crate::meter::within;

    #[test]
    fn long_names_are_more_work() {
        let names = Names::<()>::default();
        let looked = |letters| within(10, || names.contains(&"n".repeat(letters)));
        assert_eq!(looked(90), Some(false));
        assert_eq!(looked(110), None);
    }
}
