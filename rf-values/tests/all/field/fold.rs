//! A network followed by `Field` on one axis.

use std::collections::HashMap;

use receptive_field_core::eval::{Graph, Node, NodeOp, Source};
use receptive_field_values::{Field, FieldError};

/// What became of one layer.
#[derive(Clone)]
pub(super) enum Followed {
    Is(Box<Field>),
    /// It cannot be.
    Fails(FieldError),
    /// It leaves the bounds of a field, or stands behind one that fails or does.
    Beyond,
}

impl Followed {
    pub(super) fn field(&self) -> Option<&Field> {
        match self {
            Self::Is(field) => Some(field),
            Self::Fails(_) | Self::Beyond => None,
        }
    }
}

/// The input and the layers of a network on an axis.
pub(super) fn follow(graph: &Graph, axis: usize) -> Vec<Followed> {
    let input = Field::input(usize::try_from(graph.input[axis]).unwrap());
    let mut layers = vec![Followed::Is(Box::new(input))];
    for node in &graph.nodes {
        let made = after(node, axis, &layers);
        layers.push(match made {
            Some(Ok(field)) => Followed::Is(Box::new(field)),
            None
            | Some(Err(FieldError::Phases { .. } | FieldError::Slopes | FieldError::Spread)) => {
                Followed::Beyond
            }
            Some(Err(error)) => Followed::Fails(error),
        });
    }
    layers
}

fn after(node: &Node, axis: usize, layers: &[Followed]) -> Option<Result<Field, FieldError>> {
    let of = |source: &Source| match source {
        Source::Input => layers[0].field(),
        Source::Layer(index) => layers[index + 1].field(),
    };
    let inputs: Vec<&Field> = node.inputs.iter().map(of).collect::<Option<_>>()?;
    let like = match &node.like {
        Some(like) => i64::try_from(of(like)?.size()).unwrap(),
        None => 0,
    };
    Some(match &node.op {
        NodeOp::Axes(ops) => inputs[0].try_after(&ops[axis], like),
        NodeOp::Join => {
            let branches: Vec<Field> = inputs.into_iter().copied().collect();
            Field::try_join(&branches)
        }
        NodeOp::Gate => inputs[0].try_gate(inputs[1]),
    })
}

/// Whether two layers fit the same input alike: a field takes them for one.
pub(super) fn has_twins(graph: &Graph, axis: usize, sizes: &dyn Fn(Source) -> Option<i64>) -> bool {
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut ids: Vec<usize> = Vec::new();
    let mut has_twins = false;
    for node in &graph.nodes {
        let inputs: Vec<usize> = node
            .inputs
            .iter()
            .map(|input| match input {
                Source::Input => 0,
                Source::Layer(index) => ids[*index],
            })
            .collect();
        let (key, is_fitted) = match &node.op {
            NodeOp::Axes(ops) => {
                let n = sizes(node.inputs[0]).unwrap_or(0);
                let like = node.like.and_then(sizes).unwrap_or(0);
                let read = ops[axis]
                    .step(n, like)
                    .map(|step| (step.rule, step.size, step.padding_mode));
                (format!("{read:?}{inputs:?}"), ops[axis].is_fitted())
            }
            NodeOp::Join | NodeOp::Gate => (format!("join{inputs:?}"), false),
        };
        let next = known.len() + 1;
        let id = *known.entry(key).or_insert(next);
        has_twins = has_twins || is_fitted && id != next;
        ids.push(id);
    }
    has_twins
}
