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
    assert!(compared.len() == 7 && compared.values().all(|&outputs| outputs > 500));
}

/// A resize of an image of two axes, of any size where that is 0.
fn resize(size: [i64; 2], node: Node, constant: Message, rest: &str) -> Report {
    let [height, width] = size;
    let file = File::of(19, &[1, 1, height, width], vec![node]).with(constant);
    report(file.bytes(), &format!("output: \"y\"; {rest}"))
}

#[test]
fn coordinates_half_a_position_on_are_a_rounding_or_have_no_words() {
    let told = |mode: &str, rounding: &str| {
        let node = Node::new("Resize", "node", &["x", "", "scales"], &["y"])
            .word("coordinate_transformation_mode", "tf_half_pixel_for_nn")
            .word("mode", mode)
            .word("nearest_mode", rounding);
        let scales = floats("scales", &[1.0, 1.0, 2.0, 2.0]);
        told(&resize([4, 4], node, scales, ""))
    };
    assert_eq!(told("nearest", "floor"), "");
    for rounding in ["ceil", "round_prefer_ceil"] {
        let error = told("nearest", rounding);
        let by = format!("it takes the nearest by `{rounding}`");
        assert!(error.contains(&by), "{error}");
    }
    let error = told("linear", "floor");
    assert!(error.contains("its mode is `linear`"), "{error}");
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

/// Runtimes multiply a size by the float that a scale is.
#[test]
fn a_scale_that_makes_another_size_as_a_float_is_refused() {
    let scaled = |size, (above, below): (f32, f32), rest: &str| {
        let node = Node::new("Resize", "node", &["x", "", "scales"], &["y"]);
        let scale = above / below;
        resize(
            size,
            node,
            floats("scales", &[1.0, 1.0, scale, scale]),
            rest,
        )
    };
    let apart = "its scale is 15 / 29: of 29 positions that makes 15, and 14 where a runtime multiplies by the float";
    let first = |report: &Report| told(report).lines().next().unwrap_or_default().to_owned();
    let told_of = |report: &Report| {
        let first = first(report);
        first
            .split_once("`: ")
            .map_or(first.clone(), |(_, what)| what.to_owned())
    };
    assert_eq!(told_of(&scaled([29, 29], (15.0, 29.0), "")), apart);
    assert_eq!(told_of(&scaled([28, 29], (15.0, 29.0), "")), apart);
    assert_eq!(
        first(&scaled([28, 28], (15.0, 29.0), "ensure output.size == 14;")),
        ""
    );
    // Of any size no size may be such.
    assert_eq!(
        told_of(&scaled([0, 0], (15.0, 29.0), "input: [28, 28];")),
        apart
    );
    for scale in [(1.0, 3.0), (2.0, 3.0), (7.0, 10.0), (3.0, 2.0), (5.0, 1.0)] {
        let report = scaled(
            [0, 0],
            scale,
            "input: [30, 27]; at [h, w] in [29, 50] { ensure output.size >= 9; }",
        );
        assert_eq!(first(&report), "", "{scale:?}");
    }
}

/// And so do nodes that make sizes of sizes.
#[test]
fn a_size_that_floats_make_otherwise_is_refused() {
    let by = |operation: &str, size: [i64; 2], number: f32, rest: &str| {
        let nodes = vec![
            Node::new("Shape", "", &["x"], &["s"]),
            Node::new("Slice", "", &["s", "two", "four"], &["sides"]),
            Node::new("Cast", "", &["sides"], &["f"]).int("to", 1),
            Node::new(operation, "", &["f", "number"], &["p"]),
            Node::new("Floor", "", &["p"], &["g"]),
            Node::new("Cast", "", &["g"], &["i"]).int("to", 7),
            Node::new("Concat", "", &["batch", "i"], &["k"]).int("axis", 0),
            Node::new("Resize", "node", &["x", "", "", "k"], &["y"]),
        ];
        let [height, width] = size;
        let file = File::of(19, &[1, 1, height, width], nodes)
            .with(ints("two", &[2]))
            .with(ints("four", &[4]))
            .with(ints("batch", &[1, 1]))
            .with(floats("number", &[number]));
        told(&report(file.bytes(), &format!("output: \"y\"; {rest}")))
    };
    assert!(by("Div", [9, 9], 0.6, "").contains("its sizes are no numbers"));
    assert!(by("Div", [0, 0], 0.6, "input: [12, 16];").contains("its sizes are made of"));
    assert!(by("Mul", [0, 0], 7.0 / 3.0, "input: [12, 16];").contains("its sizes are made of"));
    assert_eq!(
        by("Div", [12, 16], 0.6, "ensure output.size == [20, 26];"),
        ""
    );
    for number in [0.5, 0.7, 1.0 / 3.0, 2.0] {
        for operation in ["Mul", "Div"] {
            assert_eq!(
                by(operation, [0, 0], number, "input: [12, 16];"),
                "",
                "{operation} {number}"
            );
        }
    }
}
