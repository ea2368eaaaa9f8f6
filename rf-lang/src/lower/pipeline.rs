//! Pipelines: stages one after the other, each an operation or a block.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::eval::{Node, NodeOp, Source};
use receptive_field_core::ops::AxisOp;

use super::block::too_deep;
use super::ids::{PartId, ScopeId};
use super::scope::PartKind;
use super::unknown::unknown_operation;
use super::value::{Value, ValueKind, Valued};
use super::view::PipelineView;
use super::{LayerInfo, Lowerer};
use crate::budget::{DEPTH, LAYERS};
use crate::diagnostic::{Diagnostic, Place};
use crate::near::MOST;
use crate::spec::{Call, Expr, ExprKind, text};

/// Where a stage stands.
pub(super) struct At<'n> {
    pub(super) scope: ScopeId,
    pub(super) flow: Source,
    /// Whether the pipeline itself says what flows in.
    pub(super) is_explicit: bool,
    pub(super) name: &'n str,
    /// Before the names inside.
    pub(super) inside: &'n str,
}

impl<'s> Lowerer<'s, '_> {
    /// The layers of a pipeline. What cannot be is replaced by a layer that changes nothing.
    pub(super) fn pipeline(
        &mut self,
        scope: ScopeId,
        pipeline: &PipelineView<'s>,
        flow: Source,
        name: &str,
    ) -> PartId {
        let before = self.model.nodes.len();
        match self.stages(scope, pipeline, flow, name) {
            Ok(part) => part,
            Err(error) => {
                self.errors.push(error);
                self.fail_from(before);
                self.wrong_begins_late(scope, pipeline);
                let node = self.pointwise(flow, name, pipeline.place);
                self.model.scopes.add_part(node, PartKind::Failed(0))
            }
        }
    }

    pub(super) fn pointwise(&mut self, flow: Source, name: &str, place: Place) -> Source {
        let node = Node {
            op: NodeOp::Axes(vec![AxisOp::Pointwise; self.model.axes]),
            inputs: vec![flow],
            like: None,
        };
        let info = LayerInfo {
            name: name.to_owned(),
            kind: Kind::Pointwise,
            place,
            arguments: Vec::new(),
            call: None,
            statement: self.statement,
            origin: None,
        };
        self.add_node(node, info)
    }

    fn stages(
        &mut self,
        scope: ScopeId,
        pipeline: &PipelineView<'s>,
        mut flow: Source,
        name: &str,
    ) -> Valued<PartId> {
        if let Some(path) = pipeline.source {
            self.model.scopes.set_before(Some(flow));
            let part = self.model.scopes.layer(scope, path)?;
            flow = self.single(part, path.place)?;
        }
        let mut unrolled: Vec<&'s Call> = Vec::new();
        for (call, count) in &pipeline.stages {
            if unrolled.len() > LAYERS {
                break;
            }
            for _ in 0..self.count(scope, *count)? {
                unrolled.push(call);
            }
        }
        let count = unrolled.len();
        if count == 0 {
            let node = self.pointwise(flow, name, pipeline.place);
            return Ok(self.model.scopes.add_layer(node));
        }
        let mut parts: Vec<PartId> = Vec::with_capacity(count);
        for (index, call) in unrolled.into_iter().enumerate() {
            let numbered = format!("{name}.{index}");
            let is_last = index.saturating_add(1) == count;
            let part = self.stage(
                call,
                &At {
                    scope,
                    flow,
                    is_explicit: index > 0 || pipeline.source.is_some(),
                    name: if is_last { name } else { &numbered },
                    inside: if count == 1 { name } else { &numbered },
                },
            )?;
            flow = self.model.scopes.node(part);
            if self.is_full {
                return Ok(part);
            }
            parts.push(part);
        }
        match parts.as_slice() {
            [only] => Ok(*only),
            _ => Ok(self.model.scopes.add_part(
                flow,
                PartKind::Layer {
                    stages: parts,
                    inside: None,
                },
            )),
        }
    }

    fn count(&self, scope: ScopeId, count: Option<&Expr>) -> Valued<usize> {
        let Some(count) = count else {
            return Ok(1);
        };
        let value = self.model.scopes.value(scope, count)?;
        let number = super::takes::bounded(&value, "a count", 0)?;
        match usize::try_from(number) {
            Ok(number) if number <= LAYERS => Ok(number),
            _ => Err(Diagnostic::new(
                count.place,
                format!("{number} repeats: one network has at most {LAYERS} layers"),
            )),
        }
    }

    /// The layer that a part is, which must be one.
    pub(super) fn single(&self, part: PartId, place: Place) -> Valued<Source> {
        match self.model.scopes.part(part).map(|part| &part.kind) {
            Some(PartKind::Family(members)) => {
                let count = members.len();
                let error = format!("expected a layer, found a family of {count}");
                Err(Diagnostic::new(place, error).help("name one of them: `[0]` is the first"))
            }
            _ => Ok(self.model.scopes.node(part)),
        }
    }

    fn stage(&mut self, call: &'s Call, at: &At) -> Valued<PartId> {
        let name = text(&call.name);
        if let Some(info) = self.blocks.get(&name).cloned() {
            self.is_before(&name, &info, call)?;
            return self.block_use(call, &info, at);
        }
        let kind = Kind::of_name(&name).ok_or_else(|| {
            let blocks = self.block_order.iter().take(MOST).map(String::as_str);
            let blocks: Vec<&str> = blocks.collect_vec();
            unknown_operation(call, &blocks, &self.model.scopes.suggesting)
        })?;
        let node = self.operation(call, kind, at)?;
        Ok(self.model.scopes.add_layer(node))
    }

    fn operation(&mut self, call: &'s Call, kind: Kind, at: &At) -> Valued<Source> {
        let (node, arguments) = self.node(call, kind, at)?;
        Ok(self.add_node(
            node,
            LayerInfo {
                name: at.name.to_owned(),
                kind,
                place: call.place,
                arguments,
                call: Some(call),
                statement: self.statement,
                origin: None,
            },
        ))
    }

    /// The value of an argument: of a pipeline or a layer's name, a layer.
    pub(super) fn argument(&mut self, expr: &'s Expr, at: &At, index: usize) -> Valued<Value> {
        self.model.scopes.set_before(Some(at.flow));
        if !self.is_pipeline(expr) {
            return self.model.scopes.value(at.scope, expr);
        }
        let part = self.inner(expr, at, index)?;
        Ok(Value {
            kind: ValueKind::Layer(part),
            place: expr.place,
        })
    }

    fn is_pipeline(&self, expr: &Expr) -> bool {
        let view = match &expr.kind {
            ExprKind::Path(_) => None,
            _ => PipelineView::of_expr(expr),
        };
        view.is_some_and(|view| {
            view.source.is_some()
                || view.stages.iter().all(|(call, _)| {
                    let name = text(&call.name);
                    self.blocks.contains(&name) || Kind::of_name(&name).is_some()
                })
        })
    }

    /// A pipeline inside an argument: its layers are called after the layer that the argument belongs to.
    pub(super) fn inner(&mut self, expr: &'s Expr, at: &At, index: usize) -> Valued<PartId> {
        let pipeline = PipelineView::of_expr(expr).ok_or_else(|| no_layer(expr))?;
        let name = format!("{}.{}@{index}", at.name, pipeline.called());
        if self.depth >= DEPTH {
            return Err(too_deep(expr.place));
        }
        self.depth = self.depth.saturating_add(1);
        let part = self.stages(at.scope, &pipeline, at.flow, &name);
        self.depth = self.depth.saturating_sub(1);
        part
    }
}

fn no_layer(expr: &Expr) -> Diagnostic {
    let place = expr.place;
    if matches!(expr.kind, ExprKind::List(_) | ExprKind::Tuple(_)) {
        return Diagnostic::new(place, "expected a layer, found a list")
            .help("each branch is an argument of its own: `add(a, b)`");
    }
    Diagnostic::new(place, "expected a layer, found a value")
}
