//! Values: integers, lists, pairs, words and layers, and arithmetic on them.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, Place};
use crate::spec::{BinaryOp, Expr, ExprKind, Path, Segment, UnaryOp};

use super::scope::{PartId, ScopeId, Scopes};

pub(crate) type Valued<T> = Result<T, Diagnostic>;

/// A value, and the tokens it was written in.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    pub(crate) kind: ValueKind,
    pub(crate) place: Place,
}

#[derive(Debug, Clone)]
pub(crate) enum ValueKind {
    Int(i64),
    Bool(bool),
    List(Rc<[Value]>),
    Tuple(Rc<[Value]>),
    Word(Rc<str>, Rc<[Value]>),
    Layer(PartId),
    /// The value of something that is wrong already.
    Failed,
}

impl Value {
    fn new(kind: ValueKind, place: Place) -> Self {
        Self { kind, place }
    }

    /// The value as a message names it.
    pub(crate) fn describe(&self) -> String {
        match &self.kind {
            ValueKind::Int(value) => value.to_string(),
            ValueKind::Bool(value) => value.to_string(),
            ValueKind::List(items) => format!("a list of {}", items.len()),
            ValueKind::Tuple(items) if items.len() == 2 => String::from("a pair"),
            ValueKind::Tuple(items) => format!("a tuple of {}", items.len()),
            ValueKind::Word(word, _) => format!("`{word}`"),
            ValueKind::Layer(_) => String::from("a layer"),
            ValueKind::Failed => String::from("a value that is wrong already"),
        }
    }

    pub(crate) fn int(&self) -> Valued<i64> {
        match self.kind {
            ValueKind::Int(value) => Ok(value),
            ValueKind::Failed => Ok(1),
            _ => Err(self.unexpected("a number")),
        }
    }

    pub(crate) fn unexpected(&self, what: &str) -> Diagnostic {
        let found = self.describe();
        let error = Diagnostic::new(self.place, format!("expected {what}, found {found}"));
        match &self.kind {
            ValueKind::Word(word, _) if what.contains("number") => error.help(format!(
                "a name is a parameter, a loop variable or a `let`; a macro sees tokens, not values: if `{word}` is a \
                 const of yours, write its number here, or build the network with `Field` in a const"
            )),
            ValueKind::Tuple(items) if what == "a number" => {
                let items: Vec<String> = items.iter().map(Self::describe).collect();
                error.help(format!(
                    "a number for each axis stands in brackets: `[{}]`",
                    items.join(", ")
                ))
            }
            ValueKind::Layer(_) => {
                error.help("a layer is fed into another by `->`, as in `conv1 -> conv(3)`")
            }
            _ => error,
        }
    }
}

