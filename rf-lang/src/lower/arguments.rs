//! The arguments of an operation, by name and by axis.

use receptive_field_core::ops::{Mode, Padding};

use super::ids::PartId;
use super::value::{Value, ValueKind, Valued};
use crate::diagnostic::{Diagnostic, Place};
use crate::foreign;
use crate::near::{did_you_mean, nearest};
use crate::spec::{Argument, Call};

/// A parameter of an operation or a block, and what was given for it.
#[derive(Debug)]
pub(crate) struct Bound<'p> {
    pub(crate) name: &'p str,
    pub(crate) value: Option<Value>,
}

/// The arguments of one call.
#[derive(Debug)]
pub(crate) struct Arguments<'p> {
    pub(crate) axes: usize,
    pub(crate) place: Place,
    pub(crate) bound: Vec<Bound<'p>>,
}

/// The same for an operation, of which only the first argument may go without a name: others order them differently.
pub(crate) fn bind_operation<'c>(
    call: &'c Call,
    names: &[&str],
) -> Valued<Vec<Option<&'c Argument>>> {
    let nameless = |argument: &&Argument| argument.name.is_none();
    let second = call.arguments.iter().filter(nameless).nth(1);
    let ([first, others @ ..], Some(second)) = (names, second) else {
        return bind(call, names);
    };
    if others.is_empty() {
        return bind(call, names);
    }
    let message = format!("which argument is this? only the {first} goes without a name");
    let list: Vec<String> = others.iter().map(|name| format!("`{name}`")).collect();
    let error = Diagnostic::new(second.value.place, message);
    Err(error.help(match others {
        [only] => format!("write `{only} = {}`", second.value),
        _ => format!("the others are given by name: {}", list.join(", ")),
    }))
}

/// Which parameter each argument is for.
pub(crate) fn bind<'c>(call: &'c Call, names: &[&str]) -> Valued<Vec<Option<&'c Argument>>> {
    let mut bound = vec![None; names.len()];
    let mut named_before = false;
    for (index, argument) in call.arguments.iter().enumerate() {
        let parameter = match &argument.name {
            None if named_before => {
                return Err(Diagnostic::new(
                    argument.value.place,
                    "arguments without a name stand before those with one",
                ));
            }
            None if index >= names.len() => {
                let error = match names.len() {
                    0 => format!("`{}` takes no arguments", call.name),
                    1 => format!("`{}` takes one argument", call.name),
                    most => format!("`{}` takes at most {most} arguments", call.name),
                };
                let error = Diagnostic::new(argument.value.place, error);
                let list: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                return Err(match names.len() {
                    0 => error,
                    1 => error.help(format!("it is {}", list.join(", "))),
                    _ => error.help(format!(
                        "they are {}, in this order or by name",
                        list.join(", ")
                    )),
                });
            }
            None => index,
            Some(name) => {
                named_before = true;
                let text = super::scope::text(name);
                let place = Place::of(name.span());
                let found = names.iter().position(|parameter| *parameter == text);
                found.ok_or_else(|| unknown_argument(call, &text, place, names))?
            }
        };
        match bound.get_mut(parameter) {
            Some(Some(_)) => {
                let place = argument
                    .name
                    .as_ref()
                    .map_or(argument.value.place, |name| Place::of(name.span()));
                let name = names.get(parameter).copied().unwrap_or_default();
                return Err(Diagnostic::new(place, format!("`{name}` is given twice")));
            }
            Some(free) => *free = Some(argument),
            None => {}
        }
    }
    Ok(bound)
}

fn unknown_argument(call: &Call, name: &str, place: Place, names: &[&str]) -> Diagnostic {
    let error = Diagnostic::new(place, format!("`{}` has no argument `{name}`", call.name));
    if nearest(name, names).is_some() {
        return did_you_mean(error, name, names);
    }
    match foreign::argument(name, names) {
        Some(help) => error.help(help),
        None => did_you_mean(error, name, names),
    }
}

