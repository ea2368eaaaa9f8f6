//! Names that are none, and what is said of those that there are.

use crate::told::told;

/// Of another letter nothing is left, so that all names are told.
#[test]
fn names_of_one_letter() {
    told(
        "input: [8]; a: conv(3); b: conv(3); d: «c» -> conv(1);",
        &["there is no layer `c` here\nhelp: there is `a`, `b`"],
    );
    told(
        "input: [8]; c1: conv(3); d: «c2» -> conv(1); e: «C1» -> conv(1);",
        &[
            "there is no layer `c2` here\nhelp: did you mean `c1`?",
            "there is no layer `C1` here\nhelp: did you mean `c1`?",
        ],
    );
}

/// A name that a layer and a value have is listed once.
#[test]
fn names_that_are_listed() {
    told(
        "input: [8]; let size = 3; size: conv(3); b: «c» -> conv(1);",
        &["there is no layer `c` here\nhelp: there is `size`"],
    );
}

/// What is given already is no help.
#[test]
fn arguments_that_are_given() {
    for (call, message) in [
        (
            "mix(4, «4», shift = 2)",
            "which argument is this? only the window goes without a name\nhelp: `shift` is given already",
        ),
        (
            "mix(4, «4»)",
            "which argument is this? only the window goes without a name\nhelp: write `shift = 4`",
        ),
        (
            "conv(3, «k» = 3)",
            "`conv` has no argument `k`\nhelp: it is called `kernel` here, and is given already",
        ),
        (
            "u(3, «kx» = 3)",
            "`u` has no argument `kx`\nhelp: there is `k`, `skip`",
        ),
    ] {
        told(
            &format!("input: [8]; block u(k, skip = 3) {{ conv(k) -> conv(skip); }} a: {call};"),
            &[message],
        );
    }
}
