//! Networks of which rustc works numbers out: each layer a private constant, from which those of the author are read, and
//! each contract a constant that stops the build.

mod constants;
mod contract;
mod docs;
mod layer;
mod number;
mod order;
mod term;
mod weight;

use crate::token::{Delimiter, TokenStream};
use receptive_field_core::eval::Source;

use super::tokens::Tokens;
use super::whole::reference;
use super::{Expansion, POISONED, doc_hidden, upper};

pub(super) use weight::weigh;

/// What a constant of a struct with parameters looks at first.
pub(super) const CHECKED: &str = "__CHECKED";

impl Expansion<'_> {
    /// `pub struct Net<const K: usize>;` and its constants.
    pub(super) fn emit_late(&self, errors: TokenStream, is_wrong: bool, tokens: &mut Tokens) {
        let docs = if self.shared.is_refused {
            String::new()
        } else {
            self.late_docs()
        };
        self.attributes(docs, tokens);
        tokens.stream(self.visibility()).word("struct");
        tokens.ident(self.name);
        self.parameters(true, tokens);
        tokens.operator(";");
        let mut inside = self.facade();
        let mut items = Tokens::new();
        if is_wrong {
            self.poison(errors, &mut items);
        } else {
            self.late_values(&mut items);
            self.known_layers(&mut inside);
            self.late_layers(&mut items);
            self.in_order(&mut items);
            self.late_contracts(&mut items);
            self.checked(&mut items);
        }
        self.late_constants(is_wrong, &mut items);
        if self.has_names() {
            self.features(&mut items);
        }
        self.impl_of("", &mut inside);
        inside.group(Delimiter::Brace, items);
        if !is_wrong {
            self.named_all(&mut inside);
            if !self.case.model.late.is_generic {
                self.forced(&mut inside);
            }
        }
        self.unnamed(inside, tokens);
    }

    /// `<const K: usize,>`, or nothing.
    fn parameters(&self, with_defaults: bool, tokens: &mut Tokens) {
        if self.generics.is_empty() {
            return;
        }
        tokens.operator("<");
        for parameter in self.generics {
            tokens.word("const").ident(&parameter.name);
            tokens.operator(":").stream(parameter.kind.clone());
            if with_defaults && !parameter.default.is_empty() {
                tokens.operator("=").stream(parameter.default.clone());
            }
            tokens.operator(",");
        }
        tokens.operator(">");
    }

    /// `impl<const K: usize> Trait for Net<{ K }>`
    fn impl_of(&self, of: &str, tokens: &mut Tokens) {
        tokens.word("impl");
        self.parameters(false, tokens);
        tokens.code(of).ident(self.name);
        if !self.generics.is_empty() {
            tokens.operator("<");
            for parameter in self.generics {
                // Without braces it would be a type of that name, where there is one.
                let mut value = Tokens::new();
                value.ident(&parameter.name);
                tokens.group(Delimiter::Brace, value).operator(",");
            }
            tokens.operator(">");
        }
    }

    fn poison(&self, errors: TokenStream, items: &mut Tokens) {
        items.operator("#").group(Delimiter::Bracket, doc_hidden());
        items.word("const").word(POISONED).operator(":");
        self.layer_type(items);
        let mut body = Tokens::new();
        body.stream(errors).append(self.dummy());
        items.operator("=").group(Delimiter::Brace, body);
        items.operator(";");
    }

    /// `let () = Self::NAME;`
    fn behind(&self, name: &str, body: &mut Tokens) {
        body.code("let () =").append(self.constant_of(name));
        body.operator(";");
    }

    /// What an error elsewhere comes through underlines the name of the struct; to an editor that is another word.
    fn here(&self, mut tokens: Tokens) -> Tokens {
        if !self.in_editor {
            tokens.set_span(self.name.span());
        }
        tokens
    }

    fn constant_of(&self, name: &str) -> Tokens {
        let mut tokens = Tokens::new();
        tokens.word("Self").operator("::").word(name);
        self.here(tokens)
    }

    /// `*Self::__L3`: a layer as fields. What borrows them would be one more constant, of some kilobytes.
    fn of(&self, source: Source) -> Tokens {
        let mut tokens = Tokens::new();
        tokens.operator("*").append(self.reference_of(source));
        self.here(tokens)
    }

    /// `Self::__L3`, or `__L3` of a layer that the macro worked out: it is the same whatever the parameters are.
    fn reference_of(&self, source: Source) -> Tokens {
        let name = layer_name(source);
        if self.case.model.late.has(source) {
            return self.constant_of(&name);
        }
        let mut tokens = Tokens::new();
        tokens.word(&name);
        self.here(tokens)
    }

    /// `&Self::NAME`
    fn borrowed(&self, name: &str) -> Tokens {
        let mut tokens = Tokens::new();
        tokens.operator("&").append(self.constant_of(name));
        self.here(tokens)
    }

    /// `&[…]`
    fn slice(&self, list: Tokens) -> Tokens {
        self.here(reference(list))
    }

    /// `let _ = &Self::NAME;`
    fn mention(&self, name: &str, body: &mut Tokens) {
        body.code("let _ =")
            .append(self.borrowed(name))
            .operator(";");
    }

    /// What names every constant, since nobody may use one of them.
    pub(super) fn named_all(&self, tokens: &mut Tokens) {
        let mut body = Tokens::new();
        for constant in &self.case.model.constants {
            self.mention(&upper(&constant.name), &mut body);
        }
        for feature in &self.case.model.features {
            self.mention(&upper(&feature.written.name), &mut body);
        }
        for name in ["NAME", "INPUT", "OUTPUT", "LAYERS"] {
            self.mention(name, &mut body);
        }
        self.name_values(&mut body);
        // In a closure that nobody calls nothing is evaluated.
        let mut closure = Tokens::new();
        closure.code("let _ = ||").group(Delimiter::Brace, body);
        closure.operator(";");
        let mut items = Tokens::new();
        items
            .code("const ALL: () =")
            .group(Delimiter::Brace, closure);
        items.operator(";");
        tokens.code("#[automatically_derived] #[doc(hidden)]");
        self.impl_of("__rf::late::Named for", tokens);
        tokens.group(Delimiter::Brace, items);
    }
}

/// `__rf::Fields<2>`
fn fields(axes: usize, tokens: &mut Tokens) {
    tokens.hidden("Fields").operator("<");
    tokens
        .number(i64::try_from(axes).unwrap_or(0))
        .operator(">");
}

fn layer_name(source: Source) -> String {
    match source {
        Source::Input => String::from("__INPUT"),
        Source::Layer(index) => format!("__L{index}"),
    }
}
