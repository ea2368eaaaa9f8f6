//! From texts to a layer.

use core::ffi::CStr;

use super::held::Held;
use super::{Layer, Local, Own};
use receptive_field_core::array::each;
use receptive_field_core::axis::{Axis, Base};

impl<const D: usize> Layer<D> {
    #[track_caller]
    pub(super) const fn build(
        name: &'static str,
        text: &'static CStr,
        own: Own<D>,
        below: Option<[Base; D]>,
    ) -> Self {
        let mut layer = Self {
            name,
            size: [0; D],
            receptive_field: [0; D],
            jump: [0.0; D],
            start: [0.0; D],
            text,
            own,
            below,
            local: Local::Same,
        };
        each!(index in D => {
            layer.set_facts(index, layer.axis(index));
        });
        layer
    }

    /// The input of a network.
    #[track_caller]
    pub(crate) const fn of_pixels(sides: [i64; D]) -> Self {
        Self::build("input", c"", Own::Pixels(sides), None)
    }

    /// Every axis as this one, which the text tells.
    #[track_caller]
    pub(crate) const fn of_equal_axes(
        name: &'static str,
        text: &'static CStr,
        axis: Axis<'static>,
        held: Held,
    ) -> Self {
        let facts = axis.facts();
        Self {
            name,
            size: [facts.size; D],
            receptive_field: [facts.receptive_field; D],
            jump: [facts.jump; D],
            start: [facts.start; D],
            text,
            own: Own::Text([held; D]),
            below: None,
            local: Local::Same,
        }
    }

    /// The facts of another axis. The caller sees to it that there is one.
    #[track_caller]
    #[expect(
        clippy::indexing_slicing,
        reason = "the caller sees to it that there is such an axis"
    )]
    const fn set_facts(&mut self, index: usize, axis: Axis<'static>) {
        let facts = axis.facts();
        self.size[index] = facts.size;
        self.receptive_field[index] = facts.receptive_field;
        self.jump[index] = facts.jump;
        self.start[index] = facts.start;
    }

    /// Another axis, and where it stands in the text. The caller sees to it that there is one.
    #[track_caller]
    #[expect(
        clippy::indexing_slicing,
        reason = "the caller sees to it that there is such an axis"
    )]
    pub(crate) const fn set_axis(&mut self, index: usize, axis: Axis<'static>, held: Held) {
        self.set_facts(index, axis);
        if let Own::Text(all) = &mut self.own {
            all[index] = held;
        }
    }

    pub(crate) const fn with_local(mut self, local: Option<&'static Self>) -> Self {
        self.local = match local {
            Some(local) => Local::Other(local),
            None => Local::Nothing,
        };
        self
    }

    /// The same layer without the paths through `global_pool` and `adaptive_pool(1)`, `mix()` over everything, `scan`
    /// and gates of size 1. `None` where no other path is left.
    ///
    /// Behind a squeeze-and-excite gate every feature sees the whole image; what the convolutions see is here.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.local(), Some(AlexNet::POOL5)); // there is no such path
    /// ```
    #[track_caller]
    pub const fn local(&self) -> Option<Self> {
        match self.local {
            Local::Same => Some(*self),
            Local::Nothing => None,
            Local::Other(local) => Some(Self::build(local.name, local.text, local.own, self.below)),
        }
    }
}
