//! Parts as text that the macro reads.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use receptive_field_core::Kind;

use crate::blocks::Block;
use crate::body::{Body, Input, Part, What};
use crate::call::{Call, LIKE};
use crate::units::shared;

/// Uses of one block that change so often become a loop.
const LOOP: usize = 3;

/// Columns of a line.
const WIDTH: usize = 100;

/// Stages one behind the other, which only the next reads.
struct Chain {
    parts: Vec<usize>,
}

/// The whole call of the macro.
pub(crate) fn network(name: &str, input: &[i64], blocks: &[Block], body: &Body) -> String {
    let sizes: Vec<String> = input.iter().map(ToString::to_string).collect();
    let mut text = format!("receptive_field! {{\n    pub struct {name};\n");
    for block in blocks {
        let parameters = match &block.parameters[..] {
            [] => String::new(),
            parameters => format!("({})", parameters.join(", ")),
        };
        let _ = writeln!(text, "    block {}{parameters} {{", block.name);
        text += &Statements::of(&block.body, false, &[]).text("        ");
        text += "    }\n";
    }
    let _ = writeln!(text, "    input: [{}];", sizes.join(", "));
    let taken: Vec<&str> = blocks.iter().map(|block| block.name.as_str()).collect();
    text += &Statements::of(body, true, &taken).text("    ");
    text + "}\n"
}

struct Statements<'b> {
    body: &'b Body,
    /// Whether each layer has a statement of its own.
    is_network: bool,
    chains: Vec<Chain>,
    /// What the chain is called that ends with a part.
    names: Vec<String>,
}

impl<'b> Statements<'b> {
    fn of(body: &'b Body, is_network: bool, blocks: &[&str]) -> Self {
        let mut statements = Self {
            body,
            is_network,
            chains: chains(body, is_network),
            names: vec![String::new(); body.parts.len()],
        };
        let mut taken: BTreeSet<String> = blocks.iter().map(|&block| block.to_owned()).collect();
        for chain in &statements.chains {
            let name = named(body, chain, is_network, &mut taken);
            if let Some(&last) = chain.parts.last() {
                statements.names[last] = name;
            }
        }
        statements
    }

    fn text(&self, indent: &str) -> String {
        let mut text = String::new();
        let mut before = Input::Entry;
        for chain in &self.chains {
            let (Some(&first), Some(&last)) = (chain.parts.first(), chain.parts.last()) else {
                continue;
            };
            let name = &self.names[last];
            let part = &self.body.parts[first];
            let source = match &part.inputs[..] {
                [only] if *only != before => format!("{} -> ", self.name(*only)),
                _ => String::new(),
            };
            text += indent;
            if let Some((pattern, values, call)) = self.turns(chain) {
                if let Some(source) = source.strip_suffix(" -> ") {
                    let _ = write!(text, "{name}_input: {source};\n{indent}");
                }
                let _ = writeln!(text, "for {pattern} in [{values}] {{ {name}: {call}; }}");
            } else {
                let statement = format!("{name}: {source}{};\n", self.stages(chain));
                text += &wrapped(&statement, indent);
            }
            before = Input::Part(last);
        }
        text
    }

    fn name(&self, from: Input) -> String {
        let Input::Part(index) = from else {
            return String::from("input");
        };
        let chain = self
            .chains
            .iter()
            .find(|chain| chain.parts.last() == Some(&index));
        let turns = chain.and_then(|chain| self.turns(chain).map(|_| chain.parts.len()));
        match turns {
            Some(turns) => format!("{}[{}]", self.names[index], turns - 1),
            None => self.names[index].clone(),
        }
    }

    /// A loop over the values in which many uses of one block differ: its variables, their values, and the use.
    fn turns(&self, chain: &Chain) -> Option<(String, String, String)> {
        let calls: Option<Vec<&Call>> = chain.parts.iter().map(|&part| self.block(part)).collect();
        let calls = calls.filter(|_| self.is_network)?;
        let (first, rest) = calls.split_first()?;
        let changes = calls.windows(2).filter(|pair| pair[0] != pair[1]).count();
        if changes < LOOP {
            return None;
        }
        // The first in a row flows from the statement before.
        let differs = |place: &usize| {
            let value = first.arguments.get(*place).map(|argument| &argument.value);
            rest.iter()
                .any(|call| call.arguments.get(*place).map(|own| &own.value) != value)
        };
        let places: Vec<usize> = (0..first.arguments.len()).filter(differs).collect();
        let mut names: Vec<String> = Vec::new();
        let mut call = (*first).clone();
        for &place in &places {
            let argument = &mut call.arguments[place];
            let mut name = argument.meaning.to_owned();
            while names.contains(&name) {
                name.push('2');
            }
            argument.value.clone_from(&name);
            names.push(name);
        }
        let turn = |call: &&Call| {
            let values = places
                .iter()
                .map(|&place| call.arguments[place].value.clone());
            one_or_tuple(&values.collect::<Vec<_>>())
        };
        let values: Vec<String> = calls.iter().map(turn).collect();
        Some((one_or_tuple(&names), values.join(", "), call.to_string()))
    }

    /// The use of a block.
    fn block(&self, part: usize) -> Option<&Call> {
        match &self.body.parts[part].what {
            What::Call(call) if is_block(call) => Some(call),
            _ => None,
        }
    }

