//! Arithmetic on shapes, as exporters write it: operations of which everything that they read is known.

use std::rc::Rc;

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Ratio;

use super::dims::{broadcast, dims_differ, dims_of, unsqueezed};
use super::graph::{Elements, Node, Tensor};
use super::layout::dim_of;
use super::sym::{Provenance, Sym, simplest};
use crate::budget::ONNX_VALUES;

/// A tensor that does not depend on the image: weights, shapes.
#[derive(Clone, Default)]
pub(super) struct Constant {
    pub(super) dims: Option<Vec<i64>>,
    /// Whether its dimensions are others at another size of the image.
    pub(super) dims_differ: bool,
    /// Its elements, where they are few numbers.
    pub(super) elements: Option<Rc<[Sym]>>,
    pub(super) is_float: bool,
}

impl Constant {
    pub(super) fn of_tensor(tensor: &Tensor) -> Self {
        let (elements, is_float) = match tensor.elements() {
            Some(Elements::Ints(ints)) => {
                (Some(ints.into_iter().map(Sym::whole).collect_vec()), false)
            }
            Some(Elements::Floats(floats)) => (of_floats(&floats), true),
            None => (None, false),
        };
        Self {
            dims: Some(tensor.dims.clone()),
            elements: elements.map(Rc::from),
            is_float,
            ..Self::default()
        }
    }

    pub(super) fn list(elements: Vec<Sym>) -> Self {
        Self {
            dims: i64::try_from(elements.len()).ok().map(|count| vec![count]),
            elements: Some(elements.into()),
            ..Self::default()
        }
    }

    fn made(elements: Vec<Sym>, dims: Option<Vec<i64>>, is_float: bool) -> Self {
        Self {
            dims,
            elements: Some(elements.into()),
            is_float,
            ..Self::default()
        }
    }

    /// All elements as integers.
    pub(super) fn ints(&self) -> Option<Vec<i64>> {
        let elements = self.elements.as_ref()?;
        elements.iter().map(Sym::int).try_collect_vec()
    }

    /// One of its dimensions, or what is made of these, as a number.
    fn dim(&self, dim: i64) -> Sym {
        let dim = Sym::whole(dim);
        let from = if self.dims_differ {
            Provenance::Sizes
        } else {
            dim.from
        };
        Sym { from, ..dim }
    }

    /// The only element.
    fn one(&self) -> Option<Sym> {
        match self.elements.as_deref()? {
            [one] => Some(*one),
            _ => None,
        }
    }
}

fn of_floats(bits: &[u32]) -> Option<Vec<Sym>> {
    let ratios = bits.iter().map(|&bits| simplest(bits).map(Sym::fixed));
    ratios.try_collect_vec()
}

/// What an operation makes of constants: at least that it is one.
pub(super) fn fold(node: &Node, inputs: &[Option<&Constant>], opset: i64) -> Constant {
    let made = folded(node, inputs, opset).unwrap_or_else(|| Constant {
        dims: dims_of(node, inputs, opset),
        ..Constant::default()
    });
    Constant {
        dims_differ: dims_differ(node.operation, inputs),
        ..made
    }
}

fn folded(node: &Node, inputs: &[Option<&Constant>], opset: i64) -> Option<Constant> {
    let input = |index: usize| inputs.get(index).copied().flatten();
    match node.operation {
        "Constant" => constant(node),
        "ConstantOfShape" => filled(node, input(0)?),
        "Identity" => input(0).cloned(),
        "Cast" => cast(node, input(0)?),
        "Floor" => each(input(0)?, Sym::floor),
        "Ceil" => each(input(0)?, Sym::ceil),
        "Neg" => each(input(0)?, Sym::neg),
        // Of signs, one kind of remainder has that of the dividend.
        "Mod" if node.int("fmod").unwrap_or(0) != 0 => None,
        "Min" | "Max" => {
            let mut all = input(0)?.clone();
            for index in 1..inputs.len() {
                all = arithmetic(node.operation, &all, input(index)?)?;
            }
            Some(all)
        }
        "Add" | "Sub" | "Mul" | "Div" | "Mod" | "Equal" | "Less" | "Greater" => {
            arithmetic(node.operation, input(0)?, input(1)?)
        }
        "Where" => chosen(input(0)?, input(1)?, input(2)?),
        "Concat" => joined(inputs),
        "Gather" => gathered(node, input(0)?, input(1)?),
        "Slice" => sliced(node, inputs, opset),
        "Squeeze" | "Unsqueeze" | "Reshape" | "Flatten" => reshaped(node, input(0)?, input(1)),
        "Expand" => expanded(input(0)?, input(1)?),
        "Range" => ranged(input(0)?, input(1)?, input(2)?),
        "Transpose" => transposed(node, input(0)?),
        "Shape" => {
            let input = input(0)?;
            let dims = input.dims.as_ref()?.iter();
            Some(Constant::list(
                dims.map(|&dim| input.dim(dim)).collect_vec(),
            ))
        }
        "ReduceProd" | "Size" => product(node, input(0)?),
        _ => None,
    }
}

