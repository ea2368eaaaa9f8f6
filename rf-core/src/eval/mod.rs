//! The evaluator of whole graphs: exact numbers for every layer, also behind up-sampling and near borders.
//!
//! This crate is an implementation detail of `receptive-field`, versioned with it.
//!
//! [`evaluate`] walks a [`Graph`] forwards, one axis at a time, and keeps for each layer a table of regions with
//! their structural period. What is asked for rarely is worked out only then: [`Evaluation::visible`] and
//! [`Evaluation::sparsest`].
//!
//! ```
//! use receptive_field_core::eval::{Source, Graph, Node, NodeOp, evaluate};
//! use receptive_field_core::ops::{AxisOp, Mode, Padding, PaddingMode, UpsampleOp, WindowOp};
//!
//! let pool = AxisOp::Window(WindowOp {
//!     kernel: 2,
//!     stride: 2,
//!     dilation: 1,
//!     padding: Padding::Explicit { before: 0, after: 0 },
//!     padding_mode: PaddingMode::Zeros,
//!     ceil_mode: false,
//! });
//! let up = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::Nearest });
//! let chain = [pool, up].into_iter().zip([Source::Input, Source::Layer(0)]);
//! let nodes = chain.map(|(op, input)| Node {
//!     op: NodeOp::Axes(vec![op]),
//!     inputs: vec![input],
//!     like: None,
//! });
//! let graph = Graph { input: vec![8], nodes: nodes.collect() };
//! let evaluation = evaluate(graph);
//! let up = &evaluation.node(Source::Layer(1)).unwrap().axes[0];
//! assert_eq!(up.size(), 8);
//! assert_eq!(up.view().period(), Ok(2));
//! ```

mod again;
mod answers;
mod around;
mod axis;
mod dense;
pub mod encode;
mod error;
mod fit;
mod fitting;
mod graph;
mod inside;
mod join;
mod less;
mod list;
mod nearest;
mod paths;
mod ratio;
mod rebuild;
mod regions;
mod table;
mod view;
mod visible;
mod walk;
mod words;
mod work;

use alloc::vec::Vec;

pub use answers::Record;
pub use axis::AxisGeometry;
pub use dense::Use;
pub use error::{EvalError, EvalErrorKind, TooMuchWork};
pub use graph::{Graph, Node, NodeOp};
pub use ratio::Ratio;
pub use regions::Reach;
pub use table::PHASES;
pub use view::View;
pub use words::{Names, counted};

pub use crate::missing::Missing;
pub use crate::op::Source;
pub use crate::region::Region;

use join::Branch;

/// More rows of regions than this on one axis, and the layer that needs them is refused: a row is a phase of a layer.
pub const ROWS: usize = 1 << 20;

/// The geometry of one layer.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let (kernel, stride, dilation, padding) = (3, 1, 1, Padding::Same);
/// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let graph = Graph { input: vec![1], nodes };
/// # let evaluation = evaluate(graph);
/// // a convolution of 3 on 1 pixel: it sees the whole image already
/// let conv = evaluation.node(Source::Layer(0)).unwrap();
/// assert_eq!((conv.axes.len(), conv.productive), (1, false));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct NodeGeometry<'e> {
    /// One for each axis.
    pub axes: &'e [AxisGeometry],
    /// False for a window that can add no new context, since on every axis the [`path_min`](AxisGeometry::path_min) of
    /// its input is at least the image.
    pub productive: bool,
}

/// The geometry of every layer that has one.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
/// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let graph = Graph { input: vec![8], nodes };
/// # let evaluation = evaluate(graph);
/// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature 0 reads one position of padding
/// let visible = evaluation.visible(Source::Layer(0), 0, (0, 2));
/// assert_eq!(visible, Ok(vec![Some(Region { start: 0, end: 2 }), Some(Region { start: 1, end: 4 })]));
/// ```
#[derive(Debug, Clone)]
pub struct Evaluation {
    graph: Graph,
    input: Vec<AxisGeometry>,
    /// All axes of all layers that have a geometry, side by side.
    axes: Vec<AxisGeometry>,
    nodes: Vec<Option<Place>>,
    errors: Vec<EvalError>,
}

