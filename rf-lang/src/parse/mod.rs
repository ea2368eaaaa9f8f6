//! Tokens in, a [`Spec`] out: what is written, and where.

mod at;
mod attribute;
mod behind;
mod copied;
mod cursor;
mod expr;
mod file;
mod habit;
mod input;
mod item;
mod late;
mod literal;
mod number;
mod reader;
mod statement;

use receptive_field_core::PushAll as _;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use crate::token::{Delimiter, Ident, TokenStream, Word};

use crate::budget::STRUCTS;
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::names::Names;
use crate::spec::{Generic, Spec, text};
use attribute::{attributes, only_docs};
use copied::visibility;
pub(crate) use cursor::Buffer;

use input::input;
pub(crate) use item::keyword;
use item::{items, recovering, semicolon};
pub(crate) use late::is_body;
use reader::Parsed;
pub(crate) use reader::Reader;

/// What expansions call what they need.
const PRIVATE: &str = "__rf";

/// Words that are kept for the language itself, those of later editions too.
const KEYWORDS: [&str; 53] = [
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "Self", "static", "struct", "super", "trait", "true", "try", "type",
    "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Reads `(facade) network`. `None` where not even the struct's name can be made out.
pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Option<Spec> {
    let mut buffer = Buffer::new(tokens);
    // What is left of them has other mistakes.
    let mut silenced = Errors::default();
    let errors = match buffer.refused.take() {
        Some(refused) => {
            errors.push(refused);
            &mut silenced
        }
        None => errors,
    };
    let operators = Cell::new(0);
    let mut reader = Reader::new(buffer.begin(), &operators);
    let (facade, _) = reader.group(Delimiter::Parenthesis)?;
    let mut spec = errors.keep(head(&mut reader, facade.rest()))?;
    spec.tokens = buffer.length();
    let mut generics = Vec::new();
    recovering(&mut reader, errors, |reader, errors| {
        more_names(reader, &mut spec.names, &mut generics, errors)
    });
    spec.generics = Rc::new(generics);
    body(&mut reader, &mut spec, errors);
    Some(spec)
}

/// Up to the first name.
fn head(reader: &mut Reader, facade: TokenStream) -> Parsed<Spec> {
    let (attributes, behind) = attribute::all(attributes(reader)?);
    let visibility = visibility(reader)?;
    match reader.peek_ident() {
        Some(word) if word.is("struct") => reader.skip(),
        _ => {
            let expected = reader.expected("`struct`");
            return Err(
                expected.help("a network begins with `pub struct Name;` and `input: [224, 224];`")
            );
        }
    };
    Ok(Spec {
        facade,
        attributes,
        conditions: behind.conditions,
        is_deprecated: behind.is_deprecated,
        visibility,
        names: vec![struct_name(reader)?],
        file: None,
        generics: Rc::default(),
        inputs: Vec::new(),
        input_docs: TokenStream::new(),
        is_input_late: false,
        axes: None,
        before_input: 0,
        tokens: 0,
        items: Vec::new(),
    })
}

fn struct_name(reader: &mut Reader) -> Parsed<Ident> {
    let expected = reader.expected("the name of the struct");
    let name = reader.ident().filter(|name| !is_keyword(name));
    let name = name.ok_or(expected)?;
    if name.is(PRIVATE) {
        let message =
            format!("`{PRIVATE}` is what the macro calls its own: no struct has this name");
        return Err(Diagnostic::new(Place::of(name.span()), message));
    }
    Ok(name)
}

/// Whether no item can have this name, in any edition, and no path end with it.
pub(crate) fn is_keyword(name: &Ident) -> bool {
    let name = name.to_string();
    KEYWORDS.contains(&name.as_str())
}

/// The parameters of the first struct, and the other structs.
fn more_names(
    reader: &mut Reader,
    names: &mut Vec<Ident>,
    generics: &mut Vec<Vec<Generic>>,
    errors: &mut Errors,
) -> Parsed<()> {
    own_generics(reader, generics, errors)?;
    let mut known = Names::default();
    for name in &*names {
        known.add(text(name));
    }
    while reader.eat(",").is_some() && !item::sets_input(reader) {
        if reader.peek_operator() != Some(";") {
            let name = struct_name(reader)?;
            if names.len() >= STRUCTS {
                let message = format!("more than {STRUCTS} structs: that is the limit of one call");
                errors.push(Diagnostic::new(Place::of(name.span()), message));
                item::skip_statement(reader);
                return Ok(());
            }
            if !known.add(text(&name)) {
                let message = format!("there are two structs `{}`", text(&name));
                return Err(Diagnostic::new(Place::of(name.span()), message));
            }
            names.push(name);
            own_generics(reader, generics, errors)?;
        }
    }
    semicolon(reader, errors).map_err(|error| habit::behind_struct(error, reader))
}

/// Those of one struct.
fn own_generics(
    reader: &mut Reader,
    generics: &mut Vec<Vec<Generic>>,
    errors: &mut Errors,
) -> Parsed<()> {
    let mut own = Vec::new();
    let read = late::generics(reader, &mut own);
    generics.push(own);
    if matches!(reader.peek_operator(), Some("," | ";")) {
        errors.keep(read);
        return Ok(());
    }
    read
}

/// With its documentation, which may stand before it.
fn read_input(reader: &mut Reader, spec: &mut Spec, errors: &mut Errors) {
    let begin = reader.clone();
    if let Ok(attributes) = attributes(reader) {
        spec.input_docs = only_docs(attributes, errors);
    }
    match recovering(reader, errors, input) {
        Some(input) => (spec.inputs, spec.axes) = input,
        None => spec.is_input_late = begin.holds_late(reader),
    }
    spec.before_input = spec.items.len();
}

/// What attributes stand before, where they can be read.
fn behind_attributes<'a>(reader: &Reader<'a>) -> Reader<'a> {
    let mut ahead = reader.clone();
    match attributes(&mut ahead) {
        Ok(_) => ahead,
        Err(_) => reader.clone(),
    }
}

