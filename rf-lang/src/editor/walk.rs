//! From item to item, over tokens of which half may not be there yet.

use std::cell::RefCell;

use crate::token::{Delimiter, Ident};

use super::bodies::written;
use super::lists::{Module, Modules, Place};
use super::numbers::Told;
use super::outline::{Block, Named, Outline, to_end};
use super::script::{Item, Script};
use crate::names::Names;
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
    /// Lists of what is seen from here.
    pub(super) lists: RefCell<Vec<(Place, Modules)>>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(outline: &'a Outline, told: Told<'a>) -> Self {
        let mut script = Script::default();
        for &name in &["layers", "values", "blocks"] {
            script.begin(name);
        }
        for _ in outline.blocks.values() {
            script.begin("layers");
            script.begin("parameters");
        }
        Self {
            outline,
            script,
            told,
            block: None,
            values: vec![VALUES],
            lists: RefCell::default(),
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
    pub(super) fn named(&self) -> &'a Names<Named> {
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
            if reader.is_at_end() || self.script.is_full() {
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
                self.script.beginning(&self.list(Place::Beginning), &word);
            }
            None => self.script.nothing(&self.list(Place::Beginning)),
        }
    }

    fn item(&mut self, reader: &mut Reader) {
        let Some(keyword) = keyword(reader) else {
            return self.layer(reader);
        };
        if let Some(word) = reader.ident() {
            self.script.word(&self.list(Place::Beginning), &word);
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
            "name" => {
                if let Some(name) = reader.ident() {
                    self.define_layer(&name);
                }
                to_end(reader);
                return;
            }
            "onnx" | "output" | "same_as" => return to_end(reader),
            "treat" => {
                reader.skip();
                reader.skip();
                self.pipeline(reader, self.list(Place::Flow));
            }
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
            self.pipeline(reader, self.list(Place::Flow));
        } else {
            self.pipeline(reader, self.list(Place::Beginning));
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

    pub(super) fn define_value(&mut self, name: &Ident, docs: &str) {
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
