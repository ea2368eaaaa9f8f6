//! The facts of a field, each as it is.

use super::answer::{NO_SHORTEST, does_not_say};
use super::closed::up;
use super::{Covered, Field, Plain};
use receptive_field_core::checked::{narrow, quotient, some};
use receptive_field_core::stop::{fit, fit_count};
use receptive_field_core::{Answer, Fact, Surround};

impl Field {
    #[track_caller]
    #[inline]
    const fn number(&self, fact: Fact) -> Option<i64> {
        if let Some(number) = self.of_plain(fact) {
            return Some(number);
        }
        match self.answer(fact) {
            Answer::Number { numerator, .. } => Some(fit(narrow(numerator))),
            _ => None,
        }
    }

    #[track_caller]
    #[inline]
    const fn real(&self, fact: Fact) -> Option<f64> {
        match self.answer(fact) {
            Answer::Number {
                numerator,
                denominator,
            } => Some(quotient(numerator, denominator)),
            _ => None,
        }
    }

    #[track_caller]
    #[inline]
    const fn pair(&self, fact: Fact) -> Option<(i64, i64)> {
        match self.answer(fact) {
            Answer::Pair(a, b) => Some((a, b)),
            _ => None,
        }
    }

    #[track_caller]
    #[inline]
    const fn truth(&self, fact: Fact) -> Option<bool> {
        match self.answer(fact) {
            Answer::Truth(truth) => Some(truth),
            _ => None,
        }
    }

    #[track_caller]
    #[inline]
    const fn count(&self, fact: Fact) -> usize {
        fit_count(fit(self.number(fact)))
    }

    /// Number of features.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// static ANCHORS: [f32; Field::input(227).window(Window::new(11).stride(4)).size()] = [0.0; 55];
    /// ```
    ///
    /// # Panics
    /// Where the number does not fit into the target's `usize`.
    #[track_caller]
    #[inline]
    pub const fn size(self) -> usize {
        fit_count(self.size)
    }

    /// Length of the longest region, in pixels; behind `global_pool`, `mix` and `scan` the image.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(7).window(Window::new(3).dilation(2)).receptive_field(), 5);
    /// ```
    ///
    /// # Panics
    /// Where the number does not fit into the target's `usize`.
    #[track_caller]
    #[inline]
    pub const fn receptive_field(self) -> usize {
        self.count(Fact::ReceptiveField)
    }

    /// Length of the shortest region over the phases, in pixels; 0 where a feature reads nothing.
    ///
    /// ```
    /// # use receptive_field::{Field, Mode};
    /// const UP: Field = Field::input(8).upsample(2, Mode::LINEAR);
    /// assert_eq!((UP.receptive_field_min(), UP.receptive_field()), (2, 2));
    /// ```
    ///
    /// # Panics
    /// Where the number does not fit into the target's `usize`.
    #[track_caller]
    #[inline]
    pub const fn receptive_field_min(self) -> usize {
        self.count(Fact::ReceptiveFieldMin)
    }

    /// The shortest receptive field through the joins, in pixels: at each, the branch whose own is least is followed.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const X: Field = Field::input(8);
    /// assert_eq!(Field::join(&[X, X.window(Window::new(3).same())]).path_min(), 1);
    /// ```
    ///
    /// # Panics
    /// Where it is not known (see the [bounds](Self#bounds)), or does not fit into the target's `usize`.
    #[track_caller]
    #[inline]
    pub const fn path_min(self) -> usize {
        self.count(Fact::PathMin)
    }

    /// Distance of two neighbouring features, in pixels (effective stride).
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const _: () = assert!(Field::input(8).window(Window::new(2).stride(2)).jump() == 2.0);
    /// ```
    #[inline]
    pub const fn jump(self) -> f64 {
        let (pixels, features) = self.full.jump;
        quotient(pixels as i128, features as i128)
    }

    /// The jump as a ratio in lowest terms: so many pixels for so many features.
    ///
    /// ```
    /// # use receptive_field::{Field, Mode};
    /// assert_eq!(Field::input(8).upsample(3, Mode::NEAREST).jump_ratio(), (1, 3));
    /// ```
    #[inline]
    pub const fn jump_ratio(self) -> (i64, i64) {
        self.full.jump
    }

    /// Centre of feature 0's region, in input coordinates: the centre of pixel 0 is 0.5. NaN where it reads nothing.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const _: () = assert!(Field::input(227).window(Window::new(11).stride(4)).start() == 5.5);
    /// ```
    #[track_caller]
    #[inline]
    pub const fn start(self) -> f64 {
        if !matches!(self.plain, Plain::No) {
            return self.plain_start();
        }
        match self.real(Fact::Start) {
            Some(start) => start,
            None => f64::NAN,
        }
    }

    /// Features until regions repeat, moved by whole pixels. `None` behind `global_pool`, `mix`, `scan` and a join whose
    /// branches drift apart.
    ///
    /// ```
    /// # use receptive_field::{Field, Mode};
    /// assert_eq!(Field::input(8).upsample(4, Mode::NEAREST).period(), Some(4));
    /// ```
    #[track_caller]
    #[inline]
    pub const fn period(self) -> Option<usize> {
        Some(fit_count(some!(self.number(Fact::Period))))
    }

