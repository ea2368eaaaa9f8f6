//! What was looked at to answer questions about one struct.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use receptive_field_core::eval::limits::READS;
use receptive_field_core::eval::{Looks, TooMuchWork};

use crate::meter::{self, spend_each};

/// What was seen so far of the layers of one struct, and how much work that was for all structs of the call.
#[derive(Debug, Default)]
pub(crate) struct Looked {
    looks: RefCell<Looks>,
    all: Rc<Cell<usize>>,
}

impl Looked {
    /// That of the next struct.
    pub(super) fn next(&self) -> Self {
        Self {
            looks: RefCell::default(),
            all: Rc::clone(&self.all),
        }
    }

    /// Asks a question after all others. What one struct may take, all may take together.
    pub(super) fn ask<T>(
        &self,
        question: impl FnOnce(&mut Looks) -> Result<T, TooMuchWork>,
    ) -> Result<T, TooMuchWork> {
        let looks = &mut self.looks.borrow_mut();
        let before = looks.work();
        let others = self.all.get().saturating_sub(before);
        if i64::try_from(others).is_ok_and(|others| others > READS) {
            return Err(TooMuchWork);
        }
        let answer = question(looks);
        spend_each(looks.work().saturating_sub(before), meter::READ);
        self.all.set(others.saturating_add(looks.work()));
        answer
    }

    /// Counts what is looked at beside what features see.
    pub(super) fn spend(&self, steps: usize) -> Result<(), TooMuchWork> {
        spend_each(steps, meter::READ);
        let all = self.all.get().saturating_add(steps);
        self.all.set(all);
        if i64::try_from(all).is_ok_and(|all| all <= READS) {
            Ok(())
        } else {
            Err(TooMuchWork)
        }
    }

    /// How much work it was, of all structs of the call.
    pub(crate) fn work(&self) -> usize {
        self.all.get()
    }
}
