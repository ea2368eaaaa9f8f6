//! What becomes of graphs: their layers, by name, with what each is.

use receptive_field_core::eval::{NodeOp, Source};
use receptive_field_language::Report;

use crate::writer::{
    File, Message, Node, floats, ints, kernels, report, scalar, size, value, weights,
};

pub(crate) fn node(operation: &str, name: &str, inputs: &[&str], output: &str) -> Node {
    Node::new(operation, name, inputs, &[output])
}

/// A convolution of this kernel with padding that keeps the size at stride 1, from 8 channels to 8.
fn conv(name: &str, (from, to): (&str, &str), kernel: i64, stride: i64) -> Node {
    let pad = kernel / 2;
    node("Conv", name, &[from, &format!("w{kernel}x{kernel}")], to)
        .ints("kernel_shape", &[kernel; 2])
        .ints("strides", &[stride; 2])
        .ints("pads", &[pad; 4])
}

/// A graph of these nodes from `x` to `y`, with weights of 8 channels.
pub(crate) fn file(dims: &[i64], nodes: Vec<Node>) -> File {
    let file = File::of(17, dims, nodes);
    kernels(file, &[&[1, 1], &[2, 2], &[3, 3], &[5, 5], &[7, 7]])
        .with(weights("w", &[8, 8, 3, 3]))
        .with(weights("m", &[8, 8]))
}

pub(crate) fn sound(file: &File, rest: &str) -> Report {
    let report = report(file.bytes(), rest);
    if let Some(error) = report.errors().first() {
        panic!("{error}");
    }
    report
}

/// The only error.
pub(crate) fn error(file: &File, rest: &str) -> String {
    let report = report(file.bytes(), rest);
    match report.errors() {
        [error] => error.to_string(),
        errors => panic!(
            "{} errors: {}",
            errors.len(),
            errors
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("; ")
        ),
    }
}

/// The operations, as they are kept, with what they read.
pub(crate) fn layers(report: &Report) -> Vec<String> {
    let graph = report.structs()[0].evaluation.graph();
    let name = |source: &Source| match source {
        Source::Input => String::from("input"),
        Source::Layer(index) => report.layers()[*index].clone(),
    };
    let mut said = Vec::new();
    for (node, own) in graph.nodes.iter().zip(report.layers()) {
        let reads: Vec<String> = node.inputs.iter().map(name).collect();
        let what = match &node.op {
            NodeOp::Join => String::from("join"),
            NodeOp::Gate => String::from("gate"),
            NodeOp::Axes(ops) => format!("{:?}", ops[0])
                .split([' ', '('])
                .next()
                .unwrap_or_default()
                .to_owned(),
        };
        let like = node
            .like
            .map(|like| format!(" as {}", name(&like)))
            .unwrap_or_default();
        said.push(format!("{own}: {what} of {}{like}", reads.join(", ")));
    }
    said
}

#[test]
fn a_residual_block_has_its_names_and_nothing_between() {
    let nodes = vec![
        conv("/stem/Conv", ("x", "a"), 3, 2),
        node("Relu", "/stem/Relu", &["a"], "b"),
        conv("/layer1/layer1.0/conv1/Conv", ("b", "c"), 3, 1),
        node(
            "BatchNormalization",
            "/layer1/layer1.0/bn1/BatchNormalization",
            &["c", "s", "s", "s", "s"],
            "d",
        ),
        node("Add", "/layer1/layer1.0/Add", &["d", "b"], "e"),
        node("Relu", "/layer1/layer1.0/Relu", &["e"], "y"),
    ];
    let file = file(&[1, 8, 32, 32], nodes).with(weights("s", &[8]));
    let report = sound(
        &file,
        "ensure output.receptive_field == 7 && output.jump == 2;",
    );
    assert_eq!(
        layers(&report),
        [
            "stem: Window of input",
            "layer1.0.conv1: Window of stem",
            "layer1.0: join of layer1.0.conv1, stem",
        ]
    );
    for name in ["/layer1/layer1.0/Add", "/layer1/layer1.0/Relu", "e", "y"] {
        assert_eq!(report.layer(name), Some(Source::Layer(2)), "{name}");
    }
    // What is named is a constant, and goes on in the language.
    let rest = "name body: \"/layer1/layer1.0/Relu\"; name early: \"b\";
        head: conv(3) -> global_pool();
        feature eye = body[1, 1];
        ensure body.size == 16 && early.receptive_field == 3 && head.0.size == 14;";
    let report = sound(&file, rest);
    assert_eq!(report.names(), ["body", "early", "head", "eye"]);
    assert_eq!(
        layers(&report)[..3],
        [
            "early: Window of input",
            "layer1.0.conv1: Window of early",
            "body: join of layer1.0.conv1, early",
        ]
    );
}

