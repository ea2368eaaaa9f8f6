//! Errors: collected, and turned into `compile_error!` at the end.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// The tokens that something stands in, from the first to the last.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Place {
    pub(crate) fn of(span: Span) -> Self {
        Self {
            first: span,
            last: span,
        }
    }

    pub(crate) fn to(self, end: Self) -> Self {
        Self {
            first: self.first,
            last: end.last,
        }
    }
}

/// One mistake.
#[derive(Debug, Clone)]
pub(crate) struct Diagnostic {
    pub(crate) place: Place,
    pub(crate) message: String,
    /// Whether it is a contract that is not met, and not a mistake in what is written.
    is_contract: bool,
}

impl Diagnostic {
    pub(crate) fn new(place: Place, message: impl Into<String>) -> Self {
        Self {
            place,
            message: message.into(),
            is_contract: false,
        }
    }

    pub(crate) fn of_contract(mut self) -> Self {
        self.is_contract = true;
        self
    }

    /// Adds a line that says why.
    pub(crate) fn note(self, why: impl AsRef<str>) -> Self {
        self.line("note", why.as_ref())
    }

    /// Adds such a line before those that are there.
    pub(crate) fn first_note(mut self, why: impl AsRef<str>) -> Self {
        let first = self.message.find('\n').unwrap_or(self.message.len());
        let line = format!("\nnote: {}", why.as_ref());
        self.message.insert_str(first, &line);
        self
    }

    /// Adds a line that says what to do.
    pub(crate) fn help(self, what: impl AsRef<str>) -> Self {
        self.line("help", what.as_ref())
    }

    fn line(mut self, kind: &str, text: &str) -> Self {
        self.message.push('\n');
        self.message.push_str(kind);
        self.message.push_str(": ");
        self.message.push_str(text);
        self
    }

    /// `::core::compile_error! { "message" }`, underlined from the first to the last token of the place.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let punct = |char, spacing| {
            let mut punct = Punct::new(char, spacing);
            punct.set_span(self.place.first);
            TokenTree::Punct(punct)
        };
        let ident = |name| TokenTree::Ident(Ident::new(name, self.place.first));
        let mut message = Literal::string(&self.message);
        message.set_span(self.place.last);
        let mut body = Group::new(Delimiter::Brace, TokenTree::Literal(message).into());
        body.set_span(self.place.last);
        tokens.extend([
            punct(':', Spacing::Joint),
            punct(':', Spacing::Alone),
            ident("core"),
            punct(':', Spacing::Joint),
            punct(':', Spacing::Alone),
            ident("compile_error"),
            punct('!', Spacing::Alone),
            TokenTree::Group(body),
        ]);
    }
}

/// All mistakes of one phase.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    list: Vec<Diagnostic>,
}

impl Errors {
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Keeps the value of a success and the error of a failure.
    pub(crate) fn keep<T>(&mut self, result: Result<T, Diagnostic>) -> Option<T> {
        result.map_err(|diagnostic| self.push(diagnostic)).ok()
    }

    /// Adds a line that says why to every mistake but the first so many.
    pub(crate) fn explain(&mut self, from: usize, why: &str) {
        for diagnostic in self.list.iter_mut().skip(from) {
            *diagnostic = diagnostic.clone().note(why);
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    /// Whether there is nothing but contracts that are not met.
    pub(crate) fn are_contracts(&self) -> bool {
        !self.is_empty() && self.list.iter().all(|error| error.is_contract)
    }

    /// Adds a line that says what to do to the first.
    pub(crate) fn help_first(&mut self, what: &str) {
        if !self.is_empty() {
            let first = self.list.remove(0);
            self.list.insert(0, first.help(what));
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// One `compile_error!` after the other: good in item, statement and, in braces, expression position.
    pub(crate) fn to_tokens(&self) -> TokenStream {
        let mut tokens = TokenStream::new();
        for diagnostic in &self.list {
            diagnostic.to_tokens(&mut tokens);
        }
        tokens
    }
}
