//! Tokens out: the struct, a constant for each name, and the errors.

mod alias;
mod constants;
mod docs;
mod error;
mod feature;
mod late;
mod layer;
mod list;
mod notes;
mod page;
mod tokens;
mod weight;
mod whole;

use crate::token::{Delimiter, Ident, TokenStream};

use crate::budget::PAGES;
use crate::check::{Case, Instance, cases};
use crate::diagnostic::Diagnostic;
use crate::lower::Model;
use crate::spec::{Generic, Spec, text};
pub(crate) use docs::{in_one_line as layer_numbers, layer as layer_docs};
pub(crate) use error::errors;
pub(crate) use page::page;
pub(crate) use tokens::Tokens;
use weight::Shared;
pub(crate) use weight::weigh;

/// What stands for layers that are wrong; only where there are errors.
const POISONED: &str = "__POISONED";

/// Everything that one call becomes.
pub(crate) fn expand(
    spec: &Spec,
    model: &Model,
    instances: &[Instance],
    shared: &Shared,
    mistakes: &[Diagnostic],
    call: &TokenStream,
    in_editor: bool,
) -> TokenStream {
    let mut tokens = Tokens::new();
    let cases = cases(model, instances);
    // Each page is made of the whole call.
    let of_pages = spec.tokens.saturating_mul(spec.names.len());
    let has_pages = mistakes.is_empty() && of_pages <= PAGES;
    for (index, (name, case)) in spec.names.iter().zip(cases).enumerate() {
        let mut expansion = Expansion::new(spec, case, name, shared);
        expansion.in_editor = in_editor;
        expansion.index = index;
        expansion.generics = spec.generics.get(index).map_or(&[], Vec::as_slice);
        // All errors are told once.
        let own = if index == 0 {
            errors(mistakes)
        } else {
            TokenStream::new()
        };
        if model.is_late() {
            expansion.emit_late(own, !mistakes.is_empty(), &mut tokens);
            continue;
        }
        let page = has_pages.then_some((index, call));
        expansion.declare(page, &mut tokens);
        expansion.emit(own, !mistakes.is_empty(), &mut tokens);
    }
    tokens.into()
}

struct Expansion<'a> {
    spec: &'a Spec,
    case: Case<'a>,
    name: &'a Ident,
    shared: &'a Shared,
    /// Among the structs.
    index: usize,
    generics: &'a [Generic],
    /// The docs of a layer begin with its numbers.
    in_editor: bool,
    /// `pub const`
    constant: Tokens,
    /// `__rf::Layer2`
    layer_type: Tokens,
    /// `__rf::layer2`
    maker: Tokens,
}

impl<'a> Expansion<'a> {
    fn new(spec: &'a Spec, case: Case<'a>, name: &'a Ident, shared: &'a Shared) -> Self {
        let axes = case.model.axes;
        let mut expansion = Self {
            spec,
            case,
            name,
            shared,
            index: 0,
            generics: &[],
            in_editor: false,
            constant: Tokens::new(),
            layer_type: Tokens::new(),
            maker: Tokens::new(),
        };
        let visibility = expansion.visibility();
        expansion.constant.stream(visibility).word("const");
        expansion.layer_type.hidden(&format!("Layer{axes}"));
        expansion.maker.hidden(&format!("layer{axes}"));
        expansion
    }

    fn emit(&self, errors: TokenStream, is_wrong: bool, tokens: &mut Tokens) {
        let mut inside = self.facade();
        if self.index == 0 {
            self.file(&mut inside);
        }
        let mut items = Tokens::new();
        if is_wrong {
            items.operator("#").group(Delimiter::Bracket, doc_hidden());
            items.word("const").word(POISONED).operator(":");
            self.layer_type(&mut items);
            items.operator("=");
            if errors.is_empty() {
                // The first struct says what is wrong.
                let first = self.spec.names.first().unwrap_or(self.name);
                items.ident(first).operator("::").word(POISONED);
            } else {
                let mut body = Tokens::new();
                body.stream(errors);
                // For an editor, which would say that there is no value.
                body.append(self.dummy());
                items.group(Delimiter::Brace, body);
            }
            items.operator(";");
        }
        if self.has_names() {
            self.constants(is_wrong, &mut items);
            self.features(&mut items);
        }
        self.inherent(&mut items);
        let has_late = !is_wrong && !self.case.model.late_contracts.is_empty();
        if has_late {
            self.late_values(&mut items);
            self.in_order(&mut items);
            self.late_contracts(&mut items);
        }
        self.lists(is_wrong, &mut inside);
        inside
            .word("impl")
            .ident(self.name)
            .group(Delimiter::Brace, items);
        self.traits(&mut inside);
        if has_late {
            self.named_all(&mut inside);
            self.forced(&mut inside);
        }
        self.unnamed(inside, tokens);
    }

