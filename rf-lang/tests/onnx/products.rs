//! Products of maps with weights, on any side of them.

use crate::depends::told;
use crate::networks::{file, layers, node, sound};
use crate::writer::{File, Message, Node, ints, size, weights};

const DIMS: [i64; 4] = [1, 8, 16, 16];

pub(crate) fn turn(from: &str, order: &[i64], to: &str) -> Node {
    node("Transpose", "", &[from], to).ints("perm", order)
}

pub(crate) fn shape(from: &str, dims: &str, to: &str) -> Node {
    node("Reshape", "", &[from, dims], to)
}

/// A map of so many channels and 16 by 16 positions, with the shapes that nodes here ask for.
pub(crate) fn shaped(channels: i64, nodes: Vec<Node>) -> File {
    File::of(17, &[1, channels, 16, 16], nodes)
        .with(weights("w", &[channels, channels, 3, 3]))
        .with(weights("m", &[channels, channels]))
        .with(ints("list", &[1, channels, 256]))
        .with(ints("table", &[channels, 256]))
        .with(ints("vector", &[channels]))
        .with(ints("grid", &[1, channels, 4, 4, 4, 4]))
        .with(ints("map", &[1, -1, 16, 16]))
        .with(ints("zero", &[0]))
        .with(ints("one", &[1]))
}

/// Each row with every other of the same axis: no layer has a geometry of both.
#[test]
fn an_axis_with_itself() {
    let rows =
        |operation: &str, from: &str, to: &str| node(operation, "", &[from], to).ints("axes", &[3]);
    let conv = node("Conv", "c", &["x", "w"], "k").ints("pads", &[1; 4]);
    let nodes = vec![
        conv,
        rows("ReduceMean", "x", "p"),
        rows("ReduceMean", "k", "q"),
        turn("p", &[0, 3, 2, 1], "a"),
        turn("q", &[0, 2, 1, 3], "b"),
        node("MatMul", "n", &["a", "b"], "y"),
    ];
    assert_eq!(
        told(&shaped(8, nodes), ""),
        "it multiplies maps in which positions lie differently"
    );
}

/// A layer behind what is made of channels, which asks for so many of them.
fn conv(channels: i64, from: &str) -> (Node, Message) {
    let conv = node("Conv", "conv", &[from, "last"], "y");
    (conv, weights("last", &[4, channels, 1, 1]))
}

/// Channels are taken together: nothing is a layer but what stands behind.
#[test]
fn weights_may_be_either_factor_and_of_any_rank() {
    let listed = || shape("x", "list", "a");
    let quantised = ["t", "s", "z", "q", "s", "z", "s", "z"];
    let cases: [(Vec<Node>, i64); 6] = [
        (
            vec![
                turn("x", &[0, 2, 3, 1], "t"),
                node("QLinearMatMul", "", &quantised, "p"),
                turn("p", &[0, 3, 1, 2], "made"),
            ],
            4,
        ),
        (
            vec![
                listed(),
                node("MatMul", "", &["left", "a"], "p"),
                shape("p", "map", "made"),
            ],
            5,
        ),
        (
            vec![
                shape("x", "table", "a"),
                node("Gemm", "", &["q", "a"], "p").int("transA", 1),
                shape("p", "map", "made"),
            ],
            4,
        ),
        // One number for each position …
        (
            vec![
                turn("x", &[0, 2, 3, 1], "t"),
                node("MatMul", "", &["t", "v"], "p"),
                node("Unsqueeze", "", &["p", "one"], "made"),
            ],
            1,
        ),
        (
            vec![
                listed(),
                node("MatMul", "", &["v", "a"], "p"),
                shape("p", "map", "made"),
            ],
            1,
        ),
        // … and for each head.
        (
            vec![
                listed(),
                turn("a", &[0, 2, 1], "t"),
                node("MatMul", "", &["t", "heads"], "p"),
                turn("p", &[0, 2, 1], "h"),
                shape("h", "map", "made"),
            ],
            6,
        ),
    ];
    for (mut nodes, channels) in cases {
        let (last, kernel) = conv(channels, "made");
        nodes.push(last);
        let file = shaped(8, nodes)
            .with(weights("q", &[8, 4]))
            .with(weights("left", &[5, 8]))
            .with(weights("v", &[8]))
            .with(weights("heads", &[3, 8, 2]))
            .with(weights("s", &[]))
            .with(weights("z", &[]))
            .with(kernel);
        let report = sound(&file, "");
        assert_eq!(layers(&report), ["conv: Window of input"]);
        assert_eq!(size(&report, "y"), Some(vec![16; 2]));
    }
}

#[test]
fn positions_that_stand_first_are_taken_together_by_weights_too() {
    let nodes = vec![
        shape("x", "list", "a"),
        turn("a", &[0, 2, 1], "t"),
        node("MatMul", "fc", &["all", "t"], "y"),
    ];
    let file = shaped(8, nodes).with(weights("all", &[5, 256]));
    let report = sound(&file, "output: \"y\";");
    assert_eq!(layers(&report), ["fc: Window of input"]);
    assert_eq!(size(&report, "y"), Some(vec![1; 2]));
}

#[test]
fn a_product_needs_a_matrix() {
    let sum = node("ReduceSum", "", &["x"], "s").int("keepdims", 0);
    let nodes = vec![sum, node("MatMul", "n", &["s", "m"], "y")];
    assert_eq!(
        told(&file(&DIMS, nodes), ""),
        "it reads [], which is no matrix"
    );
    let constants = Node::new("MatMul", "n", &["m", "m", "x"], &["y"]);
    assert_eq!(
        told(&file(&DIMS, vec![constants]), ""),
        "it reads the image in neither of its factors"
    );
}

/// Exchanged with the only axis, channels are what weights are for; a window reads what it is given.
#[test]
fn a_sequence_that_is_turned_first_has_its_channels_in_front() {
    for (operation, last) in [("MatMul", [1, 8, 12]), ("Conv", [1, 12, 8])] {
        let weights = if operation == "Conv" {
            weights("weights", &[8, 8, 1])
        } else {
            weights("weights", &[8, 8])
        };
        let nodes = vec![
            turn("x", &[0, 2, 1], "t"),
            node(operation, "", &["t", "weights"], "u"),
            turn("u", &[0, 2, 1], "v"),
            node("Softsign", "", &["v"], "y"),
        ];
        let report = sound(
            &File::of(17, &last, nodes).with(weights),
            "ensure input.size == 12;",
        );
        assert!(
            report.structs()[0].evaluation.graph().nodes.len() < 2,
            "{operation}"
        );
    }
}
