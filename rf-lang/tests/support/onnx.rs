//! Files of ONNX, written field by field: what the tests read is made here, and by no code that reads it.

use std::cell::RefCell;

use receptive_field_core::eval::AxisGeometry;
use receptive_field_language::{FileBytes, Files, NoFile, Report};

/// A message of protocol buffers.
#[derive(Default, Clone)]
pub(crate) struct Message(pub(crate) Vec<u8>);

impl Message {
    pub(crate) fn varint(bytes: &mut Vec<u8>, mut number: u64) {
        while number >= 0x80 {
            bytes.push(u8::try_from(number & 0x7f).expect("seven bits") | 0x80);
            number >>= 7;
        }
        bytes.push(u8::try_from(number).expect("seven bits"));
    }

    pub(crate) fn int(mut self, field: u64, number: i64) -> Self {
        Self::varint(&mut self.0, field << 3);
        Self::varint(&mut self.0, u64::from_le_bytes(number.to_le_bytes()));
        self
    }

    pub(crate) fn bytes(mut self, field: u64, bytes: &[u8]) -> Self {
        Self::varint(&mut self.0, field << 3 | 2);
        Self::varint(&mut self.0, bytes.len() as u64);
        self.0.extend_from_slice(bytes);
        self
    }

    pub(crate) fn text(self, field: u64, text: &str) -> Self {
        self.bytes(field, text.as_bytes())
    }

    pub(crate) fn inner(self, field: u64, inner: &Self) -> Self {
        self.bytes(field, &inner.0)
    }

    pub(crate) fn float(mut self, field: u64, float: f32) -> Self {
        Self::varint(&mut self.0, field << 3 | 5);
        self.0.extend_from_slice(&float.to_le_bytes());
        self
    }
}

/// A node, by its operation.
#[derive(Default, Clone)]
pub(crate) struct Node {
    operation: String,
    message: Message,
}

impl Node {
    pub(crate) fn new(operation: &str, name: &str, inputs: &[&str], outputs: &[&str]) -> Self {
        let mut message = Message::default();
        for input in inputs {
            message = message.text(1, input);
        }
        for output in outputs {
            message = message.text(2, output);
        }
        Self {
            operation: operation.to_owned(),
            message: message.text(3, name).text(4, operation),
        }
    }

    /// Of a domain other than that of ONNX.
    pub(crate) fn domain(mut self, name: &str) -> Self {
        self.message = self.message.text(7, name);
        self
    }

    pub(crate) fn is(&self, operation: &str) -> bool {
        self.operation == operation
    }

    fn attribute(self, name: &str, value: impl FnOnce(Message) -> Message) -> Self {
        self.raw(&value(Message::default().text(1, name)))
    }

    /// An attribute as it is written.
    pub(crate) fn raw(mut self, attribute: &Message) -> Self {
        self.message = self.message.inner(5, attribute);
        self
    }

    /// A number in any field.
    pub(crate) fn number(mut self, field: u64, number: i64) -> Self {
        self.message = self.message.int(field, number);
        self
    }

    pub(crate) fn int(self, name: &str, value: i64) -> Self {
        self.attribute(name, |message| message.int(3, value).int(20, 2))
    }

    pub(crate) fn ints(self, name: &str, values: &[i64]) -> Self {
        self.attribute(name, |message| {
            let listed = |message: Message, value: &i64| message.int(8, *value);
            values.iter().fold(message, listed).int(20, 7)
        })
    }

    pub(crate) fn floats(self, name: &str, values: &[f32]) -> Self {
        self.attribute(name, |message| {
            let listed = |message: Message, value: &f32| message.float(7, *value);
            values.iter().fold(message, listed).int(20, 6)
        })
    }

    pub(crate) fn float(self, name: &str, value: f32) -> Self {
        self.attribute(name, |message| message.float(2, value).int(20, 1))
    }

    pub(crate) fn word(self, name: &str, value: &str) -> Self {
        self.attribute(name, |message| message.text(4, value).int(20, 3))
    }

    pub(crate) fn tensor(self, name: &str, tensor: &Message) -> Self {
        self.attribute(name, |message| message.inner(5, tensor).int(20, 4))
    }
}

/// Weights: their dimensions, and nothing else.
pub(crate) fn weights(name: &str, dims: &[i64]) -> Message {
    let listed = |message: Message, dim: &i64| message.int(1, *dim);
    let dims = dims.iter().fold(Message::default(), listed);
    dims.int(2, 1).text(8, name)
}

