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
