//! What stands for a padding: numbers, pairs of them, rules.

use receptive_field_core::CollectVec as _;
use receptive_field_core::ops::takes::{Paddings, Sides, TransposedPaddings};
use receptive_field_core::ops::{Padding, TransposedPadding};

use super::takes::{Slot, Takes, nothing_taken};
use super::value::{Value, ValueKind, Valued};
use crate::diagnostic::Diagnostic;
use crate::foreign;
use crate::near::Suggesting;
use crate::words::{RULES, Word};

type Pair = (i64, i64);

impl Slot<'_> {
    /// What stands for a padding, of each axis.
    fn of_sides<T>(&self, read: impl Fn(&Value) -> Valued<T>) -> Valued<Vec<T>> {
        self.per_axis(read).map_err(|error| match self.in_pairs() {
            Some(pairs) => error.help(format!(
                "each axis has a pair `(before, after)`: ONNX's are `{pairs}` here"
            )),
            None => error,
        })
    }

    /// ONNX lists all that stand before, then all that stand after.
    fn in_pairs(&self) -> Option<String> {
        let ValueKind::List(items) = &self.value?.kind else {
            return None;
        };
        let axes = self.given.axes;
        if items.len() != axes.checked_mul(2)? {
            return None;
        }
        let (before, after) = items.split_at_checked(axes)?;
        let sides = before.iter().zip(after);
        let pairs = sides.map(|(before, after)| {
            let (before, after) = (before.int().ok()?, after.int().ok()?);
            Some(format!("({before}, {after})"))
        });
        let pairs: Vec<String> = pairs.collect::<Option<_>>()?;
        Some(format!("[{}]", pairs.join(", ")))
    }

    /// `p`, or `(before, after)`; where one is less than nothing, `instead` is the help.
    fn pair(&self, value: &Value, instead: impl Fn(Pair) -> Option<String>) -> Valued<Pair> {
        let (before, after) = match &value.kind {
            ValueKind::Tuple(items) => match &**items {
                [before, after] => (before, after),
                _ => return Err(value.unexpected("a pair `(before, after)`")),
            },
            ValueKind::Int(_) | ValueKind::Fraction(_) | ValueKind::Late(_) | ValueKind::Failed => {
                (value, value)
            }
            _ => return Err(value.unexpected("a number or a pair `(before, after)`")),
        };
        let known = |value: &Value| match value.kind {
            ValueKind::Late(_) => Ok(0),
            _ => value.int(),
        };
        let both = (known(before)?, known(after)?);
        let side = |value: &Value| {
            self.number(value, 0).map_err(|error| match instead(both) {
                Some(help) => error.help(help),
                None => error,
            })
        };
        Ok((side(before)?, side(after)?))
    }

    /// As [`pair`](Self::pair), of a window: less than nothing is taken off before it.
    fn pair_of_a_window(&self, value: &Value) -> Valued<Pair> {
        self.pair(value, |both| {
            Some(format!(
                "`crop({})` before it takes so much off",
                written(taken(both))
            ))
        })
    }

    /// The operation that takes off what this one adds, or adds what it takes off; none for one of several axes.
    fn opposite(&self, both: Pair) -> Option<String> {
        if matches!(self.value?.kind, ValueKind::List(_)) {
            return None;
        }
        let own = self.info.name;
        let other = if own == "pad" { "crop" } else { "pad" };
        let rest = (both.0.max(0), both.1.max(0));
        let opposite = format!("{other}({})", written(taken(both)));
        Some(match rest {
            (0, 0) => format!(
                "`{opposite}` {} so much",
                if own == "pad" { "takes off" } else { "adds" }
            ),
            _ => format!("`{own}({}) -> {opposite}` does both", written(rest)),
        })
    }
}

/// How much less than nothing each side is.
fn taken(both: Pair) -> Pair {
    let less = |side: i64| side.saturating_neg().max(0);
    (less(both.0), less(both.1))
}

fn written((before, after): Pair) -> String {
    if before == after {
        before.to_string()
    } else {
        format!("({before}, {after})")
    }
}

impl Takes for Sides {
    type Value = Vec<(i64, i64)>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        slot.of_sides(|value| slot.pair(value, |both| slot.opposite(both)))
    }
}

impl Takes for Paddings {
    type Value = Vec<Padding>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        slot.of_sides(|value| {
            let ValueKind::Word(word, arguments) = &value.kind else {
                let (before, after) = slot.pair_of_a_window(value)?;
                return Ok(Padding::Explicit { before, after });
            };
            match (&**word, &**arguments) {
                ("valid", []) => Ok(Padding::Explicit {
                    before: 0,
                    after: 0,
                }),
                ("same", []) => Ok(Padding::Same),
                ("same_lower", []) => Ok(Padding::SameLower),
                ("causal", []) => Ok(Padding::Causal),
                ("guide", [p]) => Ok(Padding::Guide(slot.number(p, 0)?)),
                ("guide", _) => Err(Diagnostic::new(
                    value.place,
                    "`guide` takes one number: `guide(3)`",
                )),
                _ => Err(unknown_padding(value, word, &RULES, slot.suggesting())),
            }
        })
    }
}

impl Takes for TransposedPaddings {
    type Value = Vec<TransposedPadding>;

    fn read(slot: &Slot) -> Valued<Self::Value> {
        slot.of_sides(|value| {
            let ValueKind::Word(word, arguments) = &value.kind else {
                let (before, after) = slot.pair_of_a_window(value)?;
                return Ok(TransposedPadding::Explicit { before, after });
            };
            match (&**word, &**arguments) {
                ("valid", []) => Ok(TransposedPadding::Explicit {
                    before: 0,
                    after: 0,
                }),
                ("same", []) => Ok(TransposedPadding::Same),
                ("same_lower", []) => Ok(TransposedPadding::SameLower),
                ("causal", []) => Ok(TransposedPadding::Causal),
                ("guide", _) => Err(no_rule_of_transposed(value)),
                _ => Err(unknown_padding(
                    value,
                    word,
                    transposed(),
                    slot.suggesting(),
                )),
            }
        })
    }
}

/// The rules of a transposed convolution: those of a window but the last.
fn transposed() -> &'static [Word] {
    RULES.split_last().map_or(&[], |(_, rules)| rules)
}

fn unknown_padding(
    value: &Value,
    word: &str,
    rules: &[Word],
    suggesting: &Suggesting,
) -> Diagnostic {
    let error = Diagnostic::new(value.place, format!("there is no padding `{word}`"));
    if let Some(ours) = foreign::padding(word) {
        return error.help(format!("it is called `{ours}` here"));
    }
    let words: Vec<&str> = rules.iter().map(|rule| rule.name).collect_vec();
    if words.contains(&word) {
        return nothing_taken(value.place, word);
    }
    if let Some(near) = suggesting.near(word, &words) {
        return error.help(near);
    }
    error.help(paddings(rules))
}

fn no_rule_of_transposed(value: &Value) -> Diagnostic {
    let error = "`guide` is a rule for windows, and says nothing of a transposed convolution";
    Diagnostic::new(value.place, error).help(paddings(transposed()))
}

/// What may stand for a padding.
fn paddings(rules: &[Word]) -> String {
    let written = rules.iter().map(|rule| match rule.name {
        "guide" => "guide(p)",
        name => name,
    });
    let quoted: Vec<String> = written.map(|rule| format!("`{rule}`")).collect();
    let (last, others) = match quoted.split_last() {
        Some((last, others)) => (last.as_str(), others.join(", ")),
        None => ("", String::new()),
    };
    format!("a number, a pair `(before, after)`, {others} or {last}")
}
