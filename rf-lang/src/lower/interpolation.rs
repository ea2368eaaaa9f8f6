//! The mode of an interpolation, from the arguments that say it.

use receptive_field_core::CollectVec as _;
use receptive_field_core::ops::{Coordinates, Interpolation, Mode, Rounding};

use super::takes::Placed;
use super::value::Valued;
use crate::diagnostic::Diagnostic;

/// What was given of an interpolation.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub(super) mode: Option<Placed<Interpolation>>,
    pub(super) coordinates: Option<Placed<Coordinates>>,
    pub(super) rounding: Option<Placed<Rounding>>,
    pub(super) antialias: Option<Placed<bool>>,
    pub(super) align_corners: Option<Placed<bool>>,
}

impl Asked {
    /// How outputs between two inputs are made.
    pub(super) fn mode(&self) -> Valued<Mode> {
        self.agree()?;
        let interpolation = self.mode.map_or(Interpolation::Nearest, |mode| mode.value);
        let aligned = self.aligned().map(|_| Coordinates::AlignCorners);
        let asked = self.coordinates.map(|coordinates| coordinates.value);
        let coordinates = asked.or(aligned).unwrap_or(Coordinates::HalfPixel);
        let antialias = self.antialias.is_some_and(|flag| flag.value);
        match (
            Mode::between(interpolation, coordinates, antialias),
            self.rounding,
        ) {
            (Some(mode), None) => Ok(mode),
            (Some(mode), Some(rounding)) => {
                let name = mode.name();
                let message =
                    format!("`rounding` is of `mode = nearest`, and this is `mode = {name}`");
                let error = Diagnostic::new(rounding.place, message);
                Err(error.help(format!(
                    "leave `rounding` out: {name} reads the neighbours on both sides"
                )))
            }
            (None, _) => self.nearest(),
        }
    }

    fn aligned(&self) -> Option<Placed<bool>> {
        self.align_corners.filter(|flag| flag.value)
    }

    /// `align_corners` is a word for coordinates, too.
    fn agree(&self) -> Valued<()> {
        let (Some(flag), Some(coordinates)) = (self.align_corners, self.coordinates) else {
            return Ok(());
        };
        if flag.value == (coordinates.value == Coordinates::AlignCorners) {
            return Ok(());
        }
        let message = format!(
            "`align_corners = {}` contradicts `coordinates = {}`",
            flag.value,
            coordinates.value.name()
        );
        Err(Diagnostic::new(flag.place, message).help("leave one of them out"))
    }

    fn nearest(&self) -> Valued<Mode> {
        let is_aligned = |it: &Placed<Coordinates>| it.value == Coordinates::AlignCorners;
        let aligned = self.coordinates.filter(is_aligned);
        let between = [
            (self.aligned().map(|flag| flag.place), "align_corners"),
            (aligned.map(|it| it.place), "coordinates = align_corners"),
            (
                self.antialias.filter(|flag| flag.value).map(|it| it.place),
                "antialias",
            ),
        ];
        for (place, what) in between {
            if let Some(place) = place {
                let error = format!("`{what}` needs `mode = linear` or `mode = cubic`");
                return Err(Diagnostic::new(place, error));
            }
        }
        let (rounding, told) = match self.rounding {
            Some(rounding) => (rounding.value, ""),
            None => (Rounding::Floor, ", the default,"),
        };
        let mode = Mode::nearest(rounding);
        match self.coordinates {
            Some(asked) if asked.value != mode.coordinates() => Err(elsewhere(
                mode,
                &format!("`rounding = {}`{told}", rounding.name()),
                asked,
            )),
            _ => Ok(mode),
        }
    }
}

/// A rounding that is not of the coordinates that were asked for.
fn elsewhere(mode: Mode, rounding: &str, asked: Placed<Coordinates>) -> Diagnostic {
    let message = format!(
        "{rounding} is at `{}` coordinates, and these are `{}`",
        mode.coordinates().name(),
        asked.value.name()
    );
    let roundings: Vec<String> = Rounding::ALL
        .iter()
        .filter(|&&other| Mode::nearest(other).coordinates() == asked.value)
        .map(|other| format!("`rounding = {}`", other.name()))
        .collect_vec();
    let help = format!(
        "the nearest at `{}` coordinates is {}",
        asked.value.name(),
        roundings.join(" or ")
    );
    Diagnostic::new(asked.place, message).help(help)
}
