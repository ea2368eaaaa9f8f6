//! The same change to several calls at once, where they are few.

use super::TOGETHER;
use super::change::{Change, changes_of};
use super::rank::Ranks;
use super::site::{Way, stages_of, statements};
use super::trial::{Edit, Trial};
use super::watch::Watch;
use crate::budget::EDITOR_WORK;
use crate::spec::{Spec, Stage};
use receptive_field_core::CollectVec as _;
use receptive_field_core::PushAll as _;

/// A call, and a change to it.
type Changed = (Vec<usize>, Way, Change);

/// No convolution reads past its step.
pub(super) fn live(base: &Spec, trial: &mut Trial, watch: &Watch) -> Option<String> {
    let windows = calls(base, |_| true, |change| change.is_live);
    several(&windows).then(|| at_once(trial, &windows, Some(watch)))?
}

/// Every window that has no padding keeps the size, or with a stride all but the rounding.
pub(super) fn padded(base: &Spec, ranks: &Ranks, trial: &mut Trial) -> Option<String> {
    let is_meant = |stage: &Stage| ranks.concerns(stage);
    let windows = calls(base, is_meant, |change| change.keeps_size);
    several(&windows).then(|| at_once(trial, &windows, None))?
}

fn several(windows: &[Changed]) -> bool {
    let mut statements: Vec<&[usize]> = windows
        .iter()
        .map(|(path, ..)| path.as_slice())
        .collect_vec();
    statements.dedup();
    windows.len() > 1 && statements.len() <= TOGETHER
}

/// The calls that may be changed so.
fn calls(
    base: &Spec,
    is_meant: impl Fn(&Stage) -> bool,
    is_so: impl Fn(&Change) -> bool,
) -> Vec<Changed> {
    let mut found = Vec::new();
    for statement in statements(base) {
        for (way, stage) in stages_of(&statement) {
            let change = changes_of(stage).into_iter().find(&is_so);
            if let Some(change) = change.filter(|_| is_meant(stage)) {
                found.push((statement.path.clone(), way, change));
            }
        }
    }
    found
}

/// The statements as they then read, if they meet every contract.
fn at_once(trial: &mut Trial, calls: &[Changed], watch: Option<&Watch>) -> Option<String> {
    let mut texts: Vec<(&[usize], String)> = Vec::new();
    let most = trial.work.saturating_add(EDITOR_WORK);
    let mut paths: Vec<&[usize]> = Vec::new();
    for (path, way, change) in calls {
        let text = trial.apply(path, &Edit::Call(way.clone(), change.clone()));
        paths.push(path);
        // Of a statement with several calls, as it reads in the end.
        texts.retain(|(other, _)| other != path);
        texts.push_all(text.map(|text| (path.as_slice(), text)));
        if trial.work > most {
            break;
        }
    }
    let is_met = trial.work <= most && trial.is_met(watch);
    paths.dedup();
    for path in paths {
        trial.undo(path);
    }
    let texts: Vec<String> = texts.into_iter().map(|(_, text)| text).collect_vec();
    is_met.then(|| match texts.as_slice() {
        [only] => only.clone(),
        several => format!("{} together", several.join(" and ")),
    })
}
