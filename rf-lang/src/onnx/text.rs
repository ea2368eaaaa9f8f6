//! How much text there is, to be read once more.

use receptive_field_core::CollectVec as _;

use crate::spec::{Call, Expr, ExprKind, Item, Pipeline, Range, Segment};

/// Letters of a name or of what stands in braces that are as much as a value.
const LETTERS: usize = 8;

impl Item {
    /// Statements, calls and values, but for conditions.
    pub(super) fn length(&self) -> usize {
        let inside = match self {
            Self::Let(item) => item.value.length(),
            Self::Block(block) => {
                let defaults = block.parameters.iter();
                let defaults = defaults.filter_map(|own| own.default.as_ref());
                let defaults = defaults.map(Expr::length).total();
                let items = block.items.iter().map(Self::length).total();
                defaults.saturating_add(items)
            }
            Self::Layer(layer) => layer.pipeline.length(),
            Self::Treat(treat) => treat.stages.length(),
            Self::Loop(turns) => {
                let range = match &turns.range {
                    Range::Items(items) => items.length(),
                    Range::Numbers { from, to, .. } => from.length().saturating_add(to.length()),
                    Range::Failed => 0,
                };
                let items = turns.items.iter().map(Self::length).total();
                range.saturating_add(items)
            }
            _ => 0,
        };
        inside.saturating_add(1)
    }
}

impl Pipeline {
    fn length(&self) -> usize {
        let of_stage = |own: &crate::spec::Stage| {
            let count = own.count.as_ref().map_or(0, Expr::length);
            own.call.length().saturating_add(count)
        };
        self.stages.iter().map(of_stage).total()
    }
}

impl Call {
    fn length(&self) -> usize {
        let arguments = self.arguments.iter();
        let arguments = arguments.map(|argument| argument.value.length()).total();
        arguments.saturating_add(of_letters(&self.name.to_string()))
    }
}

impl Expr {
    fn length(&self) -> usize {
        match &self.kind {
            ExprKind::List(items) | ExprKind::Tuple(items) => {
                items.iter().map(Self::length).total().saturating_add(1)
            }
            ExprKind::Parenthesized(inner) | ExprKind::Unary(_, inner) => inner.length(),
            ExprKind::Binary(_, left, right) => left.length().saturating_add(right.length()),
            ExprKind::Call(call) => call.length(),
            ExprKind::Pipeline(pipeline) => pipeline.length(),
            ExprKind::Late(late) => of_letters(&late.written),
            ExprKind::Path(path) => {
                let segments = path.segments.iter().map(|segment| match segment {
                    Segment::Index(indices, _) => indices.iter().map(Self::length).total(),
                    Segment::Name(_) | Segment::Part(..) => 1,
                });
                of_letters(&path.head.to_string()).saturating_add(segments.total())
            }
            ExprKind::Int(_) | ExprKind::Decimal(_) | ExprKind::Bool(_) | ExprKind::Wrong(_) => 1,
        }
    }
}

fn of_letters(text: &str) -> usize {
    (text.len() / LETTERS).saturating_add(1)
}
