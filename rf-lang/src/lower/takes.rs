//! What was given for the arguments of an operation, each read as the type that it takes.

use receptive_field_core::ops::takes::{
    Counts, Flag, Integers, Modes, Numbers, PaddingModes, Paddings, Reference, Sides,
    TransposedPaddings,
};
use receptive_field_core::ops::{
    Argument, ArgumentInfo, Mode, Padding, PaddingMode, TransposedPadding,
};

use super::arguments::{axes, values};
use super::ids::PartId;
use super::value::{Value, ValueKind, Valued};
use crate::diagnostic::{Diagnostic, Place};
use crate::foreign;
use crate::near::{did_you_mean, nearest};

/// The values of one call, in the order of the operation's arguments.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) axes: usize,
    pub(super) place: Place,
    pub(super) values: Vec<Option<Value>>,
}

/// Something of which messages need the place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) place: Place,
}

/// One argument as it is given.
pub(super) struct Slot<'g> {
    given: &'g Given,
    info: &'g ArgumentInfo,
    value: Option<&'g Value>,
}

/// A type of arguments, and what its values are here.
pub(super) trait Takes {
    type Value;
    fn read(slot: &Slot) -> Valued<Self::Value>;
}

/// The arguments of an operation, as the core lists them.
pub(super) trait Listed {
    type Values;
    fn infos(&self) -> Vec<ArgumentInfo>;
    fn read(&self, given: &Given) -> Valued<Self::Values>;
}

macro_rules! listed {
    ($($takes:ident $index:tt),+) => {
        impl<$($takes: Takes),+> Listed for ($(Argument<$takes>,)+) {
            type Values = ($($takes::Value,)+);

            fn infos(&self) -> Vec<ArgumentInfo> {
                vec![$(self.$index.info),+]
            }

            fn read(&self, given: &Given) -> Valued<Self::Values> {
                Ok(($($takes::read(&given.slot($index, &self.$index.info))?,)+))
            }
        }
    };
}

listed!(A 0);
listed!(A 0, B 1);
listed!(A 0, B 1, C 2);
listed!(A 0, B 1, C 2, D 3);
listed!(A 0, B 1, C 2, D 3, E 4);

impl Given {
    fn slot<'g>(&'g self, index: usize, info: &'g ArgumentInfo) -> Slot<'g> {
        Slot {
            given: self,
            info,
            value: self.values.get(index).and_then(Option::as_ref),
        }
    }
}

impl Slot<'_> {
    fn required(&self) -> Valued<&Value> {
        self.value.ok_or_else(|| {
            let name = self.info.name;
            let error = Diagnostic::new(self.given.place, format!("the {name} is missing"));
            error.help(format!("it stands first, or anywhere as `{name} = …`"))
        })
    }

    /// The value of each axis, read: of a list its items, else the same for all.
    fn per_axis<T>(&self, read: impl Fn(&Value) -> Valued<T>) -> Valued<Vec<T>> {
        let value = self.required()?;
        let count = self.given.axes;
        match &value.kind {
            ValueKind::List(items) if items.len() == count => items.iter().map(read).collect(),
            ValueKind::List(items) => {
                let message = format!(
                    "expected {} (the input has {}), found {}",
                    values(count),
                    axes(count),
                    items.len()
                );
                Err(Diagnostic::new(value.place, message))
            }
            _ => (0..count).map(|_| read(value)).collect(),
        }
    }

    /// One number an axis, each at least `least`.
    fn numbers(&self, least: i64) -> Valued<Vec<i64>> {
        self.per_axis(|value| bounded(value, self.info.noun, least))
    }

    /// `p`, or `(before, after)`.
    fn pair(&self, value: &Value) -> Valued<(i64, i64)> {
        let side = |value: &Value| bounded(value, self.info.noun, 0);
        match &value.kind {
            ValueKind::Tuple(items) => match &**items {
                [before, after] => Ok((side(before)?, side(after)?)),
                _ => Err(value.unexpected("a pair `(before, after)`")),
            },
            ValueKind::Int(_) | ValueKind::Failed => side(value).map(|both| (both, both)),
            _ => Err(value.unexpected("a number or a pair `(before, after)`")),
        }
    }
}

impl<T: Takes> Takes for Option<T> {
    type Value = Option<T::Value>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        match slot.value {
            Some(_) => T::read(slot).map(Some),
            None => Ok(None),
        }
    }
}

impl Takes for Counts {
    type Value = Vec<i64>;

    fn read(slot: &Slot) -> Valued<Vec<i64>> {
        slot.numbers(1)
    }
}

impl Takes for Numbers {
    type Value = Vec<i64>;

    fn read(slot: &Slot) -> Valued<Vec<i64>> {
        slot.numbers(0)
    }
}

impl Takes for Integers {
    type Value = Placed<Vec<i64>>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        Ok(Placed {
            value: slot.numbers(i64::MIN)?,
            place: slot.required()?.place,
        })
    }
}

