//! A network as text: layers in, a call of `receptive_field!` out.
mod blocks;
mod body;
mod call;
mod print;
mod units;

use body::{Body, Input, Part, What};
use receptive_field_core::Kind;
use receptive_field_core::eval::{Graph, NodeOp, Source};

/// One layer beside its node.
pub struct Named<'a> {
    /// Its name, with dots.
    pub name: &'a str,
    /// What it is.
    pub kind: Kind,
}

/// The network as a call of the macro.
pub fn written(name: &str, graph: &Graph, layers: &[Named], output: Source) -> String {
    let mut body = body(graph, layers, output);
    units::collapse(&mut body);
    let blocks = blocks::blocks(&mut body);
    print::network(name, &graph.input, &blocks, &body)
}

fn body(graph: &Graph, layers: &[Named], output: Source) -> Body {
    let used = used(graph, output);
    let mut numbers = vec![None; graph.nodes.len()];
    let mut body = Body::default();
    for (index, (node, layer)) in graph.nodes.iter().zip(layers).enumerate() {
        if !used[index] {
            continue;
        }
        let from = |source: &Source| match source {
            Source::Input => Input::Entry,
            Source::Layer(index) => numbers[*index].map_or(Input::Entry, Input::Part),
        };
        let what = match &node.op {
            NodeOp::Axes(axes) => What::Call(call::call(layer.kind, axes)),
            NodeOp::Join if layer.kind == Kind::Concat => What::Join("concat"),
            NodeOp::Join => What::Join("add"),
            NodeOp::Gate => What::Join("scale"),
        };
        let part = Part {
            name: layer.name.to_owned(),
            what,
            inputs: node.inputs.iter().map(from).collect(),
            like: node.like.as_ref().map(from),
        };
        numbers[index] = Some(body.parts.len());
        body.parts.push(part);
    }
    body
}

/// For each node, whether the output depends on it, if only on its size.
fn used(graph: &Graph, output: Source) -> Vec<bool> {
    let mut used = vec![false; graph.nodes.len()];
    let mut waiting = vec![output];
    while let Some(from) = waiting.pop() {
        let Source::Layer(index) = from else { continue };
        if !std::mem::replace(&mut used[index], true) {
            let node = &graph.nodes[index];
            waiting.extend(node.inputs.iter().copied().chain(node.like));
        }
    }
    used
}
