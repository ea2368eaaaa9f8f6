//! The calls of the macro in a file.

use proc_macro2::{TokenStream, TokenTree};

/// What stands inside each call, also of those inside functions and modules; none that another macro makes.
pub(crate) fn calls(file: TokenStream) -> Vec<TokenStream> {
    let mut found = Vec::new();
    look(file, &mut found);
    found
}

fn look(tokens: TokenStream, found: &mut Vec<TokenStream>) {
    let mut last_two: [String; 2] = Default::default();
    for tree in tokens {
        let [before, last] = &last_two;
        if let TokenTree::Group(group) = &tree {
            if last == "!" && before == "receptive_field" {
                found.push(group.stream());
            } else if last != "!" && before != "!" {
                look(group.stream(), found);
            }
        }
        let [_, last] = last_two;
        let word = match &tree {
            TokenTree::Group(_) => String::new(),
            other => other.to_string(),
        };
        last_two = [last, word];
    }
}
