//! Facts of layers and of single features, as conditions ask for them.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::limits::{ALL_INTERVALS, INTERVALS, READS};
use receptive_field_core::eval::{AxisGeometry, Missing, NodeGeometry, Ratio, Region, TooMuchWork};

use super::Case;
use super::evaluate::Judge;
use super::feature::index_of;
use super::quantity::{Judged, Lanes, Quantity};
use super::why::drift;
use crate::diagnostic::{Diagnostic, Place};
use crate::lower::{Ask, Index, Question, Side, Varying};
use crate::spec::Expr;
use receptive_field_core::{Answer, Fact, FeatureFact, Open, Shape};

/// A question, and the layer that it is about.
struct Asked<'a> {
    case: Case<'a>,
    ask: &'a Ask,
    geometry: NodeGeometry<'a>,
    written: &'a Expr,
}

impl Judge for Case<'_> {
    fn answer(&self, ask: &Ask, written: &Expr) -> Judged<Quantity> {
        let geometry = self
            .geometry(ask.source)
            .ok_or_else(|| Diagnostic::new(written.place, "the layer has no geometry"))?;
        let asked = Asked {
            case: *self,
            ask,
            geometry,
            written,
        };
        match &ask.question {
            Question::Layer(fact, side) => asked.of_layer(*fact, *side),
            Question::Feature { index, place, fact } => {
                index_of(*self, ask.source, index)?;
                match fact {
                    Some((fact, side)) => asked.of_feature(index, *fact, *side),
                    None => Err(asked.no_fact(index, *place)),
                }
            }
        }
    }

    fn varying(&self, varying: Varying) -> Option<Quantity> {
        self.size?.varying(varying)
    }
}

