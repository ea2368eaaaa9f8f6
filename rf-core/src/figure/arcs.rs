//! What reads what, from row to row.

use alloc::vec::Vec;

use super::Subject;
use crate::source::Source;

/// The reads that rows one below the other do not show by themselves: all of joins, and those that pass over a row. Row 0
/// is the input; a layer belongs to the first of these rows that is not before it.
#[inline]
pub(super) fn arcs(subject: &Subject<'_>, rows: &[usize]) -> Vec<(usize, usize)> {
    let row_of = |layer: usize| {
        let before = rows.partition_point(|&row| row < layer);
        (before < rows.len()).then(|| before.saturating_add(1))
    };
    let mut arcs = Vec::new();
    for (index, part) in subject.layers.iter().enumerate() {
        let Some(to) = row_of(index) else { continue };
        let is_join = part.inputs.len() > 1;
        for input in &part.inputs {
            let from = match input {
                Source::Input => Some(0),
                Source::Layer(layer) => row_of(*layer),
            };
            let Some(from) = from else { continue };
            let is_shown = from == to || from.saturating_add(1) == to && !is_join;
            if !is_shown && !arcs.contains(&(from, to)) {
                arcs.push((from, to));
            }
        }
    }
    arcs
}
