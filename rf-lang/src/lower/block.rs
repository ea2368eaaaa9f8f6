//! Uses of blocks.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Source;

use super::arguments::bind_by;
use super::ids::{PartId, ScopeId};
use super::pipeline::At;
use super::scope::PartKind;
use super::statement::Body;
use super::value::Valued;
use super::{BlockInfo, Lowerer};
use crate::budget::DEPTH;
use crate::diagnostic::{Diagnostic, Place};
use crate::spec::{Call, Item, text};

/// The error for what stands too deep in other things.
pub(super) fn too_deep(place: Place) -> Diagnostic {
    let message = format!("loops, blocks and joins in each other, more than {DEPTH} deep");
    Diagnostic::new(place, message)
}

impl<'s> Lowerer<'s, '_> {
    /// A block may use those before it.
    pub(super) fn is_before(&self, name: &str, info: &BlockInfo, call: &Call) -> Valued<()> {
        if info.number < self.visible || self.failed_blocks.contains(name) {
            return Ok(());
        }
        let message = if info.number == self.visible {
            format!("the block `{name}` cannot use itself")
        } else {
            format!("the block `{name}` is written below: a block stands before its use")
        };
        Err(Diagnostic::new(Place::of(call.name.span()), message))
    }

    /// One use of a block.
    pub(super) fn block_use(
        &mut self,
        call: &'s Call,
        info: &BlockInfo<'s>,
        at: &At,
    ) -> Valued<PartId> {
        let place = Place::of(call.name.span());
        let name = text(&call.name);
        if self.depth >= DEPTH {
            return Err(too_deep(place));
        }
        let block = info.block;
        if let Some(used) = self.used_blocks.get_mut(info.number) {
            *used = true;
        }
        self.spend_name(at.inside.len(), place);
        let scope = self.model.scopes.inside_block();
        let input = self.model.scopes.add_layer(at.flow);
        self.model.scopes.set_input(scope, input);
        self.parameters(call, info, scope, at)?;
        let first = self.model.nodes.len();
        let mut body = Body::block(scope, format!("{}.", at.inside), at.flow);
        let before = self.errors.count();
        if !self.failed_blocks.contains(&name) {
            let outside = std::mem::replace(&mut self.visible, info.number);
            self.depth = self.depth.saturating_add(1);
            self.items(&mut body, &block.items);
            self.depth = self.depth.saturating_sub(1);
            self.visible = outside;
            if self.errors.count() > before || info.has_failed {
                self.failed_blocks.add(name.clone());
            }
        }
        if self.failed_blocks.contains(&name) {
            self.fail_from(first);
            self.block_begins_late(at.scope, call);
            let node = self.pointwise(at.flow, at.name, place);
            return Ok(self.model.scopes.add_part(node, PartKind::Failed(0)));
        }
        let Some(last) = body.last else {
            return Err(Diagnostic::new(
                place,
                format!("the block `{name}` has no layers"),
            ));
        };
        let node = self.model.scopes.node(last);
        self.rename(node, at.name);
        let stages = Vec::new();
        Ok(self.model.scopes.add_part(
            node,
            PartKind::Layer {
                stages,
                inside: Some(scope),
            },
        ))
    }

    fn rename(&mut self, node: Source, name: &str) {
        if let Source::Layer(index) = node {
            if let Some(info) = self.model.layers.get_mut(index) {
                name.clone_into(&mut info.name);
            }
        }
    }

    fn parameters(
        &mut self,
        call: &'s Call,
        info: &BlockInfo<'s>,
        scope: ScopeId,
        at: &At,
    ) -> Valued<()> {
        let block = info.block;
        let names: Vec<String> = block
            .parameters
            .iter()
            .map(|parameter| text(&parameter.name))
            .collect_vec();
        let borrowed: Vec<&str> = names.iter().map(String::as_str).collect_vec();
        let find = |name: &str| info.parameters.get(name).copied();
        let given = bind_by(call, &borrowed, &find, &self.model.scopes.suggesting)?;
        for (index, (parameter, argument)) in block.parameters.iter().zip(given).enumerate() {
            let name = text(&parameter.name);
            let value = match (argument, &parameter.default) {
                (Some(argument), _) => self.argument(&argument.value, at, index)?,
                (None, Some(default)) => self.model.scopes.value(scope, default)?,
                (None, None) => {
                    let error = format!("`{}` needs `{name}`", text(&call.name));
                    return Err(Diagnostic::new(call.place, error));
                }
            };
            self.model.scopes.bind(scope, name, value);
        }
        Ok(())
    }
}

/// Whether something could not be read.
pub(super) fn has_failed(items: &[Item]) -> bool {
    items.iter().any(|item| match item {
        Item::Failed(_) => true,
        Item::Loop(turns) => has_failed(&turns.items),
        _ => false,
    })
}
