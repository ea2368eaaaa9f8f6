//! Conditions, and what they are worth: a second evaluator, written from the language's documentation.

use std::cmp::Ordering;

use crate::choices::Choices;
use crate::rational::Rational;
use crate::specs::{Known, Truth};

/// A number for each axis, or a truth.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Numbers(Vec<Rational>),
    Truth(bool),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// It is an error to ask.
    Error,
    /// A number grew too large for these conditions.
    Large,
}

type Found = Result<Value, Stop>;

/// Text, how strongly it is bound, and its value.
pub(crate) struct Expression {
    pub(crate) text: String,
    strength: u8,
    pub(crate) value: Found,
}

/// Names with values that stand in front of the network.
pub(crate) struct Names<'a> {
    pub(crate) axes: usize,
    pub(crate) known: &'a [Known],
    pub(crate) lets: &'a [(&'static str, Vec<i64>)],
}

const ATOM: u8 = 9;
const UNARY: u8 = 8;
const COMPARED: u8 = 3;

impl Expression {
    fn atom(text: String, value: Found) -> Self {
        Self {
            text,
            strength: ATOM,
            value,
        }
    }

    /// In parentheses where it needs them, and now and then where it does not.
    fn within(&self, strength: u8, choices: &mut Choices) -> String {
        if self.strength < strength || choices.percent(10) {
            return format!("({})", self.text);
        }
        self.text.clone()
    }

    fn numbers(&self) -> Result<&[Rational], Stop> {
        match &self.value {
            Ok(Value::Numbers(numbers)) => Ok(numbers),
            Ok(Value::Truth(_)) => Err(Stop::Error),
            Err(stop) => Err(*stop),
        }
    }

    fn truth(&self) -> Result<bool, Stop> {
        match &self.value {
            Ok(Value::Truth(truth)) => Ok(*truth),
            Ok(Value::Numbers(_)) => Err(Stop::Error),
            Err(stop) => Err(*stop),
        }
    }
}

