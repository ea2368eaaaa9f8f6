//! From records to a layer.

use super::{Layer, Local};
use crate::array::{each, put};
use crate::axis::Axis;
use crate::numbers::Numbers;
use crate::stop::pick;

impl<const D: usize> Layer<D> {
    #[track_caller]
    #[expect(clippy::indexing_slicing, reason = "there are `D` axes")]
    pub(crate) const fn build(
        name: &'static str,
        node: Numbers<'static>,
        axes: [Axis<'static>; D],
    ) -> Self {
        let mut layer = Self::of_equal_axes(name, node, axes[0]);
        let mut index = 1;
        while index < D {
            layer.set_axis(index, axes[index]);
            index = index.saturating_add(1);
        }
        layer
    }

    /// Every axis as this one.
    #[track_caller]
    pub(crate) const fn of_equal_axes(
        name: &'static str,
        node: Numbers<'static>,
        axis: Axis<'static>,
    ) -> Self {
        let facts = axis.facts();
        Self {
            name,
            size: [facts.size; D],
            receptive_field: [facts.receptive_field; D],
            jump: [facts.jump; D],
            start: [facts.start; D],
            node,
            axes: [axis; D],
            local: Local::Same,
        }
    }

    /// Another axis. The caller sees to it that there is one.
    #[track_caller]
    #[expect(
        clippy::indexing_slicing,
        reason = "the caller sees to it that there is such an axis"
    )]
    pub(crate) const fn set_axis(&mut self, index: usize, axis: Axis<'static>) {
        let facts = axis.facts();
        self.size[index] = facts.size;
        self.receptive_field[index] = facts.receptive_field;
        self.jump[index] = facts.jump;
        self.start[index] = facts.start;
        self.axes[index] = axis;
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
            Local::Other(local) => {
                let mut axes = local.axes;
                each!(index in D => {
                    let base = pick(&self.axes, index).base;
                    put(&mut axes, index, pick(&local.axes, index).above(base));
                });
                Some(Self::build(local.name, local.node, axes))
            }
        }
    }
}
