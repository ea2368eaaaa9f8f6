//! That no change makes a stream leave its newest features unread.

use std::cell::OnceCell;
use std::collections::HashSet;

use receptive_field_core::Fact;
use receptive_field_core::eval::Source;

use crate::check::{Case, Instance, cases};
use crate::lower::{Ask, Contract, Model, Question};

/// The cost of padding for a stream, where it is asked for.
const LIVE: i64 = 8;

/// A layer of a struct on an axis, as a whole or without the paths that see everything.
type Place = (usize, String, usize, bool);

/// A network that is to be changed.
pub(super) struct Watch<'s> {
    model: &'s Model<'s>,
    instances: &'s [Instance],
    /// Layers of whose latency a contract that is not met asks.
    asked: HashSet<String>,
    /// Whether a contract that is not met asks how far a layer looks ahead.
    is_of_lookahead: bool,
    /// Where the newest features are left unread already: looked at where a change meets every contract.
    unread: OnceCell<HashSet<Place>>,
}

impl<'s> Watch<'s> {
    pub(super) fn over(
        model: &'s Model<'s>,
        instances: &'s [Instance],
        unmet: &[&Contract],
    ) -> Self {
        let mut asks = Vec::new();
        for contract in unmet {
            contract.condition.asks(&mut asks);
        }
        let is_of_lookahead = asks
            .iter()
            .any(|ask| matches!(ask.question, Question::Layer(Fact::Lookahead, _)));
        let asks = asks.into_iter().filter(|ask| is_of_latency(ask));
        Self {
            model,
            instances,
            asked: asks.filter_map(|ask| name(model, ask.source)).collect(),
            is_of_lookahead,
            unread: OnceCell::new(),
        }
    }

    /// What padding for a stream costs: little where it is asked for.
    pub(super) fn cost_of_live(&self, cost: i64) -> i64 {
        match (self.is_of_latency(), self.is_of_lookahead) {
            (true, _) => LIVE,
            (false, true) => LIVE.saturating_add(1).min(cost),
            (false, false) => cost,
        }
    }

    /// Whether a latency is what is wrong.
    pub(super) fn is_of_latency(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Whether every layer reads the newest features of its step, save those of which no contract asks and that did not
    /// do so before.
    pub(super) fn allows(&self, model: &Model, instances: &[Instance]) -> bool {
        let before = self
            .unread
            .get_or_init(|| unread(self.model, self.instances));
        let unread = unread(model, instances);
        unread
            .iter()
            .all(|place| before.contains(place) && !self.asked.contains(&place.1))
    }
}

fn is_of_latency(ask: &Ask) -> bool {
    matches!(
        ask.question,
        Question::Layer(Fact::Latency | Fact::Causal, _)
    )
}

fn name(model: &Model, source: Source) -> Option<String> {
    match source {
        Source::Input => None,
        Source::Layer(index) => Some(model.layers.get(index)?.name.clone()),
    }
}

/// Where the latency is below 0.
fn unread(model: &Model, instances: &[Instance]) -> HashSet<Place> {
    let mut found = HashSet::new();
    for (number, case) in cases(model, instances).into_iter().enumerate() {
        for index in 0..model.layers.len() {
            for axis in 0..model.axes {
                for is_local in [false, true] {
                    if is_unread(case, index, axis, is_local) {
                        let layer = name(model, Source::Layer(index)).unwrap_or_default();
                        found.insert((number, layer, axis, is_local));
                    }
                }
            }
        }
    }
    found
}

fn is_unread(case: Case, index: usize, axis: usize, is_local: bool) -> bool {
    let latency = case.number_of(Source::Layer(index), is_local, axis, Fact::Latency);
    latency.is_some_and(|latency| latency.numerator() < 0)
}
