//! Blocks of positions that lie in channels: as a layer that makes channels of them, or, where all of a block is read, as one
//! position.

use receptive_field_core::eval::Source;
use receptive_field_core::ops::{AxisOp, Mode, UnshuffleOp, UpsampleOp};
use receptive_field_core::{CollectVec as _, Kind, Order as _};

use super::settle::{is_map, parts};
use super::{Data, Describer, Inputs, Node, Outputs, Reason, Said, Value, wrong};
use crate::onnx::layout::{Dim, Factor, Of, is_spatial, push, several, stand};

impl<'b> Describer<'b> {
    /// What has no words, of inputs as they are when no channels hold positions.
    pub(super) fn unfolded_rule(
        &mut self,
        node: &'b Node<'b>,
        inputs: &Inputs,
        why: String,
    ) -> Said<Outputs> {
        let Some(unfolded) = self.unfolded_inputs(inputs) else {
            return Err(Reason::Use(why));
        };
        self.count(unfolded.weight())?;
        self.rule(node, &unfolded).map_err(|_| Reason::Use(why))
    }

    /// The layer that blocks are, or what is shuffled, by so much on each axis: for all that reads it the same.
    pub(super) fn unfolding(
        &mut self,
        input: Source,
        (are_blocks, by): (bool, Vec<i64>),
    ) -> Said<Source> {
        let key = (input.index(), are_blocks, by);
        if let Some(&layer) = self.unfoldings.get(&key) {
            return Ok(layer);
        }
        let (_, _, by) = &key;
        let layer = if are_blocks {
            self.layer(
                Kind::PixelUnshuffle,
                unshuffle(by),
                input,
                "pixel_unshuffle",
            )
        } else {
            let mode = Mode::NEAREST;
            let ops = by
                .iter()
                .map(|&factor| AxisOp::Upsample(UpsampleOp { factor, mode }));
            self.layer(
                Kind::PixelShuffle,
                ops.collect_vec(),
                input,
                "pixel_shuffle",
            )
        }?;
        self.unfoldings.insert(key, layer);
        Ok(layer)
    }

    /// The inputs of a node with each axis whole and no positions in channels, where that makes any of them others.
    fn unfolded_inputs(&mut self, inputs: &Inputs) -> Option<Inputs> {
        let mut made: Option<Inputs> = None;
        for (index, input) in inputs.0.iter().enumerate() {
            let Some(Value::Data(data)) = input else {
                continue;
            };
            let Some(unfolded) = self.unfolded(data) else {
                continue;
            };
            let made = made.get_or_insert_with(|| inputs.clone());
            if let Some(own) = made.0.get_mut(index) {
                *own = Some(Value::from(unfolded));
            }
        }
        made
    }

    /// The same features with each axis whole and no positions in channels: of a map, whose channels are second or last, and
    /// of rows of blocks. None where they lie so, or otherwise.
    pub(super) fn unfolded(&mut self, data: &Data) -> Option<Data> {
        if !data.is_spatial() || data.is_turned() || data.cut.is_some() || data.has_keys() {
            return None;
        }
        let map = match self.settled(data) {
            Ok(map) => Some(map),
            Err(_) => self.settled_last(data),
        };
        match map {
            Some(map) => self.is_another(data, &map).then_some(map),
            None => self.rows_of_blocks(data),
        }
    }

    /// Whether it is a map of another layer, and seen to be one: in the place of an axis of one position channels, or another
    /// axis, may lie as well.
    fn is_another(&self, data: &Data, map: &Data) -> bool {
        let (before, now) = (self.size_of(data.layer), self.size_of(map.layer));
        let mut axes = before.iter().zip(now);
        map.layer != data.layer && axes.all(|(before, now)| before == now || *before.min(now) > 1)
    }

