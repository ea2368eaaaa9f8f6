//! Why a network does not stream.

use alloc::format;

use crate::at::SizeError;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It reads everything.
    Everything,
    /// It makes a size whatever comes.
    Size,
    /// What stands in its padding is not known yet, or no longer.
    Padding,
    /// Its branches drift apart.
    Drifting,
    /// It begins so late that the way there is too long.
    Work,
    /// A number leaves `i64`, or nothing repeats in time.
    Overflow,
}

impl Fault {
    #[inline]
    pub(super) fn of(self, layer: &'static str) -> SizeError {
        let what = match self {
            Self::Everything => "reads everything before it makes anything",
            Self::Size => "depends on how long the input is",
            Self::Padding => "reads its padding from features that are not there yet, or no longer",
            Self::Drifting => "has branches that drift apart",
            Self::Work => "begins too late to be followed",
            Self::Overflow => "has numbers that do not fit into 63 bits",
        };
        SizeError::at_layer(layer, format!("there is no stream: `{layer}` {what}"))
    }
}
