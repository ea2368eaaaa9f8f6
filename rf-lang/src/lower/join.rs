//! Joins: operations on several branches.

use crate::token::Word;
use receptive_field_core::PushAll as _;
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
        if inputs.len() != 2 && !self.is_full {
            let error = format!(
                "`scale` takes two layers, what is scaled and its gate, and not {}",
                inputs.len()
            );
            return Err(Diagnostic::new(call.place, error));
        }
        Ok((node(NodeOp::Gate, inputs), places))
    }

    /// In a loop of the network itself `input` is hardly what was meant.
    fn is_meant(&self, path: &Path, call: &Call, at: &At) -> Valued<()> {
        let scopes = &self.model.scopes;
        let is_input = path.head.is("input") && path.segments.is_empty();
        if !is_input
            || !scopes.is_turn(at.scope)
            || scopes.is_inside_block(at.scope)
            || scopes.find_value(at.scope, &path.head).is_some()
        {
            return Ok(());
        }
        let error = "`input` is the input of the network, in every turn of the loop";
        let error = Diagnostic::new(path.place, error);
        let error = match self.flow_of(call, at)? {
            Some(named) => error.help(in_front_of(&named)),
            None => error.help("what flows in here is `before`"),
        };
        Err(error.help("if the image is meant, give it a name before the loop, `image: input;`, and write `image`"))
    }

    /// The branch that is what flows into the join, by its name.
    fn flow_of(&self, call: &Call, at: &At) -> Valued<Option<String>> {
        let scopes = &self.model.scopes;
        for argument in &call.arguments {
            let ExprKind::Path(path) = &argument.value.kind else {
                continue;
            };
            if path.head.is(BEFORE) || path.head.is("input") {
                continue;
            }
            match scopes.layers(at.scope, path, 1) {
                Ok(found) if found == [at.flow] => return Ok(Some(path.to_string())),
                // What is wrong is told where it is read, but for what is told once.
                Err(error) if !scopes.count(0, path.place)? => return Err(error),
                _ => {}
            }
        }
        Ok(None)
    }

    /// Whoever writes `before` beside a layer that it is means what flows in in front of that layer.
    fn is_another(&self, path: &Path, call: &Call, at: &At) -> Valued<()> {
        let Some(named) = self.flow_of(call, at)? else {
            return Ok(());
        };
        let error = format!("`before` is `{named}` here, and a branch of its own already");
        Err(Diagnostic::new(path.place, error).help(in_front_of(&named)))
    }

    /// The branches of a join, and where they stand.
    fn branches(&mut self, call: &'s Call, at: &At) -> Valued<(Vec<Source>, Places)> {
        let outside = self.spent.branches;
        let found = self.counted_branches(call, at);
        self.spent.branches = outside;
        found
    }

    /// As [`Lowerer::branches`]; those of joins in joins are counted together.
    fn counted_branches(&mut self, call: &'s Call, at: &At) -> Valued<(Vec<Source>, Places)> {
        let (mut inputs, mut places) = (Vec::new(), Vec::new());
        let (mut reads_flow, mut has_family, mut is_looked_at) = (false, false, false);
        for (index, argument) in call.arguments.iter().enumerate() {
            if let Some(name) = &argument.name {
                let error = format!("`{}` takes layers, and no `{name}`", call.name);
                return Err(Diagnostic::new(Place::of(name.span()), error));
            }
            let place = argument.value.place;
            let found = if let ExprKind::Path(path) = &argument.value.kind {
                self.is_meant(path, call, at)?;
                if path.head.is(BEFORE) && path.segments.is_empty() && !is_looked_at {
                    self.is_another(path, call, at)?;
                    is_looked_at = true;
                }
                reads_flow |= path.head.is(BEFORE);
                self.model.scopes.set_before(Some(at.flow));
                let room = self.room_for_inputs();
                self.model.scopes.layers(at.scope, path, room)?
            } else {
                let pipeline = PipelineView::of_expr(&argument.value);
                reads_flow |= pipeline.is_some_and(|pipeline| pipeline.source.is_none());
                let part = self.inner(&argument.value, at, index)?;
                vec![self.single(part, place)?]
            };
            if found.len() > self.room_for_inputs() {
                self.refuse_inputs(call.place);
                return Ok((inputs, places));
            }
            self.spent.branches = self.spent.branches.saturating_add(found.len());
            has_family |= found.len() != 1;
            places.push_all(found.iter().map(|_| ("branch", place)));
            inputs.push_all(found);
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

/// How to name what flows into a layer.
fn in_front_of(layer: &str) -> String {
    format!("put `x: before;` in front of `{layer}`, and write `x` here")
}

fn node(op: NodeOp, inputs: Vec<Source>) -> Node {
    Node {
        op,
        inputs,
        like: None,
    }
}
