//! Which one change of the description would say what the model does.

use std::format;
use std::string::String;
use std::time::{Duration, Instant};
use std::vec::Vec;

use receptive_field_core::eval::{Graph, Node, NodeOp, Source};

use super::described::Described;
use super::edit;
use super::measure::Used;

/// No longer than this is looked for a cause.
const PATIENCE: Duration = Duration::from_secs(3);
/// More causes than this are no help.
const CAUSES: usize = 3;

/// What was seen of one layer on one axis.
pub(super) struct Shown<'a> {
    pub(super) layer: usize,
    pub(super) used: &'a [Used],
}

/// What is to be explained, on one axis.
pub(super) struct Inquiry<'a> {
    /// The axis alone.
    pub(super) graph: &'a Graph,
    pub(super) names: &'a [&'a str],
    /// The layers that may be to blame.
    pub(super) suspects: &'a [usize],
    /// Every layer that was seen, in the order of the network.
    pub(super) seen: &'a [Shown<'a>],
    /// The first that differs.
    pub(super) first: usize,
}

/// Another graph, two layers whose names may be exchanged in it, and the change in words.
type Candidate = (Graph, Option<(usize, usize)>, String);

/// Whether a candidate says what the model did.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Fit {
    No,
    /// As far as the first layer that differs.
    First,
    All,
}

impl Inquiry<'_> {
    /// The changes that explain most, as words: `` `conv2` had kernel 3 instead of 5 ``.
    pub(super) fn causes(&self) -> Vec<String> {
        let deadline = Instant::now() + PATIENCE;
        let mut best = Fit::First;
        let mut causes: Vec<String> = Vec::new();
        for &suspect in self.suspects {
            let edits = edit::of(self.graph, suspect, self.names)
                .into_iter()
                .map(|edit| {
                    let mut graph = self.graph.clone();
                    if let Some(node) = graph.nodes.get_mut(suspect) {
                        node.op = edit.op;
                        node.inputs = edit.inputs;
                    }
                    (
                        graph,
                        None,
                        format!("`{}` had {}", self.names[suspect], edit.what),
                    )
                });
            for (graph, swapped, words) in edits.chain(self.swaps(suspect)) {
                if Instant::now() > deadline {
                    return causes;
                }
                let fit = self.fit(graph, swapped);
                if fit > best {
                    causes.clear();
                    best = fit;
                }
                if fit == best && causes.len() < CAUSES && !causes.contains(&words) {
                    causes.push(words);
                }
            }
        }
        causes
    }

    /// The suspect in the place of the one layer that reads it, and that one before it; named by where they stand, and
    /// by what they do.
    fn swaps(&self, suspect: usize) -> Vec<Candidate> {
        let reads = |node: &Node| node.inputs == [Source::Layer(suspect)];
        let next = self.graph.nodes.iter().position(reads);
        let Some((next, [first, second])) = next.and_then(|next| {
            let pair = [self.graph.nodes.get(suspect)?, self.graph.nodes.get(next)?];
            Some((next, pair))
        }) else {
            return Vec::new();
        };
        let (NodeOp::Axes(_), NodeOp::Axes(_)) = (&first.op, &second.op) else {
            return Vec::new();
        };
        let mut graph = self.graph.clone();
        graph.nodes[suspect].op = second.op.clone();
        graph.nodes[next].op = first.op.clone();
        let names = (self.names[suspect], self.names[next]);
        let words = format!("`{}` stood behind `{}`", names.0, names.1);
        [None, Some((suspect, next))]
            .map(|swapped| (graph.clone(), swapped, words.clone()))
            .into()
    }

    fn fit(&self, graph: Graph, swapped: Option<(usize, usize)>) -> Fit {
        let described = Described::of(graph);
        let mut fit = Fit::No;
        for sight in self.seen {
            let layer = match swapped {
                Some((a, b)) if sight.layer == a => b,
                Some((a, b)) if sight.layer == b => a,
                _ => sight.layer,
            };
            let agrees = described.size(layer) == Some(sight.used.len())
                && described.used(layer).as_deref() == Some(sight.used);
            if !agrees {
                return fit;
            }
            if sight.layer == self.first {
                fit = Fit::First;
            }
        }
        Fit::All
    }
}

/// The layers between the first that differs, which is one of them, and those that agree.
pub(super) fn suspects(graph: &Graph, first: usize, agreeing: &[usize]) -> Vec<usize> {
    let mut is_suspect = std::vec![false; graph.nodes.len()];
    let mut open = std::vec![first];
    while let Some(index) = open.pop() {
        if is_suspect[index] || agreeing.contains(&index) {
            continue;
        }
        is_suspect[index] = true;
        open.extend(
            graph.nodes[index]
                .inputs
                .iter()
                .filter_map(|input| match input {
                    Source::Layer(index) => Some(*index),
                    Source::Input => None,
                }),
        );
    }
    (0..graph.nodes.len())
        .filter(|&index| is_suspect[index])
        .collect()
}
