//! How much the constants will hold.

use receptive_field_core::eval::{AxisGeometry, Graph, Source, evaluate};

use super::{Case, Instance, cases};
use crate::budget::EXPANSION;
use crate::diagnostic::{Diagnostic, Errors};
use crate::lower::{Model, PartKind};

/// Bytes of what stands around the numbers of a layer, and of the documentation of one with a name.
const AROUND: usize = 40;
const DOCS: usize = 256;

/// Where the constants would hold too much, that is an error, and nothing is known of the layers.
pub(crate) fn weigh(model: &Model, instances: &mut [Instance], errors: &mut Errors) {
    let Some(index) = heaviest(&cases(model, instances)) else {
        return;
    };
    for instance in instances.iter_mut() {
        let input = instance.evaluation.graph().input.clone();
        let nodes = Vec::new();
        instance.evaluation = evaluate(Graph { input, nodes });
        instance.features.clear();
    }
    if let (true, Some(layer)) = (errors.is_empty(), model.layers.get(index)) {
        let message = format!(
            "the constants up to here hold more than {EXPANSION} bytes: that is the limit of one call"
        );
        let error = Diagnostic::new(layer.place, message);
        errors.push(error.note(
            "a layer holds a number for each run of phases on each axis, and each struct holds all layers",
        ));
    }
}

/// The layer with which it is too much.
fn heaviest(cases: &[Case]) -> Option<usize> {
    let mut bytes = 0_usize;
    for case in cases {
        let model = case.model;
        bytes = bytes.saturating_add(model.constants.len().saturating_mul(DOCS));
        // Those that the list of all layers names, and does not hold once more.
        let mut is_named = vec![false; model.layers.len()];
        for constant in &model.constants {
            let part = model.scopes.part(constant.part);
            let is_layer = part.is_some_and(|part| matches!(part.kind, PartKind::Layer { .. }));
            if let (true, Source::Layer(index)) = (is_layer, model.scopes.node(constant.part)) {
                if let Some(is_named) = is_named.get_mut(index) {
                    *is_named = true;
                }
            }
        }
        for (index, is_named) in is_named.into_iter().enumerate() {
            let times = if is_named { 1 } else { 2 };
            let own = of_layer(*case, index).saturating_mul(times);
            bytes = bytes.saturating_add(own);
            if bytes > EXPANSION {
                return Some(index);
            }
        }
    }
    None
}

fn of_layer(case: Case, index: usize) -> usize {
    let source = Source::Layer(index);
    let Some(geometry) = case.geometry(source) else {
        return 0;
    };
    let text = |is_local| case.text(index, is_local).map_or(0, str::len);
    let mut bytes = case.name(source).len().saturating_add(text(false));
    if geometry.axes.iter().any(AxisGeometry::local_differs) {
        bytes = bytes.saturating_add(text(true));
    }
    bytes.saturating_add(AROUND)
}
