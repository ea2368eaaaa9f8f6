//! What the fields of all axes tell.

use super::Fields;
use receptive_field_core::array::{each, put};
use receptive_field_core::checked::some;
use receptive_field_core::stop::pick;
use receptive_field_core::{Answer, Fact, Region};

/// A fact that there always is, one number for each axis.
macro_rules! of_each {
    ($($(#[$docs:meta])* $name:ident: $type:ty = $zero:expr;)*) => {$(
        $(#[$docs])*
        #[track_caller]
        pub const fn $name(&self) -> [$type; D] {
            let mut each = [$zero; D];
            each!(axis in D => {
                put(&mut each, axis, pick(&self.axes, axis).$name());
            });
            each
        }
    )*};
}

/// A fact of one axis.
macro_rules! of_one {
    ($($name:ident: $type:ty, $doc:literal;)*) => {$(
        #[doc = $doc]
        #[doc = concat!("See [`Field::", stringify!($name), "`](crate::Field::", stringify!($name), ").")]
        ///
        /// ```
        /// # use receptive_field::{Fields, Window};
        /// const X: Fields<2> = Fields::input([8, 12]).window(Window::new(3).same());
        #[doc = concat!("assert_eq!(X.", stringify!($name), "(1), X.axis(1).", stringify!($name), "());")]
        /// ```
        ///
        /// # Panics
        /// Where there is no such axis, and where a field does not keep it.
        #[track_caller]
        pub const fn $name(&self, axis: usize) -> $type {
            pick(&self.axes, axis).$name()
        }
    )*};
}

impl<const D: usize> Fields<D> {
    of_each! {
        /// Number of features.
        ///
        /// ```
        /// # use receptive_field::Fields;
        /// assert_eq!(Fields::input([8, 12]).size(), [8, 12]);
        /// ```
        ///
        /// # Panics
        /// Where a number does not fit into the target's `usize`.
        size: usize = 0;
        /// Length of the longest region, in pixels.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window};
        /// assert_eq!(Fields::input([8, 12]).window(Window::new(3)).receptive_field(), [3, 3]);
        /// ```
        ///
        /// # Panics
        /// Where a number does not fit into the target's `usize`.
        receptive_field: usize = 0;
        /// Distance of two neighbouring features, in pixels (effective stride).
        ///
        /// ```
        /// # use receptive_field::{Fields, Window};
        /// assert_eq!(Fields::input([8, 12]).window(Window::new(2).stride(2)).jump(), [2.0, 2.0]);
        /// ```
        jump: f64 = 0.0;
        /// Centre of feature 0's region, in input coordinates: the centre of pixel 0 is 0.5. NaN where it reads nothing.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window};
        /// assert_eq!(Fields::input([8, 12]).window(Window::new(3)).start(), [1.5, 1.5]);
        /// ```
        start: f64 = 0.0;
    }

    of_one! {
        receptive_field_min: usize, "Length of the shortest region over the phases, in pixels.";
        path_min: usize, "The shortest receptive field through the joins, in pixels.";
        jump_ratio: (i64, i64), "The jump as a ratio in lowest terms.";
        period: Option<usize>, "Features until regions repeat, moved by whole pixels.";
        structural_period: Option<(usize, usize)>, "The structural period: features, and pixels.";
        anchor: Option<f64>, "Where a regular grid of step `jump` stands best.";
        padding: Option<i64>, "Effective padding.";
        lookback: Option<i64>, "The most that a feature reads before where it stands.";
        lookahead: Option<i64>, "The most that a feature reads after where it stands.";
        latency: Option<i64>, "What a live stream waits for.";
        state: Option<usize>, "What a stream keeps between two chunks.";
        dropped: usize, "Features of the last layer's own input after its last window.";
        halo: Option<(i64, i64)>, "What a tile must be given around it.";
        context: Option<(i64, i64)>, "The halo rounded up to whole structural periods.";
        halo_unaligned: Option<(i64, i64)>, "What a tile cut anywhere must be given around it.";
        interior: (usize, usize), "The longest run of features that see no padding.";
    }

    /// The pixels that a feature sees, on each axis; may reach outside the image, into padding. `None` if on some axis it
    /// reads nothing.
    ///
    /// ```
    /// # use receptive_field::{Fields, Region, Window};
    /// let seen = Fields::input([8, 12]).window(Window::new(3)).region([0, 1]);
    /// assert_eq!(seen, Some([Region { start: 0, end: 3 }, Region { start: 1, end: 4 }]));
    /// ```
    ///
    /// # Panics
    /// Where there is no such feature.
    #[track_caller]
    pub const fn region(&self, index: [usize; D]) -> Option<[Region; D]> {
        let mut regions = [Region { start: 0, end: 0 }; D];
        each!(axis in D => {
            put(&mut regions, axis, some!(pick(&self.axes, axis).region(pick(&index, axis))));
        });
        Some(regions)
    }

    /// Centre of a feature's region, in input coordinates. NaN on an axis on which it reads nothing.
    ///
    /// ```
    /// # use receptive_field::{Fields, Window};
    /// assert_eq!(Fields::input([8, 12]).window(Window::new(3)).center([0, 1]), [1.5, 2.5]);
    /// ```
    ///
    /// # Panics
    /// Where there is no such feature.
    #[track_caller]
    pub const fn center(&self, index: [usize; D]) -> [f64; D] {
        let mut centers = [f64::NAN; D];
        each!(axis in D => {
            put(&mut centers, axis, pick(&self.axes, axis).center(pick(&index, axis)));
        });
        centers
    }

    /// Whether on every axis all regions are of one size and move by one step. `None` where that is no question on some
    /// axis.
    ///
    /// ```
    /// # use receptive_field::Fields;
    /// assert_eq!(Fields::input([8, 12]).uniform(), Some(true));
    /// ```
    #[track_caller]
    pub const fn uniform(&self) -> Option<bool> {
        self.all(Fact::Uniform)
    }

    /// Whether no axis has a latency above 0. `None` where an axis has none.
    ///
    /// ```
    /// # use receptive_field::{Fields, Window};
    /// assert_eq!(Fields::input([8, 12]).window(Window::new(3).causal()).causal(), Some(true));
    /// ```
    ///
    /// # Panics
    /// Behind a padding that reads pixels.
    #[track_caller]
    pub const fn causal(&self) -> Option<bool> {
        self.all(Fact::Causal)
    }

    /// Whether the branches of every join look at the same place, on every axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Window};
    /// const X: Fields<2> = Fields::input([8, 12]);
    /// assert!(Fields::join(&[X, X.window(Window::new(3).same())]).aligned());
    /// ```
    #[track_caller]
    pub const fn aligned(&self) -> bool {
        matches!(self.all(Fact::Aligned), Some(true))
    }

    #[track_caller]
    const fn all(&self, fact: Fact) -> Option<bool> {
        let mut all = true;
        each!(axis in D => {
            match pick(&self.axes, axis).answer(fact) {
                Answer::Truth(truth) => all = all && truth,
                _ => return None,
            }
        });
        Some(all)
    }

    /// Whether the last layer can add context that its input does not have yet: false for a window of more than one tap
    /// on some axis, whose input sees the whole image along every path, on every axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Window};
    /// const SEEN: Fields<2> = Fields::input([7, 9]).window(Window::new(9).same());
    /// assert!(SEEN.productive() && !SEEN.window(Window::new(3).same()).productive());
    /// ```
    ///
    /// # Panics
    /// Where it is not known (see the [bounds of a field](crate::Field#bounds)).
    #[track_caller]
    pub const fn productive(&self) -> bool {
        let (mut wide, mut misses) = (false, false);
        each!(axis in D => {
            wide = wide || pick(&self.axes, axis).is_wide();
            misses = misses || pick(&self.axes, axis).input_misses();
        });
        let mut covered = wide && !misses;
        each!(axis in D => {
            covered = covered && pick(&self.axes, axis).input_sees_all();
        });
        !covered
    }

    #[track_caller]
    pub(super) const fn answers(&self, fact: Fact) -> [Answer; D] {
        let mut answers = [Answer::Truth(false); D];
        each!(axis in D => {
            put(&mut answers, axis, pick(&self.axes, axis).answer(fact));
        });
        answers
    }
}
