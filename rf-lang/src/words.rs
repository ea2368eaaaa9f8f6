//! Words of conditions that are no facts.

use receptive_field_core::{Fact, FeatureFact};

/// Leaves out the paths that see everything.
pub(crate) const LOCAL: &str = "local";

/// What flows in, where it is written.
pub(crate) const BEFORE: &str = "before";

/// Whether a name ends the way to a layer: a fact, or what stands before one.
pub(crate) fn is_fact(name: &str) -> bool {
    name == LOCAL || Fact::of_name(name).is_some() || FeatureFact::of_name(name).is_some()
}
