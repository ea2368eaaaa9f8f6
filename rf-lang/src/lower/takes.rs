//! What was given for the arguments of an operation, each read as the type that it takes.

use crate::token::Ident;
use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::ops::takes::{
    Added, Counts, Flag, Grids, Integers, Interpolations, Numbers, PaddingModes, Reference,
    Roundings, Scales,
};
use receptive_field_core::ops::{
    Argument, ArgumentInfo, Coordinates, Interpolation, PaddingMode, Rounding,
};

use super::arguments::{axes, values};
use super::ids::PartId;
use super::late::MARKERS;
use super::scope::Scopes;
use super::value::{Value, ValueKind, Valued};
use crate::diagnostic::{Diagnostic, Place};
use crate::foreign;
use crate::near::Suggesting;
use crate::spec::text;

/// The values of one call, in the order of the operation's arguments.
#[derive(Debug)]
pub(super) struct Given<'c> {
    /// The operation.
    pub(super) name: &'c Ident,
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
    pub(super) given: &'g Given<'g>,
    pub(super) scopes: &'g Scopes,
    pub(super) info: &'g ArgumentInfo,
    pub(super) value: Option<&'g Value>,
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
    fn read(&self, given: &Given<'_>, scopes: &Scopes) -> Valued<Self::Values>;
}

macro_rules! listed {
    ($($takes:ident $index:tt),+) => {
        impl<$($takes: Takes),+> Listed for ($(Argument<$takes>,)+) {
            type Values = ($($takes::Value,)+);

            fn infos(&self) -> Vec<ArgumentInfo> {
                vec![$(self.$index.info),+]
            }

            fn read(&self, given: &Given<'_>, scopes: &Scopes) -> Valued<Self::Values> {
                Ok(($($takes::read(&given.slot($index, &self.$index.info, scopes))?,)+))
            }
        }
    };
}

listed!(A 0);
listed!(A 0, B 1);
listed!(A 0, B 1, C 2);
listed!(A 0, B 1, C 2, D 3);
listed!(A 0, B 1, C 2, D 3, E 4);
listed!(A 0, B 1, C 2, D 3, E 4, F 5);
listed!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);

impl Given<'_> {
    fn slot<'g>(&'g self, index: usize, info: &'g ArgumentInfo, scopes: &'g Scopes) -> Slot<'g> {
        Slot {
            given: self,
            scopes,
            info,
            value: self.values.get(index).and_then(Option::as_ref),
        }
    }
}

impl Slot<'_> {
    pub(super) fn suggesting(&self) -> &Suggesting {
        &self.scopes.suggesting
    }

    pub(super) fn required(&self) -> Valued<&Value> {
        self.value.ok_or_else(|| {
            let name = self.info.name;
            let error = Diagnostic::new(self.given.place, format!("the {name} is missing"));
            error.help(format!("it stands first, or anywhere as `{name} = …`"))
        })
    }

    /// The value of each axis, read: of a list its items, else the same for all.
    pub(super) fn per_axis<T>(&self, read: impl Fn(&Value) -> Valued<T>) -> Valued<Vec<T>> {
        let value = self.required()?;
        let count = self.given.axes;
        match &value.kind {
            ValueKind::List(items) if items.len() == count => {
                items.iter().map(read).try_collect_vec()
            }
            ValueKind::List(items) => {
                let message = format!(
                    "expected {} (the input has {}), found {}",
                    values(count),
                    axes(count),
                    items.len()
                );
                Err(Diagnostic::new(value.place, message))
            }
            _ => (0..count).map(|_| read(value)).try_collect_vec(),
        }
    }

    /// One number an axis, each at least `least`.
    fn numbers(&self, least: i64) -> Valued<Vec<i64>> {
        self.per_axis(|value| {
            self.number(value, least)
                .map_err(|error| match self.as_a_scale(value) {
                    Some(resize) => error.help(format!("by what is no integer it is `{resize}`")),
                    None => error,
                })
        })
    }

    /// A number that is at least so much; the marker of one that rustc works out.
    pub(super) fn number(&self, value: &Value, least: i64) -> Valued<i64> {
        if value.is_late() {
            let is_taken_off = self.info.name == "crop";
            return self
                .scopes
                .marker(value, self.info.noun, least, is_taken_off);
        }
        value.no_name()?;
        bounded(value, self.info.noun, least)
    }

    /// What up-sampling or resizing by this is.
    fn as_a_scale(&self, value: &Value) -> Option<String> {
        let ValueKind::Fraction(scale) = &value.kind else {
            return None;
        };
        let kind = Kind::of_name(&text(self.given.name))?;
        let resizes = matches!(kind, Kind::Upsample | Kind::Resize);
        resizes.then(|| format!("resize(scale = {})", scale.exact))
    }

    /// One of these words.
    fn word<T>(&self, names: &[&str], of_name: impl Fn(&str) -> Option<T>) -> Valued<Placed<T>> {
        let value = self.required()?;
        let place = value.place;
        let word = match &value.kind {
            ValueKind::Word(word, _) => &**word,
            ValueKind::Failed => names.first().copied().unwrap_or_default(),
            _ => return Err(value.unexpected(&one_of(names))),
        };
        let unknown = || {
            let name = self.info.name;
            let message = match self.info.noun {
                noun if noun == name => format!("there are no {name} `{word}`"),
                _ => format!("there is no {name} `{word}`"),
            };
            let error = Diagnostic::new(place, message);
            match Rounding::of_name(word) {
                Some(rounding) => error.help(format!("it is `rounding = {}`", rounding.name())),
                None => self.suggesting().did_you_mean(error, word, names),
            }
        };
        let known = of_name(word).ok_or_else(unknown)?;
        takes_nothing(value)?;
        Ok(Placed {
            value: known,
            place,
        })
    }
}

