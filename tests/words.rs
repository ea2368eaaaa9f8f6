//! The words where editors jump to are those of the language.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};

const LISTED: &str = include_str!("../src/__private/words.rs");

/// Names behind the name of their group.
type Names = BTreeSet<(String, String)>;

/// `pub const NAME` and `pub fn NAME` in `pub mod GROUP { … }`.
fn items(tokens: TokenStream, group: &str, found: &mut Names) {
    let mut last_two: [String; 2] = Default::default();
    for tree in tokens {
        let text = tree.to_string();
        match (&last_two, tree) {
            ([module, name], TokenTree::Group(inside)) if module == "mod" => {
                items(inside.stream(), name, found);
            }
            ([public, kind], TokenTree::Ident(name))
                if public == "pub"
                    && matches!(kind.as_str(), "const" | "fn")
                    && !group.is_empty() =>
            {
                found.insert((group.to_owned(), name.to_string()));
            }
            _ => {}
        }
        let [_, last] = last_two;
        last_two = [last, text];
    }
}

/// `GROUP { NAME { ARGUMENT … } … }`
fn listed(tokens: TokenStream, group: &str, found: &mut Names) {
    let mut last = String::new();
    for tree in tokens {
        match tree {
            TokenTree::Ident(name) => {
                last = name.to_string();
                if !group.is_empty() {
                    found.insert((group.to_owned(), last.clone()));
                }
            }
            TokenTree::Group(inside) => listed(inside.stream(), &last, found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

#[test]
fn every_word_is_listed_and_no_other() {
    let mut items_found = Names::new();
    let vocabulary = receptive_field_language::vocabulary(TokenStream::new());
    items(vocabulary, "", &mut items_found);
    let mut list = Names::new();
    let (_, list_text) = LISTED.split_once("words! ").expect("the list is there");
    let tokens: TokenStream = list_text.parse().expect("the list is tokens");
    listed(tokens, "", &mut list);
    assert_eq!(items_found, list);
    assert!(list.len() > 100, "{}", list.len());
}
