//! Which parameter each argument of a call is for.

use crate::token::Word;
use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;

use super::value::Valued;
use crate::diagnostic::{Diagnostic, Place, of_a_line};
use crate::foreign;
use crate::names::Names;
use crate::near::{Suggesting, listed};
use crate::spec::{Argument, Call, ExprKind};
use crate::translate;

/// As [`bind_by`], for an operation, of which only the first argument may go without a name: others order them
/// differently.
pub(crate) fn bind_operation<'c>(
    call: &'c Call,
    names: &[&str],
    suggesting: &Suggesting,
) -> Valued<Vec<Option<&'c Argument>>> {
    let nameless = |argument: &&Argument| argument.name.is_none();
    let second = call.arguments.iter().filter(nameless).nth(1);
    let ([first, others @ ..], Some(second)) = (names, second) else {
        return bind(call, names, suggesting);
    };
    if others.is_empty() {
        return bind(call, names, suggesting);
    }
    let message = format!("which argument is this? only the {first} goes without a name");
    let list: Vec<String> = others.iter().map(|name| format!("`{name}`")).collect_vec();
    let error = Diagnostic::new(second.value.place, message);
    let nameless = call.arguments.iter().filter(nameless).how_many();
    let kind = Kind::of_name(&crate::spec::text(&call.name)).filter(|_| nameless > 2);
    if let Some(ours) = kind.and_then(|kind| translate::with_channels(call, kind)) {
        return Err(error.help(format!("channels are no part of the geometry: `{ours}`")));
    }
    Err(error.help(match others {
        [only] if is_given(call, only) => format!("`{only}` is given already"),
        [only] => format!("write `{only} = {}`", second.value),
        _ => format!("the others are given by name: {}", list.join(", ")),
    }))
}

/// Whether an argument is given by this name.
fn is_given(call: &Call, name: &str) -> bool {
    let mut named = call.arguments.iter().flat_map(|argument| &argument.name);
    named.any(|own| own.is(name))
}

/// Which parameter each argument is for.
fn bind<'c>(
    call: &'c Call,
    names: &[&str],
    suggesting: &Suggesting,
) -> Valued<Vec<Option<&'c Argument>>> {
    let find = |name: &str| names.iter().position(|parameter| *parameter == name);
    bind_by(call, names, &find, suggesting)
}

/// The same, of parameters that are found by their names.
pub(crate) fn bind_by<'c>(
    call: &'c Call,
    names: &[&str],
    find: &dyn Fn(&str) -> Option<usize>,
    suggesting: &Suggesting,
) -> Valued<Vec<Option<&'c Argument>>> {
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
                let list = of_a_line(names.iter().map(|name| format!("`{name}`")));
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
                let text = crate::spec::text(name);
                let place = Place::of(name.span());
                let found = find(&text);
                found.ok_or_else(|| unknown_argument(call, &text, place, names, suggesting))?
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

/// What stands in quotes for an argument.
fn word<'c>(call: &'c Call, name: &str) -> Option<&'c str> {
    let mut arguments = call.arguments.iter();
    let argument =
        arguments.find(|argument| argument.name.as_ref().is_some_and(|own| own.is(name)))?;
    match &argument.value.kind {
        ExprKind::Wrong(wrong) => wrong.word.as_deref(),
        _ => None,
    }
}

fn unknown_argument(
    call: &Call,
    name: &str,
    place: Place,
    names: &[&str],
    suggesting: &Suggesting,
) -> Diagnostic {
    let error = Diagnostic::new(place, format!("`{}` has no argument `{name}`", call.name));
    let nameless = call
        .arguments
        .iter()
        .filter(|argument| argument.name.is_none());
    let given = nameless.how_many();
    let mut named = Names::default();
    for name in call.arguments.iter().filter_map(|own| own.name.as_ref()) {
        named.add(name.to_string());
    }
    let is_free = |(index, own): &(usize, &&str)| *index >= given && !named.contains(own);
    let free = names.iter().enumerate().filter(is_free);
    let free: Vec<&str> = free.map(|(_, own)| *own).collect_vec();
    if let Some(near) = suggesting.near(name, &free) {
        return error.help(near);
    }
    if name == "name" {
        return error.help("a layer has its name in front, as in `conv1: conv(3);`");
    }
    if foreign::has_no_effect(name) {
        return error.help(format!("`{name}` has no effect on geometry: leave it out"));
    }
    match foreign::argument_of(name, names) {
        Some(ours) if !free.contains(&ours) => {
            error.help(format!("it is called `{ours}` here, and is given already"))
        }
        Some(ours) => error.help(match word(call, name) {
            Some(word) => format!(
                "it is called `{ours}` here, and words go without quotes: `{ours} = {word}`"
            ),
            None => format!("it is called `{ours}` here"),
        }),
        None => match foreign::padded_before(name, &call.name.to_string()) {
            Some(help) => error.help(help),
            None => match listed(names) {
                Some(list) => error.help(list),
                None => error,
            },
        },
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
