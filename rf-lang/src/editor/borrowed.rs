//! The words that the language borrows from Rust. No item can have such a name, but rust-analyzer offers them by itself
//! where they stand in Rust, and so what was typed of one is written there, too. None of it is compiled.

use crate::token::{Delimiter, Ident};

use crate::expand::Tokens;

/// What rust-analyzer puts where the caret is, in a second expansion.
const MARKER: &str = "raCompletionMarker";

/// It asks the expansion without the marker what was typed, for all that could be imported by such a name. Nothing can by
/// this one.
const UNTYPED: &str = "not_typed_yet";

/// The words that begin an item.
const BEGIN: [&str; 2] = ["let", "for"];

/// Items that nothing leads to.
#[derive(Default)]
pub(super) struct Borrowed {
    items: Tokens,
    statements: usize,
}

impl Borrowed {
    /// What may be half of a word that begins an item, as a statement among the names of this place.
    pub(super) fn beginning(&mut self, place: usize, word: &Ident) {
        if !is_half(word) {
            return;
        }
        let mut statement = marked(Some(word), UNTYPED);
        statement.operator(";");
        let mut module = Tokens::new();
        module.code(&format!("use super::place{place}::*;"));
        module.code("#[cfg(any())] const _: () =");
        module.group(Delimiter::Brace, statement).operator(";");
        self.items
            .code(&format!("mod beginning{}", self.statements));
        self.items.group(Delimiter::Brace, module);
        self.statements = self.statements.saturating_add(1);
    }

    /// What stands where `in` should, as in `pub(in path)`: there it is the only word that begins with an `i`.
    pub(super) fn instead_of_in(&mut self, word: Option<&Ident>) {
        self.items.code("#[cfg(any())] pub");
        self.items
            .group(Delimiter::Parenthesis, marked(word, "crate"));
        self.items.code("struct In;");
    }

    pub(super) fn into_items(self) -> Tokens {
        self.items
    }
}

/// The word where it has the marker, and else what is right there.
fn marked(word: Option<&Ident>, right: &str) -> Tokens {
    let mut tokens = Tokens::new();
    match word.filter(|word| word.to_string().contains(MARKER)) {
        Some(word) => tokens.ident(word),
        None => tokens.word(right),
    };
    tokens
}

/// Whether so much was typed of a word that begins an item.
fn is_half(word: &Ident) -> bool {
    let typed = word.to_string().replacen(MARKER, "", 1);
    let is_half = |whole: &&str| whole.starts_with(&typed) && *whole != typed;
    !typed.is_empty() && BEGIN.iter().any(is_half)
}
