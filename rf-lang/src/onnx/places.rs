//! The elements of constants in other places and dimensions.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Ratio;

use super::constant::Constant;
use super::dims::{broadcast, unsqueezed};
use super::fold::{each, product_of};
use super::graph::Node;
use super::layout::{cut_at, dim_of, is_permutation, places};
use super::sym::Sym;
use crate::budget::ONNX_VALUES;

/// `Concat` of lists.
pub(super) fn joined(inputs: &[Option<&Constant>]) -> Option<Constant> {
    let mut elements = Vec::new();
    let mut is_float = false;
    for input in inputs {
        let input = (*input)?;
        if input.dims.as_ref()?.len() > 1 {
            return None;
        }
        elements.extend_from_slice(input.elements.as_ref()?);
        if elements.len() > ONNX_VALUES {
            return None;
        }
        is_float |= input.is_float;
    }
    let mut made = Constant::list(elements);
    made.is_float = is_float;
    Some(made)
}

/// `Gather` of a list.
pub(super) fn gathered(node: &Node, input: &Constant, indices: &Constant) -> Option<Constant> {
    let elements = input.elements.as_ref()?;
    if node.int("axis").unwrap_or(0) != 0 || input.dims.as_ref()?.len() > 1 {
        return None;
    }
    let made = indices.elements.as_ref()?.iter().map(|index| {
        let place = dim_of(index.int()?, elements.len())?;
        Some(elements.get(place)?.chosen_by(*index))
    });
    Some(Constant::made(
        made.try_collect_vec()?,
        indices.dims.clone(),
        input.is_float,
    ))
}

/// `Slice` along one dimension.
pub(super) fn sliced(node: &Node, inputs: &[Option<&Constant>], opset: i64) -> Option<Constant> {
    let input = inputs.first().copied().flatten()?;
    let dims = input.dims.as_ref()?;
    // Which are kept differs where a bound does.
    let mut bounds = Sym::whole(0);
    for bound in inputs.iter().skip(1).flatten() {
        bounds = Sym::of_both(bounds.value, bounds, bound.one()?);
    }
    let one = |index: usize, attribute: &str| -> Option<Option<i64>> {
        if opset < 10 {
            return match node.ints(attribute) {
                None => Some(None),
                Some(&[one]) => Some(Some(one)),
                Some(_) => None,
            };
        }
        match inputs.get(index).copied().flatten() {
            None => Some(None),
            Some(given) => given.one()?.int().map(Some),
        }
    };
    let (start, end) = (one(1, "starts")??, one(2, "ends")??);
    let along = dim_of(one(3, "axes")?.unwrap_or(0), dims.len())?;
    let step = one(4, "steps")?.unwrap_or(1);
    let &count = dims.get(along)?;
    let kept = positions((start, end, step), count)?;
    let mut made = dims.clone();
    *made.get_mut(along)? = kept.count()?;
    let mut steps = steps(dims)?;
    let own = steps.get_mut(along)?;
    let first = kept.first.checked_mul(*own)?;
    *own = own.checked_mul(kept.step)?;
    let made = rearranged(input, made, (first, &steps))?;
    each(&made, |own| Some(own.chosen_by(bounds)))
}

/// The positions that a slice keeps.
pub(super) struct Positions {
    first: i64,
    end: i64,
    step: i64,
}

/// Of so many positions those that a slice keeps.
pub(super) fn positions((start, end, step): (i64, i64, i64), count: i64) -> Option<Positions> {
    let from_begin = |index: i64| {
        if index < 0 {
            index.saturating_add(count)
        } else {
            index
        }
    };
    let (start, end) = (from_begin(start), from_begin(end));
    let last = count.checked_sub(1).filter(|&last| last >= 0)?;
    let (first, end) = match step {
        1.. => (start.clamp(0, count), end.clamp(0, count)),
        0 => return None,
        _ => (start.clamp(-1, last), end.clamp(-1, last)),
    };
    Some(Positions { first, end, step })
}

impl Positions {
    /// How many there are.
    pub(super) fn count(&self) -> Option<i64> {
        let span = if self.step > 0 {
            self.end.checked_sub(self.first)?
        } else {
            self.first.checked_sub(self.end)?
        };
        let step = self.step.checked_abs()?;
        let up = span.max(0).checked_add(step.checked_sub(1)?)?;
        up.checked_div(step)
    }
}

/// The elements in other places: that of the first, and how far apart they are along each of the new dimensions.
fn rearranged(input: &Constant, dims: Vec<i64>, (first, steps): (i64, &[i64])) -> Option<Constant> {
    let elements = input.elements.as_ref()?;
    let count = usize::try_from(product_of(&dims)?).ok()?;
    if count > ONNX_VALUES || dims.len() > ONNX_VALUES {
        return None;
    }
    // Along dimensions of one element nothing goes on.
    let mut turning = Vec::new();
    for (&dim, &step) in dims.iter().zip(steps) {
        if dim > 1 {
            turning.push((0_i64, dim, step));
        }
    }
    turning.reverse();
    let mut made = Vec::with_capacity(count);
    let mut at = first;
    for _ in 0..count {
        made.push(*elements.get(usize::try_from(at).ok()?)?);
        for (own, dim, step) in &mut turning {
            *own = own.checked_add(1)?;
            at = at.checked_add(*step)?;
            if *own < *dim {
                break;
            }
            *own = 0;
            at = at.checked_sub(step.checked_mul(*dim)?)?;
        }
    }
    Some(Constant::made(made, Some(dims), input.is_float))
}

