//! The constants of a network of which rustc works layers out.

use crate::token::{Delimiter, TokenStream};
use receptive_field_core::eval::Source;

use super::super::constants::family;
use super::super::list::List;
use super::super::tokens::Tokens;
use super::super::whole::{function, reference};
use super::super::{Expansion, doc, doc_behind, docs, poisoned, upper};
use super::{CHECKED, fields};
use crate::lower::{Constant, PartId, PartKind};
use crate::spec::text;

/// As many layers are read in the time in which the numbers of one are made a field.
const AS_FIELDS: usize = 16;

impl Expansion<'_> {
    /// The constants that the author names, and those of every network.
    pub(super) fn late_constants(&self, is_wrong: bool, items: &mut Tokens) {
        let model = self.case.model;
        let constants = model.constants.iter().enumerate();
        for (index, constant) in constants.filter(|_| self.has_names()) {
            self.late_constant(index, constant, is_wrong, items);
        }
        doc(items, "The name of the network.");
        items
            .again(&self.constant)
            .code("NAME: &'static __rf::str =");
        items.text(&text(self.name)).operator(";");
        let no_docs = TokenStream::new();
        for (name, own, docs, source) in [
            ("INPUT", &self.spec.input_docs, docs::INPUT, Source::Input),
            (
                "OUTPUT",
                &no_docs,
                "The output of the network.",
                model.output,
            ),
        ] {
            doc_behind(items, own, String::from(docs));
            let is_late = model.late.has(source);
            items.again(&self.constant).word(name).operator(":");
            self.late_type(0, is_late, items);
            let value = match (is_wrong, is_late) {
                (true, _) => poisoned_late(0, is_late),
                (false, true) => self.of(source),
                (false, false) => self.layer(source),
            };
            self.behind_checks((is_wrong, source.index()), value, items);
        }
        self.list_of_layers(is_wrong, items);
    }

    fn late_constant(&self, index: usize, own: &Constant, is_wrong: bool, items: &mut Tokens) {
        let part = own.part;
        let (is_late, depth) = (self.has_late(part), self.depth(part));
        let mut of = Tokens::new();
        self.late_type(depth, is_late, &mut of);
        let mut value = match (is_wrong, is_late) {
            (true, _) => poisoned_late(depth, is_late),
            (false, true) => self.late_value(part),
            (false, false) => self.value(part),
        };
        if depth > 0 && !is_wrong {
            value = self.apart(&family(index), &of, value, items);
        }
        let docs = self.late_layer_docs(&text(&own.name), part);
        self.docs(&own.docs, docs, items);
        items.again(&self.constant);
        items.named(&upper(&own.name), &own.name).operator(":");
        items.append(of);
        self.behind_checks((is_wrong, self.last_of(part)), value, items);
    }

    /// `&'static [(&'static str, Fields<2>)] = &[("conv1", …), …];`
    fn list_of_layers(&self, is_wrong: bool, items: &mut Tokens) {
        let axes = self.case.model.axes;
        let mut of_one = Tokens::new();
        of_one.code("&'static __rf::str,");
        fields(axes, &mut of_one);
        let mut of_list = Tokens::new();
        of_list.group(Delimiter::Parenthesis, of_one);
        let mut of = Tokens::new();
        of.static_reference().group(Delimiter::Bracket, of_list);
        let mut list = List::default();
        let count = if is_wrong {
            0
        } else {
            self.case.model.nodes.len()
        };
        for index in 0..count {
            let source = Source::Layer(index);
            let mut one = Tokens::new();
            one.text(self.case.name(source)).operator(",");
            let mut layers = 1;
            if self.case.model.late.has(source) {
                one.append(self.of(source));
            } else {
                layers = AS_FIELDS.saturating_mul(axes);
                match self.named(index) {
                    Some(name) => one.append(self.constant_of(&name)),
                    None => one.append(self.layer(source)),
                };
                one.code(".fields()");
            }
            let mut pair = Tokens::new();
            pair.group(Delimiter::Parenthesis, one);
            list.add(pair, layers);
        }
        let list = self.here(list.reference().0);
        let list = self.apart("__layers", &of, list, items);
        doc(
            items,
            "Every layer but the input, in order, each with its name.",
        );
        items.again(&self.constant).code("LAYERS:").append(of);
        self.behind_checks((is_wrong, count.checked_sub(1)), list, items);
    }

    /// Calls a function that makes a list, which stands before it: the list is evaluated where it is used.
    fn apart(&self, name: &str, of: &Tokens, list: Tokens, items: &mut Tokens) -> Tokens {
        function(items, name, of, list);
        let mut call = self.constant_of(name);
        call.code("::<0>()");
        call
    }

    /// `= value;`, of a struct with parameters behind all checks, else behind the stretches before the last layer that it is
    /// made of.
    fn behind_checks(
        &self,
        (is_wrong, last): (bool, Option<usize>),
        value: Tokens,
        items: &mut Tokens,
    ) {
        let first = match last {
            _ if is_wrong => None,
            _ if self.case.model.late.is_generic => Some(String::from(CHECKED)),
            last => last.and_then(|last| self.stretch_before(last)),
        };
        items.operator("=");
        let Some(first) = first else {
            items.append(value).operator(";");
            return;
        };
        let mut body = Tokens::new();
        self.behind(&first, &mut body);
        body.append(value);
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
    pub(super) fn has_late(&self, part: PartId) -> bool {
        let scopes = &self.case.model.scopes;
        match scopes.part(part).map(|part| &part.kind) {
            Some(PartKind::Family(members)) if !self.shared.is_flat => {
                members.iter().any(|member| self.has_late(*member))
            }
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
        self.slice(list)
    }
}

/// What stands for a layer, or for a list of them, where something is wrong.
fn poisoned_late(depth: usize, is_late: bool) -> Tokens {
    if depth > 0 {
        return reference(poisoned_late(depth.saturating_sub(1), is_late));
    }
    let mut tokens = poisoned();
    if is_late {
        tokens.code(".fields()");
    }
    tokens
}
