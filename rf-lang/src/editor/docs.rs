//! What hovers say of words, in the words of the tables.

use receptive_field_core::CollectVec as _;
use std::fmt::Write as _;

use receptive_field_core::ops::ArgumentInfo;
use receptive_field_core::{Fact, Kind, Missing, Shape};

pub(super) fn of_fact(fact: Fact) -> String {
    let mut docs = String::from(fact.doc());
    if let Shape::Pair([first, last]) = fact.shape() {
        let _ = write!(docs, "\n\nIts sides are `{first}` and `{last}`.");
    }
    let reasons = fact.exists_unless();
    if !reasons.is_empty() {
        let words: Vec<&str> = reasons.iter().copied().map(Missing::words).collect_vec();
        let _ = write!(docs, "\n\nIt does not exist where {}.", words.join(", or "));
    }
    docs
}

/// `conv(kernel, stride = 1, …)`, and what it is.
pub(super) fn signature(kind: Kind) -> String {
    let mut given = String::from(match kind {
        Kind::Add | Kind::Concat => "a, b, …",
        Kind::Scale => "x, gate",
        _ => "",
    });
    for info in kind.arguments() {
        if !given.is_empty() {
            given.push_str(", ");
        }
        let _ = match info.default {
            None => write!(given, "{}", info.name),
            Some(default) if default.contains(' ') => write!(given, "[{}]", info.name),
            Some(default) => write!(given, "{} = {default}", info.name),
        };
    }
    let (name, words) = (kind.name(), capital(kind.words()));
    format!("```text\n{name}({given})\n```\n\n{words}.\n")
}

pub(super) fn of_argument(info: &ArgumentInfo) -> String {
    match info.default {
        Some(default) => format!("{} By default {default}.", info.doc),
        None => info.doc.to_owned(),
    }
}

fn capital(words: &str) -> String {
    let mut capital = String::new();
    for (index, char) in words.char_indices() {
        capital.push(match index {
            0 => char.to_ascii_uppercase(),
            _ => char,
        });
    }
    capital
}
