//! Reading between positions: what up-sampling and resizing have in common.

use super::{Coordinates, Mode, OpError, PaddingMode, Rounding, Rule, Step};
use crate::checked::{add, ceil_div, fits, floor_div, gcd, mul, narrow, some, sub};

/// What an interpolation reads around a position.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Mode, Neighbours, ResizeOp, ResizeTarget, Rule};
/// let target = ResizeTarget::Size(5);
/// let step = AxisOp::Resize(ResizeOp { target, mode: Mode::CUBIC }).step(8, 0).unwrap();
/// assert!(matches!(step.rule, Rule::Interpolated { neighbours: Neighbours::Four, .. }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Neighbours {
    /// The position rounded down.
    One,
    /// The position rounded down and the next, or the position alone where it is whole.
    Two,
    /// One before, the position rounded down, and two after, or the position alone where it is whole.
    Four,
    /// All that are less than `reach / divisor` away, with the divisor of the position.
    Within {
        /// Numerator of the distance.
        reach: i64,
    },
}

/// Where outputs stand among the inputs: output `o` at `(o * scale + offset) / divisor`.
#[derive(Clone, Copy)]
struct Line {
    scale: i64,
    offset: i64,
    divisor: i64,
    out_period: i64,
    in_period: i64,
}

/// From `n` inputs to `size` outputs, where `inputs / outputs`, in lowest terms, is what one output is wide.
#[inline]
pub(super) const fn interpolate(
    n: i64,
    size: i64,
    mode: Mode,
    inputs: i64,
    outputs: i64,
) -> Result<Step, OpError> {
    let coordinates = mode.coordinates();
    let line = match Line::of(n, size, coordinates, inputs, outputs) {
        Ok(line) => line,
        Err(error) => return Err(error),
    };
    let widened = outputs < inputs;
    let (line, neighbours) = match mode {
        // Between the corners of a single input there is nothing to choose from.
        _ if matches!(coordinates, Coordinates::AlignCorners) && n == 1 => (line, Neighbours::One),
        Mode::Nearest { rounding, .. } => (fits!(line.rounded(rounding)), Neighbours::One),
        Mode::Linear { antialias, .. } if antialias && widened => {
            fits!(line.within(1, inputs, outputs))
        }
        Mode::Cubic { antialias, .. } if antialias && widened => {
            fits!(line.within(2, inputs, outputs))
        }
        Mode::Linear { .. } => (line, Neighbours::Two),
        Mode::Cubic { .. } => (line, Neighbours::Four),
    };
    let mut step = Step {
        size,
        rule: Rule::Interpolated {
            scale: line.scale,
            offset: line.offset,
            divisor: line.divisor,
            neighbours,
        },
        out_period: line.out_period,
        in_period: line.in_period,
        padding: (0, 0),
        padding_mode: PaddingMode::Zeros,
        dropped: 0,
    };
    // Positions outside are clamped. Of several neighbours the one that they are clamped to is read anyway.
    if matches!(neighbours, Neighbours::One) {
        step.padding = fits!(line.outside(n, size));
    }
    step.filled(PaddingMode::Replicate, n)
}

impl Line {
    #[inline]
    const fn of(
        n: i64,
        size: i64,
        coordinates: Coordinates,
        inputs: i64,
        outputs: i64,
    ) -> Result<Self, OpError> {
        let halves = match coordinates {
            Coordinates::AlignCorners => return Self::of_corners(n, size),
            Coordinates::Asymmetric => None,
            Coordinates::PytorchHalfPixel if size == 1 => None,
            Coordinates::HalfPixel | Coordinates::PytorchHalfPixel => Some(0),
            Coordinates::HalfPixelSymmetric => {
                // What the scale leaves over behind the last output, half of which comes before the first.
                #[expect(clippy::arithmetic_side_effects, reason = "less than `i128` holds")]
                let left = n as i128 * outputs as i128 - size as i128 * inputs as i128;
                Some(fits!(narrow(left)))
            }
        };
        let (scale, offset, divisor) = match halves {
            None => (inputs, 0, outputs),
            Some(left) => (
                fits!(mul(2, inputs)),
                fits!(add(fits!(sub(inputs, outputs)), left)),
                fits!(mul(2, outputs)),
            ),
        };
        Ok(Self {
            scale,
            offset,
            divisor,
            out_period: outputs,
            in_period: inputs,
        })
    }

