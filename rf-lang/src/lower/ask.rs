//! What a path in a condition asks for.

use crate::token::Ident;
use receptive_field_core::CollectVec as _;
use receptive_field_core::PushAll as _;
use receptive_field_core::eval::Source;

use super::ids::ScopeId;
use super::path::{Resolved, Unresolved};
use super::scope::Scopes;
use crate::diagnostic::{Diagnostic, Place};
use crate::foreign;
use crate::names::first;
use crate::near::{MOST, Suggesting};
use crate::print::Rest;
use crate::spec::{Expr, Path, Segment, text};
use crate::words::LOCAL;
use receptive_field_core::{Fact, FeatureFact, Shape};

/// A fact of a layer or of one of its features.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub(crate) source: Source,
    /// Whether the paths that see everything are left out.
    pub(crate) is_local: bool,
    pub(crate) question: Question,
    /// The one axis that is asked for, if one is.
    pub(crate) axis: Option<usize>,
}

#[derive(Debug, Clone)]
pub(crate) enum Question {
    Layer(Fact, Option<Side>),
    Feature {
        index: Vec<Index>,
        /// Of its brackets.
        place: Place,
        /// Where nothing is asked, what could be is told when its numbers are there.
        fact: Option<(FeatureFact, Option<Side>)>,
    },
}

/// Which number of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    First,
    Second,
}

impl Ask {
    /// `.halo.before`: what is asked, as it is written behind a layer.
    pub(crate) fn said(&self) -> String {
        let (name, shape, side) = match &self.question {
            Question::Layer(fact, side) => (fact.name(), fact.shape(), *side),
            Question::Feature {
                fact: Some((fact, side)),
                ..
            } => (fact.name(), fact.shape(), *side),
            Question::Feature { fact: None, .. } => return String::new(),
        };
        match (shape, side) {
            (Shape::Pair(sides), Some(side)) => format!(".{name}.{}", side.of(sides.into())),
            _ => format!(".{name}"),
        }
    }
}

impl Side {
    pub(crate) fn of<T>(self, (first, second): (T, T)) -> T {
        match self {
            Self::First => first,
            Self::Second => second,
        }
    }
}

/// A place on one axis, as it was written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Index {
    pub(crate) value: i64,
    pub(crate) place: Place,
}

/// The names that a question may use.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    pub(super) scopes: &'a Scopes,
    pub(super) scope: ScopeId,
    pub(super) axes: usize,
}

