//! The layers of a file, and names for them.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{Node, Source};

use super::statement::Body;
use super::view::PipelineView;
use super::{LayerInfo, Lowerer};
use crate::diagnostic::{Diagnostic, Place};
use crate::file::{Layer, Network};
use crate::spec::{File, Item, Named, Treat};

impl<'s> Lowerer<'s, '_> {
    /// All layers of the file; what follows continues from its output.
    pub(super) fn file(&mut self, body: &mut Body, file: &'s File, items: &'s [Item]) {
        let Some(network) = &file.network else {
            self.fail_from(0);
            return;
        };
        for layer in &network.layers {
            if self.is_full {
                break;
            }
            let source = self.of_file(body, file.place, layer, items);
            self.of_file.push(source);
        }
        self.model.aliases = self.aliases(network);
        if let Some(output) = network.output {
            let output = self.in_model(output);
            body.flow = output;
            body.last = Some(self.model.scopes.add_layer(output));
        }
    }

    fn aliases(&self, network: &'s Network) -> Vec<(&'s str, Source)> {
        let names = network.names.iter();
        names
            .map(|(name, source)| (name.as_str(), self.in_model(*source)))
            .collect_vec()
    }

    /// The layer that one of the file has become.
    fn in_model(&self, source: Source) -> Source {
        match source {
            Source::Input => Source::Input,
            Source::Layer(index) => self.of_file.get(index).copied().unwrap_or(Source::Input),
        }
    }

    fn of_file(
        &mut self,
        body: &Body,
        place: Place,
        layer: &'s Layer,
        items: &'s [Item],
    ) -> Source {
        let inputs = layer.node.inputs.iter();
        let inputs = inputs.map(|&input| self.in_model(input)).collect_vec();
        let treat = layer.treated.and_then(|index| items.get(index));
        if let (Some(Item::Treat(treat)), Some(&flow)) = (treat, inputs.first()) {
            let stages = PipelineView::of(&treat.stages);
            let first = self.model.layers.len();
            let part = self.pipeline(body.scope, &stages, flow, &layer.name);
            for info in self.model.layers.iter_mut().skip(first) {
                info.origin = Some(&layer.origin);
            }
            return self.model.scopes.node(part);
        }
        let node = Node {
            op: layer.node.op.clone(),
            like: layer.node.like.map(|like| self.in_model(like)),
            inputs,
        };
        let info = LayerInfo {
            name: layer.name.clone(),
            kind: layer.kind,
            place,
            arguments: Vec::new(),
            call: None,
            statement: None,
            origin: Some(&layer.origin),
        };
        self.add_node(node, info)
    }

    /// `name p3: "tensor";`
    pub(super) fn named(&mut self, body: &mut Body, item: &'s Named) {
        if !body.is_network || body.is_turn() {
            let error = "a layer of the file is named outside of blocks and loops";
            self.errors.push(Diagnostic::new(item.place, error));
        }
        match item.source {
            Some(source) => {
                let source = self.in_model(source);
                let part = self.model.scopes.add_layer(source);
                self.define(body, &item.name, part, &item.docs);
            }
            None => self.failed(body, Some(&item.name)),
        }
    }

    /// `treat "node" as …;`, which was read with the file.
    pub(super) fn treated(&mut self, body: &Body, item: &Treat) {
        if !body.is_network || body.is_turn() {
            let error = "what a node does is said outside of blocks and loops";
            self.errors.push(Diagnostic::new(item.place, error));
        }
    }
}
