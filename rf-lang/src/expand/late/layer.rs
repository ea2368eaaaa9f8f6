//! Layers that rustc works out, each from those that it reads.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{NodeOp, Source};
use receptive_field_core::ops::{AxisOp, Padding, ResizeTarget, TransposedPadding};

use proc_macro2::Delimiter;

use super::super::Expansion;
use super::super::tokens::Tokens;
use super::{fields, layer_name};
use crate::lower::PartId;
use crate::print::cut;

/// Letters of a layer as messages show it.
pub(super) const WRITTEN: usize = 120;

impl Expansion<'_> {
    /// `const __L3: Fields<2> = …;` for each, and for those that the macro worked out and one of them reads.
    pub(super) fn late_layers(&self, items: &mut Tokens) {
        let model = self.case.model;
        let mut is_read = vec![false; model.late.first.min(model.nodes.len())];
        let mut reads_input = model.late.first == 0;
        let read = self.known_that_are_read();
        for source in read {
            match source {
                Source::Input => reads_input = true,
                Source::Layer(index) => {
                    if let Some(is_read) = is_read.get_mut(index) {
                        *is_read = true;
                    }
                }
            }
        }
        if reads_input {
            let value = self.late_input();
            self.late_layer(Source::Input, value, items);
        }
        for (index, is_read) in is_read.into_iter().enumerate() {
            if is_read {
                let mut value = self.layer(Source::Layer(index));
                value.code(".fields()");
                self.late_layer(Source::Layer(index), value, items);
            }
        }
        for index in model.late.first..model.nodes.len() {
            let value = self.worked_out(index);
            self.late_layer(Source::Layer(index), value, items);
        }
    }

    /// What the layers of the macro are read by.
    fn known_that_are_read(&self) -> Vec<Source> {
        let model = self.case.model;
        let mut read = Vec::new();
        for node in model.nodes.iter().skip(model.late.first) {
            read.extend_from_slice(&node.inputs);
            read.extend(node.like);
        }
        for constant in &model.constants {
            if self.has_late(constant.part) {
                self.members(constant.part, &mut read);
            }
        }
        read
    }

    fn members(&self, part: PartId, read: &mut Vec<Source>) {
        let scopes = &self.case.model.scopes;
        match scopes.part(part).map(|part| &part.kind) {
            Some(crate::lower::PartKind::Family(members)) => {
                for member in members {
                    self.members(*member, read);
                }
            }
            _ => read.push(scopes.node(part)),
        }
    }

    fn late_layer(&self, source: Source, value: Tokens, items: &mut Tokens) {
        items.word("const").word(&layer_name(source)).operator(":");
        fields(self.case.model.axes, items);
        items.operator("=").append(value).operator(";");
    }

    fn late_input(&self) -> Tokens {
        let model = self.case.model;
        let sizes = match &model.late.inputs {
            Some(inputs) => inputs.get(self.index),
            None => model.sizes.get(self.index),
        };
        let mut list = Tokens::new();
        for &side in sizes.into_iter().flatten() {
            list.append(self.argument(side)).operator(",");
        }
        let mut sides = Tokens::new();
        sides.group(Delimiter::Bracket, list);
        let mut tokens = Tokens::new();
        tokens
            .code("__rf::late::input")
            .group(Delimiter::Parenthesis, sides);
        tokens
    }

    fn worked_out(&self, index: usize) -> Tokens {
        let model = self.case.model;
        let (Some(node), Some(info)) = (model.nodes.get(index), model.layers.get(index)) else {
            return Tokens::new();
        };
        let mut arguments = Tokens::new();
        let said = match info.call {
            Some(call) if !info.name.contains('@') => format!("{}: {call}", info.name),
            Some(call) => call.to_string(),
            None => info.name.clone(),
        };
        arguments.text(&cut(said, WRITTEN)).operator(",");
        let mut inputs = Tokens::new();
        for &input in &node.inputs {
            inputs
                .append(self.borrowed(&layer_name(input)))
                .operator(",");
        }
        let name = match &node.op {
            NodeOp::Join => "join",
            NodeOp::Gate => "gate",
            NodeOp::Axes(ops) => {
                let mut list = Tokens::new();
                for op in ops {
                    list.append(self.op(op)).operator(",");
                }
                arguments.append(inputs);
                arguments.group(Delimiter::Bracket, list).operator(",");
                match node.like {
                    Some(like) => {
                        let mut inside = Tokens::new();
                        inside.append(self.borrowed(&layer_name(like)));
                        arguments
                            .hidden("Some")
                            .group(Delimiter::Parenthesis, inside)
                    }
                    None => arguments.hidden("None"),
                };
                return self.call("after", info.place, arguments);
            }
        };
        arguments.group(Delimiter::Bracket, inputs);
        self.call(name, info.place, arguments)
    }

    /// `__rf::late::op(kind, &[numbers], size, rule)`
    fn op(&self, op: &AxisOp) -> Tokens {
        let mut numbers = Tokens::new();
        for number in numbers_of(op) {
            numbers.append(self.argument(number)).operator(",");
        }
        let mut arguments = Tokens::new();
        arguments.number(op.kind().code()).operator(",");
        arguments.group(Delimiter::Bracket, numbers).operator(",");
        arguments.append(self.argument(size_of(op))).operator(",");
        match op.rule() {
            Some(rule) => {
                let mut list = Tokens::new();
                for number in rule {
                    list.append(self.argument(number)).operator(",");
                }
                let mut inside = Tokens::new();
                inside.group(Delimiter::Bracket, list);
                arguments
                    .hidden("Some")
                    .group(Delimiter::Parenthesis, inside)
            }
            None => arguments.hidden("None"),
        };
        let mut tokens = Tokens::new();
        tokens
            .code("__rf::late::op")
            .group(Delimiter::Parenthesis, arguments);
        tokens
    }
}

/// As the record of its kind has them, where a rule settles some with 0 in their place.
fn numbers_of(op: &AxisOp) -> Vec<i64> {
    let padding = match op {
        AxisOp::Window(op) => match op.padding {
            Padding::Explicit { before, after } => (before, after),
            _ => (0, 0),
        },
        AxisOp::Transposed(op) => match op.padding {
            TransposedPadding::Explicit { before, after } => (before, after),
            _ => (0, 0),
        },
        AxisOp::Shift(op) => (op.before, op.after),
        _ => (0, 0),
    };
    if let AxisOp::Transposed(op) = op {
        // A record has the outputs added by a rule, which are not known.
        let (before, after) = padding;
        let window = [op.kernel, op.stride, op.dilation, before, after];
        return window.into_iter().chain([op.output_padding]).collect_vec();
    }
    let encoded = op.encode(op.kind(), padding);
    encoded.as_slice().iter().copied().collect_vec()
}

fn size_of(op: &AxisOp) -> i64 {
    match op {
        AxisOp::Adaptive(op) => op.size,
        AxisOp::Resize(op) => match op.target {
            ResizeTarget::Size(size) => size,
            ResizeTarget::Scale { .. } => 0,
        },
        _ => 0,
    }
}
