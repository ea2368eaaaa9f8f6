//! Paths to layers.

use std::rc::Rc;

use crate::token::{Ident, Word};
use receptive_field_core::PushAll as _;
use receptive_field_core::eval::Source;

use super::ids::{PartId, ScopeId};
use super::scope::{Part, PartKind, Scopes};
use super::value::{ValueKind, Valued};
use crate::diagnostic::{Diagnostic, Place, of_a_line};
use crate::names::first;
use crate::near::MOST;
use crate::spec::{Path, Segment, text};
use crate::words::{BEFORE, is_fact};

/// What a path names, and what of it is left: a feature's index, facts.
#[derive(Debug)]
pub(crate) struct Resolved<'p> {
    pub(crate) part: PartId,
    pub(crate) rest: &'p [Segment],
    /// The tokens of the path without the rest.
    pub(crate) place: Place,
}

/// Why a path in a contract or a feature names nothing.
#[derive(Debug)]
pub(crate) enum Unresolved {
    /// It names what is wrong already, and told.
    Told,
    Wrong(Box<Diagnostic>),
}

impl From<Diagnostic> for Unresolved {
    fn from(error: Diagnostic) -> Self {
        Self::Wrong(Box::new(error))
    }
}

impl Scopes {
    /// As [`Scopes::resolve`], as far as a fact, of what is not wrong already.
    pub(super) fn lookup<'p>(
        &self,
        scope: ScopeId,
        path: &'p Path,
    ) -> Result<Resolved<'p>, Unresolved> {
        let resolved = self.resolve(scope, path, is_fact)?;
        match self.part(resolved.part).map(|part| &part.kind) {
            Some(PartKind::Failed(_)) | None => Err(Unresolved::Told),
            Some(PartKind::Layer { .. } | PartKind::Family(_)) => Ok(resolved),
        }
    }

    /// The layer that a part is, if it is one.
    pub(super) fn single(&self, part: PartId) -> Option<Source> {
        let part = self.part(part)?;
        match part.kind {
            PartKind::Family(_) => None,
            PartKind::Layer { .. } | PartKind::Failed(_) => Some(part.node),
        }
    }

    /// The layer that the path's first name stands for.
    pub(crate) fn find_head(&self, scope: ScopeId, head: &Ident) -> Option<PartId> {
        match self.find_value(scope, head).map(|value| &value.kind) {
            Some(ValueKind::Layer(part)) => Some(*part),
            Some(ValueKind::Failed) => Some(Self::FAILED),
            Some(_) => None,
            None => self.find_flow(scope, head),
        }
    }

    /// The same, of what is no value.
    pub(crate) fn find_flow(&self, scope: ScopeId, head: &Ident) -> Option<PartId> {
        self.find_layer(scope, &text(head))
            .or_else(|| self.before().filter(|_| head.is(BEFORE)))
    }

    /// Walks the path as far as it names layers. `is_fact` says which names end it.
    pub(crate) fn resolve<'p>(
        &self,
        scope: ScopeId,
        path: &'p Path,
        is_fact: fn(&str) -> bool,
    ) -> Valued<Resolved<'p>> {
        if !self.count_path(scope, path)? {
            return Ok(Resolved {
                part: Self::FAILED,
                rest: &path.segments,
                place: Place::of(path.head.span()),
            });
        }
        let head =
            self.find_head(scope, &path.head)
                .ok_or_else(|| match self.of_feature(path) {
                    Some(error) => error,
                    None => self.not_a_layer(scope, &path.head),
                })?;
        self.follow(scope, path, head, is_fact)
    }

    /// The same, where it is known what its head names.
    fn follow<'p>(
        &self,
        scope: ScopeId,
        path: &'p Path,
        head: PartId,
        is_fact: fn(&str) -> bool,
    ) -> Valued<Resolved<'p>> {
        let mut rest = path.segments.as_slice();
        let mut place = Place::of(path.head.span());
        let mut part = head;
        while let Some((segment, others)) = rest.split_first() {
            let Some(inner) = self.descend(scope, part, segment, others, is_fact)? else {
                break;
            };
            part = inner;
            rest = others;
            place = place.to(segment.place());
        }
        Ok(Resolved { part, rest, place })
    }

    /// One step of a path; `None` where it goes on with something else than layers.
    fn descend(
        &self,
        scope: ScopeId,
        id: PartId,
        segment: &Segment,
        others: &[Segment],
        is_fact: fn(&str) -> bool,
    ) -> Valued<Option<PartId>> {
        let Some(part) = self.part(id) else {
            return Ok(None);
        };
        match (&part.kind, segment) {
            (PartKind::Family(members), Segment::Index(indices, place)) => {
                let [index] = indices.as_slice() else {
                    let numbers = of_a_line(indices.iter().map(ToString::to_string));
                    let message = format!("expected one index: this is {}", family(members));
                    let error = Diagnostic::new(*place, message);
                    let is_nested = members.first().is_some_and(|first| {
                        let kind = self.part(*first).map(|part| &part.kind);
                        matches!(kind, Some(PartKind::Family(_)))
                    });
                    return Err(if is_nested {
                        error.help(format!(
                            "loops in loops are indexed one by one: `[{}]`",
                            numbers.join("][")
                        ))
                    } else {
                        let last = members.len().saturating_sub(1);
                        let feature = format!("`[{last}][{}]`", numbers.join(", "));
                        error.help(format!("choose a layer first, then its feature: {feature}"))
                    });
                };
                let value = self.value(scope, index)?;
                if value.is_failed() {
                    return Ok(members.first().copied());
                }
                let number = value.int()?;
                let member = usize::try_from(number).ok().and_then(|i| members.get(i));
                let missing = || {
                    let message =
                        format!("there is no member {number}: this is {}", family(members));
                    Diagnostic::new(index.place, message)
                };
                member.copied().map(Some).ok_or_else(missing)
            }
            (PartKind::Layer { .. }, Segment::Index(..))
            | (PartKind::Family(_) | PartKind::Failed(_), _) => Ok(None),
            (PartKind::Layer { .. }, Segment::Name(name)) => {
                let ends = is_fact(&text(name))
                    && !others.iter().any(|other| matches!(other, Segment::Name(_)));
                Ok(part
                    .inside()
                    .and_then(|inside| self.find_inside(inside, &text(name)))
                    .filter(|_| !ends))
            }
            (PartKind::Layer { stages, .. }, Segment::Part(number, place)) => {
                if stages.is_empty() && *number == 0 {
                    return Ok(Some(id));
                }
                let missing = || {
                    let message = match stages.len() {
                        0 => format!("there is no stage {number}: this is a single one"),
                        count => format!(
                            "there is no stage {number}: there are {count}, `.0` to `.{}`",
                            count.saturating_sub(1)
                        ),
                    };
                    Diagnostic::new(*place, message)
                };
                stages.get(*number).copied().map(Some).ok_or_else(missing)
            }
        }
    }

    /// The names inside a layer.
    pub(crate) fn names_of(&self, id: PartId) -> &[Rc<str>] {
        let inside = self.part(id).and_then(Part::inside);
        inside.map_or(&[], |inside| self.names_inside(inside))
    }

    /// The one layer that a path names.
    pub(crate) fn layer(&self, scope: ScopeId, path: &Path) -> Valued<PartId> {
        let resolved = self.resolve(scope, path, |_| false)?;
        self.whole(&resolved)
    }

    /// The same, where it is known what its head names, and counted.
    pub(crate) fn layer_of(&self, scope: ScopeId, path: &Path, head: PartId) -> Valued<PartId> {
        let resolved = self.follow(scope, path, head, |_| false)?;
        self.whole(&resolved)
    }

    fn whole(&self, resolved: &Resolved) -> Valued<PartId> {
        match (
            self.part(resolved.part).map(|part| &part.kind),
            resolved.rest.first(),
        ) {
            (Some(PartKind::Failed(_)), _) | (_, None) => Ok(resolved.part),
            (_, Some(segment)) => Err(self.nothing_there(resolved, segment)),
        }
    }

    /// The layers that a path names where many may stand: of a family every member, and that part of each. Not more than
    /// one beyond `most`.
    pub(crate) fn layers(&self, scope: ScopeId, path: &Path, most: usize) -> Valued<Vec<Source>> {
        let resolved = self.resolve(scope, path, |_| false)?;
        let mut found = Vec::new();
        let part = resolved.part;
        self.collect(scope, &resolved, part, resolved.rest, most, &mut found)?;
        Ok(found)
    }

    fn collect(
        &self,
        scope: ScopeId,
        resolved: &Resolved,
        id: PartId,
        rest: &[Segment],
        most: usize,
        found: &mut Vec<Source>,
    ) -> Valued<()> {
        let (id, rest) = self.inside_of(scope, resolved, id, rest)?;
        match self.part(id).map(|part| &part.kind) {
            Some(PartKind::Family(members)) => {
                // It may have no members.
                self.count(1, resolved.place)?;
                for member in members {
                    if found.len() > most {
                        break;
                    }
                    self.collect(scope, resolved, *member, rest, most, found)?;
                }
            }
            // Of a family, nobody knows how many.
            Some(PartKind::Failed(1..)) => found.push_all([self.node(id); 2]),
            _ => found.push(self.node(id)),
        }
        Ok(())
    }

    /// As far as a path leads through single layers, and what is left of it.
    fn inside_of<'p>(
        &self,
        scope: ScopeId,
        resolved: &Resolved,
        mut id: PartId,
        mut rest: &'p [Segment],
    ) -> Valued<(PartId, &'p [Segment])> {
        while let Some((segment, others)) = rest.split_first() {
            let kind = self.part(id).map(|part| &part.kind);
            if !matches!(kind, Some(PartKind::Layer { .. })) {
                break;
            }
            if !self.count(1, resolved.place)? {
                return Ok((Self::FAILED, &[]));
            }
            let Some(inner) = self.descend(scope, id, segment, others, |_| false)? else {
                let part = Resolved {
                    part: id,
                    rest: &[],
                    place: resolved.place,
                };
                return Err(self.nothing_there(&part, segment));
            };
            (id, rest) = (inner, others);
        }
        Ok((id, rest))
    }

    /// The error for a step that leads to no layer.
    pub(crate) fn nothing_there(&self, at: &Resolved, segment: &Segment) -> Diagnostic {
        let kind = self.part(at.part).map(|part| &part.kind);
        match (kind, segment) {
            (Some(PartKind::Family(members)), _) => {
                let message = format!("expected one layer, found {}", family(members));
                Diagnostic::new(at.place, message)
            }
            (_, Segment::Index(_, place)) => Diagnostic::new(
                *place,
                "expected a layer, found one feature of it",
            )
            .help("brackets on a layer name a feature, for `ensure` and `feature`; on a family they name a member, \
                 but in its own loop its name is this turn's layer"),
            (Some(PartKind::Layer { stages, inside }), Segment::Name(name)) => {
                let name_text = text(name);
                let place = Place::of(name.span());
                if is_fact(&name_text) {
                    let message = format!("expected a layer or a value, found the fact `{name_text}`");
                    return Diagnostic::new(place, message).help(
                        "facts can be asked in `ensure` only: the layers are there before their sizes",
                    );
                }
                let names = inside.map_or(&[][..], |inside| self.names_inside(inside));
                let error = Diagnostic::new(place, format!("there is no `{name_text}` inside"));
                let names = first(names, MOST);
                let with_it = self.stages_with(at.part, "", &name_text);
                if !names.is_empty() {
                    self.suggesting.did_you_mean(error, &name_text, &names)
                } else if let Some(with_it) = with_it {
                    error.help(format!("it has stages: {with_it}"))
                } else if stages.len() > 1 {
                    let last = stages.len().saturating_sub(1);
                    error.help(format!("its stages are named by number, `.0` to `.{last}`"))
                } else {
                    error.note("it has no parts with names")
                }
            }
            (_, segment) => Diagnostic::new(segment.place(), "there is no such layer"),
        }
    }
}

impl Part {
    /// The names of its block.
    fn inside(&self) -> Option<ScopeId> {
        match &self.kind {
            PartKind::Layer { inside, .. } => *inside,
            _ => None,
        }
    }
}

impl Segment {
    pub(crate) fn place(&self) -> Place {
        match self {
            Self::Name(name) => Place::of(name.span()),
            Self::Part(_, place) | Self::Index(_, place) => *place,
        }
    }
}

fn family(members: &[PartId]) -> String {
    match members.len() {
        0 => String::from("a family without layers, since its loop has no turns"),
        1 => String::from("a family of 1 layer, `[0]`, from the turn of its loop"),
        count => format!(
            "a family of {count} layers, `[0]` to `[{}]`, one from each turn of its loop",
            count.saturating_sub(1)
        ),
    }
}
