//! What lies under a record: nothing but the image, or the uniform network on which a head stands.

use crate::checked::{add, ceil_div, floor_div, gcd, max, min, mul, mul_add, some, sub};

/// A uniform network, one axis, as the input of another: position `x` of that input has the region
/// `[lo + jump * x, lo + jump * x + len)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Base {
    /// Pixels of the image.
    pub image: i64,
    /// Positions that the record takes for its image.
    pub input: i64,
    pub jump: i64,
    pub lo: i64,
    pub len: i64,
    /// As `len`, along the shortest path.
    pub path_min: i64,
    /// The positions that see no padding: `first..last`.
    pub first: i64,
    pub last: i64,
    /// Structural period: positions, and pixels.
    pub period: (i64, i64),
    pub aligned: bool,
}

impl Base {
    /// The image itself.
    #[inline]
    pub const fn image(size: i64) -> Self {
        Self {
            image: size,
            input: size,
            jump: 1,
            lo: 0,
            len: 1,
            path_min: 1,
            first: 0,
            last: size,
            period: (1, 1),
            aligned: true,
        }
    }

    /// Whether positions are pixels.
    #[inline]
    pub const fn is_plain(&self) -> bool {
        self.jump == 1 && self.lo == 0 && self.len == 1
    }

    /// Whether positions are pixels of the image, all of them.
    #[inline]
    pub const fn is_image(&self) -> bool {
        let all_are_there = self.first == 0 && self.last == self.image;
        self.is_plain() && all_are_there && self.image == self.input
    }

    /// The first pixel that position `x` sees.
    #[inline]
    pub const fn start(&self, x: i64) -> Option<i64> {
        mul_add(x, self.jump, self.lo)
    }

    /// The pixel after the last that the positions before `x` see.
    #[inline]
    pub const fn end(&self, x: i64) -> Option<i64> {
        add(some!(self.start(some!(sub(x, 1)))), self.len)
    }

    /// Pixels that so many positions in a row see.
    #[inline]
    pub const fn length(&self, positions: i64) -> Option<i64> {
        if positions < 1 {
            return Some(0);
        }
        mul_add(some!(sub(positions, 1)), self.jump, self.len)
    }

    /// As [`Base::length`], along the shortest path.
    #[inline]
    pub const fn shortest(&self, positions: i64) -> Option<i64> {
        if positions < 1 {
            return Some(0);
        }
        mul_add(some!(sub(positions, 1)), self.jump, self.path_min)
    }

    /// This network followed by `above`, whose image it makes.
    #[inline]
    pub const fn under(&self, above: &Self) -> Option<Self> {
        let (first, last) = some!(self.inside(above.lo, above.len, above.jump));
        Some(Self {
            image: self.image,
            input: above.input,
            jump: some!(mul(self.jump, above.jump)),
            lo: some!(self.start(above.lo)),
            len: some!(self.length(above.len)),
            path_min: some!(self.shortest(above.path_min)),
            first: max(first, above.first),
            last: max(max(first, above.first), min(last, above.last)),
            period: some!(self.period_under(above.period)),
            aligned: self.aligned && above.aligned,
        })
    }

    /// The `x` for which the positions from `lo + jump * x` on, `len` of them, see no padding: `first..last`.
    #[inline]
    pub const fn inside(&self, lo: i64, len: i64, jump: i64) -> Option<(i64, i64)> {
        let first = some!(ceil_div(some!(sub(self.first, lo)), jump));
        let room = some!(sub(some!(sub(self.last, len)), lo));
        Some((first, some!(add(some!(floor_div(room, jump)), 1))))
    }

    /// The structural period of outputs that are `above.0` apart where they read positions `above.1` apart.
    #[inline]
    pub const fn period_under(&self, above: (i64, i64)) -> Option<(i64, i64)> {
        let (features, pixels) = self.period;
        let shared = gcd(above.1, features);
        Some((
            some!(mul(above.0, some!(floor_div(features, shared)))),
            some!(mul(pixels, some!(floor_div(above.1, shared)))),
        ))
    }
}
