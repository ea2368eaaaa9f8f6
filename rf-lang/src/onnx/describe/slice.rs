//! Parts of a map: `Slice`, `Split`.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::ops::{AxisOp, CropToOp, Padding, PaddingMode, ShiftOp, WindowOp};

use super::fits::ONE_SIZE;
use super::inputs::each_once;
use super::{Data, Describer, Inputs, Node, Outputs, Said, Value, too_large, wrong};
use crate::onnx::layout::{Factor, count, is_spatial, times};
use crate::onnx::sym::{Provenance, Sym};

/// Ends from here on are that of any axis.
const EVERY_END: i64 = 0x7fff_ffff;

/// Bounds and steps are inputs since this version.
const BY_INPUT: i64 = 10;
/// And so are the sizes of a split.
const SPLIT_BY_INPUT: i64 = 13;

/// `from..to` in steps, along one dimension.
#[derive(Clone, Copy)]
struct Range {
    dim: i64,
    from: i64,
    to: i64,
    step: i64,
    /// Whether it ends there however many positions there are, of a file of any size.
    ends: bool,
}

impl Describer<'_> {
    pub(super) fn slice(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = self.laid(inputs.first()?);
        let opset = (BY_INPUT, self.graph.opset);
        let starts = inputs.ints_since(opset, node, ("starts", 1))?;
        let ends = inputs.ints_since(opset, node, ("ends", 2))?;
        let (Some(starts), Some(ends)) = (starts, ends) else {
            return wrong("it does not say from where to where");
        };
        let count = i64::try_from(starts.len()).unwrap_or(0);
        let axes = inputs.ints_since(opset, node, ("axes", 3))?;
        let axes = axes.unwrap_or_else(|| (0..count).collect_vec());
        each_once(&data, &axes)?;
        let steps = inputs.ints(4, "steps")?;
        let steps = steps.unwrap_or_else(|| vec![1; starts.len()]);
        if ends.len() != starts.len() || axes.len() != starts.len() || steps.len() != starts.len() {
            return wrong("its lists are not of one length");
        }
        let mut made = data.into_owned();
        for (index, &dim) in axes.iter().enumerate() {
            let at = |list: &[i64]| list.get(index).copied().unwrap_or(1);
            let mut range = Range {
                dim,
                from: at(&starts),
                to: at(&ends),
                step: at(&steps),
                ends: false,
            };
            if !self.is_fixed && holds_positions(&made, dim) {
                if inputs.is_of_sizes(1, index) || inputs.is_of_sizes(4, index) {
                    return wrong(
                        "it begins at a position that differs with the size of the input",
                    );
                }
                if inputs.is_of_sizes(2, index) {
                    range.to = self.end(&made, dim, inputs.sym(2, index))?;
                } else if self.is_end_here(&made, range) {
                    // Of a further struct it is known: the first is larger. And of one position.
                    range.ends = !self.is_first || range.to == 1;
                    if !range.ends {
                        return wrong(format!(
                            "it ends at position {}, which is the end at this size of the input and not at larger ones",
                            range.to
                        ));
                    }
                }
            }
            if !self.takes_all(&made, range) {
                made = self.range(made, range)?;
            }
        }
        Ok(made)
    }

    /// Whether it leaves all as it is, at every size.
    fn takes_all(&self, data: &Data, range: Range) -> bool {
        let dim = data.dim(range.dim).and_then(|index| data.dims.get(index));
        let Some(dim) = dim.filter(|_| (range.from, range.step) == (0, 1) && !data.is_turned())
        else {
            return false;
        };
        let is_to_end = |all: i64| all > 0 && range.to >= all;
        range.to >= EVERY_END
            || (self.is_fixed || !is_spatial(dim)) && count(dim).is_some_and(is_to_end)
    }

    fn range(&mut self, data: Data, range: Range) -> Said<Data> {
        if let Some(part) = self.part(&data, range) {
            return Ok(part);
        }
        let Some(axis) = self.axis_of(&data, range.dim)? else {
            return Ok(sliced_channels(data, range));
        };
        let n = self.size_of(data.layer).get(axis).copied().unwrap_or(1);
        let from = within(range.from, n);
        let to = if range.ends {
            range.to
        } else {
            within(range.to, n)
        };
        if range.step < 1 {
            return wrong("it turns positions round");
        }
        if from >= to {
            return wrong("it leaves no positions");
        }
        let is_from_end = range.from < 0 && from > 0;
        if range.from < 0 && self.is_open(data.layer, axis) {
            return wrong(
                "it counts positions from the end of an axis, and the file is of any size",
            );
        }
        let mut layer = data.layer;
        let is_whole = (from, to) == (0, n) && !range.ends;
        if !is_whole {
            let op = if range.to < 0 || to == n && !is_from_end && !range.ends {
                // So many are taken off at both ends, at every size.
                let (before, after) = (from.checked_neg(), to.checked_sub(n));
                AxisOp::Shift(ShiftOp {
                    before: before.ok_or_else(too_large)?,
                    after: after.ok_or_else(too_large)?,
                    mode: PaddingMode::Zeros,
                })
            } else {
                AxisOp::CropTo(CropToOp {
                    size: to.saturating_sub(from),
                    offset: Some(from),
                })
            };
            layer = self.on_axis(
                Kind::Crop,
                (axis, op),
                layer,
                if range.step > 1 { "crop" } else { "" },
            )?;
        }
        if range.step > 1 {
            let op = AxisOp::Window(every(range.step));
            layer = self.on_axis(Kind::Pool, (axis, op), layer, "")?;
        }
        Ok(self.moved(&data, layer))
    }

    /// Whether a range goes to the end of an axis, and would not if there was more: no file writes so what is to go to every
    /// end.
    fn is_end_here(&self, data: &Data, range: Range) -> bool {
        if range.to >= EVERY_END {
            return false;
        }
        let sizes = self.size_of(data.layer);
        let index = data.dim(range.dim);
        let axis = index.and_then(|index| data.whole(index, sizes));
        let axis = axis.filter(|&axis| self.is_open(data.layer, axis));
        let positions = axis.and_then(|axis| sizes.get(axis));
        positions.is_some_and(|&positions| range.to >= positions)
    }

    /// An end that differs with the size of the input, if it is that of the axis.
    fn end(&self, data: &Data, dim: i64, to: Option<Sym>) -> Said<i64> {
        let own = data.dim(dim).and_then(|index| self.sym(data, index).ok());
        let part = |of: Option<Sym>| match of?.from {
            Provenance::Size {
                layer, axis, scale, ..
            } => Some((axis, self.divisor(layer, axis, scale)?)),
            _ => None,
        };
        if own == to || part(own).is_some() && part(own) == part(to) {
            return Ok(i64::MAX);
        }
        wrong("it ends at a position that differs with the size of the input")
    }

    /// A part of a map that is turned along the axis that is sliced.
    fn part(&self, data: &Data, range: Range) -> Option<Data> {
        let index = data.dim(range.dim)?;
        let axis = data.whole(index, self.size_of(data.layer))?;
        let &n = self.size_of(data.layer).get(axis)?;
        let (from, to) = (within(range.from, n), within(range.to, n));
        let &turned = data.turned.get(axis)?;
        if turned == 0 || range.step != 1 || from >= to {
            return None;
        }
        // At every size only what was turned is turned back.
        let back = turned.checked_neg()?;
        let is_back = match (range.from, range.to) {
            (0, to) => to == back,
            (from, EVERY_END..) => from == back,
            _ => false,
        };
        if !self.is_fixed && !is_back {
            return None;
        }
        let mut part = data.clone();
        part.cut = Some((axis, from));
        let len = to.checked_sub(from)?;
        *part.dims.get_mut(index)? = vec![Factor::axis(axis, len, false)];
        Some(part)
    }

    /// A layer of an operation on one axis; the others stay.
    fn on_axis(
        &mut self,
        kind: Kind,
        (axis, op): (usize, AxisOp),
        input: receptive_field_core::eval::Source,
        part: &'static str,
    ) -> Said<receptive_field_core::eval::Source> {
        let idle = match op {
            AxisOp::Window(_) => AxisOp::Window(every(1)),
            _ => AxisOp::Shift(ShiftOp {
                before: 0,
                after: 0,
                mode: PaddingMode::Zeros,
            }),
        };
        let mut ops = self.each(idle);
        if let Some(own) = ops.get_mut(axis) {
            *own = op;
        }
        self.layer(kind, ops, input, part)
    }

    pub(super) fn split(&mut self, node: &Node, inputs: &Inputs) -> Said<Outputs> {
        let data = &*self.laid(inputs.first()?);
        let dim = node.int("axis").unwrap_or(0);
        let sizes = inputs.ints_since((SPLIT_BY_INPUT, self.graph.opset), node, ("split", 1))?;
        let Some(index) = data.dim(dim) else {
            return wrong(format!("it has no axis {dim}"));
        };
        let all = self.sym(data, index).ok().and_then(|all| all.int());
        let count = i64::try_from(node.outputs.len()).unwrap_or(1).max(1);
        // Of equal parts the last may be smaller.
        let part = all.and_then(|all| all.checked_add(count.checked_sub(1)?)?.checked_div(count));
        if let Some(sizes) = &sizes {
            are_parts(sizes, node.outputs.len(), all)?;
        }
        let axis = self.axis_of(data, dim)?;
        let is_open = axis.is_some_and(|axis| self.is_open(data.layer, axis));
        let mut outputs = Vec::with_capacity(node.outputs.len());
        let mut from = 0_i64;
        for place in 0..node.outputs.len() {
            let size = match &sizes {
                Some(sizes) => sizes.get(place).copied(),
                None => part.map(|part| part.min(all.unwrap_or(0).saturating_sub(from))),
            };
            let size = size.unwrap_or(0);
            if axis.is_none() {
                let made = Value::from(of_several(data.clone(), index, size));
                self.count(made.weight().saturating_sub(1))?;
                outputs.push(made);
                continue;
            }
            let to = from.checked_add(size).ok_or_else(too_large)?;
            let (step, ends) = (1, false);
            let range = Range {
                dim,
                from,
                to,
                step,
                ends,
            };
            if is_open && sizes.is_none() {
                return wrong("it splits an axis into equal parts, and the file is of any size");
            }
            if !self.is_fixed && inputs.is_of_sizes(1, place) {
                return wrong("its parts differ with the size of the input");
            }
            if data
                .dims
                .get(index)
                .is_some_and(|dim| !self.is_fixed && self.is_of_sizes(data, dim))
            {
                return wrong(format!(
                    "its parts are those of {}, {ONE_SIZE}",
                    data.said()
                ));
            }
            outputs.push(Value::from(self.range(data.clone(), range)?));
            from = to;
        }
        Ok(Outputs::All(outputs))
    }
}

