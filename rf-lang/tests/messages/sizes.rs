//! The sizes of `at`.

use crate::told::told;

#[test]
fn sizes_of_at() {
    told(
        "input: [8, 8]; a: conv(3); at «[h, w, d]» in [[8, 9, 7]] { ensure a.size == 1; }",
        &["expected 2 names (the input has 2 axes), found 3"],
    );
    told(
        "input: [8, 8]; a: conv(3); at [«input», w] in [[8, 9]] { ensure a.size == 1; }",
        &["`input` is taken\nhelp: give the side another name"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «7» { ensure a.size == 1; }",
        &[
            "expected a range or a list, found 7\nhelp: as in `at n in 256..=1024 step 256 { … }` or `at n in [224, 384] { … }`",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3); at [h, w] in «7» { ensure a.size == 1; }",
        &[
            "expected a list of sizes, found 7\nhelp: as in `at [h, w] in [[224, 224], [384, 384]] { … }`",
        ],
    );
    told(
        "input: [8, 8]; let s = 8 / «0»; a: conv(3); at n in s { ensure a.size == 1; } at n in [s, 3] { ensure a.size == 1; } at [h, w] in [s, 3] { ensure a.size == 1; }",
        &["division by zero"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «range(8, 20)» { ensure a.size == 6; }",
        &["`range` is not known here\nhelp: a range is written `8..20`"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «range(8, 20, 4)» { ensure a.size == 6; }",
        &["`range` is not known here\nhelp: a range is written `8..20 step 4`"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «range(8)» { ensure a.size == 6; }",
        &["`range` is not known here\nhelp: a range is written `256..=1024 step 256`"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in [8, 9] «ensure» a.size == 6;",
        &["expected `{`, found `ensure`"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «{» ensure a.size == 6; }",
        &["expected a value, found `{`"],
    );
}

#[test]
fn only_contracts_stand_in_at() {
    told(
        "input: [8, 8]; a: conv(3); at n in [8] { «block» b { conv(3); } «name» x: \"y\"; «treat» \"x\" as mix(); «same_as»: \"y\"; «output»: \"z\"; }",
        &[
            "expected a contract, found a block\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
            "expected a contract, found a layer\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
            "expected a contract, found a node\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
            "expected a contract, found a file\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
            "expected a contract, found a layer\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
        ],
    );
}

#[test]
fn values_of_an_at_are_counted() {
    let lets: Vec<String> = (0..256).map(|i| format!("let v{i} = {i};")).collect();
    let lets = lets.join(" ");
    told(
        &format!(
            "input: [8]; a: conv(3); at n in [8] {{ {lets} let «v256» = 1; ensure a.size == n - 2; }}"
        ),
        &["more than 256 values in one `at`"],
    );
}

#[test]
fn sides_have_names() {
    told(
        "input: [8]; a: conv(3); at «[h, w]» in [8] { ensure input.size == 8; }",
        &["expected one name (the input has 1 axis), found 2"],
    );
    told(
        "input: [8, 8]; a: conv(3); at [h, «(»)] in [[8, 9]] { ensure a.size == 1; }",
        &["expected the name of a side, found `(`"],
    );
    told(
        "input: [8, 8]; a: conv(3); at [h, «3»] in [[8, 9]] { ensure a.size == 1; }",
        &[
            "expected the name of a side, found `3`\nhelp: sides have names, and sizes stand behind `in`, as in `at [h, w] in [[224, 224]] { … }`",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in [8]«;»",
        &["expected `{`, found `;`"],
    );
}

#[test]
fn sides_are_as_many_as_axes() {
    told(
        "input: [8, 8]; a: conv(3); at [h, w] in [«[1, 2, 3]»] { ensure a.size == 3; }",
        &["expected 2 sides (the input has 2 axes), found 3"],
    );
    told(
        "input: [8]; a: conv(3); at [n] in «[256, 512]» { ensure a.size == 3; }",
        &[
            "expected 1 side (the input has 1 axis), found 2\nhelp: several sizes are listed as `[[256], [512]]`, or without brackets around the name: `at n in [256, 512]`",
        ],
    );
}

#[test]
fn numbers_in_braces_are_not_asked_at_sizes() {
    for input in ["[8, 8]", "[{ K }, 8]"] {
        told(
            &format!(
                "input: {input}; a: conv(3); at n in «[8]» {{ let x = {{ K }}; ensure a.size == x; }}"
            ),
            &[
                "`at` is worked out by the macro, and what stands in braces is known to rustc alone\nhelp: write the numbers out, or the contracts outside of `at`, for the size of the struct",
            ],
        );
    }
}

/// Where the input is wrong, it has as many axes as are written, or as lists say.
#[test]
fn axes_of_an_input_that_is_wrong() {
    for (input, error) in [
        (
            "[«same», 8, 8]",
            "expected a number, found `same`\nhelp: a name is a parameter, a loop variable or a `let`; if `same` is a const of yours, write `{ same }`",
        ),
        ("[8, 8, «0»]", "a size must be at least 1, and this is 0"),
        (
            "«(8, 8, 8)»",
            "expected a list of sizes, found a tuple of 3\nhelp: one number for each axis, as in `input: [224, 224];`",
        ),
    ] {
        let (before, input) = match input.strip_prefix("«(") {
            Some(_) => (format!("let s = {input};"), "s"),
            None => (String::new(), input),
        };
        told(
            &format!(
                "{before} input: {input}; a: conv([3, 3, 3]); feature f = a[0, 0, 0]; ensure a.size == [6, 6, 6];"
            ),
            &[error],
        );
    }
    told(
        "let s = [8 / «0», 8, 8]; input: s; a: conv([3, 3, 3]); ensure a.size == [6, 6, 6];",
        &["division by zero"],
    );
    told(
        "input: [«0»]; a: conv([3]); feature f = a[0];",
        &["a size must be at least 1, and this is 0"],
    );
}
