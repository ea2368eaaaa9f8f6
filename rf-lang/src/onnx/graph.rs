//! The graph of a file: its nodes with their attributes, the sizes of its weights, its inputs and outputs. All text is
//! that of the file, and weights stay where they are.

use std::cell::Cell;

use super::attribute::{Attribute, Odd, attribute};
use super::wire::{Fault, Message, Value};
use super::work::{Much, Work};
use crate::budget::{ONNX_NAME, ONNX_VALUES};

/// Numbers of types of elements.
const FLOAT: i64 = 1;
const INT32: i64 = 6;
const INT64: i64 = 7;

/// Files of older forms do not say which version their operations are of: it is the first.
const FIRST_WITH_VERSION: i64 = 3;

/// The domain of ONNX' own operations, which may be left out.
const ONNX: &str = "ai.onnx";

#[derive(Default)]
pub(super) struct Graph<'b> {
    /// The version of the operations.
    pub(super) opset: i64,
    pub(super) nodes: Vec<Node<'b>>,
    pub(super) weights: Vec<Tensor<'b>>,
    pub(super) inputs: Vec<Input<'b>>,
    pub(super) outputs: Vec<&'b str>,
    /// How many parts it has, so many bytes of names as one more.
    pub(super) parts: usize,
}

#[derive(Default)]
pub(super) struct Node<'b> {
    pub(super) name: &'b str,
    pub(super) operation: &'b str,
    /// Empty for those of ONNX itself.
    pub(super) domain: &'b str,
    pub(super) inputs: Vec<&'b str>,
    pub(super) outputs: Vec<&'b str>,
    pub(super) attributes: Vec<Attribute<'b>>,
    /// What is wrong with an attribute that was read.
    pub(super) odd: Cell<Option<(usize, Odd)>>,
}

/// A constant of the graph: its dimensions, and where its elements stand.
#[derive(Default, Clone)]
pub(super) struct Tensor<'b> {
    pub(super) name: &'b str,
    pub(super) dims: Vec<i64>,
    kind: i64,
    raw: Option<&'b [u8]>,
    /// Elements that stand as fields, float or int.
    listed: Vec<Value<'b>>,
}

/// An input, and its dimensions where they are numbers; none where there is no shape.
#[derive(Default)]
pub(super) struct Input<'b> {
    pub(super) name: &'b str,
    pub(super) dims: Option<Vec<Option<i64>>>,
}

/// Why a file cannot be read.
#[derive(Clone, Copy)]
pub(super) enum Unreadable {
    /// It is broken at this byte.
    Broken(usize),
    /// There is no graph in it.
    NoGraph,
    /// There are several.
    Graphs,
    /// It does not say of which version its operations are.
    NoVersion,
    /// There is too much in it, and in the files before it.
    Much(Much),
    /// A name is too long.
    LongName,
}

impl From<Fault> for Unreadable {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Broken(at) => Self::Broken(at),
            Fault::Much(much) => Self::Much(much),
        }
    }
}

pub(super) type Read<T> = Result<T, Unreadable>;

impl From<Much> for Unreadable {
    fn from(much: Much) -> Self {
        Self::Much(much)
    }
}

impl<'b> Graph<'b> {
    /// The graph of a whole file.
    pub(super) fn of(bytes: &'b [u8], work: &'b Work) -> Read<Self> {
        let fields = work.fields();
        let mut model = Message::of_file(bytes, work);
        let (mut form, mut graph, mut opset) = (None, None, None);
        while let Some((number, value)) = model.field()? {
            match (number, value.bytes()) {
                (1, None) => form = value.int(),
                // Readers of protocol buffers would make one of both.
                (7, Some(_)) if graph.is_some() => return Err(Unreadable::Graphs),
                (7, Some(message)) => graph = Some(message),
                (8, Some(message)) => opset = version(message)?.or(opset),
                _ => {}
            }
        }
        let mut graph = graph.ok_or(Unreadable::NoGraph)?;
        let first = form.filter(|&form| form < FIRST_WITH_VERSION).map(|_| 1);
        let opset = opset.or(first).ok_or(Unreadable::NoVersion)?;
        let mut read = Self {
            opset,
            ..Self::default()
        };
        let before = work.held();
        while let Some((number, value)) = graph.field()? {
            let (1 | 5 | 11 | 12, Some(message)) = (number, value.bytes()) else {
                continue;
            };
            work.parts(1)?;
            match number {
                1 => read.nodes.push(node(message, work)?),
                5 => read.weights.push(tensor(message, work)?),
                11 => read.inputs.push(input(message, work)?),
                _ => read.outputs.push(input(message, work)?.name),
            }
        }
        work.fields_since(fields)?;
        read.parts = work.held().saturating_sub(before);
        Ok(read)
    }
}

/// The version of a set of operations, if it is ONNX' own.
fn version(mut message: Message) -> Read<Option<i64>> {
    let (mut is_own, mut version) = (true, None);
    while let Some((number, value)) = message.field()? {
        match (number, value) {
            (1, Value::Bytes(domain)) => is_own = is_own_domain(domain)?,
            (2, value) => version = value.int(),
            _ => {}
        }
    }
    Ok(version.filter(|&version| is_own && version > 0))
}

/// What is longer than ONNX' own is not read.
fn is_own_domain(domain: Message) -> Read<bool> {
    Ok(domain.rest.len() <= ONNX.len() && is_onnx(domain.text()?))
}

fn is_onnx(domain: &str) -> bool {
    matches!(domain, "" | ONNX)
}

