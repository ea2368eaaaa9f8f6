//! What the files of a call take of what they may take in all.

use std::cell::Cell;

use crate::budget::ONNX_TREATED;

/// What was taken so far.
#[derive(Default)]
pub(super) struct Work {
    treated: Count,
}

/// What is past its limit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Much {
    /// Nodes at all sizes.
    Nodes,
    /// Stages that stand for nodes.
    Treated,
}

/// A number that only grows.
#[derive(Default)]
struct Count(Cell<usize>);

impl Count {
    fn add(&self, more: usize) -> usize {
        let all = self.0.get().saturating_add(more);
        self.0.set(all);
        all
    }

    /// Counts more, of what there may be so many.
    fn take(&self, more: usize, most: usize, what: Much) -> Result<(), Much> {
        if self.add(more) > most {
            return Err(what);
        }
        Ok(())
    }
}

impl Work {
    pub(super) fn treated(&self, more: usize) -> Result<(), Much> {
        self.treated.take(more, ONNX_TREATED, Much::Treated)
    }
}
