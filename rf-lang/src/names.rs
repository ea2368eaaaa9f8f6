//! What names stand for.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

use receptive_field_core::CollectVec as _;

/// What each name stands for; without a value, a set of names. One map serves them all, as each further kind of map is
/// one more to be compiled.
#[derive(Debug)]
pub(crate) struct Names<T = ()> {
    numbers: HashMap<Rc<str>, usize>,
    /// In the order in which they were given: the map's own differs from run to run.
    order: Vec<Rc<str>>,
    values: Vec<T>,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            order: Vec::new(),
            values: Vec::new(),
        }
    }
}

impl<T> Names<T> {
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.values.get(*self.numbers.get(name)?)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.values.get_mut(*self.numbers.get(name)?)
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.numbers.contains_key(name)
    }

    /// Gives a name its value. What it stood for before, if it did.
    pub(crate) fn insert(&mut self, name: String, value: T) -> Option<T> {
        self.insert_shared(name.into(), value)
    }

    /// The same, of a name that others keep, too.
    pub(crate) fn insert_shared(&mut self, name: Rc<str>, value: T) -> Option<T> {
        match self.numbers.entry(name) {
            Entry::Occupied(known) => {
                let old = self.values.get_mut(*known.get())?;
                Some(std::mem::replace(old, value))
            }
            Entry::Vacant(new) => {
                self.order.push(Rc::clone(new.key()));
                new.insert(self.values.len());
                self.values.push(value);
                None
            }
        }
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
        &self.order
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
