//! Conditions: exact arithmetic on facts, and which part of a condition fails.

use receptive_field_core::CollectVec as _;
use std::cmp::Ordering;

use receptive_field_core::eval::Ratio;
use receptive_field_core::sign::ratios;

use super::quantity::{Judged, Lanes, Quantity};
use crate::diagnostic::{Diagnostic, Place};
use crate::lower::{Ask, Function, Term, TermKind, Varying};
use crate::meter::{self, spend};
use crate::spec::{Arithmetic, Comparison, Expr, ExprKind};

/// The part of a condition that does not hold, and what was found instead.
pub(super) struct Failure<'a> {
    pub(super) term: &'a Term<'a>,
    pub(super) found: Found<'a>,
}

pub(super) enum Found<'a> {
    /// A truth that is false.
    False(Lanes<bool>),
    /// Two sides that do not compare as they should.
    Compared {
        sides: [(&'a Term<'a>, Quantity); 2],
        verdict: Lanes<bool>,
    },
    /// Two sides of an `||`, neither of which holds.
    Neither(Vec<Failure<'a>>),
}

/// Where conditions get their answers.
pub(super) trait Judge {
    fn answer(&self, ask: &Ask, written: &Expr) -> Judged<Quantity>;

    /// What differs from size to size, at the one that is looked at.
    fn varying(&self, varying: Varying) -> Option<Quantity>;

    /// The part of a condition that fails, if one does.
    fn failure<'a>(&self, condition: &'a Term<'a>) -> Judged<Option<Failure<'a>>>
    where
        Self: Sized,
    {
        Conditions(self).failure(condition)
    }

    fn truth(&self, term: &Term) -> Judged<bool>
    where
        Self: Sized,
    {
        Conditions(self).truth(term)
    }

    fn quantity(&self, term: &Term) -> Judged<Quantity>
    where
        Self: Sized,
    {
        Conditions(self).quantity(term)
    }
}

/// Conditions, compiled once for all who answer.
struct Conditions<'j>(&'j dyn Judge);

impl Conditions<'_> {
    fn failure<'a>(&self, condition: &'a Term<'a>) -> Judged<Option<Failure<'a>>> {
        let found = match &condition.kind {
            TermKind::Group(inner) => return self.failure(inner),
            TermKind::And(sides) => {
                return match self.failure(&sides.0)? {
                    None => self.failure(&sides.1),
                    failure => Ok(failure),
                };
            }
            TermKind::Or(sides) => {
                let Some(left) = self.failure(&sides.0)? else {
                    return Ok(None);
                };
                let Some(right) = self.failure(&sides.1)? else {
                    return Ok(None);
                };
                Found::Neither(vec![left, right])
            }
            TermKind::Compare(comparison, sides) => {
                let (left, right) = (&sides.0, &sides.1);
                let (a, b) = (self.quantity(left)?, self.quantity(right)?);
                let verdict = compared(*comparison, (left, &a), (right, &b))?;
                if holds(*comparison, &verdict) {
                    return Ok(None);
                }
                let sides = [(left, a), (right, b)];
                Found::Compared { sides, verdict }
            }
            _ => match self.quantity(condition)? {
                Quantity::Truth(truth) if truth.all() => return Ok(None),
                Quantity::Truth(truth) => Found::False(truth),
                Quantity::Number(number) => return Err(self.no_condition(condition, &number)),
            },
        };
        Ok(Some(Failure {
            term: condition,
            found,
        }))
    }

    fn no_condition(&self, term: &Term, number: &Lanes<Ratio>) -> Diagnostic {
        let written = term.written;
        let error = Diagnostic::new(written.place, "expected a condition, found a number");
        if self.0.varying(Varying::Side(0)).is_some() {
            return error.help("compare it with what it is at every size");
        }
        error.help(format!("compare it: `{written} == {}`", number.show()))
    }

    fn truth(&self, term: &Term) -> Judged<bool> {
        match self.quantity(term)? {
            Quantity::Truth(truth) => Ok(truth.all()),
            Quantity::Number(number) => Err(self.no_condition(term, &number)),
        }
    }

    fn number(&self, term: &Term) -> Judged<Lanes<Ratio>> {
        match self.quantity(term)? {
            Quantity::Number(number) => Ok(number),
            Quantity::Truth(_) => Err(no_number(term)),
        }
    }

    fn quantity(&self, term: &Term) -> Judged<Quantity> {
        spend(meter::ANSWER);
        let place = term.written.place;
        let too_large = || overflow(place);
        Ok(match &term.kind {
            TermKind::Number(number) => Quantity::Number(Lanes::Same(*number)),
            TermKind::Truth(truth) => Quantity::Truth(Lanes::Same(*truth)),
            TermKind::Numbers(numbers) => Quantity::Number(Lanes::PerAxis(numbers.clone())),
            TermKind::Ask(ask) => self.0.answer(ask, term.written)?,
            TermKind::Varying(varying) => self.0.varying(*varying).ok_or_else(too_large)?,
            // Contracts with such numbers are left to rustc.
            TermKind::Late(_) => return Err(too_large()),
            TermKind::Group(inner) => self.quantity(inner)?,
            TermKind::List(items) => {
                let numbers = items.iter().map(|item| self.single(item));
                Quantity::Number(Lanes::PerAxis(numbers.try_collect_vec()?))
            }
            TermKind::Not(operand) => match self.quantity(operand)? {
                Quantity::Truth(truth) => Quantity::Truth(Lanes::Same(!truth.all())),
                Quantity::Number(_) => {
                    let error = "expected a condition, found a number";
                    let operand = operand.written;
                    let help = format!("compare it first, as in `!({operand} == 1)`");
                    return Err(Diagnostic::new(operand.place, error).help(help));
                }
            },
            TermKind::Minus(operand) => {
                let negative = self.number(operand)?.map(&Ratio::checked_neg);
                Quantity::Number(negative.ok_or_else(too_large)?)
            }
            TermKind::And(sides) => {
                let both = self.truth(&sides.0)? && self.truth(&sides.1)?;
                Quantity::Truth(Lanes::Same(both))
            }
            TermKind::Or(sides) => {
                let either = self.truth(&sides.0)? || self.truth(&sides.1)?;
                Quantity::Truth(Lanes::Same(either))
            }
            TermKind::Compare(comparison, sides) => {
                let (left, right) = (&sides.0, &sides.1);
                let (a, b) = (self.quantity(left)?, self.quantity(right)?);
                let verdict = compared(*comparison, (left, &a), (right, &b))?;
                Quantity::Truth(Lanes::Same(holds(*comparison, &verdict)))
            }
            TermKind::Calculate(op, sides) => {
                Quantity::Number(self.calculated(*op, &sides.0, &sides.1, place)?)
            }
            TermKind::Call(function, arguments) => {
                Quantity::Number(self.called(*function, arguments, place)?)
            }
        })
    }

    /// An item of a list.
    fn single(&self, item: &Term) -> Judged<Ratio> {
        match self.number(item)? {
            Lanes::Same(number) => Ok(number),
            Lanes::PerAxis(_) => Err(Diagnostic::new(
                item.written.place,
                "expected one number, found one for each axis",
            )),
        }
    }

    fn calculated(
        &self,
        op: Arithmetic,
        left: &Term,
        right: &Term,
        place: Place,
    ) -> Judged<Lanes<Ratio>> {
        let (a, b) = match (self.quantity(left)?, self.quantity(right)?) {
            (Quantity::Number(a), Quantity::Number(b)) => (a, b),
            (Quantity::Number(_), Quantity::Truth(_)) => return Err(no_number(right)),
            (Quantity::Truth(_), _) => return Err(no_number(left)),
        };
        let is_division = matches!(op, Arithmetic::Div | Arithmetic::Rem);
        if is_division && b.any(&|b| b == Ratio::ZERO) {
            return Err(Diagnostic::new(
                right.written.place,
                match right.written.kind {
                    ExprKind::Int(_) => String::from("division by zero"),
                    _ => format!("division by zero: `{}` is 0", right.written),
                },
            ));
        }
        let result = a.zip(&b, &|a, b| ratios(op.sign(), a, b));
        result.ok_or_else(|| overflow(place))
    }

    fn called(&self, function: Function, arguments: &[Term], place: Place) -> Judged<Lanes<Ratio>> {
        let mut result: Option<Lanes<Ratio>> = None;
        for argument in arguments {
            let number = self.number(argument)?;
            result = match (function, &result) {
                (Function::Floor, _) => number.map(&Ratio::floor),
                (Function::Ceil, _) => number.map(&Ratio::ceil),
                (Function::Min | Function::Max, None) => Some(number),
                (Function::Min, Some(least)) => least.zip(&number, &|a, b| ratios('m', a, b)),
                (Function::Max, Some(most)) => most.zip(&number, &|a, b| ratios('M', a, b)),
            };
            if result.is_none() {
                break;
            }
        }
        result.ok_or_else(|| overflow(place))
    }
}

