//! How near a statement is to what is wrong: the layers named there, then others along the graph, then the input.

use receptive_field_core::CollectVec as _;
use std::collections::VecDeque;

use receptive_field_core::eval::Source;

use super::site::{self, Statement};
use crate::addresses::Addresses;
use crate::lower::{LayerInfo, Model};
use crate::meter::{self, spend_each};
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

/// Beside each aim, how far the nearest of some layers is from it; none where none of them leads there.
type Nearest = Vec<Option<usize>>;

/// How far what each statement and call makes is from what is wrong.
pub(super) struct Ranks<'b> {
    aims: Vec<(Aim<'b>, Vec<Option<usize>>)>,
    of_calls: Addresses,
    of_layers: Addresses,
    of_blocks: Names<Nearest>,
    /// Of the statements that have a name among their values.
    of_users: Names<Nearest>,
}

impl<'b> Ranks<'b> {
    pub(super) fn new(spec: &'b Spec, model: &Model<'b>, aims: Vec<Aim<'b>>) -> Self {
        let aims = aims.into_iter().map(|aim| {
            let distances = distances(model, &aim.sources);
            (aim, distances)
        });
        let mut ranks = Self {
            aims: aims.collect_vec(),
            of_calls: Addresses::of(layers(model, |layer| layer.call)),
            of_layers: Addresses::of(layers(model, |layer| layer.statement)),
            of_blocks: Names::default(),
            of_users: Names::default(),
        };
        for item in &spec.items {
            if let Item::Block(block) = item {
                let nearest = ranks.below(&block.items, true);
                ranks.of_blocks.insert(text(&block.name), nearest);
            }
        }
        let mut users = Names::default();
        for statement in site::statements(spec) {
            let nearest = ranks.nearest(&statement);
            for name in site::mentions(statement.item) {
                match users.get_mut(&name) {
                    Some(known) => nearer(known, &nearest),
                    None => drop(users.insert(name, nearest.clone())),
                }
            }
        }
        ranks.of_users = users;
        ranks
    }

    /// Of the layers of all statements below.
    fn below(&self, items: &[Item], is_inside: bool) -> Nearest {
        let mut nearest = self.nowhere();
        for item in items {
            match item {
                Item::Layer(layer) => nearer(&mut nearest, &self.of_layer(layer, is_inside)),
                Item::Loop(turns) => nearer(&mut nearest, &self.below(&turns.items, is_inside)),
                _ => {}
            }
        }
        nearest
    }

    fn of_layer(&self, layer: &Layer, is_inside: bool) -> Nearest {
        if is_inside {
            return self.of_pipeline(&layer.pipeline);
        }
        self.of_nodes(&self.of_layers.get(layer))
    }

    fn of_pipeline(&self, pipeline: &Pipeline) -> Nearest {
        let mut nearest = self.nowhere();
        for (_, stage) in site::stages(pipeline) {
            spend_each(self.aims.len(), meter::DISTANCE);
            let own = self.of_call(stage);
            // Of a block, of all its uses.
            match self.of_blocks.get(&text(&stage.call.name)) {
                Some(block) if own.is_empty() => nearer(&mut nearest, block),
                _ => nearer(&mut nearest, &self.of_nodes(&own)),
            }
        }
        nearest
    }

    fn of_nodes(&self, nodes: &[usize]) -> Nearest {
        let aims = self.aims.iter();
        aims.map(|(_, distances)| {
            let distances = nodes.iter().filter_map(|node| *distances.get(*node)?);
            distances.min()
        })
        .collect_vec()
    }

    fn nowhere(&self) -> Nearest {
        vec![None; self.aims.len()]
    }

    /// Of the layers that a statement makes, or that are made of its values.
    pub(super) fn nearest(&self, statement: &Statement) -> Nearest {
        let is_inside = statement.block.is_some();
        let known = match statement.item {
            Item::Layer(layer) => return self.of_layer(layer, is_inside),
            Item::Loop(turns) => return self.below(&turns.items, is_inside),
            Item::Block(block) => self.of_blocks.get(&text(&block.name)),
            Item::Let(item) => self.of_users.get(&text(&item.name)),
            _ => None,
        };
        known.cloned().unwrap_or_else(|| self.nowhere())
    }

    /// Of a change to a statement, which is so near, or to one stage of it: its class and how far it is; none where it
    /// changes nothing that is wrong.
    pub(super) fn rank(
        &self,
        statement: &Statement,
        nearest: &Nearest,
        stage: Option<&Stage>,
    ) -> Option<(Class, usize)> {
        let own = stage.map_or_else(Vec::new, |stage| self.of_call(stage));
        let of_stage = (!own.is_empty()).then(|| self.of_nodes(&own));
        let near = of_stage.as_ref().unwrap_or(nearest);
        let aims = self.aims.iter().zip(near.iter().zip(nearest));
        let ranks = aims.filter_map(|((aim, _), (near, nearest))| {
            let distance = (*near)?;
            let class = aim.class(statement, *nearest == Some(0), stage.is_some())?;
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

/// Each as near as in one of both.
fn nearer(nearest: &mut Nearest, other: &Nearest) {
    for (own, other) in nearest.iter_mut().zip(other) {
        *own = match (*own, *other) {
            (Some(own), Some(other)) => Some(own.min(other)),
            (own, other) => own.or(other),
        };
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
