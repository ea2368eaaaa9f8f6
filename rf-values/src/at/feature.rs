//! One feature at a size.

use core::fmt;

use crate::feature::write;
use receptive_field_core::Region;

/// One feature of a layer at a size that is known only at run time, and what it sees: what
/// [`LayerAt::feature`](super::LayerAt::feature) finds.
///
/// ```
/// # use receptive_field::receptive_field;
/// receptive_field! { struct Net; input: [8]; conv: conv(3, stride = 2, pad = 1); }
/// let net = Net::at([100])?;
/// let first = net.output().feature([0]).unwrap();
/// assert_eq!(first.to_string(), "conv[0]: center (0.5), region [-1, 2)");
/// assert!(!first.inside);
/// # Ok::<(), receptive_field::SizeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct FeatureAt<const D: usize> {
    /// The name of its layer.
    pub layer: &'static str,
    /// Which one, on each axis.
    pub index: [usize; D],
    /// Centre of its region, in input coordinates. NaN on an axis on which it reads nothing.
    pub center: [f64; D],
    /// The pixels that it sees, as if every layer went on for ever. `None` if on some axis it reads nothing.
    pub region: Option<[Region; D]>,
    /// The smallest box that holds every pixel of the image on which it really depends. `None` if there is no such
    /// pixel, or finding out takes more than 2^19 steps.
    pub visible: Option<[Region; D]>,
    /// Whether it sees no padding.
    pub inside: bool,
}

impl<const D: usize> fmt::Display for FeatureAt<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(
            f,
            self.layer,
            &self.index,
            &self.center,
            self.region.as_ref(),
        )
    }
}
