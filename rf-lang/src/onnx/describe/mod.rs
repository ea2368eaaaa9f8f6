//! From a graph to layers: node by node, the rules of each family of operations in a file of its own. The numbers of the
//! layers are the core's.

mod attention;
mod elementwise;
mod halves;
mod join;
mod matmul;
mod norm;
mod pad;
mod reduce;
mod reshape;
mod resize;
mod rolled;
mod settle;
mod slice;
mod transposed;
mod treat;
mod window;

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::eval::{Node as Operation, NodeOp, Source};
use receptive_field_core::ops::AxisOp;

use super::fold::{Constant, fold};
use super::graph::{Graph, Node};
use super::input::Image;
use super::layout::{Data, Dim, Factor, channels, count};
use super::sym::Sym;
use crate::names::Names;
pub(super) use treat::Treated;

/// What a tensor is.
#[derive(Clone)]
pub(super) enum Value {
    Data(Data),
    Constant(Constant),
    /// It cannot be described: the number of the reason.
    Failed(usize),
}

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

/// The outputs of a node.
enum Outputs {
    /// The first, and there is no other that is described.
    One(Value),
    /// Each of them.
    All(Vec<Value>),
}

impl From<Data> for Outputs {
    fn from(data: Data) -> Self {
        Self::One(Value::Data(data))
    }
}

pub(super) struct Describer<'b> {
    pub(super) graph: &'b Graph<'b>,
    /// Sizes of the input.
    pub(super) size: Vec<i64>,
    /// Whether the file is of this one size.
    pub(super) is_fixed: bool,
    /// The number of each tensor.
    pub(super) tensors: Names<usize>,
    pub(super) values: Vec<Value>,
    pub(super) layers: Vec<Layer>,
    /// Sizes of the layers.
    pub(super) sizes: Vec<Vec<i64>>,
    /// By what these are the input's divided, at every size.
    divisors: Vec<Vec<i64>>,
    pub(super) troubles: Vec<Trouble>,
    pub(super) treated: Vec<Treated<'b>>,
    /// The node that is described.
    current: usize,
}

fn wrong<T>(what: impl Into<String>) -> Said<T> {
    Err(Reason::Use(what.into()))
}

impl<'b> Describer<'b> {
    /// The image, as it lies in the tensor of this input.
    pub(super) fn new(graph: &'b Graph<'b>, image: &Image, size: &[i64]) -> Self {
        let mut describer = Self {
            graph,
            size: size.to_vec(),
            is_fixed: image.size().is_some(),
            tensors: Names::default(),
            values: Vec::new(),
            layers: Vec::new(),
            sizes: Vec::new(),
            divisors: Vec::new(),
            troubles: Vec::new(),
            treated: Vec::new(),
            current: 0,
        };
        for weight in &graph.weights {
            let constant = Value::Constant(Constant::of_tensor(weight));
            describer.set(weight.name, constant);
        }
        let map = describer.image(image);
        describer.set(image.name, Value::Data(map));
        describer
    }

    pub(super) fn axes(&self) -> usize {
        self.size.len()
    }

