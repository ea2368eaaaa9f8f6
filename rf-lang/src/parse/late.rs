//! Numbers that only rustc knows: `{ K }`, and the parameters of a struct.

use std::rc::Rc;

use proc_macro2::{Delimiter, TokenStream};

use super::expr::expr;
use super::reader::{Parsed, Reader};
use crate::diagnostic::Diagnostic;
use crate::spec::{Expr, ExprKind, Generic, Generics, Late};

/// A value in braces, if one stands here.
pub(super) fn late(reader: &mut Reader) -> Option<Parsed<Expr>> {
    let (inside, place) = reader.group(Delimiter::Brace)?;
    let tokens = inside.rest();
    if tokens.is_empty() {
        let error = Diagnostic::new(place, "expected a constant in the braces, found nothing");
        return Some(Err(error.help("as in `{ KERNEL }`")));
    }
    let written = tokens.to_string();
    let kind = ExprKind::Late(Rc::new(Late { tokens, written }));
    Some(Ok(Expr { kind, place }))
}

/// A value in the head of a statement with a body, which may stand in braces, too.
pub(super) fn before_body(reader: &mut Reader) -> Parsed<Expr> {
    if is_body(reader) {
        return Err(reader.expected("a value"));
    }
    expr(reader, 0)
}

/// Whether a value is missing, and what stands here in braces is the body.
pub(super) fn is_body(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    ahead.group(Delimiter::Brace).is_some()
        && !ahead.at_group(Delimiter::Brace)
        && ahead.peek_operator().is_none()
}

/// `<const K: usize, …>`, or nothing.
pub(super) fn generics(reader: &mut Reader) -> Parsed<Generics> {
    let mut generics = Generics::new();
    if reader.eat("<").is_none() {
        return Ok(generics);
    }
    while reader.eat(">").is_none() {
        let parameter = generic(reader);
        if parameter.is_err() {
            while !reader.is_at_end() && !matches!(reader.peek_operator(), Some(">" | ";")) {
                reader.skip();
            }
            reader.eat(">");
        }
        generics.push(parameter?);
        if reader.eat(",").is_none() && reader.peek_operator() != Some(">") {
            return Err(reader.expected("`,` or `>`"));
        }
    }
    Ok(generics)
}

fn generic(reader: &mut Reader) -> Parsed<Generic> {
    let expected = reader.expected("`const`");
    if reader.ident().is_none_or(|word| word != "const") {
        return Err(expected.help("a network takes numbers: `struct Net<const KERNEL: usize>;`"));
    }
    let expected = reader.expected("the name of a parameter");
    let name = reader.ident().ok_or(expected)?;
    reader.expect(":")?;
    let of = up_to_end(reader, true);
    if of.is_empty() {
        return Err(reader
            .expected("a type")
            .help("as in `const KERNEL: usize`"));
    }
    let default = match reader.eat("=") {
        Some(_) => up_to_end(reader, false),
        None => TokenStream::new(),
    };
    Ok(Generic { name, of, default })
}

/// What stands before the comma or the `>`, of a type before the `=` of its default.
fn up_to_end(reader: &mut Reader, is_type: bool) -> TokenStream {
    let mut tokens = TokenStream::new();
    while !reader.is_at_end() {
        match reader.peek_operator() {
            Some("," | ">" | ";") => break,
            Some("=") if is_type => break,
            _ => tokens.extend(reader.skip()),
        }
    }
    tokens
}
