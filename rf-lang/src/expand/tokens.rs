//! Tokens by hand: `quote!` is slower, and here every layer counts.

use std::ffi::CString;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// A stream that grows.
#[derive(Default)]
pub(super) struct Tokens {
    list: Vec<TokenTree>,
}

impl Tokens {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn word(&mut self, word: &str) -> &mut Self {
        self.list.push(Ident::new(word, Span::call_site()).into());
        self
    }

    pub(super) fn ident(&mut self, ident: &Ident) -> &mut Self {
        self.list.push(ident.clone().into());
        self
    }

    /// Operators, joined where they belong together.
    pub(super) fn operator(&mut self, text: &str) -> &mut Self {
        let mut chars = text.chars().peekable();
        while let Some(char) = chars.next() {
            let spacing = if chars.peek().is_some() {
                Spacing::Joint
            } else {
                Spacing::Alone
            };
            self.list.push(Punct::new(char, spacing).into());
        }
        self
    }

    /// `&'static`
    pub(super) fn static_reference(&mut self) -> &mut Self {
        self.operator("&");
        self.list.push(Punct::new('\'', Spacing::Joint).into());
        self.word("static")
    }

    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.list.push(Literal::string(text).into());
        self
    }

    pub(super) fn c_text(&mut self, text: &str) -> &mut Self {
        let text = CString::new(text).unwrap_or_default();
        self.list.push(Literal::c_string(&text).into());
        self
    }

    pub(super) fn number(&mut self, number: i64) -> &mut Self {
        if number < 0 {
            self.operator("-");
        }
        self.list
            .push(Literal::u64_unsuffixed(number.unsigned_abs()).into());
        self
    }

    pub(super) fn group(&mut self, delimiter: Delimiter, inside: Self) -> &mut Self {
        self.list.push(Group::new(delimiter, inside.into()).into());
        self
    }

    /// Rust as it is written; ours, so that it can be read.
    pub(super) fn code(&mut self, code: &str) -> &mut Self {
        self.stream(code.parse().unwrap_or_default())
    }

    pub(super) fn stream(&mut self, stream: TokenStream) -> &mut Self {
        self.list.extend(stream);
        self
    }

    /// What is said often is made once.
    pub(super) fn again(&mut self, other: &Self) -> &mut Self {
        self.list.extend_from_slice(&other.list);
        self
    }

    pub(super) fn append(&mut self, mut other: Self) -> &mut Self {
        self.list.append(&mut other.list);
        self
    }

    /// `&[a, b, …]`
    pub(super) fn numbers(&mut self, numbers: &[i64]) -> &mut Self {
        let mut inside = Self::new();
        for &number in numbers {
            inside.number(number).operator(",");
        }
        self.operator("&").group(Delimiter::Bracket, inside)
    }

    /// `__rf::name`
    pub(super) fn hidden(&mut self, name: &str) -> &mut Self {
        self.word("__rf").operator("::").word(name)
    }
}

impl From<Tokens> for TokenStream {
    fn from(tokens: Tokens) -> Self {
        tokens.list.into_iter().collect()
    }
}
