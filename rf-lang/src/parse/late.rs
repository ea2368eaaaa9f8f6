//! Numbers that only rustc knows: `{ K }`, and the parameters of a struct.

use std::rc::Rc;

use proc_macro2::{Delimiter, Punct, Spacing, TokenStream, TokenTree};

use super::expr::expr;
use super::reader::{Parsed, Reader};
use crate::diagnostic::Diagnostic;
use crate::spec::{Expr, ExprKind, Generics, Late};

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

/// `<const K: usize, …>`, or nothing.
pub(super) fn generics(reader: &mut Reader) -> Parsed<Generics> {
    let mut generics = Generics::default();
    if reader.eat("<").is_none() {
        return Ok(generics);
    }
    while reader.eat(">").is_none() {
        if let Err(error) = generic(reader, &mut generics) {
            while !reader.is_at_end() && !matches!(reader.peek_operator(), Some(">" | ";")) {
                reader.skip();
            }
            reader.eat(">");
            return Err(error);
        }
    }
    Ok(generics)
}

/// `const K: usize = 3,`
fn generic(reader: &mut Reader, generics: &mut Generics) -> Parsed<()> {
    let mut ahead = reader.clone();
    if ahead.ident().is_none_or(|word| word != "const") {
        let expected = reader.expected("`const`");
        return Err(expected.help("a network takes numbers: `struct Net<const KERNEL: usize>;`"));
    }
    let expected = ahead.expected("the name of a parameter");
    let name = ahead.ident().filter(|name| !super::is_keyword(name));
    let name = name.ok_or(expected)?;
    if ahead.peek_operator() != Some(":") {
        return Err(ahead.expected("`:`").help("as in `const KERNEL: usize`"));
    }
    generics.names.push(name);
    let mut is_bare = true;
    loop {
        match reader.peek_operator() {
            Some(">" | ";") => break,
            Some("=") => is_bare = false,
            Some(",") => {
                reader.skip();
                break;
            }
            _ if reader.is_at_end() => break,
            _ => {}
        }
        if let Some(token) = reader.skip() {
            if is_bare {
                generics.bare.extend(token.clone());
            }
            generics.declared.extend(token);
        }
    }
    let comma = TokenStream::from(TokenTree::Punct(Punct::new(',', Spacing::Alone)));
    generics.bare.extend(comma.clone());
    generics.declared.extend(comma);
    Ok(())
}
