//! Statements: layers, loops, `let`, blocks; contracts and features are kept for later.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::token::{Ident, TokenStream};
use receptive_field_core::eval::Source;

use super::block::has_failed;
use super::contract::Waiting;
use super::ids::{PartId, ScopeId};
use super::scope::{PartKind, Scopes};
use super::sizes::is_layer;
use super::view::PipelineView;
use super::{BlockInfo, Constant, Lowerer};
use crate::diagnostic::{Diagnostic, Place};
use crate::names::Names;
use crate::spec::{Block, Contract, Failed, Feature, Item, Layer, Let, text};
use crate::words::BEFORE;

/// Names that mean something else.
const TAKEN: [&str; 4] = ["input", BEFORE, "name", "layers"];

/// Names of what stands beside the constants begin with it.
pub(crate) const OURS: &str = "__";

/// The constants that every network has.
const CONSTANTS: [(&str, &str); 4] = [
    ("NAME", "the name of the network"),
    ("INPUT", "the input of the network"),
    ("OUTPUT", "the output of the network"),
    ("LAYERS", "the list of all layers"),
];

/// The statements of a network, a block or a turn, while they are read.
pub(super) struct Body {
    pub(super) scope: ScopeId,
    /// Before every name: `layer2.1.` inside that block.
    pub(super) prefix: String,
    /// After every name: `[2]` in that turn.
    pub(super) turns: String,
    /// What the next layer reads.
    pub(super) flow: Source,
    /// The last layer.
    pub(super) last: Option<PartId>,
    /// The number of the next statement.
    pub(super) number: usize,
    pub(super) is_network: bool,
    /// What its contracts say of where they stand.
    pub(super) inside: OnceCell<Option<Rc<str>>>,
}

impl Body {
    pub(super) fn network() -> Self {
        Self {
            scope: Scopes::ROOT,
            prefix: String::new(),
            turns: String::new(),
            flow: Source::Input,
            last: None,
            number: 0,
            is_network: true,
            inside: OnceCell::new(),
        }
    }

    pub(super) fn block(scope: ScopeId, prefix: String, flow: Source) -> Self {
        Self {
            scope,
            prefix,
            flow,
            is_network: false,
            ..Self::network()
        }
    }

    pub(super) fn is_turn(&self) -> bool {
        !self.turns.is_empty()
    }

    /// In which use of a block or turn of a loop, if in any.
    fn place(&self) -> Option<Rc<str>> {
        self.inside
            .get_or_init(|| self.inside().map(Rc::from))
            .clone()
    }

    fn inside(&self) -> Option<String> {
        match (self.prefix.trim_end_matches('.'), self.turns.as_str()) {
            ("", "") => None,
            ("", turns) => Some(format!("in turn {turns} of the loop")),
            (block, "") => Some(format!("in `{block}`")),
            (block, turns) => Some(format!("in `{block}`, in turn {turns} of its loop")),
        }
    }
}

