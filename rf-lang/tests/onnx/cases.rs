//! Files of one node against shapes that others worked out: the conformance cases of ONNX, and what `PyTorch` made of the
//! modules that it exported. Each list says where it is from.

use receptive_field_language::Report;
use serde_json::Value;

use crate::writer::{File, Message, Node, floats, ints, report, size, weights};

const NODES: &str = include_str!("node_cases.json");
const PYTORCH: &str = include_str!("pytorch_cases.json");

/// Operations and modes without a geometry that could be stated.
const REFUSED: [(&str, &str); 6] = [
    ("Col2Im", "no geometry is stated"),
    ("DeformConv", "no geometry is stated"),
    ("MaxUnpool", "no geometry is stated"),
    ("RoiAlign", "no geometry is stated"),
    ("tf_crop_and_resize", "it crops between positions"),
    (
        "downsample_sizes_nearest_not_smaller",
        "a size is rounded up for that",
    ),
];

fn cases(text: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(text).expect("it is JSON");
    all["cases"].as_array().expect("a list").clone()
}

fn numbers(list: &Value) -> Vec<i64> {
    list.as_array()
        .expect("a list")
        .iter()
        .map(|number| number.as_i64().expect("an integer"))
        .collect()
}

fn with_attributes(mut node: Node, attributes: &Value) -> Node {
    for (name, value) in attributes.as_object().expect("names and values") {
        node = match value {
            Value::String(word) => node.word(name, word),
            Value::Array(_) => node.ints(name, &numbers(value)),
            value => match value.as_i64() {
                Some(int) => node.int(name, int),
                None => node,
            },
        };
    }
    node
}

/// A constant input: floats or integers.
fn constant(name: &str, value: &Value) -> Message {
    let list = value.as_array().expect("a list");
    if list.iter().all(Value::is_i64) {
        return ints(name, &numbers(value));
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "they were floats of 32 bits"
    )]
    let list: Vec<f32> = list
        .iter()
        .map(|float| float.as_f64().expect("a float") as f32)
        .collect();
    floats(name, &list)
}

/// The places of constant inputs.
fn places(operation: &str, constants: &Value) -> Vec<(usize, Value)> {
    let mut found = Vec::new();
    for (name, value) in constants.as_object().into_iter().flatten() {
        let is_float = value[0].is_f64();
        let place = match (operation, name.as_str()) {
            ("Resize", "roi") => 1,
            ("Resize", _) => {
                if is_float {
                    2
                } else {
                    3
                }
            }
            ("Pad", "axes") => 3,
            ("Pad", "value") => continue,
            _ => 1,
        };
        found.push((place, value.clone()));
    }
    found
}

fn made(case: &Value) -> Report {
    let operation = case["op"].as_str().expect("an operation");
    let shapes: Vec<Vec<i64>> = case["inputs"]
        .as_array()
        .expect("a list")
        .iter()
        .map(numbers)
        .collect();
    let constants = places(operation, &case["const_inputs"]);
    let mut inputs = vec![String::from("x")];
    let mut file = File::of(
        case["opset"].as_i64().expect("a version"),
        &shapes[0],
        Vec::new(),
    );
    let last = constants.iter().map(|(place, _)| *place).max().unwrap_or(0);
    for place in 1..shapes.len().max(last + 1) {
        let name = format!("i{place}");
        if let Some((_, value)) = constants.iter().find(|(own, _)| *own == place) {
            file = file.with(constant(&name, value));
        } else if operation == "Resize" || operation == "Pad" {
            inputs.push(String::new());
            continue;
        } else {
            file = file.with(weights(&name, shapes.get(place).map_or(&[], Vec::as_slice)));
        }
        inputs.push(name);
    }
    let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
    let node = Node::new(operation, "node", &inputs, &["y", "second"]);
    file.nodes.push(with_attributes(node, &case["attrs"]));
    report(file.bytes(), "output: \"y\";")
}

/// The size of the output; of one that is the input itself, that.
fn output(report: &Report, input: &[i64]) -> Vec<i64> {
    size(report, "y").unwrap_or_else(|| input[2..].to_vec())
}

#[test]
fn every_conformance_case_has_its_shape_or_is_refused() {
    let (mut alike, mut refused) = (0, 0);
    for case in cases(NODES) {
        let name = format!("{}", case["name"]);
        let report = made(&case);
        let (input, expected) = (numbers(&case["inputs"][0]), numbers(&case["outputs"][0]));
        let known = REFUSED
            .iter()
            .find(|(part, _)| name.contains(part) || case["op"] == *part);
        match (known, report.errors()) {
            (Some((_, why)), [error]) if error.text.contains(why) => refused += 1,
            (None, []) => {
                assert_eq!(output(&report, &input), expected[2..], "{case}");
                alike += 1;
            }
            (_, errors) => panic!("{case}: {errors:#?}"),
        }
    }
    println!("{alike} alike, {refused} refused");
    assert_eq!(alike + refused, 156);
}

#[test]
fn every_module_of_pytorch_has_its_shape() {
    for case in cases(PYTORCH) {
        let (mut input, mut expected) = (numbers(&case["in"]), numbers(&case["out"]));
        let nodes = case["nodes"].as_array().expect("a list");
        let axes = nodes
            .iter()
            .find_map(|node| Some(node["attrs"]["kernel_shape"].as_array()?.len()));
        // The older exporter pools along one axis of two.
        while axes.is_some_and(|axes| input.len() < axes + 2) {
            input.push(1);
            expected.push(1);
        }
        let mut file = File::of(9, &input, Vec::new());
        for (index, node) in nodes.iter().enumerate() {
            let operation = node["op"].as_str().expect("an operation");
            let from = if index == 0 {
                String::from("x")
            } else {
                format!("t{index}")
            };
            let is_last = index + 1 == nodes.len();
            let to = if is_last {
                String::from("y")
            } else {
                format!("t{}", index + 1)
            };
            let own = format!("w{index}");
            let made = Node::new(operation, "", &[&from, &own], &[&to]);
            file.nodes.push(with_attributes(made, &node["attrs"]));
            let kernel = match &node["attrs"]["kernel_shape"] {
                Value::Null => Vec::new(),
                kernel => numbers(kernel),
            };
            file = file.with(weights(&own, &[&[4, 3], &kernel[..]].concat()));
        }
        let report = report(file.bytes(), "output: \"y\";");
        assert!(report.errors().is_empty(), "{case}: {:#?}", report.errors());
        assert_eq!(output(&report, &input), expected[2..], "{case}");
    }
}
