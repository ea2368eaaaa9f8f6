//! The graph of a described network, from its constants.

use crate::collect::CollectVec as _;
use crate::collect::PushAll as _;
use alloc::vec::Vec;

use super::{Graph, Node, NodeOp};
use crate::axis::Axis;
use crate::checked::signed;
use crate::kind::Class;
use crate::layer::Layer;
use crate::network::Network;
use crate::numbers::Numbers;
use crate::op::Source;
use crate::ops::AxisOp;
use crate::rule::{EVERY_AXIS, KeptRule, NO_LAYER, RULE};

impl Graph {
    /// The graph of a network that `receptive_field!` has described, a node for each of its `LAYERS`: for what the
    /// constants do not hold.
    ///
    /// Rules are numbers here: a padding is what the layer really got, `crop_like` is a crop, `resize_like` a resize.
    /// So the facts are the network's own, but at the size of its own input only.
    ///
    /// ```
    /// use receptive_field_core::Network;
    /// use receptive_field_core::eval::{Source, Graph, evaluate};
    ///
    /// /// The pixels that the first feature of the last layer really sees, on the first axis.
    /// fn first<N: Network<D>, const D: usize>() -> Option<(i64, i64)> {
    ///     let graph = Graph::of::<N, D>();
    ///     let last = Source::Layer(N::LAYERS.len().checked_sub(1)?);
    ///     let visible = evaluate(graph).visible(last, 0, (0, 1)).ok()?;
    ///     visible[0].map(|span| (span.start, span.end))
    /// }
    /// receptive_field::receptive_field! { struct Causal; input: [8]; conv: conv(3, pad = causal); }
    /// // a causal convolution of 3: two of its taps are padding
    /// assert_eq!(first::<Causal, 1>(), Some((0, 1)));
    /// ```
    pub fn of<N: Network<D>, const D: usize>() -> Self {
        let (input, layers) = (N::INPUT, N::LAYERS);
        let mut nodes: Vec<Node> = Vec::with_capacity(layers.len());
        for layer in layers {
            let inputs: Vec<Source> = layer.inputs().collect_vec();
            let first = match inputs.first() {
                Some(Source::Layer(index)) => layers.get(*index),
                _ => None,
            };
            nodes.push(Node {
                op: operation(layer, first.unwrap_or(&input)),
                inputs,
                like: None,
            });
        }
        Self {
            input: input.size.iter().map(|&n| number(n)).collect_vec(),
            nodes,
        }
    }

    /// As [`of`](Self::of), with the rules that settled its numbers, for other sizes of the input.
    ///
    /// ```
    /// use receptive_field_core::eval::Graph;
    /// receptive_field::receptive_field! { struct Net; input: [8]; conv: conv(3, pad = same); }
    /// let rules = Graph::described::<Net, 1>().rules();
    /// assert_eq!(rules, [0, -1, -2, 0, 0, 0]); // layer 0, on every axis, follows no other: `same`
    /// ```
    pub fn described<N: Network<D>, const D: usize>() -> Self {
        let mut graph = Self::of::<N, D>();
        graph.apply_rules(N::RULES);
        graph
    }

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
                    let axis = if alike { EVERY_AXIS } else { number(axis) };
                    rules.extend_from_slice(&[number(index), axis, like]);
                    rules.push_all(rule);
                }
            }
        }
        rules
    }

    #[inline]
    fn apply_rules(&mut self, rules: &str) {
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

/// What the layer does to the features of `input`.
fn operation<const D: usize>(layer: &Layer<D>, input: &Layer<D>) -> NodeOp {
    let kind = layer.kind();
    match kind.class() {
        Class::Join => NodeOp::Join,
        Class::Gate => NodeOp::Gate,
        Class::Window | Class::Transposed | Class::Axes => {
            let mut ops: Vec<AxisOp> = Vec::with_capacity(D);
            let (mut last, mut n) = (None, 0);
            for (own, input) in layer.axes().into_iter().zip(input.axes()) {
                let is_equal = |last: &Axis<'_>| own.has_record_of(last) && input.size() == n;
                let op = match ops.last() {
                    Some(&before) if last.as_ref().is_some_and(is_equal) => before,
                    _ => {
                        let op = AxisOp::decode(kind, &own.parameters(), input.size(), own.size());
                        op.unwrap_or(AxisOp::Pointwise)
                    }
                };
                ops.push(op);
                (last, n) = (Some(own), input.size());
            }
            NodeOp::Axes(ops)
        }
    }
}

/// Sizes come from `i64`.
#[inline]
fn number(count: usize) -> i64 {
    signed(count).unwrap_or(i64::MAX)
}
