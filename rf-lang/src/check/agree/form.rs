//! A network as what is compared of it.

use std::collections::{BTreeMap, BTreeSet};

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{Evaluation, Source};
use receptive_field_core::ops::Step;

use super::Point;
use super::element::{
    Element, Shape, Sizes, behind_padding, is_identity, numbers, shape, sizes, steps,
};
use crate::budget::JOINED_BRANCHES;

/// So many that read a point are looked at.
const READERS: usize = 64;

/// A network and the layer that it ends with.
#[derive(Clone, Copy)]
pub(crate) struct Compared<'a> {
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) output: Source,
}

/// The elements of one network by the nodes that they are; none for nodes that change no position.
pub(super) struct Form {
    elements: Vec<Option<Element>>,
    /// The element that each node stands for.
    points: Vec<Point>,
    ids: BTreeSet<usize>,
    /// The elements that read the input, and those that read each element.
    readers: Vec<Vec<usize>>,
    pub(super) output: Point,
}

/// What elements do, of all networks, and the number of each.
#[derive(Default)]
pub(super) struct Known(BTreeMap<Vec<i64>, usize>);

impl Form {
    /// None where a layer on the way is impossible.
    pub(super) fn of(side: Compared, known: &mut Known) -> Option<Self> {
        let evaluation = side.evaluation;
        let graph = evaluation.graph();
        let used = graph.ancestors(side.output);
        let mut readers = readers(side, &used);
        let mut form = Self {
            elements: Vec::with_capacity(graph.nodes.len()),
            points: Vec::with_capacity(graph.nodes.len()),
            ids: BTreeSet::new(),
            readers: Vec::new(),
            output: None,
        };
        for (index, node) in graph.nodes.iter().enumerate() {
            if used.get(index) != Some(&true) {
                form.push(None, None);
                continue;
            }
            let before = |source: &Source| evaluation.node(*source);
            let first = node.inputs.first().and_then(before)?;
            let own = evaluation.node(Source::Layer(index))?;
            let mut element = Element {
                shape: shape(&node.op),
                steps: Vec::new(),
                inputs: node
                    .inputs
                    .iter()
                    .map(|&from| form.point(from))
                    .collect_vec(),
                sizes: Sizes {
                    before: sizes(first),
                    after: sizes(own),
                },
                id: 0,
            };
            match element.shape {
                Shape::Axes => {
                    element.steps = steps(own)?;
                    form.fold_padding(&mut element, &readers);
                }
                Shape::Join => form.fold_joins(&mut element, &mut readers),
                Shape::Gate => {}
            }
            let is_nothing = match element.shape {
                Shape::Axes => is_identity(&element.steps, &element.sizes),
                Shape::Join => element.inputs.len() == 1,
                // As an activation that multiplies by itself.
                Shape::Gate => matches!(element.inputs[..], [from, by] if from == by),
            };
            if is_nothing {
                let point = element.inputs.first().copied().flatten();
                form.push(None, point);
                // Who reads it reads what it stands for.
                let own = readers.get(index).copied().unwrap_or(0);
                if let Some(count) = point.and_then(|point| readers.get_mut(point)) {
                    let reads = element.inputs.len();
                    *count = count.saturating_add(own).saturating_sub(reads);
                }
            } else {
                element.id = known.id(&element, &form);
                form.push(Some(element), Some(index));
            }
        }
        form.output = form.point(side.output);
        let elements = form.elements.iter().flatten();
        form.ids = elements.map(|element| element.id).collect();
        form.note_readers();
        Some(form)
    }

    fn push(&mut self, element: Option<Element>, point: Point) {
        self.elements.push(element);
        self.points.push(point);
    }

    fn point(&self, source: Source) -> Point {
        match source {
            Source::Input => None,
            Source::Layer(index) => self.points.get(index).copied().flatten(),
        }
    }

    pub(super) fn element(&self, point: Point) -> Option<&Element> {
        self.elements.get(point?)?.as_ref()
    }

    /// What an element reads.
    pub(super) fn inputs(&self, node: usize) -> &[Point] {
        self.element(Some(node))
            .map_or(&[], |element| &element.inputs)
    }

    /// The number of all that leads to a point.
    pub(super) fn id(&self, point: Point) -> usize {
        self.element(point).map_or(0, |element| element.id)
    }

    /// Whether something has this number: never the input.
    pub(super) fn has(&self, id: usize) -> bool {
        self.ids.contains(&id)
    }

    /// The first elements that read a point.
    pub(super) fn readers(&self, point: Point) -> &[usize] {
        let place = point.map_or(0, |index| index.saturating_add(1));
        self.readers.get(place).map_or(&[], Vec::as_slice)
    }

