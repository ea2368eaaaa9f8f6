//! From a graph to layers: node by node, the rules of each family of operations in a file of its own. The numbers of the
//! layers are the core's.

mod attention;
mod blocks;
mod copies;
mod elementwise;
mod fits;
mod halves;
mod inputs;
mod join;
mod layers;
mod matmul;
mod mode;
mod norm;
mod open;
mod pad;
mod reduce;
mod reshape;
mod resize;
mod rolled;
mod settle;
mod shape;
mod slice;
mod transposed;
mod treat;
mod value;
mod window;

use std::collections::BTreeMap;
use std::rc::Rc;

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::eval::{Node as Operation, Source};

use super::constant::Constant;
use super::find::Places;
use super::fold::fold;
use super::graph::{Graph, Node};
use super::input::Image;
use super::layout::{Data, channels};
use super::{Much, Stages};
use crate::names::Names;
pub(super) use elementwise::{changes_nothing, is_elementwise};
use inputs::{Inputs, is_quantised, reads_several};
pub(super) use open::Open;
use value::Outputs;
pub(super) use value::Value;

/// A layer that a node is, or a part of one.
#[derive(Clone)]
pub(super) struct Layer {
    pub(super) operation: Operation,
    pub(super) kind: Kind,
    /// The number of the node.
    pub(super) node: usize,
    /// What it is called behind its node's name, where the node is several.
    pub(super) part: &'static str,
    /// Whether stages of the author stand for it: the number of the statement.
    pub(super) treated: Option<usize>,
}

/// Why a node cannot be described.
#[derive(Clone)]
pub(super) struct Trouble {
    pub(super) node: usize,
    pub(super) reason: Reason,
    /// Whether stages of the author stand for it.
    pub(super) is_treated: bool,
}

#[derive(Clone)]
pub(super) enum Reason {
    /// Nobody stated a geometry for operations of this kind.
    Operation,
    /// It is used in a way that has no words in the language, or none that is known.
    Use(String),
    /// It reads what no node before it makes.
    Order(String),
    /// The layer is there, but impossible: that is told with all other layers.
    Impossible,
}

/// What a rule says: the outputs of its node.
pub(super) type Said<T> = Result<T, Reason>;

pub(super) struct Describer<'b> {
    pub(super) graph: &'b Graph<'b>,
    /// Sizes of the input.
    pub(super) size: Vec<i64>,
    /// Whether the file is of this one size.
    pub(super) is_fixed: bool,
    /// Whether it was not described before, at another size.
    is_first: bool,
    /// The number of each tensor.
    pub(super) tensors: Names<usize>,
    pub(super) values: Vec<Value>,
    pub(super) layers: Vec<Layer>,
    /// Sizes of the layers.
    pub(super) sizes: Vec<Vec<i64>>,
    /// By what these are the input's divided, at every size.
    divisors: Vec<Vec<i64>>,
    /// The last layer that is divided so.
    by_divisors: BTreeMap<Vec<i64>, usize>,
    /// Layers that blocks are, or what is shuffled: of which layer, whether they are blocks, and by how much on each axis.
    unfoldings: BTreeMap<(Option<usize>, bool, Vec<i64>), Source>,
    /// Which sizes of the input, and of each layer, are others at another size.
    open: Vec<Open>,
    pub(super) troubles: Vec<Trouble>,
    /// Tensors that are asked for and lie as no layer does, which others may read: why.
    hidden: Names<usize>,
    /// What the author says of nodes, and what all files take.
    stages: &'b dyn Stages,
    /// What there is too much of: nothing is described any more.
    pub(super) much: Option<Much>,
    /// The node that is described.
    current: usize,
}

fn wrong<T>(what: impl Into<String>) -> Said<T> {
    Err(Reason::Use(what.into()))
}

impl<'b> Describer<'b> {
    /// The image, as it lies in the tensor of this input.
    pub(super) fn new(
        places: &Places<'b>,
        image: &Image,
        (size, is_first): (&[i64], bool),
        stages: &'b dyn Stages,
    ) -> Self {
        let graph = places.graph;
        let mut describer = Self {
            graph,
            size: size.to_vec(),
            is_fixed: image.size().is_some(),
            is_first,
            tensors: Names::default(),
            values: Vec::new(),
            layers: Vec::new(),
            sizes: Vec::new(),
            divisors: Vec::new(),
            by_divisors: BTreeMap::new(),
            unfoldings: BTreeMap::new(),
            open: vec![image.open()],
            troubles: Vec::new(),
            hidden: Names::default(),
            stages,
            much: None,
            current: 0,
        };
        for (weight, constant) in graph.weights.iter().zip(&places.weights) {
            describer.set(weight.name, Value::Constant(Rc::clone(constant)));
        }
        let map = describer.image(image);
        describer.set(image.name, Value::from(map));
        describer
    }

