//! Pipelines, values and conditions: every word with the module out of which it may come.

use std::rc::Rc;

use crate::token::{Delimiter, Ident, Word};
use receptive_field_core::Kind;

use super::lists::{Modules, Place};
use super::vocabulary::{self, words_of};
use super::walk::{Walk, begins_item, next_argument};
use crate::parse::{Reader, is_body};
use crate::spec::text;

impl Walk<'_> {
    /// `a -> b`, the first word out of these modules.
    pub(super) fn pipeline(&mut self, reader: &mut Reader, first: Modules) {
        let mut modules = first;
        if reader.peek_ident().is_none() || begins_item(reader) {
            self.script.nothing(&modules);
        }
        while !reader.is_at_end() && !matches!(reader.peek_operator(), Some(";" | ",")) {
            if reader.at_group(Delimiter::Brace) || begins_item(reader) {
                return;
            }
            match reader.ident() {
                Some(word) => self.stage(reader, &word, &modules),
                None if reader.eat("->").is_some() => {
                    if reader.peek_ident().is_none() || begins_item(reader) {
                        self.script.nothing(&self.list(Place::Flow));
                    }
                }
                None if reader.eat("*").is_some() => self.count(reader),
                None => drop(reader.skip()),
            }
            modules = self.list(Place::Flow);
        }
    }

    /// How often a stage stands there.
    fn count(&mut self, reader: &mut Reader) {
        if let Some((mut inside, _)) = reader.group(Delimiter::Parenthesis) {
            self.value(&mut inside, &[]);
        } else if let Some(word) = reader.ident() {
            let modules = self.list(Place::Count);
            self.script.word(&modules, &word);
        }
    }

    fn stage(&mut self, reader: &mut Reader, word: &Ident, modules: &Modules) {
        let Some((mut inside, _)) = reader.group(Delimiter::Parenthesis) else {
            return self.path(reader, word, modules);
        };
        let name = text(word);
        if let Some((index, block)) = self.outline.block(&name) {
            self.script.call(modules, word, block.needed.len());
            let names = self.list(Place::ForBlock(index));
            return self.branches(&mut inside, &names);
        }
        let Some(kind) = Kind::of_name(&name) else {
            self.script.call(modules, word, 0);
            let names = self.list(Place::Flow);
            return self.branches(&mut inside, &names);
        };
        self.script.call(modules, word, vocabulary::needed(kind));
        if vocabulary::takes_layers(kind) {
            let names = self.list(Place::Flow);
            self.branches(&mut inside, &names);
        } else {
            self.arguments(&mut inside, kind);
        }
    }

    /// The arguments of a join, or of a block, whose names are among these.
    fn branches(&mut self, reader: &mut Reader, names: &Modules) {
        while !reader.is_at_end() {
            let mut ahead = reader.clone();
            let named = ahead.ident().filter(|_| ahead.eat("=").is_some());
            if let Some(name) = named {
                *reader = ahead;
                self.script.word(names, &name);
                self.any(reader, self.list(Place::Named));
            } else {
                self.any(reader, Rc::clone(names));
            }
            next_argument(reader);
        }
        self.script.nothing(names);
    }

    /// A pipeline or a value: in a block's argument it may be either.
    fn any(&mut self, reader: &mut Reader, modules: Modules) {
        if reader.peek_ident().is_some() {
            self.pipeline(reader, modules);
        } else {
            self.value(reader, vocabulary::WORDS);
        }
    }

    fn arguments(&mut self, reader: &mut Reader, kind: Kind) {
        let mut place = 0_usize;
        while !reader.is_at_end() {
            let mut ahead = reader.clone();
            let named = ahead.ident().filter(|_| ahead.eat("=").is_some());
            if let Some(name) = named {
                *reader = ahead;
                self.script
                    .word(&self.list(Place::Argument(kind, place)), &name);
                let infos = kind.arguments().iter();
                let info = infos.clone().find(|info| name.is(info.name));
                let words = info.map_or(&[][..], |info| words_of(kind, info));
                self.value_or_layer(reader, words);
            } else {
                let modules = self.list(Place::Argument(kind, place));
                self.terms(reader, &modules, &modules);
            }
            next_argument(reader);
            place = place.saturating_add(1);
        }
        self.script
            .nothing(&self.list(Place::Argument(kind, place)));
    }

    fn value_or_layer(&mut self, reader: &mut Reader, words: &'static [&'static str]) {
        if words == [vocabulary::LAYER] {
            self.pipeline(reader, self.list(Place::Flow));
        } else {
            self.value(reader, words);
        }
    }

    /// A value, in which these words may stand.
    pub(super) fn value(&mut self, reader: &mut Reader, words: &'static [&'static str]) {
        let modules = self.list(Place::Value(words));
        self.terms(reader, &modules, &modules);
    }

    pub(super) fn condition(&mut self, reader: &mut Reader) {
        let modules = self.list(Place::Condition);
        self.terms(reader, &modules, &modules);
    }

    /// Words and what lies between them, up to a comma, a semicolon or a body; the first word out of other modules.
    fn terms(&mut self, reader: &mut Reader, first: &Modules, modules: &Modules) {
        let mut is_first = true;
        let mut is_word = false;
        loop {
            let here = if is_first { first } else { modules };
            let is_end = reader.is_at_end()
                || matches!(reader.peek_operator(), Some(";" | ","))
                || is_body(reader)
                || begins_item(reader);
            if is_end {
                if !is_word {
                    self.script.nothing(here);
                }
                return;
            }
            is_first = false;
            is_word = true;
            if let Some(word) = reader.ident() {
                match reader.group(Delimiter::Parenthesis) {
                    Some((mut inside, _)) => {
                        self.script.word(here, &word);
                        self.listed(&mut inside, modules);
                    }
                    None => self.path(reader, &word, here),
                }
                continue;
            }
            let group = reader
                .group(Delimiter::Parenthesis)
                .or_else(|| reader.group(Delimiter::Bracket));
            if let Some((mut inside, _)) = group {
                self.listed(&mut inside, modules);
                continue;
            }
            // What stands in braces is Rust.
            is_word = reader.literal().is_some() || reader.group(Delimiter::Brace).is_some();
            if !is_word {
                reader.skip();
            }
        }
    }

    pub(super) fn listed(&mut self, reader: &mut Reader, modules: &Modules) {
        while !reader.is_at_end() {
            self.terms(reader, modules, modules);
            if !reader.is_at_end() {
                // A comma, or what does not belong there.
                reader.skip();
            }
        }
    }
}
