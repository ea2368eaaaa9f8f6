//! What a field tells.

use super::Field;
use crate::checked::{float, signed};
use crate::region::Region;
use crate::stop::{fit, fit_count, stop};
use crate::text::Text;

impl Field {
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
    pub const fn size(&self) -> usize {
        fit_count(self.size)
    }

    /// Length of a feature's region, in pixels: the same for every feature.
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
    pub const fn receptive_field(&self) -> usize {
        fit_count(self.length)
    }

    /// Distance of two neighbouring features, in pixels (effective stride).
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const _: () = assert!(Field::input(8).window(Window::new(2).stride(2)).jump() == 2.0);
    /// ```
    #[inline]
    pub const fn jump(&self) -> f64 {
        float(self.jump)
    }

    /// Centre of feature 0's region, in input coordinates: the centre of pixel 0 is 0.5.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const _: () = assert!(Field::input(227).window(Window::new(11).stride(4)).start() == 5.5);
    /// ```
    #[inline]
    pub const fn start(&self) -> f64 {
        match self.at(0) {
            Some(region) => region.center(),
            None => f64::NAN,
        }
    }

    /// Effective padding: how many pixels the region of feature 0 begins before the image; negative where it begins
    /// inside.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(10).window(Window::new(3).pad(1)).padding(), 1);
    /// ```
    #[inline]
    pub const fn padding(&self) -> i64 {
        self.first.saturating_neg()
    }

    /// How many pixels a feature `i` reads before the pixel `i * jump` on which it stands; negative where it reads
    /// only later ones. For a chain, the same as [`padding`](Self::padding).
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(10).window(Window::new(3).causal()).lookback(), 2);
    /// ```
    #[inline]
    pub const fn lookback(&self) -> i64 {
        self.padding()
    }

    /// How many pixels a feature `i` reads after the pixel `i * jump` on which it stands; negative where it reads only
    /// earlier ones. A strided frame that reads just its own step has `jump - 1`.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(10).window(Window::new(3).pad(1)).lookahead(), 1);
    /// assert_eq!(Field::input(10).window(Window::new(2).stride(2)).lookahead(), 1);
    /// ```
    #[inline]
    pub const fn lookahead(&self) -> i64 {
        self.first.saturating_add(self.length).saturating_sub(1)
    }

    /// How long a live stream waits, in pixels: what a feature `i` reads past the end of the step for which it stands,
    /// `(i + 1) * jump`. At 0 it is there as soon as its step is; less means that the newest pixels of every step are
    /// left unread.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// let frames = |window: Window<1>| Field::input(64).window(window.stride(2)).latency();
    /// assert_eq!(frames(Window::new(4).pad_each(2, 0)), 0);
    /// assert_eq!(frames(Window::new(4).causal()), -1);
    /// ```
    #[inline]
    pub const fn latency(&self) -> i64 {
        self.first
            .saturating_add(self.length)
            .saturating_sub(self.jump)
    }

    /// Whether no feature reads past the end of the step for which it stands: [`latency`](Self::latency) is at most 0.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert!(Field::input(10).window(Window::new(3).causal()).causal());
    /// ```
    #[inline]
    pub const fn causal(&self) -> bool {
        self.latency() <= 0
    }

    /// The pixels that a feature sees, as if every layer went on for ever; may reach outside the image, into padding.
    ///
    /// ```
    /// # use receptive_field::{Field, Region, Window};
    /// const FIELD: Field = Field::input(227).window(Window::new(11).stride(4));
    /// assert_eq!(FIELD.region(1), Region { start: 4, end: 15 });
    /// ```
    ///
    /// # Panics
    /// Where there is no such feature.
    #[track_caller]
    #[inline]
    pub const fn region(&self, index: usize) -> Region {
        match signed(index) {
            Some(index) if index < self.size => fit(self.at(index)),
            _ => stop(
                &Text::new()
                    .str("there are ")
                    .int(self.size as i128)
                    .str(" features: there is no feature ")
                    .count(index),
            ),
        }
    }

    /// Centre of a feature's region, in input coordinates: pixel `i` has its centre at `i + 0.5`.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const _: () = assert!(Field::input(227).window(Window::new(11).stride(4)).center(2) == 13.5);
    /// ```
    ///
    /// # Panics
    /// Where there is no such feature.
    #[track_caller]
    #[inline]
    pub const fn center(&self, index: usize) -> f64 {
        self.region(index).center()
    }
}
