//! Where a detector's grid stands.

use super::Layer;
use receptive_field_core::array::{each, put};
use receptive_field_core::checked::{mul, narrow, quotient, signed, some};
use receptive_field_core::stop::{fit, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact};

impl<const D: usize> Layer<D> {
    /// Where a regular grid of step `jump` stands best on an axis, in input coordinates: the mean over a structural
    /// period of `center(i) - i * jump`, features that read nothing left out. The same as the field `start` where the
    /// layer is [`uniform`](Self::uniform); behind up-sampling, where centres jump by phase, it is what anchors are
    /// counted from.
    ///
    /// ```
    /// receptive_field::receptive_field! { struct Net; input: [8]; up: upsample(2); }
    /// // centres 0.5, 0.5, 1.5, 1.5, …
    /// const _: () = assert!(Net::UP.anchor(0).unwrap() == 0.25 && Net::UP.start[0] == 0.5);
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn anchor(&self, axis: usize) -> Option<f64> {
        let (numerator, denominator) = some!(self.axis(axis).anchor());
        Some(quotient(numerator, denominator))
    }

    /// The [`anchor`](Self::anchor) as a ratio in lowest terms.
    ///
    /// ```
    /// receptive_field::receptive_field! { struct Net; input: [8]; up: upsample(2); }
    /// assert_eq!(Net::UP.anchor_ratio(0), Some((1, 4)));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn anchor_ratio(&self, axis: usize) -> Option<(i64, i64)> {
        let (numerator, denominator) = some!(self.axis(axis).anchor());
        Some((fit(narrow(numerator)), fit(narrow(denominator))))
    }

    /// The coordinates at which a detector puts what its features find, one for each: `anchor + i * jump`.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// const ROWS: [f64; AlexNet::POOL5.size[0]] = AlexNet::POOL5.anchors(0);
    /// assert_eq!(ROWS, [33.5, 65.5, 97.5, 129.5, 161.5, 193.5]);
    /// ```
    ///
    /// # Panics
    /// Where `N` is not the size of the axis, the layer has no [`anchor`](Self::anchor) there, or there is no such axis.
    #[track_caller]
    pub const fn anchors<const N: usize>(&self, axis: usize) -> [f64; N] {
        let grid = self.axis(axis);
        if fit(signed(N)) != grid.size() {
            stop(
                &self
                    .with_name()
                    .str(" has ")
                    .int(grid.size() as i128)
                    .str(" features on axis ")
                    .count(axis)
                    .str(", and ")
                    .count(N)
                    .str(" anchors are asked for"),
            );
        }
        if let Answer::Missing(missing) = grid.fact(Fact::Anchor) {
            stop(
                &self
                    .with_name()
                    .str(" has no anchor on axis ")
                    .count(axis)
                    .str(": ")
                    .str(missing.words()),
            );
        }
        spread(fit(grid.anchor()), fit(grid.jump()))
    }

    pub(super) const fn with_name(&self) -> Text {
        Text::new().str("`").str(self.name).str("`")
    }
}

/// The places of `N` features from the first on.
#[track_caller]
pub(crate) const fn spread<const N: usize>(
    anchor: (i128, i128),
    (pixels, features): (i64, i64),
) -> [f64; N] {
    let mut places = [0.0; N];
    each!(index in N => {
        let moved = fit(mul(fit(signed(index)), pixels)) as i128;
        put(&mut places, index, fit(along(anchor, (moved, features as i128))));
    });
    places
}

/// The sum of two ratios, rounded once.
#[inline]
pub(crate) const fn along(start: (i128, i128), moved: (i128, i128)) -> Option<f64> {
    let start_part = some!(start.0.checked_mul(moved.1));
    let moved_part = some!(moved.0.checked_mul(start.1));
    let below = some!(start.1.checked_mul(moved.1));
    Some(quotient(some!(start_part.checked_add(moved_part)), below))
}
