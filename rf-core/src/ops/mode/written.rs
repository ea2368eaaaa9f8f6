//! Modes as the language writes them.

use core::fmt;

use super::{Coordinates, Interpolation, Mode, Rounding};

impl Mode {
    /// The arguments of the language that stand for it.
    ///
    /// ```
    /// # use receptive_field::Mode;
    /// let written = |mode: Mode| mode.arguments().to_string();
    /// assert_eq!(written(Mode::LinearAsymmetric), "mode = linear, coordinates = asymmetric");
    /// assert_eq!(written(Mode::CubicAligned), "mode = cubic, align_corners = true");
    /// ```
    #[inline]
    pub fn arguments(self) -> impl fmt::Display {
        Written(self)
    }
}

struct Written(Mode);

impl fmt::Display for Written {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mode = self.0;
        write!(f, "mode = {}", mode.name())?;
        match (mode.interpolation(), mode.coordinates()) {
            (Interpolation::Nearest, _) | (_, Coordinates::HalfPixel) => {}
            (_, Coordinates::AlignCorners) => f.write_str(", align_corners = true")?,
            (_, other @ Coordinates::Asymmetric) => {
                write!(f, ", coordinates = {}", other.name())?;
            }
        }
        if let Some(rounding) = mode.rounding().filter(|it| *it != Rounding::Floor) {
            write!(f, ", rounding = {}", rounding.name())?;
        }
        if mode.antialias() {
            f.write_str(", antialias = true")?;
        }
        Ok(())
    }
}
