//! What may be expected of a field: what is so, and what is not, with both numbers.

use std::fmt::Display;

use receptive_field_core::ops::Mode;
use receptive_field_core::{Answer, Fact};
use receptive_field_values::{Bound, Field, Fields, Window, exactly};

use crate::stopped::sentence;

/// Expects of a field what the evaluator says of a fact, and something else.
pub(super) fn expects(field: &Field, fact: Fact, answer: Answer) -> Result<(), String> {
    macro_rules! number {
        ($method:ident, $type:ty, $value:expr) => {{
            let (value, other) = (
                <$type>::try_from($value).unwrap(),
                <$type>::try_from($value + 1),
            );
            both(fact, &|bound| field.$method(bound), value, other.unwrap())
        }};
    }
    macro_rules! pair {
        ($method:ident, $type:ty, $value:expr) => {{
            let value = ($value.0.try_into().unwrap(), $value.1.try_into().unwrap());
            let (mut other, name): (($type, $type), _) = (value, fact.name());
            other.1 += 1;
            let met = sentence(|| field.$method(exactly(value)));
            let told = sentence(|| field.$method(exactly(other)));
            let told_as = format!("`{name} == {other:?}`: it is {value:?}");
            (met.is_none() && told.as_deref() == Some(&told_as))
                .then_some(())
                .ok_or_else(|| format!("{met:?}, {told:?}"))
        }};
    }
    match (fact, answer) {
        (
            _,
            Answer::Number {
                numerator: value,
                denominator: 1,
            },
        ) if value < 1 << 40 => match fact {
            Fact::Size => number!(expect_size, usize, value),
            Fact::ReceptiveField => number!(expect_receptive_field, usize, value),
            Fact::ReceptiveFieldMin => number!(expect_receptive_field_min, usize, value),
            Fact::PathMin => number!(expect_path_min, usize, value),
            Fact::Period => number!(expect_period, usize, value),
            Fact::Dropped => number!(expect_dropped, usize, value),
            Fact::State => number!(expect_state, usize, value),
            Fact::Padding => number!(expect_padding, i64, value),
            Fact::Lookback => number!(expect_lookback, i64, value),
            Fact::Lookahead => number!(expect_lookahead, i64, value),
            Fact::Latency => number!(expect_latency, i64, value),
            _ => Ok(()),
        },
        (_, Answer::Pair(a, b)) if b < 1 << 40 => match fact {
            Fact::Halo => pair!(expect_halo, i64, (a, b)),
            Fact::Context => pair!(expect_context, i64, (a, b)),
            Fact::HaloUnaligned => pair!(expect_halo_unaligned, i64, (a, b)),
            Fact::Interior => pair!(expect_interior, usize, (a, b)),
            _ => Ok(()),
        },
        (_, Answer::Truth(_) | Answer::Missing(_)) => {
            let told = match fact {
                Fact::Causal => sentence(|| field.expect_causal()),
                Fact::Uniform => sentence(|| field.expect_uniform()),
                Fact::Aligned => sentence(|| field.expect_aligned()),
                Fact::Productive => sentence(|| field.expect_productive()),
                _ => return Ok(()),
            };
            let is_so = answer == Answer::Truth(true);
            let is_told = told.as_ref().is_some_and(|told| why(fact, answer, told));
            if is_so == told.is_none() && is_so != is_told {
                Ok(())
            } else {
                Err(format!("expect_{}: {told:?}", fact.name()))
            }
        }
        _ => Ok(()),
    }
    .map_err(|text| format!("expected {}: {text}", fact.name()))
}

/// Whether a sentence says what is not true, and why.
fn why(fact: Fact, answer: Answer, told: &str) -> bool {
    let reason = match (fact, answer) {
        (Fact::Causal, Answer::Missing(missing)) => {
            format!("the latency does not exist: {}", missing.words())
        }
        (_, Answer::Missing(missing)) => format!("it does not exist: {}", missing.words()),
        (Fact::Causal, _) => "the latency is ".to_owned(),
        (Fact::Uniform, _) => "features differ by phase: regions of ".to_owned(),
        (Fact::Aligned, _) => "the branches of a join have their centres apart".to_owned(),
        _ => "every feature before it sees the whole image already, of ".to_owned(),
    };
    told.starts_with(&format!("`{}`: {reason}", fact.name()))
}

fn both<T: Copy + Display>(
    fact: Fact,
    expect: &dyn Fn(Bound<T>) -> Field,
    value: T,
    other: T,
) -> Result<(), String> {
    let met = sentence(|| expect(exactly(value)));
    let told = sentence(|| expect(exactly(other)));
    let told_as = format!("`{} == {other}`: it is {value}", fact.name());
    if met.is_none() && told.as_ref() == Some(&told_as) {
        Ok(())
    } else {
        Err(format!("{met:?}, {told:?}"))
    }
}

/// A scan sees from the first pixel on, so that it has no centre that others could be apart from.
#[test]
fn branches_apart_beside_a_scan() {
    let x = Field::input(40);
    let branches = [x.scan(), x.crop(1, 0).pad(0, 1), x.pad(2, 0).crop(0, 2)];
    let joined = Field::join(&branches);
    assert_eq!(
        sentence(|| joined.expect_aligned()).as_deref(),
        Some("`aligned`: the branches of a join have their centres apart: at 1.5 and -1.5")
    );
}

/// Where one branch reads nothing, there are no two centres to be told.
#[test]
fn branches_apart_beside_nothing() {
    let x = Field::input(8);
    let gaps = x.transposed(Window::new(1).stride(2).pad(1), 0);
    let nothing = gaps.window(Window::new(1).stride(2));
    let joined = Field::join(&[nothing, x.crop(0, 1)]);
    assert_eq!(
        sentence(|| joined.expect_aligned()).as_deref(),
        Some("`aligned`: the branches of a join have their centres apart")
    );
}

/// More than a field keeps side by side, and more than are joined at once.
#[test]
fn branches_that_are_too_many() {
    let pooled = |cropped| Field::input(64).crop(0, cropped).adaptive_pool(8);
    let jumps: Vec<Field> = (0..5).map(pooled).collect();
    let told = sentence(|| Field::join(&jumps));
    assert_eq!(
        told.as_deref(),
        Some(
            "branches of more than 4 different jumps are joined: a `Field` keeps no more side by side"
        )
    );
    let branches = vec![Fields::input([8, 8]); 17];
    let told = sentence(|| Fields::join(&branches));
    assert_eq!(
        told.as_deref(),
        Some("17 branches are joined, and at most 16 can be at once: join some of them first")
    );
}

/// A number that is more than `i64` counts is not taken for a negative one.
#[test]
fn a_factor_that_is_too_large() {
    let x = Field::input(8);
    let told = sentence(|| x.upsample(usize::MAX, Mode::NEAREST));
    assert_eq!(told.as_deref(), Some("a number does not fit into 64 bits"));
}
