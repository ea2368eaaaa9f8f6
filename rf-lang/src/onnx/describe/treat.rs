//! Nodes for which the author says what they do.

use receptive_field_core::Kind;
use receptive_field_core::eval::{Node as Operation, NodeOp};
use receptive_field_core::ops::AxisOp;

use super::{Describer, Inputs, Layer, Node, Outputs, Reason, Said, Value, wrong};
use crate::onnx::Behind;

impl Describer<'_> {
    /// What stands for a node: the number of the first that is said of it.
    pub(super) fn treatment(&self, node: &Node) -> Option<usize> {
        let outputs = node.outputs.iter().copied();
        let names = outputs.chain([node.name]);
        names.filter_map(|name| self.stages.of(name)).min()
    }

    pub(super) fn treat(&mut self, index: usize, inputs: &Inputs) -> Said<Outputs> {
        let count = self
            .graph
            .nodes
            .get(self.current)
            .map_or(1, |node| node.outputs.len());
        let Some(data) = inputs.data() else {
            return wrong("nothing that it reads depends on the image");
        };
        let size = match self.stages.size(index, self.size_of(data.layer)) {
            Err(much) => {
                self.much = Some(much);
                return Err(Reason::Impossible);
            }
            Ok(Some(Behind::Size(size))) => Some(size),
            Ok(Some(Behind::Late)) => {
                return wrong(
                    "what stands in braces is known to rustc alone, and what the file has behind it is worked out by the macro",
                );
            }
            Ok(None) => None,
        };
        let pointwise = Layer {
            operation: Operation {
                op: NodeOp::Axes(self.each(AxisOp::Pointwise)),
                inputs: vec![data.layer],
                like: None,
            },
            kind: Kind::Pointwise,
            node: self.current,
            part: "",
            treated: self.stages.statement(index),
        };
        let layer = self.push(pointwise, vec![0; self.axes()], size)?;
        let made = Value::from(self.moved(data, layer));
        Ok(Outputs::All(vec![made; count]))
    }
}
