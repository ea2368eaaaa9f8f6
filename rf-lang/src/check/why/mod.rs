//! Why a contract is not met: the layers that made the number.

mod chain;
mod cover;
mod joins;
mod ways;

use receptive_field_core::PushAll as _;
use receptive_field_core::eval::Source;

use super::Case;
use crate::lower::{Ask, Question, Term};
use crate::meter::spend;
pub(super) use joins::drift;
use receptive_field_core::Fact;
pub(super) use ways::ways;

/// More facts than this are not explained.
const FACTS: usize = 2;
/// So many that were asked for before are passed over in a step.
const PASSED: usize = 2;

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
        before = before.max(layers_to(ask.source));
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
    let mut looked_at = Vec::new();
    for ask in asks {
        let Question::Layer(fact, _) = ask.question else {
            continue;
        };
        let asked = (ask.source, ask.is_local, fact);
        spend(looked_at.len() / PASSED);
        if looked_at.contains(&asked) {
            continue;
        }
        // There was room for as many as are told.
        if looked_at.len() >= FACTS && !case.may_explain(layers_to(ask.source)) {
            break;
        }
        looked_at.push(asked);
        told.push_all(note(case, ask, fact, axis).filter(|note| !told.contains(note)));
        if told.len() == FACTS {
            break;
        }
    }
    told.push_all(resized);
    told
}

/// How many layers are looked at to explain a fact of this one.
fn layers_to(source: Source) -> usize {
    match source {
        Source::Input => 0,
        Source::Layer(index) => index.saturating_add(1),
    }
}

fn note(case: Case, ask: &Ask, fact: Fact, axis: usize) -> Option<String> {
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
