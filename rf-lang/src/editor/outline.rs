//! The names that a network gives, wherever they stand.

use crate::token::{Delimiter, Ident};

use super::walk::begins_item;
use crate::budget::{EDITOR_BLOCKS, PARAMETERS};
use crate::names::Names;
use crate::parse::{Reader, is_body, is_keyword, keyword};
use crate::spec::text;

/// The names of a network, or of a block. Of two that are called the same the first counts.
#[derive(Default)]
pub(super) struct Outline {
    pub(super) layers: Names<Named>,
    pub(super) blocks: Names<Block>,
}

/// What the stages of a layer call.
pub(super) struct Named {
    pub(super) stages: Vec<String>,
}

pub(super) struct Block {
    pub(super) name: String,
    /// How many stand before it.
    number: usize,
    /// Of as many parameters as there may be, those that must be given.
    pub(super) needed: Vec<Ident>,
    pub(super) layers: Names<Named>,
}

impl Outline {
    pub(super) fn of(reader: &mut Reader) -> Self {
        let mut outline = Self::default();
        items(reader, &mut outline);
        outline
    }

    pub(super) fn block(&self, name: &str) -> Option<(usize, &Block)> {
        let block = self.blocks.get(name)?;
        Some((block.number, block))
    }

    fn add_layer(&mut self, name: &Ident, stages: Vec<String>) {
        let name = text(name);
        if !self.layers.contains(&name) {
            self.layers.insert(name, Named { stages });
        }
    }
}

fn items(reader: &mut Reader, outline: &mut Outline) {
    while !reader.is_at_end() {
        match keyword(reader) {
            Some("block") => block(reader, outline),
            Some("for") => {
                while !reader.is_at_end() && !reader.at_group(Delimiter::Brace) {
                    reader.skip();
                }
                if let Some((mut inside, _)) = reader.group(Delimiter::Brace) {
                    items(&mut inside, outline);
                }
            }
            Some("name") => {
                reader.skip();
                if let Some(name) = reader.ident() {
                    outline.add_layer(&name, Vec::new());
                }
                to_end(reader);
            }
            Some(_) => to_end(reader),
            None => layer(reader, outline),
        }
    }
}

/// Behind the next `;` or `{ }`.
pub(super) fn to_end(reader: &mut Reader) {
    while !reader.is_at_end() {
        let is_end = reader.peek_operator() == Some(";") || is_body(reader);
        reader.skip();
        if is_end {
            return;
        }
    }
}

fn block(reader: &mut Reader, outline: &mut Outline) {
    reader.skip();
    let Some(name) = reader.ident() else {
        return;
    };
    let mut needed = Vec::new();
    if let Some((mut inside, _)) = reader.group(Delimiter::Parenthesis) {
        while !inside.is_at_end() {
            if let Some(name) = inside.ident() {
                let is_needed = inside.peek_operator() != Some("=") && !is_keyword(&name);
                if is_needed && needed.len() < PARAMETERS {
                    needed.push(name);
                }
            }
            while !inside.is_at_end() && inside.eat(",").is_none() {
                inside.skip();
            }
        }
    }
    let mut own = Outline::default();
    if let Some((mut inside, _)) = reader.group(Delimiter::Brace) {
        items(&mut inside, &mut own);
    }
    let name = text(&name);
    if outline.blocks.contains(&name) || outline.blocks.values().len() >= EDITOR_BLOCKS {
        return;
    }
    let block = Block {
        name: name.clone(),
        number: outline.blocks.values().len(),
        needed,
        layers: own.layers,
    };
    outline.blocks.insert(name, block);
}

fn layer(reader: &mut Reader, outline: &mut Outline) {
    let mut ahead = reader.clone();
    let name = ahead.ident().filter(|_| ahead.eat(":").is_some());
    if name.is_some() {
        *reader = ahead;
    }
    let mut stages = Vec::new();
    let mut is_first = name.is_none();
    while !reader.is_at_end() {
        if reader.eat(";").is_some() || !is_first && begins_item(reader) {
            break;
        }
        is_first = false;
        let word = reader.ident();
        match word {
            Some(word) if reader.at_group(Delimiter::Parenthesis) => stages.push(text(&word)),
            Some(_) => {}
            None => drop(reader.skip()),
        }
    }
    if let Some(name) = name {
        outline.add_layer(&name, stages);
    }
}
