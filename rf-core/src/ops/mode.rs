//! Modes of interpolation.

use crate::array::{each, item};

/// How an output between two input positions is made.
///
/// ```
/// use receptive_field::{Mode, Op, receptive_field};
/// receptive_field! {
///     struct Net;
///     input: [8];
///     nearest: upsample(2);
///     linear: input -> upsample(2, mode = linear);
///     cubic: input -> upsample(2, mode = cubic);
/// }
/// assert!(matches!(Net::CUBIC.op(), Op::Upsample { mode: Mode::Cubic, .. }));
/// // output 1 stands at (1 + 0.5) / 2 - 0.5 = 0.25
/// let read = [Net::NEAREST, Net::LINEAR, Net::CUBIC].map(|up| up.region([1]).unwrap()[0]);
/// assert_eq!(read.map(|pixels| (pixels.start, pixels.len())), [(0, 1), (0, 2), (-1, 4)]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// The input position at or before it.
    Nearest,
    /// The two neighbours, or the position alone where it falls on one; half-pixel centres.
    Linear,
    /// The four neighbours, or the position alone where it falls on one; half-pixel centres.
    Cubic,
    /// As [`Mode::Linear`], with the first and the last positions of both sides on each other.
    LinearAligned,
    /// As [`Mode::Cubic`], with the first and the last positions of both sides on each other.
    CubicAligned,
}

impl Mode {
    /// All modes.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!(Mode::ALL[0], Mode::Nearest);
    /// ```
    pub const ALL: &'static [Self] = &[
        Self::Nearest,
        Self::Linear,
        Self::LinearAligned,
        Self::Cubic,
        Self::CubicAligned,
    ];

    /// What the language writes for `mode`.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!(Mode::LinearAligned.name(), "linear");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nearest => "nearest",
            Self::Linear | Self::LinearAligned => "linear",
            Self::Cubic | Self::CubicAligned => "cubic",
        }
    }

    /// What the language writes for `align_corners`: whether the first and the last positions of both sides are on each
    /// other.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert!(Mode::LinearAligned.align_corners() && !Mode::Linear.align_corners());
    /// ```
    pub const fn align_corners(self) -> bool {
        match self {
            Self::Nearest | Self::Linear | Self::Cubic => false,
            Self::LinearAligned | Self::CubicAligned => true,
        }
    }

    /// The same with the first and the last positions of both sides on each other; `None` for
    /// [`Nearest`](Self::Nearest), which has no such form.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!(Mode::Cubic.aligned(), Some(Mode::CubicAligned));
    /// ```
    pub const fn aligned(self) -> Option<Self> {
        match self {
            Self::Nearest => None,
            Self::Linear | Self::LinearAligned => Some(Self::LinearAligned),
            Self::Cubic | Self::CubicAligned => Some(Self::CubicAligned),
        }
    }

    /// The mode in words.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!(Mode::CubicAligned.words(), "cubic with align_corners");
    /// ```
    pub const fn words(self) -> &'static str {
        match self {
            Self::Nearest => "nearest",
            Self::Linear => "linear",
            Self::Cubic => "cubic",
            Self::LinearAligned => "linear with align_corners",
            Self::CubicAligned => "cubic with align_corners",
        }
    }

    /// Its number in a layer's record.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!(Mode::Linear.code(), 1);
    /// ```
    pub const fn code(self) -> i64 {
        match self {
            Self::Nearest => 0,
            Self::Linear => 1,
            Self::Cubic => 2,
            Self::LinearAligned => 3,
            Self::CubicAligned => 4,
        }
    }

    /// The mode of a number in a layer's record.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!((Mode::of_code(1), Mode::of_code(9)), (Some(Mode::Linear), None));
    /// ```
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
}
