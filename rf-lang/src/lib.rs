//! The language of the `receptive-field` crate as a library: an implementation detail of that crate, versioned with it.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

mod check;
mod diagnostic;
mod expand;
mod facts;
mod lower;
mod near;
mod parse;
mod print;
mod search;
mod spec;

use proc_macro2::TokenStream;

use check::check;
use diagnostic::Errors;
use lower::lower;
use parse::parse;
use search::changes;

/// What a call of `receptive_field!` becomes: `(facade) network`, the path of the facade in parentheses.
pub fn expand(tokens: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let Some(spec) = parse(tokens, &mut errors) else {
        return errors.to_tokens();
    };
    let mut silenced = Errors::default();
    let model = if errors.is_empty() {
        lower(&spec, &mut errors)
    } else {
        lower(&spec, &mut silenced)
    };
    let all = check(&spec, &model, &mut errors);
    if errors.are_contracts() {
        for change in changes(&spec) {
            errors.help_first(&change);
        }
    }
    expand::expand(&spec, &model, &all, &errors)
}
