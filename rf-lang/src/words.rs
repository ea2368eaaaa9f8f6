//! Words of the language that are no facts, and how numbers are said.

pub(crate) use receptive_field_core::eval::counted;
use receptive_field_core::{Fact, FeatureFact};

/// Leaves out the paths that see everything.
pub(crate) const LOCAL: &str = "local";

/// What flows in, where it is written.
pub(crate) const BEFORE: &str = "before";

/// Whether a name ends the way to a layer: a fact, or what stands before one.
pub(crate) fn is_fact(name: &str) -> bool {
    name == LOCAL || Fact::of_name(name).is_some() || FeatureFact::of_name(name).is_some()
}

/// The greatest common divisor.
pub(crate) fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a, b);
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}
