//! What exporters seldom write.

use crate::networks::{error, file, layers, node, sound};
use crate::writer::{File, Node, floats, ints, size, weights};

const DIMS: [i64; 4] = [1, 8, 32, 32];

fn constant(name: &str) -> Node {
    Node::new("Constant", name, &[], &[name])
}

/// A resize by what these nodes make as `k`.
fn resized(nodes: Vec<Node>, by: [&str; 2]) -> File {
    let resize = node("Resize", "r", &["x", "", by[0], by[1]], "y");
    file(&DIMS, [nodes, vec![resize]].concat())
        .with(ints("zero", &[0]))
        .with(ints("batch", &[1, 8]))
        .with(floats("one", &[1.0]))
}

#[test]
fn constants_are_written_in_every_way() {
    let joined = |inputs: &[&str]| node("Concat", "", inputs, "k").int("axis", 0);
    let listed = |name: &str, to: &str| node("Unsqueeze", "", &[name, "zero"], to);
    let scales = [
        vec![constant("k").floats("value_floats", &[1.0, 1.0, 2.0, 2.0])],
        vec![
            constant("s").float("value_float", 2.0),
            listed("s", "l"),
            joined(&["one", "one", "l", "l"]),
        ],
    ];
    for nodes in scales {
        let report = sound(&resized(nodes, ["k", ""]), "");
        assert_eq!(size(&report, "y"), Some(vec![64, 64]));
    }
    let sizes = [
        (
            vec![constant("k").ints("value_ints", &[1, 8, 48, 96])],
            [48, 96],
        ),
        (
            vec![
                constant("s").int("value_int", 40),
                listed("s", "l"),
                joined(&["batch", "l", "l"]),
            ],
            [40, 40],
        ),
        // So many elements, and the product of sizes: 8 * 8, 1 * 8 * 32 * 32.
        (
            vec![
                node("Size", "", &["m"], "s"),
                listed("s", "l"),
                node("Shape", "", &["x"], "shape"),
                node("ReduceProd", "", &["shape"], "p").int("keepdims", 1),
                joined(&["batch", "l", "p"]),
            ],
            [64, 8192],
        ),
        (
            vec![node("Size", "", &["x"], "s"), joined(&["batch", "s", "s"])],
            [8192, 8192],
        ),
    ];
    for (nodes, expected) in sizes {
        let report = sound(&resized(nodes, ["", "k"]), "");
        assert_eq!(size(&report, "y"), Some(expected.to_vec()));
    }
}

/// A size of a file that fixes it is a number, however it is made.
#[test]
fn halves_of_a_size_are_rounded_up() {
    let up = vec![
        node("Mul", "", &["f", "half"], "l"),
        node("Ceil", "", &["l"], "g"),
    ];
    let twice_negated = vec![
        node("Mul", "", &["f", "half"], "l"),
        node("Neg", "", &["l"], "n"),
        node("Floor", "", &["n"], "o"),
        node("Neg", "", &["o"], "g"),
    ];
    for nodes in [up, twice_negated] {
        let before = vec![
            node("Shape", "", &["x"], "s"),
            node("Slice", "", &["s", "two", "four"], "sides"),
            node("Cast", "", &["sides"], "f").int("to", 1),
        ];
        let behind = vec![
            node("Cast", "", &["g"], "i").int("to", 7),
            node("Concat", "", &["batch", "i"], "k").int("axis", 0),
            node("Resize", "r", &["x", "", "", "k"], "y"),
        ];
        let nodes = [before, nodes, behind].concat();
        let of = |dims: &[i64]| {
            file(dims, nodes.clone())
                .with(ints("two", &[2]))
                .with(ints("four", &[4]))
                .with(ints("batch", &[1, 8]))
                .with(floats("half", &[0.5]))
        };
        let report = sound(&of(&[1, 8, 33, 32]), "");
        assert_eq!(size(&report, "y"), Some(vec![17, 16]));
        let error = error(&of(&[1, 8, 0, 0]), "input: [33, 32];");
        assert_eq!(
            error.lines().next(),
            Some(
                "node `r`, a `Resize`: its sizes are made of those of layers in a way that the language has no words for"
            )
        );
    }
}

