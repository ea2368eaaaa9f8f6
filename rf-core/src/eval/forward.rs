//! Every layer, one after the other, each axis on its own.

use crate::collect::CollectVec as _;
use alloc::vec::Vec;

use super::fitted::Fitted;
use super::join::{self, Branch};
use super::limits::Work;
use super::{
    AxisGeometry, EvalError, EvalErrorKind, Evaluation, Graph, Node, NodeOp, Place, Source, axis,
};

/// Works out every layer of `graph`. A layer that cannot be is an error, and those behind it are left out. So is,
/// without an error, a layer that reads or follows the size of one that does not stand before it.
///
/// ```
/// use receptive_field_core::eval::{Source, Graph, Node, NodeOp, evaluate};
/// use receptive_field_core::ops::{AxisOp, UnshuffleOp};
/// let pairs = NodeOp::Axes(vec![AxisOp::Unshuffle(UnshuffleOp { factor: 2 })]);
/// let nodes = vec![Node { op: pairs, inputs: vec![Source::Input], like: None }];
/// let evaluation = evaluate(Graph { input: vec![8], nodes });
/// let pairs = evaluation.node(Source::Layer(0)).unwrap().axes[0].view();
/// assert_eq!((pairs.receptive_field(), pairs.jump().numerator()), (2, 2)); // pixels
/// ```
#[inline]
pub fn evaluate(graph: Graph) -> Evaluation {
    evaluate_after(&mut 0, graph)
}

/// The same of one of several networks, that have no more [`ROWS`](super::ROWS) together than one: those of this one are
/// added to all before.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// let mut rows = ROWS - 1;
/// let pairs = || Graph { input: vec![8], nodes: nodes.clone() };
/// assert_eq!(evaluate_after(&mut rows, pairs()).errors(), []);
/// assert_eq!(evaluate_after(&mut rows, pairs()).errors()[0].kind, EvalErrorKind::Rows);
/// ```
#[inline]
pub fn evaluate_after(rows: &mut usize, graph: Graph) -> Evaluation {
    evaluate_as(graph, None, rows)
}

/// The same, if the nodes were worked out before with an input of another size.
#[inline]
pub(super) fn evaluate_as(
    graph: Graph,
    before: Option<&Evaluation>,
    rows: &mut usize,
) -> Evaluation {
    let mut input: Vec<AxisGeometry> = Vec::with_capacity(graph.input.len());
    for (axis, &image) in graph.input.iter().enumerate() {
        let then = before.and_then(|before| before.axis(Source::Input, axis));
        input.push(AxisGeometry::of_input(image, input.first().or(then)));
    }
    let mut lanes: Vec<Lane> = graph.input.iter().map(|_| Lane::default()).collect_vec();
    for (lane, side) in lanes.iter_mut().zip(&graph.input) {
        lane.is_twin = Some(side) == graph.input.first();
    }
    let layers = graph.nodes.len();
    let mut evaluation = Evaluation {
        axes: Vec::with_capacity(layers.saturating_mul(input.len())),
        nodes: Vec::with_capacity(layers),
        errors: Vec::new(),
        made: 0,
        looked: 0,
        graph,
        input,
    };
    let mut work = Work::behind(*rows);
    for index in 0..layers {
        let place = evaluation.work_out(index, before, &mut lanes, &mut work);
        evaluation.nodes.push(place);
    }
    evaluation.made = work.made().saturating_sub(*rows);
    evaluation.look_around();
    let own = evaluation.made.saturating_add(evaluation.looked);
    *rows = rows.saturating_add(own);
    evaluation
}

/// One axis, on the way through the nodes.
#[derive(Default)]
struct Lane {
    /// Whether size and operations were those of the first axis so far, and so is all that follows from them.
    is_twin: bool,
    fitted: Fitted,
}

/// Where a node was worked out already: on the first axis, or at another size.
#[derive(Clone, Copy)]
struct Twin<'e> {
    evaluation: &'e Evaluation,
    axis: usize,
    made: &'e AxisGeometry,
}

impl<'e> Twin<'e> {
    #[inline]
    fn of_first(evaluation: &'e Evaluation, made: Option<&'e AxisGeometry>) -> Option<Self> {
        Some(Self {
            evaluation,
            axis: 0,
            made: made?,
        })
    }

    #[inline]
    fn of(evaluation: &'e Evaluation, index: usize, axis: usize) -> Option<Self> {
        Some(Self {
            evaluation,
            axis,
            made: evaluation.axis(Source::Layer(index), axis)?,
        })
    }

    /// What it was made of.
    #[inline]
    fn input(self, from: Source) -> Option<&'e AxisGeometry> {
        self.evaluation.axis(from, self.axis)
    }
}

impl Evaluation {
    /// A node whose inputs are worked out: where its geometry stands, if it has one. Its errors are kept.
    #[inline]
    fn work_out(
        &mut self,
        index: usize,
        before: Option<&Self>,
        lanes: &mut [Lane],
        work: &mut Work,
    ) -> Option<Place> {
        self.known(index)?;
        let (first, errors) = (self.axes.len(), self.errors.len());
        for (axis, lane) in lanes.iter_mut().enumerate() {
            let made = (first, errors);
            let kind = match self.on_lane((index, axis), before, lane, made, work) {
                Ok(geometry) => {
                    self.axes.push(geometry);
                    continue;
                }
                Err(kind) => kind,
            };
            self.errors.push(EvalError {
                node: index,
                axis,
                kind,
            });
        }
        if self.errors.len() > errors {
            self.axes.truncate(first);
            return None;
        }
        let node = self.graph.nodes.get(index)?;
        let input = node.inputs.first().and_then(|&input| self.node(input));
        let productive = input.is_none_or(|input| axis::is_productive(node, input.axes));
        Some(Place { first, productive })
    }

