//! Words of the language that are no facts, and how numbers are said.

pub(crate) use receptive_field_core::eval::counted;
use receptive_field_core::{Fact, FeatureFact};

/// A word, and what it means in a sentence.
pub(crate) struct Word {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
}

macro_rules! words {
    ($($(#[$docs:meta])* $table:ident: $count:literal { $($name:literal, $doc:literal;)+ })+) => {
        $($(#[$docs])* pub(crate) const $table: [Word; $count] = [$(Word { name: $name, doc: $doc }),+];)+
    };
}

words! {
    /// The rules for a padding of a window; a transposed convolution has all but the last.
    RULES: 5 {
        "valid", "No padding.";
        "same", "So much that there are `ceil(n / stride)` features, the odd pixel after: `TensorFlow`'s `SAME`, ONNX's `SAME_UPPER`.";
        "same_lower", "As `same`, the odd pixel before: ONNX's `SAME_LOWER`.";
        "causal", "All of `dilation * (kernel - 1)` before.";
        "guide", "`guide(p)`: the size of `p` on both sides, then the padding really used is split anew, as the guide's `computeReceptiveField.py` does.";
    }
    /// The functions of numbers.
    FUNCTIONS: 4 {
        "min", "`min(a, b, …)`: the least.";
        "max", "`max(a, b, …)`: the greatest.";
        "floor", "`floor(a)`: the greatest integer that is at most `a`; in a condition.";
        "ceil", "`ceil(a)`: the least integer that is at least `a`; in a condition.";
    }
    /// What begins an item, save for words of Rust.
    KEYWORDS: 7 {
        "block", "`block name(parameters) { layers }`: a network by name, to be used as an operation is.";
        "ensure", "`ensure condition;`, `ensure condition, \"why\";`: what must be true, on every axis.";
        "feature", "`feature name = layer[y, x];`: one position of a layer as a constant.";
        "at", "`at [h, w] in [sizes, sizes] { contracts }`: contracts at other sizes of the input.";
        "onnx", "`onnx: \"model.onnx\";`: the trained file that the network begins with.";
        "name", "`name p3: \"tensor or node\";`: a layer of the file as a constant.";
        "treat", "`treat \"node\" as pointwise();`: what a node of the file does that has no stated geometry.";
    }
    /// What stands for a layer that has another name, or none.
    FLOW: 3 {
        "input", "The input of the network, `input: [height, width];`; in a block what flows into it.";
        "output", "The last layer, or what `output: …;` names.";
        "before", "What flows in where it stands.";
    }
}

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