impl Scopes {
    /// The value of an expression.
    pub(crate) fn value(&self, scope: ScopeId, expr: &Expr) -> Valued<Value> {
        let place = expr.place;
        let kind = match &expr.kind {
            ExprKind::Int(value) => ValueKind::Int(*value),
            ExprKind::Bool(value) => ValueKind::Bool(*value),
            ExprKind::Decimal(value) => {
                let error = Diagnostic::new(place, format!("expected an integer, found `{expr}`"));
                return Err(if value.is_whole() {
                    error.help(format!("write `{}`", value.numerator()))
                } else {
                    error
                });
            }
            ExprKind::Path(path) => return self.named(scope, path),
            ExprKind::Call(call) if call.name == "min" || call.name == "max" => {
                return self.extremum(scope, call);
            }
            ExprKind::Call(call) => {
                let mut values = Vec::new();
                for argument in &call.arguments {
                    values.push(self.value(scope, &argument.value)?);
                }
                ValueKind::Word(call.name.to_string().into(), values.into())
            }
            ExprKind::List(items) => ValueKind::List(self.values(scope, items)?),
            ExprKind::Tuple(items) => ValueKind::Tuple(self.values(scope, items)?),
            ExprKind::Parenthesized(inner) => self.value(scope, inner)?.kind,
            ExprKind::Unary(UnaryOp::Minus, operand) => {
                let zero = Value::new(ValueKind::Int(0), place);
                let operand = self.value(scope, operand)?;
                return arithmetic(BinaryOp::Sub, &zero, &operand, place);
            }
            ExprKind::Binary(op, left, right)
                if op.precedence() >= BinaryOp::ShiftLeft.precedence() =>
            {
                let left = self.value(scope, left)?;
                let right = self.value(scope, right)?;
                return arithmetic(*op, &left, &right, place);
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
            ExprKind::Wrong(error) => return Err((**error).clone()),
        };
        Ok(Value { kind, place })
    }

    fn values(&self, scope: ScopeId, items: &[Expr]) -> Valued<Rc<[Value]>> {
        items.iter().map(|item| self.value(scope, item)).collect()
    }

    /// `min(a, b, …)` and `max(a, b, …)`.
    fn extremum(&self, scope: ScopeId, call: &crate::spec::Call) -> Valued<Value> {
        let mut best: Option<Value> = None;
        for argument in &call.arguments {
            let value = self.value(scope, &argument.value)?;
            best = Some(match best {
                None => value,
                Some(best) => elementwise(&best, &value, call.place, &|a, b| {
                    Ok(if call.name == "min" {
                        a.min(b)
                    } else {
                        a.max(b)
                    })
                })?,
            });
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
        if let Some(mut value) = self.find_value(scope, &path.head).cloned() {
            if path.segments.is_empty() {
                if self.is_counter(scope, &path.head) {
                    value.place = path.place;
                }
                return Ok(value);
            }
            if !matches!(value.kind, ValueKind::Layer(_)) {
                for segment in &path.segments {
                    value = self.element(scope, &value, segment)?;
                }
                value.place = path.place;
                return Ok(value);
            }
        }
        if self.find_head(scope, &path.head).is_some() {
            let part = self.layer(scope, path)?;
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

/// Arithmetic, element by element where a list takes part.
fn arithmetic(op: BinaryOp, left: &Value, right: &Value, place: Place) -> Valued<Value> {
    let mut value = elementwise(left, right, place, &|a, b| {
        if b == 0 && matches!(op, BinaryOp::Div | BinaryOp::Rem) {
            return Err(Diagnostic::new(right.place, "division by zero"));
        }
        let result = match op {
            BinaryOp::Add => a.checked_add(b),
            BinaryOp::Sub => a.checked_sub(b),
            BinaryOp::Mul => a.checked_mul(b),
            BinaryOp::Div => a.checked_div(b),
            BinaryOp::Rem => a.checked_rem(b),
            _ => shifted(a, b),
        };
        result.ok_or_else(|| {
            let message = format!("`{a} {} {b}` does not fit into 64 bits", op.symbol());
            Diagnostic::new(place, message)
        })
    })?;
    value.place = place;
    Ok(value)
}

fn shifted(a: i64, by: i64) -> Option<i64> {
    let factor = 1_i64
        .checked_shl(u32::try_from(by).ok()?)
        .filter(|&factor| factor > 0)?;
    a.checked_mul(factor)
}

fn elementwise(
    left: &Value,
    right: &Value,
    place: Place,
    op: &impl Fn(i64, i64) -> Valued<i64>,
) -> Valued<Value> {
    let of = |items: Valued<Rc<[Value]>>| Ok(Value::new(ValueKind::List(items?), place));
    match (&left.kind, &right.kind) {
        (ValueKind::Failed, _) | (_, ValueKind::Failed) => Ok(Value::new(ValueKind::Failed, place)),
        (ValueKind::List(a), ValueKind::List(b)) if a.len() == b.len() => {
            let pairs = a.iter().zip(b.iter());
            of(pairs.map(|(a, b)| elementwise(a, b, place, op)).collect())
        }
        (ValueKind::List(a), ValueKind::List(b)) => Err(Diagnostic::new(
            place,
            format!("lists of different length: {} and {}", a.len(), b.len()),
        )),
        (ValueKind::List(a), _) => of(a.iter().map(|a| elementwise(a, right, place, op)).collect()),
        (_, ValueKind::List(b)) => of(b.iter().map(|b| elementwise(left, b, place, op)).collect()),
        _ => Ok(Value::new(
            ValueKind::Int(op(left.int()?, right.int()?)?),
            place,
        )),
    }
}
