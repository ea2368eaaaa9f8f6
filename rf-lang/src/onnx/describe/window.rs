//! Convolution and pooling.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, WindowOp};

use super::{Data, Describer, Inputs, Node, Said, wrong};
use crate::onnx::constant::Constant;
use crate::onnx::layout::reshaped;

/// Rounding up leaves out a window that begins past the input since this version.
const CLIPPED: i64 = 22;

/// Of weights, for what a file of any size cannot say.
pub(super) const OF_SIZES: &str = "the dimensions of its weights differ with the size of the input";

/// The numbers of a window on each axis.
pub(super) struct Taps {
    pub(super) kernel: Vec<i64>,
    pub(super) stride: Vec<i64>,
    pub(super) dilation: Vec<i64>,
    /// Before and after; none where a rule settles them.
    pub(super) padding: Vec<(i64, i64)>,
    pub(super) rule: Option<Padding>,
}

impl Describer<'_> {
    /// The numbers of a window; the kernel is that of the weights where it is not said.
    pub(super) fn taps(&self, node: &Node, weights: Option<&Constant>) -> Said<Taps> {
        let axes = self.axes();
        let list = |name: &str, count, otherwise| self.numbers_of(node, name, (count, otherwise));
        if weights.is_some_and(|weights| weights.dims_differ) && !self.is_fixed {
            return wrong(OF_SIZES);
        }
        let weights = weights.and_then(|weights| weights.dims.as_deref());
        let of_weights = weights.and_then(|dims| dims.get(2..));
        let kernel = match (node.ints("kernel_shape"), of_weights) {
            (Some(said), Some(dims)) if said.len() == axes && said != dims => {
                return wrong(format!(
                    "its `kernel_shape` is {said:?}, and its weights are {:?}",
                    weights.unwrap_or_default()
                ));
            }
            (Some(_), _) => list("kernel_shape", axes, 1)?,
            (None, Some(dims)) if dims.len() == axes => dims.to_vec(),
            _ => return wrong("neither it nor its weights say how large its kernel is"),
        };
        let pads = list("pads", axes.saturating_mul(2), 0)?;
        let (before, after) = pads.split_at_checked(axes).unwrap_or_default();
        let explicit = before.iter().copied().zip(after.iter().copied());
        let padding = explicit.collect_vec();
        let rule = match node.word("auto_pad", "NOTSET") {
            "NOTSET" | "" => None,
            "VALID" => Some(Padding::Explicit {
                before: 0,
                after: 0,
            }),
            "SAME_UPPER" => Some(Padding::Same),
            "SAME_LOWER" => Some(Padding::SameLower),
            other => {
                return wrong(format!(
                    "its `auto_pad` is `{other}`, which is none of ONNX"
                ));
            }
        };
        Ok(Taps {
            kernel,
            stride: list("strides", axes, 1)?,
            dilation: list("dilations", axes, 1)?,
            padding,
            rule,
        })
    }

    /// The numbers of an attribute, so many; `otherwise` where it is not there.
    pub(super) fn numbers_of(
        &self,
        node: &Node,
        name: &str,
        (count, otherwise): (usize, i64),
    ) -> Said<Vec<i64>> {
        match node.ints(name) {
            None => Ok(vec![otherwise; count]),
            Some(list) if list.len() == count => Ok(list.to_vec()),
            Some(list) => wrong(format!(
                "its `{name}` has {} numbers, and the map has {} axes",
                list.len(),
                self.axes()
            )),
        }
    }

    pub(super) fn convolution(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = inputs.first()?;
        let weights = inputs.constant(if node.operation == "QLinearConv" {
            3
        } else {
            1
        });
        let mut taps = self.taps(node, weights)?;
        if node.operation == "CausalConvWithState" {
            taps.rule = Some(Padding::Causal);
        }
        let made = weights.and_then(|weights| weights.dims.as_ref()?.first().copied());
        if let Some(blocks) = self.blocks_in_batch(data) {
            if let Some(taps) = taps.spread(&blocks) {
                return self.of_blocks(data, &taps, (made.unwrap_or(0), &blocks));
            }
        }
        let data = self.settled(data)?;
        let ops = taps.ops(false);
        let layer = self.layer(Kind::Conv, ops, data.layer, "")?;
        Ok(self.map(layer, &data, made.unwrap_or(0)))
    }

    /// A convolution of blocks that lie in the batch: each position of them reads those at its own place in others.
    fn of_blocks(&mut self, data: &Data, taps: &Taps, (made, blocks): (i64, &[i64])) -> Said<Data> {
        let layer = self.layer(Kind::Conv, taps.ops(false), data.layer, "")?;
        let mut map = self.map(layer, data, made);
        for (axis, (dim, &block)) in map.dims.iter_mut().skip(2).zip(blocks).enumerate() {
            let all = self.all(layer, axis);
            let outer = all.len.checked_div(block).unwrap_or(1);
            let sizes = [(outer, true), (block, false)];
            let Some(cut) = reshaped(&[vec![all]], &sizes) else {
                return self.lies_elsewhere(data);
            };
            *dim = cut.into_iter().next().unwrap_or_default();
        }
        Ok(map)
    }

    pub(super) fn pool(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = self.settled(inputs.first()?)?;
        let mut taps = self.taps(node, None)?;
        let rounds_up = node.int("ceil_mode").unwrap_or(0) != 0;
        let is_clipped = self.graph.opset >= CLIPPED;
        if rounds_up && !is_clipped && taps.rule.is_none() {
            taps.cover_all();
        }
        let kind = match node.operation {
            "MaxPool" => Kind::MaxPool,
            "AveragePool" => Kind::AvgPool,
            _ => Kind::Pool,
        };
        let ops = taps.ops(rounds_up && is_clipped);
        let layer = self.layer(kind, ops, data.layer, "")?;
        let mut made = self.moved(&data, layer);
        made.layer = layer;
        Ok(made)
    }

    pub(super) fn global_pool(&mut self, inputs: &Inputs) -> Said<Data> {
        let data = self.settled(inputs.first()?)?;
        let ops = self.each(AxisOp::GlobalPool);
        let layer = self.layer(Kind::GlobalPool, ops, data.layer, "")?;
        Ok(self.moved(&data, layer))
    }
}

