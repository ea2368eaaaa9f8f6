//! What an editor is given.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use receptive_field_language::expand_in_editor;

use crate::gallery::{GALLERY, gallery, networks, prefix, rare, size, with_facade};
use std::path::Path;

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

/// The tokens with others in the place of one, those inside groups counted, too.
fn changed(
    tokens: &[TokenTree],
    at: &mut i64,
    instead: &dyn Fn(&TokenTree) -> TokenStream,
) -> TokenStream {
    let mut made = TokenStream::new();
    for tree in tokens {
        *at -= 1;
        match tree {
            _ if *at == -1 => made.extend(instead(tree)),
            TokenTree::Group(group) => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                let inside = changed(&inside, at, instead);
                made.extend([TokenTree::from(Group::new(group.delimiter(), inside))]);
            }
            other => made.extend([other.clone()]),
        }
    }
    made
}

/// Each token left out, and twice or something else in turn.
#[test]
fn editors_are_given_rust_of_mistakes() {
    let (_, whole) = rare();
    let word = |word: &str| TokenTree::from(Ident::new(word, Span::call_site()));
    let mistakes: [&dyn Fn(&TokenTree) -> TokenStream; 5] = [
        &|_| TokenStream::new(),
        &|tree| TokenStream::from_iter([tree.clone(), tree.clone()]),
        &|_| word("for").into(),
        &|_| word("other").into(),
        &|tree| TokenStream::from_iter([word("let"), word("input"), tree.clone()]),
    ];
    for at in 0..size(&whole) {
        for mistake in [mistakes[0], mistakes[1 + at % 4]] {
            let at = i64::try_from(at).expect("few tokens");
            let network = changed(&whole, &mut { at }, mistake);
            let expansion = expand_in_editor(with_facade(network.clone()));
            if let Err(error) = syn::parse2::<syn::File>(expansion) {
                panic!("token {at}: {error}\n{network}");
            }
        }
    }
}

/// The words of tokens, each with where it stands.
fn words(tokens: TokenStream, found: &mut Vec<(String, (usize, usize))>) {
    for tree in tokens {
        match tree {
            TokenTree::Ident(word) => {
                let at = word.span().start();
                found.push((word.to_string(), (at.line, at.column)));
            }
            TokenTree::Group(group) => {
                // Of the documentation, which an editor is given as it is written.
                if found.last().is_none_or(|(last, _)| last != "page") {
                    words(group.stream(), found);
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// But those that Rust has a meaning for, and what stands in braces.
#[test]
fn editors_know_every_word() {
    let mut all = networks(Path::new(GALLERY));
    all.push(rare());
    for (file, whole) in all {
        let network: TokenStream = whole.into_iter().collect();
        let (mut written, mut known) = (Vec::new(), Vec::new());
        words(network.clone(), &mut written);
        words(expand_in_editor(with_facade(network)), &mut known);
        written.retain(|word| !known.contains(word));
        let mut unknown = written.iter().map(|(word, _)| word.as_str());
        let is_of_rust = |word| ["struct", "let", "for", "in", "_", "true"].contains(&word);
        assert!(unknown.all(is_of_rust), "{file}: {written:?}");
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

/// Of a call of 150,000 tokens an editor is told, and of a longer one it is not: brackets are two, and the end is one, too.
#[test]
fn editors_are_told_of_calls_that_are_not_too_long() {
    let is_told = |values: usize| {
        let values = "1 ".repeat(values);
        let network = format!("struct Net; input: [9]; c: conv(3); let l = [{values}];");
        let expansion = expand_in_editor(with_facade(network.parse().expect("tokens")));
        let text = expansion.to_string();
        (
            text.contains("mod place0"),
            text.contains("7 features, every"),
        )
    };
    let is_told = [149_974, 149_975].map(is_told);
    assert_eq!(is_told, [(true, true), (false, false)]);
}
