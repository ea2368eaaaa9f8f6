//! A set of pixel indices, which may be negative.

/// A pixel has a bit: pixel `64 * (first + w) + b` is bit `b` of word `w`. Empty words at the ends may occur.
#[derive(Debug, Clone, Default)]
pub struct Set {
    first: i64,
    words: Vec<u64>,
}

impl Set {
    pub fn of(pixel: i64) -> Self {
        Self {
            first: pixel.div_euclid(64),
            words: vec![1 << pixel.rem_euclid(64)],
        }
    }

    pub fn add_all(&mut self, other: &Self) {
        if other.words.is_empty() {
            return;
        }
        if self.words.is_empty() {
            self.clone_from(other);
            return;
        }
        if other.first < self.first {
            let missing = (self.first - other.first) as usize;
            self.words.splice(0..0, std::iter::repeat_n(0, missing));
            self.first = other.first;
        }
        let shift = (other.first - self.first) as usize;
        if self.words.len() < shift + other.words.len() {
            self.words.resize(shift + other.words.len(), 0);
        }
        for (own, word) in self.words[shift..].iter_mut().zip(&other.words) {
            *own |= word;
        }
    }

    pub fn count(&self) -> i64 {
        self.words
            .iter()
            .map(|word| i64::from(word.count_ones()))
            .sum()
    }

    pub fn min(&self) -> Option<i64> {
        let (at, word) = self
            .words
            .iter()
            .enumerate()
            .find(|(_, word)| **word != 0)?;
        Some((self.first + at as i64) * 64 + i64::from(word.trailing_zeros()))
    }

    pub fn max(&self) -> Option<i64> {
        let mut words = self.words.iter().enumerate().rev();
        let (at, word) = words.find(|(_, word)| **word != 0)?;
        Some((self.first + at as i64) * 64 + 63 - i64::from(word.leading_zeros()))
    }

    /// The smallest interval `[lo, hi)` that holds it.
    pub fn hull(&self) -> Option<(i64, i64)> {
        Some((self.min()?, self.max()? + 1))
    }
}
