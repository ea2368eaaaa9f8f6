//! Files with some bytes changed, and graphs made field by field: operations with inputs and attributes that need not fit.

use std::cell::RefCell;
use std::path::Path;
use std::sync::OnceLock;

use receptive_field_language::{Files, Report};

use crate::behind::compare;
use crate::choices::Choices;
use crate::judge::judged_report;
use crate::traced::traced;
use crate::writer::{File, Message, Node, Only, floats, ints, scalar, value, weights};

const FOLDERS: [&str; 3] = ["../docs", "../tests/ui/onnx/files", "../tests/onnx/models"];
/// Longer ones cost time and hold nothing new.
const BYTES: usize = 12_000;

const OPERATIONS: [&str; 62] = [
    "Conv",
    "Conv",
    "Conv",
    "MaxPool",
    "AveragePool",
    "ConvTranspose",
    "GlobalAveragePool",
    "Resize",
    "Upsample",
    "DepthToSpace",
    "SpaceToDepth",
    "Pad",
    "Slice",
    "Slice",
    "Split",
    "Concat",
    "Concat",
    "Gather",
    "Shape",
    "Shape",
    "Transpose",
    "Transpose",
    "Reshape",
    "Reshape",
    "Reshape",
    "Flatten",
    "Squeeze",
    "Unsqueeze",
    "Expand",
    "Gemm",
    "MatMul",
    "MatMul",
    "Softmax",
    "LayerNormalization",
    "InstanceNormalization",
    "ReduceMean",
    "ReduceSum",
    "CenterCropPad",
    "ArgMax",
    "Add",
    "Add",
    "Mul",
    "Mul",
    "Sub",
    "Div",
    "Where",
    "Relu",
    "Sigmoid",
    "Cast",
    "Floor",
    "Ceil",
    "Mod",
    "Equal",
    "Range",
    "ConstantOfShape",
    "Constant",
    "Size",
    "Clip",
    "If",
    "GridSample",
    "CausalConvWithState",
    "LpPool",
];
const NUMBERS: [i64; 24] = [
    1,
    1,
    1,
    2,
    2,
    3,
    4,
    0,
    -1,
    -2,
    5,
    6,
    7,
    8,
    12,
    16,
    24,
    48,
    64,
    -3,
    1 << 20,
    1 << 40,
    i64::MAX,
    i64::MIN,
];
const LISTS: [&str; 14] = [
    "kernel_shape",
    "strides",
    "dilations",
    "pads",
    "output_padding",
    "output_shape",
    "axes",
    "perm",
    "starts",
    "ends",
    "split",
    "shape",
    "value_ints",
    "steps",
];
const SINGLE: [&str; 14] = [
    "axis",
    "blocksize",
    "ceil_mode",
    "keepdims",
    "group",
    "start",
    "end",
    "transA",
    "transB",
    "to",
    "value_int",
    "antialias",
    "allowzero",
    "noop_with_empty_axes",
];
const WORDS: [(&str, &[&str]); 6] = [
    (
        "auto_pad",
        &["NOTSET", "VALID", "SAME_UPPER", "SAME_LOWER", "MORE"],
    ),
    (
        "mode",
        &[
            "nearest", "linear", "cubic", "constant", "reflect", "edge", "wrap", "DCR",
        ],
    ),
    (
        "coordinate_transformation_mode",
        &[
            "half_pixel",
            "asymmetric",
            "align_corners",
            "pytorch_half_pixel",
            "half_pixel_symmetric",
        ],
    ),
    (
        "nearest_mode",
        &["floor", "ceil", "round_prefer_floor", "round_prefer_ceil"],
    ),
    (
        "keep_aspect_ratio_policy",
        &["stretch", "not_larger", "not_smaller"],
    ),
    ("activation", &["silu"]),
];

fn seeds() -> &'static [Vec<u8>] {
    static SEEDS: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    SEEDS.get_or_init(|| {
        let mut found = Vec::new();
        for folder in FOLDERS {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
            let mut paths: Vec<_> = files.map(|file| file.path()).collect();
            paths.sort();
            for path in paths {
                let is_file = path.extension().is_some_and(|kind| kind == "onnx");
                let bytes = if is_file {
                    std::fs::read(&path).unwrap()
                } else {
                    Vec::new()
                };
                if (1..=BYTES).contains(&bytes.len()) {
                    found.push(bytes);
                }
            }
        }
        assert!(found.len() > 8, "{} files", found.len());
        found
    })
}

pub fn onnx(data: &[u8]) {
    let mut choices = Choices::of(data);
    if choices.percent(50) {
        return graph(&mut choices);
    }
    let bytes = if choices.percent(60) {
        made(&mut choices)
    } else {
        changed(&mut choices)
    };
    let rest = choices.pick(&[
        "",
        "input: [16, 24];",
        "input: [16, 24];",
        "input: [16, 24]; name it: \"t3\"; ensure it.jump >= 1;",
        "input: [32]; head: conv(3);",
        "input: [16, 16, 8]; output: \"t2\";",
        "input: [16, 24]; treat \"t4\" as conv(3, pad = 1) -> max_pool(2); at n in 16..=48 step 8 { ensure output.size >= 1; }",
    ]);
    let network = format!("pub struct Net; onnx: \"model.onnx\"; {rest}");
    let files = Only(RefCell::new(bytes));
    let report = judged_report(&network, &|tokens| {
        Report::with_files(tokens, &files as &dyn Files)
    });
    assert!(report.errors().len() <= 8, "{:#?}", report.errors());
    let mut names: Vec<&String> = report.layers().iter().collect();
    names.sort();
    names.dedup();
    assert_eq!(
        names.len(),
        report.layers().len(),
        "{network}: names are given once"
    );
}

