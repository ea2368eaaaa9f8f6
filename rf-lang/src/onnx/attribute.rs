//! The attributes of a node, each read as what its operation takes it for.

use super::graph::{Node, Read, Tensor, name, tensor};
use super::wire::{Message, Value};
use super::work::Work;
use crate::budget::ONNX_NAME;

/// What is wrong with an attribute.
#[derive(Clone, Copy)]
pub(super) enum Odd {
    /// There are two of the name.
    Twice,
    /// It is of another type than this.
    Other(Type),
}

/// Types of attributes, by their numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Float = 1,
    Int = 2,
    Text = 3,
    Tensor = 4,
    Floats = 6,
    Ints = 7,
}

#[derive(Default)]
pub(super) struct Attribute<'b> {
    pub(super) name: &'b str,
    /// The number of its type; the oldest files have none.
    kind: i64,
    pub(super) int: Option<i64>,
    pub(super) float: Option<u32>,
    pub(super) text: Option<&'b [u8]>,
    pub(super) ints: Vec<i64>,
    pub(super) floats: Vec<u32>,
    pub(super) tensor: Option<Tensor<'b>>,
}

pub(super) fn attribute<'b>(mut message: Message<'b>, work: &Work) -> Read<Attribute<'b>> {
    let mut attribute = Attribute::default();
    while let Some((number, value)) = message.field()? {
        match (number, value) {
            (1, value) => attribute.name = name(value, work)?,
            (2, Value::Float(bits)) => attribute.float = Some(bits),
            (3, value) => attribute.int = value.int(),
            (4, Value::Bytes(text)) => attribute.text = Some(word(text.rest)),
            (5, Value::Bytes(message)) => attribute.tensor = Some(tensor(message, work)?),
            (7, value) => value.floats(&mut attribute.floats),
            (8, value) => value.ints(&mut attribute.ints)?,
            (20, value) => attribute.kind = value.int().unwrap_or(0),
            _ => {}
        }
    }
    attribute.fill();
    work.parts(attribute.ints.len().saturating_add(attribute.floats.len()))?;
    Ok(attribute)
}

/// What is longer than any name is no word that is known.
fn word(text: &[u8]) -> &[u8] {
    if text.len() > ONNX_NAME { b"?" } else { text }
}

impl Attribute<'_> {
    /// Writers leave out what is 0 or empty.
    fn fill(&mut self) {
        if self.is(Type::Int) {
            self.int.get_or_insert(0);
        } else if self.is(Type::Float) {
            self.float.get_or_insert(0);
        } else if self.is(Type::Text) {
            self.text.get_or_insert(&[]);
        }
    }

    fn is(&self, kind: Type) -> bool {
        self.kind == kind as i64
    }

    /// Whether it is of one of these types: without any, whether it holds such a value, or nothing.
    fn may_be(&self, kinds: &[Type]) -> bool {
        if self.kind != 0 {
            return kinds.iter().any(|&kind| self.is(kind));
        }
        let held = [
            (Type::Float, self.float.is_some()),
            (Type::Int, self.int.is_some()),
            (Type::Text, self.text.is_some()),
            (Type::Tensor, self.tensor.is_some()),
            (Type::Floats, !self.floats.is_empty()),
            (Type::Ints, !self.ints.is_empty()),
        ];
        let mut held = held.iter().filter(|(_, is_held)| *is_held).peekable();
        held.peek().is_none() || held.any(|(kind, _)| kinds.contains(kind))
    }
}

impl<'b> Node<'b> {
    /// An attribute of one of these types.
    pub(super) fn attribute(&self, name: &str, kinds: &[Type]) -> Option<&Attribute<'b>> {
        let all = self.attributes.iter().enumerate();
        let mut all = all.filter(|(_, own)| own.name == name);
        let (index, own) = all.next()?;
        if all.next().is_some() {
            self.odd.set(Some((index, Odd::Twice)));
        } else if let (Some(&kind), false) = (kinds.first(), own.may_be(kinds)) {
            self.odd.set(Some((index, Odd::Other(kind))));
        }
        Some(own)
    }

    /// What is wrong with an attribute that was read.
    pub(super) fn odd(&self) -> Option<String> {
        let (index, odd) = self.odd.get()?;
        let name = self.attributes.get(index)?.name;
        let kind = match odd {
            Odd::Twice => return Some(format!("it says `{name}` twice")),
            Odd::Other(Type::Float) => "float",
            Odd::Other(Type::Int) => "integer",
            Odd::Other(Type::Text) => "text",
            Odd::Other(Type::Tensor) => "tensor",
            Odd::Other(Type::Floats) => "list of floats",
            Odd::Other(Type::Ints) => "list of integers",
        };
        Some(format!("its `{name}` is no {kind}"))
    }

    pub(super) fn int(&self, name: &str) -> Option<i64> {
        self.attribute(name, &[Type::Int])?.int
    }

    /// A list; none where it is not there, or empty.
    pub(super) fn ints(&self, name: &str) -> Option<&[i64]> {
        let ints = self.attribute(name, &[Type::Ints])?.ints.as_slice();
        (!ints.is_empty()).then_some(ints)
    }

    pub(super) fn tensor(&self, name: &str) -> Option<&Tensor<'b>> {
        self.attribute(name, &[Type::Tensor])?.tensor.as_ref()
    }

    /// A word, `otherwise` where it is not there.
    pub(super) fn word<'a>(&'a self, name: &str, otherwise: &'a str) -> &'a str {
        let own = self.attribute(name, &[Type::Text]);
        let text = own.and_then(|own| own.text);
        text.map_or(otherwise, |text| std::str::from_utf8(text).unwrap_or("?"))
    }
}
