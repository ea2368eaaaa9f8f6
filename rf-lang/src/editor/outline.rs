//! The names that a network gives, wherever they stand.

use proc_macro2::{Delimiter, Ident};

use super::walk::begins_item;
use crate::parse::{Reader, is_body, is_keyword, keyword};
use crate::spec::text;

/// The names of a network, or of a block.
#[derive(Default)]
pub(super) struct Outline {
    pub(super) layers: Vec<Named>,
    pub(super) blocks: Vec<Block>,
}

/// A layer, and what its stages call.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) stages: Vec<String>,
}

pub(super) struct Block {
    pub(super) name: String,
    /// Each with whether an editor is told that it must be given.
    pub(super) parameters: Vec<(Ident, bool)>,
    pub(super) layers: Vec<Named>,
}

impl Outline {
    pub(super) fn of(reader: &mut Reader) -> Self {
        let mut outline = Self::default();
        items(reader, &mut outline);
        outline
    }

    pub(super) fn block(&self, name: &str) -> Option<(usize, &Block)> {
        let mut blocks = self.blocks.iter().enumerate();
        blocks.find(|(_, block)| block.name == name)
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
                    let (name, stages) = (text(&name), Vec::new());
                    outline.layers.push(Named { name, stages });
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
    let mut parameters = Vec::new();
    if let Some((mut inside, _)) = reader.group(Delimiter::Parenthesis) {
        while !inside.is_at_end() {
            if let Some(name) = inside.ident() {
                let is_needed = inside.peek_operator() != Some("=") && !is_keyword(&name);
                parameters.push((name, is_needed));
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
    outline.blocks.push(Block {
        name: text(&name),
        parameters,
        layers: own.layers,
    });
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
        let name = text(&name);
        outline.layers.push(Named { name, stages });
    }
}
