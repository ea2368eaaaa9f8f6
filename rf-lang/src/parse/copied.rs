//! What is copied must be Rust by its shape, or rustc would be told of tokens that it cannot read.

use crate::token::{Delimiter, TokenStream};

use super::is_keyword;
use super::reader::{Parsed, Reader};

/// `pub`, `pub(…)`, a fragment that holds one of these, or nothing.
pub(crate) fn visibility(reader: &mut Reader) -> Parsed<TokenStream> {
    if let Some((mut inside, _)) = reader.group(Delimiter::None) {
        let tokens = visibility(&mut inside)?;
        if !inside.is_at_end() {
            return Err(inside.expected("a visibility"));
        }
        return Ok(tokens);
    }
    let mut tokens = TokenStream::new();
    if reader.sees("pub") {
        tokens.extend(reader.skip());
        let brackets = reader.clone().group(Delimiter::Parenthesis);
        if let Some((inside, _)) = brackets.filter(|_| !reader.at_group(Delimiter::None)) {
            is_place(inside)?;
            tokens.extend(reader.skip());
        }
    }
    Ok(tokens)
}

/// What stands in the parentheses of `pub(…)`.
fn is_place(mut inside: Reader) -> Parsed<()> {
    let expected = inside.expected("`crate`, `self`, `super` or `in` with a path");
    let Some(word) = inside.ident() else {
        return Err(expected);
    };
    let is_whole = match word.to_string().as_str() {
        "crate" | "self" | "super" => true,
        "in" => {
            inside.eat("::");
            is_path(&mut inside)
        }
        _ => return Err(expected),
    };
    if is_whole && inside.is_at_end() {
        return Ok(());
    }
    Err(inside.expected(if is_whole { "`)`" } else { "a path" }))
}

/// Whether `#[…]` holds a path, and behind it nothing, something in brackets, or `=` and a value.
pub(crate) fn is_attribute(mut inside: Reader) -> bool {
    inside.eat("::");
    if !is_path(&mut inside) {
        return false;
    }
    if inside.eat("=").is_some() {
        return is_value(inside);
    }
    if !inside.is_at_end() && in_brackets(&mut inside).is_none() {
        return false;
    }
    inside.is_at_end()
}

/// A literal or a fragment, or a macro that makes one.
fn is_value(mut inside: Reader) -> bool {
    let is_one = inside.literal().is_some()
        || inside
            .group(Delimiter::None)
            .is_some_and(|(value, _)| is_value(value))
        || is_path(&mut inside) && inside.eat("!").is_some() && in_brackets(&mut inside).is_some();
    is_one && inside.is_at_end()
}

/// Those of a fragment are none for rustc.
fn in_brackets(inside: &mut Reader) -> Option<()> {
    if inside.at_group(Delimiter::None) {
        return None;
    }
    let delimiters = [Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace];
    delimiters
        .into_iter()
        .find_map(|delimiter| inside.group(delimiter))
        .map(drop)
}

/// Keywords that stand in paths all the same; `unsafe` as an attribute with one in it.
const IN_PATHS: [&str; 4] = ["crate", "self", "super", "unsafe"];

/// Reads names with `::` between them.
fn is_path(inside: &mut Reader) -> bool {
    loop {
        let Some(name) = inside.ident() else {
            return false;
        };
        if is_keyword(&name) && !IN_PATHS.contains(&name.to_string().as_str()) {
            return false;
        }
        if inside.eat("::").is_none() {
            return true;
        }
    }
}
