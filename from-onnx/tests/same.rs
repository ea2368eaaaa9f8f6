//! What is written is the network that was read: of the gallery, unrolled, and of files of ONNX.

use std::fs;
use std::path::{Path, PathBuf};

use receptive_field_core::eval::Source;
use receptive_field_from_onnx::{Named, written};
use receptive_field_language::{Disk, Report};

/// Files whose last nodes have no stated geometry, and where they are described to.
const OUTPUTS: [(&str, &str); 0] = [];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn report(text: &str) -> Report {
    let tokens = format!("(facade) {text}").parse().expect("tokens");
    Report::with_files(tokens, &Disk::at(root()))
}

/// Writes a network and reads it again.
fn check(name: &str, first: &Report, agreement: &str) {
    assert!(first.errors().is_empty(), "{name}: {:?}", first.errors());
    let layers = first.layers().iter().zip(first.kinds());
    let layers: Vec<Named> = layers.map(|(name, &kind)| Named { name, kind }).collect();
    let graph = first.structs()[0].evaluation.graph();
    let output = first.output().expect("an output");
    let text = written("Net", graph, &layers, output);
    let inside = text.trim().strip_prefix("receptive_field! {");
    let inside = inside.and_then(|text| text.strip_suffix('}'));
    let second = report(&inside.expect("a call").replacen(
        "    input:",
        &format!("    {agreement} input:"),
        1,
    ));
    assert!(
        second.errors().is_empty(),
        "{name}: {:?}\n{text}",
        second.errors()
    );
    let axes = |report: &Report| {
        let output = report.output().expect("an output");
        let node = report.structs()[0].evaluation.node(output);
        format!("{:?}", node.expect("a geometry").axes)
    };
    assert_eq!(axes(first), axes(&second), "{name}\n{text}");
    let kept = graph.ancestors(output).into_iter().filter(|kept| *kept);
    assert_eq!(kept.count(), second.layers().len(), "{name}\n{text}");
    let _ = Source::Input;
}

#[test]
fn networks_of_the_gallery() {
    for entry in fs::read_dir(root().join("examples")).expect("the gallery") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("an example");
        let inside = text.split_once("receptive_field! {").map(|(_, rest)| rest);
        let inside = inside.and_then(|rest| rest.split_once("\n}"));
        let (inside, _) = inside.expect("a call");
        check(&path.display().to_string(), &report(inside), "");
    }
}

#[test]
fn files_of_onnx() {
    let mut count = 0;
    for entry in fs::read_dir(root().join("tests/onnx/models")).expect("the files") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let output = OUTPUTS.iter().find(|(file, _)| *file == name);
        let output =
            output.map_or_else(String::new, |(_, output)| format!("output: \"{output}\";"));
        let call = format!("pub struct Net; onnx: \"tests/onnx/models/{name}\"; {output}");
        let read = report(&call);
        if let Some(e) = read.errors().first() {
            println!("{name}: {e}");
            continue;
        }
        check(
            &name,
            &read,
            &format!("same_as: \"tests/onnx/models/{name}\";"),
        );
        count += 1;
    }
    println!("{count}");
}
