//! The facts of a layer that are true or false.

use super::Layer;
use receptive_field_core::array::each;
use receptive_field_core::axis::Axis;
use receptive_field_core::checked::{floor_div, modulo, mul, some, sub};
use receptive_field_core::ops::WindowOp;

impl<const D: usize> Layer<D> {
    /// Whether on every axis all regions are of one size and move by one step. `None` where that is no question on
    /// some axis: behind a layer that sees everything, or everything before it.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.uniform(), Some(true));
    /// ```
    pub const fn uniform(&self) -> Option<bool> {
        let mut uniform = true;
        each!(axis in D => {
            uniform = some!(self.axis(axis).uniform()) && uniform;
        });
        Some(uniform)
    }

    /// Whether on no axis a feature reads past the end of the step for which it stands: each
    /// [`latency`](Self::latency) is at most 0, and a live stream need not wait. `None` where an axis has none.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.causal(), Some(false));
    /// ```
    pub const fn causal(&self) -> Option<bool> {
        let mut causal = true;
        each!(axis in D => {
            causal = some!(self.axis(axis).causal()) && causal;
        });
        Some(causal)
    }

    /// Whether the branches of this join, if it is one, and of every join before it have their regions' centres on each
    /// other, on every axis.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert!(AlexNet::POOL5.aligned());
    /// ```
    pub const fn aligned(&self) -> bool {
        let mut aligned = true;
        each!(axis in D => {
            aligned = aligned && self.axis(axis).is_aligned();
        });
        aligned
    }

    /// Whether the layer can add context that its input does not have yet: false for a window of more than one tap
    /// whose every input has a [`path_min`](Self::path_min) of at least the image, on every axis (Richter, Byttner,
    /// Krumnack, Wiedenroth, Schallner, Shenk, "(Input) Size Matters for CNN Classifiers", 2021).
    ///
    /// For a layer made by [`then`](Self::then) what the window reads is worked out from what it sees, which is exact
    /// in heads that only sample down; behind up-sampling it is what the head says of its own input.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert!(AlexNet::POOL5.productive());
    /// ```
    pub const fn productive(&self) -> bool {
        let (mut flagged, mut composed) = (D > 0, false);
        each!(axis in D => {
            let axis = self.axis(axis);
            flagged = flagged && axis.is_unproductive();
            composed = composed || !axis.base.is_image();
        });
        if !composed {
            return !flagged;
        }
        match self.saturated() {
            Some(saturated) => !saturated,
            None => !flagged,
        }
    }

    /// As the flag of the records has it, for a layer whose image is not that of its record; `None` where the record
    /// does not tell.
    const fn saturated(&self) -> Option<bool> {
        if !self.kind().slides() {
            return Some(false);
        }
        let (mut wide, mut covered) = (false, true);
        each!(axis in D => {
            let axis = self.axis(axis);
            let window = WindowOp::decode(&axis.parameters());
            wide = wide || window.kernel > 1;
            covered = covered && some!(before_window(&axis, &window)) >= axis.base.image;
        });
        Some(wide && covered)
    }
}

/// The `path_min` of what a window reads: what it sees, less what it adds.
#[inline]
const fn before_window(axis: &Axis<'_>, window: &WindowOp) -> Option<i64> {
    if axis.sees_all_shortest() {
        return Some(axis.base.image);
    }
    if !matches!(axis.period(), Some(1)) {
        return None;
    }
    let gaps = some!(sub(window.kernel, 1));
    let span = some!(mul(gaps, window.dilation));
    let (pixels, _) = some!(axis.jump());
    if some!(modulo(pixels, window.stride)) != 0 {
        return None;
    }
    let jump = some!(floor_div(pixels, window.stride));
    sub(some!(axis.path_min()), some!(mul(span, jump)))
}
