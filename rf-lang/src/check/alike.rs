//! Layers of the same words that cannot be: in a loop, by `*`, in a block.

use std::mem::{Discriminant, discriminant};

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{EvalError, EvalErrorKind};
use receptive_field_core::ops::OpError;

use super::Case;
use super::written::named;
use crate::budget::ERRORS;
use crate::spec::Call;

/// An error, and the other layers of the same words that cannot be for the same reason.
pub(super) struct Alike<'a> {
    pub(super) error: &'a EvalError,
    pub(super) others: Vec<usize>,
    written: Option<Written>,
}

/// As many as are told, in their order.
pub(super) fn grouped(case: Case<'_>) -> Vec<Alike<'_>> {
    let mut groups: Vec<Alike> = Vec::new();
    let mut last = None;
    let mut is_past = false;
    for error in case.instance.evaluation.errors() {
        let is_limit = matches!(error.kind, EvalErrorKind::Rows | EvalErrorKind::Parted);
        if last != Some(error.node) && !(is_limit && is_past) {
            let written = Written::of(case, error);
            let is_of = |group: &&mut Alike| written.is_some() && group.written == written;
            let is_full = groups.len() >= ERRORS;
            match groups.iter_mut().find(is_of) {
                Some(group) => group.others.push(error.node),
                None if is_full => break,
                None => groups.push(Alike {
                    error,
                    others: Vec::new(),
                    written,
                }),
            }
        }
        is_past |= is_limit;
        last = Some(error.node);
    }
    groups
}

/// Equal where layers are written by the same words, arguments too, and cannot be for the same reason.
#[derive(PartialEq)]
struct Written {
    call: *const Call,
    reason: Reason,
    places: Vec<String>,
}

impl Written {
    /// None where nothing was written, or nobody knows where.
    fn of(case: Case, error: &EvalError) -> Option<Self> {
        let layer = case.model.layers.get(error.node)?;
        let places = layer.arguments.iter().map(|(_, place)| place.key());
        Some(Self {
            call: layer.call?,
            reason: reason(error),
            places: places.try_collect_vec()?,
        })
    }
}

type Reason = (Discriminant<EvalErrorKind>, Option<Discriminant<OpError>>);

/// What kind of an error it is.
fn reason(error: &EvalError) -> Reason {
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
