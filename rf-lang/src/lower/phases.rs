//! How much rustc works out. A field keeps the regions of each phase, and rustc's evaluator takes its time for each: that of a
//! join unites those of all branches.

use receptive_field_core::checked::gcd;
use receptive_field_core::eval::{Node, NodeOp, Source};
use receptive_field_core::ops::{AxisOp, ResizeTarget};

use super::Lowerer;
use super::late::is_marker;
use crate::budget::LATE_REGIONS;
use crate::diagnostic::Place;

/// The phases that a field keeps.
const PHASES: i64 = 256;

/// What is not known here, the factor of a resizing most of all, is seldom more.
const UNKNOWN: i64 = 2;

/// A layer on an axis takes as long as so many regions …
const LAYER: i64 = 16;

/// … one that the macro worked out, where one of rustc's reads it, as so many …
const READ: i64 = 40;

/// … and a question about as many phases as one.
const ASKED: i64 = 8;

impl Lowerer<'_, '_> {
    /// Refuses what rustc would work on for long, without a word.
    pub(super) fn regions_of_rustc(&mut self) {
        if self.model.late.first >= self.model.nodes.len() {
            return;
        }
        if let Some(place) = self.past_regions() {
            let message = format!(
                "rustc would work out more than {LATE_REGIONS} regions: that is the limit of one call"
            );
            self.refuse(place, message);
        }
    }

    /// The layer, or the contract, that is too much.
    fn past_regions(&self) -> Option<Place> {
        let model = &self.model;
        let structs = model.sizes.len().max(1);
        let each = i64::try_from(structs.saturating_mul(model.axes)).unwrap_or(i64::MAX);
        let mut all = 0_i64;
        let mut is_past = |regions: i64| {
            all = all.saturating_add(regions.saturating_mul(each));
            all > LATE_REGIONS
        };
        let mut phases: Vec<i64> = Vec::new();
        let mut known = Known::of(model.late.first);
        for (index, (node, info)) in model.nodes.iter().zip(&model.layers).enumerate() {
            let before = node.inputs.iter().map(|input| of(&phases, *input));
            let (own, taps) = behind(&node.op, before.max().unwrap_or(1));
            phases.push(own);
            let branches = i64::try_from(node.inputs.len()).unwrap_or(i64::MAX);
            if index < model.late.first {
                continue;
            }
            let regions = own.saturating_mul(branches).saturating_mul(taps);
            let read = known.read(node).saturating_mul(READ);
            if is_past(regions.saturating_add(LAYER).saturating_add(read)) {
                return Some(info.place);
            }
        }
        for contract in &model.late_contracts {
            let mut asks = Vec::new();
            contract.condition.asks(&mut asks);
            for ask in asks.iter().filter(|ask| model.late.has(ask.source)) {
                if is_past((of(&phases, ask.source) / ASKED).max(1)) {
                    return Some(contract.written.condition.place);
                }
            }
        }
        None
    }
}

/// Layers that the macro worked out, and which of them one of rustc's reads.
struct Known(Vec<bool>);

impl Known {
    fn of(count: usize) -> Self {
        Self(vec![false; count])
    }

    /// How many more this one reads.
    fn read(&mut self, node: &Node) -> i64 {
        let mut more = 0_i64;
        let sources = node.inputs.iter().chain(&node.like);
        for index in sources.filter_map(|source| source.index()) {
            if let Some(is_read @ false) = self.0.get_mut(index) {
                *is_read = true;
                more = more.saturating_add(1);
            }
        }
        more
    }
}

fn of(phases: &[i64], source: Source) -> i64 {
    match source {
        Source::Input => 1,
        Source::Layer(index) => phases.get(index).copied().unwrap_or(1),
    }
}

/// The most phases on an axis, and how much each takes.
fn behind(op: &NodeOp, before: i64) -> (i64, i64) {
    match op {
        NodeOp::Axes(ops) => {
            let own = ops.iter().map(|op| phases(op, before)).max();
            (own.unwrap_or(1), ops.iter().map(taps).max().unwrap_or(1))
        }
        NodeOp::Join | NodeOp::Gate => (before, 1),
    }
}

/// Of a transposed convolution each tap of a phase is looked at: twice as many taps take half as long again.
fn taps(op: &AxisOp) -> i64 {
    let AxisOp::Transposed(op) = op else { return 1 };
    let taps = known(op.kernel).checked_div(op.stride.max(1)).unwrap_or(1);
    let doublings = taps.max(1).ilog2();
    i64::from(doublings / 2).saturating_add(1)
}

fn phases(op: &AxisOp, before: i64) -> i64 {
    let made = match op {
        AxisOp::GlobalPool | AxisOp::MixAll => return 1,
        AxisOp::Adaptive(op) => return known(op.size),
        AxisOp::Mix(op) => return known(op.window).max(before),
        AxisOp::Window(op) => return fewer(before, op.stride),
        AxisOp::Unshuffle(op) => return fewer(before, op.factor),
        AxisOp::Upsample(op) => known(op.factor),
        AxisOp::Transposed(op) => known(op.stride),
        AxisOp::Resize(op) => match op.target {
            ResizeTarget::Scale { numerator, .. } => known(numerator),
            ResizeTarget::Size(_) => UNKNOWN,
        },
        AxisOp::ResizeLike(_) => UNKNOWN,
        _ => 1,
    };
    before.saturating_mul(made).min(PHASES)
}

/// What a stride leaves.
fn fewer(phases: i64, stride: i64) -> i64 {
    if is_marker(stride) {
        return phases;
    }
    phases.checked_div(gcd(phases, stride.max(1))).unwrap_or(1)
}

fn known(number: i64) -> i64 {
    if is_marker(number) {
        UNKNOWN
    } else {
        number.clamp(1, PHASES)
    }
}
