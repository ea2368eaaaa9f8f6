//! The differences behind which nothing differs: those that are told.

use std::collections::BTreeMap;

use receptive_field_core::CollectVec as _;

use super::Point;
use super::compare::Difference;
use super::element::{Element, Shape};
use super::form::Form;
use super::said::{aspects, what};
use super::work::Work;

/// So many are looked at beside each other.
const TOLD: usize = 64;

/// Two networks, and of each the elements that the other has not, though it has all that they read.
pub(super) struct First<'f> {
    here: &'f Form,
    there: &'f Form,
    /// In their order.
    ours: Vec<usize>,
    theirs: Vec<usize>,
    work: &'f Work,
}

impl<'f> First<'f> {
    pub(super) fn of(here: &'f Form, there: &'f Form, work: &'f Work) -> Self {
        Self {
            here,
            there,
            ours: here.beyond(there),
            theirs: there.beyond(here),
            work,
        }
    }

    /// Those that are none because of others before them, and of numbers alone all; where there are none of these, what
    /// differs first.
    pub(super) fn among(&self, mut found: Vec<Difference>) -> Vec<Difference> {
        let mut all = found.iter();
        if all.all(|difference| matches!(difference, Difference::Unlike { .. }))
            && !found.is_empty()
        {
            // Layer stands beside layer.
            return found;
        }
        found.retain(|difference| self.is_first(difference));
        if found.is_empty() {
            self.found()
        } else {
            found
        }
    }

    fn is_first(&self, difference: &Difference) -> bool {
        match difference {
            Difference::Unlike { here, there, .. } => {
                is_among(&self.ours, *here) && is_among(&self.theirs, *there)
            }
            // Where one has more, what it has more is not known to the other.
            Difference::Branches { here, there, count } => {
                let both = [is_among(&self.ours, *here), is_among(&self.theirs, *there)];
                both == [true; 2] || count.0 < count.1 && both[0] || count.0 > count.1 && both[1]
            }
            Difference::Here { here, behind } => {
                self.is_here(*behind) && self.go_on_alike(Some(*here), *behind)
            }
            Difference::There { there, before, .. } => {
                self.is_read_like(Some(*there), *before)
                    && before.is_none_or(|before| self.reads_known(before))
            }
            Difference::JoinHere { here } => is_among(&self.ours, *here),
            Difference::JoinThere { here, there } => {
                let (own, other) = (self.here.element(*here), self.there.element(Some(*there)));
                let both = own.zip(other);
                is_among(&self.theirs, *there)
                    && both.is_some_and(|(own, other)| self.read_the_same(own, other))
            }
        }
    }

    /// Whether the network has all that leads to a point of the other.
    fn is_here(&self, there: Point) -> bool {
        there.is_none() || self.here.has(self.there.id(there))
    }

    /// Whether the other has something that an element reads.
    fn reads_known(&self, here: usize) -> bool {
        let mut inputs = self.here.inputs(here).iter();
        inputs.any(|&input| input.is_none() || self.there.has(self.here.id(input)))
    }

    /// Whether something reads a point here that does what a reader of a point there does.
    fn go_on_alike(&self, here: Point, there: Point) -> bool {
        if here == self.here.output {
            return there == self.there.output;
        }
        let mut readers = self.here.readers(here).iter();
        readers.any(|&reader| self.is_read_like(there, Some(reader)))
    }

    /// Whether a point there is read by something that does what an element here does; nothing reads an output.
    fn is_read_like(&self, there: Point, here: Point) -> bool {
        let Some(own) = self.here.element(here) else {
            return there == self.there.output;
        };
        let readers = self.there.readers(there).iter();
        let mut readers = readers.filter_map(|&reader| self.there.element(Some(reader)));
        readers.any(|other| {
            let inputs = own.inputs.len().saturating_add(other.inputs.len());
            self.work.look(inputs)
                && own.shape == other.shape
                && aspects(own, other).is_empty()
                && self.differ_in(there, own, other)
        })
    }

    /// Whether all that an element there reads is read here, too, but for one point.
    fn differ_in(&self, there: Point, own: &Element, other: &Element) -> bool {
        let ids = ids(self.here, own);
        let mut others = other.inputs.iter();
        others.all(|&input| input == there || is_among(&ids, self.there.id(input)))
    }

    /// What stands behind the same, here and there.
    fn found(&self) -> Vec<Difference> {
        let mut found = Vec::new();
        let readers = self.first_readers();
        for &here in self.ours.iter().take(TOLD) {
            let Some(own) = self.here.element(Some(here)) else {
                continue;
            };
            let ids = own.inputs.iter().map(|&input| self.here.id(input));
            let beside = ids.filter_map(|id| readers.get(&id).copied()).min();
            let beside = beside.and_then(|there| Some((there, self.there.element(Some(there))?)));
            found.push(match beside {
                Some((there, other)) => pair((here, own), (there, other)),
                None => Difference::Here {
                    here,
                    behind: self.twin(own),
                },
            });
        }
        if found.is_empty() {
            for &there in self.theirs.iter().take(TOLD) {
                if let Some(other) = self.there.element(Some(there)) {
                    let what = what(other);
                    let before = None;
                    found.push(Difference::There {
                        there,
                        what,
                        before,
                    });
                }
            }
        }
        found
    }

    /// By what each reads, the first of those there that read it.
    fn first_readers(&self) -> BTreeMap<usize, usize> {
        let mut readers = BTreeMap::new();
        for &there in self.theirs.iter().take(TOLD) {
            for &input in self.there.inputs(there) {
                readers.entry(self.there.id(input)).or_insert(there);
            }
        }
        readers
    }

    fn read_the_same(&self, own: &Element, other: &Element) -> bool {
        let inputs = own.inputs.len().saturating_add(other.inputs.len());
        if !self.work.look(inputs) {
            return false;
        }
        let ids = ids(self.there, other);
        let mut inputs = own.inputs.iter();
        inputs.any(|&input| is_among(&ids, self.here.id(input)))
    }

    /// What the other has where an element reads.
    fn twin(&self, own: &Element) -> Point {
        let input = own.inputs.first().copied().flatten();
        self.there.of_id(self.here.id(input))
    }
}

/// The numbers of what an element reads, in order.
fn ids(form: &Form, element: &Element) -> Vec<usize> {
    let ids = element.inputs.iter().map(|&input| form.id(input));
    let mut ids = ids.collect_vec();
    ids.sort_unstable();
    ids
}

fn is_among(ordered: &[usize], wanted: usize) -> bool {
    ordered.binary_search(&wanted).is_ok()
}

fn pair((here, own): (usize, &Element), (there, other): (usize, &Element)) -> Difference {
    match (own.shape, other.shape) {
        (Shape::Axes, Shape::Axes) => Difference::Unlike {
            here,
            there,
            aspects: aspects(own, other),
        },
        (Shape::Axes, _) => Difference::JoinThere {
            here: Some(here),
            there,
        },
        (_, Shape::Axes) => Difference::JoinHere { here },
        _ => Difference::Branches {
            here,
            there,
            count: (own.inputs.len(), other.inputs.len()),
        },
    }
}
