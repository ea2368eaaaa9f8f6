//! Facts of single features.

use receptive_field_core::eval::{Fact, Missing, Ratio, Region, TooMuchWork};

use super::condition::Judged;
use super::fact::{Asked, nothing_more, side};
use super::quantity::{Lanes, Quantity};
use crate::diagnostic::{Diagnostic, Place};
use crate::facts::{OF_FEATURES, is_fact};
use crate::lower::text;
use crate::near::did_you_mean;
use crate::spec::Segment;

impl Asked<'_> {
    /// A fact of one feature.
    pub(super) fn of_feature(
        &self,
        index: &[i64],
        rest: &[Segment],
        place: Place,
    ) -> Judged<Quantity> {
        let Some((Segment::Name(name), rest)) = rest.split_first() else {
            return Err(self.no_fact(index, place));
        };
        let of = |axis: usize| index.get(axis).copied().unwrap_or(0);
        let name = text(name);
        let visible = |axis: usize| {
            let i = of(axis);
            let range = (i, i.saturating_add(1));
            let evaluation = &self.case().sized.evaluation;
            let seen = evaluation.visible(self.from, axis, range);
            seen.map(|seen| seen.first().copied().flatten())
        };
        match name.as_str() {
            "center" => {
                let center = self.per_axis(|axis, _, view| {
                    middle(view.region(of(axis))).ok_or(Missing::Nothing)
                })?;
                nothing_more(rest)?;
                Ok(Quantity::Number(center))
            }
            "region" => {
                let (side, rest) = side(rest, &name, ["start", "end"], self.place)?;
                let ends = self.per_axis(|axis, _, view| end(view.region(of(axis)), side))?;
                nothing_more(rest)?;
                Ok(Quantity::Number(ends))
            }
            "visible" => {
                let (side, rest) = side(rest, &name, ["start", "end"], self.place)?;
                let ends = self.lanes(|axis| {
                    let span = visible(axis).map_err(|TooMuchWork| self.too_much())?;
                    end(span, side).map_err(|missing| self.missing(missing))
                })?;
                nothing_more(rest)?;
                Ok(Quantity::Number(ends))
            }
            "inside" => {
                let inside = self.per_axis(|axis, geometry, _| Ok(geometry.is_inside(of(axis))))?;
                nothing_more(rest)?;
                Ok(Quantity::Truth(inside))
            }
            "empty" => {
                nothing_more(rest)?;
                let empty = self.worked_out(|_, axis| Ok(visible(axis)?.is_none()))?;
                // A feature that sees nothing on one axis sees nothing at all.
                let is_empty = match &empty {
                    Lanes::Same(empty) => *empty,
                    Lanes::PerAxis(axes) => axes.contains(&true),
                };
                Ok(Quantity::Truth(Lanes::Same(is_empty)))
            }
            _ => {
                let message = format!("one feature has no `{name}`");
                let error = Diagnostic::new(self.place, message);
                if !is_fact(&name) {
                    return Err(did_you_mean(error, &name, &OF_FEATURES));
                }
                let case = self.case();
                let layer = case.name(self.from);
                Err(error.help(format!(
                    "a layer has: `{layer}.{name}`; a feature has a `center`, a `region` and what is `visible`"
                )))
            }
        }
    }

    /// The error for a feature of which nothing is asked.
    fn no_fact(&self, index: &[i64], place: Place) -> Diagnostic {
        let error = Diagnostic::new(place, "expected a number or a truth, found one feature");
        let center = self.per_axis(|axis, _, view| {
            let i = index.get(axis).copied().unwrap_or(0);
            middle(view.region(i)).ok_or(Missing::Nothing)
        });
        let indices: Vec<String> = index.iter().map(i64::to_string).collect();
        let feature = format!("{}[{}]", self.case().name(self.from), indices.join(", "));
        match center {
            Ok(center) => error.help(format!(
                "ask where it looks, as in `{feature}.center == {}`, or for its `.region.start`, `.visible.end`, `.inside`",
                center.show()
            )),
            Err(_) => error.help(format!("ask whether it sees anything: `{feature}.empty`")),
        }
    }
}

fn middle(span: Option<Region>) -> Option<Ratio> {
    let span = span?;
    Ratio::new(i128::from(span.start).checked_add(span.end.into())?, 2)
}

fn end(span: Option<Region>, side: usize) -> Fact<Ratio> {
    let span = span.ok_or(Missing::Nothing)?;
    Ok(Ratio::whole(if side == 0 { span.start } else { span.end }))
}
