//! What values are, and are not.

use crate::told::told;

#[test]
fn values_have_no_parts() {
    told(
        "input: [8, 8]; let k = 3; a: conv(k.«x»);",
        &["3 has no parts"],
    );
    told(
        "input: [8, 8]; let k = 3; a: conv(k.«1»);",
        &["3 has no parts"],
    );
    told(
        "input: [8, 8]; let k = true; a: conv(k«[0]»);",
        &["true has no elements"],
    );
    told(
        "input: [8, 8]; let k = 3 «4»; a: conv(k);",
        &["expected `;`, found `4`"],
    );
    told(
        "input: [8, 8]; a: conv(3); b: pad_like(«3»);",
        &["expected a layer, found 3"],
    );
    told(
        "input: [8, 8]; let k = [{ K }, «3.5»]; a: conv(3); ensure a.size == k;",
        &["expected an integer, found `3.5`"],
    );
    told(
        "input: [8, 8]; for (a, _) in [(1, 2), (3, 4)] { l: conv(a); } for «(a, b)» in [(1, 2, 3)] { m: conv(a); }",
        &["expected 2 values, found a tuple of 3"],
    );
    told(
        "input: [8, 8]; for k in «{» l: conv(k); } for in «0»..2 { m: conv(3); }",
        &["expected a value, found `{`", "expected `in`, found `0`"],
    );
}

#[test]
fn a_layer_is_no_value() {
    for layer in ["conv(3)", "input -> conv(3)", "conv(3) -> conv(3)"] {
        told(
            &format!("input: [8, 8]; let x = «{layer}»; a: conv(3);"),
            &[&format!(
                "expected a value, found a layer\nhelp: a layer is written `x: {layer};`"
            )],
        );
    }
    told(
        "input: [8, 8]; let x = «3» -> conv(3); a: conv(3);",
        &["expected a layer, found a value"],
    );
    told(
        "input: [8, 8]; let k = max(«input -> conv(3)», 3); a: conv(k);",
        &["expected a value, found a layer"],
    );
    for contracts in [
        "ensure a.size == max(«a -> conv(3)», 3);",
        "at n in [8, 9] { let x = «a -> conv(3)»; ensure a.size == x; }",
    ] {
        told(
            &format!("input: [8, 8]; a: conv(3); {contracts}"),
            &["expected a condition, found a pipeline"],
        );
    }
}

/// What is made of a value that is wrong is not told once more.
#[test]
fn what_is_wrong_is_told_once() {
    for uses in [
        "for _ in s { l: conv(3); } for (_, b) in s { m: conv(b); }",
        "for i in 0..2 { l: conv(3); } m: l[s] -> conv(3);",
        "for i in 0..2 { l: conv(3); } m: l[s[0]] -> conv(3);",
        "l: conv(3); feature f = l[s, 0]; ensure l[s, 0].empty;",
        "l: resize(8, mode = s, align_corners = s);",
        "l: conv(3, pad = s, padding_mode = s, stride = s);",
        "l: mix(window = s); m: pad_like(l, offset = s);",
        "l: conv(3, pad = [s, (s, 1)]); m: pad([(1, s), 2]); n: crop(to = s, offset = s);",
        "l: add(s, input); m: pad_like(s); n: resize_like(s, mode = s);",
        "l: conv(3) * s; m: add(conv(3) * s, l);",
        "l: conv(3); at n in [s] { let x = s; ensure l.size == x; } ensure l.size == [s, s];",
    ] {
        told(
            &format!("input: [8, 8]; let s = 8 / «0»; {uses}"),
            &["division by zero"],
        );
    }
}

#[test]
fn values_of_the_input() {
    let layer = "expected a value, found a layer\nhelp: a layer is written";
    told(
        "let s = «conv(3)»; let t = s; input: [t, 3]; a: conv(3);",
        &[&format!("{layer} `s: conv(3);`")],
    );
    for input in ["s", "[s, s]"] {
        told(
            &format!("let s = 8 / «0»; input: {input}; a: conv(3);"),
            &["division by zero"],
        );
    }
    told(
        "input: «image»; a: conv(3);",
        &[
            "expected a list of sizes, found `image`\nhelp: one number for each axis, as in `input: [224, 224];`",
        ],
    );
    told(
        "input: «3» + 4; a: conv(3);",
        &[
            "expected a list of sizes, found `3`\nhelp: one number for each axis in brackets: `[3]`, or `[3, 3]`",
        ],
    );
}

#[test]
fn values_of_layers() {
    for (value, found) in [
        ("«nothing».x", "nothing"),
        ("«nothing»[0]", "nothing"),
        ("«same».x", "same"),
    ] {
        told(
            &format!("input: [8, 8]; a: conv({value});"),
            &[&format!("there is no layer `{found}` here")],
        );
    }
    told(
        "input: [8, 8]; a: conv(3); b: conv(a.«x»); c: conv(input.«y»);",
        &[
            "there is no `x` inside\nnote: it has no parts with names",
            "there is no `y` inside\nnote: it has no parts with names",
        ],
    );
}

#[test]
fn decimals() {
    told(
        "input: [8]; a: conv(«3.»); b: conv(«3.0»); c: conv(«3.5»);",
        &[
            "expected an integer, found `3.0`\nhelp: write `3`",
            "expected an integer, found `3.0`\nhelp: write `3`",
            "expected an integer, found `3.5`",
        ],
    );
}

#[test]
fn words_that_take_nothing() {
    for (call, word) in [
        ("conv(3, pad = «same(1)»)", "same"),
        (
            "conv(3, pad = 1, padding_mode = «reflect(1, 2)»)",
            "reflect",
        ),
        ("resize(16, mode = «linear(7)»)", "linear"),
    ] {
        told(
            &format!("input: [8, 8]; a: {call};"),
            &[&format!("`{word}` takes no arguments")],
        );
    }
}

#[test]
fn the_last_window_may_reach_past_the_input() {
    told(
        "input: [2]; a: max_pool(«5», stride = 2, ceil_mode = true);",
        &[
            "`a` does not fit into its input: 2 features without padding, and a window of 5\nhelp: the nearest input that fits has 4 pixels",
        ],
    );
}

#[test]
fn a_list_of_nothing_has_no_element() {
    told(
        "input: [8]; let l = []; a: conv(l[«0»]);",
        &["there is no element 0: the list is empty"],
    );
}
