//! Modes as the language writes them, and in words.

use core::fmt;

use super::{Coordinates, Mode, Rounding};

impl Mode {
    /// What the language writes for `mode`.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!(Mode::LINEAR_ALIGNED.name(), "linear");
    /// ```
    #[inline]
    pub const fn name(self) -> &'static str {
        self.interpolation().name()
    }

    /// The arguments of the language that stand for it.
    ///
    /// ```
    /// # use receptive_field::{Coordinates, Mode, Rounding};
    /// let written = |mode: Mode| mode.arguments().to_string();
    /// assert_eq!(written(Mode::CUBIC_ALIGNED), "mode = cubic, align_corners = true");
    /// assert_eq!(written(Mode::NEAREST_EXACT), "mode = nearest, rounding = nearest_exact");
    /// let (coordinates, rounding) = (Coordinates::HalfPixel, Rounding::Floor);
    /// let mode = Mode::Nearest { coordinates, rounding };
    /// assert_eq!(written(mode), "mode = nearest, coordinates = half_pixel, rounding = floor");
    /// ```
    #[inline]
    pub fn arguments(self) -> impl fmt::Display {
        Arguments(self)
    }

    /// The mode in words.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// assert_eq!(Mode::CUBIC_ALIGNED.words().to_string(), "cubic with align_corners");
    /// ```
    #[inline]
    pub fn words(self) -> impl fmt::Display {
        Words(self)
    }

    /// What is not said by the name alone: coordinates, rounding, antialiasing.
    #[inline]
    fn parts(self) -> [Option<&'static str>; 3] {
        let coordinates = self.coordinates();
        let is_unusual = coordinates != self.usual_coordinates();
        let rounding = self.rounding().filter(|_| self != Self::NEAREST);
        [
            is_unusual.then(|| coordinates.name()),
            rounding.map(Rounding::name),
            self.antialias().then_some("antialias"),
        ]
    }
}

struct Arguments(Mode);

impl fmt::Display for Arguments {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [coordinates, rounding, antialias] = self.0.parts();
        write!(f, "mode = {}", self.0.name())?;
        match coordinates {
            None => {}
            Some(corners) if corners == Coordinates::AlignCorners.name() => {
                write!(f, ", {corners} = true")?;
            }
            Some(other) => write!(f, ", coordinates = {other}")?,
        }
        if let Some(rounding) = rounding {
            write!(f, ", rounding = {rounding}")?;
        }
        match antialias {
            Some(antialias) => write!(f, ", {antialias} = true"),
            None => Ok(()),
        }
    }
}

struct Words(Mode);

impl fmt::Display for Words {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name())?;
        let mut before = " with ";
        for part in self.0.parts().into_iter().flatten() {
            write!(f, "{before}{part}")?;
            before = " and ";
        }
        Ok(())
    }
}
