//! Every fact of every layer, of the core and of the sets.

use std::fmt::Debug;

use receptive_field_core::Answer;
use receptive_field_core::eval::{
    AxisGeometry, EvalErrorKind, Evaluation, Missing, Ratio, Reach, Region, View, evaluate,
};
use receptive_field_core::ops::OpError;

use super::adapter::{graph, place};
use super::borders::with_borders;
use super::exist::{Existing, existing, longest_run};
use super::facts::{Fact, Facts, Lack, facts};
use super::model::{Axis, Layer, Model};
use super::net::At;
use super::op::Fault;
use super::records;
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
            _ => return None,
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

fn lacking<T>(fact: Result<T, Missing>) -> Fact<T> {
    fact.map_err(|missing| match missing {
        Missing::Global => Lack::Global,
        Missing::Scan => Lack::Scan,
        Missing::Drifting => Lack::Drifting,
        Missing::Circular => Lack::Circular,
        Missing::Nothing => Lack::Nothing,
    })
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
        same("productive", &core.productive, &model.productive[at])?;
        let core = &core.axes[self.number];
        let roads = &self.axis.roads;
        settled(core, layer, roads)?;
        inside(core, existing)?;
        let inside = &existing.inside;
        let whole = facts(roads, layer.full, layer.size);
        let whole = with_borders(whole, existing, inside);
        self.view(at, core.view(), layer.full, layer.size, &whole, false)?;
        same(
            "local exists",
            &core.local().is_some(),
            &layer.local.is_some(),
        )?;
        if let (Some(view), Some(local)) = (core.local(), layer.local) {
            let facts = with_borders(facts(roads, local, layer.size), left, inside);
            self.view(at, view, local, layer.size, &facts, true)
                .map_err(|text| format!("local, {text}"))?;
        }
        self.visible(at, core, existing)
    }

    fn view(
        &self,
        at: At,
        core: View<'_>,
        road: RoadId,
        size: i64,
        sets: &Facts,
        local: bool,
    ) -> Outcome {
        let roads = &self.axis.roads;
        let beyond = match core.reach() {
            Reach::Local => Beyond::Nothing,
            Reach::Scan => Beyond::Scan,
            Reach::Global => Beyond::Global,
        };
        same("reach", &beyond, &sets.beyond)?;
        same("jump", &parts(core.jump()), &sets.jump)?;
        same("drifting", &core.is_drifting(), &sets.drifting)?;
        regions(core, roads, road, size)?;
        let fields = (core.receptive_field(), core.receptive_field_min());
        same(
            "receptive field",
            &fields,
            &(sets.receptive_field, sets.receptive_field_min),
        )?;
        same("start", &lacking(core.start().map(parts)), &sets.start)?;
        same("padding", &lacking(core.padding()), &sets.padding)?;
        same("period", &lacking(core.period()), &sets.period)?;
        same("uniform", &lacking(core.uniform()), &sets.uniform)?;
        same("lookback", &lacking(core.lookback()), &sets.lookback)?;
        same("lookahead", &lacking(core.lookahead()), &sets.lookahead)?;
        same("halo", &lacking(core.halo()), &sets.halo)?;
        self.record(at, sets, local)?;
        let Some((used, spanned)) = sets.sparsest else {
            return Ok(());
        };
        let found = self.evaluation.sparsest(place(at), self.number, local);
        let found = found.map(|found| (found.used, found.spanned));
        same("sparsest", &found, &Ok((used, spanned)))
    }

    /// The facts for which borders count, as the constants have them.
    fn record(&self, at: At, sets: &Facts, local: bool) -> Outcome {
        let Some(layer) = at.checked_sub(1) else {
            return Ok(());
        };
        let text = records::text(self.evaluation, layer, self.number, local);
        let said = |fact| lacking(records::answer(&text, fact));
        let whole = |number| Answer::Number {
            numerator: i128::from(number),
            denominator: 1,
        };
        let pair = |(before, after)| Answer::Pair(before, after);
        let expected = [
            (
                receptive_field_core::Fact::Lookback,
                sets.lookback.map(whole),
            ),
            (
                receptive_field_core::Fact::Lookahead,
                sets.lookahead.map(whole),
            ),
            (
                receptive_field_core::Fact::Causal,
                sets.lookahead.map(|ahead| Answer::Truth(ahead <= 0)),
            ),
            (receptive_field_core::Fact::Halo, sets.halo.map(pair)),
            (
                receptive_field_core::Fact::HaloUnaligned,
                sets.halo_unaligned.map(pair),
            ),
            (
                receptive_field_core::Fact::ReceptiveField,
                Ok(whole(sets.receptive_field)),
            ),
        ];
        let mut expected = expected.into_iter();
        expected.try_for_each(|(fact, sets)| same(&format!("record, {fact:?}"), &said(fact), &sets))
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

/// What does not hang on a view.
fn settled(core: &AxisGeometry, layer: &Layer, roads: &Roads) -> Outcome {
    same("size", &core.size(), &layer.size)?;
    same("image", &core.image(), &roads.image)?;
    same("path_min", &core.path_min(), &layer.path_min)?;
    same("aligned", &core.aligned(), &layer.aligned)?;
    same(
        "local differs",
        &core.local_differs(),
        &(layer.local != Some(layer.full)),
    )?;
    same(
        "dropped",
        &core.dropped(),
        &layer.step.map_or(0, |step| step.dropped()),
    )
}

fn inside(core: &AxisGeometry, existing: &Existing) -> Outcome {
    let found = (-2..core.size() + 2).map(|i| core.is_inside(i));
    let mut all = vec![false; existing.inside.len() + 4];
    all[2..existing.inside.len() + 2].copy_from_slice(&existing.inside);
    same("inside", &found.collect(), &all)?;
    same("interior", &core.interior(), &longest_run(&existing.inside))
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
