//! Layers that rustc works out, each from those that it reads.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{NodeOp, Source};
use receptive_field_core::ops::{AxisOp, Padding, ResizeTarget, TransposedPadding};

use crate::token::Delimiter;

use super::super::Expansion;
use super::super::tokens::Tokens;
use super::{fields, layer_name};
use crate::lower::PartId;
use crate::print::shown;

/// Letters of a layer as messages show it.
pub(super) const WRITTEN: usize = 120;

impl Expansion<'_> {
    /// `const __L3: &'static Fields<2> = &…;` for each of those that the macro worked out and one of rustc's reads.
    pub(super) fn known_layers(&self, items: &mut Tokens) {
        let mut is_written = vec![false; self.case.model.nodes.len().saturating_add(1)];
        for source in self.known_that_are_read() {
            let (place, value) = match source {
                _ if self.case.model.late.has(source) => continue,
                Source::Input => (0, self.late_input()),
                Source::Layer(index) => {
                    let mut value = self.layer(source);
                    value.code(".fields()");
                    (index.saturating_add(1), value)
                }
            };
            if let Some(is_written @ false) = is_written.get_mut(place) {
                *is_written = true;
                self.late_layer(source, value, items);
            }
        }
    }

    /// The same for each that rustc works out.
    pub(super) fn late_layers(&self, items: &mut Tokens) {
        let model = self.case.model;
        if model.late.first == 0 {
            self.late_layer(Source::Input, self.late_input(), items);
        }
        for index in model.late.first..model.nodes.len() {
            self.late_layer(Source::Layer(index), self.worked_out(index), items);
        }
    }

    /// What layers and families of rustc's read.
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

    pub(super) fn members(&self, part: PartId, read: &mut Vec<Source>) {
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
        items.static_reference();
        fields(self.case.model.axes, items);
        // What an error comes through underlines the layer.
        let mut borrow = Tokens::new();
        borrow.operator("&");
        match source {
            Source::Layer(index) if !self.in_editor => {
                if let Some(info) = self.case.model.layers.get(index) {
                    borrow.set_span(info.place.first);
                }
            }
            _ => borrow = self.here(borrow),
        }
        borrow.append(value);
        items.operator("=").append(borrow).operator(";");
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
            Some(call) if !info.name.contains('@') => {
                shown(&format_args!("{}: {call}", info.name), WRITTEN)
            }
            Some(call) => shown(call, WRITTEN),
            None => shown(&info.name, WRITTEN),
        };
        arguments.text(&said).operator(",");
        let mut inputs = Tokens::new();
        for &input in &node.inputs {
            inputs.append(self.reference_of(input)).operator(",");
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
                        inside.append(self.reference_of(like));
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
        arguments.option(op.rule().map(|rule| {
            let mut list = Tokens::new();
            for number in rule {
                list.append(self.argument(number)).operator(",");
            }
            let mut inside = Tokens::new();
            inside.group(Delimiter::Bracket, list);
            inside
        }));
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
