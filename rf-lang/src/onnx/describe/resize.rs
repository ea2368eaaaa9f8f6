//! Resizing: by scale, to a size, or to that of another layer.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::eval::{Ratio, Source};
use receptive_field_core::ops::{AxisOp, Mode, ResizeOp, ResizeTarget, UpsampleOp};

use super::inputs::each_once;
use super::{Data, Describer, Inputs, Node, Said, too_large, wrong};
use crate::onnx::attribute::Type;
use crate::onnx::constant::Constant;
use crate::onnx::floats::{apart, first_apart};
use crate::onnx::layout::count;
use crate::onnx::sym::{Provenance, Sym};

/// What an axis is resized to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum To {
    Scale(Ratio),
    Size(i64),
    Like(Source),
    /// The size of the input divided by so much, rounded down.
    Part(i64),
    /// So much of its own size, rounded down: positions are as far apart as the sizes say.
    Rounded(Ratio),
}

impl Describer<'_> {
    pub(super) fn resize(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = self.settled(inputs.first()?)?;
        let (scales, sizes) = self.targets(node, inputs)?;
        let axes = resized_axes(node, &data)?;
        let mut to = vec![To::Scale(Ratio::ONE); self.axes()];
        let given = sizes.as_ref().or(scales.as_ref());
        let Some(elements) = given.and_then(|given| given.elements.clone()) else {
            return wrong(
                "its sizes are no numbers that the file states, nor made of sizes of layers",
            );
        };
        if elements.len() != axes.len() {
            return wrong("its sizes are not one for each axis");
        }
        for (&dim, element) in axes.iter().zip(elements.iter()) {
            let Some(axis) = dim.checked_sub(2) else {
                continue;
            };
            let target = if sizes.is_some() {
                self.sized(*element, (data.layer, axis))?
            } else {
                self.scaled(*element)?
            };
            if let Some(own) = to.get_mut(axis) {
                *own = target;
            }
        }
        if sizes.is_some() {
            self.keep_ratio(node, &data, &mut to)?;
        } else {
            self.as_floats(data.layer, &to)?;
        }
        let mode = self.mode(node, inputs, (data.layer, &to))?;
        self.resized(&data, &to, mode)
    }

    /// A scale is a float, by which runtimes multiply: where that makes another size, no scale says both.
    fn as_floats(&self, layer: Source, to: &[To]) -> Said<()> {
        for (axis, (to, &n)) in to.iter().zip(self.size_of(layer)).enumerate() {
            let To::Scale(scale) = *to else { continue };
            let of_any = || first_apart(scale).filter(|_| self.is_open(layer, axis));
            if let Some((n, exact, made)) = apart(n, scale).or_else(of_any) {
                let (above, below) = (scale.numerator(), scale.denominator());
                return wrong(format!(
                    "its scale is {above} / {below}: of {n} positions that makes {exact}, and {made} where a runtime multiplies by the float"
                ));
            }
        }
        Ok(())
    }

    /// The scales or the sizes, as this version gives them.
    fn targets(&self, node: &Node, inputs: &Inputs) -> Said<(Option<Constant>, Option<Constant>)> {
        let opset = self.graph.opset;
        let given = |index: usize| {
            let constant = inputs.constant(index).cloned();
            constant.filter(|constant| constant.dims.as_deref() != Some(&[0]))
        };
        if node.operation == "Upsample" && opset < 9 {
            return by_attribute(node).map(|scales| (Some(scales), None));
        }
        if node.operation == "Upsample" || opset < 11 {
            return Ok((given(1), None));
        }
        Ok((given(2), given(3)))
    }

    /// A size, as what it is at every size of the input.
    pub(super) fn sized(&self, size: Sym, (own, own_axis): (Source, usize)) -> Said<To> {
        let Some(number) = size.int() else {
            return wrong("one of its sizes is no integer");
        };
        match size.from {
            Provenance::Fixed => Ok(To::Size(number)),
            Provenance::Size {
                layer, axis, scale, ..
            } if axis == own_axis && layer == own => Ok(self.rounded(scale, (number, own, axis))),
            Provenance::Size {
                layer,
                axis,
                scale: Ratio::ONE,
                ..
            } if axis == own_axis => Ok(To::Like(layer)),
            Provenance::Size {
                layer, axis, scale, ..
            } if axis == own_axis && self.divisor(layer, axis, scale).is_some() => {
                Ok(To::Part(self.divisor(layer, axis, scale).unwrap_or(1)))
            }
            _ if self.is_fixed => Ok(To::Size(number)),
            _ => wrong(
                "its sizes are made of those of layers in a way that the language has no words for",
            ),
        }
    }

    /// A part of its own size: where nothing is rounded, that is a scale.
    fn rounded(&self, scale: Ratio, (number, own, axis): (i64, Source, usize)) -> To {
        let n = self.size_of(own).get(axis).copied().unwrap_or(0);
        let is_exact = scale.checked_mul(Ratio::whole(n)) == Some(Ratio::whole(number));
        match self.is_fixed {
            true if is_exact => To::Scale(scale),
            true => To::Size(number),
            false if scale.is_whole() => To::Scale(scale),
            false => To::Rounded(scale),
        }
    }

    fn scaled(&self, scale: Sym) -> Said<To> {
        if scale.differs() && !self.is_fixed {
            return wrong("its scales differ with the size of the input");
        }
        Ok(To::Scale(scale.value))
    }

    /// `keep_aspect_ratio_policy`: one scale for all axes, of which sizes are rounded half up.
    fn keep_ratio(&self, node: &Node, data: &Data, to: &mut [To]) -> Said<()> {
        let policy = node.word("keep_aspect_ratio_policy", "stretch");
        if policy == "stretch" {
            return Ok(());
        }
        // Without a list they are all dimensions: batch and channels among them, which must stay.
        let given = node.ints("axes").map(<[i64]>::len);
        if given.is_some_and(|given| given != self.axes()) {
            return wrong("it keeps the ratio of some axes and not of others");
        }
        let mut best = given.is_none().then_some(Ratio::ONE);
        let sizes = self.size_of(data.layer);
        for (to, &n) in to.iter().zip(sizes) {
            let To::Size(size) = *to else {
                return wrong(
                    "it keeps the ratio of a size that is not the same at every size of the input",
                );
            };
            let scale = Ratio::new(size.into(), n.into()).ok_or_else(too_large)?;
            let is_less = |best: Ratio| scale.compare(best).is_some_and(std::cmp::Ordering::is_lt);
            best = Some(match best {
                None => scale,
                Some(best) if is_less(best) == (policy == "not_larger") => scale,
                Some(best) => best,
            });
        }
        if !self.is_fixed {
            return wrong(
                "it keeps the ratio of its axes, which differs with the size of the input",
            );
        }
        let scale = best.ok_or_else(too_large)?;
        let mut others = data.dims.iter().take(2).map(|dim| count(dim));
        let stays = |n: Option<i64>| {
            let n = Ratio::whole(n.filter(|&n| n > 0)?);
            Some(rounded(scale.checked_mul(n)?)? == n)
        };
        if given.is_none() && scale != Ratio::ONE && !others.all(|n| stays(n) == Some(true)) {
            return wrong(
                "it keeps the ratio of all dimensions, as it lists no `axes`: batch and channels become others, too",
            );
        }
        let mut are_whole = true;
        for (to, &n) in to.iter_mut().zip(sizes) {
            let exact = scale.checked_mul(Ratio::whole(n)).ok_or_else(too_large)?;
            let rounded = rounded(exact);
            if rounded != exact.floor() {
                return wrong("it keeps the ratio of its axes, and a size is rounded up for that");
            }
            are_whole &= exact.is_whole();
            let size = rounded.and_then(|size| i64::try_from(size.numerator()).ok());
            *to = To::Size(size.ok_or_else(too_large)?);
        }
        if !are_whole {
            // Outputs are apart by the scale, not by the ratio of the sizes.
            to.fill(To::Scale(scale));
        }
        Ok(())
    }

    pub(super) fn resized(&mut self, data: &Data, to: &[To], mode: Mode) -> Said<Data> {
        let mut to = self.parts(data.layer, to)?;
        if to.iter().any(|to| matches!(to, To::Rounded(_))) {
            to = self.fitted(data.layer, &to)?;
        }
        let mut like = to.iter().find_map(|to| match to {
            To::Like(layer) => Some(*layer),
            _ => None,
        });
        if like.is_some_and(|like| to.iter().any(|to| *to != To::Like(like))) {
            if !self.is_fixed {
                return wrong("it takes the size of a layer on one axis and not on another");
            }
            (to, like) = (self.numbers(data.layer, &to)?, None);
        }
        let to = &to;
        let layer = if let Some(like) = like {
            let ops = self.each(AxisOp::ResizeLike(mode));
            self.layer_like(Kind::ResizeLike, ops, (data.layer, Some(like)), "")?
        } else if let Some(factors) = factors(to).filter(|_| !mode.antialias()) {
            if factors.iter().all(|&factor| factor == 1) {
                return Ok(data.clone());
            }
            let mut ops = Vec::with_capacity(factors.len());
            for factor in factors {
                ops.push(AxisOp::Upsample(UpsampleOp { factor, mode }));
            }
            self.layer(Kind::Upsample, ops, data.layer, "")?
        } else {
            let mut ops = Vec::with_capacity(to.len());
            for to in to {
                let target = target(*to)?;
                ops.push(AxisOp::Resize(ResizeOp { target, mode }));
            }
            self.layer(Kind::Resize, ops, data.layer, "")?
        };
        Ok(self.moved(data, layer))
    }

    /// Where an axis is a part of its own size, rounded down: a layer of that size, to be followed.
    fn fitted(&mut self, own: Source, to: &[To]) -> Said<Vec<To>> {
        let mut ops = Vec::with_capacity(to.len());
        for to in to {
            let (To::Rounded(scale) | To::Scale(scale)) = *to else {
                return wrong(
                    "it takes a part of its own size on one axis and another size on the other",
                );
            };
            let target = target(To::Scale(scale))?;
            let mode = Mode::NEAREST;
            ops.push(AxisOp::Resize(ResizeOp { target, mode }));
        }
        let layer = self.layer(Kind::Resize, ops, own, "size")?;
        Ok(vec![To::Like(layer); to.len()])
    }

    /// Where an axis is a part of the input, the layer that is so on each.
    fn parts(&self, own: Source, to: &[To]) -> Said<Vec<To>> {
        if !to.iter().any(|to| matches!(to, To::Part(_))) {
            return Ok(to.to_vec());
        }
        let mut divisors = Vec::with_capacity(to.len());
        for (axis, to) in to.iter().enumerate() {
            divisors.push(match to {
                To::Part(divisor) => *divisor,
                To::Like(layer) => self.divisor(*layer, axis, Ratio::ONE).unwrap_or(0),
                To::Scale(scale) | To::Rounded(scale) => {
                    self.divisor(own, axis, *scale).unwrap_or(0)
                }
                To::Size(_) => 0,
            });
        }
        match self.of_divisors(&divisors) {
            Some(layer) => Ok(vec![To::Like(layer); to.len()]),
            None if self.is_fixed => self.numbers(own, to),
            None => wrong("its size is a part of the input's, and no layer before it has that"),
        }
    }

    /// Sizes as numbers, of a file of one size.
    fn numbers(&self, own: Source, to: &[To]) -> Said<Vec<To>> {
        let axes = to.iter().zip(self.size_of(own)).enumerate();
        let sizes = axes.map(|(axis, (to, &n))| self.becomes(axis, *to, n).map(To::Size));
        sizes.try_collect_vec().ok_or_else(too_large)
    }
}

