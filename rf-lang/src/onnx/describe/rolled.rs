//! Parts of a map behind each other along an axis: the map rolled, or padded with what stands at its other end.

use receptive_field_core::Kind;
use receptive_field_core::eval::{NodeOp, Source};
use receptive_field_core::ops::{AxisOp, PaddingMode, ShiftOp};

use super::{Data, Describer, Inputs, Said, Value, wrong};

/// So many positions along an axis of a layer.
struct Piece {
    from: i64,
    len: i64,
    of: Source,
    /// Whether it is the first so many at every size of the input, and whether it is all behind so many.
    is_front: bool,
    is_rest: bool,
}

impl Describer<'_> {
    /// `Concat` along positions.
    pub(super) fn concat_along(&mut self, inputs: &Inputs, at: usize) -> Said<Data> {
        if let Some(rolled) = self.rolled(inputs, at) {
            return Ok(rolled);
        }
        if let Some((whole, ops)) = self.wrapped(inputs, at) {
            let layer = self.layer(Kind::Pad, ops, whole.layer, "")?;
            return Ok(self.moved(&whole, layer));
        }
        wrong(
            "it puts maps behind each other along an axis, of which each has a geometry of its own",
        )
    }

    /// The end of an axis, all of it, and its beginning: circular padding.
    fn wrapped(&self, inputs: &Inputs, at: usize) -> Option<(Data, Vec<AxisOp>)> {
        if inputs.0.len() > 3 {
            return None;
        }
        let mut data = Vec::with_capacity(inputs.0.len());
        for input in &inputs.0 {
            match input {
                Some(Value::Data(own)) => data.push(&**own),
                _ => return None,
            }
        }
        let axis_of = |own: &Data| own.whole(at, self.size_of(own.layer));
        let is_whole = |own: &&&Data| {
            axis_of(own).is_some_and(|axis| {
                data.iter().all(|other| {
                    let of = self.piece(other, (at, axis)).map(|piece| piece.of);
                    other.layer == own.layer || of == Some(own.layer)
                })
            })
        };
        let whole = *data.iter().find(is_whole)?;
        let axis = axis_of(whole)?;
        let &n = self.size_of(whole.layer).get(axis)?;
        let place = data.iter().position(|own| own.layer == whole.layer)?;
        if whole.is_turned() {
            return None;
        }
        let (mut before, mut after) = (0, 0);
        for (index, own) in data.iter().enumerate() {
            if index == place {
                continue;
            }
            let piece = self.piece(own, (at, axis))?;
            // How many stand at the end is known of one size.
            let is_end = self.is_fixed && piece.from.checked_add(piece.len)? == n;
            let is_front = piece.from == 0 && (self.is_fixed || piece.is_front);
            match index.checked_add(1)? {
                next if next == place && is_end => before = piece.len,
                next if next == place.checked_add(2)? && is_front => after = piece.len,
                _ => return None,
            }
        }
        let mode = PaddingMode::Circular;
        let shift = |before, after| {
            AxisOp::Shift(ShiftOp {
                before,
                after,
                mode,
            })
        };
        let mut ops = self.each(shift(0, 0));
        *ops.get_mut(axis)? = shift(before, after);
        Some((whole.clone(), ops))
    }

    /// `Concat` of the end of an axis and its beginning: the map, rolled.
    fn rolled(&self, inputs: &Inputs, at: usize) -> Option<Data> {
        let [Some(Value::Data(first)), Some(Value::Data(second))] = inputs.0.as_slice() else {
            return None;
        };
        let (axis, _) = first.along(at)?;
        let (front, behind) = (
            self.piece(first, (at, axis))?,
            self.piece(second, (at, axis))?,
        );
        let &n = self.size_of(front.of).get(axis)?;
        let is_roll = front.of == behind.of
            && first.turned == second.turned
            && behind.from == 0
            && (self.is_fixed || front.is_rest && behind.is_front)
            && front.from == behind.len
            && front.len.checked_add(behind.len)? == n;
        if !is_roll {
            return None;
        }
        let mut made = self.moved(first, front.of);
        made.cut = None;
        *made.dims.get_mut(at)? = vec![self.all(front.of, axis)];
        let turned = made.turned.get_mut(axis)?;
        *turned = turned.checked_add(front.from)?.checked_rem_euclid(n)?;
        Some(made)
    }

    /// A part of a map along an axis, which a dimension holds.
    fn piece(&self, data: &Data, (at, axis): (usize, usize)) -> Option<Piece> {
        let (_, len) = data.along(at).filter(|(own, _)| *own == axis)?;
        let piece = |(from, of), is_front, is_rest| Piece {
            from,
            len,
            of,
            is_front,
            is_rest,
        };
        if let Some((_, from)) = data.cut.filter(|(own, _)| *own == axis) {
            return Some(piece((from, data.layer), true, true));
        }
        if data.cut.is_some() || self.size_of(data.layer).get(axis) != Some(&len) {
            return None;
        }
        let is_front = match self.cut(data.layer, axis)? {
            AxisOp::CropTo(_) => true,
            AxisOp::Shift(shift) if shift.after == 0 => false,
            _ => {
                let found = self.cropped(data.layer, axis)?;
                return Some(piece(found, false, false));
            }
        };
        let found = self.cropped(data.layer, axis)?;
        Some(piece(found, is_front, !is_front))
    }

    /// What a layer does along an axis.
    fn cut(&self, layer: Source, axis: usize) -> Option<AxisOp> {
        let Source::Layer(index) = layer else {
            return None;
        };
        match &self.layers.get(index)?.operation.op {
            NodeOp::Axes(ops) => ops.get(axis).copied(),
            _ => None,
        }
    }

    /// How many positions a crop takes off before the first along an axis, and of which layer.
    fn cropped(&self, layer: Source, axis: usize) -> Option<(i64, Source)> {
        let Source::Layer(index) = layer else {
            return None;
        };
        let layer = self
            .layers
            .get(index)
            .filter(|layer| layer.kind == Kind::Crop)?;
        let NodeOp::Axes(ops) = &layer.operation.op else {
            return None;
        };
        let input = layer.operation.inputs.first().copied()?;
        let mut from = None;
        for (own, op) in ops.iter().enumerate() {
            let &n = self.size_of(input).get(own)?;
            let (before, after) = op.step(n, 0).ok()?.padding;
            if own == axis {
                from = before.checked_neg();
            } else if (before, after) != (0, 0) {
                return None;
            }
        }
        Some((from?, input))
    }
}
