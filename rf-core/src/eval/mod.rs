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
//! let up = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::NEAREST });
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
mod fitted;
mod fitting;
mod forward;
mod graph;
mod inside;
mod join;
mod less;
pub mod limits;
mod list;
mod nearest;
mod paths;
mod regions;
mod rules;
mod sets;
mod sight;
mod stretch;
mod table;
mod taps;
mod view;
mod visible;
mod walk;
mod wide;
mod words;
mod work;

use alloc::vec::Vec;

pub use answers::Record;
pub use axis::AxisGeometry;
pub use dense::Use;
pub use error::{EvalError, EvalErrorKind, TooMuchWork};
pub use forward::{evaluate, evaluate_after};
pub use graph::{Graph, Node, NodeOp};
pub use limits::{PHASES, ROWS};
pub use regions::Reach;
pub use view::View;
pub use visible::Looks;
pub use words::{Names, counted};

pub use crate::missing::Missing;
pub use crate::ratio::Ratio;
pub use crate::region::Region;
pub use crate::source::Source;

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
    /// Rows, as often as they were united.
    made: usize,
    /// Steps through padding that reads pixels.
    looked: usize,
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
