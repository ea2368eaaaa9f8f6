//! Contracts and features: looked at when all layers are there, since they may name any.

use std::rc::Rc;

use receptive_field_core::eval::Source;

use super::Lowerer;
use super::ask::{Asking, Index};
use super::condition::Term;
use super::ids::ScopeId;
use super::path::Unresolved;
use crate::budget::LATE;
use crate::diagnostic::Diagnostic;
use crate::spec::{self, Segment};

/// A contract, and where from it speaks.
#[derive(Debug)]
pub(crate) struct Contract<'s> {
    pub(crate) written: &'s spec::Contract,
    pub(crate) condition: Term<'s>,
    /// In which use of a block or turn of a loop it stands, if in any.
    pub(crate) inside: Option<Rc<str>>,
}

/// A feature of a layer, which may not exist.
#[derive(Debug)]
pub(crate) struct Feature<'s> {
    pub(crate) written: &'s spec::Feature,
    pub(crate) source: Source,
    pub(crate) index: Vec<Index>,
}

/// Something that is looked at when the whole graph is there, and the names it sees.
pub(super) struct Waiting<'s, T> {
    pub(super) item: &'s T,
    pub(super) scope: ScopeId,
    pub(super) inside: Option<Rc<str>>,
}

impl Lowerer<'_, '_> {
    /// Resolves all contracts. A mistake in one that several uses of a block or turns of a loop share is told once.
    pub(super) fn contracts(&mut self) {
        self.model.scopes.set_before(None);
        let mut wrong: Vec<*const spec::Contract> = Vec::new();
        for waiting in std::mem::take(&mut self.contracts) {
            if self.is_full || self.errors.is_full() {
                return;
            }
            if wrong.contains(&std::ptr::from_ref(waiting.item)) {
                continue;
            }
            let condition = self.asking(waiting.scope).term(&waiting.item.condition);
            let inside = waiting.inside;
            match condition {
                Ok(condition) => {
                    let contracts = if condition.is_late(&self.model.late) {
                        self.spent.late = self.spent.late.saturating_add(condition.parts());
                        if self.spent.late > LATE {
                            let message = format!(
                                "more than {LATE} parts of conditions that rustc works out: that is the limit"
                            );
                            let place = waiting.item.condition.place;
                            self.errors.push(Diagnostic::new(place, message));
                            return;
                        }
                        &mut self.model.late_contracts
                    } else {
                        &mut self.model.contracts
                    };
                    contracts.push(Contract {
                        written: waiting.item,
                        condition,
                        inside,
                    });
                }
                Err(Unresolved::Told) => {}
                Err(Unresolved::Wrong(error)) => {
                    wrong.push(waiting.item);
                    self.errors.push(match inside {
                        Some(inside) => error.note(&*inside),
                        None => *error,
                    });
                }
            }
        }
    }

    /// Resolves all features.
    pub(super) fn features(&mut self) {
        for waiting in std::mem::take(&mut self.features) {
            if self.is_full || self.errors.is_full() {
                self.model.failed_features.push(waiting.item.name.clone());
                continue;
            }
            let feature = self.asking(waiting.scope).feature(waiting.item);
            match feature.and_then(|feature| self.is_known(feature)) {
                Ok(feature) => self.model.features.push(feature),
                Err(unresolved) => {
                    if let Unresolved::Wrong(error) = unresolved {
                        self.errors.push(*error);
                    }
                    let name = waiting.item.name.clone();
                    self.model.failed_features.push(name);
                }
            }
        }
    }

    /// A feature is worked out here, so that it is of a layer that is.
    fn is_known<'s>(&self, feature: Feature<'s>) -> Result<Feature<'s>, Unresolved> {
        if !self.model.late.has(feature.source) {
            return Ok(feature);
        }
        let path = &feature.written.path;
        let error = "a feature is worked out by the macro, and the layer of this one by rustc";
        let error = Diagnostic::new(path.place, error);
        Err(error
            .help("ask the constant of its layer, by `region` and `center`")
            .into())
    }

    pub(super) fn asking(&self, scope: ScopeId) -> Asking<'_> {
        Asking {
            scopes: &self.model.scopes,
            scope,
            axes: self.model.axes,
        }
    }
}

impl Asking<'_> {
    /// The feature that a statement names.
    fn feature<'s>(&self, written: &'s spec::Feature) -> Result<Feature<'s>, Unresolved> {
        let path = &written.path;
        let resolved = self.scopes.lookup(self.scope, path)?;
        let source = self.scopes.single(resolved.part);
        let (source, indices, place) = match (source, resolved.rest) {
            (Some(source), [Segment::Index(indices, place)]) => (source, indices, *place),
            (Some(_), [Segment::Index(..), more, ..]) => {
                let error = "a feature is named by its layer and indices, and nothing behind them";
                let error = Diagnostic::new(more.place(), error);
                return Err(error.help("what is known of it, its constant tells").into());
            }
            (Some(_), []) => {
                let place = path.segments.last().map_or(path.place, Segment::place);
                let error = Diagnostic::new(place, "expected the indices of one feature");
                let zeros = vec!["0"; self.axes].join(", ");
                let help = format!("one for each axis, as in `{path}[{zeros}]`");
                return Err(error.help(help).into());
            }
            (_, [segment, ..]) => return Err(self.scopes.nothing_there(&resolved, segment).into()),
            (None, []) => {
                let error = "expected one layer, found a family of them";
                return Err(Diagnostic::new(resolved.place, error)
                    .help("brackets on a family name a member; on that follow the indices of the feature")
                    .into());
            }
        };
        Ok(Feature {
            written,
            source,
            index: self.index(indices, place)?,
        })
    }
}
