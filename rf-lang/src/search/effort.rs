//! What a trial costs, so that a search is bounded by work and not by time.

use receptive_field_core::eval::{AxisGeometry, Source};

use crate::check::Instance;
use crate::lower::Model;

/// Contracts that are not met, and how many layers there are up to the last that they ask for.
#[derive(Debug, Default)]
pub(super) struct Wrong {
    pub(super) contracts: Vec<usize>,
    pub(super) layers: usize,
}

/// What it took to work a network out, in layers on one axis.
pub(super) fn effort(model: &Model, instances: &[Instance]) -> usize {
    let layers = (0..model.nodes.len()).map(Source::Layer);
    let each = layers.flat_map(|layer| instances.iter().map(move |one| of_layer(one, layer)));
    let contracts = model.contracts.len().saturating_mul(instances.len()) / 2;
    each.fold(contracts, usize::saturating_add)
}

/// What it takes to unroll a network.
pub(super) fn unrolling(model: &Model) -> usize {
    let layers = model.nodes.len();
    layers.saturating_add(layers / 2)
}

fn of_layer(instance: &Instance, layer: Source) -> usize {
    let geometry = instance.evaluation.node(layer).into_iter();
    let axes = geometry.flat_map(|geometry| geometry.axes);
    axes.map(of_axis).fold(0, usize::saturating_add)
}

/// Where regions differ by phase, their table is longer.
fn of_axis(axis: &AxisGeometry) -> usize {
    let period = axis.view().period().unwrap_or_else(|_| axis.size());
    usize::try_from(period / 2).map_or(1, |rows| rows.saturating_add(1))
}