/// Channels chosen by indices that nobody knows, and norms that say over what they are.
#[test]
fn channels_change_no_position() {
    let chosen = vec![
        node("NonZero", "", &["m"], "i"),
        node("Gather", "", &["x", "i"], "y").int("axis", 1),
    ];
    let norm = node("MeanVarianceNormalization", "", &["x"], "y");
    for nodes in [chosen, vec![norm.clone().ints("axes", &[1])]] {
        assert!(layers(&sound(&file(&DIMS, nodes), "")).is_empty());
    }
    assert_eq!(
        layers(&sound(&file(&DIMS, vec![norm]), "")),
        [
            "global_pool.mean: GlobalPool of input",
            "scale1: gate of input, global_pool.mean",
        ]
    );
}

/// By what was learnt it is no layer, by the mean of what is read it is.
#[test]
fn a_batch_normalisation_in_training_reads_the_map() {
    let norm = |outputs: &[&str]| {
        Node::new(
            "BatchNormalization",
            "n",
            &["x", "s", "s", "s", "s"],
            outputs,
        )
    };
    let of = |opset, norm: Node| {
        let mut file = file(&DIMS, vec![norm]).with(weights("s", &[8]));
        file.opset = opset;
        layers(&sound(&file, "output: \"y\";"))
    };
    let mean = ["n.mean: GlobalPool of input", "n: gate of input, n.mean"];
    assert_eq!(of(15, norm(&["y"]).int("training_mode", 1)), mean);
    assert_eq!(of(9, norm(&["y", "a", "b", "c", "d"])), mean);
    assert!(of(15, norm(&["y"])).is_empty());
    assert!(of(9, norm(&["y"])).is_empty());
    let tested = norm(&["y", "a", "b", "c", "d"]).int("is_test", 1);
    assert!(of(6, tested).is_empty());
}

/// Before opset 7 the second input begins at an axis of the first that the node says.
#[test]
fn dimensions_are_lined_up_where_the_oldest_versions_say() {
    let add = |a: &str, b: &str, axis| {
        let add = node("Add", "n", &[a, b], "a").int("broadcast", 1);
        let add = match axis {
            Some(axis) => add.int("axis", axis),
            None => add,
        };
        let pool = node("GlobalAveragePool", "g", &["x"], "g");
        let squeeze = node("Squeeze", "", &["g"], "v").ints("axes", &[2, 3]);
        let mut file = file(
            &DIMS,
            vec![pool, squeeze, add, node("Conv", "c", &["a", "w1x1"], "y")],
        )
        .with(weights("b", &[8]))
        .with(weights("row", &[32]));
        file.opset = 6;
        file
    };
    let size_of = |file: &File| size(&sound(file, "output: \"y\";"), "y");
    for (a, b, axis, side) in [
        ("g", "b", 1, 1),
        ("x", "b", 1, 32),
        ("x", "b", -3, 32),
        ("x", "v", 0, 32),
    ] {
        assert_eq!(
            size_of(&add(a, b, Some(axis))),
            Some(vec![side; 2]),
            "{b} at {axis}"
        );
    }
    assert_eq!(size_of(&add("x", "row", None)), Some(vec![32; 2]));
    let told = error(&add("x", "v", Some(3)), "output: \"y\";");
    assert!(
        told.contains(
            "at axis 3 of its first input there is no place for the 2 dimensions of the second"
        ),
        "{told}"
    );
    // Dimensions that hang on numbers that are not stated.
    let any = node("Expand", "", &["b", "s"], "e");
    let mut unknown = add("x", "e", Some(1));
    unknown.nodes.insert(0, any);
    unknown.weights.push(weights("s", &[1]));
    let told = error(&unknown, "output: \"y\";");
    assert!(
        told.contains("how many dimensions it reads is not known"),
        "{told}"
    );
}

#[test]
fn a_normalisation_over_neighbouring_channels_changes_no_geometry() {
    let nodes = vec![
        node("LRN", "n", &["x"], "a").int("size", 5),
        node("Conv", "c", &["a", "w1x1"], "y"),
    ];
    assert_eq!(
        layers(&sound(&file(&DIMS, nodes), "")),
        ["c: Window of input"]
    );
}