#[test]
fn rounding_up_is_that_of_the_version() {
    let made = |opset| {
        let pool = node("MaxPool", "", &["x"], "y")
            .ints("kernel_shape", &[2; 2])
            .ints("strides", &[3; 2])
            .ints("pads", &[1; 4])
            .int("ceil_mode", 1);
        let mut file = file(&[1, 8, 4, 4], vec![pool]);
        file.opset = opset;
        size(&sound(&file, ""), "y")
    };
    assert_eq!((made(19), made(21)), (Some(vec![3; 2]), Some(vec![3; 2])));
    assert_eq!((made(22), made(27)), (Some(vec![2; 2]), Some(vec![2; 2])));
    let lost = |ceil| {
        let pool = node("MaxPool", "pool", &["x"], "y")
            .ints("kernel_shape", &[3; 2])
            .ints("strides", &[2; 2]);
        let pool = pool.int("ceil_mode", ceil);
        sound(
            &file(&[1, 8, 112, 112], vec![pool]),
            &format!("ensure output.dropped == {};", 1 - ceil),
        );
    };
    // GoogLeNet's pools, with their rounding and without.
    lost(1);
    lost(0);
}

/// `Shape` of `from`, its height and width times `by`, as exporters write it.
fn sides(from: &str, to: &str, by: Option<f32>) -> (Vec<Node>, Vec<Message>) {
    let at = |name: &str| format!("{to}_{name}");
    let (shape, parts, float, scaled, floor, whole) = (
        at("shape"),
        at("parts"),
        at("float"),
        at("scaled"),
        at("floor"),
        at("whole"),
    );
    let (from_index, to_index, dim) = (at("from"), at("to"), at("dim"));
    let mut nodes = vec![
        node("Shape", "", &[from], &shape),
        node("Slice", "", &[&shape, &from_index, &to_index, &dim], &parts),
    ];
    let mut constants = vec![
        ints(&from_index, &[2]),
        ints(&to_index, &[i64::MAX]),
        ints(&dim, &[0]),
    ];
    let mut last = parts.clone();
    if let Some(by) = by {
        let factor = at("factor");
        nodes.push(node("Cast", "", &[&parts], &float).int("to", 1));
        nodes.push(node("Mul", "", &[&float, &factor], &scaled));
        nodes.push(node("Floor", "", &[&scaled], &floor));
        nodes.push(node("Cast", "", &[&floor], &whole).int("to", 7));
        constants.push(floats(&factor, &[by]));
        last = whole;
    }
    let front = at("front");
    nodes.push(node("Concat", "", &[&front, &last], to).int("axis", 0));
    constants.push(ints(&front, &[1, 8]));
    (nodes, constants)
}

