//! Every fact of every layer, of the core and of the sets.

use std::fmt::Debug;

use receptive_field_core::eval::{
    AxisGeometry, EvalErrorKind, Evaluation, Ratio, Reach, Record, Region, View, evaluate,
};
use receptive_field_core::ops::OpError;
use receptive_field_core::{Answer, Fact};

use super::adapter::{graph, place};
use super::answers::{Sets, whole};
use super::borders::with_borders;
use super::exist::{Existing, existing};
use super::facts::{Facts, facts};
use super::model::{Axis, Layer, Model};
use super::net::At;
use super::op::Fault;
use super::record::Recorded;
use super::roads::{Beyond, Fraction, RoadId, Roads};
use super::set::Set;

/// What differs, in words.
type Outcome = Result<(), String>;

fn same<T: PartialEq + Debug>(what: &str, core: &T, sets: &T) -> Outcome {
    if core == sets {
        return Ok(());
    }
    Err(format!(
        "{what}: the core says {core:?}, the sets say {sets:?}"
    ))
}

/// Compares the core with the model of the same network.
pub fn compare(model: &Model) -> Outcome {
    let evaluation = evaluate(graph(&model.net));
    let errors: Vec<_> = evaluation
        .errors()
        .iter()
        .map(|error| (error.node + 1, error.axis, fault(&error.kind)))
        .collect();
    let faults: Vec<_> = model
        .faults
        .iter()
        .map(|(at, axis, fault)| (*at, *axis, Some(fault.clone())))
        .collect();
    same("errors", &errors, &faults)?;
    for (number, axis) in model.axes.iter().enumerate() {
        let of = On {
            evaluation: &evaluation,
            number,
            axis,
        };
        let whole = existing(axis, false);
        let local = existing(axis, true);
        for (at, existing) in whole.iter().enumerate() {
            of.layer(model, at, [existing, &local[at]])
                .map_err(|text| format!("layer {at}, axis {number}: {text}"))?;
        }
    }
    Ok(())
}

fn fault(kind: &EvalErrorKind) -> Option<Fault> {
    Some(match kind {
        EvalErrorKind::Op { error, .. } => match error {
            OpError::Zero { .. } => Fault::Zero,
            OpError::WindowTooLarge { .. } => Fault::WindowTooLarge,
            OpError::Empty { .. } => Fault::Empty,
            OpError::NotDivisible { .. } => Fault::NotDivisible,
            OpError::Unlike { .. } => Fault::Unlike,
            OpError::PaddingTooLarge { side, .. } => Fault::PaddingTooLarge {
                side: usize::from(*side != "before"),
            },
            OpError::Overflow => return None,
        },
        EvalErrorKind::Sizes(sizes) => Fault::Sizes(sizes.clone()),
        EvalErrorKind::Jumps(jumps) => {
            Fault::Jumps(jumps.iter().map(|jump| jump.map(parts)).collect())
        }
        EvalErrorKind::Phases { period } => Fault::Phases(*period),
        _ => return None,
    })
}

fn parts(ratio: Ratio) -> Fraction {
    (ratio.numerator(), ratio.denominator())
}

fn ends(span: Option<Region>) -> Option<(i64, i64)> {
    span.map(|span| (span.start, span.end))
}

/// One axis of a network.
struct On<'a> {
    evaluation: &'a Evaluation,
    number: usize,
    axis: &'a Axis,
}