/// Some of the channels.
fn sliced_channels(data: Data, range: Range) -> Data {
    let index = data.dim(range.dim).unwrap_or(0);
    let all = data.dims.get(index).and_then(|dim| count(dim));
    let all = all.unwrap_or(0);
    let (from, to) = (within(range.from, all), within(range.to, all));
    let step = range
        .step
        .checked_abs()
        .filter(|&step| step > 0)
        .unwrap_or(1);
    let size = to.saturating_sub(from).max(0);
    let size = size
        .saturating_add(step.saturating_sub(1))
        .checked_div(step);
    of_several(data, index, size.unwrap_or(0))
}

fn of_several(mut data: Data, index: usize, size: i64) -> Data {
    if let Some(dim) = data.dims.get_mut(index) {
        *dim = times(dim, size);
    }
    data
}

/// Whether there is a part for each output, and they are all that is split, if that is known.
fn are_parts(sizes: &[i64], outputs: usize, all: Option<i64>) -> Said<()> {
    if sizes.len() != outputs {
        return wrong("its parts are not one for each output");
    }
    if sizes.iter().any(|&size| size < 0) {
        return wrong("one of its parts is below 0");
    }
    let sum = sizes
        .iter()
        .try_fold(0_i64, |sum, &size| sum.checked_add(size));
    match (sum.ok_or_else(too_large)?, all) {
        (sum, Some(all)) if sum != all => {
            wrong(format!("its parts are {sum} in all, and it splits {all}"))
        }
        _ => Ok(()),
    }
}

/// Whether a dimension may be an axis.
fn holds_positions(data: &Data, dim: i64) -> bool {
    let index = data.dim(dim);
    let dim = index.and_then(|index| data.dims.get(index));
    dim.is_some_and(|dim| is_spatial(dim)) || index.is_some_and(|index| data.along(index).is_some())
}

/// A bound, counted from the end where it is negative, as far as there are positions.
fn within(index: i64, count: i64) -> i64 {
    let index = if index < 0 {
        index.saturating_add(count)
    } else {
        index
    };
    index.clamp(0, count.max(0))
}

/// One position of so many.
fn every(stride: i64) -> WindowOp {
    let (before, after) = (0, 0);
    WindowOp {
        kernel: 1,
        stride,
        dilation: 1,
        padding: Padding::Explicit { before, after },
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    }
}
