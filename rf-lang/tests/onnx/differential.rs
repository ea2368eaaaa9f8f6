//! What differed from ONNX Runtime in files that were made at random.

use crate::depends::{told, with_lists, with_sides};
use crate::networks::{file, layers, node, sound};
use crate::shapes::{NO_WORDS, UNKNOWN, table};
use crate::writer::{File, Message, Node, floats, ints, size, weights};

const OPEN: [i64; 4] = [1, 8, 0, 0];
const FIXED: [i64; 4] = [1, 8, 7, 12];

/// Nodes behind sizes of a file, and lists that they read.
fn made(dims: [i64; 4], nodes: Vec<Node>) -> File {
    let lists: [(&str, &[i64]); 14] = [
        ("zero", &[0]),
        ("one", &[1]),
        ("three", &[3]),
        ("five", &[5]),
        ("minus3", &[-3]),
        ("minus4", &[-4]),
        ("minus100", &[-100]),
        ("end", &[i64::MAX]),
        ("height", &[2]),
        ("nine", &[9]),
        ("rest", &[-1]),
        ("two_one", &[2, 1]),
        ("columns", &[8, 3]),
        ("parts", &[20, 40, 60]),
    ];
    let lists = lists.map(|(name, list)| ints(name, list));
    let mut file = with_lists(file(&dims, with_sides(nodes)));
    file.weights.extend::<[Message; 14]>(lists);
    file
}

fn cut(of: &str, from: &str, to: &str, made: &str) -> Node {
    node("Slice", "", &[of, from, to, "height"], made)
}

fn behind(parts: &[&str], made: &str) -> Node {
    node("Concat", "", parts, made).int("axis", 2)
}

/// Outputs are as far apart as the sizes say: 7 / 2, and not 3.
#[test]
fn a_part_of_a_size_that_is_rounded_is_that_size() {
    let nodes = vec![
        node("Div", "", &["sides", "three"], "third"),
        node("Concat", "", &["batch", "third"], "k").int("axis", 0),
        node("Resize", "n", &["x", "", "", "k"], "y").word("mode", "linear"),
    ];
    let report = sound(
        &made(FIXED, nodes),
        "output: \"y\"; ensure output.size == [2, 4];",
    );
    let output = report.layer("y").expect("it is a layer");
    let evaluation = &report.structs()[0].evaluation;
    for (axis, index, read) in [(0, 0, (1, 3)), (0, 1, (4, 6)), (1, 1, (4, 5))] {
        let seen = evaluation.visible(output, axis, (index, index + 1));
        let seen = seen.expect("it is known")[0].expect("it reads something");
        assert_eq!((seen.start, seen.end), read, "{index} on axis {axis}");
    }
}

/// At every size: with half of 7 positions outputs are 7 / 3 apart, with half of 11 they are 11 / 5.
#[test]
fn a_part_of_a_size_is_followed_at_every_size() {
    let nodes = |to: &str| {
        vec![
            node("Div", "", &["sides", "two"], "half"),
            node("Concat", "", &["batch", to], "k").int("axis", 0),
            node("Resize", "n", &["x", "", "", "k"], "y").word("nearest_mode", "floor"),
        ]
    };
    let report = sound(
        &made(OPEN, nodes("half")),
        "input: [7, 8]; output: \"y\";
        ensure output.size == [3, 4] && output[1, 1].region.start == [3, 2];
        at [h, w] in [[11, 6]] {
            ensure output.size == [5, 3] && output[1, 1].region.start == [2, 2];
            ensure output[4, 2].region.start == [9, 4];
        }",
    );
    assert_eq!(
        layers(&report),
        [
            "n.size: Resize of input",
            "n: ResizeLike of input as n.size"
        ]
    );
    let mut other = made(OPEN, nodes("mixed")).with(ints("square", &[9, 9]));
    other.nodes.splice(
        0..0,
        [
            node("Shape", "", &["x"], "own"),
            node("Gather", "", &["own", "height"], "rows"),
            node("Div", "", &["rows", "two"], "rows_half"),
            node("Concat", "", &["rows_half", "nine"], "mixed").int("axis", 0),
        ],
    );
    assert_eq!(
        told(&other, "input: [7, 8];"),
        "it takes a part of its own size on one axis and another size on the other"
    );
}

/// One position becomes as many as a layer has, at every size.
#[test]
fn what_is_spread_over_a_layer_has_its_size() {
    let nodes = vec![
        node("GlobalAveragePool", "g", &["a"], "g"),
        node("Shape", "", &["a"], "k"),
        node("Expand", "n", &["g", "k"], "y"),
        node("Concat", "cat", &["y", "a"], "z").int("axis", 1),
    ];
    let rest = "input: [16, 20]; output: \"z\"; at [h, w] in [[9, 30], [40, 7]] { ensure output.size == [h - 2, w - 2]; }";
    assert_eq!(
        layers(&sound(&made(OPEN, nodes), rest))[1..],
        [
            "g: GlobalPool of c",
            "n: ResizeLike of g as c",
            "cat: join of n, c"
        ]
    );
}

#[test]
fn what_was_one_position_is_as_many_as_it_becomes() {
    let nodes = vec![
        node("GlobalAveragePool", "g", &["x"], "g"),
        node("Pad", "p", &["g", "pads"], "p"),
        node("Conv", "n", &["p", "w"], "y").ints("kernel_shape", &[3; 2]),
    ];
    let file = made(FIXED, nodes).with(ints("pads", &[0, 0, 2, 1, 0, 0, 2, 1]));
    let report = sound(&file, "output: \"y\";");
    assert_eq!(size(&report, "y"), Some(vec![3, 1]));
}

