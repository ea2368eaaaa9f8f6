//! A number for each mode: eight ways to read for each kind of coordinates.

use super::{Coordinates, Mode, Rounding};
use crate::array::{each, item, put};
use crate::checked::{count, signed};

const ALL: usize = 40;

/// The modes in the order of their numbers.
const MODES: [Mode; ALL] = {
    let mut modes = [Mode::NEAREST; ALL];
    each!(index in ALL => {
        if let Some(code) = signed(index) {
            if let Some(mode) = Mode::of_code(code) {
                put(&mut modes, index, mode);
            }
        }
    });
    modes
};

impl Mode {
    /// All modes.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert!(Mode::ALL.contains(&Mode::NEAREST) && Mode::ALL.len() == 40);
    /// ```
    pub const ALL: &'static [Self] = &MODES;

    /// Its number in a layer's record.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!(Mode::LINEAR.code(), 4);
    /// ```
    #[inline]
    pub const fn code(self) -> i64 {
        let way = match self {
            Self::Nearest { rounding, .. } => rounding as i64,
            Self::Linear { antialias, .. } => 4 | antialias as i64,
            Self::Cubic { antialias, .. } => 6 | antialias as i64,
        };
        (self.coordinates() as i64) << 3 | way
    }

    /// The mode of a number in a layer's record.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!((Mode::of_code(4), Mode::of_code(99)), (Some(Mode::LINEAR), None));
    /// ```
    #[inline]
    pub const fn of_code(code: i64) -> Option<Self> {
        let Some(index) = count(code) else {
            return None;
        };
        let Some(coordinates) = item(Coordinates::ALL, index >> 3) else {
            return None;
        };
        let (way, antialias) = (index & 7, index & 1 == 1);
        Some(match (item(Rounding::ALL, way), way) {
            (Some(rounding), _) => Self::Nearest {
                coordinates,
                rounding,
            },
            (None, 4 | 5) => Self::Linear {
                coordinates,
                antialias,
            },
            (None, _) => Self::Cubic {
                coordinates,
                antialias,
            },
        })
    }
}
