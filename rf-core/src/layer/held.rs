//! What a layer holds beside the five facts: its text, where in it the axes stand, and what lies under it. An editor
//! shows a constant with all that it holds: places are few numbers, and lists would be many bytes.

use core::ffi::CStr;

use super::Layer;
use crate::axis::{Axis, Base};
use crate::checked::some;
use crate::numbers::Numbers;
use crate::stop::pick;

/// What a layer's text is about.
#[derive(Clone, Copy)]
pub(super) enum Under<const D: usize> {
    /// An image; here the axes stand in the text.
    Image([Held; D]),
    /// There is no text: each pixel of an image of these sides is a feature.
    Pixels([i64; D]),
    /// Another network.
    Network([Base; D]),
}

/// Where the record of an axis stands in the text of a layer, and what stands beside it.
#[derive(Clone, Copy)]
pub(crate) struct Held {
    record: (usize, usize),
    image: i64,
    code: i64,
}

impl Held {
    #[inline]
    pub(crate) const fn new(record: &Numbers<'static>, image: i64, code: i64) -> Self {
        let record = record.place();
        Self {
            record,
            image,
            code,
        }
    }

    #[inline]
    const fn axis(&self, text: &'static CStr) -> Axis<'static> {
        let record = Numbers::of_layer(text).at_place(self.record);
        Axis::new(record, self.image, self.code)
    }
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
            Under::Image(held) => pick(&held, axis).axis(self.text),
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
