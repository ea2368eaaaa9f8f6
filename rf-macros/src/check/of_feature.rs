//! Facts of single features.

use receptive_field_core::eval::{Fact, Missing, Ratio, Span, TooMuchWork};

use super::condition::Judged;
use super::fact::{Asked, side};
use super::quantity::{Lanes, Quantity};
use crate::diagnostic::{Diagnostic, Place};
use crate::facts::OF_FEATURES;
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
            return Err(Diagnostic::new(place, "expected a fact of this feature")
                .help("`.center`, `.region`, `.visible`, `.inside` or `.empty`"));
        };
        let of = |axis: usize| index.get(axis).copied().unwrap_or(0);
        let name = text(name);
        let visible = |axis: usize| {
            let i = of(axis);
            let range = (i, i.saturating_add(1));
            let evaluation = &self.case().sized.evaluation;
            let seen = evaluation.visible(&self.case().sized.graph, self.from, axis, range);
            seen.map(|seen| seen.first().copied().flatten())
        };
        match name.as_str() {
            "center" => {
                let center = self.per_axis(|axis, _, view| {
                    let span = view.region(of(axis)).ok_or(Missing::Nothing)?;
                    Ratio::new(i128::from(span.lo).saturating_add(span.hi.into()), 2)
                        .ok_or(Missing::Nothing)
                })?;
                self.axis(Quantity::Number(center), rest)
            }
            "region" => {
                let (side, rest) = side(rest, &name, ["start", "end"], self.place)?;
                let ends = self.per_axis(|axis, _, view| end(view.region(of(axis)), side))?;
                self.axis(Quantity::Number(ends), rest)
            }
            "visible" => {
                let (side, rest) = side(rest, &name, ["start", "end"], self.place)?;
                let spans = (0..self.case().model.axes)
                    .map(visible)
                    .collect::<Result<Vec<_>, _>>();
                let spans = spans.map_err(|TooMuchWork| self.too_much())?;
                let ends =
                    self.per_axis(|axis, _, _| end(spans.get(axis).copied().flatten(), side))?;
                self.axis(Quantity::Number(ends), rest)
            }
            "inside" => {
                let inside = self.per_axis(|axis, geometry, _| Ok(geometry.is_inside(of(axis))))?;
                self.axis(Quantity::Truth(inside), rest)
            }
            "empty" => {
                let empty = self.worked_out(|_, axis| Ok(visible(axis)?.is_none()))?;
                let is_empty = matches!(&empty, Lanes::PerAxis(axes) if axes.contains(&true));
                match rest {
                    [] => Ok(Quantity::Truth(Lanes::Same(is_empty))),
                    _ => self.axis(Quantity::Truth(empty), rest),
                }
            }
            _ => {
                let error =
                    Diagnostic::new(self.place, format!("a single feature has no fact `{name}`"));
                Err(did_you_mean(error, &name, &OF_FEATURES))
            }
        }
    }
}

fn end(span: Option<Span>, side: usize) -> Fact<Ratio> {
    let span = span.ok_or(Missing::Nothing)?;
    Ok(Ratio::whole(if side == 0 { span.lo } else { span.hi }))
}
