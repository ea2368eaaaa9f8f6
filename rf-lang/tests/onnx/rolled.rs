//! Maps that are rolled, and parts that are put behind each other; what lies in no order that a window reads.

use crate::depends::told;
use crate::networks::{error, file, layers, node, sound};
use crate::writer::{File, Node, ints, weights};

const DIMS: [i64; 4] = [1, 8, 16, 16];

/// From one position to another along an axis.
fn cut(of: &str, (from, to): (i64, i64), axis: i64, name: &str) -> Node {
    node("Slice", "", &[of], name)
        .ints("starts", &[from])
        .ints("ends", &[to])
        .ints("axes", &[axis])
}

fn join(parts: &[&str], to: &str) -> Node {
    node("Concat", "n", parts, to).int("axis", 2)
}

/// `r`: the image, its rows moved round by 4.
fn rolled() -> Vec<Node> {
    vec![
        cut("x", (4, 16), 2, "end"),
        cut("x", (0, 4), 2, "begin"),
        join(&["end", "begin"], "r"),
    ]
}

/// Of a version in which slices have attributes.
fn old(nodes: Vec<Node>) -> File {
    let mut file = file(&DIMS, nodes);
    file.opset = 9;
    file.with(weights("all", &[2048, 4]))
}

#[test]
fn a_rolled_map_is_read_by_nothing_that_depends_on_its_order() {
    let map = "it reads a map that is rolled";
    let part = "it reads a part of a map that is rolled";
    let fc = "it reads a map that is rolled, or the weights of an attention";
    let both = "it takes maps together that are not rolled by the same";
    let apart =
        "it puts maps behind each other along an axis, of which each has a geometry of its own";
    for (nodes, expected) in [
        (vec![node("Conv", "n", &["r", "w"], "y")], map),
        (
            vec![node("Pad", "n", &["r"], "y").ints("pads", &[0, 0, 1, 0, 0, 0, 0, 0])],
            map,
        ),
        (vec![node("ReduceMax", "n", &["r"], "y")], map),
        (
            vec![
                node("Flatten", "", &["r"], "f"),
                node("MatMul", "n", &["f", "all"], "y"),
            ],
            fc,
        ),
        (vec![node("Add", "n", &["r", "x"], "y")], both),
        (
            vec![
                cut("r", (4, 16), 2, "p"),
                cut("r", (0, 4), 2, "q"),
                join(&["p", "q"], "further"),
                node("Add", "n", &["r", "further"], "y"),
            ],
            both,
        ),
        (
            vec![node("Concat", "n", &["r", "x"], "y").int("axis", 1)],
            "it joins [1, 8, 16, 16] and [1, 8, 16, 16], in which positions lie differently",
        ),
        (
            vec![cut("r", (0, 4), 2, "p"), node("Relu", "n", &["p"], "y")],
            part,
        ),
        // Circular padding of a map that is rolled.
        (
            vec![cut("r", (0, 4), 2, "p"), join(&["r", "p"], "y")],
            apart,
        ),
    ] {
        assert_eq!(told(&old([rolled(), nodes].concat()), ""), expected);
    }
    let back = vec![
        cut("r", (12, 16), 2, "p"),
        cut("r", (0, 12), 2, "q"),
        join(&["p", "q"], "b"),
        node("Conv", "c", &["b", "w"], "y"),
    ];
    let report = sound(&old([rolled(), back].concat()), "");
    assert_eq!(
        layers(&report).last().map(String::as_str),
        Some("c: Window of input")
    );
}

