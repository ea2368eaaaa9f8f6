//! What is written is the network that was read: of the gallery, unrolled, and of files of ONNX, with which the macro
//! compares it. And whatever number of it is changed, the macro tells.

use std::fs;
use std::path::{Path, PathBuf};

use receptive_field_from_onnx::{Named, written};
use receptive_field_language::{Disk, Report};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn report(text: &str) -> Report {
    let tokens = format!("(facade) {text}").parse().expect("tokens");
    Report::with_files(tokens, &Disk::at(root()))
}

/// The network as text, without the name of the macro, with a statement before its input.
fn text(report: &Report, statement: &str) -> String {
    let layers = report.layers().iter().zip(report.kinds());
    let layers: Vec<Named> = layers.map(|(name, &kind)| Named { name, kind }).collect();
    let graph = report.structs()[0].evaluation.graph();
    let output = report.output().expect("an output");
    let text = written("Net", graph, &layers, output);
    let inside = text.trim().strip_prefix("receptive_field! {");
    let inside = inside.and_then(|text| text.strip_suffix('}'));
    let inside = inside.expect("a call");
    inside.replacen("    input:", &format!("    {statement}\n    input:"), 1)
}

/// Writes a network and reads it again.
fn check(name: &str, first: &Report, statement: &str) {
    assert!(first.errors().is_empty(), "{name}: {:?}", first.errors());
    let text = text(first, statement);
    let second = report(&text);
    assert!(second.errors().is_empty(), "{:?}\n{text}", second.errors());
    let axes = |report: &Report| {
        let output = report.output().expect("an output");
        let node = report.structs()[0].evaluation.node(output);
        format!("{:?}", node.expect("a geometry").axes)
    };
    assert_eq!(axes(first), axes(&second), "{name}\n{text}");
}

#[test]
fn networks_of_the_gallery() {
    for entry in fs::read_dir(root().join("examples")).expect("the gallery") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("an example");
        let inside = text.split_once("receptive_field! {");
        let inside = inside.and_then(|(_, rest)| rest.split_once("\n}"));
        let (inside, _) = inside.expect("a call");
        check(&path.display().to_string(), &report(inside), "");
    }
}

/// What neither the gallery nor the exports have.
#[test]
fn every_operation_and_padding() {
    for layers in [
        "adaptive_pool([5, 7]);",
        "crop(to = [20, 16], offset = 3); crop(to = 8);",
        "pad(to = 40); pad(to = [50, 48], offset = 1, mode = reflect);",
        "pad(multiple = 24, mode = circular); pad(2, mode = replicate);",
        "resize(scale = 3 / 2); resize(scale = 2, mode = linear); resize([9, 11], mode = cubic);",
        "conv(3, stride = 2, pad = same); conv(4, stride = 3, pad = same_lower);",
        "conv(3, dilation = 2, pad = causal); max_pool(3, pad = guide(4));",
        "conv_transpose(4, stride = 2, pad = same); conv_transpose(3, stride = 2, pad = same_lower);",
        "conv_transpose(5, stride = 2, pad = causal);",
        "conv([3, 1], pad = [1, 0]); crop([(2, 0), (1, 3)]); pixel_unshuffle(2); scan();",
    ] {
        let network = format!("struct Net; input: [32, 32]; {layers}");
        check(layers, &report(&network), "");
    }
}