    /// The input of the network: batch, channels, and the axes, or the channels last where that is what is turned first.
    fn image(&self, image: &Image) -> Data {
        let mut dims = vec![channels(image.batch())];
        for (axis, &len) in self.size.iter().enumerate() {
            dims.push(whole(axis, len));
        }
        let at = if image.is_last { dims.len() } else { 1 };
        dims.insert(at, channels(image.channels()));
        Data {
            layer: Source::Input,
            dims,
            turned: vec![0; self.size.len()],
            cut: None,
            is_masked: false,
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
        let Some(node) = graph.nodes.get(index) else {
            return;
        };
        match self.outputs(node) {
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
            if let Some(Value::Data(data)) = self.value(output).cloned() {
                let laid = self.laid(&data);
                self.set(output, Value::Data(laid));
            }
        }
    }

    fn failed(&mut self, reason: Reason) -> Value {
        let node = self.current;
        self.troubles.push(Trouble { node, reason });
        Value::Failed(self.troubles.len().saturating_sub(1))
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
        if let Some(treatment) = treatment {
            return self.treat(treatment, &inputs);
        }
        if !node.domain.is_empty() || has_graphs(node.operation) {
            return Err(Reason::Operation);
        }
        let is_part =
            |input: &Option<Value>| matches!(input, Some(Value::Data(data)) if data.cut.is_some());
        if node.operation != "Concat" && inputs.0.iter().any(is_part) {
            return wrong("it reads a part of a map that is rolled");
        }
        if inputs.data().is_none() {
            let constants = inputs.0.iter().map(|input| match input {
                Some(Value::Constant(constant)) => Some(constant),
                _ => None,
            });
            let made = fold(node, &constants.collect_vec(), self.graph.opset);
            return Ok(Outputs::All(vec![
                Value::Constant(made);
                node.outputs.len()
            ]));
        }
        self.rule(node, &inputs)
    }

    /// What the operation's family says.
    fn rule(&mut self, node: &'b Node<'b>, inputs: &Inputs) -> Said<Outputs> {
        if elementwise::changes_nothing(node.operation) {
            let data = inputs.first()?.clone();
            return Ok(Outputs::from(data));
        }
        if elementwise::is_elementwise(node.operation) {
            return self.elementwise(node, inputs).map(Outputs::from);
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
            "Gather" => join::gather(node, inputs).map(Outputs::from),
            "Shape" => self.shape(node, inputs),
            "Size" => self.count(inputs),
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

    pub(super) fn size_of(&self, layer: Source) -> &[i64] {
        match layer {
            Source::Input => &self.size,
            Source::Layer(index) => self.sizes.get(index).map_or(&[], Vec::as_slice),
        }
    }

    /// Adds a layer of one input, an operation on each axis.
    fn layer(
        &mut self,
        kind: Kind,
        ops: Vec<AxisOp>,
        input: Source,
        part: &'static str,
    ) -> Said<Source> {
        self.layer_like(kind, ops, (input, None), part)
    }

    fn layer_like(
        &mut self,
        kind: Kind,
        ops: Vec<AxisOp>,
        (input, like): (Source, Option<Source>),
        part: &'static str,
    ) -> Said<Source> {
        let followed = like
            .map(|like| self.size_of(like).to_vec())
            .unwrap_or_default();
        let mut size = Vec::with_capacity(ops.len());
        for (axis, (op, &n)) in ops.iter().zip(self.size_of(input)).enumerate() {
            let like = followed.get(axis).copied().unwrap_or(0);
            size.push(op.step(n, like).map(|step| step.size));
        }
        let operation = Operation {
            op: NodeOp::Axes(ops),
            inputs: vec![input],
            like,
        };
        self.add(
            kind,
            operation,
            size.into_iter().try_collect_vec().ok(),
            part,
        )
    }

    /// Adds a layer of several inputs.
    fn joined(&mut self, kind: Kind, inputs: Vec<Source>, part: &'static str) -> Said<Source> {
        let sizes = inputs
            .iter()
            .map(|&input| self.size_of(input))
            .collect_vec();
        let first = sizes.first().copied().unwrap_or_default().to_vec();
        let is_gate = kind == Kind::Scale;
        let fits = |n: i64, own: i64| n == own || is_gate && n == 1;
        let fit = sizes.iter().all(|size| {
            let mut axes = size.iter().zip(&first);
            axes.all(|(&n, &own)| fits(n, own))
        });
        let op = if is_gate { NodeOp::Gate } else { NodeOp::Join };
        let operation = Operation {
            op,
            inputs,
            like: None,
        };
        self.add(kind, operation, fit.then_some(first), part)
    }

    fn add(
        &mut self,
        kind: Kind,
        operation: Operation,
        size: Option<Vec<i64>>,
        part: &'static str,
    ) -> Said<Source> {
        self.divisors.push(self.divisors_of(&operation));
        self.layers.push(Layer {
            operation,
            kind,
            node: self.current,
            part,
            treated: None,
        });
        let is_possible = size.is_some();
        self.sizes.push(size.unwrap_or_default());
        if !is_possible {
            return Err(Reason::Impossible);
        }
        Ok(Source::Layer(self.layers.len().saturating_sub(1)))
    }

    /// The features of a layer with so many channels, where the axes stand behind batch and channels.
    fn map(&self, layer: Source, before: &Data, channel_count: i64) -> Data {
        let batch = before.dims.first().cloned().unwrap_or_default();
        let mut dims = vec![batch, channels(channel_count)];
        for (axis, &len) in self.size_of(layer).iter().enumerate() {
            dims.push(whole(axis, len));
        }
        Data {
            layer,
            dims,
            turned: vec![0; self.axes()],
            cut: None,
            is_masked: false,
        }
    }

    /// `data` as features of a layer that was made of it, in the dimensions that it has: each axis stands whole in one.
    fn moved(&self, data: &Data, layer: Source) -> Data {
        let mut made = data.clone();
        made.layer = layer;
        let size = self.size_of(layer).to_vec();
        for index in 0..made.dims.len() {
            if let Some(axis) = data.whole(index, self.size_of(data.layer)) {
                if let (Some(dim), Some(&len)) = (made.dims.get_mut(index), size.get(axis)) {
                    *dim = whole(axis, len);
                }
            }
        }
        made
    }

    /// The same operation on every axis.
    fn each(&self, op: AxisOp) -> Vec<AxisOp> {
        vec![op; self.axes()]
    }

    /// `Shape`
    fn shape(&self, node: &Node, inputs: &Inputs) -> Said<Outputs> {
        let data = inputs.first()?;
        let all = i64::try_from(data.dims.len()).unwrap_or(0);
        let within = |index: i64| {
            let index = if index < 0 {
                index.saturating_add(all)
            } else {
                index
            };
            usize::try_from(index.clamp(0, all)).unwrap_or(0)
        };
        let start = within(node.int("start").unwrap_or(0));
        let end = within(node.int("end").unwrap_or(all));
        let mut sizes = Vec::new();
        for index in start..end {
            sizes.push(self.sym(data, index)?);
        }
        Ok(Outputs::One(Value::Constant(Constant::list(sizes))))
    }

    /// `Size`
    fn count(&self, inputs: &Inputs) -> Said<Outputs> {
        let data = inputs.first()?;
        let mut all = Sym::whole(1);
        for index in 0..data.dims.len() {
            all = all.mul(self.sym(data, index)?).ok_or_else(too_large)?;
        }
        Ok(Outputs::One(Value::Constant(Constant::list(vec![all]))))
    }

    /// The number of elements of a dimension, and where it comes from.
    pub(super) fn sym(&self, data: &Data, index: usize) -> Said<Sym> {
        let dim: &[Factor] = data.dims.get(index).map_or(&[], Vec::as_slice);
        let number = count(dim).ok_or_else(too_large)?;
        if number == 0 {
            return wrong("its number of channels is not known");
        }
        if let Some(axis) = data.whole(index, self.size_of(data.layer)) {
            return Ok(Sym::size(number, data.layer, axis));
        }
        // An axis of one position is nowhere; as such it is found by its place.
        let axis = index
            .checked_sub(2)
            .filter(|&axis| dim.is_empty() && self.is_plain(data, axis));
        if let Some(axis) = axis {
            return Ok(Sym::size(1, data.layer, axis));
        }
        let mut all = Sym::whole(1);
        for factor in dim {
            let len = Sym::whole(factor.len);
            let len = if factor.is_spatial() {
                Sym::of_both(len.value, Sym::size(1, data.layer, 0), len)
            } else {
                len
            };
            all = all.mul(len).ok_or_else(too_large)?;
        }
        Ok(all)
    }

    /// Whether batch and channels stand first and then the axes, of which this one has one position.
    fn is_plain(&self, data: &Data, axis: usize) -> bool {
        let size = self.size_of(data.layer);
        size.get(axis) == Some(&1)
            && data.dims.len() == size.len().saturating_add(2)
            && data
                .dims
                .iter()
                .skip(2)
                .zip(size)
                .enumerate()
                .all(|(own, (dim, &len))| *dim == whole(own, len))
    }
}

fn too_large() -> Reason {
    Reason::Use(String::from("its numbers are too large"))
}

/// All positions along an axis, as a dimension.
fn whole(axis: usize, len: i64) -> Dim {
    match len {
        1 => Dim::new(),
        _ => vec![Factor::axis(axis, len)],
    }
}

/// Operations with graphs inside, which may run any number of times.
pub(super) fn has_graphs(operation: &str) -> bool {
    matches!(operation, "If" | "Loop" | "Scan" | "SequenceMap")
}

/// The inputs of a node, by their places.
struct Inputs(Vec<Option<Value>>);

impl Inputs {
    fn at(&self, index: usize) -> Option<&Value> {
        self.0.get(index)?.as_ref()
    }

    /// The first that depends on the image.
    fn data(&self) -> Option<&Data> {
        self.0.iter().find_map(|input| match input {
            Some(Value::Data(data)) => Some(data),
            _ => None,
        })
    }

    /// The first input, which depends on the image.
    fn first(&self) -> Said<&Data> {
        match self.at(0) {
            Some(Value::Data(data)) => Ok(data),
            _ => wrong("it reads the image in another place than its first input"),
        }
    }

    fn constant(&self, index: usize) -> Option<&Constant> {
        match self.at(index)? {
            Value::Constant(constant) => Some(constant),
            _ => None,
        }
    }

    /// The integers of an input; none where it is left out.
    fn ints(&self, index: usize, what: &str) -> Said<Option<Vec<i64>>> {
        let Some(input) = self.at(index) else {
            return Ok(None);
        };
        let constant = match input {
            Value::Constant(constant) => constant.ints(),
            _ => None,
        };
        match constant {
            Some(ints) => Ok(Some(ints)),
            None => wrong(format!("its {what} are no numbers that the file states")),
        }
    }

    /// Attributes of older versions, inputs of newer ones.
    fn ints_since(
        &self,
        (since, opset): (i64, i64),
        node: &Node,
        (attribute, index): (&str, usize),
    ) -> Said<Option<Vec<i64>>> {
        if opset >= since {
            return self.ints(index, attribute);
        }
        Ok(node.ints(attribute).map(<[i64]>::to_vec))
    }
}