fn constant(node: &Node) -> Option<Constant> {
    if let Some(tensor) = node.attribute("value").and_then(|own| own.tensor.as_ref()) {
        return Some(Constant::of_tensor(tensor));
    }
    if let Some(int) = node.int("value_int") {
        return Some(Constant::made(
            vec![Sym::whole(int)],
            Some(Vec::new()),
            false,
        ));
    }
    if let Some(ints) = node.ints("value_ints") {
        return Some(Constant::list(
            ints.iter().map(|&int| Sym::whole(int)).collect_vec(),
        ));
    }
    if let Some(bits) = node.attribute("value_float").and_then(|own| own.float) {
        return Some(Constant::made(of_floats(&[bits])?, Some(Vec::new()), true));
    }
    let floats = &node.attribute("value_floats")?.floats;
    let count = i64::try_from(floats.len()).ok()?;
    Some(Constant::made(of_floats(floats)?, Some(vec![count]), true))
}

/// `ConstantOfShape`
fn filled(node: &Node, shape: &Constant) -> Option<Constant> {
    let dims = shape.ints()?;
    let value = match node.attribute("value").and_then(|own| own.tensor.as_ref()) {
        Some(tensor) => Constant::of_tensor(tensor),
        None => Constant::made(vec![Sym::whole(0)], None, true),
    };
    let count = product_of(&dims)?;
    let few = usize::try_from(count)
        .ok()
        .filter(|&count| count <= ONNX_VALUES);
    let elements = match (few, value.one()) {
        (Some(count), Some(one)) => Some(vec![one; count].into()),
        _ => None,
    };
    Some(Constant {
        dims: Some(dims),
        elements,
        is_float: value.is_float,
        ..Constant::default()
    })
}

/// Of types of elements that are floats.
fn is_float(kind: i64) -> bool {
    matches!(kind, 1 | 10 | 11 | 16)
}

/// The type of truths.
const BOOL: i64 = 9;

fn cast(node: &Node, input: &Constant) -> Option<Constant> {
    if node.int("to") == Some(BOOL) {
        let truth = |sym: Sym| {
            let is_true = sym.value != Ratio::ZERO;
            let value = if is_true { Ratio::ONE } else { Ratio::ZERO };
            Some(Sym::of_both(value, sym, sym))
        };
        let mut made = each(input, truth)?;
        made.is_float = false;
        return Some(made);
    }
    let to_float = is_float(node.int("to")?);
    if input.elements.is_none() || to_float || !input.is_float {
        return Some(Constant {
            is_float: to_float,
            ..input.clone()
        });
    }
    let mut made = each(input, Sym::truncated)?;
    made.is_float = false;
    Some(made)
}

fn each(input: &Constant, change: impl Fn(Sym) -> Option<Sym>) -> Option<Constant> {
    let elements = input.elements.as_ref()?;
    let elements = elements.iter().map(|&element| change(element));
    Some(Constant::made(
        elements.try_collect_vec()?,
        input.dims.clone(),
        input.is_float,
    ))
}

fn arithmetic(operation: &str, a: &Constant, b: &Constant) -> Option<Constant> {
    let is_float = a.is_float || b.is_float;
    pairs(a, b, |x, y| match operation {
        "Add" => x.add(y),
        "Sub" => x.sub(y),
        "Mul" => x.mul(y),
        "Div" => x.div(y, is_float),
        "Mod" => x.rem(y),
        _ => compared(operation, x, y),
    })
}

fn compared(operation: &str, x: Sym, y: Sym) -> Option<Sym> {
    let order = x.value.compare(y.value)?;
    let truth = |holds: bool| if holds { Ratio::ONE } else { Ratio::ZERO };
    let value = match operation {
        "Min" | "Max" if x == y => return Some(x),
        "Min" if order.is_le() => x.value,
        "Max" if order.is_ge() => x.value,
        "Min" | "Max" => y.value,
        "Equal" => truth(order.is_eq()),
        "Less" => truth(order.is_lt()),
        _ => truth(order.is_gt()),
    };
    Some(Sym::of_both(value, x, y))
}

