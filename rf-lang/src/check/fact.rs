//! Facts of layers and of single features, as conditions name them.

use receptive_field_core::eval::{
    AxisGeometry, Evaluation, Fact, Missing, NodeGeometry, Ratio, Source, TooMuchWork, View,
};

use super::condition::{Judge, Judged};
use super::feature::index_of;
use super::quantity::{Lanes, Quantity};
use super::why::drift;
use super::{Case, layer_of};
use crate::diagnostic::{Diagnostic, Place};
use crate::facts::{NUMBERS, PAIRS, TRUTHS, is_fact};
use crate::lower::{Resolved, text};
use crate::near::did_you_mean;
use crate::spec::{Expr, Path, Segment};

/// A layer whose facts are asked for.
pub(super) struct Asked<'a> {
    pub(super) judge: &'a Judge<'a>,
    pub(super) from: Source,
    geometry: &'a NodeGeometry,
    is_local: bool,
    /// The one axis that is asked for, if one is.
    axis: Option<usize>,
    /// The path as written, without the fact.
    text: String,
    pub(super) place: Place,
}

impl Judge<'_> {
    /// A fact, or a value by its name.
    pub(super) fn path(&self, path: &Path) -> Judged<Quantity> {
        let scopes = &self.case.model.scopes;
        let is_layer = scopes.find_head(self.scope, &path.head).is_some();
        if !is_layer && scopes.find_value(self.scope, &path.head).is_some() {
            return self.value(&scopes.named(self.scope, path)?);
        }
        let resolved = scopes.resolve(self.scope, path, is_fact)?;
        let Some(from) = layer_of(scopes, resolved.part) else {
            return Err(self.of_family(&resolved));
        };
        let geometry = self
            .case
            .geometry(from)
            .ok_or_else(|| Diagnostic::new(resolved.place, "the layer has no geometry"))?;
        let mut asked = Asked {
            judge: self,
            from,
            geometry,
            is_local: false,
            axis: None,
            text: path.to_string(),
            place: path.place,
        };
        let mut rest = resolved.rest;
        // An index behind a fact picks an axis; what stands on the others does not matter then.
        if let [
            before @ ..,
            Segment::Name(_),
            Segment::Index(indices, place),
        ] = rest
        {
            asked.axis = Some(self.axis(indices, *place)?);
            rest = rest.get(..before.len().saturating_add(1)).unwrap_or(rest);
        }
        match rest.split_first() {
            None => Err(no_fact(path, resolved.place)),
            Some((Segment::Index(indices, place), rest)) => {
                let index = index_of(self, from, indices, *place)?;
                asked.of_feature(&index, rest, *place)
            }
            Some((Segment::Name(name), rest)) if text(name) == "local" => {
                asked.is_local = true;
                asked.of_layer(rest, Place::of(name.span()))
            }
            Some((Segment::Name(name), _)) if !is_fact(&text(name)) => {
                Err(self.unknown_fact(&resolved, &text(name), Place::of(name.span())))
            }
            Some(_) => asked.of_layer(rest, resolved.place),
        }
    }

    /// The axis that stands in brackets.
    fn axis(&self, indices: &[Expr], place: Place) -> Judged<usize> {
        let axes = self.case.model.axes;
        let [index] = indices else {
            return Err(Diagnostic::new(place, "expected one axis"));
        };
        let index = self.case.model.scopes.value(self.scope, index)?.int()?;
        let axis = usize::try_from(index).ok().filter(|axis| *axis < axes);
        axis.ok_or_else(|| {
            let last = axes.saturating_sub(1);
            let message =
                format!("there is no axis {index}: there are {axes}, counted from 0 to {last}");
            Diagnostic::new(place, message)
        })
    }

    fn of_family(&self, resolved: &Resolved) -> Diagnostic {
        match resolved.rest.first() {
            Some(segment) => self.case.model.scopes.nothing_there(resolved, segment),
            None => no_fact_of(resolved.place),
        }
    }

    fn unknown_fact(&self, resolved: &Resolved, name: &str, place: Place) -> Diagnostic {
        let ours = match name {
            "rf" | "field" | "receptive" => "receptive_field",
            "stride" | "effective_stride" => "jump",
            "len" | "shape" | "height" | "width" | "n" => "size",
            "offset" => "start",
            _ => "",
        };
        let inside = self.case.model.scopes.names_of(resolved.part);
        let what = if inside.is_empty() {
            "fact"
        } else {
            "fact or part"
        };
        let error = Diagnostic::new(place, format!("there is no {what} `{name}`"));
        if !ours.is_empty() {
            let error = error.help(format!("it is called `{ours}` here"));
            return match ours {
                "jump" => {
                    error.note("the jump is the strides of all layers up to this one, multiplied")
                }
                _ => error,
            };
        }
        let mut names: Vec<&str> = NUMBERS.to_vec();
        names.extend(PAIRS);
        names.extend(TRUTHS);
        names.extend(inside.iter().map(String::as_str));
        let suggested = did_you_mean(error, name, &names);
        if suggested.message.contains("help:") {
            return suggested;
        }
        suggested.help(format!("the facts are {}", names.join(", ")))
    }
}