#[test]
fn a_size_that_is_made_of_sizes_stays_true_at_others() {
    // A decoder that takes the size of its skip, and an output that is half of the image.
    let mut nodes = vec![
        conv("skip", ("x", "a"), 3, 2),
        conv("deep", ("a", "b"), 3, 2),
    ];
    let (made, mut constants) = sides("a", "sizes", None);
    nodes.extend(made);
    let resize = |inputs: &[&str], name: &str, to: &str| {
        node("Resize", name, inputs, to)
            .word("mode", "nearest")
            .word("coordinate_transformation_mode", "asymmetric")
            .word("nearest_mode", "floor")
    };
    nodes.push(resize(&["b", "", "", "sizes"], "up", "c"));
    nodes.push(node("Concat", "cat", &["c", "a"], "d").int("axis", 1));
    let (made, more) = sides("d", "half", Some(1.5));
    nodes.extend(made);
    constants.extend(more);
    nodes.push(resize(&["d", "", "", "half"], "more", "y"));
    let mut file = file(&[1, 8, 0, 0], nodes);
    file.weights.extend(constants);
    let rest = "input: [62, 70];
        at [h, w] in [32..=96 step 3, 70] { ensure output.size == floor(1.5 * ceil([h, w] / 2)); }";
    let report = sound(&file, rest);
    assert_eq!(
        layers(&report),
        [
            "skip: Window of input",
            "deep: Window of skip",
            "up: ResizeLike of deep as skip",
            "cat: join of up, skip",
            "more.size: Resize of cat",
            "more: ResizeLike of cat as more.size",
        ]
    );
    assert_eq!(size(&report, "up"), Some(vec![31, 35]));
    assert_eq!(size(&report, "y"), Some(vec![46, 52]));
    let error = error(&file, "");
    assert!(
        error.contains("`model.onnx` is of any size: expected `input:`"),
        "{error}"
    );
}

#[test]
fn shuffles_are_seen_for_what_they_are() {
    let reshape = |from: &str, shape: &str, to: &str| node("Reshape", "", &[from, shape], to);
    let transpose = |from: &str, order: &[i64], to: &str| {
        node("Transpose", "", &[from], to).ints("perm", order)
    };
    // Of channels: nothing.
    let channels = file(
        &[1, 8, 6, 6],
        vec![
            reshape("x", "five", "a"),
            transpose("a", &[0, 2, 1, 3, 4], "b"),
            reshape("b", "four", "c"),
            conv("conv", ("c", "y"), 3, 1),
        ],
    );
    let channels = channels
        .with(ints("five", &[1, 2, 4, 6, 6]))
        .with(ints("four", &[1, 8, 6, 6]));
    assert_eq!(layers(&sound(&channels, "")), ["conv: Window of input"]);
    // Channels as positions, and back.
    let depth = file(
        &[1, 8, 6, 6],
        vec![
            reshape("x", "six", "a"),
            transpose("a", &[0, 1, 4, 2, 5, 3], "b"),
            reshape("b", "large", "c"),
            node("Conv", "conv", &["c", "small"], "d"),
            reshape("d", "cut", "e"),
            transpose("e", &[0, 1, 3, 5, 2, 4], "f"),
            reshape("f", "back", "g"),
            conv("last", ("g", "y"), 1, 1),
        ],
    );
    let depth = depth
        .with(ints("six", &[1, 2, 2, 2, 6, 6]))
        .with(ints("large", &[1, 2, 12, 12]))
        .with(weights("small", &[2, 2, 1, 1]))
        .with(ints("cut", &[1, 2, 6, 2, 6, 2]))
        .with(ints("back", &[1, 8, 6, 6]));
    let report = sound(&depth, "");
    assert_eq!(
        layers(&report),
        [
            "conv.pixel_shuffle: Upsample of input",
            "conv: Window of conv.pixel_shuffle",
            "last.pixel_unshuffle: Unshuffle of conv",
            "last: Window of last.pixel_unshuffle",
        ]
    );
    assert_eq!(size(&report, "d"), Some(vec![12; 2]));
    // Half of a shuffle is none.
    let half = file(
        &[1, 8, 6, 6],
        vec![
            transpose("x", &[0, 2, 1, 3], "a"),
            conv("conv", ("a", "y"), 3, 1),
        ],
    );
    let error = error(&half, "");
    assert!(error.contains("node `conv`, a `Conv`: it reads [1, 6, 8, 6], in which the 6 by 6 positions do not stand behind"), "{error}");
}

