//! Lists of layers, of which rustc reads each from its text.

use crate::token::Delimiter;

use super::tokens::Tokens;
use super::whole::reference;

/// As many layers are evaluated in one constant: rustc refuses one that takes it long.
pub(super) const TOGETHER: usize = 8_192;

/// A list, written member by member.
#[derive(Default)]
pub(super) struct List {
    /// Parts of which each is a constant of its own.
    parts: Tokens,
    /// The last part.
    part: Tokens,
    /// How many layers it reads.
    layers: usize,
    /// Members of all parts.
    members: i64,
}

impl List {
    /// Adds a member that reads so many layers.
    pub(super) fn add(&mut self, member: Tokens, layers: usize) {
        if self.layers.saturating_add(layers) > TOGETHER {
            self.close();
        }
        self.part.append(member).operator(",");
        self.layers = self.layers.saturating_add(layers);
        self.members = self.members.saturating_add(1);
    }

    /// `&const { […] }`
    fn close(&mut self) {
        let mut array = Tokens::new();
        array.group(Delimiter::Bracket, std::mem::take(&mut self.part));
        self.parts.operator("&").word("const");
        self.parts.group(Delimiter::Brace, array).operator(",");
        self.layers = 0;
    }

    /// `&[…]`, or `const { &joined(&[&const { […] }, …]) }`, and how many layers are read where it stands.
    pub(super) fn reference(mut self) -> (Tokens, usize) {
        if self.parts.as_slice().is_empty() {
            return (reference(self.part), self.layers);
        }
        self.close();
        let mut made = Tokens::new();
        made.operator("&").hidden("joined").code("::<_,");
        made.number(self.members).operator(">");
        made.group(Delimiter::Parenthesis, reference(self.parts));
        let mut alone = Tokens::new();
        alone.word("const").group(Delimiter::Brace, made);
        (alone, 1)
    }
}
