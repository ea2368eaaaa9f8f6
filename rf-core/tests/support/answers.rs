//! Every fact of a layer as the sets answer it.

use receptive_field_core::{Answer, Fact, Missing, Open};

use super::exist::longest_run;
use super::facts::{Facts, Lack};
use super::model::Layer;
use super::roads::{Beyond, Fraction};

/// One layer on one axis, by one road.
pub struct Sets<'a> {
    pub layer: &'a Layer,
    pub facts: &'a Facts,
    /// Of each feature, whether it sees no padding.
    pub inside: &'a [bool],
    pub productive: bool,
}

pub fn number((numerator, denominator): Fraction) -> Answer {
    Answer::Number {
        numerator,
        denominator,
    }
}

pub fn whole(value: i64) -> Answer {
    number((value.into(), 1))
}

pub fn pair((first, second): (i64, i64)) -> Answer {
    Answer::Pair(first, second)
}

fn missing(lack: Lack) -> Missing {
    match lack {
        Lack::Global => Missing::Global,
        Lack::Scan => Missing::Scan,
        Lack::Drifting => Missing::Drifting,
        Lack::Circular => Missing::Circular,
        Lack::Nothing => Missing::Nothing,
        Lack::Branches => Missing::Branches,
    }
}

impl Sets<'_> {
    pub fn answer(&self, fact: Fact) -> Answer {
        let answer = self.known(fact);
        answer.unwrap_or_else(|lack| Answer::Missing(missing(lack)))
    }

    fn known(&self, fact: Fact) -> Result<Answer, Lack> {
        let Self { layer, facts, .. } = self;
        Ok(match fact {
            Fact::Size => whole(layer.size),
            Fact::Jump => number(facts.jump),
            Fact::ReceptiveField => whole(facts.receptive_field),
            Fact::ReceptiveFieldMin => whole(facts.receptive_field_min),
            Fact::PathMin => whole(layer.path_min),
            Fact::Period => whole(facts.period?),
            Fact::Start => number(facts.start?),
            Fact::Anchor => number(facts.anchor?),
            Fact::Padding => whole(facts.padding?),
            Fact::Lookback => whole(facts.lookback?),
            Fact::Lookahead => whole(facts.lookahead?),
            Fact::Latency => whole(facts.latency?),
            Fact::Dropped => whole(layer.step.map_or(0, |step| step.dropped())),
            Fact::State if layer.step.is_none() && !layer.inputs.is_empty() => {
                return Err(Lack::Branches);
            }
            Fact::State => whole(layer.step.map_or(0, |step| step.state())),
            Fact::Halo => pair(facts.halo?),
            Fact::Context => pair(facts.context?),
            Fact::HaloUnaligned => pair(facts.halo_unaligned?),
            Fact::Interior => pair(longest_run(self.inside)),
            Fact::Aligned => Answer::Truth(layer.aligned),
            Fact::Dense => match facts.beyond {
                Beyond::Nothing => Answer::Open(Open::Dense),
                Beyond::Scan => return Err(Lack::Scan),
                Beyond::Global => return Err(Lack::Global),
            },
            Fact::Productive => Answer::Truth(self.productive),
            Fact::Causal => Answer::Truth(facts.latency? <= 0),
            Fact::CoversInput => Answer::Open(Open::CoversInput),
            Fact::Uniform => Answer::Truth(facts.uniform?),
        })
    }
}
