//! Literals.

use crate::token::Literal;
use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Ratio;

use super::literal::Lit;
use super::reader::Parsed;
use crate::diagnostic::{Diagnostic, Place};
use crate::spec::{Expr, ExprKind, Segment, Wrong};

/// A literal as a value.
pub(crate) fn number(literal: &Literal) -> Expr {
    let place = Place::of(literal.span());
    let text = literal.to_string();
    let kind = match text.parse() {
        Ok(value) => ExprKind::Int(value),
        Err(_) => other(literal, place, &text).unwrap_or_else(|error| {
            let word = match Lit::of(literal) {
                Lit::Str(said) => Some(said),
                Lit::Int(..) | Lit::Float(..) | Lit::Other => None,
            };
            ExprKind::Wrong(Box::new(Wrong { error, word }))
        }),
    };
    Expr { kind, place }
}

fn other(literal: &Literal, place: Place, text: &str) -> Parsed<ExprKind> {
    let error = |message: String| Err(Diagnostic::new(place, message));
    match Lit::of(literal) {
        Lit::Int(_, _, suffix) if !suffix.is_empty() => error(format!(
            "numbers have no suffix here: write `{}`",
            text.trim_end_matches(&suffix).trim_end_matches('_')
        )),
        Lit::Int(digits, base, _) => match i64::from_str_radix(&digits, base) {
            Ok(value) => Ok(ExprKind::Int(value)),
            Err(_) => error(format!(
                "`{text}` is too large: numbers have at most 63 bits"
            )),
        },
        Lit::Float(digits, suffix) if !suffix.is_empty() => {
            error(format!("numbers have no suffix here: write `{digits}`"))
        }
        Lit::Float(digits, _) => match decimal(&digits) {
            Some(value) => Ok(ExprKind::Decimal(value)),
            None => error(format!("`{text}` is no decimal number like `33.5`")),
        },
        Lit::Str(said) => Err(Diagnostic::new(
            place,
            format!("expected a value, found the string {text}"),
        )
        .help(format!("write `{said}` without quotes"))),
        Lit::Other => error(format!("expected a value, found `{text}`")),
    }
}

/// `33.5` as a fraction.
fn decimal(digits: &str) -> Option<Ratio> {
    let (whole, fraction) = digits.split_once('.')?;
    let digits = u32::try_from(fraction.len()).ok()?;
    let scale = 10_i128.checked_pow(digits)?;
    let whole = whole.parse::<i128>().ok()?.checked_mul(scale)?;
    let fraction = if fraction.is_empty() {
        0
    } else {
        fraction.parse().ok()?
    };
    Ratio::new(whole.checked_add(fraction)?, scale)
}

/// The numbers of a path: `1`, or `1.0`, which lexes as one literal.
pub(crate) fn part(literal: &Literal) -> Parsed<Vec<Segment>> {
    let place = Place::of(literal.span());
    let text = literal.to_string();
    let parts = text.split('.').filter(|part| !part.is_empty());
    let parts = parts.map(|part| part.parse().map(|part| Segment::Part(part, place)));
    parts.try_collect_vec().map_err(|_| {
        Diagnostic::new(
            place,
            format!("expected a name or a number, found `{text}`"),
        )
    })
}
