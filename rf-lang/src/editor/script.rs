//! What is written for an editor: a path for each word, and the modules into which the paths lead.

use std::fmt::Write as _;
use std::rc::Rc;

use crate::token::{Delimiter, Ident, TokenStream};

use super::borrowed::Borrowed;
use super::lists::{Module, Modules, list_of};
use super::vocabulary::is_word;
use crate::budget::{EDITOR_LISTS, EDITOR_LOOPS, EDITOR_WORDS};
use crate::expand::Tokens;
use crate::names::Names;
use crate::parse::is_keyword;

/// What stands where a word may begin and none does, so that an editor has a path to go on with.
const NOTHING: &str = "__";

/// Bytes of names that are words, too, in all places. Of more, words come from both.
const SHADOWS: usize = 1 << 20;

/// A module of the author's names.
struct Own {
    name: String,
    names: Names,
    items: Tokens,
    /// Its names that are words, too: these count.
    shadows: String,
}

/// A name that the author gives counts as so many words.
const DEFINED: usize = 4;

/// Paths first, behind what there is of words of Rust: an editor looks them up by their distance from the beginning, with
/// and without what is being typed.
#[derive(Default)]
pub(super) struct Script {
    pub(super) borrowed: Borrowed,
    paths: Tokens,
    /// The modules out of which words may come, one list for each kind of place.
    places: Names<Modules>,
    /// Words so far, the values that are given to calls, and names that the author gave.
    words: usize,
    /// `words::any(),`
    any: Tokens,
    own: Vec<Own>,
    /// Loops so far, each with what is around it.
    turns: usize,
    /// Modules in all places.
    lists: usize,
}

impl Script {
    /// Begins a module; several may have a name.
    pub(super) fn begin(&mut self, name: &str) -> Module {
        let index = self.own.len();
        let mut items = Tokens::new();
        items.code("use super::words::{Feature, Layer, Value};");
        self.own.push(Own {
            name: format!("{name}{index}"),
            names: Names::default(),
            items,
            shadows: String::new(),
        });
        Module::Own(index)
    }

    /// The place at which words of these modules may stand.
    fn place(&mut self, modules: &Modules) -> usize {
        if let Some(number) = modules.number.get() {
            return number;
        }
        let key = self.key(&modules.modules);
        let known = self.places.get(&key).and_then(|known| known.number.get());
        let number = known.unwrap_or_else(|| self.new_place(key, modules));
        modules.number.set(Some(number));
        number
    }

    /// Where there are too many, the first stands for all others.
    fn new_place(&mut self, key: String, modules: &Modules) -> usize {
        self.lists = self.lists.saturating_add(modules.modules.len());
        if self.lists > EDITOR_LISTS {
            return 0;
        }
        let number = self.places.values().len();
        self.places.insert(key, Rc::clone(modules));
        number
    }

    /// The module of a loop's own names, inside of so many others; none where there are too many loops.
    pub(super) fn begin_turns(&mut self, outside: usize) -> Option<Module> {
        self.turns = self.turns.saturating_add(outside).saturating_add(1);
        (self.turns <= EDITOR_LOOPS).then(|| self.begin("turns"))
    }

    /// What tells these modules from others.
    fn key(&self, modules: &[Module]) -> String {
        let mut key = String::new();
        for module in modules {
            match module {
                Module::Words(name) => key.push_str(name),
                Module::Arguments(of) => {
                    key.push('=');
                    key.push_str(of);
                }
                Module::Own(index) => {
                    let own = self.own.get(*index);
                    key.push_str(own.map_or("", |own| &own.name));
                }
            }
            key.push(' ');
        }
        key
    }

    /// Whether nothing else is written.
    pub(super) fn is_full(&self) -> bool {
        self.words > EDITOR_WORDS
    }

    /// Up to the word, at such a place; whether it is not one of too many.
    fn path(&mut self, modules: &Modules) -> bool {
        self.words = self.words.saturating_add(1);
        if self.is_full() {
            return false;
        }
        let index = self.place(modules);
        self.paths.word(&format!("place{index}")).operator("::");
        true
    }

    /// The first word of an item, and all there is of it.
    pub(super) fn beginning(&mut self, modules: &Modules, word: &Ident) {
        if !self.is_full() {
            let index = self.place(modules);
            self.borrowed.beginning(index, word);
        }
        self.word(modules, word);
    }

    /// A word at such a place.
    pub(super) fn word(&mut self, modules: &Modules, word: &Ident) {
        if !is_keyword(word) && self.path(modules) {
            self.paths.ident(word).operator(";");
        }
    }

