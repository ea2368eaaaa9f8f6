//! Input sizes for which a network fits: computed, and each evaluated before it is proposed.

use receptive_field_core::eval::{Graph, evaluate};

use super::Case;
use crate::words::counted;

/// The search looks this far to both sides …
const FAR: i64 = 4_096;
/// … and at no more layers than this in all.
const WORK: usize = 1 << 20;
/// Sizes in a row that show a rule.
const SHOWN: usize = 4;

/// What to propose where the network does not fit on an axis: the nearest input sizes, and their rule if they form one.
pub(super) fn help(case: Case, axis: usize) -> Option<String> {
    let graph = case.instance.evaluation.graph();
    let are_alike = all_alike(graph);
    let sizes = graph.input.iter().enumerate();
    let unfit = sizes.filter(|&(axis, &size)| !graph.takes(axis, size));
    let unfit: Vec<usize> = unfit.map(|(axis, _)| axis).collect();
    if unfit.len() > 1 && !are_alike {
        return on_several(graph, &unfit);
    }
    let nearest = Nearest::of(graph, axis)?;
    let side = match case.model.axes {
        1 => String::new(),
        _ if are_alike => String::from(" on each side"),
        _ => format!(" on side {axis}"),
    };
    let mut sizes: Vec<i64> = nearest.below.into_iter().chain(nearest.above).collect();
    sizes.retain(|&size| works(graph, &[(axis, size)]));
    let rule = nearest
        .rule
        .map_or_else(String::new, |rule| format!(" (`{rule}`)"));
    match sizes.as_slice() {
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

/// The same where several sides are to be changed.
fn on_several(graph: &Graph, axes: &[usize]) -> Option<String> {
    let nearest = axes
        .iter()
        .map(|&axis| Some((axis, Nearest::of(graph, axis)?)));
    let nearest: Vec<(usize, Nearest)> = nearest.collect::<Option<_>>()?;
    let choose = |of: fn(&Nearest) -> Option<i64>| {
        let sizes = nearest
            .iter()
            .map(|(axis, nearest)| Some((*axis, of(nearest)?)));
        let sizes: Vec<(usize, i64)> = sizes.collect::<Option<_>>()?;
        works(graph, &sizes).then(|| written(graph, &sizes))
    };
    let chosen = [
        choose(|nearest| nearest.below),
        choose(|nearest| nearest.above),
    ];
    let chosen: Vec<String> = chosen.into_iter().flatten().collect();
    let mut rules: Vec<String> = nearest
        .iter()
        .filter_map(|(_, nearest)| Some(format!("`{}`", nearest.rule.as_ref()?)))
        .collect();
    rules.dedup();
    // One rule is told for all sides alone: others would need to say of which they are.
    let rules = match rules.as_slice() {
        [rule] => format!(" ({rule})"),
        _ => String::new(),
    };
    match chosen.as_slice() {
        [] => None,
        [only] => Some(format!("{only} fits{rules}")),
        both => Some(format!("{} fit{rules}", both.join(" and "))),
    }
}

/// The sizes of the input with other ones on some axes.
fn written(graph: &Graph, sizes: &[(usize, i64)]) -> String {
    let all = with_sizes(graph, sizes).input;
    let all: Vec<String> = all.iter().map(ToString::to_string).collect();
    format!("`[{}]`", all.join(", "))
}

fn with_sizes(graph: &Graph, sizes: &[(usize, i64)]) -> Graph {
    let mut graph = graph.clone();
    for &(axis, size) in sizes {
        if let Some(side) = graph.input.get_mut(axis) {
            *side = size;
        }
    }
    graph
}

/// Whether the whole network is sound on these axes with these sizes, regions and all.
fn works(graph: &Graph, sizes: &[(usize, i64)]) -> bool {
    evaluate(with_sizes(graph, sizes))
        .errors()
        .iter()
        .all(|error| sizes.iter().all(|(axis, _)| *axis != error.axis))
}

/// The sizes next to the one that does not fit.
struct Nearest {
    /// If it is not far less.
    below: Option<i64>,
    above: Option<i64>,
    rule: Option<String>,
}

impl Nearest {
    fn of(graph: &Graph, axis: usize) -> Option<Self> {
        let mut search = Search::new(graph, axis)?;
        let half = search.size.checked_div(2)?;
        let below = search.next_below().filter(|&below| below >= half);
        let above = search.above();
        Some(Self {
            below,
            above: above.first().copied(),
            rule: rule(&above),
        })
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
