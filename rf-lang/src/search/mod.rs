//! Changes to one call that meet every contract: tried on the whole network before they are proposed.

mod change;
mod site;

use crate::check::is_met;
use crate::diagnostic::Errors;
use crate::lower::lower;
use crate::spec::Spec;
use change::{Change, causal, changes_of};
use site::{Site, at, sites, stage};

/// So many changes are proposed at most.
const PROPOSED: usize = 2;
/// So many statements are changed together at most.
const TOGETHER: usize = 4;
/// So many changes are tried at most …
const TRIED: usize = 400;
/// … on so many layers in all.
const WORK: usize = 20_000;

/// What to propose where contracts are not met: statements that can be pasted.
///
/// The least changes come first, and of equals those to the last layers.
pub(crate) fn proposals(spec: &Spec) -> Vec<String> {
    let mut changed = spec.clone();
    let sites = sites(spec);
    let mut candidates: Vec<(&Site, Change)> = Vec::new();
    for site in &sites {
        candidates.extend(changes_of(site).into_iter().map(|change| (site, change)));
    }
    candidates.sort_by_key(|(site, change)| (change.cost, std::cmp::Reverse(site.number)));
    let (mut proposed, mut work) = (Vec::new(), 0_usize);
    for (site, change) in candidates.into_iter().take(TRIED) {
        let Some(text) = apply(&mut changed, site, &change) else {
            continue;
        };
        let (is_met, layers) = meets(&changed);
        undo(&mut changed, site);
        work = work.saturating_add(layers);
        let text = format!("{text} meets every contract");
        if is_met && !proposed.contains(&text) {
            proposed.push(text);
        }
        if proposed.len() == PROPOSED || work > WORK {
            return proposed;
        }
    }
    if proposed.is_empty() {
        proposed.extend(all_causal(&mut changed, &sites));
    }
    proposed
}

/// All convolutions causal at once, where they are few.
fn all_causal(changed: &mut Spec, sites: &[Site]) -> Option<String> {
    let windows = sites
        .iter()
        .filter(|site| changes_of(site).iter().any(Change::is_causal));
    let windows: Vec<&Site> = windows.collect();
    if !(2..=TOGETHER).contains(&windows.len()) {
        return None;
    }
    let texts: Vec<String> = windows
        .iter()
        .filter_map(|site| apply(changed, site, &causal()))
        .collect();
    meets(changed)
        .0
        .then(|| format!("{} together meet every contract", texts.join(" and ")))
}

/// Whether every layer is possible and every contract met, and how many layers it took to see that.
fn meets(spec: &Spec) -> (bool, usize) {
    let mut errors = Errors::default();
    let model = lower(spec, &mut errors);
    let layers = model.nodes.len().saturating_mul(model.sizes.len());
    (errors.is_empty() && is_met(spec, &model), layers)
}

/// Changes the call at a site; the statement as it then reads, and if it has no name the one that it is for.
fn apply(spec: &mut Spec, site: &Site, change: &Change) -> Option<String> {
    let layer = at(&mut spec.items, site)?;
    let before = layer.pipeline.to_string();
    change.apply(stage(&mut layer.pipeline, site)?);
    let after = &layer.pipeline;
    Some(match &layer.name {
        Some(name) => format!("`{name}: {after};`"),
        None => format!("`{after};` for `{before};`"),
    })
}

fn undo(spec: &mut Spec, site: &Site) {
    let layer = at(&mut spec.items, site);
    if let Some(stage) = layer.and_then(|layer| stage(&mut layer.pipeline, site)) {
        stage.clone_from(&site.original);
    }
}
