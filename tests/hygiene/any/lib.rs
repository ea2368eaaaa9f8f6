//! The same source in every edition.
#![deny(
    warnings,
    missing_docs,
    future_incompatible,
    nonstandard_style,
    rust_2018_idioms,
    rust_2024_compatibility
)]
#![allow(
    edition_2024_expr_fragment_specifier,
    reason = "fragments of macros are read as each edition reads them"
)]

mod fragments;
mod keywords;
pub mod places;
mod shadows;
