//! One position along an axis, in files of any size: at another there may be several.

use crate::depends::told;
use crate::networks::{file, layers, node, sound};
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