impl To {
    /// Whether outputs are as many as the scale says, nothing rounded.
    pub(super) fn is_exact(&self) -> bool {
        match self {
            Self::Scale(scale) => scale.is_whole(),
            Self::Size(_) | Self::Like(_) | Self::Part(_) | Self::Rounded(_) => true,
        }
    }
}

/// To the nearest, a half up.
fn rounded(exact: Ratio) -> Option<Ratio> {
    exact.checked_add(Ratio::new(1, 2)?)?.floor()
}

/// The scales of the oldest versions.
fn by_attribute(node: &Node) -> Said<Constant> {
    let bits = |name: &str| match node.attribute(name, &[Type::Floats, Type::Float]) {
        Some(attribute) if !attribute.floats.is_empty() => attribute.floats.clone(),
        Some(attribute) => attribute.float.into_iter().collect_vec(),
        None => Vec::new(),
    };
    let mut scales = bits("scales");
    if scales.is_empty() {
        let one = 1.0_f32.to_bits();
        scales = vec![one, one];
        scales.extend(bits("height_scale"));
        scales.extend(bits("width_scale"));
    }
    let mut elements = Vec::with_capacity(scales.len());
    for bits in scales {
        let ratio = crate::onnx::sym::simplest(bits).ok_or_else(too_large)?;
        elements.push(Sym::fixed(ratio));
    }
    Ok(Constant::list(elements))
}

