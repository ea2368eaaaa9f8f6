//! Changes to one call that meet every contract: tried on the whole network before they are proposed.

mod change;
mod site;
mod watch;

use crate::check::is_met;
use crate::diagnostic::Errors;
use crate::lower::lower;
use crate::spec::Spec;
use change::{Change, changes_of};
use site::{Site, at, sites, stage};
use watch::Watch;

/// So many changes are proposed at most.
const PROPOSED: usize = 2;
/// The cost of padding for a stream, where it is asked for.
const LIVE: i64 = 8;
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
    let watch = Watch::over(spec);
    if watch.is_of_latency() {
        // Another step would need no less context, and be another network.
        candidates.retain(|(_, change)| !change.sets("stride"));
        for (_, change) in &mut candidates {
            if change.is_live {
                change.cost = LIVE;
            }
        }
    }
    candidates.sort_by_key(|(site, change)| (change.cost, std::cmp::Reverse(site.number)));
    let (mut proposed, mut work) = (Vec::new(), 0_usize);
    for (site, change) in candidates.into_iter().take(TRIED) {
        let Some(text) = apply(&mut changed, site, &change) else {
            continue;
        };
        let is_watched = watch.is_of_latency() || change.sets_padding();
        let (is_met, layers) = meets(&changed, is_watched.then_some(&watch));
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
        proposed.extend(all_live(&mut changed, &sites, &watch));
    }
    proposed
}

/// No convolution reads past its step, all changed at once, where they are few.
fn all_live(changed: &mut Spec, sites: &[Site], watch: &Watch) -> Option<String> {
    let live = |site| changes_of(site).into_iter().find(|change| change.is_live);
    let windows = sites.iter().filter_map(|site| Some((site, live(site)?)));
    let windows: Vec<(&Site, Change)> = windows.collect();
    if !(2..=TOGETHER).contains(&windows.len()) {
        return None;
    }
    let texts: Vec<String> = windows
        .iter()
        .filter_map(|(site, change)| apply(changed, site, change))
        .collect();
    meets(changed, Some(watch))
        .0
        .then(|| format!("{} together meet every contract", texts.join(" and ")))
}

/// Whether every layer is possible, every contract met and, if that is watched, nothing new left unread, and how many
/// layers it took to see that.
fn meets(spec: &Spec, watch: Option<&Watch>) -> (bool, usize) {
    let mut errors = Errors::default();
    let model = lower(spec, &mut errors);
    let layers = model.nodes.len().saturating_mul(model.sizes.len());
    let (is_met, more) = if errors.is_empty() {
        is_met(spec, &model)
    } else {
        (false, 0)
    };
    let layers = layers.saturating_add(more);
    let is_met = is_met && watch.is_none_or(|watch| watch.allows(spec, &model));
    (is_met, layers)
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
