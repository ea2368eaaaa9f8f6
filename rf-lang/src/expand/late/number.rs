//! Numbers that rustc works out, each a constant.

use std::ops::Range;

use crate::token::{Delimiter, Span};

use super::super::Expansion;
use super::super::tokens::Tokens;
use crate::diagnostic::Place;
use crate::lower::{LateKind, Value, ValueKind};

impl Expansion<'_> {
    /// `const __V0: usize = K;`, `const __V1: i64 = made('*', …);`
    pub(in super::super) fn late_values(&self, items: &mut Tokens) {
        for (id, value) in self.case.model.late.values.iter().enumerate() {
            items.word("const").word(&name(id)).code(": __rf::");
            let mut arguments = Tokens::new();
            let of = match &value.kind {
                LateKind::Braces(late) => {
                    items.word("usize").operator("=");
                    arguments.stream(late.tokens.clone());
                    // Whatever it is, what stands behind it is read. The braces are ours, so that none are found needless.
                    let place = value.place.first.resolved_at(Span::call_site());
                    items.group_at(Delimiter::Brace, arguments, place);
                    items.operator(";");
                    continue;
                }
                LateKind::Made(sign, sides) => {
                    arguments.letter(*sign);
                    for side in sides {
                        arguments.operator(",").append(self.integer(side));
                    }
                    "made"
                }
                LateKind::AtLeast(least, value, noun) => {
                    arguments
                        .number(*least)
                        .operator(",")
                        .append(self.integer(value));
                    arguments.operator(",").text(noun);
                    "at_least"
                }
            };
            arguments.operator(",").text(&value.written);
            items.word("i64").operator("=");
            items
                .append(self.call(of, value.place, arguments))
                .operator(";");
        }
    }

    /// Names each, since what is made of it may not be used.
    pub(super) fn name_values(&self, body: &mut Tokens) {
        for id in 0..self.case.model.late.values.len() {
            self.mention(&name(id), body);
        }
    }

    /// `let _ = Self::__V3;`, for each in order.
    pub(super) fn each_number(&self, ids: Range<usize>, body: &mut Tokens) {
        for id in ids {
            body.code("let _ =").append(self.constant_of(&name(id)));
            body.operator(";");
        }
    }

    /// An `i64`.
    pub(super) fn integer(&self, value: &Value) -> Tokens {
        let ValueKind::Late(late) = &value.kind else {
            let mut tokens = Tokens::new();
            tokens.number(value.int().unwrap_or_default());
            return tokens;
        };
        let constant = self.constant_of(&name(late.id));
        let value = self.case.model.late.values.get(late.id);
        if !value.is_some_and(|value| matches!(value.kind, LateKind::Braces(_))) {
            return constant;
        }
        let mut tokens = Tokens::new();
        tokens
            .code("__rf::late::integer")
            .group(Delimiter::Parenthesis, constant);
        tokens
    }

    /// A number of an operation, or what its marker stands for.
    pub(super) fn argument(&self, number: i64) -> Tokens {
        if let Some(id) = self.case.model.late.of_marker(number) {
            return self.constant_of(&name(id));
        }
        let mut tokens = Tokens::new();
        tokens.number(number);
        tokens
    }

    /// `__rf::late::name(arguments)` at a place, which an error underlines. To an editor the words there are others.
    pub(super) fn call(&self, name: &str, place: Place, arguments: Tokens) -> Tokens {
        let mut tokens = Tokens::new();
        tokens.hidden("late").operator("::").word(name);
        if self.in_editor {
            tokens.group(Delimiter::Parenthesis, arguments);
        } else {
            tokens.set_span(place.first);
            tokens.group_at(Delimiter::Parenthesis, arguments, place.last);
        }
        tokens
    }
}

/// `__V3`
fn name(id: usize) -> String {
    format!("__V{id}")
}
