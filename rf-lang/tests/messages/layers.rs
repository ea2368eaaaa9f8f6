//! Layers, their arguments, and what is inside.

use crate::told::told;

#[test]
fn arguments_that_exclude_each_other() {
    told(
        "input: [8, 8]; a: conv_transpose(3, pad = same_lower, output_padding = «1»);",
        &[
            "`output_padding` does not go with `pad = same_lower`, which settles the size itself\nhelp: leave it out, or give the padding in numbers",
        ],
    );
    for fine in [
        "align_corners = true, coordinates = align_corners",
        "align_corners = false, coordinates = half_pixel",
    ] {
        told(
            &format!("input: [8, 8]; a: resize(scale = 2, mode = linear, {fine});"),
            &[],
        );
    }
}

#[test]
fn padding_that_takes_off() {
    told(
        "input: [8, 8]; a: conv([3, 3], pad = [(1, «-1»), 0]);",
        &[
            "a padding must be at least 0, and this is -1\nhelp: `crop((0, 1))` before it takes so much off",
        ],
    );
    told(
        "input: [8, 8]; a: crop([(1, «-1»), 2]);",
        &["a crop must be at least 0, and this is -1"],
    );
}

#[test]
fn arguments_have_places() {
    told(
        "input: [8, 8]; a: conv(3, «3», 3);",
        &[
            "which argument is this? only the kernel goes without a name\nhelp: the others are given by name: `stride`, `dilation`, `pad`, `padding_mode`",
        ],
    );
    told(
        "input: [8, 8]; a: adaptive_pool(3, «4»);",
        &["`adaptive_pool` takes one argument\nhelp: it is `size`"],
    );
    told(
        "input: [8, 8]; a: conv(3); b: pad_like(a, «3»);",
        &["which argument is this? only the layer goes without a name\nhelp: write `offset = 3`"],
    );
}

#[test]
fn stages_that_have_a_part() {
    for (stages, said) in [
        ("u() -> conv(1)", "`.0.a`"),
        ("u() -> u() -> conv(1)", "`.0.a` to `.1.a`"),
        ("u() -> conv(1) -> u()", "`.0.a`, `.2.a`"),
    ] {
        told(
            &format!(
                "input: [20, 20]; block u() {{ a: conv(3); }} x: {stages}; y: x.«a» -> conv(3);"
            ),
            &[&format!(
                "there is no `a` inside\nhelp: it has stages: {said}"
            )],
        );
    }
}

/// Layers may be joined in parentheses, and as often as a pipeline says.
#[test]
fn branches_in_parentheses() {
    for branch in [
        "(a)",
        "((a))",
        "(conv(3, pad = 1) * 2)",
        "conv(3, pad = 1) * 2 -> pointwise()",
        "(conv(3, pad = 1) * 2) -> pointwise()",
    ] {
        told(
            &format!("input: [8, 8]; a: conv(3); add(a, {branch});"),
            &[],
        );
    }
    told(
        "input: [8, 8]; a: conv(3); add(a, «3 * 4»);",
        &["expected a layer, found a value"],
    );
}

#[test]
fn values_for_axes() {
    told(
        "input: [8, 8]; a: conv(3, pad = «[1, 2, 3]»);",
        &["expected 2 values (the input has 2 axes), found 3"],
    );
    told(
        "input: [8, 8]; a: conv(3, pad = «[1, 2, 3, 4]»);",
        &[
            "expected 2 values (the input has 2 axes), found 4\nhelp: each axis has a pair `(before, after)`: ONNX's are `[(1, 3), (2, 4)]` here",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3, pad = «(1, 2, 3)»);",
        &["expected a pair `(before, after)`, found a tuple of 3"],
    );
}

#[test]
fn stages_by_number() {
    told(
        "input: [8]; a: conv(3); b: a.0 -> conv(3); ensure a.0.size == 6;",
        &[],
    );
    told(
        "input: [8]; a: conv(3) -> conv(3); ensure a.«0.1» == 2;",
        &["there is no stage 1: this is a single one"],
    );
    told(
        "input: [8]; a: conv(3) -> conv(3); ensure a.«7».size == 2;",
        &["there is no stage 7: there are 2, `.0` to `.1`"],
    );
}

#[test]
fn layers_of_one_statement_are_counted() {
    told(
        "input: [8]; a: conv(1) * 40000 -> «conv(1)» * 40000 -> conv(1);",
        &["more than 40000 layers: that is the limit of one network"],
    );
}

#[test]
fn names_that_are_nearly_right() {
    for (layers, written, meant) in [
        ("straße: conv(3);", "strasse", "straße"),
        ("stem: conv(3); sten: conv(3);", "Stem", "stem"),
        ("ste: conv(3); stem: conv(3); st: conv(3);", "stemm", "stem"),
    ] {
        told(
            &format!("input: [32]; {layers} b: «{written}» -> conv(3);"),
            &[&format!(
                "there is no layer `{written}` here\nhelp: did you mean `{meant}`?"
            )],
        );
    }
}
