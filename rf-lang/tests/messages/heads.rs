//! What stands before the layers: structs, their parameters, and the input.

use crate::told::told;

#[test]
fn a_parameter_has_a_type() {
    let expected = "help: as in `const KERNEL: usize`";
    for (written, found) in [
        ("«fn»", "`fn`"),
        ("core::«fn»", "`fn`"),
        ("core::«>»", "`>`"),
    ] {
        let end = if found == "`>`" { "" } else { ">" };
        told(
            &format!("struct Net<const K: {written}{end}; input: [8]; a: conv({{ K }});"),
            &[&format!(
                "expected the type of the parameter, found {found}\n{expected}"
            )],
        );
    }
    for fine in [
        "core::primitive::usize",
        "::core::primitive::usize",
        "crate::Size",
        "usize = { 2 + 1 }",
        "usize = -3",
        "usize = KERNEL",
    ] {
        told(
            &format!("struct Net<const K: {fine}>; input: [8]; a: conv({{ K }});"),
            &[],
        );
    }
}

#[test]
fn lists_may_end_with_a_comma() {
    told("struct A, B,; input: [8, 8], [9, 9],; a: conv(3);", &[]);
    told(
        "struct A, B, «3»; input: [8, 8], [9, 9]; a: conv(3);",
        &["expected the name of the struct, found `3`"],
    );
    told(
        "struct A, «B» input: [8, 8], [9, 9]; a: conv(3);",
        &["expected `;` after this"],
    );
}

#[test]
fn a_struct_has_no_fields() {
    for (written, found) in [("«{» input: [8, 8]; }", "{"), ("«(»usize);", "(")] {
        told(
            &format!("struct A {written}"),
            &[&format!(
                "expected `;`, found `{found}`\nhelp: the struct has no fields: write `struct Name;`, and the network behind it"
            )],
        );
    }
}

#[test]
fn what_is_documented_before_the_layers() {
    told(
        "struct Net; /// A unit.\n block unit() { conv(3); } /// The image.\n input: [8]; unit();",
        &[],
    );
    told(
        "struct Net; «#[inline]» input: [8]; conv(3);",
        &[
            "the only attribute that goes here is documentation\nhelp: attributes on the struct are passed on",
        ],
    );
    told(
        "struct Net; a: conv(3); #[doc = \"The image.\"] «input»: [8];",
        &["the size of the input stands before the first layer"],
    );
    told(
        "struct Net; «#[3]» input: [8]; conv(3);",
        &["expected an attribute\nhelp: as in `#[derive(Debug)]` or `#[doc = \"what it is\"]`"],
    );
}
