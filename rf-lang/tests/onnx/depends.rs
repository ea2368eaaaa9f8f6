//! What depends on the image in a second place, and numbers that differ with its size.

use crate::networks::{error, file, layers, node, sound};
use crate::writer::{File, Message, Node, floats, ints, size, value, weights};

const DIMS: [i64; 4] = [1, 8, 16, 16];
const OPEN: [i64; 4] = [1, 8, 0, 0];

/// The first line of the only error, without the node that it begins with.
pub(crate) fn told(file: &File, rest: &str) -> String {
    let error = error(file, rest);
    let first = error.lines().next().unwrap_or_default();
    let first = first.split_once("`: ").map_or(first, |(_, what)| what);
    first.to_owned()
}

fn pooled() -> Node {
    node("GlobalAveragePool", "g", &["x"], "g")
}

#[test]
fn weights_and_indices_that_are_made_of_the_image_are_refused() {
    for operation in [
        "Conv",
        "ConvTranspose",
        "InstanceNormalization",
        "BatchNormalization",
        "Gather",
    ] {
        let node = node(operation, "n", &["x", "g", "g", "g", "g"], "y");
        let file = file(&DIMS, vec![pooled(), node.ints("kernel_shape", &[1; 2])]);
        assert_eq!(
            told(&file, ""),
            "it reads the image in another place than its first input, too",
            "{operation}"
        );
    }
    let filter = node("Conv", "n", &["m", "x"], "y").ints("kernel_shape", &[1; 2]);
    assert_eq!(
        told(&file(&DIMS, vec![filter]), ""),
        "it reads the image in another place than its first input"
    );
    let cut = node("Slice", "n", &["x", "g", "to"], "y");
    assert!(error(&file(&DIMS, vec![pooled(), cut]).with(ints("to", &[1])), "").contains("too"));
}

/// Of a quantised layer the zero point is made, too.
#[test]
fn a_zero_point_may_be_made_of_its_own_layer() {
    let quantise = Node::new(
        "DynamicQuantizeLinear",
        "q",
        &["x"],
        &["xq", "scale", "zero"],
    );
    let conv = node("ConvInteger", "c", &["xq", "w", "zero"], "y");
    let file = file(&DIMS, vec![quantise, conv]);
    let report = sound(&file, "treat \"q\" as pointwise();");
    assert_eq!(layers(&report)[1..], ["c: Window of q"]);
}

#[test]
fn what_a_gemm_adds_may_be_a_layer() {
    let nodes = vec![
        pooled(),
        node("Flatten", "", &["g"], "v"),
        node("GlobalMaxPool", "h", &["x"], "h"),
        node("Flatten", "", &["h"], "added"),
        node("Gemm", "fc", &["v", "m", "added"], "y"),
    ];
    assert_eq!(
        layers(&sound(&file(&DIMS, nodes), "output: \"y\";")),
        [
            "g: GlobalPool of input",
            "h: GlobalPool of input",
            "fc: join of g, h"
        ]
    );
}

#[test]
fn one_input_is_the_image() {
    let mut file = file(&DIMS, vec![node("Add", "n", &["x", "other"], "y")]);
    file.inputs.push(value("other", &DIMS));
    assert_eq!(
        error(&file, ""),
        "node `n` reads `other`, another input of the file: only one is the image\n\
         help: if it changes no geometry: `treat \"n\" as pointwise();`\n\
         help: else any stages of the language stand for it: `mix()` reads every position, `conv(3, pad = 1)` a window"
    );
    assert_eq!(
        layers(&sound(&file, "treat \"n\" as pointwise();")).len(),
        1
    );
}

/// The size of `x`, of a layer without padding and, as numbers, what these nodes make of both.
pub(crate) fn with_sides(nodes: Vec<Node>) -> Vec<Node> {
    let shape = |of: &str, to: &str| {
        let shape = format!("{to}_shape");
        vec![
            node("Shape", "", &[of], &shape),
            node("Slice", "", &[&shape, "two", "four"], to),
        ]
    };
    let conv = node("Conv", "c", &["x", "w"], "a").ints("kernel_shape", &[3; 2]);
    [vec![conv], shape("x", "sides"), shape("a", "less"), nodes].concat()
}

