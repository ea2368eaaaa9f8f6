//! Padding and cropping.

use super::{OpError, PaddingMode, Parameters, Step, arguments};
use crate::checked::{add, fits};

/// Positions added or taken off at both ends, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, PaddingMode, Reads, ShiftOp, Taps};
/// let crop = ShiftOp { before: -1, after: -2, mode: PaddingMode::Zeros };
/// let crop = AxisOp::Shift(crop).step(8, 0).unwrap();
/// assert_eq!(crop.size, 5);
/// assert_eq!(crop.reads(0), Some(Reads::Taps(Taps { first: 1, step: 1, count: 1 })));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ShiftOp {
    /// Added before; negative where positions are taken off.
    pub before: i64,
    /// Added after; negative where positions are taken off.
    pub after: i64,
    /// What stands where positions are added.
    pub mode: PaddingMode,
}

impl ShiftOp {
    arguments! {
        ShiftOp::PAD, PAD_INFOS of "pad":
        pad: Sides = "what `to` or `multiple` needs", "a padding", "Positions added before and after.";
        to: Counts = "what the padding makes", "a size", "Number of outputs.";
        multiple: Counts = "none", "a multiple", "What divides the number of outputs.";
        offset: Numbers = "centred", "an offset", "Positions added before, with `to` or `multiple`.";
        mode: PaddingModes = "zeros", "a padding mode", "What stands in the padding.";
    }

    arguments! {
        ShiftOp::CROP, CROP_INFOS of "crop":
        crop: Sides = "what `to` needs", "a crop", "Positions taken off before and after.";
        to: Counts = "what the crop leaves", "a size", "Number of outputs.";
        offset: Numbers = "centred", "an offset", "Positions taken off before, with `to`.";
    }

    #[inline]
    pub(super) const fn of((before, after): (i64, i64), mode: PaddingMode) -> Self {
        Self {
            before,
            after,
            mode,
        }
    }

    /// What is taken off for what is added, and the other way round.
    #[inline]
    pub(super) const fn negated(self) -> Self {
        Self {
            before: self.before.saturating_neg(),
            after: self.after.saturating_neg(),
            mode: self.mode,
        }
    }

    /// `before, after`, and the padding mode unless it is zeros: of a padding what is added, of a crop, which is
    /// negated, what is taken off.
    #[inline]
    pub(super) const fn encode(&self) -> Parameters {
        let mut parameters = Parameters::of(&[self.before, self.after]);
        parameters.push_padding_mode(self.mode, 2);
        parameters
    }

    #[inline]
    #[doc(hidden)]
    pub const fn decode(parameters: &Parameters) -> Self {
        Self {
            before: parameters.get(0, 0),
            after: parameters.get(1, 0),
            mode: parameters.padding_mode(2),
        }
    }

    #[inline]
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        let size = fits!(add(fits!(add(n, self.before)), self.after));
        if size < 1 {
            return Err(OpError::Empty { size });
        }
        let mut step = Step::shifted(size, self.before);
        step.padding = (self.before, self.after);
        step.filled(self.mode, n)
    }
}
