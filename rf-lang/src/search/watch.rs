//! That no change makes a stream leave its newest features unread.

use std::cell::OnceCell;

use receptive_field_core::Fact;
use receptive_field_core::eval::Source;

use crate::check::{Case, Instance, cases};
use crate::lower::{Ask, Contract, Model, Question};
use crate::names::Names;

/// The cost of padding for a stream, where it is asked for.
const LIVE: i64 = 8;

/// A layer on an axis of a network, as a whole or without the paths that see everything.
struct Unread {
    layer: String,
    /// It is told from others by this.
    place: String,
}

/// A network that is to be changed.
pub(super) struct Watch<'s> {
    model: &'s Model<'s>,
    instances: &'s [Instance],
    /// Layers of whose latency a contract that is not met asks.
    asked: Names,
    /// Whether a contract that is not met asks how far a layer looks ahead.
    is_of_lookahead: bool,
    /// Where the newest features are left unread already: looked at where a change meets every contract.
    unread: OnceCell<Names>,
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
        let mut asked = Names::default();
        for ask in asks.iter().filter(|ask| is_of_latency(ask)) {
            if let Some(name) = name(model, ask.source) {
                asked.add(name);
            }
        }
        Self {
            model,
            instances,
            asked,
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
        let before = self.unread.get_or_init(|| {
            let mut before = Names::default();
            for unread in unread(self.model, self.instances) {
                before.add(unread.place);
            }
            before
        });
        unread(model, instances)
            .iter()
            .all(|unread| before.contains(&unread.place) && !self.asked.contains(&unread.layer))
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
fn unread(model: &Model, instances: &[Instance]) -> Vec<Unread> {
    let mut found = Vec::new();
    for (number, case) in cases(model, instances).into_iter().enumerate() {
        for index in 0..model.layers.len() {
            for axis in 0..model.axes {
                for &is_local in &[false, true] {
                    if is_unread(case, index, axis, is_local) {
                        let layer = name(model, Source::Layer(index)).unwrap_or_default();
                        let place = format!("{number} {axis} {is_local} {layer}");
                        found.push(Unread { layer, place });
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
