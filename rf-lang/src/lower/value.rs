//! Values: integers, lists, pairs, words and layers, and arithmetic on them.

use std::rc::Rc;

use receptive_field_core::eval::Ratio;

use super::ids::PartId;
use super::late::Late;
use super::number::Number;
use crate::diagnostic::{Diagnostic, Place, of_a_line};

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
    /// A decimal, or a quotient with a rest.
    Fraction(Number),
    Bool(bool),
    List(Rc<[Value]>),
    Tuple(Rc<[Value]>),
    Word(Rc<str>, Rc<[Value]>),
    Layer(PartId),
    /// One that rustc knows, by its number in [`Lates`](super::late::Lates).
    Late(Late),
    /// One that is another at each size of an `at`.
    Varying(Varying),
    /// The value of something that is wrong already.
    Failed,
}

/// By their numbers in the `at`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Varying {
    Side(usize),
    Let(usize),
}

/// What to do where a number in braces cannot stand.
const LITERAL: &str = "what stands in braces is known to rustc, and not to the macro: loops, counts, indices and words \
    need literals, or a `const fn` over `Fields`";

impl From<Number> for ValueKind {
    fn from(number: Number) -> Self {
        match number.integer {
            Some(integer) if number.exact == Ratio::whole(integer) => Self::Int(integer),
            _ => Self::Fraction(number),
        }
    }
}

impl Value {
    pub(super) fn new(kind: ValueKind, place: Place) -> Self {
        Self { kind, place }
    }

    /// The value as a message names it.
    pub(crate) fn describe(&self) -> String {
        match &self.kind {
            ValueKind::Int(value) => value.to_string(),
            ValueKind::Fraction(number) => number.describe(),
            ValueKind::Bool(value) => value.to_string(),
            ValueKind::List(items) => format!("a list of {}", items.len()),
            ValueKind::Tuple(items) if items.len() == 2 => String::from("a pair"),
            ValueKind::Tuple(items) => format!("a tuple of {}", items.len()),
            ValueKind::Word(word, _) => format!("`{word}`"),
            ValueKind::Layer(_) => String::from("a layer"),
            ValueKind::Late(late) => format!("`{}`", late.written),
            ValueKind::Varying(_) => String::from("a value that differs from size to size"),
            ValueKind::Failed => String::from("a value that is wrong already"),
        }
    }

    /// The error for a name where a number in braces may stand.
    pub(super) fn no_name(&self) -> Valued<()> {
        let ValueKind::Word(word, _) = &self.kind else {
            return Ok(());
        };
        let error = Diagnostic::new(self.place, format!("expected a number, found `{word}`"));
        Err(error.help(format!(
            "a name is a parameter, a loop variable or a `let`; if `{word}` is a const of yours, write `{{ {word} }}`"
        )))
    }

    pub(super) fn is_late(&self) -> bool {
        matches!(self.kind, ValueKind::Late(_))
    }

    /// Whether it stands for something that is wrong already.
    pub(crate) fn is_failed(&self) -> bool {
        matches!(self.kind, ValueKind::Failed)
    }

    pub(crate) fn int(&self) -> Valued<i64> {
        let number = self.number()?;
        number.integer.ok_or_else(|| {
            let error = self.unexpected("an integer");
            if number.exact.is_whole() {
                error.help(format!("write `{}`", number.exact))
            } else {
                error
            }
        })
    }

    pub(super) fn number(&self) -> Valued<Number> {
        match self.kind {
            ValueKind::Int(value) => Ok(Number::whole(value)),
            ValueKind::Fraction(number) => Ok(number),
            ValueKind::Failed => Ok(Number::whole(1)),
            _ => Err(self.unexpected("a number")),
        }
    }

    pub(crate) fn unexpected(&self, what: &str) -> Diagnostic {
        let found = self.describe();
        let error = Diagnostic::new(self.place, format!("expected {what}, found {found}"));
        match &self.kind {
            ValueKind::Word(word, _) if what.contains("number") => error.help(format!(
                "a name is a parameter, a loop variable or a `let`; if `{word}` is a const of yours, write its number here"
            )),
            ValueKind::Late(_) => error.help(LITERAL),
            ValueKind::Tuple(items) if what == "a number" => {
                let items = of_a_line(items.iter().map(Self::describe));
                error.help(format!(
                    "a number for each axis stands in brackets: `[{}]`",
                    items.join(", ")
                ))
            }
            ValueKind::Layer(_) => {
                error.help("a layer is fed into another by `->`, as in `conv1 -> conv(3)`")
            }
            ValueKind::Varying(_) => {
                error.help("conditions and `let` use the values of `at`, and nothing else does")
            }
            _ => error,
        }
    }
}
