//! Contracts at other sizes: names, values and conditions, resolved once for all sizes.

use super::Lowerer;
use super::condition::Term;
use super::contract::Contract;
use super::count_axes;
use super::ids::ScopeId;
use super::path::Unresolved;
use super::scope::Scopes;
use super::spans::Grid;
use super::statement::Body;
use super::value::{Value, ValueKind, Varying};
use crate::budget::PARAMETERS;
use crate::diagnostic::{Diagnostic, Place};
use crate::names::Names;
use crate::spec::{self, Item, Side, Sides, text};
use crate::words::BEFORE;

/// Names that mean something in conditions.
const TAKEN: [&str; 3] = ["input", "output", BEFORE];

/// Contracts at other sizes of the input.
#[derive(Debug)]
pub(crate) struct At<'s> {
    /// Of the sizes.
    pub(crate) place: Place,
    /// As they are written: one for each side, or one for all.
    pub(crate) names: Vec<String>,
    /// Whether one number stands for all axes.
    pub(crate) is_for_all: bool,
    pub(crate) grids: Vec<Grid>,
    /// Parts of conditions that have a name; each may use those before it.
    pub(crate) lets: Vec<Term<'s>>,
    pub(crate) contracts: Vec<Contract<'s>>,
}

impl<'s> Lowerer<'s, '_> {
    pub(super) fn at(&mut self, body: &mut Body, item: &'s spec::At) {
        for item in &item.items {
            match item {
                Item::Failed(item) => self.failed(body, item.name.as_ref()),
                Item::FailedFeature(name) => self.failed_feature(name),
                _ => {}
            }
        }
        if body.is_network && !body.is_turn() {
            self.ats.push(item);
            return;
        }
        let error = "`at` stands outside of blocks and loops";
        self.errors.push(
            Diagnostic::new(item.begin, error)
                .help("a contract reaches into them by a path, as in `layer2.1.main.size`"),
        );
    }

    /// Resolves all that stands in them, when all layers are there.
    pub(super) fn ats(&mut self) {
        let mut work = super::spans::Work::default();
        for item in std::mem::take(&mut self.ats) {
            if self.errors.is_full() {
                return;
            }
            let scope = self.model.scopes.turn(Scopes::ROOT);
            let names = self.sides(scope, &item.sides);
            // What is said of sides that are wrong already would be said of sizes again.
            let grids = names.as_ref().and_then(|_| self.grids(item));
            let (lets, contracts) = self.conditions(scope, item);
            let (Some(names), Some(grids)) = (names, grids) else {
                continue;
            };
            let at = At {
                place: item.place,
                names,
                is_for_all: matches!(item.sides, Sides::All(_)),
                grids,
                lets,
                contracts,
            };
            let is_bounded = work.add(&at, &self.model);
            if self.errors.keep(is_bounded).is_some() {
                self.model.ats.push(at);
            }
        }
    }

    /// The names of the sides, each of which is a value from here on.
    fn sides(&mut self, scope: ScopeId, sides: &Sides) -> Option<Vec<String>> {
        let before = self.errors.count();
        let list = match sides {
            Sides::All(side) => std::slice::from_ref(side),
            Sides::Each(list, place) => {
                let right = self.as_many_as_axes(list, *place);
                self.errors.keep(right);
                list.as_slice()
            }
        };
        let mut seen = Names::default();
        let mut names = Vec::new();
        for (index, side) in list.iter().enumerate() {
            if self.errors.is_full() {
                break;
            }
            let is_new = self.new_side(side, &mut seen);
            let is_new = self.errors.keep(is_new).is_some();
            let Some(name) = &side.name else {
                names.push(String::from("_"));
                continue;
            };
            let kind = if is_new {
                ValueKind::Varying(Varying::Side(index))
            } else {
                ValueKind::Failed
            };
            self.vary(scope, text(name), kind, side.place);
            names.push(text(name));
        }
        (self.errors.count() == before).then_some(names)
    }

    fn vary(&mut self, scope: ScopeId, name: String, kind: ValueKind, place: Place) {
        let scopes = &mut self.model.scopes;
        scopes.bind_counter(scope, name, Value { kind, place }, true);
    }

    fn as_many_as_axes(&self, sides: &[Side], place: Place) -> Result<(), Diagnostic> {
        let axes = self.model.axes;
        if sides.len() == axes {
            return Ok(());
        }
        let message = format!(
            "expected {} (the input has {}), found {}",
            match axes {
                1 => String::from("one name"),
                _ => format!("{axes} names"),
            },
            count_axes(axes),
            sides.len()
        );
        let error = Diagnostic::new(place, message);
        let name = sides.first().and_then(|side| side.name.as_ref());
        Err(match (sides, name) {
            ([_], Some(name)) => error.help(format!(
                "without brackets, `at {name} in …`, it is the same number on every axis"
            )),
            _ => error,
        })
    }

    /// A name that is not one of something else.
    fn new_side(&self, side: &Side, seen: &mut Names) -> Result<(), Diagnostic> {
        let Some(ident) = &side.name else {
            return Ok(());
        };
        let name = text(ident);
        let scopes = &self.model.scopes;
        let is = |what: String| {
            let error = Diagnostic::new(side.place, what);
            Err(error.help("give the side another name"))
        };
        if TAKEN.contains(&name.as_str()) {
            return is(format!("`{name}` is taken"));
        }
        if scopes.find_head(Scopes::ROOT, ident).is_some() {
            return is(format!("`{name}` is a layer already"));
        }
        if scopes.find_value(Scopes::ROOT, ident).is_some() {
            return is(format!("`{name}` is a value already"));
        }
        if !seen.add(name.clone()) {
            let error = Diagnostic::new(side.place, format!("there are two sides `{name}`"));
            return Err(error.help(format!(
                "the same number on every axis is written without brackets: `at {name} in …`"
            )));
        }
        Ok(())
    }

    fn conditions(
        &mut self,
        scope: ScopeId,
        item: &'s spec::At,
    ) -> (Vec<Term<'s>>, Vec<Contract<'s>>) {
        let (mut lets, mut contracts) = (Vec::new(), Vec::new());
        for item in &item.items {
            if self.errors.is_full() {
                break;
            }
            match item {
                Item::Let(item) if lets.len() >= PARAMETERS => {
                    let place = Place::of(item.name.span());
                    let message = format!("more than {PARAMETERS} values in one `at`");
                    self.errors.push(Diagnostic::new(place, message));
                    break;
                }
                Item::Let(item) => {
                    let kind = match self.value_of(scope, item) {
                        Ok(term) => {
                            lets.push(term);
                            ValueKind::Varying(Varying::Let(lets.len().saturating_sub(1)))
                        }
                        Err(unresolved) => {
                            self.tell(unresolved);
                            ValueKind::Failed
                        }
                    };
                    self.vary(scope, text(&item.name), kind, item.value.place);
                }
                Item::Contract(written) => match self.asking(scope).term(&written.condition) {
                    Ok(condition) => contracts.push(Contract {
                        written,
                        condition,
                        inside: None,
                    }),
                    Err(unresolved) => self.tell(unresolved),
                },
                _ => {}
            }
        }
        (lets, contracts)
    }

    fn tell(&mut self, unresolved: Unresolved) {
        if let Unresolved::Wrong(error) = unresolved {
            self.errors.push(*error);
        }
    }

    fn value_of(&self, scope: ScopeId, item: &'s spec::Let) -> Result<Term<'s>, Unresolved> {
        let place = Place::of(item.name.span());
        let name = text(&item.name);
        let scopes = &self.model.scopes;
        let is_layer = scopes.find_head(scope, &item.name).is_some();
        if is_layer || scopes.find_value(scope, &item.name).is_some() {
            let error = Diagnostic::new(place, format!("`{name}` is defined already"));
            return Err(error.into());
        }
        self.asking(scope).term(&item.value)
    }
}
