//! Sets of pixels where every layer goes on for ever in both directions.
//!
//! A *road* is a network with some of its paths: all of them, those without layers that read everything, or the
//! shortest one. A layer has one of each; where nothing tells them apart they are the same road.

use std::cell::RefCell;
use std::rc::Rc;

use super::op::{Reads, Settled, gcd};
use super::set::Set;

pub type RoadId = usize;

/// A fraction in lowest terms, the denominator above 0.
pub type Fraction = (i128, i128);

pub fn fraction(above: i128, below: i128) -> Fraction {
    let (mut a, mut b) = (above.abs(), below.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let shared = if below < 0 { -a } else { a };
    (above / shared, below / shared)
}

/// What stands between a layer and the image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beyond {
    Nothing,
    Scan,
    Global,
}

#[derive(Debug)]
enum Kind {
    Image,
    Layer {
        input: RoadId,
        step: Settled,
    },
    Hull(Vec<RoadId>),
    /// Every feature has the image for its region, by definition.
    Whole,
}

#[derive(Debug)]
pub struct Road {
    pub beyond: Beyond,
    pub jump: Fraction,
    /// The structural periods (P, Q), one for each slope; none behind a global layer.
    pub lines: Vec<(i64, i64)>,
    kind: Kind,
    known: RefCell<Vec<Option<Rc<Set>>>>,
}

/// All roads of a network on one axis.
#[derive(Debug)]
pub struct Roads {
    pub image: i64,
    pub all: Vec<Road>,
}

impl Roads {
    /// The input's road is number 0.
    pub fn new(image: i64) -> Self {
        let mut roads = Self {
            image,
            all: Vec::new(),
        };
        roads.put(Beyond::Nothing, (1, 1), vec![(1, 1)], Kind::Image);
        roads
    }

    fn put(
        &mut self,
        beyond: Beyond,
        jump: Fraction,
        lines: Vec<(i64, i64)>,
        kind: Kind,
    ) -> RoadId {
        self.all.push(Road {
            beyond,
            jump,
            lines,
            kind,
            known: RefCell::default(),
        });
        self.all.len() - 1
    }

    pub fn whole(&mut self, jump: Fraction) -> RoadId {
        self.put(Beyond::Global, jump, Vec::new(), Kind::Whole)
    }

    /// Behind one more layer.
    pub fn layer(&mut self, input: RoadId, step: Settled) -> RoadId {
        let Road {
            beyond,
            jump,
            lines,
            ..
        } = &self.all[input];
        let (p, q) = step.period();
        let next = fraction(jump.0 * i128::from(q), jump.1 * i128::from(p));
        match step.reads(0) {
            Reads::Everything if step.m == 1 => self.whole((self.image.into(), 1)),
            Reads::Everything => {
                let jump = *jump;
                self.whole(jump)
            }
            _ if *beyond == Beyond::Global => self.whole(next),
            reads => {
                let through = |&(period, pixels): &(i64, i64)| {
                    let shared = gcd(q, period);
                    (p * period / shared, pixels * q / shared)
                };
                let lines = lines.iter().map(through).collect();
                let beyond = match reads {
                    Reads::UpTo(_) => Beyond::Scan,
                    _ => *beyond,
                };
                self.put(beyond, next, lines, Kind::Layer { input, step })
            }
        }
    }

    /// Several branches taken together.
    pub fn hull(&mut self, branches: &[RoadId], jump: Fraction) -> RoadId {
        let beyond = branches.iter().map(|&id| self.all[id].beyond).max();
        let beyond = beyond.unwrap_or(Beyond::Global);
        if beyond == Beyond::Global {
            return self.whole(jump);
        }
        let mut lines: Vec<(i64, i64)> = Vec::new();
        for &(p, q) in branches.iter().flat_map(|&id| &self.all[id].lines) {
            match lines.iter_mut().find(|line| line.1 * p == q * line.0) {
                Some(line) => {
                    let turns = p / gcd(p, line.0);
                    *line = (line.0 * turns, line.1 * turns);
                }
                None => lines.push((p, q)),
            }
        }
        self.put(beyond, jump, lines, Kind::Hull(branches.to_vec()))
    }

    /// The pixels behind feature `i`. Of the endless sets behind a scan only the last pixel is kept.
    pub fn set(&self, road: RoadId, i: i64) -> Rc<Set> {
        // 0, -1, 1, -2, 2, …
        let place = if i < 0 { -2 * i - 1 } else { 2 * i } as usize;
        if let Some(Some(set)) = self.all[road].known.borrow().get(place) {
            return Rc::clone(set);
        }
        let set = Rc::new(self.work_out(road, i));
        let mut known = self.all[road].known.borrow_mut();
        if known.len() <= place {
            known.resize(place + 1, None);
        }
        known[place] = Some(Rc::clone(&set));
        set
    }

    fn work_out(&self, road: RoadId, i: i64) -> Set {
        let mut set = Set::default();
        match &self.all[road].kind {
            Kind::Image => set = Set::of(i),
            Kind::Hull(branches) => {
                for &branch in branches {
                    set.add_all(&self.set(branch, i));
                }
            }
            Kind::Layer { input, step } => match step.reads(i) {
                Reads::Positions(positions) => {
                    for position in positions {
                        set.add_all(&self.set(*input, position));
                    }
                }
                Reads::UpTo(last) => return self.running(*input, last),
                Reads::Everything => panic!("such a layer's road is the whole image"),
            },
            Kind::Whole => panic!("no set, but the image by definition"),
        }
        set
    }

    /// The last pixel behind all features up to `last`. What lies more than a turn before adds nothing: the pixels
    /// move forward with every turn. Two turns are looked at.
    fn running(&self, input: RoadId, last: i64) -> Set {
        let turn = self.all[input]
            .lines
            .iter()
            .map(|line| line.0)
            .max()
            .unwrap_or(1);
        let seen = (last - 2 * turn..=last).filter_map(|i| self.set(input, i).max());
        seen.max().map_or_else(Set::default, Set::of)
    }

    /// The region of feature `i`.
    pub fn region(&self, road: RoadId, i: i64) -> Option<(i64, i64)> {
        match self.all[road].beyond {
            Beyond::Global => Some((0, self.image)),
            Beyond::Nothing => self.set(road, i).hull(),
            Beyond::Scan => {
                let end = self.set(road, i).max()? + 1;
                (end > 0).then_some((0, end))
            }
        }
    }

    /// The longest region of a single path: what `path_min` is made of.
    pub fn longest(&self, road: RoadId) -> i64 {
        match self.all[road].lines.as_slice() {
            [(period, _)] if self.all[road].beyond == Beyond::Nothing => {
                let lengths = (0..*period).filter_map(|i| self.region(road, i));
                lengths.map(|(lo, hi)| hi - lo).max().unwrap_or(0)
            }
            _ => self.image,
        }
    }
}
