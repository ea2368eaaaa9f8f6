//! Loops: their turns, and the families of layers that they make.

use receptive_field_core::PushAll as _;
use std::cell::OnceCell;
use std::rc::Rc;

use crate::token::{Ident, TokenStream};

use super::Lowerer;
use super::ids::{PartId, ScopeId};
use super::scope::PartKind;
use super::statement::Body;
use super::value::{Value, ValueKind, Valued};
use crate::addresses;
use crate::budget::{DEPTH, TURNS};
use crate::diagnostic::{Diagnostic, Place, of_a_line};
use crate::foreign;
use crate::meter::{self, spend, spend_each};
use crate::spec::{Item, Loop, Pattern, Range, text};
use crate::words::counted;

/// What is bound in each turn.
type Turns = Box<dyn Iterator<Item = Value>>;

impl<'s> Lowerer<'s, '_> {
    pub(super) fn loop_(&mut self, body: &mut Body, item: &'s Loop) {
        let turns = if self.depth >= DEPTH {
            Err(super::block::too_deep(item.place))
        } else {
            self.range(body, item)
        };
        let Some((turns, is_wrong)) = self.errors.keep(turns) else {
            self.failed_loop(body, item);
            return;
        };
        let names = self.families_of(item);
        // Each becomes a part and a name.
        let count = names.len().saturating_mul(2);
        let counted = self.model.scopes.count(count, item.place);
        if self.errors.keep(counted).is_none() {
            self.failed_loop(body, item);
            return;
        }
        let first_number = body.number;
        let mut families = vec![Vec::new(); names.len()];
        for (turn, value) in turns.enumerate() {
            let before = self.errors.count();
            self.turn(body, item);
            let scope = self.model.scopes.turn(body.scope);
            let bound = self.bind_pattern(scope, item, &item.pattern, value);
            self.errors.keep(bound);
            let mut inner = Body {
                scope,
                prefix: body.prefix.clone(),
                turns: format!("{}[{turn}]", body.turns),
                number: first_number,
                inside: OnceCell::new(),
                ..*body
            };
            self.depth = self.depth.saturating_add(1);
            self.items(&mut inner, &item.items);
            self.depth = self.depth.saturating_sub(1);
            (body.flow, body.last, body.number) = (inner.flow, inner.last, inner.number);
            self.collect(&names, &mut families, scope);
            if turn > 0 && !self.is_full {
                let why = format!("in turn {turn} of the loop, counted from 0");
                self.errors.explain(before, &why);
            }
            if self.errors.count() > before || self.is_full {
                // The other turns would say the same again.
                self.define_families(body, &names, families, true);
                return;
            }
        }
        self.define_families(body, &names, families, is_wrong);
    }

    /// Counts a turn.
    fn turn(&mut self, body: &Body, item: &Loop) {
        spend(meter::TURN);
        self.spent.turns = self.spent.turns.saturating_add(1);
        if self.spent.turns > TURNS {
            let message =
                format!("more than {TURNS} turns of loops: that is the limit of one network");
            self.refuse(item.place, message);
        }
        self.spend_name(body.prefix.len(), item.place);
    }

    pub(super) fn failed_loop(&mut self, body: &mut Body, item: &'s Loop) {
        self.fail_from(self.model.nodes.len());
        if self.model.scopes.are_late(body.scope, &item.items) {
            self.begins_late_here();
            body.flow = self.pointwise(body.flow, "", item.place);
        }
        let names = self.families_of(item);
        self.define_families(body, &names, vec![Vec::new(); names.len()], true);
    }

    /// The names in a loop, which are looked for once, however often the loop is reached.
    fn families_of(&mut self, item: &'s Loop) -> Rc<[Named<'s>]> {
        let key = addresses::name(item);
        if let Some(known) = self.families.get(&key) {
            return Rc::clone(known);
        }
        let names: Rc<[Named]> = names_of(&item.items).into();
        self.families.insert(key, Rc::clone(&names));
        names
    }

    /// Adds the layers that a turn named to the families of the loop.
    fn collect(&self, names: &[Named], families: &mut [Vec<PartId>], scope: ScopeId) {
        // Most turns name the same layers in the same order.
        let mut next = 0_usize;
        let count = names.len();
        for (name, part, _) in self.model.scopes.names(scope) {
            for step in 0..count {
                let at = next.saturating_add(step).checked_rem(count).unwrap_or(0);
                if names.get(at).is_none_or(|named| named.text != *name) {
                    continue;
                }
                if let Some(members) = families.get_mut(at) {
                    members.push(part);
                }
                next = at.saturating_add(1);
                break;
            }
        }
    }

    fn define_families(
        &mut self,
        body: &Body,
        names: &[Named],
        families: Vec<Vec<PartId>>,
        is_failed: bool,
    ) {
        for (named, members) in names.iter().zip(families) {
            let node = members.last().map(|last| self.model.scopes.node(*last));
            let kind = if is_failed {
                PartKind::Failed(named.depth)
            } else {
                PartKind::Family(members)
            };
            let node = node.unwrap_or(body.flow);
            let part = self.model.scopes.add_part(node, kind);
            let docs = named.docs.cloned().unwrap_or_default();
            self.define_as(body, named.name, Rc::clone(&named.text), part, &docs);
        }
    }

    /// The values of all turns, and whether how many these are is made of what is wrong already. None is made before its
    /// turn, which may be the last one.
    fn range(&self, body: &Body, item: &Loop) -> Valued<(Turns, bool)> {
        let scopes = &self.model.scopes;
        match &item.range {
            Range::Failed => Err(Diagnostic::new(item.place, "the range could not be read")),
            Range::Items(items) => {
                let value = scopes.value(body.scope, items)?;
                match &value.kind {
                    ValueKind::List(items) | ValueKind::Tuple(items) => {
                        scopes.count(items.len(), value.place)?;
                        let items = Rc::clone(items);
                        let turns =
                            (0..items.len()).map_while(move |turn| items.get(turn).cloned());
                        Ok((Box::new(turns), false))
                    }
                    ValueKind::Failed => Ok((Box::new(std::iter::once(value)), true)),
                    ValueKind::Word(word, arguments) if foreign::is_range(word) => {
                        let arguments = of_a_line(arguments.iter().map(Value::describe));
                        let written = match arguments.as_slice() {
                            [to] => format!("0..{to}"),
                            [from, to] => format!("{from}..{to}"),
                            _ => String::from("0..4"),
                        };
                        let error = Diagnostic::new(value.place, "`range` is not known here");
                        Err(error.help(format!("write `{written}`")))
                    }
                    _ => Err(value
                        .unexpected("a range or a list")
                        .help("`0..4` goes from 0 to 3, four turns")),
                }
            }
            Range::Numbers {
                from,
                to,
                inclusive,
            } => {
                let end = |written| {
                    let value = scopes.value(body.scope, written)?;
                    Ok((value.int()?, value.is_failed()))
                };
                let (first, is_wrong) = end(from)?;
                let (last, is_last_wrong) = end(to)?;
                let end = last.saturating_add(i64::from(*inclusive));
                let count = end.saturating_sub(first);
                if usize::try_from(count).is_ok_and(|count| count > TURNS) {
                    let message = format!("{count} turns: the limit of one network is {TURNS}");
                    return Err(Diagnostic::new(from.place.to(to.place), message));
                }
                let place = item.place;
                let turns = (first..end).map(move |turn| Value::new(ValueKind::Int(turn), place));
                Ok((Box::new(turns), is_wrong || is_last_wrong))
            }
        }
    }

    fn bind_pattern(
        &mut self,
        scope: ScopeId,
        item: &Loop,
        pattern: &Pattern,
        value: Value,
    ) -> Valued<()> {
        if let Pattern::Tuple(patterns, place) = pattern {
            if !self.model.scopes.count(patterns.len(), *place)? {
                return Ok(());
            }
        }
        match (pattern, &value.kind) {
            (Pattern::Ignored, _) => {}
            (Pattern::Name(name), _) => {
                let scopes = &mut self.model.scopes;
                // Of numbers, a pattern is one name.
                let is_counter = matches!(item.range, Range::Numbers { .. });
                scopes.bind_counter(scope, text(name), value, is_counter);
            }
            (Pattern::Tuple(patterns, _), ValueKind::Tuple(items) | ValueKind::List(items))
                if patterns.len() == items.len() =>
            {
                for (pattern, value) in patterns.iter().zip(Rc::clone(items).iter()) {
                    self.bind_pattern(scope, item, pattern, value.clone())?;
                }
            }
            (Pattern::Tuple(..), ValueKind::Failed) => {
                self.bind_failed(scope, pattern, value.place);
            }
            (Pattern::Tuple(patterns, place), _) => {
                self.bind_failed(scope, pattern, value.place);
                let message = format!(
                    "expected {}, found {}",
                    counted(patterns.len(), "value"),
                    value.describe()
                );
                return Err(Diagnostic::new(*place, message));
            }
        }
        Ok(())
    }

    fn bind_failed(&mut self, scope: ScopeId, pattern: &Pattern, place: Place) {
        match pattern {
            Pattern::Ignored => {}
            Pattern::Name(name) => {
                let kind = ValueKind::Failed;
                self.model
                    .scopes
                    .bind(scope, text(name), Value { kind, place });
            }
            Pattern::Tuple(patterns, _) => {
                spend_each(patterns.len(), meter::VALUE);
                for pattern in patterns {
                    self.bind_failed(scope, pattern, place);
                }
            }
        }
    }
}

/// A name of layers in a loop, one from each of its turns.
pub(super) struct Named<'s> {
    name: &'s Ident,
    /// The name as it is looked up.
    text: Rc<str>,
    docs: Option<&'s TokenStream>,
    /// How many loops stand around the name.
    depth: usize,
}

/// The names in a loop with these statements.
fn names_of(items: &[Item]) -> Vec<Named<'_>> {
    let mut names = Vec::new();
    add_names(items, 1, &mut names);
    names
}

fn add_names<'s>(items: &'s [Item], depth: usize, names: &mut Vec<Named<'s>>) {
    for item in items {
        let (name, docs) = match item {
            Item::Layer(layer) => (layer.name.as_ref(), Some(&layer.docs)),
            Item::Failed(item) => (item.name.as_ref(), None),
            Item::Loop(inner) => {
                add_names(&inner.items, depth.saturating_add(1), names);
                continue;
            }
            _ => continue,
        };
        names.push_all(name.map(|name| Named {
            name,
            text: text(name).into(),
            docs,
            depth,
        }));
    }
}
