//! Sizes alone, far quicker than all else: what contracts that ask for nothing but them would be told.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Fact;
use receptive_field_core::eval::{NodeOp, Source};

use crate::lower::{Ask, Contract, Model, Question};

/// What contracts ask for, if it is nothing but sizes.
pub(super) fn only_sizes(contracts: &[&Contract]) -> Option<Vec<Source>> {
    let mut asks = Vec::new();
    for contract in contracts {
        contract.condition.asks(&mut asks);
    }
    let size = |ask: &Ask| match ask.question {
        Question::Layer(Fact::Size, _) => Some(ask.source),
        _ => None,
    };
    asks.into_iter().map(size).try_collect_vec()
}

/// The sizes of some layers on each axis of each struct; none where a layer has none.
pub(super) fn sizes_of(model: &Model, inputs: &[Vec<i64>], layers: &[Source]) -> Option<Vec<i64>> {
    let mut found = Vec::new();
    for input in inputs {
        for (axis, &size) in input.iter().enumerate() {
            let sizes = on_axis(model, axis, size)?;
            for &layer in layers {
                found.push(of(&sizes, size, layer)?);
            }
        }
    }
    Some(found)
}

fn of(sizes: &[i64], input: i64, from: Source) -> Option<i64> {
    match from {
        Source::Input => Some(input),
        Source::Layer(index) => sizes.get(index).copied(),
    }
}

fn on_axis(model: &Model, axis: usize, input: i64) -> Option<Vec<i64>> {
    let mut sizes = Vec::with_capacity(model.nodes.len());
    for node in &model.nodes {
        let size = of(&sizes, input, *node.inputs.first()?)?;
        sizes.push(match &node.op {
            NodeOp::Axes(ops) => {
                let like = node.like.and_then(|like| of(&sizes, input, like));
                ops.get(axis)?.step(size, like.unwrap_or(0)).ok()?.size
            }
            NodeOp::Join | NodeOp::Gate => size,
        });
    }
    Some(sizes)
}