/// Where the axes of a layer begin, and what it has as a whole.
#[derive(Debug, Clone, Copy)]
struct Place {
    first: usize,
    productive: bool,
}

impl Evaluation {
    /// The geometry of a layer; none where there is no such layer, or it, or a layer before it, has an error.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels
    /// assert_eq!(evaluation.node(Source::Layer(0)).unwrap().axes[0].size(), 4);
    /// assert!(evaluation.node(Source::Layer(1)).is_none());
    /// ```
    #[inline]
    pub fn node(&self, from: Source) -> Option<NodeGeometry<'_>> {
        let Source::Layer(index) = from else {
            return Some(NodeGeometry {
                axes: &self.input,
                productive: true,
            });
        };
        let Place { first, productive } = (*self.nodes.get(index)?)?;
        let (axes, _) = self.axes.get(first..)?.split_at_checked(self.input.len())?;
        Some(NodeGeometry { axes, productive })
    }

    /// The graph that was evaluated.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// let pool = NodeOp::Axes(vec![AxisOp::GlobalPool]);
    /// let nodes = vec![Node { op: pool, inputs: vec![Source::Input], like: None }];
    /// let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// assert_eq!(evaluation.graph().input, [8]);
    /// ```
    #[inline]
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The layers that cannot be, each with its reason: one for each axis on which it cannot.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![7], nodes };
    /// # let evaluation = evaluate(graph);
    /// // 7 pixels, in pairs
    /// let [error] = evaluation.errors() else { panic!() };
    /// assert_eq!((error.node, error.axis), (0, 0));
    /// ```
    #[inline]
    pub fn errors(&self) -> &[EvalError] {
        &self.errors
    }

    #[inline]
    fn axis(&self, from: Source, axis: usize) -> Option<&AxisGeometry> {
        let Source::Layer(index) = from else {
            return self.input.get(axis);
        };
        // Asked for every read of a feature, and so without a detour.
        if axis >= self.input.len() {
            return None;
        }
        let place = self.nodes.get(index)?.as_ref()?;
        self.axes.get(place.first.checked_add(axis)?)
    }
}

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
    evaluate_after(graph, None)
}

/// The same, if the nodes were worked out before with an input of another size.
#[inline]
fn evaluate_after(graph: Graph, before: Option<&Evaluation>) -> Evaluation {
    let mut input: Vec<AxisGeometry> = Vec::with_capacity(graph.input.len());
    for (axis, &image) in graph.input.iter().enumerate() {
        let then = before.and_then(|before| before.axis(Source::Input, axis));
        input.push(AxisGeometry::of_input(image, input.first().or(then)));
    }
    let mut lanes: Vec<Lane> = graph.input.iter().map(|_| Lane::default()).collect();
    for (lane, side) in lanes.iter_mut().zip(&graph.input) {
        lane.is_twin = Some(side) == graph.input.first();
    }
    let layers = graph.nodes.len();
    let mut evaluation = Evaluation {
        axes: Vec::with_capacity(layers.saturating_mul(input.len())),
        nodes: Vec::with_capacity(layers),
        errors: Vec::new(),
        graph,
        input,
    };
    for index in 0..layers {
        let place = evaluation.work_out(index, before, &mut lanes);
        evaluation.nodes.push(place);
    }
    evaluation.look_around();
    evaluation
}