/// With constants that nodes behind [`with_sides`] read.
pub(crate) fn with_lists(file: File) -> File {
    let lists: [(&str, &[i64]); 9] = [
        ("two", &[2]),
        ("four", &[4]),
        ("batch", &[1, 8]),
        ("axes", &[2, 3]),
        ("zeros", &[0, 0]),
        ("zeros4", &[0; 4]),
        ("ones", &[1, 1]),
        ("thirty", &[30]),
        ("forty", &[40]),
    ];
    let lists = lists.into_iter().map(|(name, list)| ints(name, list));
    let mut file = file;
    file.weights.extend(lists.collect::<Vec<Message>>());
    file
}

#[test]
fn numbers_that_differ_with_the_size_are_refused_where_they_have_no_words() {
    let concat = |inputs: &[&str]| node("Concat", "", inputs, "k").int("axis", 0);
    let cut = |from: &str, to: &str| node("Slice", "n", &["x", from, to, "axes"], "y");
    let one_of = |from: &str, to: &str| node("Slice", "n", &["g", from, to, "axes"], "y");
    let difference = node("Sub", "", &["sides", "less"], "d");
    let pads = concat(&["zeros4", "zeros", "d"]);
    let half = node("Div", "", &["sides", "two"], "h");
    let first = node("Slice", "", &["h", "zero", "one"], "k");
    for (nodes, expected) in [
        (
            vec![cut("zeros", "less")],
            "it ends at a position that differs with the size of the input",
        ),
        (
            vec![node("Max", "", &["less", "thirty"], "d"), cut("zeros", "d")],
            "it ends at a position that differs with the size of the input",
        ),
        (
            vec![difference.clone(), cut("d", "sides")],
            "it begins at a position that differs with the size of the input",
        ),
        // Of one position, too.
        (
            vec![pooled(), one_of("less", "forty2")],
            "it begins at a position that differs with the size of the input",
        ),
        (
            vec![pooled(), one_of("zeros", "less")],
            "it ends at a position that differs with the size of the input",
        ),
        (
            vec![difference, pads, node("Pad", "n", &["x", "k"], "y")],
            "its padding differs with the size of the input",
        ),
        (
            vec![
                concat(&["batch", "less"]),
                node("CenterCropPad", "n", &["x", "k"], "y"),
            ],
            "its shape differs with the size of the input",
        ),
        (
            vec![
                half,
                first,
                node("Concat", "", &["k", "k"], "parts").int("axis", 0),
                Node::new("Split", "n", &["x", "parts"], &["y", "z"]).int("axis", 2),
            ],
            "its parts differ with the size of the input",
        ),
        (
            vec![
                concat(&["batch", "sides"]),
                node("Cast", "", &["k"], "f").int("to", 1),
                node("Resize", "n", &["a", "", "f"], "y"),
            ],
            "its scales differ with the size of the input",
        ),
        (
            vec![cut("ones", "forty2")],
            "it ends at position 40, which is the end at this size of the input and not at larger ones",
        ),
        (
            vec![cut("zeros", "here")],
            "it ends at position 20, which is the end at this size of the input and not at larger ones",
        ),
        (
            vec![cut("back", "most")],
            "it counts positions from the end of an axis, and the file is of any size",
        ),
        (
            vec![Node::new("Split", "n", &["x"], &["y", "z"]).int("axis", 3)],
            "it splits an axis into equal parts, and the file is of any size",
        ),
        (
            vec![node("ReduceMax", "n", &["x"], "y").ints("axes", &[3])],
            "it pools along one axis and not along the other, and the file is of any size",
        ),
        (
            vec![node("ConvTranspose", "n", &["x", "w"], "y").ints("output_shape", &[20, 20])],
            "its `output_shape` is that of one size of the input, and the file is of any",
        ),
    ] {
        let more = |file: File| {
            file.with(ints("zero", &[0]))
                .with(ints("one", &[1]))
                .with(ints("back", &[-4, -4]))
                .with(ints("forty2", &[40, 40]))
                .with(ints("here", &[12, 20]))
                .with(ints("most", &[i64::MAX; 2]))
        };
        let file = more(with_lists(file(&OPEN, with_sides(nodes))));
        assert_eq!(told(&file, "input: [16, 20];"), expected);
    }
}