impl Names<'_> {
    fn same(&self, number: Option<Rational>) -> Found {
        let number = number.ok_or(Stop::Large)?;
        Ok(Value::Numbers(vec![number; self.axes]))
    }

    fn leaf(&self, choices: &mut Choices) -> Expression {
        match choices.within(0, 9) {
            0..=3 if !self.known.is_empty() => {
                let known = &self.known[choices.below(self.known.len())];
                let value = match known.truth {
                    Truth::Number(number) => self.same(Some(number)),
                    Truth::Missing => Err(Stop::Error),
                    Truth::Holds(_) => return self.number(choices),
                };
                Expression::atom(known.written.clone(), value)
            }
            4 | 5 if !self.lets.is_empty() => {
                let (name, values) = &self.lets[choices.below(self.lets.len())];
                let numbers = values
                    .iter()
                    .map(|&value| Rational::whole(value.into()).unwrap());
                Expression::atom((*name).to_owned(), Ok(Value::Numbers(numbers.collect())))
            }
            6 => {
                let tenths = choices.within(0, 400);
                let text = format!("{}.{}", tenths / 10, tenths % 10);
                Expression::atom(text, self.same(Rational::new(tenths.into(), 10)))
            }
            7 => {
                let list: Vec<i64> = (0..self.axes).map(|_| choices.within(-3, 9)).collect();
                let numbers = list
                    .iter()
                    .map(|&value| Rational::whole(value.into()).unwrap());
                Expression::atom(format!("{list:?}"), Ok(Value::Numbers(numbers.collect())))
            }
            _ => self.number(choices),
        }
    }

    fn number(&self, choices: &mut Choices) -> Expression {
        let number = choices.within(0, 40);
        Expression::atom(
            number.to_string(),
            self.same(Rational::whole(number.into())),
        )
    }

    fn quantity(&self, depth: u8, choices: &mut Choices) -> Expression {
        if depth == 0 || choices.percent(25) {
            return self.leaf(choices);
        }
        match choices.within(0, 9) {
            0 => {
                let of = self.quantity(depth - 1, choices);
                let value = of
                    .numbers()
                    .map(|of| Value::Numbers(of.iter().map(|of| of.negative()).collect()));
                let text = format!("-{}", of.within(UNARY, choices));
                Expression {
                    text,
                    strength: UNARY,
                    value,
                }
            }
            1 => {
                let of = self.quantity(depth - 1, choices);
                let (name, rounded): (_, fn(Rational) -> Rational) = choices.pick(&[
                    ("floor", Rational::floor as fn(_) -> _),
                    ("ceil", Rational::ceil),
                ]);
                let value = of
                    .numbers()
                    .map(|of| Value::Numbers(of.iter().map(|&of| rounded(of)).collect()));
                Expression::atom(format!("{name}({})", of.text), value)
            }
            2 => self.extreme(depth, choices),
            _ => self.calculated(depth, choices),
        }
    }

    fn extreme(&self, depth: u8, choices: &mut Choices) -> Expression {
        let (name, wanted) = choices.pick(&[("min", Ordering::Less), ("max", Ordering::Greater)]);
        let (one, other) = (
            self.quantity(depth - 1, choices),
            self.quantity(depth - 1, choices),
        );
        let text = format!("{name}({}, {})", one.text, other.text);
        let pick = |a: Rational, b: Rational| Ok(if b.order(a) == wanted { b } else { a });
        Expression::atom(text, each(&one, &other, pick))
    }

    fn calculated(&self, depth: u8, choices: &mut Choices) -> Expression {
        let (sign, strength) =
            choices.pick(&[("+", 5), ("-", 5), ("*", 6), ("/", 6), ("%", 6), ("<<", 4)]);
        let left = self.quantity(depth - 1, choices);
        let right = if sign == "<<" {
            let by = choices.within(0, 4);
            Expression::atom(by.to_string(), self.same(Rational::whole(by.into())))
        } else {
            self.quantity(depth - 1, choices)
        };
        let text = format!(
            "{} {sign} {}",
            left.within(strength, choices),
            right.within(strength + 1, choices)
        );
        let of = |a: Rational, b: Rational| {
            if matches!(sign, "/" | "%") && b.is_zero() {
                return Err(Stop::Error);
            }
            let result = match sign {
                "+" => a.plus(b),
                "-" => a.plus(b.negative()),
                "*" => a.times(b),
                "/" => a.over(b),
                "%" => a.rest(b),
                _ => (0..5)
                    .find(|&by| Rational::whole(by) == Some(b))
                    .and_then(|by| a.times(Rational::whole(1 << by)?)),
            };
            result.ok_or(Stop::Large)
        };
        let value = each(&left, &right, of);
        Expression {
            text,
            strength,
            value,
        }
    }

    /// Something that holds or does not.
    pub(crate) fn condition(&self, depth: u8, choices: &mut Choices) -> Expression {
        if depth == 0 {
            return self.compared(1, choices);
        }
        match choices.within(0, 9) {
            0 | 1 => {
                let of = self.condition(depth - 1, choices);
                let text = format!("!{}", of.within(UNARY, choices));
                let value = of.truth().map(|truth| Value::Truth(!truth));
                Expression {
                    text,
                    strength: UNARY,
                    value,
                }
            }
            2..=5 => self.combined(depth, choices),
            6 => self.claimed(choices),
            _ => self.compared(depth, choices),
        }
    }

    /// A truth of a layer, or one that is written.
    fn claimed(&self, choices: &mut Choices) -> Expression {
        let truths = self.known.iter().filter_map(|known| match known.truth {
            Truth::Holds(truth) => Some((&known.written, truth)),
            _ => None,
        });
        let truths: Vec<_> = truths.collect();
        if truths.is_empty() {
            let truth = choices.percent(50);
            return Expression::atom(truth.to_string(), Ok(Value::Truth(truth)));
        }
        let (written, truth) = choices.pick(&truths);
        Expression::atom(written.clone(), Ok(Value::Truth(truth)))
    }

    fn combined(&self, depth: u8, choices: &mut Choices) -> Expression {
        let (sign, strength) = choices.pick(&[("&&", 2), ("||", 1)]);
        let (left, right) = (
            self.condition(depth - 1, choices),
            self.condition(depth - 1, choices),
        );
        let text = format!(
            "{} {sign} {}",
            left.within(strength, choices),
            right.within(strength + 1, choices)
        );
        // As in Rust, the right side is not looked at where the left one decides.
        let value = left.truth().and_then(|truth| match (sign, truth) {
            ("&&", false) | ("||", true) => Ok(truth),
            _ => right.truth(),
        });
        Expression {
            text,
            strength,
            value: value.map(Value::Truth),
        }
    }

    fn compared(&self, depth: u8, choices: &mut Choices) -> Expression {
        let (left, right) = (self.quantity(depth, choices), self.quantity(depth, choices));
        let sign = choices.pick(&["==", "!=", "<", "<=", ">", ">="]);
        let text = format!(
            "{} {sign} {}",
            left.within(COMPARED + 1, choices),
            right.within(COMPARED + 1, choices)
        );
        let value = left.numbers().and_then(|left| {
            let pairs = left.iter().zip(right.numbers()?);
            let mut holds = pairs.map(|(a, b)| {
                let order = a.order(*b);
                match sign {
                    "<" => order.is_lt(),
                    "<=" => order.is_le(),
                    ">" => order.is_gt(),
                    ">=" => order.is_ge(),
                    _ => order.is_eq(),
                }
            });
            // Lists are unequal as soon as one axis is.
            Ok(Value::Truth(holds.all(|holds| holds) != (sign == "!=")))
        });
        Expression {
            text,
            strength: COMPARED,
            value,
        }
    }
}

fn each(
    left: &Expression,
    right: &Expression,
    of: impl Fn(Rational, Rational) -> Result<Rational, Stop>,
) -> Found {
    let pairs = left.numbers()?.iter().zip(right.numbers()?);
    let numbers: Result<_, Stop> = pairs.map(|(&a, &b)| of(a, b)).collect();
    Ok(Value::Numbers(numbers?))
}