#[test]
fn a_gate_is_one_and_what_lies_in_channels_is_nothing() {
    let nodes = vec![
        conv("conv", ("x", "a"), 3, 1),
        node("GlobalAveragePool", "se/pool", &["a"], "b"),
        conv("se/fc", ("b", "c"), 1, 1),
        node("Sigmoid", "se/sigmoid", &["c"], "d"),
        node("Mul", "se/Mul", &["a", "d"], "e"),
        // A normalisation over channels, behind the map and back.
        node("Transpose", "", &["e"], "f").ints("perm", &[0, 2, 3, 1]),
        node("LayerNormalization", "", &["f", "scale"], "g").int("axis", -1),
        node("MatMul", "", &["g", "m"], "h"),
        node("Gelu", "", &["h"], "i"),
        node("Transpose", "", &["i"], "j").ints("perm", &[0, 3, 1, 2]),
        node("Add", "res", &["j", "a"], "y"),
    ];
    let file = file(&[1, 8, 16, 16], nodes).with(weights("scale", &[8]));
    let report = sound(&file, "ensure output.local.receptive_field == 3;");
    assert_eq!(
        layers(&report),
        [
            "conv: Window of input",
            "se.pool: GlobalPool of conv",
            "se.fc: Window of se.pool",
            "se: gate of conv, se.fc",
            "res: join of se, conv",
        ]
    );
}

#[test]
fn normalisation_over_positions_sees_all_of_them() {
    let group = vec![
        conv("conv", ("x", "a"), 3, 1),
        node("Reshape", "", &["a", "grouped"], "b"),
        node("InstanceNormalization", "norm", &["b", "s", "s"], "c"),
        node("Shape", "", &["a"], "shape"),
        node("Reshape", "", &["c", "shape"], "d"),
        conv("last", ("d", "y"), 3, 1),
    ];
    let file = file(&[1, 8, 0, 0], group)
        .with(ints("grouped", &[0, 4, -1]))
        .with(weights("s", &[4]));
    let report = sound(
        &file,
        "input: [20, 24]; ensure output.local.receptive_field == 5;",
    );
    assert_eq!(
        layers(&report),
        [
            "conv: Window of input",
            "norm.mean: GlobalPool of conv",
            "norm: gate of conv, norm.mean",
            "last: Window of norm",
        ]
    );
}

/// Attention over `positions` of 8 channels, from `x` to `y`.
pub(crate) fn attention(from: &str, to: &str) -> Vec<Node> {
    let at = |name: &str| format!("{to}_{name}");
    let (q, k, v, kt, scores, soft) = (
        at("q"),
        at("k"),
        at("v"),
        at("kt"),
        at("scores"),
        at("soft"),
    );
    let made = at("made");
    vec![
        node("MatMul", "", &[from, "m"], &q),
        node("MatMul", "", &[from, "m"], &k),
        node("MatMul", "", &[from, "m"], &v),
        node("Transpose", "", &[&k], &kt).ints("perm", &[0, 2, 1]),
        node("MatMul", "", &[&q, &kt], &scores),
        node("Softmax", "", &[&scores], &soft).int("axis", -1),
        node("MatMul", "attend", &[&soft, &v], &made),
        node("Add", "", &[&made, "bias"], to),
    ]
}

