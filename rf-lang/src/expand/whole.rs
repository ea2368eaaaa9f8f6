//! What a network has as a whole: its name, input and output, the list of its layers, the trait.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use receptive_field_core::eval::Source;

use super::tokens::Tokens;
use super::{Expansion, POISONED, alias, docs, poisoned};
use crate::spec::text;

impl Expansion<'_> {
    /// Everything but the constants of the layers and the features.
    ///
    /// The list stands in a generic inline const, and whoever wants it calls `layers`: rustc evaluates it only where
    /// it is really used. Functions that name `Self::LAYERS` would have it evaluated by every `cargo check`.
    pub(super) fn whole(&self) -> TokenStream {
        let axes = self.case.model.axes;
        let (name, name_text) = (self.name, text(self.name));
        let public = &self.spec.visibility;
        let layer = format_ident!("Layer{axes}");
        let table = format_ident!("Table{axes}");
        let axes = Literal::usize_unsuffixed(axes);
        let list: TokenStream = self.list().into();
        let input: TokenStream = self.input().into();
        let output: TokenStream = self.output().into();
        let aliases: TokenStream = alias::aliases(self.case).into();
        let output_doc = match self.case.model.output {
            Source::Layer(index) => docs::layer(self.case, index),
            Source::Input => String::from("The output of the network."),
        };
        quote! {
            const fn layers<const X: __rf::usize>() -> &'static [__rf::#layer] {
                const { &[#list] }
            }
            #[allow(dead_code)]
            impl #name {
                #[doc = "The name of the network."]
                #public const NAME: &'static __rf::str = #name_text;
                #[doc = "The input of the network, each pixel a feature."]
                #public const INPUT: __rf::#layer = #input;
                #[doc = #output_doc]
                #public const OUTPUT: __rf::#layer = #output;
                #[doc = "Every layer but the input, in order."]
                #public const LAYERS: &'static [__rf::#layer] = layers::<0>();
                #[doc = "The layer of this name; any path that names it will do."]
                #[inline]
                #[must_use]
                #public const fn layer(name: &__rf::str) -> __rf::Option<__rf::#layer> {
                    __rf::find(layers::<0>(), #aliases, name)
                }
                #[doc = "The table of all layers, to be printed: size, jump, receptive field and start."]
                #[inline]
                #[must_use]
                #public const fn table() -> __rf::#table {
                    __rf::#table::new(Self::NAME, Self::INPUT, layers::<0>())
                }
            }
            #[automatically_derived]
            impl __rf::Sealed for #name {}
            #[automatically_derived]
            impl __rf::Network<#axes> for #name {
                const NAME: &'static __rf::str = #name_text;
                const INPUT: __rf::#layer = #input;
                const LAYERS: &'static [__rf::#layer] = layers::<0>();
                const OUTPUT: __rf::#layer = #output;
            }
        }
    }

    fn output(&self) -> Tokens {
        match (self.case.is_complete(), self.case.model.output) {
            (true, from) => self.layer(from),
            (false, _) => poisoned(),
        }
    }

    /// The layers, those with a constant by its name.
    fn list(&self) -> Tokens {
        let mut list = Tokens::new();
        if !self.case.is_complete() {
            list.ident(self.name).operator("::").word(POISONED);
            return list;
        }
        for index in 0..self.case.model.nodes.len() {
            match self.named(index) {
                Some(constant) => list.ident(self.name).operator("::").word(&constant),
                None => list.append(self.layer(Source::Layer(index))),
            };
            list.operator(",");
        }
        list
    }
}