/// Of one position, too, it is known of which axis it is a part.
#[test]
fn a_map_is_rolled_and_padded_by_one() {
    let put = |parts: &[&str], axis, to: &str| node("Concat", "n", parts, to).int("axis", axis);
    let turn = |from: &str, order: &[i64], to: &str| {
        node("Transpose", "", &[from], to).ints("perm", order)
    };
    let (last, first) = ([0, 2, 3, 1], [0, 3, 1, 2]);
    for by in [1, 15] {
        for axis in [1, 2] {
            let roll = |from: &str, by, to: &str| {
                let part = |to| format!("{to}{from}");
                let (end, begin) = (part("end"), part("begin"));
                let parts = [
                    cut(from, (by, 16), axis, &end),
                    cut(from, (0, by), axis, &begin),
                ];
                [&parts[..], &[put(&[&end, &begin], axis, to)]].concat()
            };
            let nodes = [
                vec![node("Relu", "", &["x"], "r"), turn("r", &last, "t")],
                roll("t", by, "there"),
                roll("there", 16 - by, "back"),
                vec![turn("back", &first, "y")],
            ];
            sound(
                &old(nodes.concat()),
                "output: \"y\"; ensure output[3, 5].region.start == [3, 5];",
            );
        }
    }
    let pad = vec![
        cut("x", (15, 16), 2, "end"),
        cut("x", (0, 1), 2, "begin"),
        put(&["end", "x", "begin"], 2, "a"),
        node("Conv", "", &["a", "w"], "y"),
    ];
    let report = sound(&old(pad), "ensure output.size == [16, 14];");
    assert_eq!(layers(&report)[0], "n: Shift of input");
    // Behind each other in the batch, both rows are none of a roll.
    let images = |axis| {
        let parts = [
            cut("x", (1, 2), 2, "end"),
            cut("x", (0, 1), 2, "begin"),
            put(&["end", "begin"], axis, "a"),
            node("MatMul", "last", &["m", "a"], "y"),
        ];
        let mut file = file(&[1, 8, 2, 16], parts.to_vec()).with(weights("m", &[2, 2]));
        file.opset = 9;
        told(&file, "")
    };
    assert_eq!(
        images(2),
        "it reads a map that is rolled, or the weights of an attention"
    );
    assert_ne!(images(0), images(2));
}

/// Padding and rolling put ends behind each other, and what does so otherwise is neither.
#[test]
fn parts_in_another_order_are_refused() {
    let part = |from, to, name| cut("x", (from, to), 2, name);
    // Rows and columns are cut off together.
    let both = |pads: [i64; 8], name| node("Pad", "", &["x"], name).ints("pads", &pads);
    let turned = |pads: [i64; 8], name| {
        let [a, b, rows, columns, c, d, last, behind] = pads;
        both([a, b, columns, rows, c, d, behind, last], name)
    };
    let (end, begin) = ([0, 0, -4, -2, 0, 0, 0, 0], [0, 0, 0, -2, 0, 0, -12, 0]);
    let along = |axis| node("Concat", "n", &["a", "b"], "y").int("axis", axis);
    let same = node("Conv", "", &["x", "w"], "c").ints("pads", &[1; 4]);
    for nodes in [
        vec![part(8, 16, "a"), part(0, 4, "b"), join(&["a", "b"], "y")],
        vec![
            same,
            part(4, 16, "a"),
            cut("c", (0, 4), 2, "b"),
            join(&["a", "b"], "y"),
        ],
        vec![part(0, 4, "a"), join(&["a", "x"], "y")],
        vec![part(12, 16, "a"), join(&["x", "a"], "y")],
        vec![part(0, 4, "a"), part(8, 16, "b"), join(&["a", "b"], "y")],
        vec![
            part(0, 4, "a"),
            part(4, 8, "b"),
            join(&["x", "a", "b", "a"], "y"),
        ],
        vec![both(end, "a"), both(begin, "b"), along(2)],
        vec![turned(end, "a"), turned(begin, "b"), along(3)],
    ] {
        assert_eq!(
            told(&old(nodes), ""),
            "it puts maps behind each other along an axis, of which each has a geometry of its own"
        );
    }
}

/// Products of positions with positions, as images of them.
#[test]
fn a_window_over_the_weights_of_an_attention_has_no_words() {
    for order in [[0, 1, 2], [0, 2, 1]] {
        let nodes = vec![
            node("Transpose", "", &["x"], "t").ints("perm", &[0, 2, 1]),
            node("MatMul", "", &["t", "x"], "s"),
            node("Transpose", "", &["s"], "u").ints("perm", &order),
            node("Conv", "n", &["u", "kernel"], "y"),
        ];
        let file = file(&[1, 8, 16], nodes).with(weights("kernel", &[8, 16, 3]));
        assert_eq!(
            told(&file, ""),
            "it reads [1, 16, 16], in which the 16 positions do not stand behind batch and channels"
        );
    }
}

