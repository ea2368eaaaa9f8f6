//! The graph of a described network, from its constants.

use alloc::vec::Vec;
use receptive_field_core::CollectVec as _;

use crate::layer::Layer;
use crate::network::Network;
use receptive_field_core::axis::Axis;
use receptive_field_core::checked::held;
use receptive_field_core::eval::{Graph, Node, NodeOp};
use receptive_field_core::ops::AxisOp;
use receptive_field_core::{Class, Source};

/// The graph of a network that `receptive_field!` has described, a node for each of its `LAYERS`: for what the
/// constants do not hold.
///
/// Rules are numbers here: a padding is what the layer really got, `crop_like` is a crop, `resize_like` a resize.
/// So the facts are the network's own, but at the size of its own input only.
///
/// ```
/// use receptive_field_core::eval::{Source, evaluate};
/// use receptive_field_values::{Network, graph};
///
/// /// The pixels that the first feature of the last layer really sees, on the first axis.
/// fn first<N: Network<D>, const D: usize>() -> Option<(i64, i64)> {
///     let graph = graph::of::<N, D>();
///     let last = Source::Layer(N::LAYERS.len().checked_sub(1)?);
///     let visible = evaluate(graph).visible(last, 0, (0, 1)).ok()?;
///     visible[0].map(|span| (span.start, span.end))
/// }
/// receptive_field::receptive_field! { struct Causal; input: [8]; conv: conv(3, pad = causal); }
/// // a causal convolution of 3: two of its taps are padding
/// assert_eq!(first::<Causal, 1>(), Some((0, 1)));
/// ```
pub fn of<N: Network<D>, const D: usize>() -> Graph {
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
    Graph {
        input: input.size.iter().map(|&n| held(n)).collect_vec(),
        nodes,
    }
}

/// As [`of`], with the rules that settled its numbers, for other sizes of the input.
///
/// ```
/// use receptive_field_values::graph;
/// receptive_field::receptive_field! { struct Net; input: [8]; conv: conv(3, pad = same); }
/// let rules = graph::described::<Net, 1>().rules();
/// assert_eq!(rules, [0, -1, -2, 0, 0, 0]); // layer 0, on every axis, follows no other: `same`
/// ```
pub fn described<N: Network<D>, const D: usize>() -> Graph {
    let mut graph = of::<N, D>();
    graph.apply_rules(N::RULES);
    graph
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