    /// The structural period: features, and the pixels that they move on; it follows from the operations alone, and a
    /// multiple of it is what tiles begin at. `None` where there is no [`period`](Self::period).
    ///
    /// ```
    /// # use receptive_field::{Field, Mode, Window};
    /// const UP: Field = Field::input(8).window(Window::new(2).stride(2)).upsample(2, Mode::NEAREST);
    /// assert_eq!(UP.structural_period(), Some((2, 2)));
    /// ```
    #[track_caller]
    #[inline]
    pub const fn structural_period(self) -> Option<(usize, usize)> {
        let record = self.record(None);
        match (record.axis().period(), record.axis().structure()) {
            (Some(_), Some((features, pixels))) => Some((fit_count(features), fit_count(pixels))),
            _ => None,
        }
    }

    /// Where a regular grid of step `jump` stands best: see [`Layer::anchor`](crate::Layer::anchor).
    ///
    /// ```
    /// # use receptive_field::{Field, Mode};
    /// const _: () = assert!(Field::input(8).upsample(2, Mode::NEAREST).anchor().unwrap() == 0.25);
    /// ```
    #[track_caller]
    #[inline]
    pub const fn anchor(self) -> Option<f64> {
        if !matches!(self.plain, Plain::No) {
            if let Some(anchor) = self.plain_anchor() {
                return Some(anchor);
            }
        }
        self.real(Fact::Anchor)
    }

    /// Effective padding: how many pixels the region of feature 0 begins before the image; negative where it begins
    /// inside. `None` behind `scan`, and where feature 0 reads nothing.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(10).window(Window::new(3).pad(1)).padding(), Some(1));
    /// ```
    #[track_caller]
    #[inline]
    pub const fn padding(self) -> Option<i64> {
        self.number(Fact::Padding)
    }

    /// The most that a feature `i` reads before the pixel `floor(i * jump)` on which it stands; negative where all read
    /// only later ones. `None` behind `global_pool`, `mix` and `scan`, and where nothing is read.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(10).window(Window::new(3).causal()).lookback(), Some(2));
    /// ```
    ///
    /// # Panics
    /// Behind a padding that reads pixels.
    #[track_caller]
    #[inline]
    pub const fn lookback(self) -> Option<i64> {
        self.number(Fact::Lookback)
    }

    /// The most that a feature `i` reads after the pixel `floor(i * jump)` on which it stands; negative where all read
    /// only earlier ones. A strided frame that reads just its own step has `jump - 1`. `None` behind `global_pool` and
    /// `mix`, and where nothing is read.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(10).window(Window::new(3).pad(1)).lookahead(), Some(1));
    /// assert_eq!(Field::input(10).window(Window::new(2).stride(2)).lookahead(), Some(1));
    /// ```
    ///
    /// # Panics
    /// Behind a padding that reads pixels.
    #[track_caller]
    #[inline]
    pub const fn lookahead(self) -> Option<i64> {
        self.number(Fact::Lookahead)
    }

    /// How long a live stream waits, in pixels: the most that a feature reads past the end of the step for which it
    /// stands. At 0 it is there as soon as its step is; less means that the newest pixels of every step are left unread.
    /// `None` behind `global_pool` and `mix`, and where nothing is read.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// let frames = |window: Window<1>| Field::input(64).window(window.stride(2)).latency();
    /// assert_eq!(frames(Window::new(4).pad_each(2, 0)), Some(0));
    /// assert_eq!(frames(Window::new(4).causal()), Some(-1));
    /// ```
    ///
    /// # Panics
    /// Behind a padding that reads pixels.
    #[track_caller]
    #[inline]
    pub const fn latency(self) -> Option<i64> {
        self.number(Fact::Latency)
    }

    /// Whether no feature reads past the end of the step for which it stands: [`latency`](Self::latency) is at most 0.
    /// `None` where there is no latency.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(10).window(Window::new(3).causal()).causal(), Some(true));
    /// ```
    ///
    /// # Panics
    /// Behind a padding that reads pixels.
    #[track_caller]
    #[inline]
    pub const fn causal(self) -> Option<bool> {
        match self.of_plain(Fact::Latency) {
            Some(latency) => Some(latency <= 0),
            None => self.truth(Fact::Causal),
        }
    }

    /// Features of the last layer's own input that a stream keeps between two chunks: what a window shares with the
    /// next. `None` at a join, where each branch has its own.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(10).window(Window::new(3).causal()).state(), Some(2));
    /// ```
    #[track_caller]
    #[inline]
    pub const fn state(self) -> Option<usize> {
        match self.shared() {
            Answer::Number { numerator, .. } => Some(fit_count(fit(narrow(numerator)))),
            _ => None,
        }
    }

    /// Features of the last layer's own input, padding not counted, after its last window.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(8).window(Window::new(3).stride(2)).dropped(), 1);
    /// ```
    #[track_caller]
    #[inline]
    pub const fn dropped(self) -> usize {
        fit_count(self.dropped)
    }

