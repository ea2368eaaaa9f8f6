//! The same elements in other dimensions: `Reshape`, `Transpose` and their like.

use super::copies::widen;
use super::resize::To;
use super::{Data, Describer, Inputs, Node, Said, too_large, wrong};
use crate::onnx::layout::{
    Dim, Factor, Of, count, cut_at, dim_of, is_spatial, merged, placed, reshaped, several, without,
};
use crate::onnx::sym::{Provenance, Sym};
use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{Ratio, Source};
use receptive_field_core::ops::Mode;

/// Axes are an input since this version.
const AXES_BY_INPUT: i64 = 13;
/// And the shape of `Reshape`.
const SHAPE_BY_INPUT: i64 = 5;

impl Describer<'_> {
    pub(super) fn reshape(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = inputs.first()?;
        let dims = match node.operation {
            "Flatten" => flattened(data, node.int("axis").unwrap_or(1))?,
            "Squeeze" | "Unsqueeze" => {
                let since = (AXES_BY_INPUT, self.graph.opset);
                let axes = inputs.ints_since(since, node, ("axes", 1))?;
                if node.operation == "Squeeze" {
                    Self::squeezed(data, axes)?
                } else {
                    unsqueezed(data, &axes.unwrap_or_default())?
                }
            }
            "Expand" if !self.is_fixed && inputs.are_of_sizes(1) => {
                return self.spread(data, inputs);
            }
            "Expand" => return Self::expanded(data, inputs),
            _ => self.to_shape_of(data, node, inputs)?,
        };
        Ok(data.with(dims))
    }

    /// One position as many as another layer has.
    fn spread(&mut self, data: &Data, inputs: &Inputs) -> Said<Data> {
        let rank = self.axes().saturating_add(2);
        let mut to = vec![To::Scale(Ratio::ONE); self.axes()];
        for place in 0..inputs.ints(1, "shape")?.unwrap_or_default().len() {
            let axis = data.along(place).filter(|_| data.dims.len() == rank);
            if axis.is_some_and(|(_, len)| len > 1) || !inputs.is_of_sizes(1, place) {
                continue;
            }
            let (Some((axis, _)), Some(size)) = (axis, inputs.sym(1, place)) else {
                return wrong("its shape differs with the size of the input");
            };
            if let Some(own) = to.get_mut(axis) {
                *own = self.sized(size, (data.layer, axis))?;
            }
        }
        let spread = self.resized(data, &to, Mode::NEAREST)?;
        Self::expanded(&spread, inputs)
    }

    /// One element as many, of dimensions in which nothing lies.
    fn expanded(data: &Data, inputs: &Inputs) -> Said<Data> {
        let Some(shape) = inputs.ints(1, "shape")? else {
            return wrong("it does not say to which shape");
        };
        let missing = data.dims.len().checked_sub(shape.len());
        let mut given = shape.iter().enumerate();
        let spreads = |(index, size): (usize, &i64)| {
            let index = missing.and_then(|missing| index.checked_add(missing));
            let dim = index.and_then(|index| data.dims.get(index));
            let is_open = |dim: &Dim| dim.iter().any(|factor| factor.is_open);
            *size > 1 && dim.is_some_and(is_open)
        };
        if given.any(spreads) {
            return wrong(
                "it makes several of an axis that has one position at this size of the input, and may have several at another",
            );
        }
        let mut made = data.clone();
        widen(&mut made, &shape);
        Ok(made)
    }

    fn to_shape_of(&self, data: &Data, node: &Node, inputs: &Inputs) -> Said<Vec<Dim>> {
        let shape: Vec<Sym> = if self.graph.opset < SHAPE_BY_INPUT {
            let ints = node.ints("shape").unwrap_or_default();
            ints.iter().map(|&int| Sym::whole(int)).collect_vec()
        } else {
            let elements = inputs.constant(1).and_then(|shape| shape.elements.clone());
            match elements {
                Some(elements) => elements.to_vec(),
                None => {
                    return wrong(
                        "its shape is no list of numbers that the file states, nor made of sizes of layers",
                    );
                }
            }
        };
        let sizes = sizes_of(data, &shape, node.int("allowzero").unwrap_or(0) != 0)?;
        let to = sizes.iter().zip(&shape).enumerate();
        let to =
            to.map(|(index, (&size, &written))| (size, varies((size, written), (data, index))));
        let Some(dims) = reshaped(&data.dims, &to.collect_vec()) else {
            return wrong(format!(
                "it makes [{}] of {}, which cuts through positions or channels",
                sizes
                    .iter()
                    .map(ToString::to_string)
                    .collect_vec()
                    .join(", "),
                data.said()
            ));
        };
        if !self.is_fixed {
            self.stays_true(data, &shape, &dims)?;
        }
        Ok(dims)
    }

    /// A number that is the size of an axis by chance is another at another size, and the parts of an axis but the outermost
    /// are as many positions at every size.
    fn stays_true(&self, data: &Data, shape: &[Sym], dims: &[Dim]) -> Said<()> {
        // Where nothing is left to be worked out, a number that is none of its dimension fits at no other size.
        let is_rest_left = shape.iter().any(|size| size.int() == Some(-1));
        let said = self.said_along(data, shape, dims);
        for (index, (written, dim)) in shape.iter().zip(dims).enumerate() {
            if is_as_before(*written, (data, index), dim) {
                continue;
            }
            if is_of_another(*written, dim) {
                return wrong("its shape states the size of one axis for what is along another");
            }
            for factor in dim {
                let Of::Axis { axis, .. } = factor.of else {
                    continue;
                };
                // What is left is the same at every length that another number says.
                let differs = match written.int() {
                    Some(-1) => said.get(axis) != Some(&true),
                    _ => written.differs(),
                };
                let is_open = self.is_open(data.layer, axis);
                if differs && is_open && !self.is_outer(data.layer, factor) {
                    return wrong(
                        "it cuts an axis into blocks of a length that differs with the size of the input",
                    );
                }
            }
            if is_rest_left && written.differs() && !self.says(*written, (data.layer, dim)) {
                return wrong(
                    "its shape is made of sizes of layers in a way that the language has no words for",
                );
            }
        }
        for (written, dim) in shape.iter().zip(dims) {
            let number = written.int().unwrap_or(0);
            if written.differs() || number < 1 {
                continue;
            }
            if self.is_of_sizes(data, dim) {
                return wrong(format!(
                    "its shape states {number} for what differs with the size of the input"
                ));
            }
        }
        Ok(())
    }

    /// Of each axis, whether a number of a shape is made of its size, or leaves the dimension as it was that is as long as that.
    fn said_along(&self, data: &Data, shape: &[Sym], dims: &[Dim]) -> Vec<bool> {
        let mut said = vec![false; self.axes()];
        let mut say = |axis: usize| {
            if let Some(is_said) = said.get_mut(axis) {
                *is_said = true;
            }
        };
        for (index, (written, dim)) in shape.iter().zip(dims).enumerate() {
            if let Provenance::Size { axis, .. } = written.from {
                say(axis);
            }
            if !is_as_before(*written, (data, index), dim) {
                continue;
            }
            for factor in dim
                .iter()
                .filter(|factor| self.is_outer(data.layer, factor))
            {
                if let Of::Axis { axis, .. } = factor.of {
                    say(axis);
                }
            }
        }
        said
    }

    fn squeezed(data: &Data, axes: Option<Vec<i64>>) -> Said<Vec<Dim>> {
        let mut gone = Vec::new();
        match axes {
            None => {
                let dims = data.dims.iter().enumerate();
                let ones = dims.filter(|(_, dim)| count(dim) == Some(1));
                gone.extend(ones.map(|(index, _)| index));
            }
            Some(axes) => {
                for axis in axes {
                    match data.dim(axis) {
                        Some(index) => gone.push(index),
                        None => return wrong(format!("it has no axis {axis}")),
                    }
                }
            }
        }
        let mut dims = gone.iter().filter_map(|&index| data.dims.get(index));
        if dims.clone().any(|dim| count(dim) != Some(1)) {
            return wrong(format!(
                "it leaves a dimension of {} out that has several elements",
                data.said()
            ));
        }
        if dims.any(|dim| is_spatial(dim)) {
            return wrong(
                "it leaves out an axis that has one position at this size of the input, and may have several at another",
            );
        }
        Ok(without(data.dims.clone(), &gone))
    }

    /// Whether a number that is made of sizes is the length of a dimension at every size; of products nothing is known.
    fn says(&self, written: Sym, (layer, dim): (Source, &Dim)) -> bool {
        let part = |of: &Factor| match of.of {
            Of::Axis { step, .. } => Ratio::whole(1).checked_div(Ratio::whole(step)),
            Of::Channels => None,
        };
        let factors = several(dim).collect_vec();
        match (written.from, factors.as_slice()) {
            (
                Provenance::Size {
                    layer: of,
                    axis,
                    scale,
                    ..
                },
                [] | [_],
            ) => {
                let is_one = self.size_of(layer).get(axis) == Some(&1);
                let own = match factors.first() {
                    Some(factor) => part(factor),
                    None => is_one.then_some(Ratio::ONE),
                };
                own.is_some_and(|own| self.are_same_part((of, scale), (layer, own), axis))
            }
            (Provenance::Sizes, [factor]) => !factor.is_spatial(),
            _ => written.int() != Some(0),
        }
    }
}

