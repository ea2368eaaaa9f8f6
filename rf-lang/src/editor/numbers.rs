//! What an editor says of a layer: its numbers in words.

use receptive_field_core::eval::Source;

use crate::check::Case;
use crate::expand::{layer_docs, layer_numbers};
use crate::lower::{Feature, PartKind, Scopes};
use crate::names::Names;
use crate::spec::text;

/// What is known of a network's layers; nothing where it could not be read.
pub(super) struct Told<'a> {
    case: Option<Case<'a>>,
    /// What the features are.
    features: Names<&'a Feature<'a>>,
}

impl<'a> Told<'a> {
    pub(super) fn of(case: Option<Case<'a>>) -> Self {
        let mut features = Names::default();
        for feature in case.iter().flat_map(|case| &case.model.features) {
            let name = text(&feature.written.name);
            if !features.contains(&name) {
                features.insert(name, feature);
            }
        }
        Self { case, features }
    }

    fn layer(&self, name: &str) -> Option<(Case<'a>, usize)> {
        let case = self.case?;
        let part = case.model.scopes.find_inside(Scopes::ROOT, name)?;
        let is_family = matches!(case.model.scopes.part(part)?.kind, PartKind::Family(_));
        match case.model.scopes.node(part) {
            Source::Layer(index) if !is_family => Some((case, index)),
            _ => None,
        }
    }

    pub(super) fn numbers(&self, name: &str) -> String {
        let numbers = self
            .layer(name)
            .map(|(case, index)| layer_numbers(case, index));
        numbers.flatten().unwrap_or_default()
    }

    pub(super) fn docs(&self, name: &str) -> String {
        match self.layer(name) {
            Some((case, index)) => layer_docs(case, index),
            None => format!("The layer `{name}`; in a loop one for each turn."),
        }
    }

    pub(super) fn feature(&self, name: &str) -> String {
        match self.features.get(name) {
            Some(feature) => format!("The feature `{}`.", feature.written.path),
            None => String::from("A feature."),
        }
    }
}
