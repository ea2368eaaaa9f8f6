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
