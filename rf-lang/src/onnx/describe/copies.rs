//! An axis of one position that is made several, by `Expand`, a constant or weights: the same position so many times. What
//! takes all of them alike goes on with the one; where it matters at which each stands, they are laid out.

use receptive_field_core::CollectVec as _;

use super::elementwise::aligned;
use super::{Data, Describer, Inputs, Said, Value, wrong};
use crate::onnx::layout::{Dim, are_copies, channels, copies, holds_copies, is_spatial};

impl Describer<'_> {
    /// So many elements of a dimension that has one, or others: copies of a position, or channels. Of one element in all it is
    /// not seen which dimension was that of the channels, once they were moved.
    pub(super) fn several(&self, data: &Data, index: usize, len: i64) -> Dim {
        let dim = data.dims.get(index).map_or(&[][..], Vec::as_slice);
        let is_unseen = data.is_moved && data.dims.iter().all(Vec::is_empty);
        let is_axis = !is_unseen && self.single(data, index).is_some();
        if are_copies(dim) || is_axis {
            return copies(len);
        }
        channels(len)
    }

    /// Where a shape has more elements, so has the result.
    pub(super) fn widen(&self, data: &mut Data, shape: &[i64]) {
        let before = data.clone();
        if shape.len() > data.dims.len() {
            data.dims = aligned(data, shape.len());
        }
        let is_as_before = data.dims.len() == before.dims.len();
        let offset = data.dims.len().saturating_sub(shape.len());
        for (index, dim) in data.dims.iter_mut().enumerate().skip(offset) {
            let size = shape.get(index.saturating_sub(offset)).copied();
            if let Some(size) = size.filter(|&size| dim.is_empty() && size > 1) {
                *dim = if is_as_before {
                    self.several(&before, index, size)
                } else {
                    channels(size)
                };
            }
        }
    }

    /// The same with each of its copies as a position, in the dimensions that it has.
    pub(super) fn laid_out(&mut self, data: &Data) -> Said<Data> {
        if !self.is_channels_last(data) {
            return self.settled(data);
        }
        let order = |turn: fn(&mut [usize])| {
            let mut order = (0..data.dims.len()).collect_vec();
            order.get_mut(1..).map(turn);
            order
        };
        let to_map = order(|behind_batch| behind_batch.rotate_right(1));
        let back = order(|behind_batch| behind_batch.rotate_left(1));
        let map = data.transposed(&to_map);
        let map = map.map(|map| self.settled(&map)).transpose()?;
        match map.and_then(|map| map.transposed(&back)) {
            Some(made) => Ok(made),
            None => self.lies_elsewhere(data),
        }
    }

    fn is_channels_last(&self, data: &Data) -> bool {
        let (Some(second), Some(last)) = (data.dims.get(1), data.dims.last()) else {
            return false;
        };
        let is_axis = is_spatial(second) && data.whole(1, self.size_of(data.layer)) == Some(0);
        let are_channels = !is_spatial(last) && !holds_copies(last);
        // Of one channel it is not seen, and what lies in the place of channels counts as such.
        are_channels && (is_axis || are_copies(second) && !last.is_empty())
    }

    /// Whether a dimension holds copies, or what a `Reshape` made of one position: channels or copies, which is not seen.
    pub(super) fn may_be_copies(&self, data: &Data, index: usize) -> bool {
        let is_made = data.dims.len() == self.axes().saturating_add(2)
            && index > 0
            && !data.is_spatial()
            && !self.is_seen(data);
        let dim = data.dims.get(index);
        dim.is_some_and(|dim| holds_copies(dim) || is_made && !dim.is_empty())
    }

    /// Whether channels stand at the place of an axis of one position, as blocks that became positions: another axis shows it.
    fn are_blocks(&self, data: &Data, index: usize) -> bool {
        let size = self.size_of(data.layer);
        let axis = index.checked_sub(2).and_then(|axis| size.get(axis));
        let are_channels = |dim: &Dim| !dim.is_empty() && !is_spatial(dim);
        axis == Some(&1)
            && data.dims.len() == size.len().saturating_add(2)
            && data.is_spatial()
            && !self.lies_from(data, 1)
            && data.dims.get(index).is_some_and(are_channels)
    }

    /// What is put behind each other along copies: each of them is a position of its own.
    pub(super) fn laid_along(&mut self, inputs: &Inputs, at: usize) -> Said<Option<Inputs>> {
        let are_along = |input: &Option<Value>| match input {
            Some(Value::Data(data)) => {
                let are_held = data.dims.get(at).is_some_and(|dim| holds_copies(dim));
                are_held || self.are_blocks(data, at)
            }
            _ => false,
        };
        if inputs.0.len() < 2 || !inputs.0.iter().any(are_along) {
            return Ok(None);
        }
        let mut laid = Vec::with_capacity(inputs.0.len());
        for input in &inputs.0 {
            laid.push(match input {
                Some(Value::Data(data)) if data.holds_copies() || self.are_blocks(data, at) => {
                    let laid = self.laid_out(data);
                    Some(Value::from(laid.or_else(|_| along_copies(data))?))
                }
                other => other.clone(),
            });
        }
        Ok(Some(Inputs(laid)))
    }
}

/// What works along a dimension that could not be laid out.
pub(super) fn along_copies<T>(data: &Data) -> Said<T> {
    wrong(format!(
        "it works along a dimension of {} that may be one position several times, or channels",
        data.said()
    ))
}
