//! The modules out of which the words of a place may come: made once for all words that see the same.

use std::cell::Cell;
use std::rc::Rc;

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::PushAll as _;

use super::vocabulary::{WORDS, words_of};
use super::walk::{BLOCKS, Walk, parameters_of};

/// A module of words, or one of the author's names by its place among those.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Module {
    Words(&'static str),
    /// Those of the arguments of an operation.
    Arguments(&'static str),
    Own(usize),
}

/// Modules out of which a word may come, and the number of their place where it has one already.
pub(super) struct List {
    pub(super) modules: Vec<Module>,
    pub(super) number: Cell<Option<usize>>,
}

/// A list for all the words of one place.
pub(super) type Modules = Rc<List>;

pub(super) fn list_of(modules: Vec<Module>) -> Modules {
    let number = Cell::new(None);
    Rc::new(List { modules, number })
}

/// What may stand somewhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Where layers flow.
    Flow,
    /// The beginning of an item.
    Beginning,
    Condition,
    /// How often a stage stands there.
    Count,
    /// A number of a feature.
    Index,
    /// A value, in which these words may stand.
    Value(&'static [&'static str]),
    /// An argument of an operation: a name, or a value of the one in this place.
    Argument(Kind, usize),
    /// An argument of a block.
    ForBlock(usize),
    /// What a named argument of a block or a join is.
    Named,
}

/// Kept lists are compared one by one.
const KEPT: usize = 16;

impl Walk<'_> {
    pub(super) fn list(&self, place: Place) -> Modules {
        let mut lists = self.lists.borrow_mut();
        if let Some((_, list)) = lists.iter().find(|(own, _)| *own == place) {
            return Rc::clone(list);
        }
        if lists.len() >= KEPT {
            lists.clear();
        }
        let list = list_of(self.modules(place));
        lists.push((place, Rc::clone(&list)));
        list
    }

    /// Other names are seen from here on.
    pub(super) fn forget_lists(&self) {
        self.lists.borrow_mut().clear();
    }

    fn modules(&self, place: Place) -> Vec<Module> {
        let mut modules = match place {
            Place::Flow | Place::Beginning | Place::ForBlock(_) | Place::Named => {
                let mut modules = self.here(&["operation", "flow"]);
                modules.push(BLOCKS);
                modules
            }
            Place::Condition => self.here(&["function", "flow"]),
            Place::Count => self.here(&["function"]),
            Place::Argument(kind, number) => {
                let info = kind.arguments().get(number);
                self.here(info.map_or(&[], |info| words_of(kind, info)))
            }
            Place::Index | Place::Value(_) => self.values.clone(),
        };
        match place {
            Place::Beginning => modules.push(Module::Words("keyword")),
            Place::ForBlock(index) => modules.push(parameters_of(index)),
            Place::Named => modules.push_all(WORDS.iter().copied().map(Module::Words)),
            Place::Argument(kind, _) => {
                modules.push(Module::Words("function"));
                modules.push(Module::Arguments(kind.name()));
            }
            Place::Value(words) => {
                modules.push(Module::Words("function"));
                modules.push_all(words.iter().copied().map(Module::Words));
            }
            Place::Flow | Place::Condition | Place::Count | Place::Index => {}
        }
        modules
    }

    /// These words, and the names of layers and values.
    fn here(&self, words: &[&'static str]) -> Vec<Module> {
        let mut modules: Vec<Module> = words.iter().copied().map(Module::Words).collect_vec();
        modules.push(self.layers());
        modules.extend_from_slice(&self.values);
        modules
    }
}
