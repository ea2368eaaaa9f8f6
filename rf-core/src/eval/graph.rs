//! The graph that is evaluated.

use alloc::vec::Vec;

use crate::ops::AxisOp;

/// What a node reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum From {
    /// The network's input.
    Input,
    /// The node at this place in the list.
    Node(usize),
}

/// What a node does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NodeOp {
    /// One input, an operation on each axis.
    Axes(Vec<AxisOp>),
    /// Inputs of equal size, taken together: addition, concatenation.
    Join,
    /// Two inputs, `x` and its gate, which has one feature or as many as `x`.
    Gate,
}

/// One layer of the graph.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Node {
    /// What it does.
    pub op: NodeOp,
    /// What it reads; every node stands before those that read it.
    pub inputs: Vec<From>,
    /// The layer whose size it takes: `resize_like`, `crop_like`, `pad_like`.
    pub like: Option<From>,
}

/// A network: nodes in topological order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Graph {
    /// Size of the input, one number an axis.
    pub input: Vec<i64>,
    /// The layers.
    pub nodes: Vec<Node>,
}

impl Graph {
    /// For each node, whether `of` is it or depends on it. References for a size alone do not count.
    pub(super) fn ancestors(&self, of: From) -> Vec<bool> {
        let mut marked = alloc::vec![false; self.nodes.len()];
        let mark = |marked: &mut [bool], from: From| {
            if let From::Node(index) = from {
                if let Some(mark) = marked.get_mut(index) {
                    *mark = true;
                }
            }
        };
        mark(&mut marked, of);
        for (index, node) in self.nodes.iter().enumerate().rev() {
            if marked.get(index) == Some(&true) {
                node.inputs
                    .iter()
                    .for_each(|&input| mark(&mut marked, input));
            }
        }
        marked
    }
}

impl Node {
    /// Whether the node fits its input to a size on this axis, so that its jump is a ratio of sizes.
    pub(super) fn is_fitted(&self, axis: usize) -> bool {
        let NodeOp::Axes(axes) = &self.op else {
            return false;
        };
        match axes.get(axis) {
            Some(AxisOp::Resize(_) | AxisOp::ResizeLike(_)) => true,
            Some(AxisOp::Adaptive(op)) => op.size > 1,
            _ => false,
        }
    }
}
