//! Half-typed networks: every prefix of every network of the gallery, cut at any token.

#[path = "support/calls.rs"]
mod calls;

use std::fs;
use std::path::Path;

use calls::calls;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use receptive_field_language::{Report, expand_in_editor};

const GALLERY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples");

/// Networks with numbers in braces.
const LATE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/late");

fn gallery() -> Vec<(String, Vec<TokenTree>)> {
    let mut all = networks(Path::new(GALLERY));
    all.extend(networks(Path::new(LATE)));
    all
}

/// The networks in the files of a folder, by file.
fn networks(folder: &Path) -> Vec<(String, Vec<TokenTree>)> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder)
        .expect("the gallery is there")
        .flatten()
    {
        let source = fs::read_to_string(file.path()).expect("a file of the gallery is text");
        let tokens: TokenStream = source.parse().expect("a file of the gallery is Rust");
        let name = file.file_name().to_string_lossy().into_owned();
        for call in calls(tokens) {
            found.push((name.clone(), call.into_iter().collect()));
        }
    }
    found
}

/// The first `count` tokens, those inside groups counted, too; every group that is open is closed.
fn prefix(tokens: &[TokenTree], count: &mut usize) -> TokenStream {
    let mut cut = TokenStream::new();
    for tree in tokens {
        if *count == 0 {
            break;
        }
        *count -= 1;
        cut.extend([match tree {
            TokenTree::Group(group) => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                let mut inner = Group::new(group.delimiter(), prefix(&inside, count));
                inner.set_span(group.span());
                inner.into()
            }
            other => other.clone(),
        }]);
    }
    cut
}

fn size(tokens: &[TokenTree]) -> usize {
    let of = |tree: &TokenTree| match tree {
        TokenTree::Group(group) => {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            1 + size(&inside)
        }
        _ => 1,
    };
    tokens.iter().map(of).sum()
}

fn with_facade(network: TokenStream) -> TokenStream {
    let facade = Group::new(Delimiter::Parenthesis, "facade".parse().expect("a path"));
    let mut tokens = TokenStream::from(TokenTree::Group(facade));
    tokens.extend(network);
    tokens
}

#[test]
fn every_prefix_of_the_gallery_has_at_most_one_error() {
    let networks = gallery();
    assert!(
        networks.len() > 10,
        "the gallery has {} networks",
        networks.len()
    );
    for (file, network) in networks {
        let all = size(&network);
        for count in 0..=all {
            let cut = prefix(&network, &mut { count });
            let report = Report::of(with_facade(cut.clone()));
            let errors = report.errors();
            assert!(
                errors.len() <= 1,
                "{file}, cut after {count} tokens: {errors:#?}\n{cut}"
            );
            assert!(count < all || errors.is_empty(), "{file}: {errors:?}");
        }
    }
}

#[test]
fn complete_items_keep_their_names() {
    for (file, whole) in gallery() {
        let all = size(&whole);
        for count in (0..=all).step_by(7) {
            let report = Report::of(with_facade(prefix(&whole, &mut { count })));
            let expansion = report.tokens().to_string();
            for name in report.names() {
                let constant = format!("const {} :", name.to_uppercase());
                assert!(
                    expansion.contains(&constant),
                    "{file}, cut after {count} tokens: no {constant}"
                );
            }
        }
    }
}

/// What an editor is given of it can be read, also where a name is missing.
#[test]
fn editors_are_given_rust() {
    for (file, whole) in gallery() {
        let all = size(&whole);
        for count in (0..=all).step_by(17) {
            let cut = prefix(&whole, &mut { count });
            let expansion = expand_in_editor(with_facade(cut.clone()));
            if let Err(error) = syn::parse2::<syn::File>(expansion) {
                panic!("{file}, cut after {count} tokens: {error}\n{cut}");
            }
        }
    }
}

/// Of a word of Rust that begins an item, as a statement: what rust-analyzer marks, and beside the mark nothing that was
/// typed.
#[test]
fn half_a_word_of_rust_is_a_statement() {
    let given = |last: &str| {
        let network = format!("struct Net; input: [9]; {last}");
        let expansion = expand_in_editor(with_facade(network.parse().expect("tokens")));
        let text = expansion.to_string();
        if let Err(error) = syn::parse2::<syn::File>(expansion) {
            panic!("{last}: {error}\n{text}");
        }
        let statement = text.split("mod beginning0").nth(1)?;
        let statement = statement.split("_ : () = {").nth(1)?;
        Some(statement.split(';').next()?.trim().to_owned())
    };
    for half in ["l", "le", "f", "fo"] {
        assert_eq!(given(half).as_deref(), Some("not_typed_yet"), "{half}");
        let marked = format!("{half}raCompletionMarker");
        assert_eq!(given(&marked), Some(marked));
    }
    for other in [
        "fe",
        "la",
        "lets",
        "raCompletionMarker",
        "let",
        "for",
        "l: conv(3)",
        "l ->",
    ] {
        assert_eq!(given(other), None, "{other}");
    }
}
