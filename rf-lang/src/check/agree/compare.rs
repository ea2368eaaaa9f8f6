//! The differences of two networks, from the outputs to the inputs and then in order.

use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::BTreeSet;

use receptive_field_core::CollectVec as _;

use super::Point;
use super::align::{ALONE, Pair, align, unlike};
use super::element::{Element, Shape};
use super::first::First;
use super::form::{Compared, Form, Known};
use super::said::{Aspect, aspects, what};
use crate::budget::COMPARED_LAYERS as COMPARED;

/// More differences than this are not looked at to find the first …
const LOOKED_AT: usize = 200;

/// … nor more branches of one join beside so many of another.
const BRANCHES: usize = 4_096;

/// One difference; elements by the nodes that they are.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Difference {
    /// The same layer with other numbers.
    Unlike {
        here: usize,
        there: usize,
        aspects: Vec<Aspect>,
    },
    /// A layer that the other has not, and what stands before its place there.
    Here { here: usize, behind: Point },
    /// A layer that only the other has, and what stands behind its place here: nothing, where that is the output.
    There {
        there: usize,
        what: String,
        before: Point,
    },
    /// What comes together here only.
    JoinHere { here: usize },
    /// What comes together there only.
    JoinThere { here: Point, there: usize },
    /// Joins of so many branches here and there.
    Branches {
        here: usize,
        there: usize,
        count: (usize, usize),
    },
}

impl Difference {
    /// Where it is told: the input, or the network, where there is no layer.
    pub(crate) fn here(&self) -> Point {
        match self {
            Self::Unlike { here, .. }
            | Self::Here { here, .. }
            | Self::JoinHere { here }
            | Self::Branches { here, .. } => Some(*here),
            Self::There { before, .. } => *before,
            Self::JoinThere { here, .. } => *here,
        }
    }
}

/// Where two networks differ, in the order of the first. None where a layer is impossible.
pub(crate) fn differences(here: Compared, there: Compared) -> Option<Vec<Difference>> {
    let mut known = Known::default();
    let mut comparison = Comparison {
        here: Form::of(here, &mut known)?,
        there: Form::of(there, &mut known)?,
        compared: BTreeSet::new(),
        waiting: Vec::new(),
        found: Vec::new(),
        work: Cell::new(0),
    };
    let outputs = (comparison.here.output, comparison.there.output);
    if comparison.here.id(outputs.0) == comparison.there.id(outputs.1) {
        return Some(Vec::new());
    }
    comparison.wait(outputs, None);
    while let Some((here, there, behind)) = comparison.waiting.pop() {
        comparison.ways(here, there, behind);
    }
    let mut found = comparison.found;
    in_order(&mut found);
    found.truncate(LOOKED_AT);
    let mut found = First::of(&comparison.here, &comparison.there).among(found);
    in_order(&mut found);
    Some(found)
}

fn in_order(found: &mut Vec<Difference>) {
    found.sort_by_key(|difference| difference.here().map_or(usize::MAX, |node| node));
    found.dedup();
}

struct Comparison {
    here: Form,
    there: Form,
    compared: BTreeSet<(Point, Point)>,
    /// Two points, and the element here that reads the first.
    waiting: Vec<(Point, Point, Point)>,
    found: Vec<Difference>,
    /// Elements that were passed, and pairs that were set beside each other.
    work: Cell<usize>,
}

/// A way without branches, from its end to where it begins.
struct Way<'f> {
    nodes: Vec<usize>,
    elements: Vec<&'f Element>,
    /// The input, or what comes together.
    begin: Point,
}

impl<'f> Way<'f> {
    fn to(form: &'f Form, mut point: Point) -> Self {
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

    fn node(&self, index: usize) -> Point {
        self.nodes.get(index).copied()
    }
}

impl Comparison {
    /// Both beside each other. What one has before a join of the other belongs to a branch of that: the first of it is
    /// the second answer.
    fn beside(&self, own: &Way, other: &Way) -> (Vec<Pair>, Option<Pair>) {
        let mut pairs = align(&own.elements, &other.elements, &self.work);
        let rest = match (own.begin, other.begin) {
            (Some(_), None) => rest(&mut pairs, |pair| matches!(pair, Pair::There(_))),
            (None, Some(_)) => rest(&mut pairs, |pair| matches!(pair, Pair::Here(_))),
            _ => None,
        };
        (pairs, rest)
    }

    fn wait(&mut self, (here, there): (Point, Point), behind: Point) {
        let is_same = self.here.id(here) == self.there.id(there);
        let has_room = self.work.get() < COMPARED;
        if !is_same && has_room && self.compared.insert((here, there)) {
            self.waiting.push((here, there, behind));
        }
    }

    /// Whether one is what the other has before: all between them is one difference.
    fn is_longer(&mut self, here: Point, there: Point, behind: Point) -> bool {
        let (own, other) = (self.here.id(here), self.there.id(there));
        match (here, there) {
            (Some(here), _) if self.here.has(other) => {
                let behind = there;
                self.found.push(Difference::Here { here, behind });
                true
            }
            (_, Some(there)) if self.there.has(own) => {
                let what = self
                    .there
                    .element(Some(there))
                    .map_or_else(String::new, what);
                self.found.push(Difference::There {
                    there,
                    what,
                    before: behind,
                });
                true
            }
            _ => false,
        }
    }