impl Arguments<'_> {
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.bound
            .iter()
            .find(|bound| bound.name == name)?
            .value
            .as_ref()
    }

    fn required(&self, name: &str) -> Valued<&Value> {
        self.get(name).ok_or_else(|| {
            let error = Diagnostic::new(self.place, format!("the {name} is missing"));
            error.help(format!("it stands first, or anywhere as `{name} = …`"))
        })
    }

    /// One number an axis, each at least `least`.
    pub(crate) fn numbers(&self, name: &str, least: i64) -> Valued<Vec<i64>> {
        let value = self.required(name)?;
        let items = self.per_axis(value)?;
        items
            .into_iter()
            .map(|item| bounded(item, name, least))
            .collect()
    }

    pub(crate) fn numbers_or(&self, name: &str, default: i64, least: i64) -> Valued<Vec<i64>> {
        match self.get(name) {
            Some(_) => self.numbers(name, least),
            None => Ok(vec![default; self.axes]),
        }
    }

    /// The value of each axis: of a list its items, else the same for all.
    fn per_axis<'v>(&self, value: &'v Value) -> Valued<Vec<&'v Value>> {
        match &value.kind {
            ValueKind::List(items) if items.len() == self.axes => Ok(items.iter().collect()),
            ValueKind::List(items) => Err(Diagnostic::new(
                value.place,
                format!(
                    "expected {} (the input has {}), found {}",
                    values(self.axes),
                    axes(self.axes),
                    items.len()
                ),
            )),
            _ => Ok(vec![value; self.axes]),
        }
    }

    pub(crate) fn flag(&self, name: &str) -> Valued<bool> {
        match self.get(name) {
            None => Ok(false),
            Some(value) => match value.kind {
                ValueKind::Bool(flag) => Ok(flag),
                ValueKind::Failed => Ok(false),
                _ => Err(value.unexpected("`true` or `false`")),
            },
        }
    }

    /// The layer that is given for `name`.
    pub(crate) fn layer(&self, name: &str) -> Valued<(PartId, Place)> {
        let value = self.required(name)?;
        match value.kind {
            ValueKind::Layer(part) => Ok((part, value.place)),
            _ => Err(value.unexpected("a layer")),
        }
    }

    pub(crate) fn paddings(&self) -> Valued<Vec<Padding>> {
        match self.get("pad") {
            None => Ok(vec![
                Padding::Explicit {
                    before: 0,
                    after: 0
                };
                self.axes
            ]),
            Some(value) => self.per_axis(value)?.into_iter().map(padding).collect(),
        }
    }

    /// `p` or `(before, after)` for each axis.
    pub(crate) fn pairs(&self, name: &str) -> Valued<Vec<(i64, i64)>> {
        let value = self.required(name)?;
        self.per_axis(value)?
            .into_iter()
            .map(|value| pair(value, name))
            .collect()
    }

    pub(crate) fn pairs_or_zero(&self, name: &str) -> Valued<Vec<(i64, i64)>> {
        match self.get(name) {
            Some(_) => self.pairs(name),
            None => Ok(vec![(0, 0); self.axes]),
        }
    }

    pub(crate) fn mode(&self) -> Valued<Mode> {
        let aligned = self.flag("align_corners")?;
        let Some(value) = self.get("mode") else {
            return self.nearest(aligned);
        };
        let words = ["nearest", "linear", "cubic"];
        let ValueKind::Word(word, _) = &value.kind else {
            return Err(value.unexpected("`nearest`, `linear` or `cubic`"));
        };
        let ours = match foreign::mode(word) {
            Some(Mode::Linear) => "linear",
            Some(_) => "cubic",
            None => word,
        };
        match (ours, aligned) {
            ("nearest", _) => self.nearest(aligned),
            ("linear", false) => Ok(Mode::Linear),
            ("linear", true) => Ok(Mode::LinearAligned),
            ("cubic", false) => Ok(Mode::Cubic),
            ("cubic", true) => Ok(Mode::CubicAligned),
            _ => {
                let error = Diagnostic::new(value.place, format!("there is no mode `{word}`"));
                Err(did_you_mean(error, word, &words))
            }
        }
    }

    fn nearest(&self, aligned: bool) -> Valued<Mode> {
        match self.get("align_corners") {
            Some(value) if aligned => Err(Diagnostic::new(
                value.place,
                "`align_corners` needs `mode = linear` or `mode = cubic`",
            )),
            _ => Ok(Mode::Nearest),
        }
    }
}

fn padding(value: &Value) -> Valued<Padding> {
    let ValueKind::Word(word, arguments) = &value.kind else {
        let (before, after) = pair(value, "pad")?;
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
        ("guide", [p]) => Ok(Padding::Guide(bounded(p, "pad", 0)?)),
        ("guide", _) => Err(Diagnostic::new(
            value.place,
            "`guide` takes one number: `guide(3)`",
        )),
        _ => Err(unknown_padding(value, word)),
    }
}

/// `p`, or `(before, after)`.
fn pair(value: &Value, name: &str) -> Valued<(i64, i64)> {
    match &value.kind {
        ValueKind::Tuple(items) => {
            let [before, after] = &**items else {
                return Err(value.unexpected("a pair `(before, after)`"));
            };
            Ok((bounded(before, name, 0)?, bounded(after, name, 0)?))
        }
        ValueKind::Int(_) | ValueKind::Failed => {
            let both = bounded(value, name, 0)?;
            Ok((both, both))
        }
        _ => Err(value.unexpected("a number or a pair `(before, after)`")),
    }
}

pub(crate) fn values(count: usize) -> String {
    match count {
        1 => String::from("1 value"),
        _ => format!("{count} values"),
    }
}

pub(crate) fn axes(count: usize) -> String {
    match count {
        1 => String::from("1 axis"),
        _ => format!("{count} axes"),
    }
}

/// A number that is at least `least`.
pub(crate) fn bounded(value: &Value, name: &str, least: i64) -> Valued<i64> {
    let number = value.int()?;
    if number >= least || matches!(value.kind, ValueKind::Failed) {
        return Ok(number);
    }
    let what = match name {
        "pad" => "a padding",
        "crop" => "a crop",
        "output_padding" => "an output padding",
        other => &format!("a {other}"),
    };
    Err(Diagnostic::new(
        value.place,
        format!("{what} must be at least {least}, and this is {number}"),
    ))
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
