//! The tiles along one axis.

use core::ops::Range;

use super::margin::Margin;
use receptive_field_core::checked::{add, ceil_div, floor_div, max, min, mul, sub};

/// What is known of an axis before a tile is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// Pixels of the image.
    pub(super) image: i64,
    /// Features of the layer.
    pub(super) features: i64,
    /// Structural period: features, and pixels.
    pub(super) period: (i64, i64),
    pub(super) margin: Margin,
}

/// The tiles of an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    line: Line,
    /// Whole periods that a tile is smaller than the image.
    left_out: i64,
    /// Whole periods from one tile to the next.
    step: i64,
    count: i64,
}

impl Line {
    /// The most whole periods that a tile can be smaller than the image; less than 0 where it can be no smaller.
    #[inline]
    pub(super) fn most_left_out(&self) -> Option<i64> {
        Some(min(sub(self.clean_periods()?, 1)?, self.margin.spare))
    }

    /// Whole periods of features that no end touches.
    #[inline]
    fn clean_periods(&self) -> Option<i64> {
        floor_div(sub(self.margin.last, self.margin.first)?, self.period.0)
    }

    /// Whole periods that the largest tile of at most so many pixels is smaller than the image.
    #[inline]
    pub(super) fn left_out(&self, tile: i64) -> Option<i64> {
        Some(max(0, ceil_div(sub(self.image, tile)?, self.period.1)?))
    }

    #[inline]
    pub(super) fn tile(&self, left_out: i64) -> Option<i64> {
        sub(self.image, mul(left_out, self.period.1)?)
    }

    /// `None` where a number leaves `i64`, or tiles do not advance.
    #[inline]
    pub(super) fn cut(&self, left_out: i64) -> Option<Cut> {
        if left_out == 0 {
            return Some(Cut {
                line: *self,
                left_out,
                step: 1,
                count: 1,
            });
        }
        let step = sub(self.clean_periods()?, left_out)?;
        Some(Cut {
            line: *self,
            left_out,
            step,
            count: add(ceil_div(left_out, step)?, 1)?,
        })
    }

    /// Of the tiles that leave out at least so much, those that read least in all; of equals the largest.
    #[inline]
    pub(super) fn least_waste(&self, at_least: i64) -> Option<Cut> {
        let mut best = self.cut(at_least)?;
        let (clean, most) = (self.clean_periods()?, self.most_left_out()?);
        let first = best.count;
        for count in first..=first.saturating_add(MORE) {
            // The smallest tile of which so many are enough.
            let left_out = floor_div(mul(sub(count, 1)?, clean)?, count)?;
            if left_out < at_least || left_out > most {
                continue;
            }
            let cut = self.cut(left_out)?;
            if cut.pixels()? < best.pixels()? {
                best = cut;
            }
        }
        Some(best)
    }
}

/// More tiles than needed by so many do not waste less.
const MORE: i64 = 64;

impl Cut {
    #[inline]
    pub(super) fn count(&self) -> i64 {
        self.count
    }

    #[inline]
    pub(super) fn tile(&self) -> Option<i64> {
        self.line.tile(self.left_out)
    }

    #[inline]
    pub(super) fn features(&self) -> i64 {
        self.line.features
    }

    #[inline]
    pub(super) fn tile_features(&self) -> Option<i64> {
        sub(self.line.features, mul(self.left_out, self.line.period.0)?)
    }

    /// Pixels read by all tiles.
    #[inline]
    pub(super) fn pixels(&self) -> Option<i64> {
        mul(self.count, self.tile()?)
    }

    /// Pixels that a tile is smaller than the image.
    #[inline]
    pub(super) fn pixels_left_out(&self) -> Option<i64> {
        mul(self.left_out, self.line.period.1)
    }

    #[inline]
    pub(super) fn image(&self) -> i64 {
        self.line.image
    }

    /// Pixels that a tile shares with the next.
    #[inline]
    pub(super) fn overlap(&self) -> Option<i64> {
        if self.count == 1 {
            return Some(0);
        }
        sub(self.tile()?, mul(self.step, self.line.period.1)?)
    }

    /// Pixels to read, features of the tile to keep, features of the layer to write.
    #[inline]
    pub(super) fn piece(&self, index: i64) -> Option<[Range<i64>; 3]> {
        let (features, pixels) = self.line.period;
        let start = self.start(index)?;
        let read = mul(start, pixels)?;
        let write = self.border(index)?..self.border(add(index, 1)?)?;
        let before = mul(start, features)?;
        let keep = sub(write.start, before)?..sub(write.end, before)?;
        Some([read..add(read, self.tile()?)?, keep, write])
    }

    /// Whole periods before a tile.
    #[inline]
    fn start(&self, index: i64) -> Option<i64> {
        Some(min(mul(index, self.step)?, self.left_out))
    }

    /// The first feature that a tile writes: the first that its beginning does not touch.
    #[inline]
    fn border(&self, index: i64) -> Option<i64> {
        if index == 0 {
            return Some(0);
        }
        if index == self.count {
            return Some(self.line.features);
        }
        let before = mul(self.start(index)?, self.line.period.0)?;
        add(self.line.margin.first, before)
    }
}
