//! What the random networks held, counted.

use std::collections::BTreeMap;

use super::borders::with_borders;
use super::exist::{Existing, existing};
use super::facts::{Facts, Lack, facts};
use super::model::{Axis, Layer, Model};
use super::net::Kind;
use super::op::{Fault, Fill, Op, Pad};
use super::roads::Beyond;

#[derive(Debug, Default)]
pub struct Coverage {
    pub counts: BTreeMap<String, u64>,
}

impl Coverage {
    pub fn add(&mut self, what: &str) {
        self.add_if(true, what);
    }

    fn add_if(&mut self, is_so: bool, what: &str) {
        if is_so {
            match self.counts.get_mut(what) {
                Some(count) => *count += 1,
                None => {
                    self.counts.insert(what.to_owned(), 1);
                }
            }
        }
    }

    pub fn merge(&mut self, other: Self) {
        for (what, count) in other.counts {
            *self.counts.entry(what).or_default() += count;
        }
    }

    pub fn of(&self, what: &str) -> u64 {
        self.counts.get(what).copied().unwrap_or(0)
    }

    pub fn count(&mut self, model: &Model) {
        self.add("networks");
        self.add_if(model.axes.len() > 1, "networks on two axes");
        self.add_if(model.faults.is_empty(), "networks without an error");
        for (_, _, fault) in &model.faults {
            self.add(&format!("error {}", fault_name(fault)));
        }
        for (number, axis) in model.axes.iter().enumerate() {
            let existing = existing(axis, false);
            for (at, layer) in axis.layers.iter().enumerate().skip(1) {
                let Some(layer) = layer else { continue };
                let facts = facts(&axis.roads, layer.full, layer.size);
                self.border(&facts, &existing[at]);
                self.layer(axis, layer, &facts);
                match &model.net.nodes[at - 1].kind {
                    Kind::Each(ops) => {
                        self.add(&op_name(ops[number]));
                        if ops[number].fill() != Fill::Zeros {
                            self.add(&format!("filled {:?}", ops[number].fill()));
                        }
                    }
                    Kind::Join => self.join("join", layer),
                    Kind::Gate if model.is_gate_of_one(at, number) => self.add("gate of one"),
                    Kind::Gate => self.join("gate as large", layer),
                }
            }
        }
        for at in 1..model.productive.len() {
            self.add_if(
                model.is_sound(at) && !model.productive[at],
                "layer not productive",
            );
        }
    }

    fn join(&mut self, name: &str, layer: &Layer) {
        self.add(name);
        self.add_if(layer.inputs.len() > 2, "join of three");
        self.add_if(!layer.aligned, "join not aligned");
        self.add_if(layer.aligned, "join aligned");
    }

    fn border(&mut self, facts: &Facts, existing: &Existing) {
        let seen = |facts: &Facts| (facts.lookback, facts.lookahead);
        let regions = seen(facts);
        let really = with_borders(facts.clone(), existing, &existing.inside);
        self.add_if(seen(&really) != regions, "border that sees more");
        self.add_if(really.halo == Err(Lack::Circular), "layer that wraps round");
    }

    fn layer(&mut self, axis: &Axis, layer: &Layer, facts: &Facts) {
        self.add("layers");
        self.add_if(facts.beyond == Beyond::Global, "layer global");
        self.add_if(facts.beyond == Beyond::Scan, "layer behind a scan");
        self.add_if(
            facts.beyond == Beyond::Scan && facts.drifting,
            "layer behind a scan, drifting",
        );
        self.add_if(facts.drifting, "layer drifting");
        self.add_if(
            facts.period.is_ok_and(|period| period > 1),
            "layer with phases",
        );
        self.add_if(
            facts.period.is_ok_and(|period| period > 8),
            "layer with more than 8 phases",
        );
        let has_gaps = facts.receptive_field_min == 0 && facts.receptive_field > 0;
        self.add_if(has_gaps, "layer with an empty phase");
        self.add_if(facts.receptive_field == 0, "layer that reads nothing");
        self.add_if(
            facts.sparsest.is_some_and(|(used, spanned)| used < spanned),
            "layer not dense",
        );
        let is_other = layer.local.is_some() && layer.local != Some(layer.full);
        self.add_if(is_other, "layer whose local differs");
        self.add_if(
            layer.path != layer.full,
            "layer whose path is one of several",
        );
        let drifts = |road: usize| axis.roads.all[road].lines.len() > 1;
        self.add_if(
            is_other && layer.local.is_some_and(drifts),
            "layer whose local drifts",
        );
    }
}

fn fault_name(fault: &Fault) -> &'static str {
    match fault {
        Fault::Zero => "zero",
        Fault::WindowTooLarge => "window too large",
        Fault::Empty => "empty",
        Fault::NotDivisible => "not divisible",
        Fault::Unlike => "unlike",
        Fault::PaddingTooLarge { .. } => "padding too large",
        Fault::Sizes(_) => "sizes",
        Fault::Jumps(_) => "jumps",
        Fault::Phases(_) => "phases",
    }
}

pub fn op_name(op: Op) -> String {
    match op {
        Op::Window { ceil: true, .. } => "window, ceil_mode".to_owned(),
        Op::Window { pad, .. } => {
            let pad = match pad {
                Pad::Both(..) => "explicit",
                Pad::Same => "same",
                Pad::SameLower => "same_lower",
                Pad::Causal => "causal",
                Pad::Guide(_) => "guide",
            };
            format!("window, {pad}")
        }
        Op::Transposed { d, pad, .. } => {
            let pad = match pad {
                Pad::Both(..) if d > 1 => "dilated",
                Pad::Both(..) => "explicit",
                Pad::Same => "same",
                Pad::SameLower => "same_lower",
                Pad::Causal => "causal",
                Pad::Guide(_) => "guide",
            };
            format!("transposed, {pad}")
        }
        Op::Upsample { mode, .. } => format!("upsample {mode:?}"),
        Op::Resize { mode, .. } => format!("resize {mode:?}"),
        Op::Rescale { mode, .. } => format!("rescale {mode:?}"),
        Op::ResizeLike { mode } => format!("resize_like {mode:?}"),
        Op::Adaptive { m: 1 } => "adaptive to one".to_owned(),
        Op::Adaptive { .. } => "adaptive".to_owned(),
        Op::Unshuffle { .. } => "unshuffle".to_owned(),
        Op::Shift { .. } => "shift".to_owned(),
        Op::CropTo { .. } => "crop to".to_owned(),
        Op::PadTo { .. } => "pad to".to_owned(),
        Op::PadMultiple { .. } => "pad to a multiple".to_owned(),
        Op::CropLike { .. } => "crop_like".to_owned(),
        Op::PadLike { .. } => "pad_like".to_owned(),
        Op::GlobalPool => "global_pool".to_owned(),
        Op::MixAll => "mix".to_owned(),
        Op::Mix { .. } => "mix windows".to_owned(),
        Op::Scan => "scan".to_owned(),
        Op::Pointwise => "pointwise".to_owned(),
    }
}
