//! Lists in what is written.

use crate::spec::{Call, Expr, ExprKind, Item, Pipeline, Range, Sides};

impl Item {
    /// Whether a list of so many values stands somewhere in it.
    pub(crate) fn has_list_of(&self, count: usize) -> bool {
        match self {
            Self::Let(item) => item.value.has_list_of(count),
            Self::Block(block) => {
                let mut defaults = block
                    .parameters
                    .iter()
                    .filter_map(|own| own.default.as_ref());
                defaults.any(|default| default.has_list_of(count))
                    || block.items.iter().any(|item| item.has_list_of(count))
            }
            Self::Layer(layer) => layer.pipeline.has_list_of(count),
            Self::Loop(turns) => {
                let of_range = match &turns.range {
                    Range::Items(items) => items.has_list_of(count),
                    Range::Numbers { .. } | Range::Failed => false,
                };
                of_range || turns.items.iter().any(|item| item.has_list_of(count))
            }
            Self::Contract(contract) => contract.condition.has_list_of(count),
            Self::At(at) => match &at.sides {
                Sides::Each(sides, _) => sides.len() == count,
                Sides::All(_) => false,
            },
            Self::Treat(treat) => treat.stages.has_list_of(count),
            Self::Feature(_)
            | Self::Named(_)
            | Self::Same(_)
            | Self::Failed(_)
            | Self::FailedFeature(_) => false,
        }
    }
}

impl Pipeline {
    fn has_list_of(&self, count: usize) -> bool {
        self.stages
            .iter()
            .any(|stage| stage.call.has_list_of(count))
    }
}

impl Call {
    fn has_list_of(&self, count: usize) -> bool {
        self.arguments
            .iter()
            .any(|argument| argument.value.has_list_of(count))
    }
}

impl Expr {
    fn has_list_of(&self, count: usize) -> bool {
        match &self.kind {
            ExprKind::List(items) => {
                items.len() == count || items.iter().any(|item| item.has_list_of(count))
            }
            ExprKind::Tuple(items) => items.iter().any(|item| item.has_list_of(count)),
            ExprKind::Parenthesized(inner) | ExprKind::Unary(_, inner) => inner.has_list_of(count),
            ExprKind::Binary(_, left, right) => left.has_list_of(count) || right.has_list_of(count),
            ExprKind::Call(call) => call.has_list_of(count),
            ExprKind::Pipeline(pipeline) => pipeline.has_list_of(count),
            ExprKind::Int(_)
            | ExprKind::Decimal(_)
            | ExprKind::Bool(_)
            | ExprKind::Late(_)
            | ExprKind::Path(_)
            | ExprKind::Wrong(_) => false,
        }
    }
}