/// What is cut where it ends anyway is nothing, at every size.
#[test]
fn an_end_that_is_that_of_the_axis_is_none() {
    let relu = node("Relu", "", &["x"], "r");
    let cut = node("Slice", "n", &["r", "ones", "sides", "axes"], "y");
    let file = with_lists(file(&OPEN, with_sides(vec![relu, cut])));
    let rest = "input: [16, 20]; at [h, w] in [[9, 30], [40, 7]] { ensure output.size == [h - 1, w - 1]; }";
    sound(&file, rest);
}

/// Of an axis that is as long at every size a file may say where it ends, count from there and take equal parts; a bound past
/// the end is the end.
#[test]
fn an_axis_of_one_length_ends_there_at_every_size() {
    let cut = |from: &str, to: &str, axis: &str| node("Slice", "n", &["x", from, to, axis], "y");
    let half = |axis| Node::new("Split", "n", &["x"], &["z", "y"]).int("axis", axis);
    let of = |node: Node| {
        let bounds = [-12, -4, -1, 0, 4, 16, 40];
        let names = ["minus12", "minus4", "minus1", "zero", "four", "all", "past"];
        let bounds = names.iter().zip(bounds);
        let bounds = bounds.map(|(name, bound)| ints(name, &[bound]));
        let mut file = file(&[1, 8, 16, 0], vec![node]);
        file.weights.extend(bounds);
        file.with(ints("rows", &[2])).with(ints("columns", &[3]))
    };
    for (node, from, to) in [
        (cut("zero", "all", "rows"), 0, 16),
        (cut("zero", "past", "rows"), 0, 16),
        (cut("four", "all", "rows"), 4, 16),
        (cut("four", "past", "rows"), 4, 16),
        (cut("minus12", "past", "rows"), 4, 16),
        (cut("minus12", "minus4", "rows"), 4, 12),
        (cut("minus4", "minus1", "rows"), 12, 15),
        (half(2), 8, 16),
    ] {
        let rest = format!(
            "input: [16, 20]; output: \"y\"; at [h, w] in [[16, 7], [16, 50]] {{
                ensure output.size == [{to} - {from}, w] && output[0, 0].region.start == [{from}, 0];
            }}"
        );
        sound(&of(node), &rest);
    }
    for (node, expected) in [
        (
            cut("four", "past", "columns"),
            "it ends at position 40, which is the end at this size of the input and not at larger ones",
        ),
        (
            cut("minus4", "past", "columns"),
            "it ends at position 40, which is the end at this size of the input and not at larger ones",
        ),
        (
            cut("minus12", "minus4", "columns"),
            "it counts positions from the end of an axis, and the file is of any size",
        ),
        (
            half(3),
            "it splits an axis into equal parts, and the file is of any size",
        ),
    ] {
        let rest = "input: [16, 20]; output: \"y\";";
        assert_eq!(told(&of(node), rest), expected);
    }
}

