//! That no change makes a stream leave its newest features unread.

use std::cell::OnceCell;
use std::collections::HashSet;

use receptive_field_core::Fact;
use receptive_field_core::eval::Source;

use crate::check::{Case, Instance, cases, unmet, work_out};
use crate::diagnostic::Errors;
use crate::lower::{Ask, Model, Question, lower};
use crate::spec::Spec;

/// A layer of a struct on an axis, as a whole or without the paths that see everything.
type Place = (usize, String, usize, bool);

/// A network that is to be changed.
pub(super) struct Watch<'s> {
    spec: &'s Spec,
    /// Layers of whose latency a contract that is not met asks.
    asked: HashSet<String>,
    /// Where the newest features are left unread already: looked at where a change meets every contract.
    unread: OnceCell<HashSet<Place>>,
}

impl<'s> Watch<'s> {
    pub(super) fn over(spec: &'s Spec) -> Self {
        let model = lower(spec, &mut Errors::default());
        let mut asks = Vec::new();
        for contract in unmet(&model, &work_out(spec, &model)) {
            contract.condition.asks(&mut asks);
        }
        let asks = asks.into_iter().filter(|ask| is_of_latency(ask));
        Self {
            spec,
            asked: asks.filter_map(|ask| name(&model, ask.source)).collect(),
            unread: OnceCell::new(),
        }
    }

    /// Whether a latency is what is wrong.
    pub(super) fn is_of_latency(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Whether every layer reads the newest features of its step, save those of which no contract asks and that did not
    /// do so before.
    pub(super) fn allows(&self, spec: &Spec, model: &Model) -> bool {
        let before = self.unread.get_or_init(|| {
            let model = lower(self.spec, &mut Errors::default());
            unread(&model, &work_out(self.spec, &model))
        });
        let unread = unread(model, &work_out(spec, model));
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