/// Weights of 8 channels for these kernels: `w2x3` for one of 2 by 3.
pub(crate) fn kernels(file: File, kernels: &[&[i64]]) -> File {
    kernels.iter().fold(file, |file, kernel| {
        let name = kernel.iter().map(ToString::to_string);
        let name = format!("w{}", name.collect::<Vec<_>>().join("x"));
        file.with(weights(&name, &[&[8, 8], *kernel].concat()))
    })
}

/// A list of integers.
pub(crate) fn ints(name: &str, values: &[i64]) -> Message {
    let mut raw = Vec::new();
    for value in values {
        raw.extend_from_slice(&value.to_le_bytes());
    }
    let dims = Message::default().int(1, i64::try_from(values.len()).expect("few"));
    dims.int(2, 7).text(8, name).bytes(9, &raw)
}

/// One integer.
pub(crate) fn scalar(name: &str, value: i64) -> Message {
    let raw = Message::default().int(2, 7).text(8, name);
    raw.bytes(9, &value.to_le_bytes())
}

/// A list of floats.
pub(crate) fn floats(name: &str, values: &[f32]) -> Message {
    let mut raw = Vec::new();
    for value in values {
        raw.extend_from_slice(&value.to_le_bytes());
    }
    let dims = Message::default().int(1, i64::try_from(values.len()).expect("few"));
    dims.int(2, 1).text(8, name).bytes(9, &raw)
}

/// What a graph reads or makes: a number for each dimension, 0 for one of any size.
pub(crate) fn value(name: &str, dims: &[i64]) -> Message {
    let mut shape = Message::default();
    for &dim in dims {
        let size = match dim {
            0 => Message::default().text(2, "n"),
            size => Message::default().int(1, size),
        };
        shape = shape.inner(1, &size);
    }
    let tensor = Message::default().int(1, 1).inner(2, &shape);
    Message::default()
        .text(1, name)
        .inner(2, &Message::default().inner(1, &tensor))
}

/// A whole file.
#[derive(Default, Clone)]
pub(crate) struct File {
    pub(crate) opset: i64,
    pub(crate) nodes: Vec<Node>,
    pub(crate) weights: Vec<Message>,
    pub(crate) inputs: Vec<Message>,
    pub(crate) outputs: Vec<Message>,
}

impl File {
    /// One of these nodes, which reads `x` of these dimensions and makes `y`.
    pub(crate) fn of(opset: i64, dims: &[i64], nodes: Vec<Node>) -> Self {
        Self {
            opset,
            nodes,
            inputs: vec![value("x", dims)],
            outputs: vec![value("y", &[])],
            ..Self::default()
        }
    }

    pub(crate) fn with(mut self, weights: Message) -> Self {
        self.weights.push(weights);
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut graph = Message::default();
        for node in &self.nodes {
            graph = graph.inner(1, &node.message);
        }
        graph = graph.text(2, "graph");
        for weights in &self.weights {
            graph = graph.inner(5, weights);
        }
        for input in &self.inputs {
            graph = graph.inner(11, input);
        }
        for output in &self.outputs {
            graph = graph.inner(12, output);
        }
        let opset = Message::default().text(1, "").int(2, self.opset);
        let model = Message::default().int(1, 8).inner(7, &graph);
        model.inner(8, &opset).0
    }
}

/// A file of any name.
pub(crate) struct Only(pub(crate) RefCell<Vec<u8>>);

impl Files for Only {
    fn read(&self, _: &str, _: u64) -> Result<FileBytes, NoFile> {
        Ok(FileBytes {
            bytes: self.0.borrow().clone(),
            path: None,
        })
    }
}

/// What the language says of a network that begins with a file; `rest` stands behind that statement.
pub(crate) fn report(bytes: Vec<u8>, rest: &str) -> Report {
    let network = format!("(facade) pub(crate) struct Net; onnx: \"model.onnx\"; {rest}");
    let tokens = network.parse().expect("a network is tokens");
    Report::with_files(tokens, &Only(RefCell::new(bytes)))
}

/// The size of a layer, by a name of the file's or its own.
pub(crate) fn size(report: &Report, name: &str) -> Option<Vec<i64>> {
    let layer = report.layer(name)?;
    let evaluation = &report.structs().first()?.evaluation;
    let axes = evaluation.node(layer)?.axes;
    let sizes = axes.iter().map(AxisGeometry::size);
    Some(sizes.collect())
}
