//! From features to pixels, and back.

use core::array;

use super::{FeatureAt, LayerAt};
use crate::layer::{FeaturesAt, Layer};
use receptive_field_core::Region;
use receptive_field_core::checked::signed;

impl<'n, const D: usize> LayerAt<'n, D> {
    /// The pixels that a feature sees, as if every layer went on for ever: they may lie outside the image, in padding.
    /// `None` where there is no such feature or it reads nothing.
    pub fn region(&self, index: [usize; D]) -> Option<[Region; D]> {
        self.each(index, |axis, i| self.axis(axis)?.region(i))
    }

    /// The smallest box that holds every pixel of the image on which a feature really depends, where only features
    /// that exist are followed. `None` where there is no such feature, there is no such pixel, or finding out takes
    /// more than 2^19 steps.
    ///
    /// ```
    /// # use receptive_field::{Region, receptive_field};
    /// receptive_field! { struct Net; input: [8]; conv1: conv(3, pad = 1); conv2: conv(3, pad = 1); }
    /// let net = Net::at([100])?;
    /// let corner = net.output().visible([0]).unwrap();
    /// assert_eq!(corner, [Region { start: 0, end: 3 }]);
    /// # Ok::<(), receptive_field::SizeError>(())
    /// ```
    pub fn visible(&self, index: [usize; D]) -> Option<[Region; D]> {
        // Whether there is such a feature is known at once, what it sees is not.
        self.center(index)?;
        let evaluation = &self.network.evaluation;
        self.each(index, |axis, i| {
            let last = i.checked_add(1)?;
            let seen = evaluation.visible(self.source, axis, (i, last)).ok()?;
            seen.into_iter().next().flatten()
        })
    }

    /// Centre of a feature's region, in input coordinates: pixel `i` has its centre at `i + 0.5`. NaN on an axis on
    /// which it reads nothing; `None` where there is no such feature.
    pub fn center(&self, index: [usize; D]) -> Option<[f64; D]> {
        let mut center = [f64::NAN; D];
        for (axis, (center, i)) in center.iter_mut().zip(index).enumerate() {
            let (on_axis, i) = (self.axis(axis)?, signed(i)?);
            if i >= on_axis.size() {
                return None;
            }
            if let Some(region) = on_axis.region(i) {
                *center = region.center();
            }
        }
        Some(center)
    }

    /// Whether a feature sees no padding; `None` where there is no such feature.
    pub fn is_inside(&self, index: [usize; D]) -> Option<bool> {
        self.center(index)?;
        let geometry = self.geometry()?;
        let mut on_axes = geometry.axes.iter().zip(index);
        Some(on_axes.all(|(axis, i)| signed(i).is_some_and(|i| axis.is_inside(i))))
    }

    /// A feature, and what it sees; `None` where there is no such feature.
    pub fn feature(&self, index: [usize; D]) -> Option<FeatureAt<D>> {
        Some(FeatureAt {
            layer: self.name,
            index,
            center: self.center(index)?,
            region: self.region(index),
            visible: self.visible(index),
            inside: self.is_inside(index)?,
        })
    }

    /// The features that see a pixel, and the one whose centre is nearest to it. The pixel may lie outside the image.
    /// `None` where the layer has more features than the target's `usize` counts, and for a pixel further out than 2^60
    /// where the layer has regions that far out.
    pub fn feature_at(&self, pixel: [i64; D]) -> Option<FeaturesAt<D>> {
        let mut found = FeaturesAt {
            first: [0; D],
            last: [0; D],
            nearest: Some([0; D]),
        };
        for (index, x) in pixel.into_iter().enumerate() {
            let axis = self.axis(index)?;
            let (first, last) = axis.features_at(x)?;
            *found.first.get_mut(index)? = usize::try_from(first).ok()?;
            *found.last.get_mut(index)? = usize::try_from(last).ok()?;
            match (axis.nearest(x), &mut found.nearest) {
                (Some(nearest), Some(all)) => {
                    *all.get_mut(index)? = usize::try_from(nearest).ok()?;
                }
                _ => found.nearest = None,
            }
        }
        Some(found)
    }

    /// What the layer reads, in order.
    pub fn inputs(&self) -> impl Iterator<Item = LayerAt<'n, D>> {
        let network = self.network;
        let inputs = self.described().into_iter().flat_map(Layer::inputs);
        inputs.map(|source| LayerAt::new(network, source))
    }

    /// Something of a feature on each axis; `None` where there is no such feature.
    fn each(
        &self,
        index: [usize; D],
        seen: impl Fn(usize, i64) -> Option<Region>,
    ) -> Option<[Region; D]> {
        let found: [Option<Region>; D] = array::from_fn(|axis| {
            let i = signed(*index.get(axis)?)?;
            if i < self.axis(axis)?.size() {
                seen(axis, i)
            } else {
                None
            }
        });
        let mut regions = [Region { start: 0, end: 0 }; D];
        for (region, found) in regions.iter_mut().zip(found) {
            *region = found?;
        }
        Some(regions)
    }
}
