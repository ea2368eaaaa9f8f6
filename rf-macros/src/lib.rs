//! The macro of the `receptive-field` crate: an implementation detail of that crate, versioned with it.
// Where another crate asks for the language as a library, its tokens are those of `proc-macro2`.
#![allow(clippy::useless_conversion)]

use proc_macro::TokenStream;

/// A network, behind the path of the facade in parentheses.
#[doc(hidden)]
#[proc_macro]
pub fn network(tokens: TokenStream) -> TokenStream {
    let expand = if is_in_editor() {
        receptive_field_language::expand_in_editor
    } else {
        receptive_field_language::expand
    };
    expand(tokens.into()).into()
}

/// The words of the language as items, for editors.
#[doc(hidden)]
#[proc_macro]
pub fn words(tokens: TokenStream) -> TokenStream {
    receptive_field_language::vocabulary(tokens.into()).into()
}

/// Whether rust-analyzer asks, in whose program macros run there, and not the compiler. A `cfg` would be a warning in the
/// crates of users, and of its variables shells of developers set one.
fn is_in_editor() -> bool {
    let program = std::env::current_exe().unwrap_or_default();
    let name = program.file_stem().unwrap_or_default().to_string_lossy();
    name.starts_with("rust-analyzer")
}

/// The docs of a network's struct, under rustdoc: the number of the struct, and the same.
#[doc(hidden)]
#[proc_macro]
pub fn page(tokens: TokenStream) -> TokenStream {
    receptive_field_language::page(tokens.into()).into()
}
