//! Numbers that rustc knows and the macro does not, and where they stand.
//!
//! In an operation such a number is a marker: its place among [`Lates::values`], counted up from the least `i64`. No
//! operation with a marker is worked out here.

use std::fmt::Write as _;
use std::rc::Rc;

use crate::token::Ident;
use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Source;

use super::scope::Scopes;
use super::value::{Value, ValueKind, Valued};
use super::{Lowerer, Model};
use crate::addresses;
use crate::budget::LATE;
use crate::diagnostic::{Diagnostic, Place};
use crate::meter::{self, spend};
use crate::names::Names;
use crate::print::cut;
use crate::spec;

/// Such a number, by its place among all, and how it is written.
#[derive(Debug, Clone)]
pub(crate) struct Late {
    pub(crate) id: usize,
    pub(crate) written: Rc<str>,
}

/// What a number that rustc works out is made of.
#[derive(Debug)]
pub(crate) enum LateKind {
    /// What stands in braces.
    Braces(Rc<spec::Late>),
    /// Of two by a sign of the core's arithmetic.
    Made(char, Vec<Value>),
    /// An argument, which must be at least so much, and what it is called.
    AtLeast(i64, Value, &'static str),
}

#[derive(Debug)]
pub(crate) struct LateValue {
    pub(crate) kind: LateKind,
    pub(crate) written: Rc<str>,
    pub(crate) place: Place,
}

/// What rustc works out of a network.
#[derive(Debug)]
pub(crate) struct Lates {
    /// Each once; those before others that are made of them.
    pub(crate) values: Vec<LateValue>,
    /// So many of them, the first, are of layers.
    pub(crate) of_layers: usize,
    /// Layers from this one on are worked out by rustc.
    pub(crate) first: usize,
    /// Whether the structs have parameters.
    pub(crate) is_generic: bool,
    /// The sizes of each struct, where one of them is worked out by rustc.
    pub(crate) inputs: Option<Vec<Vec<i64>>>,
}

/// Numbers while they are collected.
#[derive(Debug, Default)]
pub(super) struct Found {
    values: Vec<LateValue>,
    /// By what they are made of.
    known: Names<Value>,
    /// What stands in braces, by the address of what was read.
    braces: Names<Value>,
    /// Whether the operation that is read has one.
    is_marked: bool,
}

/// Letters of what is written that a message needs.
const WRITTEN: usize = 80;

/// Below this, numbers in operations are markers.
pub(super) const MARKERS: i64 = i64::MIN + (1 << 20);

pub(super) fn is_marker(number: i64) -> bool {
    number < MARKERS
}

impl Lates {
    pub(super) fn new() -> Self {
        Self {
            values: Vec::new(),
            of_layers: 0,
            first: usize::MAX,
            is_generic: false,
            inputs: None,
        }
    }

    pub(crate) fn has(&self, source: Source) -> bool {
        match source {
            Source::Input => self.first == 0,
            Source::Layer(index) => index >= self.first,
        }
    }

    /// The place of the number that a marker stands for.
    pub(crate) fn of_marker(&self, marker: i64) -> Option<usize> {
        let index = usize::try_from(marker.checked_sub(i64::MIN)?).ok()?;
        (index < self.values.len()).then_some(index)
    }
}

impl Scopes {
    /// What stands in braces.
    pub(super) fn late(&self, late: &Rc<spec::Late>, place: Place) -> Valued<ValueKind> {
        // The same braces may be reached in every turn of a loop: how they are written is looked at once.
        let address = addresses::name(&**late);
        if let Some(known) = self.lates.borrow().braces.get(&address) {
            return Ok(known.kind.clone());
        }
        let written = format!("{{ {} }}", late.written);
        let kind = LateKind::Braces(Rc::clone(late));
        let kind = self.add_late(kind, written.clone(), written, place)?;
        let value = Value::new(kind.clone(), place);
        self.lates.borrow_mut().braces.insert(address, value);
        Ok(kind)
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
        spend(meter::MADE);
        let (mut key, mut sides) = (String::from(sign), [String::new(), String::new()]);
        for (value, side) in [left, right].into_iter().zip(&mut sides) {
            *side = key_of(value, &mut key)?;
        }
        let [a, b] = sides;
        let written = match sign {
            'm' => format!("min({a}, {b})"),
            'M' => format!("max({a}, {b})"),
            '<' => format!("{a} << {b}"),
            _ => format!("{a} {sign} {b}"),
        };
        let kind = LateKind::Made(sign, vec![left.clone(), right.clone()]);
        self.add_late(kind, key, written, place).map(Some)
    }

    /// The marker of an argument that must be at least so much; of what is taken off, of what is less than nothing.
    pub(super) fn marker(
        &self,
        value: &Value,
        noun: &'static str,
        least: i64,
        is_taken_off: bool,
    ) -> Valued<i64> {
        let mut key = format!("{noun} {least}");
        key_of(value, &mut key)?;
        let written = match &value.kind {
            ValueKind::Late(late) => String::from(&*late.written),
            _ => value.describe(),
        };
        let kind = LateKind::AtLeast(least, value.clone(), noun);
        let bounded = self.add_late(kind, key, written, value.place)?;
        let mut bounded = Value::new(bounded, value.place);
        if is_taken_off {
            let nothing = Value::new(ValueKind::Int(0), value.place);
            if let Some(kind) = self.made('-', &nothing, &bounded, value.place)? {
                bounded.kind = kind;
            }
        }
        let ValueKind::Late(late) = bounded.kind else {
            return Ok(least);
        };
        self.lates.borrow_mut().is_marked = true;
        let id = i64::try_from(late.id).unwrap_or(0);
        Ok(i64::MIN.saturating_add(id))
    }

