//! Layers that see everything, or everything up to themselves: pooling, attention, recurrence.

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

impl Step {
    /// Every one of `size` outputs reads the whole input.
    pub(super) const fn everything(size: i64) -> Self {
        let mut step = Self::shifted(size, 0);
        step.rule = Rule::All;
        step
    }

    /// Every output reads all inputs up to and with its own position.
    pub(super) const fn prefix(size: i64) -> Self {
        let mut step = Self::shifted(size, 0);
        step.rule = Rule::Prefix;
        step
    }

    /// Output `o` reads `o - before`.
    pub(super) const fn shifted(size: i64, before: i64) -> Self {
        Self {
            size,
            rule: Rule::Window {
                kernel: 1,
                stride: 1,
                dilation: 1,
                before,
            },
            out_period: 1,
            in_period: 1,
            padding: (0, 0),
            dropped: 0,
        }
    }
}
