//! A case, written in the language.

use std::fmt::Write as _;

use serde_json::Value;

use super::case::{Case, int, list, word};
use super::contracts;

/// `chain1d_01`: `Chain1d01`.
pub fn struct_name(id: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    id.split('_').map(capital).collect()
}

/// One number or pair for all axes where they agree, else a list.
pub fn per_axis(values: &[String]) -> String {
    match values {
        [first, rest @ ..] if rest.iter().all(|value| value == first) => first.clone(),
        _ => format!("[{}]", values.join(", ")),
    }
}

/// The network; with contracts for all that is expected, if it is answered.
pub fn spec(case: &Case, with_contracts: bool) -> String {
    let mut text = format!(
        "receptive_field! {{\n    pub struct {};\n    input: {:?};\n",
        struct_name(&case.id),
        case.input
    );
    let contracts = |text: &mut String, name: &str| {
        if with_contracts {
            for condition in contracts::of_layer(case, name) {
                writeln!(text, "    {condition}").unwrap();
            }
        }
    };
    contracts(&mut text, "input");
    let mut last = "input";
    for (at, node) in case.nodes.iter().enumerate() {
        let name = word(&node["name"]);
        writeln!(text, "    {name}: {};", pipeline(node, last, at)).unwrap();
        contracts(&mut text, name);
        last = name;
    }
    text.push_str("}\n");
    text
}

/// What a layer does; its source is left out where it is the layer before.
fn pipeline(node: &Value, last: &str, at: usize) -> String {
    let inputs: Vec<&str> = list(&node["inputs"]).iter().map(word).collect();
    if let "add" | "concat" | "scale" = word(&node["op"]) {
        return format!("{}({})", word(&node["op"]), inputs.join(", "));
    }
    let stage = stage(node, at);
    match inputs[..] {
        [from] if from == last => stage,
        [from] => format!("{from} -> {stage}"),
        _ => panic!("{node} has one input"),
    }
}

fn stage(node: &Value, at: usize) -> String {
    let numbers =
        |key: &str| -> Vec<String> { list(&node[key]).iter().map(Value::to_string).collect() };
    let value = |key: &str| per_axis(&numbers(key));
    match word(&node["op"]) {
        "conv" => format!("conv({})", window(node, "1")),
        // Which of the three makes no difference to geometry.
        "pool" => {
            let name = ["max_pool", "avg_pool", "pool"][at % 3];
            format!("{name}({})", window(node, &value("kernel")))
        }
        "conv_transpose" => format!("conv_transpose({})", window(node, "1")),
        "upsample_nearest" => format!("upsample({})", value("scale")),
        "upsample_linear" => format!("upsample({}, mode = linear)", value("scale")),
        "resize_linear" => format!("resize({}, mode = linear)", value("out")),
        "resize_nearest" | "broadcast" => format!("resize({})", value("out")),
        "adaptive_pool" => format!("adaptive_pool({})", value("out")),
        "pad" | "crop" => format!("{}({})", word(&node["op"]), pairs(&node["pad"])),
        "global_pool" => "global_pool()".to_owned(),
        "identity" => "pointwise()".to_owned(),
        other => panic!("no such operation: {other}"),
    }
}

/// The arguments that differ from those an operation has by itself.
fn window(node: &Value, usual_stride: &str) -> String {
    let mut arguments = Vec::new();
    for (key, prefix, usual) in [
        ("kernel", "", ""),
        ("stride", "stride = ", usual_stride),
        ("dilation", "dilation = ", "1"),
        ("output_padding", "output_padding = ", "0"),
    ] {
        let Some(values) = node.get(key) else {
            continue;
        };
        let values: Vec<String> = list(values).iter().map(Value::to_string).collect();
        let value = per_axis(&values);
        if value != usual {
            arguments.push(format!("{prefix}{value}"));
        }
    }
    let pad = match &node["pad"] {
        Value::String(rule) => rule.replace("same_upper", "same"),
        numbers => pairs(numbers),
    };
    if pad.starts_with('(') && is_of_different_axes(&node["kernel"]) {
        // A pair alone would be refused: it could be one for each axis.
        arguments.push(format!("pad = [{pad}, {pad}]"));
    } else if pad != "0" {
        arguments.push(format!("pad = {pad}"));
    }
    if node["ceil_mode"] == true {
        arguments.push("ceil_mode = true".to_owned());
    }
    arguments.join(", ")
}

fn is_of_different_axes(kernel: &Value) -> bool {
    matches!(&list(kernel)[..], [height, width] if height != width)
}

/// `1` for as much on both sides.
fn pairs(value: &Value) -> String {
    let pair = |pair: &Value| match (int(&pair[0]), int(&pair[1])) {
        (before, after) if before == after => before.to_string(),
        (before, after) => format!("({before}, {after})"),
    };
    per_axis(&list(value).iter().map(pair).collect::<Vec<_>>())
}
