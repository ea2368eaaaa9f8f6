//! Input sizes for which a network fits: computed, and each evaluated before it is proposed.

use receptive_field_core::eval::{Graph, evaluate};

use super::Case;
use crate::words::counted;

/// The search looks this far to both sides …
const FAR: i64 = 4_096;
/// … and at no more layers than this in all.
const WORK: usize = 1 << 21;
/// Sizes in a row that show a rule.
const SHOWN: usize = 4;

/// What to propose where the network does not fit on an axis: the nearest input sizes, and their rule if they form one.
pub(super) fn help(case: Case, axis: usize) -> Option<String> {
    let mut search = Search::new(case.instance.evaluation.graph(), axis)?;
    let below = search.next_below();
    let above = search.above();
    let mut nearest: Vec<i64> = below.into_iter().chain(above.first().copied()).collect();
    nearest.retain(|&size| search.works(size));
    let side = match case.model.axes {
        1 => String::new(),
        _ if all_alike(case.instance.evaluation.graph()) => String::from(" on each side"),
        _ => format!(" on side {axis}"),
    };
    let rule = rule(&above).map_or_else(String::new, |rule| format!(" (`{rule}`)"));
    match nearest.as_slice() {
        [] => None,
        [only] => Some(format!(
            "the nearest input that fits has {}{side}{rule}",
            counted(only, "pixel")
        )),
        [below, above, ..] => Some(format!(
            "the nearest inputs that fit have {below} and {above} pixels{side}{rule}"
        )),
    }
}

/// Whether all axes are the same, so that what fits on one fits on each.
fn all_alike(graph: &Graph) -> bool {
    let alike_inputs = graph
        .input
        .windows(2)
        .all(|pair| pair.first() == pair.last());
    alike_inputs
        && graph.nodes.iter().all(|node| match &node.op {
            receptive_field_core::eval::NodeOp::Axes(ops) => {
                ops.windows(2).all(|pair| pair.first() == pair.last())
            }
            _ => true,
        })
}

struct Search<'g> {
    graph: &'g Graph,
    axis: usize,
    size: i64,
    work: usize,
}

impl<'g> Search<'g> {
    fn new(graph: &'g Graph, axis: usize) -> Option<Self> {
        Some(Self {
            graph,
            axis,
            size: *graph.input.get(axis)?,
            work: 0,
        })
    }

    fn takes(&mut self, size: i64) -> Option<bool> {
        self.work = self.work.saturating_add(self.graph.nodes.len());
        (self.work <= WORK).then(|| self.graph.takes(self.axis, size))
    }

    fn next_below(&mut self) -> Option<i64> {
        let least = self.size.saturating_sub(FAR).max(1);
        for size in (least..self.size).rev() {
            if self.takes(size)? {
                return Some(size);
            }
        }
        None
    }

    /// The nearest sizes above, as many as show a rule.
    fn above(&mut self) -> Vec<i64> {
        let mut found = Vec::new();
        for size in (self.size..=self.size.saturating_add(FAR)).skip(1) {
            match self.takes(size) {
                Some(true) => found.push(size),
                Some(false) => {}
                None => break,
            }
            if found.len() == SHOWN {
                break;
            }
        }
        found
    }

    /// Whether the whole network is sound at this size, regions and all.
    fn works(&self, size: i64) -> bool {
        let mut graph = self.graph.clone();
        if let Some(side) = graph.input.get_mut(self.axis) {
            *side = size;
        }
        evaluate(graph)
            .errors()
            .iter()
            .all(|error| error.axis != self.axis)
    }
}

/// `16 * k + 12`, where sizes follow each other in equal steps.
fn rule(sizes: &[i64]) -> Option<String> {
    let [first, second, ..] = sizes else {
        return None;
    };
    let step = second.checked_sub(*first)?;
    let is_even = sizes
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if b.checked_sub(*a) == Some(step)));
    if !is_even || sizes.len() < SHOWN || step < 2 {
        return None;
    }
    match first.checked_rem(step)? {
        0 => Some(format!("{step} * k")),
        rest => Some(format!("{step} * k + {rest}")),
    }
}
