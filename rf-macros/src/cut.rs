//! Half-typed networks: every prefix of every network of the gallery, cut at any token.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::check::check;
use crate::diagnostic::Errors;
use crate::lower::{lower, text};
use crate::network::network;
use crate::parse::parse;
use crate::spec::Item;

/// The networks in the files of a folder, by file.
fn networks(folder: &Path) -> Vec<(String, Vec<TokenTree>)> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder)
        .expect("the gallery is there")
        .flatten()
    {
        let source = fs::read_to_string(file.path()).expect("a file of the gallery is text");
        let tokens: TokenStream = source.parse().expect("a file of the gallery is Rust");
        let mut last_two: [String; 2] = Default::default();
        for tree in tokens {
            if let TokenTree::Group(group) = &tree {
                if last_two == ["receptive_field", "!"] {
                    let name = file.file_name().to_string_lossy().into_owned();
                    found.push((name, group.stream().into_iter().collect()));
                }
            }
            let [_, last] = last_two;
            last_two = [last, tree.to_string()];
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

/// The messages for a network.
fn errors(tokens: &TokenStream) -> Vec<String> {
    let mut errors = Errors::default();
    if let Some(spec) = parse(tokens.clone(), &mut errors) {
        if errors.is_empty() {
            let model = lower(&spec, &mut errors);
            if errors.is_empty() {
                check(&spec, &model, &mut errors);
            }
        }
    }
    errors.messages().into_iter().map(str::to_owned).collect()
}

#[test]
fn every_prefix_of_the_gallery_has_at_most_one_error() {
    let gallery = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let networks = networks(&gallery);
    assert!(
        networks.len() > 10,
        "the gallery has {} networks",
        networks.len()
    );
    for (file, network) in networks {
        let all = size(&network);
        for count in 0..=all {
            let cut = prefix(&network, &mut { count });
            let errors = errors(&with_facade(cut.clone()));
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
    let gallery = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    for (file, whole) in networks(&gallery) {
        let all = size(&whole);
        for count in (0..=all).step_by(7) {
            let cut = with_facade(prefix(&whole, &mut { count }));
            let mut ignored = Errors::default();
            let Some(spec) = parse(cut.clone(), &mut ignored) else {
                continue;
            };
            let expansion = network(cut).to_string();
            for item in &spec.items {
                let name = match item {
                    Item::Layer(layer) => layer.name.as_ref(),
                    Item::Feature(feature) => Some(&feature.name),
                    Item::Failed(name) => name.as_ref(),
                    _ => None,
                };
                if let Some(name) = name {
                    let constant = format!("const {} :", text(name).to_uppercase());
                    assert!(
                        expansion.contains(&constant),
                        "{file}, cut after {count} tokens: no {constant}"
                    );
                }
            }
        }
    }
}
