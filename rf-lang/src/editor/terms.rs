//! Pipelines, values and conditions: every word with the module out of which it may come.

use std::rc::Rc;

use proc_macro2::{Delimiter, Ident};
use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::PushAll as _;

use super::script::{Module, Modules};
use super::vocabulary::{self, words_of};
use super::walk::{BLOCKS, Walk, begins_item, next_argument, parameters_of};
use crate::parse::{Reader, is_body};
use crate::spec::text;

impl Walk<'_> {
    fn here(&self, modules: &[&'static str]) -> Modules {
        let mut all: Vec<Module> = modules.iter().copied().map(Module::Words).collect_vec();
        all.push(self.layers());
        all.extend_from_slice(&self.values);
        Rc::new(all)
    }

    /// What may stand where layers flow.
    pub(super) fn flow(&self) -> Modules {
        let mut modules = self.here(&["operation", "flow"]);
        Rc::make_mut(&mut modules).push(BLOCKS);
        modules
    }

    /// What may begin an item.
    pub(super) fn beginning(&self) -> Modules {
        let mut modules = self.flow();
        Rc::make_mut(&mut modules).push(Module::Words("keyword"));
        modules
    }

    /// `a -> b`, the first word out of these modules.
    pub(super) fn pipeline(&mut self, reader: &mut Reader, first: Modules) {
        let mut modules = first;
        if reader.peek_ident().is_none() || begins_item(reader) {
            self.script.nothing(Rc::clone(&modules));
        }
        while !reader.is_at_end() && !matches!(reader.peek_operator(), Some(";" | ",")) {
            if reader.at_group(Delimiter::Brace) || begins_item(reader) {
                return;
            }
            match reader.ident() {
                Some(word) => self.stage(reader, &word, modules),
                None if reader.eat("->").is_some() => {
                    if reader.peek_ident().is_none() || begins_item(reader) {
                        self.script.nothing(self.flow());
                    }
                }
                None if reader.eat("*").is_some() => self.count(reader),
                None => drop(reader.skip()),
            }
            modules = self.flow();
        }
    }

    /// How often a stage stands there.
    fn count(&mut self, reader: &mut Reader) {
        if let Some((mut inside, _)) = reader.group(Delimiter::Parenthesis) {
            self.value(&mut inside, &[]);
        } else if let Some(word) = reader.ident() {
            let modules = self.here(&["function"]);
            self.script.word(modules, &word);
        }
    }

    fn stage(&mut self, reader: &mut Reader, word: &Ident, modules: Modules) {
        let Some((mut inside, _)) = reader.group(Delimiter::Parenthesis) else {
            return self.path(reader, word, modules);
        };
        let name = text(word);
        if let Some((index, block)) = self.outline.block(&name) {
            let needed = block.parameters.iter().filter(|(_, is_needed)| *is_needed);
            self.script.call(modules, word, needed.how_many());
            let mut names = self.flow();
            Rc::make_mut(&mut names).push(parameters_of(index));
            return self.branches(&mut inside, &names);
        }
        let Some(kind) = Kind::of_name(&name) else {
            self.script.call(modules, word, 0);
            let names = self.flow();
            return self.branches(&mut inside, &names);
        };
        self.script.call(modules, word, vocabulary::needed(kind));
        if vocabulary::takes_layers(kind) {
            let names = self.flow();
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
                self.script.word(Rc::clone(names), &name);
                let mut modules = self.flow();
                let words = vocabulary::WORDS.iter().copied();
                Rc::make_mut(&mut modules).push_all(words.map(Module::Words));
                self.any(reader, modules);
            } else {
                self.any(reader, Rc::clone(names));
            }
            next_argument(reader);
        }
        self.script.nothing(Rc::clone(names));
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
                self.script.word(self.at_argument(kind, place), &name);
                let infos = kind.arguments().iter();
                let info = infos.clone().find(|info| name == info.name);
                let words = info.map_or(&[][..], |info| words_of(kind, info));
                self.value_or_layer(reader, words);
            } else {
                let modules = self.at_argument(kind, place);
                self.terms(reader, &modules, &modules);
            }
            next_argument(reader);
            place = place.saturating_add(1);
        }
        self.script.nothing(self.at_argument(kind, place));
    }

    /// What may begin an argument of an operation: a name, or a value of the one in this place.
    fn at_argument(&self, kind: Kind, place: usize) -> Modules {
        let info = kind.arguments().get(place);
        let mut modules = self.here(info.map_or(&[], |info| words_of(kind, info)));
        Rc::make_mut(&mut modules).push(Module::Words("function"));
        Rc::make_mut(&mut modules).push(Module::Arguments(kind.name()));
        modules
    }

    fn value_or_layer(&mut self, reader: &mut Reader, words: &[&'static str]) {
        if words == [vocabulary::LAYER] {
            self.pipeline(reader, self.flow());
        } else {
            self.value(reader, words);
        }
    }

    /// A value, in which these words may stand.
    pub(super) fn value(&mut self, reader: &mut Reader, words: &[&'static str]) {
        let mut modules = self.values.clone();
        modules.push(Module::Words("function"));
        modules.push_all(words.iter().copied().map(Module::Words));
        let modules = Rc::new(modules);
        self.terms(reader, &modules, &modules);
    }

    pub(super) fn condition(&mut self, reader: &mut Reader) {
        let modules = self.here(&["function", "flow"]);
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
                    self.script.nothing(Rc::clone(here));
                }
                return;
            }
            is_first = false;
            is_word = true;
            if let Some(word) = reader.ident() {
                match reader.group(Delimiter::Parenthesis) {
                    Some((mut inside, _)) => {
                        self.script.word(Rc::clone(here), &word);
                        self.listed(&mut inside, modules);
                    }
                    None => self.path(reader, &word, Rc::clone(here)),
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
