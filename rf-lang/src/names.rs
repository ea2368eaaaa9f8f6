//! What names stand for.

use std::collections::HashMap;

/// What each name stands for; without a value, a set of names. One map serves them all, as each further kind of map is
/// one more to be compiled.
#[derive(Debug)]
pub(crate) struct Names<T = ()> {
    numbers: HashMap<String, usize>,
    values: Vec<T>,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            values: Vec::new(),
        }
    }
}

impl<T> Names<T> {
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.values.get(*self.numbers.get(name)?)
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.numbers.contains_key(name)
    }

    /// Gives a name its value. What it stood for before, if it did.
    pub(crate) fn insert(&mut self, name: String, value: T) -> Option<T> {
        if let Some(known) = self.numbers.get(&name) {
            let old = self.values.get_mut(*known)?;
            return Some(std::mem::replace(old, value));
        }
        self.numbers.insert(name, self.values.len());
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

    /// In the order in which they were given: the map's own differs from run to run.
    pub(crate) fn names(&self) -> Vec<&str> {
        in_order(&self.numbers)
    }
}

fn in_order(numbers: &HashMap<String, usize>) -> Vec<&str> {
    let mut names = vec![""; numbers.len()];
    for (name, number) in numbers {
        if let Some(place) = names.get_mut(*number) {
            *place = name;
        }
    }
    names
}

impl Names {
    /// Whether it is a new name.
    pub(crate) fn add(&mut self, name: String) -> bool {
        self.insert(name, ()).is_none()
    }
}
