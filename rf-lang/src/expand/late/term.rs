//! Parts of conditions that rustc works out.

use proc_macro2::Delimiter;
use receptive_field_core::FeatureFact;
use receptive_field_core::eval::Ratio;

use super::super::Expansion;
use super::super::tokens::Tokens;
use crate::check::{Lanes, Quantity, known};
use crate::lower::{Ask, Function, Operand, Question, Side, Term, TermKind};
use crate::print::cut;
use crate::spec::Comparison;

/// Letters of a part as messages show it.
pub(super) const SIDE: usize = 80;

impl Expansion<'_> {
    /// A `bool`.
    pub(super) fn truth(&self, term: &Term) -> Tokens {
        let mut tokens = Tokens::new();
        match &term.kind {
            _ if !term.is_late(&self.case.model.late) => {}
            TermKind::Group(inner) => return self.truth(inner),
            TermKind::And(sides) | TermKind::Or(sides) => {
                let is_and = matches!(term.kind, TermKind::And(_));
                self.operand_of(&sides.0, &mut tokens);
                tokens.operator(if is_and { "&&" } else { "||" });
                self.operand_of(&sides.1, &mut tokens);
                return tokens;
            }
            TermKind::Not(inner) => {
                let truth = self.truth(inner);
                return later("not", truth);
            }
            TermKind::Compare(comparison, sides) => {
                let mut arguments = Tokens::new();
                arguments.letter(sign(*comparison)).operator(",");
                arguments.append(self.lanes(&sides.0)).operator(",");
                arguments.append(self.lanes(&sides.1));
                return self.call("compared", term.written.place, arguments);
            }
            _ => {}
        }
        later("all", self.lanes(term))
    }

    fn operand_of(&self, side: &Term, tokens: &mut Tokens) {
        let mut inner = side;
        while let TermKind::Group(inside) = &inner.kind {
            inner = inside;
        }
        let truth = self.truth(inner);
        if matches!(inner.kind, TermKind::And(_) | TermKind::Or(_)) {
            tokens.group(Delimiter::Parenthesis, truth);
        } else {
            tokens.append(truth);
        }
    }

    /// `Lanes`: a number or a truth, once or on each axis.
    pub(super) fn lanes(&self, term: &Term) -> Tokens {
        if !term.is_late(&self.case.model.late) {
            return match known(self.case, term) {
                Some(quantity) => quantity_of(&quantity),
                None => Tokens::new(),
            };
        }
        let zero = || {
            let mut zero = Tokens::new();
            zero.number(0);
            later("whole", zero)
        };
        match &term.kind {
            TermKind::Group(inner) => self.lanes(inner),
            TermKind::Late(numbers) => match numbers.as_slice() {
                [number] => self.whole(number),
                _ => list(numbers.iter().map(|number| self.whole(number))),
            },
            TermKind::Ask(ask) => self.asked(ask, term),
            TermKind::Minus(inner) => self.calculated('-', zero(), self.lanes(inner), term),
            TermKind::Calculate(op, sides) => {
                let (left, right) = (self.lanes(&sides.0), self.lanes(&sides.1));
                self.calculated(op.sign(), left, right, term)
            }
            TermKind::Call(function, terms) => {
                let mut made: Option<Tokens> = None;
                for inner in terms {
                    let next = self.lanes(inner);
                    made = Some(match (function, made) {
                        (Function::Floor, _) => self.calculated('f', next, zero(), term),
                        (Function::Ceil, _) => self.calculated('c', next, zero(), term),
                        (_, None) => next,
                        (Function::Min, Some(made)) => self.calculated('m', made, next, term),
                        (Function::Max, Some(made)) => self.calculated('M', made, next, term),
                    });
                }
                made.unwrap_or_default()
            }
            TermKind::List(terms) => list(terms.iter().map(|term| self.lanes(term))),
            _ => later("truth", self.truth(term)),
        }
    }

    fn whole(&self, number: &Operand) -> Tokens {
        later("whole", self.operand(number))
    }

    fn calculated(&self, sign: char, left: Tokens, right: Tokens, term: &Term) -> Tokens {
        let mut arguments = Tokens::new();
        arguments.letter(sign).operator(",");
        arguments
            .append(left)
            .operator(",")
            .append(right)
            .operator(",");
        arguments.text(&cut(term.written.to_string(), SIDE));
        self.call("calculated", term.written.place, arguments)
    }

    fn asked(&self, ask: &Ask, term: &Term) -> Tokens {
        let is_second = |side: Option<Side>| side == Some(Side::Second);
        let mut arguments = Tokens::new();
        arguments.append(self.borrowed(ask.source)).operator(",");
        let name = match &ask.question {
            Question::Layer(fact, side) => {
                arguments.code(&format!(
                    "__rf::late::Fact::{fact:?}, {},",
                    is_second(*side)
                ));
                "fact"
            }
            Question::Feature { index, fact, .. } => {
                let mut indices = Tokens::new();
                for index in index {
                    indices.number(index.value).operator(",");
                }
                arguments.group(Delimiter::Bracket, indices).operator(",");
                arguments.letter(match fact {
                    Some((FeatureFact::Region, side)) if is_second(*side) => 'e',
                    Some((FeatureFact::Region, _)) => 's',
                    _ => 'c',
                });
                arguments.operator(",");
                "feature"
            }
        };
        match ask.axis {
            Some(axis) => {
                let mut inside = Tokens::new();
                inside.number(i64::try_from(axis).unwrap_or(0));
                arguments
                    .hidden("Some")
                    .group(Delimiter::Parenthesis, inside)
            }
            None => arguments.hidden("None"),
        };
        arguments
            .operator(",")
            .text(&cut(term.written.to_string(), SIDE));
        self.call(name, term.written.place, arguments)
    }
}

/// `__rf::late::name(arguments)`
pub(super) fn later(name: &str, arguments: Tokens) -> Tokens {
    let mut tokens = Tokens::new();
    tokens.hidden("late").operator("::").word(name);
    tokens.group(Delimiter::Parenthesis, arguments);
    tokens
}

fn list(items: impl Iterator<Item = Tokens>) -> Tokens {
    let mut inside = Tokens::new();
    for item in items {
        inside.append(item).operator(",");
    }
    let mut arguments = Tokens::new();
    arguments.group(Delimiter::Bracket, inside);
    later("list", arguments)
}

/// What the macro knows already.
fn quantity_of(quantity: &Quantity) -> Tokens {
    let number = |number: Ratio| {
        let mut arguments = Tokens::new();
        arguments.code(&format!("{}, {}", number.numerator(), number.denominator()));
        later("number", arguments)
    };
    let truth = |truth: bool| {
        let mut arguments = Tokens::new();
        arguments.word(if truth { "true" } else { "false" });
        later("truth", arguments)
    };
    match quantity {
        Quantity::Number(Lanes::Same(value)) => number(*value),
        Quantity::Number(Lanes::PerAxis(values)) => list(values.iter().map(|value| number(*value))),
        Quantity::Truth(Lanes::Same(value)) => truth(*value),
        Quantity::Truth(Lanes::PerAxis(values)) => list(values.iter().map(|value| truth(*value))),
    }
}

pub(super) fn sign(comparison: Comparison) -> char {
    match comparison {
        Comparison::Equal => '=',
        Comparison::NotEqual => '!',
        Comparison::Less => '<',
        Comparison::LessEqual => 'l',
        Comparison::Greater => '>',
        Comparison::GreaterEqual => 'g',
    }
}
