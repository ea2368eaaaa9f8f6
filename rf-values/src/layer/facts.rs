//! The facts of a layer that are not fields.

use super::Layer;
use receptive_field_core::checked::some;
use receptive_field_core::stop::{fit, fit_count};

impl<const D: usize> Layer<D> {
    /// The jump on an axis as a ratio of pixels to features, in lowest terms: `(1, 2)` behind up-sampling by 2.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.jump_ratio(0), (32, 1));
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
    /// # use receptive_field::receptive_field;
    /// receptive_field! { struct Net; input: [8]; up: upsample(2); conv: conv(2); }
    /// // it reads the same pixel twice, or two neighbours
    /// assert_eq!((Net::CONV.receptive_field[0], Net::CONV.receptive_field_min(0)), (2, 1));
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
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.path_min(0), 195); // no joins
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
    /// # use receptive_field::receptive_field;
    /// receptive_field! { struct Net; input: [8]; up: upsample(2); }
    /// assert_eq!(Net::UP.period(0), Some(2));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn period(&self, axis: usize) -> Option<usize> {
        Some(fit_count(some!(self.axis(axis).period())))
    }

    /// After how many features the operations of an axis repeat, and how many pixels further: a tile must hold a
    /// multiple of these pixels and begin at one. A multiple of [`period`](Self::period).
    ///
    /// ```
    /// # use receptive_field::receptive_field;
    /// receptive_field! { struct Net; input: [8]; up: upsample(2); }
    /// assert_eq!(Net::UP.structural_period(0), Some((2, 1)));
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
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.padding(0), Some(64));
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
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.lookback(0), Some(64));
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
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.lookahead(0), Some(130));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn lookahead(&self, axis: usize) -> Option<i64> {
        self.axis(axis).lookahead()
    }

    /// How long a live stream waits, in pixels of an axis: the most that any feature `i` reads past the end of the step
    /// for which it stands, which is where the next one stands, `floor((i + 1) * jump)`, but one pixel further than it
    /// stands itself at least. Where the jump is 1 or less it is the [`lookahead`](Self::lookahead).
    ///
    /// At 0 a feature is there as soon as its step is. Less than 0 means that no feature reads the newest pixels of its
    /// step: of a convolution of `2 * s` with stride `s`, a padding of `(s, 0)` gives 0, and `causal` gives `1 - s`.
    ///
    /// ```
    /// receptive_field::receptive_field! { struct Net; input: [8]; conv: conv(4, stride = 2, pad = (2, 0)); }
    /// // feature i reads [2i - 2, 2i + 2)
    /// assert_eq!((Net::CONV.latency(0), Net::CONV.lookahead(0)), (Some(0), Some(1)));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn latency(&self, axis: usize) -> Option<i64> {
        self.axis(axis).latency()
    }

    /// The pixels `(before, after)` that a tile must be given around it on an axis, so that its features see what they
    /// see in the whole image. The tile holds whole [structural periods](Self::structural_period) and begins at one;
    /// a caller that runs the padded network rounds the halo up to a multiple, too.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.halo(0), Some((64, 99)));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn halo(&self, axis: usize) -> Option<(i64, i64)> {
        self.axis(axis).halo()
    }

    /// The [`halo`](Self::halo) rounded up, on each side, to whole structural periods: how much larger than what it keeps
    /// a tile is cut. `tiles` of a network does the rest.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.context(0), Some((64, 128))); // of 64 and 99, at jump 32
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn context(&self, axis: usize) -> Option<(i64, i64)> {
        self.axis(axis).context()
    }

    /// How many features of the layer's own input a stream keeps between two chunks: `e - stride` of a window of extent
    /// `e = dilation * (kernel - 1) + 1`, `ceil((e - stride) / stride)` of a transposed one, at least 0, and 0 of other
    /// operations. `None` of a join, where each branch has its own.
    ///
    /// It is what one window shares with the next. What a whole network keeps, also at joins and where windows do not
    /// end with the chunk, is what `stream` of a network lists.
    ///
    /// ```
    /// receptive_field::receptive_field! { struct Net; input: [64]; conv: conv(4, stride = 2, pad = (2, 0)); }
    /// assert_eq!(Net::CONV.state(0), Some(2));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn state(&self, axis: usize) -> Option<usize> {
        Some(fit_count(some!(self.axis(axis).state())))
    }

    /// As [`halo`](Self::halo), for cuts anywhere: [`lookback`](Self::lookback) and [`lookahead`](Self::lookahead).
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.halo_unaligned(0), Some((64, 130)));
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
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert_eq!(AlexNet::POOL5.interior(0), (2, 4));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn interior(&self, axis: usize) -> (usize, usize) {
        let (first, last) = fit(self.axis(axis).interior());
        (fit_count(first), fit_count(last))
    }

    /// Features of the layer's own input, padding not counted, after its last window, on an axis; 0 for other operations.
    ///
    /// ```
    /// receptive_field::receptive_field! { struct Strided; input: [8]; conv: conv(2, stride = 4); }
    /// // its windows are [0, 2) and [4, 6)
    /// assert_eq!(Strided::CONV.dropped(0), 2);
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn dropped(&self, axis: usize) -> usize {
        fit_count(self.axis(axis).dropped())
    }
}
