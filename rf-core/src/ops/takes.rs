//! What an argument takes: a marker for each type of the language.
//!
//! ```
//! use receptive_field_core::ops::{Argument, AdaptiveOp, takes::Counts};
//! let (size,): (Argument<Counts>,) = AdaptiveOp::ADAPTIVE_POOL;
//! assert_eq!(size.info.name, "size");
//! ```

macro_rules! markers {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub enum $name {}
        )*
    };
}

markers! {
    /// A number for each axis, at least 1.
    Counts;
    /// A number for each axis, at least 0.
    Numbers;
    /// A number for each axis, at least 0, of which messages need the place.
    Added;
    /// A number for each axis, of any sign.
    Integers;
    /// A number, or a pair `(before, after)`, for each axis; at least 0.
    Sides;
    /// As [`Sides`], or a rule for each axis: `valid`, `same`, `same_lower`, `causal`, `guide(p)`.
    Paddings;
    /// As [`Sides`], or a rule for each axis: `valid`, `same`, `same_lower`, `causal`.
    TransposedPaddings;
    /// A number greater than 0 for each axis: an integer, a decimal, a quotient.
    Scales;
    /// `nearest`, `linear` or `cubic`.
    Interpolations;
    /// `half_pixel`, `asymmetric` or `align_corners`.
    Grids;
    /// `floor`, `nearest_exact` or `round_prefer_floor`.
    Roundings;
    /// `zeros`, `reflect`, `symmetric`, `replicate` or `circular`.
    PaddingModes;
    /// `true` or `false`.
    Flag;
    /// A layer.
    Reference;
}
