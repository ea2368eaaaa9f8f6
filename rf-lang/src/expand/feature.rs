//! The constants of features.

use crate::token::{Delimiter, Ident};
use receptive_field_core::CollectVec as _;

use super::tokens::Tokens;
use super::{Expansion, docs, poisoned, upper};
use crate::check::Existing;

impl Expansion<'_> {
    pub(super) fn features(&self, items: &mut Tokens) {
        for (index, feature) in self.case.model.features.iter().enumerate() {
            let seen = self
                .case
                .instance
                .features
                .get(index)
                .and_then(Option::as_ref);
            if let Some(path) = self.shared.paths.get(index) {
                let docs = docs::feature(self.case, path, seen);
                self.docs(&feature.written.docs, docs, items);
            }
            self.feature(&feature.written.name, seen, items);
        }
        for name in &self.case.model.failed_features {
            self.feature(name, None, items);
        }
    }

    fn feature(&self, name: &Ident, seen: Option<&Existing>, items: &mut Tokens) {
        let axes = self.case.model.axes;
        items.again(&self.constant);
        items
            .named(&upper(name), name)
            .operator(":")
            .hidden(&format!("Feature{axes}"));
        let arguments = seen.map_or_else(|| poisoned_feature(axes), |seen| self.seen(seen));
        items.operator("=").hidden(&format!("feature{axes}"));
        items.group(Delimiter::Parenthesis, arguments).operator(";");
    }

    fn seen(&self, seen: &Existing) -> Tokens {
        let mut arguments = self.layer(seen.source);
        let mut indices = Tokens::new();
        for &index in &seen.index {
            indices.number(index).operator(",");
        }
        let spans: Option<Vec<_>> = seen.visible.iter().copied().try_collect_vec();
        let spans = spans.unwrap_or_default();
        let ends: Vec<i64> = spans
            .iter()
            .flat_map(|span| [span.start, span.end])
            .collect_vec();
        arguments.operator(",").group(Delimiter::Bracket, indices);
        arguments.operator(",").numbers(&ends);
        arguments
    }
}

/// The arguments of a feature of what is wrong.
fn poisoned_feature(axes: usize) -> Tokens {
    let mut zeros = Tokens::new();
    for _ in 0..axes {
        zeros.number(0).operator(",");
    }
    let mut arguments = poisoned();
    arguments.operator(",").group(Delimiter::Bracket, zeros);
    arguments.operator(",").numbers(&[]);
    arguments
}
