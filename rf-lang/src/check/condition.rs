//! Conditions: exact arithmetic on facts, and which part of a condition fails.

use std::cmp::Ordering;

use receptive_field_core::eval::Ratio;

use super::Case;
use super::quantity::{Lanes, Quantity};
use super::report::{compared, failed, neither};
use crate::diagnostic::{Diagnostic, Place};
use crate::lower::{ScopeId, Value, ValueKind, count_axes, count_values};
use crate::near::did_you_mean;
use crate::spec::{BinaryOp, Call, Expr, ExprKind, UnaryOp};

pub(crate) type Judged<T> = Result<T, Diagnostic>;

/// Judges the conditions of one struct, with the names that can be seen from one scope.
#[derive(Clone, Copy)]
pub(crate) struct Judge<'a> {
    pub(crate) case: Case<'a>,
    pub(crate) scope: ScopeId,
}

impl Judge<'_> {
    /// Whether a condition holds; if not, the error for the part that fails.
    pub(crate) fn holds(&self, condition: &Expr) -> Judged<()> {
        match &condition.kind {
            ExprKind::Parenthesized(inner) => self.holds(inner),
            ExprKind::Binary(BinaryOp::And, left, right) => {
                self.holds(left)?;
                self.holds(right)
            }
            ExprKind::Binary(BinaryOp::Or, left, right) => {
                if self.truth(left)? || self.truth(right)? {
                    Ok(())
                } else {
                    Err(neither(self, condition, left, right))
                }
            }
            ExprKind::Binary(op, left, right) if op.is_comparison() => {
                let (a, b) = (self.quantity(left)?, self.quantity(right)?);
                let verdict = Self::comparison(*op, (left, &a), (right, &b))?;
                if holds(*op, &verdict) {
                    return Ok(());
                }
                Err(compared(self, condition, (left, &a), (right, &b), &verdict))
            }
            _ => match self.quantity(condition)? {
                Quantity::Truth(truth) if truth.all() => Ok(()),
                Quantity::Truth(truth) => Err(failed(self, condition, &truth)),
                Quantity::Number(number) => Err(no_condition(condition, &number)),
            },
        }
    }

    pub(super) fn truth(&self, expr: &Expr) -> Judged<bool> {
        match self.quantity(expr)? {
            Quantity::Truth(truth) => Ok(truth.all()),
            Quantity::Number(number) => Err(no_condition(expr, &number)),
        }
    }

    pub(super) fn quantity(&self, expr: &Expr) -> Judged<Quantity> {
        match &expr.kind {
            ExprKind::Int(value) => Ok(Quantity::Number(Lanes::Same(Ratio::whole(*value)))),
            ExprKind::Decimal(value) => Ok(Quantity::Number(Lanes::Same(*value))),
            ExprKind::Bool(value) => Ok(Quantity::Truth(Lanes::Same(*value))),
            ExprKind::Parenthesized(inner) => self.quantity(inner),
            ExprKind::Path(path) => self.path(path),
            ExprKind::Call(call) => self.call(call),
            ExprKind::List(items) => self.list(items, expr.place),
            ExprKind::Unary(UnaryOp::Not, operand) => match self.quantity(operand)? {
                Quantity::Truth(truth) => Ok(Quantity::Truth(Lanes::Same(!truth.all()))),
                Quantity::Number(_) => {
                    let error = "expected a condition, found a number";
                    let help = format!("compare it first, as in `!({operand} == 1)`");
                    Err(Diagnostic::new(operand.place, error).help(help))
                }
            },
            ExprKind::Unary(UnaryOp::Minus, operand) => {
                let number = self.number(operand)?;
                let negative = number
                    .map(Ratio::checked_neg)
                    .ok_or_else(|| overflow(expr.place))?;
                Ok(Quantity::Number(negative))
            }
            ExprKind::Binary(op, left, right) => self.binary(*op, left, right, expr.place),
            ExprKind::Tuple(_) => Err(Diagnostic::new(
                expr.place,
                "expected a number, a truth or a list, found a pair",
            )
            .help("numbers for each axis stand in brackets: `[3, 3]`")),
            ExprKind::Pipeline(_) => Err(Diagnostic::new(
                expr.place,
                "expected a condition, found a pipeline",
            )),
            ExprKind::Wrong(error) => Err((**error).clone()),
        }
    }

    fn number(&self, expr: &Expr) -> Judged<Lanes<Ratio>> {
        match self.quantity(expr)? {
            Quantity::Number(number) => Ok(number),
            Quantity::Truth(_) => Err(Diagnostic::new(
                expr.place,
                "expected a number, found a truth",
            )),
        }
    }

    fn list(&self, items: &[Expr], place: Place) -> Judged<Quantity> {
        let axes = self.case.model.axes;
        if items.len() != axes {
            let message = format!(
                "expected {} (the input has {}), found {}",
                count_values(axes),
                count_axes(axes),
                items.len()
            );
            return Err(Diagnostic::new(place, message));
        }
        let single = |item: &Expr| match self.number(item)? {
            Lanes::Same(number) => Ok(number),
            Lanes::PerAxis(_) => Err(Diagnostic::new(
                item.place,
                "expected one number, found one for each axis",
            )),
        };
        let numbers = items.iter().map(single).collect::<Judged<_>>()?;
        Ok(Quantity::Number(Lanes::PerAxis(numbers)))
    }

    fn binary(&self, op: BinaryOp, left: &Expr, right: &Expr, place: Place) -> Judged<Quantity> {
        match op {
            BinaryOp::And => {
                let both = self.truth(left)? && self.truth(right)?;
                return Ok(Quantity::Truth(Lanes::Same(both)));
            }
            BinaryOp::Or => {
                let either = self.truth(left)? || self.truth(right)?;
                return Ok(Quantity::Truth(Lanes::Same(either)));
            }
            _ => {}
        }
        let (a, b) = (self.quantity(left)?, self.quantity(right)?);
        if op.is_comparison() {
            let verdict = Self::comparison(op, (left, &a), (right, &b))?;
            return Ok(Quantity::Truth(Lanes::Same(holds(op, &verdict))));
        }
        let (Quantity::Number(a), Quantity::Number(b)) = (&a, &b) else {
            let wrong = if matches!(a, Quantity::Number(_)) {
                right
            } else {
                left
            };
            return Err(Diagnostic::new(
                wrong.place,
                "expected a number, found a truth",
            ));
        };
        let is_division = matches!(op, BinaryOp::Div | BinaryOp::Rem);
        let has_zero = b
            .map(|b| Some(b == Ratio::ZERO))
            .is_some_and(|zero| match zero {
                Lanes::Same(zero) => zero,
                Lanes::PerAxis(zeros) => zeros.contains(&true),
            });
        if is_division && has_zero {
            return Err(Diagnostic::new(
                right.place,
                match right.kind {
                    ExprKind::Int(_) => String::from("division by zero"),
                    _ => format!("division by zero: `{right}` is 0"),
                },
            ));
        }
        let result = a.zip(b, |a, b| arithmetic(op, a, b));
        result.map(Quantity::Number).ok_or_else(|| overflow(place))
    }

    /// On each axis, whether the two compare as `op` says; of `!=`, whether they are equal.
    fn comparison(
        op: BinaryOp,
        (left, a): (&Expr, &Quantity),
        (right, b): (&Expr, &Quantity),
    ) -> Judged<Lanes<bool>> {
        let verdict = match (a, b) {
            (Quantity::Number(a), Quantity::Number(b)) => {
                a.zip(b, |a, b| Some(agrees(op, a.compare(b)?)))
            }
            (Quantity::Truth(a), Quantity::Truth(b))
                if matches!(op, BinaryOp::Equal | BinaryOp::NotEqual) =>
            {
                a.zip(b, |a, b| Some(a == b))
            }
            (Quantity::Truth(_), Quantity::Truth(_)) => {
                let place = left.place.to(right.place);
                return Err(Diagnostic::new(
                    place,
                    "truths have no order: compare them with `==`",
                ));
            }
            _ => {
                let place = left.place.to(right.place);
                let message = format!(
                    "`{left}` is {}, and `{right}` is {}",
                    a.describe(),
                    b.describe()
                );
                return Err(Diagnostic::new(place, message));
            }
        };
        verdict.ok_or_else(|| overflow(left.place.to(right.place)))
    }

    fn call(&self, call: &Call) -> Judged<Quantity> {
        let name = call.name.to_string();
        let (least, most) = match name.as_str() {
            "floor" | "ceil" => (1, 1),
            "min" | "max" => (1, usize::MAX),
            _ => {
                let place = Place::of(call.name.span());
                let error = Diagnostic::new(
                    place,
                    format!("there is no function `{name}` in a condition"),
                );
                return Err(did_you_mean(error, &name, &["floor", "ceil", "min", "max"]));
            }
        };
        if !(least..=most).contains(&call.arguments.len()) {
            let message = format!(
                "`{name}` takes {} number",
                if most == 1 { "one" } else { "at least one" }
            );
            return Err(Diagnostic::new(call.place, message));
        }
        let mut result: Option<Lanes<Ratio>> = None;
        for argument in &call.arguments {
            let number = self.number(&argument.value)?;
            let next = match (&result, name.as_str()) {
                (_, "floor") => number.map(Ratio::floor),
                (_, "ceil") => number.map(Ratio::ceil),
                (None, _) => Some(number),
                (Some(best), _) => best.zip(&number, |a, b| {
                    let is_less = b.compare(a)? == Ordering::Less;
                    Some(if is_less == (name == "min") { b } else { a })
                }),
            };
            result = Some(next.ok_or_else(|| overflow(call.place))?);
        }
        result
            .map(Quantity::Number)
            .ok_or_else(|| overflow(call.place))
    }

    /// A parameter, a loop variable or a `let` as a number or a list.
    pub(super) fn value(&self, value: &Value) -> Judged<Quantity> {
        match &value.kind {
            ValueKind::Int(number) => Ok(Quantity::Number(Lanes::Same(Ratio::whole(*number)))),
            ValueKind::Bool(truth) => Ok(Quantity::Truth(Lanes::Same(*truth))),
            ValueKind::List(items) if items.len() == self.case.model.axes => {
                let numbers = items.iter().map(|item| Ok(Ratio::whole(item.int()?)));
                Ok(Quantity::Number(Lanes::PerAxis(
                    numbers.collect::<Judged<_>>()?,
                )))
            }
            _ => Err(value.unexpected("a number, a truth or one number for each axis")),
        }
    }
}

