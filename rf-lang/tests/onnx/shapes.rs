//! Arithmetic on shapes: what is made of sizes, and whether it stays so at others.

use crate::depends::{told, with_lists, with_sides};
use crate::networks::{file, layers, node, sound};
use crate::writer::{File, Message, Node, floats, ints, scalar, size};

pub(crate) const NO_WORDS: &str =
    "its sizes are made of those of layers in a way that the language has no words for";
pub(crate) const UNKNOWN: &str =
    "its sizes are no numbers that the file states, nor made of sizes of layers";

/// Integers in these dimensions.
pub(crate) fn table(name: &str, dims: &[i64], values: &[i64]) -> Message {
    let shape = |message: Message, dim: &i64| message.int(1, *dim);
    let listed = |message: Message, value: &i64| message.int(7, *value);
    let tensor = dims.iter().fold(Message::default(), shape);
    let tensor = values.iter().fold(tensor.int(2, 7), listed);
    tensor.text(8, name)
}

/// The image resized to what these nodes make as `k`, from its `sides` or from constants.
fn resized(dims: [i64; 2], nodes: &[Node]) -> File {
    let last = [
        node("Concat", "", &["batch", "k"], "sizes").int("axis", 0),
        node("Resize", "n", &["x", "", "", "sizes"], "y"),
    ];
    let nodes = with_sides([nodes, &last].concat());
    with_lists(file(&[1, 8, dims[0], dims[1]], nodes))
        .with(ints("zero", &[0]))
        .with(scalar("three", 3))
        .with(scalar("nought", 0))
        .with(ints("minus", &[-2]))
        .with(floats("halves", &[2.0, 0.5]))
        .with(floats("parts", &[-20.5, -7.5]))
        .with(table("square", &[2, 2], &[20, 50, 40, 60]))
        .with(table("row", &[1, 2], &[20, 50]))
        .with(table("column", &[2, 1], &[1, 2]))
}

fn two(operation: &str, a: &str, b: &str, to: &str) -> Node {
    node(operation, "", &[a, b], to)
}

fn one(operation: &str, from: &str, to: &str) -> Node {
    node(operation, "", &[from], to)
}

fn cast(from: &str, kind: i64, to: &str) -> Node {
    one("Cast", from, to).int("to", kind)
}

/// Of an image of 33 by 20.
#[test]
fn a_file_of_one_size_makes_numbers_of_sizes() {
    let chosen = |how| {
        vec![
            two(how, "sides", "thirty", "c"),
            node("Where", "", &["c", "forty", "two"], "k"),
        ]
    };
    for (nodes, expected) in [
        (chosen("Less"), [2, 40]),
        (chosen("Greater"), [40, 2]),
        (vec![two("Max", "sides", "thirty", "k")], [33, 30]),
        (vec![two("Min", "sides", "thirty", "k")], [30, 20]),
        (vec![two("Add", "nought", "sides", "k")], [33, 20]),
        (vec![two("Add", "sides", "nought", "k")], [33, 20]),
        (
            vec![
                one("Flatten", "sides", "f"),
                two("Add", "f", "two", "g"),
                two("Reshape", "g", "two", "k"),
            ],
            [35, 22],
        ),
        (vec![two("Mul", "three", "sides", "k")], [99, 60]),
        // Floats are divided exactly, integers without what is left, towards zero.
        (
            vec![
                cast("sides", 1, "f"),
                two("Div", "f", "halves", "d"),
                one("Floor", "d", "e"),
                cast("e", 7, "k"),
            ],
            [16, 40],
        ),
        (
            vec![two("Div", "sides", "minus", "d"), one("Neg", "d", "k")],
            [16, 10],
        ),
        (vec![cast("parts", 7, "i"), one("Neg", "i", "k")], [20, 7]),
        (
            vec![
                one("Neg", "parts", "p"),
                one("Ceil", "p", "c"),
                cast("c", 7, "k"),
            ],
            [21, 8],
        ),
        // An index that is odd or even, and a table of two rows.
        (
            vec![
                two("Mod", "sides", "two", "i"),
                two("Gather", "less", "i", "k"),
            ],
            [18, 31],
        ),
        (
            vec![
                one("Transpose", "square", "t"),
                two("Reshape", "t", "four", "l"),
                node("Slice", "", &["l", "zero", "two"], "k"),
            ],
            [20, 40],
        ),
        (vec![two("Reshape", "sides", "zero", "k")], [33, 20]),
        (vec![two("Expand", "thirty", "two", "k")], [30, 30]),
        (
            vec![
                two("Mul", "thirty", "two", "p"),
                two("Expand", "p", "two", "k"),
            ],
            [60, 60],
        ),
    ] {
        let report = sound(&resized([33, 20], &nodes), "output: \"y\";");
        assert_eq!(size(&report, "y").unwrap_or(vec![33, 20]), expected);
    }
}

