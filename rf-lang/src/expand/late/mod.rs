//! Networks of which rustc works numbers out: each layer a private constant, from which those of the author are read, and
//! each contract a constant that stops the build.

mod contract;
mod layer;
mod number;

use proc_macro2::{Delimiter, Ident, TokenStream};
use receptive_field_core::eval::Source;

use super::tokens::Tokens;
use super::{
    Expansion, POISONED, doc, doc_behind, doc_hidden, docs, family_depth, poisoned, unnamed, upper,
};
use crate::lower::{PartId, PartKind};
use crate::spec::{Generic, text};

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

    fn constant_of(&self, name: &str) -> Tokens {
        let mut tokens = Tokens::new();
        self.at_name(true, name, &mut tokens);
        tokens
    }

    /// The constants that the author names, and those of every network.
    fn late_constants(&self, is_wrong: bool, items: &mut Tokens) {
        let model = self.case.model;
        for constant in &model.constants {
            let name = text(&constant.name);
            doc_behind(
                items,
                &constant.docs,
                self.late_layer_docs(&name, constant.part),
            );
            self.late_constant(
                &upper(&constant.name),
                &constant.name,
                constant.part,
                is_wrong,
                items,
            );
        }
        doc(items, "The name of the network.");
        items
            .again(&self.constant)
            .code("NAME: &'static __rf::str =");
        items.text(&text(self.name)).operator(";");
        for (name, docs, source) in [
            ("INPUT", docs::INPUT, Source::Input),
            ("OUTPUT", "The output of the network.", model.output),
        ] {
            doc(items, docs);
            let is_late = model.late.has(source);
            items.again(&self.constant).word(name).operator(":");
            self.late_type(0, is_late, items);
            let value = match (is_wrong, is_late) {
                (true, _) => poisoned_late(0, is_late),
                (false, true) => self.of(source),
                (false, false) => self.layer(source),
            };
            self.behind_checks(is_wrong, value, items);
        }
        doc(
            items,
            "Every layer but the input, in order, each with its name.",
        );
        items.again(&self.constant).code("LAYERS:");
        self.list_of_layers(is_wrong, items);
    }

    fn late_constant(
        &self,
        name: &str,
        place: &Ident,
        part: PartId,
        is_wrong: bool,
        items: &mut Tokens,
    ) {
        let (is_late, depth) = (self.has_late(part), family_depth(self.case.model, part));
        items.again(&self.constant).named(name, place).operator(":");
        self.late_type(depth, is_late, items);
        let value = match (is_wrong, is_late) {
            (true, _) => poisoned_late(depth, is_late),
            (false, true) => self.late_value(part),
            (false, false) => self.value(part),
        };
        self.behind_checks(is_wrong, value, items);
    }

    /// `&'static [(&'static str, Fields<2>)] = &[("conv1", …), …];`
    fn list_of_layers(&self, is_wrong: bool, items: &mut Tokens) {
        let mut of_one = Tokens::new();
        of_one.code("&'static __rf::str,");
        fields(self.case.model.axes, &mut of_one);
        let mut of_list = Tokens::new();
        of_list.group(Delimiter::Parenthesis, of_one);
        items.static_reference().group(Delimiter::Bracket, of_list);
        let mut list = Tokens::new();
        let count = if is_wrong {
            0
        } else {
            self.case.model.nodes.len()
        };
        for index in 0..count {
            let source = Source::Layer(index);
            let mut one = Tokens::new();
            one.text(self.case.name(source)).operator(",");
            if self.case.model.late.has(source) {
                one.append(self.of(source));
            } else {
                match self.named(index) {
                    Some(name) => one.word("Self").operator("::").word(&name),
                    None => one.append(self.layer(source)),
                };
                one.code(".fields()");
            }
            list.group(Delimiter::Parenthesis, one).operator(",");
        }
        let mut value = Tokens::new();
        value.operator("&").group(Delimiter::Bracket, list);
        self.behind_checks(is_wrong, value, items);
    }

    /// `= value;`, of a struct with parameters behind all checks.
    fn behind_checks(&self, is_wrong: bool, value: Tokens, items: &mut Tokens) {
        items.operator("=");
        if is_wrong || !self.case.model.late.is_generic {
            items.append(value).operator(";");
            return;
        }
        let mut body = Tokens::new();
        body.code("let () =");
        self.at_name(true, CHECKED, &mut body);
        body.operator(";").append(value);
        items.group(Delimiter::Brace, body).operator(";");
    }

    /// `&'static [Fields<2>]`, so deep, or the same of layers that the macro worked out.
    fn late_type(&self, depth: usize, is_late: bool, items: &mut Tokens) {
        if depth > 0 {
            let mut inside = Tokens::new();
            self.late_type(depth.saturating_sub(1), is_late, &mut inside);
            items.static_reference().group(Delimiter::Bracket, inside);
        } else if is_late {
            fields(self.case.model.axes, items);
        } else {
            self.layer_type(items);
        }
    }

    /// Whether rustc works out a layer, or one of a family.
    fn has_late(&self, part: PartId) -> bool {
        let scopes = &self.case.model.scopes;
        match scopes.part(part).map(|part| &part.kind) {
            Some(PartKind::Family(members)) => members.iter().any(|member| self.has_late(*member)),
            _ => self.case.model.late.has(scopes.node(part)),
        }
    }

    fn late_value(&self, part: PartId) -> Tokens {
        let scopes = &self.case.model.scopes;
        let Some(PartKind::Family(members)) = scopes.part(part).map(|part| &part.kind) else {
            return self.of(scopes.node(part));
        };
        let mut list = Tokens::new();
        for member in members {
            list.append(self.late_value(*member)).operator(",");
        }
        let mut tokens = Tokens::new();
        tokens.operator("&").group(Delimiter::Bracket, list);
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
            body.code("let _ = &Self::").word(&name).operator(";");
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

/// What stands for a layer, or for a list of them, where something is wrong.
fn poisoned_late(depth: usize, is_late: bool) -> Tokens {
    let mut tokens = Tokens::new();
    if depth > 0 {
        let inside = poisoned_late(depth.saturating_sub(1), is_late);
        tokens.operator("&").group(Delimiter::Bracket, inside);
        return tokens;
    }
    tokens.append(poisoned());
    if is_late {
        tokens.code(".fields()");
    }
    tokens
}
