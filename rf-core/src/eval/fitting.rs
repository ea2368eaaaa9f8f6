//! In words, the sizes of the input for which a network fits.

use crate::collect::CollectVec as _;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::nearest::Nearest;
use super::words::counted;
use super::{Graph, ROWS, evaluate};

/// Rows of regions from which on a size that was worked out stands for others.
const MOST: usize = ROWS / 4;

impl Graph {
    /// What to propose where the network does not fit on an axis: the nearest sizes of the input, and their pattern if
    /// they form one. None where no size near by fits.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![7], nodes };
    /// // pairs of 7 pixels
    /// assert_eq!(graph.fitting(0).unwrap(), "the nearest inputs that fit have 6 and 8 pixels (`2 * k`)");
    /// ```
    #[inline]
    pub fn fitting(&self, axis: usize) -> Option<String> {
        self.fitting_after(&mut 0, axis)
    }

    /// The same; what it took to work networks of other sizes out is added to all work before.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![7], nodes };
    /// let mut work = 0;
    /// assert!(graph.fitting_after(&mut work, 0).is_some());
    /// assert_eq!(work, 2); // pairs of 6 and of 8 pixels
    /// ```
    #[inline]
    pub fn fitting_after(&self, work: &mut usize, axis: usize) -> Option<String> {
        let mut trials = Trials::default();
        let fitting = trials.fitting(self, axis);
        *work = work.saturating_add(trials.work);
        fitting
    }
}

/// Networks of other sizes that were worked out.
#[derive(Default)]
struct Trials {
    work: usize,
    /// Whether the last was sound.
    is_sound: bool,
}

impl Trials {
    #[inline]
    fn fitting(&mut self, graph: &Graph, axis: usize) -> Option<String> {
        let are_alike = graph.has_equal_axes();
        let sizes = graph.input.iter().enumerate();
        let unfit = sizes.filter(|&(axis, &size)| !graph.takes(axis, size));
        let unfit: Vec<usize> = unfit.map(|(axis, _)| axis).collect_vec();
        if unfit.len() > 1 && !are_alike {
            return self.fitting_on(graph, &unfit);
        }
        let nearest = graph.nearest(axis)?;
        let side = match graph.input.len() {
            1 => String::new(),
            _ if are_alike => String::from(" on each side"),
            _ => format!(" on side {axis}"),
        };
        let mut sizes: Vec<i64> = nearest.below.into_iter().chain(nearest.above).collect_vec();
        sizes.retain(|&size| self.works(graph, &[(axis, size)]));
        let rule = nearest.pattern();
        let rule = rule.map_or_else(String::new, |rule| format!(" (`{rule}`)"));
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
    #[inline]
    fn fitting_on(&mut self, graph: &Graph, axes: &[usize]) -> Option<String> {
        let nearest = axes.iter().map(|&axis| Some((axis, graph.nearest(axis)?)));
        let nearest: Vec<(usize, Nearest)> = nearest.try_collect_vec()?;
        let mut choose = |of: fn(&Nearest) -> Option<i64>| {
            let sizes = nearest.iter();
            let sizes = sizes.map(|(axis, nearest)| Some((*axis, of(nearest)?)));
            let sizes: Vec<(usize, i64)> = sizes.try_collect_vec()?;
            self.works(graph, &sizes).then(|| graph.written(&sizes))
        };
        let chosen = [
            choose(|nearest| nearest.below),
            choose(|nearest| nearest.above),
        ];
        let chosen: Vec<String> = chosen.into_iter().flatten().collect_vec();
        let rules = nearest.iter().filter_map(|(_, nearest)| nearest.pattern());
        let mut rules: Vec<String> = rules.collect_vec();
        rules.dedup();
        // One rule is told for all sides alone: others would need to say of which they are.
        let rules = match rules.as_slice() {
            [rule] => format!(" (`{rule}`)"),
            _ => String::new(),
        };
        match chosen.as_slice() {
            [] => None,
            [only] => Some(format!("{only} fits{rules}")),
            both => Some(format!("{} fit{rules}", both.join(" and "))),
        }
    }

    /// Whether the whole network is sound on these axes with these sizes, regions and all.
    #[inline]
    fn works(&mut self, graph: &Graph, sizes: &[(usize, i64)]) -> bool {
        // Of much work one stands for all: that their sizes agree is known.
        if self.work <= MOST {
            let evaluation = evaluate(graph.with_sizes(sizes));
            self.work = self.work.saturating_add(evaluation.work());
            let mut errors = evaluation.errors().iter();
            self.is_sound = errors.all(|error| sizes.iter().all(|(axis, _)| *axis != error.axis));
        }
        self.is_sound
    }
}

impl Graph {
    /// The sizes of the input with other ones on some axes.
    #[inline]
    fn written(&self, sizes: &[(usize, i64)]) -> String {
        let all = self.with_sizes(sizes).input;
        let all: Vec<String> = all.iter().map(ToString::to_string).collect_vec();
        format!("`[{}]`", all.join(", "))
    }

    #[inline]
    fn with_sizes(&self, sizes: &[(usize, i64)]) -> Self {
        let mut graph = self.clone();
        for &(axis, size) in sizes {
            if let Some(side) = graph.input.get_mut(axis) {
                *side = size;
            }
        }
        graph
    }

    /// Whether all axes are the same, so that what fits on one fits on each.
    #[inline]
    fn has_equal_axes(&self) -> bool {
        let mut sides = self.input.iter();
        sides.all(|side| Some(side) == self.input.first())
            && self.nodes.iter().all(|node| {
                let mut axes = 0..self.input.len();
                axes.all(|axis| node.op.is_same_on(0, axis))
            })
    }
}
