//! Padding and cropping.

use super::{OpError, Parameters, Step, arguments};
use crate::checked::{add, fits};

/// Positions added or taken off at both ends, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Reads, ShiftOp, Taps};
/// let crop = AxisOp::Shift(ShiftOp { before: -1, after: -2 }).step(8, 0).unwrap();
/// assert_eq!(crop.size, 5);
/// assert_eq!(crop.reads(0), Some(Reads::Taps(Taps { first: 1, step: 1, count: 1 })));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ShiftOp {
    /// Added before; negative where positions are taken off.
    pub before: i64,
    /// Added after; negative where positions are taken off.
    pub after: i64,
}

impl ShiftOp {
    arguments! {
        ShiftOp::PAD, PAD_INFOS of "pad":
        pad: Sides, "a padding", "Positions added before and after.";
    }

    arguments! {
        ShiftOp::CROP, CROP_INFOS of "crop":
        crop: Sides, "a crop", "Positions taken off before and after.";
    }

    pub(super) const fn of((before, after): (i64, i64)) -> Self {
        Self { before, after }
    }

    /// What is taken off for what is added, and the other way round.
    pub(super) const fn negated(self) -> Self {
        Self {
            before: self.before.saturating_neg(),
            after: self.after.saturating_neg(),
        }
    }

    /// `before, after`: of a padding what is added, of a crop, which is negated, what is taken off.
    pub(super) const fn encode(&self) -> Parameters {
        Parameters::of(&[self.before, self.after])
    }

    pub(crate) const fn decode(parameters: &Parameters) -> Self {
        Self {
            before: parameters.get(0, 0),
            after: parameters.get(1, 0),
        }
    }

    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        let size = fits!(add(fits!(add(n, self.before)), self.after));
        if size < 1 {
            return Err(OpError::Empty { size });
        }
        let mut step = Step::shifted(size, self.before);
        step.padding = (self.before, self.after);
        Ok(step)
    }
}