#[test]
fn padding_by_words() {
    let of = |operation: &str, pad: &str| {
        let node = node(operation, "c", &["x", "w"], "y")
            .ints("kernel_shape", &[3; 2])
            .ints("strides", &[2; 2])
            .word("auto_pad", pad);
        file(&DIMS, vec![node])
    };
    for (operation, pad, expected) in [
        ("Conv", "VALID", 15),
        ("Conv", "SAME_LOWER", 16),
        ("ConvTranspose", "VALID", 65),
        ("ConvTranspose", "SAME_LOWER", 64),
    ] {
        let report = sound(&of(operation, pad), "");
        assert_eq!(
            size(&report, "y"),
            Some(vec![expected; 2]),
            "{operation} {pad}"
        );
    }
    let error = error(&of("Conv", "WHOLE"), "");
    assert!(
        error.starts_with("node `c`, a `Conv`: its `auto_pad` is `WHOLE`, which is none of ONNX"),
        "{error}"
    );
}

#[test]
fn what_takes_every_position_off_is_told_with_its_node() {
    let pad = node("Pad", "p", &["x", "off"], "y");
    let file = file(&DIMS, vec![pad]).with(ints("off", &[0, 0, -16, -16, 0, 0, -16, -16]));
    assert_eq!(
        error(&file, ""),
        "nothing is left of `p`: its input has 32 features on axis 0, and its size would be 0\n\
         note: `p` is `p`, a `Pad` of the file\n\
         help: the nearest input that fits has 33 pixels on each side"
    );
}

#[test]
fn operations_of_others_are_called_with_their_domain() {
    let fancy = node("Fancy", "f", &["x"], "y").domain("com.example");
    let error = error(&file(&DIMS, vec![fancy]), "");
    assert!(
        error.starts_with("node `f` is a `com.example.Fancy`, for which no geometry is stated"),
        "{error}"
    );
}

#[test]
fn what_is_treated_reads_the_image() {
    let file = file(
        &DIMS,
        vec![
            node("Fancy", "f", &["m"], "k"),
            node("Mul", "n", &["x", "k"], "y"),
        ],
    );
    assert_eq!(
        error(&file, "treat \"f\" as pointwise();"),
        "node `f`, a `Fancy`: nothing that it reads depends on the image"
    );
}

#[test]
fn what_a_node_is_treated_as_has_a_size() {
    let nodes = vec![
        node("Fancy", "f", &["x"], "a"),
        node("Conv", "c", &["a", "w"], "y"),
    ];
    let file = file(&DIMS, nodes);
    // No stages are none, and change nothing.
    let report = sound(&file, "treat \"f\" as conv(3) * 0;");
    assert_eq!(layers(&report), ["f: Pointwise of input", "c: Window of f"]);
    // A block takes its arguments by their names, too.
    let block = "block cut(by = 1, wide = 1) { conv(wide) -> conv(by, stride = by); }";
    let call = format!("{block} treat \"f\" as cut(wide = 3, by = 2);");
    let report = sound(&file, &call);
    let expected = [
        "f.conv@0.0: Window of input",
        "f: Window of f.conv@0.0",
        "c: Window of f",
    ];
    assert_eq!(layers(&report), expected);
    for (stages, expected) in [
        ("conv(0)", "a kernel must be at least 1, and this is 0"),
        (
            "conv({ 3 })",
            "node `f`, a `Fancy`: what stands in braces is known to rustc alone, \
             and what the file has behind it is worked out by the macro",
        ),
    ] {
        let error = error(&file, &format!("treat \"f\" as {stages};"));
        assert_eq!(error, expected);
    }
}

/// A type is no layer, and no position.
#[test]
fn what_a_type_is_taken_of_does_not_matter() {
    let nodes = vec![
        node("Conv", "c", &["x", "w"], "a"),
        node("CastLike", "", &["a", "x"], "b"),
        node("CastLike", "", &["half", "x"], "k"),
        node("Mul", "", &["b", "k"], "y"),
    ];
    let file = file(&DIMS, nodes).with(floats("half", &[0.5]));
    assert_eq!(layers(&sound(&file, "")), ["c: Window of input"]);
}

/// Of what a treated node reads, the first that is described counts.
#[test]
fn a_treated_node_may_read_what_has_no_geometry() {
    let nodes = vec![
        node("Fancy", "f", &["x"], "a"),
        node("Other", "n", &["a", "x"], "y"),
    ];
    let report = sound(&file(&DIMS, nodes), "treat \"n\" as conv(3);");
    assert_eq!(size(&report, "n"), Some(vec![30; 2]));
}
