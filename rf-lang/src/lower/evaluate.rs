//! The values of expressions, with the names that a scope sees.

use crate::token::Word;
use receptive_field_core::CollectVec as _;
use std::cmp::Ordering;
use std::rc::Rc;

use super::arithmetic::elementwise;
use super::ids::ScopeId;
use super::number::Number;
use super::scope::Scopes;
use super::value::{Value, ValueKind, Valued};
use crate::budget::DEPTH;
use crate::diagnostic::{Diagnostic, Place};
use crate::spec::{Arithmetic, BinaryOp, Call, Expr, ExprKind, Path, Segment, UnaryOp};

/// Letters of a word that count as a value.
pub(super) const WORD: usize = 64;

impl Scopes {
    /// The value of an expression.
    pub(crate) fn value(&self, scope: ScopeId, expr: &Expr) -> Valued<Value> {
        let place = expr.place;
        if !self.count(1, place)? {
            return Ok(Value::new(ValueKind::Failed, place));
        }
        let kind = match &expr.kind {
            ExprKind::Int(value) => ValueKind::Int(*value),
            ExprKind::Bool(value) => ValueKind::Bool(*value),
            ExprKind::Decimal(value) => Number::decimal(*value).into(),
            ExprKind::Late(late) => self.late(late, place)?,
            ExprKind::Path(path) => return self.named(scope, path),
            ExprKind::Call(call) if call.name.is("min") || call.name.is("max") => {
                return self.extremum(scope, call);
            }
            ExprKind::Call(call) => {
                let mut values = Vec::new();
                for argument in &call.arguments {
                    values.push(self.value(scope, &argument.value)?);
                }
                self.count_nested(&values, 1, place)?;
                self.count(call.name.to_string().len() / WORD, place)?;
                ValueKind::Word(call.name.to_string().into(), values.into())
            }
            ExprKind::List(items) => ValueKind::List(self.values(scope, items, place)?),
            ExprKind::Tuple(items) => ValueKind::Tuple(self.values(scope, items, place)?),
            ExprKind::Parenthesized(inner) => self.value(scope, inner)?.kind,
            ExprKind::Unary(UnaryOp::Minus, operand) => {
                let zero = Value::new(ValueKind::Int(0), place);
                let operand = self.value(scope, operand)?;
                return self.arithmetic(Arithmetic::Sub, &zero, &operand, place);
            }
            ExprKind::Binary(BinaryOp::Arithmetic(op), left, right) => {
                let left = self.value(scope, left)?;
                let right = self.value(scope, right)?;
                let value = self.arithmetic(*op, &left, &right, place)?;
                self.count_nested(std::slice::from_ref(&value), 0, place)?;
                return Ok(value);
            }
            ExprKind::Unary(UnaryOp::Not, _) | ExprKind::Binary(..) => {
                return Err(
                    Diagnostic::new(place, "expected a value, found a condition")
                        .help("conditions stand in `ensure`"),
                );
            }
            ExprKind::Pipeline(_) => {
                return Err(Diagnostic::new(place, "expected a value, found a layer"));
            }
            ExprKind::Wrong(wrong) => return Err(wrong.error.clone()),
        };
        Ok(Value { kind, place })
    }

    fn values(&self, scope: ScopeId, items: &[Expr], place: Place) -> Valued<Rc<[Value]>> {
        let items = items.iter().map(|item| self.value(scope, item));
        let items: Rc<[Value]> = items.try_collect_vec()?.into();
        self.count_nested(&items, 1, place)?;
        Ok(items)
    }

    /// Counts what stands in lists in a list.
    fn count_nested(&self, items: &[Value], depth: usize, place: Place) -> Valued<()> {
        if depth > DEPTH {
            let message = format!("lists in lists, more than {DEPTH} deep");
            return Err(Diagnostic::new(place, message));
        }
        for item in items {
            let (ValueKind::List(inner) | ValueKind::Tuple(inner) | ValueKind::Word(_, inner)) =
                &item.kind
            else {
                continue;
            };
            if !self.count(inner.len(), place)? {
                return Ok(());
            }
            self.count_nested(inner, depth.saturating_add(1), place)?;
        }
        Ok(())
    }