/// The dimensions that its numbers are of.
fn resized_axes(node: &Node, data: &Data) -> Said<Vec<usize>> {
    let Some(axes) = node.ints("axes") else {
        return Ok((0..data.dims.len()).collect_vec());
    };
    each_once(data, axes)?;
    let mut dims = Vec::with_capacity(axes.len());
    for &axis in axes {
        match data.dim(axis) {
            Some(dim) => dims.push(dim),
            None => return wrong(format!("it has no axis {axis}")),
        }
    }
    Ok(dims)
}

/// Whole numbers to scale by, on every axis.
fn factors(to: &[To]) -> Option<Vec<i64>> {
    let mut factors = Vec::with_capacity(to.len());
    for to in to {
        match to {
            To::Scale(scale) if scale.is_whole() => {
                factors.push(i64::try_from(scale.numerator()).ok()?);
            }
            _ => return None,
        }
    }
    Some(factors)
}

fn target(to: To) -> Said<ResizeTarget> {
    match to {
        To::Size(size) => Ok(ResizeTarget::Size(size)),
        To::Scale(scale) => Ok(ResizeTarget::Scale {
            numerator: i64::try_from(scale.numerator()).map_err(|_| too_large())?,
            denominator: i64::try_from(scale.denominator()).map_err(|_| too_large())?,
        }),
        To::Like(_) | To::Part(_) | To::Rounded(_) => Err(too_large()),
    }
}
