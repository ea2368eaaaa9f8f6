//! How much of what rustc works out stands in each struct.

use receptive_field_core::eval::Source;

use super::super::weight::{Heavy, TOKEN, Weight, of_tokens};
use crate::lower::{LateKind, Model};

/// Bytes of a number or a layer, with what is said of it but its name, and of a part of a condition.
const NUMBER: usize = 256;
const LAYER: usize = 256;
const PART: usize = 384;

/// Numbers, contracts and layers.
pub(in super::super) fn weigh(model: &Model, weight: &mut Weight) -> Result<(), Heavy> {
    for value in &model.late.values {
        let bytes = match &value.kind {
            LateKind::Braces(late) => of_tokens(&late.tokens),
            LateKind::Made(..) | LateKind::AtLeast(..) => 0,
        };
        weight.each(bytes.saturating_add(NUMBER), value.place)?;
    }
    for contract in &model.late_contracts {
        let mut asks = Vec::new();
        contract.condition.asks(&mut asks);
        let mut bytes = contract.condition.parts().saturating_mul(PART);
        for ask in asks {
            if let Source::Layer(index) = ask.source {
                // It is written out before it is cut.
                let name = model.layers.get(index).map_or(0, |info| info.name.len());
                bytes = bytes.saturating_add(name);
            }
        }
        weight.each(bytes, contract.written.condition.place)?;
    }
    let layers = model.nodes.iter().zip(&model.layers);
    for (node, info) in layers.skip(model.late.first) {
        let inputs = node.inputs.len().saturating_mul(TOKEN);
        let own = info.name.len().saturating_add(LAYER);
        weight.each(own.saturating_add(inputs), info.place)?;
    }
    Ok(())
}
