//! From features to pixels, and back.

use super::Layer;
use receptive_field_core::Region;
use receptive_field_core::array::{each, put};
use receptive_field_core::checked::{count, signed, some};
use receptive_field_core::stop::{fit, fit_count, pick, stop};
use receptive_field_core::text::Text;

/// What [`Layer::feature_at`] finds for a pixel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FeaturesAt<const D: usize> {
    /// On each axis the first feature whose region holds the pixel …
    pub first: [usize; D],
    /// … and the one after the last; the same where there is none. Between them there may be features that do not
    /// see it, where regions differ by phase.
    pub last: [usize; D],
    /// The feature whose centre is nearest to the pixel's, of two the lower. `None` where no feature of the layer has
    /// a centre, since none reads anything.
    pub nearest: Option<[usize; D]>,
}

impl<const D: usize> FeaturesAt<D> {
    /// Whether no feature sees the pixel.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert!(AlexNet::POOL5.feature_at([0, 300]).is_empty());
    /// ```
    pub const fn is_empty(&self) -> bool {
        let mut empty = false;
        each!(axis in D => {
            empty = empty || pick(&self.first, axis) >= pick(&self.last, axis);
        });
        empty
    }
}

impl<const D: usize> Layer<D> {
    /// The pixels that a feature sees, on each axis, as if every layer went on for ever: they may lie outside the
    /// image, in padding. `None` if on some axis it reads nothing (a gap of a transposed convolution).
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::Region;
    /// const SEEN: [Region; 2] = AlexNet::POOL5.region([2, 3]).unwrap();
    /// assert_eq!(SEEN, [Region { start: 0, end: 195 }, Region { start: 32, end: 227 }]);
    /// ```
    ///
    /// # Panics
    /// Where there is no such feature.
    #[track_caller]
    pub const fn region(&self, index: [usize; D]) -> Option<[Region; D]> {
        self.require(&index);
        let mut regions = [Region { start: 0, end: 0 }; D];
        each!(axis in D => {
            put(&mut regions, axis, some!(self.axis(axis).region(fit(signed(pick(&index, axis))))));
        });
        Some(regions)
    }

    /// Centre of a feature's region, in input coordinates: pixel `i` has its centre at `i + 0.5`. NaN on an axis on
    /// which it reads nothing.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// const CENTER: [f64; 2] = AlexNet::POOL5.center([2, 3]);
    /// const _: () = assert!(CENTER[0] == 97.5 && CENTER[1] == 129.5);
    /// ```
    ///
    /// # Panics
    /// Where there is no such feature.
    #[track_caller]
    pub const fn center(&self, index: [usize; D]) -> [f64; D] {
        self.require(&index);
        let mut centers = [f64::NAN; D];
        each!(axis in D => {
            if let Some(region) = self.axis(axis).region(fit(signed(pick(&index, axis)))) {
                put(&mut centers, axis, region.center());
            }
        });
        centers
    }

    /// The features that see a pixel, and the one whose centre is nearest to it. The pixel may lie outside the image.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::FeaturesAt;
    /// const AT: FeaturesAt<2> = AlexNet::POOL5.feature_at([0, 113]);
    /// assert_eq!((AT.first, AT.last), ([0, 0], [3, 6])); // regions of 0..3 hold row 0, all hold column 113
    /// assert_eq!(AT.nearest, Some([0, 2])); // centres 97.5 and 129.5 are as near to 113.5
    /// ```
    ///
    /// # Panics
    /// Where the layer has more features than the target's `usize` counts, and for a pixel further out than 2^60 where
    /// the layer has regions that far out.
    #[track_caller]
    pub const fn feature_at(&self, pixel: [i64; D]) -> FeaturesAt<D> {
        let (mut first, mut last, mut nearest) = ([0; D], [0; D], [0; D]);
        let mut centered = true;
        each!(index in D => {
            let axis = self.axis(index);
            let x = pick(&pixel, index);
            let Some((from, to)) = axis.features_at(x) else {
                stop(&self
                    .with_name()
                    .str(" has regions further out than 2^60 pixels, where none is looked for: pixel ")
                    .int(x as i128))
            };
            put(&mut first, index, fit_count(from));
            put(&mut last, index, fit_count(to));
            match axis.nearest(x) {
                Some(feature) => put(&mut nearest, index, fit_count(feature)),
                None => centered = false,
            }
        });
        FeaturesAt {
            first,
            last,
            nearest: if centered { Some(nearest) } else { None },
        }
    }

    /// Stops where there is no such feature.
    #[track_caller]
    const fn require(&self, index: &[usize; D]) {
        each!(axis in D => {
            let size = match count(self.axis(axis).size()) {
                Some(size) => size,
                None => 0,
            };
            if pick(index, axis) >= size {
                stop(&Text::new()
                    .str("`")
                    .str(self.name)
                    .str("` has ")
                    .product(&self.size)
                    .str(" features: there is no feature ")
                    .list(index));
            }
        });
    }
}
