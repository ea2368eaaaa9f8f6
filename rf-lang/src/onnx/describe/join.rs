//! Concatenation, and `Gather`.

use std::collections::BTreeSet;

use receptive_field_core::eval::Source;
use receptive_field_core::{CollectVec as _, Kind};

use super::pad::NOWHERE;
use super::{Data, Describer, Inputs, Node, Reason, Said, Value, wrong};
use crate::onnx::layout::{are_alike, count, is_spatial, stand_from, times, without};

impl Describer<'_> {
    pub(super) fn concat(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let first = inputs.data().ok_or(Reason::Operation)?;
        let Some(at) = first.dim(node.int("axis").unwrap_or(1)) else {
            return wrong("it has no such axis");
        };
        // Of one position in all, each is that, wherever it stands.
        let is_one = inputs.0.iter().flatten().all(|input| {
            matches!(input, Value::Data(data) if data.layer == first.layer && !lies_along(data, at))
        });
        let along = if is_one {
            None
        } else {
            self.laid_along(inputs, at)?
        };
        let inputs = along.as_ref().unwrap_or(inputs);
        let laid = self.laid_beside(inputs, at)?;
        let inputs = laid.as_ref().unwrap_or(inputs);
        let first = inputs.data().ok_or(Reason::Operation)?;
        let (mut layers, mut all) = (Vec::new(), Some(0_i64));
        let mut joined: BTreeSet<Option<usize>> = BTreeSet::new();
        let is_several = inputs.0.len() > 1 && !is_one;
        let mut is_along_axis = false;
        for input in inputs.0.iter().flatten() {
            let more = match input {
                Value::Data(data) => {
                    is_along_axis |= lies_along(data, at) || is_several && data.along(at).is_some();
                    if is_several && data.is_spatial() && self.is_nowhere(data, at) {
                        return wrong(NOWHERE);
                    }
                    if !is_beside(first, data, at) {
                        let why = if first.is_spatial() == data.is_spatial() {
                            "in which positions lie differently"
                        } else {
                            "of which one holds no positions of the image"
                        };
                        return wrong(format!(
                            "it joins {} and {}, {why}",
                            first.said(),
                            data.said()
                        ));
                    }
                    if joined.insert(data.layer.index()) {
                        layers.push(data.layer);
                    }
                    data.dims.get(at).and_then(|dim| count(dim))
                }
                Value::Constant(constant) => {
                    self.fits_behind(first, constant, at)?;
                    let dims = constant.dims.as_ref();
                    Some(dims.and_then(|dims| dims.get(at)).copied().unwrap_or(0))
                }
                Value::Failed(_) => None,
            };
            // One that is not known makes the sum unknown.
            all = match (all, more) {
                (Some(sum), Some(more)) if more > 0 => sum.checked_add(more),
                _ => None,
            };
        }
        if is_along_axis {
            return self.concat_along(inputs, at);
        }
        let layer = self.concatenated(layers)?;
        let mut made = first.clone();
        made.layer = layer;
        if let Some(dim) = made.dims.get_mut(at) {
            *dim = times(dim, all.unwrap_or(0));
        }
        Ok(made)
    }

    /// `Gather`: of channels any, of positions none.
    pub(super) fn gather(node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = inputs.first()?;
        let Some(at) = data.dim(node.int("axis").unwrap_or(0)) else {
            return wrong("it has no such axis");
        };
        if lies_along(data, at) {
            return wrong("it chooses positions by index");
        }
        let indices = inputs.constant(1).and_then(|indices| indices.dims.clone());
        let dim = data.dims.get(at).map_or(&[][..], Vec::as_slice);
        // Of one index the dimension vanishes; of others each is of the same.
        let chosen = indices.unwrap_or_else(|| vec![0]).into_iter();
        let chosen = chosen.map(|len| times(dim, len)).collect_vec();
        if chosen.is_empty() {
            return Ok(data.with(without(data.dims.clone(), &[at])));
        }
        let mut dims = data.dims.clone();
        dims.splice(at..=at, chosen);
        Ok(data.with(dims))
    }

    /// One position that is expanded to as many as a map has beside it, as a map of these, where channels are joined.
    fn laid_beside(&mut self, inputs: &Inputs, at: usize) -> Said<Option<Inputs>> {
        let is_map = |data: &Data| {
            data.is_spatial() && stand_from(&data.dims, 2) && !self.is_any_repeated(data)
        };
        let mut all = inputs.0.iter().flatten();
        let size = all.find_map(|input| match input {
            Value::Data(data) if is_map(data) => Some(self.size_of(data.layer).to_vec()),
            _ => None,
        });
        let Some(size) = size.filter(|_| at == 1) else {
            return Ok(None);
        };
        let mut laid = None;
        for (index, input) in inputs.0.iter().enumerate() {
            let Some(Value::Data(data)) = input else {
                continue;
            };
            let sides = data.dims.iter().skip(2);
            if data.is_spatial()
                || !sides
                    .map(|dim| count(dim))
                    .eq(size.iter().copied().map(Some))
            {
                continue;
            }
            let map = Value::from(self.settled(data)?);
            let laid = laid.get_or_insert_with(|| Inputs(inputs.0.clone()));
            if let Some(own) = laid.0.get_mut(index) {
                *own = Some(map);
            }
        }
        Ok(laid)
    }

    /// Several layers as one; one that stands alone is itself.
    fn concatenated(&mut self, layers: Vec<Source>) -> Said<Source> {
        match layers.as_slice() {
            [only] => Ok(*only),
            _ => self.joined(Kind::Concat, layers, ""),
        }
    }
}

fn lies_along(data: &Data, at: usize) -> bool {
    data.dims.get(at).is_some_and(|dim| is_spatial(dim))
}

/// Whether both have the same positions in every other dimension.
fn is_beside(a: &Data, b: &Data, at: usize) -> bool {
    if std::ptr::eq(a, b) {
        return true;
    }
    let mut pairs = a.dims.iter().zip(&b.dims).enumerate();
    a.dims.len() == b.dims.len()
        && a.turned == b.turned
        && pairs.all(|(index, (own, other))| index == at || are_alike(own, other))
}