    /// Compares the ways that lead to two points, until they have the same before them.
    fn ways(&mut self, here: Point, there: Point, behind: Point) {
        if self.is_longer(here, there, behind) {
            return;
        }
        let (a, b) = (Way::to(&self.here, here), Way::to(&self.there, there));
        let (pairs, rest) = self.beside(&a, &b);
        let mut found = Vec::new();
        let mut behind = behind;
        let mut is_same_before = false;
        for (place, pair) in pairs.iter().enumerate() {
            match *pair {
                Pair::Both(i, j) => {
                    let both = a.elements.get(i).zip(b.elements.get(j));
                    let nodes = a.node(i).zip(b.node(j));
                    let Some(((own, other), (here, there))) = both.zip(nodes) else {
                        continue;
                    };
                    if own.id == other.id {
                        is_same_before = true;
                        break;
                    }
                    let aspects = aspects(own, other);
                    if !aspects.is_empty() {
                        found.push(Difference::Unlike {
                            here,
                            there,
                            aspects,
                        });
                    }
                    behind = Some(here);
                }
                Pair::Here(i) => {
                    let Some(here) = a.node(i) else { continue };
                    let before = pairs.iter().skip(place).find_map(|pair| match pair {
                        Pair::Both(_, j) | Pair::There(j) => Some(*j),
                        Pair::Here(_) => None,
                    });
                    let before = before.map_or(b.begin, |place| b.node(place));
                    found.push(Difference::Here {
                        here,
                        behind: before,
                    });
                    behind = Some(here);
                }
                Pair::There(j) => {
                    if let Some((there, element)) = b.node(j).zip(b.elements.get(j)) {
                        found.push(Difference::There {
                            there,
                            what: what(element),
                            before: behind,
                        });
                    }
                }
            }
        }
        let begins = (a.begin, b.begin);
        let rests = match rest {
            Some(Pair::Here(i)) => (a.node(i), b.begin),
            Some(Pair::There(j)) => (a.begin, b.node(j)),
            _ => begins,
        };
        self.found.extend(found);
        if !is_same_before {
            match begins {
                (Some(_), Some(_)) => self.joins(begins, behind),
                (None, None) => {}
                _ => self.join_of_one(begins, rests, behind),
            }
        }
    }

    /// What comes together both here and there.
    fn joins(&mut self, (here, there): (Point, Point), behind: Point) {
        let is_same = self.here.id(here) == self.there.id(there);
        if is_same || self.is_longer(here, there, behind) {
            return;
        }
        let (own, other) = (self.here.element(here), self.there.element(there));
        let (Some((here, own)), Some((there, other))) = (here.zip(own), there.zip(other)) else {
            return;
        };
        let count = (own.inputs.len(), other.inputs.len());
        let pairs = self.pairs(own, other);
        if own.shape != other.shape || count.0 != count.1 {
            self.found.push(Difference::Branches { here, there, count });
        }
        for pair in pairs {
            self.wait(pair, Some(here));
        }
    }

    /// What comes together on one side only: the other goes on along the branch that is most like it.
    fn join_of_one(&mut self, begins: (Point, Point), rests: (Point, Point), behind: Point) {
        let pairs = match begins {
            (Some(here), _) => {
                self.found.push(Difference::JoinHere { here });
                let inputs = self.here.inputs(here).iter();
                inputs.map(|&branch| (branch, rests.1)).collect_vec()
            }
            (None, Some(there)) => {
                self.found.push(Difference::JoinThere {
                    here: behind,
                    there,
                });
                let inputs = self.there.inputs(there).iter();
                inputs.map(|&branch| (rests.0, branch)).collect_vec()
            }
            (None, None) => return,
        };
        let best = pairs
            .into_iter()
            .min_by_key(|&(here, there)| self.cost(here, there));
        if let Some(pair) = best {
            self.wait(pair, behind);
        }
    }

    /// The branches that are not the same, those together that are most alike.
    fn pairs(&self, own: &Element, other: &Element) -> Vec<(Point, Point)> {
        let mut theirs: Vec<Point> = other.inputs.clone();
        let mut ours = Vec::new();
        for &here in &own.inputs {
            let id = self.here.id(here);
            match theirs.iter().position(|&there| self.there.id(there) == id) {
                Some(place) => {
                    theirs.remove(place);
                }
                None => ours.push(here),
            }
        }
        let few = BRANCHES.checked_div(theirs.len().max(1)).unwrap_or(0);
        let mut costs = Vec::new();
        for &here in ours.iter().take(few) {
            for &there in &theirs {
                costs.push((self.cost(here, there), here, there));
            }
        }
        costs.sort_by_key(|(cost, _, _)| *cost);
        let mut pairs: Vec<(Point, Point)> = Vec::new();
        for (_, here, there) in costs {
            if !pairs.iter().any(|pair| pair.0 == here || pair.1 == there) {
                pairs.push((here, there));
            }
        }
        pairs
    }

    /// How unlike the ways to two points are, and of those that are equally so, how little they are alike.
    fn cost(&self, here: Point, there: Point) -> (u32, Reverse<usize>) {
        let own = Way::to(&self.here, here);
        let other = Way::to(&self.there, there);
        let (pairs, _) = self.beside(&own, &other);
        let mut cost = 0_u32;
        let mut alike = 0_usize;
        for pair in pairs {
            cost = cost.saturating_add(match pair {
                Pair::Both(i, j) => {
                    let both = own.elements.get(i).zip(other.elements.get(j));
                    let unlike = both.map_or(0, |(own, other)| unlike(own, other));
                    alike = alike.saturating_add(usize::from(unlike == 0));
                    unlike
                }
                Pair::Here(_) | Pair::There(_) => ALONE,
            });
        }
        (cost, Reverse(alike))
    }
}

/// Takes the pairs at the end off that one side has alone, and gives the first of them.
fn rest(pairs: &mut Vec<Pair>, is_alone: fn(&Pair) -> bool) -> Option<Pair> {
    let alone = pairs.iter().rev().take_while(|pair| is_alone(pair)).count();
    let kept = pairs.len().saturating_sub(alone);
    let first = pairs.get(kept).copied();
    pairs.truncate(kept);
    first
}
