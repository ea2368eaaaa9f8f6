//! Cropping and padding to a size that is given.

use super::{LikeOp, OpError, PaddingMode, ShiftOp, Step, at_least_one};
use crate::checked::{ceil_div, fits, mul};

/// Cropping to a given size, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, CropToOp};
/// // Enformer keeps 896 of 1,536 bins
/// let step = AxisOp::CropTo(CropToOp { size: 896, offset: None }).step(1536, 0).unwrap();
/// assert_eq!((step.size, step.padding), (896, (-320, -320)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CropToOp {
    /// Number of outputs.
    pub size: i64,
    /// Positions taken off before; centred if `None`, of an odd difference the smaller half before.
    pub offset: Option<i64>,
}

/// The size to which [`PadToOp`] pads.
///
/// ```
/// use receptive_field_core::ops::PaddedSize;
/// assert_eq!(PaddedSize::MultipleOf(8).of(436), Ok(440));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaddedSize {
    /// This one.
    Exactly(i64),
    /// The least multiple of this number that is not less than the number of inputs.
    MultipleOf(i64),
}

/// Padding to a given size or multiple, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, PadToOp, PaddedSize, PaddingMode};
/// let op = PadToOp { size: PaddedSize::MultipleOf(8), offset: None, mode: PaddingMode::Replicate };
/// let step = AxisOp::PadTo(op).step(436, 0).unwrap();
/// assert_eq!((step.size, step.padding), (440, (2, 2)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PadToOp {
    /// Number of outputs.
    pub size: PaddedSize,
    /// Positions added before; centred if `None`, of an odd difference the smaller half before.
    pub offset: Option<i64>,
    /// What stands there.
    pub mode: PaddingMode,
}

impl CropToOp {
    #[inline]
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        at_least_one!(self.size, "to");
        let like = LikeOp {
            offset: self.offset,
        };
        match like.crop(n, self.size) {
            Ok(shift) => shift.step(n),
            Err(error) => Err(error),
        }
    }
}

impl PaddedSize {
    /// The size for so many inputs.
    ///
    /// ```
    /// # use receptive_field_core::ops::PaddedSize;
    /// assert_eq!(PaddedSize::Exactly(440).of(436), Ok(440));
    /// ```
    ///
    /// # Errors
    /// [`OpError::Zero`] for a size or a factor below 1, [`OpError::Overflow`].
    #[inline]
    pub const fn of(self, n: i64) -> Result<i64, OpError> {
        match self {
            Self::Exactly(size) => {
                at_least_one!(size, "to");
                Ok(size)
            }
            Self::MultipleOf(factor) => {
                at_least_one!(factor, "multiple");
                Ok(fits!(mul(fits!(ceil_div(n, factor)), factor)))
            }
        }
    }
}

impl PadToOp {
    #[inline]
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        let size = match self.size.of(n) {
            Ok(size) => size,
            Err(error) => return Err(error),
        };
        let like = LikeOp {
            offset: self.offset,
        };
        match like.pad(n, size) {
            Ok(shift) => ShiftOp {
                mode: self.mode,
                ..shift
            }
            .step(n),
            Err(error) => Err(error),
        }
    }
}
