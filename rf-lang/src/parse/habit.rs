//! What is written otherwise elsewhere: help beside the error for a token that does not belong here.

use crate::token::Delimiter;

use super::reader::Reader;
use crate::diagnostic::Diagnostic;

/// Behind a condition, instead of its `;`.
pub(super) fn behind_condition(error: Diagnostic, reader: &Reader) -> Diagnostic {
    let word = reader.peek_ident().map(ToString::to_string);
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

/// What is separated by commas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listing {
    Values,
    Arguments,
}

/// Behind an item of a list, instead of `,`.
pub(super) fn behind_item(error: Diagnostic, reader: &Reader, list: Listing) -> Diagnostic {
    if reader.peek_operator() == Some(";") {
        return error.help(match list {
            Listing::Values => "a list names each of its values: `[3, 3]`",
            Listing::Arguments => "arguments are separated by `,`",
        });
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
    error
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

/// A range in parentheses, as Rust has it before a method.
pub(super) fn behind_in(error: Diagnostic, mut begin: Reader) -> Diagnostic {
    let Some((mut inside, _)) = begin.group(Delimiter::Parenthesis) else {
        return error;
    };
    while !inside.is_at_end() {
        if matches!(inside.peek_operator(), Some(".." | "..=")) {
            return error
                .help("a range of a loop stands without parentheses: `for i in 0..4 { … }`");
        }
        inside.skip();
    }
    error
}

/// A step, as the ranges of `at` have it, or what others write for `..`.
pub(super) fn behind_range(error: Diagnostic, reader: &Reader) -> Diagnostic {
    if reader.sees("step") {
        return error.help("a loop takes every number of its range: others stand in a list, as in `for i in [0, 2, 4] { … }`");
    }
    if reader.sees("to") || reader.peek_operator() == Some(":") {
        return error.help("a range is written `0..4`, without its end, or `0..=3`");
    }
    error
}
