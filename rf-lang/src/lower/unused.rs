//! Blocks that nobody uses.

use receptive_field_core::eval::Source;

use super::path::Unresolved;
use super::statement::Body;
use super::value::{Value, ValueKind};
use super::{BlockInfo, Lowerer};
use crate::diagnostic::Place;
use crate::spec::text;

impl<'s> Lowerer<'s, '_> {
    /// Looks at the blocks that nobody uses, as far as that goes without the values of their parameters.
    pub(super) fn unused_blocks(&mut self) {
        let unused: Vec<BlockInfo<'s>> = self.blocks.values().to_vec();
        // A block may be used by those behind it.
        for info in unused.into_iter().rev() {
            if self.is_full || self.errors.is_full() {
                return;
            }
            if self.used_blocks.get(info.number) == Some(&false) {
                self.look_at(&info);
            }
        }
    }

    /// Lowers a block with parameters that are not known, and forgets its layers.
    fn look_at(&mut self, info: &BlockInfo<'s>) {
        let (nodes, contracts) = (self.model.nodes.len(), self.contracts.len());
        let first = self.model.late.first;
        let scope = self.model.scopes.inside_block();
        let input = self.model.scopes.add_layer(Source::Input);
        self.model.scopes.set_input(scope, input);
        for parameter in &info.block.parameters {
            let value = Value {
                kind: ValueKind::Failed,
                place: Place::of(parameter.name.span()),
            };
            self.model.scopes.bind(scope, text(&parameter.name), value);
        }
        let name = text(&info.block.name);
        let mut body = Body::block(scope, format!("{name}."), Source::Input);
        let outside = std::mem::replace(&mut self.visible, info.number);
        self.items(&mut body, &info.block.items);
        self.visible = outside;
        for waiting in self.contracts.split_off(contracts) {
            if self.errors.is_full() {
                break;
            }
            let condition = self.asking(waiting.scope).term(&waiting.item.condition);
            if let Err(Unresolved::Wrong(error)) = condition {
                self.errors.push(*error);
            }
        }
        self.model.nodes.truncate(nodes);
        self.model.layers.truncate(nodes);
        self.model.late.first = first;
    }
}
