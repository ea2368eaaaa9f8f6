//! Layers without a name of their own, as they were written.

use receptive_field_core::eval::Source;

use super::Case;
use crate::lower::LayerInfo;
use crate::spec::{Layer, text};

impl Case<'_> {
    /// The name of a layer; of one in an argument, what it does.
    pub(super) fn shown(&self, source: Source) -> String {
        let layer = match source {
            Source::Input => None,
            Source::Layer(index) => self.model.layers.get(index),
        };
        match layer.and_then(|layer| layer.call.filter(|_| is_made_up(layer))) {
            Some(call) => call.to_string(),
            None => self.name(source).to_owned(),
        }
    }
}

/// The name of a layer; where it has none that can be written, the statement that it comes from.
pub(super) fn named(layer: &LayerInfo) -> String {
    match layer.statement {
        Some(statement) if is_made_up(layer) => said(statement),
        _ => layer.name.clone(),
    }
}

/// Where a layer stands that is named otherwise than the statement that it comes from. Those of arguments have names that
/// are made up.
pub(super) fn inside(layer: &LayerInfo) -> Option<String> {
    let (call, statement) = (layer.call?, layer.statement?);
    let mut stages = statement.pipeline.stages.iter();
    let is_told =
        is_made_up(layer) || stages.any(|stage| std::ptr::eq(&raw const stage.call, call));
    let name = statement.name.as_ref().map(text);
    let is_itself = name.is_some_and(|name| layer.name == name);
    (!is_told && !is_itself).then(|| format!("in `{}`", said(statement)))
}

fn said(statement: &Layer) -> String {
    match &statement.name {
        Some(name) => format!("{}: {}", text(name), statement.pipeline),
        None => statement.pipeline.to_string(),
    }
}

/// Whether its name numbers an argument or a statement, and so is none that anybody wrote.
fn is_made_up(layer: &LayerInfo) -> bool {
    layer.name.contains('@')
}
