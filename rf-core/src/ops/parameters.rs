//! The numbers by which a record keeps an operation.

use super::{Mode, PaddingMode};
use crate::array::{each, item, put};

/// The numbers by which a layer's record keeps its operation on one axis: seven at most, in an order that each operation
/// has for itself.
///
/// ```
/// use receptive_field_core::{Kind, ops::{AxisOp, MixOp, Parameters}};
/// let windows = AxisOp::Mix(MixOp { window: 7, shift: 3 });
/// let parameters = windows.encode(Kind::Mix, (0, 0));
/// assert_eq!(parameters, Parameters::of(&[7, 3]));
/// assert_eq!(AxisOp::decode(Kind::Mix, &parameters, 56, 56), Some(windows));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Parameters {
    values: [i64; Parameters::MOST],
    count: usize,
}

impl Parameters {
    /// No operation has more.
    #[doc(hidden)]
    pub const MOST: usize = 7;

    #[doc(hidden)]
    pub const NONE: Self = Self::of(&[]);

    /// These numbers; those behind the seventh are left out.
    ///
    /// ```
    /// # use receptive_field_core::ops::Parameters;
    /// assert_eq!(Parameters::of(&[1, 2, 3, 4, 5, 6, 7, 8]), Parameters::of(&[1, 2, 3, 4, 5, 6, 7]));
    /// ```
    #[inline]
    pub const fn of(values: &[i64]) -> Self {
        let mut parameters = Self {
            values: [0; Self::MOST],
            count: 0,
        };
        each!(index in values.len() => {
            if let Some(value) = item(values, index) {
                parameters.push(value);
            }
        });
        parameters
    }

    #[inline]
    pub(crate) const fn push(&mut self, value: i64) {
        if self.count < Self::MOST {
            put(&mut self.values, self.count, value);
            self.count = self.count.saturating_add(1);
        }
    }

    /// The padding mode as the number of this index, behind those that are there and zeros; nothing where it is zeros.
    #[inline]
    pub(super) const fn push_padding_mode(&mut self, mode: PaddingMode, index: usize) {
        if mode.reads_pixels() {
            while self.count < index {
                self.push(0);
            }
            self.push(mode.code());
        }
    }

    /// All of them.
    ///
    /// ```
    /// # use receptive_field_core::ops::Parameters;
    /// assert_eq!(Parameters::of(&[3, 2]).as_slice(), [3, 2]);
    /// ```
    #[inline]
    pub const fn as_slice(&self) -> &[i64] {
        match self.values.split_at_checked(self.count) {
            Some((values, _)) => values,
            None => &self.values,
        }
    }

    #[inline]
    #[doc(hidden)]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// One of them, or what stands for it where it is missing.
    #[inline]
    pub(super) const fn get(&self, index: usize, missing: i64) -> i64 {
        match item(&self.values, index) {
            Some(value) if index < self.count => value,
            _ => missing,
        }
    }

    /// One of them as a mode; nearest where it is missing.
    #[inline]
    pub(super) const fn mode(&self, index: usize) -> Mode {
        match Mode::of_code(self.get(index, Mode::NEAREST.code())) {
            Some(mode) => mode,
            None => Mode::NEAREST,
        }
    }

    /// What those of every window begin with, transposed or not: kernel, stride, dilation, before, after.
    #[inline]
    #[doc(hidden)]
    pub const fn window(&self) -> [i64; 5] {
        [
            self.get(0, 1),
            self.get(1, 1),
            self.get(2, 1),
            self.get(3, 0),
            self.get(4, 0),
        ]
    }

    /// One of them as a padding mode; zeros where it is missing.
    #[inline]
    pub(super) const fn padding_mode(&self, index: usize) -> PaddingMode {
        match PaddingMode::of_code(self.get(index, PaddingMode::Zeros.code())) {
            Some(mode) => mode,
            None => PaddingMode::Zeros,
        }
    }
}
