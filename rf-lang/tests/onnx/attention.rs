//! Products of maps with maps.

use crate::depends::told;
use crate::networks::{attention, layers, node, sound};
use crate::products::{shape, shaped, turn};
use crate::writer::{Node, ints, value, weights};

/// Queries, keys and values of 256 positions, and the products of the first two.
fn scores() -> Vec<Node> {
    let made = |name| node("MatMul", "", &["t", "m"], name);
    let mut nodes = vec![shape("x", "list", "a"), turn("a", &[0, 2, 1], "t")];
    nodes.extend(["q", "k", "v"].map(made));
    nodes.extend([
        turn("k", &[0, 2, 1], "kt"),
        node("MatMul", "", &["q", "kt"], "s"),
    ]);
    nodes
}

/// Attention whose keys and values are taken together first: each position is scaled by what is made of all.
#[test]
fn linear_attention_is_a_gate_of_what_all_positions_make() {
    let sum = node("MatMul", "sum", &["kt", "v"], "sum");
    let behind = vec![
        node("MatMul", "out", &["q", "sum"], "o"),
        turn("o", &[0, 2, 1], "p"),
        shape("p", "map", "y"),
    ];
    let before = vec![
        turn("q", &[0, 2, 1], "qt"),
        turn("sum", &[0, 2, 1], "st"),
        node("MatMul", "out", &["st", "qt"], "p"),
        shape("p", "map", "y"),
    ];
    for nodes in [behind, before] {
        let file = shaped(8, [scores(), vec![sum.clone()], nodes].concat());
        assert_eq!(
            layers(&sound(&file, "")),
            ["sum: GlobalPool of input", "out: gate of input, sum"]
        );
    }
}

/// One number for each position: what its channels have in common with those of all.
#[test]
fn each_position_times_what_all_make_is_a_gate() {
    let nodes = vec![
        node("GlobalAveragePool", "pool", &["x"], "g"),
        turn("x", &[0, 2, 3, 1], "t"),
        turn("g", &[0, 2, 1, 3], "h"),
        node("MatMul", "dot", &["t", "h"], "d"),
        turn("d", &[0, 3, 1, 2], "p"),
        node("Conv", "conv", &["p", "one_channel"], "y"),
    ];
    let file = shaped(8, nodes).with(weights("one_channel", &[4, 1, 3, 3]));
    let report = sound(
        &file,
        "ensure output.size == 14 && output[7, 7].region.start == 0 && output[7, 7].region.end == 16;",
    );
    assert_eq!(
        layers(&report),
        [
            "pool: GlobalPool of input",
            "dot: gate of input, pool",
            "conv: Window of dot"
        ]
    );
}

/// Each row by itself, which a file of one size says.
fn rows() -> Vec<Node> {
    let front = vec![
        turn("x", &[0, 2, 3, 1], "t"),
        node("Squeeze", "", &["t", "zero"], "rows"),
    ];
    let behind = vec![
        node("Unsqueeze", "", &["b", "zero"], "u"),
        turn("u", &[0, 3, 1, 2], "y"),
    ];
    [front, attention("rows", "b"), behind].concat()
}

#[test]
fn attention_along_one_axis_is_a_mix_of_that() {
    let mut file = shaped(8, rows()).with(weights("bias", &[8]));
    let report = sound(&file, "ensure output.receptive_field == [1, 16];");
    assert_eq!(layers(&report), ["attend: Mix of input"]);
    file.inputs = vec![value("x", &[1, 8, 0, 0])];
    assert_eq!(
        told(&file, "input: [16, 16];"),
        "it takes positions together along one axis, and the file is of any size"
    );
}

#[test]
fn products_that_are_no_attention_are_refused() {
    let other = || node("Conv", "c", &["x", "w"], "c").ints("pads", &[1; 4]);
    let product = |a: &str, b: &str| node("MatMul", "n", &[a, b], "y");
    let rows = || {
        vec![
            turn("x", &[0, 2, 3, 1], "t"),
            node("Squeeze", "", &["t", "zero"], "r"),
        ]
    };
    let beside = |nodes: Vec<Node>| [rows(), nodes].concat();
    let behind = |nodes: Vec<Node>| [scores(), nodes].concat();
    let grid = vec![
        shape("x", "grid", "g"),
        turn("g", &[0, 3, 5, 2, 4, 1], "h"),
        shape("h", "blocks", "b"),
    ];
    let across = "it is part of an attention between different layers, or between positions that lie differently";
    for (nodes, expected) in [
        (vec![product("x", "x")], across),
        (
            vec![
                shape("x", "list", "a"),
                shape("x", "table", "b"),
                product("b", "a"),
            ],
            "it multiplies [16, 256] with [1, 16, 256], which has another number of dimensions",
        ),
        (
            vec![
                node("GlobalMaxPool", "", &["x"], "g"),
                shape("g", "vector", "a"),
                product("a", "a"),
            ],
            "it multiplies [16] with [16], which are no matrices",
        ),
        (
            beside(vec![turn("r", &[1, 2, 0], "b"), product("r", "b")]),
            "it multiplies maps in which positions lie differently",
        ),
        (
            beside(vec![product("r", "r")]),
            "it multiplies [16, 16, 16] with [16, 16, 16], positions with channels",
        ),
        (
            beside(vec![turn("r", &[0, 2, 1], "b"), product("b", "r")]),
            "it takes positions together in a way that is no attention",
        ),
        (
            behind(vec![turn("s", &[0, 2, 1], "b"), product("b", "v")]),
            "it multiplies positions with positions",
        ),
        (
            behind(vec![
                other(),
                shape("c", "list", "b"),
                turn("b", &[0, 2, 1], "d"),
                product("s", "d"),
            ]),
            across,
        ),
        (
            behind(vec![product("s", "keys")]),
            "it reads a map that is rolled, or the weights of an attention",
        ),
        (
            behind(vec![node("ReduceMax", "n", &["s"], "y").ints("axes", &[2])]),
            "it reduces the weights of an attention",
        ),
        (
            behind(vec![
                other(),
                shape("c", "list", "b"),
                turn("b", &[0, 2, 1], "d"),
                node("MatMul", "", &["d", "b"], "e"),
                node("Add", "n", &["s", "e"], "y"),
            ]),
            "it is part of an attention between different layers",
        ),
        (
            [
                grid,
                attention("b", "d"),
                vec![node("Relu", "", &["d"], "y")],
            ]
            .concat(),
            "it takes positions together that are not beside each other",
        ),
    ] {
        // As many channels as rows and columns, so that all of these are products.
        let file = shaped(16, nodes)
            .with(ints("blocks", &[16, 16, 16]))
            .with(weights("keys", &[256, 4]))
            .with(weights("bias", &[16]));
        assert_eq!(told(&file, ""), expected);
    }
}