    /// Notes who reads each point.
    fn note_readers(&mut self) {
        let mut readers: Vec<Vec<usize>> = vec![Vec::new(); self.elements.len().saturating_add(1)];
        for (index, element) in self.elements.iter().enumerate() {
            for input in element.iter().flat_map(|element| &element.inputs) {
                let place = input.map_or(0, |index| index.saturating_add(1));
                if let Some(of) = readers.get_mut(place).filter(|of| of.len() < READERS) {
                    if of.last() != Some(&index) {
                        of.push(index);
                    }
                }
            }
        }
        self.readers = readers;
    }

    /// The element of this number.
    pub(super) fn of_id(&self, id: usize) -> Point {
        let is_it = |element: &Option<Element>| element.as_ref().is_some_and(|own| own.id == id);
        self.elements.iter().position(is_it)
    }

    /// The elements that another has not, though it has all that they read.
    pub(super) fn beyond(&self, other: &Self) -> Vec<usize> {
        let is_there = |point: &Point| point.is_none() || other.has(self.id(*point));
        let elements = self.elements.iter().enumerate();
        let beyond = elements.filter(|(_, element)| {
            let beyond = element.as_ref().filter(|element| !other.has(element.id));
            beyond.is_some_and(|element| element.inputs.iter().all(is_there))
        });
        beyond.map(|(index, _)| index).collect_vec()
    }

    /// A join takes over the branches of the joins before it that nothing else reads, and which are no elements then.
    fn fold_joins(&mut self, element: &mut Element, readers: &mut [usize]) {
        loop {
            each_once(&mut element.inputs, readers);
            let mut inputs = element.inputs.iter().flatten();
            let folded = inputs.find_map(|&index| {
                let join = self.element(Some(index))?;
                let is_read_here = readers.get(index) == Some(&1);
                let all = join.inputs.len().saturating_add(element.inputs.len());
                let is_part =
                    join.shape == Shape::Join && is_read_here && all <= JOINED_BRANCHES + 1;
                is_part.then(|| (index, join.inputs.clone()))
            });
            let Some((index, branches)) = folded else {
                return;
            };
            self.take_away(index);
            element.inputs.retain(|&input| input != Some(index));
            element.inputs.extend(branches);
        }
    }

    fn take_away(&mut self, index: usize) {
        if let Some(taken) = self.elements.get_mut(index) {
            *taken = None;
        }
    }

    /// A window takes over the padding before it, which nothing else reads and which is no element then.
    fn fold_padding(&mut self, element: &mut Element, readers: &[usize]) {
        let [Some(index)] = element.inputs[..] else {
            return;
        };
        let Some(padding) = self.element(Some(index)) else {
            return;
        };
        let is_only_reader = readers.get(index) == Some(&1);
        if padding.shape != Shape::Axes || !is_only_reader {
            return;
        }
        let pairs = element.steps.iter().zip(&padding.steps);
        let folded: Option<Vec<Step>> = pairs
            .map(|(step, padding)| behind_padding(step, padding))
            .try_collect_vec();
        if let Some(folded) = folded {
            element.steps = folded;
            element.inputs.clone_from(&padding.inputs);
            element.sizes.before.clone_from(&padding.sizes.before);
            self.take_away(index);
        }
    }
}

/// Leaves out what is read once more.
fn each_once(inputs: &mut Vec<Point>, readers: &mut [usize]) {
    inputs.sort_unstable();
    inputs.dedup_by(|next, before| {
        let is_again = next == before;
        if let Some(count) = next.and_then(|point| readers.get_mut(point)) {
            *count = count.saturating_sub(usize::from(is_again));
        }
        is_again
    });
}

/// How many nodes read each, of those that lead to the output.
fn readers(side: Compared, used: &[bool]) -> Vec<usize> {
    let graph = side.evaluation.graph();
    let mut readers = vec![0_usize; graph.nodes.len()];
    let mut read = |source: &Source| {
        if let Source::Layer(index) = *source {
            if let Some(count) = readers.get_mut(index) {
                *count = count.saturating_add(1);
            }
        }
    };
    read(&side.output);
    for (node, is_used) in graph.nodes.iter().zip(used) {
        if *is_used {
            node.inputs.iter().for_each(&mut read);
        }
    }
    readers
}

impl Known {
    /// The input is 0.
    fn id(&mut self, element: &Element, form: &Form) -> usize {
        let mut inputs: Vec<i64> = element
            .inputs
            .iter()
            .map(|&point| i64::try_from(form.id(point)).unwrap_or(i64::MAX))
            .collect_vec();
        if element.shape == Shape::Join {
            inputs.sort_unstable();
        }
        let mut key = vec![match element.shape {
            Shape::Axes => 0,
            Shape::Join => 1,
            Shape::Gate => 2,
        }];
        for step in &element.steps {
            key.extend(numbers(step));
        }
        key.extend(&element.sizes.after);
        key.extend(inputs);
        let next = self.0.len().saturating_add(1);
        *self.0.entry(key).or_insert(next)
    }
}
