//! Items with items inside: blocks, loops, `at`.

use receptive_field_core::PushAll as _;
use std::fmt::Write as _;

use crate::token::{Delimiter, Word};

use super::script::Item;
use super::vocabulary::WORDS;
use super::walk::{BLOCKS, Walk, begins_item, next_argument, parameters_of};
use crate::parse::Reader;
use crate::spec::text;

impl Walk<'_> {
    pub(super) fn block(&mut self, reader: &mut Reader) {
        let Some(name) = reader.ident() else {
            return;
        };
        let Some((index, block)) = self.outline.block(&text(&name)) else {
            return;
        };
        let docs = format!("`block {name}{}`", written(reader));
        self.script
            .define(BLOCKS, &name, &docs, &Item::Block(&block.needed));
        let outside = (self.block, self.values.len());
        self.values.push(parameters_of(index));
        self.forget_lists();
        if let Some((mut inside, _)) = reader.group(Delimiter::Parenthesis) {
            while !inside.is_at_end() {
                if let Some(parameter) = inside.ident() {
                    let docs = format!("A parameter of the block `{}`.", block.name);
                    self.define_value(&parameter, &docs);
                }
                if inside.eat("=").is_some() {
                    self.value(&mut inside, WORDS);
                }
                next_argument(&mut inside);
            }
        }
        self.block = Some((index, block));
        self.forget_lists();
        if let Some((mut inside, _)) = reader.group(Delimiter::Brace) {
            self.items(&mut inside);
        }
        self.block = outside.0;
        self.values.truncate(outside.1);
        self.forget_lists();
    }

    pub(super) fn loop_(&mut self, reader: &mut Reader) {
        self.inside(reader, "Goes through what stands behind `in`.");
    }

    pub(super) fn at(&mut self, reader: &mut Reader) {
        self.inside(reader, "A side of the input.");
    }

    /// `NAMES in VALUE { ITEMS }`
    fn inside(&mut self, reader: &mut Reader, docs: &str) {
        let outside = self.values.len();
        let module = self.script.begin_turns(outside);
        self.values.push_all(module);
        self.forget_lists();
        self.names(reader, docs);
        self.in_(reader);
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
        self.forget_lists();
    }

    /// Names with commas between them, each in brackets or not.
    fn names(&mut self, reader: &mut Reader, docs: &str) {
        while !is_in(reader) && !reader.at_group(Delimiter::Brace) {
            let group = reader
                .group(Delimiter::Parenthesis)
                .or_else(|| reader.group(Delimiter::Bracket));
            if let Some((mut inside, _)) = group {
                self.names(&mut inside, docs);
            } else if let Some(name) = reader.ident() {
                if !name.is("_") {
                    self.define_value(&name, docs);
                }
            } else {
                reader.skip();
            }
            if reader.eat(",").is_none() {
                return;
            }
        }
    }

    fn in_(&mut self, reader: &mut Reader) {
        if is_in(reader) {
            reader.skip();
        } else if begins_item(reader) {
            self.script.borrowed.instead_of_in(None);
        } else {
            let word = reader.ident();
            self.script.borrowed.instead_of_in(word.as_ref());
        }
    }
}

fn is_in(reader: &Reader) -> bool {
    reader.sees("in")
}

/// Up to the end of an item, to its body, or to the next item.
pub(super) fn written(reader: &Reader) -> String {
    let mut ahead = reader.clone();
    let mut text = String::new();
    while ahead.peek_operator() != Some(";")
        && !ahead.at_group(Delimiter::Brace)
        && !begins_item(&ahead)
    {
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
