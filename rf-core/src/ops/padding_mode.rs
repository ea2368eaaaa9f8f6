//! What stands in the padding.

use crate::array::{each, item};
use crate::checked::sub;

/// What a padded position holds: a constant, or an input of the layer that is read there once more.
///
/// ```
/// use receptive_field_core::PaddingMode;
/// // two positions before the inputs 0, 1, 2, 3
/// let before = |mode: PaddingMode| [-2, -1].map(|position| mode.stands_for(position, 4));
/// assert_eq!(before(PaddingMode::Zeros), [None, None]);
/// assert_eq!(before(PaddingMode::Reflect), [Some(2), Some(1)]);
/// assert_eq!(before(PaddingMode::Symmetric), [Some(1), Some(0)]);
/// assert_eq!(before(PaddingMode::Replicate), [Some(0), Some(0)]);
/// assert_eq!(before(PaddingMode::Circular), [Some(2), Some(3)]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum PaddingMode {
    /// A constant.
    #[default]
    Zeros,
    /// The inputs mirrored at the outermost one, which is not repeated.
    Reflect,
    /// The inputs mirrored behind the outermost one, which is repeated.
    Symmetric,
    /// The outermost input.
    Replicate,
    /// The inputs from the other end on.
    Circular,
}

impl PaddingMode {
    /// All modes.
    ///
    /// ```
    /// # use receptive_field_core::PaddingMode;
    /// assert_eq!(PaddingMode::ALL[0], PaddingMode::Zeros);
    /// ```
    pub const ALL: &'static [Self] = &[
        Self::Zeros,
        Self::Reflect,
        Self::Symmetric,
        Self::Replicate,
        Self::Circular,
    ];

    /// What the language calls it.
    ///
    /// ```
    /// # use receptive_field_core::PaddingMode;
    /// assert_eq!(PaddingMode::Replicate.name(), "replicate");
    /// ```
    #[inline]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zeros => "zeros",
            Self::Reflect => "reflect",
            Self::Symmetric => "symmetric",
            Self::Replicate => "replicate",
            Self::Circular => "circular",
        }
    }

    /// What stands in the padding, in words.
    ///
    /// ```
    /// # use receptive_field_core::PaddingMode;
    /// assert_eq!(PaddingMode::Circular.words(), "the other end");
    /// ```
    #[inline]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Zeros => "a constant",
            Self::Reflect => "a reflection without the outermost position",
            Self::Symmetric => "a reflection with the outermost position",
            Self::Replicate => "the outermost position",
            Self::Circular => "the other end",
        }
    }

    /// Its number in a layer's record.
    ///
    /// ```
    /// # use receptive_field_core::PaddingMode;
    /// assert_eq!(PaddingMode::Reflect.code(), 1);
    /// ```
    #[inline]
    pub const fn code(self) -> i64 {
        match self {
            Self::Zeros => 0,
            Self::Reflect => 1,
            Self::Symmetric => 2,
            Self::Replicate => 3,
            Self::Circular => 4,
        }
    }

    /// The mode of a number in a layer's record.
    ///
    /// ```
    /// # use receptive_field_core::PaddingMode;
    /// assert_eq!((PaddingMode::of_code(4), PaddingMode::of_code(5)), (Some(PaddingMode::Circular), None));
    /// ```
    #[inline]
    pub const fn of_code(code: i64) -> Option<Self> {
        each!(index in Self::ALL.len() => {
            if let Some(mode) = item(Self::ALL, index) {
                if mode.code() == code {
                    return Some(mode);
                }
            }
        });
        None
    }

    /// Whether inputs are read in the padding.
    #[inline]
    #[doc(hidden)]
    pub const fn reads_pixels(self) -> bool {
        match self {
            Self::Zeros => false,
            Self::Reflect | Self::Symmetric | Self::Replicate | Self::Circular => true,
        }
    }

    /// The most positions that `n` inputs can fill on one side; `None` where there is no limit.
    ///
    /// ```
    /// # use receptive_field_core::PaddingMode;
    /// assert_eq!((PaddingMode::Reflect.most(4), PaddingMode::Replicate.most(4)), (Some(3), None));
    /// ```
    #[inline]
    pub const fn most(self, n: i64) -> Option<i64> {
        match self {
            Self::Zeros | Self::Replicate => None,
            Self::Reflect => Some(n.saturating_sub(1)),
            Self::Symmetric | Self::Circular => Some(n),
        }
    }

    /// The input, of `n`, that stands at a position outside of them; `None` where a constant does, and past the
    /// [most](Self::most). A position inside stands for itself.
    ///
    /// ```
    /// # use receptive_field_core::PaddingMode;
    /// assert_eq!(PaddingMode::Reflect.stands_for(5, 4), Some(1)); // 2, 1 stand behind 0, 1, 2, 3
    /// ```
    #[inline]
    pub const fn stands_for(self, position: i64, n: i64) -> Option<i64> {
        let is_before = position < 0;
        if !is_before && position < n {
            return Some(position);
        }
        // How far outside, from 1 on: no overflow, since it is less than the position or `n` is taken off.
        let depth = if is_before {
            crate::checked::some!(sub(0, position))
        } else {
            crate::checked::some!(sub(position, n.saturating_sub(1)))
        };
        let from_border = match self {
            Self::Zeros => return None,
            Self::Reflect => depth,
            Self::Symmetric => crate::checked::some!(sub(depth, 1)),
            Self::Replicate => 0,
            Self::Circular => crate::checked::some!(sub(n, depth)),
        };
        if from_border < 0 || from_border >= n {
            return None;
        }
        Some(if is_before {
            from_border
        } else {
            crate::checked::some!(sub(n.saturating_sub(1), from_border))
        })
    }
}
