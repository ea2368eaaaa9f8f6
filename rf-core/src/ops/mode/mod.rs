//! Modes of interpolation.

mod parts;
mod written;

pub use parts::{Coordinates, Interpolation, Rounding};

use crate::array::{each, item};

macro_rules! modes {
    ($(
        $(#[$doc:meta])*
        $variant:ident = $code:literal, $words:literal:
        $interpolation:ident, $coordinates:ident, $antialias:literal $(, $rounding:ident)?;
    )+) => {
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
        /// assert!(matches!(Net::CUBIC.op(), Op::Upsample { mode: Mode::Cubic, .. }));
        /// // output 1 stands at (1 + 0.5) / 2 - 0.5 = 0.25
        /// let read = [Net::NEAREST, Net::LINEAR, Net::CUBIC].map(|up| up.region([1]).unwrap()[0]);
        /// assert_eq!(read.map(|pixels| (pixels.start, pixels.len())), [(0, 1), (0, 2), (-1, 4)]);
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Mode {
            $($(#[$doc])* $variant,)+
        }

        impl Mode {
            /// All modes.
            ///
            /// ```
            /// # use receptive_field::Mode;
            /// assert_eq!(Mode::ALL[0], Mode::Nearest);
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// From how many neighbours an output is made.
            ///
            /// ```
            /// # use receptive_field::{Mode, Interpolation};
            /// assert_eq!(Mode::CubicAsymmetric.interpolation(), Interpolation::Cubic);
            /// ```
            pub const fn interpolation(self) -> Interpolation {
                match self {
                    $(Self::$variant => Interpolation::$interpolation,)+
                }
            }

            /// Where outputs stand among the inputs.
            ///
            /// ```
            /// # use receptive_field::{Mode, Coordinates};
            /// assert_eq!(Mode::LinearAsymmetric.coordinates(), Coordinates::Asymmetric);
            /// ```
            pub const fn coordinates(self) -> Coordinates {
                match self {
                    $(Self::$variant => Coordinates::$coordinates,)+
                }
            }

            /// Which neighbour is the nearest; `None` where more than one is read.
            ///
            /// ```
            /// # use receptive_field::{Mode, Rounding};
            /// assert_eq!(Mode::NearestExact.rounding(), Some(Rounding::NearestExact));
            /// ```
            pub const fn rounding(self) -> Option<Rounding> {
                match self {
                    $(Self::$variant => modes!(@rounding $($rounding)?),)+
                }
            }

            /// Whether neighbours are as many more as outputs are fewer than inputs.
            ///
            /// ```
            /// # use receptive_field::Mode;
            /// assert!(Mode::LinearAntialiased.antialias() && !Mode::Linear.antialias());
            /// ```
            pub const fn antialias(self) -> bool {
                match self {
                    $(Self::$variant => $antialias,)+
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
                    $(Self::$variant => $words,)+
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
                    $(Self::$variant => $code,)+
                }
            }
        }
    };
    (@rounding) => { None };
    (@rounding $rounding:ident) => { Some(Rounding::$rounding) };
}

modes! {
    /// The input position at or before it: `PyTorch`'s `nearest`.
    Nearest = 0, "nearest": Nearest, Asymmetric, false, Floor;
    /// The input position that holds the centre of the output: `PyTorch`'s `nearest-exact`.
    NearestExact = 5, "nearest with nearest_exact": Nearest, HalfPixel, false, NearestExact;
    /// As [`Mode::NearestExact`], but of two that are equally near the first: ONNX' default.
    NearestPreferFloor = 6, "nearest with round_prefer_floor": Nearest, HalfPixel, false, RoundPreferFloor;
    /// The two neighbours, or the position alone where it falls on one; half-pixel centres.
    Linear = 1, "linear": Linear, HalfPixel, false;
    /// As [`Mode::Linear`], with the first positions of both sides on each other: `TensorFlow` 1's default.
    LinearAsymmetric = 7, "linear with asymmetric": Linear, Asymmetric, false;
    /// As [`Mode::Linear`], with the first and the last positions of both sides on each other.
    LinearAligned = 3, "linear with align_corners": Linear, AlignCorners, false;
    /// As [`Mode::Linear`]; where it shrinks, all positions less than `1 / r` away, `r` being the scale.
    LinearAntialiased = 9, "linear with antialias": Linear, HalfPixel, true;
    /// As [`Mode::LinearAsymmetric`]; where it shrinks, all positions less than `1 / r` away, `r` being the scale.
    LinearAsymmetricAntialiased = 11, "linear with asymmetric and antialias": Linear, Asymmetric, true;
    /// As [`Mode::LinearAligned`]; where it shrinks, all positions less than `1 / r` away, `r` being the scale.
    LinearAlignedAntialiased = 13, "linear with align_corners and antialias": Linear, AlignCorners, true;
    /// The four neighbours, or the position alone where it falls on one; half-pixel centres.
    Cubic = 2, "cubic": Cubic, HalfPixel, false;
    /// As [`Mode::Cubic`], with the first positions of both sides on each other: `TensorFlow` 1's default.
    CubicAsymmetric = 8, "cubic with asymmetric": Cubic, Asymmetric, false;
    /// As [`Mode::Cubic`], with the first and the last positions of both sides on each other.
    CubicAligned = 4, "cubic with align_corners": Cubic, AlignCorners, false;
    /// As [`Mode::Cubic`]; where it shrinks, all positions less than `2 / r` away, `r` being the scale.
    CubicAntialiased = 10, "cubic with antialias": Cubic, HalfPixel, true;
    /// As [`Mode::CubicAsymmetric`]; where it shrinks, all positions less than `2 / r` away, `r` being the scale.
    CubicAsymmetricAntialiased = 12, "cubic with asymmetric and antialias": Cubic, Asymmetric, true;
    /// As [`Mode::CubicAligned`]; where it shrinks, all positions less than `2 / r` away, `r` being the scale.
    CubicAlignedAntialiased = 14, "cubic with align_corners and antialias": Cubic, AlignCorners, true;
}

impl Mode {
    /// The nearest position, so rounded.
    ///
    /// ```
    /// # use receptive_field::{Mode, Rounding};
    /// assert_eq!(Mode::nearest(Rounding::NearestExact), Mode::NearestExact);
    /// ```
    #[inline]
    pub const fn nearest(rounding: Rounding) -> Self {
        match rounding {
            Rounding::Floor => Self::Nearest,
            Rounding::NearestExact => Self::NearestExact,
            Rounding::RoundPreferFloor => Self::NearestPreferFloor,
        }
    }

    /// An interpolation between several positions; `None` for [`Interpolation::Nearest`], which reads one.
    ///
    /// ```
    /// # use receptive_field::{Mode, Coordinates, Interpolation};
    /// let mode = Mode::between(Interpolation::Cubic, Coordinates::AlignCorners, false);
    /// assert_eq!(mode, Some(Mode::CubicAligned));
    /// ```
    #[inline]
    pub fn between(
        interpolation: Interpolation,
        coordinates: Coordinates,
        antialias: bool,
    ) -> Option<Self> {
        let is_meant = |mode: &&Self| {
            mode.rounding().is_none()
                && mode.interpolation() == interpolation
                && mode.coordinates() == coordinates
                && mode.antialias() == antialias
        };
        Self::ALL.iter().find(is_meant).copied()
    }

    /// What the language writes for `mode`.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!(Mode::LinearAligned.name(), "linear");
    /// ```
    #[inline]
    pub const fn name(self) -> &'static str {
        self.interpolation().name()
    }

    /// Whether the first and the last positions of both sides are on each other.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert!(Mode::LinearAligned.align_corners() && !Mode::Linear.align_corners());
    /// ```
    #[inline]
    pub const fn align_corners(self) -> bool {
        matches!(self.coordinates(), Coordinates::AlignCorners)
    }

    /// The mode of a number in a layer's record.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!((Mode::of_code(1), Mode::of_code(99)), (Some(Mode::Linear), None));
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
}
