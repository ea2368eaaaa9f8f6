//! Reading between positions: what up-sampling and resizing have in common.

use super::{Mode, OpError, PaddingMode, Rule, Step};
use crate::checked::{add, fits, floor_div, gcd, modulo, mul, sub};

/// Whether an interpolation reads one, two or four neighbours; where the position is whole, it reads that one alone.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Mode, Neighbours, ResizeOp, Rule};
/// let step = AxisOp::Resize(ResizeOp { size: 5, mode: Mode::Cubic }).step(8, 0).unwrap();
/// assert!(matches!(step.rule, Rule::Interpolated { neighbours: Neighbours::Four, .. }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Neighbours {
    /// The position rounded down.
    One,
    /// The position rounded down and the next.
    Two,
    /// One before, the position rounded down, and two after.
    Four,
}

/// The position of output `o` is `o * inputs / outputs`, shifted as the mode has it.
pub(super) const fn interpolate(
    n: i64,
    size: i64,
    mode: Mode,
    inputs: i64,
    outputs: i64,
) -> Result<Step, OpError> {
    let (rule, out_period, in_period) = match mode {
        Mode::Nearest => (
            Rule::Interpolated {
                scale: inputs,
                offset: 0,
                divisor: outputs,
                neighbours: Neighbours::One,
            },
            outputs,
            inputs,
        ),
        Mode::Linear | Mode::Cubic => (
            Rule::Interpolated {
                scale: fits!(mul(2, inputs)),
                offset: fits!(sub(inputs, outputs)),
                divisor: fits!(mul(2, outputs)),
                neighbours: neighbours(mode),
            },
            outputs,
            inputs,
        ),
        Mode::LinearAligned | Mode::CubicAligned => return corners(n, size, mode),
    };
    Ok(Step {
        size,
        rule,
        out_period,
        in_period,
        padding: (0, 0),
        padding_mode: PaddingMode::Zeros,
        dropped: 0,
    })
}

const fn neighbours(mode: Mode) -> Neighbours {
    match mode {
        Mode::Nearest => Neighbours::One,
        Mode::Linear | Mode::LinearAligned => Neighbours::Two,
        Mode::Cubic | Mode::CubicAligned => Neighbours::Four,
    }
}

/// First on first and last on last: `o * (n - 1) / (size - 1)`.
const fn corners(n: i64, size: i64, mode: Mode) -> Result<Step, OpError> {
    let (scale, divisor, neighbours) = if n == 1 {
        (1, size, Neighbours::One)
    } else if size == 1 {
        (n, 1, neighbours(mode))
    } else {
        let (gaps, spaces) = (fits!(sub(n, 1)), fits!(sub(size, 1)));
        let shared = gcd(gaps, spaces);
        let gaps = fits!(floor_div(gaps, shared));
        (gaps, fits!(floor_div(spaces, shared)), neighbours(mode))
    };
    Ok(Step {
        size,
        rule: Rule::Interpolated {
            scale,
            offset: 0,
            divisor,
            neighbours,
        },
        out_period: divisor,
        in_period: scale,
        padding: (0, 0),
        padding_mode: PaddingMode::Zeros,
        dropped: 0,
    })
}

impl Neighbours {
    /// What is read around the position `numerator / divisor`: the first input and how many.
    pub(super) const fn around(self, numerator: i64, divisor: i64) -> Option<(i64, i64)> {
        let floor = crate::checked::some!(floor_div(numerator, divisor));
        let whole = matches!(modulo(numerator, divisor), Some(0));
        match (self, whole) {
            (Self::One, _) | (_, true) => Some((floor, 1)),
            (Self::Two, false) => Some((floor, 2)),
            (Self::Four, false) => Some((crate::checked::some!(add(floor, -1)), 4)),
        }
    }
}
