//! How much rustc works out. A field keeps the regions of each phase, and rustc's evaluator takes its time for each: that of a
//! join unites those of all branches.

use receptive_field_core::eval::{NodeOp, Source};
use receptive_field_core::ops::{AxisOp, ResizeTarget};

use super::Lowerer;
use super::late::is_marker;
use crate::budget::LATE_REGIONS;

/// The phases that a field keeps.
const PHASES: i64 = 256;

/// A layer that is resized to a size is seldom more times as large.
const RESIZED: i64 = 4;

/// A layer on an axis takes as long as so many regions.
const LAYER: i64 = 16;

impl Lowerer<'_, '_> {
    /// Refuses what rustc would work on for long, without a word.
    pub(super) fn regions_of_rustc(&mut self) {
        let first = self.model.late.first;
        if first >= self.model.nodes.len() {
            return;
        }
        let structs = self.model.sizes.len().max(1);
        let each = i64::try_from(structs.saturating_mul(self.model.axes)).unwrap_or(i64::MAX);
        let mut phases: Vec<i64> = Vec::new();
        let mut all = 0_i64;
        for (index, node) in self.model.nodes.iter().enumerate() {
            let of = |source: &Source| match source {
                Source::Input => 1,
                Source::Layer(index) => phases.get(*index).copied().unwrap_or(1),
            };
            let before = node.inputs.iter().map(of).max().unwrap_or(1);
            let own = behind(&node.op, before);
            phases.push(own);
            if index < first {
                continue;
            }
            let branches = i64::try_from(node.inputs.len()).unwrap_or(i64::MAX);
            let regions = own.saturating_mul(branches).saturating_add(LAYER);
            all = all.saturating_add(regions.saturating_mul(each));
            if all > LATE_REGIONS {
                let place = self.model.layers.get(index).map(|info| info.place);
                let message = format!(
                    "rustc would work out more than {LATE_REGIONS} regions: that is the limit of one call"
                );
                if let Some(place) = place {
                    self.refuse(place, message);
                }
                return;
            }
        }
    }
}

/// The most phases on an axis.
fn behind(op: &NodeOp, before: i64) -> i64 {
    match op {
        NodeOp::Axes(ops) => ops.iter().map(|op| phases(op, before)).max().unwrap_or(1),
        NodeOp::Join | NodeOp::Gate => before,
    }
}

/// Strides may make fewer of them, which is not known.
fn phases(op: &AxisOp, before: i64) -> i64 {
    let made = match op {
        AxisOp::GlobalPool | AxisOp::MixAll => return 1,
        AxisOp::Adaptive(op) => return known(op.size),
        AxisOp::Upsample(op) => known(op.factor),
        AxisOp::Transposed(op) => known(op.stride),
        AxisOp::Resize(op) => match op.target {
            ResizeTarget::Scale { numerator, .. } => known(numerator),
            ResizeTarget::Size(_) => RESIZED,
        },
        AxisOp::ResizeLike(_) => RESIZED,
        _ => 1,
    };
    before.saturating_mul(made).min(PHASES)
}

/// A number of phases, the most where rustc alone knows it.
fn known(number: i64) -> i64 {
    if is_marker(number) {
        PHASES
    } else {
        number.clamp(1, PHASES)
    }
}