    pub(super) fn axes(&self) -> usize {
        self.size.len()
    }

    /// The input of the network: batch, channels, and the axes, or the channels last where that is what is turned first.
    fn image(&self, image: &Image) -> Data {
        let mut dims = vec![channels(image.batch())];
        for axis in 0..self.axes() {
            dims.push(vec![self.all(Source::Input, axis)]);
        }
        let at = if image.is_last { dims.len() } else { 1 };
        dims.insert(at, channels(image.channels()));
        Data {
            layer: Source::Input,
            dims,
            turned: vec![0; self.size.len()],
            cut: None,
            is_masked: false,
            has_any_channels: false,
        }
    }

    pub(super) fn set(&mut self, tensor: &str, value: Value) {
        if tensor.is_empty() {
            return;
        }
        let known = self.tensors.get(tensor).copied();
        if let Some(old) = known.and_then(|number| self.values.get_mut(number)) {
            *old = value;
            return;
        }
        self.tensors.insert(tensor.to_owned(), self.values.len());
        self.values.push(value);
    }

    pub(super) fn value(&self, tensor: &str) -> Option<&Value> {
        self.values.get(*self.tensors.get(tensor)?)
    }

    /// Describes one node. Maps that are asked for lie as maps do.
    pub(super) fn node(&mut self, index: usize, is_asked: impl Fn(&str) -> bool) {
        self.current = index;
        let graph = self.graph;
        let Some(node) = graph.nodes.get(index).filter(|_| self.much.is_none()) else {
            return;
        };
        let made = self.outputs(node);
        let made = match node.odd() {
            Some(odd) => wrong(odd),
            None => made,
        };
        match made.and_then(|made| made.bounded(self)) {
            Ok(Outputs::One(value)) => {
                let mut outputs = node.outputs.iter();
                if let Some(first) = outputs.next() {
                    self.set(first, value);
                }
                if outputs.len() > 0 {
                    let reason = format!("only its first output is described: {}", node.operation);
                    let other = self.failed(Reason::Use(reason));
                    for output in outputs {
                        self.set(output, other.clone());
                    }
                }
            }
            Ok(Outputs::All(values)) => {
                for (output, value) in node.outputs.iter().zip(values) {
                    self.set(output, value);
                }
            }
            Err(reason) => {
                let value = match self.inherited(node) {
                    Some(before) => Value::Failed(before),
                    None => self.failed(reason),
                };
                for output in &node.outputs {
                    self.set(output, value.clone());
                }
            }
        }
        for output in node.outputs.iter().filter(|output| is_asked(output)) {
            self.show(output);
        }
    }

    fn failed(&mut self, reason: Reason) -> Value {
        let node = self.current;
        let own = self.graph.nodes.get(node);
        let is_treated = own.is_some_and(|own| self.treatment(own).is_some());
        self.troubles.push(Trouble {
            node,
            reason,
            is_treated,
        });
        Value::Failed(self.troubles.len().saturating_sub(1))
    }

    /// Counts what is read or made.
    fn count(&mut self, more: usize) -> Said<()> {
        match self.stages.work().described(more) {
            Ok(()) => Ok(()),
            Err(much) => {
                self.much = Some(much);
                Err(Reason::Impossible)
            }
        }
    }

    /// The reason of the first input that could not be described.
    fn inherited(&self, node: &Node) -> Option<usize> {
        node.inputs
            .iter()
            .find_map(|input| match self.value(input) {
                Some(Value::Failed(reason)) => Some(*reason),
                _ => None,
            })
    }

