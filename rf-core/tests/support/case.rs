//! Oracle cases as networks.

use serde_json::Value;

use super::net::{At, Net, Node};
use super::op::{Fill, Mode, Op, Pad};

/// A case of `data/oracle.json`.
pub struct Case {
    pub id: String,
    pub net: Net,
    /// The names of the layers, the input's first.
    pub names: Vec<String>,
    pub expect: Value,
    /// Too large for sets.
    pub large: bool,
    pub tags: Vec<String>,
}

pub fn cases() -> Vec<Case> {
    let text = include_str!("../data/oracle.json");
    let data: Value = serde_json::from_str(text).unwrap();
    data["cases"].as_array().unwrap().iter().map(case).collect()
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn case(value: &Value) -> Case {
    let image: Vec<i64> = numbers(&value["input"]);
    let mut names = vec!["input".to_owned()];
    let mut net = Net {
        image,
        nodes: Vec::new(),
    };
    for written in value["nodes"].as_array().unwrap() {
        let made = node(written, &names, net.image.len());
        names.push(text(&written["name"]).to_owned());
        net.nodes.push(made);
    }
    let tags = value["tags"].as_array().unwrap();
    Case {
        id: text(&value["id"]).to_owned(),
        net,
        names,
        expect: value["expect"].clone(),
        large: value["engine"] == "intervals",
        tags: tags.iter().map(|tag| text(tag).to_owned()).collect(),
    }
}

fn numbers(value: &Value) -> Vec<i64> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|number| number.as_i64().unwrap())
        .collect()
}

fn node(value: &Value, names: &[String], dims: usize) -> Node {
    let place = |name: &Value| names.iter().position(|known| known == name).unwrap();
    let inputs: Vec<At> = value["inputs"]
        .as_array()
        .unwrap()
        .iter()
        .map(place)
        .collect();
    match text(&value["op"]) {
        "add" | "concat" => Node::join(inputs),
        "scale" => Node::gate(inputs[0], inputs[1]),
        _ => {
            let ops = (0..dims).map(|axis| op(value, axis)).collect();
            Node::each(ops, inputs[0], None)
        }
    }
}

/// The parameter on one axis.
fn of(value: &Value, name: &str, axis: usize, otherwise: i64) -> i64 {
    value
        .get(name)
        .map_or(otherwise, |list| list[axis].as_i64().unwrap())
}

fn pair(value: &Value, axis: usize) -> (i64, i64) {
    match value.get("pad") {
        None => (0, 0),
        Some(pad) => (
            pad[axis][0].as_i64().unwrap(),
            pad[axis][1].as_i64().unwrap(),
        ),
    }
}

fn op(value: &Value, axis: usize) -> Op {
    let (k, s) = (of(value, "kernel", axis, 1), of(value, "stride", axis, 1));
    let d = of(value, "dilation", axis, 1);
    let (f, m) = (of(value, "scale", axis, 1), of(value, "out", axis, 1));
    let nearest = Mode::NEAREST;
    match text(&value["op"]) {
        "conv" | "pool" => Op::Window {
            k,
            s,
            d,
            pad: window_pad(value, axis),
            fill: Fill::Zeros,
            ceil: value["ceil_mode"] == true,
        },
        "conv_transpose" => Op::Transposed {
            k,
            s,
            d,
            pad: window_pad(value, axis),
            extra: of(value, "output_padding", axis, 0),
        },
        "upsample_nearest" => Op::Upsample { f, mode: nearest },
        "upsample_linear" => Op::Upsample {
            f,
            mode: Mode::LINEAR,
        },
        "resize_linear" => Op::Resize {
            m,
            mode: Mode::LINEAR,
        },
        "resize_nearest" | "broadcast" => Op::Resize { m, mode: nearest },
        "adaptive_pool" => Op::Adaptive { m },
        "pad" | "crop" => {
            let sign = if value["op"] == "pad" { 1 } else { -1 };
            let (b, e) = pair(value, axis);
            Op::Shift {
                b: sign * b,
                e: sign * e,
                fill: Fill::Zeros,
            }
        }
        "global_pool" => Op::GlobalPool,
        "identity" => Op::Pointwise,
        other => panic!("no such operation: {other}"),
    }
}

fn window_pad(value: &Value, axis: usize) -> Pad {
    let Some(Value::String(word)) = value.get("pad") else {
        let (before, after) = pair(value, axis);
        return Pad::Both(before, after);
    };
    match word.as_str() {
        "valid" => Pad::Both(0, 0),
        "same_upper" => Pad::Same,
        "same_lower" => Pad::SameLower,
        "causal" => Pad::Causal,
        other => panic!("no such padding: {other}"),
    }
}