    /// A map whose channels are last.
    fn settled_last(&mut self, data: &Data) -> Option<Data> {
        if !is_map(data, self.size_of(data.layer)) {
            return None;
        }
        let mut moved = data.clone();
        let channels = moved.dims.pop()?;
        moved.dims.insert(1, channels);
        let mut made = self.settled(&moved).ok()?;
        let channels = made.dims.remove(1);
        made.dims.push(channels);
        Some(made)
    }

    /// Where one dimension holds all positions of blocks, and every other but the batch only which block it is.
    fn rows_of_blocks(&mut self, data: &Data) -> Option<Data> {
        let is_block = |factor: &Factor| factor.is_spatial() && !self.is_outer(data.layer, factor);
        let is_row =
            |dim: &Dim| stand(dim) || several(dim).all(|factor| self.is_outer(data.layer, factor));
        let (batch, others) = data.dims.split_first()?;
        let mut blocks = others.iter().filter(|dim| !is_row(dim));
        let (block, more) = (blocks.next()?, blocks.next());
        let is_mixed = |factor: &Factor| factor.is_spatial() && !is_block(factor);
        if is_spatial(batch) || more.is_some() || block.iter().any(is_mixed) {
            return None;
        }
        let inner = block.iter().copied().filter(Factor::is_spatial);
        let inner = inner.collect_vec();
        if inner.is_empty() {
            return None;
        }
        let by = self.blocks_of(&inner)?;
        let layer = self.unfolding(data.layer, (true, by.clone())).ok()?;
        let as_channels = |factor: &Factor| Some(Factor::channels(factor.len));
        Some(of_blocks(data, (layer, &by), &inner, as_channels))
    }

    /// How long blocks of these positions are on each axis; none where they are not all of a block.
    fn blocks_of(&self, inner: &[Factor]) -> Option<Vec<i64>> {
        let blocks = (0..self.axes()).map(|axis| block_of(parts(inner, axis)));
        blocks.try_collect_vec()
    }

    /// The fast positions of blocks as one: what reads all of a block and leaves one position for it.
    pub(super) fn block(&mut self, data: &Data, factors: &[Factor]) -> Said<Data> {
        let Some(by) = self.blocks_of(factors) else {
            return wrong("it reads positions that are not beside each other as one");
        };
        let layer = self.layer(Kind::PixelUnshuffle, unshuffle(&by), data.layer, "")?;
        Ok(of_blocks(data, (layer, &by), factors, |_| None))
    }
}

fn unshuffle(by: &[i64]) -> Vec<AxisOp> {
    let ops = by
        .iter()
        .map(|&factor| AxisOp::Unshuffle(UnshuffleOp { factor }));
    ops.collect_vec()
}

/// How many positions along an axis these are together, if they are all of a block.
fn block_of(mut parts: Vec<Factor>) -> Option<i64> {
    let step_of = |factor: &Factor| match factor.of {
        Of::Axis { step, .. } => step,
        Of::Channels => 0,
    };
    parts.order_by(&|a, b| step_of(a) < step_of(b));
    let mut block = 1_i64;
    for part in parts {
        if part.is_key() || step_of(&part) != block {
            return None;
        }
        block = block.checked_mul(part.len)?;
    }
    Some(block)
}

/// The features of a layer that blocks became, with what is left of the positions in them.
fn of_blocks(
    data: &Data,
    (layer, by): (Source, &[i64]),
    inner: &[Factor],
    left: impl Fn(&Factor) -> Option<Factor>,
) -> Data {
    let mut made = data.clone();
    made.layer = layer;
    for dim in &mut made.dims {
        let mut factors = Dim::new();
        for factor in dim.iter() {
            if factor.is_spatial() && inner.contains(factor) {
                if let Some(left) = left(factor) {
                    push(&mut factors, left);
                }
                continue;
            }
            let mut own = *factor;
            if let Of::Axis { axis, step, .. } = &mut own.of {
                let by = by.get(*axis).copied().unwrap_or(1);
                *step = step.checked_div(by).unwrap_or(1);
            }
            push(&mut factors, own);
        }
        *dim = factors;
    }
    made
}