    /// The name of a call, which takes so many values at least.
    pub(super) fn call(&mut self, modules: &Modules, word: &Ident, values: usize) {
        self.words = self.words.saturating_add(values);
        if is_keyword(word) || !self.path(modules) {
            return;
        }
        if self.any.as_slice().is_empty() {
            self.any.code("words::any(),");
        }
        let mut given = Tokens::new();
        for _ in 0..values {
            given.again(&self.any);
        }
        self.paths.ident(word).group(Delimiter::Parenthesis, given);
        self.paths.operator(";");
    }

    /// Such a place without a word.
    pub(super) fn nothing(&mut self, modules: &Modules) {
        if self.path(modules) {
            self.paths.word(NOTHING).operator(";");
        }
    }

    /// Whether a module has an item of this name.
    pub(super) fn has(&self, module: Module, name: &str) -> bool {
        match module {
            Module::Own(index) => self
                .own
                .get(index)
                .is_some_and(|own| own.names.contains(name)),
            Module::Words(_) | Module::Arguments(_) => false,
        }
    }

    /// A name that the author gave. Where a module has it already, it stands for the same.
    pub(super) fn define(&mut self, module: Module, name: &Ident, docs: &str, item: &Item) {
        if is_keyword(name) {
            return;
        }
        let compared = name.to_string();
        if self.has(module, &compared) {
            return self.word(&list_of(vec![module]), name);
        }
        self.words = self.words.saturating_add(DEFINED);
        if self.is_full() {
            return;
        }
        let Module::Own(index) = module else { return };
        let Some(own) = self.own.get_mut(index) else {
            return;
        };
        own.items.docs(docs).word("pub");
        item.write(name, &mut own.items);
        if is_word(&compared) {
            let _ = write!(own.shadows, "pub use super::{}::{compared}; ", own.name);
        }
        own.names.add(compared);
    }

    /// `const _: () = { … };`
    pub(super) fn into_tokens(self, facade: &TokenStream) -> TokenStream {
        let mut here = Tokens::new();
        here.append(self.borrowed.into_items());
        here.code("fn paths()").group(Delimiter::Brace, self.paths);
        here.code("pub use").stream(facade.clone());
        here.code("::__private::words;");
        let mut left = SHADOWS;
        for (index, place) in self.places.values().iter().enumerate() {
            let mut uses = String::new();
            for module in &place.modules {
                let _ = match module {
                    Module::Words(name) => write!(uses, "pub use super::words::{name}::*; "),
                    Module::Arguments(of) => {
                        write!(uses, "pub use super::words::argument::{of}::*; ")
                    }
                    Module::Own(index) => self.own.get(*index).map_or(Ok(()), |own| {
                        let is_left = own.shadows.len() <= left;
                        let shadows = if is_left { own.shadows.as_str() } else { "" };
                        left = left.saturating_sub(shadows.len());
                        write!(uses, "pub use super::{}::*; {shadows}", own.name)
                    }),
                };
            }
            here.code(&format!("pub mod place{index} {{ {uses} }}"));
        }
        for own in self.own {
            here.code("pub mod").word(&own.name);
            here.group(Delimiter::Brace, own.items);
        }
        let mut module = Tokens::new();
        module.code("#[allow(nonstandard_style)] mod receptive_field");
        module.group(Delimiter::Brace, here);
        let mut tokens = Tokens::new();
        tokens.code("const _: () =").group(Delimiter::Brace, module);
        tokens.operator(";");
        tokens.into()
    }
}

/// What a name is written as.
pub(super) enum Item<'a> {
    /// A layer, and what is said of it in one line.
    Layer(&'a str),
    /// Of a type of the words.
    Constant(&'a str),
    /// With the parameters that must be given.
    Block(&'a [Ident]),
}

impl Item<'_> {
    /// Behind `pub`.
    fn write(&self, name: &Ident, items: &mut Tokens) {
        let mut inside = Tokens::new();
        match self {
            Item::Layer(said) => {
                inside.text(said);
                items.word("const").ident(name).operator(":").word("Layer");
                items.operator("=").word("Layer");
                items.group(Delimiter::Parenthesis, inside).operator(";");
            }
            Item::Constant(of) => {
                items.word("const").ident(name).operator(":").word(of);
                items.operator("=").word(of).operator(";");
            }
            Item::Block(parameters) => {
                for parameter in *parameters {
                    inside.ident(parameter).operator(":").word("Value");
                    inside.operator(",");
                }
                items.word("fn").ident(name);
                items.group(Delimiter::Parenthesis, inside);
                items.group(Delimiter::Brace, Tokens::new());
            }
        }
    }
}