    /// `min(a, b, …)` and `max(a, b, …)`.
    fn extremum(&self, scope: ScopeId, call: &Call) -> Valued<Value> {
        let mut best: Option<Value> = None;
        for argument in &call.arguments {
            let value = self.value(scope, &argument.value)?;
            let made = match best {
                None => value,
                Some(best) => elementwise(&best, &value, call.place, &|a, b| {
                    let sign = if call.name.is("min") { 'm' } else { 'M' };
                    if let Some(late) = self.made(sign, a, b, call.place)? {
                        return Ok(late);
                    }
                    let order = a.number()?.exact.compare(b.number()?.exact);
                    let is_first = (order == Some(Ordering::Less)) == (call.name.is("min"));
                    Ok(if is_first { a } else { b }.kind.clone())
                })?,
            };
            self.count_nested(std::slice::from_ref(&made), 0, call.place)?;
            best = Some(made);
        }
        let mut best = best.ok_or_else(|| {
            Diagnostic::new(
                call.place,
                format!("`{}` takes at least one value", call.name),
            )
        })?;
        best.place = call.place;
        Ok(best)
    }

    /// A parameter or loop variable, a `let`, a layer, or a word.
    pub(crate) fn named(&self, scope: ScopeId, path: &Path) -> Valued<Value> {
        if !self.count_path(scope, path)? {
            return Ok(Value::new(ValueKind::Failed, path.place));
        }
        let mut head = None;
        if let Some((value, is_counter)) = self.find_bound(scope, &path.head) {
            let mut value = value.clone();
            if path.segments.is_empty() {
                if is_counter {
                    value.place = path.place;
                }
                return Ok(value);
            }
            let ValueKind::Layer(part) = value.kind else {
                for segment in &path.segments {
                    value = self.element(scope, &value, segment)?;
                }
                value.place = path.place;
                return Ok(value);
            };
            head = Some(part);
        }
        if let Some(head) = head.or_else(|| self.find_flow(scope, &path.head)) {
            let part = self.layer_of(scope, path, head)?;
            return Ok(Value::new(ValueKind::Layer(part), path.place));
        }
        if path.segments.is_empty() {
            let word = path.head.to_string();
            return Ok(Value::new(
                ValueKind::Word(word.into(), [].into()),
                path.place,
            ));
        }
        Err(self.unknown(scope, &path.head))
    }

    fn element(&self, scope: ScopeId, value: &Value, segment: &Segment) -> Valued<Value> {
        let place = match segment {
            Segment::Index(indices, place) => {
                let [index] = indices.as_slice() else {
                    return Err(Diagnostic::new(*place, "expected one index"));
                };
                if matches!(value.kind, ValueKind::Failed) {
                    return Ok(value.clone());
                }
                let (ValueKind::List(items) | ValueKind::Tuple(items)) = &value.kind else {
                    let message = format!("{} has no elements", value.describe());
                    return Err(Diagnostic::new(*place, message));
                };
                let number = self.value(scope, index)?.int()?;
                let item = usize::try_from(number)
                    .ok()
                    .and_then(|number| items.get(number));
                return item.cloned().ok_or_else(|| {
                    if items.is_empty() {
                        let message = format!("there is no element {number}: the list is empty");
                        return Diagnostic::new(index.place, message);
                    }
                    let last = items.len().saturating_sub(1);
                    let message = format!(
                        "there is no element {number}: the list has {}, counted from 0 to {last}",
                        items.len()
                    );
                    Diagnostic::new(index.place, message)
                });
            }
            Segment::Name(name) => Place::of(name.span()),
            Segment::Part(_, place) => *place,
        };
        Err(Diagnostic::new(
            place,
            format!("{} has no parts", value.describe()),
        ))
    }
}
