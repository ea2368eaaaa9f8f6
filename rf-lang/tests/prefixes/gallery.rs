//! Networks to cut, and their tokens.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::calls::calls;

pub(crate) const GALLERY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples");

/// Networks with numbers in braces.
const LATE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/late");

/// Forms that no network of the gallery has.
const RARE: &str = "
    #[derive(Debug)]
    pub struct Rare, Other;
    let n = 2;
    block unit(k, skip, stride = 1) {
        let half = k / 2;
        a: conv(k, stride = stride, pad = (half, half)) * n;
        b: add(skip, a -> pointwise() * (n - 1));
    }
    input: [12], [9];
    /// Named, and twice.
    stem: conv(3, pad = same, padding_mode = reflect) -> unit(3, skip = input);
    for (k, _) in [(3, 1)] { for i in 0..n { body: unit(k = k, skip = stem -> conv(1)); } }
    add(body[0][1].a, (body[0][0])) -> scale(input, global_pool()) -> resize_like(layer = stem);
    feature eye = body[0][n - 1].b[3];
    ensure stem.0.size >= 9 || !(stem.jump[0] < 2) && min(n, body[0][0].size[0]) > 1, \"as said\";
    at w in [8, 9] { let half = w / 2; ensure output.size <= half + half + 1; }
";

pub(crate) fn gallery() -> Vec<(String, Vec<TokenTree>)> {
    let mut all = networks(Path::new(GALLERY));
    all.extend(networks(Path::new(LATE)));
    all.push(rare());
    all
}

pub(crate) fn rare() -> (String, Vec<TokenTree>) {
    let rare: TokenStream = RARE.parse().expect("a network is tokens");
    (String::from("RARE"), rare.into_iter().collect())
}

/// The networks in the files of a folder, by file.
pub(crate) fn networks(folder: &Path) -> Vec<(String, Vec<TokenTree>)> {
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
pub(crate) fn prefix(tokens: &[TokenTree], count: &mut usize) -> TokenStream {
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

pub(crate) fn size(tokens: &[TokenTree]) -> usize {
    let of = |tree: &TokenTree| match tree {
        TokenTree::Group(group) => {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            1 + size(&inside)
        }
        _ => 1,
    };
    tokens.iter().map(of).sum()
}

pub(crate) fn with_facade(network: TokenStream) -> TokenStream {
    let facade = Group::new(Delimiter::Parenthesis, "facade".parse().expect("a path"));
    let mut tokens = TokenStream::from(TokenTree::Group(facade));
    tokens.extend(network);
    tokens
}