/// Element by element; one element stands for as many as the other side has.
fn pairs(a: &Constant, b: &Constant, both: impl Fn(Sym, Sym) -> Option<Sym>) -> Option<Constant> {
    let (left, right) = (a.elements.as_ref()?, b.elements.as_ref()?);
    let count = left.len().max(right.len());
    if (left.len() != count && left.len() != 1) || (right.len() != count && right.len() != 1) {
        return None;
    }
    let at = |list: &[Sym], index: usize| list.get(index).or(list.first()).copied();
    let made = (0..count).map(|index| both(at(left, index)?, at(right, index)?));
    let dims = match (&a.dims, &b.dims) {
        (Some(a), Some(b)) => Some(broadcast(a, b)?),
        _ => None,
    };
    if let Some(dims) = &dims {
        // A row and a column are a table, which is none of both.
        if product_of(dims) != i64::try_from(count).ok() {
            return None;
        }
    }
    Some(Constant::made(
        made.try_collect_vec()?,
        dims,
        a.is_float || b.is_float,
    ))
}

fn chosen(condition: &Constant, yes: &Constant, no: &Constant) -> Option<Constant> {
    let conditions = condition.elements.as_ref()?;
    let (left, right) = (yes.elements.as_ref()?, no.elements.as_ref()?);
    let count = conditions.len().max(left.len()).max(right.len());
    let at = |list: &[Sym], index: usize| match list.len() {
        1 => list.first().copied(),
        _ => list.get(index).copied(),
    };
    let made = (0..count).map(|index| {
        let condition = at(conditions, index)?;
        let (yes, no) = (at(left, index)?, at(right, index)?);
        let holds = condition.value != Ratio::ZERO;
        let chosen = if holds { yes } else { no };
        // At another size it may be the other.
        let is_sure = condition.from == Provenance::Fixed || yes == no;
        Some(if is_sure {
            chosen
        } else {
            Sym::of_both(chosen.value, condition, chosen)
        })
    });
    let dims = i64::try_from(count).ok().map(|count| vec![count]);
    Some(Constant::made(made.try_collect_vec()?, dims, yes.is_float))
}

