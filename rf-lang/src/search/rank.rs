//! How near a statement is to what is wrong: the layers named there, then others along the graph, then the input.

use receptive_field_core::CollectVec as _;
use receptive_field_core::PushAll as _;
use std::collections::VecDeque;

use proc_macro2::Ident;
use receptive_field_core::eval::Source;

use super::site::{self, Statement};
use crate::addresses::Addresses;
use crate::lower::{LayerInfo, Model};
use crate::names::Names;
use crate::spec::{Block, Item, Layer, Pipeline, Spec, Stage, text};

/// Where a change would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// In a statement that is named.
    Named,
    /// In another, on the way to it.
    Near,
    /// Where the block is used whose inside is wrong.
    Use,
}

/// Something that is wrong: layers, and the block inside of which they are asked for.
#[derive(Debug)]
pub(super) struct Aim<'b> {
    pub(super) sources: Vec<Source>,
    pub(super) block: Option<&'b Block>,
}

/// The layers that each statement and call makes, and how far they are from what is wrong.
pub(super) struct Ranks<'b> {
    aims: Vec<(Aim<'b>, Vec<Option<usize>>)>,
    of_calls: Addresses,
    of_layers: Addresses,
    of_blocks: Names<Vec<usize>>,
    mentions: Vec<(Vec<usize>, Vec<String>)>,
}

impl<'b> Ranks<'b> {
    pub(super) fn new(spec: &'b Spec, model: &Model<'b>, aims: Vec<Aim<'b>>) -> Self {
        let mut ranks = Self {
            aims: Vec::new(),
            of_calls: Addresses::of(layers(model, |layer| layer.call)),
            of_layers: Addresses::of(layers(model, |layer| layer.statement)),
            of_blocks: Names::default(),
            mentions: Vec::new(),
        };
        for item in &spec.items {
            if let Item::Block(block) = item {
                let nodes = ranks.below(&block.items, true);
                ranks.of_blocks.insert(text(&block.name), nodes);
            }
        }
        ranks.aims = aims
            .into_iter()
            .map(|aim| {
                let distances = distances(model, &aim.sources);
                (aim, distances)
            })
            .collect_vec();
        ranks.mentions = site::statements(spec)
            .iter()
            .map(|statement| {
                let nodes = ranks.nodes(statement);
                (nodes, site::mentions(statement.item))
            })
            .collect_vec();
        ranks
    }

    /// The layers of all statements below.
    fn below(&self, items: &[Item], is_inside: bool) -> Vec<usize> {
        let mut nodes = Vec::new();
        for item in items {
            match item {
                Item::Layer(layer) => nodes.push_all(self.of_layer(layer, is_inside)),
                Item::Loop(turns) => nodes.push_all(self.below(&turns.items, is_inside)),
                _ => {}
            }
        }
        nodes
    }

    fn of_layer(&self, layer: &Layer, is_inside: bool) -> Vec<usize> {
        if is_inside {
            return self.of_pipeline(&layer.pipeline);
        }
        self.of_layers.get(layer)
    }

    fn of_pipeline(&self, pipeline: &Pipeline) -> Vec<usize> {
        let stages = site::stages(pipeline).into_iter();
        stages
            .flat_map(|(_, stage)| self.of_stage(stage))
            .collect_vec()
    }

    /// The layers of a stage: of a block, of all its uses.
    fn of_stage(&self, stage: &Stage) -> Vec<usize> {
        let own = self.of_call(stage);
        if own.is_empty() {
            return self.of_block(&stage.call.name);
        }
        own
    }

    fn of_block(&self, name: &Ident) -> Vec<usize> {
        let nodes = self.of_blocks.get(&text(name));
        nodes.cloned().unwrap_or_default()
    }

    /// The layers that a statement makes, or that are made of its values.
    fn nodes(&self, statement: &Statement) -> Vec<usize> {
        let is_inside = statement.block.is_some();
        match statement.item {
            Item::Layer(layer) => self.of_layer(layer, is_inside),
            Item::Loop(turns) => self.below(&turns.items, is_inside),
            Item::Block(block) => self.of_block(&block.name),
            Item::Let(item) => {
                let name = text(&item.name);
                let users = self.mentions.iter();
                let users = users.filter(|(_, names)| names.contains(&name));
                users.flat_map(|(nodes, _)| nodes.clone()).collect_vec()
            }
            _ => Vec::new(),
        }
    }

    /// Of a change to a statement, or to one stage of it: its class and how far it is; none where it changes nothing
    /// that is wrong.
    pub(super) fn rank(
        &self,
        statement: &Statement,
        stage: Option<&Stage>,
    ) -> Option<(Class, usize)> {
        let all = self.nodes(statement);
        let own = stage.map_or_else(Vec::new, |stage| self.of_call(stage));
        let near = if own.is_empty() { &all } else { &own };
        let ranks = self.aims.iter().filter_map(|(aim, distances)| {
            let at = |node: &usize| distances.get(*node).copied().flatten();
            let distance = near.iter().filter_map(at).min()?;
            let is_named = all.iter().any(|node| at(node) == Some(0));
            let class = aim.class(statement, is_named, stage.is_some())?;
            Some((class, distance))
        });
        ranks.min()
    }

    /// Whether a call is on the way to what is wrong.
    pub(super) fn concerns(&self, stage: &Stage) -> bool {
        let layers = self.of_call(stage);
        self.aims.iter().any(|(_, distances)| {
            let mut known = layers.iter().filter_map(|layer| distances.get(*layer));
            known.any(Option::is_some)
        })
    }

    /// The layers that are this call of an operation.
    pub(super) fn of_call(&self, stage: &Stage) -> Vec<usize> {
        self.of_calls.get(&stage.call)
    }
}

/// What made the layers, and their numbers.
fn layers<'m, 's, T: 's>(
    model: &'m Model<'s>,
    made_of: impl Fn(&LayerInfo<'s>) -> Option<&'s T>,
) -> impl Iterator<Item = (&'s T, usize)> {
    let numbered = model.layers.iter().enumerate();
    numbered.filter_map(move |(number, layer)| Some((made_of(layer)?, number)))
}

impl Aim<'_> {
    fn class(&self, statement: &Statement, is_named: bool, is_stage: bool) -> Option<Class> {
        let Some(block) = self.block else {
            return Some(if is_named { Class::Named } else { Class::Near });
        };
        let is_inside = statement
            .block
            .is_some_and(|inside| std::ptr::eq(inside, block));
        match (is_inside, statement.item) {
            (true, _) if is_named => Some(Class::Named),
            (true, _) => Some(Class::Near),
            // What is given to a block is said where it is used.
            (false, Item::Block(own)) => std::ptr::eq(own, block).then_some(Class::Near),
            (false, _) => (is_named && !is_stage).then_some(Class::Use),
        }
    }
}

/// How many steps back from the nearest of some layers each layer is.
fn distances(model: &Model, sources: &[Source]) -> Vec<Option<usize>> {
    let mut found = vec![None; model.nodes.len()];
    let mut queue: VecDeque<(Source, usize)> = sources.iter().map(|&from| (from, 0)).collect();
    while let Some((from, distance)) = queue.pop_front() {
        let Source::Layer(index) = from else { continue };
        match found.get_mut(index) {
            Some(free @ None) => *free = Some(distance),
            _ => continue,
        }
        if let Some(node) = model.nodes.get(index) {
            let before = node.inputs.iter().copied().chain(node.like);
            queue.extend(before.map(|from| (from, distance.saturating_add(1))));
        }
    }
    found
}
