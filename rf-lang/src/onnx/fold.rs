//! Arithmetic on shapes, as exporters write it: operations of which everything that they read is known.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Ratio;

use super::attribute::Type;
use super::constant::{Constant, of_floats};
use super::dims::{asked, broadcast, dims_differ, dims_of};
use super::floats::is_made;
use super::graph::Node;
use super::layout::dim_of;
use super::places::{expanded, gathered, joined, ranged, reshaped, sliced, transposed};
use super::sym::{Sym, counted};
use crate::budget::ONNX_VALUES;

/// Axes of `ReduceProd` are an input since this version.
const AXES_BY_INPUT: i64 = 18;

/// What an operation makes of constants: at least that it is one.
pub(super) fn fold(node: &Node, inputs: &[Option<&Constant>], opset: i64) -> Constant {
    let made = folded(node, inputs, opset).unwrap_or_else(|| Constant {
        dims: dims_of(node, inputs, opset),
        ..Constant::default()
    });
    Constant {
        dims_differ: dims_differ(node.operation, inputs),
        ..made.bounded()
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
            let dims = input.dims.as_deref()?;
            let dims = dims.get(asked(node, dims.len())).unwrap_or_default();
            Some(Constant::list(
                dims.iter().map(|&dim| input.dim(dim)).collect_vec(),
            ))
        }
        "ReduceProd" => product(node, inputs, opset),
        "Size" => {
            let input = input(0)?;
            let all = input.dim(product_of(input.dims.as_ref()?)?);
            Some(Constant::made(vec![all], Some(Vec::new()), false))
        }
        _ => None,
    }
}

fn constant(node: &Node) -> Option<Constant> {
    if let Some(tensor) = node.tensor("value") {
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
        if ints.len() > ONNX_VALUES {
            return None;
        }
        return Some(Constant::list(
            ints.iter().map(|&int| Sym::whole(int)).collect_vec(),
        ));
    }
    let of_float = node.attribute("value_float", &[Type::Float]);
    if let Some(bits) = of_float.and_then(|own| own.float) {
        return Some(Constant::made(of_floats(&[bits])?, Some(Vec::new()), true));
    }
    let floats = &node.attribute("value_floats", &[Type::Floats])?.floats;
    if floats.len() > ONNX_VALUES {
        return None;
    }
    let count = i64::try_from(floats.len()).ok()?;
    Some(Constant::made(of_floats(floats)?, Some(vec![count]), true))
}

/// `ConstantOfShape`
fn filled(node: &Node, shape: &Constant) -> Option<Constant> {
    let dims = shape.ints()?;
    let value = match node.tensor("value") {
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
    // The oldest versions name the type.
    let to = node.attribute("to", &[Type::Int, Type::Text])?.int?;
    if to == BOOL {
        let truth = |sym: Sym| {
            let is_true = sym.value != Ratio::ZERO;
            let value = if is_true { Ratio::ONE } else { Ratio::ZERO };
            Some(Sym::of_both(value, sym, sym))
        };
        let mut made = each(input, truth)?;
        made.is_float = false;
        return Some(made);
    }
    let to_float = is_float(to);
    if input.elements.is_none() || to_float {
        return Some(Constant {
            is_float: to_float,
            ..input.clone()
        });
    }
    let (least, most) = held(to)?;
    let whole = |sym: Sym| {
        let whole = if input.is_float {
            sym.truncated()?
        } else {
            sym
        };
        let fits = (least..=most).contains(&whole.int()?);
        // Of few bits, what fits at this size of the image may not at another.
        let made = if most < i64::from(i32::MAX) {
            Sym::of_both(whole.value, whole, whole)
        } else {
            whole
        };
        fits.then_some(made)
    };
    let mut made = each(input, whole)?;
    made.is_float = false;
    Some(made)
}

/// The least and the greatest number of a type of integers.
fn held(kind: i64) -> Option<(i64, i64)> {
    Some(match kind {
        2 => (0, u8::MAX.into()),
        3 => (i8::MIN.into(), i8::MAX.into()),
        4 => (0, u16::MAX.into()),
        5 => (i16::MIN.into(), i16::MAX.into()),
        6 => (i32::MIN.into(), i32::MAX.into()),
        7 => (i64::MIN, i64::MAX),
        12 => (0, u32::MAX.into()),
        13 => (0, i64::MAX),
        _ => return None,
    })
}

pub(super) fn each(input: &Constant, change: impl Fn(Sym) -> Option<Sym>) -> Option<Constant> {
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
        "Mul" | "Div" => {
            let is_division = operation == "Div";
            let made = if is_division {
                x.div(y, is_float)?
            } else {
                x.mul(y)?
            };
            // Rounded down it is another number where floats make less.
            let is_sure = !is_float
                || !made.value.is_whole()
                || is_made((x.value, y.value), is_division, made.value);
            is_sure.then_some(made)
        }
        "Mod" => x.rem(y),
        _ => compared(operation, x, y),
    })
}

fn compared(operation: &str, x: Sym, y: Sym) -> Option<Sym> {
    let order = counted(x.value, y.value).compare(y.value)?;
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
    let dims = broadcast(a.dims.as_ref()?, b.dims.as_ref()?)?;
    // A row and a column are a table, which is none of both.
    if product_of(&dims) != i64::try_from(count).ok() {
        return None;
    }
    Some(Constant::made(
        made.try_collect_vec()?,
        Some(dims),
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
        Some(if yes == no {
            chosen
        } else {
            chosen.chosen_by(condition)
        })
    });
    let dims = broadcast(yes.dims.as_ref()?, no.dims.as_ref()?)?;
    let dims = broadcast(condition.dims.as_ref()?, &dims)?;
    if product_of(&dims) != i64::try_from(count).ok() {
        return None;
    }
    Some(Constant::made(
        made.try_collect_vec()?,
        Some(dims),
        yes.is_float,
    ))
}

/// `ReduceProd` of a list.
fn product(node: &Node, inputs: &[Option<&Constant>], opset: i64) -> Option<Constant> {
    let input = inputs.first().copied().flatten()?;
    let rank = input.dims.as_ref()?.len();
    let axes = match inputs.get(1).copied().flatten() {
        Some(given) if opset >= AXES_BY_INPUT => given.ints()?,
        _ => node.ints("axes").unwrap_or_default().to_vec(),
    };
    if axes.is_empty() && node.int("noop_with_empty_axes").unwrap_or(0) != 0 {
        return Some(input.clone());
    }
    // Of several dimensions it may be over some.
    if rank > 1 || axes.iter().any(|&axis| dim_of(axis, rank).is_none()) {
        return None;
    }
    let mut all = Sym::whole(1);
    for &element in input.elements.as_ref()?.iter() {
        all = all.mul(element)?;
    }
    let kept = node.int("keepdims").unwrap_or(1) != 0;
    let dims = if kept { vec![1; rank] } else { Vec::new() };
    Some(Constant::made(vec![all], Some(dims), input.is_float))
}

/// The number of elements.
pub(super) fn product_of(dims: &[i64]) -> Option<i64> {
    let mut count = 1_i64;
    for &dim in dims {
        count = count.checked_mul(dim)?;
    }
    Some(count)
}