#[test]
fn what_reads_positions_lies_as_they_do() {
    let cut = |from: &str| node("Reshape", "", &[from, "cut"], "a");
    let across =
        "it takes [1, 8, 16, 16] and [1, 8, 16, 16] together, in which positions lie differently";
    let thin = |axis| {
        node("ReduceMax", "", &["x"], if axis == 2 { "a" } else { "b" }).ints("axes", &[axis])
    };
    for (nodes, expected) in [
        (
            vec![
                node("Transpose", "", &["x"], "a").ints("perm", &[0, 1, 3, 2]),
                node("Add", "n", &["x", "a"], "y"),
            ],
            across,
        ),
        (
            vec![thin(2), thin(3), node("Mul", "n", &["a", "b"], "y")],
            "it takes [1, 8, 1, 16] and [1, 8, 16, 1] together: each has positions along an axis where the other has a single one",
        ),
        (
            vec![
                node("GlobalMaxPool", "", &["x"], "g"),
                node("Expand", "", &["g", "map"], "a"),
                join(&["x", "a"], "y"),
            ],
            "it puts maps behind each other along an axis, of which each has a geometry of its own",
        ),
        (
            vec![
                node("Unsqueeze", "", &["x"], "a").ints("axes", &[2]),
                node("Unsqueeze", "", &["x"], "b").ints("axes", &[3]),
                node("Sub", "n", &["a", "b"], "c"),
                node("ReduceMax", "", &["c"], "y")
                    .ints("axes", &[2])
                    .int("keepdims", 0),
            ],
            "it takes [1, 8, 1, 16, 16] and [1, 8, 16, 1, 16] together, so that each position along an axis meets every other",
        ),
        (
            vec![
                node("Transpose", "", &["x"], "a").ints("perm", &[0, 2, 3, 1]),
                node("LRN", "n", &["a"], "y").int("size", 3),
            ],
            "it normalises along the second dimension of [1, 16, 16, 8], which holds positions and no channels",
        ),
        (
            vec![
                cut("x"),
                node("Pad", "n", &["a"], "y").ints("pads", &[0, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
            ],
            "it works on a part of the positions along an axis",
        ),
    ] {
        let file = old(nodes)
            .with(ints("map", &[1, 8, 16, 16]))
            .with(ints("cut", &[1, 8, 4, 4, 16]));
        assert_eq!(told(&file, ""), expected);
    }
}

/// What the network ends with, or is named, is in the order of a layer; what is read on may be in any.
#[test]
fn what_is_asked_for_lies_as_a_layer_does() {
    let relu = |from| node("Relu", "n", &[from], "y");
    let map = "it makes a map that is rolled: its positions are not those of a layer";
    let pairs = vec![
        node("Reshape", "", &["x", "pairs"], "a"),
        node("Transpose", "", &["a"], "b").ints("perm", &[0, 1, 3, 2, 4]),
        node("Reshape", "", &["b", "map"], "c"),
        relu("c"),
    ];
    let mixed = "it makes [1, 8, 16, 16], in which the 16 by 16 positions do not stand behind batch and channels";
    for (nodes, expected) in [
        ([rolled(), vec![relu("r")]].concat(), map),
        ([rolled(), vec![cut("r", (0, 4), 2, "y")]].concat(), map),
        (pairs, mixed),
    ] {
        let file = old(nodes)
            .with(ints("map", &[1, 8, 16, 16]))
            .with(ints("pairs", &[1, 8, 8, 2, 16]));
        for rest in ["", "output: \"y\";", "output: \"x\"; name a: \"y\";"] {
            assert_eq!(told(&file, rest), expected);
        }
    }
    let error = error(&old([rolled(), vec![relu("r")]].concat()), "");
    let help = "help: or let the network end before it, as in `output: \"begin\";`";
    assert_eq!(error.lines().last(), Some(help));
    // Channels may stand last, and positions in a list.
    for (order, shape) in [
        ([0, 2, 3, 1], [1, 16, 16, 8]),
        ([0, 1, 3, 2], [1, 8, 256, 1]),
    ] {
        let nodes = vec![
            node("Transpose", "", &["x"], "t").ints("perm", &order),
            node("Reshape", "", &["t", "list"], "y"),
        ];
        let file = old(nodes).with(ints("list", &shape));
        sound(&file, "output: \"y\"; ensure output.size == [16, 16];");
    }
}

/// One position and a constant of many are as many, each of which reads what the one does.
#[test]
fn a_constant_makes_many_positions_of_one() {
    let nodes = vec![
        node("GlobalMaxPool", "pool", &["x"], "g"),
        node("Add", "add", &["g", "places"], "y"),
    ];
    let file = old(nodes).with(weights("places", &[1, 8, 1, 7]));
    let report = sound(
        &file,
        "output: \"y\"; ensure output.size == [1, 7] && output.receptive_field == [16, 16];",
    );
    assert_eq!(
        layers(&report),
        [
            "pool: GlobalPool of input",
            "add.pixel_shuffle: Upsample of pool"
        ]
    );
}
