//! What those ask who work out many sizes: how much work it is.

use super::{AxisGeometry, Evaluation, Node, NodeOp, Source};
use crate::collect::CollectVec as _;
use crate::ops::AxisOp;

impl Node {
    /// Whether it is a window of more than one tap on some axis: only such a one can be unproductive.
    ///
    /// ```
    /// use receptive_field_core::eval::{Source, Node, NodeOp};
    /// use receptive_field_core::ops::AxisOp;
    /// let same = Node { op: NodeOp::Axes(vec![AxisOp::Pointwise]), inputs: vec![Source::Input], like: None };
    /// assert!(!same.is_wide());
    /// ```
    #[inline]
    pub fn is_wide(&self) -> bool {
        match &self.op {
            NodeOp::Axes(ops) => ops.iter().any(AxisOp::is_wide),
            NodeOp::Join | NodeOp::Gate => false,
        }
    }
}

impl Evaluation {
    /// How much work it was: a number that grows with the layers, their phases, and what was looked at.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// assert_eq!(evaluation.work(), 1); // the regions of all pairs follow from that of one
    /// ```
    #[inline]
    pub fn work(&self) -> usize {
        let made = (0..self.nodes.len()).filter_map(|index| self.node(Source::Layer(index)));
        let rows = made.flat_map(|made| made.axes.iter().map(AxisGeometry::rows));
        rows.total().max(self.made).saturating_add(self.looked)
    }

    /// How many steps were taken to follow what features see where padding reads pixels.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// assert_eq!(evaluation.looked(), 0); // no padding
    /// ```
    #[inline]
    pub fn looked(&self) -> usize {
        self.looked
    }
}
