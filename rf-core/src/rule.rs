//! The rules that a network keeps beside its records, as one text in the order of its layers: the layer, the axis or
//! [`EVERY_AXIS`], the layer whose size it follows or [`NO_LAYER`], and what [`AxisOp::rule`] gives.

use crate::checked::count;
use crate::numbers::Numbers;
use crate::ops::AxisOp;
use crate::source::Source;

/// Numbers of a rule.
pub const RULE: usize = 6;
/// A rule of all axes.
pub const EVERY_AXIS: i64 = -1;
/// A rule that follows no other layer.
pub const NO_LAYER: i64 = -2;

/// A rule as it stands there.
#[derive(Clone, Copy)]
pub struct KeptRule {
    layer: i64,
    axis: i64,
    like: i64,
    rule: [i64; 3],
}

impl KeptRule {
    /// The rule at a place of the text.
    #[inline]
    pub const fn at(rules: &Numbers<'_>, place: usize) -> Self {
        Self {
            layer: rules.at(place),
            axis: rules.at(place.saturating_add(1)),
            like: rules.at(place.saturating_add(2)),
            rule: [
                rules.at(place.saturating_add(3)),
                rules.at(place.saturating_add(4)),
                rules.at(place.saturating_add(5)),
            ],
        }
    }

    #[inline]
    pub const fn layer(&self) -> Option<usize> {
        count(self.layer)
    }

    /// The layer whose size is followed.
    #[inline]
    pub const fn like(&self) -> Option<Source> {
        if self.like == NO_LAYER {
            return None;
        }
        Some(Source::of_number(self.like))
    }

    /// What the recorded operation of an axis is by this rule: itself, where the rule is of another.
    #[inline]
    pub const fn apply(&self, op: AxisOp, axis: usize) -> AxisOp {
        let is_meant = match count(self.axis) {
            Some(own) => own == axis,
            None => self.axis == EVERY_AXIS,
        };
        match op.under(self.rule) {
            Some(ruled) if is_meant => ruled,
            _ => op,
        }
    }
}
