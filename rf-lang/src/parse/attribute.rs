//! Attributes and documentation: copied as tokens.

use crate::token::{Delimiter, TokenStream};

use super::behind::Behind;
use super::copied::is_attribute;
use super::reader::{Parsed, Reader};
use crate::diagnostic::{Diagnostic, Errors, Place};

/// One `#[…]`.
pub(crate) struct Attribute {
    tokens: TokenStream,
    place: Place,
    is_doc: bool,
    behind: Behind,
}

/// All attributes that stand here.
pub(crate) fn attributes(reader: &mut Reader) -> Parsed<Vec<Attribute>> {
    let mut attributes = Vec::new();
    while reader.peek_operator() == Some("#") {
        let start = reader.here();
        let mut tokens = reader.skip().unwrap_or_default();
        let is_fragment = reader.at_group(Delimiter::None);
        let Some((inside, _)) = reader.clone().group(Delimiter::Bracket) else {
            let error = Diagnostic::new(start, "expected a layer, found `#`");
            return Err(error.help("comments begin with `//`"));
        };
        tokens.extend(reader.skip());
        if is_fragment || !is_attribute(inside.clone()) {
            let error = Diagnostic::new(reader.since(start), "expected an attribute");
            return Err(error.help("as in `#[derive(Debug)]` or `#[doc = \"what it is\"]`"));
        }
        attributes.push(Attribute {
            place: reader.since(start),
            is_doc: inside.sees("doc"),
            behind: Behind::of(&tokens, &inside),
            tokens,
        });
    }
    Ok(attributes)
}

/// As they are written, and what of them goes for all that stands behind the struct.
pub(super) fn all(attributes: Vec<Attribute>) -> (TokenStream, Behind) {
    let (mut all, mut behind) = (TokenStream::new(), Behind::default());
    for attribute in attributes {
        all.extend(attribute.tokens);
        behind.add(attribute.behind);
    }
    (all, behind)
}

/// The documentation; anything else is an error.
pub(crate) fn only_docs(attributes: Vec<Attribute>, errors: &mut Errors) -> TokenStream {
    let mut docs = TokenStream::new();
    for attribute in attributes {
        if attribute.is_doc {
            docs.extend(attribute.tokens);
        } else {
            errors.push(
                Diagnostic::new(
                    attribute.place,
                    "the only attribute that goes here is documentation",
                )
                .help("attributes on the struct are passed on"),
            );
        }
    }
    docs
}
