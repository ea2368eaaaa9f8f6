//! One layer as the call that makes it.

use proc_macro2::Delimiter;
use receptive_field_core::Kind;
use receptive_field_core::eval::{NodeGeometry, NodeOp, Source, View, encode};

use super::tokens::Tokens;
use crate::check::Case;

/// A layer, and its local view where that differs.
pub(super) fn layer(case: Case, maker: &Tokens, index: usize) -> Option<Tokens> {
    let geometry = case.geometry(Source::Layer(index))?;
    let whole = call(case, maker, index, |axis| {
        geometry.axes.get(axis).map(|axis| axis.view())
    })?;
    if geometry.axes.iter().all(|axis| !axis.local_differs()) {
        return Some(whole);
    }
    let local = call(case, maker, index, |axis| geometry.axes.get(axis)?.local());
    let mut arguments = whole;
    arguments.operator(",");
    match local {
        Some(local) => {
            // In an inline const, such as that of `LAYERS`, only an inline const lives for ever.
            let mut inside = Tokens::new();
            inside.operator("&").word("const");
            inside.group(Delimiter::Brace, local);
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

/// `__rf::layer2("conv1", "numbers")`
fn call<'a>(
    case: Case<'a>,
    maker: &Tokens,
    index: usize,
    view: impl Fn(usize) -> Option<View<'a>>,
) -> Option<Tokens> {
    let node = case.instance.evaluation.graph().nodes.get(index)?;
    let info = case.model.layers.get(index)?;
    let geometry = case.instance.evaluation.node(Source::Layer(index))?;
    let axes = axes(geometry, &node.op, info.kind, view)?;
    let reads = encode::node(info.kind, &node.inputs);
    let mut arguments = Tokens::new();
    arguments.text(&info.name).operator(",");
    arguments.text(&encode::text(
        &case.instance.evaluation.graph().input,
        &reads,
        &axes,
    ));
    let mut tokens = Tokens::new();
    tokens.again(maker);
    tokens.group(Delimiter::Parenthesis, arguments);
    Some(tokens)
}

fn axes<'a>(
    geometry: &'a NodeGeometry,
    op: &NodeOp,
    kind: Kind,
    view: impl Fn(usize) -> Option<View<'a>>,
) -> Option<Vec<Vec<i64>>> {
    (0..geometry.axes.len())
        .map(|axis| {
            let view = view(axis)?;
            let op = match op {
                NodeOp::Axes(ops) => ops.get(axis),
                NodeOp::Join | NodeOp::Gate => None,
            };
            Some(encode::axis(
                geometry,
                geometry.axes.get(axis)?,
                view,
                kind,
                op,
            ))
        })
        .collect()
}

impl Case<'_> {
    /// Whether every layer has its numbers.
    pub(super) fn is_complete(&self) -> bool {
        let count = self.model.nodes.len();
        (0..count).all(|index| self.geometry(Source::Layer(index)).is_some())
    }
}
