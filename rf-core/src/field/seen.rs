//! What the features of a road see.

use super::road::Road;
use crate::hull::{Hull, unite};
use crate::reach::Reach;
use crate::region::Region;

#[expect(
    clippy::arithmetic_side_effects,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    reason = "regions lie far inside of `i64`, and products of two `i64` fit into `i128`"
)]
impl Road {
    /// What feature `i` sees, of `image` pixels. `None` where a number leaves `i64`.
    #[inline]
    pub(super) const fn seen(&self, i: i64, image: i64) -> Option<Hull> {
        if let Reach::Global = self.reach {
            return Some(Some(Region {
                start: 0,
                end: image,
            }));
        }
        let (start, end) = (self.starts[0], self.ends[0]);
        if start < end && self.is_straight() && matches!(self.reach, Reach::Local) {
            let moved = self.lines[0].step as i128 * i as i128;
            let (start, end) = (start as i128 + moved, end as i128 + moved);
            if start < i64::MIN as i128 || end > i64::MAX as i128 {
                return None;
            }
            return Some(Some(Region {
                start: start as i64,
                end: end as i64,
            }));
        }
        let mut hull = None;
        let mut index = 0;
        while index < self.count {
            match self.line(index).seen(i) {
                Some(seen) => hull = unite(hull, seen),
                None => return None,
            }
            index += 1;
        }
        match (self.reach, hull) {
            (Reach::Scan, Some(Region { end, .. })) if end > 0 => {
                Some(Some(Region { start: 0, end }))
            }
            (Reach::Scan, _) => Some(None),
            _ => Some(hull),
        }
    }

    /// The longest and the shortest region of a layer of `size` features; 0 where one reads nothing.
    #[inline]
    pub(super) const fn lengths(&self, size: i64, image: i64) -> Option<(i64, i64)> {
        if let (Reach::Local, 1) = (self.reach, self.count) {
            if self.lines[0].period == 1 {
                // Both are less than half of what `i64` holds.
                let length = self.ends[0] - self.starts[0];
                return Some((length, length));
            }
            return Some(self.line(0).lengths());
        }
        if let Reach::Global = self.reach {
            return Some((image, image));
        }
        let features = if self.is_drifting() {
            size
        } else {
            self.lines[0].period as i64
        };
        let (mut longest, mut shortest) = (0, i64::MAX);
        let mut i = 0;
        while i < features {
            let length = match crate::checked::some!(self.seen(i, image)) {
                Some(region) => region.end.saturating_sub(region.start),
                None => 0,
            };
            if length > longest {
                longest = length;
            }
            if length < shortest {
                shortest = length;
            }
            i += 1;
        }
        if let Reach::Scan = self.reach {
            longest = image;
        }
        Some((longest, shortest))
    }
}
