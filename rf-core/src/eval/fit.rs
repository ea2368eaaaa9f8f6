//! Which sizes of the input a network takes: sizes alone, without regions.

use alloc::vec::Vec;

use super::{Graph, NodeOp, Source};
use crate::collect::CollectVec as _;

/// So many branches of a join are as much to look at as a layer.
const BRANCHES: usize = 4;

impl Graph {
    /// How many layers are looked at to see whether a size fits, joins of many branches as several.
    ///
    /// ```
    /// # use receptive_field_core::eval::*;
    /// let sum = |count| Node { op: NodeOp::Join, inputs: vec![Source::Input; count], like: None };
    /// assert_eq!(Graph { input: vec![8], nodes: vec![sum(2), sum(80)] }.looks(), 22);
    /// ```
    #[inline]
    pub fn looks(&self) -> usize {
        let nodes = self.nodes.iter();
        let looks = nodes.map(|node| (node.inputs.len() / BRANCHES).saturating_add(1));
        looks.total()
    }

    /// Whether every layer is possible on one axis with an input of `size` pixels, as far as sizes go: no window is too
    /// large, and the branches of every join agree.
    ///
    /// ```
    /// use receptive_field_core::eval::{Source, Graph, Node, NodeOp};
    /// use receptive_field_core::ops::{AxisOp, UnshuffleOp};
    /// let halves = Node {
    ///     op: NodeOp::Axes(vec![AxisOp::Unshuffle(UnshuffleOp { factor: 2 })]),
    ///     inputs: vec![Source::Input],
    ///     like: None,
    /// };
    /// let graph = Graph { input: vec![7], nodes: vec![halves] };
    /// assert!(!graph.takes(0, 7) && graph.takes(0, 8));
    /// ```
    #[inline]
    pub fn takes(&self, axis: usize, size: i64) -> bool {
        let mut sizes: Vec<i64> = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let of = |from: Source| match from {
                Source::Input => Some(size),
                Source::Layer(index) => sizes.get(index).copied(),
            };
            let mut inputs = node.inputs.iter().map(|&input| of(input));
            let Some(n) = inputs.next().flatten() else {
                return false;
            };
            let made = match &node.op {
                NodeOp::Axes(ops) => {
                    let like = node.like.and_then(of).unwrap_or(0);
                    let step = ops.get(axis).and_then(|op| op.step(n, like).ok());
                    step.map(|step| step.size)
                }
                NodeOp::Join => inputs.all(|other| other == Some(n)).then_some(n),
                NodeOp::Gate => inputs
                    .all(|other| other == Some(n) || other == Some(1))
                    .then_some(n),
            };
            match made {
                Some(size) => sizes.push(size),
                None => return false,
            }
        }
        true
    }

    /// Whether sizes alone say if the network fits: where nothing else depends on the size of the input, as jumps do
    /// behind a resize to a size, gates on the size of their gate, and padding that reads pixels on how many there are.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let of = |op| Graph { input: vec![8], nodes: vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }] };
    /// assert!(of(AxisOp::Unshuffle(UnshuffleOp { factor: 2 })).fits_by_size());
    /// assert!(!of(AxisOp::Adaptive(AdaptiveOp { size: 7 })).fits_by_size());
    /// ```
    #[inline]
    pub fn fits_by_size(&self) -> bool {
        self.nodes.iter().all(|node| match &node.op {
            NodeOp::Axes(ops) => !ops.iter().any(|op| op.is_fitted() || op.reads_padding()),
            NodeOp::Join => true,
            NodeOp::Gate => false,
        })
    }
}
