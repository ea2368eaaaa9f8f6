//! Every network of the examples with its numbers in braces, compiled as one program that compares all layers.

use std::fmt::Write as _;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::files::{files, stem, text};
use crate::rewrite::{Braces, generic, late, literal, public};
use crate::scratch::{LIBRARY, Scratch, cargo};

/// What is generated of each network, and how its structs are named there.
const WAYS: [(&str, &str, Braces); 3] = [
    (
        "mixed",
        "",
        Braces {
            input: false,
            contracts: false,
            times: "",
        },
    ),
    (
        "whole",
        "",
        Braces {
            input: true,
            contracts: true,
            times: "",
        },
    ),
    (
        "generic",
        "::<1>",
        Braces {
            input: true,
            contracts: true,
            times: "* ONE",
        },
    ),
];

/// The calls of the macro in a file.
fn networks(file: &str) -> Vec<TokenStream> {
    let tokens = file.parse::<TokenStream>().expect("Rust");
    let mut found = Vec::new();
    let (mut is_named, mut is_call) = (false, false);
    for token in tokens {
        let is_name = token.to_string() == "receptive_field";
        match token {
            TokenTree::Group(group) if is_call && group.delimiter() == Delimiter::Brace => {
                found.push(group.stream());
                is_call = false;
            }
            TokenTree::Punct(mark) if mark.as_char() == '!' => is_call = is_named,
            _ => is_call = false,
        }
        is_named = is_name;
    }
    found
}

/// Modules with each network of a file as it is and in braces, and calls that compare them.
fn compared(file: &str, networks: Vec<TokenStream>) -> [String; 2] {
    let mut modules = String::new();
    let mut calls = String::new();
    for (index, network) in networks.into_iter().enumerate() {
        let mut module = |name: &str, network: &TokenStream| {
            let _ = writeln!(
                modules,
                "#[allow(dead_code, missing_docs)] mod {file}_{name}{index} {{ receptive_field::receptive_field! {{ {network} }} }}"
            );
        };
        let network = public(network);
        let (names, whole) = literal(network.clone());
        module("literal", &whole);
        for (way, arguments, braces) in WAYS {
            let mut network = late(network.clone(), braces);
            if !arguments.is_empty() {
                network = generic(network, "ONE");
            }
            module(way, &network);
            for name in &names {
                let _ = writeln!(
                    calls,
                    "same::same(\"{name}, {way}\", {file}_literal{index}::{name}::LAYERS, {file}_{way}{index}::{name}{arguments}::LAYERS);"
                );
            }
        }
    }
    [modules, calls]
}

fn program(modules: &str, calls: &str) -> String {
    let same = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/late/same.rs");
    format!(
        "#![recursion_limit = \"512\"] #[path = \"{}\"] mod same;\n{modules}\nfn main() {{\n{calls}}}\n",
        same.display()
    )
}

#[test]
fn every_network_of_the_gallery_is_the_same_in_braces() {
    let only = std::env::var("RF_LATE").ok();
    let own = [Path::new("tests/late/operations.rs").to_owned()];
    let (mut modules, mut calls) = (String::new(), String::new());
    for example in files(Path::new("examples"), "rs").into_iter().chain(own) {
        let name = stem(&example);
        if only.as_ref().is_some_and(|only| *only != name) {
            continue;
        }
        let networks = networks(&text(&example));
        assert!(!networks.is_empty(), "{name}");
        let [more, called] = compared(&name, networks);
        modules += &more;
        calls += &called;
    }
    // One, as each would be linked and begun for itself.
    let scratch = Scratch {
        edition: "2024",
        dependencies: &format!("{LIBRARY}\nreceptive-field-core = {{ path = 'ROOT/rf-core' }}"),
        file: "main.rs",
        source: &program(&modules, &calls),
    };
    let run = cargo(&scratch.write("late"), &["run"]);
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}");
}
