//! What is said of layers before their numbers are known.

use std::fmt::Write as _;

use receptive_field_core::Kind;
use receptive_field_core::eval::Source;

use super::super::{Expansion, docs};
use super::layer::WRITTEN;
use crate::lower::PartId;
use crate::print::shown;

/// Rows of the docs of a network.
const ROWS: usize = 200;

impl Expansion<'_> {
    /// The docs of a network: its layers as they are written.
    pub(super) fn late_docs(&self) -> String {
        let model = self.case.model;
        let mut text = format!(
            "What the layers of `{}` see, worked out by rustc.\n\n| layer | |\n|---|---|\n",
            self.name
        );
        for info in model.layers.iter().take(ROWS) {
            let call = info.call.map(|call| format!("`{}`", shown(call, WRITTEN)));
            // Writing to a string cannot fail.
            let _ = writeln!(text, "| {} | {} |", info.name, call.unwrap_or_default());
        }
        if model.layers.len() > ROWS {
            text.push_str("| … | |\n");
        }
        text
    }

    /// The docs of a constant.
    pub(super) fn late_layer_docs(&self, name: &str, part: PartId) -> String {
        let model = self.case.model;
        let info = match model.scopes.node(part) {
            Source::Layer(index) if model.late.has(Source::Layer(index)) => model.layers.get(index),
            Source::Layer(index) => return docs::layer(self.case, index),
            Source::Input => None,
        };
        match info.and_then(|info| Some((info.kind, info.call?))) {
            Some((Kind::Input, _)) | None => format!("`{name}`, worked out by rustc."),
            Some((kind, call)) => {
                let call = shown(call, WRITTEN);
                format!("`{name}`: {}, `{call}`, worked out by rustc.", kind.words())
            }
        }
    }
}
