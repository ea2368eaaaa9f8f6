//! What a layer does to an input of another size.

use super::{AxisGeometry, Evaluation, Source};
use crate::checked::{floor_div, mul, sub};

impl Evaluation {
    /// Whether a layer does on an axis what it does in the same network at another size.
    #[inline]
    #[doc(hidden)]
    pub fn does_as(&self, other: &Self, index: usize, axis: usize) -> bool {
        let (Some(a), Some(b)) = (self.on(index, axis), other.on(index, axis)) else {
            return false;
        };
        let steps = a.step().zip(b.step());
        steps.is_none_or(|(a, b)| a.maps_as(b) && a.padding == b.padding)
    }

    /// The same where the input has so many pixels less, and that a layer makes as many features less as stand for them.
    #[inline]
    #[doc(hidden)]
    pub fn does_to_less(&self, less: &Self, index: usize, axis: usize, left_out: i64) -> bool {
        let (Some(a), Some(b)) = (self.on(index, axis), less.on(index, axis)) else {
            return false;
        };
        let fewer = a.structure().and_then(|(features, pixels)| {
            let turns = floor_div(left_out, pixels)?;
            mul(turns, features)
        });
        self.does_as(less, index, axis) && fewer.is_some() && fewer == sub(a.size(), b.size())
    }

    #[inline]
    fn on(&self, index: usize, axis: usize) -> Option<&AxisGeometry> {
        self.node(Source::Layer(index))?.axes.get(axis)
    }
}
