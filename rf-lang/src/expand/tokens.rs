//! Tokens by hand: `quote!` is slower, and here every layer counts.

use std::ffi::CString;

use crate::token::{
    Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree,
};

use crate::meter::{self, spend, spend_each};

/// A stream that grows.
#[derive(Default)]
pub(crate) struct Tokens {
    list: Vec<TokenTree>,
}

impl Tokens {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn word(&mut self, word: &str) -> &mut Self {
        self.list.push(Ident::new(word, Span::call_site()).into());
        self
    }

    /// A word in the place of another: an editor jumps there.
    pub(crate) fn named(&mut self, word: &str, place: &Ident) -> &mut Self {
        self.list.push(Ident::new(word, place.span()).into());
        self
    }

    pub(crate) fn ident(&mut self, ident: &Ident) -> &mut Self {
        self.list.push(ident.clone().into());
        self
    }

    /// Operators, joined where they belong together.
    pub(crate) fn operator(&mut self, text: &str) -> &mut Self {
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
    pub(crate) fn static_reference(&mut self) -> &mut Self {
        self.operator("&");
        self.list.push(Punct::new('\'', Spacing::Joint).into());
        self.word("static")
    }

    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        spend(text.len() / meter::LETTERS);
        self.list.push(Literal::string(text).into());
        self
    }

    /// A text in quotes, or an empty one.
    pub(super) fn literal(&mut self, literal: Option<&Literal>) -> &mut Self {
        let literal = literal.cloned();
        let literal = literal.unwrap_or_else(|| Literal::string(""));
        self.list.push(literal.into());
        self
    }

    pub(crate) fn c_text(&mut self, text: &str) -> &mut Self {
        spend(text.len() / meter::LETTERS);
        let text = CString::new(text).unwrap_or_default();
        self.list.push(Literal::c_string(&text).into());
        self
    }

    pub(crate) fn number(&mut self, number: i64) -> &mut Self {
        if number < 0 {
            self.operator("-");
        }
        self.list
            .push(Literal::u64_unsuffixed(number.unsigned_abs()).into());
        self
    }

    pub(crate) fn group(&mut self, delimiter: Delimiter, inside: Self) -> &mut Self {
        self.list.push(Group::new(delimiter, inside.into()).into());
        self
    }

    /// A group of which errors see the closing delimiter at a place.
    pub(crate) fn group_at(
        &mut self,
        delimiter: Delimiter,
        inside: Self,
        place: Span,
    ) -> &mut Self {
        let mut group = Group::new(delimiter, inside.into());
        group.set_span(place);
        self.list.push(group.into());
        self
    }

    /// Puts all at a place.
    pub(crate) fn set_span(&mut self, place: Span) -> &mut Self {
        for token in &mut self.list {
            token.set_span(place);
        }
        self
    }

    /// `Some(…)` or `None`.
    pub(crate) fn option(&mut self, inside: Option<Self>) -> &mut Self {
        match inside {
            Some(inside) => self.hidden("Some").group(Delimiter::Parenthesis, inside),
            None => self.hidden("None"),
        }
    }

    pub(crate) fn without_last(mut self) -> Self {
        self.list.pop();
        self
    }

    pub(crate) fn as_slice(&self) -> &[TokenTree] {
        &self.list
    }

    pub(crate) fn letter(&mut self, letter: char) -> &mut Self {
        self.list.push(Literal::character(letter).into());
        self
    }

    /// Rust as it is written; ours, so that it can be read.
    pub(crate) fn code(&mut self, code: &str) -> &mut Self {
        self.stream(code.parse().unwrap_or_default())
    }

    /// `#[doc = "text"]`
    pub(crate) fn docs(&mut self, text: &str) -> &mut Self {
        let mut inside = Self::new();
        inside.word("doc").operator("=").text(text);
        self.operator("#").group(Delimiter::Bracket, inside)
    }

    pub(crate) fn stream(&mut self, stream: TokenStream) -> &mut Self {
        self.list.extend(stream);
        self
    }

    /// `{ … }` around a stream that is long, and so is not looked into.
    pub(super) fn whole(&mut self, stream: &TokenStream) -> &mut Self {
        let group = Group::new(Delimiter::Brace, stream.clone());
        self.list.push(group.into());
        self
    }

    /// What is said often is made once.
    pub(crate) fn again(&mut self, other: &Self) -> &mut Self {
        self.list.extend_from_slice(&other.list);
        self
    }

    pub(crate) fn append(&mut self, mut other: Self) -> &mut Self {
        self.list.append(&mut other.list);
        self
    }

    /// `&[a, b, …]`
    pub(crate) fn numbers(&mut self, numbers: &[i64]) -> &mut Self {
        let mut inside = Self::new();
        for &number in numbers {
            inside.number(number).operator(",");
        }
        self.operator("&").group(Delimiter::Bracket, inside)
    }

    /// `__rf::name`
    pub(crate) fn hidden(&mut self, name: &str) -> &mut Self {
        self.word("__rf").operator("::").word(name)
    }
}

impl From<Tokens> for TokenStream {
    fn from(tokens: Tokens) -> Self {
        spend_each(tokens.list.len(), meter::WRITTEN);
        tokens.list.into_iter().collect()
    }
}