fn no_condition(expr: &Expr, number: &Lanes<Ratio>) -> Diagnostic {
    let error = Diagnostic::new(expr.place, "expected a condition, found a number");
    error.help(format!("compare it: `{expr} == {}`", number.show()))
}

fn overflow(place: Place) -> Diagnostic {
    Diagnostic::new(place, "the arithmetic leaves 128 bits")
}

/// Whether the condition holds, from its axes.
fn holds(op: BinaryOp, verdict: &Lanes<bool>) -> bool {
    if op == BinaryOp::NotEqual {
        !verdict.all()
    } else {
        verdict.all()
    }
}

fn agrees(op: BinaryOp, order: Ordering) -> bool {
    match op {
        BinaryOp::Less => order == Ordering::Less,
        BinaryOp::LessEqual => order != Ordering::Greater,
        BinaryOp::Greater => order == Ordering::Greater,
        BinaryOp::GreaterEqual => order != Ordering::Less,
        _ => order == Ordering::Equal,
    }
}

fn arithmetic(op: BinaryOp, a: Ratio, b: Ratio) -> Option<Ratio> {
    match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::Div => a.checked_div(b),
        BinaryOp::Rem => {
            let quotient = a.checked_div(b)?;
            let towards_zero = if quotient.compare(Ratio::ZERO)? == Ordering::Less {
                quotient.ceil()?
            } else {
                quotient.floor()?
            };
            a.checked_sub(towards_zero.checked_mul(b)?)
        }
        _ => {
            if !b.is_whole() {
                return None;
            }
            let by = u32::try_from(b.numerator()).ok()?;
            let factor = 1_i128.checked_shl(by).filter(|&factor| factor > 0)?;
            a.checked_mul(Ratio::new(factor, 1)?)
        }
    }
}
