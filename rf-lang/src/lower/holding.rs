//! Which layers have a name inside them, for one that was written without its layer: worked out once, however many of them
//! are asked for.

use std::rc::Rc;

use super::ids::{PartId, ScopeId};
use super::scope::{PartKind, Scopes};
use crate::names::Names;

/// The first layer of a scope that holds each name.
#[derive(Debug, Default)]
pub(super) struct Holding {
    /// How many layers of the scope were looked at.
    seen: usize,
    first: Names<(Rc<str>, PartId)>,
}

/// The stages of a layer that hold each name.
pub(super) type Having = Names<Vec<usize>>;

impl Scopes {
    /// The nearest layer that can be seen and holds the name.
    pub(super) fn holding(&self, id: ScopeId, name: &str) -> Option<Rc<str>> {
        let mut at = Some(id);
        while let Some(scope) = at {
            let found = self.holding_in(scope, name);
            // One of the same name may stand before it.
            let is_seen =
                |(layer, part): &(Rc<str>, PartId)| self.find_layer(id, layer) == Some(*part);
            if let Some((layer, _)) = found.filter(is_seen) {
                return Some(layer);
            }
            at = self.around_turn(scope);
        }
        None
    }

    fn holding_in(&self, id: ScopeId, name: &str) -> Option<(Rc<str>, PartId)> {
        let mut holding = self.scope(id)?.holding.borrow_mut();
        let holding = holding.get_or_insert_with(Box::default);
        for (layer, part, _) in self.names_from(id, holding.seen) {
            holding.seen = holding.seen.saturating_add(1);
            let names = self.names_of(part);
            self.suggesting.look_at(names.len().saturating_add(1));
            for inside in names {
                if !holding.first.contains(inside) {
                    let held = (Rc::clone(layer), part);
                    holding.first.insert_shared(Rc::clone(inside), held);
                }
            }
        }
        holding.first.get(name).cloned()
    }

    /// The names inside of the stages of a layer, and which stages have them.
    pub(super) fn having(&self, id: PartId) -> Option<&Having> {
        let part = self.part(id)?;
        let PartKind::Layer { stages, .. } = &part.kind else {
            return None;
        };
        let having = || {
            let mut having = Having::default();
            for (number, stage) in stages.iter().enumerate() {
                for name in self.names_of(*stage) {
                    match having.get_mut(name) {
                        Some(stages) => stages.push(number),
                        None => {
                            having.insert_shared(Rc::clone(name), vec![number]);
                        }
                    }
                }
            }
            Box::new(having)
        };
        Some(part.having.get_or_init(having))
    }
}