impl<'s> Lowerer<'s, '_> {
    pub(super) fn items(&mut self, body: &mut Body, items: &'s [Item]) {
        for item in items {
            if self.is_full || self.errors.is_full() || self.model.scopes.is_past() {
                // Only that the names exist still counts.
                self.named_only(body, item);
                continue;
            }
            match item {
                Item::Let(item) => self.let_(body, item),
                Item::Block(item) => self.block(body, item),
                Item::Layer(item) => self.layer(body, item),
                Item::Loop(item) => self.loop_(body, item),
                Item::Contract(item) => self.contract(body, item),
                Item::Feature(item) => self.feature(body, item),
                Item::At(item) => self.at(body, item),
                Item::Named(item) => self.named(body, item),
                Item::Treat(item) => self.treated(body, item),
                Item::Same(item) => self.same(body, item),
                Item::Failed(item) => self.unread(body, item),
                Item::FailedFeature(name) => self.failed_feature(name),
            }
        }
    }

    /// What stands past a limit.
    fn named_only(&mut self, body: &mut Body, item: &'s Item) {
        if !body.is_network || body.is_turn() {
            return;
        }
        match item {
            Item::Layer(item) => self.failed(body, item.name.as_ref()),
            Item::Failed(item) => self.failed(body, item.name.as_ref()),
            Item::Named(item) => self.failed(body, Some(&item.name)),
            Item::Loop(item) => self.failed_loop(body, item),
            Item::FailedFeature(name) => self.failed_feature(name),
            Item::Feature(item) => self.failed_feature(&item.name),
            // What stands there and should not.
            Item::At(item) => {
                for item in &item.items {
                    self.named_only(body, item);
                }
            }
            Item::Let(_) | Item::Block(_) | Item::Contract(_) | Item::Treat(_) | Item::Same(_) => {}
        }
    }

    /// A feature that could not be read: past the limit of layers, there is not even its name.
    pub(super) fn failed_feature(&mut self, name: &Ident) {
        let is_possible = self.model.failed_features.len() <= self.most_layers();
        if self.take_constant(name) && is_possible {
            self.model.failed_features.push(name.clone());
        }
    }

    /// A layer that could not be read.
    pub(super) fn failed(&mut self, body: &mut Body, name: Option<&Ident>) {
        self.fail_from(self.model.nodes.len());
        if let Some(name) = name {
            let node = self.pointwise(body.flow, &text(name), Place::of(name.span()));
            let part = self.model.scopes.add_part(node, PartKind::Failed(0));
            self.define(body, name, part, &TokenStream::new());
        }
    }

    /// The same, where a number of it may stand in braces.
    fn unread(&mut self, body: &mut Body, item: &Failed) {
        if item.is_late {
            self.begins_late_here();
        }
        self.failed(body, item.name.as_ref());
    }

    fn let_(&mut self, body: &Body, item: &Let) {
        let value = match self.no_value(item) {
            Some(error) => Err(error),
            None => self.model.scopes.value(body.scope, &item.value),
        };
        let value = self.errors.keep(value);
        let value = value.unwrap_or_else(|| self.wrong_value(body.scope, &item.value));
        let name = text(&item.name);
        if !self
            .model
            .scopes
            .define_let(body.scope, name.clone(), value)
        {
            let place = Place::of(item.name.span());
            self.errors
                .push(Diagnostic::new(place, format!("`{name}` is defined twice")));
        }
    }

    /// The error for a `let` that names a layer.
    fn no_value(&self, item: &Let) -> Option<Diagnostic> {
        let (name, value) = (text(&item.name), &item.value);
        is_layer(value, |name| self.blocks.contains(name)).then(|| {
            let error = Diagnostic::new(value.place, "expected a value, found a layer");
            error.help(format!("a layer is written `{name}: {value};`"))
        })
    }

    fn block(&mut self, body: &Body, item: &'s Block) {
        let name = text(&item.name);
        let place = Place::of(item.name.span());
        if !body.is_network || body.is_turn() {
            let error = Diagnostic::new(place, "a block is defined outside of blocks and loops");
            self.errors.push(error);
            self.failed_blocks.add(name.clone());
        }
        let mut parameters = Names::default();
        for (number, parameter) in item.parameters.iter().enumerate() {
            let name = text(&parameter.name);
            if parameters.contains(&name) {
                let place = Place::of(parameter.name.span());
                let error = format!("there are two parameters of the name `{name}`");
                self.errors.push(Diagnostic::new(place, error));
            } else {
                parameters.insert(name, number);
            }
        }
        let info = BlockInfo {
            block: item,
            parameters: Rc::new(parameters),
            number: self.block_order.len(),
            has_failed: has_failed(&item.items),
        };
        if self.blocks.insert(name.clone(), info).is_some() && !self.failed_blocks.contains(&name) {
            let error = format!("there are two blocks of the name `{name}`");
            self.errors.push(Diagnostic::new(place, error));
        }
        self.block_order.push(name);
        self.used_blocks.push(false);
    }

    fn contract(&mut self, body: &Body, item: &'s Contract) {
        if !self.keeps(item.condition.place) {
            return;
        }
        self.contracts.push(Waiting {
            item,
            scope: body.scope,
            inside: body.place(),
        });
    }

    fn feature(&mut self, body: &Body, item: &'s Feature) {
        if body.is_network && !body.is_turn() {
            if !self.take_constant(&item.name) || !self.keeps(item.path.place) {
                return;
            }
            self.features.push(Waiting {
                item,
                scope: body.scope,
                inside: None,
            });
        } else {
            let place = Place::of(item.name.span());
            self.errors.push(Diagnostic::new(
                place,
                "a feature stands outside of blocks and loops",
            ));
        }
    }

    fn layer(&mut self, body: &mut Body, item: &'s Layer) {
        let pipeline = PipelineView::of(&item.pipeline);
        let own = match &item.name {
            Some(name) => text(name),
            None => format!("{}@{}", pipeline.called(), body.number),
        };
        body.number = body.number.saturating_add(1);
        let name = format!("{}{own}{}", body.prefix, body.turns);
        if body.is_network {
            let current = item.name.as_ref().map(text);
            self.model.scopes.set_current(current);
            self.statement = Some(item);
        }
        let part = self.pipeline(body.scope, &pipeline, body.flow, &name);
        body.flow = self.model.scopes.node(part);
        body.last = Some(part);
        if let Some(ident) = &item.name {
            self.define(body, ident, part, &item.docs);
        }
    }

    /// Names a layer in its scope; in the network itself it also becomes a constant.
    pub(super) fn define(&mut self, body: &Body, ident: &Ident, part: PartId, docs: &TokenStream) {
        self.define_as(body, ident, text(ident).into(), part, docs);
    }

    /// As [`Lowerer::define`], with the name as it is looked up.
    pub(super) fn define_as(
        &mut self,
        body: &Body,
        ident: &Ident,
        name: Rc<str>,
        part: PartId,
        docs: &TokenStream,
    ) {
        let place = Place::of(ident.span());
        let wrong = wrong_name(body, &name, place).or_else(|| {
            let is_constant = body.is_network && &*name != "output";
            is_constant.then(|| of_every_network(ident)).flatten()
        });
        if let Some(error) = wrong {
            self.errors.push(error);
            // Who asks for it is told nothing more.
            let (scopes, failed) = (&mut self.model.scopes, Scopes::FAILED);
            scopes.define_layer(body.scope, name, failed, ident.span());
            return;
        }
        let scopes = &mut self.model.scopes;
        if scopes
            .define_layer(body.scope, Rc::clone(&name), part, ident.span())
            .is_some()
        {
            let error =
                Diagnostic::new(place, format!("there are two layers of the name `{name}`"));
            self.errors
                .push(error.note("a path names one layer; give this one another name"));
            return;
        }
        if !body.is_network || body.is_turn() {
            return;
        }
        let is_output = &*name == "output";
        if is_output {
            self.output = Some(part);
        }
        // Past the limit, which is told, there are not even names.
        let is_possible = self.model.constants.len() <= self.most_layers();
        if !is_output && self.take_constant(ident) && is_possible {
            self.model.constants.push(Constant {
                name: ident.clone(),
                part,
                docs: docs.clone(),
            });
        }
    }

    /// Whether the constant's name is still free.
    pub(super) fn take_constant(&mut self, ident: &Ident) -> bool {
        let name = text(ident);
        if name.starts_with(OURS) {
            let message = format!("`{name}` begins with `{OURS}`, as names of the macro's own do");
            self.errors
                .push(Diagnostic::new(Place::of(ident.span()), message));
            return false;
        }
        if let Some(error) = of_every_network(ident) {
            self.errors.push(error);
            return false;
        }
        let constant = constant_of(ident);
        let Some(first) = self.taken.insert(constant.clone(), name.clone()) else {
            return true;
        };
        let place = Place::of(ident.span());
        let error = if first == name {
            format!("there is something of the name `{name}` already, the constant `{constant}`")
        } else {
            format!("`{first}` and `{name}` are both the constant `{constant}`")
        };
        self.errors.push(Diagnostic::new(place, error));
        false
    }
}