/// Whether a number is made of the size of an axis, and the dimension holds positions along another.
fn is_of_another(written: Sym, dim: &Dim) -> bool {
    let Provenance::Size { axis: wanted, .. } = written.from else {
        return false;
    };
    let is_other = |factor: &Factor| matches!(factor.of, Of::Axis { axis, .. } if axis != wanted);
    several(dim).any(is_other)
}

/// Whether a number of a shape leaves a dimension as it was.
fn is_as_before(written: Sym, (data, index): (&Data, usize), dim: &Dim) -> bool {
    let own = data.dims.get(index);
    written == Sym::whole(0) && own.is_some_and(|own| several(own).eq(several(dim)))
}

/// Whether a number of a shape may be another at another size, or more than the size of one axis.
fn varies((size, written): (i64, Sym), (data, index): (&Data, usize)) -> bool {
    match written.int() {
        Some(1..) if size > 1 => written.from == Provenance::Sizes,
        Some(0) => data.dims.get(index).is_some_and(|dim| is_spatial(dim)),
        Some(-1) => true,
        _ => written.differs(),
    }
}

/// `Transpose`
pub(super) fn transpose(node: &Node, inputs: &Inputs) -> Said<Data> {
    let data = inputs.first()?;
    let rank = data.dims.len();
    let order: Vec<usize> = match node.ints("perm") {
        Some(order) => order
            .iter()
            .filter_map(|&dim| dim_of(dim, rank))
            .collect_vec(),
        None => (0..rank).rev().collect_vec(),
    };
    match data.transposed(&order) {
        Some(made) => Ok(made),
        None => wrong(format!(
            "it moves the dimensions of {}, and not each to a place of its own",
            data.said()
        )),
    }
}

