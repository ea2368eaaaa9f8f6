//! Networks of which rustc works numbers out: each layer a private constant, from which those of the author are read, and
//! each contract a constant that stops the build.

mod constants;
mod contract;
mod docs;
mod layer;
mod number;
mod term;

use proc_macro2::{Delimiter, TokenStream};
use receptive_field_core::eval::Source;

use super::tokens::Tokens;
use super::{Expansion, POISONED, doc_behind, doc_hidden, unnamed, upper};
use crate::spec::Generic;

/// What a constant of a struct with parameters looks at first.
pub(super) const CHECKED: &str = "__CHECKED";

impl Expansion<'_> {
    /// `pub struct Net<const K: usize>;` and its constants.
    pub(super) fn emit_late(&self, errors: TokenStream, is_wrong: bool, tokens: &mut Tokens) {
        doc_behind(tokens, &self.spec.attributes, self.late_docs());
        tokens.stream(self.spec.visibility.clone()).word("struct");
        tokens.ident(self.name);
        declared(self.generics, true, tokens);
        tokens.operator(";");
        let mut inside = self.facade();
        let mut items = Tokens::new();
        if is_wrong {
            self.poison(errors, &mut items);
        } else {
            self.late_values(&mut items);
            self.late_layers(&mut items);
            self.late_contracts(&mut items);
            self.checked(&mut items);
        }
        self.late_constants(is_wrong, &mut items);
        self.features(&mut items);
        self.impl_of(&mut inside);
        inside.group(Delimiter::Brace, items);
        if !is_wrong {
            self.named_all(&mut inside);
            if !self.case.model.late.is_generic {
                self.forced(&mut inside);
            }
        }
        unnamed(inside, tokens);
    }

    /// `impl<const K: usize> Net<K>`
    fn impl_of(&self, tokens: &mut Tokens) {
        tokens.word("impl");
        declared(self.generics, false, tokens);
        self.own(tokens);
    }

    /// `Net<K>`
    fn own(&self, tokens: &mut Tokens) {
        tokens.ident(self.name);
        if !self.generics.is_empty() {
            tokens.operator("<");
            for generic in self.generics {
                tokens.ident(&generic.name).operator(",");
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

    /// Looks at every layer and every contract.
    fn checked(&self, items: &mut Tokens) {
        let mut body = Tokens::new();
        let model = self.case.model;
        for index in model.late.first..model.nodes.len() {
            body.code("let _ =");
            self.at_name(true, &layer_name(Source::Layer(index)), &mut body);
            body.operator(";");
        }
        for index in 0..model.late_contracts.len() {
            body.code("let () =");
            self.at_name(true, &contract::name(index), &mut body);
            body.operator(";");
        }
        items.word("const").word(CHECKED).code(": () =");
        items.group(Delimiter::Brace, body).operator(";");
    }

    /// Each contract once more where nobody has to ask for it, so that all that are not met are told.
    pub(super) fn forced(&self, tokens: &mut Tokens) {
        let model = self.case.model;
        let contracts = (0..model.late_contracts.len()).map(contract::name);
        let checked = model.is_late().then(|| String::from(CHECKED));
        for name in contracts.chain(checked) {
            tokens.code("const _: () =");
            self.at_name(false, &name, tokens);
            tokens.operator(";");
        }
    }

    /// `Self::__L3`, for which an error that stands elsewhere underlines the name of the struct.
    fn at_name(&self, inside: bool, constant: &str, tokens: &mut Tokens) {
        match (inside, self.in_editor) {
            (true, true) => tokens.word("Self"),
            (true, false) => tokens.named("Self", self.name),
            (false, _) => tokens.ident(self.name),
        };
        tokens.operator("::");
        if self.in_editor {
            tokens.word(constant);
        } else {
            tokens.named(constant, self.name);
        }
    }

    /// `Self::__L3`: a layer as fields.
    fn of(&self, source: Source) -> Tokens {
        self.constant_of(&layer_name(source))
    }

    /// `&Self::__L3`
    fn borrowed(&self, source: Source) -> Tokens {
        let mut tokens = Tokens::new();
        self.borrow(&mut tokens);
        tokens.append(self.of(source));
        tokens
    }

    /// `let _ = &Self::NAME;`
    fn mention(&self, name: &str, body: &mut Tokens) {
        body.code("let _ =");
        self.borrow(body);
        self.at_name(true, name, body);
        body.operator(";");
    }

    /// `&[…]`
    fn slice(&self, list: Tokens) -> Tokens {
        let mut tokens = Tokens::new();
        self.borrow(&mut tokens);
        if self.in_editor {
            tokens.group(Delimiter::Bracket, list);
        } else {
            tokens.group_at(Delimiter::Bracket, list, self.name.span());
        }
        tokens
    }

    fn borrow(&self, tokens: &mut Tokens) {
        if self.in_editor {
            tokens.operator("&");
        } else {
            tokens.operator_at('&', self.name.span());
        }
    }

    fn constant_of(&self, name: &str) -> Tokens {
        let mut tokens = Tokens::new();
        self.at_name(true, name, &mut tokens);
        tokens
    }

    /// What names every constant, since nobody may use one of them.
    pub(super) fn named_all(&self, tokens: &mut Tokens) {
        let mut body = Tokens::new();
        let own = self.case.model.constants.iter();
        let own = own.map(|constant| upper(&constant.name));
        let features = self.case.model.features.iter();
        let features = features.map(|feature| upper(&feature.written.name));
        let all = ["NAME", "INPUT", "OUTPUT", "LAYERS"].map(String::from);
        for name in own.chain(features).chain(all) {
            self.mention(&name, &mut body);
        }
        self.name_values(&mut body);
        let mut items = Tokens::new();
        items.code("const ALL: () =").group(Delimiter::Brace, body);
        items.operator(";");
        tokens.code("#[automatically_derived] #[doc(hidden)] impl");
        declared(self.generics, false, tokens);
        tokens.code("__rf::late::Named for");
        self.own(tokens);
        tokens.group(Delimiter::Brace, items);
    }
}

/// `<const K: usize, …>`, in the struct itself with defaults.
fn declared(generics: &[Generic], with_defaults: bool, tokens: &mut Tokens) {
    if generics.is_empty() {
        return;
    }
    tokens.operator("<");
    for generic in generics {
        tokens.word("const").ident(&generic.name).operator(":");
        tokens.stream(generic.of.clone());
        if with_defaults && !generic.default.is_empty() {
            tokens.operator("=").stream(generic.default.clone());
        }
        tokens.operator(",");
    }
    tokens.operator(">");
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
