//! Mistakes as `compile_error!`.

use crate::token::{Delimiter, Group, Ident, Literal, Punct, Spacing, TokenStream, TokenTree};

use crate::diagnostic::{Diagnostic, Place};

/// One `compile_error!` after the other: good in item, statement and, in braces, expression position.
pub(crate) fn errors(list: &[Diagnostic]) -> TokenStream {
    let mut tokens = Vec::new();
    for diagnostic in list {
        tokens.extend_from_slice(&error(diagnostic));
    }
    tokens.into_iter().collect()
}

/// `::core::compile_error! { "message" }`, underlined from the first to the last token of the place.
fn error(diagnostic: &Diagnostic) -> [TokenTree; 8] {
    let Place { first, last } = diagnostic.place;
    let punct = |char, spacing| {
        let mut punct = Punct::new(char, spacing);
        punct.set_span(first);
        TokenTree::Punct(punct)
    };
    let ident = |name| TokenTree::Ident(Ident::new(name, first));
    let mut message = Literal::string(&diagnostic.to_string());
    message.set_span(last);
    let mut body = Group::new(Delimiter::Brace, TokenTree::Literal(message).into());
    body.set_span(last);
    [
        punct(':', Spacing::Joint),
        punct(':', Spacing::Alone),
        ident("core"),
        punct(':', Spacing::Joint),
        punct(':', Spacing::Alone),
        ident("compile_error"),
        punct('!', Spacing::Alone),
        TokenTree::Group(body),
    ]
}
