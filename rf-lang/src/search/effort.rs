//! What a trial costs, so that a search is bounded by work and not by time.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{AxisGeometry, Source};

use super::site::{stages_of, statements};
use crate::budget::HELPED;
use crate::check::{Instance, REGIONS};
use crate::lower::{At, Model};
use crate::spec::Spec;

/// Turns of loops and uses of blocks that are as much work to unroll as a layer on an axis, …
const TURNS: usize = 8;

/// … values, also to be copied, …
const VALUES: usize = 64;

/// … parts of conditions, or branches of joins, …
const PARTS: usize = 8;

/// … statements and calls of which no layer comes, …
pub(super) const WRITTEN: usize = 16;

/// … of which a feature is so many, …
const FEATURE: usize = 4;

/// … and bytes of a statement that is said.
const BYTES: usize = 512;

/// Contracts that are not met, and how many layers there are up to the last that they ask for.
#[derive(Debug, Default)]
pub(super) struct Wrong {
    pub(super) contracts: Vec<usize>,
    pub(super) layers: usize,
}

/// What it took to work a network out and to answer what was asked of it, in layers on one axis.
pub(super) fn effort(model: &Model, instances: &[Instance]) -> usize {
    let contracts = (model.contracts.len() / 2).saturating_add(asked(model) / PARTS);
    let mut effort = contracts.saturating_mul(instances.len());
    let mut looked = instances.first().map_or(0, Instance::looked);
    for instance in instances {
        // Also of joins that do not fit, and of many branches.
        looked = looked.saturating_add(instance.evaluation.work());
        for layer in 0..model.nodes.len() {
            if let Some(geometry) = instance.evaluation.node(Source::Layer(layer)) {
                for axis in geometry.axes {
                    effort = effort.saturating_add(of_axis(axis));
                }
            }
        }
    }
    effort.saturating_add(looked / REGIONS)
}

/// What it takes to unroll a network.
pub(super) fn unrolling(model: &Model) -> usize {
    let layers = model.nodes.len();
    let layers = layers.saturating_add(layers / 2);
    layers.saturating_add(beside_layers(model))
}

/// The turns of loops, the values and the conditions of a network.
fn beside_layers(model: &Model) -> usize {
    let (turns, values) = model.scopes.spent();
    let little = (turns / TURNS).saturating_add(values / VALUES);
    let conditions = (parts(model) / PARTS).saturating_add(model.ats.len());
    little.saturating_add(conditions)
}

/// Parts of all conditions, and features.
fn parts(model: &Model) -> usize {
    let of_sizes = model.ats.iter().map(At::parts).total();
    let features = model.features.len().saturating_mul(FEATURE);
    asked(model)
        .saturating_add(of_sizes)
        .saturating_add(features)
}

/// Parts that each struct answers.
fn asked(model: &Model) -> usize {
    let contracts = model.contracts.iter();
    contracts.map(|contract| contract.condition.parts()).total()
}

/// What it takes to change a statement, to say it, and to take the change back.
pub(super) fn of_text(text: &str) -> usize {
    text.len() / BYTES
}

/// Whether a network is small enough that help is looked for.
pub(crate) fn is_small(spec: &Spec, model: &Model, instances: &[Instance]) -> bool {
    let layers = model.nodes.len().saturating_mul(model.sizes.len());
    let works = instances.iter().map(|instance| instance.evaluation.work());
    let branches = model.nodes.iter().map(|node| node.inputs.len());
    layers <= HELPED
        && branches.total() / PARTS <= HELPED
        && beside_layers(model) <= HELPED
        && parts(model).saturating_mul(model.sizes.len()) / 2 <= HELPED
        && written(spec) <= HELPED
        && works.total() / REGIONS <= HELPED
}

/// The statements and calls of a network.
pub(super) fn written(spec: &Spec) -> usize {
    let statements = statements(spec);
    let stages = statements.iter().map(|own| stages_of(own).len());
    statements.len().saturating_add(stages.total())
}

/// Where regions differ by phase, their table is longer.
fn of_axis(axis: &AxisGeometry) -> usize {
    let repeats = axis
        .repeats()
        .map_or_else(|| axis.size(), |(period, _)| period);
    let period = axis.view().period().unwrap_or(repeats);
    usize::try_from(period / 2).map_or(1, |rows| rows.saturating_add(1))
}
