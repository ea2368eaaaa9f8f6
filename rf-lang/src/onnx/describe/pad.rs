//! Padding and centring.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::ops::{AxisOp, CropToOp, PadToOp, PaddedSize, PaddingMode, ShiftOp};

use super::copies::along_copies;
use super::inputs::each_once;
use super::settle::is_map;
use super::{Data, Describer, Inputs, Node, Said, too_large, wrong};
use crate::onnx::layout::{channels, count};

/// Padding is an input since this version.
const BY_INPUT: i64 = 11;

pub(super) const NOWHERE: &str = "it works along a dimension of one element, which may be an axis of one position: channels stand neither first nor last";

impl Describer<'_> {
    pub(super) fn pad(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let mut data = self.in_place(inputs.first()?).into_owned();
        let mode = match node.word("mode", "constant") {
            "constant" => PaddingMode::Zeros,
            "reflect" => PaddingMode::Reflect,
            "edge" => PaddingMode::Replicate,
            "wrap" => PaddingMode::Circular,
            other => return wrong(format!("its mode is `{other}`, which is none of ONNX")),
        };
        let name = if self.graph.opset < 2 {
            "paddings"
        } else {
            "pads"
        };
        let pads = inputs.ints_since((BY_INPUT, self.graph.opset), node, (name, 1))?;
        let Some(pads) = pads else {
            return wrong("it does not say how much is added");
        };
        let (before, after) = pads.split_at_checked(pads.len() / 2).unwrap_or_default();
        let given = inputs.ints(3, "axes")?;
        let all = i64::try_from(data.dims.len()).unwrap_or(0);
        let given = given.unwrap_or_else(|| (0..all).collect_vec());
        if before.len() != after.len() || before.len() != given.len() {
            return wrong("its padding is not one number before and one after for each axis");
        }
        each_once(&data, &given)?;
        let mut ops = self.each(AxisOp::Pointwise);
        let (mut adds, mut takes) = (false, false);
        for (place, &dim) in given.iter().enumerate() {
            let at = |list: &[i64]| list.get(place).copied().unwrap_or(0);
            let (before, after) = (at(before), at(after));
            let is_of_sizes = |place| !self.is_fixed && inputs.is_of_sizes(1, place);
            if is_of_sizes(place) || is_of_sizes(place.saturating_add(given.len())) {
                return wrong("its padding differs with the size of the input");
            }
            if (before, after) == (0, 0) {
                continue;
            }
            let Some(axis) = self.axis_to_pad(&data, dim)? else {
                more_channels(&mut data, dim, before.checked_add(after));
                continue;
            };
            adds |= before > 0 || after > 0;
            takes |= before < 0 || after < 0;
            let op = AxisOp::Shift(ShiftOp {
                before,
                after,
                mode,
            });
            if let Some(own) = ops.get_mut(axis) {
                *own = op;
            }
        }
        if takes && mode != PaddingMode::Zeros {
            return wrong("it takes positions off, and adds others that read what is there");
        }
        if !adds && !takes {
            return Ok(data);
        }
        let kind = if adds { Kind::Pad } else { Kind::Crop };
        let idle = AxisOp::Shift(ShiftOp {
            before: 0,
            after: 0,
            mode,
        });
        for op in &mut ops {
            if *op == AxisOp::Pointwise {
                *op = idle;
            }
        }
        let layer = self.layer(kind, ops, data.layer, "")?;
        Ok(self.moved(&data, layer))
    }

    /// The axis whose positions a dimension holds, all and nothing else; none of channels.
    pub(super) fn axis_of(&self, data: &Data, dim: i64) -> Said<Option<usize>> {
        let Some(index) = data.dim(dim) else {
            return wrong(format!("it has no axis {dim}"));
        };
        if let Some(axis) = data.whole(index, self.size_of(data.layer)) {
            return match data.turned.get(axis) {
                Some(0) => Ok(Some(axis)),
                _ => wrong("it reads a map that is rolled"),
            };
        }
        let dim = data.dims.get(index).map_or(&[][..], Vec::as_slice);
        if crate::onnx::layout::is_spatial(dim) {
            return wrong("it works on a part of the positions along an axis");
        }
        Ok(None)
    }

    /// The same of a dimension that becomes another.
    fn axis_to_pad(&self, data: &Data, dim: i64) -> Said<Option<usize>> {
        match data.dim(dim) {
            Some(index) if self.is_nowhere(data, index) => wrong(NOWHERE),
            Some(index) if self.is_repeated(data, index) => along_copies(data),
            _ => self.axis_of(data, dim),
        }
    }

    /// Whether nothing is known of a dimension of a map, which may be an axis of one position that stands nowhere.
    pub(super) fn is_nowhere(&self, data: &Data, index: usize) -> bool {
        index > 0
            && is_map(data, self.size_of(data.layer))
            && data.dims.get(index).is_some_and(Vec::is_empty)
            && self.is_any_lost(data)
    }

    /// `CenterCropPad`
    pub(super) fn center(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let mut data = self.in_place(inputs.first()?).into_owned();
        let Some(shape) = inputs.ints(1, "shape")? else {
            return wrong("it does not say to which shape");
        };
        let all = i64::try_from(data.dims.len()).unwrap_or(0);
        let given = match node.ints("axes") {
            Some(axes) => axes.to_vec(),
            None => (0..all).collect_vec(),
        };
        each_once(&data, &given)?;
        if shape.len() != given.len() {
            return wrong("its shape is not one number for each axis");
        }
        let mut ops = self.each(AxisOp::Pointwise);
        let (mut adds, mut takes) = (false, false);
        for (place, (&dim, &to)) in given.iter().zip(&shape).enumerate() {
            let own = data.dim(dim).and_then(|index| count(data.dims.get(index)?));
            if own == Some(to) && self.axis_of(&data, dim)?.is_none() {
                continue;
            }
            let Some(axis) = self.axis_to_pad(&data, dim)? else {
                more_channels(&mut data, dim, own.and_then(|own| to.checked_sub(own)));
                continue;
            };
            if !self.is_fixed && inputs.is_of_sizes(1, place) {
                return wrong("its shape differs with the size of the input");
            }
            let n = self.size_of(data.layer).get(axis).copied();
            let n = n.ok_or_else(too_large)?;
            let op = if to < n {
                takes = true;
                let (size, offset) = (to, None);
                AxisOp::CropTo(CropToOp { size, offset })
            } else {
                // At another size it may be more.
                adds |= to > n || !self.is_fixed;
                let (size, offset) = (PaddedSize::Exactly(to), None);
                let mode = PaddingMode::Zeros;
                AxisOp::PadTo(PadToOp { size, offset, mode })
            };
            if let Some(own) = ops.get_mut(axis) {
                *own = op;
            }
        }
        self.centered(&data, &ops, (takes, adds))
    }

    /// Axes that are cropped first, then those that are padded.
    fn centered(&mut self, data: &Data, ops: &[AxisOp], (takes, adds): (bool, bool)) -> Said<Data> {
        let idle = AxisOp::Shift(ShiftOp {
            before: 0,
            after: 0,
            mode: PaddingMode::Zeros,
        });
        let mut layer = data.layer;
        let part = |wanted: fn(&AxisOp) -> bool| {
            let ops = ops.iter();
            let ops = ops.map(|op| if wanted(op) { *op } else { idle });
            ops.collect_vec()
        };
        let crops: Vec<AxisOp> = part(|op| matches!(op, AxisOp::CropTo(_)));
        let pads: Vec<AxisOp> = part(|op| matches!(op, AxisOp::PadTo(_)));
        if takes {
            layer = self.layer(Kind::Crop, crops, layer, if adds { "crop" } else { "" })?;
        }
        if adds {
            layer = self.layer(Kind::Pad, pads, layer, "")?;
        }
        Ok(self.moved(data, layer))
    }
}

/// So many channels more, or fewer.
fn more_channels(data: &mut Data, dim: i64, more: Option<i64>) {
    let index = data.dim(dim);
    if let Some(own) = index.and_then(|index| data.dims.get_mut(index)) {
        let before = count(own).unwrap_or(0);
        let made = more.and_then(|more| before.checked_add(more));
        let made = made.filter(|&made| before > 0 && made > 0);
        *own = channels(made.unwrap_or(0));
    }
}
