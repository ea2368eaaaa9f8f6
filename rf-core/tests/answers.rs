//! What a record answers is what the evaluator says, for every fact of every layer of many random networks.
#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used
)]

mod support;

use receptive_field_core::eval::{
    AxisGeometry, Evaluation, Missing, NodeGeometry, Ratio, Record, Source, View, evaluate,
};
use receptive_field_core::{Answer, Fact, Open};

use support::adapter::graph;
use support::generate::network;

const NETWORKS: u64 = 20_000;

fn number(value: Ratio) -> Answer {
    Answer::Number {
        numerator: value.numerator(),
        denominator: value.denominator(),
    }
}

fn whole(value: i64) -> Answer {
    number(Ratio::whole(value))
}

fn pair((first, second): (i64, i64)) -> Answer {
    Answer::Pair(first, second)
}

/// What the evaluator says.
fn expected(fact: Fact, layer: &NodeGeometry, axis: &AxisGeometry, view: View<'_>) -> Answer {
    let answer = || -> Result<Answer, Missing> {
        Ok(match fact {
            Fact::Size => whole(axis.size()),
            Fact::Jump => number(view.jump()),
            Fact::ReceptiveField => whole(view.receptive_field()),
            Fact::ReceptiveFieldMin => whole(view.receptive_field_min()),
            Fact::PathMin => whole(axis.path_min()),
            Fact::Period => whole(view.period()?),
            Fact::Start => number(view.start()?),
            Fact::Padding => whole(view.padding()?),
            Fact::Lookback => whole(view.lookback()?),
            Fact::Lookahead => whole(view.lookahead()?),
            Fact::Dropped => whole(axis.dropped()),
            Fact::Halo => pair(view.halo()?),
            Fact::HaloUnaligned => pair((view.lookback()?, view.lookahead()?)),
            Fact::Interior => pair(axis.interior()),
            Fact::Aligned => Answer::Truth(axis.aligned()),
            Fact::Dense => match view.period() {
                Ok(_) | Err(Missing::Drifting) => Answer::Open(Open::Dense),
                Err(missing) => Answer::Missing(missing),
            },
            Fact::Productive => Answer::Truth(layer.productive),
            Fact::Causal => Answer::Truth(view.lookahead()? <= 0),
            Fact::CoversInput => Answer::Open(Open::CoversInput),
            Fact::Uniform => Answer::Truth(view.uniform()?),
        })
    };
    answer().unwrap_or_else(Answer::Missing)
}

/// How many answers there were, and of them how many for which reason there were none.
#[derive(Default)]
struct Seen {
    answers: usize,
    missing: [usize; 4],
}

impl Seen {
    fn view(&mut self, layer: &NodeGeometry, axis: &AxisGeometry, view: View<'_>, of: &str) {
        let record = Record::of(layer, axis, view);
        for fact in Fact::ALL {
            let answer = record.fact(fact);
            assert_eq!(answer, expected(fact, layer, axis, view), "{fact:?}, {of}");
            self.answers += 1;
            if let Answer::Missing(missing) = answer {
                self.missing[missing as usize] += 1;
                assert!(fact.exists_unless().contains(&missing), "{fact:?}, {of}");
            }
        }
    }

    fn network(&mut self, evaluation: &Evaluation, seed: u64) {
        for index in 0..evaluation.graph().nodes.len() {
            let Some(layer) = evaluation.node(Source::Layer(index)) else {
                continue;
            };
            for axis in &layer.axes {
                let of = format!("network {seed}, layer {index}");
                self.view(layer, axis, axis.view(), &of);
                if let Some(local) = axis.local() {
                    self.view(layer, axis, local, &format!("{of}, local"));
                }
            }
        }
    }
}

#[test]
fn records_answer_as_the_evaluator() {
    let mut seen = Seen::default();
    for seed in 1..=NETWORKS {
        let evaluation = evaluate(graph(&network(seed).net));
        seen.network(&evaluation, seed);
    }
    assert!(seen.answers > 100_000, "{}", seen.answers);
    assert!(
        seen.missing.iter().all(|count| *count > 100),
        "{:?}",
        seen.missing
    );
}
