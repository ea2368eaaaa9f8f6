//! Numbers that rustc works out, each a constant.

use proc_macro2::{Delimiter, Ident, Punct, Spacing, TokenStream, TokenTree};

use super::super::Expansion;
use super::super::tokens::Tokens;
use crate::diagnostic::Place;
use crate::lower::{Late, LateKind, LateValue, Operand};

impl Expansion<'_> {
    /// `const __V0: usize = K;`, `const __V1: i64 = made('*', …);`
    pub(in super::super) fn late_values(&self, items: &mut Tokens) {
        for value in &self.case.model.late.values {
            items
                .word("const")
                .word(&name(&value.late))
                .code(": __rf::");
            match &value.kind {
                LateKind::Braces(late) => {
                    items.word("usize").operator("=");
                    if has_statements(&late.tokens) {
                        let mut body = Tokens::new();
                        body.stream(late.tokens.clone());
                        items.group(Delimiter::Brace, body);
                    } else {
                        items.stream(late.tokens.clone());
                    }
                }
                LateKind::Made(sign, [left, right]) => {
                    let mut arguments = Tokens::new();
                    arguments.letter(*sign).operator(",");
                    arguments.append(self.operand(left)).operator(",");
                    arguments.append(self.operand(right)).operator(",");
                    arguments.text(&value.late.written);
                    items.word("i64").operator("=");
                    items.append(self.call("made", value.place, arguments));
                }
            }
            items.operator(";");
        }
    }

    /// Names each, since what is made of it may not be used.
    pub(super) fn name_values(&self, body: &mut Tokens) {
        for value in &self.case.model.late.values {
            self.mention(&name(&value.late), body);
        }
    }

    /// An `i64`.
    pub(super) fn operand(&self, operand: &Operand) -> Tokens {
        let mut tokens = Tokens::new();
        match operand {
            Operand::Known(number) => tokens.number(*number),
            Operand::Late(late) => {
                let values = &self.case.model.late.values;
                let kind = values.get(late.id).map(|value: &LateValue| &value.kind);
                let value = self.constant_of(&name(late));
                match kind {
                    Some(LateKind::Made(..)) => tokens.append(value),
                    _ => tokens
                        .code("__rf::late::integer")
                        .group(Delimiter::Parenthesis, value),
                }
            }
        };
        tokens
    }

    /// A number of an operation, or what its marker stands for.
    pub(super) fn argument(&self, number: i64) -> Tokens {
        let Some(late) = self.case.model.late.of_marker(number) else {
            let mut tokens = Tokens::new();
            tokens.number(number);
            return tokens;
        };
        let mut arguments = Tokens::new();
        arguments.number(late.least).operator(",");
        arguments.append(self.operand(&Operand::Late(late.late.clone())));
        arguments.operator(",").text(late.noun).operator(",");
        arguments.text(&late.late.written);
        let value = self.call("at_least", late.place, arguments);
        if !late.is_negated {
            return value;
        }
        let mut negated = Tokens::new();
        negated.letter('-').operator(",").number(0).operator(",");
        negated.append(value).operator(",").text(&late.late.written);
        self.call("made", late.place, negated)
    }

    /// `__rf::late::name(arguments)` at a place, which an error underlines. To an editor the words there are others.
    pub(super) fn call(&self, name: &str, place: Place, arguments: Tokens) -> Tokens {
        let mut tokens = Tokens::new();
        if self.in_editor {
            tokens.hidden("late").operator("::").word(name);
            tokens.group(Delimiter::Parenthesis, arguments);
            return tokens;
        }
        let colons = || {
            [Spacing::Joint, Spacing::Alone].map(|spacing| {
                let mut colon = Punct::new(':', spacing);
                colon.set_span(place.first);
                TokenTree::Punct(colon)
            })
        };
        let ident = |word| TokenTree::Ident(Ident::new(word, place.first));
        let mut path = vec![ident("__rf")];
        for word in ["late", name] {
            path.extend(colons());
            path.push(ident(word));
        }
        tokens.stream(path.into_iter().collect());
        tokens.group_at(Delimiter::Parenthesis, arguments, place.last);
        tokens
    }
}

/// `__V3`
fn name(late: &Late) -> String {
    format!("__V{}", late.id)
}

/// Whether it is more than one expression.
fn has_statements(tokens: &TokenStream) -> bool {
    let is_end =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
    tokens.clone().into_iter().any(|token| is_end(&token))
}