    /// Pixels that a tile of whole structural periods must be given around it: `(before, after)`. `None` behind
    /// `global_pool`, `mix`, `scan`, `circular` padding and a join whose branches drift apart, and where nothing is read.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(8).window(Window::new(3).same()).halo(), Some((1, 1)));
    /// ```
    #[track_caller]
    #[inline]
    pub const fn halo(self) -> Option<(i64, i64)> {
        if !matches!(self.plain, Plain::No) {
            return Some(self.plain_halo());
        }
        self.pair(Fact::Halo)
    }

    /// The [`halo`](Self::halo) rounded up to whole structural periods: what a tile is cut larger on each side.
    ///
    /// ```
    /// # use receptive_field::{Field, Mode, Window};
    /// const X: Field = Field::input(8).window(Window::new(3).same());
    /// const UP: Field = X.window(Window::new(2).stride(2)).upsample(2, Mode::NEAREST);
    /// assert_eq!((UP.halo(), UP.context()), (Some((1, 1)), Some((2, 2))));
    /// ```
    #[track_caller]
    #[inline]
    pub const fn context(self) -> Option<(i64, i64)> {
        if !matches!(self.plain, Plain::No) {
            let ((before, after), step) = (self.plain_halo(), self.full.lines[0].step);
            return Some((up(before, step), up(after, step)));
        }
        self.pair(Fact::Context)
    }

    /// Pixels that a tile cut anywhere must be given around it: [`lookback`](Self::lookback) and
    /// [`lookahead`](Self::lookahead). `None` where one of them does not exist, and behind `circular` padding.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(8).window(Window::new(3).causal()).halo_unaligned(), Some((2, 0)));
    /// ```
    ///
    /// # Panics
    /// Behind a padding that reads pixels.
    #[track_caller]
    #[inline]
    pub const fn halo_unaligned(self) -> Option<(i64, i64)> {
        if !matches!(self.plain, Plain::No) {
            let back = some!(self.of_plain(Fact::Lookback));
            return Some((back, some!(self.of_plain(Fact::Lookahead))));
        }
        self.pair(Fact::HaloUnaligned)
    }

    /// The longest run of features that see no padding: `(first, last)`, without `last`.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(8).window(Window::new(3).same()).interior(), (1, 7));
    /// ```
    ///
    /// # Panics
    /// Where it is not known (see the [bounds](Self#bounds)).
    #[track_caller]
    #[inline]
    pub const fn interior(self) -> (usize, usize) {
        let (first, last) = if self.inside.has_longest {
            self.inside.longest()
        } else {
            fit(self.pair(Fact::Interior))
        };
        (fit_count(first), fit_count(last))
    }

    /// Whether all regions are of one size and move by one step. `None` behind `global_pool`, `mix` and `scan`.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(8).window(Window::new(3).same()).uniform(), Some(true));
    /// ```
    #[track_caller]
    #[inline]
    pub const fn uniform(self) -> Option<bool> {
        if !matches!(self.plain, Plain::No) {
            return Some(self.is_plain_uniform());
        }
        self.truth(Fact::Uniform)
    }

    /// Whether the branches of the last layer, if it is a join, and of every join before it look at the same place.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const X: Field = Field::input(8);
    /// assert!(!Field::join(&[X, X.window(Window::new(3).causal())]).aligned());
    /// ```
    #[inline]
    pub const fn aligned(self) -> bool {
        self.aligned
    }

    /// Whether the last layer can add context that its input does not have yet: see
    /// [`Layer::productive`](crate::Layer::productive).
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const SEEN: Field = Field::input(7).window(Window::new(7).same());
    /// assert!(SEEN.productive() && !SEEN.window(Window::new(3).same()).productive());
    /// ```
    ///
    /// # Panics
    /// Where it is not known (see the [bounds](Self#bounds)).
    #[track_caller]
    #[inline]
    pub const fn productive(self) -> bool {
        match self.covered {
            Covered::No => true,
            Covered::Yes => !self.wide,
            Covered::Unknown => matches!(self.truth(Fact::Productive), Some(true)),
        }
    }
}

impl Field {
    /// Whether a padding before it reads pixels.
    #[inline]
    pub(crate) const fn reads_pixels(&self) -> bool {
        !matches!(self.full.surround, Surround::Constant)
    }

    /// Whether the last layer is a window of more than one tap.
    #[inline]
    pub(crate) const fn is_wide(&self) -> bool {
        self.wide
    }

    /// Whether what a window reads is known not to see the whole image along every path.
    #[inline]
    pub(crate) const fn input_misses(&self) -> bool {
        matches!(self.covered, Covered::No)
    }

    /// Whether what a window reads sees the whole image along every path.
    ///
    /// # Panics
    /// Where that is not known.
    #[track_caller]
    #[inline]
    pub(crate) const fn input_sees_all(&self) -> bool {
        match self.covered {
            Covered::Yes => true,
            Covered::No => false,
            Covered::Unknown => does_not_say(Fact::Productive, NO_SHORTEST),
        }
    }
}
