//! Latency, causality and anchors of a layer's record, and of the sets.

use receptive_field_core::eval::{Evaluation, NodeGeometry, Record, View, encode};
use receptive_field_core::{Answer, Fact, Kind, Missing};

use super::facts::{self, Facts, Lack};

/// What the record says of each fact beside what the sets say.
pub fn pairs(
    evaluation: &Evaluation,
    layer: &NodeGeometry,
    number: usize,
    view: View<'_>,
    sets: &Facts,
) -> [(&'static str, Answer, Answer); 3] {
    let axis = encode::axis(layer, &layer.axes[number], view, Kind::Add, None);
    let image = evaluation.graph().input[number];
    let text = encode::text(&[image], &encode::node(Kind::Add, &[]), &[axis]);
    let record = Record::of(&text, 1, 0).unwrap();
    let whole = |value: i64| (i128::from(value), 1);
    [
        (
            "latency",
            record.fact(Fact::Latency),
            answer(sets.latency.map(whole).map(number_of)),
        ),
        (
            "causal",
            record.fact(Fact::Causal),
            answer(sets.latency.map(|late| Answer::Truth(late <= 0))),
        ),
        (
            "anchor",
            record.fact(Fact::Anchor),
            answer(sets.anchor.map(number_of)),
        ),
    ]
}

fn number_of((numerator, denominator): (i128, i128)) -> Answer {
    Answer::Number {
        numerator,
        denominator,
    }
}

fn answer(fact: facts::Fact<Answer>) -> Answer {
    fact.unwrap_or_else(|lack| {
        Answer::Missing(match lack {
            Lack::Global => Missing::Global,
            Lack::Scan => Missing::Scan,
            Lack::Drifting => Missing::Drifting,
            Lack::Nothing => Missing::Nothing,
        })
    })
}
