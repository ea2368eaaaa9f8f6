//! Numbers that rustc knows and the macro does not, and where they stand.
//!
//! In an operation such a number is a marker: its place among [`Late::numbers`](LateNumbers), counted up from the least
//! `i64`. No operation with a marker is worked out here.

use std::fmt::Write as _;
use std::rc::Rc;

use super::{At, Lowerer, Model};
use receptive_field_core::eval::Source;

use super::scope::Scopes;
use super::value::{Value, ValueKind, Valued};
use crate::budget::LATE;
use crate::diagnostic::{Diagnostic, Place};
use crate::names::Names;
use crate::print::cut;
use crate::spec::{self, Spec};

/// Such a number, by its place among all, and how it is written.
#[derive(Debug, Clone)]
pub(crate) struct Late {
    pub(crate) id: usize,
    pub(crate) written: Rc<str>,
}

/// What a number that rustc works out is made of.
#[derive(Debug, Clone)]
pub(crate) enum LateKind {
    /// What stands in braces.
    Braces(Rc<spec::Late>),
    /// By a sign of the core's arithmetic.
    Made(char, [Operand; 2]),
}

#[derive(Debug, Clone)]
pub(crate) enum Operand {
    Known(i64),
    Late(Late),
}

#[derive(Debug)]
pub(crate) struct LateValue {
    pub(crate) kind: LateKind,
    pub(crate) late: Late,
    pub(crate) place: Place,
}

/// Each once, by what it is made of; those before others that are made of them.
pub(super) type Lates = Names<LateValue>;

/// An argument that rustc works out: what it must be at least, and what it is called.
#[derive(Debug, Clone)]
pub(crate) struct LateNumber {
    pub(crate) late: Late,
    pub(crate) least: i64,
    pub(crate) noun: &'static str,
    pub(crate) place: Place,
    /// Whether it is taken off, and stands for what is less than nothing.
    pub(crate) is_negated: bool,
}

/// The numbers in operations, and where the first layer stands that has one, or reads one that does.
#[derive(Debug)]
pub(crate) struct LateNumbers {
    pub(crate) values: Vec<LateValue>,
    pub(crate) numbers: Vec<LateNumber>,
    pub(crate) first: usize,
    /// Whether the structs have parameters.
    pub(crate) is_generic: bool,
    /// The sizes of each struct, where one of them is worked out by rustc.
    pub(crate) inputs: Option<Vec<Vec<i64>>>,
}

/// Letters of what is written that a message needs.
const WRITTEN: usize = 80;

/// Below this, numbers in operations are markers.
pub(super) const MARKERS: i64 = i64::MIN + (1 << 20);

impl LateNumbers {
    pub(crate) fn new() -> Self {
        Self {
            values: Vec::new(),
            numbers: Vec::new(),
            first: usize::MAX,
            is_generic: false,
            inputs: None,
        }
    }

    /// The marker of one more, which is at least 1.
    pub(super) fn add(&mut self, late: &Late, noun: &'static str, place: Place) -> i64 {
        self.numbers.push(LateNumber {
            late: late.clone(),
            least: 1,
            noun,
            place,
            is_negated: false,
        });
        marker(self.numbers.len().saturating_sub(1))
    }

    /// Layers from this one on are worked out by rustc.
    pub(super) fn begins_at(&mut self, node: usize) {
        self.first = self.first.min(node);
    }

    pub(crate) fn has(&self, source: Source) -> bool {
        match source {
            Source::Input => self.first == 0,
            Source::Layer(index) => index >= self.first,
        }
    }

    /// The number that a marker stands for.
    pub(crate) fn of_marker(&self, marker: i64) -> Option<&LateNumber> {
        let index = marker.checked_sub(i64::MIN)?;
        self.numbers.get(usize::try_from(index).ok()?)
    }
}

pub(super) fn is_marker(number: i64) -> bool {
    number < MARKERS
}

/// The marker of a number at this place.
pub(super) fn marker(index: usize) -> i64 {
    let index = i64::try_from(index).unwrap_or(0);
    i64::MIN.saturating_add(index)
}

impl Scopes {
    /// What stands in braces.
    pub(super) fn late(&self, late: &Rc<spec::Late>, place: Place) -> Valued<ValueKind> {
        let written = format!("{{ {} }}", late.written);
        let key = written.clone();
        self.add_late(LateKind::Braces(Rc::clone(late)), key, written, place)
    }

