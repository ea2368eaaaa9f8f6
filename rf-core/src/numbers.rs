//! Lists of integers as text in cells of one width: `e   3  -1 227`.
//!
//! rustc reads one string literal four times faster than the same numbers as a list of literals, and cells of one
//! width keep every number at hand. The text begins with a letter for the width, `b` for 1.
//!
//! That of a layer is a `CStr`, of which editors show no bytes where they show the value of a constant.

use core::ffi::CStr;

/// A list of integers.
///
/// rustc runs what is here for every constant that is used, at a tenth of a microsecond a step, one for a call, five
/// for a checked sum and thirty for a slice of a slice: lists are places in one text, ends are compared, and then
/// plain operators do.
#[derive(Clone, Copy)]
pub struct Numbers<'a> {
    cells: &'a [u8],
    /// The list of a `Field`, which is worked out and no text: then `width` is 0.
    plain: &'a [i64],
    width: usize,
    first: usize,
    length: usize,
}

impl<'a> Numbers<'a> {
    pub const EMPTY: Self = Self {
        cells: &[],
        plain: &[],
        width: 1,
        first: 0,
        length: 0,
    };

    /// The list that a text holds; none where it holds none.
    #[inline]
    pub const fn of(text: &'a str) -> Self {
        match text.as_bytes() {
            [letter, cells @ ..] => Self::in_cells(*letter, cells),
            [] => Self::EMPTY,
        }
    }

    /// The same of the text of a layer.
    #[inline]
    pub const fn of_layer(text: &'a CStr) -> Self {
        match text.to_bytes_with_nul() {
            [letter, cells @ .., _] => Self::in_cells(*letter, cells),
            _ => Self::EMPTY,
        }
    }

    #[expect(clippy::arithmetic_side_effects, reason = "the letter is tested first")]
    #[inline]
    const fn in_cells(letter: u8, cells: &'a [u8]) -> Self {
        if letter <= b'a' {
            return Self::EMPTY;
        }
        let width = (letter - b'a') as usize;
        Self {
            cells,
            plain: &[],
            width,
            first: 0,
            length: cells.len() / width,
        }
    }

    /// Where the list stands in its text: after how many numbers, and how long it is …
    #[inline]
    pub const fn place(&self) -> (usize, usize) {
        (self.first, self.length)
    }

    /// … and that list of the whole.
    #[inline]
    pub const fn at_place(mut self, (first, length): (usize, usize)) -> Self {
        self.first = first;
        self.length = length;
        self
    }

    /// The first `length` of these.
    #[inline]
    pub const fn plain(plain: &'a [i64], length: usize) -> Self {
        Self {
            cells: &[],
            plain,
            width: 0,
            first: 0,
            length: if length < plain.len() {
                length
            } else {
                plain.len()
            },
        }
    }

    #[inline]
    #[expect(
        clippy::len_without_is_empty,
        reason = "nobody asks: a list that is not there is `None`"
    )]
    pub const fn len(&self) -> usize {
        self.length
    }

    #[inline]
    pub const fn get(&self, index: usize) -> Option<i64> {
        if index < self.length {
            Some(self.at(index))
        } else {
            None
        }
    }

    /// The number at a place; 0 past the end.
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "the end is tested first, and texts are ours"
    )]
    #[inline]
    pub const fn at(&self, index: usize) -> i64 {
        if index >= self.length {
            return 0;
        }
        if self.width == 0 {
            return self.plain[self.first + index];
        }
        let start = (self.first + index) * self.width;
        let mut at = start + self.width - 1;
        // A digit's code ends with the digit's bits. Negative, since the least `i64` has no counterpart.
        let mut value = -((self.cells[at] & 15) as i64);
        let mut place = 1;
        while at > start {
            at -= 1;
            let byte = self.cells[at];
            if byte < b'0' {
                if byte == b'-' {
                    return value;
                }
                break;
            }
            place *= 10;
            value -= (byte & 15) as i64 * place;
        }
        -value
    }

    /// A list that stands at `at` behind its length.
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the ends are tested first"
    )]
    #[inline]
    pub const fn list(&self, at: usize) -> Option<Self> {
        if at >= self.length {
            return None;
        }
        let length = self.at(at);
        if length < 0 || length as u64 > (self.length - at - 1) as u64 {
            return None;
        }
        Some(Self {
            cells: self.cells,
            plain: self.plain,
            width: self.width,
            first: self.first + at + 1,
            length: length as usize,
        })
    }

    /// Of two lists of one text, whether they are the same numbers of it.
    #[cfg(feature = "alloc")]
    #[inline]
    pub const fn is_same_place(&self, other: &Self) -> bool {
        self.first == other.first && self.length == other.length
    }

    /// The first `count` numbers and the rest.
    #[expect(clippy::arithmetic_side_effects, reason = "the end is tested first")]
    #[inline]
    pub const fn split_at(self, count: usize) -> Option<(Self, Self)> {
        if count > self.length {
            return None;
        }
        let (mut front, mut rest) = (self, self);
        front.length = count;
        rest.first += count;
        rest.length -= count;
        Some((front, rest))
    }
}

impl PartialEq for Numbers<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        let length = self.len();
        length == other.len() && (0..length).all(|index| self.get(index) == other.get(index))
    }
}

impl Eq for Numbers<'_> {}

impl core::fmt::Debug for Numbers<'_> {
    #[inline]
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
