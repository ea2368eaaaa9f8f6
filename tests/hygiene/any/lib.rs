//! The same source in every edition.
#![deny(
    warnings,
    missing_docs,
    future_incompatible,
    nonstandard_style,
    rust_2018_idioms,
    rust_2024_compatibility
)]
// The fragments of macros are read as each edition reads them.
#![allow(edition_2024_expr_fragment_specifier)]

mod fragments;
mod keywords;
pub mod places;
mod shadows;
