//! Every combination of coordinates and nearest mode of a Resize, from a file: which inputs each output reads, as ONNX
//! Runtime does (`resize_reads.py`).

use std::collections::BTreeMap;

use receptive_field_language::Report;
use serde_json::Value;

use crate::writer::{File, Message, Node, floats, ints, report};

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
                assert_eq!(reads(&report, output), theirs, "{output} of {what}");
                *compared.entry(coordinates.to_string()).or_insert(0) += 1;
            }
        }
    }
    println!("{compared:?}");
    assert!(compared.len() == 6 && compared.values().all(|&outputs| outputs > 1_000));
}

/// A resize of an image of two axes, of any size where that is 0.
fn resize(size: [i64; 2], node: Node, constant: Message, rest: &str) -> Report {
    let [height, width] = size;
    let file = File::of(19, &[1, 1, height, width], vec![node]).with(constant);
    report(file.bytes(), &format!("output: \"y\"; {rest}"))
}

fn told(report: &Report) -> String {
    let errors = report.errors().iter().map(|error| error.text.clone());
    errors.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_ratio_that_is_kept_is_the_scale() {
    let kept_at = |size, rest| {
        let node = Node::new("Resize", "node", &["x", "", "", "sizes"], &["y"])
            .word("keep_aspect_ratio_policy", "not_larger")
            .ints("axes", &[2, 3]);
        resize(size, node, ints("sizes", &[4, 4]), rest)
    };
    let kept = |size| kept_at(size, "");
    // 6 * 2 / 5 is 2.4: outputs are 2.5 apart, and not 3.
    let report = kept([10, 6]);
    assert_eq!(told(&report), "");
    assert_eq!([0, 1].map(|output| reads(&report, output)), ["1", "3"]);
    // 7 * 2 / 5 is 2.8
    let error = told(&kept([10, 7]));
    assert!(error.contains("a size is rounded up for that"), "{error}");
    let error = told(&kept_at([0, 0], "input: [10, 6];"));
    assert!(
        error.contains("which differs with the size of the input"),
        "{error}"
    );
}

#[test]
fn an_axis_that_becomes_one_at_another_size_stands_at_its_first_position() {
    let node = Node::new("Resize", "node", &["x", "", "scales"], &["y"])
        .word("mode", "linear")
        .word("coordinate_transformation_mode", "pytorch_half_pixel");
    let scales = floats("scales", &[1.0, 1.0, 0.5, 0.5]);
    // At 8 the first output stands between two, and at 3 it is alone.
    let rest = "input: [8, 8]; at [h, w] in [3, 8] { ensure output[0, 0].region.end == [1, 2]; }";
    assert_eq!(told(&resize([0, 0], node, scales, rest)), "");
}

#[test]
fn what_crops_between_positions_has_no_words() {
    let cropped = |size, target: [i64; 2], roi: [f32; 8]| {
        let node = Node::new("Resize", "node", &["x", "roi", "", "sizes"], &["y"])
            .word("mode", "linear")
            .word("coordinate_transformation_mode", "tf_crop_and_resize");
        let [height, width] = size;
        let sizes = ints("sizes", &[1, 1, target[0], target[1]]);
        let file = File::of(19, &[1, 1, height, width], vec![node]).with(sizes);
        told(&report(
            file.with(floats("roi", &roi)).bytes(),
            "output: \"y\";",
        ))
    };
    let whole = [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0];
    assert_eq!(cropped([8, 8], [4, 4], whole), "");
    assert_eq!(cropped([8, 8], [1, 1], whole), "");
    let error = cropped([8, 8], [4, 1], whole);
    assert!(
        error.contains("it makes one position of an axis"),
        "{error}"
    );
    let error = cropped([8, 8], [4, 4], [0.0, 0.0, 0.25, 0.0, 1.0, 1.0, 1.0, 1.0]);
    assert!(error.contains("node `node`"), "{error}");
    assert!(error.contains("it crops between positions"), "{error}");
}
