//! Where the words of the language are listed: an editor jumps there.

use crate::token::{Ident, Span, TokenStream, TokenTree};

/// Names, each behind that of its group.
pub(super) struct Listed(Vec<(String, String, Span)>);

impl Listed {
    pub(super) fn of(tokens: TokenStream) -> Self {
        let mut listed = Self(Vec::new());
        listed.add(tokens, "");
        listed
    }

    fn add(&mut self, tokens: TokenStream, group: &str) {
        let mut last = String::new();
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    last = name.to_string();
                    self.0.push((group.to_owned(), last.clone(), name.span()));
                }
                TokenTree::Group(inner) => self.add(inner.stream(), &last),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// The name, in the place where its group lists it.
    pub(super) fn name(&self, group: &str, name: &str) -> Ident {
        for (of, listed, span) in &self.0 {
            if of == group && listed == name {
                return Ident::new(name, *span);
            }
        }
        Ident::new(name, Span::call_site())
    }
}