pub(super) fn name<'b>(value: Value<'b>, work: &Work) -> Read<&'b str> {
    let Some(message) = value.bytes() else {
        return Ok("");
    };
    if message.rest.len() > ONNX_NAME {
        return Err(Unreadable::LongName);
    }
    let text = message.text()?;
    work.name(text.len())?;
    Ok(text)
}

fn node<'b>(mut message: Message<'b>, work: &Work) -> Read<Node<'b>> {
    let mut node = Node::default();
    while let Some((number, value)) = message.field()? {
        work.parts(1)?;
        match number {
            1 => node.inputs.push(name(value, work)?),
            2 => node.outputs.push(name(value, work)?),
            3 => node.name = name(value, work)?,
            4 => node.operation = name(value, work)?,
            5 => {
                if let Some(message) = value.bytes() {
                    node.attributes.push(attribute(message, work)?);
                }
            }
            7 => node.domain = name(value, work)?,
            _ => {}
        }
    }
    if is_onnx(node.domain) {
        node.domain = "";
    }
    Ok(node)
}

pub(super) fn tensor<'b>(mut message: Message<'b>, work: &Work) -> Read<Tensor<'b>> {
    let mut tensor = Tensor::default();
    while let Some((number, value)) = message.field()? {
        match (number, value) {
            (1, value) => value.ints(&mut tensor.dims)?,
            (2, value) => tensor.kind = value.int().unwrap_or(0),
            (4 | 5 | 7, value) if tensor.listed.len() <= ONNX_VALUES => tensor.listed.push(value),
            (8, value) => tensor.name = name(value, work)?,
            (9, Value::Bytes(raw)) => tensor.raw = Some(raw.rest),
            _ => {}
        }
    }
    work.parts(tensor.dims.len().saturating_add(tensor.listed.len()))?;
    Ok(tensor)
}

fn input<'b>(mut message: Message<'b>, work: &Work) -> Read<Input<'b>> {
    let mut input = Input::default();
    while let Some((number, value)) = message.field()? {
        match (number, value) {
            (1, value) => input.name = name(value, work)?,
            (2, Value::Bytes(kind)) => input.dims = dims(kind, work)?,
            _ => {}
        }
    }
    Ok(input)
}

/// The message in a field, the last where there are several.
fn inside(mut message: Message<'_>, wanted: u64) -> Read<Option<Message<'_>>> {
    let mut found = None;
    while let Some((number, value)) = message.field()? {
        if number == wanted {
            found = value.bytes();
        }
    }
    Ok(found)
}

fn dims(kind: Message, work: &Work) -> Read<Option<Vec<Option<i64>>>> {
    let shape = match inside(kind, 1)? {
        Some(tensor) => inside(tensor, 2)?,
        None => None,
    };
    let Some(mut shape) = shape else {
        return Ok(None);
    };
    let mut dims = Vec::new();
    while let Some((number, value)) = shape.field()? {
        let (1, Value::Bytes(mut dim)) = (number, value) else {
            continue;
        };
        work.parts(1)?;
        let mut size = None;
        while let Some((number, value)) = dim.field()? {
            if number == 1 {
                size = value.int();
            }
        }
        dims.push(size.filter(|&size| size > 0));
    }
    Ok(Some(dims))
}

/// The elements of a small tensor.
pub(super) enum Elements {
    Ints(Vec<i64>),
    /// By their bits.
    Floats(Vec<u32>),
}

impl Tensor<'_> {
    /// The elements, where they are few, and numbers that shapes are made of.
    pub(super) fn elements(&self) -> Option<Elements> {
        let mut count = 1_usize;
        for &dim in &self.dims {
            count = count.checked_mul(usize::try_from(dim).ok()?)?;
        }
        if count > ONNX_VALUES {
            return None;
        }
        // Other bytes are those of other dimensions.
        let width = if self.kind == INT64 { 8 } else { 4 };
        let raw = self.raw.map_or(0, <[u8]>::len);
        if raw > 0 && count.checked_mul(width) != Some(raw) {
            return None;
        }
        let elements = match self.kind {
            FLOAT => Elements::Floats(self.floats()),
            INT32 | INT64 => Elements::Ints(self.ints()?),
            _ => return None,
        };
        let found = match &elements {
            Elements::Ints(ints) => ints.len(),
            Elements::Floats(floats) => floats.len(),
        };
        (found == count).then_some(elements)
    }

    fn floats(&self) -> Vec<u32> {
        let mut floats = Vec::new();
        for bits in self.raw.unwrap_or_default().chunks_exact(4) {
            floats.push(u32::from_le_bytes(
                bits.first_chunk().copied().unwrap_or_default(),
            ));
        }
        for value in &self.listed {
            value.floats(&mut floats);
        }
        floats
    }

    fn ints(&self) -> Option<Vec<i64>> {
        let mut ints = Vec::new();
        let raw = self.raw.unwrap_or_default();
        if self.kind == INT32 {
            for bits in raw.chunks_exact(4) {
                let bits = bits.first_chunk().copied().unwrap_or_default();
                ints.push(i64::from(i32::from_le_bytes(bits)));
            }
        } else {
            for bits in raw.chunks_exact(8) {
                let bits = bits.first_chunk().copied().unwrap_or_default();
                ints.push(i64::from_le_bytes(bits));
            }
        }
        for value in &self.listed {
            value.ints(&mut ints).ok()?;
            if ints.len() > ONNX_VALUES {
                return None;
            }
        }
        Some(ints)
    }
}
