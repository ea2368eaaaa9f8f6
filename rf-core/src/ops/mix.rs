//! Attention inside windows.

use super::{OpError, Rule, Step, at_least_one};

/// Attention inside windows, one axis (Swin): every position reads its whole window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MixOp {
    /// Size of a window; 1 leaves the axis alone.
    pub window: i64,
    /// Where the windows begin, counted from position 0.
    pub shift: i64,
}

impl MixOp {
    pub(super) const fn step(&self, n: i64) -> Result<Step, OpError> {
        at_least_one!(self.window, "window");
        Ok(Step {
            size: n,
            rule: Rule::Block {
                window: self.window,
                shift: self.shift,
            },
            out_period: self.window,
            in_period: self.window,
            padding: (0, 0),
            dropped: 0,
        })
    }
}
