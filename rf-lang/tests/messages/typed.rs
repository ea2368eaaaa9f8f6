//! Words and signs that are mistyped.

use crate::told::told;

/// A misspelt word, where the rest of its statement stands behind it.
#[test]
fn words_that_begin_statements() {
    for (statement, word, ours) in [
        ("«ensur» a.size == 6;", "ensur", "ensure"),
        ("«Ensure» a[0].size >= 6;", "Ensure", "ensure"),
        ("«feture» f = a[0];", "feture", "feature"),
        ("«lett» k = 3; b: conv(k);", "lett", "let"),
        ("«blok» u(k) { conv(k); } b: u(3);", "blok", "block"),
        ("«blocks» u { conv(3); } b: u();", "blocks", "block"),
        ("«fro» i in 0..3 { b: conv(1); } c: b[0];", "fro", "for"),
        (
            "«ensur» a.size == { K } || a.size > { K };",
            "ensur",
            "ensure",
        ),
    ] {
        told(
            &format!("input: [8]; a: conv(3); {statement} z: conv(1);"),
            &[&format!(
                "expected a layer, found `{word}`\nhelp: did you mean `{ours}`?"
            )],
        );
    }
    for layer in [
        "net «conv»(3);",
        "block1 «conv»(3);",
        "fort «a» -> conv(3);",
    ] {
        told(
            &format!("input: [8]; a: conv(3); {layer}"),
            &[&format!(
                "expected `:` behind the name of a layer, found `{}`\nhelp: as in `conv1: conv(3);`",
                if layer.contains("conv»") {
                    "conv"
                } else {
                    "a"
                }
            )],
        );
    }
}

#[test]
fn contracts_without_their_word() {
    for (contract, found) in [
        ("a.size «=»= 6;", "=="),
        ("a.size «*» 2 == 12;", "*"),
        ("a.jump «>» 0 || a.size == 6;", ">"),
        ("a.halo.before «<»= 6;", "<="),
    ] {
        told(
            &format!("input: [8]; a: conv(3); {contract} b: conv(3);"),
            &[&format!(
                "expected `;`, found `{found}`\nhelp: a contract begins with `ensure`"
            )],
        );
    }
}

/// The size of the input is told once, whatever stands instead of its colon or its name.
#[test]
fn the_input() {
    for (input, found, help) in [
        ("input «[»8, 8];", "[", ""),
        ("input «=» [8, 8];", "=", ""),
        ("input «(»8, 8);", "(", "\nhelp: as in `input: [224, 224];`"),
        (
            "input«,» [8, 8];",
            ",",
            "\nhelp: as in `input: [224, 224];`",
        ),
        (
            "input «<» [8, 8];",
            "<",
            "\nhelp: as in `input: [224, 224];`",
        ),
    ] {
        told(
            &format!("{input} a: conv(3); ensure a.size == 6;"),
            &[&format!("expected `:`, found `{found}`{help}")],
        );
    }
    for (input, found) in [
        ("«:» [8, 8];", ":"),
        ("«[»8, 8]: 3;", "["),
        ("«3»: [8, 8];", "3"),
    ] {
        told(
            &format!("{input} a: conv(3);"),
            &[&format!(
                "expected `input: [height, width];`, found `{found}`\nhelp: the size of the input stands before the first layer"
            )],
        );
    }
}

/// An input that a mistake before it hides is not missing.
#[test]
fn an_input_behind_a_mistake() {
    told(
        "struct Net«,» input: [8, 8]; a: conv(3);",
        &["expected `;` after this"],
    );
    told(
        "struct Net<«input»: [8, 8]; a: conv(3);",
        &[
            "expected `const`, found `input`\nhelp: a network takes numbers: `struct Net<const KERNEL: usize>;`",
        ],
    );
    told(
        "let k = «3» input: [8, 8]; a: conv(k);",
        &["expected `;` after this"],
    );
}

/// What stands behind braces belongs to the statement that is wrong, where nothing can begin with it.
#[test]
fn what_goes_on_behind_a_mistake() {
    for (wrong, found) in [
        ("ensure a «{» 0 }.size == 6 || a.size == 7;", "{"),
        ("ensure a.size «as» usize == { K } || a.size > { K };", "as"),
        ("x «=» { K } + 1 - { K };", "="),
    ] {
        let help = match found {
            "=" => {
                "\nhelp: a layer has its name before a `:`, as in `conv1: conv(3);`, and a value has it in a `let`"
            }
            _ => "",
        };
        told(
            &format!("input: [8]; a: conv(3); {wrong} b: conv(«?»);"),
            &[
                &format!("expected `;`, found `{found}`{help}"),
                "expected a value, found `?`",
            ],
        );
    }
    told(
        "input: [8]; for i in 0«;» 4 { a: conv(3); } b: conv(1);",
        &["expected `{`, found `;`"],
    );
}

/// Each letter of a word, in a body of any kind, is one error.
#[test]
fn words_that_are_being_typed_in_bodies() {
    for body in [
        "at n in 8..=9 { @ }",
        "block u { @ } b: u();",
        "for i in 0..2 { @ }",
    ] {
        for word in ["ensure", "let", "stem"] {
            for length in 1..word.len() {
                let typed = format!("«{}»", &word[..length]);
                for behind in ["", " ensure a.jump == 1;"] {
                    let statement = format!("{typed}{behind}");
                    told(
                        &format!("input: [8]; a: conv(3); {}", body.replace('@', &statement)),
                        &["expected `;` after this"],
                    );
                }
            }
        }
    }
    let alone = "expected a contract, found a layer\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size";
    told(
        "input: [8]; a: conv(3); at n in 8..=9 { «b»: conv(3); «ensu»; c: conv(«?»); d: conv(3«)» }",
        &[
            alone,
            alone,
            "expected a value, found `?`",
            "expected `;` after this",
        ],
    );
}
