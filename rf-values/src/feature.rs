//! One feature of a layer.

use core::fmt;

use crate::layer::Layer;
use receptive_field_core::Region;

/// One feature of a layer, and what it sees: what `feature eye = pool5[2, 3];` makes in `receptive_field!`.
///
/// ```
/// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
/// # use receptive_field::{Feature, Region};
/// const EDGE: Feature<2> = AlexNet::EDGE; // feature edge = pool5[2, 0];
/// const _: () = assert!(EDGE.center[0] == 97.5 && EDGE.center[1] == 33.5);
/// assert_eq!(EDGE.region.unwrap()[1], Region { start: -64, end: 131 });
/// assert_eq!(EDGE.visible.unwrap()[1], Region { start: 0, end: 131 });
/// assert_eq!(EDGE.to_string(), "pool5[2, 0]: center (97.5, 33.5), region [0, 195) x [-64, 131)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Feature<const D: usize> {
    /// Whose feature it is.
    pub layer: Layer<D>,
    /// Which one, on each axis.
    pub index: [usize; D],
    /// Centre of its region, in input coordinates: pixel `i` has its centre at `i + 0.5`. NaN on an axis on which it
    /// reads nothing.
    pub center: [f64; D],
    /// The pixels that it sees, as if every layer went on for ever: they may lie outside the image. `None` if on some
    /// axis it reads nothing.
    pub region: Option<[Region; D]>,
    /// The smallest box that holds every pixel of the image on which it really depends, where only features that
    /// exist are followed: a test that changes one pixel at a time sees exactly this. `None` if there is no such pixel.
    pub visible: Option<[Region; D]>,
}

impl<const D: usize> fmt::Display for Feature<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(
            f,
            self.layer.name,
            &self.index,
            &self.center,
            self.region.as_ref(),
        )
    }
}

/// `pool5[2, 0]: center (97.5, 33.5), region [0, 195) x [-64, 131)`
pub(crate) fn write<const D: usize>(
    f: &mut fmt::Formatter<'_>,
    layer: &str,
    index: &[usize; D],
    center: &[f64; D],
    region: Option<&[Region; D]>,
) -> fmt::Result {
    write!(f, "{layer}[")?;
    joined(f, index, ", ")?;
    f.write_str("]: ")?;
    match region {
        Some(region) => {
            f.write_str("center (")?;
            joined(f, center, ", ")?;
            f.write_str("), region ")?;
            joined(f, region, " x ")
        }
        None => f.write_str("reads nothing"),
    }
}

fn joined<T: fmt::Display>(f: &mut fmt::Formatter<'_>, list: &[T], by: &str) -> fmt::Result {
    for (index, value) in list.iter().enumerate() {
        if index > 0 {
            f.write_str(by)?;
        }
        write!(f, "{value}")?;
    }
    Ok(())
}