/// A word that has arguments where it takes none is an error.
fn takes_nothing(value: &Value) -> Valued<()> {
    match &value.kind {
        ValueKind::Word(word, arguments) if !arguments.is_empty() => {
            Err(nothing_taken(value.place, word))
        }
        _ => Ok(()),
    }
}

pub(super) fn nothing_taken(place: Place, word: &str) -> Diagnostic {
    Diagnostic::new(place, format!("`{word}` takes no arguments"))
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

impl Takes for Added {
    type Value = Placed<Vec<i64>>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        Ok(Placed {
            value: slot.numbers(0)?,
            place: slot.required()?.place,
        })
    }
}

impl Takes for Integers {
    type Value = Placed<Vec<i64>>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        Ok(Placed {
            value: slot.numbers(MARKERS)?,
            place: slot.required()?.place,
        })
    }
}

impl Takes for Scales {
    /// Numerators and denominators.
    type Value = Placed<Vec<(i64, i64)>>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        Ok(Placed {
            value: slot.per_axis(scale)?,
            place: slot.required()?.place,
        })
    }
}

impl Takes for Interpolations {
    type Value = Placed<Interpolation>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        let names: Vec<&str> = Interpolation::ALL.iter().map(|it| it.name()).collect_vec();
        slot.word(&names, |word| {
            Interpolation::of_name(word).or_else(|| foreign::interpolation(word))
        })
    }
}

impl Takes for Grids {
    type Value = Placed<Coordinates>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        let names: Vec<&str> = Coordinates::ALL.iter().map(|it| it.name()).collect_vec();
        slot.word(&names, Coordinates::of_name)
    }
}

impl Takes for Roundings {
    type Value = Placed<Rounding>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        let names: Vec<&str> = Rounding::ALL.iter().map(|it| it.name()).collect_vec();
        slot.word(&names, |word| {
            Rounding::of_name(word).or_else(|| foreign::rounding(word))
        })
    }
}

impl Takes for PaddingModes {
    type Value = PaddingMode;

    fn read(slot: &Slot) -> Valued<PaddingMode> {
        let value = slot.required()?;
        let word = match &value.kind {
            ValueKind::Word(word, _) => word,
            ValueKind::Failed => return Ok(PaddingMode::Zeros),
            _ => return Err(value.unexpected("a padding mode, as `reflect`")),
        };
        let mut ours = PaddingMode::ALL.iter();
        let named = ours.find(|mode| mode.name() == &**word).copied();
        let mode = named.ok_or_else(|| unknown_padding_mode(value, word, slot.suggesting()))?;
        takes_nothing(value)?;
        Ok(mode)
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
            ValueKind::Failed => Ok(Placed {
                value: Scopes::FAILED,
                place: value.place,
            }),
            _ => Err(value.unexpected("a layer")),
        }
    }
}

/// `a`, `b` or `c`.
pub(super) fn one_of(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect_vec();
    match quoted.split_last() {
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

/// A number greater than nothing, as a numerator and a denominator.
fn scale(value: &Value) -> Valued<(i64, i64)> {
    if let ValueKind::Late(late) = &value.kind {
        let message = format!(
            "a scale is a ratio of literals, and this is `{}`",
            late.written
        );
        let error = Diagnostic::new(value.place, message);
        return Err(error.help(format!(
            "by a whole number it is `upsample({0})`, to a size `resize({0})`",
            late.written
        )));
    }
    let exact = value.number()?.exact;
    if exact.numerator() < 1 {
        let message = format!("a scale must be greater than 0, and this is {exact}");
        return Err(Diagnostic::new(value.place, message));
    }
    let part = |part: i128| {
        i64::try_from(part).map_err(|_| {
            let message = format!("the scale {exact} does not fit into 64 bits");
            Diagnostic::new(value.place, message)
        })
    };
    Ok((part(exact.numerator())?, part(exact.denominator())?))
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

fn unknown_padding_mode(value: &Value, word: &str, suggesting: &Suggesting) -> Diagnostic {
    let error = Diagnostic::new(value.place, format!("there is no padding mode `{word}`"));
    if word.eq_ignore_ascii_case("mirror") {
        return error.help("`reflect` does not repeat the outermost position, `symmetric` does");
    }
    if let Some(ours) = foreign::padding_mode(word) {
        return error.help(format!("it is called `{}` here", ours.name()));
    }
    let words: Vec<&str> = PaddingMode::ALL
        .iter()
        .map(|mode| mode.name())
        .collect_vec();
    suggesting.did_you_mean(error, word, &words)
}
