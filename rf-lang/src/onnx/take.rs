//! What of a graph is asked for: the nodes that lead there, the layers that they became, and names for these.

use crate::token::Word;
use std::cell::Cell;

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{Node as Operation, Source};

use super::asked::Asked;
use super::describe::{Describer, Value};
use super::find::Places;
use super::names::Given;
use super::tell;
use super::work::Much;
use crate::budget::NAMES;
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::file::{Layer, Network};
use crate::names::Names;
use crate::spec::{File, Item, Spec, text};

pub(super) type Taken = (Network, Vec<(usize, Source)>);

/// The layers that lead to the output and to what is named, and the layer of each item that names one. At further sizes they
/// have no names.
pub(super) fn take<'b>(
    spec: &'b Spec,
    (file, places, asked): (&File, &Places<'b>, &Asked<'b>),
    is_first: bool,
    mut describer: Describer<'b>,
    errors: &mut Errors,
) -> Result<Taken, Box<Diagnostic>> {
    let graph = describer.graph;
    for (index, is_needed) in asked.needed.iter().enumerate() {
        if *is_needed {
            describer.node(index, |tensor| asked.tensors.contains(tensor));
        }
    }
    if let Some(much) = describer.much {
        return Err(Box::new(tell::too_much(file, much)));
    }
    let mut found = Found {
        describer: &describer,
        file,
        places,
        last: describer.last_layers(),
        sources: Vec::new(),
        cut: Cell::default(),
    };
    let mut output = None;
    for wanted in &asked.wanted {
        if errors.is_full() {
            break;
        }
        match found.source(wanted.tensor, wanted.place) {
            Ok(source) => {
                if wanted.is_output {
                    output = Some(source);
                }
                found.sources.push((wanted.item, source));
            }
            Err(error) => errors.push(*error),
        }
    }
    if output.is_none() && !asked.has_output() {
        output = found.output(errors);
    }
    if let Some(error) = errors.take_last() {
        return Err(Box::new(error));
    }
    let sources = found.sources;
    let cut = found.cut.get().map(|node| tell::origin(graph, node));
    let taken = network(spec, (&describer, is_first), output, sources);
    let (mut network, sources) = taken.map_err(|much| Box::new(tell::too_much(file, much)))?;
    network.cut = cut;
    Ok((network, sources))
}

struct Found<'d, 'b> {
    describer: &'d Describer<'b>,
    file: &'d File,
    places: &'d Places<'b>,
    /// The last layer of each node.
    last: Vec<Option<usize>>,
    sources: Vec<(usize, Source)>,
    /// The node of an impossible layer with which the network ends.
    cut: Cell<Option<usize>>,
}

impl Found<'_, '_> {
    /// The layer whose features a tensor holds.
    fn source(&self, tensor: &str, place: Place) -> Result<Source, Box<Diagnostic>> {
        match self.describer.asked(tensor) {
            Some(Value::Data(data)) => Ok(data.layer),
            Some(Value::Failed(reason)) => self.despite(reason, place),
            Some(Value::Constant(_)) | None => Err(Box::new(tell::no_image_in(place, tensor))),
        }
    }

    /// Of what is not possible, the layer that is told of; else the error.
    fn despite(&self, reason: usize, place: Place) -> Result<Source, Box<Diagnostic>> {
        match tell::trouble(self.describer, reason, (place, self.places)) {
            Some(error) => Err(Box::new(error)),
            None => Ok(self.impossible(reason)),
        }
    }

    /// The layer that is not possible: the last of its node.
    fn impossible(&self, reason: usize) -> Source {
        let trouble = self.describer.troubles.get(reason);
        let node = trouble.map(|trouble| trouble.node);
        self.cut.set(node);
        let index = node.and_then(|node| self.last.get(node).copied().flatten());
        index.map_or(Source::Input, Source::Layer)
    }

    /// The first output of the graph that is a map; else the last map that leads to the first output.
    fn output(&self, errors: &mut Errors) -> Option<Source> {
        let describer = self.describer;
        let outputs = describer.graph.outputs.iter();
        let data = outputs.filter_map(|output| match describer.asked(output) {
            Some(Value::Data(data)) => Some(data.layer),
            _ => None,
        });
        let layers = data.collect_vec();
        let is_map = |layer: Source| describer.size_of(layer).iter().any(|&side| side > 1);
        if let Some(map) = layers.iter().copied().find(|&layer| is_map(layer)) {
            return Some(map);
        }
        if let Some(&first) = layers.first() {
            let before = describer.before(first);
            let last = before.into_iter().rev().find(|&layer| is_map(layer));
            return Some(last.unwrap_or(first));
        }
        let first = describer.graph.outputs.first()?;
        match self.source(first, self.file.place) {
            Ok(source) => Some(source),
            Err(error) => {
                errors.push(tell::with_last_map(*error, describer));
                None
            }
        }
    }
}

impl Describer<'_> {
    /// The layers that lead to one, and itself, in order.
    fn before(&self, of: Source) -> Vec<Source> {
        let mut marked = vec![false; self.layers.len()];
        self.mark(of, &mut marked);
        let marked = marked.into_iter().enumerate();
        let marked = marked.filter(|(_, is_marked)| *is_marked);
        marked.map(|(index, _)| Source::Layer(index)).collect_vec()
    }

    fn mark(&self, of: Source, marked: &mut [bool]) {
        let mut waiting = vec![of];
        while let Some(source) = waiting.pop() {
            let Source::Layer(index) = source else {
                continue;
            };
            let (Some(mark), Some(layer)) = (marked.get_mut(index), self.layers.get(index)) else {
                continue;
            };
            if !*mark {
                *mark = true;
                waiting.extend(layer.operation.inputs.iter().copied());
                waiting.extend(layer.operation.like);
            }
        }
    }

    /// The last layer of each node.
    fn last_layers(&self) -> Vec<Option<usize>> {
        let mut last = vec![None; self.graph.nodes.len()];
        for (index, layer) in self.layers.iter().enumerate() {
            if let Some(of) = last.get_mut(layer.node) {
                *of = Some(index);
            }
        }
        last
    }
}

