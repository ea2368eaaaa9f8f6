//! Layers of the same words that cannot be: in a loop, by `*`, in a block.

use std::mem::{Discriminant, discriminant};

use receptive_field_core::eval::{EvalError, EvalErrorKind};
use receptive_field_core::ops::OpError;

use super::Case;
use super::written::named;
use crate::budget::ERRORS;
use crate::lower::LayerInfo;

/// An error, and the other layers of the same words that cannot be for the same reason.
pub(super) struct Alike<'a> {
    pub(super) error: &'a EvalError,
    pub(super) others: Vec<usize>,
}

/// As many as are told, in their order.
pub(super) fn grouped(case: Case<'_>) -> Vec<Alike<'_>> {
    let mut groups: Vec<Alike> = Vec::new();
    let mut last = None;
    let mut is_past = false;
    for error in case.instance.evaluation.errors() {
        let is_limit = matches!(error.kind, EvalErrorKind::Rows | EvalErrorKind::Parted);
        if last != Some(error.node) && !(is_limit && is_past) {
            let is_of = |group: &Alike| is_alike(case, group.error, error);
            match groups.iter().position(is_of) {
                Some(first) => {
                    if let Some(group) = groups.get_mut(first) {
                        group.others.push(error.node);
                    }
                }
                None if groups.len() >= ERRORS => break,
                None => groups.push(Alike {
                    error,
                    others: Vec::new(),
                }),
            }
        }
        is_past |= is_limit;
        last = Some(error.node);
    }
    groups
}

/// Whether both layers are written by the same words, arguments too, and cannot be for the same reason.
fn is_alike(case: Case, one: &EvalError, other: &EvalError) -> bool {
    let layer = |error: &EvalError| case.model.layers.get(error.node);
    let (Some(own), Some(theirs)) = (layer(one), layer(other)) else {
        return false;
    };
    let call = |layer: &LayerInfo| layer.call.map(std::ptr::from_ref);
    let mut places = own.arguments.iter().zip(&theirs.arguments);
    own.call.is_some()
        && call(own) == call(theirs)
        && reason(one) == reason(other)
        && own.arguments.len() == theirs.arguments.len()
        && places.all(|((_, own), (_, theirs))| own.is(*theirs))
}

/// What kind of an error it is.
fn reason(error: &EvalError) -> (Discriminant<EvalErrorKind>, Option<Discriminant<OpError>>) {
    let op = match &error.kind {
        EvalErrorKind::Op { error, .. } => Some(discriminant(error)),
        _ => None,
    };
    (discriminant(&error.kind), op)
}

/// That others are so, too.
pub(super) fn too(case: Case, own: usize, others: &[usize]) -> String {
    let name = |node: usize| case.model.layers.get(node).map(named);
    let first = others.first().and_then(|first| name(*first));
    let first = first.filter(|first| name(own).as_ref() != Some(first));
    let last = others.last().and_then(|last| name(*last));
    match (others, first, last) {
        ([_], Some(only), _) => format!("so it is with `{only}`, which is written here, too"),
        ([_], None, _) => String::from("so it is with another that is written here"),
        ([_, _], Some(first), Some(last)) if first != last => {
            format!("so it is with `{first}` and `{last}`, which are written here, too")
        }
        (_, Some(first), Some(last)) if first != last => format!(
            "so it is with {} others that are written here: `{first}` to `{last}`",
            others.len()
        ),
        _ => format!(
            "so it is with {} others that are written here",
            others.len()
        ),
    }
}
