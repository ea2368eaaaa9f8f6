//! Conditions with every name resolved.

use crate::token::{Ident, Word};
use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Ratio;

use super::ask::{Ask, Asking};
use super::late::Lates;
use super::path::Unresolved;
use super::value::{Value, ValueKind, Varying};
use super::{count_axes, count_values};
use crate::diagnostic::{Diagnostic, Place};
use crate::meter::{self, spend};
use crate::near::Suggesting;
use crate::spec::{Arithmetic, BinaryOp, Call, Comparison, Expr, ExprKind, Path, UnaryOp};

/// A part of a condition, and how it was written.
#[derive(Debug)]
pub(crate) struct Term<'s> {
    pub(crate) written: &'s Expr,
    pub(crate) kind: TermKind<'s>,
}

type Pair<'s> = Box<(Term<'s>, Term<'s>)>;

#[derive(Debug)]
pub(crate) enum TermKind<'s> {
    Number(Ratio),
    Truth(bool),
    /// A value of one number for each axis.
    Numbers(Vec<Ratio>),
    Ask(Ask),
    /// What differs from size to size.
    Varying(Varying),
    /// A number that rustc works out, or one for each axis.
    Late(Vec<Value>),
    Group(Box<Term<'s>>),
    /// One for each axis.
    List(Vec<Term<'s>>),
    Not(Box<Term<'s>>),
    Minus(Box<Term<'s>>),
    And(Pair<'s>),
    Or(Pair<'s>),
    Compare(Comparison, Pair<'s>),
    Calculate(Arithmetic, Pair<'s>),
    Call(Function, Vec<Term<'s>>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    Floor,
    Ceil,
    Min,
    Max,
}

impl Function {
    const ALL: [Self; 4] = [Self::Floor, Self::Ceil, Self::Min, Self::Max];

    fn name(self) -> &'static str {
        match self {
            Self::Floor => "floor",
            Self::Ceil => "ceil",
            Self::Min => "min",
            Self::Max => "max",
        }
    }

    fn takes_several(self) -> bool {
        match self {
            Self::Floor | Self::Ceil => false,
            Self::Min | Self::Max => true,
        }
    }

    fn of_name(name: &Ident, suggesting: &Suggesting) -> Result<Self, Diagnostic> {
        let found = Self::ALL
            .into_iter()
            .find(|function| name.is(function.name()));
        found.ok_or_else(|| {
            let message = format!("there is no function `{name}` in a condition");
            let error = Diagnostic::new(Place::of(name.span()), message);
            let names = Self::ALL.map(Self::name);
            suggesting.did_you_mean(error, &name.to_string(), &names)
        })
    }
}

impl Term<'_> {
    /// The questions in it, from left to right.
    pub(crate) fn asks<'t>(&'t self, found: &mut Vec<&'t Ask>) {
        match &self.kind {
            TermKind::Number(_)
            | TermKind::Truth(_)
            | TermKind::Numbers(_)
            | TermKind::Varying(_)
            | TermKind::Late(_) => {}
            TermKind::Ask(ask) => found.push(ask),
            TermKind::Group(inner) | TermKind::Not(inner) | TermKind::Minus(inner) => {
                inner.asks(found);
            }
            TermKind::And(pair)
            | TermKind::Or(pair)
            | TermKind::Compare(_, pair)
            | TermKind::Calculate(_, pair) => {
                pair.0.asks(found);
                pair.1.asks(found);
            }
            TermKind::List(terms) | TermKind::Call(_, terms) => {
                for term in terms {
                    term.asks(found);
                }
            }
        }
    }

    /// Whether rustc works out a part of it: it asks one of its layers, or has a number in braces.
    pub(crate) fn is_late(&self, late: &Lates) -> bool {
        match &self.kind {
            TermKind::Number(_)
            | TermKind::Truth(_)
            | TermKind::Numbers(_)
            | TermKind::Varying(_) => false,
            TermKind::Late(_) => true,
            TermKind::Ask(ask) => late.has(ask.source),
            TermKind::Group(inner) | TermKind::Not(inner) | TermKind::Minus(inner) => {
                inner.is_late(late)
            }
            TermKind::And(pair)
            | TermKind::Or(pair)
            | TermKind::Compare(_, pair)
            | TermKind::Calculate(_, pair) => pair.0.is_late(late) || pair.1.is_late(late),
            TermKind::List(terms) | TermKind::Call(_, terms) => {
                terms.iter().any(|term| term.is_late(late))
            }
        }
    }

    /// How many parts it has: how much work it is to answer it.
    pub(crate) fn parts(&self) -> usize {
        let inner = match &self.kind {
            TermKind::Number(_)
            | TermKind::Truth(_)
            | TermKind::Numbers(_)
            | TermKind::Ask(_)
            | TermKind::Varying(_) => 0,
            TermKind::Late(numbers) => numbers.len().saturating_sub(1),
            TermKind::Group(inner) | TermKind::Not(inner) | TermKind::Minus(inner) => inner.parts(),
            TermKind::And(pair)
            | TermKind::Or(pair)
            | TermKind::Compare(_, pair)
            | TermKind::Calculate(_, pair) => pair.0.parts().saturating_add(pair.1.parts()),
            TermKind::List(terms) | TermKind::Call(_, terms) => {
                terms.iter().map(Term::parts).total()
            }
        };
        inner.saturating_add(1)
    }

    /// Whether the author wrote it out as a number: nothing of it needs to be told.
    pub(crate) fn is_written(&self) -> bool {
        match &self.kind {
            TermKind::Number(_) | TermKind::Truth(_) | TermKind::Numbers(_) => {
                !matches!(self.written.kind, ExprKind::Path(_))
            }
            TermKind::Group(inner) | TermKind::Not(inner) | TermKind::Minus(inner) => {
                inner.is_written()
            }
            TermKind::List(terms) => terms.iter().all(Term::is_written),
            TermKind::Ask(_)
            | TermKind::Varying(_)
            | TermKind::Late(_)
            | TermKind::And(_)
            | TermKind::Or(_)
            | TermKind::Compare(..)
            | TermKind::Calculate(..)
            | TermKind::Call(..) => false,
        }
    }
}

impl Asking<'_> {
    /// Both sides, or what is wrong with one and not told yet.
    fn both<'s>(&self, left: &'s Expr, right: &'s Expr) -> Result<Pair<'s>, Unresolved> {
        let left = match self.term(left) {
            Err(Unresolved::Wrong(error)) => return Err(Unresolved::Wrong(error)),
            left => left,
        };
        let right = self.term(right)?;
        Ok(Box::new((left?, right)))
    }

    pub(super) fn term<'s>(&self, written: &'s Expr) -> Result<Term<'s>, Unresolved> {
        spend(meter::TERM);
        if !self.scopes.count(1, written.place)? {
            return Err(Unresolved::Told);
        }
        let boxed = |inner: &'s Expr| self.term(inner).map(Box::new);
        let kind = match &written.kind {
            ExprKind::Int(value) => TermKind::Number(Ratio::whole(*value)),
            ExprKind::Decimal(value) => TermKind::Number(*value),
            ExprKind::Bool(value) => TermKind::Truth(*value),
            ExprKind::Parenthesized(inner) => TermKind::Group(boxed(inner)?),
            ExprKind::Path(path) => self.path(path)?,
            ExprKind::Late(_) => self.value(&self.scopes.value(self.scope, written)?)?,
            ExprKind::Call(call) => self.call(call)?,
            ExprKind::List(items) => self.list(items, written.place)?,
            ExprKind::Unary(UnaryOp::Not, operand) => TermKind::Not(boxed(operand)?),
            ExprKind::Unary(UnaryOp::Minus, operand) => TermKind::Minus(boxed(operand)?),
            ExprKind::Binary(op, left, right) => {
                let pair = self.both(left, right)?;
                match *op {
                    BinaryOp::And => TermKind::And(pair),
                    BinaryOp::Or => TermKind::Or(pair),
                    BinaryOp::Compare(comparison) => TermKind::Compare(comparison, pair),
                    BinaryOp::Arithmetic(arithmetic) => TermKind::Calculate(arithmetic, pair),
                }
            }
            ExprKind::Tuple(_) => {
                let error = "expected a number, a truth or a list, found a pair";
                return Err(Diagnostic::new(written.place, error)
                    .help("numbers for each axis stand in brackets: `[3, 3]`")
                    .into());
            }
            ExprKind::Pipeline(_) => {
                let error = "expected a condition, found a pipeline";
                return Err(Diagnostic::new(written.place, error).into());
            }
            ExprKind::Wrong(wrong) => return Err(wrong.error.clone().into()),
        };
        Ok(Term { written, kind })
    }

    /// A fact, or a value by its name.
    fn path<'s>(&self, path: &'s Path) -> Result<TermKind<'s>, Unresolved> {
        let value = self.scopes.find_value(self.scope, &path.head);
        match value.map(|value| &value.kind) {
            None | Some(ValueKind::Layer(_) | ValueKind::Failed) => {
                Ok(TermKind::Ask(self.ask(path)?))
            }
            Some(_) => self.value(&self.scopes.named(self.scope, path)?),
        }
    }

    /// A parameter, a loop variable or a `let` as a number or a list.
    fn value<'s>(&self, value: &Value) -> Result<TermKind<'s>, Unresolved> {
        if let ValueKind::List(items) = &value.kind {
            if !self.scopes.count(items.len(), value.place)? {
                return Err(Unresolved::Told);
            }
        }
        match &value.kind {
            ValueKind::Int(number) => Ok(TermKind::Number(Ratio::whole(*number))),
            ValueKind::Fraction(number) => Ok(TermKind::Number(number.in_contracts())),
            ValueKind::Bool(truth) => Ok(TermKind::Truth(*truth)),
            ValueKind::Late(_) => Ok(TermKind::Late(vec![value.clone()])),
            ValueKind::List(items) if items.len() != self.axes => Err(value
                .unexpected("a number, a truth or one number for each axis")
                .into()),
            ValueKind::List(items) if items.iter().any(Value::is_late) => {
                for item in items.iter() {
                    if !item.is_late() {
                        item.int()?;
                    }
                }
                Ok(TermKind::Late(items.to_vec()))
            }
            ValueKind::List(items) => {
                let numbers = items.iter().map(|item| Ok(item.number()?.in_contracts()));
                let numbers: Result<_, Diagnostic> = numbers.try_collect_vec();
                Ok(TermKind::Numbers(numbers?))
            }
            ValueKind::Varying(varying) => Ok(TermKind::Varying(*varying)),
            ValueKind::Failed => Err(Unresolved::Told),
            _ => Err(value
                .unexpected("a number, a truth or one number for each axis")
                .into()),
        }
    }

    fn list<'s>(&self, items: &'s [Expr], place: Place) -> Result<TermKind<'s>, Unresolved> {
        if items.len() != self.axes {
            let message = format!(
                "expected {} (the input has {}), found {}",
                count_values(self.axes),
                count_axes(self.axes),
                items.len()
            );
            return Err(Diagnostic::new(place, message).into());
        }
        let items = items.iter().map(|item| self.term(item));
        Ok(TermKind::List(items.try_collect_vec()?))
    }

    fn call<'s>(&self, call: &'s Call) -> Result<TermKind<'s>, Unresolved> {
        let function = Function::of_name(&call.name, &self.scopes.suggesting)?;
        let count = call.arguments.len();
        if count == 0 || count > 1 && !function.takes_several() {
            let name = function.name();
            let message = if function.takes_several() {
                format!("`{name}` takes at least one number")
            } else {
                format!("`{name}` takes one number")
            };
            return Err(Diagnostic::new(call.place, message).into());
        }
        let terms = call.arguments.iter().map(|given| self.term(&given.value));
        Ok(TermKind::Call(function, terms.try_collect_vec()?))
    }
}
