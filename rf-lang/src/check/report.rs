//! The errors of contracts that are not met.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Ratio;

use super::Case;
use super::evaluate::{Failure, Found};
use super::quantity::{Lanes, Quantity};
use super::why::why;
use crate::diagnostic::Diagnostic;
use crate::lower::{Term, TermKind};

/// A contract that is not met: what was found, and what led there.
pub(super) fn not_met(case: Case, failure: &Failure) -> Diagnostic {
    let of = case.for_struct();
    let condition = failure.term.written;
    let found = found(failure);
    let message = format!("contract not met{of}: `{condition}`: {found}");
    let error = Diagnostic::new(condition.place, message).of_contract();
    match &failure.found {
        Found::Neither(sides) => sides.iter().map(said).fold(error, Diagnostic::note),
        Found::False(verdict) | Found::Compared { verdict, .. } => {
            let notes = why(case, failure.term, failing_axis(verdict));
            notes.into_iter().fold(error, Diagnostic::note)
        }
    }
}

/// `` `pool5.size == 6`: it is 5 ``
pub(super) fn said(failure: &Failure) -> String {
    format!("`{}`: {}", failure.term.written, found(failure))
}

fn found(failure: &Failure) -> String {
    match &failure.found {
        Found::False(truth) => false_truth(failure.term, truth),
        Found::Compared {
            sides: [(left, a), (right, b)],
            verdict,
        } => match (left.is_written(), right.is_written()) {
            (false, true) => format!("it is {}", shown(a, verdict)),
            (true, false) => format!("`{}` is {}", right.written, shown(b, verdict)),
            _ => format!(
                "`{}` is {}, and `{}` is {}",
                left.written,
                shown(a, verdict),
                right.written,
                shown(b, verdict)
            ),
        },
        Found::Neither(_) => String::from("neither side holds"),
    }
}

fn false_truth(term: &Term, truth: &Lanes<bool>) -> String {
    match (&term.kind, on_axes(truth)) {
        (TermKind::Not(_), _) => String::from("it is true"),
        (_, Some(axes)) => format!("it is false {axes}"),
        (_, None) => String::from("it is false"),
    }
}

/// The first axis on which a condition does not hold.
fn failing_axis(truth: &Lanes<bool>) -> usize {
    let Lanes::PerAxis(holds) = truth else {
        return 0;
    };
    holds.iter().position(|holds| !holds).unwrap_or(0)
}

/// The value, and where the axes differ the ones that fail.
fn shown(quantity: &Quantity, verdict: &Lanes<bool>) -> String {
    match quantity {
        Quantity::Truth(truth) => match truth.common() {
            Some(truth) => truth.to_string(),
            None => String::from("not the same on every axis"),
        },
        Quantity::Number(number) => shown_number(number, verdict),
    }
}

fn shown_number(number: &Lanes<Ratio>, verdict: &Lanes<bool>) -> String {
    let Lanes::PerAxis(holds) = verdict else {
        return number.show();
    };
    let failing: Vec<usize> = (0..holds.len())
        .filter(|&axis| verdict.axis(axis) == Some(false))
        .collect_vec();
    match failing.as_slice() {
        [] => number.show(),
        _ if number.common().is_some() && failing.len() == holds.len() => number.show(),
        failing => {
            let parts = failing.iter().filter_map(|&axis| {
                let value = number.axis(axis)?;
                Some(format!("{value} on axis {axis}"))
            });
            parts.collect_vec().join(" and ")
        }
    }
}

fn on_axes(truth: &Lanes<bool>) -> Option<String> {
    let Lanes::PerAxis(holds) = truth else {
        return None;
    };
    let failing: Vec<String> = (0_usize..)
        .zip(holds)
        .filter(|(_, holds)| !**holds)
        .map(|(axis, _)| axis.to_string())
        .collect_vec();
    if failing.len() == holds.len() {
        return None;
    }
    Some(format!("on axis {}", failing.join(" and ")))
}
