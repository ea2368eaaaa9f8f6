//! Ways without branches, and two of them beside each other.

use super::Point;
use super::align::Pair;
use super::element::{Element, Shape};
use super::form::Form;

/// A way without branches, from its end to where it begins.
pub(super) struct Way<'f> {
    pub(super) nodes: Vec<usize>,
    pub(super) elements: Vec<&'f Element>,
    /// The input, or what comes together.
    pub(super) begin: Point,
}

impl<'f> Way<'f> {
    pub(super) fn to(form: &'f Form, mut point: Point) -> Self {
        let mut way = Self {
            nodes: Vec::new(),
            elements: Vec::new(),
            begin: None,
        };
        loop {
            let Some((node, element)) = point.zip(form.element(point)) else {
                return way;
            };
            if element.shape != Shape::Axes {
                way.begin = Some(node);
                return way;
            }
            way.nodes.push(node);
            way.elements.push(element);
            point = element.inputs.first().copied().flatten();
        }
    }

    pub(super) fn node(&self, index: usize) -> Point {
        self.nodes.get(index).copied()
    }
}

/// Takes the pairs at the end off that one side has alone, and gives the first of them.
pub(super) fn rest(pairs: &mut Vec<Pair>, is_alone: fn(&Pair) -> bool) -> Option<Pair> {
    let alone = pairs.iter().rev().take_while(|pair| is_alone(pair)).count();
    let kept = pairs.len().saturating_sub(alone);
    let first = pairs.get(kept).copied();
    pairs.truncate(kept);
    first
}

/// Of each pair, the first element of the other way that is in it or behind it.
pub(super) fn next_there(pairs: &[Pair]) -> Vec<Option<usize>> {
    let mut next = vec![None; pairs.len()];
    let mut last = None;
    for (slot, pair) in next.iter_mut().zip(pairs).rev() {
        if let Pair::Both(_, j) | Pair::There(j) = pair {
            last = Some(*j);
        }
        *slot = last;
    }
    next
}
