//! The constants of an expansion as one would write them by hand: window, size, receptive field, jump and start as
//! literals, and the same docs.

use std::collections::HashMap;
use std::ffi::{CStr, CString};
use std::fmt::Write as _;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use receptive_field_values::__private::{layer1, layer2, layer3};
use receptive_field_values::{Layer, Op};

/// A layer as the expansion has it.
pub(super) struct Found {
    constant: Option<String>,
    docs: String,
    axes: usize,
    name: &'static str,
    numbers: &'static CStr,
}

impl Found {
    /// The layer over two axes.
    pub(super) fn layer(&self) -> Layer<2> {
        layer2(self.name, self.numbers)
    }
}

/// A constant: its docs and its value.
type Constants = HashMap<String, (String, Vec<TokenTree>)>;

pub(super) fn twin(expansion: &TokenStream) -> String {
    let layers = layers(expansion);
    let axes = layers.first().map_or(2, |layer| layer.axes);
    let mut text = format!(
        "//! Constants written by hand.

/// A window.
pub struct Window {{
    /// The kernel.
    pub kernel: [usize; {axes}],
    /// The stride.
    pub stride: [usize; {axes}],
    /// The dilation.
    pub dilation: [usize; {axes}],
    /// The padding.
    pub padding: [(usize, usize); {axes}],
}}

/// A layer.
pub struct Layer {{
    /// The window.
    pub window: Window,
    /// The size.
    pub size: [usize; {axes}],
    /// The receptive field.
    pub receptive_field: [usize; {axes}],
    /// The jump.
    pub jump: [f64; {axes}],
    /// The start.
    pub start: [f64; {axes}],
}}

"
    );
    docs(&mut text, &docs_of_struct(expansion));
    text.push_str("pub struct Net;\n\n#[allow(dead_code)]\nimpl Net {\n");
    for (index, layer) in layers.iter().enumerate() {
        docs(&mut text, &layer.docs);
        let constant = match &layer.constant {
            Some(constant) => constant.clone(),
            None => format!("LAYER_{index}"),
        };
        let _ = write!(text, "pub const {constant}: Layer = ");
        match layer.axes {
            1 => literal(&mut text, &layer1(layer.name, layer.numbers)),
            2 => literal(&mut text, &layer2(layer.name, layer.numbers)),
            _ => literal(&mut text, &layer3(layer.name, layer.numbers)),
        }
        text.push_str(";\n");
    }
    text.push_str("}\n");
    text
}

fn docs(text: &mut String, docs: &str) {
    for line in docs.lines() {
        let _ = writeln!(text, "/// {}", line.trim_start());
    }
}

fn literal<const D: usize>(text: &mut String, layer: &Layer<D>) {
    let (kernel, stride, dilation, padding) = match layer.op() {
        Op::Conv(window)
        | Op::MaxPool(window)
        | Op::AvgPool(window)
        | Op::Pool(window)
        | Op::ConvTranspose { window, .. } => (
            window.kernel,
            window.stride,
            window.dilation,
            window.padding,
        ),
        _ => ([1; D], [1; D], [1; D], [(0, 0); D]),
    };
    let _ = write!(
        text,
        "Layer {{ window: Window {{ kernel: {kernel:?}, stride: {stride:?}, dilation: {dilation:?}, padding: \
         {padding:?} }}, size: {:?}, receptive_field: {:?}, jump: {:?}, start: {:?} }}",
        layer.size, layer.receptive_field, layer.jump, layer.start
    );
}

/// Every layer, in the order of `LAYERS`.
pub(super) fn layers(expansion: &TokenStream) -> Vec<Found> {
    let mut constants = HashMap::new();
    constants_in(expansion, &mut constants);
    let list = list_in(expansion).expect("an expansion lists its layers");
    let list: Vec<TokenTree> = list.into_iter().collect();
    let entries =
        list.split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ','));
    entries
        .filter(|entry| !entry.is_empty())
        .map(|entry| match find_call(entry) {
            Some((axes, name, numbers)) => Found {
                docs: format!("`{name}`."),
                constant: None,
                axes,
                name,
                numbers,
            },
            None => {
                let constant = entry.last().map(ToString::to_string).unwrap_or_default();
                let (docs, value) = &constants[&constant];
                let (axes, name, numbers) = find_call(value).expect("a constant is made by a call");
                Found {
                    docs: docs.clone(),
                    constant: Some(constant),
                    axes,
                    name,
                    numbers,
                }
            }
        })
        .collect()
}

/// The first `layer2("name", c"numbers")`.
fn find_call(tokens: &[TokenTree]) -> Option<(usize, &'static str, &'static CStr)> {
    for pair in tokens.windows(2) {
        let [TokenTree::Ident(name), TokenTree::Group(group)] = pair else {
            continue;
        };
        let inside: Vec<TokenTree> = group.stream().into_iter().collect();
        let axes = match name.to_string().as_str() {
            "layer1" => 1,
            "layer2" => 2,
            "layer3" => 3,
            _ => match find_call(&inside) {
                Some(found) => return Some(found),
                None => continue,
            },
        };
        let name = inside.iter().find_map(text_of)?;
        let numbers = inside.iter().find_map(numbers_of)?;
        return Some((axes, name.leak(), Box::leak(numbers.into_boxed_c_str())));
    }
    None
}

fn text_of(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    let text = syn::parse_str::<syn::LitStr>(&literal.to_string()).ok()?;
    Some(text.value())
}

fn numbers_of(token: &TokenTree) -> Option<CString> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    let text = syn::parse_str::<syn::LitCStr>(&literal.to_string()).ok()?;
    Some(text.value())
}

/// What stands in `const { &[…] }`.
fn list_in(tokens: &TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let is_inline = matches!(
            index.checked_sub(1).and_then(|before| tokens.get(before)),
            Some(TokenTree::Ident(word)) if word == "const"
        );
        if is_inline && group.delimiter() == Delimiter::Brace {
            let list = group.stream().into_iter().last();
            if let Some(TokenTree::Group(list)) = list {
                return Some(list.stream());
            }
        }
        if let Some(list) = list_in(&group.stream()) {
            return Some(list);
        }
    }
    None
}

/// All `#[doc = "…"] const NAME: … = …;`.
fn constants_in(tokens: &TokenStream, constants: &mut Constants) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let is_semicolon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
    for item in tokens.split(is_semicolon) {
        let word = item
            .iter()
            .position(|token| matches!(token, TokenTree::Ident(word) if word == "const"));
        let name = word.and_then(|word| item.get(word.saturating_add(1)));
        if let (Some(word), Some(TokenTree::Ident(name))) = (word, name) {
            let found = (docs_before(&item[..word]), item[word..].to_vec());
            constants.entry(name.to_string()).or_insert(found);
        }
        for token in item {
            if let TokenTree::Group(group) = token {
                constants_in(&group.stream(), constants);
            }
        }
    }
}

fn docs_before(tokens: &[TokenTree]) -> String {
    let mut lines = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let inside: Vec<TokenTree> = group.stream().into_iter().collect();
        if matches!(inside.first(), Some(TokenTree::Ident(word)) if word == "doc") {
            lines.extend(inside.last().and_then(text_of));
        }
    }
    lines.join("\n")
}

fn docs_of_struct(expansion: &TokenStream) -> String {
    let tokens: Vec<TokenTree> = expansion.clone().into_iter().collect();
    let end = tokens
        .iter()
        .position(|token| matches!(token, TokenTree::Ident(word) if word == "struct"));
    docs_before(&tokens[..end.unwrap_or(0)])
}