#[test]
fn a_file_of_one_size_may_make_its_numbers_of_sizes() {
    let cut = node("Slice", "n", &["x", "zeros", "less", "axes"], "y");
    let fixed = |nodes| with_lists(file(&DIMS, with_sides(nodes)));
    let report = sound(&fixed(vec![cut]), "output: \"y\";");
    assert_eq!(size(&report, "y"), Some(vec![14; 2]));
    // As older exporters make scales of sizes.
    let mut scaled = fixed(vec![
        node("Cast", "", &["sides"], "from").int("to", 1),
        node("Div", "", &["wanted", "from"], "scales"),
        node("Concat", "", &["same", "scales"], "k").int("axis", 0),
        node("Resize", "n", &["x", "k"], "y"),
    ])
    .with(floats("wanted", &[32.0, 40.0]))
    .with(floats("same", &[1.0, 1.0]));
    scaled.opset = 10;
    let report = sound(&scaled, "output: \"y\";");
    assert_eq!(size(&report, "y"), Some(vec![32, 40]));
}

/// Of numbers that are made for a size the dimensions are of that size, too; how many dimensions there are is not.
#[test]
fn dimensions_of_constants_differ_with_the_size() {
    let shape = node("Concat", "", &["batch", "sides"], "k").int("axis", 0);
    let zeros = node("ConstantOfShape", "", &["k"], "zeros_like");
    let of = |nodes: &[Node], last: &[Node]| {
        let nodes = [&[shape.clone(), zeros.clone()], nodes, last].concat();
        with_lists(file(&OPEN, with_sides(nodes)))
    };
    let again = [
        node("Neg", "", &["zeros_like"], "more"),
        node("Shape", "", &["more"], "dims"),
    ];
    let resize = node("Resize", "n", &["a", "", "", "dims"], "y");
    assert_eq!(
        told(&of(&again, &[resize]), "input: [16, 20];"),
        "its sizes are made of those of layers in a way that the language has no words for"
    );
    // The number of dimensions, times ten.
    let count = [
        node("Shape", "", &["zeros_like"], "dims"),
        node("Shape", "", &["dims"], "four_of_them"),
        node("Mul", "", &["four_of_them", "ten"], "side"),
        node("Concat", "", &["batch", "side", "side"], "to").int("axis", 0),
    ];
    let resize = node("Resize", "n", &["a", "", "", "to"], "y");
    let file = of(&count, &[resize]).with(ints("ten", &[10]));
    let rest = "input: [16, 20]; at [h, w] in [[9, 30]] { ensure output.size == 40; }";
    sound(&file, rest);
}

/// Centred at a size that it has already, it is padded at smaller ones.
#[test]
fn a_shape_that_it_has_is_a_layer() {
    let center = node("CenterCropPad", "n", &["x", "forty2"], "y").ints("axes", &[2, 3]);
    let file = file(&OPEN, vec![center]).with(ints("forty2", &[40, 40]));
    sound(
        &file,
        "input: [40, 40]; at [h, w] in [[9, 30]] { ensure output.size == 40; }",
    );
}

/// A constant of one size, and one that is made of sizes, beside a map of any.
#[test]
fn constants_beside_a_map_of_any_size() {
    let shape = node("Concat", "", &["batch", "sides"], "k").int("axis", 0);
    let zeros = node("ConstantOfShape", "", &["k"], "zeros_like");
    let with = |last: Vec<Node>| {
        let nodes = [vec![shape.clone(), zeros.clone()], last].concat();
        let file = with_lists(file(&OPEN, with_sides(nodes)));
        file.with(weights("image", &[1, 8, 16, 20]))
            .with(weights("row", &[20]))
            .with(weights("bias", &[8, 1, 1]))
    };
    let add = |from: &str, constant: &str| node("Add", "n", &[from, constant], "y");
    let rest = "input: [16, 20]; output: \"y\";";
    let one_size = "which fit at this size of the input only";
    for (from, constant, expected) in [
        (
            "x",
            "image",
            format!(
                "it takes [1, 8, 16, 20] and a constant of [1, 8, 16, 20] together, {one_size}"
            ),
        ),
        (
            "x",
            "row",
            format!("it takes [1, 8, 16, 20] and a constant of [20] together, {one_size}"),
        ),
        (
            "g",
            "zeros_like",
            String::from(
                "it spreads what has one position over a constant that differs with the size of the input",
            ),
        ),
    ] {
        let file = with(vec![pooled(), add(from, constant)]);
        assert_eq!(told(&file, rest), expected);
    }
    for (from, constant) in [("x", "zeros_like"), ("x", "bias"), ("g", "bias")] {
        sound(&with(vec![pooled(), add(from, constant)]), rest);
    }
    let kernel = |sides: &str| {
        let nodes = vec![
            node("Concat", "", &["filters", sides], "to").int("axis", 0),
            node("ConstantOfShape", "", &["to"], "kernel"),
            node("Conv", "n", &["x", "kernel"], "y"),
        ];
        with(nodes)
            .with(ints("filters", &[8, 8]))
            .with(ints("five", &[5, 5]))
    };
    assert_eq!(
        told(&kernel("sides"), rest),
        "the dimensions of its weights differ with the size of the input"
    );
    sound(&kernel("five"), rest);
    let product = node("MatMul", "n", &["x", "zeros_like"], "y");
    assert!(told(&with(vec![product]), rest).contains("its weights differ"));
}

