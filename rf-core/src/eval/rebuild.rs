//! The graph of a described network, from its constants.

use alloc::vec::Vec;

use super::{Graph, Node, NodeOp};
use crate::checked::signed;
use crate::kind::Class;
use crate::layer::Layer;
use crate::network::Network;
use crate::op::Source;
use crate::ops::AxisOp;

impl Graph {
    /// The graph of a network that `receptive_field!` has described, a node for each of its `LAYERS`: for what the
    /// constants do not hold, above all [`Evaluation::visible`](super::Evaluation::visible) of every feature.
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
        let input: Vec<i64> = N::INPUT.size.iter().map(|&n| number(n)).collect();
        let mut nodes: Vec<Node> = Vec::with_capacity(N::LAYERS.len());
        for layer in N::LAYERS {
            let inputs: Vec<Source> = layer.inputs().collect();
            let size = |axis: usize| match inputs.first() {
                Some(Source::Layer(index)) => N::LAYERS
                    .get(*index)
                    .and_then(|layer| layer.size.get(axis))
                    .map_or(0, |&n| number(n)),
                _ => input.get(axis).copied().unwrap_or(0),
            };
            nodes.push(Node {
                op: operation(layer, size),
                inputs,
                like: None,
            });
        }
        Self { input, nodes }
    }
}

/// What the layer does to an input of these sizes.
fn operation<const D: usize>(layer: &Layer<D>, size: impl Fn(usize) -> i64) -> NodeOp {
    let kind = layer.kind();
    match kind.class() {
        Class::Join => NodeOp::Join,
        Class::Gate => NodeOp::Gate,
        Class::Window | Class::Axes => {
            let axes = layer.size.iter().enumerate().map(|(axis, &made)| {
                let parameters = layer.parameters(axis);
                let op = AxisOp::decode(kind, &parameters, size(axis), number(made));
                op.unwrap_or(AxisOp::Pointwise)
            });
            NodeOp::Axes(axes.collect())
        }
    }
}

/// Sizes come from `i64`.
fn number(count: usize) -> i64 {
    signed(count).unwrap_or(i64::MAX)
}
