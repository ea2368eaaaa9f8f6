//! What a layer reads.

use core::fmt;

use crate::checked::count;
#[cfg(feature = "alloc")]
use crate::checked::held;

/// What a layer reads.
///
/// ```
/// use receptive_field::Source;
/// assert_eq!(Source::Layer(3).to_string(), "layer 3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// The network's input.
    Input,
    /// The layer of this index in the network's `LAYERS`.
    Layer(usize),
}

impl Source {
    /// The index of the layer in the network's `LAYERS`; none of the input.
    ///
    /// ```
    /// use receptive_field::Source;
    /// assert_eq!(Source::Layer(3).index(), Some(3));
    /// assert_eq!(Source::Input.index(), None);
    /// ```
    #[inline]
    pub const fn index(self) -> Option<usize> {
        match self {
            Self::Input => None,
            Self::Layer(index) => Some(index),
        }
    }

    /// As a record has it: an index, -1 for the input.
    #[inline]
    #[doc(hidden)]
    pub const fn of_number(number: i64) -> Self {
        match count(number) {
            Some(index) => Self::Layer(index),
            None => Self::Input,
        }
    }

    /// The way back.
    #[cfg(feature = "alloc")]
    #[inline]
    #[doc(hidden)]
    pub fn number(self) -> i64 {
        match self {
            Self::Input => -1,
            Self::Layer(index) => held(index),
        }
    }
}

impl fmt::Display for Source {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input => f.write_str("input"),
            Self::Layer(index) => write!(f, "layer {index}"),
        }
    }
}
