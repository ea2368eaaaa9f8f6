//! The graph that is evaluated.

use alloc::vec::Vec;

use crate::ops::AxisOp;
use crate::source::Source;

/// What a node does.
///
/// ```
/// use receptive_field_core::eval::{Source, Graph, Node, NodeOp, evaluate};
/// use receptive_field_core::ops::AxisOp;
/// let mean = Node { op: NodeOp::Axes(vec![AxisOp::GlobalPool]), inputs: vec![Source::Input], like: None };
/// let gate = Node { op: NodeOp::Gate, inputs: vec![Source::Input, Source::Layer(0)], like: None };
/// let evaluation = evaluate(Graph { input: vec![8], nodes: vec![mean, gate] });
/// assert_eq!(evaluation.node(Source::Layer(1)).unwrap().axes[0].size(), 8); // as `x` has
/// ```
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
///
/// ```
/// use receptive_field_core::eval::{Source, Graph, Node, NodeOp, evaluate};
/// use receptive_field_core::ops::{AxisOp, Mode};
/// let axes = |op| NodeOp::Axes(vec![op]);
/// let mean = Node { op: axes(AxisOp::GlobalPool), inputs: vec![Source::Input], like: None };
/// let like = Some(Source::Input);
/// let resized = Node { op: axes(AxisOp::ResizeLike(Mode::NEAREST)), inputs: vec![Source::Layer(0)], like };
/// let evaluation = evaluate(Graph { input: vec![8], nodes: vec![mean, resized] });
/// assert_eq!(evaluation.node(Source::Layer(1)).unwrap().axes[0].size(), 8); // the input's
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Node {
    /// What it does.
    pub op: NodeOp,
    /// What it reads; every node stands before those that read it.
    pub inputs: Vec<Source>,
    /// The layer whose size it takes: `resize_like`, `crop_like`, `pad_like`.
    pub like: Option<Source>,
}

/// A network: nodes in topological order.
///
/// ```
/// use receptive_field_core::eval::{Source, Graph, Node, NodeOp, evaluate};
/// use receptive_field_core::ops::{AxisOp, UnshuffleOp};
/// let halves = NodeOp::Axes(vec![AxisOp::Unshuffle(UnshuffleOp { factor: 2 }), AxisOp::Pointwise]);
/// let nodes = vec![Node { op: halves, inputs: vec![Source::Input], like: None }];
/// let evaluation = evaluate(Graph { input: vec![8, 6], nodes });
/// let axes = &evaluation.node(Source::Layer(0)).unwrap().axes;
/// assert_eq!((axes[0].size(), axes[1].size()), (4, 6));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Graph {
    /// Size of the input in pixels, one number an axis.
    pub input: Vec<i64>,
    /// The layers.
    pub nodes: Vec<Node>,
}

impl Graph {
    /// For each node, whether `of` is it or depends on it. References for a size alone do not count.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let pool = || NodeOp::Axes(vec![AxisOp::GlobalPool]);
    /// let nodes = vec![Node { op: pool(), inputs: vec![Source::Input], like: None }; 2];
    /// // side by side
    /// assert_eq!(Graph { input: vec![8], nodes }.ancestors(Source::Layer(1)), [false, true]);
    /// ```
    #[inline]
    pub fn ancestors(&self, of: Source) -> Vec<bool> {
        let mut marked = alloc::vec![false; self.nodes.len()];
        let mark = |marked: &mut [bool], from: Source| {
            if let Source::Layer(index) = from {
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
    #[inline]
    pub(super) fn is_fitted(&self, axis: usize) -> bool {
        let NodeOp::Axes(axes) = &self.op else {
            return false;
        };
        axes.get(axis).is_some_and(AxisOp::is_fitted)
    }
}

impl NodeOp {
    /// Whether its padding reads pixels on some axis.
    ///
    /// ```
    /// use receptive_field_core::{eval::NodeOp, ops::{AxisOp, PaddingMode, ShiftOp}};
    /// let pad = |mode| NodeOp::Axes(vec![AxisOp::Shift(ShiftOp { before: 1, after: 1, mode })]);
    /// assert!(pad(PaddingMode::Replicate).reads_padding() && !pad(PaddingMode::Zeros).reads_padding());
    /// ```
    #[inline]
    pub fn reads_padding(&self) -> bool {
        match self {
            Self::Axes(ops) => ops.iter().any(AxisOp::reads_padding),
            Self::Join | Self::Gate => false,
        }
    }

    /// Whether the operation is the same on both axes.
    ///
    /// ```
    /// use receptive_field_core::{eval::NodeOp, ops::{AxisOp, UnshuffleOp}};
    /// let pairs = |factor| AxisOp::Unshuffle(UnshuffleOp { factor });
    /// let op = NodeOp::Axes([2, 2, 3].map(pairs).to_vec());
    /// assert!(op.is_same_on(0, 1) && !op.is_same_on(0, 2));
    /// ```
    #[inline]
    pub fn is_same_on(&self, a: usize, b: usize) -> bool {
        match self {
            Self::Axes(ops) => ops.get(a) == ops.get(b),
            Self::Join | Self::Gate => true,
        }
    }
}
