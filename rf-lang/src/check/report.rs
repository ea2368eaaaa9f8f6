//! The errors of contracts that are not met.

use receptive_field_core::eval::Ratio;

use super::condition::Judge;
use super::quantity::{Lanes, Quantity};
use super::why::why;
use crate::diagnostic::Diagnostic;
use crate::spec::{Expr, ExprKind, UnaryOp};

/// A truth that is false.
pub(super) fn failed(judge: &Judge, condition: &Expr, truth: &Lanes<bool>) -> Diagnostic {
    let found = match &condition.kind {
        ExprKind::Unary(UnaryOp::Not, _) => String::from("it is true"),
        _ => match on_axes(truth) {
            Some(axes) => format!("it is false {axes}"),
            None => String::from("it is false"),
        },
    };
    let error = not_met(judge, condition, &found);
    why(judge, condition, failing_axis(truth), error)
}

/// A comparison that does not hold: both numbers, or the one that was not written.
pub(super) fn compared(
    judge: &Judge,
    condition: &Expr,
    (left, a): (&Expr, &Quantity),
    (right, b): (&Expr, &Quantity),
    verdict: &Lanes<bool>,
) -> Diagnostic {
    let found = match (is_written(left), is_written(right)) {
        (false, true) => format!("it is {}", shown(a, verdict)),
        (true, false) => format!("`{right}` is {}", shown(b, verdict)),
        _ => format!(
            "`{left}` is {}, and `{right}` is {}",
            shown(a, verdict),
            shown(b, verdict)
        ),
    };
    let error = not_met(judge, condition, &found);
    why(judge, condition, failing_axis(verdict), error)
}

/// The first axis on which a condition does not hold.
fn failing_axis(truth: &Lanes<bool>) -> usize {
    let Lanes::PerAxis(holds) = truth else {
        return 0;
    };
    holds.iter().position(|holds| !holds).unwrap_or(0)
}

/// Two sides of an `||`, neither of which holds.
pub(super) fn neither(judge: &Judge, condition: &Expr, left: &Expr, right: &Expr) -> Diagnostic {
    let mut error = not_met(judge, condition, "neither side holds");
    for side in [left, right] {
        if let Err(why) = judge.holds(side) {
            let first = why.message.lines().next().unwrap_or_default();
            let why = first.split_once(": ").map_or(first, |(_, why)| why);
            error = error.note(why);
        }
    }
    error
}

fn not_met(judge: &Judge, condition: &Expr, found: &str) -> Diagnostic {
    let of = judge.case.for_struct();
    let message = format!("contract not met{of}: `{condition}`: {found}");
    Diagnostic::new(condition.place, message).of_contract()
}

/// A number written out by the author: nothing of it needs to be told.
fn is_written(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Int(_) | ExprKind::Decimal(_) | ExprKind::Bool(_) => true,
        ExprKind::Parenthesized(inner) | ExprKind::Unary(_, inner) => is_written(inner),
        ExprKind::List(items) => items.iter().all(is_written),
        _ => false,
    }
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
        .collect();
    match failing.as_slice() {
        [] => number.show(),
        _ if number.common().is_some() && failing.len() == holds.len() => number.show(),
        failing => {
            let parts = failing.iter().filter_map(|&axis| {
                let value = number.axis(axis)?;
                Some(format!("{value} on axis {axis}"))
            });
            parts.collect::<Vec<_>>().join(" and ")
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
        .collect();
    if failing.len() == holds.len() {
        return None;
    }
    Some(format!("on axis {}", failing.join(" and ")))
}
