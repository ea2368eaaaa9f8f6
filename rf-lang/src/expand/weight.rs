//! How much will be written, and what is the same in every struct.

use crate::token::{Ident, Literal, TokenStream, TokenTree};
use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{AxisGeometry, Graph, Source, evaluate};

use super::{Expansion, alias, late, notes, words};
use crate::budget::EXPANSION;
use crate::check::{Case, Instance, cases};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::lower::{Model, PartId, PartKind};
use crate::spec::{Spec, text};

/// Bytes of what stands around the numbers of a layer, and of the documentation of one with a name, or of a feature.
const AROUND: usize = 40;
const DOCS: usize = 256;

/// Bytes of what stands around a path to a layer, or a token of the author's.
pub(super) const TOKEN: usize = 32;

/// Bytes of a list of layers without them, and of its type.
const LIST: usize = TOKEN;
const TYPE: usize = TOKEN * 2;

/// What all structs have in common, made once, and how much of it they hold.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says of another part that it is left out"
)]
pub(crate) struct Shared {
    /// Paths to layers beside their names, and the numbers of these.
    pub(super) aliases: Vec<(String, usize)>,
    /// Contracts and features for the picture, in quotes.
    pub(super) notes: Option<Literal>,
    /// The paths of features, as they are written.
    pub(super) paths: Vec<String>,
    /// Where it is too much, names stand alone.
    pub(super) is_refused: bool,
    /// Whether one list stands for lists in lists, since they would be too much.
    pub(super) is_flat: bool,
    /// Whether attributes are left out, and all is `pub`, since what is written would be too much …
    pub(super) is_bare: bool,
    /// … and names in all structs but the first.
    pub(super) is_named_once: bool,
}

/// Bytes so far, in so many structs.
pub(super) struct Weight {
    structs: usize,
    bytes: usize,
}

/// Where it is too much, and whether that is a layer.
pub(super) struct Heavy {
    place: Place,
    is_layer: bool,
}

impl Weight {
    pub(super) fn new(structs: usize) -> Self {
        Self { structs, bytes: 0 }
    }

    /// Adds what every struct holds.
    pub(super) fn each(&mut self, bytes: usize, place: Place) -> Result<(), Heavy> {
        self.once(bytes.saturating_mul(self.structs), place)
    }

    /// Adds what one struct holds.
    fn once(&mut self, bytes: usize, place: Place) -> Result<(), Heavy> {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > EXPANSION {
            let is_layer = false;
            return Err(Heavy { place, is_layer });
        }
        Ok(())
    }
}

/// Makes what the structs share. Where the constants would hold too much, that is an error, and nothing is known of the
/// layers.
pub(crate) fn weigh(
    spec: &Spec,
    model: &Model,
    instances: &mut [Instance],
    errors: &mut Errors,
) -> Shared {
    let mut shared = Shared::default();
    let cases = cases(model, instances);
    let mut weight = Weight::new(cases.len());
    let weighed = fill(&mut shared, spec, &cases, &mut weight);
    let Err(heavy) = weighed.and_then(|()| layers(&cases, &mut weight)) else {
        return shared;
    };
    for instance in instances.iter_mut() {
        let input = instance.evaluation.graph().input.clone();
        let nodes = Vec::new();
        instance.evaluation = evaluate(Graph { input, nodes });
        instance.features.clear();
    }
    if errors.is_empty() {
        errors.push(too_much(&heavy));
    }
    let is_past = |bytes: usize| bytes.saturating_mul(instances.len()) > EXPANSION;
    Shared {
        is_refused: true,
        is_flat: is_past(lists(model)),
        is_bare: is_past(of_tokens(&spec.attributes)) || is_past(visibilities(spec, model)),
        is_named_once: is_past(names(model)),
        ..Shared::default()
    }
}

