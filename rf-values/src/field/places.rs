//! From features to pixels, and back; other paths; what another field sees.

use super::{Field, Local, Plain, Shortest, around};
use crate::layer::{FeaturesAt, spread};
use receptive_field_core::checked::signed;
use receptive_field_core::stop::{fit, fit_count, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact, Region};

impl Field {
    /// The pixels that a feature sees, as if every layer went on for ever; may reach outside the image, into padding.
    /// `None` where it reads nothing (a gap of a transposed convolution).
    ///
    /// ```
    /// # use receptive_field::{Field, Region, Window};
    /// const FIELD: Field = Field::input(227).window(Window::new(11).stride(4));
    /// assert_eq!(FIELD.region(1), Some(Region { start: 4, end: 15 }));
    /// ```
    ///
    /// # Panics
    /// Where there is no such feature.
    #[track_caller]
    #[inline]
    pub const fn region(self, index: usize) -> Option<Region> {
        match signed(index) {
            Some(index) if index < self.size => fit(self.way().seen(index, self.image)),
            _ => stop(
                &Text::new()
                    .str("there are ")
                    .int(self.size as i128)
                    .str(" features: there is no feature ")
                    .count(index),
            ),
        }
    }

    /// Centre of a feature's region, in input coordinates: pixel `i` has its centre at `i + 0.5`. NaN where it reads
    /// nothing.
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
    pub const fn center(self, index: usize) -> f64 {
        match self.region(index) {
            Some(region) => region.center(),
            None => f64::NAN,
        }
    }

    /// The features that see a pixel, and the one whose centre is nearest to it: see
    /// [`Layer::feature_at`](crate::Layer::feature_at).
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// let at = Field::input(227).window(Window::new(11).stride(4)).feature_at(8);
    /// assert_eq!((at.first, at.last, at.nearest), ([0], [3], Some([1])));
    /// ```
    ///
    /// # Panics
    /// Where there are more features than the target's `usize` counts, and for a pixel further out than 2^60 where
    /// regions lie that far out.
    #[track_caller]
    #[inline]
    pub const fn feature_at(self, pixel: i64) -> FeaturesAt<1> {
        let record = self.record(None);
        let axis = record.axis();
        let Some((first, last)) = axis.features_at(pixel) else {
            stop(
                &Text::new()
                    .str("regions lie further out than 2^60 pixels, where none is looked for: pixel ")
                    .int(pixel as i128),
            )
        };
        FeaturesAt {
            first: [fit_count(first)],
            last: [fit_count(last)],
            nearest: match axis.nearest(pixel) {
                Some(nearest) => Some([fit_count(nearest)]),
                None => None,
            },
        }
    }

    /// The coordinates at which a detector puts what its features find, one for each: `anchor + i * jump`.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const GRID: Field = Field::input(8).window(Window::new(2).stride(2));
    /// const ROWS: [f64; GRID.size()] = GRID.anchors();
    /// assert_eq!(ROWS, [1.0, 3.0, 5.0, 7.0]);
    /// ```
    ///
    /// # Panics
    /// Where `N` is not the size, or there is no [`anchor`](Self::anchor).
    #[track_caller]
    pub const fn anchors<const N: usize>(self) -> [f64; N] {
        if fit(signed(N)) != self.size {
            stop(
                &Text::new()
                    .str("there are ")
                    .int(self.size as i128)
                    .str(" features, and ")
                    .count(N)
                    .str(" anchors are asked for"),
            );
        }
        match self.answer(Fact::Anchor) {
            Answer::Number {
                numerator,
                denominator,
            } => spread((numerator, denominator), self.full.jump),
            Answer::Missing(missing) => {
                stop(&Text::new().str("there is no anchor: ").str(missing.words()))
            }
            _ => stop(&Text::new().str("there is no anchor")),
        }
    }

    /// The same without the paths that see everything: through `global_pool` and `adaptive_pool(1)`, `mix`, `scan` and
    /// gates of one feature. `None` where no other path is left.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const X: Field = Field::input(64).window(Window::new(3).same());
    /// const GATED: Field = X.gate(&X.global_pool());
    /// const _: () = assert!(GATED.local().unwrap().receptive_field() == 3);
    /// ```
    #[inline]
    pub const fn local(self) -> Option<Self> {
        match self.local {
            Local::Same => Some(self),
            Local::Nothing => None,
            Local::Other => {
                let mut local = self;
                if let Shortest::Same = self.shortest {
                    (local.shortest, local.shortest_road) = (Shortest::Other, self.full);
                }
                (local.full, local.local) = (self.local_road, Local::Same);
                local.around = around(&local.full);
                local.plain = Plain::No;
                Some(local)
            }
        }
    }

    /// Whether both see the same: the image, the sizes, all regions along all paths, the features that see no padding, and
    /// the alignment of joins.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const TWICE: Field = Field::input(32).window(Window::new(3)).window(Window::new(3));
    /// const _: () = assert!(TWICE.sees_as(&Field::input(32).window(Window::new(5))));
    /// ```
    #[inline]
    pub const fn sees_as(&self, other: &Self) -> bool {
        let on_other_ways = match (self.local_way(), other.local_way()) {
            (Some(own), Some(other)) => own.is_same_as(&other),
            (None, None) => true,
            _ => false,
        };
        let shortest = self.shortest.is_lost() == other.shortest.is_lost();
        self.image == other.image
            && self.size == other.size
            && self.aligned == other.aligned
            && on_other_ways
            && shortest
            && self.shortest_way().is_as_long_as(&other.shortest_way())
            && self.inside.is_same_as(&other.inside)
            && self.way().is_same_as(&other.way())
    }

    /// The field itself, if it [sees the same](Self::sees_as) as the other: a head was made for this backbone.
    ///
    /// ```
    /// # use receptive_field::{Field, Window, receptive_field};
    /// receptive_field! { struct Backbone; input: [64]; stem: conv(7, stride = 2, pad = 3); }
    /// const HEAD_ON: Field = Field::input(64).window(Window::new(7).stride(2).pad(3));
    /// const _: Field = HEAD_ON.expect_same(&Backbone::STEM.field(0));
    /// ```
    ///
    /// # Panics
    /// With the first fact that differs, and both numbers: in a const, a compile error at this call.
    #[track_caller]
    #[inline]
    pub const fn expect_same(self, other: &Self) -> Self {
        if !self.sees_as(other) {
            self.stop_apart(other, None);
        }
        self
    }

    /// Stops with the first fact that differs, and the axis, if it is one of several.
    #[track_caller]
    #[inline]
    pub(crate) const fn stop_apart(&self, other: &Self, axis: Option<usize>) -> ! {
        let mut index = 0_usize;
        while index < Fact::ALL.len() {
            let fact = receptive_field_core::stop::pick(&Fact::ALL, index);
            index = index.saturating_add(1);
            if matches!(fact, Fact::Dropped | Fact::State | Fact::Productive) {
                continue;
            }
            crate::bound::check_same(fact, self.answer(fact), other.answer(fact), axis);
        }
        let text = Text::new().str("the two fields differ in the regions of some features");
        stop(&crate::bound::on(&text, axis))
    }
}
