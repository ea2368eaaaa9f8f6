//! The facts of a field without phases, in closed form: a chain of windows asks for little else.

use super::{Around, Field};
use crate::answer::Answer;
use crate::fact::Fact;
use crate::reach::{Reach, Surround};

impl Field {
    /// The answer, where all regions are of one size and move by one jump; `None` where the record has to say it.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "regions end far from the ends of `i64`, and there is a line"
    )]
    #[inline]
    pub(super) const fn closed(&self, fact: Fact) -> Option<Answer> {
        let road = &self.full;
        let (start, end) = (road.starts[0], road.ends[0]);
        let jump = road.jump.0;
        let is_line = road.is_straight() && road.lines[0].step == jump && road.jump.1 == 1;
        if !is_line
            || start >= end
            || !matches!(road.reach, Reach::Local)
            || !matches!(road.surround, Surround::Constant)
            || !matches!(self.around, Around::Regions)
        {
            return None;
        }
        // The step for which feature 0 stands ends with pixel `jump`: what it reads past that is its latency.
        let value = match fact {
            Fact::ReceptiveField | Fact::ReceptiveFieldMin => end - start,
            Fact::Jump => jump,
            Fact::Period => 1,
            Fact::Padding | Fact::Lookback => -start,
            Fact::Lookahead => end - 1,
            Fact::Latency => end - jump,
            Fact::Causal => return Some(Answer::Truth(end <= jump)),
            Fact::Uniform => return Some(Answer::Truth(true)),
            Fact::Halo => return Some(Answer::Pair(-start, end - jump)),
            Fact::HaloUnaligned => return Some(Answer::Pair(-start, end - 1)),
            Fact::Size
            | Fact::PathMin
            | Fact::Start
            | Fact::Anchor
            | Fact::Dropped
            | Fact::State
            | Fact::Context
            | Fact::Interior
            | Fact::Aligned
            | Fact::Dense
            | Fact::Productive
            | Fact::CoversInput => return None,
        };
        Some(Answer::Number {
            numerator: value as i128,
            denominator: 1,
        })
    }
}
