//! Exports of `PyTorch` against what ONNX Runtime and torch itself say of them: the shape of each tensor, and which pixels
//! features read, by the gradient.

use std::fmt::Write as _;
use std::path::PathBuf;

use receptive_field_core::eval::Source;
use receptive_field_language::Report;
use serde_json::Value;

use crate::writer::{report, size};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/onnx")
}

fn numbers(list: &Value) -> Vec<i64> {
    let list = list.as_array().expect("a list").iter();
    list.map(|number| number.as_i64().expect("an integer"))
        .collect()
}

/// The network of a run, in which what was measured has a name each.
fn network(name: &str, run: &Value) -> Report {
    let bytes = std::fs::read(folder().join(format!("models/{name}.onnx"))).expect("a model");
    let sides = &numbers(&run["input"])[2..];
    let mut rest = format!("input: {sides:?};");
    for (index, seen) in run["seen"].as_array().expect("a list").iter().enumerate() {
        write!(rest, "name seen{index}: {};", seen["tensor"]).expect("it is a string");
    }
    let last = run["seen"]
        .as_array()
        .and_then(|seen| seen.last())
        .expect("something was measured");
    write!(rest, "output: {};", last["tensor"]).expect("it is a string");
    report(bytes, &rest)
}

/// `PyTorch` writes `nearest-exact` with indices.
const REFUSED: (&str, &str) = (
    "resizes_exact_export",
    "a `GatherND`, for which no geometry is stated",
);

/// Where positions do not stand behind batch and channels.
fn is_laid_out_otherwise(name: &str) -> bool {
    ["swin", "convnext", "shuffle", "groupnorm", "decoder"]
        .iter()
        .any(|part| name.starts_with(part) || name.contains(part))
}

fn compare_shapes(name: &str, run: &Value, report: &Report) -> usize {
    let mut compared = 0;
    for (tensor, shape) in run["shapes"].as_object().expect("shapes") {
        let shape = numbers(run["inferred"].get(tensor).unwrap_or(shape));
        let Some(own) = size(report, tensor) else {
            continue;
        };
        let is_map = shape.len() == own.len() + 2;
        if is_map && shape[2..] == own {
            compared += 1;
        } else {
            let is_flat = !is_map || own.iter().all(|&side| side == 1);
            assert!(
                is_flat || is_laid_out_otherwise(name),
                "{name}: {tensor}: {own:?} for {shape:?}"
            );
        }
    }
    compared
}

/// The outermost pixels of each axis that a feature reads.
fn sees(report: &Report, source: Source, feature: &[i64]) -> Vec<Option<(i64, i64)>> {
    let evaluation = &report.structs()[0].evaluation;
    let axes = feature.iter().enumerate();
    axes.map(|(axis, &index)| {
        let seen = evaluation
            .visible(source, axis, (index, index + 1))
            .expect("it is known");
        seen[0].map(|seen| (seen.start, seen.end))
    })
    .collect()
}

fn compare_seen(name: &str, run: &Value, report: &Report, failed: &mut Vec<String>) -> usize {
    let mut compared = 0;
    for seen in run["seen"].as_array().expect("a list") {
        let tensor = seen["tensor"].as_str().expect("a tensor");
        let source = report
            .layer(tensor)
            .unwrap_or_else(|| panic!("{name}: no {tensor}"));
        if seen["local"] == true {
            compared += compare_local(name, run, seen, report, source);
            continue;
        }
        for feature in seen["features"].as_array().expect("a list") {
            let place = numbers(&feature["feature"]);
            let lines = feature["sees"].as_array().expect("a list").iter();
            let expected: Vec<Option<(i64, i64)>> = lines
                .map(|line| {
                    let runs: Vec<Vec<i64>> =
                        line.as_array().expect("runs").iter().map(numbers).collect();
                    Some((runs.first()?[0], runs.last()?[1]))
                })
                .collect();
            let found = sees(report, source, &place);
            if found == expected {
                compared += 1;
            } else {
                failed.push(format!(
                    "{name}: {tensor} {} at {place:?} sees {found:?}, and measured {expected:?}",
                    seen["module"]
                ));
            }
        }
    }
    compared
}

/// Of features that see no border, without the paths that see everything: as many pixels as the layer says.
fn compare_local(name: &str, run: &Value, seen: &Value, report: &Report, source: Source) -> usize {
    let evaluation = &report.structs()[0].evaluation;
    let geometry = evaluation.node(source).expect("it is a layer");
    let mut compared = 0;
    for feature in seen["features"].as_array().expect("a list") {
        let lines = feature["sees"].as_array().expect("a list").iter();
        let sides = &numbers(&run["input"])[2..];
        for ((line, axis), &side) in lines.zip(geometry.axes).zip(sides) {
            let runs: Vec<Vec<i64>> = line.as_array().expect("runs").iter().map(numbers).collect();
            let (start, end) = (runs[0][0], runs[runs.len() - 1][1]);
            let local = axis
                .local()
                .expect("some paths are local")
                .receptive_field();
            let is_inside = start > 0 && end < side;
            assert!(
                if is_inside {
                    end - start == local
                } else {
                    end - start <= local
                },
                "{name}: {} at {feature}: {local}",
                seen["tensor"]
            );
            compared += usize::from(is_inside);
        }
    }
    compared
}

#[test]
fn exports_are_what_their_models_are() {
    let facts = std::fs::read_to_string(folder().join("facts.json")).expect("facts");
    let facts: Value = serde_json::from_str(&facts).expect("they are JSON");
    let mut failed = Vec::new();
    let (mut all_shapes, mut all_seen) = (0, 0);
    for (name, facts) in facts.as_object().expect("one entry for each model") {
        for run in facts["runs"].as_array().expect("a list") {
            let report = network(name, run);
            if let Some(error) = report.errors().first() {
                if name == REFUSED.0 && error.text.contains(REFUSED.1) {
                    continue;
                }
                failed.push(format!("{name}: {error}"));
                continue;
            }
            let shapes = compare_shapes(name, run, &report);
            let seen = compare_seen(name, run, &report, &mut failed);
            all_shapes += shapes;
            all_seen += seen;
            println!(
                "{name}: {} layers, {shapes} shapes, {seen} features",
                report.layers().len()
            );
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
    println!("{all_shapes} shapes, {all_seen} features");
    assert!(all_shapes > 2_400 && all_seen > 1_900);
}
