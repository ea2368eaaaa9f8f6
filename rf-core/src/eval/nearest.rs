//! The sizes of an input that a network takes, near to one: found on sizes alone, then evaluated.

use crate::collect::CollectVec as _;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Graph, Node, NodeOp, evaluate};

/// The search looks this far to both sides …
const FAR: i64 = 4_096;
/// … and at no more layers than this in all; a compiler looks, too.
const WORK: usize = 1 << 20;
/// Layers that are looked at for the least size that fits.
const MOST: usize = 1 << 21;
/// Sizes in a row that show a rule.
const SHOWN: usize = 4;

/// Sizes of one side of the input that layers can have, near to the one that it has.
pub(super) struct Nearest {
    /// The greatest that is smaller, if it is not far less.
    pub(super) below: Option<i64>,
    /// The least that is greater.
    pub(super) above: Option<i64>,
    /// `step` and `rest`, where the sizes above follow each other so: `step * k + rest`.
    rule: Option<(i64, i64)>,
}

impl Nearest {
    /// The rule as it is written: `16 * k + 12`.
    #[inline]
    pub(super) fn pattern(&self) -> Option<String> {
        self.rule.map(|rule| match rule {
            (step, 0) => format!("{step} * k"),
            (step, rest) => format!("{step} * k + {rest}"),
        })
    }
}

impl Graph {
    /// The sizes nearest to that of an axis.
    #[inline]
    pub(super) fn nearest(&self, axis: usize) -> Option<Nearest> {
        let mut search = Search::of(self.on_axis(axis)?, WORK);
        let size = *self.input.get(axis)?;
        let half = size.checked_div(2)?;
        let below = search.below(size).filter(|&below| below >= half);
        let above = search.above(size);
        Some(Nearest {
            below,
            above: above.first().copied(),
            rule: rule(&above),
        })
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
    #[inline]
    pub fn fit_at_least(&self, axis: usize, size: i64) -> Option<i64> {
        let mut search = Search::of(self.on_axis(axis)?, MOST);
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
    #[inline]
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
            nodes: nodes.try_collect_vec()?,
        })
    }
}

/// A network of one axis, how many layers are looked at for a size, and how many still are.
struct Search {
    lane: Graph,
    each: usize,
    left: usize,
}

impl Search {
    #[inline]
    fn of(lane: Graph, left: usize) -> Self {
        let each = lane.looks();
        Self { lane, each, left }
    }

    /// Whether sizes agree; none where the work is used up.
    #[inline]
    fn takes(&mut self, size: i64) -> Option<bool> {
        self.left = self.left.checked_sub(self.each)?;
        Some(self.lane.takes(0, size))
    }

    #[inline]
    fn below(&mut self, size: i64) -> Option<i64> {
        let least = size.saturating_sub(FAR).max(1);
        for size in (least..size).rev() {
            if self.takes(size)? {
                return Some(size);
            }
        }
        None
    }

    /// The nearest sizes above, as many as show a rule.
    #[inline]
    fn above(&mut self, size: i64) -> Vec<i64> {
        let mut found = Vec::new();
        for size in (size..=size.saturating_add(FAR)).skip(1) {
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

    /// The first from `size` on, as long as there is work left.
    #[inline]
    fn least(&mut self, size: i64) -> Option<i64> {
        for size in size..=i64::MAX {
            if self.takes(size)? {
                return Some(size);
            }
        }
        None
    }

    /// Whether the whole network is sound at this size, regions and all.
    #[inline]
    fn works(&mut self, size: i64) -> bool {
        self.left = self.left.saturating_sub(self.each);
        let mut lane = self.lane.clone();
        lane.input = alloc::vec![size];
        evaluate(lane).errors().is_empty()
    }
}

/// `step` and `rest`, where sizes follow each other in equal steps.
#[inline]
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
