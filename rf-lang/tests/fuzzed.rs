//! What the programs in `fuzz/` found.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use receptive_field_language::Report;

fn report(network: &str) -> Report {
    Report::of(network.parse().expect("a network is tokens"))
}

/// Names came out of a hash map, and were listed in another order from run to run.
#[test]
fn the_same_call_is_the_same_expansion() {
    let lets = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(|index| format!("let v{index} = 1;"));
    let lets = lets.concat();
    let network = format!("(facade) struct Net; {lets} input: [8]; l: nobody -> conv(3);");
    let once = report(&network);
    let listed = &once.errors()[0].lines[0].text;
    assert!(
        listed.ends_with("`v0`, `v1`, `v2`, `v3`, `v4`, `v5`, `v6`, `v7`, `v8`"),
        "{listed}"
    );
    for _ in 0..20 {
        assert_eq!(
            once.tokens().to_string(),
            report(&network).tokens().to_string()
        );
    }
}

/// What is copied was not looked at, and the expansion was no Rust.
#[test]
fn what_is_copied_is_rust() {
    for head in [
        "pub(in crate places)",
        "pub(3)",
        "pub()",
        "pub(crate x)",
        "pub(in)",
        "#[]",
        "#[3]",
        "#[doc = ]",
        "#[doc = 1 2]",
        "#[allow dead_code]",
        "#[a::]",
        "#[true = 1]",
        "pub(in fn)",
    ] {
        let report = report(&format!("(facade) {head} struct Net; input: [8]; conv(3);"));
        assert_eq!(report.errors().len(), 1, "{head}");
        is_rust(head, report.tokens());
    }
    for head in [
        "pub(in crate::places)",
        "pub(in super)",
        "pub(self)",
        "#[doc = include_str!(\"x\")]",
        "#[doc = std::concat![\"x\"]]",
        "#[cfg_attr(a, b)]",
        "#[rustfmt::skip]",
        "#[unsafe(no_mangle)]",
    ] {
        let report = report(&format!("(facade) {head} struct Net; input: [8]; conv(3);"));
        assert!(report.errors().is_empty(), "{head}: {:?}", report.errors());
        is_rust(head, report.tokens());
    }
}

fn is_rust(of: &str, expansion: &TokenStream) {
    if let Err(error) = syn::parse2::<syn::File>(expansion.clone()) {
        panic!("{of}: {error}");
    }
}

/// As `nothing` stands for an empty fragment, also where others are around it.
fn with_empty_fragments(tokens: TokenStream) -> TokenStream {
    let tree = |tree: TokenTree| match tree {
        TokenTree::Ident(name) if name == "nothing" => {
            Group::new(Delimiter::None, TokenStream::new()).into()
        }
        TokenTree::Group(group) => {
            let inside = with_empty_fragments(group.stream());
            Group::new(group.delimiter(), inside).into()
        }
        other => other,
    };
    tokens.into_iter().map(tree).collect()
}

/// Empty fragments were copied in groups, and made the expansion no Rust.
#[test]
fn what_is_copied_has_no_empty_fragments() {
    for network in [
        "pub(super nothing) struct Net; input: [8]; conv(3);",
        "struct Net; input: [8]; conv({ f(nothing [nothing 3]) nothing });",
    ] {
        let call: TokenStream = format!("(facade) {network}").parse().expect("tokens");
        let report = Report::of(with_empty_fragments(call));
        assert!(report.errors().is_empty(), "{network}");
        is_rust(network, report.tokens());
    }
}

/// What stands behind `fragment` is in a group without delimiters, as what another macro puts there.
fn with_fragments(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.into_iter();
    let mut made = Vec::new();
    while let Some(tree) = trees.next() {
        made.push(match tree {
            TokenTree::Ident(name) if name == "fragment" => {
                let inside = with_fragments(trees.next().into_iter().collect());
                Group::new(Delimiter::None, inside).into()
            }
            TokenTree::Group(group) => {
                let inside = with_fragments(group.stream());
                Group::new(group.delimiter(), inside).into()
            }
            other => other,
        });
    }
    made.into_iter().collect()
}

/// Brackets of an attribute were seen through such a group, as rustc does not see them.
#[test]
fn brackets_in_fragments_are_none_of_an_attribute() {
    for (network, errors) in [
        (
            "#[derive fragment (Debug)] struct Net; input: [8]; conv(3);",
            1,
        ),
        (
            "#[doc = concat! fragment (\"a\")] struct Net; input: [8]; conv(3);",
            1,
        ),
        ("pub fragment (crate) struct Net; input: [8]; conv(3);", 1),
        (
            "# fragment [derive(Debug)] struct Net; input: [8]; conv(3);",
            1,
        ),
        (
            "#[doc = fragment \"a\"] struct Net; input: fragment [8]; conv fragment (3);",
            0,
        ),
        (
            "#[fragment derive(Debug)] struct Net; input: [8]; conv(3);",
            0,
        ),
    ] {
        let call: TokenStream = format!("(facade) {network}").parse().expect("tokens");
        let report = Report::of(with_fragments(call));
        assert_eq!(report.errors().len(), errors, "{network}");
        is_rust(network, report.tokens());
    }
}
