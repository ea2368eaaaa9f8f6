//! Attention: a product of a layer with itself, position by position, then one that takes positions together. Of windows,
//! rolled ones too, it is seen which positions those are.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::ops::{AxisOp, MixOp};

use super::{Data, Describer, Said, wrong};
use crate::onnx::layout::{Dim, Factor, Of, are_alike, is_spatial, several, together};

impl Describer<'_> {
    /// The product of two tensors of features.
    pub(super) fn product(&mut self, a: &Data, b: &Data) -> Said<Data> {
        let rank = a.dims.len();
        if rank != b.dims.len() || rank < 2 {
            let why = if rank == b.dims.len() {
                "which are no matrices"
            } else {
                "which has another number of dimensions"
            };
            return wrong(format!(
                "it multiplies {} with {}, {why}",
                a.said(),
                b.said()
            ));
        }
        let (rows, last) = (rank.saturating_sub(2), rank.saturating_sub(1));
        let at = |data: &Data, index: usize| data.dims.get(index).cloned().unwrap_or_default();
        let (read, other) = (at(a, last), at(b, rows));
        let mut dims = Vec::with_capacity(rank);
        for index in 0..rows {
            let (own, beside) = (at(a, index), at(b, index));
            if is_spatial(&own) && is_spatial(&beside) && !are_alike(&own, &beside) {
                return wrong("it multiplies maps in which positions lie differently");
            }
            dims.push(match (is_spatial(&own), is_spatial(&beside)) {
                (_, true) => beside,
                (true, false) => own,
                (false, false) => together(&own, &beside),
            });
        }
        match (is_spatial(&read), is_spatial(&other)) {
            (false, false) => {
                dims.push(at(a, rows));
                // Those of one element stand where the other has them.
                let keys = several(&at(b, last)).copied().collect_vec();
                if self.has_twice(&dims, [a.layer, b.layer]) {
                    return wrong("it multiplies maps in which positions lie differently");
                }
                if a.layer == b.layer && a.turned == b.turned && !a.has_keys() && !b.has_keys() {
                    dims.push(as_keys(&keys));
                    return Ok(a.with(dims));
                }
                dims.push(keys);
                self.weighted(a, b, dims)
            }
            (true, true) => {
                dims.push(at(a, rows));
                dims.push(at(b, last));
                self.taken_together(a, b, (&read, &other), dims)
            }
            _ => wrong(format!(
                "it multiplies {} with {}, positions with channels",
                a.said(),
                b.said()
            )),
        }
    }

    /// A layer times what was made of a whole one.
    fn weighted(&mut self, a: &Data, b: &Data, dims: Vec<Dim>) -> Said<Data> {
        let (x, gate) = match (a.is_spatial(), b.is_spatial()) {
            (_, false) => (a, b),
            (false, true) => (b, a),
            (true, true) => {
                return wrong("it is part of an attention between different layers");
            }
        };
        let layer = self.joined(Kind::Scale, vec![x.layer, gate.layer], "")?;
        Ok(self.as_of(x.with(dims), layer))
    }

    /// Positions of one side with the same positions of the other.
    fn taken_together(
        &mut self,
        a: &Data,
        b: &Data,
        (read, other): (&Dim, &Dim),
        dims: Vec<Dim>,
    ) -> Said<Data> {
        if as_keys(read) != as_keys(other) || a.layer != b.layer || a.turned != b.turned {
            return wrong(
                "it is part of an attention between different layers, or between positions that lie differently",
            );
        }
        let has_keys = [read, other].map(|dim| dim.iter().any(Factor::is_key));
        match has_keys {
            [false, false] if self.are_whole(a, read) && !a.is_turned() => {
                // What is left is of the whole map.
                let ops = self.each(AxisOp::GlobalPool);
                let layer = self.layer(Kind::GlobalPool, ops, a.layer, "")?;
                let made = a.with(dims);
                if made.is_spatial() {
                    return wrong("it multiplies positions with positions");
                }
                Ok(self.as_of(made, layer))
            }
            [true, false] | [false, true] => {
                let ops = self.mixed(a, read)?;
                let is_split = !self.are_whole(a, read);
                if is_split && a.is_turned() && !a.is_masked && !b.is_masked {
                    return wrong(
                        "it takes positions from both ends of an axis together: the map is rolled, and no mask divides its windows",
                    );
                }
                let layer = self.layer(Kind::Mix, ops, a.layer, "")?;
                let mut made = a.with(dims);
                made.is_masked = false;
                Ok(self.as_of(made, layer))
            }
            _ => wrong("it takes positions together in a way that is no attention"),
        }
    }

    /// Which positions are taken together: windows, or all.
    fn mixed(&self, data: &Data, keys: &Dim) -> Said<Vec<AxisOp>> {
        if self.are_whole(data, keys) {
            return Ok(self.each(AxisOp::MixAll));
        }
        let mut ops = Vec::with_capacity(self.axes());
        for (axis, &n) in self.size_of(data.layer).iter().enumerate() {
            let held = super::settle::parts(keys, axis);
            let window = match held.as_slice() {
                [] => 1,
                [inner] if matches!(inner.of, Of::Axis { step: 1, .. }) => inner.len,
                _ => return wrong("it takes positions together that are not beside each other"),
            };
            // One position that is held may be several at another size.
            if window == n && !held.is_empty() && self.is_open(data.layer, axis) {
                return wrong(
                    "it takes positions together along one axis, and the file is of any size",
                );
            }
            let turned = data.turned.get(axis).copied().unwrap_or(0);
            let shift = turned.checked_rem_euclid(window).unwrap_or(0);
            ops.push(AxisOp::Mix(MixOp { window, shift }));
        }
        Ok(ops)
    }
}

/// What a dimension holds, as what attention reads.
fn as_keys(dim: &Dim) -> Dim {
    let factors = several(dim).copied();
    factors.map(Factor::as_key).collect_vec()
}
