//! Any fact of a layer, by its name as a value.

use core::array;

use super::Layer;
use receptive_field_core::array::{each, put};
use receptive_field_core::cell::{Cell, Cells};
use receptive_field_core::{Answer, Fact};

impl<const D: usize> Layer<D> {
    /// What is known of a fact on one axis.
    #[track_caller]
    const fn answer(&self, fact: Fact, axis: usize) -> Answer {
        // A layer on another base adds context, or does not, on all axes together.
        if matches!(fact, Fact::Productive) {
            return Answer::Truth(self.productive());
        }
        self.axis(axis).fact(fact)
    }

    /// What is known of a fact on each axis.
    #[track_caller]
    pub(super) const fn answers(&self, fact: Fact) -> [Answer; D] {
        let mut answers = [Answer::Truth(false); D];
        each!(axis in D => {
            put(&mut answers, axis, self.answer(fact, axis));
        });
        answers
    }

    /// A fact as it is shown.
    pub(crate) fn cells(&self, fact: Fact) -> Cells<D> {
        Cells(self.answers(fact).map(|answer| Cell::of(fact, answer)))
    }

    /// The pixels that feature 0 sees, as they are shown.
    pub(crate) fn region_cells(&self) -> Cells<D> {
        Cells(array::from_fn(|axis| {
            Cell::region(self.axis(axis).region(0))
        }))
    }
}
