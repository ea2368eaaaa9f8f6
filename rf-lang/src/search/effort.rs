//! What a trial costs, so that a search is bounded by work and not by time.

use receptive_field_core::eval::{AxisGeometry, Source};

use crate::check::Instance;
use crate::lower::Model;

/// Steps to follow what features see, and intervals of sets, that are as much work as a layer.
const LOOKS: usize = 32;

/// Contracts that are not met, and how many layers there are up to the last that they ask for.
#[derive(Debug, Default)]
pub(super) struct Wrong {
    pub(super) contracts: Vec<usize>,
    pub(super) layers: usize,
}

/// What it took to work a network out and to answer what was asked of it, in layers on one axis.
pub(super) fn effort(model: &Model, instances: &[Instance]) -> usize {
    let mut effort = model.contracts.len().saturating_mul(instances.len()) / 2;
    let mut looked = instances.first().map_or(0, Instance::looked);
    for instance in instances {
        looked = looked.saturating_add(instance.evaluation.looked());
        for layer in 0..model.nodes.len() {
            if let Some(geometry) = instance.evaluation.node(Source::Layer(layer)) {
                for axis in geometry.axes {
                    effort = effort.saturating_add(of_axis(axis));
                }
            }
        }
    }
    effort.saturating_add(looked / LOOKS)
}

/// What it takes to unroll a network.
pub(super) fn unrolling(model: &Model) -> usize {
    let layers = model.nodes.len();
    layers.saturating_add(layers / 2)
}

/// Where regions differ by phase, their table is longer.
fn of_axis(axis: &AxisGeometry) -> usize {
    let period = axis.view().period().unwrap_or_else(|_| axis.size());
    usize::try_from(period / 2).map_or(1, |rows| rows.saturating_add(1))
}
