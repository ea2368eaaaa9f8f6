//! From a network over one axis to its stream.

use alloc::vec::Vec;
use receptive_field_core::CollectVec as _;

use super::error::Fault;
use super::forward::Flow;
use super::{Stream, StreamLayer};
use crate::at::{NetworkAt, SizeError};
use crate::network::Network;
use receptive_field_core::Source;
use receptive_field_core::checked::{add, count, lcm, max, sub};
use receptive_field_core::eval::{AxisGeometry, Evaluation, Node, NodeOp, evaluate};
use receptive_field_core::ops::{AxisOp, PaddingMode, Rule};

/// More layers than this are not looked at until all have begun.
const WORK: usize = 1 << 24;

impl Stream {
    /// The stream of any network over one axis, for generic code: what `N::stream()` is.
    ///
    /// # Errors
    /// Where a layer reads everything before it makes anything, depends on how long the input is, or fills its padding
    /// from features; the error names it.
    pub fn of<N: Network<1>>() -> Result<Self, SizeError> {
        let network = NetworkAt::<1>::of::<N>(N::INPUT.size)?;
        let evaluation = network.evaluation();
        let name = |index: usize| {
            network
                .get(Source::Layer(index))
                .map_or(N::NAME, |layer| layer.name)
        };
        let of = |(index, fault): (usize, Fault)| fault.of(name(index));
        let unit = unit(evaluation).map_err(of)?;
        goes_on(evaluation, unit).map_err(of)?;
        let states = most(evaluation, unit).map_err(of)?;
        let last = evaluation.graph().nodes.len();
        let overflow = || of((last, Fault::Overflow));
        let layers = states.into_iter().enumerate().map(|(index, states)| {
            let state = states.into_iter().map(count).try_collect_vec()?;
            Some(StreamLayer {
                name: name(index),
                state,
            })
        });
        Ok(Self {
            name: N::NAME,
            layers: layers.try_collect_vec().ok_or_else(overflow)?,
            unit: count(unit).ok_or_else(overflow)?,
            latency: network.output().latency(0).ok_or_else(overflow)?,
        })
    }
}

/// What the length of a chunk is a multiple of; the first layer that does not stream, and why.
#[inline]
fn unit(evaluation: &Evaluation) -> Result<i64, (usize, Fault)> {
    let mut unit = 1;
    for (index, node) in evaluation.graph().nodes.iter().enumerate() {
        let own = on(evaluation, Source::Layer(index)).ok_or((index, Fault::Overflow))?;
        if let Some(fault) = fault(evaluation, node, own) {
            return Err((index, fault));
        }
        let (_, samples) = own.repeats().ok_or((index, Fault::Drifting))?;
        unit = lcm(unit, samples).ok_or((index, Fault::Overflow))?;
    }
    Ok(unit)
}

/// Whether every layer goes on doing what it does when more comes; the first that does not.
#[inline]
fn goes_on(evaluation: &Evaluation, unit: i64) -> Result<(), (usize, Fault)> {
    let mut longer = evaluation.graph().clone();
    for samples in &mut longer.input {
        *samples = add(*samples, unit).ok_or((0, Fault::Overflow))?;
    }
    let longer = evaluate(longer);
    let mut layers = 0..evaluation.graph().nodes.len();
    let other = layers.find(|&index| !longer.does_as(evaluation, index, 0));
    other.map_or(Ok(()), |index| Err((index, Fault::Size)))
}

#[inline]
fn on(evaluation: &Evaluation, of: Source) -> Option<&AxisGeometry> {
    evaluation.node(of)?.axes.first()
}

#[inline]
fn fault(evaluation: &Evaluation, node: &Node, own: &AxisGeometry) -> Option<Fault> {
    let NodeOp::Axes(ops) = &node.op else {
        let is_gate =
            |&input: &Source| on(evaluation, input).map(AxisGeometry::size) != Some(own.size());
        return node.inputs.iter().any(is_gate).then_some(Fault::Everything);
    };
    let step = own.step()?;
    if matches!(step.rule, Rule::All) {
        return Some(Fault::Everything);
    }
    if step.padding_mode != PaddingMode::Zeros {
        return Some(Fault::Padding);
    }
    ops.iter().any(AxisOp::makes_a_size).then_some(Fault::Size)
}

/// The most that each layer keeps of each that it reads: behind every chunk until all have begun, for from then on it is
/// always the same.
#[inline]
fn most(evaluation: &Evaluation, unit: i64) -> Result<Vec<Vec<i64>>, (usize, Fault)> {
    let layers = evaluation.graph().nodes.len();
    let (mut samples, mut work) = (unit, 0_usize);
    let mut before = forward(evaluation, samples)?;
    let mut most = before.states.clone();
    loop {
        samples = add(samples, unit).ok_or((0, Fault::Overflow))?;
        let now = forward(evaluation, samples)?;
        for (most, now) in most.iter_mut().flatten().zip(now.states.iter().flatten()) {
            *most = max(*most, *now);
        }
        if before.have_begun && before.states == now.states {
            return Ok(most);
        }
        work = work.saturating_add(layers);
        if work > WORK {
            return Err((layers.saturating_sub(1), Fault::Work));
        }
        before = now;
    }
}

/// How far all layers have come.
struct Forward {
    states: Vec<Vec<i64>>,
    have_begun: bool,
}

#[inline]
fn forward(evaluation: &Evaluation, samples: i64) -> Result<Forward, (usize, Fault)> {
    let nodes = &evaluation.graph().nodes;
    let mut made: Vec<i64> = Vec::with_capacity(nodes.len());
    let mut states = Vec::with_capacity(nodes.len());
    for (index, node) in nodes.iter().enumerate() {
        let overflow = (index, Fault::Overflow);
        let come = node.inputs.iter().map(|&input| match input {
            Source::Input => Some(samples),
            Source::Layer(index) => made.get(index).copied(),
        });
        let come: Vec<i64> = come.try_collect_vec().ok_or(overflow)?;
        let (own, kept) = layer(evaluation, index, node, &come).ok_or(overflow)?;
        made.push(own);
        states.push(kept);
    }
    Ok(Forward {
        have_begun: made.iter().all(|&made| made > 0),
        states,
    })
}

/// How many features a layer has made, and what it keeps of each that it reads, of which so many have come.
#[inline]
fn layer(
    evaluation: &Evaluation,
    index: usize,
    node: &Node,
    come: &[i64],
) -> Option<(i64, Vec<i64>)> {
    let own = on(evaluation, Source::Layer(index))?;
    let Some(step) = own.step() else {
        let slowest = come.iter().copied().reduce(i64::min)?;
        let ahead = come.iter().map(|&come| sub(come, slowest));
        return Some((slowest, ahead.try_collect_vec()?));
    };
    let (&from, &n) = (node.inputs.first()?, come.first()?);
    let flow = Flow {
        step,
        described: on(evaluation, from)?.size(),
    };
    let made = flow.made(n)?;
    Some((made, alloc::vec![max(0, flow.kept(n, made)?)]))
}