#[test]
fn attention_is_a_mix_of_its_positions() {
    let mut nodes = vec![
        node("Flatten", "", &["x"], "unused"),
        node("Reshape", "", &["x", "flat"], "a"),
        node("Transpose", "", &["a"], "b").ints("perm", &[0, 2, 1]),
    ];
    nodes.extend(attention("b", "c"));
    nodes.push(node("Transpose", "", &["c"], "d").ints("perm", &[0, 2, 1]));
    nodes.push(node("Reshape", "", &["d", "map"], "y"));
    let all = file(&[1, 8, 8, 12], nodes)
        .with(ints("flat", &[1, 8, -1]))
        .with(ints("map", &[1, 8, 8, 12]))
        .with(weights("bias", &[8]));
    assert_eq!(layers(&sound(&all, "")), ["attend: MixAll of input"]);
}

/// Windows of 4 by 4 of an 8 by 12 map, moved by 2, as Swin has them.
pub(crate) fn windows(is_moved: bool, is_masked: bool) -> File {
    let mut nodes = vec![node("Transpose", "", &["x"], "t").ints("perm", &[0, 2, 3, 1])];
    let mut constants = vec![
        ints("cut", &[1, 2, 4, 3, 4, 8]),
        ints("flat", &[6, 16, 8]),
        ints("uncut", &[1, 2, 3, 4, 4, 8]),
        ints("map", &[1, 8, 12, 8]),
        weights("bias", &[8]),
    ];
    constants.extend([
        ints("five", &[1, 6, 16, 16]),
        ints("four", &[6, 16, 16]),
        weights("mask", &[1, 6, 16, 16]),
    ]);
    let mut rolls = 0;
    let mut roll = |nodes: &mut Vec<Node>, from: &str, to: &str, by: i64| {
        let mut last = from.to_owned();
        for axis in [1, 2] {
            rolls += 1;
            let at = |name: &str| format!("roll{rolls}_{name}");
            let (end, front, made) = (at("end"), at("front"), at("made"));
            let (by_name, most, zero, dim) = (at("by"), at("most"), at("zero"), at("dim"));
            nodes.push(node("Slice", "", &[&last, &by_name, &most, &dim], &end));
            nodes.push(node("Slice", "", &[&last, &zero, &by_name, &dim], &front));
            let made = if axis == 2 { to.to_owned() } else { made };
            nodes.push(node("Concat", "", &[&end, &front], &made).int("axis", axis));
            constants.push(ints(&by_name, &[by]));
            constants.push(ints(&most, &[i64::MAX]));
            constants.push(ints(&zero, &[0]));
            constants.push(ints(&dim, &[axis]));
            last = made;
        }
    };
    let first = if is_moved { "rolled" } else { "t" };
    if is_moved {
        roll(&mut nodes, "t", "rolled", 2);
    }
    nodes.extend([
        node("Reshape", "", &[first, "cut"], "a"),
        node("Transpose", "", &["a"], "b").ints("perm", &[0, 1, 3, 2, 4, 5]),
        node("Reshape", "", &["b", "flat"], "c"),
    ]);
    let mut attention = attention("c", "d");
    if is_masked {
        let softmax = attention
            .iter()
            .position(|node| node.is("Softmax"))
            .expect("a softmax");
        let mask = [
            node("Reshape", "", &["d_scores", "five"], "masked1"),
            node("Add", "", &["masked1", "mask"], "masked2"),
            node("Reshape", "", &["masked2", "four"], "masked3"),
            node("Softmax", "", &["masked3"], "d_soft").int("axis", -1),
        ];
        attention.splice(softmax..=softmax, mask);
    }
    nodes.extend(attention);
    nodes.extend([
        node("Reshape", "", &["d", "uncut"], "e"),
        node("Transpose", "", &["e"], "f").ints("perm", &[0, 1, 3, 2, 4, 5]),
        node("Reshape", "", &["f", "map"], "g"),
    ]);
    let last = if is_moved { "back" } else { "g" };
    if is_moved {
        roll(&mut nodes, "g", "back", -2);
    }
    nodes.push(node("Transpose", "", &[last], "h").ints("perm", &[0, 3, 1, 2]));
    nodes.push(conv("conv", ("h", "y"), 1, 1));
    let mut file = file(&[1, 8, 8, 12], nodes);
    file.weights.extend(constants);
    file
}

