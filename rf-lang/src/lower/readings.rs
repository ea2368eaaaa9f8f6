//! A padding that can be read in two ways.

use receptive_field_core::ops::ArgumentInfo;

use super::value::{Value, ValueKind, Valued};
use crate::diagnostic::Diagnostic;

/// Refuses a pair as the padding of a window of another size on each axis: others list one for each axis there, and
/// here it is what stands before and after.
pub(super) fn one_reading(infos: &[ArgumentInfo], values: &[Option<Value>]) -> Valued<()> {
    let find = |name| {
        let mut given = infos.iter().zip(values);
        given
            .find(|(info, _)| info.name == name)
            .and_then(|(_, value)| value.as_ref())
    };
    let (Some(kernel), Some(pad)) = (find("kernel"), find("pad")) else {
        return Ok(());
    };
    let Some((before, after)) = pair(pad).filter(|_| is_of_two(kernel)) else {
        return Ok(());
    };
    let message =
        format!("`({before}, {after})` beside a kernel for each axis can be read in two ways");
    Err(Diagnostic::new(pad.place, message)
        .help(format!("`[{before}, {after}]` is one for each axis"))
        .help(format!(
            "`[({before}, {after}), ({before}, {after})]` is before and after, on both"
        )))
}

/// A pair of different numbers.
fn pair(value: &Value) -> Option<(i64, i64)> {
    let ValueKind::Tuple(items) = &value.kind else {
        return None;
    };
    match &**items {
        [before, after] => {
            let pair = (before.int().ok()?, after.int().ok()?);
            (pair.0 != pair.1).then_some(pair)
        }
        _ => None,
    }
}

/// Whether it lists two different numbers.
fn is_of_two(value: &Value) -> bool {
    let ValueKind::List(items) = &value.kind else {
        return false;
    };
    match &**items {
        [first, second] => matches!((first.int(), second.int()), (Ok(a), Ok(b)) if a != b),
        _ => false,
    }
}
