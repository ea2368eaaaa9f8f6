//! Several joins that do not fit, mended one after the other.

use super::TOGETHER;
use super::effort::Wrong;
use super::join::{candidates, unfit};
use super::trial::Trial;
use crate::budget::TRIAL_WORK;
use crate::check::{is_met, work_out};
use crate::diagnostic::Errors;
use crate::lower::lower;
use crate::spec::Spec;

/// A change to each join that does not fit, one after the other, where they are few.
pub(super) fn together(mut spec: Spec, mut work: usize) -> Option<String> {
    let mut texts = Vec::new();
    for _ in 0..TOGETHER {
        let (text, changed, is_met) = next_fitted(&spec, &mut work)?;
        texts.push(text);
        if is_met {
            return Some(texts.join(" and "));
        }
        spec = changed;
    }
    None
}

/// The network with its first join that does not fit mended, the change, and whether that was all.
fn next_fitted(spec: &Spec, work: &mut usize) -> Option<(String, Spec, bool)> {
    let model = lower(spec, &mut Errors::default());
    let instances = work_out(spec, &model);
    let join = instances.iter().find_map(|one| unfit(&model, one))?;
    let name = &model.layers.get(join.node)?.name;
    let mut trial = Trial::of(spec, Wrong::default());
    let candidates = candidates(spec, &model, &join);
    for candidate in candidates
        .iter()
        .filter(|candidate| candidate.stage.is_none())
    {
        let layers = model.nodes.len().saturating_mul(model.sizes.len());
        *work = work.saturating_add(layers.saturating_mul(4));
        if *work > TRIAL_WORK {
            return None;
        }
        let text = trial.apply(&candidate.path, &candidate.edit)?;
        let mended = mends(&trial.changed, name).map(|is_met| (trial.changed.clone(), is_met));
        trial.undo(&candidate.path);
        if let Some((changed, is_met)) = mended {
            return Some((text, changed, is_met));
        }
    }
    None
}

/// Whether a network is mended where only the join of this name was meant; none where that still does not fit.
fn mends(spec: &Spec, join: &str) -> Option<bool> {
    let mut errors = Errors::default();
    let model = lower(spec, &mut errors);
    if !errors.is_empty() {
        return None;
    }
    let instances = work_out(spec, &model);
    let errors = instances.iter().flat_map(|one| one.evaluation.errors());
    let mut names = errors.filter_map(|error| model.layers.get(error.node));
    match names.next() {
        Some(layer) => (layer.name != join).then_some(false),
        None => is_met(&model, &instances).0.then_some(true),
    }
}
