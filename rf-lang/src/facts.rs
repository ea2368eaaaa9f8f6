//! The names of facts.

pub(crate) const NUMBERS: [&str; 12] = [
    "size",
    "jump",
    "receptive_field",
    "receptive_field_min",
    "path_min",
    "period",
    "start",
    "padding",
    "lookback",
    "lookahead",
    "dropped",
    "local",
];
pub(crate) const PAIRS: [&str; 3] = ["halo", "halo_unaligned", "interior"];
pub(crate) const TRUTHS: [&str; 6] = [
    "aligned",
    "dense",
    "productive",
    "causal",
    "covers_input",
    "uniform",
];
pub(crate) const OF_FEATURES: [&str; 5] = ["center", "region", "visible", "inside", "empty"];

/// Whether a name is that of a fact.
pub(crate) fn is_fact(name: &str) -> bool {
    let of_layers = NUMBERS.iter().chain(&PAIRS).chain(&TRUTHS);
    of_layers.chain(&OF_FEATURES).any(|fact| *fact == name)
}
