//! One layer as the call that makes it.

use crate::token::Delimiter;
use receptive_field_core::eval::Source;

use super::tokens::Tokens;
use crate::check::Case;

/// A layer, and its local view where that differs.
pub(super) fn layer(case: Case, maker: &Tokens, index: usize) -> Option<Tokens> {
    let geometry = case.geometry(Source::Layer(index))?;
    let whole = call(case, maker, index, false)?;
    if geometry.axes.iter().all(|axis| !axis.local_differs()) {
        return Some(whole);
    }
    let local = call(case, maker, index, true);
    let mut arguments = whole;
    arguments.operator(",");
    arguments.option(local.map(|local| {
        // In an inline const, such as that of `LAYERS`, only an inline const lives for ever.
        let mut inside = Tokens::new();
        inside.operator("&").word("const");
        inside.group(Delimiter::Brace, local);
        inside
    }));
    let mut tokens = Tokens::new();
    tokens
        .hidden("with_local")
        .group(Delimiter::Parenthesis, arguments);
    Some(tokens)
}

/// `__rf::layer2("conv1", c"numbers")`
fn call(case: Case, maker: &Tokens, index: usize, is_local: bool) -> Option<Tokens> {
    let info = case.model.layers.get(index)?;
    let mut arguments = Tokens::new();
    arguments.text(&info.name).operator(",");
    arguments.c_text(case.text(index, is_local)?);
    let mut tokens = Tokens::new();
    tokens.again(maker);
    tokens.group(Delimiter::Parenthesis, arguments);
    Some(tokens)
}

impl Case<'_> {
    /// Whether every layer has its numbers.
    pub(super) fn is_complete(&self) -> bool {
        let count = self.model.nodes.len();
        (0..count).all(|index| self.geometry(Source::Layer(index)).is_some())
    }
}
