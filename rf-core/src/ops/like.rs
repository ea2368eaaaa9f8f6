//! Cropping and padding to the size of another layer.

use super::{OpError, PaddingMode, ShiftOp, arguments};
use crate::checked::{fits, floor_div, sub};

/// Cropping or padding to the size of another layer, one axis.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, LikeOp};
/// // a U-Net's skip of 64 features for a decoder of 56
/// let step = AxisOp::CropLike(LikeOp { offset: None }).step(64, 56).unwrap();
/// assert_eq!((step.size, step.padding), (56, (-4, -4)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LikeOp {
    /// Positions taken off or added before; centred if `None`, of an odd difference the smaller half before.
    pub offset: Option<i64>,
}

impl LikeOp {
    arguments! {
        LikeOp::CROP_LIKE, CROP_LIKE_INFOS of "crop_like":
        layer: Reference, "a layer", "The layer whose size it takes.";
        offset: Numbers = "centred", "an offset", "Positions taken off before.";
    }

    arguments! {
        LikeOp::PAD_LIKE, PAD_LIKE_INFOS of "pad_like":
        layer: Reference, "a layer", "The layer whose size it takes.";
        offset: Numbers = "centred", "an offset", "Positions added before.";
    }

    /// The crop of `n` positions to `target`.
    ///
    /// ```
    /// # use receptive_field_core::ops::{LikeOp, PaddingMode, ShiftOp};
    /// let crop = LikeOp { offset: None }.crop(9, 6);
    /// // the smaller half before
    /// assert_eq!(crop, Ok(ShiftOp { before: -1, after: -2, mode: PaddingMode::Zeros }));
    /// ```
    ///
    /// # Errors
    /// [`OpError::Unlike`] where less than nothing would be taken off, before or after; [`OpError::Overflow`].
    #[inline]
    pub const fn crop(&self, n: i64, target: i64) -> Result<ShiftOp, OpError> {
        match self.split(n, target, fits!(sub(n, target))) {
            Ok((before, after)) => Ok(ShiftOp {
                before: fits!(sub(0, before)),
                after: fits!(sub(0, after)),
                mode: PaddingMode::Zeros,
            }),
            Err(error) => Err(error),
        }
    }

    /// The padding of `n` positions to `target`.
    ///
    /// ```
    /// # use receptive_field_core::ops::{LikeOp, PaddingMode, ShiftOp};
    /// let pad = LikeOp { offset: Some(3) }.pad(6, 9);
    /// assert_eq!(pad, Ok(ShiftOp { before: 3, after: 0, mode: PaddingMode::Zeros }));
    /// ```
    ///
    /// # Errors
    /// [`OpError::Unlike`] where less than nothing would be added, before or after; [`OpError::Overflow`].
    #[inline]
    pub const fn pad(&self, n: i64, target: i64) -> Result<ShiftOp, OpError> {
        match self.split(n, target, fits!(sub(target, n))) {
            Ok(sides) => Ok(ShiftOp::of(sides, PaddingMode::Zeros)),
            Err(error) => Err(error),
        }
    }

    #[inline]
    const fn split(&self, size: i64, target: i64, total: i64) -> Result<(i64, i64), OpError> {
        let before = match self.offset {
            Some(offset) => offset,
            None => fits!(floor_div(total, 2)),
        };
        let after = fits!(sub(total, before));
        if before < 0 || after < 0 {
            return Err(OpError::Unlike { size, target });
        }
        Ok((before, after))
    }
}
