//! The mode of an interpolation, from the arguments that say it.

use receptive_field_core::CollectVec as _;
use receptive_field_core::ops::{Coordinates, Interpolation, Mode, Rounding};

use super::takes::{Placed, one_of};
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
        let asked = self.asked_coordinates();
        let coordinates = asked.map_or(Coordinates::HalfPixel, |asked| asked.value);
        let antialias = self.antialias.is_some_and(|flag| flag.value);
        let mode = match interpolation {
            Interpolation::Linear => Mode::Linear {
                coordinates,
                antialias,
            },
            Interpolation::Cubic => Mode::Cubic {
                coordinates,
                antialias,
            },
            _ => return self.nearest(asked),
        };
        let Some(rounding) = self.rounding else {
            return Ok(mode);
        };
        let name = mode.name();
        let message = format!("`rounding` is of `mode = nearest`, and this is `mode = {name}`");
        let error = Diagnostic::new(rounding.place, message);
        Err(error.help(format!(
            "leave `rounding` out: {name} reads the neighbours on both sides"
        )))
    }

    /// By either of their words.
    fn asked_coordinates(&self) -> Option<Placed<Coordinates>> {
        let aligned = self.aligned().map(|flag| Placed {
            value: Coordinates::AlignCorners,
            place: flag.place,
        });
        self.coordinates.or(aligned)
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

    fn nearest(&self, asked: Option<Placed<Coordinates>>) -> Valued<Mode> {
        if let Some(antialias) = self.antialias.filter(|flag| flag.value) {
            let error = "`antialias` needs `mode = linear` or `mode = cubic`";
            return Err(Diagnostic::new(antialias.place, error));
        }
        match (asked, self.rounding) {
            (None, None) => Ok(Mode::NEAREST),
            (None, Some(rounding)) => Ok(Mode::nearest(rounding.value)),
            (Some(asked), Some(rounding)) => Ok(Mode::Nearest {
                coordinates: asked.value,
                rounding: rounding.value,
            }),
            (Some(asked), None) if asked.value == Coordinates::Asymmetric => Ok(Mode::NEAREST),
            (Some(asked), None) => Err(unrounded(asked)),
        }
    }
}

/// Coordinates at which a nearest position may be meant in several ways.
fn unrounded(asked: Placed<Coordinates>) -> Diagnostic {
    let message = format!(
        "the nearest at `{}` coordinates needs a `rounding`",
        asked.value.name()
    );
    let names: Vec<&str> = Rounding::ALL.iter().map(|it| it.name()).collect_vec();
    let help = format!(
        "`rounding` is {}; without one, `mode` is `linear` or `cubic`",
        one_of(&names)
    );
    Diagnostic::new(asked.place, message).help(help)
}
