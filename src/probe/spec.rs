//! What the description says of a layer on one axis.

use std::vec::Vec;

use receptive_field_core::eval::{Evaluation, From, Graph, Node, NodeOp, evaluate};

use super::measure::Used;

/// One axis of a network, worked out.
pub(super) struct Spec<'a> {
    graph: &'a Graph,
    evaluation: Evaluation,
}

impl<'a> Spec<'a> {
    /// Of a graph of one axis.
    pub(super) fn of(graph: &'a Graph) -> Self {
        Self {
            graph,
            evaluation: evaluate(graph),
        }
    }

    /// What each feature of a layer sees. `None` where there is no such layer, or it would take too long.
    pub(super) fn used(&self, layer: usize) -> Option<Vec<Used>> {
        let size = self.size(layer)?;
        let features = (0, i64::try_from(size).ok()?);
        let visible = self
            .evaluation
            .visible(self.graph, From::Node(layer), 0, features)
            .ok()?;
        let used = visible.into_iter().map(|span| {
            let span = span?;
            let last = span.hi.checked_sub(1)?;
            Some((usize::try_from(span.lo).ok()?, usize::try_from(last).ok()?))
        });
        Some(used.collect())
    }

    /// Number of features.
    pub(super) fn size(&self, layer: usize) -> Option<usize> {
        let axes = &self.evaluation.node(From::Node(layer))?.axes;
        usize::try_from(axes.first()?.size()).ok()
    }
}

/// One axis of a graph: axes never mix.
pub(super) fn axis(graph: &Graph, axis: usize) -> Graph {
    let node = |node: &Node| Node {
        op: match &node.op {
            NodeOp::Axes(ops) => NodeOp::Axes(ops.get(axis).copied().into_iter().collect()),
            other => other.clone(),
        },
        inputs: node.inputs.clone(),
        like: node.like,
    };
    Graph {
        input: graph.input.get(axis).copied().into_iter().collect(),
        nodes: graph.nodes.iter().map(node).collect(),
    }
}
