//! Lists of integers as text in cells of one width: `e   3  -1 227`.
//!
//! rustc reads one string literal four times faster than the same numbers as a list of literals, and cells of one
//! width keep every number at hand. The text begins with a letter for the width, `b` for 1.

use crate::checked::some;

/// A list of integers.
#[derive(Clone, Copy)]
pub(crate) struct Numbers {
    cells: &'static [u8],
    width: usize,
    length: usize,
}

impl Numbers {
    pub(crate) const EMPTY: Self = Self {
        cells: &[],
        width: 1,
        length: 0,
    };

    /// The list that a text holds; none where it holds none.
    pub(crate) const fn of(text: &'static str) -> Self {
        match text.as_bytes() {
            [letter, cells @ ..] if *letter > b'a' => {
                let width = letter.saturating_sub(b'a') as usize;
                let length = match cells.len().checked_div(width) {
                    Some(length) => length,
                    None => 0,
                };
                Self {
                    cells,
                    width,
                    length,
                }
            }
            _ => Self::EMPTY,
        }
    }

    pub(crate) const fn len(&self) -> usize {
        self.length
    }

    /// rustc runs this for every number of a constant that is used: it takes few steps, and no calls.
    #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)] // both ends are tested first, and texts are ours
    pub(crate) const fn get(&self, index: usize) -> Option<i64> {
        if index >= self.length {
            return None;
        }
        let mut at = index * self.width;
        let end = at + self.width;
        let mut value = 0;
        let mut is_negative = false;
        while at < end {
            let byte = self.cells[at];
            if byte >= b'0' {
                // Negative, since the least `i64` has no counterpart.
                value = value * 10 - (byte - b'0') as i64;
            } else if byte == b'-' {
                is_negative = true;
            }
            at += 1;
        }
        Some(if is_negative { value } else { -value })
    }

    /// The first `count` numbers and the rest.
    pub(crate) const fn split_at(self, count: usize) -> Option<(Self, Self)> {
        let bytes = some!(count.checked_mul(self.width));
        let (first, rest) = some!(self.cells.split_at_checked(bytes));
        let left = some!(self.length.checked_sub(count));
        let width = self.width;
        Some((
            Self {
                cells: first,
                width,
                length: count,
            },
            Self {
                cells: rest,
                width,
                length: left,
            },
        ))
    }

    /// A list that stands behind its length, and the rest.
    pub(crate) const fn split_list(self) -> Option<(Self, Self)> {
        let length = some!(crate::checked::count(some!(self.get(0))));
        let (_, rest) = some!(self.split_at(1));
        rest.split_at(length)
    }
}

impl PartialEq for Numbers {
    fn eq(&self, other: &Self) -> bool {
        let length = self.len();
        length == other.len() && (0..length).all(|index| self.get(index) == other.get(index))
    }
}

impl Eq for Numbers {}

impl core::fmt::Debug for Numbers {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let numbers = (0..self.len()).filter_map(|index| self.get(index));
        f.debug_list().entries(numbers).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn cells_are_read_by_their_place() {
        let numbers = Numbers::of("e   3  -1 227");
        assert_eq!(numbers.len(), 3);
        assert_eq!(
            [0, 1, 2, 3].map(|index| numbers.get(index)),
            [Some(3), Some(-1), Some(227), None]
        );
        assert_eq!(numbers, Numbers::of("d  3 -1227"));
    }

    #[test]
    fn the_ends_of_i64_fit() {
        let numbers = Numbers::of("u-9223372036854775808 9223372036854775807");
        assert_eq!(numbers.get(0), Some(i64::MIN));
        assert_eq!(numbers.get(1), Some(i64::MAX));
    }
}
