//! Where the words of the language are listed: an editor jumps there.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};

/// Where names are listed, in groups behind the name of the group.
pub(super) struct Listed(Vec<(String, Span)>);

impl Listed {
    pub(super) fn of(tokens: TokenStream) -> Self {
        let mut listed = Self(Vec::new());
        listed.add(tokens, "");
        listed
    }

    fn add(&mut self, tokens: TokenStream, before: &str) {
        let mut last = String::new();
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    last = format!("{before}{name}");
                    self.0.push((last.clone(), name.span()));
                }
                TokenTree::Group(group) => {
                    let before = format!("{last} ");
                    self.add(group.stream(), &before);
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// The last of these names, where it is listed behind the others.
    pub(super) fn name(&self, path: &str) -> Ident {
        let found = self.0.iter().find(|(name, _)| name == path);
        let span = found.map_or_else(Span::call_site, |(_, span)| *span);
        Ident::new(path.rsplit(' ').next().unwrap_or(path), span)
    }
}
