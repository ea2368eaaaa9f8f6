//! Names that stand for no layer, no operation and no block.

use crate::token::Ident;
use receptive_field_core::CollectVec as _;
use receptive_field_core::PushAll as _;
use receptive_field_core::{FeatureFact, Kind};

use super::ids::ScopeId;
use super::scope::Scopes;
use super::value::{Value, ValueKind};
use crate::diagnostic::{Diagnostic, Place};
use crate::foreign;
use crate::near::{LISTED, Suggesting};
use crate::spec::{Call, Path, Segment, text};
use crate::translate;
use crate::words::{BEFORE, is_fact};

impl Scopes {
    pub(super) fn not_a_layer(&self, scope: ScopeId, head: &Ident) -> Diagnostic {
        match self.find_value(scope, head) {
            Some(Value {
                kind: ValueKind::Word(word, arguments),
                place,
            }) if arguments.is_empty() => {
                // An argument that names no layer of where it was written.
                let message = format!("there is no layer `{word}` here");
                let names = self.visible_layers(Self::ROOT);
                let error = Diagnostic::new(*place, message);
                self.suggesting
                    .did_you_mean(error, word, &names)
                    .note(format!(
                        "it is given for `{head}`, which is used as a layer"
                    ))
            }
            Some(value) => {
                let found = value.describe();
                let error =
                    Diagnostic::new(value.place, format!("expected a layer, found {found}"));
                error.note(format!("`{head}` is used as a layer"))
            }
            None => self.unknown(scope, head),
        }
    }

    /// The error for the name of a feature, where a layer is wanted.
    pub(super) fn of_feature(&self, path: &Path) -> Option<Diagnostic> {
        let name = text(&path.head);
        let feature = self.feature(&name)?;
        let layer = feature.before(feature.segments.last().map_or(&[], std::slice::from_ref));
        let place = Place::of(path.head.span());
        let error = Diagnostic::new(place, format!("`{name}` is a feature, and no layer"));
        Some(match path.segments.first() {
            Some(Segment::Name(fact)) if is_of_layers(&text(fact)) => {
                error.help(format!("write `{layer}`"))
            }
            Some(Segment::Name(_)) => error.help(format!("write `{feature}`")),
            _ => error.help(format!("it is `{feature}`, one position of `{layer}`")),
        })
    }

    pub(super) fn unknown(&self, scope: ScopeId, name: &Ident) -> Diagnostic {
        let place = Place::of(name.span());
        let name = text(name);
        let error = Diagnostic::new(place, format!("there is no layer `{name}` here"));
        if name == BEFORE {
            return error.help("`before` is what flows in where a layer is written; contracts and features name layers");
        }
        if Kind::of_name(&name).is_some() {
            return error.help(format!(
                "an operation has its arguments in parentheses: `{name}(…)`"
            ));
        }
        if self.is_of_network(&name) {
            return if self.is_inside_block(scope) {
                error.help(format!(
                    "a block sees its own layers only: give it a parameter, and `{name}` as the argument"
                ))
            } else {
                if self.is_current(&name) {
                    let message = format!("`{name}` reads itself: a layer reads those before it");
                    return Diagnostic::new(place, message).help("what flows in here is `before`");
                }
                let message = format!("`{name}` is written below: a layer stands before its use");
                Diagnostic::new(place, message)
            };
        }
        if !self.suggesting.has_room() {
            return error;
        }
        if let Some(layer) = self.holding(scope, &name) {
            return error.help(format!("did you mean `{layer}.{name}`?"));
        }
        let mut names = self.visible_layers(scope);
        names.push_all(self.visible_values(scope));
        self.suggesting.did_you_mean(error, &name, &names)
    }
}

/// Whether a layer has it and a feature has not.
fn is_of_layers(fact: &str) -> bool {
    FeatureFact::of_name(fact).is_none() && is_fact(fact)
}

/// The error for the name of a call that is no operation and no block.
pub(super) fn unknown_operation(
    call: &Call,
    blocks: &[&str],
    suggesting: &Suggesting,
) -> Diagnostic {
    let name = text(&call.name);
    let place = Place::of(call.name.span());
    let error = Diagnostic::new(place, format!("there is no operation or block `{name}`"));
    match foreign::operation(&name) {
        Some(foreign::Operation::Help(help)) => return error.help(help),
        Some(foreign::Operation::Called(kind)) => return called(error, call, kind),
        Some(foreign::Operation::Resized(help)) => {
            return match translate::resized(call) {
                Some(ours) => Diagnostic {
                    place: call.place,
                    ..error
                }
                .help(format!("write `{ours}`")),
                None => error.help(help),
            };
        }
        None => {}
    }
    let mut names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect_vec();
    names.extend_from_slice(blocks);
    if let Some(near) = suggesting.near(&name, &names) {
        return error.help(near);
    }
    if blocks.len() > LISTED {
        names.truncate(Kind::ALL.len());
    }
    error.help(format!("there is {}", names.join(", ")))
}

/// What an operation is called here, and all of its call where its arguments differ, too.
fn called(error: Diagnostic, call: &Call, kind: Kind) -> Diagnostic {
    let ours = kind.name();
    let renamed = Call {
        name: Ident::new(ours, call.name.span()),
        ..call.clone()
    };
    match translate::call(call, kind) {
        Some(ours) if ours != renamed.to_string() => Diagnostic {
            place: call.place,
            ..error
        }
        .help(format!("write `{ours}`")),
        _ => error.help(format!("it is called `{ours}` here")),
    }
}
