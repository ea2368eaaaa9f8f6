//! Networks, as the tests write them.

use super::op::Op;

/// A layer: 0 is the network's input, `i + 1` the node at place `i`.
pub type At = usize;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// An operation on each axis.
    Each(Vec<Op>),
    Join,
    Gate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub kind: Kind,
    pub inputs: Vec<At>,
    pub like: Option<At>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Net {
    pub image: Vec<i64>,
    pub nodes: Vec<Node>,
}

impl Node {
    pub fn each(ops: Vec<Op>, input: At, like: Option<At>) -> Self {
        Self {
            kind: Kind::Each(ops),
            inputs: vec![input],
            like,
        }
    }

    pub fn join(inputs: Vec<At>) -> Self {
        Self {
            kind: Kind::Join,
            inputs,
            like: None,
        }
    }

    pub fn gate(x: At, gate: At) -> Self {
        Self {
            kind: Kind::Gate,
            inputs: vec![x, gate],
            like: None,
        }
    }
}

impl Net {
    /// A chain on one axis.
    pub fn chain(image: i64, ops: &[Op]) -> Self {
        let nodes = ops
            .iter()
            .enumerate()
            .map(|(i, &op)| Node::each(vec![op], i, None));
        Self {
            image: vec![image],
            nodes: nodes.collect(),
        }
    }

    /// All on which a layer depends, and itself; a layer referred to for its size does not count.
    pub fn ancestors(&self, of: At) -> Vec<At> {
        let mut found = vec![of];
        let mut next = 0;
        while next < found.len() {
            if found[next] > 0 {
                for &input in &self.nodes[found[next] - 1].inputs {
                    if !found.contains(&input) {
                        found.push(input);
                    }
                }
            }
            next += 1;
        }
        found
    }
}

impl std::fmt::Display for Net {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "input {:?}", self.image)?;
        for (place, node) in self.nodes.iter().enumerate() {
            let inputs = &node.inputs;
            write!(f, "{}: {inputs:?} -> {:?}", place + 1, node.kind)?;
            match node.like {
                Some(like) => writeln!(f, " like {like}")?,
                None => writeln!(f)?,
            }
        }
        Ok(())
    }
}
