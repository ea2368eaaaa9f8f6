//! Parts of conditions that rustc works out.

use crate::token::Delimiter;
use receptive_field_core::eval::Ratio;
use receptive_field_core::{Fact, FeatureFact};

use super::super::Expansion;
use super::super::tokens::Tokens;
use super::layer_name;
use crate::check::{Lanes, Quantity, known};
use crate::lower::{Ask, Function, Question, Side, Term, TermKind};
use crate::print::shown;
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
                Some(quantity) => quantity_of(&quantity, self.case.model.axes),
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
            TermKind::Late(numbers) => {
                let mut parts = Tokens::new();
                for number in numbers {
                    parts
                        .append(later("whole", self.integer(number)))
                        .operator(",");
                }
                one_or_list(parts, numbers.len() == 1)
            }
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
            TermKind::List(terms) => {
                let mut parts = Tokens::new();
                for term in terms {
                    parts.append(self.lanes(term)).operator(",");
                }
                one_or_list(parts, false)
            }
            _ => later("truth", self.truth(term)),
        }
    }

    fn calculated(&self, sign: char, left: Tokens, right: Tokens, term: &Term) -> Tokens {
        let mut arguments = Tokens::new();
        arguments.letter(sign).operator(",");
        arguments
            .append(left)
            .operator(",")
            .append(right)
            .operator(",");
        arguments.text(&shown(term.written, SIDE));
        self.call("calculated", term.written.place, arguments)
    }

    fn asked(&self, ask: &Ask, term: &Term) -> Tokens {
        let is_second = |side: Option<Side>| side == Some(Side::Second);
        let mut arguments = Tokens::new();
        arguments
            .append(self.constant_of(&layer_name(ask.source)))
            .operator(",");
        let name = match &ask.question {
            Question::Layer(fact, side) => {
                let place = Fact::ALL.iter().position(|other| other == fact);
                arguments.number(i64::try_from(place.unwrap_or(0)).unwrap_or(0));
                arguments.code(if is_second(*side) {
                    ", true,"
                } else {
                    ", false,"
                });
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
        let axis = match ask.axis {
            Some(axis) => format!("__rf::Some({axis}),"),
            None => String::from("__rf::None,"),
        };
        arguments.code(&axis).text(&shown(term.written, SIDE));
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

/// The one part, or a list of all.
fn one_or_list(parts: Tokens, is_one: bool) -> Tokens {
    if is_one {
        return parts.without_last();
    }
    let mut list = Tokens::new();
    list.group(Delimiter::Bracket, parts);
    later("list", list)
}

/// What the macro knows already.
fn quantity_of(quantity: &Quantity, axes: usize) -> Tokens {
    let mut parts = Tokens::new();
    let mut count = 0_usize;
    let is_one = matches!(
        quantity,
        Quantity::Number(Lanes::Same(_)) | Quantity::Truth(Lanes::Same(_))
    );
    while count < if is_one { 1 } else { axes } {
        let value = match quantity {
            Quantity::Number(numbers) => numbers.axis(count),
            Quantity::Truth(truths) => truths.axis(count).map(|truth| Ratio::whole(truth.into())),
        };
        let value = value.unwrap_or(Ratio::ZERO);
        let (numerator, denominator) = (value.numerator(), value.denominator());
        parts.code(&format!("__rf::late::number({numerator}, {denominator}),"));
        count = count.saturating_add(1);
    }
    one_or_list(parts, is_one)
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