impl Takes for Sides {
    type Value = Vec<(i64, i64)>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        slot.per_axis(|value| slot.pair(value))
    }
}

impl Takes for Paddings {
    type Value = Vec<Padding>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        slot.per_axis(|value| {
            let ValueKind::Word(word, arguments) = &value.kind else {
                let (before, after) = slot.pair(value)?;
                return Ok(Padding::Explicit { before, after });
            };
            match (&**word, &**arguments) {
                ("valid", []) => Ok(Padding::Explicit {
                    before: 0,
                    after: 0,
                }),
                ("same", []) => Ok(Padding::Same),
                ("same_lower", []) => Ok(Padding::SameLower),
                ("causal", []) => Ok(Padding::Causal),
                ("guide", [p]) => Ok(Padding::Guide(bounded(p, slot.info.noun, 0)?)),
                ("guide", _) => Err(Diagnostic::new(
                    value.place,
                    "`guide` takes one number: `guide(3)`",
                )),
                _ => Err(unknown_padding(value, word)),
            }
        })
    }
}

impl Takes for TransposedPaddings {
    type Value = Vec<TransposedPadding>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        let value = slot.required()?;
        match &value.kind {
            ValueKind::Word(word, _) if &**word == "same" => {
                Ok(vec![TransposedPadding::Same; slot.given.axes])
            }
            ValueKind::Word(..) => Err(value.unexpected("a number, a pair or `same`")),
            _ => slot.per_axis(|value| {
                let (before, after) = slot.pair(value)?;
                Ok(TransposedPadding::Explicit { before, after })
            }),
        }
    }
}

impl Takes for Modes {
    type Value = Mode;

    fn read(slot: &Slot) -> Valued<Mode> {
        let value = slot.required()?;
        let ours = || Mode::ALL.iter().filter(|mode| !mode.align_corners());
        let ValueKind::Word(word, _) = &value.kind else {
            return Err(value.unexpected("`nearest`, `linear` or `cubic`"));
        };
        let named = ours().find(|mode| mode.name() == &**word).copied();
        named.or_else(|| foreign::mode(word)).ok_or_else(|| {
            let error = Diagnostic::new(value.place, format!("there is no mode `{word}`"));
            let words: Vec<&str> = ours().map(|mode| mode.name()).collect();
            did_you_mean(error, word, &words)
        })
    }
}

impl Takes for PaddingModes {
    type Value = PaddingMode;

    fn read(slot: &Slot) -> Valued<PaddingMode> {
        let value = slot.required()?;
        let ValueKind::Word(word, _) = &value.kind else {
            return Err(value.unexpected("a padding mode, as `reflect`"));
        };
        let mut ours = PaddingMode::ALL.iter();
        let named = ours.find(|mode| mode.name() == &**word).copied();
        named.ok_or_else(|| unknown_padding_mode(value, word))
    }
}

impl Takes for Flag {
    type Value = Placed<bool>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        let value = slot.required()?;
        let flag = match value.kind {
            ValueKind::Bool(flag) => flag,
            ValueKind::Failed => false,
            _ => return Err(value.unexpected("`true` or `false`")),
        };
        Ok(Placed {
            value: flag,
            place: value.place,
        })
    }
}

impl Takes for Reference {
    type Value = Placed<PartId>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        let value = slot.required()?;
        match value.kind {
            ValueKind::Layer(part) => Ok(Placed {
                value: part,
                place: value.place,
            }),
            _ => Err(value.unexpected("a layer")),
        }
    }
}

/// A number that is at least `least`; `noun` says of what.
pub(super) fn bounded(value: &Value, noun: &str, least: i64) -> Valued<i64> {
    let number = value.int()?;
    if number >= least || value.is_failed() {
        return Ok(number);
    }
    let message = format!("{noun} must be at least {least}, and this is {number}");
    Err(Diagnostic::new(value.place, message))
}

fn unknown_padding_mode(value: &Value, word: &str) -> Diagnostic {
    let error = Diagnostic::new(value.place, format!("there is no padding mode `{word}`"));
    if word.eq_ignore_ascii_case("mirror") {
        return error.help("`reflect` does not repeat the outermost position, `symmetric` does");
    }
    if let Some(ours) = foreign::padding_mode(word) {
        return error.help(format!("it is called `{}` here", ours.name()));
    }
    let words: Vec<&str> = PaddingMode::ALL.iter().map(|mode| mode.name()).collect();
    did_you_mean(error, word, &words)
}

fn unknown_padding(value: &Value, word: &str) -> Diagnostic {
    let error = Diagnostic::new(value.place, format!("there is no padding `{word}`"));
    let words = ["valid", "same", "same_lower", "causal", "guide"];
    if let Some(ours) = foreign::padding(word) {
        return error.help(format!("it is called `{ours}` here"));
    }
    if nearest(word, &words).is_some() {
        return did_you_mean(error, word, &words);
    }
    error.help(
        "a number, a pair `(before, after)`, `valid`, `same`, `same_lower`, `causal` or `guide(p)`",
    )
}
