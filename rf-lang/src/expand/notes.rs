//! Contracts and features as the picture of a network wants them.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Order as _;
use receptive_field_core::eval::Source;
use receptive_field_core::figure::{note_contract, note_feature};

use crate::lower::{Contract, Model};
use crate::spec::text;

/// Each contract at the layers that it asks, and each feature.
pub(super) fn notes(model: &Model) -> String {
    let mut notes = String::new();
    for contract in &model.contracts {
        note(&mut notes, contract, None);
    }
    for at in &model.ats {
        for contract in &at.contracts {
            note(&mut notes, contract, Some(at.sizes()));
        }
    }
    for feature in &model.features {
        if let Source::Layer(layer) = feature.source {
            let index: Vec<i64> = feature.index.iter().map(|index| index.value).collect_vec();
            note_feature(&mut notes, &text(&feature.written.name), layer, &index);
        }
    }
    notes
}

fn note(notes: &mut String, contract: &Contract, sizes: Option<usize>) {
    let mut asks = Vec::new();
    contract.condition.asks(&mut asks);
    let mut layers: Vec<usize> = Vec::new();
    for ask in asks {
        if let Source::Layer(layer) = ask.source {
            layers.push(layer);
        }
    }
    if layers.is_empty() {
        return;
    }
    layers.order();
    layers.dedup();
    let condition = &contract.written.condition;
    let message = contract.written.message.as_deref();
    match sizes {
        None => note_contract(notes, &layers, condition, message),
        Some(sizes) => {
            let at_sizes = format!("at {sizes} sizes: {condition}");
            note_contract(notes, &layers, &at_sizes, message);
        }
    }
}