#[test]
fn numbers_that_are_right_at_one_size_are_refused() {
    let joined = |list: &[&str]| node("Concat", "", list, "k").int("axis", 0);
    let apart =
        "it puts maps behind each other along an axis, of which each has a geometry of its own";
    let from_end = "it counts positions from the end of an axis, and the file is of any size";
    let five = || cut("x", "five", "end", "r");
    let minus = || cut("x", "zero", "minus3", "s");
    let rolled = "it reads a map that is rolled";
    let roll = || {
        vec![
            cut("x", "three", "end", "r"),
            cut("x", "zero", "three", "s"),
            behind(&["r", "s"], "t"),
        ]
    };
    let again = |from: &str, to: &str| {
        let own = vec![
            cut("t", from, "end", "u"),
            cut("t", "zero", to, "v"),
            behind(&["u", "v"], "y"),
        ];
        [roll(), own].concat()
    };
    for (nodes, expected) in [
        (vec![five(), minus(), behind(&["r", "s"], "y")], apart),
        (vec![five(), behind(&["r", "x"], "y")], apart),
        (vec![minus(), behind(&["x", "s"], "y")], apart),
        (vec![cut("x", "minus100", "end", "y")], from_end),
        (again("five", "five"), rolled),
        (again("minus4", "minus4"), rolled),
        (
            vec![
                node("Slice", "", &["sides", "one", "height"], "width"),
                joined(&["one", "eight", "width", "rest"]),
                node("Reshape", "n", &["x", "k"], "y"),
            ],
            "its shape states the size of one axis for what is along another",
        ),
        (
            vec![
                node("GlobalAveragePool", "g", &["x"], "g"),
                node("Sub", "", &["sides", "one"], "d"),
                joined(&["batch", "d"]),
                node("Expand", "n", &["g", "k"], "y"),
            ],
            NO_WORDS,
        ),
        // Which of three parts it is.
        (
            vec![
                node("Slice", "", &["sides", "zero", "one"], "h"),
                node("Sub", "", &["h", "eight"], "i"),
                node("Add", "", &["i", "one"], "j"),
                node("Slice", "", &["parts", "i", "j"], "p"),
                joined(&["batch", "p", "p"]),
                node("Resize", "n", &["x", "", "", "k"], "y"),
            ],
            NO_WORDS,
        ),
    ] {
        let file = made(OPEN, nodes).with(ints("eight", &[8]));
        assert_eq!(told(&file, "input: [8, 8]; output: \"y\";"), expected);
    }
    // What is turned back by as much is the map.
    let file = made(OPEN, again("minus3", "minus3"));
    sound(
        &file,
        "input: [8, 8]; output: \"y\"; at [h, w] in [[9, 30]] { ensure output.size == [h, w]; }",
    );
}

/// Sizes that an image is resized to, of constants.
#[test]
fn constants_are_what_they_are_in_onnx() {
    let cast = |from: &str, kind: i64, to: &str| node("Cast", "", &[from], to).int("to", kind);
    for (nodes, expected) in [
        (
            vec![node("Max", "", &["two_one", "one", "nine"], "k")],
            Some([9, 9]),
        ),
        (
            vec![node("Min", "", &["columns", "nine", "five"], "k")],
            Some([5, 3]),
        ),
        (
            vec![
                cast("columns", 9, "b"),
                cast("b", 7, "c"),
                node("Mul", "", &["c", "five"], "k"),
            ],
            Some([5, 5]),
        ),
        (
            vec![
                node("DequantizeLinear", "", &["columns", "scale"], "f"),
                cast("f", 7, "k"),
            ],
            None,
        ),
        (
            vec![node("Mod", "", &["columns", "minus4"], "k").int("fmod", 1)],
            None,
        ),
        (
            vec![
                node("ReduceProd", "", &["square"], "k")
                    .ints("axes", &[0])
                    .int("keepdims", 0),
            ],
            None,
        ),
    ] {
        let last = [
            node("Concat", "", &["batch", "k"], "sizes").int("axis", 0),
            node("Resize", "n", &["x", "", "", "sizes"], "y"),
        ];
        let file = made(FIXED, [nodes, last.to_vec()].concat())
            .with(floats("scale", &[0.5]))
            .with(table("square", &[2, 2], &[2, 3, 4, 5]));
        match expected {
            Some(sides) => {
                let report = sound(&file, "output: \"y\";");
                assert_eq!(size(&report, "y"), Some(sides.to_vec()));
            }
            None => assert_eq!(told(&file, ""), UNKNOWN),
        }
    }
}

/// Of weights, only the dimensions that are named vanish.
#[test]
fn weights_are_squeezed_where_it_is_said() {
    let nodes = vec![
        node("Squeeze", "", &["weights", "zero"], "row"),
        node("ReduceMean", "", &["x"], "mean")
            .ints("axes", &[1])
            .int("keepdims", 0),
        node("Unsqueeze", "", &["mean", "rest"], "u"),
        node("MatMul", "", &["u", "row"], "v"),
        node("Transpose", "", &["v"], "t").ints("perm", &[0, 3, 1, 2]),
        node("Conv", "n", &["t", "last"], "y"),
    ];
    let file = made(FIXED, nodes)
        .with(weights("weights", &[1, 1, 4]))
        .with(weights("last", &[2, 4, 1, 1]));
    assert_eq!(
        size(&sound(&file, "output: \"y\";"), "y"),
        Some(vec![7, 12])
    );
}
