//! All paths to a layer beside its name.

use proc_macro2::Delimiter;
use receptive_field_core::eval::Source;

use super::tokens::Tokens;
use crate::check::Case;
use crate::lower::{PartId, PartKind, ScopeId, Scopes};

/// `("layer2.5", 27), …`
pub(super) fn aliases(case: Case) -> Tokens {
    let mut found = Vec::new();
    if case.is_complete() {
        of_scope(case, Scopes::ROOT, "", &mut found);
        for (name, source) in &case.model.aliases {
            if let Source::Layer(index) = source {
                found.push(((*name).to_owned(), *index));
            }
        }
    }
    let mut list = Tokens::new();
    for (path, index) in found {
        let mut pair = Tokens::new();
        pair.text(&path)
            .operator(",")
            .number(i64::try_from(index).unwrap_or(0));
        list.group(Delimiter::Parenthesis, pair).operator(",");
    }
    list
}

fn of_scope(case: Case, scope: ScopeId, prefix: &str, found: &mut Vec<(String, usize)>) {
    for (name, part, _) in case.model.scopes.names(scope) {
        of_part(case, part, &format!("{prefix}{name}"), found);
    }
}

fn of_part(case: Case, id: PartId, path: &str, found: &mut Vec<(String, usize)>) {
    let Some(part) = case.model.scopes.part(id) else {
        return;
    };
    match &part.kind {
        PartKind::Failed(_) => {}
        PartKind::Family(members) => {
            for (index, member) in members.iter().enumerate() {
                of_part(case, *member, &format!("{path}[{index}]"), found);
            }
        }
        PartKind::Layer { stages, inside } => {
            if let Source::Layer(index) = part.node {
                if case.name(part.node) != path {
                    found.push((path.to_owned(), index));
                }
            }
            for (number, stage) in stages.iter().enumerate() {
                of_part(case, *stage, &format!("{path}.{number}"), found);
            }
            if let Some(inside) = inside {
                of_scope(case, *inside, &format!("{path}."), found);
            }
        }
    }
}
