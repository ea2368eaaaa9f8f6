//! One layer as the call that makes it.

use proc_macro2::Delimiter;
use receptive_field_core::eval::{From, NodeGeometry, NodeOp, View, encode};

use super::tokens::Tokens;
use crate::check::{Case, Sized};
use crate::lower::Model;

/// A layer, and its local view where that differs.
pub(super) fn layer(model: &Model, sized: &Sized, index: usize) -> Option<Tokens> {
    let geometry = sized.evaluation.node(From::Node(index))?;
    let whole = call(model, sized, index, |axis| {
        geometry.axes.get(axis).map(|axis| axis.view())
    })?;
    if geometry.axes.iter().all(|axis| !axis.local_differs()) {
        return Some(whole);
    }
    let local = call(model, sized, index, |axis| geometry.axes.get(axis)?.local());
    let mut arguments = whole;
    arguments.operator(",");
    match local {
        Some(local) => {
            let mut inside = Tokens::new();
            inside.operator("&").append(local);
            arguments
                .hidden("Some")
                .group(Delimiter::Parenthesis, inside)
        }
        None => arguments.hidden("None"),
    };
    let mut tokens = Tokens::new();
    tokens
        .hidden("with_local")
        .group(Delimiter::Parenthesis, arguments);
    Some(tokens)
}

/// `__rf::square2("conv1", 227, &[node], &[axis])`, or the form with a list for each axis where they differ.
fn call<'a>(
    model: &Model,
    sized: &'a Sized,
    index: usize,
    view: impl Fn(usize) -> Option<View<'a>>,
) -> Option<Tokens> {
    let node = sized.graph.nodes.get(index)?;
    let info = model.layers.get(index)?;
    let geometry = sized.evaluation.node(From::Node(index))?;
    let lists = axes(geometry, &node.op, info.kind, view)?;
    let mut arguments = Tokens::new();
    arguments.text(&info.name).operator(",");
    let image = &sized.graph.input;
    let is_square = lists.len() > 1 && all_equal(&lists) && all_equal(image);
    match image.first() {
        Some(&side) if is_square => arguments.number(side),
        _ => {
            let mut sides = Tokens::new();
            for &side in image {
                sides.number(side).operator(",");
            }
            arguments.group(Delimiter::Bracket, sides)
        }
    };
    arguments
        .operator(",")
        .numbers(&encode::node(info.kind, &node.inputs));
    let shown = if is_square { 1 } else { lists.len() };
    for list in lists.iter().take(shown) {
        arguments.operator(",").numbers(list);
    }
    let name = format!(
        "{}{}",
        if is_square { "square" } else { "layer" },
        model.axes
    );
    let mut tokens = Tokens::new();
    tokens
        .hidden(&name)
        .group(Delimiter::Parenthesis, arguments);
    Some(tokens)
}

fn axes<'a>(
    geometry: &'a NodeGeometry,
    op: &NodeOp,
    kind: encode::Kind,
    view: impl Fn(usize) -> Option<View<'a>>,
) -> Option<Vec<Vec<i64>>> {
    (0..geometry.axes.len())
        .map(|axis| {
            let op = match op {
                NodeOp::Axes(ops) => ops.get(axis),
                NodeOp::Join | NodeOp::Gate => None,
            };
            Some(encode::axis(geometry, view(axis)?, kind, op))
        })
        .collect()
}

fn all_equal<T: PartialEq>(items: &[T]) -> bool {
    items.windows(2).all(|pair| pair.first() == pair.last())
}

impl Case<'_> {
    /// Whether every layer has its numbers.
    pub(super) fn is_complete(&self) -> bool {
        let count = self.model.nodes.len();
        (0..count).all(|index| self.geometry(From::Node(index)).is_some())
    }
}