impl On<'_> {
    fn layer(&self, model: &Model, at: At, [existing, left]: [&Existing; 2]) -> Outcome {
        let core = self.evaluation.node(place(at));
        let layer = self.axis.layers[at].as_ref();
        same("exists", &core.is_some(), &layer.is_some())?;
        let (Some(core), Some(layer)) = (core, layer) else {
            return Ok(());
        };
        let core = &core.axes[self.number];
        settled(core, layer, &self.axis.roads)?;
        inside(core, existing)?;
        let on_road = |view, road, is_local| {
            let facts = facts(&self.axis.roads, road, layer.size);
            let exists = if is_local { left } else { existing };
            let facts = with_borders(facts, exists, &existing.inside);
            let sets = Sets {
                layer,
                facts: &facts,
                inside: &existing.inside,
                productive: model.productive[at],
            };
            self.recorded(at, &sets, is_local)?;
            self.view(view, road, &sets)?;
            self.dense(at, &facts, is_local)
        };
        on_road(core.view(), layer.full, false)?;
        same(
            "local exists",
            &core.local().is_some(),
            &layer.local.is_some(),
        )?;
        if let (Some(view), Some(local)) = (core.local(), layer.local) {
            on_road(view, local, true).map_err(|text| format!("local, {text}"))?;
        }
        self.visible(at, core, existing)
    }

    /// Every fact, as the layer's constant has it.
    fn recorded(&self, at: At, sets: &Sets<'_>, is_local: bool) -> Outcome {
        let recorded = if is_local {
            Recorded::local(self.evaluation, at)
        } else {
            Recorded::whole(self.evaluation, at)
        };
        answers(&recorded.axis(self.number), sets)
    }

    /// What the evaluator itself goes by.
    fn view(&self, core: View<'_>, road: RoadId, sets: &Sets<'_>) -> Outcome {
        let beyond = match core.reach() {
            Reach::Local => Beyond::Nothing,
            Reach::Scan => Beyond::Scan,
            Reach::Global => Beyond::Global,
        };
        same("reach", &beyond, &sets.facts.beyond)?;
        same("drifting", &core.is_drifting(), &sets.facts.drifting)?;
        same("jump of the view", &parts(core.jump()), &sets.facts.jump)?;
        let numbers = [
            (Fact::ReceptiveField, whole(core.receptive_field())),
            (Fact::ReceptiveFieldMin, whole(core.receptive_field_min())),
            (
                Fact::Period,
                core.period().map_or_else(Answer::Missing, whole),
            ),
        ];
        for (fact, core) in numbers {
            same(
                &format!("{} of the view", fact.name()),
                &core,
                &sets.answer(fact),
            )?;
        }
        regions(core, &self.axis.roads, road, sets.layer.size)
    }

    fn dense(&self, at: At, facts: &Facts, is_local: bool) -> Outcome {
        let Some((used, spanned)) = facts.sparsest else {
            return Ok(());
        };
        let found = self.evaluation.sparsest(place(at), self.number, is_local);
        let found = found.map(|found| (found.used, found.spanned));
        same("sparsest", &found, &Ok((used, spanned)))
    }

    fn visible(&self, at: At, core: &AxisGeometry, existing: &Existing) -> Outcome {
        let mut sets: Vec<_> = existing.pixels.iter().map(Set::hull).collect();
        let covers = sets.contains(&Some((0, self.axis.roads.image)));
        let found = self.evaluation.covers_input(place(at), self.number);
        same("covers_input", &found, &Ok(covers))?;
        let seen = |range: (i64, i64)| {
            let seen = self.evaluation.visible(place(at), self.number, range);
            seen.map(|seen| seen.into_iter().map(ends).collect::<Vec<_>>())
        };
        let (first, last) = core.interior();
        let within = sets[first as usize..last as usize].to_vec();
        same("visible in the interior", &seen((first, last)), &Ok(within))?;
        // Features that do not exist see nothing.
        sets.splice(0..0, [None, None]);
        sets.extend([None, None]);
        same("visible", &seen((-2, core.size() + 2)), &Ok(sets))
    }
}

fn answers(core: &Record<'_>, sets: &Sets<'_>) -> Outcome {
    for fact in Fact::ALL {
        let answer = core.fact(fact);
        same(fact.name(), &answer, &sets.answer(fact))?;
        if let Answer::Missing(missing) = answer {
            let is_told = fact.exists_unless().contains(&missing);
            same(
                &format!("{} says when it exists", fact.name()),
                &is_told,
                &true,
            )?;
        }
    }
    Ok(())
}

/// What does not hang on a view.
fn settled(core: &AxisGeometry, layer: &Layer, roads: &Roads) -> Outcome {
    same("image", &core.image(), &roads.image)?;
    same("aligned", &core.aligned(), &layer.aligned)?;
    let (lines, beyond) = (&roads.all[layer.full].lines, roads.all[layer.full].beyond);
    let repeats = match lines.as_slice() {
        [line] => Some(*line),
        _ => None,
    };
    same("repeats", &core.repeats(), &repeats)?;
    let structure = repeats.filter(|_| beyond == Beyond::Nothing);
    same("structure", &core.structure(), &structure)?;
    same(
        "local exists",
        &core.local().is_some(),
        &layer.local.is_some(),
    )?;
    same(
        "local differs",
        &core.local_differs(),
        &(layer.local != Some(layer.full)),
    )
}

fn inside(core: &AxisGeometry, existing: &Existing) -> Outcome {
    let found = (-2..core.size() + 2).map(|i| core.is_inside(i));
    let mut all = vec![false; existing.inside.len() + 4];
    all[2..existing.inside.len() + 2].copy_from_slice(&existing.inside);
    same("inside", &found.collect(), &all)
}

/// All features, and some before and after.
fn regions(core: View<'_>, roads: &Roads, road: RoadId, size: i64) -> Outcome {
    let turn = roads.all[road]
        .lines
        .iter()
        .map(|line| line.0)
        .max()
        .unwrap_or(1);
    for i in -turn - 1..size + turn {
        let found = ends(core.region(i));
        if found != roads.region(road, i) {
            return same(&format!("region({i})"), &found, &roads.region(road, i));
        }
    }
    Ok(())
}
