//! Verdicts: whether each layer is possible, each contract is met and each feature exists.

mod condition;
mod fact;
mod feature;
mod fits;
mod geometry;
mod of_feature;
mod quantity;
mod report;
mod why;

use std::collections::HashSet;

use receptive_field_core::eval::{Evaluation, Graph, NodeGeometry, Source, evaluate};

use crate::diagnostic::{Diagnostic, Errors};
use crate::lower::{Model, PartKind, Scopes};
use crate::spec::{Contract, Spec};
use condition::Judge;
pub(crate) use feature::Seen;

/// One struct: its graph, and what was worked out of it.
#[derive(Debug)]
pub(crate) struct Sized {
    pub(crate) name: String,
    pub(crate) evaluation: Evaluation,
    /// One for each feature that exists, in the order of the spec.
    pub(crate) features: Vec<Option<Seen>>,
}

/// A model and one of its sizes: what contracts and features are asked of.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) model: &'a Model<'a>,
    pub(crate) sized: &'a Sized,
    /// Whether there are other structs, so that messages name this one.
    pub(crate) is_one_of_several: bool,
}

impl Case<'_> {
    pub(crate) fn geometry(&self, from: Source) -> Option<&NodeGeometry> {
        self.sized.evaluation.node(from)
    }

    /// The name of a layer as messages show it.
    pub(crate) fn name(&self, from: Source) -> &str {
        match from {
            Source::Input => "input",
            Source::Layer(index) => self.model.layers.get(index).map_or("", |layer| &layer.name),
        }
    }

    /// Which struct a message speaks of, where there are several.
    pub(crate) fn for_struct(&self) -> String {
        if self.is_one_of_several {
            format!(" for `{}`", self.sized.name)
        } else {
            String::new()
        }
    }
}

/// Works out every struct and judges it. Contracts are looked at only where every layer is possible.
pub(crate) fn check(spec: &Spec, model: &Model, errors: &mut Errors) -> Vec<Sized> {
    let mut all = work_out(spec, model);
    if !errors.is_empty() {
        return all;
    }
    let cases = cases(model, &all);
    for &case in &cases {
        geometry::report(case, errors);
        if !errors.is_empty() {
            return all;
        }
    }
    contracts(&cases, model, errors);
    let seen = features(&cases, model, errors);
    for (sized, features) in all.iter_mut().zip(seen) {
        sized.features = features;
    }
    all
}

/// Whether every layer is possible, every contract met and every feature there: the same without a word about it.
pub(crate) fn is_met(spec: &Spec, model: &Model) -> bool {
    let all = work_out(spec, model);
    let is_possible = |sized: &Sized| sized.evaluation.errors().is_empty();
    all.iter().all(is_possible)
        && cases(model, &all).into_iter().all(|case| {
            let mut contracts = model.contracts.iter();
            let mut features = model.features.iter();
            contracts.all(|contract| judge(case, contract.item, contract.scope).is_ok())
                && features.all(|feature| feature::look(case, feature.item, feature.scope).is_ok())
        })
}

fn cases<'a>(model: &'a Model, all: &'a [Sized]) -> Vec<Case<'a>> {
    let is_one_of_several = all.len() > 1;
    let case = |sized| Case {
        model,
        sized,
        is_one_of_several,
    };
    all.iter().map(case).collect()
}

/// The geometry of every struct, as far as the model is sound.
fn work_out(spec: &Spec, model: &Model) -> Vec<Sized> {
    let structs = spec.names.iter().zip(&model.sizes);
    structs
        .map(|(name, size)| {
            let nodes = model.nodes.iter().take(model.sound).cloned().collect();
            let input = size.clone();
            Sized {
                name: name.to_string(),
                evaluation: evaluate(Graph { input, nodes }),
                features: Vec::new(),
            }
        })
        .collect()
}

/// Judges each contract; one that several uses of a block or turns of a loop break is told once.
fn contracts(cases: &[Case], model: &Model, errors: &mut Errors) {
    let mut told: HashSet<*const Contract> = HashSet::new();
    for contract in &model.contracts {
        if told.contains(&std::ptr::from_ref(contract.item)) {
            continue;
        }
        let broken = cases
            .iter()
            .find_map(|&case| judge(case, contract.item, contract.scope).err());
        if let Some(broken) = broken {
            told.insert(contract.item);
            errors.push(match &contract.inside {
                Some(inside) => broken.note(inside),
                None => broken,
            });
        }
    }
}

/// Looks the features of each struct up, and stops at the first struct with mistakes: the others have the same.
fn features(cases: &[Case], model: &Model, errors: &mut Errors) -> Vec<Vec<Option<Seen>>> {
    let mut seen = Vec::new();
    for &case in cases {
        let before = errors.count();
        let features = model.features.iter().map(|feature| {
            let found = feature::look(case, feature.item, feature.scope);
            errors.keep(found)
        });
        seen.push(features.collect());
        if errors.count() > before {
            break;
        }
    }
    seen
}

fn judge(case: Case, contract: &Contract, scope: crate::lower::ScopeId) -> Result<(), Diagnostic> {
    let judge = Judge { case, scope };
    judge
        .holds(&contract.condition)
        .map_err(|broken| match &contract.message {
            Some(message) => broken.first_note(message),
            None => broken,
        })
}

/// The layer that a part is, if it is one.
pub(crate) fn layer_of(scopes: &Scopes, part: crate::lower::PartId) -> Option<Source> {
    let part = scopes.part(part)?;
    match part.kind {
        PartKind::Family(_) => None,
        _ => Some(part.node),
    }
}
