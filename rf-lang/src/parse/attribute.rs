//! Attributes and documentation: copied as tokens.

use crate::token::{Delimiter, TokenStream};

use super::copied::is_attribute;
use super::reader::{Parsed, Reader};
use crate::diagnostic::{Diagnostic, Errors, Place};

/// One `#[…]`.
pub(crate) struct Attribute {
    tokens: TokenStream,
    place: Place,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Doc,
    Cfg,
    Deprecated,
    Other,
}

impl Kind {
    fn of(inside: &Reader) -> Self {
        if inside.sees("doc") {
            Self::Doc
        } else if inside.sees("cfg") {
            Self::Cfg
        } else if inside.sees("deprecated") {
            Self::Deprecated
        } else {
            Self::Other
        }
    }
}

/// All attributes that stand here.
pub(crate) fn attributes(reader: &mut Reader) -> Parsed<Vec<Attribute>> {
    let mut attributes = Vec::new();
    while reader.peek_operator() == Some("#") {
        let start = reader.here();
        let mut tokens = reader.skip().unwrap_or_default();
        let Some((inside, _)) = reader.clone().group(Delimiter::Bracket) else {
            let error = Diagnostic::new(start, "expected a layer, found `#`");
            return Err(error.help("comments begin with `//`"));
        };
        tokens.extend(reader.skip());
        if !is_attribute(inside.clone()) {
            let error = Diagnostic::new(reader.since(start), "expected an attribute");
            return Err(error.help("as in `#[derive(Debug)]` or `#[doc = \"what it is\"]`"));
        }
        attributes.push(Attribute {
            tokens,
            place: reader.since(start),
            kind: Kind::of(&inside),
        });
    }
    Ok(attributes)
}

/// `#[cfg(…)]`: what stands behind the struct is not there without it.
pub(crate) fn conditions(attributes: &[Attribute]) -> TokenStream {
    let mut conditions = TokenStream::new();
    for attribute in attributes.iter().filter(|it| it.kind == Kind::Cfg) {
        conditions.extend(attribute.tokens.clone());
    }
    conditions
}

pub(crate) fn are_deprecated(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| it.kind == Kind::Deprecated)
}

pub(crate) fn all(attributes: Vec<Attribute>) -> TokenStream {
    let mut all = TokenStream::new();
    for attribute in attributes {
        all.extend(attribute.tokens);
    }
    all
}

/// The documentation; anything else is an error.
pub(crate) fn only_docs(attributes: Vec<Attribute>, errors: &mut Errors) -> TokenStream {
    let mut docs = TokenStream::new();
    for attribute in attributes {
        if attribute.kind == Kind::Doc {
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
