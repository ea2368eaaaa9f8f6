//! One position along an axis, in files of any size: at another there may be several.

use crate::depends::told;
use crate::networks::{file, layers, node, sound};
use crate::products::turn;
use crate::writer::{File, Node, ints, weights};

const OPEN: [i64; 4] = [1, 8, 0, 0];

fn over(operation: &str, axes: &[i64]) -> Node {
    node(operation, "n", &["x"], "y").ints("axes", axes)
}

fn of(nodes: Vec<Node>) -> File {
    file(&OPEN, nodes).with(ints("rows", &[2]))
}

fn squeeze(from: &str) -> Node {
    node("Squeeze", "n", &[from, "rows"], "y")
}

#[test]
fn what_reads_one_axis_is_refused() {
    let part = "it pools along one axis and not along the other, and the file is of any size";
    let softmax = |axis| node("Softmax", "n", &["x"], "y").int("axis", axis);
    let turn = node("Transpose", "", &["x"], "t").ints("perm", &[0, 2, 3, 1]);
    let mean = node("ReduceMean", "n", &["t"], "y").ints("axes", &[1]);
    for (nodes, expected) in [
        (vec![over("ReduceMean", &[2])], part),
        (vec![over("ReduceMax", &[3])], part),
        (
            vec![softmax(2)],
            "it normalises over a part of the positions",
        ),
        (
            vec![softmax(3)],
            "it normalises over a part of the positions",
        ),
        (vec![turn, mean], part),
        (
            vec![squeeze("x")],
            "it leaves out an axis that has one position at this size of the input, \
             and may have several at another",
        ),
        (
            vec![node("Gather", "n", &["x", "first"], "y").int("axis", 2)],
            "it chooses positions by index",
        ),
    ] {
        let file = of(nodes).with(ints("first", &[0]));
        assert_eq!(told(&file, "input: [1, 8];"), expected);
    }
}

/// Which of several dimensions is the axis need not be known of what reads channels alone.
#[test]
fn channels_that_stand_last_are_no_axis() {
    let turn = node("Transpose", "", &["x"], "t").ints("perm", &[0, 2, 3, 1]);
    let mean = node("ReduceMean", "n", &["t"], "y").ints("axes", &[3]);
    let rest = "input: [1, 8]; at [h, w] in [[7, 9]] { ensure output.size == [h, w] && output.receptive_field == 1; }";
    assert!(layers(&sound(&of(vec![turn, mean]), rest)).is_empty());
}

/// A convolution that leaves one row, as of recognised text.
#[test]
fn rows_of_one_size_are_one_where_the_file_says_so() {
    let conv = node("Conv", "c", &["x", "tall"], "a").ints("kernel_shape", &[8, 1]);
    let mean = node("ReduceMean", "n", &["a"], "y").ints("axes", &[2]);
    for last in [mean, squeeze("a")] {
        let nodes = vec![conv.clone(), last];
        let of = |dims: &[i64]| {
            file(dims, nodes.clone())
                .with(ints("rows", &[2]))
                .with(weights("tall", &[8, 8, 8, 1]))
        };
        let error = told(&of(&OPEN), "input: [8, 20];");
        assert!(error.contains("axis"), "{error}");
        let rest = "input: [8, 20]; output: \"y\"; at [h, w] in [[8, 40]] { ensure output.size == [1, w]; }";
        assert_eq!(
            layers(&sound(&of(&[1, 8, 8, 0]), rest)),
            ["c: Window of input"]
        );
    }
}

