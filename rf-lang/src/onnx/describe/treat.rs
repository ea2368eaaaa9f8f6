//! Nodes for which the author says what they do.

use receptive_field_core::Kind;
use receptive_field_core::eval::{Node as Operation, NodeOp};
use receptive_field_core::ops::AxisOp;

use super::{Describer, Inputs, Layer, Node, Outputs, Reason, Said, Value, wrong};
use crate::onnx::{Behind, Stages};

/// `treat "NODE" as STAGE -> …;`
pub(in crate::onnx) struct Treated<'b> {
    pub(in crate::onnx) node: &'b str,
    /// What its stages make of a size.
    pub(in crate::onnx) stages: &'b dyn Stages,
    /// The number of the statement.
    pub(in crate::onnx) statement: usize,
}

impl Describer<'_> {
    /// The statement that stands for a node, by its place.
    pub(in crate::onnx) fn treatment(&self, node: &Node) -> Option<usize> {
        let is_of =
            |treated: &Treated| treated.node == node.name || node.outputs.contains(&treated.node);
        self.treated.iter().position(is_of)
    }

    pub(super) fn treat(&mut self, index: usize, inputs: &Inputs) -> Said<Outputs> {
        let count = self
            .graph
            .nodes
            .get(self.current)
            .map_or(1, |node| node.outputs.len());
        let Some(data) = inputs.data().cloned() else {
            return wrong("nothing that it reads depends on the image");
        };
        let Some(treated) = self.treated.get(index) else {
            return Err(Reason::Operation);
        };
        let statement = treated.statement;
        let size = match treated.stages.size(statement, self.size_of(data.layer)) {
            Some(Behind::Size(size)) => Some(size),
            Some(Behind::Late) => {
                return wrong(
                    "what stands in braces is known to rustc alone, and what the file has behind it is worked out by the macro",
                );
            }
            None => None,
        };
        self.divisors.push(vec![0; self.axes()]);
        self.layers.push(Layer {
            operation: Operation {
                op: NodeOp::Axes(self.each(AxisOp::Pointwise)),
                inputs: vec![data.layer],
                like: None,
            },
            kind: Kind::Pointwise,
            node: self.current,
            part: "",
            treated: Some(statement),
        });
        let is_possible = size.is_some();
        self.sizes.push(size.unwrap_or_default());
        if !is_possible {
            return Err(Reason::Impossible);
        }
        let layer = receptive_field_core::eval::Source::Layer(self.layers.len().saturating_sub(1));
        let made = Value::Data(self.moved(&data, layer));
        Ok(Outputs::All(vec![made; count]))
    }
}
