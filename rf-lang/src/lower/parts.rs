//! The parts that a layer has, for a name that is none of them.

use super::ask::Asking;
use super::ids::PartId;
use super::path::Resolved;
use super::scope::{PartKind, Scopes};
use crate::near::nearest;
use receptive_field_core::CollectVec as _;

impl Scopes {
    /// The stages that have a part of this name, where there are several stages: `.0.main` to `.3.main`.
    pub(super) fn stages_with(&self, id: PartId, layer: &str, name: &str) -> Option<String> {
        let PartKind::Layer { stages, .. } = &self.part(id)?.kind else {
            return None;
        };
        let has_it = |stage: &PartId| self.names_of(*stage).iter().any(|part| part == name);
        let having = (0_usize..).zip(stages).filter(|(_, stage)| has_it(stage));
        let having: Vec<usize> = having.map(|(index, _)| index).collect_vec();
        let said = |index: &usize| format!("`{layer}.{index}.{name}`");
        match having.as_slice() {
            [] => None,
            [only] => Some(said(only)),
            [first, .., last] if last.saturating_sub(*first) < having.len() => {
                Some(format!("{} to {}", said(first), said(last)))
            }
            several => Some(several.iter().map(said).collect_vec().join(", ")),
        }
    }

    /// The names inside of the stages of a layer, and the last stage.
    pub(super) fn names_of_stages(&self, id: PartId) -> Option<(Vec<&str>, usize)> {
        let PartKind::Layer { stages, .. } = &self.part(id)?.kind else {
            return None;
        };
        let mut names: Vec<&str> = Vec::new();
        for name in stages.iter().flat_map(|stage| self.names_of(*stage)) {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        let last = stages.len().checked_sub(1)?;
        (!names.is_empty()).then_some((names, last))
    }
}

impl Asking<'_> {
    /// The parts of a layer, or of its stages.
    pub(super) fn parts(&self, layer: &str, resolved: &Resolved, name: &str) -> Option<String> {
        let quoted = |parts: &[&str]| {
            let parts = parts.iter().map(|part| format!("`{part}`"));
            parts.collect_vec().join(", ")
        };
        let inside = self.scopes.names_of(resolved.part);
        let inside: Vec<&str> = inside.iter().map(String::as_str).collect_vec();
        if !inside.is_empty() {
            return Some(format!("its parts are {}", quoted(&inside)));
        }
        let (parts, last) = self.scopes.names_of_stages(resolved.part)?;
        if let Some(meant) = nearest(name, &parts) {
            let stages = self.scopes.stages_with(resolved.part, layer, meant)?;
            return Some(format!("did you mean {stages}?"));
        }
        let parts = quoted(&parts);
        Some(format!(
            "its stages `{layer}.0` to `{layer}.{last}` have the parts {parts}"
        ))
    }
}
