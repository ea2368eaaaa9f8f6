//! Contracts and features as the picture of a network wants them.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Order as _;
use receptive_field_core::eval::Source;
use receptive_field_core::figure::{note_contract, note_feature};

use super::weight::{Heavy, Weight};
use crate::diagnostic::Place;
use crate::lower::{Contract, Model};
use crate::meter::{self, spend_each};
use crate::spec::text;

/// Each contract at the layers that it asks, and each feature, as long as that is not too much.
pub(super) fn notes(model: &Model, weight: &mut Weight) -> Result<String, Heavy> {
    let mut notes = String::new();
    let of_network = model.contracts.iter().map(|contract| (contract, None));
    let mut contracts: Vec<(&Contract, Option<usize>)> = of_network.collect_vec();
    for at in &model.ats {
        for contract in &at.contracts {
            contracts.push((contract, Some(at.sizes())));
        }
    }
    for (contract, sizes) in contracts {
        let before = notes.len();
        note(&mut notes, contract, sizes);
        let bytes = notes.len().saturating_sub(before);
        spend_each(bytes, meter::LETTER);
        weight.each(bytes, contract.written.condition.place)?;
    }
    for feature in &model.features {
        if let Source::Layer(layer) = feature.source {
            let (before, name) = (notes.len(), &feature.written.name);
            let index: Vec<i64> = feature.index.iter().map(|index| index.value).collect_vec();
            note_feature(&mut notes, &text(name), layer, &index);
            let bytes = notes.len().saturating_sub(before);
            weight.each(bytes, Place::of(name.span()))?;
        }
    }
    Ok(notes)
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