impl Taps {
    /// Rounded up, whatever the last window reads: down, with so much more padding behind that it is reached.
    fn cover_all(&mut self) {
        for ((_, after), stride) in self.padding.iter_mut().zip(&self.stride) {
            *after = after.saturating_add(stride.saturating_sub(1));
        }
    }

    /// The same among positions that are so far apart; none where outputs would not be as far apart as inputs.
    fn spread(&self, apart: &[i64]) -> Option<Self> {
        let dilation = self.dilation.iter().zip(apart);
        let dilation = dilation.map(|(dilation, by)| dilation.checked_mul(*by));
        let is_even = self
            .stride
            .iter()
            .zip(apart)
            .all(|(&stride, &by)| stride == 1 || by == 1);
        let is_explicit = matches!(self.rule, None | Some(Padding::Explicit { .. }));
        if !is_even || !is_explicit {
            return None;
        }
        let padding = self.padding.iter().zip(apart);
        let padding = padding
            .map(|((before, after), by)| Some((before.checked_mul(*by)?, after.checked_mul(*by)?)));
        Some(Self {
            kernel: self.kernel.clone(),
            stride: self.stride.clone(),
            dilation: dilation.try_collect_vec()?,
            padding: padding.try_collect_vec()?,
            rule: self.rule,
        })
    }

    fn ops(&self, ceil_mode: bool) -> Vec<AxisOp> {
        let mut ops = Vec::with_capacity(self.kernel.len());
        for (axis, &kernel) in self.kernel.iter().enumerate() {
            let at = |list: &[i64]| list.get(axis).copied().unwrap_or(1);
            let (before, after) = self.padding.get(axis).copied().unwrap_or_default();
            let padding = Padding::Explicit { before, after };
            ops.push(AxisOp::Window(WindowOp {
                kernel,
                stride: at(&self.stride),
                dilation: at(&self.dilation),
                padding: self.rule.unwrap_or(padding),
                padding_mode: PaddingMode::Zeros,
                ceil_mode: ceil_mode && self.rule.is_none(),
            }));
        }
        ops
    }
}
