//! The way of each branch's size to a join.

use receptive_field_core::PushAll as _;
use receptive_field_core::eval::{EvalError, Source};

use super::Asked;
use super::chain::shortened;
use crate::check::Case;
use crate::check::geometry::branch;

/// So many ways are shown at most.
const WAYS: usize = 3;

/// For each size that is joined, how it came about on the axis of the error.
pub(in crate::check) fn ways(case: Case, error: &EvalError) -> Vec<String> {
    let inputs = case.model.nodes.get(error.node).map(|node| &*node.inputs);
    let (mut sizes, mut told) = (Vec::new(), Vec::new());
    for (index, &source) in inputs.unwrap_or_default().iter().enumerate() {
        let asked = Asked {
            case,
            source,
            axis: error.axis,
            is_local: false,
        };
        let size = asked.size_of(source);
        if sizes.contains(&size) || sizes.len() == WAYS {
            continue;
        }
        sizes.push(size);
        let name = branch(case, error.node, index, source);
        told.push_all(asked.way_to(&name));
    }
    told
}

impl Asked<'_> {
    fn way_to(&self, branch: &str) -> Option<String> {
        let mut listed = self.sizes(|layer| format!("`{}`", self.case.shown(layer)))?;
        if listed.is_empty() {
            return None;
        }
        let input = self.size_of(Source::Input)?;
        listed.insert(0, format!("`input` {input}"));
        let on_axis = self.case.on_axis(self.axis);
        let listed = shortened(listed).join(", ");
        Some(format!("the size of `{branch}`{on_axis}: {listed}"))
    }
}