/// All of a map is read at every size, and one position is left of it.
#[test]
fn what_reads_all_axes_is_described() {
    let mean = || over("ReduceMean", &[2, 3]);
    let flat = mean().int("keepdims", 0);
    let global = node("GlobalAveragePool", "n", &["x"], "g");
    for input in ["[1, 8]", "[1, 1]", "[6, 8]"] {
        let rest = format!(
            "input: {input}; output: \"y\"; at [h, w] in [[1, 1], [7, 9]] {{ ensure output.size == 1 && output.receptive_field == [h, w]; }}"
        );
        let normed = node("InstanceNormalization", "n", &["x", "m", "m"], "y");
        let scaled =
            format!("input: {input}; at [h, w] in [[7, 9]] {{ ensure output.size == [h, w]; }}");
        assert_eq!(layers(&sound(&of(vec![normed]), &scaled)).len(), 2);
        for nodes in [
            vec![mean()],
            vec![flat.clone()],
            vec![global.clone(), squeeze("g")],
        ] {
            let report = sound(&of(nodes), &rest);
            assert_eq!(layers(&report), ["n: GlobalPool of input"], "{input}");
        }
        // Channels are not positions.
        let softmax = node("Softmax", "n", &["x"], "y").int("axis", 1);
        assert!(layers(&sound(&of(vec![softmax]), &format!("input: {input};"))).is_empty());
    }
}

/// A number that is stated is right for one position only.
#[test]
fn an_axis_that_may_have_several_is_not_expanded() {
    let expand = || node("Expand", "n", &["x", "two"], "a");
    let of = |dims: &[i64], nodes| file(dims, nodes).with(ints("two", &[1, 8, 2, 1]));
    let conv = node("Conv", "c", &["a", "w"], "y").ints("pads", &[1; 4]);
    let output = node("Relu", "", &["a"], "y");
    for last in [conv, output] {
        let nodes = vec![expand(), last];
        let error = told(&of(&OPEN, nodes.clone()), "input: [1, 8];");
        assert_eq!(
            error,
            "it makes several of an axis that has one position at this size of the input, and may have several at another"
        );
        let report = sound(&of(&[1, 8, 1, 0], nodes), "input: [1, 8]; output: \"y\";");
        assert_eq!(crate::writer::size(&report, "y"), Some(vec![2, 8]));
    }
}

/// What an author makes one position of is one, if it is so at other sizes, too.
#[test]
fn a_treated_node_may_leave_one_position() {
    let nodes = vec![node("Fancy", "f", &["x"], "a"), squeeze("a")];
    let call = |stages: &str| format!("input: [6, 8]; output: \"y\"; treat \"f\" as {stages};");
    sound(&of(nodes.clone()), &call("global_pool()"));
    let error = told(&of(nodes), &call("conv([6, 1])"));
    assert!(error.starts_with("it leaves out an axis"), "{error}");
}

/// A map that has one position now, of 4 by 4, and several at another size.
fn pooled(last: &[Node]) -> File {
    let pool = node("AveragePool", "p", &["x"], "a")
        .ints("kernel_shape", &[4; 2])
        .ints("strides", &[4; 2]);
    let conv = node("Conv", "c", &["b", "w"], "y").ints("pads", &[1; 4]);
    file(&OPEN, [&[pool], last, &[conv]].concat())
        .with(ints("zero", &[0]))
        .with(ints("one", &[1]))
        .with(ints("rows", &[2]))
        .with(ints("flat", &[1, 8, 1, -1]))
}

#[test]
fn the_first_of_several_is_the_first_of_one() {
    let slice = node("Slice", "s", &["a", "zero", "one", "rows"], "b");
    let rest = "input: [4, 4]; at [h, w] in [[12, 4], [8, 20]] {
        ensure output.size == [1, w / 4] && output.visible.end[0] == 4; }";
    let report = sound(
        &pooled(&[slice]),
        &rest.replace("output.visible", "output[0, 0].visible"),
    );
    assert_eq!(
        layers(&report),
        ["p: Window of input", "s: CropTo of p", "c: Window of s"]
    );
}

/// What is left is both axes, also where each has one position.
#[test]
fn both_axes_are_no_side_of_a_map() {
    let flat = node("Reshape", "r", &["a", "flat"], "b");
    assert_eq!(
        told(&pooled(&[flat]), "input: [4, 4];"),
        "it reads [1, 8, 1, 1], in which the 1 by 1 positions do not stand behind batch and channels"
    );
}

