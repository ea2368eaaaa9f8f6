//! Pipelines however they were written: as a statement or as an argument.

use crate::diagnostic::Place;
use crate::spec::{Arithmetic, BinaryOp, Call, Expr, ExprKind, Path, Pipeline, text};
use receptive_field_core::CollectVec as _;

/// A pipeline: where it starts, and its stages with their counts.
pub(super) struct PipelineView<'s> {
    pub(super) source: Option<&'s Path>,
    pub(super) stages: Vec<(&'s Call, Option<&'s Expr>)>,
    pub(super) place: Place,
}

impl<'s> PipelineView<'s> {
    pub(super) fn of(pipeline: &'s Pipeline) -> Self {
        let stages = pipeline.stages.iter();
        Self {
            source: pipeline.source.as_ref(),
            stages: stages
                .map(|stage| (&stage.call, stage.count.as_ref()))
                .collect_vec(),
            place: pipeline.place,
        }
    }

    /// An argument as a pipeline, if it has the form of one.
    pub(super) fn of_expr(expr: &'s Expr) -> Option<Self> {
        let (source, stages) = match &expr.kind {
            ExprKind::Pipeline(pipeline) => return Some(Self::of(pipeline)),
            ExprKind::Parenthesized(inner) => return Self::of_expr(inner),
            ExprKind::Path(path) => (Some(path), Vec::new()),
            ExprKind::Call(call) => (None, vec![(call, None)]),
            ExprKind::Binary(BinaryOp::Arithmetic(Arithmetic::Mul), left, count) => {
                match &left.kind {
                    ExprKind::Call(call) => (None, vec![(call, Some(&**count))]),
                    _ => return None,
                }
            }
            _ => return None,
        };
        Some(Self {
            source,
            stages,
            place: expr.place,
        })
    }

    /// What an unnamed layer is called after: its last operation.
    pub(super) fn called(&self) -> String {
        match self.stages.last() {
            Some((call, _)) => text(&call.name),
            None => String::from("pointwise"),
        }
    }
}
