//! What the features of one layer really see, as stretches of features of which each sees what the one before it sees,
//! moved on.

use alloc::vec::Vec;

use super::axis::AxisGeometry;
use super::regions::{Reach, Regions};
use super::table::Hull;
use crate::checked::{add, floor_div, mul, sub};
use crate::region::Region;

/// What a feature sees, and by how many pixels its two ends move from one feature to the next: never back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) hull: Hull,
    pub(super) by: (i64, i64),
}

/// Features from `first` up to the next piece.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) first: i64,
    /// None where they see their regions, which differ by phase.
    pub(super) line: Option<Line>,
}

/// What the features of one layer see.
#[derive(Debug, Clone, Default)]
pub(super) struct Sight {
    pieces: Vec<Piece>,
    /// Number of features.
    pub(super) size: i64,
    /// Whether every feature sees something, and none begins or ends before one that stands before it does.
    pub(super) is_sorted: bool,
}

impl Line {
    pub(super) fn still(hull: Hull) -> Self {
        Self { hull, by: (0, 0) }
    }

    /// That of the feature so many on.
    #[inline]
    pub(super) fn at(&self, features: i64) -> Option<Hull> {
        let Some(hull) = self.hull else {
            return Some(None);
        };
        let region = Region {
            start: add(hull.start, mul(self.by.0, features)?)?,
            end: add(hull.end, mul(self.by.1, features)?)?,
        };
        Some(Some(region))
    }
}

/// The longest run of features that see their whole region; behind layers that read everything there is none.
#[inline]
pub(super) fn inside(layer: &AxisGeometry, regions: &Regions) -> (i64, i64) {
    match regions.reach {
        Reach::Local => layer.interior(),
        Reach::Scan | Reach::Global => (0, 0),
    }
}

/// What those inside see, from the first of them on.
#[inline]
pub(super) fn line_inside(layer: &AxisGeometry, regions: &Regions, first: i64) -> Option<Line> {
    match &*regions.tables {
        [table] if table.period == 1 => Some(Line {
            hull: regions.region(first, layer.image)?,
            by: (table.step, table.step),
        }),
        _ => None,
    }
}

impl Sight {
    #[inline]
    pub(super) fn of_size(size: i64) -> Self {
        Self {
            size,
            ..Self::default()
        }
    }

    /// All the same.
    #[inline]
    pub(super) fn alike(hull: Hull, size: i64) -> Self {
        let mut sight = Self::of_size(size);
        sight.push(0, size, Some(Line::still(hull)));
        sight.sort();
        sight
    }

    /// The pixels themselves.
    #[inline]
    pub(super) fn image(size: i64) -> Self {
        let mut sight = Self::of_size(size);
        let hull = Some(Region { start: 0, end: 1 });
        sight.push(0, size, Some(Line { hull, by: (1, 1) }));
        sight.sort();
        sight
    }

    /// Adds so many features from `first` on.
    #[inline]
    pub(super) fn push(&mut self, first: i64, count: i64, line: Option<Line>) {
        if let (Some(last), Some(line)) = (self.pieces.last_mut(), line) {
            let before = sub(first, last.first);
            let goes_on = last.line.zip(before);
            let goes_on = goes_on.and_then(|before| joined(before, (line, count)));
            if goes_on.is_some() {
                last.line = goes_on;
                return;
            }
        }
        if count > 0 {
            self.pieces.push(Piece { first, line });
        }
    }

    /// Sees whether it is sorted, when all features are there.
    #[inline]
    pub(super) fn sort(&mut self) {
        let mut before: Hull = None;
        for index in 0..self.pieces.len() {
            let Some((piece, end)) = self.piece(index) else {
                return;
            };
            let Some(line) = piece.line else {
                return;
            };
            let last = sub(end, piece.first).and_then(|count| line.at(sub(count, 1)?));
            let (Some(first), Some(Some(last))) = (line.hull, last) else {
                return;
            };
            if before.is_some_and(|before| first.start < before.start || first.end < before.end) {
                return;
            }
            before = Some(last);
        }
        self.is_sorted = true;
    }

    /// A piece, and where it ends.
    #[inline]
    pub(super) fn piece(&self, index: usize) -> Option<(Piece, i64)> {
        let piece = *self.pieces.get(index)?;
        let next = self.pieces.get(index.saturating_add(1));
        Some((piece, next.map_or(self.size, |next| next.first)))
    }

    pub(super) fn count(&self) -> usize {
        self.pieces.len()
    }

    /// The piece of feature `i`.
    #[inline]
    pub(super) fn piece_of(&self, i: i64) -> Option<(Piece, i64)> {
        let behind = self.pieces.partition_point(|piece| piece.first <= i);
        self.piece(behind.checked_sub(1)?)
    }
}

/// Two lines of so many features each as one, if the second goes on where the first leads to.
#[inline]
fn joined((before, count): (Line, i64), (line, more): (Line, i64)) -> Option<Line> {
    let (Some(from), Some(to)) = (before.hull, line.hull) else {
        return (before.hull == line.hull).then_some(before);
    };
    let by = if count > 1 {
        before.by
    } else {
        (sub(to.start, from.start)?, sub(to.end, from.end)?)
    };
    let joined = Line { by, ..before };
    let is_next = joined.at(count)? == line.hull && (more == 1 || line.by == by);
    (is_next && by.0 >= 0 && by.1 >= 0).then_some(joined)
}

/// What some lines see together over `count` features: how many features of these it is one line, and which. On either
/// side the furthest of them tells where it begins, until another one is further.
#[inline]
pub(super) fn united(lines: &[Line], count: i64) -> Option<(Line, i64)> {
    let mut all: Option<(Region, (i64, i64))> = None;
    for line in lines {
        let Some(own) = line.hull else {
            continue;
        };
        let (hull, by) = all.get_or_insert((own, line.by));
        if (own.start, line.by.0) < (hull.start, by.0) {
            (hull.start, by.0) = (own.start, line.by.0);
        }
        if (own.end, line.by.1) > (hull.end, by.1) {
            (hull.end, by.1) = (own.end, line.by.1);
        }
    }
    let Some((hull, by)) = all else {
        return Some((Line::still(None), count));
    };
    let mut count = count;
    for line in lines {
        if let Some(own) = line.hull {
            let before = until(sub(own.start, hull.start)?, sub(by.0, line.by.0)?)?;
            let behind = until(sub(hull.end, own.end)?, sub(line.by.1, by.1)?)?;
            count = count.min(before).min(behind);
        }
    }
    let hull = Some(hull);
    Some((Line { hull, by }, count))
}

/// How many features there are until a distance, which is less by so much from one to the next, is below 0.
#[inline]
fn until(distance: i64, less: i64) -> Option<i64> {
    if less <= 0 {
        return Some(i64::MAX);
    }
    add(floor_div(distance, less)?, 1)
}
