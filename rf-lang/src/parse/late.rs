//! Numbers that only rustc knows: `{ K }`, and the parameters of a struct.

use std::rc::Rc;

use crate::token::{Delimiter, Ident, TokenStream, TokenTree, Word};

use super::expr::expr;
use super::reader::{Parsed, Reader};
use crate::diagnostic::{Diagnostic, Place};
use crate::lower::OURS;
use crate::names::Names;
use crate::spec::{Expr, ExprKind, Generic, Late, text};

/// Words of Rust with which a path may begin.
const BEGINNINGS: [&str; 3] = ["crate", "self", "super"];

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
pub(crate) fn is_body(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    ahead.group(Delimiter::Brace).is_some()
        && !ahead.at_group(Delimiter::Brace)
        && ahead.peek_operator().is_none()
}

/// `<const K: usize, …>`, or nothing. What could be read is kept, so that its uses are no mistakes.
pub(super) fn generics(reader: &mut Reader, generics: &mut Vec<Generic>) -> Parsed<()> {
    if reader.eat("<").is_none() {
        return Ok(());
    }
    let mut read = Ok(());
    let mut names = Names::default();
    while !reader.is_at_end() && !matches!(reader.peek_operator(), Some(">" | ";")) {
        let parameter = generic(reader, &mut names, generics);
        if parameter.is_err() {
            to_next_parameter(reader);
        }
        read = read.and(parameter);
    }
    read.and(reader.expect(">").map(|_| ()))
}

fn to_next_parameter(reader: &mut Reader) {
    while !reader.is_at_end()
        && !matches!(reader.peek_operator(), Some("," | ">" | ";"))
        && !reader.sees("const")
    {
        reader.skip();
    }
    reader.eat(",");
}

/// `const K: usize = 3,`
fn generic(reader: &mut Reader, names: &mut Names, generics: &mut Vec<Generic>) -> Parsed<()> {
    let constant = constant(reader);
    if constant.is_err() && !is_number(reader) {
        return constant;
    }
    let expected = reader.expected("the name of a parameter");
    let name = reader.ident().filter(|name| !super::is_keyword(name));
    let name = name.ok_or(expected)?;
    let wrong = wrong_name(&name, names);
    let mut parameter = Generic {
        kind: TokenTree::Ident(Ident::new("usize", name.span())).into(),
        name,
        default: TokenStream::new(),
    };
    let read = typed(reader, &mut parameter);
    if let Some(wrong) = wrong {
        return read.and(Err(wrong));
    }
    generics.push(parameter);
    constant.and(read)
}

/// The error for a name that others have, in the struct or in what the macro writes.
fn wrong_name(name: &Ident, names: &mut Names) -> Option<Diagnostic> {
    let (text, place) = (text(name), Place::of(name.span()));
    if text.starts_with(OURS) {
        let message = format!("`{text}` begins with `{OURS}`, as names of the macro's own do");
        return Some(Diagnostic::new(place, message));
    }
    let is_new = names.add(text.clone());
    (!is_new).then(|| Diagnostic::new(place, format!("there are two parameters `{text}`")))
}

fn constant(reader: &mut Reader) -> Parsed<()> {
    if !reader.sees("const") {
        let expected = reader.expected("`const`");
        return Err(expected.help("a network takes numbers: `struct Net<const KERNEL: usize>;`"));
    }
    reader.skip();
    Ok(())
}

/// Whether what follows is of a type of Rust's own, as no parameter but a number is.
fn is_number(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    let is_named = ahead.ident().is_some() && ahead.eat(":").is_some();
    let kind = ahead.peek_ident().filter(|_| is_named);
    kind.is_some_and(|kind| text(kind).starts_with(|first: char| first.is_ascii_lowercase()))
}

/// `: TYPE = DEFAULT,`
fn typed(reader: &mut Reader, parameter: &mut Generic) -> Parsed<()> {
    let example = "as in `const KERNEL: usize`";
    reader.expect(":").map_err(|error| error.help(example))?;
    parameter.kind = name_of_type(reader).map_err(|error| error.help(example))?;
    if reader.eat("=").is_some() {
        parameter.default = default(reader)?;
    }
    if reader.eat(",").is_none() && reader.peek_operator() != Some(">") {
        return Err(reader.expected("`,` or `>`"));
    }
    Ok(())
}

/// With the modules before it or not.
fn name_of_type(reader: &mut Reader) -> Parsed<TokenStream> {
    let mut path = TokenStream::new();
    loop {
        if reader.peek_operator() == Some("::") {
            path.extend(reader.skip());
            path.extend(reader.skip());
        }
        let expected = reader.expected("the type of the parameter");
        let name = reader.ident().ok_or_else(|| expected.clone())?;
        let goes_on = reader.peek_operator() == Some("::");
        let begins = goes_on && path.is_empty() && BEGINNINGS.iter().any(|word| name.is(word));
        if super::is_keyword(&name) && !begins {
            return Err(expected);
        }
        path.extend([TokenTree::Ident(name)]);
        if !goes_on {
            return Ok(path);
        }
    }
}

/// What Rust takes there: a literal, a name, or a block.
fn default(reader: &mut Reader) -> Parsed<TokenStream> {
    let expected = reader.expected("a number, or a constant");
    if reader.at_group(Delimiter::Brace) {
        return reader.skip().ok_or(expected);
    }
    let mut tokens = TokenStream::new();
    if reader.peek_operator() == Some("-") {
        tokens.extend(reader.skip());
    } else if let Some(name) = reader.peek_ident() {
        let is_value = !super::is_keyword(name) || name.is("true") || name.is("false");
        return is_value.then(|| reader.skip()).flatten().ok_or(expected);
    }
    let literal = reader.literal().ok_or(expected)?;
    tokens.extend([TokenTree::Literal(literal)]);
    Ok(tokens)
}
