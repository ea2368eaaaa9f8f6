//! Files that are not part of this repository: those of a folder, against the shapes of their nodes that another program
//! inferred, `shapes.json` beside them.

use std::path::Path;

use serde_json::Value;

use crate::writer::{report, size};

#[test]
#[ignore = "needs a folder of files, `RF_ONNX`"]
fn every_node_of_real_files_has_its_size() {
    let folder = std::env::var("RF_ONNX").expect("`RF_ONNX` names a folder");
    let folder = Path::new(&folder);
    let shapes =
        std::fs::read_to_string(folder.join("shapes.json")).expect("shapes beside the files");
    let shapes: Value = serde_json::from_str(&shapes).expect("shapes are JSON");
    for (file, nodes) in shapes.as_object().expect("one list for each file") {
        let bytes = std::fs::read(folder.join(file)).expect("the file is there");
        let last = nodes
            .as_array()
            .and_then(|nodes| nodes.last())
            .expect("nodes");
        let output = last["out"].as_str().expect("an output");
        let start = std::time::Instant::now();
        let report = report(bytes, &format!("output: \"{output}\";"));
        let took = start.elapsed();
        assert!(report.errors().is_empty(), "{file}: {:#?}", report.errors());
        let (mut compared, mut others) = (0, 0);
        for node in nodes.as_array().expect("a list") {
            let shape: Vec<i64> = node["shape"]
                .as_array()
                .expect("a shape")
                .iter()
                .filter_map(Value::as_i64)
                .collect();
            let name = node["out"].as_str().expect("a tensor");
            match (shape.len(), node["op"].as_str()) {
                // In a shuffle, dimensions are of groups.
                (4, Some("Reshape" | "Transpose")) | (..=3 | 5.., _) => others += 1,
                _ => {
                    let own = size(&report, name);
                    assert_eq!(own.as_deref(), shape.get(2..), "{file}: {name}: {node}");
                    compared += 1;
                }
            }
        }
        println!(
            "{file}: {} layers, {compared} tensors as they are, {others} that are no maps, {took:?}",
            report.layers().len()
        );
    }
}

/// How long each stage takes, the quickest of ten; the first holds reading, folding and describing.
#[test]
#[ignore = "needs a folder of files, `RF_ONNX`"]
fn how_long_files_take() {
    let folder = std::env::var("RF_ONNX").expect("`RF_ONNX` names a folder");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "onnx")
        })
        .collect();
    files.sort();
    for file in files {
        let network = format!("(facade) pub struct Net; onnx: {file:?};");
        let mut best = [std::time::Duration::MAX; 5];
        for _ in 0..10 {
            let tokens = network.parse().expect("a network is tokens");
            let mut last = std::time::Instant::now();
            let mut index = 0;
            receptive_field_language::Report::observed(tokens, |_| {
                best[index] = best[index].min(last.elapsed());
                last = std::time::Instant::now();
                index += 1;
            });
        }
        let [read, lowered, evaluated, checked, expanded] = best;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        println!(
            "{name}: read {read:?}, lowered {lowered:?}, evaluated {evaluated:?}, checked {checked:?}, expanded {expanded:?}"
        );
    }
}
