//! Facts of layers and of single features, as conditions ask for them.

use receptive_field_core::eval::{
    AxisGeometry, Missing, NodeGeometry, Ratio, Region, TooMuchWork, View,
};

use super::Case;
use super::evaluate::Judged;
use super::feature::index_of;
use super::quantity::{Lanes, Quantity};
use super::why::drift;
use crate::diagnostic::{Diagnostic, Place};
use crate::lower::{Ask, Index, Question, Side};
use crate::spec::Expr;
use receptive_field_core::{Fact, FeatureFact};

/// A question, and the layer that it is about.
struct Asked<'a> {
    case: Case<'a>,
    ask: &'a Ask,
    geometry: &'a NodeGeometry,
    written: &'a Expr,
}

impl Case<'_> {
    pub(super) fn answer(&self, ask: &Ask, written: &Expr) -> Judged<Quantity> {
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
}

impl Asked<'_> {
    /// The value on the axis that is asked for, or on each.
    fn lanes<T>(&self, of: impl Fn(usize) -> Judged<T>) -> Judged<Lanes<T>> {
        if let Some(axis) = self.ask.axis {
            return of(axis).map(Lanes::Same);
        }
        let axes = (0..self.case.model.axes).map(of);
        axes.collect::<Judged<_>>().map(Lanes::PerAxis)
    }

    fn per_axis<T>(
        &self,
        fact: impl Fn(usize, &AxisGeometry, View) -> Result<T, Missing>,
    ) -> Judged<Lanes<T>> {
        let of = |axis: usize| {
            let geometry = self.geometry.axes.get(axis).ok_or(Missing::Nothing)?;
            let view = if self.ask.is_local {
                geometry.local().ok_or(Missing::Global)?
            } else {
                geometry.view()
            };
            fact(axis, geometry, view)
        };
        self.lanes(|axis| of(axis).map_err(|missing| self.missing(missing)))
    }

    fn numbers(
        &self,
        fact: impl Fn(&AxisGeometry, View) -> Result<Ratio, Missing>,
    ) -> Judged<Quantity> {
        let numbers = self.per_axis(|_, axis, view| fact(axis, view))?;
        Ok(Quantity::Number(numbers))
    }

    fn truths(
        &self,
        fact: impl Fn(&AxisGeometry, View) -> Result<bool, Missing>,
    ) -> Judged<Quantity> {
        let truths = self.per_axis(|_, axis, view| fact(axis, view))?;
        Ok(Quantity::Truth(truths))
    }

    fn of_layer(&self, fact: Fact, side: Option<Side>) -> Judged<Quantity> {
        let whole = |value: i64| Ok(Ratio::whole(value));
        let side = |pair: (i64, i64)| {
            let side = side.unwrap_or(Side::First);
            whole(side.of(pair))
        };
        match fact {
            Fact::Size => self.numbers(|axis, _| whole(axis.size())),
            Fact::Jump => self.numbers(|_, view| Ok(view.jump())),
            Fact::ReceptiveField => self.numbers(|_, view| whole(view.receptive_field())),
            Fact::ReceptiveFieldMin => self.numbers(|_, view| whole(view.receptive_field_min())),
            Fact::PathMin => self.numbers(|axis, _| whole(axis.path_min())),
            Fact::Period => self.numbers(|_, view| whole(view.period()?)),
            Fact::Start => self.numbers(|_, view| view.start()),
            Fact::Padding => self.numbers(|_, view| whole(view.padding()?)),
            Fact::Lookback => self.numbers(|_, view| whole(view.lookback()?)),
            Fact::Lookahead => self.numbers(|_, view| whole(view.lookahead()?)),
            Fact::Dropped => self.numbers(|axis, _| whole(axis.dropped())),
            Fact::Halo => self.numbers(|_, view| side(view.halo()?)),
            Fact::HaloUnaligned => {
                self.numbers(|_, view| side((view.lookback()?, view.lookahead()?)))
            }
            Fact::Interior => self.numbers(|axis, _| side(axis.interior())),
            Fact::Productive => Ok(Quantity::Truth(Lanes::Same(self.geometry.productive))),
            Fact::Aligned => self.truths(|axis, _| Ok(axis.aligned())),
            Fact::Causal => self.truths(|_, view| Ok(view.lookahead()? <= 0)),
            Fact::Uniform => self.truths(|_, view| view.uniform()),
            Fact::Dense => self.dense(),
            Fact::CoversInput => self.covers_input(),
        }
    }

    fn dense(&self) -> Judged<Quantity> {
        // Asked of its period first: where that does not exist, neither does this.
        self.per_axis(|_, _, view| match view.period() {
            Err(Missing::Drifting) => Ok(0),
            period => period,
        })?;
        self.worked_out(|axis| {
            let evaluation = &self.case.instance.evaluation;
            let sparsest = evaluation.sparsest(self.ask.source, axis, self.ask.is_local)?;
            Ok(sparsest.used == sparsest.spanned)
        })
        .map(Quantity::Truth)
    }

    fn covers_input(&self) -> Judged<Quantity> {
        let evaluation = &self.case.instance.evaluation;
        let covers = self.worked_out(|axis| evaluation.covers_input(self.ask.source, axis));
        covers.map(Quantity::Truth)
    }

    /// What is worked out only where a contract asks.
    fn worked_out<T>(&self, of: impl Fn(usize) -> Result<T, TooMuchWork>) -> Judged<Lanes<T>> {
        self.lanes(|axis| of(axis).map_err(|TooMuchWork| self.too_much()))
    }

    fn too_much(&self) -> Diagnostic {
        let message = format!(
            "`{}` cannot be decided: it would take too much work",
            self.written
        );
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
        match fact {
            FeatureFact::Center => self.center(index).map(Quantity::Number),
            FeatureFact::Region => {
                let end = |axis, _: &AxisGeometry, view: View| end(view.region(of(axis)), side);
                self.per_axis(end).map(Quantity::Number)
            }
            FeatureFact::Visible => {
                let seen = |axis| {
                    let seen = self.visible(axis, of(axis));
                    let region = seen.map_err(|TooMuchWork| self.too_much())?;
                    end(region, side).map_err(|missing| self.missing(missing))
                };
                self.lanes(seen).map(Quantity::Number)
            }
            FeatureFact::Inside => {
                let inside =
                    |axis, geometry: &AxisGeometry, _: View| Ok(geometry.is_inside(of(axis)));
                self.per_axis(inside).map(Quantity::Truth)
            }
            FeatureFact::Empty => {
                // A feature that sees nothing on one axis sees nothing at all.
                let empty = self.worked_out(|axis| Ok(self.visible(axis, of(axis))?.is_none()))?;
                let empty = empty.any(|empty| empty);
                Ok(Quantity::Truth(Lanes::Same(empty)))
            }
        }
    }

    fn center(&self, index: &[Index]) -> Judged<Lanes<Ratio>> {
        self.per_axis(|axis, _, view| {
            let i = index.get(axis).map_or(0, |index| index.value);
            middle(view.region(i)).ok_or(Missing::Nothing)
        })
    }

    fn visible(&self, axis: usize, i: i64) -> Result<Option<Region>, TooMuchWork> {
        let evaluation = &self.case.instance.evaluation;
        let range = (i, i.saturating_add(1));
        let seen = evaluation.visible(self.ask.source, axis, range)?;
        Ok(seen.first().copied().flatten())
    }

    /// The error for a feature of which nothing is asked.
    fn no_fact(&self, index: &[Index], place: Place) -> Diagnostic {
        let error = Diagnostic::new(place, "expected a number or a truth, found one feature");
        let indices: Vec<String> = index.iter().map(|index| index.value.to_string()).collect();
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
        let source = self.ask.source;
        let layer = self.case.name(source);
        let culprit = match self.case.culprit(source) {
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
                    error.help(format!(
                        "`{layer}.local.…` leaves out the paths that see everything"
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
                match drift(self.case, source, self.ask.is_local) {
                    Some(why) => error.note(why),
                    None => error,
                }
            }
            Missing::Nothing => error("no pixel is read"),
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
