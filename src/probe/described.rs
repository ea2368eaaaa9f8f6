//! What the description says of a layer on one axis.

use std::vec::Vec;

use receptive_field_core::eval::{Evaluation, Graph, Node, NodeOp, Source, evaluate};

use super::measure::Used;

/// One axis of a network, worked out.
pub(super) struct Described {
    evaluation: Evaluation,
}

impl Described {
    /// Of a graph of one axis.
    pub(super) fn of(graph: Graph) -> Self {
        Self {
            evaluation: evaluate(graph),
        }
    }

    /// What each feature of a layer sees. `None` where there is no such layer, or it would take too long.
    pub(super) fn used(&self, layer: usize) -> Option<Vec<Used>> {
        let size = self.size(layer)?;
        let features = (0, i64::try_from(size).ok()?);
        let visible = self
            .evaluation
            .visible(Source::Layer(layer), 0, features)
            .ok()?;
        let used = visible.into_iter().map(|span| {
            let span = span?;
            let last = span.end.checked_sub(1)?;
            Some((
                usize::try_from(span.start).ok()?,
                usize::try_from(last).ok()?,
            ))
        });
        Some(used.collect())
    }

    /// Number of features.
    pub(super) fn size(&self, layer: usize) -> Option<usize> {
        let axes = &self.evaluation.node(Source::Layer(layer))?.axes;
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
