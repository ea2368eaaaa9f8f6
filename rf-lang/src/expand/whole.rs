//! What a network has as a whole: its name, input and output, the list of its layers, the trait.

use crate::token::Delimiter;
use receptive_field_core::PushAll as _;
use receptive_field_core::eval::{Source, encode};

use super::constants::family;
use super::list::List;
use super::tokens::Tokens;
use super::{Expansion, POISONED, doc, doc_behind, docs, poisoned};
use crate::spec::{Item, text};

impl Expansion<'_> {
    /// `const _: &[u8] = ::core::include_bytes!("model.onnx");`, so that Cargo builds anew when the file changes. Nothing
    /// reads it, and so it is in no program. The first struct has it.
    pub(super) fn file(&self, inside: &mut Tokens) {
        let mut files = Vec::new();
        files.push_all(self.spec.file.as_ref());
        for item in &self.spec.items {
            if let Item::Same(same) = item {
                files.push_all(same.other.as_ref().map(|other| &other.file));
            }
        }
        for file in files {
            let path = file
                .network
                .as_ref()
                .and_then(|network| network.path.as_ref());
            let Some(path) = path else { continue };
            let mut argument = Tokens::new();
            argument.text(path);
            inside.code("const _: &[u8] = ::core::include_bytes!");
            inside.group(Delimiter::Parenthesis, argument).operator(";");
        }
    }

    /// Lists stand in generic inline consts, and whoever wants one calls its function: rustc evaluates it only where
    /// it is really used. Functions that name `Self::LAYERS`, and constants that are lists, would have it evaluated by every
    /// `cargo check`.
    pub(super) fn lists(&self, is_wrong: bool, tokens: &mut Tokens) {
        self.listed(tokens, "__layers", 1, self.list());
        let mut aliases = Tokens::new();
        aliases.code("&'static [(&'static __rf::str, __rf::usize)]");
        function(tokens, "__aliases", &aliases, reference(self.aliases()));
        if is_wrong || !self.has_names() {
            return;
        }
        for (index, constant) in self.case.model.constants.iter().enumerate() {
            let depth = self.depth(constant.part);
            if depth > 0 {
                self.listed(tokens, &family(index), depth, self.value(constant.part));
            }
        }
    }

    fn listed(&self, tokens: &mut Tokens, name: &str, depth: usize, list: Tokens) {
        let mut of = Tokens::new();
        self.slice_type(depth, &mut of);
        function(tokens, name, &of, list);
    }

    pub(super) fn traits(&self, tokens: &mut Tokens) {
        let axes = self.case.model.axes;
        let layer = format!("__rf::Layer{axes}");
        tokens
            .code("#[automatically_derived] #[doc(hidden)] impl __rf::Sealed for")
            .ident(self.name);
        tokens.group(Delimiter::Brace, self.sealed());
        tokens.code(&format!(
            "#[automatically_derived] impl __rf::Network<{axes}> for"
        ));
        tokens
            .ident(self.name)
            .group(Delimiter::Brace, self.network(&layer));
    }

    /// Everything but the constants of the layers and the features.
    pub(super) fn inherent(&self, items: &mut Tokens) {
        let axes = self.case.model.axes;
        let layer = format!("__rf::Layer{axes}");
        let output_doc = match self.case.model.output {
            Source::Layer(index) if !self.shared.is_refused => docs::layer(self.case, index),
            _ => String::from("The output of the network."),
        };
        doc(items, "The name of the network.");
        items
            .again(&self.constant)
            .code("NAME: &'static __rf::str =")
            .text(&text(self.name));
        items.operator(";");
        doc_behind(items, &self.spec.input_docs, String::from(docs::INPUT));
        items
            .again(&self.constant)
            .code(&format!("INPUT: {layer} ="))
            .append(self.input());
        items.operator(";");
        doc(items, &output_doc);
        items
            .again(&self.constant)
            .code(&format!("OUTPUT: {layer} ="))
            .append(self.output());
        items.operator(";");
        doc(items, "Every layer but the input, in order.");
        items
            .again(&self.constant)
            .code(&format!("LAYERS: &'static [{layer}] = __layers::<0>();"));
        doc(
            items,
            "The layer of this name; any path that names it will do.",
        );
        items
            .code("#[inline] #[must_use]")
            .again(&self.constant)
            .code(&format!(
                "fn layer(name: &__rf::str) -> __rf::Option<{layer}> {{ \
                __rf::find(__layers::<0>(), __aliases::<0>(), name) \
            }}"
            ));
        doc(
            items,
            "The table of all layers, to be printed: size, jump, receptive field and start.",
        );
        items
            .code("#[inline] #[must_use]")
            .again(&self.constant)
            .code(&format!(
                "fn table() -> __rf::Table{axes} {{ \
                __rf::Table{axes}::new(Self::NAME, Self::INPUT, __layers::<0>()) \
            }}"
            ));
        let mut arguments = Tokens::new();
        arguments.stream(self.visibility());
        let layers = self.case.model.nodes.len();
        arguments.code(&format!(", {axes} {layers}"));
        if self.case.instance.evaluation.graph().fits_by_size() {
            arguments.word("const");
        }
        items.hidden("at_run_time").operator("!");
        items.group(Delimiter::Brace, arguments);
    }

    fn sealed(&self) -> Tokens {
        let rules = self.case.instance.evaluation.graph().rules();
        let rules = if rules.is_empty() {
            String::new()
        } else {
            encode::list(&rules)
        };
        let mut items = Tokens::new();
        items
            .code("const RULES: &'static __rf::str =")
            .text(&rules)
            .operator(";");
        items.code(
            "const ALIASES: &'static [(&'static __rf::str, __rf::usize)] = __aliases::<0>();",
        );
        items
            .code("const NOTES: &'static __rf::str =")
            .literal(self.shared.notes.as_ref())
            .operator(";");
        items
    }

    fn network(&self, layer: &str) -> Tokens {
        let mut items = Tokens::new();
        items
            .code("const NAME: &'static __rf::str =")
            .text(&text(self.name))
            .operator(";");
        items
            .code(&format!("const INPUT: {layer} ="))
            .append(self.input())
            .operator(";");
        items.code(&format!(
            "const LAYERS: &'static [{layer}] = __layers::<0>();"
        ));
        items
            .code(&format!("const OUTPUT: {layer} ="))
            .append(self.output())
            .operator(";");
        items
    }

    fn output(&self) -> Tokens {
        match (self.case.is_complete(), self.case.model.output) {
            (true, from) => self.layer(from),
            (false, _) => poisoned(),
        }
    }

    /// The layers, those with a constant by its name.
    fn list(&self) -> Tokens {
        if !self.case.is_complete() {
            let mut poisoned = Tokens::new();
            poisoned.ident(self.name).operator("::").word(POISONED);
            return reference(poisoned);
        }
        let mut list = List::default();
        for index in 0..self.case.model.nodes.len() {
            if let Some(constant) = self.named(index) {
                // It is read by itself.
                let mut layer = Tokens::new();
                layer.ident(self.name).operator("::").word(&constant);
                list.add(layer, 0);
            } else {
                list.add(self.layer(Source::Layer(index)), 1);
            }
        }
        list.reference().0
    }
}

/// `const fn __layers<const __X: usize>() -> &'static [Layer2] { const { &[…] } }`: nothing of the author's is called so.
pub(super) fn function(tokens: &mut Tokens, name: &str, of: &Tokens, list: Tokens) {
    tokens.code(&format!("const fn {name}<const __X: __rf::usize>() ->"));
    let mut body = Tokens::new();
    body.word("const").group(Delimiter::Brace, list);
    tokens.again(of).group(Delimiter::Brace, body);
}

/// `&[…]`
pub(super) fn reference(list: Tokens) -> Tokens {
    let mut tokens = Tokens::new();
    tokens.operator("&").group(Delimiter::Bracket, list);
    tokens
}
