//! A change to a call, made in the graph: far quicker than to unroll the whole network again.

use receptive_field_core::Kind;
use receptive_field_core::eval::{Node, NodeOp};
use receptive_field_core::ops::{
    AxisOp, Padding, ShiftOp, TransposedOp, TransposedPadding, UnshuffleOp, UpsampleOp, WindowOp,
};

use super::change::{Change, Setting, argument};
use crate::lower::Model;
use crate::spec::{Stage, text};

/// Changes these layers of a call, and returns what they were; none where the graph would become another.
pub(super) fn patch(
    model: &mut Model,
    layers: &[usize],
    stage: &Stage,
    change: &Change,
) -> Option<Vec<(usize, Node)>> {
    if change.operation.is_some() || change.repeats.is_some() {
        return None;
    }
    let mut originals = Vec::new();
    for &index in layers {
        let Some(node) = model.nodes.get_mut(index) else {
            continue;
        };
        let original = node.clone();
        let is_patched = patched(node, stage, change).is_some();
        originals.push((index, original));
        if !is_patched {
            restore(model, originals);
            return None;
        }
    }
    Some(originals)
}

pub(super) fn restore(model: &mut Model, originals: Vec<(usize, Node)>) {
    for (index, original) in originals {
        if let Some(node) = model.nodes.get_mut(index) {
            *node = original;
        }
    }
}

fn patched(node: &mut Node, stage: &Stage, change: &Change) -> Option<()> {
    let NodeOp::Axes(ops) = &mut node.op else {
        return None;
    };
    for (axis, op) in ops.iter_mut().enumerate() {
        for (argument, setting) in &change.arguments {
            let value = &setting.on(axis)?;
            match op {
                AxisOp::Window(window) => set_window(window, argument, value)?,
                AxisOp::Transposed(window) => set_transposed(window, argument, value)?,
                AxisOp::Upsample(UpsampleOp { factor, .. })
                | AxisOp::Unshuffle(UnshuffleOp { factor }) => *factor = int(value)?,
                AxisOp::Shift(shift) => set_shift(shift, argument, value)?,
                _ => return None,
            }
        }
        if let AxisOp::Window(window) = op {
            follow(window, stage, change);
        }
    }
    Some(())
}

/// Where none is given, the stride of a pool is its kernel.
fn follow(window: &mut WindowOp, stage: &Stage, change: &Change) {
    let is_conv = Kind::of_name(&text(&stage.call.name)) == Some(Kind::Conv);
    if !is_conv && argument(stage, "stride").is_none() && !change.sets("stride") {
        window.stride = window.kernel;
    }
}

fn set_window(window: &mut WindowOp, argument: &str, value: &Setting) -> Option<()> {
    match argument {
        "kernel" => window.kernel = int(value)?,
        "stride" => window.stride = int(value)?,
        "dilation" => window.dilation = int(value)?,
        "ceil_mode" => window.ceil_mode = matches!(value, Setting::Word("true")),
        "pad" => {
            window.padding = match value {
                Setting::Word("same") => Padding::Same,
                Setting::Word("causal") => Padding::Causal,
                _ => {
                    let (before, after) = pair(value)?;
                    Padding::Explicit { before, after }
                }
            }
        }
        _ => return None,
    }
    Some(())
}

fn set_transposed(window: &mut TransposedOp, argument: &str, value: &Setting) -> Option<()> {
    match argument {
        "kernel" => window.kernel = int(value)?,
        "stride" => window.stride = int(value)?,
        "output_padding" => window.output_padding = int(value)?,
        "pad" => {
            let (before, after) = pair(value)?;
            window.padding = TransposedPadding::Explicit { before, after };
        }
        _ => return None,
    }
    Some(())
}

fn set_shift(shift: &mut ShiftOp, argument: &str, value: &Setting) -> Option<()> {
    let (before, after) = pair(value)?;
    (shift.before, shift.after) = match argument {
        "crop" => (before.saturating_neg(), after.saturating_neg()),
        _ => (before, after),
    };
    Some(())
}

impl Setting {
    /// What it is on one axis.
    fn on(&self, axis: usize) -> Option<Self> {
        match self {
            Self::List(values) => values.get(axis).copied().map(Self::Int),
            Self::Int(_) | Self::Pair(..) | Self::Word(_) => Some(self.clone()),
        }
    }
}

fn int(value: &Setting) -> Option<i64> {
    match value {
        Setting::Int(value) => Some(*value),
        Setting::Pair(..) | Setting::Word(_) | Setting::List(_) => None,
    }
}

fn pair(value: &Setting) -> Option<(i64, i64)> {
    match value {
        Setting::Int(both) => Some((*both, *both)),
        Setting::Pair(before, after) => Some((*before, *after)),
        Setting::Word(_) | Setting::List(_) => None,
    }
}
