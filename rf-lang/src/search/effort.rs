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
    let mut effort = model.contracts.len().saturating_mul(instances.len()) / 2;
    let reads_padding = model.nodes.iter().any(|node| node.op.reads_padding());
    for instance in instances {
        for layer in 0..model.nodes.len() {
            if let Some(geometry) = instance.evaluation.node(Source::Layer(layer)) {
                for axis in geometry.axes {
                    effort = effort.saturating_add(of_axis(axis));
                    if reads_padding {
                        effort = effort.saturating_add(of_borders(axis));
                    }
                }
            }
        }
    }
    effort
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

/// Where padding reads pixels, what borders read is followed feature by feature.
fn of_borders(axis: &AxisGeometry) -> usize {
    let (first, end) = axis.interior();
    let borders = axis.size().saturating_sub(end.saturating_sub(first));
    usize::try_from(borders / 32).unwrap_or(usize::MAX)
}
