//! What is expected of a number, and the sentence where it is not so.

use core::fmt;

use receptive_field_core::array::{each, put};
use receptive_field_core::checked::{narrow, quotient};
use receptive_field_core::stop::{pick, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact};

/// What is expected of a fact: made by [`at_least`], [`at_most`] or [`exactly`], and taken by the `expect_…` methods
/// of [`Field`](crate::Field) and [`Layer`](crate::Layer).
///
/// ```
/// use receptive_field::at_least;
/// assert_eq!(at_least(195).to_string(), ">= 195");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bound<T> {
    relation: Relation,
    value: T,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Relation {
    AtLeast,
    AtMost,
    Exactly,
}

/// The value or more.
///
/// ```
/// use receptive_field::{Field, Window, at_least};
/// const _: Field = Field::input(227).window(Window::new(11)).expect_receptive_field(at_least(11));
/// ```
pub const fn at_least<T>(value: T) -> Bound<T> {
    Bound {
        relation: Relation::AtLeast,
        value,
    }
}

/// The value or less.
///
/// ```
/// use receptive_field::{Field, Window, at_most};
/// const _: Field = Field::input(16_000).window(Window::new(2).causal()).expect_lookahead(at_most(0));
/// ```
pub const fn at_most<T>(value: T) -> Bound<T> {
    Bound {
        relation: Relation::AtMost,
        value,
    }
}

/// The value itself.
///
/// ```
/// use receptive_field::{Field, Window, exactly};
/// const _: Field = Field::input(227).window(Window::new(11).stride(4)).expect_start(exactly(5.5));
/// ```
pub const fn exactly<T>(value: T) -> Bound<T> {
    Bound {
        relation: Relation::Exactly,
        value,
    }
}

impl Relation {
    #[inline]
    const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::Exactly => "==",
        }
    }
}

impl<T: fmt::Display> fmt::Display for Bound<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.relation.sign(), self.value)
    }
}

/// A fact as it was found.
#[derive(Clone, Copy)]
pub(crate) enum Found {
    Whole(i128),
    Real(f64),
    Pair(i64, i64),
    /// It does not exist, and why.
    Missing(&'static str),
}

impl Found {
    /// An answer, whole or real as the number with which it is compared.
    #[inline]
    const fn of(answer: Answer, like: Self) -> Self {
        match answer {
            Answer::Number {
                numerator,
                denominator,
            } => match like {
                Self::Real(_) => Self::Real(quotient(numerator, denominator)),
                Self::Whole(_) | Self::Pair(..) | Self::Missing(_) => Self::Whole(numerator),
            },
            Answer::Pair(a, b) => Self::Pair(a, b),
            Answer::Missing(missing) => Self::Missing(missing.words()),
            Answer::Truth(_) | Answer::Open(_) => Self::Missing("it is no number"),
        }
    }

    const fn of_each<const D: usize>(answers: [Answer; D], like: Self) -> [Self; D] {
        let mut found = [like; D];
        each!(axis in D => {
            put(&mut found, axis, Self::of(pick(&answers, axis), like));
        });
        found
    }

    #[inline]
    const fn write(self, text: &Text) -> Text {
        match self {
            Self::Whole(value) => text.str(" is ").int(value),
            Self::Real(value) => text.str(" is ").real(value),
            Self::Pair(a, b) => text.str(" is ").pair(a, b),
            Self::Missing(why) => text.str(" does not exist: ").str(why),
        }
    }

    #[expect(clippy::float_cmp, reason = "coordinates are exact")]
    #[inline]
    const fn same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Whole(a), Self::Whole(b)) => a == b,
            (Self::Real(a), Self::Real(b)) => a == b,
            (Self::Pair(a, b), Self::Pair(c, d)) => a == c && b == d,
            (Self::Missing(_), Self::Missing(_)) => true,
            _ => false,
        }
    }
}

/// A [`Bound`] with the name of its fact, of any type.
#[derive(Clone, Copy)]
pub(crate) struct Claim {
    fact: &'static str,
    relation: Relation,
    value: Found,
}

macro_rules! claims {
    ($($type:ty => $kind:ident as $wide:ty),*) => {$(
        impl Bound<$type> {
            pub(crate) const fn claim(self, fact: &'static str) -> Claim {
                Claim {
                    fact,
                    relation: self.relation,
                    value: Found::$kind(self.value as $wide),
                }
            }
        }
    )*};
}

claims!(usize => Whole as i128, i64 => Whole as i128, f64 => Real as f64);

macro_rules! pair_claims {
    ($($type:ty),*) => {$(
        impl Bound<($type, $type)> {
            #[expect(clippy::allow_attributes, reason = "one of the types is `i64` itself")]
            #[allow(clippy::cast_possible_wrap, trivial_numeric_casts, reason = "saturated first")]
            pub(crate) const fn claim(self, fact: &'static str) -> Claim {
                let (a, b) = self.value;
                let (a, b) = (a as i128, b as i128);
                Claim {
                    fact,
                    relation: self.relation,
                    value: Found::Pair(saturated(a), saturated(b)),
                }
            }
        }
    )*};
}

pair_claims!(usize, i64);

/// The nearest that `i64` holds.
const fn saturated(value: i128) -> i64 {
    match narrow(value) {
        Some(value) => value,
        None => i64::MAX,
    }
}

impl Claim {
    /// `receptive_field >= 195`, in backquotes.
    #[inline]
    const fn text(self) -> Text {
        let text = Text::new().str("`").str(self.fact).str(" ");
        let text = text.str(self.relation.sign()).str(" ");
        let text = match self.value {
            Found::Whole(value) => text.int(value),
            Found::Real(value) => text.real(value),
            Found::Pair(a, b) => text.pair(a, b),
            Found::Missing(_) => text,
        };
        text.str("`")
    }