fn no_fact(path: &Path, place: Place) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("expected a fact of `{path}`, found the layer itself"),
    )
    .help(format!("as in `{path}.receptive_field` or `{path}.size`"))
}

fn no_fact_of(place: Place) -> Diagnostic {
    Diagnostic::new(place, "expected a fact, found a family of layers")
}

impl Asked<'_> {
    pub(super) fn case(&self) -> Case<'_> {
        self.judge.case
    }

    /// A fact of the layer, then perhaps a side.
    fn of_layer(&self, rest: &[Segment], place: Place) -> Judged<Quantity> {
        let Some((Segment::Name(name), rest)) = rest.split_first() else {
            let local = format!("as in `{}.receptive_field`", self.text);
            return Err(Diagnostic::new(place, "expected a fact").help(local));
        };
        let name = text(name);
        if PAIRS.contains(&name.as_str()) {
            let sides = if name == "interior" {
                ["first", "last"]
            } else {
                ["before", "after"]
            };
            let (side, rest) = side(rest, &name, sides, self.place)?;
            nothing_more(rest)?;
            return Ok(Quantity::Number(self.pair(&name, side)?));
        }
        let quantity = if TRUTHS.contains(&name.as_str()) {
            Quantity::Truth(self.truth(&name)?)
        } else if NUMBERS.contains(&name.as_str()) {
            Quantity::Number(self.numbers(&name)?)
        } else {
            let error = Diagnostic::new(self.place, format!("`{name}` is a fact of one feature"));
            let (layer, rest) = self.text.split_once(&name).unwrap_or_default();
            return Err(error.help(format!(
                "name the feature by its indices, as in `{}[{}].{name}{rest}`",
                layer.trim_end_matches('.'),
                vec!["0"; self.case().model.axes].join(", ")
            )));
        };
        nothing_more(rest)?;
        Ok(quantity)
    }

    pub(super) fn per_axis<T>(
        &self,
        fact: impl Fn(usize, &AxisGeometry, View) -> Fact<T>,
    ) -> Judged<Lanes<T>> {
        let of = |axis: usize| {
            let geometry = self.geometry.axes.get(axis).ok_or(Missing::Nothing)?;
            let view = if self.is_local {
                geometry.local().ok_or(Missing::Global)?
            } else {
                geometry.view()
            };
            fact(axis, geometry, view)
        };
        self.lanes(|axis| of(axis).map_err(|missing| self.missing(missing)))
    }

    /// The value on the axis that is asked for, or on each.
    pub(super) fn lanes<T>(&self, of: impl Fn(usize) -> Judged<T>) -> Judged<Lanes<T>> {
        if let Some(axis) = self.axis {
            return of(axis).map(Lanes::Same);
        }
        let axes = (0..self.case().model.axes).map(of);
        axes.collect::<Judged<_>>().map(Lanes::PerAxis)
    }

    fn numbers(&self, name: &str) -> Judged<Lanes<Ratio>> {
        let whole = |value: i64| Ratio::whole(value);
        self.per_axis(|_, axis, view| {
            Ok(match name {
                "size" => whole(axis.size()),
                "jump" => view.jump(),
                "receptive_field" => whole(view.receptive_field()),
                "receptive_field_min" => whole(view.receptive_field_min()),
                "path_min" => whole(axis.path_min()),
                "period" => whole(view.period()?),
                "start" => view.start()?,
                "padding" => whole(view.padding()?),
                "lookback" => whole(view.lookback()?),
                "lookahead" => whole(view.lookahead()?),
                _ => whole(axis.dropped()),
            })
        })
    }

    fn pair(&self, name: &str, side: usize) -> Judged<Lanes<Ratio>> {
        self.per_axis(|_, axis, view| {
            let (before, after) = match name {
                "halo" => view.halo()?,
                "interior" => axis.interior(),
                _ => (view.lookback()?, view.lookahead()?),
            };
            Ok(Ratio::whole(if side == 0 { before } else { after }))
        })
    }

    fn truth(&self, name: &str) -> Judged<Lanes<bool>> {
        match name {
            "productive" => Ok(Lanes::Same(self.geometry.productive)),
            "aligned" => self.per_axis(|_, axis, _| Ok(axis.aligned())),
            "causal" => self.per_axis(|_, _, view| Ok(view.lookahead()? <= 0)),
            "uniform" => self.per_axis(|_, _, view| view.uniform()),
            "dense" => {
                // Asked of its period first: where that does not exist, neither does this.
                self.per_axis(|_, _, view| match view.period() {
                    Err(Missing::Drifting) => Ok(0),
                    period => period,
                })?;
                self.worked_out(|evaluation, axis| {
                    let sparsest = evaluation.sparsest(self.from, axis, self.is_local)?;
                    Ok(sparsest.used == sparsest.spanned)
                })
            }
            _ => self.worked_out(|evaluation, axis| evaluation.covers_input(self.from, axis)),
        }
    }

    /// A truth that is worked out only where a contract asks.
    pub(super) fn worked_out(
        &self,
        truth: impl Fn(&Evaluation, usize) -> Result<bool, TooMuchWork>,
    ) -> Judged<Lanes<bool>> {
        self.lanes(|axis| {
            let truth = truth(&self.case().sized.evaluation, axis);
            truth.map_err(|TooMuchWork| self.too_much())
        })
    }

    pub(super) fn too_much(&self) -> Diagnostic {
        let message = format!(
            "`{}` cannot be decided: it would take too much work",
            self.text
        );
        Diagnostic::new(self.place, message)
    }

    /// Why the fact does not exist.
    pub(super) fn missing(&self, missing: Missing) -> Diagnostic {
        let layer = self.case().name(self.from).to_owned();
        let culprit = |of: &str| {
            self.case()
                .culprit(self.from)
                .map_or_else(String::new, |name| {
                    if name == layer {
                        String::new()
                    } else {
                        format!(", {of} `{name}`")
                    }
                })
        };
        let error = |why: &str| {
            Diagnostic::new(self.place, format!("`{}` does not exist: {why}", self.text))
        };
        match missing {
            Missing::Global if self.is_local => error(&format!(
                "every path to `{layer}` sees the whole image{}",
                culprit("through")
            )),
            Missing::Global => {
                let error = error(&format!(
                    "every feature of `{layer}` sees the whole image{}",
                    culprit("through")
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
                "every feature of `{layer}` sees all that stands before it{}",
                culprit("through")
            )),
            Missing::Drifting => {
                let error = error("branches of different jumps come together, and nothing repeats");
                match drift(self.judge, self.from, self.is_local) {
                    Some(why) => error.note(why),
                    None => error,
                }
            }
            Missing::Nothing => error("no pixel is read"),
        }
    }
}

/// Behind a number or a truth nothing can stand but an axis.
pub(super) fn nothing_more(rest: &[Segment]) -> Judged<()> {
    match rest.first() {
        None => Ok(()),
        Some(other) => Err(Diagnostic::new(
            other.place(),
            "expected nothing more: this is a number already",
        )),
    }
}

/// `.before` or `.after` of a pair: which, and what is left of the path.
pub(super) fn side<'s>(
    rest: &'s [Segment],
    name: &str,
    sides: [&str; 2],
    place: Place,
) -> Judged<(usize, &'s [Segment])> {
    if let Some((Segment::Name(side), rest)) = rest.split_first() {
        let side_text = text(side);
        if let Some(index) = sides.iter().position(|known| *known == side_text) {
            return Ok((index, rest));
        }
        let error = Diagnostic::new(
            Place::of(side.span()),
            format!("`{name}` has no `{side_text}`"),
        );
        return Err(error.help(format!("it has `.{}` and `.{}`", sides[0], sides[1])));
    }
    let error = Diagnostic::new(place, format!("`{name}` is a pair"));
    Err(error.help(format!(
        "write `.{}` or `.{}` behind it",
        sides[0], sides[1]
    )))
}