    /// A number made of two of which one is worked out by rustc; none where both are known.
    pub(super) fn made(
        &self,
        sign: char,
        left: &Value,
        right: &Value,
        place: Place,
    ) -> Valued<Option<ValueKind>> {
        if !left.is_late() && !right.is_late() {
            return Ok(None);
        }
        let operands = [operand(left)?, operand(right)?];
        let mut key = String::from(sign);
        for operand in &operands {
            let _ = match operand {
                Operand::Known(number) => write!(key, " {number}"),
                Operand::Late(late) => write!(key, " {{{}}}", late.id),
            };
        }
        let written = written(sign, &operands);
        let kind = LateKind::Made(sign, operands);
        self.add_late(kind, key, written, place).map(Some)
    }

    fn add_late(
        &self,
        kind: LateKind,
        key: String,
        written: String,
        place: Place,
    ) -> Valued<ValueKind> {
        let mut lates = self.lates.borrow_mut();
        if let Some(known) = lates.get(&key) {
            return Ok(ValueKind::Late(known.late.clone()));
        }
        let id = lates.values().len();
        if id >= LATE {
            let message =
                format!("more than {LATE} numbers that rustc works out: that is the limit");
            return Err(Diagnostic::new(place, message));
        }
        let written = cut(written, WRITTEN).into();
        let late = Late { id, written };
        let value = LateValue {
            kind,
            late: late.clone(),
            place,
        };
        lates.insert(key, value);
        Ok(ValueKind::Late(late))
    }
}

/// As part of another number.
pub(super) fn operand(value: &Value) -> Valued<Operand> {
    match &value.kind {
        ValueKind::Late(late) => Ok(Operand::Late(late.clone())),
        _ => value.int().map(Operand::Known),
    }
}

fn written(sign: char, [left, right]: &[Operand; 2]) -> String {
    let said = |operand: &Operand| match operand {
        Operand::Known(number) => number.to_string(),
        Operand::Late(late) if late.written.starts_with('{') && !late.written.contains("} ") => {
            String::from(&*late.written)
        }
        Operand::Late(late) => format!("({})", late.written),
    };
    let (left, right) = (said(left), said(right));
    match sign {
        'm' => format!("min({left}, {right})"),
        'M' => format!("max({left}, {right})"),
        '<' => format!("{left} << {right}"),
        _ => format!("{left} {sign} {right}"),
    }
}

impl Model<'_> {
    /// How many layers the macro can work out.
    pub(crate) fn known(&self) -> usize {
        self.sound.min(self.late.first)
    }

    /// Whether constants of its structs are worked out by rustc.
    pub(crate) fn is_late(&self) -> bool {
        self.late.first < usize::MAX || self.late.is_generic
    }
}

impl Lowerer<'_, '_> {
    /// What goes only with numbers that the macro knows, or with none.
    pub(super) fn late(&mut self, spec: &Spec) {
        let values = std::mem::take(&mut *self.model.scopes.lates.borrow_mut());
        self.model.late.values = values.into_values();
        let parameter = spec.generics.iter().flatten().next();
        let is_late = !self.model.late.values.is_empty();
        if let (false, true, Some(parameter)) = (is_late, self.errors.is_empty(), parameter) {
            let name = &parameter.name;
            let message = format!("nothing in the network is `{{ {name} }}`");
            let error = Diagnostic::new(Place::of(name.span()), message);
            self.errors
                .push(error.help("a parameter stands in braces where its number is wanted"));
        }
        self.model.late.is_generic = parameter.is_some();
        let asks_late = |at: &At| {
            let contracts = at.contracts.iter().map(|contract| &contract.condition);
            let mut terms = contracts.chain(&at.lets);
            terms.any(|term| term.is_late(&self.model.late))
        };
        let is_late = self.model.is_late();
        if let Some(at) = self.model.ats.iter().find(|at| is_late || asks_late(at)) {
            let error = "`at` is worked out by the macro, and what stands in braces is known to rustc alone";
            let error = Diagnostic::new(at.place, error);
            self.errors.push(
                error.help("write the numbers out, or the contracts outside of `at`, for the size of the struct"),
            );
            self.model.ats.clear();
        }
    }
}