    /// A node on one axis. What was made of it on the axes before stands from so many axes and errors on.
    #[inline]
    fn on_lane(
        &self,
        (index, axis): (usize, usize),
        before: Option<&Self>,
        lane: &mut Lane,
        (axes, errors): (usize, usize),
        work: &mut Work,
    ) -> Result<AxisGeometry, EvalErrorKind> {
        let node = self.graph.nodes.get(index).ok_or(EvalErrorKind::Overflow)?;
        lane.is_twin = lane.is_twin && node.op.is_same_on(0, axis);
        let failed = self.errors.get(errors).filter(|error| error.axis == 0);
        let first = self.axes.get(axes).filter(|_| failed.is_none());
        match (first, failed) {
            (Some(first), _) if lane.is_twin => Ok(first.clone()),
            (_, Some(failed)) if lane.is_twin => Err(failed.kind.clone()),
            _ => {
                let twin = Twin::of_first(self, first);
                let twin = twin.or_else(|| Twin::of(before?, index, axis));
                self.on_axis(node, axis, twin, (&mut lane.fitted, work))
            }
        }
    }

    /// A node whose inputs and the layer whose size it takes all have a geometry.
    #[inline]
    pub(super) fn known(&self, index: usize) -> Option<&Node> {
        let node = self.graph.nodes.get(index)?;
        let mut needed = node.inputs.iter().chain(&node.like);
        needed
            .all(|&from| self.node(from).is_some())
            .then_some(node)
    }

    /// A node on one axis.
    #[inline]
    fn on_axis(
        &self,
        node: &Node,
        axis: usize,
        twin: Option<Twin>,
        (known, work): (&mut Fitted, &mut Work),
    ) -> Result<AxisGeometry, EvalErrorKind> {
        let first = node.inputs.first();
        let input = first.and_then(|&input| self.axis(input, axis));
        if let (NodeOp::Axes(ops), Some(input)) = (&node.op, input) {
            let like = node.like.and_then(|like| self.axis(like, axis));
            let like = like.map_or(0, AxisGeometry::size);
            let op = ops.get(axis).ok_or(EvalErrorKind::Overflow)?;
            let twin = twin.and_then(|twin| Some((twin.input(*first?)?, twin.made)));
            return input.apply(op, like, twin, work);
        }
        let branches = node.inputs.len().div_ceil(2);
        // Also of branches that do not fit: all are looked at.
        work.spend_rows(branches, 1)?;
        let join = self.join_on_axis(node, axis, twin, (known, work))?;
        let rows = join.rows().saturating_add(join.inside.runs().len());
        work.spend_rows(rows.saturating_sub(1).saturating_mul(branches), 1)?;
        Ok(join)
    }

    #[inline]
    fn join_on_axis(
        &self,
        node: &Node,
        axis: usize,
        twin: Option<Twin>,
        (known, work): (&mut Fitted, &mut Work),
    ) -> Result<AxisGeometry, EvalErrorKind> {
        let inputs = node.inputs.iter();
        let branches = inputs.filter_map(|&input| self.axis(input, axis));
        let branches = branches.map(|axis| Branch {
            axis,
            fitted: false,
        });
        let mut branches: Vec<Branch> = branches.collect_vec();
        match (&node.op, branches.as_slice()) {
            (NodeOp::Gate, [x, gate]) if gate.axis.size == 1 && x.axis.size != 1 => {
                Ok(join::gate(x.axis, gate.axis))
            }
            _ => {
                let is_plain =
                    |Twin { made, .. }: &Twin| !made.view().is_drifting() && !made.local_differs();
                let sees_as = |twin: &Twin| {
                    let mut pairs = node.inputs.iter().zip(&branches);
                    pairs.all(|(&input, own)| {
                        let other = twin.input(input);
                        other.is_some_and(|other| own.axis.sees_as(other))
                    })
                };
                if let Some(twin) = twin.filter(is_plain).filter(sees_as) {
                    return join::join_as(&branches, twin.made, work);
                }
                self.mark_fitted(node, axis, &mut branches, known)?;
                join::join(&branches, work)
            }
        }
    }

    /// Who was fitted is looked up only where jumps differ.
    #[inline]
    fn mark_fitted(
        &self,
        node: &Node,
        axis: usize,
        branches: &mut [Branch],
        known: &mut Fitted,
    ) -> Result<(), EvalErrorKind> {
        let jump = branches.first().map(|branch| branch.axis.view().jump());
        let agree = branches
            .iter()
            .all(|branch| Some(branch.axis.view().jump()) == jump);
        if agree {
            return Ok(());
        }
        let fitted = known.branches(&self.graph, &node.inputs, axis)?;
        for (branch, fitted) in branches.iter_mut().zip(fitted) {
            branch.fitted = fitted;
        }
        Ok(())
    }
}
