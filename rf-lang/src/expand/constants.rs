//! The constants that the author names: a layer, or a list of the members of a family.

use crate::token::Delimiter;
use receptive_field_core::eval::Source;

use super::list::{List, TOGETHER};
use super::tokens::Tokens;
use super::weight::family_depth;
use super::whole::reference;
use super::{Expansion, doc, docs, layer, layer_numbers, poisoned, upper};
use crate::budget::EDITOR_TOKENS;
use crate::lower::{PartId, PartKind};
use crate::spec::text;

impl Expansion<'_> {
    pub(super) fn constants(&self, is_wrong: bool, items: &mut Tokens) {
        for (index, constant) in self.case.model.constants.iter().enumerate() {
            let scopes = &self.case.model.scopes;
            let is_shown = self.in_editor && self.spec.tokens <= EDITOR_TOKENS;
            if let (true, Source::Layer(index)) = (is_shown, scopes.node(constant.part)) {
                if let Some(numbers) = layer_numbers(self.case, index) {
                    doc(items, &format!("{numbers}\n\n"));
                }
            }
            let depth = self.depth(constant.part);
            let is_flat = self.shared.is_flat && depth > 0;
            let value = if is_flat {
                nested(depth)
            } else if depth > 0 && !is_wrong {
                list_of(&family(index))
            } else {
                self.value(constant.part)
            };
            let docs = match (depth, scopes.node(constant.part)) {
                _ if is_flat => String::new(),
                (0, Source::Layer(index)) => docs::layer(self.case, index),
                (0, Source::Input) => String::from(docs::INPUT),
                _ => docs::family(self.case, &text(&constant.name), constant.part),
            };
            self.docs(&constant.docs, docs, items);
            items.again(&self.constant);
            items
                .named(&upper(&constant.name), &constant.name)
                .operator(":");
            self.slice_type(depth, items);
            items.operator("=").append(value).operator(";");
        }
    }

    /// `&'static [&'static [Layer]]`, so deep.
    pub(super) fn slice_type(&self, depth: usize, items: &mut Tokens) {
        if depth == 0 {
            return self.layer_type(items);
        }
        let mut inside = Tokens::new();
        self.slice_type(depth.saturating_sub(1), &mut inside);
        items.static_reference().group(Delimiter::Bracket, inside);
    }

    pub(super) fn layer_type(&self, items: &mut Tokens) {
        items.again(&self.layer_type);
    }

    /// How many lists a constant is: where they are too much, one of them.
    pub(super) fn depth(&self, part: PartId) -> usize {
        let depth = family_depth(self.case.model, part);
        if self.shared.is_flat {
            depth.min(1)
        } else {
            depth
        }
    }

    /// A layer, or a list of the members of a family.
    pub(super) fn value(&self, part: PartId) -> Tokens {
        self.read(part).0
    }

    /// The same, and how many layers are read there.
    fn read(&self, part: PartId) -> (Tokens, usize) {
        let scopes = &self.case.model.scopes;
        let members = match scopes.part(part).map(|part| &part.kind) {
            Some(PartKind::Failed(depth)) => return (nested(*depth), 1),
            Some(PartKind::Family(members)) => members,
            _ => return (self.layer(scopes.node(part)), 1),
        };
        let is_parted = self.case.model.nodes.len() > TOGETHER;
        let mut list = List::default();
        for member in members {
            let (mut value, layers) = self.read(*member);
            // Of parts rustc does not know that their members are no arrays.
            if is_parted {
                self.typed(*member, &mut value);
            }
            list.add(value, layers);
        }
        list.reference()
    }

    /// `… as &'static [Layer]`, of a list.
    fn typed(&self, part: PartId, value: &mut Tokens) {
        let depth = family_depth(self.case.model, part);
        if depth > 0 {
            value.word("as");
            self.slice_type(depth, value);
        }
    }

    pub(super) fn layer(&self, from: Source) -> Tokens {
        let made = match from {
            Source::Layer(index) => layer::layer(self.case, &self.maker, index),
            Source::Input => Some(self.input()),
        };
        made.unwrap_or_else(poisoned)
    }

    pub(super) fn input(&self) -> Tokens {
        let mut sides = Tokens::new();
        for &side in &self.case.instance.evaluation.graph().input {
            sides.number(side).operator(",");
        }
        let mut tokens = Tokens::new();
        tokens
            .hidden(&format!("input{}", self.case.model.axes))
            .group(Delimiter::Parenthesis, sides);
        tokens
    }

    /// The constant that a layer has.
    pub(super) fn named(&self, index: usize) -> Option<String> {
        let model = self.case.model;
        let name = model.layers.get(index).map(|info| info.name.as_str())?;
        let constant = model.scopes.find_inside(crate::lower::Scopes::ROOT, name)?;
        let is_own = model.scopes.node(constant) == Source::Layer(index) && name != "output";
        (is_own && family_depth(model, constant) == 0).then(|| name.to_uppercase())
    }
}

/// The function that makes the list of this constant.
pub(super) fn family(index: usize) -> String {
    format!("__family{index}")
}

/// `__layers::<0>()`
fn list_of(function: &str) -> Tokens {
    let mut tokens = Tokens::new();
    tokens.code(&format!("{function}::<0>()"));
    tokens
}

/// What is wrong, in as many lists as its type has.
fn nested(depth: usize) -> Tokens {
    (0..depth).fold(poisoned(), |inside, _| reference(inside))
}