/// How far apart elements are along each dimension.
fn steps(dims: &[i64]) -> Option<Vec<i64>> {
    let mut steps = Vec::with_capacity(dims.len());
    let mut step = 1_i64;
    for &dim in dims.iter().rev() {
        steps.push(step);
        step = step.checked_mul(dim)?;
    }
    steps.reverse();
    Some(steps)
}

/// The same elements in other dimensions.
pub(super) fn reshaped(node: &Node, input: &Constant, to: Option<&Constant>) -> Option<Constant> {
    let mut dims = None;
    match (node.operation, &input.dims) {
        ("Squeeze", Some(own)) => {
            let given = to.and_then(Constant::ints);
            let axes = given.or_else(|| node.ints("axes").map(<[i64]>::to_vec));
            dims = Some(squeezed(own, axes.as_deref()));
        }
        ("Unsqueeze", Some(own)) => {
            let given = to.and_then(Constant::ints);
            let axes = given.or_else(|| node.ints("axes").map(<[i64]>::to_vec))?;
            dims = unsqueezed(own, &axes);
        }
        ("Reshape", Some(own)) => {
            let given = to.and_then(Constant::ints);
            let to = given.or_else(|| node.ints("shape").map(<[i64]>::to_vec))?;
            dims = sizes(own, &to);
        }
        ("Flatten", Some(own)) => {
            let at = cut_at(node.int("axis").unwrap_or(1), own.len())?;
            let (front, behind) = own.split_at_checked(at)?;
            dims = Some(vec![product_of(front)?, product_of(behind)?]);
        }
        _ => {}
    }
    Some(Constant {
        dims,
        ..input.clone()
    })
}

/// Without these dimensions, or all of one element.
fn squeezed(dims: &[i64], axes: Option<&[i64]>) -> Vec<i64> {
    let named = match axes {
        Some(axes) => {
            let named = axes.iter().filter_map(|&axis| dim_of(axis, dims.len()));
            places(&named.collect_vec(), dims.len())
        }
        None => vec![true; dims.len()],
    };
    let kept = dims.iter().zip(named);
    let kept = kept.filter(|(dim, is_named)| **dim != 1 || !is_named);
    kept.map(|(dim, _)| *dim).collect_vec()
}

/// The dimensions that `Reshape` makes: 0 for as before, -1 for what is left.
fn sizes(own: &[i64], to: &[i64]) -> Option<Vec<i64>> {
    let all = product_of(own)?;
    let mut made = Vec::with_capacity(to.len());
    for (index, &size) in to.iter().enumerate() {
        made.push(match size {
            0 => *own.get(index)?,
            size => size,
        });
    }
    let known = product_of(
        &made
            .iter()
            .copied()
            .filter(|&size| size != -1)
            .collect_vec(),
    )?;
    for size in &mut made {
        if *size == -1 {
            *size = all.checked_div(known)?;
        }
    }
    (product_of(&made)? == all).then_some(made)
}

pub(super) fn expanded(input: &Constant, shape: &Constant) -> Option<Constant> {
    let dims = broadcast(input.dims.as_ref()?, &shape.ints()?)?;
    let count = product_of(&dims)?;
    let few = usize::try_from(count)
        .ok()
        .filter(|&count| count <= ONNX_VALUES);
    let elements = match (few, input.one()) {
        (Some(count), Some(one)) => Some(vec![one; count].into()),
        _ => None,
    };
    Some(Constant {
        dims: Some(dims),
        elements,
        is_float: input.is_float,
        ..Constant::default()
    })
}

pub(super) fn ranged(start: &Constant, limit: &Constant, step: &Constant) -> Option<Constant> {
    let (start, limit, step) = (start.one()?, limit.one()?, step.one()?);
    let (mut at, end, by) = (start.int()?, limit.int()?, step.int()?);
    let mut elements = Vec::new();
    while by > 0 && at < end {
        if elements.len() >= ONNX_VALUES {
            return None;
        }
        let both = Sym::of_both(Ratio::whole(at), start, limit);
        elements.push(Sym::of_both(both.value, both, step));
        at = at.checked_add(by)?;
    }
    (by > 0).then(|| Constant::list(elements))
}

/// Weights on their side, and small tables.
pub(super) fn transposed(node: &Node, input: &Constant) -> Option<Constant> {
    let dims = input.dims.as_ref()?;
    let order = match node.ints("perm") {
        Some(order) => {
            let from = order.iter().map(|&dim| dim_of(dim, dims.len()));
            from.try_collect_vec()?
        }
        None => (0..dims.len()).rev().collect_vec(),
    };
    if !is_permutation(&order, dims.len()) {
        return None;
    }
    let made = order.iter().map(|&from| dims.get(from).copied());
    let made = made.try_collect_vec()?;
    if input.elements.is_none() {
        return Some(Constant {
            dims: Some(made),
            ..input.clone()
        });
    }
    let own = steps(dims)?;
    let steps = order.iter().map(|&from| own.get(from).copied());
    rearranged(input, made, (0, &steps.try_collect_vec()?))
}
