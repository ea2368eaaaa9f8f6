//! Names, and what they stand for.

use receptive_field_core::PushAll as _;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use crate::token::{Ident, Span};
use receptive_field_core::eval::Source;

use super::bindings::{Binding, Bindings};
use super::evaluate::WORD;
use super::holding::{Having, Holding};
use super::ids::{PartId, ScopeId};
use super::late::Found;
use super::value::{Value, Valued};
use crate::budget::VALUES;
use crate::diagnostic::{Diagnostic, Place};
use crate::meter::{self, spend, spend_each};
use crate::names::{Names, first};
use crate::near::{MOST, Suggesting};
use crate::spec::{Item, Path, text};

/// Scopes in which a name is looked for, and parts of a path, that count as a value.
const STEPS: usize = 4;

/// The network, the inside of one use of a block, or one turn of a loop.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// The scope around it, for names of values.
    parent: Option<ScopeId>,
    /// Whether names of layers are looked up around it, too.
    is_turn: bool,
    /// How many scopes are around it.
    depth: usize,
    /// What flows in.
    input: Option<PartId>,
    /// Parameters or loop variables.
    bindings: Bindings,
    lets: Names<Value>,
    layers: Names<(PartId, Span)>,
    pub(super) holding: RefCell<Option<Box<Holding>>>,
}

/// Something that a path names.
#[derive(Debug)]
pub(crate) struct Part {
    /// The layer that it is: of a pipeline the last, of a block its result.
    pub(crate) node: Source,
    pub(crate) kind: PartKind,
    pub(super) having: OnceCell<Box<Having>>,
}

#[derive(Debug)]
pub(crate) enum PartKind {
    /// A layer, with what stands inside: the stages of its pipeline, if there are several, or the names of its block.
    Layer {
        stages: Vec<PartId>,
        inside: Option<ScopeId>,
    },
    /// One member for each turn of a loop.
    Family(Vec<PartId>),
    /// Something that is wrong already: a layer, or a family of so many dimensions.
    Failed(usize),
}

/// All scopes and parts of a network.
#[derive(Debug, Default)]
pub(crate) struct Scopes {
    /// The names that layers of the network have or will have.
    of_network: Names,
    /// What the names of features stand for.
    features: Names<Path>,
    /// The layer of the network that is read.
    current: Option<String>,
    /// What flows in at the place that is read.
    before: Option<PartId>,
    all: Vec<Scope>,
    parts: Vec<Part>,
    /// How many values were worked out or copied.
    values: Cell<usize>,
    /// Numbers that rustc works out.
    pub(super) lates: RefCell<Found>,
    pub(super) suggesting: Suggesting,
}

impl Scopes {
    pub(crate) const ROOT: ScopeId = ScopeId(0);

    /// Stands for a layer that is wrong already, or not known.
    pub(super) const FAILED: PartId = PartId(0);

    pub(crate) fn new() -> Self {
        let mut scopes = Self::default();
        scopes.all.push(Scope::default());
        scopes.add_part(Source::Input, PartKind::Failed(0));
        scopes
    }

    /// The inside of one use of a block: it sees the network's values, not its layers.
    pub(crate) fn inside_block(&mut self) -> ScopeId {
        self.push(Scope {
            parent: Some(Self::ROOT),
            ..Scope::default()
        })
    }

    /// One turn of a loop in `scope`.
    pub(crate) fn turn(&mut self, scope: ScopeId) -> ScopeId {
        let input = self.scope(scope).and_then(|scope| scope.input);
        let depth = self.depth(scope).saturating_add(1);
        self.push(Scope {
            parent: Some(scope),
            is_turn: true,
            depth,
            input,
            ..Scope::default()
        })
    }

    /// Counts values that are worked out or copied: whether there may be so many. Where they are too many, that is an
    /// error once, and values are `Failed` from there on.
    pub(crate) fn count(&self, values: usize, place: Place) -> Valued<bool> {
        spend_each(values, meter::VALUE);
        let before = self.values.get();
        let count = before.saturating_add(values);
        self.values.set(count);
        if before <= VALUES && count > VALUES {
            let message = format!("more than {VALUES} values: that is the limit of one call");
            return Err(Diagnostic::new(place, message)
                .note("those in lists count, and each time that they are worked out"));
        }
        Ok(count <= VALUES)
    }

    /// Counts what it takes to follow a path from so deep a scope; false past the limit.
    pub(super) fn count_path(&self, scope: ScopeId, path: &Path) -> Valued<bool> {
        let steps = self.depth(scope).saturating_add(path.segments.len()) / STEPS;
        let letters = text(&path.head).len() / WORD;
        let place = Place::of(path.head.span());
        self.count(steps.saturating_add(letters), place)
    }