/// Numbers of one size in what else reads a constant: what is learnt, scales, what is put behind a map, parts of an axis, and
/// one position as many times as the map has rows.
#[test]
fn numbers_of_one_size_beside_a_map_of_any_size() {
    let rest = "input: [16, 20]; output: \"y\";";
    let with = |last: Node, constant: &[i64]| {
        let nodes = vec![
            pooled(),
            node("Transpose", "", &["x"], "t").ints("perm", &[0, 2, 3, 1]),
            node("Reshape", "", &["t", "tokens"], "a"),
            node("Expand", "", &["g", "rows"], "e"),
            last,
        ];
        let file = file(&OPEN, nodes).with(ints("tokens", &[-1, 8]));
        let file = file
            .with(weights("b", &[8, 8]))
            .with(weights("c", constant));
        file.with(ints("rows", &[1, 8, 16, 1]))
            .with(ints("parts", &[16]))
    };
    let learnt = |operation: &str| node(operation, "n", &["x", "c"], "y");
    let gemm = || node("Gemm", "n", &["a", "b", "c"], "y");
    let concat = || node("Concat", "n", &["x", "c"], "y").int("axis", 1);
    let rows = || node("Mul", "n", &["x", "e"], "y");
    let split = || node("Split", "n", &["x", "parts"], "y").int("axis", 2);
    let (norm, rms) = (learnt("LayerNormalization"), learnt("RMSNormalization"));
    let (scaled, back) = (learnt("QuantizeLinear"), learnt("DequantizeLinear"));
    for (node, constant, expected) in [
        (
            norm.int("axis", 1),
            &[8, 16, 20][..],
            "a constant of [8, 16, 20] together",
        ),
        (rms.int("axis", 3), &[20], "a constant of [20] together"),
        (
            scaled.clone().int("axis", 2),
            &[16],
            "a constant of [16, 1] together",
        ),
        (
            back.int("axis", 2),
            &[1, 8, 4, 20],
            "a constant of [1, 8, 4, 20] together",
        ),
        (gemm(), &[320, 8], "a constant of [320, 8] together"),
        (
            concat(),
            &[1, 4, 16, 20],
            "joins [1, 8, 16, 20] and a constant of [1, 4, 16, 20]",
        ),
        (
            rows(),
            &[1],
            "it takes [1, 8, 16, 20] and [1, 8, 16, 1] together",
        ),
        (split(), &[1], "its parts are those of [1, 8, 16, 20]"),
    ] {
        let said = told(&with(node, constant), rest);
        let why = "which fit at this size of the input only";
        assert!(said.contains(expected) && said.ends_with(why), "{said}");
    }
    for (node, constant) in [
        (scaled.clone(), &[8][..]),
        (scaled.int("axis", 2), &[1]),
        (gemm(), &[8]),
    ] {
        sound(&with(node, constant), rest);
    }
}
