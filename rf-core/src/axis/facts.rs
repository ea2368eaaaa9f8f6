//! The facts of one axis. `None` where geometry has no such fact.

use super::Axis;
use super::reach::{Distance, larger};
use crate::array::each;
use crate::checked::{add, ceil_div, max, min, mul, mul_add, some, sub};
use crate::fact::Fact;
use crate::kind::Class;
use crate::record::{DROPPED, INTERIOR_FIRST, INTERIOR_LAST, PATH_MIN, PERIOD};

impl Axis<'_> {
    /// The longest region over the phases.
    #[inline]
    pub const fn receptive_field(&self) -> Option<i64> {
        self.extreme(1)
    }

    /// The shortest region over the phases.
    #[inline]
    pub const fn receptive_field_min(&self) -> Option<i64> {
        if self.is_scan() {
            self.scanned_min()
        } else {
            self.extreme(2)
        }
    }

    /// Behind a scan regions begin at pixel 0, so that on another base the shortest can be another one.
    #[inline]
    const fn scanned_min(&self) -> Option<i64> {
        let mut shortest = i64::MAX;
        let mut tables = self.tables();
        let table = some!(tables.next());
        if tables.next().is_some() {
            return self.scanned_least();
        }
        each!(index in table.runs => {
            let run = some!(table.run(index));
            let end = if run.is_empty() {
                0
            } else {
                some!(add(run.hi, min(0, some!(run.drift()))))
            };
            shortest = min(shortest, max(0, end));
        });
        Some(shortest)
    }

    /// Where branches drift: from turn to turn of all periods ends move on, so that the least are in the first.
    #[inline]
    const fn scanned_least(&self) -> Option<i64> {
        let count = self.classes();
        let (mut shortest, mut i) = (i64::MAX, 0);
        while i < count {
            shortest = match self.region(i) {
                Some(region) => min(shortest, region.end),
                None => return Some(0),
            };
            i = some!(add(i, 1));
        }
        Some(shortest)
    }

    #[inline]
    const fn extreme(&self, index: usize) -> Option<i64> {
        if self.is_global() || self.is_scan() {
            return Some(self.base.image);
        }
        let positions = match self.long_tail() {
            Some((head, _)) => some!(head.get(index)),
            None => some!(sub(some!(self.tail().get(1)), some!(self.tail().get(0)))),
        };
        self.base.length(positions)
    }

    #[inline]
    pub const fn path_min(&self) -> Option<i64> {
        if self.sees_all_shortest() {
            return Some(self.base.image);
        }
        self.base.shortest(self.number(PATH_MIN))
    }

    /// Whether the shortest path, too, sees the whole image: one that avoids what sees everything is hardly as long
    /// as the image by chance.
    #[inline]
    pub const fn sees_all_shortest(&self) -> bool {
        (self.is_global() || self.is_scan()) && self.number(PATH_MIN) == self.base.input
    }

    #[inline]
    pub const fn dropped(&self) -> i64 {
        self.number(DROPPED)
    }

    #[inline]
    pub const fn period(&self) -> Option<i64> {
        if self.lack(Fact::Period).is_some() {
            return None;
        }
        match self.long_tail() {
            None => Some(1),
            Some((head, _)) => head.get(0),
        }
    }

    #[inline]
    pub const fn uniform(&self) -> Option<bool> {
        if self.lack(Fact::Uniform).is_some() {
            return None;
        }
        Some(matches!(self.period(), Some(1)))
    }

    #[inline]
    pub const fn padding(&self) -> Option<i64> {
        if self.lack(Fact::Padding).is_some() {
            return None;
        }
        some!(self.region(0)).start.checked_neg()
    }

    #[inline]
    pub const fn lookback(&self) -> Option<i64> {
        if self.lack(Fact::Lookback).is_some() {
            return None;
        }
        self.really(0, self.reach(Distance::Back))
    }

    #[inline]
    pub const fn lookahead(&self) -> Option<i64> {
        if self.lack(Fact::Lookahead).is_some() {
            return None;
        }
        self.really(1, self.forward(Distance::Ahead))
    }

    #[inline]
    pub const fn latency(&self) -> Option<i64> {
        if self.lack(Fact::Latency).is_some() {
            return None;
        }
        self.really(2, self.forward(Distance::Late))
    }

    #[inline]
    pub const fn causal(&self) -> Option<bool> {
        Some(some!(self.latency()) <= 0)
    }

    #[inline]
    const fn forward(&self, distance: Distance) -> Option<i64> {
        if self.is_scan() && self.is_drifting() {
            self.scanned(distance)
        } else {
            self.reach(distance)
        }
    }

    /// What a tile of whole structural periods must be given around it.
    #[inline]
    pub const fn halo(&self) -> Option<(i64, i64)> {
        if self.lack(Fact::Halo).is_some() {
            return None;
        }
        let mut halo: Option<(i64, i64)> = None;
        let mut tables = self.tables();
        while let Some(table) = tables.next() {
            each!(index in table.runs => {
                let run = some!(table.run(index));
                if !run.is_empty() {
                    let drift = some!(run.drift());
                    let before = some!(sub(max(0, some!(sub(0, drift))), run.lo));
                    let after = some!(sub(some!(add(run.hi, max(0, drift))), table.step));
                    halo = Some(match halo {
                        None => (before, after),
                        Some(so_far) => (max(so_far.0, before), max(so_far.1, after)),
                    });
                }
            });
        }
        halo
    }

    /// The halo rounded up to whole structural periods.
    #[inline]
    pub const fn context(&self) -> Option<(i64, i64)> {
        let (before, after) = some!(self.halo());
        let (_, pixels) = some!(self.structure());
        Some((
            some!(mul(some!(ceil_div(before, pixels)), pixels)),
            some!(mul(some!(ceil_div(after, pixels)), pixels)),
        ))
    }

    /// What one window of the layer shares with the next, in features of its own input; nothing of other operations.
    #[inline]
    pub const fn state(&self) -> Option<i64> {
        if self.lack(Fact::State).is_some() {
            return None;
        }
        let is_transposed = match some!(self.kind()).class() {
            Class::Window => false,
            Class::Transposed => true,
            Class::Axes | Class::Join | Class::Gate => return Some(0),
        };
        let [kernel, stride, dilation, ..] = self.parameters().window();
        let extent = some!(mul_add(some!(sub(kernel, 1)), dilation, 1));
        let shared = max(0, some!(sub(extent, stride)));
        if is_transposed {
            ceil_div(shared, stride)
        } else {
            Some(shared)
        }
    }

    #[inline]
    pub const fn halo_unaligned(&self) -> Option<(i64, i64)> {
        if self.lack(Fact::HaloUnaligned).is_some() {
            return None;
        }
        Some((some!(self.lookback()), some!(self.lookahead())))
    }

    /// The longest run of features that see no padding: `(first, last)`, half-open.
    #[inline]
    pub const fn interior(&self) -> Option<(i64, i64)> {
        let first = self.number(INTERIOR_FIRST);
        let last = min(self.number(INTERIOR_LAST), self.size);
        if first >= last {
            return Some((0, 0));
        }
        if self.base.is_image() {
            return Some((first, last));
        }
        if self.is_global() {
            let all_inside = self.base.first <= 0 && self.base.last >= self.base.input;
            return Some(if all_inside { (first, last) } else { (0, 0) });
        }
        let head = self.above(super::Base::image(self.base.input));
        head.within(first, last, self.base.first, self.base.last)
    }

    /// The longest run of features in `first..last` that see no position outside `from..to`.
    #[inline]
    const fn within(&self, first: i64, last: i64, from: i64, to: i64) -> Option<(i64, i64)> {
        // Where nothing is inside, only a feature that reads nothing sees no padding.
        if from >= to && some!(self.receptive_field_min()) > 0 {
            return Some((0, 0));
        }
        let begin = match self.last_upto(some!(sub(from, 1))) {
            Some(before) => max(first, some!(add(before, 1))),
            None => first,
        };
        let end = match self.first_past(to) {
            Some(after) => min(last, after),
            None => last,
        };
        // On either side of it every structural period holds a feature that sees more.
        let room = some!(sub(end, begin));
        if room >= self.number(PERIOD) && !self.is_drifting() {
            return Some((begin, end));
        }
        let (mut longest, mut current) = ((0, 0), first);
        let mut i = first;
        while i < last {
            let next = some!(add(i, 1));
            let inside = match self.region(i) {
                Some(region) => from <= region.start && region.end <= to,
                None => true,
            };
            if !inside {
                current = next;
            } else if some!(sub(next, current)) > some!(sub(longest.1, longest.0)) {
                longest = (current, next);
            }
            i = next;
        }
        Some(longest)
    }

    /// What regions say of a distance, or more where padding reads pixels.
    #[inline]
    const fn really(&self, index: usize, regions: Option<i64>) -> Option<i64> {
        match self.around(index) {
            Some(around) => Some(larger(regions, around)),
            None => regions,
        }
    }
}
