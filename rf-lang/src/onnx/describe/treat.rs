//! Nodes for which the author says what they do.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::eval::{Node as Operation, NodeOp, Ratio, Source};
use receptive_field_core::ops::AxisOp;

use super::{Data, Describer, Inputs, Layer, Node, Open, Outputs, Reason, Said, Value, wrong};
use crate::onnx::Behind;
use crate::onnx::layout::{Dim, Factor, is_spatial, several};

/// So much larger is an input at which stages are looked at again: more than windows read.
const LARGER: i64 = 4096;

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
        let data = &self.read_by_stages(data)?;
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
        let open = self.open_behind(index, (data.layer, size.as_deref()))?;
        let layer = self.push(pointwise, (vec![0; self.axes()], open), size)?;
        let mut made = self.moved(data, layer);
        made.has_any_channels = true;
        let made = Value::from(made);
        Ok(Outputs::All(vec![made; count]))
    }

    /// A map as a window would read it. Tokens, and what attention reads, lie in many ways, each with all that stages ask for.
    fn read_by_stages(&mut self, data: &Data) -> Said<Data> {
        if self.is_read_as_map(data) {
            return self.settled(data);
        }
        Ok(self.in_place(data).into_owned())
    }

    /// Whether each dimension behind batch and channels begins with positions of one axis, and holds those of no other.
    fn is_read_as_map(&self, data: &Data) -> bool {
        let size = self.size_of(data.layer);
        let is_of_batch = data.dims.first().is_some_and(|batch| is_spatial(batch));
        let is_axis = |(index, dim): (usize, &Dim)| {
            let Some(first) = several(dim).next() else {
                return true;
            };
            let Some(axis) = first.axis_of() else {
                return self.is_repeated(data, index);
            };
            let is_own = |of: &Factor| of.axis_of().is_none_or(|own| own == axis);
            self.is_outer(data.layer, first) && several(dim).all(is_own)
        };
        data.dims.len() == size.len().saturating_add(2)
            && !is_of_batch
            && !data.is_channels_last()
            && data.dims.iter().enumerate().skip(2).all(is_axis)
    }

    /// Which sizes behind a treated node are others at another size of the input.
    fn open_behind(
        &mut self,
        index: usize,
        (before, size): (Source, Option<&[i64]>),
    ) -> Said<Open> {
        let own = (Source::Layer(self.layers.len()), Ratio::ONE);
        let mut open = self.open(before).to_vec();
        for open in &mut open {
            *open = open.and(Some(own));
        }
        let size = size.unwrap_or_default();
        // It matters of one position, and there are seldom as few.
        if !size.contains(&1) || open.iter().all(Option::is_none) {
            return Ok(open);
        }
        let larger = |(axis, &n): (usize, &i64)| match open.get(axis) {
            Some(Some(_)) => n.saturating_add(LARGER),
            _ => n,
        };
        let before = self.size_of(before).iter().enumerate();
        let larger = before.map(larger).collect_vec();
        match self.stages.size(index, &larger) {
            Err(much) => {
                self.much = Some(much);
                return Err(Reason::Impossible);
            }
            Ok(Some(Behind::Size(other))) => {
                for (open, (size, other)) in open.iter_mut().zip(size.iter().zip(other)) {
                    *open = open.filter(|_| *size != other);
                }
            }
            Ok(_) => {}
        }
        Ok(open)
    }
}