    fn stages(&self, chain: &Chain) -> String {
        let mut stages: Vec<(String, usize)> = Vec::new();
        for &index in &chain.parts {
            let text = self.stage(&self.body.parts[index]);
            match stages.last_mut() {
                Some((last, count)) if *last == text && !text.contains("add(") => *count += 1,
                _ => stages.push((text, 1)),
            }
        }
        let stages = stages.into_iter().map(|(text, count)| match count {
            1 => text,
            _ => format!("{text} * {count}"),
        });
        stages.collect::<Vec<_>>().join(" -> ")
    }

    fn stage(&self, part: &Part) -> String {
        match &part.what {
            What::Join(name) => {
                let inputs: Vec<String> = part.inputs.iter().map(|&from| self.name(from)).collect();
                format!("{name}({})", inputs.join(", "))
            }
            What::Call(call) => {
                let mut call = call.clone();
                for argument in &mut call.arguments {
                    if argument.value == LIKE {
                        argument.value = part.like.map_or_else(String::new, |of| self.name(of));
                    }
                }
                call.to_string()
            }
            What::Unit(_) => String::new(),
        }
    }
}

/// Whether it is the use of a block: all else are operations.
fn is_block(call: &Call) -> bool {
    Kind::of_name(&call.name).is_none()
}

/// A statement over several lines, each a stage or several.
fn wrapped(statement: &str, indent: &str) -> String {
    let mut text = String::new();
    let mut column = indent.len();
    for (place, stage) in statement.split(" -> ").enumerate() {
        let width = stage.len() + " -> ".len();
        if place > 0 && column + width > WIDTH {
            let _ = write!(text, "\n{indent}    -> ");
            column = indent.len() + " ->     ".len();
        } else if place > 0 {
            text += " -> ";
        }
        text += stage;
        column += width;
    }
    text
}

fn one_or_tuple(words: &[String]) -> String {
    match words {
        [only] => only.clone(),
        _ => format!("({})", words.join(", ")),
    }
}

/// In a block as long as only the next part reads; of a network what has the beginning of its names in common, too, or is
/// the use of one block.
fn chains(body: &Body, is_network: bool) -> Vec<Chain> {
    let readers = body.readers();
    let mut chains: Vec<Chain> = Vec::new();
    for (index, part) in body.parts.iter().enumerate() {
        let last = chains.last().and_then(|chain| chain.parts.last());
        let goes_on = last.is_some_and(|&last| {
            let is_next = part.inputs == [Input::Part(last)] && readers[last] == 1;
            is_next && (!is_network || belong_together(&body.parts[last], part))
        });
        match chains.last_mut() {
            Some(chain) if goes_on && part.like.is_none() => chain.parts.push(index),
            _ => chains.push(Chain { parts: vec![index] }),
        }
    }
    chains
}

fn belong_together(a: &Part, b: &Part) -> bool {
    let are_named = a.name.contains('.') || b.name.contains('.');
    match (&a.what, &b.what) {
        (What::Call(own), What::Call(other)) if !are_named => {
            is_block(own) && own.name == other.name
        }
        _ => !shared(&a.name, &b.name).is_empty(),
    }
}

/// What its layers have in common, or else what the last is called, made a name that nothing else has.
fn named(body: &Body, chain: &Chain, is_network: bool, taken: &mut BTreeSet<String>) -> String {
    let mut names = chain
        .parts
        .iter()
        .map(|&part| body.parts[part].name.as_str());
    let first = names.next().unwrap_or_default();
    let last = names.clone().next_back().unwrap_or(first);
    let common = names.fold(first.to_owned(), |common, name| shared(&common, name));
    let name = if common.is_empty() { last } else { &common };
    let last = name.rsplit('.').next().unwrap_or(name);
    let is_numbered = last.starts_with(|first: char| !first.is_ascii_alphabetic());
    let name = match (is_network, is_numbered) {
        (true, _) => name,
        (false, false) => last,
        (false, true) => what(body, chain),
    };
    let name = plain(name);
    let mut unique = name.clone();
    let mut number = 2;
    while is_taken(&unique) || taken.contains(&unique) {
        unique = format!("{name}_{number}");
        number += 1;
    }
    taken.insert(unique.clone());
    unique
}

/// A word for what comes out of a chain.
fn what<'b>(body: &'b Body, chain: &Chain) -> &'b str {
    let last = chain.parts.last().map(|&part| &body.parts[part].what);
    match last {
        Some(What::Join("add")) => "sum",
        Some(What::Join("scale")) => "scaled",
        Some(What::Join(_)) => "joined",
        Some(What::Call(call)) => &call.name,
        Some(What::Unit(_)) | None => "layer",
    }
}

/// Letters, digits and single underscores.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            plain.push(letter.to_ascii_lowercase());
        } else if !plain.is_empty() && !plain.ends_with('_') {
            plain.push('_');
        }
    }
    // PyTorch's exporter begins every name so.
    let name = plain.trim_start_matches("node_").trim_end_matches('_');
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name.to_owned()
    } else {
        format!("layer{name}")
    }
}

/// Whether a word means something to the macro or to Rust, or is an operation's.
fn is_taken(name: &str) -> bool {
    const WORDS: &str = " input before output name layers at let block ensure feature for in as async await break const \
        continue crate dyn else enum extern false fn gen if impl loop match mod move mut pub ref return self static struct \
        super trait true type unsafe use where while abstract become box do final macro override priv try typeof unsized \
        virtual yield kernel stride dilation padding ";
    WORDS.contains(&format!(" {name} ")) || Kind::of_name(name).is_some()
}
