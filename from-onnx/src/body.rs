//! Layers as a graph of parts: what stands between an entry and an output.

use crate::call::Call;

/// What flows into a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Input {
    /// What flows into the whole.
    Entry,
    /// A part before.
    Part(usize),
}

#[derive(Debug, Clone)]
pub(crate) enum What {
    /// An operation, or the use of a block.
    Call(Call),
    /// `add`, `concat`, `scale`
    Join(&'static str),
    /// Parts that nothing else reads but for the last.
    Unit(Body),
}

#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// The name of its layer, with dots.
    pub(crate) name: String,
    pub(crate) what: What,
    pub(crate) inputs: Vec<Input>,
    /// The layer whose size it takes.
    pub(crate) like: Option<Input>,
}

impl Part {
    pub(crate) fn reads(&self) -> impl Iterator<Item = Input> {
        self.inputs.iter().copied().chain(self.like)
    }
}

/// Parts in their order; the last is what comes out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Body {
    pub(crate) parts: Vec<Part>,
}

impl Body {
    /// How many times each part is read.
    pub(crate) fn readers(&self) -> Vec<usize> {
        let mut readers = vec![0; self.parts.len()];
        for part in &self.parts {
            for from in part.reads() {
                if let Input::Part(index) = from {
                    readers[index] += 1;
                }
            }
        }
        readers
    }

    /// Gives every part that is read its new number.
    pub(crate) fn renumber(&mut self, number: impl Fn(usize) -> usize) {
        for part in &mut self.parts {
            for from in part.inputs.iter_mut().chain(&mut part.like) {
                if let Input::Part(index) = from {
                    *index = number(*index);
                }
            }
        }
    }
}
