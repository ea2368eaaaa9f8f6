//! What a mode of interpolation is made of.

macro_rules! parts {
    (
        $(#[$doc:meta])*
        $part:ident {
            $(#[doc = $variant_doc:literal] $variant:ident = $name:literal,)+
        }
        $first:ident, $all:literal
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $part {
            $(#[doc = $variant_doc] $variant,)+
        }

        impl $part {
            /// All of them.
            ///
            /// ```
            #[doc = concat!("use receptive_field::", stringify!($part), ";")]
            #[doc = concat!("let names: Vec<&str> = ", stringify!($part), "::ALL.iter().map(|part| part.name()).collect();")]
            #[doc = concat!("assert_eq!(names.join(\", \"), \"", $all, "\");")]
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// What the language calls it.
            ///
            /// ```
            #[doc = concat!("use receptive_field::", stringify!($part), ";")]
            #[doc = concat!("let first = ", stringify!($part), "::", stringify!($first), ";")]
            #[doc = concat!("assert!(\"", $all, "\".starts_with(first.name()));")]
            /// ```
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// What it means, in a sentence.
            ///
            /// ```
            #[doc = concat!("use receptive_field::", stringify!($part), ";")]
            #[doc = concat!("assert!(", stringify!($part), "::", stringify!($first), ".doc().ends_with('.'));")]
            /// ```
            pub const fn doc(self) -> &'static str {
                match self {
                    $(Self::$variant => $variant_doc.trim_ascii(),)+
                }
            }

            /// The one that the language calls so.
            ///
            /// ```
            #[doc = concat!("use receptive_field::", stringify!($part), ";")]
            #[doc = concat!("let first = ", stringify!($part), "::", stringify!($first), ";")]
            #[doc = concat!("assert_eq!(", stringify!($part), "::of_name(first.name()), Some(first));")]
            /// ```
            pub fn of_name(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|part| part.name() == name).copied()
            }
        }
    };
}

parts! {
    /// From how many neighbours an output is made, as `mode = …` says.
    ///
    /// ```
    /// use receptive_field::{Interpolation, Mode};
    /// assert_eq!(Mode::LINEAR_ALIGNED.interpolation(), Interpolation::Linear);
    /// ```
    Interpolation {
        /// From one.
        Nearest = "nearest",
        /// From two.
        Linear = "linear",
        /// From four.
        Cubic = "cubic",
    }
    Nearest, "nearest, linear, cubic"
}

parts! {
    /// Where output `o` stands among the inputs, as `coordinates = …` says. `n` are the inputs, `m` the outputs, and
    /// `r` is the scale: what was asked for, or `m / n`.
    ///
    /// ```
    /// use receptive_field::{Coordinates, Mode};
    /// assert_eq!(Mode::CUBIC.coordinates(), Coordinates::HalfPixel);
    /// ```
    Coordinates {
        /// At `(o + 0.5) / r - 0.5`: the edges of both sides are on each other.
        HalfPixel = "half_pixel",
        /// At `o / r`.
        Asymmetric = "asymmetric",
        /// At `o * (n - 1) / (m - 1)`: the first and the last positions of both sides are on each other.
        AlignCorners = "align_corners",
        /// At `(n - 1) / 2 + (o - (m - 1) / 2) / r`: the middles of both sides are on each other.
        HalfPixelSymmetric = "half_pixel_symmetric",
        /// As `half_pixel`, but at 0 where there is one output.
        PytorchHalfPixel = "pytorch_half_pixel",
    }
    HalfPixel, "half_pixel, asymmetric, align_corners, half_pixel_symmetric, pytorch_half_pixel"
}

parts! {
    /// Which neighbour is the nearest, as `rounding = …` says; `x` is where the output stands. What lies outside of the
    /// inputs stands for the outermost of them.
    ///
    /// ```
    /// use receptive_field::{Mode, Rounding};
    /// assert_eq!(Mode::NEAREST.rounding(), Some(Rounding::Floor));
    /// ```
    Rounding {
        /// `floor(x)`: the position of the output, or the one before.
        Floor = "floor",
        /// `floor(x + 0.5)`: the nearest, and of two that are equally near the second.
        NearestExact = "nearest_exact",
        /// `ceil(x - 0.5)`: the nearest, and of two that are equally near the first.
        RoundPreferFloor = "round_prefer_floor",
        /// `ceil(x)`: the position of the output, or the one behind.
        Ceil = "ceil",
    }
    Floor, "floor, nearest_exact, round_prefer_floor, ceil"
}

impl Rounding {
    /// The coordinates of it where none are said.
    ///
    /// ```
    /// use receptive_field::{Coordinates, Rounding};
    /// assert_eq!(Rounding::Floor.coordinates(), Coordinates::Asymmetric);
    /// assert_eq!(Rounding::NearestExact.coordinates(), Coordinates::HalfPixel);
    /// ```
    #[inline]
    pub const fn coordinates(self) -> Coordinates {
        match self {
            Self::Floor => Coordinates::Asymmetric,
            Self::NearestExact | Self::RoundPreferFloor | Self::Ceil => Coordinates::HalfPixel,
        }
    }
}