    /// Whether there was a marker since this was asked last.
    pub(super) fn was_marked(&self) -> bool {
        std::mem::take(&mut self.lates.borrow_mut().is_marked)
    }

    /// Whether there are as many as there may be.
    #[cfg(feature = "onnx")]
    pub(super) fn is_full_of_lates(&self) -> bool {
        self.lates.borrow().values.len() >= LATE
    }

    fn add_late(
        &self,
        kind: LateKind,
        key: String,
        written: String,
        place: Place,
    ) -> Valued<ValueKind> {
        let mut lates = self.lates.borrow_mut();
        if let Some(known) = lates.known.get(&key) {
            return Ok(known.kind.clone());
        }
        let id = lates.values.len();
        if id >= LATE {
            let message =
                format!("more than {LATE} numbers that rustc works out: that is the limit");
            return Err(Diagnostic::new(place, message));
        }
        let written: Rc<str> = cut(written, WRITTEN).into();
        lates.values.push(LateValue {
            kind,
            written: Rc::clone(&written),
            place,
        });
        let late = ValueKind::Late(Late { id, written });
        lates.known.insert(key, Value::new(late.clone(), place));
        Ok(late)
    }
}

/// Adds a part to a key; how it is written in another.
fn key_of(value: &Value, key: &mut String) -> Valued<String> {
    // Writing to a string cannot fail.
    let ValueKind::Late(late) = &value.kind else {
        let number = value.int()?.to_string();
        let _ = write!(key, " {number}");
        return Ok(number);
    };
    let _ = write!(key, " {{{}}}", late.id);
    let is_single = late.written.starts_with('{') && !late.written.contains("} ");
    Ok(if is_single {
        String::from(&*late.written)
    } else {
        format!("({})", late.written)
    })
}

impl Model<'_> {
    /// Whether two axes are the same but for their sizes.
    pub(crate) fn are_alike(&self, a: usize, b: usize) -> bool {
        spend(self.nodes.len());
        self.nodes.iter().all(|node| node.op.is_same_on(a, b))
    }

    /// The axes that are like none before them.
    pub(crate) fn unlike_axes(&self) -> Vec<usize> {
        let axes = 0..self.axes;
        let unlike = axes.filter(|&axis| !(0..axis).any(|other| self.are_alike(other, axis)));
        unlike.collect_vec()
    }

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
    /// The layer that is read next is worked out by rustc, if one of its numbers is.
    pub(super) fn begins_late(&mut self) {
        if self.model.scopes.was_marked() {
            self.begins_late_here();
        }
    }

    pub(super) fn begins_late_here(&mut self) {
        let next = self.model.nodes.len();
        self.model.late.first = self.model.late.first.min(next);
    }

    /// All layers are there, and no contract is read yet.
    pub(super) fn count_numbers_of_layers(&mut self) {
        self.model.late.of_layers = self.model.scopes.lates.borrow().values.len();
    }

    /// What goes only with numbers that the macro knows, or with none.
    pub(super) fn late(&mut self, parameter: Option<&Ident>) {
        let found = std::mem::take(&mut *self.model.scopes.lates.borrow_mut());
        self.model.late.values = found.values;
        self.model.late.is_generic = parameter.is_some();
        let is_late = self.model.is_late();
        if self.model.late.values.is_empty() {
            if let (Some(name), true) = (parameter, self.errors.is_empty()) {
                let message = format!("nothing in the network is `{{ {name} }}`");
                let error = Diagnostic::new(Place::of(name.span()), message);
                self.errors
                    .push(error.help("a parameter stands in braces where its number is wanted"));
            }
            return;
        }
        if let (Some(same), true) = (self.model.sames.first(), is_late) {
            let error = "a file is compared by the macro, and what stands in braces is known to rustc alone";
            self.errors
                .push(Diagnostic::new(same.file.place, error).help("write the numbers out"));
            self.model.sames.clear();
        }
        let mut wrong = None;
        for at in &self.model.ats {
            let is_asked = |condition: &super::Term| condition.is_late(&self.model.late);
            let mut asks = is_late;
            for contract in &at.contracts {
                asks |= is_asked(&contract.condition);
            }
            for value in &at.lets {
                asks |= is_asked(value);
            }
            if asks && wrong.is_none() {
                wrong = Some(at.place);
            }
        }
        if let Some(place) = wrong {
            let error = "`at` is worked out by the macro, and what stands in braces is known to rustc alone";
            self.errors.push(Diagnostic::new(place, error).help(
                "write the numbers out, or the contracts outside of `at`, for the size of the struct",
            ));
            self.model.ats.clear();
        }
    }
}
