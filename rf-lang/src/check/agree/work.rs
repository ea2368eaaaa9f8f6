//! How much is done to compare a network with all its files.

use std::cell::Cell;

use crate::budget::COMPARED_LAYERS as COMPARED;

/// What was done of what has a limit, for all files.
#[derive(Default)]
pub(super) struct Work {
    /// Elements that were passed, and pairs that were set beside each other.
    beside: Cell<usize>,
    /// Elements and inputs looked at to find what differs first.
    looked: Cell<usize>,
}

impl Work {
    pub(super) fn set_beside(&self, more: usize) {
        self.beside.set(self.beside.get().saturating_add(more));
    }

    /// Whether there is room for so much more to be set beside each other.
    pub(super) fn has_room(&self, more: usize) -> bool {
        self.beside.get().saturating_add(more) <= COMPARED
    }

    /// Looks at so many, unless there is no more room.
    pub(super) fn look(&self, more: usize) -> bool {
        self.looked.set(self.looked.get().saturating_add(more));
        self.looked.get() <= COMPARED
    }
}
