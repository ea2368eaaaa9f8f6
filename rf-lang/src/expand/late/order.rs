//! The order in which rustc evaluates a long network. Constants that read each other are evaluated one inside of the other,
//! about 60 deep and no more, so layers are looked at in stretches: each behind those before it.

use std::ops::Range;

use receptive_field_core::eval::Source;

use crate::lower::PartId;
use crate::token::Delimiter;

use super::super::Expansion;
use super::super::tokens::Tokens;
use super::{CHECKED, contract, layer_name};

/// What is evaluated first of a long network.
const IN_ORDER: &str = "__IN_ORDER";

/// So many layers are a stretch, and so many stretches are looked at one after the other.
const STRETCH: usize = 16;

impl Expansion<'_> {
    /// Whether there are so many layers and numbers that each must be evaluated before the next.
    fn is_long(&self) -> bool {
        let numbers = self.case.model.late.values.len();
        self.late_count().saturating_add(numbers) > STRETCH
    }

    /// How many layers rustc works out.
    fn late_count(&self) -> usize {
        let model = self.case.model;
        model.nodes.len().saturating_sub(model.late.first)
    }

    /// `const __IN_ORDER: () = { … };`, and the stretches.
    pub(in super::super) fn in_order(&self, items: &mut Tokens) {
        if !self.is_long() {
            return;
        }
        let stretches = self.late_count().div_ceil(STRETCH);
        for stretch in 0..stretches {
            self.stretch(stretch, items);
        }
        // A number of a contract may be made of a layer.
        let late = &self.case.model.late;
        let mut body = Tokens::new();
        self.each_number(0..late.of_layers, &mut body);
        self.stretches_before(stretches, &mut body);
        self.each_number(late.of_layers..late.values.len(), &mut body);
        items.word("const").word(IN_ORDER).code(": () =");
        items.group(Delimiter::Brace, body).operator(";");
    }

    /// `const __S3: () = { … };`
    fn stretch(&self, stretch: usize, items: &mut Tokens) {
        let count = self.late_count();
        let first = stretch.saturating_mul(STRETCH);
        let end = first.saturating_add(STRETCH).min(count);
        let mut body = Tokens::new();
        self.stretches_before(stretch, &mut body);
        self.each_layer(first..end, &mut body);
        items
            .word("const")
            .word(&stretch_name(stretch))
            .code(": () =");
        items.group(Delimiter::Brace, body).operator(";");
    }

    /// Those before one: the last of each sixteen looks at all of them.
    fn stretches_before(&self, stretch: usize, body: &mut Tokens) {
        let within = stretch.checked_rem(STRETCH).unwrap_or(0);
        let first = stretch.saturating_sub(within).saturating_sub(1);
        for before in first..stretch {
            self.behind(&stretch_name(before), body);
        }
    }

    /// `let _ = Self::__L3;`, for each of those that rustc works out.
    fn each_layer(&self, which: Range<usize>, body: &mut Tokens) {
        for index in which {
            let index = index.saturating_add(self.case.model.late.first);
            let name = layer_name(Source::Layer(index));
            body.code("let _ =").append(self.constant_of(&name));
            body.operator(";");
        }
    }

    /// The last of the stretches before that of a layer.
    pub(super) fn stretch_before(&self, layer: usize) -> Option<String> {
        let late = layer.checked_sub(self.case.model.late.first)?;
        let before = late.checked_div(STRETCH)?.checked_sub(1)?;
        Some(stretch_name(before))
    }

    /// The last layer that a constant is made of.
    pub(super) fn last_of(&self, part: PartId) -> Option<usize> {
        let mut read = Vec::new();
        self.members(part, &mut read);
        read.into_iter().filter_map(Source::index).max()
    }

    /// Looks at every layer and every contract.
    pub(super) fn checked(&self, items: &mut Tokens) {
        let mut body = Tokens::new();
        if self.is_long() {
            self.behind(IN_ORDER, &mut body);
        } else {
            self.each_layer(0..self.late_count(), &mut body);
        }
        for index in 0..self.case.model.late_contracts.len() {
            self.behind(&contract::name(index), &mut body);
        }
        items.word("const").word(CHECKED).code(": () =");
        items.group(Delimiter::Brace, body).operator(";");
    }

    /// Each contract once more where nobody has to ask for it, so that all that are not met are told.
    pub(in super::super) fn forced(&self, tokens: &mut Tokens) {
        if self.is_long() {
            self.force(IN_ORDER, tokens);
        }
        for index in 0..self.case.model.late_contracts.len() {
            self.force(&contract::name(index), tokens);
        }
        if self.case.model.is_late() {
            self.force(CHECKED, tokens);
        }
    }

    /// `const _: () = Net::NAME;`
    fn force(&self, name: &str, tokens: &mut Tokens) {
        let mut path = Tokens::new();
        path.ident(self.name).operator("::").word(name);
        tokens.code("const _: () =").append(self.here(path));
        tokens.operator(";");
    }
}

/// `__S3`
fn stretch_name(stretch: usize) -> String {
    format!("__S{stretch}")
}