impl Asking<'_> {
    pub(super) fn ask(&self, path: &Path) -> Result<Ask, Unresolved> {
        let (resolved, source) = self.layer(path)?;
        let mut rest = resolved.rest;
        let mut axis = None;
        // An index behind a fact picks an axis; what stands on the others does not matter then.
        if let [
            before @ ..,
            Segment::Name(_),
            Segment::Index(indices, place),
        ] = rest
        {
            axis = Some(self.axis(indices, *place)?);
            rest = rest.get(..before.len().saturating_add(1)).unwrap_or(rest);
        }
        let mut is_local = false;
        if let Some((Segment::Name(name), others)) = rest.split_first() {
            if text(name) == LOCAL {
                (is_local, rest) = (true, others);
            }
        }
        let question = match rest.split_first() {
            Some((Segment::Name(name), rest)) => {
                let (fact, side) = match Fact::of_name(&text(name)) {
                    Some(fact) => (fact, side(rest, fact.name(), fact.shape(), path.place)?),
                    None => return Err(self.no_such_fact(path, &resolved, name).into()),
                };
                Question::Layer(fact, side)
            }
            Some((Segment::Index(indices, place), rest)) if !is_local => Question::Feature {
                index: self.index(indices, *place)?,
                place: *place,
                fact: feature_fact(path, &resolved, rest, &self.scopes.suggesting)?,
            },
            _ if is_local => return Err(only_local(path, &resolved).into()),
            Some((segment, _)) => {
                return Err(self.scopes.nothing_there(&resolved, segment).into());
            }
            None => return Err(no_fact(path, resolved.place).into()),
        };
        Ok(Ask {
            source,
            is_local,
            question,
            axis,
        })
    }

    /// The layer whose fact is asked for.
    fn layer<'p>(&self, path: &'p Path) -> Result<(Resolved<'p>, Source), Unresolved> {
        let resolved = self.scopes.lookup(self.scope, path)?;
        match self.scopes.single(resolved.part) {
            Some(source) => Ok((resolved, source)),
            None => Err(match resolved.rest.first() {
                Some(segment) => self.scopes.nothing_there(&resolved, segment),
                None => {
                    Diagnostic::new(resolved.place, "expected a fact, found a family of layers")
                }
            }
            .into()),
        }
    }

    /// The axis that stands in brackets.
    fn axis(&self, indices: &[Expr], place: Place) -> Result<usize, Unresolved> {
        let [index] = indices else {
            return Err(Diagnostic::new(place, "expected one axis").into());
        };
        let index = self.number(index)?.value;
        let axis = usize::try_from(index).ok().filter(|axis| *axis < self.axes);
        axis.ok_or_else(|| {
            let (axes, last) = (self.axes, self.axes.saturating_sub(1));
            let message =
                format!("there is no axis {index}: there are {axes}, counted from 0 to {last}");
            Diagnostic::new(place, message).into()
        })
    }

    /// The indices of a feature, which are as many as there are axes.
    pub(super) fn index(&self, indices: &[Expr], place: Place) -> Result<Vec<Index>, Unresolved> {
        let axes = self.axes;
        if indices.len() != axes {
            let message = format!(
                "expected {axes} {} (the input has {}), found {}",
                if axes == 1 { "index" } else { "indices" },
                super::count_axes(axes),
                indices.len()
            );
            return Err(Diagnostic::new(place, message).into());
        }
        indices
            .iter()
            .map(|index| self.number(index))
            .try_collect_vec()
    }

    fn number(&self, written: &Expr) -> Result<Index, Unresolved> {
        let value = self.scopes.value(self.scope, written)?;
        if value.is_failed() {
            return Err(Unresolved::Told);
        }
        Ok(Index {
            value: value.int()?,
            place: written.place,
        })
    }

    /// The error for a name behind a layer that is no fact of it.
    fn no_such_fact(&self, path: &Path, resolved: &Resolved, written: &Ident) -> Diagnostic {
        let place = Place::of(written.span());
        let name = text(written);
        let layer = path.before(resolved.rest);
        if name == LOCAL {
            let error = Diagnostic::new(place, "expected a fact, found `local` once more");
            return error.help(format!("as in `{layer}.local.receptive_field`"));
        }
        if FeatureFact::of_name(&name).is_some() {
            let error = Diagnostic::new(path.place, format!("`{name}` is a fact of one feature"));
            let zeros = vec!["0"; self.axes].join(", ");
            let is_local =
                |segment: &&Segment| matches!(segment, Segment::Name(name) if text(name) == LOCAL);
            let fact = Rest(resolved.rest.iter().skip_while(is_local));
            return error.help(format!(
                "name the feature by its indices, as in `{layer}[{zeros}]{fact}`"
            ));
        }
        self.unknown_fact(&layer, resolved, &name, place)
    }

    fn unknown_fact(
        &self,
        layer: &str,
        resolved: &Resolved,
        name: &str,
        place: Place,
    ) -> Diagnostic {
        if let Some(stages) = self.scopes.stages_with(resolved.part, layer, name) {
            let message = format!("there is no part `{name}` of `{layer}` as a whole");
            return Diagnostic::new(place, message).help(format!("it has stages: {stages}"));
        }
        let inside = self.scopes.names_of(resolved.part);
        let what = if inside.is_empty() {
            "fact"
        } else {
            "fact or part"
        };
        let error = Diagnostic::new(place, format!("there is no {what} `{name}`"));
        if let Some((ours, axis)) = foreign::fact(name, self.axes) {
            let axis = axis.map_or_else(String::new, |axis| format!("[{axis}]"));
            let error = error.help(format!("it is called `{}{axis}` here", ours.name()));
            return match ours {
                Fact::Jump => {
                    error.note("the jump is the strides of all layers up to this one, multiplied")
                }
                _ => error,
            };
        }
        let mut names: Vec<&str> = Fact::ALL.iter().map(|fact| fact.name()).collect_vec();
        let numbers = Fact::ALL
            .iter()
            .take_while(|fact| fact.shape() == Shape::Number);
        names.insert(numbers.count(), LOCAL);
        let own = names.len();
        names.push_all(first(inside, MOST));
        if let Some(help) = self.scopes.suggesting.suggestion(name, &names) {
            return error.help(help);
        }
        names.truncate(own);
        let facts = format!("the facts are {}", names.join(", "));
        match self.parts(layer, resolved, name) {
            Some(parts) if parts.starts_with("did") => error.help(parts),
            Some(parts) => error.help(parts).help(facts),
            None => error.help(facts),
        }
    }
}

