//! The language of the `receptive-field` crate: use that crate, not this one.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

mod check;
#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, clippy::expect_used)] // a test may panic
mod cut;
mod diagnostic;
mod expand;
mod facts;
mod lower;
mod near;
mod network;
mod parse;
mod print;
mod search;
mod spec;

/// A network, behind the path of the facade in parentheses.
#[doc(hidden)]
#[proc_macro]
pub fn network(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    network::network(tokens.into()).into()
}
