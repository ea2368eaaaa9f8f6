//! Joins: operations on several branches.

use receptive_field_core::eval::{Node, NodeOp, Source};

use super::pipeline::At;
use super::value::Valued;
use super::view::PipelineView;
use super::{Lowerer, Places};
use crate::diagnostic::{Diagnostic, Place};
use crate::spec::{Call, ExprKind, Path};
use crate::words::BEFORE;

impl<'s> Lowerer<'s, '_> {
    /// Two or more branches, taken together.
    pub(super) fn join(&mut self, call: &'s Call, at: &At) -> Valued<(Node, Places)> {
        let (inputs, places) = self.branches(call, at)?;
        Ok((node(NodeOp::Join, inputs), places))
    }

    /// `x` and its gate.
    pub(super) fn gate(&mut self, call: &'s Call, at: &At) -> Valued<(Node, Places)> {
        let (inputs, places) = self.branches(call, at)?;
        if inputs.len() != 2 {
            let error = format!(
                "`scale` takes two layers, what is scaled and its gate, and not {}",
                inputs.len()
            );
            return Err(Diagnostic::new(call.place, error));
        }
        Ok((node(NodeOp::Gate, inputs), places))
    }

    /// In a loop of the network itself `input` is hardly what was meant.
    fn is_meant(&self, path: &Path, at: &At) -> Valued<()> {
        let scopes = &self.model.scopes;
        let is_input = path.head == "input" && path.segments.is_empty();
        if !is_input
            || !scopes.is_turn(at.scope)
            || scopes.is_inside_block(at.scope)
            || scopes.find_value(at.scope, &path.head).is_some()
        {
            return Ok(());
        }
        let error = "`input` is the input of the network, in every turn of the loop";
        Err(Diagnostic::new(path.place, error)
            .help("what flows in here is `before`")
            .help("if the image is meant, give it a name before the loop, `image: input;`, and write `image`"))
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
                self.is_meant(path, at)?;
                reads_flow |= path.head == BEFORE;
                self.model.scopes.set_before(Some(at.flow));
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
            let found = match inputs.len() {
                0 => "none",
                _ => "one",
            };
            let error = format!("`{}` takes two layers or more, found {found}", call.name);
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

fn node(op: NodeOp, inputs: Vec<Source>) -> Node {
    Node {
        op,
        inputs,
        like: None,
    }
}
