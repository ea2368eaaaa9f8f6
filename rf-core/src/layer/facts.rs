//! The facts of a layer that are not fields.

use super::Layer;
use crate::axis::Axis;
use crate::stop::{fit, fit_count, pick};

impl<const D: usize> Layer<D> {
    #[track_caller]
    pub(super) const fn axis(&self, axis: usize) -> Axis<'static> {
        pick(&self.axes, axis)
    }

    /// The jump on an axis as a ratio of pixels to features, in lowest terms: `(1, 2)` behind up-sampling by 2.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.jump_ratio(0), (32, 1));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn jump_ratio(&self, axis: usize) -> (i64, i64) {
        fit(self.axis(axis).jump())
    }

    /// Length of the shortest region over the phases of an axis, in pixels; 0 where a phase reads nothing. The same as
    /// the field `receptive_field` where the layer is [`uniform`](Self::uniform).
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::layer1};
    /// // a convolution of 2 behind nearest up-sampling by 2: between two equal ones, or on the border
    /// # const CONV: Layer<1> = layer1("conv", "e   8   2   1   0  27  15 336   0  15   1   0   2   1   2   1   1   0   0   2   2   1   2   1   2   0   0   1   0   1   0   2   0");
    /// assert_eq!((CONV.receptive_field[0], CONV.receptive_field_min(0)), (2, 1));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn receptive_field_min(&self, axis: usize) -> usize {
        fit_count(fit(self.axis(axis).receptive_field_min()))
    }

    /// The shortest receptive field through the joins, in pixels: at each, the branch whose own is least is followed.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.path_min(0), 195); // no joins
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn path_min(&self, axis: usize) -> usize {
        fit_count(fit(self.axis(axis).path_min()))
    }

    /// After how many features of an axis the regions repeat, a whole number of pixels further: 1 for networks that
    /// only sample down.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::layer1};
    /// // behind up-sampling by 2
    /// # const UP: Layer<1> = layer1("up", "e   8   2   6  -1  20  16 144   0  16   1   0   2   1   2   0   2   1   1   2   1   1   0   0   1   0");
    /// assert_eq!(UP.period(0), Some(2));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn period(&self, axis: usize) -> Option<usize> {
        match self.axis(axis).period() {
            Some(period) => Some(fit_count(period)),
            None => None,
        }
    }

    /// After how many features the operations of an axis repeat, and how many pixels further: a tile must hold a
    /// multiple of these pixels and begin at one. A multiple of [`period`](Self::period).
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::layer1};
    /// // behind up-sampling by 2
    /// # const UP: Layer<1> = layer1("up", "e   8   2   6  -1  20  16 144   0  16   1   0   2   1   2   0   2   1   1   2   1   1   0   0   1   0");
    /// assert_eq!(UP.structural_period(0), Some((2, 1)));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn structural_period(&self, axis: usize) -> Option<(usize, usize)> {
        let axis = self.axis(axis);
        match (axis.period(), axis.structure()) {
            (Some(_), Some((features, pixels))) => Some((fit_count(features), fit_count(pixels))),
            _ => None,
        }
    }

    /// Effective padding of an axis: how many pixels feature 0's region begins before the image; negative where it
    /// begins inside.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.padding(0), Some(64));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn padding(&self, axis: usize) -> Option<i64> {
        self.axis(axis).padding()
    }

    /// The most pixels of an axis that any feature `i` reads before the pixel `floor(i * jump)` on which it stands;
    /// negative where all read only later ones. Behind padding that reads pixels, what borders really see counts, too.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.lookback(0), Some(64));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn lookback(&self, axis: usize) -> Option<i64> {
        self.axis(axis).lookback()
    }

    /// The most pixels of an axis that any feature `i` reads after the pixel `floor(i * jump)` on which it stands;
    /// negative where all read only earlier ones. A strided frame that reads just its own step has `jump - 1`. Behind
    /// padding that reads pixels, what borders really see counts, too: a mirrored stream reads ahead at its beginning.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.lookahead(0), Some(130));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn lookahead(&self, axis: usize) -> Option<i64> {
        self.axis(axis).lookahead()
    }

    /// The pixels `(before, after)` that a tile must be given around it on an axis, so that its features see what they
    /// see in the whole image. The tile holds whole [structural periods](Self::structural_period) and begins at one;
    /// a caller that runs the padded network rounds the halo up to a multiple, too.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.halo(0), Some((64, 99)));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn halo(&self, axis: usize) -> Option<(i64, i64)> {
        self.axis(axis).halo()
    }

    /// As [`halo`](Self::halo), for cuts anywhere: [`lookback`](Self::lookback) and [`lookahead`](Self::lookahead).
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.halo_unaligned(0), Some((64, 130)));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn halo_unaligned(&self, axis: usize) -> Option<(i64, i64)> {
        self.axis(axis).halo_unaligned()
    }

    /// The longest run of features of an axis that see no padding, at any layer: `(first, last)`, without `last`. The
    /// same twice where there is none.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.interior(0), (2, 4));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn interior(&self, axis: usize) -> (usize, usize) {
        let (first, last) = fit(self.axis(axis).interior());
        (fit_count(first), fit_count(last))
    }

    /// Positions of the layer's own padded input that its last window leaves unread on an axis; 0 for operations that
    /// are no windows.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// assert_eq!(POOL5.dropped(0), 0);
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn dropped(&self, axis: usize) -> usize {
        fit_count(self.axis(axis).dropped())
    }
}
