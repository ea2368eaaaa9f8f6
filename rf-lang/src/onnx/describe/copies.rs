//! An axis of one position that is made several, by `Expand`, a constant or weights: the same position so many times. What
//! takes all of them alike goes on with the one; where it matters at which each stands, they are laid out.

use super::elementwise::aligned;
use super::settle::is_map;
use super::{Data, Describer, Inputs, Said, Value, wrong};
use crate::onnx::layout::{Dim, count, is_spatial, stand, times};

impl Describer<'_> {
    /// Whether a dimension is one position of an axis several times: the axis stands there, or this is its place in a map
    /// and it stands nowhere.
    pub(super) fn is_repeated(&self, data: &Data, index: usize) -> bool {
        let dim = data.dims.get(index).map_or(&[][..], Vec::as_slice);
        if is_spatial(dim) || count(dim).is_none_or(|count| count < 2) {
            return false;
        }
        let is_map = is_map(data, self.size_of(data.layer));
        let own = index.checked_sub(2).filter(|_| is_map);
        stand(dim) || own.is_some_and(|axis| self.is_lost(data, axis))
    }

    /// Whether an axis has one position, which stands nowhere.
    fn is_lost(&self, data: &Data, axis: usize) -> bool {
        self.all(data.layer, axis).is_one() && data.stands(axis).is_none()
    }

    pub(super) fn is_any_lost(&self, data: &Data) -> bool {
        (0..self.axes()).any(|axis| self.is_lost(data, axis))
    }

    pub(super) fn is_any_repeated(&self, data: &Data) -> bool {
        (0..data.dims.len()).any(|index| self.is_repeated(data, index))
    }

    /// The same with each position where it stands several times, in the dimensions that it has.
    pub(super) fn laid_out(&mut self, data: &Data) -> Said<Data> {
        if !data.is_channels_last() {
            return self.settled(data);
        }
        let turn = |mut data: Data, turn: fn(&mut [Dim])| {
            data.dims.get_mut(1..).map(turn);
            data
        };
        let map = turn(data.clone(), |behind_batch| behind_batch.rotate_right(1));
        let map = self.settled(&map)?;
        Ok(turn(map, |behind_batch| behind_batch.rotate_left(1)))
    }

    /// What is put behind each other along what is one position several times: each of them is one of its own.
    pub(super) fn laid_along(&mut self, inputs: &Inputs, at: usize) -> Said<Option<Inputs>> {
        let are_along = |input: &Option<Value>| matches!(input, Some(Value::Data(data)) if self.is_repeated(data, at));
        if inputs.0.len() < 2 || !inputs.0.iter().any(are_along) {
            return Ok(None);
        }
        let mut laid = Vec::with_capacity(inputs.0.len());
        for input in &inputs.0 {
            laid.push(match input {
                Some(Value::Data(data)) if self.is_any_repeated(data) => {
                    let laid = self.laid_out(data);
                    Some(Value::from(laid.or_else(|_| along_copies(data))?))
                }
                other => other.clone(),
            });
        }
        Ok(Some(Inputs(laid)))
    }
}

/// Where a shape has more elements, so has the result: positions where an axis of one stands, and channels elsewhere.
pub(super) fn widen(data: &mut Data, shape: &[i64]) {
    data.dims = aligned(data, shape.len());
    let offset = data.dims.len().saturating_sub(shape.len());
    for (dim, &size) in data.dims.iter_mut().skip(offset).zip(shape) {
        if size > 1 && count(dim) == Some(1) {
            *dim = times(dim, size);
        }
    }
}

/// What works along a dimension that could not be laid out.
pub(super) fn along_copies<T>(data: &Data) -> Said<T> {
    wrong(format!(
        "it works along a dimension of {} that may be one position several times, or channels",
        data.said()
    ))
}
