//! Cropping and padding to the size of another layer.

use super::{OpError, ShiftOp};
use crate::checked::{fits, floor_div, sub};

/// Cropping or padding to the size of another layer, one axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LikeOp {
    /// Taken off or added before; centred if `None`, of an odd difference the smaller half before.
    pub offset: Option<i64>,
}

impl LikeOp {
    /// The crop of `n` positions to `target`.
    ///
    /// # Errors
    /// [`OpError::Unlike`] where there is nothing to take off, before or after.
    pub const fn crop(&self, n: i64, target: i64) -> Result<ShiftOp, OpError> {
        match self.split(n, target, fits!(sub(n, target))) {
            Ok((before, after)) => Ok(ShiftOp {
                before: fits!(sub(0, before)),
                after: fits!(sub(0, after)),
            }),
            Err(error) => Err(error),
        }
    }

    /// The padding of `n` positions to `target`.
    ///
    /// # Errors
    /// [`OpError::Unlike`] where there is nothing to add, before or after.
    pub const fn pad(&self, n: i64, target: i64) -> Result<ShiftOp, OpError> {
        match self.split(n, target, fits!(sub(target, n))) {
            Ok((before, after)) => Ok(ShiftOp { before, after }),
            Err(error) => Err(error),
        }
    }

    const fn split(&self, size: i64, target: i64, total: i64) -> Result<(i64, i64), OpError> {
        let before = match self.offset {
            Some(offset) => offset,
            None => fits!(floor_div(total, 2)),
        };
        let after = fits!(sub(total, before));
        if total < 0 || before < 0 || after < 0 {
            return Err(OpError::Unlike { size, target });
        }
        Ok((before, after))
    }
}