/// `Concat` of lists.
fn joined(inputs: &[Option<&Constant>]) -> Option<Constant> {
    let mut elements = Vec::new();
    let mut is_float = false;
    for input in inputs {
        let input = (*input)?;
        if input.dims.as_ref().is_some_and(|dims| dims.len() > 1) {
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
fn gathered(node: &Node, input: &Constant, indices: &Constant) -> Option<Constant> {
    let elements = input.elements.as_ref()?;
    if node.int("axis").unwrap_or(0) != 0 || input.dims.as_ref().is_some_and(|dims| dims.len() > 1)
    {
        return None;
    }
    let made = indices.elements.as_ref()?.iter().map(|index| {
        let place = dim_of(index.int()?, elements.len())?;
        let chosen = *elements.get(place)?;
        // At another size it may be another.
        Some(match index.from {
            Provenance::Fixed => chosen,
            _ => Sym::of_both(chosen.value, *index, chosen),
        })
    });
    Some(Constant::made(
        made.try_collect_vec()?,
        indices.dims.clone(),
        input.is_float,
    ))
}

/// `Slice` along one dimension.
fn sliced(node: &Node, inputs: &[Option<&Constant>], opset: i64) -> Option<Constant> {
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
    let kept = positions((start, end, step), count)?.list()?;
    let mut made = dims.clone();
    *made.get_mut(along)? = i64::try_from(kept.len()).ok()?;
    let made = rearranged(input, made, |mut place| {
        let at = place.get_mut(along)?;
        *at = *kept.get(usize::try_from(*at).ok()?)?;
        Some(place)
    })?;
    match bounds.from {
        Provenance::Fixed => Some(made),
        _ => each(&made, |own| Some(Sym::of_both(own.value, own, bounds))),
    }
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

    fn list(&self) -> Option<Vec<i64>> {
        let count = usize::try_from(self.count()?).ok()?;
        if count > ONNX_VALUES {
            return None;
        }
        let mut kept = Vec::with_capacity(count);
        let mut at = self.first;
        for _ in 0..count {
            kept.push(at);
            at = at.saturating_add(self.step);
        }
        Some(kept)
    }
}

/// The elements in other places: `from` tells where each was.
fn rearranged(
    input: &Constant,
    dims: Vec<i64>,
    from: impl Fn(Vec<i64>) -> Option<Vec<i64>>,
) -> Option<Constant> {
    let (elements, old) = (input.elements.as_ref()?, input.dims.as_ref()?);
    let count = usize::try_from(product_of(&dims)?).ok()?;
    if count > ONNX_VALUES || dims.len() > ONNX_VALUES {
        return None;
    }
    let mut made = Vec::with_capacity(count);
    for index in 0..count {
        let mut rest = i64::try_from(index).ok()?;
        let mut place = Vec::with_capacity(dims.len());
        for &dim in dims.iter().rev() {
            place.push(rest.checked_rem(dim)?);
            rest = rest.checked_div(dim)?;
        }
        place.reverse();
        let mut at = 0_i64;
        for (own, &dim) in from(place)?.iter().zip(old) {
            at = at.checked_mul(dim)?.checked_add(*own)?;
        }
        made.push(*elements.get(usize::try_from(at).ok()?)?);
    }
    Some(Constant::made(made, Some(dims), input.is_float))
}

/// The same elements in other dimensions: of lists, nobody asks in which, but of weights.
fn reshaped(node: &Node, input: &Constant, to: Option<&Constant>) -> Option<Constant> {
    let mut dims = None;
    match (node.operation, &input.dims) {
        ("Squeeze", Some(own)) if input.elements.is_some() => {
            let given = to.and_then(Constant::ints);
            let axes = given.or_else(|| node.ints("axes").map(<[i64]>::to_vec));
            dims = Some(squeezed(own, axes.as_deref()));
        }
        ("Unsqueeze", Some(own)) => {
            let given = to.and_then(Constant::ints);
            let axes = given.or_else(|| node.ints("axes").map(<[i64]>::to_vec))?;
            dims = unsqueezed(own, &axes);
        }
        ("Reshape", Some(own)) => dims = sizes(own, &to?.ints()?),
        _ => {}
    }
    Some(Constant {
        dims,
        ..input.clone()
    })
}

/// Without these dimensions, or all of one element.
fn squeezed(dims: &[i64], axes: Option<&[i64]>) -> Vec<i64> {
    let is_named = |index: usize| {
        axes.is_none_or(|axes| {
            let mut axes = axes.iter();
            axes.any(|&axis| dim_of(axis, dims.len()) == Some(index))
        })
    };
    let kept = dims.iter().enumerate();
    let kept = kept.filter(|(index, dim)| **dim != 1 || !is_named(*index));
    kept.map(|(_, dim)| *dim).collect_vec()
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
    Some(made)
}

fn expanded(input: &Constant, shape: &Constant) -> Option<Constant> {
    let scalar = || input.one().map(|_| Vec::new());
    let own = input.dims.clone().or_else(scalar)?;
    let dims = broadcast(&own, &shape.ints()?)?;
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

fn ranged(start: &Constant, limit: &Constant, step: &Constant) -> Option<Constant> {
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
fn transposed(node: &Node, input: &Constant) -> Option<Constant> {
    let dims = input.dims.as_ref()?;
    let order = match node.ints("perm") {
        Some(order) => {
            let from = order.iter().map(|&dim| dim_of(dim, dims.len()));
            from.try_collect_vec()?
        }
        None => (0..dims.len()).rev().collect_vec(),
    };
    let made = order.iter().map(|&from| dims.get(from).copied());
    let made = made.try_collect_vec()?;
    if input.elements.is_none() {
        return Some(Constant {
            dims: Some(made),
            ..input.clone()
        });
    }
    rearranged(input, made, |place| {
        let mut old = vec![0; place.len()];
        for (&from, &at) in order.iter().zip(&place) {
            *old.get_mut(from)? = at;
        }
        Some(old)
    })
}

fn product(node: &Node, input: &Constant) -> Option<Constant> {
    let mut all = Sym::whole(1);
    if node.operation == "Size" {
        all = input.dim(product_of(input.dims.as_ref()?)?);
    } else if input.dims.as_ref().is_some_and(|dims| dims.len() > 1) {
        // It may be over some of them.
        return None;
    } else {
        for &element in input.elements.as_ref()?.iter() {
            all = all.mul(element)?;
        }
    }
    Some(Constant::made(vec![all], Some(Vec::new()), input.is_float))
}

/// The number of elements.
pub(super) fn product_of(dims: &[i64]) -> Option<i64> {
    let mut count = 1_i64;
    for &dim in dims {
        count = count.checked_mul(dim)?;
    }
    Some(count)
}
