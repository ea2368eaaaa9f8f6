//! Why a field cannot be, and the sentence that stops the build.

use super::pool::PHASES;
use super::road::LINES;
use receptive_field_core::ops::OpError;
use receptive_field_core::stop::{OVERFLOW, stop};
use receptive_field_core::text::Text;

/// Why an operation or a join of a [`Field`](crate::Field) cannot be.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Mode, UpsampleOp};
/// use receptive_field_values::{Field, FieldError};
/// let up = AxisOp::Upsample(UpsampleOp { factor: 257, mode: Mode::NEAREST });
/// assert_eq!(Field::input(8).try_after(&up, 0).unwrap_err(), FieldError::Phases { period: 257 });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldError {
    /// The operation cannot be applied.
    Op(OpError),
    /// A join of nothing.
    NoBranch,
    /// Two branches stand on images of different size.
    Images(i64, i64),
    /// Two branches have different sizes.
    Sizes(i64, i64),
    /// Two branches have different jumps, each pixels by features, and none was fitted to its size.
    Jumps((i64, i64), (i64, i64)),
    /// Regions repeat after more features than a field tells apart.
    Phases {
        /// The structural period.
        period: i64,
    },
    /// Branches of more jumps than a field keeps side by side.
    Slopes,
    /// Regions of one period lie further apart than a field counts.
    Spread,
    /// A number leaves `i64`.
    Overflow,
}

/// Leaves a `const fn` with its error.
macro_rules! attempt {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(error) => return Err(error),
        }
    };
}

/// Leaves a `const fn` with [`FieldError::Overflow`].
macro_rules! whole {
    ($value:expr) => {
        match $value {
            Some(value) => value,
            None => return Err($crate::field::FieldError::Overflow),
        }
    };
}

pub(super) use {attempt, whole};

impl FieldError {
    /// Stops with what it says.
    #[track_caller]
    #[inline]
    pub(super) const fn stop(self) -> ! {
        stop(&self.text())
    }

    /// What it says.
    #[inline]
    pub(crate) const fn text(self) -> Text {
        let text = Text::new();
        match self {
            Self::Op(error) => of_op(error),
            Self::NoBranch => text.str("a join needs at least one branch"),
            Self::Images(a, b) => between(&text.str("branches stand on images of "), a, b)
                .str(" pixels: they are of different networks"),
            Self::Sizes(a, b) => {
                between(&text.str("branches of a join differ in size: "), a, b).str(" features")
            }
            Self::Jumps(a, b) => {
                let text = ratio(&text.str("branches of a join differ in jump: "), a);
                ratio(&text.str(" and "), b).str(" pixels, so that their regions drift apart")
            }
            Self::Phases { period } => text
                .str("regions repeat after ")
                .int(period as i128)
                .str(" features: a `Field` tells up to ")
                .count(PHASES)
                .str(" apart"),
            Self::Slopes => text
                .str("branches of more than ")
                .count(LINES)
                .str(" different jumps are joined: a `Field` keeps no more side by side"),
            Self::Spread => text.str(
                "regions of one period lie more than 2^31 pixels apart: a `Field` keeps none that do",
            ),
            Self::Overflow => text.str(OVERFLOW),
        }
    }
}

#[inline]
const fn between(text: &Text, a: i64, b: i64) -> Text {
    text.int(a as i128).str(" and ").int(b as i128)
}

#[inline]
const fn ratio(text: &Text, (pixels, features): (i64, i64)) -> Text {
    let text = text.int(pixels as i128);
    if features == 1 {
        return text;
    }
    text.str("/").int(features as i128)
}

/// What [`OpError`] says.
#[inline]
const fn of_op(error: OpError) -> Text {
    let text = Text::new();
    match error {
        OpError::Zero { argument } => text.str("`").str(argument).str("` must be at least 1"),
        OpError::WindowTooLarge {
            size,
            before,
            after,
            extent,
        } => text
            .str("a window of ")
            .int(extent as i128)
            .str(" does not fit into ")
            .int(size as i128)
            .str(" positions (padding ")
            .int(before as i128)
            .str(" before, ")
            .int(after as i128)
            .str(" after)"),
        OpError::Empty { size } => text
            .str("nothing is left: the size would be ")
            .int(size as i128),
        OpError::NotDivisible { size, factor } => text
            .int(factor as i128)
            .str(" does not divide the size, which is ")
            .int(size as i128),
        OpError::Unlike { size, target } => text
            .int(size as i128)
            .str(" positions cannot be fitted to ")
            .int(target as i128),
        OpError::PaddingTooLarge {
            side,
            amount,
            size,
            mode,
        } => text
            .int(size as i128)
            .str(" positions cannot fill a padding of ")
            .int(amount as i128)
            .str(" ")
            .str(side)
            .str(" by `")
            .str(mode.name())
            .str("`"),
        OpError::Overflow => text.str(OVERFLOW),
    }
}
