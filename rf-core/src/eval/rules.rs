//! The rules that settle the numbers of a graph, as a network keeps them beside its records.

use alloc::vec::Vec;

use super::{Graph, NodeOp};
use crate::checked::held;
use crate::collect::PushAll as _;
use crate::numbers::Numbers;
use crate::rule::{EVERY_AXIS, KeptRule, NO_LAYER, RULE};
use crate::source::Source;

impl Graph {
    /// The rules that settle this graph's numbers, as a network keeps them beside its records.
    ///
    /// ```
    /// use receptive_field_core::eval::{Graph, Node, NodeOp, Source};
    /// use receptive_field_core::ops::{AxisOp, LikeOp};
    /// let crop = NodeOp::Axes(vec![AxisOp::CropLike(LikeOp { offset: None })]);
    /// let node = Node { op: crop, inputs: vec![Source::Input], like: Some(Source::Input) };
    /// assert_eq!(Graph { input: vec![8], nodes: vec![node] }.rules(), [0, -1, -1, 5, 0, -1]);
    /// ```
    #[inline]
    pub fn rules(&self) -> Vec<i64> {
        let mut rules = Vec::new();
        for (index, node) in self.nodes.iter().enumerate() {
            let NodeOp::Axes(ops) = &node.op else {
                continue;
            };
            let like = node.like.map_or(NO_LAYER, Source::number);
            let alike = (0..ops.len()).all(|axis| node.op.is_same_on(0, axis));
            let axes = if alike { 1 } else { ops.len() };
            for (axis, op) in ops.iter().enumerate().take(axes) {
                if let Some(rule) = op.rule() {
                    let axis = if alike { EVERY_AXIS } else { held(axis) };
                    rules.extend_from_slice(&[held(index), axis, like]);
                    rules.push_all(rule);
                }
            }
        }
        rules
    }

    /// Puts rules in the place of the numbers that they settled, so that its input may have another size.
    ///
    /// ```
    /// use receptive_field_core::eval::{Graph, Node, NodeOp, Source};
    /// use receptive_field_core::ops::{AxisOp, LikeOp, PaddingMode, ShiftOp};
    /// let crop = AxisOp::Shift(ShiftOp { before: -1, after: -1, mode: PaddingMode::Zeros });
    /// let like = AxisOp::CropLike(LikeOp { offset: None });
    /// let node = |op| Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None };
    /// let mut graph = Graph { input: vec![8], nodes: vec![node(crop)] };
    /// graph.apply_rules("d  0 -1 -1  5  0 -1");
    /// assert_eq!(graph.nodes[0].op, NodeOp::Axes(vec![like]));
    /// assert_eq!(graph.nodes[0].like, Some(Source::Input));
    /// ```
    #[inline]
    pub fn apply_rules(&mut self, rules: &str) {
        let rules = Numbers::of(rules);
        let mut at = 0_usize;
        while at < rules.len() {
            let rule = KeptRule::at(&rules, at);
            at = at.saturating_add(RULE);
            let node = rule.layer().and_then(|index| self.nodes.get_mut(index));
            let Some(node) = node else { continue };
            node.like = rule.like();
            if let NodeOp::Axes(ops) = &mut node.op {
                for (axis, op) in ops.iter_mut().enumerate() {
                    *op = rule.apply(*op, axis);
                }
            }
        }
    }
}