/// On each axis, whether two sides compare as they should; of `!=`, whether they are equal.
fn compared(
    comparison: Comparison,
    (left, a): (&Term, &Quantity),
    (right, b): (&Term, &Quantity),
) -> Judged<Lanes<bool>> {
    let place = left.written.place.to(right.written.place);
    let verdict = match (a, b) {
        (Quantity::Number(a), Quantity::Number(b)) => {
            a.zip(b, &|a, b| Some(agrees(comparison, a.compare(b)?)))
        }
        (Quantity::Truth(a), Quantity::Truth(b)) => match comparison {
            Comparison::Equal | Comparison::NotEqual => a.zip(b, &|a, b| Some(a == b)),
            Comparison::Less
            | Comparison::LessEqual
            | Comparison::Greater
            | Comparison::GreaterEqual => {
                let error = "truths have no order: compare them with `==`";
                return Err(Diagnostic::new(place, error));
            }
        },
        _ => {
            let message = format!(
                "`{}` is {}, and `{}` is {}",
                left.written,
                a.describe(),
                right.written,
                b.describe()
            );
            return Err(Diagnostic::new(place, message));
        }
    };
    verdict.ok_or_else(|| overflow(place))
}

/// Whether the comparison holds, from its axes.
fn holds(comparison: Comparison, verdict: &Lanes<bool>) -> bool {
    verdict.all() != (comparison == Comparison::NotEqual)
}

fn agrees(comparison: Comparison, order: Ordering) -> bool {
    match comparison {
        Comparison::Equal | Comparison::NotEqual => order.is_eq(),
        Comparison::Less => order.is_lt(),
        Comparison::LessEqual => order.is_le(),
        Comparison::Greater => order.is_gt(),
        Comparison::GreaterEqual => order.is_ge(),
    }
}

pub(super) fn no_number(term: &Term) -> Diagnostic {
    Diagnostic::new(term.written.place, "expected a number, found a truth")
}

fn overflow(place: Place) -> Diagnostic {
    Diagnostic::new(place, "the arithmetic leaves 128 bits")
}
