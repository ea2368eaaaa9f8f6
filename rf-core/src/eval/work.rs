//! What those ask who work out many sizes: how much work it is.

use super::{AxisGeometry, Evaluation, Node, NodeOp, Source};
use crate::collect::CollectVec as _;
use crate::ops::{AxisOp, Reads};

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
    /// How much work it was: a number that grows with the layers, their phases, and the borders that were looked at.
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
        let work = self.layers().map(|(_, node, axis)| match axis.around {
            None => axis.rows(),
            Some(_) => axis.rows().saturating_add(border(node, axis)),
        });
        work.total()
    }

    /// How much work [`visible`](Self::visible) of a layer's border or [`covers_input`](Self::covers_input) would be.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// assert_eq!(evaluation.work_to_see(Source::Layer(0)), 0); // no feature sees padding
    /// ```
    #[inline]
    pub fn work_to_see(&self, of: Source) -> usize {
        let before = self.graph.ancestors(of);
        let layers = self.layers();
        let layers = layers.filter(|(index, ..)| before.get(*index) == Some(&true));
        let work = layers.map(|(_, node, axis)| border(node, axis));
        work.total()
    }

    /// Every layer that has a geometry, on each axis.
    #[inline]
    fn layers(&self) -> impl Iterator<Item = (usize, &Node, &AxisGeometry)> {
        let nodes = self.graph.nodes.iter().enumerate();
        let made = nodes.filter_map(|(index, node)| {
            let made = self.node(Source::Layer(index))?;
            Some(made.axes.iter().map(move |axis| (index, node, axis)))
        });
        made.flatten()
    }
}

/// Positions that the features read that are not inside.
#[inline]
fn border(node: &Node, axis: &AxisGeometry) -> usize {
    let (first, last) = super::sight::inside(axis, axis.full());
    let outside = axis.size.saturating_sub(last.saturating_sub(first));
    let reads = match axis.step.and_then(|step| step.reads(0)) {
        Some(Reads::Taps(taps)) => taps.count,
        Some(Reads::All | Reads::UpTo(_)) => 1,
        None => i64::try_from(node.inputs.len()).unwrap_or(i64::MAX),
    };
    usize::try_from(outside.saturating_mul(reads)).unwrap_or(usize::MAX)
}
