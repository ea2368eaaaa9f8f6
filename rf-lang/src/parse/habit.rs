//! What is written otherwise elsewhere: help beside the error for a token that does not belong here.

use proc_macro2::Delimiter;

use super::reader::Reader;
use crate::diagnostic::{Diagnostic, Place};

/// The error for what begins no item, though it does in Rust.
pub(super) fn no_item(reader: &Reader) -> Option<Diagnostic> {
    let mut ahead = reader.clone();
    let word = ahead.ident()?;
    let is_layer = matches!(ahead.peek_operator(), Some(":" | "->" | ";" | "."));
    if is_layer || ahead.is_at_end() {
        return None;
    }
    let help = match word.to_string().as_str() {
        "if" | "match" => {
            "a stage is left out by a count of 0, as in `conv(3) * 0`, and a loop may go through a list"
        }
        "while" | "loop" => "`for i in 0..4 { … }` repeats, and `conv(3) * 4` too",
        "pub" => "every layer is as visible as the struct",
        "fn" => "a network within a network is a `block`",
        _ => return None,
    };
    let error = Diagnostic::new(
        Place::of(word.span()),
        format!("expected a layer, found `{word}`"),
    );
    Some(error.help(help))
}

/// Behind a layer, instead of its `;`.
pub(super) fn behind_layer(error: Diagnostic, reader: &Reader, is_name: bool) -> Diagnostic {
    if reader.at_group(Delimiter::Brace) {
        return error.help("a block is used as an operation is: `name()`, and its layers stand where it is defined");
    }
    match reader.peek_operator() {
        Some("=") if is_name => error.help("a layer has its name before a `:`, as in `conv1: conv(3);`, and a value has it in a `let`"),
        Some("=>" | "|" | ">>" | "." | ">") => {
            error.help("`->` leads from one stage to the next, as in `conv(3) -> max_pool(2)`")
        }
        None if reader.peek_ident().is_some() && is_name => {
            let found = reader.found();
            let message = format!("expected `:` behind the name of a layer, found {found}");
            Diagnostic::new(error.place, message).help("as in `conv1: conv(3);`")
        }
        None if reader.peek_ident().is_some() => {
            error.help("a layer ends with `;`, and `->` leads from one stage to the next")
        }
        _ => error,
    }
}

/// Behind a condition, instead of its `;`.
pub(super) fn behind_condition(error: Diagnostic, reader: &Reader) -> Diagnostic {
    let word = reader.peek_ident().map(|word| word.to_string());
    match (reader.peek_operator(), word.as_deref()) {
        (Some("="), _) => Diagnostic::new(reader.here(), "expected `==`, found `=`")
            .help("`==` compares; nothing is assigned in a contract"),
        (Some("&"), _) | (_, Some("and")) => {
            error.help("`&&` joins conditions of which both must hold")
        }
        (Some("|"), _) | (_, Some("or")) => {
            error.help("`||` joins conditions of which one must hold")
        }
        (_, Some("is")) => error.help("`==` compares"),
        _ => behind_value(error, reader),
    }
}

/// Behind a value, instead of what ends it.
pub(super) fn behind_value(error: Diagnostic, reader: &Reader) -> Diagnostic {
    match reader.peek_operator() {
        Some(":") => error.help("arguments are given by `=`, as in `stride = 2`"),
        Some("^") => error.help("a power of two is `1 << n`"),
        Some(">>") => error.help("divide instead: `n / 4` is `n >> 2`"),
        Some("?") => error.help("there is no `?`: nothing can fail here but the whole network"),
        _ => error,
    }
}

/// Behind an item of a list, instead of `,`.
pub(super) fn behind_item(error: Diagnostic, reader: &Reader) -> Diagnostic {
    if reader.peek_operator() == Some(";") {
        return error.help("a list names each of its values: `[3, 3]`");
    }
    let mut ahead = reader.clone();
    if let Some(name) = ahead.ident().filter(|_| ahead.eat("=").is_some()) {
        return error.help(format!("a comma belongs before `{name} =`"));
    }
    behind_value(error, reader)
}

/// Where a value is wanted.
pub(super) fn no_value(error: Diagnostic, reader: &Reader) -> Diagnostic {
    match reader.peek_operator() {
        Some("*") => error.help("there is no `**`: a power of two is `1 << n`"),
        Some("=") => error.help("there is one `=` in an argument, and two in a comparison"),
        Some("&") => error.help("values are written as they are, without `&`"),
        _ => error,
    }
}

/// Behind the name of the struct, instead of `;`.
pub(super) fn behind_struct(error: Diagnostic, reader: &Reader) -> Diagnostic {
    if reader.at_group(Delimiter::Brace) || reader.at_group(Delimiter::Parenthesis) {
        return error
            .help("the struct has no fields: write `struct Name;`, and the network behind it");
    }
    match reader.peek_operator() {
        Some("<") => error.help(
            "a network has no parameters: every size is a number here; `Field` works with const generics",
        ),
        _ => error,
    }
}

/// Behind `let`, instead of a name and `=`.
pub(super) fn behind_let(error: Diagnostic, reader: &Reader) -> Diagnostic {
    match reader.peek_operator() {
        Some(":") => error.help("values have no types: `let k = 3;`"),
        None if reader.peek_ident().is_some() => {
            error.help("nothing changes here, and there is no `mut`: `let k = 3;`")
        }
        _ => error,
    }
}