#[test]
fn attention_in_windows_is_a_mix_of_these() {
    let report = sound(
        &windows(false, false),
        "ensure output.receptive_field == 4 && output[1, 5].region.start == [0, 4];",
    );
    assert_eq!(
        layers(&report),
        ["attend: Mix of input", "conv: Window of attend"]
    );
    let report = sound(
        &windows(true, true),
        "ensure output[1, 5].region.start == [-2, 2] && output[2, 6].region.end == [6, 10];",
    );
    assert_eq!(
        layers(&report),
        ["attend: Mix of input", "conv: Window of attend"]
    );
    let error = error(&windows(true, false), "");
    assert!(
        error.contains("positions from both ends of an axis together"),
        "{error}"
    );
}

#[test]
fn a_flattened_map_is_read_whole() {
    let nodes = vec![
        conv("conv", ("x", "a"), 3, 2),
        node("Flatten", "", &["a"], "b"),
        node("Gemm", "fc6", &["b", "fc"], "c").int("transB", 1),
        node("Gemm", "fc7", &["c", "fc2"], "y").int("transB", 1),
    ];
    let made = |len| {
        file(&[1, 8, 12, 12], nodes.clone())
            .with(weights("fc", &[100, len]))
            .with(weights("fc2", &[10, 100]))
    };
    let report = sound(
        &made(8 * 36),
        "output: \"fc6\"; ensure output.size == 1 && output.receptive_field == 13;",
    );
    assert_eq!(
        layers(&report),
        ["conv: Window of input", "fc6: Window of conv"]
    );
    // Without a word the last map is the output.
    assert_eq!(layers(&sound(&made(8 * 36), "")), ["conv: Window of input"]);
    let error = error(&made(7), "output: \"fc6\";");
    assert!(error.contains("node `fc6`, a `Gemm`: its weights are for 7 numbers, and it reads [1, 288], which has 288"), "{error}");
}

#[test]
fn channels_may_stand_last() {
    let nodes = vec![
        node("Transpose", "", &["x"], "a").ints("perm", &[0, 3, 1, 2]),
        conv("conv", ("a", "y"), 3, 2),
    ];
    let report = sound(&file(&[0, 32, 48, 8], nodes), "");
    assert_eq!(size(&report, "conv"), Some(vec![16, 24]));
}

