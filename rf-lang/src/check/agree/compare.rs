//! The differences of two networks, from the outputs to the inputs and then in order.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use receptive_field_core::CollectVec as _;

use super::Point;
use super::align::{ALONE, Pair, align, unlike};
use super::element::Element;
use super::first::First;
use super::form::Form;
use super::said::{Aspect, aspects, what};
use super::way::{Way, next_there, rest};
use super::work::Work;

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

/// Where two networks differ, in the order of the first.
pub(super) fn differences(here: &Form, there: &Form, work: &Work) -> Vec<Difference> {
    let outputs = (here.output, there.output);
    if here.id(outputs.0) == there.id(outputs.1) {
        return Vec::new();
    }
    let mut comparison = Comparison {
        here,
        there,
        compared: BTreeSet::new(),
        waiting: Vec::new(),
        found: Vec::new(),
        work,
    };
    comparison.wait(outputs, None);
    while let Some((here, there, behind)) = comparison.waiting.pop() {
        comparison.ways(here, there, behind);
    }
    let mut found = comparison.found;
    in_order(&mut found);
    found.truncate(LOOKED_AT);
    let mut found = First::of(here, there, work).among(found);
    in_order(&mut found);
    found
}

fn in_order(found: &mut Vec<Difference>) {
    found.sort_by_key(|difference| difference.here().map_or(usize::MAX, |node| node));
    found.dedup();
}

struct Comparison<'f> {
    here: &'f Form,
    there: &'f Form,
    compared: BTreeSet<(Point, Point)>,
    /// Two points, and the element here that reads the first.
    waiting: Vec<(Point, Point, Point)>,
    found: Vec<Difference>,
    work: &'f Work,
}

impl<'f> Comparison<'f> {
    /// The ways to two points.
    fn both(&self, here: Point, there: Point) -> (Way<'f>, Way<'f>) {
        let own = Way::to(self.here, here);
        let other = Way::to(self.there, there);
        let length = own.nodes.len().saturating_add(other.nodes.len());
        self.work.set_beside(length);
        (own, other)
    }

    /// Both beside each other. What one has before a join of the other belongs to a branch of that: the first of it is
    /// the second answer.
    fn beside(&self, own: &Way, other: &Way) -> (Vec<Pair>, Option<Pair>) {
        let mut pairs = align(&own.elements, &other.elements, self.work);
        let rest = match (own.begin, other.begin) {
            (Some(_), None) => rest(&mut pairs, |pair| matches!(pair, Pair::There(_))),
            (None, Some(_)) => rest(&mut pairs, |pair| matches!(pair, Pair::Here(_))),
            _ => None,
        };
        (pairs, rest)
    }

    fn wait(&mut self, (here, there): (Point, Point), behind: Point) {
        let is_same = self.here.id(here) == self.there.id(there);
        let has_room = self.work.has_room(1);
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
        let (a, b) = self.both(here, there);
        let (pairs, rest) = self.beside(&a, &b);
        let mut found = Vec::new();
        let mut behind = behind;
        let mut is_same_before = false;
        let next = next_there(&pairs);
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
                    let before = next.get(place).copied().flatten();
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
        if let Some(pair) = self.best(&pairs) {
            self.wait(pair, behind);
        }
    }

    /// The pair that is most alike, of those for which there is room.
    fn best(&self, pairs: &[(Point, Point)]) -> Option<(Point, Point)> {
        let mut best = None;
        for &(here, there) in pairs {
            if best.is_some() && !self.work.has_room(1) {
                break;
            }
            let cost = self.cost(here, there);
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, (here, there)));
            }
        }
        best.map(|(_, pair)| pair)
    }

    /// The branches that are not the same, those together that are most alike; in their order, where that would be too much
    /// to find out.
    fn pairs(&self, own: &Element, other: &Element) -> Vec<(Point, Point)> {
        let (ours, theirs) = self.unlike(own, other);
        let few = BRANCHES.checked_div(theirs.len().max(1)).unwrap_or(0);
        let mut costs = Vec::new();
        for &here in ours.iter().take(few) {
            for &there in &theirs {
                if !self.work.has_room(1) {
                    return ours.into_iter().zip(theirs).take(few).collect_vec();
                }
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

    /// The branches of each that the other has not.
    fn unlike(&self, own: &Element, other: &Element) -> (Vec<Point>, Vec<Point>) {
        let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for &there in &other.inputs {
            let (_, theirs) = counts.entry(self.there.id(there)).or_default();
            *theirs = theirs.saturating_add(1);
        }
        let mut ours = Vec::new();
        for &here in &own.inputs {
            match counts.get_mut(&self.here.id(here)) {
                Some((both, theirs)) if *both < *theirs => *both = both.saturating_add(1),
                _ => ours.push(here),
            }
        }
        let mut theirs = Vec::new();
        for &there in &other.inputs {
            match counts.get_mut(&self.there.id(there)) {
                Some((both, _)) if *both > 0 => *both = both.saturating_sub(1),
                _ => theirs.push(there),
            }
        }
        (ours, theirs)
    }

    /// How unlike the ways to two points are, and of those that are equally so, how little they are alike.
    fn cost(&self, here: Point, there: Point) -> (u32, Reverse<usize>) {
        let (own, other) = self.both(here, there);
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
