//! What an editor says of a layer: its numbers in words.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Fact;
use receptive_field_core::eval::Source;

use crate::check::Case;
use crate::expand::layer_docs;
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
        let numbers = self.layer(name).map(|(case, index)| numbers(case, index));
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

/// `13 x 13 features, every 16 px, each sees 163 px, first centre 17.5`; nothing of a layer without numbers.
pub(crate) fn numbers(case: Case, index: usize) -> Option<String> {
    let source = Source::Layer(index);
    case.geometry(source)?;
    let on_axes = |fact: Fact| -> Vec<String> {
        (0..case.model.axes)
            .map(|axis| {
                let number = case.number_of(source, false, axis, fact);
                number.map_or_else(|| String::from("nowhere"), |number| number.to_string())
            })
            .collect_vec()
    };
    Some(format!(
        "{} features, every {} px, each sees {} px, first centre {}",
        on_axes(Fact::Size).join(" x "),
        told(&on_axes(Fact::Jump)),
        told(&on_axes(Fact::ReceptiveField)),
        told(&on_axes(Fact::Start)),
    ))
}

/// One number where the axes agree.
fn told(values: &[String]) -> String {
    match values.split_first() {
        Some((first, others)) if others.iter().all(|other| other == first) => first.clone(),
        _ => values.join(" x "),
    }
}
