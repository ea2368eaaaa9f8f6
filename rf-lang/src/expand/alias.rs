//! All paths to a layer beside its name.

use crate::token::Delimiter;
use receptive_field_core::eval::Source;

use super::Expansion;
use super::tokens::Tokens;
use super::weight::{Heavy, TOKEN, Weight};
use crate::check::Case;
use crate::lower::{PartId, PartKind, ScopeId, Scopes};

impl Expansion<'_> {
    /// `("layer2.5", 27), …`
    pub(super) fn aliases(&self) -> Tokens {
        let mut list = Tokens::new();
        if !self.case.is_complete() {
            return list;
        }
        for (path, index) in &self.shared.aliases {
            let mut pair = Tokens::new();
            pair.text(path)
                .operator(",")
                .number(i64::try_from(*index).unwrap_or(0));
            list.group(Delimiter::Parenthesis, pair).operator(",");
        }
        list
    }
}

/// The paths, each with the number of its layer, as long as they are not too much.
pub(super) fn aliases(case: Case, weight: &mut Weight) -> Result<Vec<(String, usize)>, Heavy> {
    let found = Vec::new();
    let mut aliases = Aliases {
        case,
        weight,
        found,
    };
    aliases.of_scope(Scopes::ROOT, "")?;
    for (name, source) in &case.model.aliases {
        if let Source::Layer(index) = source {
            aliases.add((*name).to_owned(), *index)?;
        }
    }
    Ok(aliases.found)
}

struct Aliases<'a, 'w> {
    case: Case<'a>,
    weight: &'w mut Weight,
    found: Vec<(String, usize)>,
}

impl Aliases<'_, '_> {
    fn add(&mut self, path: String, index: usize) -> Result<(), Heavy> {
        self.weigh(&path, index)?;
        self.found.push((path, index));
        Ok(())
    }

    fn weigh(&mut self, path: &str, index: usize) -> Result<(), Heavy> {
        if let Some(layer) = self.case.model.layers.get(index) {
            let bytes = path.len().saturating_add(TOKEN);
            self.weight.each(bytes, layer.place)?;
        }
        Ok(())
    }

    fn of_scope(&mut self, scope: ScopeId, prefix: &str) -> Result<(), Heavy> {
        for (name, part, _) in self.case.model.scopes.names(scope) {
            self.of_part(part, &format!("{prefix}{name}"))?;
        }
        Ok(())
    }

    fn of_part(&mut self, id: PartId, path: &str) -> Result<(), Heavy> {
        let Some(part) = self.case.model.scopes.part(id) else {
            return Ok(());
        };
        match &part.kind {
            PartKind::Failed(_) => {}
            PartKind::Family(members) => {
                for (index, member) in members.iter().enumerate() {
                    self.of_part(*member, &format!("{path}[{index}]"))?;
                }
            }
            PartKind::Layer { stages, inside } => {
                match part.node {
                    Source::Layer(index) if self.case.name(part.node) != path => {
                        self.add(path.to_owned(), index)?;
                    }
                    Source::Layer(_) => {}
                    // It is no alias, but has a path all the same.
                    Source::Input => self.weigh(path, 0)?,
                }
                for (number, stage) in stages.iter().enumerate() {
                    self.of_part(*stage, &format!("{path}.{number}"))?;
                }
                if let Some(inside) = inside {
                    self.of_scope(*inside, &format!("{path}."))?;
                }
            }
        }
        Ok(())
    }
}
