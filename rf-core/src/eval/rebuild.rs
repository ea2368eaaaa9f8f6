//! The graph of a described network, from its constants.

use alloc::vec::Vec;

use super::{Graph, Node, NodeOp};
use crate::checked::signed;
use crate::layer::Layer;
use crate::network::Network;
use crate::op::Source;
use crate::ops::{
    AdaptiveOp, AxisOp, MixOp, Mode, Padding, ResizeOp, ShiftOp, TransposedOp, TransposedPadding,
    UnshuffleOp, UpsampleOp, WindowOp,
};
use crate::record::{kind, mode};

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
    /// # use receptive_field_core::{Layer, __private::{Sealed, input1, layer1}};
    /// # struct Causal;
    /// # impl Sealed for Causal {}
    /// # impl Network<1> for Causal {
    /// #     const NAME: &'static str = "Causal";
    /// #     const INPUT: Layer<1> = input1(8);
    /// #     const LAYERS: &'static [Layer<1>] = &[Self::OUTPUT];
    /// #     const OUTPUT: Layer<1> = layer1(
    /// #         "conv",
    /// #         "e   8   2   1  -1  15   8 337   2   8   3   0   1   1   3   1   1   2   0  -2   1",
    /// #     );
    /// # }
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
            let op = match layer.kind() {
                kind::ADD | kind::CONCAT => NodeOp::Join,
                kind::SCALE => NodeOp::Gate,
                _ => NodeOp::Axes(
                    (0..D)
                        .map(|axis| on_axis(layer, axis, size(axis)))
                        .collect(),
                ),
            };
            nodes.push(Node {
                op,
                inputs,
                like: None,
            });
        }
        Self { input, nodes }
    }
}

/// What the layer does on one axis to its `n` inputs.
fn on_axis<const D: usize>(layer: &Layer<D>, axis: usize, n: i64) -> AxisOp {
    let parameter = |index, missing| layer.number(axis, index, missing);
    let size = layer.size.get(axis).map_or(0, |&size| number(size));
    match layer.kind() {
        kind::CONV | kind::MAX_POOL | kind::AVG_POOL | kind::POOL => {
            let window = WindowOp {
                kernel: parameter(0, 1),
                stride: parameter(1, 1),
                dilation: parameter(2, 1),
                padding: Padding::Explicit {
                    before: parameter(3, 0),
                    after: parameter(4, 0),
                },
                ceil_mode: parameter(5, 0) != 0,
            };
            // Paddings by rule settle the number of windows without it.
            let rounded = AxisOp::Window(window);
            match rounded.step(n, 0) {
                Ok(step) if step.size == size => rounded,
                _ => AxisOp::Window(WindowOp {
                    ceil_mode: false,
                    ..window
                }),
            }
        }
        kind::CONV_TRANSPOSE => AxisOp::Transposed(TransposedOp {
            kernel: parameter(0, 1),
            stride: parameter(1, 1),
            dilation: parameter(2, 1),
            padding: TransposedPadding::Explicit {
                before: parameter(3, 0),
                after: parameter(4, 0),
            },
            output_padding: parameter(5, 0),
        }),
        kind::UPSAMPLE => AxisOp::Upsample(UpsampleOp {
            factor: parameter(0, 1),
            mode: mode::of(parameter(1, mode::NEAREST)),
        }),
        kind::PIXEL_SHUFFLE => AxisOp::Upsample(UpsampleOp {
            factor: parameter(0, 1),
            mode: Mode::Nearest,
        }),
        kind::RESIZE => AxisOp::Resize(ResizeOp {
            size,
            mode: mode::of(parameter(0, mode::NEAREST)),
        }),
        kind::ADAPTIVE_POOL => AxisOp::Adaptive(AdaptiveOp { size }),
        kind::PIXEL_UNSHUFFLE => AxisOp::Unshuffle(UnshuffleOp {
            factor: parameter(0, 1),
        }),
        kind::PAD => AxisOp::Shift(ShiftOp {
            before: parameter(0, 0),
            after: parameter(1, 0),
        }),
        kind::CROP => AxisOp::Shift(ShiftOp {
            before: parameter(0, 0).saturating_neg(),
            after: parameter(1, 0).saturating_neg(),
        }),
        kind::GLOBAL_POOL => AxisOp::GlobalPool,
        kind::MIX if layer.parameters(axis) == 0 => AxisOp::MixAll,
        kind::MIX => AxisOp::Mix(MixOp {
            window: parameter(0, 1),
            shift: parameter(1, 0),
        }),
        kind::SCAN => AxisOp::Scan,
        _ => AxisOp::Pointwise,
    }
}

/// Sizes come from `i64`.
fn number(count: usize) -> i64 {
    signed(count).unwrap_or(i64::MAX)
}
