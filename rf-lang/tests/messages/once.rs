//! Mistakes that are met more than once, and told once.

use crate::told::told;

/// What is wrong with a value is told where it is written, however often it is used.
#[test]
fn values_that_are_used_twice() {
    for (value, error) in [
        ("0", "a stride must be at least 1, and this is 0"),
        ("2.5", "expected an integer, found `2.5`"),
        ("true", "expected a number, found true"),
        (
            "(1, 2)",
            "expected a number, found a pair\nhelp: a number for each axis stands in brackets: `[1, 2]`",
        ),
        ("[1, 2]", "expected 1 value (the input has 1 axis), found 2"),
    ] {
        told(
            &format!(
                "input: [9]; let s = «{value}»; a: conv(1, stride = s); for i in 0..2 {{ b: conv(1, stride = s); }} ensure b[1].size == 9;"
            ),
            &[error],
        );
    }
    told(
        "input: [9]; block u(s = «0») { conv(1, stride = s); } a: u(); b: u() -> u();",
        &["a stride must be at least 1, and this is 0"],
    );
}

/// A loop gives its names to the layers of a turn, and to their families.
#[test]
fn names_in_loops() {
    let twice = "there are two layers of the name `a`\nnote: a path names one layer; give this one another name";
    for turns in [
        "a: conv(1); «a»: conv(1);",
        "for j in 0..2 { a: conv(1); «a»: conv(1); }",
        "a: conv(1); for j in 0..2 { «a»: conv(1); }",
    ] {
        told(
            &format!("input: [9]; for i in 0..2 {{ {turns} }} b: a[0] -> conv(1);"),
            &[twice],
        );
    }
    told(
        "input: [9]; for i in 0..2 { «layers»: conv(1); }",
        &["`layers` is taken\nnote: it becomes the constant `LAYERS`, the list of all layers"],
    );
}

/// Where the turns of a loop are wrong, how many layers there would be is not told.
#[test]
fn members_of_loops_that_are_wrong() {
    for turns in [
        "k in s",
        "k in 0..s",
        "k in s..9",
        "(k, _) in s",
        "_ in 0..=s + 1",
    ] {
        told(
            &format!(
                "input: [9]; let s = 8 / «0»; for {turns} {{ a: conv(1); }} b: a[2] -> conv(1); ensure a[3].size == 9;"
            ),
            &["division by zero"],
        );
    }
}

/// Where there are no layers, that is told, and not that `output` is none.
#[test]
fn outputs_that_are_not_there() {
    told(
        "input: [9]; for i in 0..«x» { a: conv(1); } ensure output.size == 9; at n in [8] { ensure output.size == n; }",
        &[
            "expected a number, found `x`\nhelp: a name is a parameter, a loop variable or a `let`; if `x` is a const of yours, write its number here",
        ],
    );
    told(
        "struct «Net»; input: [9]; feature f = output[0]; ensure output.size == 9;",
        &[
            "the network has no layers\nhelp: add one behind its input, as in `conv1: conv(3, stride = 2);`",
        ],
    );
}

/// The same words make many layers in a loop, by `*` and in a block.
#[test]
fn layers_of_the_same_words() {
    let differ = |name: &str, note: &str| {
        format!(
            "`{name}` joins layers of different size: `input -> conv(3)` has 298, `input -> conv(1)` has 300\n\
             note: the size of `input -> conv(3)`: `input` 300, `conv(3)` 298\n{note}\
             help: `x: add(input -> conv(3, pad = 1), input -> conv(1));` fits\n\
             help: `x: add(input -> conv(3), input -> conv(1) -> crop(1));` fits"
        )
    };
    told(
        "input: [300]; for i in 0..300 { x: add(«input -> conv(3), input -> conv(1)»); }",
        &[&differ(
            "x[0]",
            "note: so it is with 299 others that are written here: `x[1]` to `x[299]`\n",
        )],
    );
    told(
        "input: [9]; block u { input -> resize(3) -> conv(«4»); } a: u(); b: input -> u(); c: input -> u();",
        &[
            "`a` does not fit into its input: 3 features without padding, and a window of 4\n\
             note: a kernel of at most 3 fits\n\
             note: so it is with `b` and `c`, which are written here, too",
        ],
    );
    told(
        "input: [9, 6]; block u(k) { main: conv(k, pad = same); r: conv(«7»); add(input, main); } a: u(3) * 3 -> u(5);",
        &[
            "`a.0.r` does not fit into its input: 6 features on axis 1 without padding, and a window of 7\n\
             note: a kernel of at most 6 fits\n\
             note: so it is with 3 others that are written here: `a.1.r` to `a.3.r`\n\
             help: the nearest input that fits has 7 pixels on side 1",
        ],
    );
    told(
        "input: [9]; for k in [«10», «11»] { x: input -> conv(k); }",
        &[
            "`x[0]` does not fit into its input: 9 features without padding, and a window of 10\n\
             note: a kernel of at most 9 fits\n\
             help: the nearest input that fits has 11 pixels",
            "`x[1]` does not fit into its input: 9 features without padding, and a window of 11\n\
             note: a kernel of at most 9 fits\n\
             help: the nearest input that fits has 11 pixels",
        ],
    );
}
