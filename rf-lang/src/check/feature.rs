//! Single features: whether they exist, and what they see.

use receptive_field_core::eval::{Region, Source, TooMuchWork};

use super::condition::{Judge, Judged};
use super::{Case, layer_of};
use crate::diagnostic::{Diagnostic, Place};
use crate::facts::is_fact;
use crate::lower::{ScopeId, count_axes};
use crate::spec::{Expr, Feature, Segment};

/// A feature that exists.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) from: Source,
    pub(crate) index: Vec<i64>,
    /// On each axis the pixels it really sees.
    pub(crate) visible: Vec<Option<Region>>,
}

/// The feature that a statement names.
pub(super) fn look(case: Case, feature: &Feature, scope: ScopeId) -> Judged<Seen> {
    let judge = Judge { case, scope };
    let scopes = &case.model.scopes;
    let resolved = scopes.resolve(scope, &feature.path, is_fact)?;
    let (indices, place) = match (layer_of(scopes, resolved.part), resolved.rest) {
        (Some(_), [Segment::Index(indices, place)]) => (indices, *place),
        (Some(_), [] | [Segment::Index(..), ..]) => {
            let last = feature.path.segments.last();
            let place = last.map_or(feature.path.place, Segment::place);
            let error = Diagnostic::new(place, "expected the indices of one feature");
            return Err(error.help(format!(
                "one for each axis, as in `{}`",
                example(case, &feature.path.head.to_string())
            )));
        }
        (_, [segment, ..]) => return Err(scopes.nothing_there(&resolved, segment)),
        (None, []) => {
            let error =
                Diagnostic::new(resolved.place, "expected one layer, found a family of them");
            return Err(error.help(
                "brackets on a family name a member; on that follow the indices of the feature",
            ));
        }
    };
    let from = layer_of(scopes, resolved.part).unwrap_or(Source::Input);
    let index = index_of(&judge, from, indices, place)?;
    let visible = index.iter().enumerate().map(|(axis, &i)| {
        let range = (i, i.saturating_add(1));
        let seen = case.sized.evaluation.visible(from, axis, range)?;
        Ok(seen.first().copied().flatten())
    });
    let visible = visible.collect::<Result<_, _>>().map_err(|TooMuchWork| {
        let message = format!(
            "what `{}` sees cannot be told: it would take too much work",
            feature.path
        );
        Diagnostic::new(feature.path.place, message)
    })?;
    Ok(Seen {
        from,
        index,
        visible,
    })
}

fn example(case: Case, layer: &str) -> String {
    let zeros = vec!["0"; case.model.axes].join(", ");
    format!("{layer}[{zeros}]")
}

/// The indices of a feature, which must exist.
pub(super) fn index_of(
    judge: &Judge,
    from: Source,
    indices: &[Expr],
    place: Place,
) -> Judged<Vec<i64>> {
    let axes = judge.case.model.axes;
    if indices.len() != axes {
        let message = format!(
            "expected {axes} {} (the input has {}), found {}",
            if axes == 1 { "index" } else { "indices" },
            count_axes(axes),
            indices.len()
        );
        return Err(Diagnostic::new(place, message));
    }
    let geometry = judge.case.geometry(from);
    let sizes: Vec<i64> = geometry.map_or_else(Vec::new, |geometry| {
        geometry
            .axes
            .iter()
            .map(receptive_field_core::eval::AxisGeometry::size)
            .collect()
    });
    let mut found = Vec::new();
    for (axis, (index, size)) in indices.iter().zip(&sizes).enumerate() {
        let value = judge.case.model.scopes.value(judge.scope, index)?.int()?;
        if !(0..*size).contains(&value) {
            let name = judge.case.name(from);
            let last = size.saturating_sub(1);
            let shown: Vec<String> = sizes.iter().map(i64::to_string).collect();
            let on_axis = if sizes.iter().all(|other| other == size) {
                String::new()
            } else {
                format!(" on axis {axis}")
            };
            let message = format!(
                "there is no feature {value}{}: `{name}` has {} features, 0 to {last}{on_axis}",
                judge.case.for_struct(),
                shown.join(" x "),
            );
            return Err(Diagnostic::new(index.place, message));
        }
        found.push(value);
    }
    Ok(found)
}
