//! The sizes of an input that a network takes, near to one: found on sizes alone, then evaluated.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Graph, Node, NodeOp, evaluate};

/// The search looks this far to both sides …
const FAR: i64 = 4_096;
/// … and at no more layers than this in all.
const WORK: usize = 1 << 21;
/// Sizes in a row that show a rule.
const SHOWN: usize = 4;

/// Input sizes of one axis that fit, near to one that was asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// The greatest that is smaller.
    pub below: Option<i64>,
    /// The least that is greater.
    pub above: Option<i64>,
    /// `step` and `rest`, where the sizes above follow each other so: `step * k + rest`.
    pub rule: Option<(i64, i64)>,
}

impl Nearest {
    /// The rule as it is written: `16 * k + 12`.
    ///
    /// ```
    /// # use receptive_field_core::eval::Nearest;
    /// let valid = Nearest { below: Some(556), above: Some(572), rule: Some((16, 12)) };
    /// assert_eq!(valid.pattern().unwrap(), "16 * k + 12");
    /// ```
    pub fn pattern(&self) -> Option<String> {
        self.rule.map(|rule| match rule {
            (step, 0) => format!("{step} * k"),
            (step, rest) => format!("{step} * k + {rest}"),
        })
    }
}

impl Graph {
    /// The sizes nearest to `size` that the network takes on an axis, if it takes any near by.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![7], nodes };
    /// // pairs
    /// let nearest = graph.nearest(0, 7).unwrap();
    /// assert_eq!((nearest.below, nearest.above, nearest.rule), (Some(6), Some(8), Some((2, 0))));
    /// ```
    pub fn nearest(&self, axis: usize, size: i64) -> Option<Nearest> {
        let mut search = Search {
            lane: self.on_axis(axis)?,
            work: 0,
        };
        let below = search.below(size);
        let above = search.above(size, SHOWN);
        let nearest = Nearest {
            below: below.filter(|&size| search.works(size)),
            above: above.first().copied().filter(|&size| search.works(size)),
            rule: rule(&above),
        };
        (nearest.below.is_some() || nearest.above.is_some()).then_some(nearest)
    }

    /// The least size that is at least `size` and that the network takes on an axis; none where it is not near.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![7], nodes };
    /// assert_eq!([6, 7].map(|size| graph.fit_at_least(0, size)), [Some(6), Some(8)]);
    /// ```
    pub fn fit_at_least(&self, axis: usize, size: i64) -> Option<i64> {
        let mut search = Search {
            lane: self.on_axis(axis)?,
            work: 0,
        };
        let mut from = size.max(1);
        loop {
            let found = search.least(from)?;
            if search.works(found) {
                return Some(found);
            }
            from = found.checked_add(1)?;
        }
    }

    /// One axis of the network, as a network of its own.
    pub fn on_axis(&self, axis: usize) -> Option<Self> {
        let nodes = self.nodes.iter().map(|node| {
            Some(Node {
                op: match &node.op {
                    NodeOp::Axes(ops) => NodeOp::Axes(alloc::vec![*ops.get(axis)?]),
                    join => join.clone(),
                },
                inputs: node.inputs.clone(),
                like: node.like,
            })
        });
        Some(Self {
            input: alloc::vec![*self.input.get(axis)?],
            nodes: nodes.collect::<Option<_>>()?,
        })
    }
}

/// A network of one axis, and how many layers were looked at.
struct Search {
    lane: Graph,
    work: usize,
}

impl Search {
    /// Whether sizes agree; none where the work is used up.
    fn takes(&mut self, size: i64) -> Option<bool> {
        self.work = self.work.saturating_add(self.lane.nodes.len());
        (self.work <= WORK).then(|| self.lane.takes(0, size))
    }

    fn below(&mut self, size: i64) -> Option<i64> {
        let least = size.saturating_sub(FAR).max(1);
        for size in (least..size).rev() {
            if self.takes(size)? {
                return Some(size);
            }
        }
        None
    }

    /// The nearest sizes above, at most so many.
    fn above(&mut self, size: i64, count: usize) -> Vec<i64> {
        let mut found = Vec::new();
        for size in (size..=size.saturating_add(FAR)).skip(1) {
            match self.takes(size) {
                Some(true) => found.push(size),
                Some(false) => {}
                None => break,
            }
            if found.len() == count {
                break;
            }
        }
        found
    }

    /// The first from `size` on, as long as there is work left.
    fn least(&mut self, size: i64) -> Option<i64> {
        let mut sizes = size..i64::MAX;
        loop {
            let size = sizes.next()?;
            if self.takes(size)? {
                return Some(size);
            }
        }
    }

    /// Whether the whole network is sound at this size, regions and all.
    fn works(&mut self, size: i64) -> bool {
        self.work = self.work.saturating_add(self.lane.nodes.len());
        let mut lane = self.lane.clone();
        lane.input = alloc::vec![size];
        evaluate(lane).errors().is_empty()
    }
}

/// `step` and `rest`, where sizes follow each other in equal steps.
fn rule(sizes: &[i64]) -> Option<(i64, i64)> {
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
    Some((step, first.checked_rem(step)?))
}