    /// First on first and last on last: `o * (n - 1) / (size - 1)`.
    #[inline]
    const fn of_corners(n: i64, size: i64) -> Result<Self, OpError> {
        let (scale, divisor) = if n == 1 {
            (1, size)
        } else if size == 1 {
            (n, 1)
        } else {
            let (gaps, spaces) = (fits!(sub(n, 1)), fits!(sub(size, 1)));
            let shared = gcd(gaps, spaces);
            (
                fits!(floor_div(gaps, shared)),
                fits!(floor_div(spaces, shared)),
            )
        };
        Ok(Self {
            scale,
            offset: 0,
            divisor,
            out_period: divisor,
            in_period: scale,
        })
    }

    /// Where the nearest inputs stand: each output on one, or behind it by less than one.
    ///
    /// `floor((o * g * s + b) / (g * d))` is `floor((o * s + floor(b / g)) / d)`, so that what reads alike is equal.
    #[inline]
    const fn rounded(mut self, rounding: Rounding) -> Option<Self> {
        let is_nearest = matches!(
            rounding,
            Rounding::NearestExact | Rounding::RoundPreferFloor
        );
        if is_nearest && self.divisor % 2 != 0 {
            self.scale = some!(mul(2, self.scale));
            self.offset = some!(mul(2, self.offset));
            self.divisor = some!(mul(2, self.divisor));
        }
        let half = some!(floor_div(self.divisor, 2));
        let forward = match rounding {
            Rounding::Floor => 0,
            Rounding::NearestExact => half,
            Rounding::RoundPreferFloor => some!(sub(half, 1)),
            Rounding::Ceil => some!(sub(self.divisor, 1)),
        };
        let shared = gcd(self.scale, self.divisor);
        self.offset = some!(floor_div(some!(add(self.offset, forward)), shared));
        self.scale = some!(floor_div(self.scale, shared));
        self.divisor = some!(floor_div(self.divisor, shared));
        Some(self)
    }

    /// How many positions the nearest of the first output is before the first of `n` inputs, and that of the last of
    /// `size` outputs behind the last.
    #[inline]
    const fn outside(&self, n: i64, size: i64) -> Option<(i64, i64)> {
        #[expect(clippy::arithmetic_side_effects, reason = "less than `i128` holds")]
        let last = (size as i128 - 1) * self.scale as i128 + self.offset as i128;
        let first = some!(floor_div(self.offset, self.divisor));
        let last = some!(narrow(some!(last.checked_div_euclid(self.divisor as i128))));
        let before = if first < 0 { some!(sub(0, first)) } else { 0 };
        let after = if last < n {
            0
        } else {
            some!(sub(last, some!(sub(n, 1))))
        };
        Some((before, after))
    }

    /// All that are less than `widths` outputs away, in a denominator that the line and the distance share.
    #[inline]
    const fn within(
        mut self,
        widths: i64,
        inputs: i64,
        outputs: i64,
    ) -> Option<(Self, Neighbours)> {
        let shared = gcd(self.divisor, outputs);
        let finer = some!(floor_div(outputs, shared));
        let coarser = some!(floor_div(self.divisor, shared));
        self.scale = some!(mul(self.scale, finer));
        self.offset = some!(mul(self.offset, finer));
        self.divisor = some!(mul(self.divisor, finer));
        let reach = some!(mul(some!(mul(widths, inputs)), coarser));
        Some((self, Neighbours::Within { reach }))
    }
}

impl Neighbours {
    /// A number for each.
    #[inline]
    #[doc(hidden)]
    pub const fn number(self) -> i64 {
        match self {
            Self::One => -1,
            Self::Two => -2,
            Self::Four => -4,
            Self::Within { reach } => reach,
        }
    }

    /// What is read around the position `numerator / divisor`: the first input and how many.
    #[inline]
    pub(super) const fn around(self, numerator: i64, divisor: i64) -> Option<(i64, i64)> {
        if divisor < 1 {
            return None;
        }
        // A division takes long, and a call longer.
        #[expect(clippy::arithmetic_side_effects, reason = "a divisor is at least 1")]
        let (quotient, rest) = (numerator / divisor, numerator % divisor);
        let floor = if rest < 0 {
            some!(sub(quotient, 1))
        } else {
            quotient
        };
        match self {
            Self::One => Some((floor, 1)),
            Self::Two | Self::Four if rest == 0 => Some((floor, 1)),
            Self::Two => Some((floor, 2)),
            Self::Four => Some((some!(add(floor, -1)), 4)),
            Self::Within { reach } => {
                let before = some!(floor_div(some!(sub(numerator, reach)), divisor));
                let end = some!(ceil_div(some!(add(numerator, reach)), divisor));
                Some((
                    some!(add(before, 1)),
                    some!(sub(some!(sub(end, before)), 1)),
                ))
            }
        }
    }
}
