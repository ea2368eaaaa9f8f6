//! What a layer holds beside the five facts: its text, read anew where something is asked of it, and what lies under it.

use super::Layer;
use crate::axis::{Axis, Base};
use crate::checked::some;
use crate::numbers::Numbers;
use crate::stop::{fit, pick};

/// What a layer's text is about.
#[derive(Clone, Copy)]
pub(super) enum Under<const D: usize> {
    /// The image of which the text tells the sides.
    Image,
    /// There is no text: each pixel of an image of these sides is a feature.
    Pixels([i64; D]),
    /// Another network.
    Network([Base; D]),
}

impl<const D: usize> Layer<D> {
    /// What the layer is and reads.
    #[inline]
    pub(super) const fn node(&self) -> Numbers<'static> {
        match Numbers::of_layer(self.text).list(D) {
            Some(node) => node,
            None => INPUT,
        }
    }

    #[track_caller]
    pub(super) const fn axis(&self, axis: usize) -> Axis<'static> {
        match self.under {
            Under::Pixels(sides) => Axis::image(pick(&sides, axis)),
            Under::Image => {
                // Stops where there is no such axis.
                pick(&self.size, axis);
                fit(self.recorded(axis))
            }
            Under::Network(bases) => {
                let base = pick(&bases, axis);
                let own = match self.recorded(axis) {
                    Some(own) => own,
                    None => Axis::image(base.input),
                };
                own.above(base)
            }
        }
    }

    /// As the text has it; an axis that is left out at the end is equal to the one before. `None` where there is no text.
    #[expect(clippy::arithmetic_side_effects, reason = "texts are ours")]
    const fn recorded(&self, axis: usize) -> Option<Axis<'static>> {
        let all = Numbers::of_layer(self.text);
        let node = some!(all.list(D));
        let mut end = D + 1 + node.len();
        let mut record = some!(all.list(end));
        let mut index = 0;
        while index < axis {
            end += 1 + record.len();
            match all.list(end) {
                Some(next) => record = next,
                None => break,
            }
            index += 1;
        }
        Some(Axis::new(record, all.at(axis), node.at(0)))
    }
}

/// The node of an input: its kind.
const INPUT: Numbers<'static> = Numbers::of("d 19");