    #[expect(clippy::float_cmp, reason = "coordinates are exact")]
    #[inline]
    const fn holds(self, found: Found) -> bool {
        match (found, self.value) {
            (Found::Whole(a), Found::Whole(b)) => match self.relation {
                Relation::AtLeast => a >= b,
                Relation::AtMost => a <= b,
                Relation::Exactly => a == b,
            },
            (Found::Real(a), Found::Real(b)) => match self.relation {
                Relation::AtLeast => a >= b,
                Relation::AtMost => a <= b,
                Relation::Exactly => a == b,
            },
            (Found::Pair(a, b), Found::Pair(c, d)) => match self.relation {
                Relation::AtLeast => a >= c && b >= d,
                Relation::AtMost => a <= c && b <= d,
                Relation::Exactly => a == c && b == d,
            },
            _ => false,
        }
    }

    /// As [`check`](Self::check).
    #[track_caller]
    pub(crate) const fn check_answers<const D: usize>(self, answers: [Answer; D]) {
        self.check(Found::of_each(answers, self.value));
    }

    /// Stops with "`receptive_field >= 195`: it is 163" where an axis does not hold it.
    #[track_caller]
    pub(crate) const fn check<const D: usize>(self, found: [Found; D]) {
        each!(axis in D => {
            if !self.holds(pick(&found, axis)) {
                stop(&report(&self.text(), found, axis, "it"));
            }
        });
    }
}

/// Says what was found on an axis, which is named where the others differ.
const fn report<const D: usize>(
    text: &Text,
    found: [Found; D],
    axis: usize,
    subject: &str,
) -> Text {
    let here = pick(&found, axis);
    let mut alike = true;
    each!(other in D => {
        alike = alike && here.same(pick(&found, other));
    });
    let text = if alike {
        *text
    } else {
        text.str(" on axis ").count(axis)
    };
    here.write(&text.str(": ").str(subject))
}

/// Stops with "`causal`: the latency is 3" where an axis waits.
#[track_caller]
pub(crate) const fn check_causal<const D: usize>(latency: [Found; D]) {
    each!(axis in D => {
        match pick(&latency, axis) {
            Found::Whole(value) if value <= 0 => {}
            _ => stop(&report(&Text::new().str("`causal`"), latency, axis, "the latency")),
        }
    });
}

/// As [`check_causal`], of the answers.
#[track_caller]
pub(crate) const fn check_causal_answers<const D: usize>(latency: [Answer; D]) {
    check_causal(Found::of_each(latency, Found::Whole(0)));
}

/// `features differ by phase: regions of 2 to 3 pixels, anew after 4 features`.
#[inline]
pub(crate) const fn not_uniform(
    text: &Text,
    (shortest, longest): (usize, usize),
    period: Option<usize>,
) -> Text {
    let text = text
        .str("features differ by phase: regions of ")
        .count(shortest);
    let text = if shortest < longest {
        text.str(" to ").count(longest)
    } else {
        text
    };
    match period {
        Some(period) => text
            .str(" pixels, anew after ")
            .count(period)
            .str(" features"),
        None => text.str(" pixels, of branches that drift apart"),
    }
}

/// `the branches of a join have their centres apart: at 0.5 and 1`, as far as they are known.
#[inline]
pub(crate) const fn not_aligned(text: &Text, (one, other): (f64, f64)) -> Text {
    let text = text.str("the branches of a join have their centres apart");
    if one.is_nan() || other.is_nan() {
        return text;
    }
    text.str(": at ").real(one).str(" and ").real(other)
}

/// `every feature before it sees the whole image already, of`: the image's pixels follow.
#[inline]
pub(crate) const fn not_productive(text: &Text) -> Text {
    text.str("every feature before it sees the whole image already, of ")
}

/// Stops where a fact is another one than that of something else, with both; of several axes, this one is named.
#[track_caller]
#[inline]
pub(crate) const fn check_same(fact: Fact, own: Answer, other: Answer, axis: Option<usize>) {
    let like = match (own, other) {
        (Answer::Number { denominator, .. }, _) | (_, Answer::Number { denominator, .. })
            if denominator > 1 =>
        {
            Found::Real(0.0)
        }
        _ => Found::Whole(0),
    };
    let named = Text::new().str("`").str(fact.name()).str("`");
    let (found, value) = match (own, other) {
        (Answer::Open(_), Answer::Open(_)) => return,
        (Answer::Truth(own), Answer::Truth(other)) => {
            if own == other {
                return;
            }
            let (own, other) = if own { ("yes", "no") } else { ("no", "yes") };
            let text = on(&named, axis).str(": it is ").str(own);
            stop(&text.str(", and that of the other ").str(other))
        }
        _ => (Found::of(own, like), Found::of(other, like)),
    };
    if found.same(value) {
        return;
    }
    if let Found::Missing(why) = value {
        let text = found.write(&on(&named, axis).str(": it"));
        let text = text.str(", and that of the other does not exist: ");
        stop(&text.str(why));
    }
    let claim = Claim {
        fact: fact.name(),
        relation: Relation::Exactly,
        value,
    };
    stop(&found.write(&on(&claim.text(), axis).str(": it")))
}

/// With the axis, if it is one of several.
#[inline]
pub(crate) const fn on(text: &Text, axis: Option<usize>) -> Text {
    match axis {
        Some(axis) => text.str(" on axis ").count(axis),
        None => *text,
    }
}
