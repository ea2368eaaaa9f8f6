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
mod alone;
mod answers;
mod around;
mod axis;
mod dense;
pub mod encode;
mod error;
mod fit;
mod graph;
mod inside;
mod join;
mod ratio;
mod rebuild;
mod regions;
mod table;
mod view;
mod visible;
mod walk;

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
#[derive(Debug, Clone)]
pub struct NodeGeometry {
    /// One for each axis.
    pub axes: Vec<AxisGeometry>,
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
    input: NodeGeometry,
    nodes: Vec<Option<NodeGeometry>>,
    errors: Vec<EvalError>,
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
    pub fn node(&self, from: Source) -> Option<&NodeGeometry> {
        match from {
            Source::Input => Some(&self.input),
            Source::Layer(index) => self.nodes.get(index)?.as_ref(),
        }
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
    pub fn errors(&self) -> &[EvalError] {
        &self.errors
    }

    fn axis(&self, from: Source, axis: usize) -> Option<&AxisGeometry> {
        self.node(from)?.axes.get(axis)
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
pub fn evaluate(graph: Graph) -> Evaluation {
    evaluate_after(graph, None)
}

/// The same, if the nodes were worked out before with an input of another size.
fn evaluate_after(graph: Graph, before: Option<&Evaluation>) -> Evaluation {
    let axes = graph.input.iter().enumerate().map(|(axis, &image)| {
        let then = before.and_then(|before| before.axis(Source::Input, axis));
        match then {
            Some(then) => then.of_other_size(image),
            None => AxisGeometry::of_input(image),
        }
    });
    let input = NodeGeometry {
        axes: axes.collect(),
        productive: true,
    };
    let mut rows = alloc::vec![0_usize; graph.input.len()];
    let mut evaluation = Evaluation {
        nodes: Vec::with_capacity(graph.nodes.len()),
        errors: Vec::new(),
        graph,
        input,
    };
    for index in 0..evaluation.graph.nodes.len() {
        let (geometry, mut errors) = evaluation.work_out(index, before, &mut rows);
        evaluation.nodes.push(geometry);
        evaluation.errors.append(&mut errors);
    }
    evaluation.look_around();
    evaluation
}

impl Evaluation {
    /// The geometry of a node whose inputs are worked out, if it has one, and its errors.
    fn work_out(
        &self,
        index: usize,
        before: Option<&Self>,
        rows: &mut [usize],
    ) -> (Option<NodeGeometry>, Vec<EvalError>) {
        let mut errors = Vec::new();
        let Some((node, inputs, like)) = self.known(index) else {
            return (None, errors);
        };
        let mut axes = Vec::with_capacity(rows.len());
        for (axis, rows) in rows.iter_mut().enumerate() {
            let like = like
                .and_then(|like| like.axes.get(axis))
                .map_or(0, AxisGeometry::size);
            let geometry = match before {
                None => on_axis(&self.graph, node, &inputs, axis, like),
                Some(before) => before.on_axis_again(index, &inputs, axis, like),
            };
            let geometry = geometry.and_then(|geometry| {
                *rows = rows.saturating_add(geometry.rows());
                if *rows > ROWS {
                    return Err(EvalErrorKind::Rows);
                }
                Ok(geometry)
            });
            match geometry {
                Ok(geometry) => axes.push(geometry),
                Err(kind) => errors.push(EvalError {
                    node: index,
                    axis,
                    kind,
                }),
            }
        }
        let productive = inputs
            .first()
            .is_none_or(|input| axis::is_productive(node, &input.axes));
        let geometry = errors
            .is_empty()
            .then_some(NodeGeometry { axes, productive });
        (geometry, errors)
    }

    /// A node, its inputs and the layer whose size it takes, where all of them have a geometry.
    fn known(&self, index: usize) -> Option<Known<'_>> {
        let node = self.graph.nodes.get(index)?;
        let inputs = node.inputs.iter().map(|&input| self.node(input));
        let inputs = inputs.collect::<Option<_>>()?;
        let like = match node.like {
            Some(like) => Some(self.node(like)?),
            None => None,
        };
        Some((node, inputs, like))
    }
}

type Known<'e> = (&'e Node, Vec<&'e NodeGeometry>, Option<&'e NodeGeometry>);

fn on_axis(
    graph: &Graph,
    node: &Node,
    inputs: &[&NodeGeometry],
    axis: usize,
    like: i64,
) -> Result<AxisGeometry, EvalErrorKind> {
    let inputs: Vec<&AxisGeometry> = inputs
        .iter()
        .filter_map(|input| input.axes.get(axis))
        .collect();
    match (&node.op, inputs.as_slice()) {
        (NodeOp::Axes(ops), [input, ..]) => match ops.get(axis) {
            Some(op) => input.apply(op, like),
            None => Err(EvalErrorKind::Overflow),
        },
        (NodeOp::Gate, [x, gate]) if gate.size == 1 && x.size != 1 => Ok(join::gate(x, gate)),
        _ => join::join(&branches(graph, node, &inputs, axis)),
    }
}

/// The branches of a join. Who was fitted is looked up only where jumps differ.
fn branches<'a>(
    graph: &Graph,
    node: &Node,
    inputs: &[&'a AxisGeometry],
    axis: usize,
) -> Vec<Branch<'a>> {
    let jump = inputs.first().map(|axis| axis.view().jump());
    let agree = inputs
        .iter()
        .all(|axis| !axis.local_differs() && Some(axis.view().jump()) == jump);
    let fitted = if agree {
        Vec::new()
    } else {
        fitted(graph, &node.inputs, axis)
    };
    inputs
        .iter()
        .enumerate()
        .map(|(index, axis)| Branch {
            axis,
            fitted: fitted.get(index) == Some(&true),
        })
        .collect()
}

/// For each branch, whether a layer that fits to a size is among its ancestors and not among those of every branch.
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
