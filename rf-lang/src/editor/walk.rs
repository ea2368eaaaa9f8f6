//! From item to item, over tokens of which half may not be there yet.

use receptive_field_core::CollectVec as _;
use std::fmt::Write as _;

use proc_macro2::{Delimiter, Ident};

use super::numbers::Told;
use super::outline::{Block, Named, Outline, to_end};
use super::script::{Item, Module, Script};
use crate::parse::{Reader, keyword};
use crate::spec::text;

/// The layers of the network itself.
pub(super) const LAYERS: Module = Module::Own(0);
/// Its values.
const VALUES: Module = Module::Own(1);
pub(super) const BLOCKS: Module = Module::Own(2);

pub(super) struct Walk<'a> {
    pub(super) outline: &'a Outline,
    pub(super) script: Script,
    told: Told<'a>,
    /// The block in which it is.
    pub(super) block: Option<(usize, &'a Block)>,
    /// The modules of values that can be seen.
    pub(super) values: Vec<Module>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(outline: &'a Outline, told: Told<'a>) -> Self {
        let mut script = Script::default();
        for name in ["layers", "values", "blocks"] {
            script.begin(name);
        }
        for _ in &outline.blocks {
            script.begin("layers");
            script.begin("parameters");
        }
        Self {
            outline,
            script,
            told,
            block: None,
            values: vec![VALUES],
        }
    }

    /// The module of the layers that can be seen.
    pub(super) fn layers(&self) -> Module {
        match self.block {
            Some((index, _)) => layers_of(index),
            None => LAYERS,
        }
    }

    /// The layers by name, as far as they can be seen.
    pub(super) fn named(&self) -> &'a [Named] {
        match self.block {
            Some((_, block)) => &block.layers,
            None => &self.outline.layers,
        }
    }

    pub(super) fn items(&mut self, reader: &mut Reader) {
        loop {
            while reader.eat("#").is_some() {
                reader.skip();
            }
            self.half(reader);
            if reader.is_at_end() {
                return;
            }
            self.item(reader);
        }
    }

    /// A word that begins an item and is all there is of it, or that there is none.
    fn half(&mut self, reader: &mut Reader) {
        let mut ahead = reader.clone();
        let word = ahead.ident().filter(|_| {
            let goes_on = ahead.peek_operator().is_some() || ahead.at_group(Delimiter::Parenthesis);
            keyword(reader).is_none() && !goes_on && !ahead.at_group(Delimiter::Bracket)
        });
        match word {
            Some(word) => {
                *reader = ahead;
                self.script.word(self.beginning(), &word);
            }
            None => self.script.nothing(self.beginning()),
        }
    }

    fn item(&mut self, reader: &mut Reader) {
        let Some(keyword) = keyword(reader) else {
            return self.layer(reader);
        };
        if let Some(word) = reader.ident() {
            self.script.word(self.beginning(), &word);
        }
        match keyword {
            "let" => self.let_(reader),
            "input" => {
                reader.eat(":");
                self.value(reader, &[]);
            }
            "block" => return self.block(reader),
            "for" => return self.loop_(reader),
            "ensure" => self.condition(reader),
            "feature" => self.feature(reader),
            _ => return self.at(reader),
        }
        if reader.eat(";").is_none() && !begins_item(reader) {
            to_end(reader);
        }
    }

    fn layer(&mut self, reader: &mut Reader) {
        let mut ahead = reader.clone();
        if let Some(name) = ahead.ident().filter(|_| ahead.eat(":").is_some()) {
            *reader = ahead;
            self.define_layer(&name);
            self.pipeline(reader, self.flow());
        } else {
            self.pipeline(reader, self.beginning());
        }
        if reader.eat(";").is_none() && !begins_item(reader) {
            // What belongs to no pipeline.
            reader.skip();
        }
    }

    fn define_layer(&mut self, name: &Ident) {
        let docs = match self.block {
            Some((_, block)) => format!("A layer of the block `{}`, one for each use.", block.name),
            None => self.told.docs(&text(name)),
        };
        let said = match self.block {
            Some((_, block)) => format!("one for each use of `{}`", block.name),
            None => self.told.numbers(&text(name)),
        };
        let module = self.layers();
        self.script.define(module, name, &docs, &Item::Layer(&said));
    }

    fn define_value(&mut self, name: &Ident, docs: &str) {
        let module = self.values.last().copied().unwrap_or(VALUES);
        self.script
            .define(module, name, docs, &Item::Constant("Value"));
    }

    fn let_(&mut self, reader: &mut Reader) {
        if let Some(name) = reader.ident() {
            let docs = format!("`let {name}{};`", written(reader));
            self.define_value(&name, &docs);
        }
        reader.eat("=");
        self.value(reader, super::vocabulary::WORDS);
    }

    fn block(&mut self, reader: &mut Reader) {
        let Some(name) = reader.ident() else {
            return;
        };
        let Some((index, block)) = self.outline.block(&text(&name)) else {
            return;
        };
        let given = block.parameters.iter().filter(|(_, is_needed)| *is_needed);
        let given = given.map(|(parameter, _)| parameter).collect_vec();
        let docs = format!("`block {name}{}`", written(reader));
        self.script
            .define(BLOCKS, &name, &docs, &Item::Block(given));
        let outside = (self.block, self.values.len());
        self.values.push(parameters_of(index));
        if let Some((mut inside, _)) = reader.group(Delimiter::Parenthesis) {
            while !inside.is_at_end() {
                if let Some(parameter) = inside.ident() {
                    let docs = format!("A parameter of the block `{}`.", block.name);
                    self.define_value(&parameter, &docs);
                }
                if inside.eat("=").is_some() {
                    self.value(&mut inside, super::vocabulary::WORDS);
                }
                next_argument(&mut inside);
            }
        }
        self.block = Some((index, block));
        if let Some((mut inside, _)) = reader.group(Delimiter::Brace) {
            self.items(&mut inside);
        }
        self.block = outside.0;
        self.values.truncate(outside.1);
    }

    fn loop_(&mut self, reader: &mut Reader) {
        self.inside(reader, "Goes through what stands behind `in`.");
    }

    fn at(&mut self, reader: &mut Reader) {
        self.inside(reader, "A side of the input.");
    }

    /// `NAMES in VALUE { ITEMS }`
    fn inside(&mut self, reader: &mut Reader, docs: &str) {
        let module = self.script.begin("turns");
        let outside = self.values.len();
        self.values.push(module);
        self.names(reader, docs);
        let is_in = |reader: &Reader| reader.peek_ident().is_some_and(|word| word == "in");
        if is_in(reader) {
            reader.skip();
        }
        while !reader.is_at_end() && !reader.at_group(Delimiter::Brace) {
            if reader.peek_operator() == Some(";") || begins_item(reader) {
                break;
            }
            self.value(reader, &[]);
            if reader.peek_operator() == Some(",") {
                reader.skip();
            }
        }
        if let Some((mut inside, _)) = reader.group(Delimiter::Brace) {
            self.items(&mut inside);
        }
        self.values.truncate(outside);
    }

    /// The names up to `in`, in brackets or not.
    fn names(&mut self, reader: &mut Reader, docs: &str) {
        while !reader.is_at_end() && !reader.at_group(Delimiter::Brace) {
            match reader.peek_ident() {
                Some(word) if word == "in" => return,
                Some(word) => {
                    reader.skip();
                    if word != "_" {
                        self.define_value(&word, docs);
                    }
                }
                None => {
                    let group = reader
                        .group(Delimiter::Parenthesis)
                        .or_else(|| reader.group(Delimiter::Bracket));
                    match group {
                        Some((mut inside, _)) => self.names(&mut inside, docs),
                        None => drop(reader.skip()),
                    }
                }
            }
        }
    }

    fn feature(&mut self, reader: &mut Reader) {
        if let Some(name) = reader.ident() {
            let docs = self.told.feature(&text(&name));
            self.script
                .define(LAYERS, &name, &docs, &Item::Constant("Feature"));
        }
        reader.eat("=");
        self.condition(reader);
    }
}

/// Up to the end of an item, or to its body.
fn written(reader: &Reader) -> String {
    let mut ahead = reader.clone();
    let mut text = String::new();
    while ahead.peek_operator() != Some(";") && !ahead.at_group(Delimiter::Brace) {
        match ahead.skip() {
            Some(token) if token.to_string().starts_with('(') => text.push_str(&token.to_string()),
            Some(token) => {
                let _ = write!(text, " {token}");
            }
            None => break,
        }
    }
    text.replace(" ,", ",")
}

/// Whether another item begins, though the one before has no end yet.
pub(super) fn begins_item(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    ahead.ident().is_some()
        && (ahead.peek_operator() == Some(":")
            || keyword(reader).is_some_and(|word| word != "input"))
}

/// Behind the next comma.
pub(super) fn next_argument(reader: &mut Reader) {
    while !reader.is_at_end() && reader.eat(",").is_none() {
        reader.skip();
    }
}

pub(super) fn layers_of(block: usize) -> Module {
    Module::Own(block.saturating_mul(2).saturating_add(3))
}

pub(super) fn parameters_of(block: usize) -> Module {
    Module::Own(block.saturating_mul(2).saturating_add(4))
}
