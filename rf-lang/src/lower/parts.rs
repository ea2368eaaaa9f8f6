//! The parts that a layer has, for a name that is none of them.

use std::rc::Rc;

use super::ask::Asking;
use super::ids::PartId;
use super::path::Resolved;
use super::scope::{PartKind, Scopes};
use crate::names::first;
use crate::near::{LISTED, MOST, quoted};
use receptive_field_core::CollectVec as _;

impl Scopes {
    /// The stages that have a part of this name, where there are several stages: `.0.main` to `.3.main`.
    pub(super) fn stages_with(&self, id: PartId, layer: &str, name: &str) -> Option<String> {
        let having = self.having(id)?.get(name)?;
        let said = |index: &usize| format!("`{layer}.{index}.{name}`");
        match having.as_slice() {
            [] => None,
            [only] => Some(said(only)),
            [first, .., last] if last.saturating_sub(*first) < having.len() => {
                Some(format!("{} to {}", said(first), said(last)))
            }
            several => {
                let listed = several.iter().take(LISTED).map(said).collect_vec();
                let listed = listed.join(", ");
                Some(match several.len().saturating_sub(LISTED) {
                    0 => listed,
                    more => format!("{listed} and {more} others"),
                })
            }
        }
    }

    /// The names inside of the stages of a layer, and the last stage.
    pub(super) fn names_of_stages(&self, id: PartId) -> Option<(&[Rc<str>], usize)> {
        let PartKind::Layer { stages, .. } = &self.part(id)?.kind else {
            return None;
        };
        let names = self.having(id)?.names();
        let last = stages.len().checked_sub(1)?;
        (!names.is_empty()).then_some((names, last))
    }
}

impl Asking<'_> {
    /// The parts of a layer, or of its stages.
    pub(super) fn parts(&self, layer: &str, resolved: &Resolved, name: &str) -> Option<String> {
        let inside = self.scopes.names_of(resolved.part);
        if !inside.is_empty() {
            let parts = quoted(&first(inside, LISTED), inside.len());
            return Some(format!("its parts are {parts}"));
        }
        let (parts, last) = self.scopes.names_of_stages(resolved.part)?;
        let compared = first(parts, MOST);
        if let Some(meant) = self.scopes.suggesting.nearest(name, &compared) {
            let stages = self.scopes.stages_with(resolved.part, layer, meant)?;
            return Some(format!("did you mean {stages}?"));
        }
        let parts = quoted(&compared, parts.len());
        Some(format!(
            "its stages `{layer}.0` to `{layer}.{last}` have the parts {parts}"
        ))
    }
}
