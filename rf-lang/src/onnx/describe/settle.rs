//! Maps that lie as windows read them: batch, channels, axes. What was cut and moved before is seen for what it is: blocks
//! of channels as positions, or blocks of positions as channels.

use std::borrow::Cow;

use receptive_field_core::CollectVec as _;

use super::{Data, Describer, Said, Source, Value, wrong};
use crate::onnx::layout::{Dim, Factor, Of, count, is_spatial, several, stand};

/// The factors that hold positions along an axis.
pub(super) fn parts(factors: &[Factor], wanted: usize) -> Vec<Factor> {
    let is_of = |factor: &&Factor| matches!(factor.of, Of::Axis { axis, .. } if axis == wanted);
    factors.iter().filter(is_of).copied().collect_vec()
}

/// What one dimension of an axis holds.
enum Lies {
    /// All positions, or the one that there is.
    Whole,
    /// Positions, and behind each so many channels.
    Shuffled(i64),
    /// One position of each block of so many.
    Blocks(i64),
}

impl Describer<'_> {
    /// The same map with its axes behind batch and channels.
    pub(super) fn settled(&mut self, data: &Data) -> Said<Data> {
        if data.is_turned() {
            return wrong("it reads a map that is rolled");
        }
        let size = self.size_of(data.layer).to_vec();
        if !is_map(data, &size) {
            return wrong(format!("it reads {}, which is no map", data.said()));
        }
        // Of each image of the batch some positions would be of their own.
        if data.dims.first().is_some_and(|batch| is_spatial(batch)) {
            return self.lies_elsewhere(data);
        }
        let mut lies = Vec::with_capacity(size.len());
        for (axis, dim) in data.dims.iter().skip(2).enumerate() {
            match self.lies_of(dim, (data.layer, axis)) {
                Some(found) => lies.push(found),
                None => return self.lies_elsewhere(data),
            }
        }
        let in_front = data.dims.iter().take(2).flatten();
        let in_front: Vec<Factor> = in_front.copied().filter(Factor::is_spatial).collect_vec();
        let (mut blocks, mut shuffled) = (vec![1; size.len()], vec![1; size.len()]);
        for (lies, (block, times)) in lies.iter().zip(blocks.iter_mut().zip(&mut shuffled)) {
            match lies {
                Lies::Whole => {}
                Lies::Blocks(of) => *block = *of,
                Lies::Shuffled(by) => *times = *by,
            }
        }
        let mut axes = blocks.iter().enumerate();
        if !axes.all(|(axis, &block)| is_block(&in_front, axis, block)) {
            return self.lies_elsewhere(data);
        }
        let mut layer = data.layer;
        for (are_blocks, by) in [(true, blocks), (false, shuffled)] {
            if by.iter().any(|&by| by != 1) {
                layer = self.unfolding(layer, (are_blocks, by))?;
            }
        }
        if layer == data.layer {
            return Ok(self.as_map(data));
        }
        let before = data.dims.get(1).and_then(|dim| count(dim));
        Ok(self.map(layer, data, before.unwrap_or(0)))
    }

    /// The same map with each axis of one position in its place, too.
    fn as_map(&self, data: &Data) -> Data {
        let mut made = data.clone();
        for dim in made.dims.iter_mut().take(2) {
            dim.retain(|factor| !factor.is_position());
        }
        for (axis, dim) in made.dims.iter_mut().skip(2).enumerate() {
            *dim = vec![self.all(data.layer, axis)];
        }
        made
    }

    /// The sizes of the blocks, where the batch holds every position of a block and the axes one of each.
    pub(super) fn blocks_in_batch(&self, data: &Data) -> Option<Vec<i64>> {
        let size = self.size_of(data.layer);
        let [batch, channels, axes @ ..] = data.dims.as_slice() else {
            return None;
        };
        let is_batch = is_spatial(batch) && !is_spatial(channels) && !data.is_turned();
        if !is_batch || !is_map(data, size) {
            return None;
        }
        let mut blocks = Vec::with_capacity(size.len());
        for (axis, dim) in axes.iter().enumerate() {
            let block = match self.lies_of(dim, (data.layer, axis))? {
                Lies::Whole => 1,
                // Of one block the batch holds the whole axis, and nothing stands behind channels.
                Lies::Blocks(block) if is_spatial(dim) => block,
                _ => return None,
            };
            is_block(batch, axis, block).then(|| blocks.push(block))?;
        }
        Some(blocks)
    }

    /// The same map with each axis whole in a dimension, where it can be.
    pub(super) fn laid<'d>(&mut self, data: &'d Data) -> Cow<'d, Data> {
        let size = self.size_of(data.layer);
        let mut dims = data.dims.iter().enumerate();
        let is_whole =
            dims.all(|(index, dim)| !is_spatial(dim) || data.whole(index, size).is_some());
        if is_whole || !is_map(data, size) {
            return Cow::Borrowed(data);
        }
        let laid = self.settled(data).ok().or_else(|| self.unfolded(data));
        laid.map_or(Cow::Borrowed(data), Cow::Owned)
    }

    /// The same, with each position where it stands several times, or nowhere.
    pub(super) fn in_place<'d>(&mut self, data: &'d Data) -> Cow<'d, Data> {
        let is_hidden = self.is_any_repeated(data) || self.is_any_lost(data);
        if is_hidden && is_map(data, self.size_of(data.layer)) {
            if let Ok(laid) = self.laid_out(data) {
                return Cow::Owned(laid);
            }
        }
        self.laid(data)
    }

    fn lies_of(&self, dim: &Dim, (layer, axis): (Source, usize)) -> Option<Lies> {
        let all = self.all(layer, axis);
        if all.is_one() {
            return match (count(dim)?, is_spatial(dim)) {
                (1, false) => Some(Lies::Whole),
                (times, false) => Some(Lies::Shuffled(times)),
                (_, true) => None,
            };
        }
        let factors = several(dim).collect_vec();
        match factors.as_slice() {
            [only] if **only == all => Some(Lies::Whole),
            [first, second] if **first == all && !second.is_spatial() => {
                Some(Lies::Shuffled(second.len))
            }
            [only] => match only.of {
                Of::Axis { step, is_key, .. } => {
                    let is_block = self.is_outer(layer, only) && !is_key;
                    let is_own = !parts(dim, axis).is_empty();
                    (is_block && is_own).then_some(Lies::Blocks(step))
                }
                Of::Channels => None,
            },
            // One block that is all there is: at another size it is longer, or not the only one.
            [] if !self.is_open(layer, axis) => Some(Lies::Blocks(all.len)),
            _ => None,
        }
    }

    /// What is asked for as a layer.
    pub(in crate::onnx) fn asked(&self, tensor: &str) -> Option<Value> {
        match self.hidden.get(tensor) {
            Some(&reason) => Some(Value::Failed(reason)),
            None => self.value(tensor).cloned(),
        }
    }

    /// A tensor that is asked for lies as a layer does, or does not, and why.
    pub(super) fn show(&mut self, tensor: &str) {
        let Some(Value::Data(data)) = self.value(tensor).cloned() else {
            return;
        };
        match self.shown(&data) {
            Ok(Cow::Owned(laid)) => self.set(tensor, Value::from(laid)),
            Ok(Cow::Borrowed(_)) => {}
            Err(reason) => {
                if let Value::Failed(reason) = self.failed(reason) {
                    self.hidden.insert(tensor.to_owned(), reason);
                }
            }
        }
    }

    /// What is asked for: a map as it lies in the tensor, where that is one.
    fn shown<'d>(&mut self, data: &'d Data) -> Said<Cow<'d, Data>> {
        if data.is_turned() || data.cut.is_some() {
            return wrong("it makes a map that is rolled: its positions are not those of a layer");
        }
        let laid = self.in_place(data);
        let size = self.size_of(laid.layer);
        let is_part = |factor: &Factor| match factor.of {
            Of::Axis { axis, .. } => size.get(axis) != Some(&factor.len),
            Of::Channels => false,
        };
        let mut axes = laid.dims.iter().skip(2);
        let is_elsewhere = axes.any(|dim| stand(dim)) || laid.dims.iter().flatten().any(is_part);
        if is_map(&laid, size) && is_elsewhere {
            return self.elsewhere("makes", &laid);
        }
        Ok(laid)
    }

    pub(super) fn lies_elsewhere(&self, data: &Data) -> Said<Data> {
        self.elsewhere("reads", data)
    }

    fn elsewhere<T>(&self, does: &str, data: &Data) -> Said<T> {
        let size = self.size_of(data.layer);
        wrong(format!(
            "it {does} {}, in which the {} positions do not stand behind batch and channels",
            data.said(),
            size.iter()
                .map(ToString::to_string)
                .collect_vec()
                .join(" by ")
        ))
    }
}

/// Whether it is batch, channels, and as many dimensions as there are axes.
pub(super) fn is_map(data: &Data, size: &[i64]) -> bool {
    data.dims.len() == size.len().saturating_add(2)
}

/// Whether the channels hold every position of the blocks along an axis.
fn is_block(in_front: &[Factor], axis: usize, block: i64) -> bool {
    match parts(in_front, axis).as_slice() {
        [] => block == 1,
        [inner] => {
            let (step, is_key) = (1, false);
            inner.len == block && inner.of == Of::Axis { axis, step, is_key }
        }
        _ => false,
    }
}
