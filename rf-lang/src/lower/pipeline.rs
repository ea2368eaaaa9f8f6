//! Pipelines: stages one after the other, each an operation or a block.

use receptive_field_core::Kind;
use receptive_field_core::eval::{Node, NodeOp, Source};
use receptive_field_core::ops::AxisOp;

use super::arguments::{Arguments, Bound, bind_operation};
use super::ids::{PartId, ScopeId};
use super::operation::{self, Build, Operation};
use super::scope::{PartKind, text};
use super::value::{Value, ValueKind, Valued};
use super::view::PipelineView;
use super::{LAYERS, LayerInfo, Lowerer, Places};
use crate::diagnostic::{Diagnostic, Place};
use crate::spec::{Call, Expr, ExprKind};

/// Where a stage stands.
pub(super) struct At<'n> {
    pub(super) scope: ScopeId,
    pub(super) flow: Source,
    /// Whether the pipeline itself says what flows in.
    is_explicit: bool,
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
            let part = self.model.scopes.layer(scope, path)?;
            flow = self.single(part, path.place)?;
        }
        let mut unrolled: Vec<&'s Call> = Vec::new();
        for (call, count) in &pipeline.stages {
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
        let number = super::arguments::bounded(&value, "count", 0)?;
        match usize::try_from(number) {
            Ok(number) if number <= LAYERS => Ok(number),
            _ => Err(Diagnostic::new(
                count.place,
                format!("{number} repeats: one network has at most {LAYERS} layers"),
            )),
        }
    }

    /// The layer that a part is, which must be one.
    fn single(&self, part: PartId, place: Place) -> Valued<Source> {
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
        if let Some(info) = self.blocks.get(&name).copied() {
            self.is_before(&name, info, call)?;
            return self.block_use(call, info, at);
        }
        let place = Place::of(call.name.span());
        let operation = operation::find(&name).ok_or_else(|| {
            let blocks: Vec<&str> = self.block_order.iter().map(String::as_str).collect();
            operation::unknown(&name, place, &blocks)
        })?;
        let node = self.operation(call, operation, at)?;
        Ok(self.model.scopes.add_layer(node))
    }

    fn operation(
        &mut self,
        call: &'s Call,
        operation: &'static Operation,
        at: &At,
    ) -> Valued<Source> {
        let (op, inputs, like, arguments) = match operation.build {
            Build::Join => {
                let (inputs, places) = self.branches(call, at)?;
                (NodeOp::Join, inputs, None, places)
            }
            Build::Gate => {
                let (inputs, places) = self.branches(call, at)?;
                if inputs.len() != 2 {
                    let error = format!(
                        "`scale` takes two layers, what is scaled and its gate, and not {}",
                        inputs.len()
                    );
                    return Err(Diagnostic::new(call.place, error));
                }
                (NodeOp::Gate, inputs, None, places)
            }
            Build::Axes(build) | Build::Like(build) => {
                let arguments = self.arguments(call, operation, at)?;
                let op = NodeOp::Axes(build(&arguments)?);
                let like = match operation.build {
                    Build::Like(_) => {
                        let (part, place) = arguments.layer("layer")?;
                        Some(self.single(part, place)?)
                    }
                    _ => None,
                };
                let given = operation.parameters.iter();
                let places = given.filter_map(|name| Some((*name, arguments.get(name)?.place)));
                (op, vec![at.flow], like, places.collect())
            }
        };
        let node = Node { op, inputs, like };
        Ok(self.add_node(
            node,
            LayerInfo {
                name: at.name.to_owned(),
                kind: operation.kind,
                place: call.place,
                arguments,
                call: Some(call),
            },
        ))
    }

    fn arguments(
        &mut self,
        call: &'s Call,
        operation: &'static Operation,
        at: &At,
    ) -> Valued<Arguments<'static>> {
        let given = bind_operation(call, operation.parameters)?;
        let mut bound = Vec::with_capacity(given.len());
        for (index, (name, argument)) in operation.parameters.iter().zip(given).enumerate() {
            let value = match argument {
                Some(argument) => Some(self.argument(&argument.value, at, index)?),
                None => None,
            };
            bound.push(Bound { name, value });
        }
        Ok(Arguments {
            axes: self.model.axes,
            place: call.place,
            bound,
        })
    }

    /// The value of an argument: of a pipeline or a layer's name, a layer.
    pub(super) fn argument(&mut self, expr: &'s Expr, at: &At, index: usize) -> Valued<Value> {
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
                    self.blocks.contains_key(&name) || operation::find(&name).is_some()
                })
        })
    }

    /// A pipeline inside an argument: its layers are called after the layer that the argument belongs to.
    fn inner(&mut self, expr: &'s Expr, at: &At, index: usize) -> Valued<PartId> {
        let pipeline = PipelineView::of_expr(expr).ok_or_else(|| no_layer(expr))?;
        let name = format!("{}.{}@{index}", at.name, pipeline.called());
        self.stages(at.scope, &pipeline, at.flow, &name)
    }

    /// The branches of a join, and where they stand.
    fn branches(&mut self, call: &'s Call, at: &At) -> Valued<(Vec<Source>, Places)> {
        let (mut inputs, mut places) = (Vec::new(), Vec::new());
        let (mut reads_flow, mut has_family) = (false, false);
        for (index, argument) in call.arguments.iter().enumerate() {
            if let Some(name) = &argument.name {
                let error = format!("`{}` takes layers, and no `{name}`", call.name);
                return Err(Diagnostic::new(Place::of(name.span()), error));
            }
            let place = argument.value.place;
            let found = if let ExprKind::Path(path) = &argument.value.kind {
                self.model.scopes.layers(at.scope, path)?
            } else {
                let pipeline = PipelineView::of_expr(&argument.value);
                reads_flow |= pipeline.is_some_and(|pipeline| pipeline.source.is_none());
                let part = self.inner(&argument.value, at, index)?;
                vec![self.single(part, place)?]
            };
            has_family |= found.len() != 1;
            places.extend(found.iter().map(|_| ("branch", place)));
            inputs.extend(found);
        }
        if inputs.is_empty() || inputs.len() == 1 && !has_family && call.arguments.len() < 2 {
            let error = format!("`{}` takes two layers or more", call.name);
            return Err(Diagnostic::new(call.place, error)
                .help("`input` is what flows into a block, a name any layer before"));
        }
        if at.is_explicit && !reads_flow {
            let error = format!(
                "what flows into `{}` is read by none of its branches",
                call.name
            );
            return Err(Diagnostic::new(Place::of(call.name.span()), error)
                .help("every branch names its own source: leave out what stands before the `->`"));
        }
        Ok((inputs, places))
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
