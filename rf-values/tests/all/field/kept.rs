//! What a field must know, by its documentation: all, but for three things.

use receptive_field_core::eval::{AxisGeometry, Evaluation};
use receptive_field_core::ops::PaddingMode;
use receptive_field_core::{Answer, Fact, Missing, Reach};

use crate::support::adapter::place;

/// What stands on the way to each layer of an axis, the input first.
pub(super) struct Kept(Vec<Passed>);

#[derive(Clone, Copy, Default)]
struct Passed {
    /// A padding that reads pixels.
    reads_pixels: bool,
    /// Features that see no padding in more than 16 runs, or more phases than a field has.
    is_scattered: bool,
    /// So many phases, or jumps, that three roads of them might not fit beside each other.
    has_many_phases: bool,
    /// Phases of all steps, one after another: as many as a way may have that the evaluator does not show, since others
    /// see everything.
    steps: i64,
}

impl Kept {
    pub(super) fn of(evaluation: &Evaluation, axis: usize) -> Self {
        let graph = evaluation.graph();
        let of =
            |at: usize| -> Option<&AxisGeometry> { evaluation.node(place(at))?.axes.get(axis) };
        let mut all = vec![Passed {
            steps: 1,
            ..Passed::default()
        }];
        for (index, node) in graph.nodes.iter().enumerate() {
            let mut passed = of(index + 1).map(Passed::by).unwrap_or_default();
            let (own, mut most) = (passed.steps.max(1), 1);
            for input in &node.inputs {
                let before = (0..=index).find(|&at| place(at) == *input).unwrap();
                let before = all[before];
                passed.reads_pixels |= before.reads_pixels;
                passed.is_scattered |= before.is_scattered;
                passed.has_many_phases |= before.has_many_phases;
                most = most.max(before.steps);
            }
            passed.steps = own.saturating_mul(most);
            let reach = of(index + 1).map(|axis| axis.view().reach());
            passed.has_many_phases |= passed.steps > 120 && reach == Some(Reach::Global);
            all.push(passed);
        }
        Self(all)
    }

    /// Whether a fact of a layer may be unknown.
    pub(super) fn allows(
        &self,
        at: usize,
        fact: Fact,
        reach: Reach,
        answer: Answer,
    ) -> Result<(), String> {
        let passed = self.0[at];
        let is_allowed = match fact {
            Fact::Interior => passed.is_scattered,
            Fact::PathMin | Fact::Productive => passed.has_many_phases,
            Fact::Lookback
            | Fact::Lookahead
            | Fact::Latency
            | Fact::Causal
            | Fact::HaloUnaligned => {
                // That there is none hangs on what stands in the padding only where nothing is read.
                let exists =
                    !matches!(answer, Answer::Missing(missing) if missing != Missing::Nothing);
                passed.reads_pixels && reach != Reach::Global && exists
            }
            _ => false,
        };
        if is_allowed {
            Ok(())
        } else {
            Err(format!("{} is not known", fact.name()))
        }
    }
}

impl Passed {
    fn by(axis: &AxisGeometry) -> Self {
        let padding = axis.step().map(|step| step.padding_mode);
        let inside = |i: i64| axis.is_inside(i);
        let begins = |i: &i64| inside(*i) && !inside(*i - 1);
        let runs = (0..axis.size().min(1 << 10)).filter(begins).count();
        let phases = [Some(axis.view()), axis.local()].into_iter().flatten();
        let mut phases = phases.map(|view| match view.reach() {
            Reach::Global => 1,
            _ if view.is_drifting() => i64::MAX,
            _ => axis.repeats().map_or(i64::MAX, |(features, _)| features),
        });
        Self {
            reads_pixels: padding.is_some_and(|mode| mode != PaddingMode::Zeros),
            is_scattered: runs > 16 || axis.step().is_some_and(|step| step.out_period > 256),
            has_many_phases: phases.any(|count| count > 120),
            steps: axis.step().map_or(1, |step| step.out_period),
        }
    }
}
