//! Nodes and tensors of a graph by their names.

use std::rc::Rc;

use receptive_field_core::CollectVec as _;

use super::constant::Constant;
use super::graph::Graph;
use crate::names::{Names, first};

/// What stands where in a graph, whatever the size of the image.
pub(super) struct Places<'b> {
    pub(super) graph: &'b Graph<'b>,
    /// The node that makes each tensor.
    makers: Names<usize>,
    nodes: Names<usize>,
    /// Inputs and weights.
    given: Names,
    /// What is known of each weight.
    pub(super) weights: Vec<Rc<Constant>>,
}

impl<'b> Places<'b> {
    pub(super) fn new(graph: &'b Graph<'b>) -> Self {
        let (mut makers, mut nodes) = (Names::default(), Names::default());
        for (index, node) in graph.nodes.iter().enumerate() {
            for output in node.outputs.iter().filter(|output| !output.is_empty()) {
                makers.insert((*output).to_owned(), index);
            }
            if !node.name.is_empty() && !nodes.contains(node.name) {
                nodes.insert(node.name.to_owned(), index);
            }
        }
        let mut given = Names::default();
        let inputs = graph.inputs.iter().map(|input| input.name);
        for name in inputs.chain(graph.weights.iter().map(|weight| weight.name)) {
            if !given.contains(name) {
                given.add(name.to_owned());
            }
        }
        Self {
            graph,
            makers,
            nodes,
            given,
            weights: graph
                .weights
                .iter()
                .map(|weight| Rc::new(Constant::of_tensor(weight)))
                .collect_vec(),
        }
    }

    /// The tensor of a name: of a node, its first output.
    pub(super) fn tensor(&self, name: &'b str) -> Option<&'b str> {
        if self.makers.contains(name) || self.is_given(name) {
            return Some(name);
        }
        let node = self.graph.nodes.get(*self.nodes.get(name)?)?;
        node.outputs.first().copied()
    }

    /// Whether it is an input or a weight.
    pub(super) fn is_given(&self, tensor: &str) -> bool {
        self.given.contains(tensor)
    }

    pub(super) fn has(&self, node: &str) -> bool {
        self.nodes.contains(node) || self.makers.contains(node)
    }

    /// All names, of nodes first.
    pub(super) fn names(&self) -> Vec<&str> {
        let mut names = first(self.nodes.names(), usize::MAX);
        names.extend(first(self.makers.names(), usize::MAX));
        names
    }

    /// The nodes that lead to these tensors.
    pub(super) fn needed(&self, tensors: &[&str]) -> Vec<bool> {
        let mut needed = vec![false; self.graph.nodes.len()];
        let mut waiting = tensors.to_vec();
        while let Some(tensor) = waiting.pop() {
            let Some(&index) = self.makers.get(tensor) else {
                continue;
            };
            let (Some(is_needed), Some(node)) =
                (needed.get_mut(index), self.graph.nodes.get(index))
            else {
                continue;
            };
            if !*is_needed {
                *is_needed = true;
                waiting.extend(node.inputs.iter().copied());
            }
        }
        needed
    }
}