/// What is a choice, or rounded twice, may be another at another size.
#[test]
fn what_is_right_at_one_size_only_is_refused() {
    let half = || two("Div", "sides", "two", "h");
    let chosen = |yes, no| {
        vec![
            two("Less", "sides", "thirty", "c"),
            node("Where", "", &["c", yes, no], "k"),
        ]
    };
    for nodes in [
        vec![two("Max", "sides", "thirty", "k")],
        vec![two("Min", "sides", "thirty", "k")],
        chosen("thirty", "forty"),
        chosen("sides", "thirty"),
        vec![
            two("Mod", "sides", "two", "i"),
            two("Gather", "square_row", "i", "k"),
        ],
        vec![half(), two("Mul", "h", "two", "k")],
        vec![
            half(),
            cast("h", 1, "f"),
            two("Div", "f", "halves", "d"),
            one("Floor", "d", "e"),
            cast("e", 7, "k"),
        ],
    ] {
        let file = resized([0, 0], &nodes).with(ints("square_row", &[20, 50]));
        assert_eq!(told(&file, "input: [33, 20];"), NO_WORDS);
    }
}

#[test]
fn what_is_right_at_every_size_stays_so() {
    let same = |nodes: &[Node], made: &str| {
        let rest = format!(
            "input: [33, 20]; output: \"y\"; at [h, w] in [[9, 30], [40, 7]] {{ ensure output.size == {made}; }}"
        );
        layers(&sound(&resized([0, 0], nodes), &rest)).len()
    };
    assert_eq!(same(&[two("Max", "sides", "sides", "k")], "[h, w]"), 0);
    assert_eq!(same(&[two("Add", "nought", "sides", "k")], "[h, w]"), 0);
    let known = [
        two("Less", "zero", "thirty", "c"),
        node("Where", "", &["c", "sides", "less"], "k"),
    ];
    assert_eq!(same(&known, "[h, w]"), 0);
    let alike = [
        two("Less", "sides", "thirty", "c"),
        node("Where", "", &["c", "less", "less"], "k"),
    ];
    assert_eq!(same(&alike, "[h - 2, w - 2]"), 2);
    let quarter = [two("Div", "sides", "two", "h"), two("Div", "h", "two", "k")];
    assert_eq!(same(&quarter, "floor([h, w] / 4)"), 2);
    let rounded = [
        one("Neg", "parts", "p"),
        one("Ceil", "p", "c"),
        cast("c", 7, "k"),
    ];
    assert_eq!(same(&rounded, "[21, 8]"), 1);
}

#[test]
fn tables_and_long_lists_are_not_worked_out() {
    let many = ["four"; 40];
    let steps = ["sides", "zero", "two", "zero", "zero"];
    for nodes in [
        vec![
            node("Range", "", &["nought", "forty", "one"], "r"),
            two("Gather", "r", "axes", "k"),
        ],
        vec![
            node("Concat", "", &many, "c").int("axis", 0),
            two("Gather", "c", "axes", "k"),
        ],
        vec![two("Gather", "square", "nought", "k").int("axis", 1)],
        vec![two("Add", "row", "column", "k")],
        vec![node("Slice", "", &steps, "k")],
        vec![
            two("Unsqueeze", "sides", "twice", "u"),
            node("Slice", "", &["u", "zero", "two"], "k"),
        ],
    ] {
        let file = resized([33, 20], &nodes).with(scalar("one", 1));
        let file = file.with(ints("twice", &[2, 2]));
        assert_eq!(told(&file, ""), UNKNOWN);
    }
}

/// Before version 10 of the operations, bounds are attributes.
#[test]
fn a_shape_is_sliced_by_attributes() {
    let slice = |from: &[i64], to: &[i64], axes: &[i64]| {
        node("Slice", "", &["t"], "s")
            .ints("starts", from)
            .ints("ends", to)
            .ints("axes", axes)
    };
    let of = |slice: Node| {
        let nodes = vec![
            slice,
            two("Reshape", "s", "four", "l"),
            node("Reshape", "n", &["x", "l"], "a"),
            node("Conv", "c", &["a", "w"], "y"),
        ];
        let values = [9, 1, 8, 4, 64, 9, 1, 8, 64, 4];
        let mut file = file(&[1, 8, 16, 16], nodes).with(table("t", &[2, 5], &values));
        file.opset = 9;
        file.with(ints("four", &[4]))
    };
    let list = |slice| told(&of(slice), "");
    let unknown =
        "its shape is no list of numbers that the file states, nor made of sizes of layers";
    assert_eq!(list(slice(&[0, 1], &[1, 5], &[0, 1])), unknown);
    assert_eq!(
        list(slice(&[1], &[5], &[1])),
        "it makes [1, 8, 4, 64, 1, 8, 64, 4] of [1, 8, 16, 16], which cuts through positions or channels"
    );
}
