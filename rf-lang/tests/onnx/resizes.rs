//! Every combination of coordinates and nearest mode of a Resize, from a file: which inputs each output reads, as ONNX
//! Runtime does (`resize_reads.py`).

use std::collections::BTreeMap;

use receptive_field_language::Report;
use serde_json::Value;

use crate::writer::{File, Node, floats, ints, report};

const READS: &str = include_str!("resize_reads.json");

fn file(case: &Value, length: i64, target: &Value) -> File {
    let (inputs, to) = if let Some(scale) = target.as_str() {
        let (above, below) = scale.split_once('/').unwrap_or((scale, "1"));
        let [above, below] = [above, below].map(|part| part.parse::<f32>().expect("a number"));
        let scales = floats("scales", &[1.0, 1.0, 1.0, above / below]);
        (["x", "roi", "scales", ""], scales)
    } else {
        let size = target.as_i64().expect("a size");
        let sizes = ints("sizes", &[1, length, 1, size]);
        (["x", "roi", "", "sizes"], sizes)
    };
    let mut node = Node::new("Resize", "node", &inputs, &["y"]);
    for (attribute, value) in [
        ("coordinate_transformation_mode", &case["coordinates"]),
        ("mode", &case["mode"]),
        ("nearest_mode", &case["rounding"]),
    ] {
        if let Some(word) = value.as_str() {
            node = node.word(attribute, word);
        }
    }
    let roi = [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0];
    File::of(19, &[1, length, 1, length], vec![node])
        .with(floats("roi", &roi))
        .with(to)
}

/// The inputs on which an output depends, by their digits; where nothing is resized, the output itself.
fn reads(report: &Report, output: i64) -> String {
    let Some(source) = report.layer("y") else {
        return output.to_string();
    };
    let evaluation = &report.structs()[0].evaluation;
    let seen = evaluation.visible(source, 1, (output, output + 1));
    let seen = seen.expect("it is known")[0].expect("it reads something");
    let digits = (seen.start..seen.end).map(|input| input.to_string());
    digits.collect()
}

#[test]
fn outputs_read_what_they_read_in_onnx_runtime() {
    let data: Value = serde_json::from_str(READS).expect("it is JSON");
    let mut compared = BTreeMap::new();
    for case in data["cases"].as_array().expect("a list") {
        for made in case["made"].as_array().expect("a list") {
            let length = made[0].as_i64().expect("a length");
            let report = report(file(case, length, &made[1]).bytes(), "output: \"y\";");
            assert!(report.errors().is_empty(), "{made} {:#?}", report.errors());
            let theirs = made[2].as_str().expect("digits").split(' ');
            for (output, theirs) in (0..).zip(theirs) {
                if theirs == "?" {
                    continue;
                }
                let coordinates = &case["coordinates"];
                let what = format!("{coordinates} {} {} {made}", case["mode"], case["rounding"]);
                let ours = reads(&report, output);
                if ours != theirs {
                    eprintln!("DIFF {output} of {what}: ours {ours}");
                }
                *compared.entry(coordinates.to_string()).or_insert(0) += 1;
            }
        }
    }
    println!("{compared:?}");
    assert!(compared.len() == 6 && compared.values().all(|&outputs| outputs > 1_000));
}