fn too_much(heavy: &Heavy) -> Diagnostic {
    let message = format!(
        "the constants up to here hold more than {EXPANSION} bytes: that is the limit of one call"
    );
    let error = Diagnostic::new(heavy.place, message);
    error.note(if heavy.is_layer {
        "a layer holds a number for each run of phases on each axis, and each struct holds all layers"
    } else {
        "each struct holds all docs, attributes, visibilities, names, contracts and lists of layers, and what stands in braces"
    })
}

/// All lists of layers, and their types.
fn lists(model: &Model) -> usize {
    let constants = model.constants.iter();
    constants.map(|it| of_lists(model, it.part)).total()
}

fn of_lists(model: &Model, part: PartId) -> usize {
    let types = family_depth(model, part).saturating_mul(TYPE);
    types.saturating_add(count_lists(model, part).saturating_mul(LIST))
}

/// How many lists are in each other.
pub(super) fn family_depth(model: &Model, part: PartId) -> usize {
    match model.scopes.part(part).map(|part| &part.kind) {
        Some(PartKind::Family(members)) => {
            let inner = members
                .first()
                .map_or(0, |member| family_depth(model, *member));
            inner.saturating_add(1)
        }
        Some(PartKind::Failed(depth)) => *depth,
        _ => 0,
    }
}

/// How many lists are in each other and beside each other.
fn count_lists(model: &Model, part: PartId) -> usize {
    match model.scopes.part(part).map(|part| &part.kind) {
        Some(PartKind::Family(members)) => {
            let inner = members.iter().map(|member| count_lists(model, *member));
            inner.total().saturating_add(1)
        }
        Some(PartKind::Failed(depth)) => *depth,
        _ => 0,
    }
}

/// All names that become constants.
fn names(model: &Model) -> usize {
    let mut bytes = 0_usize;
    let mut add = |name: &Ident| bytes = bytes.saturating_add(text(name).len());
    model.constants.iter().for_each(|it| add(&it.name));
    model.features.iter().for_each(|it| add(&it.written.name));
    model.failed_features.iter().for_each(add);
    bytes
}

/// Constants of every network, its functions and itself.
const OTHERS: usize = 8;

/// What stands behind `pub`, at all that has it.
fn visibilities(spec: &Spec, model: &Model) -> usize {
    let behind = of_tokens(&spec.visibility).saturating_sub(of_word("pub"));
    let named = model.constants.len().saturating_add(model.features.len());
    let named = named.saturating_add(model.failed_features.len());
    behind.saturating_mul(named.saturating_add(OTHERS))
}

impl Expansion<'_> {
    /// As the author has it, or `pub`, where that is too long to be written everywhere.
    pub(super) fn visibility(&self) -> TokenStream {
        let written = &self.spec.visibility;
        if self.shared.is_bare && !written.is_empty() {
            return words("pub").into();
        }
        written.clone()
    }
}

/// What is the same in every struct.
fn fill(
    shared: &mut Shared,
    spec: &Spec,
    cases: &[Case],
    weight: &mut Weight,
) -> Result<(), Heavy> {
    let (Some(name), Some(case)) = (spec.names.first(), cases.first()) else {
        return Ok(());
    };
    let model = case.model;
    let attributes = of_tokens(&spec.attributes).saturating_add(of_tokens(&spec.conditions));
    weight.each(attributes, Place::of(name.span()))?;
    weight.each(visibilities(spec, model), Place::of(name.span()))?;
    for constant in &model.constants {
        let name = &constant.name;
        let is_layer = layer_of(model, constant.part).is_some();
        let own = if is_layer { 0 } else { text(name).len() };
        let lists = of_lists(model, constant.part);
        let bytes = of_tokens(&constant.docs).saturating_add(own);
        let bytes = bytes.saturating_add(lists);
        weight.each(bytes, Place::of(name.span()))?;
    }
    for feature in &model.features {
        let (written, name) = (feature.written, &feature.written.name);
        let path = written.path.to_string();
        let named = text(name).len().saturating_add(path.len());
        let bytes = of_tokens(&written.docs).saturating_add(named);
        weight.each(bytes, Place::of(name.span()))?;
        shared.paths.push(path);
    }
    for name in &model.failed_features {
        weight.each(text(name).len(), Place::of(name.span()))?;
    }
    late::weigh(model, weight)?;
    if !model.is_late() {
        shared.notes = Some(Literal::string(&notes::notes(model, weight)?));
        if cases.iter().any(Case::is_complete) {
            shared.aliases = alias::aliases(*case, weight)?;
        }
    }
    Ok(())
}

