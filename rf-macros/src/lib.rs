//! The macro of the `receptive-field` crate: an implementation detail of that crate, versioned with it.

use proc_macro::TokenStream;

/// A network, behind the path of the facade in parentheses.
#[doc(hidden)]
#[proc_macro]
pub fn network(tokens: TokenStream) -> TokenStream {
    receptive_field_language::expand(tokens.into()).into()
}

/// The docs of a network's struct, under rustdoc: the number of the struct, and the same.
#[doc(hidden)]
#[proc_macro]
pub fn page(tokens: TokenStream) -> TokenStream {
    receptive_field_language::page(tokens.into()).into()
}
