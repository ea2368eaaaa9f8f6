//! The language of the `receptive-field` crate as a library: an implementation detail of that crate, versioned with it.
//!
//! Tokens in; tokens and a [`Report`] out. It works outside of the compiler, too.
//!
//! ```
//! use receptive_field_language::Report;
//! let network = "(facade) pub struct Net; input: [8]; conv1: conv(3); ensure conv1.size == 7;";
//! let report = Report::of(network.parse().unwrap());
//! assert_eq!(report.errors()[0].text, "contract not met: `conv1.size == 7`: it is 6");
//! ```
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

mod addresses;
mod budget;
mod check;
mod diagnostic;
mod editor;
mod expand;
mod file;
mod files;
mod foreign;
mod lists;
mod lower;
mod meter;
mod names;
mod near;
#[cfg(feature = "onnx")]
mod onnx;
mod parse;
mod print;
mod report;
mod search;
mod spec;
#[cfg(test)]
mod steps;
mod token;
mod translate;
mod words;

use crate::token::TokenStream;

pub use diagnostic::{Diagnostic, Level, Line, Place};
pub use editor::vocabulary;
pub use files::{Disk, FileBytes, Files, NoFile};
pub use report::{Report, Stage, Struct};

/// What the docs of a struct are under rustdoc, as a literal: `0 { (facade) network }`, the number of the struct first.
pub fn page(tokens: TokenStream) -> TokenStream {
    expand::page(tokens)
}

/// What a call of `receptive_field!` becomes: `(facade) network`, the path of the facade in parentheses.
pub fn expand(tokens: TokenStream) -> TokenStream {
    Report::of(tokens).into_tokens()
}

/// The same for an editor: every word is a path to an item with documentation, and less help is looked for.
pub fn expand_in_editor(tokens: TokenStream) -> TokenStream {
    Report::in_editor(tokens).into_tokens()
}
