//! Tokens in, a [`Spec`] out: what is written, and where.

mod at;
mod attribute;
mod copied;
mod cursor;
mod expr;
mod habit;
mod input;
mod item;
mod literal;
mod number;
mod reader;
mod statement;

use proc_macro2::{Delimiter, Ident, TokenStream};

use crate::diagnostic::{Diagnostic, Errors};
use crate::spec::Spec;
use attribute::attributes;
use copied::visibility;
pub(crate) use cursor::Buffer;

use input::input;
pub(crate) use item::keyword;
use item::{items, recovering, semicolon};
use reader::Parsed;
pub(crate) use reader::Reader;

/// Reads `(facade) network`. `None` where not even the struct's name can be made out.
pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Option<Spec> {
    let buffer = Buffer::new(tokens);
    let mut reader = Reader::new(buffer.begin());
    let (facade, _) = reader.group(Delimiter::Parenthesis)?;
    let mut spec = errors.keep(head(&mut reader, facade.rest()))?;
    let more = recovering(&mut reader, errors, more_names);
    spec.names.extend(more.unwrap_or_default());
    body(&mut reader, &mut spec, errors);
    Some(spec)
}

/// Up to the first name.
fn head(reader: &mut Reader, facade: TokenStream) -> Parsed<Spec> {
    let attributes = attribute::all(attributes(reader)?);
    let visibility = visibility(reader)?;
    match reader.peek_ident() {
        Some(word) if word == "struct" => reader.skip(),
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
        visibility,
        names: vec![struct_name(reader)?],
        inputs: Vec::new(),
        axes: None,
        before_input: 0,
        items: Vec::new(),
    })
}

fn struct_name(reader: &mut Reader) -> Parsed<Ident> {
    let expected = reader.expected("the name of the struct");
    reader.ident().ok_or(expected)
}

fn more_names(reader: &mut Reader, errors: &mut Errors) -> Parsed<Vec<Ident>> {
    let mut names = Vec::new();
    while reader.eat(",").is_some() {
        if reader.peek_operator() != Some(";") {
            names.push(struct_name(reader)?);
        }
    }
    let end = semicolon(reader, errors).map_err(|error| habit::behind_struct(error, reader));
    if end.is_err() && reader.peek_operator() == Some("<") {
        while !reader.is_at_end() && reader.peek_operator() != Some(">") {
            reader.skip();
        }
        reader.eat(">");
    }
    end?;
    Ok(names)
}

/// `let`s and blocks, the input, and the items.
fn body(reader: &mut Reader, spec: &mut Spec, errors: &mut Errors) {
    let mut is_missing = true;
    let mut is_late = false;
    while is_missing && !reader.is_at_end() {
        let is_misspelt = !item::sets_input_later(reader) && input::is_misspelt(reader);
        match keyword(reader) {
            None if is_misspelt => {
                errors.push(input::misspelt(reader));
                let input = recovering(reader, errors, input);
                (spec.inputs, spec.axes) = input.unwrap_or_default();
                spec.before_input = spec.items.len();
                is_missing = false;
            }
            Some("input") => {
                if is_late {
                    let message = "the size of the input stands before the first layer";
                    errors.push(Diagnostic::new(reader.here(), message));
                }
                let input = recovering(reader, errors, input);
                (spec.inputs, spec.axes) = input.unwrap_or_default();
                spec.before_input = spec.items.len();
                is_missing = false;
            }
            Some("let" | "block") => {
                if let Some(item) = recovering(reader, errors, item::item) {
                    spec.items.push(item);
                }
            }
            _ if item::sets_input_later(reader) => {
                let before = errors.count();
                spec.items.extend(item::next(reader, errors));
                is_late |= errors.count() == before;
            }
            _ => break,
        }
    }
    // Where the tokens break off, that is told already.
    let breaks_off = reader.is_at_end() && !errors.is_empty();
    if is_missing && !breaks_off {
        let expected = reader.expected("`input: [height, width];`");
        errors.push(expected.help("the size of the input stands before the first layer"));
    }
    spec.items.append(&mut items(reader, errors));
}
