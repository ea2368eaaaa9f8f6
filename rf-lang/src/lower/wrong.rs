//! Layers that are wrong and have numbers in braces: rustc works them out, as it would if they were right, so that what reads
//! them elsewhere has the type that it expects.

use super::Lowerer;
use super::ids::ScopeId;
use super::scope::Scopes;
use super::value::{Value, ValueKind};
use super::view::PipelineView;
use crate::spec::{Call, Expr, ExprKind, Item, Pipeline};

impl Lowerer<'_, '_> {
    /// Layers from the next one on, where a stage of this one has such a number.
    pub(super) fn wrong_begins_late(&mut self, scope: ScopeId, pipeline: &PipelineView) {
        let scopes = &self.model.scopes;
        let is_counted =
            |count: Option<&Expr>| count.is_some_and(|count| scopes.may_be_late(scope, count));
        let mut stages = pipeline.stages.iter();
        if stages.any(|(call, count)| scopes.has_late(scope, call) || is_counted(*count)) {
            self.begins_late_here();
        }
    }

    /// The same of a block.
    pub(super) fn block_begins_late(&mut self, scope: ScopeId, call: &Call) {
        if self.model.scopes.has_late(scope, call) {
            self.begins_late_here();
        }
    }

    /// What stands for a value that is wrong.
    pub(super) fn wrong_value(&self, scope: ScopeId, expr: &Expr) -> Value {
        let (place, scopes) = (expr.place, &self.model.scopes);
        let late = if scopes.may_be_late(scope, expr) {
            scopes.value(scope, &Expr::late(place)).ok()
        } else {
            None
        };
        late.unwrap_or(Value::new(ValueKind::Failed, place))
    }
}

impl Scopes {
    /// Whether layers among these have such a number.
    pub(super) fn are_late(&self, scope: ScopeId, items: &[Item]) -> bool {
        items.iter().any(|item| match item {
            Item::Layer(layer) => self.is_pipeline_late(scope, &layer.pipeline),
            Item::Loop(turns) => self.are_late(scope, &turns.items),
            Item::Failed(failed) => failed.is_late,
            _ => false,
        })
    }

    fn is_pipeline_late(&self, scope: ScopeId, pipeline: &Pipeline) -> bool {
        let mut stages = pipeline.stages.iter();
        stages.any(|stage| self.has_late(scope, &stage.call))
    }

    fn has_late(&self, scope: ScopeId, call: &Call) -> bool {
        let mut arguments = call.arguments.iter();
        arguments.any(|argument| self.may_be_late(scope, &argument.value))
    }

    /// Whether it is made of such a number.
    pub(super) fn may_be_late(&self, scope: ScopeId, expr: &Expr) -> bool {
        let may_be = |expr: &Expr| self.may_be_late(scope, expr);
        match &expr.kind {
            ExprKind::Late(_) => true,
            ExprKind::Path(_) => {
                let value = self.value(scope, expr);
                value.is_ok_and(|value| holds_late(&value))
            }
            ExprKind::Call(call) => self.has_late(scope, call),
            ExprKind::List(items) | ExprKind::Tuple(items) => items.iter().any(may_be),
            ExprKind::Parenthesized(inner) | ExprKind::Unary(_, inner) => may_be(inner),
            ExprKind::Binary(_, left, right) => may_be(left) || may_be(right),
            ExprKind::Pipeline(pipeline) => self.is_pipeline_late(scope, pipeline),
            ExprKind::Int(_) | ExprKind::Decimal(_) | ExprKind::Bool(_) | ExprKind::Wrong(_) => {
                false
            }
        }
    }
}

fn holds_late(value: &Value) -> bool {
    match &value.kind {
        ValueKind::Late(_) => true,
        ValueKind::List(items) => items.iter().any(holds_late),
        _ => false,
    }
}
