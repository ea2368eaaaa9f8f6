//! Arithmetic on values.

use receptive_field_core::CollectVec as _;

use receptive_field_core::eval::Ratio;

use super::number::both;
use super::scope::Scopes;
use super::value::{Value, ValueKind, Valued};
use crate::diagnostic::{Diagnostic, Place};
use crate::spec::Arithmetic;

impl Scopes {
    /// Arithmetic, element by element where a list takes part.
    pub(super) fn arithmetic(
        &self,
        op: Arithmetic,
        left: &Value,
        right: &Value,
        place: Place,
    ) -> Valued<Value> {
        let mut value = elementwise(left, right, place, &|a, b| match self.made(
            op.sign(),
            a,
            b,
            place,
        )? {
            Some(late) => Ok(late),
            None => combined(op, a, b, place),
        })?;
        value.place = place;
        Ok(value)
    }
}

pub(super) fn elementwise(
    left: &Value,
    right: &Value,
    place: Place,
    op: &dyn Fn(&Value, &Value) -> Valued<ValueKind>,
) -> Valued<Value> {
    let of = |items: Valued<Vec<Value>>| Ok(Value::new(ValueKind::List(items?.into()), place));
    match (&left.kind, &right.kind) {
        (ValueKind::Failed, _) | (_, ValueKind::Failed) => Ok(Value::new(ValueKind::Failed, place)),
        (ValueKind::List(a), ValueKind::List(b)) if a.len() == b.len() => {
            let pairs = a.iter().zip(b.iter());
            of(pairs
                .map(|(a, b)| elementwise(a, b, place, op))
                .try_collect_vec())
        }
        (ValueKind::List(a), ValueKind::List(b)) => Err(Diagnostic::new(
            place,
            format!("lists of different length: {} and {}", a.len(), b.len()),
        )),
        (ValueKind::List(a), _) => of(a
            .iter()
            .map(|a| elementwise(a, right, place, op))
            .try_collect_vec()),
        (_, ValueKind::List(b)) => of(b
            .iter()
            .map(|b| elementwise(left, b, place, op))
            .try_collect_vec()),
        _ => Ok(Value::new(op(left, right)?, place)),
    }
}

/// One number out of two.
fn combined(op: Arithmetic, left: &Value, right: &Value, place: Place) -> Valued<ValueKind> {
    left.no_name()?;
    right.no_name()?;
    if matches!(op, Arithmetic::Rem | Arithmetic::ShiftLeft) {
        left.int()?;
        right.int()?;
    }
    let (a, b) = (left.number()?, right.number()?);
    let is_zero = b.exact == Ratio::ZERO || b.integer == Some(0);
    if is_zero && matches!(op, Arithmetic::Div | Arithmetic::Rem) {
        return Err(Diagnostic::new(right.place, "division by zero"));
    }
    let number = both(op, a, b).ok_or_else(|| {
        let (left, right) = (left.describe(), right.describe());
        let message = format!("`{left} {} {right}` does not fit into 64 bits", op.symbol());
        Diagnostic::new(place, message)
    });
    number.map(ValueKind::from)
}
