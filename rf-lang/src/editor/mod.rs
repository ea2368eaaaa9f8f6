//! What rust-analyzer is given beside the expansion: every word of a network as the end of a path to an item that has
//! documentation, also where the network is wrong or half of it is not written yet. It follows the tokens and not the
//! [`Spec`](crate::spec::Spec): of what cannot be read nothing is left there.

mod bodies;
mod borrowed;
mod docs;
mod listed;
mod lists;
mod numbers;
mod outline;
mod paths;
mod script;
mod terms;
mod vocabulary;
mod walk;

use crate::token::{Delimiter, TokenStream};
use std::cell::Cell;

use crate::budget::EDITOR_TOKENS;
use crate::check::Case;
use crate::parse::{Buffer, Reader};
use numbers::Told;
use outline::Outline;
pub use vocabulary::vocabulary;
use walk::Walk;

/// For `(facade) network`, of which so much is known; nothing where that is too long.
pub(crate) fn editor(tokens: TokenStream, case: Option<Case>) -> TokenStream {
    let buffer = Buffer::new(tokens);
    if buffer.length() > EDITOR_TOKENS {
        return TokenStream::new();
    }
    let operators = Cell::new(0);
    let mut reader = Reader::new(buffer.begin(), &operators);
    let Some((facade, _)) = reader.group(Delimiter::Parenthesis) else {
        return TokenStream::new();
    };
    while !reader.is_at_end() && reader.eat(";").is_none() {
        reader.skip();
    }
    let outline = Outline::of(&mut reader.clone());
    let mut walk = Walk::new(&outline, Told::of(case));
    walk.items(&mut reader);
    walk.script.into_tokens(&facade.rest())
}