impl Asked<'_> {
    /// The value on the axis that is asked for, or on each.
    fn lanes<T>(&self, of: impl Fn(usize) -> Judged<T>) -> Judged<Lanes<T>> {
        if let Some(axis) = self.ask.axis {
            return of(axis).map(Lanes::Same);
        }
        let axes = (0..self.case.axes()).map(of);
        axes.try_collect_vec().map(Lanes::PerAxis)
    }

    fn per_axis<T>(
        &self,
        fact: impl Fn(usize, &AxisGeometry) -> Result<T, Missing>,
    ) -> Judged<Lanes<T>> {
        let of = |axis: usize| {
            let geometry = self.geometry.axes.get(axis).ok_or(Missing::Nothing)?;
            fact(axis, geometry)
        };
        self.lanes(|axis| of(axis).map_err(|missing| self.missing(missing)))
    }

    fn of_layer(&self, fact: Fact, side: Option<Side>) -> Judged<Quantity> {
        match fact.shape() {
            Shape::Truth if fact.is_per_axis() => {
                let truths = self.lanes(|axis| self.truth(fact, axis))?;
                Ok(Quantity::Truth(truths))
            }
            Shape::Truth => Ok(Quantity::Truth(Lanes::Same(self.truth(fact, 0)?))),
            Shape::Number | Shape::Pair(_) => {
                let side = side.unwrap_or(Side::First);
                let numbers = self.lanes(|axis| self.number(fact, side, axis))?;
                Ok(Quantity::Number(numbers))
            }
        }
    }

    fn truth(&self, fact: Fact, axis: usize) -> Judged<bool> {
        match self.fact(fact, axis) {
            Answer::Truth(truth) => Ok(truth),
            Answer::Open(question) => {
                let truth = self.worked_out(question, axis);
                truth.map_err(|TooMuchWork| match question {
                    Open::Dense => self.too_many_intervals(),
                    Open::CoversInput => self.too_many_steps(),
                })
            }
            Answer::Missing(missing) => Err(self.missing(missing)),
            Answer::Number { .. } | Answer::Pair(..) => Err(self.missing(Missing::Nothing)),
        }
    }

    fn number(&self, fact: Fact, side: Side, axis: usize) -> Judged<Ratio> {
        let number = match self.fact(fact, axis) {
            Answer::Number {
                numerator,
                denominator,
            } => Ratio::new(numerator, denominator).ok_or(Missing::Nothing),
            Answer::Pair(first, second) => Ok(Ratio::whole(side.of((first, second)))),
            Answer::Missing(missing) => Err(missing),
            Answer::Truth(_) | Answer::Open(_) => Err(Missing::Nothing),
        };
        number.map_err(|missing| self.missing(missing))
    }

    fn fact(&self, fact: Fact, axis: usize) -> Answer {
        let Ask {
            source, is_local, ..
        } = *self.ask;
        self.case.fact(source, is_local, axis, fact)
    }

    fn worked_out(&self, question: Open, axis: usize) -> Result<bool, TooMuchWork> {
        let Ask {
            source, is_local, ..
        } = *self.ask;
        self.case.instance.ask(|evaluation, looks| match question {
            Open::Dense => {
                let sparsest = evaluation.sparsest_after(looks, source, axis, is_local)?;
                Ok(sparsest.used == sparsest.spanned)
            }
            Open::CoversInput => evaluation.covers_input_after(looks, source, axis),
        })
    }

    fn too_many_steps(&self) -> Diagnostic {
        self.undecided(&format!(
            "to follow what features really see would take more than {READS} steps"
        ))
    }

    fn too_many_regions(&self) -> Diagnostic {
        self.undecided(&format!(
            "to unite the regions of branches that drift apart would take more than {READS} steps"
        ))
    }

    fn too_many_intervals(&self) -> Diagnostic {
        self.undecided(&format!(
            "the pixels that features use are more than {INTERVALS} intervals in one layer, or {ALL_INTERVALS} in all"
        ))
    }

    fn undecided(&self, why: &str) -> Diagnostic {
        let message = format!("`{}` cannot be decided: {why}", self.written);
        Diagnostic::new(self.written.place, message)
    }

    fn of_feature(
        &self,
        index: &[Index],
        fact: FeatureFact,
        side: Option<Side>,
    ) -> Judged<Quantity> {
        let of = |axis: usize| index.get(axis).map_or(0, |index| index.value);
        let side = side.unwrap_or(Side::First);
        let visible = |axis| {
            let instance = self.case.instance;
            instance.visible(self.ask.source, axis, of(axis))
        };
        match fact {
            FeatureFact::Center => self.center(index).map(Quantity::Number),
            FeatureFact::Region => {
                let end = |axis| {
                    let region = self.region(axis, of(axis))?;
                    end(region, side).map_err(|missing| self.missing(missing))
                };
                self.lanes(end).map(Quantity::Number)
            }
            FeatureFact::Visible => {
                let seen = |axis| {
                    let seen = visible(axis);
                    let region = seen.map_err(|TooMuchWork| self.too_many_steps())?;
                    end(region, side).map_err(|missing| self.missing(missing))
                };
                self.lanes(seen).map(Quantity::Number)
            }
            FeatureFact::Inside => {
                let inside = |axis, geometry: &AxisGeometry| Ok(geometry.is_inside(of(axis)));
                self.per_axis(inside).map(Quantity::Truth)
            }
            FeatureFact::Empty => {
                // A feature that sees nothing on one axis sees nothing at all.
                let seen = |axis| {
                    let seen = visible(axis);
                    seen.map_err(|TooMuchWork| self.too_many_steps())
                };
                let empty = self.lanes(|axis| Ok(seen(axis)?.is_none()))?;
                let empty = empty.any(&|empty| empty);
                Ok(Quantity::Truth(Lanes::Same(empty)))
            }
        }
    }

    fn center(&self, index: &[Index]) -> Judged<Lanes<Ratio>> {
        self.lanes(|axis| {
            let i = index.get(axis).map_or(0, |index| index.value);
            let middle = middle(self.region(axis, i)?);
            middle.ok_or_else(|| self.missing(Missing::Nothing))
        })
    }

    /// Of one feature on one axis: where branches drift, it is united each time that it is asked for.
    fn region(&self, axis: usize, i: i64) -> Judged<Option<Region>> {
        let geometry = self.geometry.axes.get(axis);
        let geometry = geometry.ok_or_else(|| self.missing(Missing::Nothing))?;
        let view = geometry.view();
        if view.is_drifting() {
            let spent = self.case.instance.looked.spend(view.slopes());
            spent.map_err(|TooMuchWork| self.too_many_regions())?;
        }
        Ok(view.region(i))
    }

    /// The error for a feature of which nothing is asked.
    fn no_fact(&self, index: &[Index], place: Place) -> Diagnostic {
        let error = Diagnostic::new(place, "expected a number or a truth, found one feature");
        let indices: Vec<String> = index
            .iter()
            .map(|index| index.value.to_string())
            .collect_vec();
        let feature = format!(
            "{}[{}]",
            self.case.name(self.ask.source),
            indices.join(", ")
        );
        match self.center(index) {
            Ok(center) => error.help(format!(
                "ask where it looks, as in `{feature}.center == {}`, or for its `.region.start`, `.visible.end`, `.inside`",
                center.show()
            )),
            Err(_) => error.help(format!("ask whether it sees anything: `{feature}.empty`")),
        }
    }

    /// Why the fact does not exist.
    fn missing(&self, missing: Missing) -> Diagnostic {
        if !self.case.is_told {
            return Diagnostic::new(self.written.place, "there is no answer");
        }
        let source = self.ask.source;
        let layer = self.case.name(source);
        let layers = self.case.model.nodes.len();
        let regions = layers.saturating_add(self.case.branches_of(layers));
        let may_explain = self.case.look_at(regions);
        let culprit = || self.case.culprit(source);
        let culprit = match may_explain.then(culprit).flatten() {
            Some(name) if name != layer => format!(", through `{name}`"),
            _ => String::new(),
        };
        let error = |why: &str| {
            let message = format!("`{}` does not exist: {why}", self.written);
            Diagnostic::new(self.written.place, message)
        };
        match missing {
            Missing::Global if self.ask.is_local => error(&format!(
                "every path to `{layer}` sees the whole image{culprit}"
            )),
            Missing::Global => {
                let error = error(&format!(
                    "every feature of `{layer}` sees the whole image{culprit}"
                ));
                let has_local = self.geometry.axes.iter().all(|axis| axis.local().is_some());
                if has_local {
                    let fact = self.ask.said();
                    error.help(format!(
                        "`{layer}.local{fact}` leaves out the paths that see everything"
                    ))
                } else {
                    error
                }
            }
            Missing::Scan => error(&format!(
                "every feature of `{layer}` sees all that stands before it{culprit}"
            )),
            Missing::Drifting => {
                let error = error("branches of different jumps come together, and nothing repeats");
                let drift = || drift(self.case, source, self.ask.is_local);
                match may_explain.then(drift).flatten() {
                    Some(why) => error.note(why),
                    None => error,
                }
            }
            Missing::Circular => {
                let wrapped = || format!("`{}`", self.case.wrapped(source).unwrap_or(layer));
                let wrapped = may_explain.then(wrapped);
                let wrapped = wrapped.unwrap_or_else(|| String::from("a layer"));
                error(&format!(
                    "{wrapped} is padded from the other end, and a tile would wrap round at its own border"
                ))
            }
            Missing::Nothing => error("no pixel is read"),
            Missing::Branches => error(&format!(
                "`{layer}` is a join, and each of its branches has its own"
            )),
        }
    }
}

fn middle(region: Option<Region>) -> Option<Ratio> {
    let region = region?;
    Ratio::new(i128::from(region.start).checked_add(region.end.into())?, 2)
}

fn end(region: Option<Region>, side: Side) -> Result<Ratio, Missing> {
    let region = region.ok_or(Missing::Nothing)?;
    Ok(Ratio::whole(side.of((region.start, region.end))))
}
