//! What is told of an `at`: the first size at which something does not hold, how many there are, and where it holds.

use std::cell::Cell;
use std::rc::Rc;

use receptive_field_core::CollectVec as _;

use super::column::Point;
use super::pattern::pattern;
use super::{AtSize, Sizes, Unmet};
use crate::budget::AT_LAYERS;
use crate::check::evaluate::Judge;
use crate::check::{Case, Instance, geometry, instance, judge};
use crate::diagnostic::{Diagnostic, Errors};
use crate::meter::{self, spend_each};

/// What is told about: what does not hold, where, and the first size of these.
struct Told<'u> {
    unmet: &'u Unmet<'u>,
    holds: &'u [bool],
    size: AtSize,
}

/// What was looked at to tell of all `at`s.
pub(super) struct Looks {
    pub(super) explained: Rc<Cell<usize>>,
    /// Of whole networks at some size.
    pub(super) layers: usize,
}

impl Sizes<'_> {
    pub(super) fn tell(&self, looks: &mut Looks, errors: &mut Errors) {
        let mut whole: Option<(Point, Instance)> = None;
        let layers = &mut looks.layers;
        for (unmet, holds) in &self.unmet() {
            if errors.is_full() {
                return;
            }
            let first = holds.iter().position(|holds| !holds);
            let Some(&point) = first.and_then(|first| self.points.get(first)) else {
                continue;
            };
            if whole.as_ref().is_none_or(|(known, _)| *known != point) {
                let nodes = self.model.nodes.len().saturating_mul(self.model.axes);
                *layers = layers.saturating_add(nodes);
                let is_affordable = *layers <= AT_LAYERS.max(nodes);
                let explained = &looks.explained;
                whole = is_affordable.then(|| (point, self.instance(point, explained)));
                let work = whole.as_ref().map_or(0, |(_, made)| made.evaluation.work());
                *layers = layers.saturating_add(work.saturating_sub(nodes));
            }
            let size = self.size(point);
            let mut told = Told { unmet, holds, size };
            let before = errors.count();
            if let Some((_, instance)) = &whole {
                let looked = instance.looked();
                self.tell_of(&mut told, instance, errors);
                *layers = layers.saturating_add(instance.looked().saturating_sub(looked));
            }
            if errors.count() == before {
                errors.push(self.tell_alone(&told));
            }
        }
    }

    /// In the words of the usual error, from the whole network at the size.
    fn tell_of(&self, told: &mut Told, instance: &Instance, errors: &mut Errors) {
        for (index, term) in self.at.lets.iter().enumerate() {
            let value = self.case(instance, &told.size).quantity(term);
            match value {
                Ok(value) => told.size.lets.push(value),
                Err(error) if matches!(told.unmet, Unmet::Let(own) if *own == index) => {
                    errors.push(self.counted(error, told, 0));
                    return;
                }
                Err(_) => break,
            }
        }
        let case = self.case(instance, &told.size);
        match told.unmet {
            Unmet::Let(_) => {}
            Unmet::Geometry => self.tell_impossible(case, told.holds, errors),
            Unmet::Contract(contract) => {
                if let Err(error) = judge(case, contract) {
                    let message = usize::from(contract.written.message.is_some());
                    errors.push(self.counted(error, told, message));
                }
            }
        }
    }

    fn tell_impossible(&self, case: Case, holds: &[bool], errors: &mut Errors) {
        let mut impossible = Errors::default();
        geometry::report(case, &mut impossible);
        let mut note = self.count(holds, "the network is impossible", "possible");
        for error in impossible.into_list() {
            errors.push(match note.take() {
                Some(note) => error.first_note(note),
                None => error,
            });
        }
    }

    /// Where the whole network was not worked out.
    fn tell_alone(&self, told: &Told) -> Diagnostic {
        let said = &told.size.said;
        let error = match told.unmet {
            Unmet::Geometry => {
                let message = format!("the network is impossible {said}");
                Diagnostic::new(self.at.place, message)
            }
            Unmet::Let(index) => {
                let written = self.at.lets.get(*index).map(|term| term.written);
                let place = written.map_or(self.at.place, |written| written.place);
                Diagnostic::new(place, format!("this has no value {said}"))
            }
            Unmet::Contract(contract) => {
                let condition = contract.condition.written;
                let message = format!("contract not met {said}: `{condition}`");
                Diagnostic::new(condition.place, message).of_contract()
            }
        };
        self.counted(error, told, 0)
    }

    fn case<'s>(&'s self, instance: &'s Instance, size: &'s AtSize) -> Case<'s> {
        Case {
            model: self.model,
            instance,
            is_one_of_several: false,
            size: Some(size),
            is_told: true,
        }
    }

    /// The whole network at a size.
    fn instance(&self, point: Point, explained: &Rc<Cell<usize>>) -> Instance {
        let input = self.columns.at(point).map(|column| column.value);
        let (input, layers) = (input.collect_vec(), self.model.nodes.len());
        let mut made = instance(self.model, String::new(), &input, layers);
        made.explained = Rc::clone(explained);
        made
    }

    fn size(&self, point: Point) -> AtSize {
        let sides = self.sides(point);
        let values: Vec<String> = sides.iter().map(i64::to_string).collect_vec();
        let (names, values) = (self.at.names.join(", "), values.join(", "));
        let said = if self.at.is_for_all {
            format!("at {names} = {values}")
        } else {
            format!("at [{names}] = [{values}]")
        };
        AtSize {
            said,
            sides,
            lets: Vec::new(),
        }
    }

    fn sides(&self, point: Point) -> Vec<i64> {
        let columns = self.columns.at(point).take(self.at.names.len());
        columns.map(|column| column.value).collect_vec()
    }

    /// With the number of sizes at which it is so, behind the first lines; what is wrong at every size, and no matter of
    /// it, is told as it is.
    fn counted(&self, error: Diagnostic, told: &Told, lines: usize) -> Diagnostic {
        let is_of_every_size = !told.holds.iter().any(|holds| *holds);
        if !error.is_contract && is_of_every_size {
            return error;
        }
        let error = match self.count(told.holds, "it fails", "holds") {
            Some(count) => error.note_behind(lines, count),
            None => error,
        };
        if error.text.contains(&told.size.said) {
            error
        } else {
            error.note_behind(lines, format!("this is so {}", told.size.said))
        }
    }

    /// `it fails at 12 of 961 sizes, and holds where …`; none of one size.
    fn count(&self, holds: &[bool], fails: &str, otherwise: &str) -> Option<String> {
        let all = holds.len();
        let failing = holds.iter().filter(|holds| !**holds).how_many();
        if all == 1 {
            return None;
        }
        if failing == all {
            return Some(match all {
                2 => format!("{fails} at both sizes"),
                _ => format!("{fails} at all {all} sizes"),
            });
        }
        let count = format!("{fails} at {failing} of {all} sizes");
        Some(match self.pattern(holds) {
            Some(sizes) => format!("{count}, and {otherwise} where {sizes}"),
            None => count,
        })
    }

    fn pattern(&self, holds: &[bool]) -> Option<String> {
        spend_each(holds.len(), meter::TERM);
        let sides = self.points.iter().map(|point| self.sides(*point));
        let sizes: Vec<(Vec<i64>, bool)> = sides.zip(holds.iter().copied()).collect_vec();
        pattern(&self.at.names, &sizes)
    }
}