    fn outputs(&mut self, node: &'b Node<'b>) -> Said<Outputs> {
        let mut inputs = Vec::with_capacity(node.inputs.len());
        let treatment = self.treatment(node);
        for name in &node.inputs {
            let value = match self.value(name) {
                None if name.is_empty() => None,
                None if treatment.is_none() => {
                    return Err(Reason::Order((*name).to_owned()));
                }
                Some(Value::Failed(_)) if treatment.is_none() => return Err(Reason::Impossible),
                value => value.cloned(),
            };
            inputs.push(value);
        }
        let inputs = Inputs(inputs);
        self.count(inputs.weight())?;
        if let Some(treatment) = treatment {
            return self.treat(treatment, &inputs);
        }
        self.makes_new(node)?;
        if !node.domain.is_empty() || has_graphs(node.operation) {
            return Err(Reason::Operation);
        }
        // Of the second input only the type is read.
        if let ("CastLike", Some(value)) = (node.operation, inputs.at(0)) {
            return Ok(Outputs::One(value.clone()));
        }
        let is_part =
            |input: &Option<Value>| matches!(input, Some(Value::Data(data)) if data.cut.is_some());
        if node.operation != "Concat" && inputs.0.iter().any(is_part) {
            return wrong("it reads a part of a map that is rolled");
        }
        if inputs.data().is_none() {
            let constants = inputs.0.iter().map(|input| match input {
                Some(Value::Constant(constant)) => Some(&**constant),
                _ => None,
            });
            let made = fold(node, &constants.collect_vec(), self.graph.opset);
            return Ok(Outputs::All(vec![Value::from(made); node.outputs.len()]));
        }
        match self.rule(node, &inputs) {
            Err(Reason::Use(why)) => self.unfolded_rule(node, &inputs, why),
            made => made,
        }
    }

    /// What the operation's family says.
    fn rule(&mut self, node: &'b Node<'b>, inputs: &Inputs) -> Said<Outputs> {
        if is_elementwise(node.operation) {
            return self.elementwise(node, inputs).map(Outputs::One);
        }
        if !reads_several(node.operation) {
            inputs.only_first(is_quantised(node.operation))?;
        }
        if node.operation == "LRN" {
            norm::reads_channels(inputs.first()?)?;
        }
        if matches!(node.operation, "QuantizeLinear" | "DequantizeLinear") {
            self.scales_fit(node, inputs)?;
        }
        if changes_nothing(node.operation) {
            return inputs.first_value().map(Outputs::One);
        }
        match node.operation {
            "Conv" | "ConvInteger" | "QLinearConv" | "CausalConvWithState" => {
                self.convolution(node, inputs).map(Outputs::from)
            }
            "MaxPool" | "AveragePool" | "LpPool" => self.pool(node, inputs).map(Outputs::from),
            "GlobalAveragePool" | "GlobalMaxPool" | "GlobalLpPool" => {
                self.global_pool(inputs).map(Outputs::from)
            }
            "ConvTranspose" => self.conv_transpose(node, inputs).map(Outputs::from),
            "Resize" | "Upsample" => self.resize(node, inputs).map(Outputs::from),
            "DepthToSpace" | "SpaceToDepth" => self.blocks(node, inputs).map(Outputs::from),
            "Pad" => self.pad(node, inputs).map(Outputs::from),
            "CenterCropPad" => self.center(node, inputs).map(Outputs::from),
            "Slice" => self.slice(node, inputs).map(Outputs::from),
            "Split" => self.split(node, inputs),
            "Concat" => self.concat(node, inputs).map(Outputs::from),
            "Gather" => Self::gather(node, inputs).map(Outputs::from),
            "Shape" => self.shape(node, inputs),
            "Size" => self.elements(inputs),
            "Transpose" => reshape::transpose(node, inputs).map(Outputs::from),
            "Reshape" | "Flatten" | "Squeeze" | "Unsqueeze" | "Expand" => {
                self.reshape(node, inputs).map(Outputs::from)
            }
            "Gemm" | "MatMul" | "MatMulInteger" | "QLinearMatMul" => {
                self.matmul(node, inputs).map(Outputs::from)
            }
            "Softmax"
            | "LogSoftmax"
            | "Hardmax"
            | "LpNormalization"
            | "BatchNormalization"
            | "InstanceNormalization"
            | "GroupNormalization"
            | "LayerNormalization"
            | "RMSNormalization"
            | "MeanVarianceNormalization" => self.normalization(node, inputs).map(Outputs::from),
            operation
                if operation.starts_with("Reduce") || matches!(operation, "ArgMax" | "ArgMin") =>
            {
                self.reduce(node, inputs).map(Outputs::from)
            }
            _ => Err(Reason::Operation),
        }
    }
}

fn too_large() -> Reason {
    Reason::Use(String::from("its numbers are too large"))
}

/// Operations with graphs inside, which may run any number of times.
pub(super) fn has_graphs(operation: &str) -> bool {
    matches!(operation, "If" | "Loop" | "Scan" | "SequenceMap")
}
