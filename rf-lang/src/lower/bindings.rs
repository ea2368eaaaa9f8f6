//! Parameters, loop variables and the sides of an `at`: values by their names, in one scope.

use super::value::Value;
use crate::names::Names;

/// So many are compared one by one, which is less work than a map would be for each turn of a loop.
const FEW: usize = 8;

#[derive(Debug, Default)]
pub(super) struct Bindings {
    list: Vec<Binding>,
    /// Where each name stands in the list, if they are not few.
    numbers: Option<Box<Names<usize>>>,
}

#[derive(Debug)]
pub(super) struct Binding {
    pub(super) name: String,
    pub(super) value: Value,
    /// Whether it counts turns: what is wrong with one is wrong where it is used.
    pub(super) is_counter: bool,
}

impl Bindings {
    pub(super) fn as_slice(&self) -> &[Binding] {
        &self.list
    }

    /// The last of this name.
    pub(super) fn find(&self, name: &str) -> Option<&Binding> {
        match &self.numbers {
            Some(numbers) => self.list.get(*numbers.get(name)?),
            None => self.list.iter().rev().find(|bound| bound.name == name),
        }
    }

    pub(super) fn push(&mut self, binding: Binding) {
        let count = self.list.len();
        if count == FEW {
            self.numbers = Some(Box::default());
        }
        let from = if count == FEW { 0 } else { count };
        self.list.push(binding);
        let Some(numbers) = &mut self.numbers else {
            return;
        };
        for (number, bound) in self.list.iter().enumerate().skip(from) {
            numbers.insert(bound.name.clone(), number);
        }
    }
}
