//! From records to a layer.

use super::{Layer, Local};
use crate::array::{each, pick, put};
use crate::axis::{Axis, Summary};
use crate::checked::float;
use crate::numbers::Numbers;
use crate::text::{fit, fit_count};

impl<const D: usize> Layer<D> {
    #[track_caller]
    pub(crate) const fn build(name: &'static str, node: Numbers, axes: [Axis; D]) -> Self {
        let mut summaries = [Summary::IMAGE; D];
        each!(index in D => {
            put(&mut summaries, index, fit(pick(&axes, index).summary()));
        });
        Self::assemble(name, node, axes, summaries)
    }

    /// The same, where the summaries of the axes are at hand.
    #[track_caller]
    pub(crate) const fn assemble(
        name: &'static str,
        node: Numbers,
        axes: [Axis; D],
        summaries: [Summary; D],
    ) -> Self {
        let (mut size, mut receptive_field) = ([0; D], [0; D]);
        let (mut jump, mut start) = ([0.0; D], [0.0; D]);
        each!(index in D => {
            let summary = pick(&summaries, index);
            let (pixels, features) = summary.jump;
            put(&mut size, index, fit_count(pick(&axes, index).size()));
            put(&mut receptive_field, index, fit_count(summary.receptive_field));
            put(&mut jump, index, float(pixels) / float(features));
            put(&mut start, index, if summary.region.is_empty() {
                f64::NAN
            } else {
                summary.region.center()
            });
        });
        Self {
            name,
            size,
            receptive_field,
            jump,
            start,
            node,
            axes,
            local: Local::Same,
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
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.local(), Some(POOL5)); // there is no such path
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