/// Weights are for so many positions: what they make is one at every size that the file has.
#[test]
fn what_weights_make_of_an_axis_may_be_several() {
    let of = |last: Node| {
        let weigh = node("MatMul", "m", &["x", "weights"], "a");
        let conv = node("Conv", "c", &["b", "w1x1"], "y");
        file(&OPEN, vec![weigh, last, conv])
            .with(ints("five", &[1, 1, 1, 5]))
            .with(weights("weights", &[6, 1]))
            .with(weights("table", &[5]))
    };
    for last in [
        node("Expand", "n", &["a", "five"], "b"),
        node("Mul", "n", &["a", "table"], "b"),
    ] {
        let rest =
            "input: [4, 6]; ensure output.size == [4, 5] && output[0, 4].visible.end == [1, 6];
            at [h, w] in [[9, 6]] { ensure output.size == [9, 5]; }";
        sound(&of(last), rest);
    }
}

/// A row stands where it did, also behind tokens of half rows.
#[test]
fn a_row_of_tokens_may_be_several() {
    let nodes = vec![
        node("Shape", "", &["x"], "sides"),
        node("Reshape", "", &["x", "tokens"], "a"),
        node("MatMul", "", &["a", "pairs"], "b"),
        node("Reshape", "", &["b", "sides"], "c"),
        node("Expand", "n", &["c", "three"], "y"),
    ];
    let file = file(&[1, 1, 0, 0], nodes)
        .with(ints("tokens", &[1, -1, 2]))
        .with(ints("three", &[1, 1, 3, 1]))
        .with(weights("pairs", &[2, 2]));
    let error = told(&file, "input: [1, 4]; output: \"y\";");
    assert!(error.starts_with("it makes several of an axis"), "{error}");
}

/// Each row reads all that stand below and above it.
fn attention_of_rows() -> Vec<Node> {
    vec![
        turn("x", &[0, 3, 2, 1], "q"),
        turn("q", &[0, 1, 3, 2], "k"),
        node("MatMul", "", &["q", "k"], "all"),
        node("Softmax", "", &["all"], "s").int("axis", -1),
        node("MatMul", "n", &["s", "q"], "o"),
        turn("o", &[0, 3, 2, 1], "y"),
    ]
}

/// Rows that attend to each other: of one row it is not seen, but at another size there are several.
#[test]
fn attention_along_an_axis_of_one_position_is_refused() {
    let nodes = attention_of_rows();
    for input in ["input: [1, 8];", "input: [4, 8];"] {
        assert_eq!(
            told(&of(nodes.clone()), input),
            "it takes positions together along one axis, and the file is of any size"
        );
    }
}

/// One row beside several copies of one: at this size it is spread over them, at others it is not.
#[test]
fn one_position_is_not_spread_over_several() {
    let nodes = vec![
        node("GlobalAveragePool", "", &["x"], "g"),
        node("Expand", "", &["g", "rows of it"], "e"),
        node("Mul", "n", &["x", "e"], "y"),
    ];
    let file = file(&[1, 1, 0, 0], nodes).with(ints("rows of it", &[1, 1, 4, 1]));
    let told = told(&file, "input: [1, 8];");
    assert!(
        told.contains("which spreads an axis that has one position at this size of the input"),
        "{told}"
    );
}

/// Rows of which a file says how many there are, at every size: as recognition of text takes them together.
#[test]
fn what_reads_one_axis_of_a_stated_length() {
    for (nodes, layer, left) in [
        (vec![over("ReduceMean", &[2])], "n: Window of input", 1),
        (vec![over("ReduceMax", &[2])], "n: Window of input", 1),
        (attention_of_rows(), "n: Mix of input", 16),
    ] {
        let file = file(&[1, 8, 16, 0], nodes);
        let rest = format!(
            "input: [16, 20]; output: \"y\"; ensure output.receptive_field == [16, 1];
             at [h, w] in [[16, 9], [16, 50]] {{ ensure output.size == [{left}, w]; }}"
        );
        assert_eq!(layers(&sound(&file, &rest)), [layer]);
    }
    let columns = file(&[1, 8, 16, 0], vec![over("ReduceMean", &[3])]);
    assert_eq!(
        told(&columns, "input: [16, 20];"),
        "it pools along one axis and not along the other, and the file is of any size"
    );
}
