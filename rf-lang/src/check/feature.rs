//! Single features: whether they exist, and what they see.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::limits::READS;
use receptive_field_core::eval::{AxisGeometry, Region, Source, TooMuchWork};

use super::Case;
use super::quantity::Judged;
use crate::diagnostic::Diagnostic;
use crate::lower::{Feature, Index};
use crate::words::counted;

/// A feature that exists.
#[derive(Debug, Clone)]
pub(crate) struct Existing {
    pub(crate) source: Source,
    pub(crate) index: Vec<i64>,
    /// On each axis the pixels it really sees.
    pub(crate) visible: Vec<Option<Region>>,
}

/// The feature that a statement names.
pub(super) fn look(case: Case, feature: &Feature) -> Judged<Existing> {
    let source = feature.source;
    let index = index_of(case, source, &feature.index)?;
    let visible = index
        .iter()
        .enumerate()
        .map(|(axis, &i)| case.instance.visible(source, axis, i));
    let visible = visible.try_collect_vec().map_err(|TooMuchWork| {
        let path = &feature.written.path;
        let message = format!(
            "what `{path}` sees cannot be told: to follow it would take more than {READS} steps"
        );
        Diagnostic::new(path.place, message)
    })?;
    Ok(Existing {
        source,
        index,
        visible,
    })
}

/// The indices of a feature, which must exist.
pub(super) fn index_of(case: Case, source: Source, indices: &[Index]) -> Judged<Vec<i64>> {
    let geometry = case.geometry(source);
    let axes = geometry.map_or(&[][..], |geometry| geometry.axes);
    let sizes: Vec<i64> = axes.iter().map(AxisGeometry::size).collect_vec();
    for (axis, (index, size)) in indices.iter().zip(&sizes).enumerate() {
        if (0..*size).contains(&index.value) {
            continue;
        }
        let name = case.name(source);
        let last = size.saturating_sub(1);
        let shown: Vec<String> = sizes.iter().map(i64::to_string).collect_vec();
        let on_axis = if sizes.iter().all(|other| other == size) {
            String::new()
        } else {
            format!(" on axis {axis}")
        };
        let message = format!(
            "there is no feature {}{}: `{name}` has {}, 0 to {last}{on_axis}",
            index.value,
            case.for_struct(),
            counted(shown.join(" x "), "feature"),
        );
        return Err(Diagnostic::new(index.place, message));
    }
    Ok(indices.iter().map(|index| index.value).collect_vec())
}
