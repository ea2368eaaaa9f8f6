//! The stages, one after the other. Only the first that finds mistakes tells them; the names exist all the same.

use proc_macro2::TokenStream;

use crate::check::check;
use crate::diagnostic::Errors;
use crate::expand::expand;
use crate::lower::lower;
use crate::parse::parse;
use crate::search::changes;

pub(crate) fn network(tokens: TokenStream) -> TokenStream {
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
    expand(&spec, &model, &all, &errors)
}