#[test]
fn parts_of_maps_are_crops_and_every_second_position_a_pool() {
    let mut nodes = Vec::new();
    let mut parts = Vec::new();
    for (index, (row, column)) in [(0, 0), (1, 0), (0, 1), (1, 1)].into_iter().enumerate() {
        let (rows, part) = (format!("rows{index}"), format!("part{index}"));
        nodes.push(node(
            "Slice",
            "",
            &["x", &format!("from{row}"), "end", "height", "two"],
            &rows,
        ));
        nodes.push(node(
            "Slice",
            "",
            &[&rows, &format!("from{column}"), "end", "width", "two"],
            &part,
        ));
        parts.push(part);
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    nodes.push(node("Concat", "focus", &parts, "a").int("axis", 1));
    nodes.push(conv("conv", ("a", "y"), 3, 1));
    let mut file = file(&[1, 3, 0, 0], nodes);
    file.weights.extend([
        ints("from0", &[0]),
        ints("from1", &[1]),
        ints("end", &[i64::MAX]),
    ]);
    file.weights
        .extend([ints("height", &[2]), ints("width", &[3]), ints("two", &[2])]);
    let report = sound(
        &file,
        "input: [32, 64]; ensure output.receptive_field == 6 && output.jump == 2;
        at [h, w] in [[16, 20], [40, 8]] { ensure output.size == [h / 2, w / 2]; }",
    );
    assert_eq!(size(&report, "y"), Some(vec![16, 32]));
}

#[test]
fn an_operation_without_geometry_is_named_with_what_to_do() {
    let nodes = vec![
        conv("conv", ("x", "a"), 3, 1),
        node("GridSample", "/warp/GridSample", &["a", "grid"], "b"),
        conv("last", ("b", "y"), 3, 1),
    ];
    let file = file(&[1, 8, 16, 16], nodes).with(weights("grid", &[1, 16, 16, 2]));
    assert_eq!(
        error(&file, ""),
        "node `/warp/GridSample` is a `GridSample`, for which no geometry is stated
help: if it changes no geometry: `treat \"/warp/GridSample\" as pointwise();`
help: else any stages of the language stand for it: `mix()` reads every position, `conv(3, pad = 1)` a window
help: or let the network end before it, as in `output: \"a\";`"
    );
    let report = sound(
        &file,
        "block twice(k) { conv(k, pad = k / 2); conv(k, pad = k / 2); }
        treat \"/warp/GridSample\" as twice(5) -> max_pool(2);
        ensure output.receptive_field == 1 + 2 + 2 * 4 + 1 + 4 && output.size == 8;",
    );
    assert_eq!(layers(&report).len(), 5);
    let wrong = error(&file, "treat \"/wrap/GridSample\" as mix();");
    assert!(wrong.contains("there is no node or tensor `/wrap/GridSample` in the file\nhelp: did you mean `\"/warp/GridSample\"`?"), "{wrong}");
    // What it needs not is nobody's concern.
    sound(&file, "output: \"conv\";");
    let wrong = error(&file, "output: \"cnov\";");
    assert!(wrong.contains("help: did you mean `\"conv\"`?"), "{wrong}");
}

#[test]
fn graphs_in_nodes_are_refused_by_name() {
    for operation in ["If", "Loop", "Scan"] {
        let nodes = vec![
            node(operation, "control", &["x"], "a"),
            conv("last", ("a", "y"), 3, 1),
        ];
        let error = error(&file(&[1, 8, 8, 8], nodes), "");
        assert!(
            error.contains("node `control` is a")
                && error.contains("whose graphs are not described"),
            "{error}"
        );
    }
}

#[test]
fn a_layer_that_cannot_be_names_its_node() {
    let nodes = vec![
        conv("a", ("x", "a"), 3, 2),
        node("Add", "/block/Add", &["a", "x"], "y"),
    ];
    let error = error(&file(&[1, 8, 16, 16], nodes), "");
    assert!(
        error
            .contains("`block` joins layers of different size: `a` has 8 x 8, `input` has 16 x 16"),
        "{error}"
    );
    assert!(
        error.contains("note: `block` is `/block/Add`, an `Add` of the file"),
        "{error}"
    );
}

#[test]
fn the_size_of_the_file_is_the_size_of_the_input() {
    let nodes = vec![conv("conv", ("x", "y"), 3, 2)];
    let fixed = file(&[1, 8, 16, 16], nodes.clone());
    sound(
        &fixed,
        "input: [16, 16]; ensure conv_.size == 8; name conv_: \"conv\";",
    );
    let differs = error(&fixed, "input: [16, 32];");
    assert!(
        differs
            .contains("the file is of one size, [16, 16]\nnote: its input `x` is [1, 8, 16, 16]"),
        "{differs}"
    );
    let open = file(&[0, 8, 0, 0], nodes);
    let axes = error(&open, "input: [16];");
    assert!(
        axes.contains("expected one size for each axis, found 1: the file's input has 2 axes"),
        "{axes}"
    );
}

#[test]
fn numbers_that_are_right_at_one_size_only_are_refused() {
    let nodes = vec![
        conv("conv", ("x", "a"), 3, 1),
        node("Reshape", "flatten", &["a", "flat"], "b"),
        node("Transpose", "", &["b"], "c").ints("perm", &[0, 2, 1]),
        node("Reshape", "map", &["c", "shape"], "y"),
    ];
    let file = file(&[1, 8, 0, 0], nodes)
        .with(ints("flat", &[1, 8, 256]))
        .with(ints("shape", &[1, 16, 16, 8]));
    let error = error(&file, "input: [16, 16]; output: \"y\";");
    assert!(
        error.contains("its shape states 256 for what differs with the size of the input"),
        "{error}"
    );
    // And an index of one dimension.
    let nodes = vec![
        conv("conv", ("x", "a"), 3, 1),
        node("Shape", "", &["a"], "shape"),
        node("Gather", "", &["shape", "two"], "height"),
        node("Unsqueeze", "", &["height", "zero"], "listed"),
        node("Concat", "", &["front", "listed", "listed"], "sizes").int("axis", 0),
        node("Resize", "square", &["a", "", "", "sizes"], "y").word("mode", "linear"),
    ];
    let square = self::file(&[1, 8, 0, 0], nodes)
        .with(scalar("two", 2))
        .with(ints("zero", &[0]))
        .with(ints("front", &[1, 8]));
    let error = self::error(&square, "input: [16, 16];");
    assert!(
        error.contains("in a way that the language has no words for"),
        "{error}"
    );
}

#[test]
fn constants_stand_in_nodes_too() {
    let nodes = vec![
        Node::new("Constant", "", &[], &["scales"])
            .tensor("value", &floats("", &[1.0, 1.0, 2.0, 2.0])),
        node("Resize", "up", &["x", "", "scales"], "a").word("mode", "linear"),
        node("Upsample", "old", &["a"], "y").floats("scales", &[1.0, 1.0, 1.5, 1.0]),
    ];
    let report = sound(&file(&[1, 8, 16, 16], nodes.clone()), "output: \"up\";");
    assert_eq!(size(&report, "up"), Some(vec![32; 2]));
    let mut old = file(
        &[1, 8, 16, 16],
        vec![
            node("Upsample", "old", &["x"], "y")
                .floats("scales", &[1.0, 1.0, 1.5, 2.0])
                .word("mode", "linear"),
        ],
    );
    old.opset = 7;
    assert_eq!(size(&sound(&old, ""), "old"), Some(vec![24, 32]));
}

#[test]
fn several_inputs_and_weights_among_them() {
    let mut file = file(&[1, 8, 16, 16], vec![conv("conv", ("x", "y"), 3, 1)]);
    // As files of the first versions have it.
    file.inputs.insert(0, value("w", &[8, 8, 3, 3]));
    file.inputs.insert(0, value("other", &[1, 10]));
    let report = sound(&file, "");
    assert_eq!(size(&report, "conv"), Some(vec![16; 2]));
}

/// An editor asks at every keystroke, and of what is half typed.
#[test]
fn an_editor_is_answered_at_every_token() {
    let call = "(facade) pub struct Net; onnx: \"../docs/detector.onnx\"; input: [64, 96];
        name p3: \"/model.2/act/Mul\"; treat \"/model.5/Concat\" as pointwise(); output: \"/model.6/act/Mul\";
        head: conv(3); ensure p3.jump == 8;";
    let whole: proc_macro2::TokenStream = call.parse().expect("a call is tokens");
    let trees: Vec<proc_macro2::TokenTree> = whole.into_iter().collect();
    for count in 1..=trees.len() {
        let tokens = trees.iter().take(count).cloned().collect();
        let expansion = receptive_field_language::expand_in_editor(tokens).to_string();
        assert!(
            count < trees.len() || !expansion.contains("compile_error"),
            "{expansion}"
        );
        // Wherever the call breaks off, what was named is there.
        assert!(
            count < 18 || expansion.contains("P3"),
            "{count}: {expansion}"
        );
    }
}
