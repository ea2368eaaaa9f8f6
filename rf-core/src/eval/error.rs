//! Why a node has no geometry.

use alloc::vec::Vec;

use super::Ratio;
use crate::ops::OpError;

/// Why a node has no geometry on one axis.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
/// # let half = Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None };
/// # let sum = Node { op: NodeOp::Join, inputs: vec![Source::Input, Source::Layer(0)], like: None };
/// # let evaluation = evaluate(Graph { input: vec![8], nodes: vec![half, sum] });
/// // 8 pixels and 4 pairs of them, added
/// assert_eq!(evaluation.errors()[0].kind, EvalErrorKind::Sizes(vec![8, 4]));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EvalErrorKind {
    /// The operation cannot be applied to its input, which has so many features.
    Op {
        /// Why.
        error: OpError,
        /// Number of inputs.
        size: i64,
    },
    /// The branches of a join differ in size.
    Sizes(Vec<i64>),
    /// The branches of a join differ in jump, so that their regions drift apart; `None` for one without a jump.
    Jumps(Vec<Option<Ratio>>),
    /// The regions have more phases than the evaluator keeps.
    Phases {
        /// The structural period.
        period: i64,
    },
    /// The network has too many phases in all, more than [`ROWS`](super::ROWS), or too many separate runs of
    /// features that see no padding.
    Rows,
    /// Finding where the branches of joins part, to tell those that were fitted to a size, would take too many looks.
    Parted,
    /// What its features really see behind padding that reads pixels would take more than [`READS`](super::limits::READS) steps.
    Visible,
    /// A number leaves `i64`; also where the graph lacks what the node needs: an input, or an operation for the axis.
    Overflow,
}

/// A node without a geometry, and why. Nodes behind it have none either, and are not named.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let graph = Graph { input: vec![7], nodes };
/// # let evaluation = evaluate(graph);
/// // 7 pixels, in pairs
/// let kind = EvalErrorKind::Op { error: OpError::NotDivisible { size: 7, factor: 2 }, size: 7 };
/// assert_eq!(evaluation.errors(), [EvalError { node: 0, axis: 0, kind }]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvalError {
    /// The node's place in the list.
    pub node: usize,
    /// The axis.
    pub axis: usize,
    /// Why.
    pub kind: EvalErrorKind,
}

/// A question that would take more work than the evaluator does, or is asked of a layer or an axis that has no
/// geometry.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let (kernel, stride, dilation, padding) = (65_537, 1, 2, Padding::Causal);
/// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let graph = Graph { input: vec![8], nodes };
/// # let evaluation = evaluate(graph);
/// // a convolution of 65,537, dilation 2: so many intervals of one pixel
/// assert_eq!(evaluation.sparsest(Source::Layer(0), 0, false), Err(TooMuchWork));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TooMuchWork;
