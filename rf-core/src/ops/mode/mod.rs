//! Modes of interpolation.

mod code;
mod parts;
mod written;

pub use parts::{Coordinates, Interpolation, Rounding};

/// How an output between input positions is made: from which of them, and where they are taken to stand.
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
/// assert!(matches!(Net::CUBIC.op(), Op::Upsample { mode: Mode::CUBIC, .. }));
/// // output 1 stands at (1 + 0.5) / 2 - 0.5 = 0.25
/// let read = [Net::NEAREST, Net::LINEAR, Net::CUBIC].map(|up| up.region([1]).unwrap()[0]);
/// assert_eq!(read.map(|pixels| (pixels.start, pixels.len())), [(0, 1), (0, 2), (-1, 4)]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// From the nearest position.
    Nearest {
        /// Where outputs stand.
        coordinates: Coordinates,
        /// Which is the nearest.
        rounding: Rounding,
    },
    /// From the two neighbours, or from the position alone where it falls on one.
    Linear {
        /// Where outputs stand.
        coordinates: Coordinates,
        /// Where it shrinks, from all positions less than `1 / r` away, `r` being the scale.
        antialias: bool,
    },
    /// From the four neighbours, or from the position alone where it falls on one.
    Cubic {
        /// Where outputs stand.
        coordinates: Coordinates,
        /// Where it shrinks, from all positions less than `2 / r` away, `r` being the scale.
        antialias: bool,
    },
}

impl Mode {
    /// The input position at or before it: `PyTorch`'s `nearest`, and what is meant where nothing is said.
    pub const NEAREST: Self = Self::Nearest {
        coordinates: Coordinates::Asymmetric,
        rounding: Rounding::Floor,
    };
    /// The input position that holds the centre of the output: `PyTorch`'s `nearest-exact`.
    pub const NEAREST_EXACT: Self = Self::nearest(Rounding::NearestExact);
    /// As [`Mode::NEAREST_EXACT`], but of two that are equally near the first: ONNX' default.
    pub const NEAREST_PREFER_FLOOR: Self = Self::nearest(Rounding::RoundPreferFloor);
    /// Linear at half-pixel centres.
    pub const LINEAR: Self = Self::Linear {
        coordinates: Coordinates::HalfPixel,
        antialias: false,
    };
    /// Linear with the first and the last positions of both sides on each other.
    pub const LINEAR_ALIGNED: Self = Self::Linear {
        coordinates: Coordinates::AlignCorners,
        antialias: false,
    };
    /// Linear at half-pixel centres, with more neighbours where it shrinks.
    pub const LINEAR_ANTIALIASED: Self = Self::Linear {
        coordinates: Coordinates::HalfPixel,
        antialias: true,
    };
    /// Cubic at half-pixel centres.
    pub const CUBIC: Self = Self::Cubic {
        coordinates: Coordinates::HalfPixel,
        antialias: false,
    };
    /// Cubic with the first and the last positions of both sides on each other.
    pub const CUBIC_ALIGNED: Self = Self::Cubic {
        coordinates: Coordinates::AlignCorners,
        antialias: false,
    };
    /// Cubic at half-pixel centres, with more neighbours where it shrinks.
    pub const CUBIC_ANTIALIASED: Self = Self::Cubic {
        coordinates: Coordinates::HalfPixel,
        antialias: true,
    };

    /// The nearest position, so rounded, at the coordinates that go with it where none are said.
    ///
    /// ```
    /// # use receptive_field::{Mode, Rounding};
    /// assert_eq!(Mode::nearest(Rounding::NearestExact), Mode::NEAREST_EXACT);
    /// ```
    #[inline]
    pub const fn nearest(rounding: Rounding) -> Self {
        let coordinates = rounding.coordinates();
        Self::Nearest {
            coordinates,
            rounding,
        }
    }

    /// From how many neighbours an output is made.
    ///
    /// ```
    /// # use receptive_field::{Mode, Interpolation};
    /// assert_eq!(Mode::CUBIC_ALIGNED.interpolation(), Interpolation::Cubic);
    /// ```
    #[inline]
    pub const fn interpolation(self) -> Interpolation {
        match self {
            Self::Nearest { .. } => Interpolation::Nearest,
            Self::Linear { .. } => Interpolation::Linear,
            Self::Cubic { .. } => Interpolation::Cubic,
        }
    }

    /// Where outputs stand among the inputs.
    ///
    /// ```
    /// # use receptive_field::{Mode, Coordinates};
    /// assert_eq!(Mode::NEAREST.coordinates(), Coordinates::Asymmetric);
    /// ```
    #[inline]
    pub const fn coordinates(self) -> Coordinates {
        match self {
            Self::Nearest { coordinates, .. }
            | Self::Linear { coordinates, .. }
            | Self::Cubic { coordinates, .. } => coordinates,
        }
    }

    /// Which neighbour is the nearest; `None` where more than one is read.
    ///
    /// ```
    /// # use receptive_field::{Mode, Rounding};
    /// assert_eq!(Mode::NEAREST_EXACT.rounding(), Some(Rounding::NearestExact));
    /// ```
    #[inline]
    pub const fn rounding(self) -> Option<Rounding> {
        match self {
            Self::Nearest { rounding, .. } => Some(rounding),
            Self::Linear { .. } | Self::Cubic { .. } => None,
        }
    }

    /// Whether neighbours are as many more as outputs are fewer than inputs.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert!(Mode::LINEAR_ANTIALIASED.antialias() && !Mode::LINEAR.antialias());
    /// ```
    #[inline]
    pub const fn antialias(self) -> bool {
        match self {
            Self::Nearest { .. } => false,
            Self::Linear { antialias, .. } | Self::Cubic { antialias, .. } => antialias,
        }
    }

    /// Whether an output may read nothing but a position outside, which is clamped. Of several neighbours one is inside.
    #[inline]
    pub(crate) const fn may_clamp(self) -> bool {
        match self {
            Self::Nearest {
                coordinates,
                rounding,
            } => match (coordinates, rounding) {
                (Coordinates::AlignCorners, _) | (Coordinates::Asymmetric, Rounding::Floor) => {
                    false
                }
                (Coordinates::Asymmetric, _) | (_, Rounding::Floor | Rounding::Ceil) => true,
                (_, Rounding::NearestExact | Rounding::RoundPreferFloor) => false,
            },
            Self::Linear { .. } | Self::Cubic { .. } => false,
        }
    }

    /// The coordinates that are meant where none are said.
    const fn usual_coordinates(self) -> Coordinates {
        match self {
            Self::Nearest { rounding, .. } => rounding.coordinates(),
            Self::Linear { .. } | Self::Cubic { .. } => Coordinates::HalfPixel,
        }
    }
}
