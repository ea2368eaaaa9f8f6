//! Padding and cropping.

use super::{OpError, Step};
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
