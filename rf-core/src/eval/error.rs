//! Why a node has no geometry.

use alloc::vec::Vec;

use super::Ratio;
use crate::ops::OpError;

/// Why a node has no geometry on one axis.
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
    /// The network has too many phases in all.
    Rows,
    /// A number leaves `i64`.
    Overflow,
}

/// A node without a geometry, and why. Nodes behind it have none either, and are not named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvalError {
    /// The node's place in the list.
    pub node: usize,
    /// The axis.
    pub axis: usize,
    /// Why.
    pub kind: EvalErrorKind,
}

/// Why a fact does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Every feature sees the whole image, through a layer that reads everything.
    Global,
    /// Every feature sees all before it, through a scan.
    Scan,
    /// The layer's branches have different jumps: there is no common period.
    Drifting,
    /// No pixel is read.
    Nothing,
}

/// A question that would take more work than the evaluator does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TooMuchWork;
