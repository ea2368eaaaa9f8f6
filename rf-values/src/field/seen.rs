//! What the features of a road see.

use super::road::Road;
use super::united::Way;
use receptive_field_core::checked::{gcd, narrow, some};
use receptive_field_core::hull::Hull;
use receptive_field_core::{Reach, Region};

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "regions lie far inside of `i64`, features are counted, and products of two `i64` fit into `i128`"
)]
impl Way<'_> {
    /// What feature `i` sees, of `image` pixels. `None` where a number leaves `i64`.
    #[inline]
    pub(super) const fn seen(&self, i: i64, image: i64) -> Option<Hull> {
        let road = self.road;
        if let Reach::Global = road.reach {
            return Some(Some(Region {
                start: 0,
                end: image,
            }));
        }
        let (mut start, mut end) = (i128::MAX, i128::MIN);
        let mut index = 0;
        while index < road.count {
            let (low, high) = self.pool.seen(&road.lines[index], i as i128, 1, 1);
            start = if low < start { low } else { start };
            end = if high > end { high } else { end };
            index += 1;
        }
        if start >= end {
            return Some(None);
        }
        let (start, end) = (some!(narrow(start)), some!(narrow(end)));
        Some(match road.reach {
            Reach::Scan if end <= 0 => None,
            Reach::Scan => Some(Region { start: 0, end }),
            Reach::Local | Reach::Global => Some(Region { start, end }),
        })
    }

    /// The longest and the shortest region of a layer of `size` features, which is not straight; 0 where one reads
    /// nothing.
    #[inline]
    pub(super) const fn lengths(&self, size: i64, image: i64) -> Option<(i64, i64)> {
        let road = self.road;
        if let Reach::Global = road.reach {
            return Some((image, image));
        }
        if let (Reach::Local, 1) = (road.reach, road.count) {
            let line = &road.lines[0];
            let (mut longest, mut shortest) = (0, i64::MAX);
            let (mut index, close) = (line.first, line.first + line.period);
            while index < close {
                let length = self.pool.ends[index] as i64 - self.pool.starts[index] as i64;
                if length > longest {
                    longest = length;
                }
                if length < shortest {
                    shortest = length;
                }
                index += 1;
            }
            return Some((longest, shortest));
        }
        let (longest, shortest) = some!(self.lengths_apart(size, image));
        match road.reach {
            Reach::Scan => Some((image, shortest)),
            Reach::Local | Reach::Global => Some((longest, shortest)),
        }
    }

    /// Behind a scan, or where branches drift. There lengths first fall and then rise, from turn to turn of all periods.
    #[inline]
    const fn lengths_apart(&self, size: i64, image: i64) -> Option<(i64, i64)> {
        let (classes, turn) = self.road.classes(size);
        let (mut longest, mut shortest) = (0, i64::MAX);
        let mut first = 0;
        while first < classes {
            let (mut low, mut high) = (0, 0);
            if self.road.is_drifting() {
                high = (size - 1 - first) / turn;
            }
            let (begin, end) = (
                some!(self.length(first, image)),
                some!(self.length(high * turn + first, image)),
            );
            longest = if begin > longest { begin } else { longest };
            longest = if end > longest { end } else { longest };
            while low < high {
                let middle = low + (high - low) / 2;
                let here = some!(self.length(middle * turn + first, image));
                if here <= some!(self.length((middle + 1) * turn + first, image)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            let least = some!(self.length(low * turn + first, image));
            shortest = if least < shortest { least } else { shortest };
            first += 1;
        }
        Some((longest, shortest))
    }

    #[inline]
    const fn length(&self, i: i64, image: i64) -> Option<i64> {
        Some(match some!(self.seen(i, image)) {
            Some(region) => region.end - region.start,
            None => 0,
        })
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    reason = "lines are few, and their periods at most 256: the least common multiple of four fits into `i64`"
)]
impl Road {
    /// How many features, of `size`, stand for all: the others see what these see, moved on after as many as are told
    /// second, on each line its own way.
    #[inline]
    const fn classes(&self, size: i64) -> (i64, i64) {
        let (mut turn, mut index) = (1, 0);
        while index < self.count {
            let period = self.lines[index].period as i64;
            turn *= period / gcd(turn, period);
            index += 1;
        }
        if self.is_drifting() && turn > size {
            (size, turn)
        } else {
            (turn, turn)
        }
    }
}