/// One axis, on the way through the nodes.
#[derive(Default)]
struct Lane {
    rows: usize,
    /// Whether size and operations were those of the first axis so far, and so is all that follows from them.
    is_twin: bool,
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
    ) -> Option<Place> {
        self.known(index)?;
        let (first, errors) = (self.axes.len(), self.errors.len());
        for (axis, lane) in lanes.iter_mut().enumerate() {
            let kind = match self.on_lane((index, axis), before, lane, (first, errors)) {
                Ok(geometry) => {
                    lane.rows = lane.rows.saturating_add(geometry.rows());
                    if lane.rows <= ROWS {
                        self.axes.push(geometry);
                        continue;
                    }
                    EvalErrorKind::Rows
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
    ) -> Result<AxisGeometry, EvalErrorKind> {
        let node = self.graph.nodes.get(index).ok_or(EvalErrorKind::Overflow)?;
        lane.is_twin = lane.is_twin && node.op.is_as_on_first(axis);
        let failed = self.errors.get(errors).filter(|error| error.axis == 0);
        let first = self.axes.get(axes).filter(|_| failed.is_none());
        match (first, failed) {
            (Some(first), _) if lane.is_twin => Ok(first.clone()),
            (_, Some(failed)) if lane.is_twin => Err(failed.kind.clone()),
            _ => {
                let twin = Twin::of_first(self, first);
                let twin = twin.or_else(|| Twin::of(before?, index, axis));
                self.on_axis(node, axis, twin)
            }
        }
    }

    /// A node whose inputs and the layer whose size it takes all have a geometry.
    #[inline]
    fn known(&self, index: usize) -> Option<&Node> {
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
    ) -> Result<AxisGeometry, EvalErrorKind> {
        let first = node.inputs.first();
        match (&node.op, first.and_then(|&input| self.axis(input, axis))) {
            (NodeOp::Axes(ops), Some(input)) => {
                let like = node.like.and_then(|like| self.axis(like, axis));
                let op = ops.get(axis).ok_or(EvalErrorKind::Overflow)?;
                let twin = twin.and_then(|twin| Some((twin.input(*first?)?, twin.made)));
                input.apply(op, like.map_or(0, AxisGeometry::size), twin)
            }
            _ => self.join_on_axis(node, axis, twin),
        }
    }

    #[inline]
    fn join_on_axis(
        &self,
        node: &Node,
        axis: usize,
        twin: Option<Twin>,
    ) -> Result<AxisGeometry, EvalErrorKind> {
        let inputs = node.inputs.iter();
        let branches = inputs.filter_map(|&input| self.axis(input, axis));
        let branches = branches.map(|axis| Branch {
            axis,
            fitted: false,
        });
        let mut branches: Vec<Branch> = branches.collect();
        match (&node.op, branches.as_slice()) {
            (NodeOp::Gate, [x, gate]) if gate.axis.size == 1 && x.axis.size != 1 => {
                Ok(join::gate(x.axis, gate.axis))
            }
            _ => {
                let is_plain = |Twin { made, .. }: &Twin| {
                    node.op == NodeOp::Join && !made.view().is_drifting() && !made.local_differs()
                };
                let sees_as = |twin: &Twin| {
                    let mut pairs = node.inputs.iter().zip(&branches);
                    pairs.all(|(&input, own)| {
                        let other = twin.input(input);
                        other.is_some_and(|other| own.axis.sees_as(other))
                    })
                };
                if let Some(twin) = twin.filter(is_plain).filter(sees_as) {
                    return join::join_as(&branches, twin.made);
                }
                self.mark_fitted(node, axis, &mut branches);
                join::join(&branches)
            }
        }
    }

    /// Who was fitted is looked up only where jumps differ.
    #[inline]
    fn mark_fitted(&self, node: &Node, axis: usize, branches: &mut [Branch]) {
        let jump = branches.first().map(|branch| branch.axis.view().jump());
        let agree = branches
            .iter()
            .all(|branch| !branch.axis.local_differs() && Some(branch.axis.view().jump()) == jump);
        if agree {
            return;
        }
        let fitted = fitted(&self.graph, &node.inputs, axis);
        for (branch, fitted) in branches.iter_mut().zip(fitted) {
            branch.fitted = fitted;
        }
    }
}

/// For each branch, whether a layer that fits to a size is among its ancestors and not among those of every branch.
#[inline]
fn fitted(graph: &Graph, inputs: &[Source], axis: usize) -> Vec<bool> {
    let ancestors: Vec<_> = inputs.iter().map(|&input| graph.ancestors(input)).collect();
    let fits = |index: usize, node: &Node| {
        node.is_fitted(axis)
            && ancestors
                .iter()
                .any(|marked| marked.get(index) != Some(&true))
    };
    let fitting: Vec<usize> = graph
        .nodes
        .iter()
        .enumerate()
        .filter(|(index, node)| fits(*index, node))
        .map(|(index, _)| index)
        .collect();
    ancestors
        .iter()
        .map(|marked| {
            fitting
                .iter()
                .any(|&index| marked.get(index) == Some(&true))
        })
        .collect()
}
