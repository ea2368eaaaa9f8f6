//! What a layer holds beside the five facts: its text, where in it the axes stand, and what lies under it. An editor
//! shows a constant with all that it holds: places are few numbers, and lists would be many bytes.

use core::ffi::CStr;

use super::Layer;
use receptive_field_core::axis::Axis;
use receptive_field_core::numbers::Numbers;
use receptive_field_core::stop::pick;

/// Where the axes of a layer are told.
#[derive(Clone, Copy)]
pub(super) enum Own<const D: usize> {
    /// At these places of its text.
    Text([Held; D]),
    /// There is no text: each pixel of an image of these sides is a feature.
    Pixels([i64; D]),
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
        let own = match self.own {
            Own::Text(held) => pick(&held, axis).axis(self.text),
            Own::Pixels(sides) => Axis::image(pick(&sides, axis)),
        };
        match self.below {
            Some(bases) => own.above(pick(&bases, axis)),
            None => own,
        }
    }
}

/// The node of an input: its kind.
const INPUT: Numbers<'static> = Numbers::of("d 19");
