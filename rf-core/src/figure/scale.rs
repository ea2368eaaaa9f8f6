//! From pixels of the input to places in the picture.

use crate::collect::CollectVec as _;
use alloc::vec::Vec;
use core::fmt;

/// The pixels that a picture reaches over. Positions are twice as many pixels, so that centres are whole.
pub(super) struct Scale {
    first: i128,
    span: i128,
}

/// A part of the picture's width, in thousandths of a percent.
#[derive(Clone, Copy)]
pub(super) struct Percent(i128);

const WHOLE: i128 = 100_000;

impl Scale {
    /// Over all of these, and at least one pixel.
    #[inline]
    pub(super) fn over(positions: impl Iterator<Item = i128> + Clone) -> Self {
        let first = positions.clone().min().unwrap_or(0);
        let last = positions.greatest().unwrap_or(0);
        Self {
            first,
            span: last.saturating_sub(first).max(2),
        }
    }

    #[inline]
    pub(super) fn at(&self, twice: i128) -> Percent {
        let from = twice.saturating_sub(self.first).saturating_mul(WHOLE);
        let rounded = from.saturating_add(self.span.checked_div(2).unwrap_or(0));
        Percent(rounded.checked_div(self.span).unwrap_or(0))
    }

    #[inline]
    pub(super) fn pixel(&self, pixel: i64) -> Percent {
        self.at(i128::from(pixel).saturating_mul(2))
    }

    /// Pixels to be written at the axis: both ends of the image, and round numbers between them and around.
    #[inline]
    pub(super) fn ticks(&self, image: i64) -> Vec<i64> {
        // Labels closer than this would touch on a phone.
        let apart = WHOLE.saturating_mul(11).saturating_div(100);
        let pixels = self.span.saturating_div(2);
        let mut step = 1_i64;
        while i128::from(step).saturating_mul(5) < pixels {
            step = match leading(step) {
                2 => step.saturating_div(2).saturating_mul(5),
                _ => step.saturating_mul(2),
            };
        }
        let mut ticks = Vec::from([0, image]);
        let (first, count) = (self.first.saturating_div(2), 12);
        let first = i64::try_from(first)
            .ok()
            .and_then(|first| first.checked_div(step))
            .unwrap_or(0);
        for turn in 0..count {
            let tick = first.saturating_add(turn).saturating_mul(step);
            let place = self.pixel(tick);
            let is_free = |other: &i64| self.pixel(*other).distance(place) >= apart;
            if place.0 >= 0 && place.0 <= WHOLE && ticks.iter().all(is_free) {
                ticks.push(tick);
            }
        }
        ticks
    }
}

/// The first digit of 1, 2, 5, 10, 20, ….
#[inline]
fn leading(number: i64) -> i64 {
    let mut digit = number;
    while digit >= 10 {
        digit = digit.saturating_div(10);
    }
    digit
}

impl Percent {
    #[inline]
    pub(super) fn to(self, end: Self) -> Self {
        Self(end.0.saturating_sub(self.0))
    }

    #[inline]
    fn distance(self, other: Self) -> i128 {
        self.to(other).0.saturating_abs()
    }

    /// How a text that stands here is anchored, so that it stays in the picture.
    #[inline]
    pub(super) fn anchor(self) -> &'static str {
        match self.0 {
            ..4_000 => "start",
            96_001.. => "end",
            _ => "middle",
        }
    }
}

impl fmt::Display for Percent {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0.div_euclid(1000), self.0.rem_euclid(1000));
        match rest {
            0 => write!(f, "{whole}%"),
            _ => write!(f, "{whole}.{rest:03}%"),
        }
    }
}