/// Those layers that are asked for, with their names.
fn network(
    spec: &Spec,
    (describer, is_first): (&Describer, bool),
    output: Option<Source>,
    mut sources: Vec<(usize, Source)>,
) -> Result<Taken, Much> {
    let mut marked = vec![false; describer.layers.len()];
    for source in sources.iter().map(|(_, source)| *source).chain(output) {
        describer.mark(source, &mut marked);
    }
    let mut numbers: Vec<Option<usize>> = Vec::with_capacity(marked.len());
    let mut count = 0_usize;
    for is_marked in marked {
        numbers.push(is_marked.then_some(count));
        count = count.saturating_add(usize::from(is_marked));
    }
    describer.names_fit(&numbers)?;
    let now = |source: Source| match source {
        Source::Input => Some(Source::Input),
        Source::Layer(index) => numbers.get(index).copied().flatten().map(Source::Layer),
    };
    let raw = if is_first {
        aliases(describer, &now)
    } else {
        Names::default()
    };
    let mut network = Network {
        output: output.and_then(now),
        ..Network::default()
    };
    for (_, source) in &mut sources {
        *source = now(*source).unwrap_or(Source::Input);
    }
    let mut own = if is_first {
        named(spec, &sources, count)
    } else {
        vec![None; count]
    };
    let mut given = Given::default();
    for name in own.iter().flatten() {
        given.take(name);
    }
    for (layer, number) in describer.layers.iter().zip(&numbers) {
        let Some(number) = *number else { continue };
        let source = Source::Layer(number);
        let by_author = own.get_mut(number).and_then(Option::take);
        let by_author = by_author.or((!is_first).then(String::new));
        let name = by_author.unwrap_or_else(|| {
            let is_free = |name: &str| raw.get(name).is_none_or(|other| *other == source);
            describer.name(layer, &mut given, is_free)
        });
        let inputs = layer.operation.inputs.iter();
        network.layers.push(Layer {
            name,
            node: Operation {
                op: layer.operation.op.clone(),
                inputs: inputs.filter_map(|&input| now(input)).collect_vec(),
                like: layer.operation.like.and_then(now),
            },
            kind: layer.kind,
            origin: tell::origin(describer.graph, layer.node),
            treated: layer.treated,
        });
    }
    for (name, source) in raw.names().iter().zip(raw.values()) {
        let Source::Layer(index) = *source else {
            continue;
        };
        let layer = network.layers.get(index);
        if layer.is_some_and(|layer| layer.name != **name) {
            network.names.push((name.to_string(), *source));
        }
    }
    Ok((network, sources))
}

/// The names that the author gives to layers: of one layer the first.
fn named(spec: &Spec, sources: &[(usize, Source)], count: usize) -> Vec<Option<String>> {
    let mut own = vec![None; count];
    for (item, source) in sources {
        let (Some(Item::Named(named)), Source::Layer(index)) = (spec.items.get(*item), source)
        else {
            continue;
        };
        if let Some(name @ None) = own.get_mut(*index).filter(|_| !named.name.is("output")) {
            *name = Some(text(&named.name));
        }
    }
    own
}

/// The names of the file, of nodes and of tensors, and what they lead to.
fn aliases(describer: &Describer, now: &dyn Fn(Source) -> Option<Source>) -> Names<Source> {
    let mut found = Names::default();
    for is_of_node in [true, false] {
        for node in &describer.graph.nodes {
            for (index, output) in node.outputs.iter().enumerate() {
                let name = if is_of_node { node.name } else { output };
                if is_of_node && index > 0 || name.is_empty() {
                    continue;
                }
                let Some(Value::Data(data)) = describer.value(output) else {
                    continue;
                };
                if let Some(source) = now(data.layer).filter(|_| !found.contains(name)) {
                    found.insert(name.to_owned(), source);
                }
            }
        }
    }
    found
}

impl Describer<'_> {
    /// Whether the names of the nodes that these layers are made of are no longer than those of layers may be.
    fn names_fit(&self, numbers: &[Option<usize>]) -> Result<(), Much> {
        let mut all = 0_usize;
        for (layer, number) in self.layers.iter().zip(numbers) {
            let node = self.graph.nodes.get(layer.node);
            if let (Some(node), Some(_)) = (node, number) {
                all = all.saturating_add(node.name.len());
            }
        }
        if all > NAMES {
            return Err(Much::NamesOfLayers);
        }
        Ok(())
    }

    fn name(
        &self,
        layer: &super::describe::Layer,
        given: &mut Given,
        is_free: impl Fn(&str) -> bool,
    ) -> String {
        let Some(node) = self.graph.nodes.get(layer.node) else {
            return String::new();
        };
        if layer.part.is_empty() {
            return given.name(node, layer.kind.name(), is_free);
        }
        let name = match node.name {
            "" => layer.kind.name(),
            name => name,
        };
        let name = format!("{name}.{}", layer.part);
        let part = super::graph::Node {
            name: &name,
            ..super::graph::Node::default()
        };
        given.name(&part, layer.kind.name(), is_free)
    }
}