/// The constant of a name, as the compiler writes it: of what looks the same, it knows one.
fn constant_of(ident: &Ident) -> String {
    let constant = text(ident).to_uppercase();
    if constant.is_ascii() {
        return constant;
    }
    Ident::new(&constant, ident.span()).to_string()
}

/// The error for a name of which the constant is one of every network.
fn of_every_network(ident: &Ident) -> Option<Diagnostic> {
    let constant = constant_of(ident);
    let (_, what) = CONSTANTS.iter().find(|(ours, _)| *ours == constant)?;
    let error = Diagnostic::new(Place::of(ident.span()), format!("`{ident}` is taken"));
    Some(error.note(format!("it becomes the constant `{constant}`, {what}")))
}

/// The error for a name that is taken, or is the network's.
fn wrong_name(body: &Body, name: &str, place: Place) -> Option<Diagnostic> {
    if TAKEN.contains(&name) {
        let error = Diagnostic::new(place, format!("`{name}` is taken"));
        return Some(error.note(match name {
            "input" => "it is what flows in",
            BEFORE => "it is what flows in where it stands",
            "name" => "it becomes the constant `NAME`, the name of the network",
            _ => "it becomes the constant `LAYERS`, the list of all layers",
        }));
    }
    (name == "output" && (!body.is_network || body.is_turn())).then(|| {
        let error = Diagnostic::new(place, "`output` names the output of the network, once");
        error.note("the result of a block is its last layer")
    })
}