    /// Whether there are more values than there may be, which is told.
    pub(super) fn is_past(&self) -> bool {
        self.values.get() > VALUES
    }

    /// How many turns of loops and uses of blocks there are, and how many values were worked out or copied.
    pub(crate) fn spent(&self) -> (usize, usize) {
        (self.all.len(), self.values.get())
    }

    /// How many scopes, parts and values there are.
    #[cfg(feature = "onnx")]
    pub(super) fn mark(&self) -> [usize; 3] {
        [self.all.len(), self.parts.len(), self.values.get()]
    }

    /// Forgets all that came behind a mark, and goes on as if so many values were spent.
    #[cfg(feature = "onnx")]
    pub(super) fn back_to(&mut self, [scopes, parts, _]: [usize; 3], values: usize) {
        self.all.truncate(scopes);
        self.parts.truncate(parts);
        self.values.set(values);
        self.before = None;
        self.was_marked();
    }

    fn push(&mut self, scope: Scope) -> ScopeId {
        self.all.push(scope);
        ScopeId(self.all.len().saturating_sub(1))
    }

    pub(crate) fn add_part(&mut self, node: Source, kind: PartKind) -> PartId {
        let having = OnceCell::new();
        self.parts.push(Part { node, kind, having });
        PartId(self.parts.len().saturating_sub(1))
    }

    /// A layer with nothing inside that has a name.
    pub(crate) fn add_layer(&mut self, node: Source) -> PartId {
        let kind = PartKind::Layer {
            stages: Vec::new(),
            inside: None,
        };
        self.add_part(node, kind)
    }

    pub(crate) fn part(&self, id: PartId) -> Option<&Part> {
        self.parts.get(id.0)
    }

    /// The layer that a part is; of a family, nobody asks.
    pub(crate) fn node(&self, id: PartId) -> Source {
        self.part(id).map_or(Source::Input, |part| part.node)
    }

    pub(super) fn scope(&self, id: ScopeId) -> Option<&Scope> {
        spend(meter::SCOPE);
        self.all.get(id.0)
    }

    pub(super) fn depth(&self, id: ScopeId) -> usize {
        self.scope(id).map_or(0, |scope| scope.depth)
    }

    pub(crate) fn set_input(&mut self, id: ScopeId, input: PartId) {
        if let Some(scope) = self.all.get_mut(id.0) {
            scope.input = Some(input);
        }
    }

    pub(crate) fn bind(&mut self, id: ScopeId, name: String, value: Value) {
        self.bind_counter(id, name, value, false);
    }

    /// As [`Scopes::bind`], of what may stand for the number of a turn.
    pub(crate) fn bind_counter(
        &mut self,
        id: ScopeId,
        name: String,
        value: Value,
        is_counter: bool,
    ) {
        if let Some(scope) = self.all.get_mut(id.0) {
            scope.bindings.push(Binding {
                name,
                value,
                is_counter,
            });
        }
    }

