//! What a network has as a whole: its name, input and output, the list of its layers, the trait.

use proc_macro2::Delimiter;
use receptive_field_core::eval::From;

use super::tokens::Tokens;
use super::{Expansion, POISONED, alias, allow, derived, doc, docs, poisoned, words};
use crate::lower::text;

impl Expansion<'_> {
    /// `NAME`, `INPUT`, `OUTPUT`, `layer(name)` and `table()`.
    pub(super) fn whole(&self, items: &mut Tokens) {
        let axes = self.case.model.axes;
        let public = self.spec.visibility.clone();
        doc(items, "The name of the network.");
        items
            .stream(public.clone())
            .word("const")
            .word("NAME")
            .operator(":");
        items.static_reference().hidden("str").operator("=");
        items.text(&text(self.name)).operator(";");
        doc(items, "The input of the network, each pixel a feature.");
        items
            .stream(public.clone())
            .word("const")
            .word("INPUT")
            .operator(":");
        self.layer_type(items);
        items.operator("=").append(self.input()).operator(";");
        doc(
            items,
            &match self.case.model.output {
                From::Node(index) => docs::layer(self.case, index),
                From::Input => String::from("The output of the network."),
            },
        );
        items
            .stream(public.clone())
            .word("const")
            .word("OUTPUT")
            .operator(":");
        self.layer_type(items);
        items.operator("=").append(self.output()).operator(";");

        doc(
            items,
            "The layer of this name; any path that names it will do.",
        );
        items
            .operator("#")
            .group(Delimiter::Bracket, words("must_use"));
        items
            .stream(public.clone())
            .word("const")
            .word("fn")
            .word("layer");
        let mut parameter = Tokens::new();
        parameter
            .word("name")
            .operator(":")
            .operator("&")
            .hidden("str");
        items
            .group(Delimiter::Parenthesis, parameter)
            .operator("->");
        items.hidden("Option").operator("<");
        self.layer_type(items);
        items.operator(">");
        let mut arguments = Tokens::new();
        arguments
            .word("Self")
            .operator("::")
            .word("LAYERS")
            .operator(",");
        arguments
            .append(alias::aliases(self.case))
            .operator(",")
            .word("name");
        let mut body = Tokens::new();
        body.hidden("find").group(Delimiter::Parenthesis, arguments);
        items.group(Delimiter::Brace, body);

        doc(
            items,
            "The table of all layers, to be printed: size, jump, receptive field and start.",
        );
        items
            .operator("#")
            .group(Delimiter::Bracket, words("must_use"));
        items.stream(public).word("const").word("fn").word("table");
        items
            .group(Delimiter::Parenthesis, Tokens::new())
            .operator("->")
            .hidden(&format!("Table{axes}"));
        let mut arguments = Tokens::new();
        for name in ["NAME", "INPUT", "LAYERS"] {
            arguments
                .word("Self")
                .operator("::")
                .word(name)
                .operator(",");
        }
        let mut body = Tokens::new();
        body.hidden(&format!("Table{axes}"))
            .operator("::")
            .word("new");
        body.group(Delimiter::Parenthesis, arguments);
        items.group(Delimiter::Brace, body);
    }

    fn output(&self) -> Tokens {
        match (self.case.is_complete(), self.case.model.output) {
            (true, from) => self.layer(from),
            (false, _) => poisoned(),
        }
    }

    /// `LAYERS` and the trait. A list in a generic inline const is not evaluated where nobody asks.
    pub(super) fn network(&self, tokens: &mut Tokens) {
        let axes = self.case.model.axes;
        let mut list = Tokens::new();
        if self.case.is_complete() {
            for index in 0..self.case.model.nodes.len() {
                match self.named(index) {
                    Some(constant) => list.ident(self.name).operator("::").word(&constant),
                    None => list.append(self.layer(From::Node(index))),
                };
                list.operator(",");
            }
        } else {
            list.ident(self.name).operator("::").word(POISONED);
        }
        let mut body = Tokens::new();
        let mut inline = Tokens::new();
        inline.operator("&").group(Delimiter::Bracket, list);
        body.word("const").group(Delimiter::Brace, inline);
        tokens.word("const").word("fn").word("layers").operator("<");
        tokens
            .word("const")
            .word("X")
            .operator(":")
            .hidden("usize")
            .operator(">");
        tokens
            .group(Delimiter::Parenthesis, Tokens::new())
            .operator("->");
        self.slice_type(1, tokens);
        tokens.group(Delimiter::Brace, body);

        let mut items = Tokens::new();
        doc(&mut items, "Every layer but the input, in order.");
        items.stream(self.spec.visibility.clone());
        self.layers(&mut items);
        allow(tokens);
        tokens
            .word("impl")
            .ident(self.name)
            .group(Delimiter::Brace, items);

        derived(tokens);
        tokens
            .word("impl")
            .hidden("Sealed")
            .word("for")
            .ident(self.name);
        tokens.group(Delimiter::Brace, Tokens::new());

        let mut items = Tokens::new();
        items
            .word("const")
            .word("NAME")
            .operator(":")
            .static_reference()
            .hidden("str");
        items.operator("=").text(&text(self.name)).operator(";");
        items.word("const").word("INPUT").operator(":");
        self.layer_type(&mut items);
        items.operator("=").append(self.input()).operator(";");
        self.layers(&mut items);
        items.word("const").word("OUTPUT").operator(":");
        self.layer_type(&mut items);
        items.operator("=").append(self.output()).operator(";");
        derived(tokens);
        tokens.word("impl").hidden("Network").operator("<");
        tokens
            .number(i64::try_from(axes).unwrap_or(0))
            .operator(">");
        tokens
            .word("for")
            .ident(self.name)
            .group(Delimiter::Brace, items);
    }

    fn layers(&self, items: &mut Tokens) {
        items.word("const").word("LAYERS").operator(":");
        self.slice_type(1, items);
        items
            .operator("=")
            .word("layers")
            .operator("::<")
            .number(0)
            .operator(">");
        items
            .group(Delimiter::Parenthesis, Tokens::new())
            .operator(";");
    }
}
