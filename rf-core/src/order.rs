//! Lists in order.
//!
//! `sort` of the standard library is made anew for each type, some two thousand lines that an unoptimised build compiles,
//! which is what users of a macro wait for. Here one function orders places, whatever stands there.

use alloc::vec::Vec;

/// Lists that can be put in order; equal items keep theirs.
#[doc(hidden)]
pub trait Order<T> {
    /// From the least to the greatest.
    fn order(&mut self)
    where
        T: Ord;

    /// By what says whether one stands before another.
    fn order_by(&mut self, is_before: &dyn Fn(&T, &T) -> bool);
}

impl<T> Order<T> for [T] {
    #[inline]
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(&|a, b| a < b);
    }

    #[inline]
    fn order_by(&mut self, is_before: &dyn Fn(&T, &T) -> bool) {
        let places = places(self.len(), &|a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => is_before(a, b),
            _ => false,
        });
        let mut places = places.unwrap_or_default();
        for start in 0..places.len() {
            let mut place = start;
            while let Some(slot) = places.get_mut(place) {
                let from = core::mem::replace(slot, place);
                if from == start || from == place {
                    break;
                }
                self.swap(place, from);
                place = from;
            }
        }
    }
}

/// The places in their order, by merging; none where they are in order already.
#[inline]
fn places(count: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Option<Vec<usize>> {
    if (1..count).all(|place| !is_before(place, place.saturating_sub(1))) {
        return None;
    }
    let mut places: Vec<usize> = Vec::with_capacity(count);
    for place in 0..count {
        places.push(place);
    }
    let mut width = 1_usize;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        let mut from = 0_usize;
        while from < count {
            let middle = from.saturating_add(width).min(count);
            let end = middle.saturating_add(width).min(count);
            let (mut left, mut right) = (from, middle);
            while left < middle || right < end {
                let next = (places.get(left), places.get(right));
                let is_right = match next {
                    (Some(&a), Some(&b)) if left < middle && right < end => is_before(b, a),
                    _ => left >= middle,
                };
                let place = if is_right { next.1 } else { next.0 };
                if let Some(&place) = place {
                    merged.push(place);
                }
                if is_right {
                    right = right.saturating_add(1);
                } else {
                    left = left.saturating_add(1);
                }
            }
            from = end;
        }
        places = merged;
        width = width.saturating_mul(2);
    }
    Some(places)
}