    pub(crate) fn set_of_network(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Layer(layer) => {
                    if let Some(name) = &layer.name {
                        self.of_network.add(text(name));
                    }
                }
                Item::Named(named) => {
                    self.of_network.add(text(&named.name));
                }
                Item::Loop(inner) => self.set_of_network(&inner.items),
                Item::Feature(feature) => {
                    let path = feature.path.clone();
                    self.features.insert(text(&feature.name), path);
                }
                _ => {}
            }
        }
    }

    pub(super) fn feature(&self, name: &str) -> Option<&Path> {
        self.features.get(name)
    }

    pub(super) fn set_current(&mut self, name: Option<String>) {
        self.current = name;
    }

    pub(super) fn is_current(&self, name: &str) -> bool {
        self.current.as_deref() == Some(name)
    }

    /// What `before` means from now on; contracts have none.
    pub(super) fn set_before(&mut self, flow: Option<Source>) {
        self.before = match (flow, self.before) {
            (None, _) => None,
            (Some(flow), Some(before)) if self.node(before) == flow => Some(before),
            (Some(flow), _) => Some(self.add_layer(flow)),
        };
    }

    pub(super) fn before(&self) -> Option<PartId> {
        self.before
    }

    pub(crate) fn is_of_network(&self, name: &str) -> bool {
        self.of_network.contains(name)
    }

    pub(super) fn is_turn(&self, id: ScopeId) -> bool {
        self.scope(id).is_some_and(|scope| scope.is_turn)
    }

    pub(crate) fn is_inside_block(&self, id: ScopeId) -> bool {
        let mut at = Some(id);
        while let Some(scope) = at.and_then(|id| self.scope(id)) {
            if !scope.is_turn {
                return scope.parent.is_some();
            }
            at = scope.parent;
        }
        false
    }

    pub(crate) fn define_let(&mut self, id: ScopeId, name: String, value: Value) -> bool {
        self.all
            .get_mut(id.0)
            .is_some_and(|scope| scope.lets.insert(name, value).is_none())
    }

    /// Gives a layer its name. The place of the first of the same name, if there is one.
    pub(crate) fn define_layer(
        &mut self,
        id: ScopeId,
        name: Rc<str>,
        part: PartId,
        span: Span,
    ) -> Option<Span> {
        let scope = self.all.get_mut(id.0)?;
        if let Some((_, first)) = scope.layers.get(&name) {
            return Some(*first);
        }
        scope.layers.insert_shared(name, (part, span));
        None
    }

    /// The names that a turn gave, in order.
    pub(crate) fn names(&self, id: ScopeId) -> impl Iterator<Item = (&Rc<str>, PartId, Span)> {
        self.names_from(id, 0)
    }

    /// The same from one of them on.
    pub(super) fn names_from(
        &self,
        id: ScopeId,
        first: usize,
    ) -> impl Iterator<Item = (&Rc<str>, PartId, Span)> {
        let layers = self.scope(id).map(|scope| &scope.layers);
        let names = layers.and_then(|layers| layers.names().get(first..));
        let values = layers.and_then(|layers| layers.values().get(first..));
        let named = names.unwrap_or_default().iter();
        let named = named.zip(values.unwrap_or_default());
        named.map(|(name, (part, span))| (name, *part, *span))
    }

    /// A parameter or loop variable, else a `let`.
    pub(crate) fn find_value(&self, id: ScopeId, name: &Ident) -> Option<&Value> {
        self.find_bound(id, name).map(|(value, _)| value)
    }

    /// The same, and whether it stands for the number of a turn.
    pub(super) fn find_bound(&self, id: ScopeId, name: &Ident) -> Option<(&Value, bool)> {
        let name = text(name);
        let bound = self
            .outwards(id)
            .find_map(|scope| scope.bindings.find(&name));
        if let Some(bound) = bound {
            return Some((&bound.value, bound.is_counter));
        }
        let found = self.outwards(id).find_map(|scope| scope.lets.get(&name));
        found.map(|value| (value, false))
    }

    /// The layer of this name, or what flows in.
    pub(crate) fn find_layer(&self, id: ScopeId, name: &str) -> Option<PartId> {
        let mut at = Some(id);
        while let Some(scope) = at.and_then(|id| self.scope(id)) {
            if let Some((part, _)) = scope.layers.get(name) {
                return Some(*part);
            }
            if !scope.is_turn {
                return scope.input.filter(|_| name == "input");
            }
            at = scope.parent;
        }
        None
    }

    /// A layer inside another, by name.
    pub(crate) fn find_inside(&self, id: ScopeId, name: &str) -> Option<PartId> {
        Some(self.scope(id)?.layers.get(name)?.0)
    }

    /// The names of layers that can be seen, the nearest first, as many as are compared.
    pub(crate) fn visible_layers(&self, id: ScopeId) -> Vec<&str> {
        let mut names = Vec::new();
        let mut at = Some(id);
        while let Some(scope) = at.and_then(|id| self.scope(id)) {
            let room = MOST.saturating_sub(names.len());
            names.push_all(first(scope.layers.names(), room));
            at = scope.parent.filter(|_| scope.is_turn);
        }
        names
    }

    /// The names of values that can be seen, as many as are compared.
    pub(crate) fn visible_values(&self, id: ScopeId) -> Vec<&str> {
        let mut names = Vec::new();
        for scope in self.outwards(id) {
            let room = MOST.saturating_sub(names.len());
            let bound = scope.bindings.as_slice().iter().take(room);
            names.push_all(bound.map(|bound| bound.name.as_str()));
            let room = MOST.saturating_sub(names.len());
            names.push_all(first(scope.lets.names(), room));
        }
        names
    }

    pub(crate) fn names_inside(&self, id: ScopeId) -> &[Rc<str>] {
        self.scope(id).map_or(&[], |scope| scope.layers.names())
    }

    /// The scope around a turn.
    pub(super) fn around_turn(&self, id: ScopeId) -> Option<ScopeId> {
        let scope = self.scope(id)?;
        scope.parent.filter(|_| scope.is_turn)
    }

    fn outwards(&self, id: ScopeId) -> impl Iterator<Item = &Scope> {
        std::iter::successors(self.scope(id), |scope| self.scope(scope.parent?))
    }
}