    /// `const _: () = { … };`
    fn unnamed(&self, inside: Tokens, tokens: &mut Tokens) {
        if !self.shared.is_bare {
            tokens.stream(self.spec.conditions.clone());
            if self.spec.is_deprecated {
                tokens.code("#[allow(deprecated)]");
            }
        }
        tokens.code("const _: () =").group(Delimiter::Brace, inside);
        tokens.operator(";");
    }

    /// `use facade::__private as __rf;`
    fn facade(&self) -> Tokens {
        let mut tokens = Tokens::new();
        tokens
            .word("use")
            .stream(self.spec.facade.clone())
            .operator("::")
            .word("__private");
        tokens.word("as").word("__rf").operator(";");
        tokens
    }

    /// `pub struct Net;`, under rustdoc with the page that is made of the whole call and the place of the struct in it.
    fn declare(&self, page: Option<(usize, &TokenStream)>, tokens: &mut Tokens) {
        self.attributes(docs::summary(self.case), tokens);
        let mut table = words("doc");
        table.operator("=").text(&docs::table(self.case, false));
        match page {
            None => attribute(tokens, table),
            Some((index, call)) => {
                let mut inside = Tokens::new();
                inside.number(i64::try_from(index).unwrap_or(0)).whole(call);
                let mut page = words("doc");
                page.operator("=").stream(self.spec.facade.clone());
                page.code("::__private::page!")
                    .group(Delimiter::Brace, inside);
                attribute(tokens, cfg_attr("doc", page));
                attribute(tokens, cfg_attr("not(doc)", table));
            }
        }
        tokens.stream(self.visibility());
        tokens.word("struct").ident(self.name).operator(";");
    }

    /// A layer of no meaning.
    fn dummy(&self) -> Tokens {
        let axes = self.case.model.axes;
        let mut sides = Tokens::new();
        for _ in 0..axes {
            sides.number(1).operator(",");
        }
        let mut tokens = Tokens::new();
        tokens
            .hidden(&format!("input{axes}"))
            .group(Delimiter::Parenthesis, sides);
        tokens
    }

    /// What stands in front of the struct.
    fn attributes(&self, docs: String, tokens: &mut Tokens) {
        if !self.shared.is_bare {
            doc_behind(tokens, &self.spec.attributes, docs);
        }
    }

    /// The docs of a constant, where they are not too much.
    fn docs(&self, own: &TokenStream, docs: String, items: &mut Tokens) {
        if !self.shared.is_refused {
            doc_behind(items, own, docs);
        }
    }

    /// Whether the names stand in this struct: where they are too long for all, they do in the first.
    fn has_names(&self) -> bool {
        self.index == 0 || !self.shared.is_named_once
    }
}

fn upper(name: &Ident) -> String {
    text(name).to_uppercase()
}

fn poisoned() -> Tokens {
    let mut tokens = Tokens::new();
    tokens.word("Self").operator("::").word(POISONED);
    tokens
}

fn words(word: &str) -> Tokens {
    let mut tokens = Tokens::new();
    tokens.word(word);
    tokens
}

fn doc_hidden() -> Tokens {
    let mut tokens = words("doc");
    tokens.group(Delimiter::Parenthesis, words("hidden"));
    tokens
}

fn doc(tokens: &mut Tokens, text: &str) {
    tokens.docs(text);
}

fn attribute(tokens: &mut Tokens, inside: Tokens) {
    tokens.operator("#").group(Delimiter::Bracket, inside);
}

/// `cfg_attr(doc, …)`
fn cfg_attr(when: &str, attribute: Tokens) -> Tokens {
    let mut inside = Tokens::new();
    inside.code(when).operator(",").append(attribute);
    let mut tokens = words("cfg_attr");
    tokens.group(Delimiter::Parenthesis, inside);
    tokens
}

/// The author's own docs, then ours as a paragraph of its own.
fn doc_behind(tokens: &mut Tokens, own: &TokenStream, mut text: String) {
    if !own.is_empty() {
        // Of line breaks at the beginning of a doc, rustdoc leaves one out.
        text.insert_str(0, "\n\n");
        tokens.stream(own.clone());
    }
    doc(tokens, &text);
}
