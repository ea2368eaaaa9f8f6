//! The parts that a layer has, for a name that is none of them.

use super::ask::Asking;
use super::path::Resolved;
use crate::near::nearest;

impl Asking<'_> {
    /// The parts of a layer, or of its stages.
    pub(super) fn parts(&self, layer: &str, resolved: &Resolved, name: &str) -> Option<String> {
        let quoted = |parts: &[&str]| {
            let parts = parts.iter().map(|part| format!("`{part}`"));
            parts.collect::<Vec<_>>().join(", ")
        };
        let inside = self.scopes.names_of(resolved.part);
        let inside: Vec<&str> = inside.iter().map(String::as_str).collect();
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
