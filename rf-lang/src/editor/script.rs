//! What is written for an editor: a path for each word, and the modules into which the paths lead.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Ident, TokenStream};

use super::vocabulary::is_word;
use crate::expand::Tokens;

/// What stands where a word may begin and none does, so that an editor has a path to go on with.
const NOTHING: &str = "__";

/// Paths first: an editor looks them up by their distance from the beginning, with and without what is being typed.
#[derive(Default)]
pub(super) struct Script {
    paths: Tokens,
    /// The modules out of which words may come, one list for each kind of place.
    places: Vec<Vec<String>>,
    /// Module, name as it is compared, item.
    items: Vec<(String, String, Tokens)>,
}

impl Script {
    /// The module for a place at which words of these modules may stand.
    fn place(&mut self, modules: Vec<String>) -> String {
        let found = self.places.iter().position(|place| *place == modules);
        let index = found.unwrap_or_else(|| {
            self.places.push(modules);
            self.places.len().saturating_sub(1)
        });
        format!("place{index}")
    }

    /// A word at such a place.
    pub(super) fn word(&mut self, modules: Vec<String>, word: &Ident) {
        let place = self.place(modules);
        if is_of_rust(word) {
            return;
        }
        self.paths.word(&place).operator("::").ident(word);
        self.paths.operator(";");
    }

    /// The name of a call, which takes so many values at least.
    pub(super) fn call(&mut self, modules: Vec<String>, word: &Ident, values: usize) {
        let place = self.place(modules);
        if is_of_rust(word) {
            return;
        }
        let mut given = Tokens::new();
        for _ in 0..values {
            given.code("words::any(),");
        }
        self.paths.word(&place).operator("::").ident(word);
        self.paths.group(Delimiter::Parenthesis, given);
        self.paths.operator(";");
    }

    /// Such a place without a word.
    pub(super) fn nothing(&mut self, modules: Vec<String>) {
        let place = self.place(modules);
        self.paths.word(&place).operator("::").word(NOTHING);
        self.paths.operator(";");
    }

    /// Whether a module has an item of this name.
    pub(super) fn has(&self, module: &str, name: &str) -> bool {
        let mut items = self.items.iter();
        items.any(|(of, other, _)| of == module && other == name)
    }

    /// A name that the author gave. Where a module has it already, it stands for the same.
    pub(super) fn define(&mut self, module: &str, name: &Ident, docs: &str, item: Item) {
        let compared = name.to_string();
        if is_of_rust(name) {
            return;
        }
        if self.has(module, &compared) {
            return self.word(vec![String::from(module)], name);
        }
        let mut tokens = Tokens::new();
        if !docs.is_empty() {
            tokens.docs(docs);
        }
        match item {
            Item::Layer(said) => {
                let mut inside = Tokens::new();
                inside.text(said);
                tokens.code("pub const").ident(name).code(": Layer = Layer");
                tokens.group(Delimiter::Parenthesis, inside).operator(";");
            }
            Item::Constant(of) => {
                tokens.code("pub const").ident(name);
                tokens.code(&format!(": {of} = {of};"));
            }
            Item::Block(parameters) => {
                tokens.code("pub fn").ident(name);
                let mut inside = Tokens::new();
                for parameter in parameters {
                    inside.ident(parameter).code(": Value,");
                }
                tokens
                    .group(Delimiter::Parenthesis, inside)
                    .group(Delimiter::Brace, Tokens::new());
            }
        }
        self.items.push((module.to_owned(), compared, tokens));
    }

    /// `const _: () = { … };`
    pub(super) fn into_tokens(self, facade: &TokenStream, modules: &[String]) -> TokenStream {
        let mut here = Tokens::new();
        here.code("fn paths()").group(Delimiter::Brace, self.paths);
        here.code("pub use")
            .stream(facade.clone())
            .code("::__private::words;");
        // Where the author's names are words, too, those of the author count.
        let mut shadows: Vec<String> = modules.iter().map(|_| String::new()).collect();
        let types = || {
            let mut tokens = Tokens::new();
            tokens.code("use super::words::{Feature, Layer, Value};");
            tokens
        };
        let mut inside: Vec<Tokens> = modules.iter().map(|_| types()).collect();
        for (of, name, item) in self.items {
            let index = modules.iter().position(|module| *module == of);
            if let (true, Some(uses)) = (
                is_word(&name),
                index.and_then(|index| shadows.get_mut(index)),
            ) {
                let _ = write!(uses, "pub use super::{of}::{name}; ");
            }
            if let Some(tokens) = index.and_then(|index| inside.get_mut(index)) {
                tokens.append(item);
            }
        }
        for (module, items) in modules.iter().zip(inside) {
            here.code("pub mod").word(module);
            here.group(Delimiter::Brace, items);
        }
        for (index, place) in self.places.iter().enumerate() {
            let mut uses = String::new();
            for name in place {
                let _ = write!(uses, "pub use super::{name}::*; ");
                let index = modules.iter().position(|module| module == name);
                uses.push_str(
                    index
                        .and_then(|index| shadows.get(index))
                        .map_or("", String::as_str),
                );
            }
            here.code(&format!("pub mod place{index} {{ {uses} }}"));
        }
        let mut tokens = Tokens::new();
        let mut module = Tokens::new();
        module
            .code("#[allow(nonstandard_style)] mod receptive_field")
            .group(Delimiter::Brace, here);
        tokens
            .code("const _: () =")
            .group(Delimiter::Brace, module)
            .operator(";");
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
    Block(Vec<&'a Ident>),
}

/// Whether it is a word of Rust, which no path can end with.
fn is_of_rust(word: &Ident) -> bool {
    let word = word.to_string();
    !word.starts_with("r#") && RUST.contains(&word.as_str())
}

const RUST: [&str; 38] = [
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern",
    "false", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut",
    "pub", "ref", "return", "self", "Self", "static", "struct", "super", "trait", "true", "type",
    "unsafe", "use", "where",
];