/// What the numbers of layers are.
fn layers(cases: &[Case], weight: &mut Weight) -> Result<(), Heavy> {
    let Some(model) = cases.first().map(|case| case.model) else {
        return Ok(());
    };
    let times = times(model);
    for case in cases {
        let named = case.instance.name.len().saturating_add(DOCS);
        weight.bytes = weight
            .bytes
            .saturating_add(model.constants.len().saturating_mul(named));
        for (index, (info, times)) in model.layers.iter().zip(&times).enumerate() {
            let own = of_layer(*case, index).saturating_mul(*times);
            let heavy = |heavy| Heavy {
                is_layer: true,
                ..heavy
            };
            weight.once(own, info.place).map_err(heavy)?;
        }
        for feature in &model.features {
            if let Source::Layer(index) = feature.source {
                let place = Place::of(feature.written.name.span());
                weight.once(of_layer(*case, index).saturating_add(DOCS), place)?;
            }
        }
    }
    Ok(())
}

/// How often each layer is written: once for each constant, and in the list of all layers where that names none.
fn times(model: &Model) -> Vec<usize> {
    let mut times = vec![0_usize; model.layers.len()];
    let mut is_named = vec![false; model.layers.len()];
    for constant in &model.constants {
        if let Some(index) = layer_of(model, constant.part) {
            if let Some(is_named) = is_named.get_mut(index) {
                *is_named = true;
            }
        }
        count(model, constant.part, &mut times);
    }
    for (times, is_named) in times.iter_mut().zip(is_named) {
        let listed = usize::from(!is_named);
        *times = (*times).max(1).saturating_add(listed);
    }
    times
}

/// Counts the layers of a constant.
fn count(model: &Model, part: PartId, times: &mut [usize]) {
    if let Some(PartKind::Family(members)) = model.scopes.part(part).map(|part| &part.kind) {
        for member in members {
            count(model, *member, times);
        }
    } else if let Some(times) = layer_of(model, part).and_then(|index| times.get_mut(index)) {
        *times = times.saturating_add(1);
    }
}

/// The layer that a name gives, if it is one.
fn layer_of(model: &Model, part: PartId) -> Option<usize> {
    let is_layer = matches!(model.scopes.part(part)?.kind, PartKind::Layer { .. });
    match model.scopes.node(part) {
        Source::Layer(index) if is_layer => Some(index),
        _ => None,
    }
}

fn of_layer(case: Case, index: usize) -> usize {
    let source = Source::Layer(index);
    let name = case.name(source).len();
    let Some(geometry) = case.geometry(source) else {
        return name;
    };
    let text = |is_local| case.text(index, is_local).map_or(0, str::len);
    let mut bytes = name.saturating_add(text(false));
    if geometry.axes.iter().any(AxisGeometry::local_differs) {
        bytes = bytes.saturating_add(text(true));
    }
    bytes.saturating_add(AROUND)
}

/// What the author wrote, and it is written again.
pub(super) fn of_tokens(stream: &TokenStream) -> usize {
    let mut bytes = 0_usize;
    let mut open = vec![stream.clone()];
    while let Some(stream) = open.pop() {
        for tree in stream {
            let written = match tree {
                TokenTree::Group(group) => {
                    open.push(group.stream());
                    0
                }
                TokenTree::Punct(_) => 0,
                TokenTree::Ident(_) | TokenTree::Literal(_) => tree.to_string().len(),
            };
            bytes = bytes.saturating_add(written).saturating_add(TOKEN);
        }
    }
    bytes
}

fn of_word(word: &str) -> usize {
    word.len().saturating_add(TOKEN)
}
