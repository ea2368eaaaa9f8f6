//! Why a fact does not exist.

/// Why a fact does not exist.
///
/// ```
/// use receptive_field_core::{Fact, Missing};
/// // regions do not repeat where every feature sees the whole image
/// assert!(Fact::Period.exists_unless().contains(&Missing::Global));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Every feature sees the whole image, through a layer that reads everything.
    Global,
    /// Every feature sees all before it, through a scan.
    Scan,
    /// The layer's branches have different jumps: there is no common period.
    Drifting,
    /// The padding of a layer is read from the other end.
    Circular,
    /// No pixel is read.
    Nothing,
    /// It is a join, and each branch has its own.
    Branches,
}

impl Missing {
    /// The reason, as the end of a sentence.
    ///
    /// ```
    /// use receptive_field_core::Missing;
    /// assert_eq!(Missing::Drifting.words(), "its branches drift apart");
    /// ```
    #[inline]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Global => "every feature sees the whole image",
            Self::Scan => "every feature sees all that is before it",
            Self::Drifting => "its branches drift apart",
            Self::Circular => "a tile would wrap round at its own border",
            Self::Nothing => "a feature reads nothing",
            Self::Branches => "each branch of a join has its own",
        }
    }
}
