//! The mode of a resize: which positions an output reads.

use receptive_field_core::eval::{Ratio, Source};
use receptive_field_core::ops::{Coordinates, Mode, Rounding};

use super::resize::To;
use super::{Describer, Inputs, Node, Said, wrong};
use crate::foreign;
use crate::onnx::sym::Sym;

impl Describer<'_> {
    /// Which positions an output reads.
    pub(super) fn mode(
        &self,
        node: &Node,
        inputs: &Inputs,
        (layer, to): (Source, &[To]),
    ) -> Said<Mode> {
        let antialias = node.int("antialias").unwrap_or(0) != 0;
        let otherwise = if self.is_old(node) {
            "asymmetric"
        } else {
            "half_pixel"
        };
        // Where both are the same, the better known word.
        let coordinates = match node.word("coordinate_transformation_mode", otherwise) {
            "half_pixel" => Coordinates::HalfPixel,
            "pytorch_half_pixel" if !self.may_make_one(layer, to) => Coordinates::HalfPixel,
            "pytorch_half_pixel" => Coordinates::PytorchHalfPixel,
            "half_pixel_symmetric" if to.iter().all(To::is_exact) => Coordinates::HalfPixel,
            "half_pixel_symmetric" => Coordinates::HalfPixelSymmetric,
            "asymmetric" => Coordinates::Asymmetric,
            "align_corners" => Coordinates::AlignCorners,
            "tf_crop_and_resize" => self.uncropped(inputs, layer, to)?,
            "tf_half_pixel_for_nn" => return half_on(node),
            other => {
                return wrong(format!(
                    "its coordinates are `{other}`, which the language has no words for"
                ));
            }
        };
        match node.word("mode", "nearest") {
            "nearest" => self.nearest(node, coordinates, to),
            "linear" | "bilinear" => Ok(Mode::Linear {
                coordinates,
                antialias,
            }),
            "cubic" => Ok(Mode::Cubic {
                coordinates,
                antialias,
            }),
            other => wrong(format!(
                "its mode is `{other}`, which the language has no words for"
            )),
        }
    }

    fn is_old(&self, node: &Node) -> bool {
        node.operation == "Upsample" || self.graph.opset < 11
    }

    fn nearest(&self, node: &Node, coordinates: Coordinates, to: &[To]) -> Said<Mode> {
        // Before 11 a scale below 1 rounds up.
        let otherwise = if self.is_old(node) {
            "floor"
        } else {
            "round_prefer_floor"
        };
        let shrinks =
            |to: &To| matches!(to, To::Scale(scale) if scale.floor() == Some(Ratio::ZERO));
        if self.is_old(node) && to.iter().any(shrinks) {
            return wrong(
                "before opset 11 nobody stated which positions are the nearest where it shrinks",
            );
        }
        let word = node.word("nearest_mode", otherwise);
        let Some(rounding) = Rounding::of_name(word).or_else(|| foreign::rounding(word)) else {
            return wrong(format!(
                "it takes the nearest position by `{word}`, which the language has no words for"
            ));
        };
        Ok(Mode::Nearest {
            coordinates,
            rounding,
        })
    }

    /// Whether an axis may become one position, on which `half_pixel` does not stand.
    fn may_make_one(&self, layer: Source, to: &[To]) -> bool {
        let mut axes = to.iter().zip(self.size_of(layer)).enumerate();
        axes.any(|(axis, (to, &n))| match *to {
            To::Size(size) => size == 1 && (n > 1 || !self.is_fixed),
            To::Scale(scale) if scale.is_whole() => false,
            _ => !self.is_fixed || self.becomes(axis, *to, n) == Some(1),
        })
    }

    /// How many an axis of `n` becomes.
    pub(super) fn becomes(&self, axis: usize, to: To, n: i64) -> Option<i64> {
        match to {
            To::Size(size) => Some(size),
            To::Scale(scale) | To::Rounded(scale) => {
                let size = scale.checked_mul(Ratio::whole(n))?.floor()?;
                i64::try_from(size.numerator()).ok()
            }
            To::Like(layer) => self.size_of(layer).get(axis).copied(),
            To::Part(divisor) => self.size.get(axis)?.checked_div(divisor),
        }
    }

    /// The coordinates of `tf_crop_and_resize` where it crops nothing: corners on corners, and where it makes one, that in
    /// the middle.
    fn uncropped(&self, inputs: &Inputs, layer: Source, to: &[To]) -> Said<Coordinates> {
        let roi = inputs.constant(1).and_then(|roi| roi.elements.clone());
        let Some(roi) = roi.filter(|roi| !roi.is_empty()) else {
            return wrong("it crops to a region that is no numbers that the file states");
        };
        let (starts, ends) = roi.split_at(roi.len() / 2);
        let are_all = |list: &[Sym], value| {
            let mut list = list.iter();
            list.all(|end| *end == Sym::whole(value))
        };
        if !are_all(starts, 0) || !are_all(ends, 1) {
            return wrong("it crops between positions, which the language has no words for");
        }
        if !self.may_make_one(layer, to) {
            return Ok(Coordinates::AlignCorners);
        }
        let mut axes = to.iter().zip(self.size_of(layer)).enumerate();
        if self.is_fixed && axes.all(|(axis, (to, &n))| self.becomes(axis, *to, n) == Some(1)) {
            return Ok(Coordinates::HalfPixelSymmetric);
        }
        wrong("it makes one position of an axis, which stands elsewhere than several do")
    }
}

/// `tf_half_pixel_for_nn`: half a position behind `half_pixel`, and so another rounding of that, if it is one of nearest.
fn half_on(node: &Node) -> Said<Mode> {
    let by = node.word("nearest_mode", "round_prefer_floor");
    let rounding = match (node.word("mode", "nearest"), by) {
        ("nearest", "floor") => Rounding::NearestExact,
        ("nearest", "round_prefer_floor") => Rounding::Ceil,
        ("nearest", other) => {
            return wrong(format!(
                "its coordinates are `tf_half_pixel_for_nn`, of which it takes the nearest by `{other}`: the language has words for `floor` and `round_prefer_floor`"
            ));
        }
        (other, _) => {
            return wrong(format!(
                "its coordinates are `tf_half_pixel_for_nn`, which are for the nearest position, and its mode is `{other}`"
            ));
        }
    };
    Ok(Mode::Nearest {
        coordinates: Coordinates::HalfPixel,
        rounding,
    })
}
