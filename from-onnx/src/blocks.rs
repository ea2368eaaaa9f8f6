//! Units that are alike become one block, with a parameter for each number in which they differ.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::body::{Body, Input, What};
use crate::call::{Argument, Call};

/// A block of the language.
pub(crate) struct Block {
    pub(crate) name: String,
    pub(crate) parameters: Vec<String>,
    /// With the names of parameters where its uses differ.
    pub(crate) body: Body,
}

/// Makes each unit the use of a block, and those that nothing is like, parts of what holds them.
pub(crate) fn blocks(body: &mut Body) -> Vec<Block> {
    let mut made = Vec::new();
    loop {
        // The innermost, which hold no others.
        let mut uses: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        each(body, &mut |unit| {
            let values = values(unit);
            uses.entry(key(unit)).or_default().push(values);
        });
        if uses.is_empty() {
            return made;
        }
        let mut known: BTreeMap<String, Known> = BTreeMap::new();
        let mut order = Vec::new();
        each(body, &mut |unit| {
            let key = key(unit);
            let uses = &uses[&key];
            if uses.len() > 1 && !known.contains_key(&key) {
                let block = Known::of(unit, uses);
                order.push(key.clone());
                known.insert(key, block);
            }
        });
        for (number, key) in (made.len()..).zip(&order) {
            if let Some(known) = known.get_mut(key) {
                known.block.name = match number {
                    0 => String::from("unit"),
                    _ => format!("unit{}", number + 1),
                };
            }
        }
        replace(body, &known);
        for key in order {
            made.extend(known.remove(&key).map(|known| known.block));
        }
    }
}

/// A block, and which column of values each parameter is.
struct Known {
    block: Block,
    columns: Vec<(usize, &'static str)>,
}

impl Known {
    fn of(unit: &Body, uses: &[Vec<String>]) -> Self {
        let mut block = Block {
            name: String::new(),
            parameters: Vec::new(),
            body: unit.clone(),
        };
        let mut columns: Vec<(usize, &'static str)> = Vec::new();
        let column = |index: usize| uses.iter().map(move |values| values[index].as_str());
        for (index, argument) in arguments_mut(&mut block.body).enumerate() {
            let differs = column(index).any(|value| value != argument.value);
            if differs {
                let same = columns
                    .iter()
                    .position(|(known, _)| column(*known).eq(column(index)));
                let half = columns.iter().position(|(known, _)| {
                    argument.meaning == "pad" && column(*known).zip(column(index)).all(is_half)
                });
                argument.value = match (same, half) {
                    (Some(known), _) => block.parameters[known].clone(),
                    (None, Some(known)) => format!("{} / 2", block.parameters[known]),
                    (None, None) => {
                        let name = fresh(argument.meaning, &block.parameters);
                        columns.push((index, argument.meaning));
                        block.parameters.push(name.clone());
                        name
                    }
                };
                argument.default = None;
            }
        }
        Self { block, columns }
    }

    fn call(&self, unit: &Body) -> Call {
        let values = values(unit);
        let arguments = self.columns.iter().map(|&(index, meaning)| Argument {
            name: None,
            meaning,
            value: values[index].clone(),
            default: None,
        });
        Call {
            name: self.block.name.clone(),
            arguments: arguments.collect(),
        }
    }
}

fn is_half((whole, half): (&str, &str)) -> bool {
    let numbers = whole.parse::<i64>().ok().zip(half.parse::<i64>().ok());
    numbers.is_some_and(|(whole, half)| half == whole / 2)
}

fn fresh(meaning: &str, taken: &[String]) -> String {
    let meaning = if meaning == "pad" { "padding" } else { meaning };
    let is_taken = |name: &String| taken.contains(name);
    let mut name = meaning.to_owned();
    let mut number = 2;
    while is_taken(&name) {
        name = format!("{meaning}{number}");
        number += 1;
    }
    name
}

/// Every unit that holds no other.
fn each(body: &Body, look: &mut dyn FnMut(&Body)) {
    for part in &body.parts {
        if let What::Unit(unit) = &part.what {
            if is_innermost(unit) {
                look(unit);
            } else {
                each(unit, look);
            }
        }
    }
}

fn is_innermost(unit: &Body) -> bool {
    !unit
        .parts
        .iter()
        .any(|part| matches!(part.what, What::Unit(_)))
}

/// The innermost units become uses of their blocks, or parts of what holds them.
fn replace(body: &mut Body, known: &BTreeMap<String, Known>) {
    let mut index = 0;
    while index < body.parts.len() {
        if let What::Unit(unit) = &mut body.parts[index].what {
            if !is_innermost(unit) {
                replace(unit, known);
            } else if let Some(known) = known.get(&key(unit)) {
                body.parts[index].what = What::Call(known.call(unit));
            } else {
                put_in(body, index);
                continue;
            }
        }
        index += 1;
    }
}

/// Puts the parts of a unit where it stands.
fn put_in(body: &mut Body, at: usize) {
    let part = body.parts.remove(at);
    let What::Unit(unit) = part.what else { return };
    let entry = part.inputs.first().copied().unwrap_or(Input::Entry);
    let more = unit.parts.len() - 1;
    body.renumber(|index| if index >= at { index + more } else { index });
    let own = unit.parts.into_iter().map(|mut part| {
        for from in part.inputs.iter_mut().chain(&mut part.like) {
            *from = match *from {
                Input::Entry => entry,
                Input::Part(index) => Input::Part(index + at),
            };
        }
        part
    });
    body.parts.splice(at..at, own);
}

/// What units that are alike have in common: everything but the numbers.
fn key(unit: &Body) -> String {
    let mut key = String::new();
    for part in &unit.parts {
        match &part.what {
            What::Call(call) => {
                key += &call.name;
                for argument in &call.arguments {
                    key += argument.name.unwrap_or(".");
                    if !argument.is_number() {
                        key += &argument.value;
                    }
                    key += ",";
                }
            }
            What::Join(name) => key += name,
            What::Unit(_) => key += "?",
        }
        let _ = write!(key, "{:?}{:?};", part.inputs, part.like);
    }
    key
}

/// The values of all arguments that are numbers.
fn values(unit: &Body) -> Vec<String> {
    let mut copy = unit.clone();
    arguments_mut(&mut copy)
        .map(|argument| argument.value.clone())
        .collect()
}

fn arguments_mut(unit: &mut Body) -> impl Iterator<Item = &mut Argument> {
    let calls = unit
        .parts
        .iter_mut()
        .filter_map(|part| match &mut part.what {
            What::Call(call) => Some(call),
            What::Join(_) | What::Unit(_) => None,
        });
    let arguments = calls.flat_map(|call| &mut call.arguments);
    arguments.filter(|argument| argument.is_number())
}
