//! Intervals of pixels.

use core::fmt;

use crate::checked::{max, middle, min, signed, sub};
use crate::stop::{fit, fit_count};

/// An interval of pixels on one axis: from `start` up to, but without, `end`.
///
/// Pixel `i` covers `[i, i + 1)`. A region may reach outside the image, into padding: then `start` is negative, or
/// `end` is larger than the image.
///
/// ```
/// use receptive_field::Region;
/// const SEEN: Region = Region { start: -64, end: 131 };
/// const _: () = assert!(SEEN.len() == 195 && SEEN.center() == 33.5);
/// assert_eq!(SEEN.to_string(), "[-64, 131)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region {
    /// The first pixel.
    pub start: i64,
    /// The pixel after the last.
    pub end: i64,
}

impl Region {
    /// Number of pixels; 0 where `end` is not past `start`.
    ///
    /// ```
    /// # use receptive_field::Region;
    /// assert_eq!(Region { start: -1, end: 2 }.len(), 3);
    /// ```
    ///
    /// # Panics
    /// Where the number does not fit into a `usize`.
    #[track_caller]
    #[inline]
    pub const fn len(&self) -> usize {
        if self.is_empty() {
            return 0;
        }
        fit_count(fit(sub(self.end, self.start)))
    }

    /// Whether there is no pixel in it.
    ///
    /// ```
    /// # use receptive_field::Region;
    /// assert!(Region { start: 2, end: 2 }.is_empty());
    /// ```
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Its middle in input coordinates, where pixel `i` has its centre at `i + 0.5`.
    ///
    /// Others count centres from 0 (Distill, google-research/receptive_field, Caffe): take away a half. `MatConvNet`
    /// counts them from 1: add one.
    ///
    /// ```
    /// # use receptive_field::Region;
    /// assert!((Region { start: 0, end: 11 }.center() - 5.5).abs() < 1e-9);
    /// ```
    #[inline]
    pub const fn center(&self) -> f64 {
        middle(self.start, self.end)
    }

    /// What both have; empty where they have nothing in common.
    ///
    /// ```
    /// # use receptive_field::Region;
    /// let (left, right) = (Region { start: -3, end: 8 }, Region { start: 5, end: 20 });
    /// assert_eq!(left.intersect(right), Region { start: 5, end: 8 });
    /// assert!(right.intersect(Region { start: -3, end: 2 }).is_empty());
    /// ```
    #[inline]
    pub const fn intersect(self, other: Self) -> Self {
        let start = max(self.start, other.start);
        Self {
            start,
            end: max(start, min(self.end, other.end)),
        }
    }

    /// What lies in an image of so many pixels; empty where nothing does.
    ///
    /// ```
    /// # use receptive_field::Region;
    /// assert_eq!(Region { start: -64, end: 131 }.clip(100), Region { start: 0, end: 100 });
    /// ```
    #[inline]
    pub const fn clip(self, pixels: usize) -> Self {
        let end = match signed(pixels) {
            Some(pixels) => pixels,
            None => i64::MAX,
        };
        self.intersect(Self { start: 0, end })
    }

    /// Whether the pixel is in it.
    ///
    /// ```
    /// # use receptive_field::Region;
    /// let region = Region { start: 0, end: 11 };
    /// assert!(region.contains(10) && !region.contains(11));
    /// ```
    #[inline]
    pub const fn contains(&self, pixel: i64) -> bool {
        self.start <= pixel && pixel < self.end
    }
}

impl fmt::Display for Region {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}, {})", self.start, self.end)
    }
}