fn no_fact(path: &Path, place: Place) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("expected a fact of `{path}`, found the layer itself"),
    )
    .help(format!("as in `{path}.receptive_field` or `{path}.size`"))
}

/// The error for a path that ends with `local`, or goes on with something else than a name.
fn only_local(path: &Path, resolved: &Resolved) -> Diagnostic {
    let place = resolved.rest.first().map_or(path.place, Segment::place);
    let layer = path.before(resolved.rest);
    Diagnostic::new(place, "expected a fact").help(format!("as in `{layer}.local.receptive_field`"))
}

/// What is asked of one feature.
fn feature_fact(
    path: &Path,
    resolved: &Resolved,
    rest: &[Segment],
    suggesting: &Suggesting,
) -> Result<Option<(FeatureFact, Option<Side>)>, Diagnostic> {
    let Some((Segment::Name(name), rest)) = rest.split_first() else {
        return Ok(None);
    };
    let name = text(name);
    let Some(fact) = FeatureFact::of_name(&name) else {
        let error = Diagnostic::new(path.place, format!("one feature has no `{name}`"));
        let names: Vec<&str> = FeatureFact::ALL
            .iter()
            .map(|fact| fact.name())
            .collect_vec();
        return Err(if Fact::of_name(&name).is_none() && name != LOCAL {
            suggesting.did_you_mean(error, &name, &names)
        } else {
            let layer = path.before(resolved.rest);
            error.help(format!(
                "a layer has: `{layer}.{name}`; a feature has a `center`, a `region` and what is `visible`"
            ))
        });
    };
    let side = side(rest, fact.name(), fact.shape(), path.place)?;
    Ok(Some((fact, side)))
}

/// `.before` or `.after` of a pair, behind which nothing can stand.
fn side(
    rest: &[Segment],
    name: &str,
    shape: Shape,
    place: Place,
) -> Result<Option<Side>, Diagnostic> {
    let Shape::Pair([first, second]) = shape else {
        nothing_more(rest)?;
        return Ok(None);
    };
    let Some((Segment::Name(written), rest)) = rest.split_first() else {
        let error = Diagnostic::new(place, format!("`{name}` is a pair"));
        return Err(error.help(format!("write `.{first}` or `.{second}` behind it")));
    };
    let side = match text(written) {
        side if side == first => Side::First,
        side if side == second => Side::Second,
        other => {
            let place = Place::of(written.span());
            let error = Diagnostic::new(place, format!("`{name}` has no `{other}`"));
            return Err(error.help(format!("it has `.{first}` and `.{second}`")));
        }
    };
    nothing_more(rest)?;
    Ok(Some(side))
}

/// Behind a number or a truth nothing can stand but an axis.
fn nothing_more(rest: &[Segment]) -> Result<(), Diagnostic> {
    match rest.first() {
        None => Ok(()),
        Some(other) => Err(Diagnostic::new(
            other.place(),
            "expected nothing more: this is a number already",
        )),
    }
}