/// The numbers of a shape: 0 for as before, -1 for what is left.
fn sizes_of(data: &Data, shape: &[Sym], zero_is_zero: bool) -> Said<Vec<i64>> {
    let mut sizes = Vec::with_capacity(shape.len());
    let (mut known, mut open) = (1_i64, None);
    for (index, size) in shape.iter().enumerate() {
        let mut size = size.int().ok_or_else(too_large)?;
        if size == 0 && !zero_is_zero {
            let own = data.dims.get(index).and_then(|dim| count(dim));
            size = own.ok_or_else(too_large)?;
        }
        if size == -1 {
            open = Some(index);
        } else if size < 1 {
            return wrong("its shape has numbers that are not above 0");
        } else {
            known = known.checked_mul(size).ok_or_else(too_large)?;
        }
        sizes.push(size);
    }
    let all = count(&merged(data.dims.iter())).ok_or_else(too_large)?;
    if all == 0 {
        return wrong("how many channels it reads is not known");
    }
    if let Some(size) = open.and_then(|index| sizes.get_mut(index)) {
        if all.checked_rem(known) != Some(0) {
            return wrong(format!("its shape does not divide {}", data.said()));
        }
        *size = all.checked_div(known).ok_or_else(too_large)?;
    }
    Ok(sizes)
}

fn flattened(data: &Data, axis: i64) -> Said<Vec<Dim>> {
    let Some(at) = cut_at(axis, data.dims.len()) else {
        return wrong(format!("it has no axis {axis}"));
    };
    let (front, behind) = data.dims.split_at_checked(at).unwrap_or_default();
    Ok(vec![merged(front.iter()), merged(behind.iter())])
}

fn unsqueezed(data: &Data, axes: &[i64]) -> Said<Vec<Dim>> {
    let rank = data.dims.len().saturating_add(axes.len());
    let mut new: Vec<usize> = axes
        .iter()
        .filter_map(|&axis| dim_of(axis, rank))
        .collect_vec();
    new.sort_unstable();
    if new.len() != axes.len() {
        return wrong("it adds dimensions at places that do not exist");
    }
    if new.windows(2).any(|pair| pair.first() == pair.last()) {
        return wrong("it adds two dimensions at one place");
    }
    let mut dims = data.dims.clone();
    for index in new {
        if index > dims.len() {
            return wrong("it adds dimensions at places that do not exist");
        }
        dims.insert(index, Dim::new());
    }
    Ok(placed(dims))
}