/// A graph that is possible, whose elements know the pixels behind them.
fn graph(choices: &mut Choices) {
    let Some(graph) = traced(choices) else {
        return;
    };
    let files = Only(RefCell::new(graph.bytes.clone()));
    let network = "pub struct Net; onnx: \"model.onnx\"; output: \"y\";";
    let report = judged_report(network, &|tokens| {
        Report::with_files(tokens, &files as &dyn Files)
    });
    if report.errors().is_empty() {
        compare(&graph, &report);
    }
}

/// A file with some bytes changed, left out, or of another file.
fn changed(choices: &mut Choices) -> Vec<u8> {
    let seeds = seeds();
    let mut bytes = seeds[choices.below(seeds.len())].clone();
    for _ in 0..choices.within(1, 4) {
        let at = choices.below(bytes.len().max(1));
        match choices.below(5) {
            0 => bytes.truncate(at),
            1 if at < bytes.len() => bytes[at] = u8::try_from(choices.within(0, 255)).unwrap(),
            2 if at < bytes.len() => bytes[at] ^= 1 << choices.below(8),
            3 => {
                let other = &seeds[choices.below(seeds.len())];
                let from = choices.below(other.len());
                let to = (from + choices.below(64)).min(other.len());
                bytes.splice(at.min(bytes.len()).., []);
                bytes.extend_from_slice(&other[from..to]);
            }
            _ => {
                let to = (at + choices.below(8)).min(bytes.len());
                bytes.drain(at.min(to)..to);
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

fn list(choices: &mut Choices, count: usize) -> Vec<i64> {
    (0..count).map(|_| choices.pick(&NUMBERS)).collect()
}

/// A graph: tensors `t0` to the last, each of a node that reads some before it, and constants between them.
fn made(choices: &mut Choices) -> Vec<u8> {
    let rank = choices.pick(&[4, 4, 4, 4, 3, 5]);
    let is_open = choices.percent(50);
    let mut dims = vec![1, choices.pick(&[1, 3, 4, 8])];
    for _ in 2..rank {
        dims.push(if is_open {
            0
        } else {
            choices.pick(&[1, 4, 6, 8, 12, 16])
        });
    }
    let mut file = File::of(
        choices.pick(&[7, 9, 10, 11, 13, 17, 18, 22, 27]),
        &dims,
        Vec::new(),
    );
    let mut known = vec![String::from("x")];
    for index in 0..choices.within(1, 14) {
        let constant = format!("c{index}");
        file = file.with(constant_of(choices, &constant));
        known.push(constant);
        let output = format!("t{index}");
        let operation = choices.pick(&OPERATIONS);
        let mut inputs = Vec::new();
        for place in 0..choices.within(1, 4) {
            // The last few tensors are what is read most.
            let recent = known.len().saturating_sub(5);
            let own = if choices.percent(70) {
                recent + choices.below(known.len() - recent)
            } else {
                choices.below(known.len())
            };
            inputs.push(if place > 0 && choices.percent(15) {
                String::new()
            } else {
                known[own].clone()
            });
        }
        let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
        let mut node = Node::new(
            operation,
            if choices.percent(50) { &output } else { "" },
            &inputs,
            &[&output, &format!("u{index}")],
        );
        for _ in 0..choices.within(0, 5) {
            node = attribute(choices, node, rank);
        }
        file.nodes.push(node);
        known.push(output);
    }
    let last = known.last().unwrap().clone();
    file.outputs = vec![value(&last, &[])];
    file.bytes()
}

fn constant_of(choices: &mut Choices, name: &str) -> Message {
    let count = choices.below(7);
    match choices.below(5) {
        0 | 1 => ints(name, &list(choices, count)),
        2 => scalar(name, choices.pick(&NUMBERS)),
        3 => floats(
            name,
            &[
                1.0,
                1.0,
                choices.pick(&[0.5, 2.0, 1.5, 0.1, -1.0, f32::NAN]),
                2.0,
            ],
        ),
        _ => weights(name, &list(choices, count)),
    }
}

fn attribute(choices: &mut Choices, node: Node, rank: usize) -> Node {
    match choices.below(3) {
        0 => {
            let name = choices.pick(&LISTS);
            let count = match name {
                "pads" => 2 * (rank - 2),
                "perm" => {
                    let mut order: Vec<i64> = (0..i64::try_from(rank).unwrap()).collect();
                    for _ in 0..rank {
                        let (a, b) = (choices.below(rank), choices.below(rank));
                        order.swap(a, b);
                    }
                    return node.ints(name, &order);
                }
                _ => rank - 2,
            };
            let count = if choices.percent(90) {
                count
            } else {
                choices.below(6)
            };
            node.ints(name, &list(choices, count))
        }
        1 => node.int(choices.pick(&SINGLE), choices.pick(&NUMBERS)),
        _ => {
            let (name, words) = choices.pick(&WORDS);
            node.word(name, choices.pick(words))
        }
    }
}
