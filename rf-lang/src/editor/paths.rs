//! Paths to layers, their parts and facts.

use crate::token::{Delimiter, Ident};
use receptive_field_core::PushAll as _;

use super::lists::{Module, Modules, Place, list_of};
use super::outline::Named;
use super::walk::{LAYERS, Walk, begins_item, layers_of};
use crate::names::Names;
use crate::parse::Reader;
use crate::spec::text;
use crate::words::LOCAL;

/// Where a path has led so far.
#[derive(Clone, Copy)]
enum Reached<'a> {
    /// The layer, if it is known, and the stage that was asked for.
    Layer(Option<&'a Named>, Option<usize>),
    /// A fact that is a pair, of whose sides one may be named.
    Fact,
}

impl<'a> Walk<'a> {
    /// `enc[2].main.size`
    pub(super) fn path(&mut self, reader: &mut Reader, head: &Ident, modules: &Modules) {
        self.script.word(modules, head);
        let name = text(head);
        let named = self.named().get(&name);
        let mut reached = Reached::Layer(named, None);
        let mut is_indexed = named.is_none() && self.script.has(LAYERS, &name);
        loop {
            if let Some((mut inside, _)) = reader.group(Delimiter::Bracket) {
                is_indexed = true;
                let values = self.list(Place::Index);
                self.listed(&mut inside, &values);
                continue;
            }
            if reader.eat(".").is_none() {
                return;
            }
            if let Some(literal) = reader.literal() {
                let number = literal.to_string();
                let stage = number.split('.').next().and_then(|part| part.parse().ok());
                if let Reached::Layer(layer, _) = reached {
                    reached = Reached::Layer(layer, stage);
                }
                continue;
            }
            let modules = self.behind(reached, is_indexed);
            let word = if begins_item(reader) {
                None
            } else {
                reader.ident()
            };
            match word {
                Some(word) => {
                    self.script.word(&modules, &word);
                    reached = self.follow(reached, &text(&word));
                }
                None => return self.script.nothing(&modules),
            }
        }
    }

    /// What may stand behind a dot.
    fn behind(&self, reached: Reached, is_indexed: bool) -> Modules {
        let Reached::Layer(layer, stage) = reached else {
            return list_of(vec![Module::Words("side")]);
        };
        let mut modules = vec![Module::Words("fact")];
        if is_indexed {
            modules.push(Module::Words("of_feature"));
        }
        let block = layer.and_then(|layer| self.block_of(layer, stage));
        modules.push_all(block.map(|(index, _)| layers_of(index)));
        list_of(modules)
    }

    fn follow(&self, reached: Reached<'a>, word: &str) -> Reached<'a> {
        if let Reached::Layer(layer, stage) = reached {
            let parts = layer.and_then(|layer| self.block_of(layer, stage));
            let part = parts.and_then(|(_, parts)| parts.get(word));
            if part.is_some() {
                return Reached::Layer(part, None);
            }
            if word == LOCAL {
                return Reached::Layer(None, None);
            }
        }
        Reached::Fact
    }

    /// The layers inside a stage of a layer, the last if none was asked for.
    fn block_of(&self, layer: &Named, stage: Option<usize>) -> Option<(usize, &'a Names<Named>)> {
        let asked = stage.and_then(|stage| layer.stages.get(stage));
        let call = asked.or(layer.stages.last())?;
        let (index, block) = self.outline.block(call)?;
        Some((index, &block.layers))
    }
}