/// Turns of a loop, with two numbers of one meaning, between a layer that others read and one that reads others.
#[test]
fn a_loop_beside_a_branch() {
    let first = report(
        "struct Net;
        block pair(a, b) { x: conv(a, pad = same) -> conv(b, pad = same); y: add(input, x); }
        input: [40];
        stem: conv(3, stride = 2, pad = 1);
        side: conv(5, pad = 2);
        first: stem -> pair(3, 1);
        for (a, b) in [(5, 7), (1, 5), (7, 3), (3, 3)] { unit: pair(a, b); }
        both: add(unit[3], side);",
    );
    check("a loop", &first, "");
    let text = text(&first, "");
    for part in [
        "block unit(kernel, kernel2) {",
        "unit_3_input: stem;",
        "for (kernel, kernel2) in [(3, 1), (5, 7), (1, 5), (7, 3), (3, 3)] { unit_3: unit(",
        "add(unit_3[4], side)",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

/// A container of `PyTorch` calls its layers by their numbers.
#[test]
fn names_that_are_none() {
    let network = report("struct Net; input: [9]; a: conv(3); b: max_pool(2); c: conv(3);");
    assert!(network.errors().is_empty(), "{:?}", network.errors());
    let layers = [("0", 0), ("1", 1), ("_", 2)];
    let layers = layers.map(|(name, index)| Named {
        name,
        kind: network.kinds()[index],
    });
    let graph = network.structs()[0].evaluation.graph();
    let text = written("Net", graph, &layers, network.output().expect("an output"));
    for layer in [
        "layer0: conv(3);",
        "layer1: max_pool(2);",
        "layer: conv(3);",
    ] {
        assert!(text.contains(layer), "{text}");
    }
}

/// `PyTorch` writes `nearest-exact` with indices, for which no geometry is stated.
const REFUSED: &str = "resizes_exact_export";

/// Each file with its name, the network, and the statement that compares with it.
fn files() -> Vec<(String, Report, String)> {
    let facts = fs::read_to_string(root().join("tests/onnx/facts.json")).expect("facts");
    let facts: Value = serde_json::from_str(&facts).expect("JSON");
    let mut files = Vec::new();
    for (name, facts) in facts.as_object().expect("one for each file") {
        if name == REFUSED {
            continue;
        }
        for run in facts["runs"].as_array().expect("a list") {
            let input = run["input"].as_array().expect("sizes");
            let sides: Vec<i64> = input[2..].iter().filter_map(Value::as_i64).collect();
            let seen = run["seen"].as_array().and_then(|seen| seen.last());
            let output = &seen.expect("something was measured")["tensor"];
            let path = format!("tests/onnx/models/{name}.onnx");
            let call =
                format!("pub struct Net; onnx: \"{path}\"; input: {sides:?}; output: {output};");
            let statement = format!("same_as: \"{path}\", output = {output};");
            files.push((name.clone(), report(&call), statement));
        }
    }
    files
}

#[test]
fn files_of_onnx() {
    for (name, network, statement) in files() {
        check(&name, &network, &statement);
    }
}

/// The text with one number changed, for each that an operation is given, and what it is now.
fn changes(text: &str) -> Vec<(String, String)> {
    let mut changes = Vec::new();
    for (before, more) in [
        ("conv(", 2),
        ("stride = ", 1),
        ("dilation = ", 1),
        ("pad = ", 1),
    ] {
        for (place, _) in text.match_indices(before) {
            let begin = place + before.len();
            let digits = text[begin..].find(|letter: char| !letter.is_ascii_digit());
            let end = begin + digits.expect("a call ends");
            if let Ok(number) = text[begin..end].parse::<u64>() {
                let number = number + more;
                let changed = format!("{}{number}{}", &text[..begin], &text[end..]);
                changes.push((changed, format!("{before}{number}")));
            }
        }
    }
    changes
}

#[test]
fn each_number_that_is_changed_is_told() {
    let (mut told, mut first) = (0, 0);
    for (name, network, statement) in files() {
        let text = text(&network, &statement);
        for (changed, now) in changes(&text) {
            let errors = report(&changed);
            let error = errors.errors().first();
            let error = error.unwrap_or_else(|| panic!("{name}: `{now}` is not told\n{changed}"));
            if let Some((here, _)) = error.text.split_once(" here,") {
                let word = now
                    .replace("conv(", "kernel ")
                    .replace("pad", "padding")
                    .replace(" =", "");
                told += 1;
                first += usize::from(here.contains(&word));
            }
        }
    }
    println!("{first} of {told} differences begin with the number that was changed");
    assert!(told > 500 && first * 100 >= told * 97, "{first} of {told}");
}
