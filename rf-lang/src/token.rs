//! Tokens: the compiler's own, or, for a program that is no macro, those of `proc-macro2`.

#[cfg(not(feature = "proc-macro2"))]
extern crate proc_macro as tokens;
#[cfg(feature = "proc-macro2")]
extern crate proc_macro2 as tokens;

pub(crate) use tokens::{
    Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree, token_stream,
};

/// What an identifier says, which the compiler's own do not compare.
pub(crate) trait Word {
    fn is(&self, word: &str) -> bool;
}

impl Word for Ident {
    fn is(&self, word: &str) -> bool {
        let own = self.to_string();
        own == word
    }
}