/// `let`s and blocks, the input, and the items.
fn body(reader: &mut Reader, spec: &mut Spec, errors: &mut Errors) {
    let last_input = OnceCell::new();
    let begin = reader.clone();
    let is_later = |reader: &Reader| {
        let last: &Option<usize> = last_input.get_or_init(|| item::last_input(&begin));
        last.is_some_and(|last| reader.position() <= last)
    };
    let mut is_missing = true;
    let mut is_late = false;
    while is_missing && !reader.is_at_end() {
        let behind = behind_attributes(reader);
        match keyword(&behind) {
            None if input::is_misspelt(reader) && !is_later(reader) => {
                errors.push(input::misspelt(reader));
                read_input(reader, spec, errors);
                is_missing = false;
            }
            word if word == Some("input") || input::is_begun(&behind) && !is_later(reader) => {
                if is_late {
                    let message = "the size of the input stands before the first layer";
                    errors.push(Diagnostic::new(behind.here(), message));
                }
                read_input(reader, spec, errors);
                is_missing = false;
            }
            Some("onnx") if behind.position() == reader.position() => {
                let read = recovering(reader, errors, file::file);
                if let (Some(_), Some(file)) = (&spec.file, &read) {
                    let message = "there is a file already: one network has one";
                    errors.push(Diagnostic::new(file.place, message));
                }
                spec.file = spec.file.take().or(read);
            }
            Some("let" | "block" | "name" | "output" | "treat" | "same_as") => {
                spec.items.push_all(item::next(reader, errors));
            }
            _ if is_later(reader) => {
                let before = errors.count();
                spec.items.push_all(item::next(reader, errors));
                is_late |= errors.count() == before;
            }
            _ => break,
        }
    }
    // What is wrong already may have been the input, or left it out.
    if is_missing && errors.is_empty() && spec.file.is_none() {
        let expected = reader.expected("`input: [height, width];`");
        errors.push(expected.help("the size of the input stands before the first layer"));
        if !item::begins_item(reader) {
            // What stands instead of it is no item either.
            item::next(reader, &mut Errors::default());
        }
    }
    spec.items.append(&mut items(reader, errors));
    file::belongs(spec, errors);
}
