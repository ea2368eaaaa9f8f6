//! Why a contract is not met: the layers that made the number.

mod chain;
mod cover;
mod joins;
mod ways;

use receptive_field_core::PushAll as _;
use receptive_field_core::eval::Source;

use super::Case;
use crate::lower::{Ask, Question, Term};
pub(super) use joins::drift;
use receptive_field_core::Fact;
pub(super) use ways::ways;

/// More facts than this are not explained.
const FACTS: usize = 2;

/// A layer on one axis, about which there is something to be told.
#[derive(Clone, Copy)]
struct Asked<'a> {
    case: Case<'a>,
    source: Source,
    axis: usize,
    is_local: bool,
}

/// What led to the facts in a condition, on the axis where it fails.
pub(super) fn why(case: Case, condition: &Term, axis: usize) -> Vec<String> {
    let mut asks = Vec::new();
    condition.asks(&mut asks);
    let mut told: Vec<String> = Vec::new();
    let mut before = 0_usize;
    for ask in &asks {
        if let Source::Layer(index) = ask.source {
            before = before.max(index.saturating_add(1));
        }
    }
    if !case.may_explain(before) {
        return told;
    }
    let sized = asks.iter().find(|ask| {
        matches!(
            ask.question,
            Question::Layer(Fact::Size | Fact::Jump | Fact::ReceptiveField, _)
        )
    });
    let resized = sized.and_then(|ask| case.resized(ask.source));
    for note in asks.into_iter().filter_map(|ask| note(case, ask, axis)) {
        if !told.contains(&note) {
            told.push(note);
        }
        if told.len() == FACTS {
            break;
        }
    }
    told.push_all(resized);
    told
}

fn note(case: Case, ask: &Ask, axis: usize) -> Option<String> {
    let Question::Layer(fact, _) = ask.question else {
        return None;
    };
    let asked = Asked {
        case,
        source: ask.source,
        axis,
        is_local: ask.is_local,
    };
    match fact {
        Fact::Jump => asked.jump(),
        Fact::ReceptiveField => asked.receptive_field(),
        Fact::Size => asked.size(),
        Fact::Lookback | Fact::Lookahead => asked.reach(fact),
        Fact::Latency | Fact::Causal => asked.latency(),
        Fact::Aligned => asked.aligned(),
        Fact::Uniform => asked.uniform(),
        Fact::Dense => asked.dense(),
        Fact::Productive => asked.productive(),
        Fact::CoversInput => asked.covered(),
        Fact::ReceptiveFieldMin
        | Fact::PathMin
        | Fact::Period
        | Fact::Start
        | Fact::Anchor
        | Fact::Padding
        | Fact::Dropped
        | Fact::State
        | Fact::Halo
        | Fact::Context
        | Fact::HaloUnaligned
        | Fact::Interior => None,
    }
}
