//! Which changes of the description would say what the model does.

use std::format;
use std::time::Instant;
use std::vec::Vec;

use receptive_field_core::eval::{Graph, Node, NodeOp, Source};

use super::change::Change;
use super::edit;
use super::follow::follow;
use super::measure::Used;

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
    /// No longer than until then is looked for causes.
    pub(super) deadline: Instant,
}

/// A change that explains something.
#[derive(Debug, Clone)]
pub(super) struct Cause {
    /// The changed layer.
    pub(super) layer: usize,
    pub(super) change: Change,
    /// Whether it explains all that was seen, or no more than the first layer that differs.
    pub(super) explains_all: bool,
}

/// Nodes that stand at some places instead of those that are described.
struct Candidate {
    nodes: Vec<(usize, Node)>,
    /// Two layers whose names are exchanged as well.
    swapped: Option<(usize, usize)>,
    change: Change,
}

/// Whether a candidate says what the model did.
#[derive(PartialEq)]
enum Fit {
    No,
    /// As far as the first layer that differs.
    First,
    All,
}

impl Inquiry<'_> {
    /// Every change that explains at least the first difference, in the order of the network; and whether all were tried.
    pub(super) fn causes(&self) -> (Vec<Cause>, bool) {
        let input: Vec<Used> = (0..self.pixels())
            .map(|pixel| Some((pixel, pixel)))
            .collect();
        let mut described: Vec<Option<Vec<Used>>> = Vec::new();
        for node in &self.graph.nodes {
            let made = follow(node, &|source| match source {
                Source::Input => Some(&input),
                Source::Layer(index) => described.get(index)?.as_deref(),
            });
            described.push(made);
        }
        let mut causes: Vec<Cause> = Vec::new();
        for &layer in self.suspects {
            for candidate in self.candidates(layer) {
                if Instant::now() > self.deadline {
                    return (causes, false);
                }
                let fit = self.fit(&candidate, &input, &described);
                if fit == Fit::No {
                    continue;
                }
                let Candidate { change, .. } = candidate;
                let is_told =
                    |other: &Cause| other.layer == layer && other.change.what == change.what;
                let explains_all = fit == Fit::All;
                match causes.iter_mut().find(|other| is_told(other)) {
                    Some(other) => other.explains_all |= explains_all,
                    None => causes.push(Cause {
                        layer,
                        change,
                        explains_all,
                    }),
                }
            }
        }
        (causes, true)
    }

    fn pixels(&self) -> usize {
        let size = self.graph.input.first().copied().unwrap_or_default();
        usize::try_from(size).unwrap_or_default()
    }

    fn candidates(&self, suspect: usize) -> Vec<Candidate> {
        let like = self.graph.nodes.get(suspect).and_then(|node| node.like);
        let mut all = Vec::new();
        for edit in edit::of(self.graph, suspect, self.names) {
            let node = Node {
                op: edit.op,
                inputs: edit.inputs,
                like,
            };
            all.push(Candidate {
                nodes: [(suspect, node)].into(),
                swapped: None,
                change: edit.change,
            });
        }
        all.extend(self.swaps(suspect));
        all
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
        if first.op == second.op {
            return Vec::new();
        }
        let doing = |node: &Node, other: &Node| Node {
            op: other.op.clone(),
            ..node.clone()
        };
        let what = format!("stood behind `{}`", self.names[next]);
        let candidate = |swapped| Candidate {
            nodes: [
                (suspect, doing(first, second)),
                (next, doing(second, first)),
            ]
            .into(),
            swapped,
            change: Change::of_the_graph(what.clone()),
        };
        [candidate(None), candidate(Some((suspect, next)))].into()
    }

    /// Follows what is behind the changed nodes, and stops at the first layer that was seen to do something else.
    fn fit(&self, candidate: &Candidate, input: &[Used], described: &[Option<Vec<Used>>]) -> Fit {
        let mut changed: Vec<Option<Option<Vec<Used>>>> = std::vec![None; described.len()];
        let mut fit = Fit::No;
        for (index, node) in self.graph.nodes.iter().enumerate() {
            let other = candidate.nodes.iter().find(|(place, _)| *place == index);
            let node = other.map_or(node, |(_, node)| node);
            let is_changed = |source: &Source| matches!(source, Source::Layer(index) if changed[*index].is_some());
            if other.is_some() || node.inputs.iter().chain(&node.like).any(is_changed) {
                let made = follow(node, &|source| match source {
                    Source::Input => Some(input),
                    Source::Layer(index) => match changed.get(index)? {
                        Some(made) => made.as_deref(),
                        None => described.get(index)?.as_deref(),
                    },
                });
                changed[index] = Some(made);
            }
            let name = match candidate.swapped {
                Some((a, b)) if index == a => b,
                Some((a, b)) if index == b => a,
                _ => index,
            };
            let Some(shown) = self.seen.iter().find(|shown| shown.layer == name) else {
                continue;
            };
            let made = changed[index].as_ref().unwrap_or(&described[index]);
            if made.as_deref() != Some(shown.used) {
                return fit;
            }
            if name == self.first {
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
                .filter_map(|input| input.index()),
        );
    }
    (0..graph.nodes.len())
        .filter(|&index| is_suspect[index])
        .collect()
}
