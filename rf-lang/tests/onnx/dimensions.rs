//! The same elements in other dimensions.

use crate::depends::{told, with_lists, with_sides};
use crate::networks::{file, layers, node, sound};
use crate::shapes::table;
use crate::writer::{File, Message, Node, ints, size, weights};

#[test]
fn reshapes_that_do_not_fit() {
    for (shape, zero_is_zero, expected) in [
        (
            vec![1, 3, -1],
            0,
            "its shape does not divide [1, 8, 16, 16]",
        ),
        (
            vec![1, 0, 16, 16],
            1,
            "its shape has numbers that are not above 0",
        ),
    ] {
        let reshape = node("Reshape", "n", &["x", "to"], "y").int("allowzero", zero_is_zero);
        let file = file(&[1, 8, 16, 16], vec![reshape]).with(ints("to", &shape));
        assert_eq!(told(&file, ""), expected);
    }
    let nothing = node("Expand", "n", &["x"], "y");
    assert_eq!(
        told(&file(&[1, 8, 16, 16], vec![nothing]), ""),
        "it does not say to which shape"
    );
}

/// Of a dimension more, as of a constant of more.
#[test]
fn dimensions_are_added_in_front() {
    let expand = node("Expand", "", &["x", "five"], "a");
    let add = node("Add", "", &["x", "heads"], "a");
    for first in [expand, add] {
        let nodes = vec![
            first,
            node("Transpose", "", &["a"], "b").ints("perm", &[1, 0, 2, 3, 4]),
            node("Reshape", "", &["b", "map"], "c"),
            node("Conv", "conv", &["c", "w"], "y").int("group", 3),
        ];
        let file = file(&[1, 8, 16, 16], nodes)
            .with(ints("five", &[3, 1, 8, 1, 1]))
            .with(table("heads", &[3, 1, 1, 1, 1], &[1, 2, 3]))
            .with(ints("map", &[1, 24, 16, 16]));
        let report = sound(&file, "");
        assert_eq!(layers(&report), ["conv: Window of input"]);
        assert_eq!(size(&report, "y"), Some(vec![14; 2]));
    }
}

/// A constant that is expanded keeps what the shape does not say.
#[test]
fn a_constant_keeps_its_channels() {
    let nodes = vec![
        node("Expand", "", &["tokens", "to"], "t"),
        node("Concat", "", &["x", "t"], "a").int("axis", 1),
        node("Reshape", "", &["a", "whole"], "y"),
    ];
    let tokens = Message::default().int(1, 1).int(1, 3).int(1, 1).int(1, 1);
    let file = file(&[1, 8, 16, 16], nodes)
        .with(tokens.int(2, 1).text(8, "tokens"))
        .with(ints("to", &[1, 1, 16, 16]))
        .with(ints("whole", &[1, 11, 16, 16]));
    assert!(layers(&sound(&file, "")).is_empty());
}

/// Of one axis: which of two dimensions it is, is said by what reads them when they are exchanged.
#[test]
fn an_axis_is_what_a_product_does_not_read() {
    let of = |nodes: &[Node]| {
        let turn = node("Transpose", "", &["x"], "t").ints("perm", &[0, 2, 1]);
        file(&[1, 8, 12], [&[turn], nodes].concat())
            .with(ints("heads", &[4, 3, 8]))
            .with(ints("list", &[1, 12, 8]))
            .with(weights("kernel", &[12, 12, 3]))
            .with(weights("all", &[96, 4]))
    };
    let behind = [
        node("MatMul", "", &["r", "m"], "p"),
        node("Reshape", "", &["p", "list"], "q"),
        node("Transpose", "", &["q"], "y").ints("perm", &[0, 2, 1]),
    ];
    for front in [
        vec![node("Reshape", "", &["t", "heads"], "r")],
        vec![
            node("Relu", "", &["t"], "a"),
            node("Reshape", "", &["a", "heads"], "r"),
        ],
        vec![node("Mul", "", &["t", "t"], "r")],
    ] {
        sound(
            &of(&[&front[..], &behind].concat()),
            "ensure output.size == 12;",
        );
    }
    // As a file from TensorFlow with a way around its convolution.
    let channels_last = [
        node("Conv", "", &["t", "kernel"], "c").ints("pads", &[1, 1]),
        node("Add", "sum", &["t", "c"], "d"),
        node("Flatten", "", &["d"], "f"),
        node("MatMul", "", &["f", "all"], "y"),
    ];
    sound(
        &of(&channels_last),
        "output: \"sum\"; ensure output.size == 8;",
    );
}

/// What is cut into blocks of one size stays so at every size.
#[test]
fn blocks_are_reduced_at_every_size() {
    let nodes = vec![
        node("Div", "", &["sides", "lanes"], "d"),
        node("Gather", "", &["d", "zero"], "rows"),
        node("Gather", "", &["d", "one"], "columns"),
        node(
            "Concat",
            "",
            &["batch", "rows", "lanes", "columns", "lanes"],
            "k",
        )
        .int("axis", 0),
        node("Reshape", "", &["x", "k"], "b"),
        node("ReduceMax", "n", &["b"], "y")
            .ints("axes", &[3, 5])
            .int("keepdims", 0),
    ];
    let file = with_lists(file(&[1, 8, 0, 0], with_sides(nodes)))
        .with(ints("lanes", &[4]))
        .with(ints("zero", &[0]))
        .with(ints("one", &[1]));
    let rest = "input: [16, 20]; output: \"y\"; ensure output.receptive_field == 4;
        at [h, w] in [8, 40] { ensure output.size == [2, 10]; }";
    assert_eq!(layers(&sound(&file, rest)), ["n: Unshuffle of input"]);
}

/// What a constant has more of than one position, the result has, too, whatever made it.
#[test]
fn constants_are_as_large_as_what_makes_them_says() {
    let made = |operation: &str, inputs: &[&str]| node(operation, "", inputs, "k");
    let pool = node("GlobalMaxPool", "", &["x"], "g");
    let last = [
        node("Add", "n", &["g", "k"], "a"),
        node("Conv", "", &["a", "w"], "y").ints("pads", &[1; 4]),
    ];
    let of = |opset, node: Node| {
        let nodes = [vec![pool.clone(), node], last.to_vec()].concat();
        let mut file = file(&[1, 8, 16, 16], nodes)
            .with(weights("map", &[1, 8, 7, 7]))
            .with(weights("list", &[1, 1, 8, 7, 7]))
            .with(weights("half", &[1, 8, 7, 3]))
            .with(weights("rest", &[1, 8, 7, 4]))
            .with(weights("table", &[20, 8, 7, 7]))
            .with(weights("one", &[1, 8, 1, 1]))
            .with(ints("times", &[1, 1, 7, 7]))
            .with(ints("places", &[3]))
            .with(ints("zero", &[0]));
        file.opset = opset;
        file
    };
    for (opset, node) in [
        (17, made("Sin", &["map"])),
        (17, made("Softplus", &["map"])),
        (17, made("PRelu", &["one", "map"])),
        (17, made("GreaterOrEqual", &["map", "one"])),
        (17, made("Tile", &["one", "times"])),
        (17, made("Gather", &["table", "places"])),
        (17, made("Concat", &["half", "rest"]).int("axis", -1)),
        (17, made("Squeeze", &["list", "zero"])),
        (4, made("Reshape", &["list"]).ints("shape", &[1, 8, 7, -1])),
    ] {
        sound(&of(opset, node), "ensure output.size == [7, 7];");
    }
    let file = of(17, made("ReduceMax", &["map"]).ints("axes", &[0]));
    let unknown = "it takes [1, 8, 1, 1] together with a constant of which the dimensions are not known: along an axis of one position it may have several";
    assert_eq!(told(&file, ""), unknown);
}

/// The mean over the fourth dimension of what is reshaped to these numbers and the columns: a quarter of the rows and a third
/// of those of a layer without padding among them.
fn mean_of(parts: [&str; 2]) -> File {
    let gather = |of: &str, at: &str, to: &str| node("Gather", "", &[of, at], to);
    let parts = ["batch", parts[0], parts[1], "columns"];
    let nodes = vec![
        node("Div", "", &["sides", "quarter"], "q"),
        node("Div", "", &["less", "third"], "t"),
        gather("q", "zero", "rows"),
        gather("t", "zero", "other"),
        gather("sides", "one", "columns"),
        node("Concat", "", &parts, "k").int("axis", 0),
        node("Reshape", "n", &["x", "k"], "b"),
        node("ReduceMean", "r", &["b"], "y")
            .ints("axes", &[3])
            .int("keepdims", 0),
    ];
    with_lists(file(&[1, 8, 0, 0], with_sides(nodes)))
        .with(ints("zero", &[0]))
        .with(ints("one", &[1]))
        .with(ints("rest", &[-1]))
        .with(ints("quarter", &[4, 4]))
        .with(ints("third", &[3, 3]))
        .with(ints("lanes", &[4]))
}

/// As adaptive pooling is written: blocks that are as long as the size says.
#[test]
fn blocks_of_a_length_that_differs_are_refused() {
    let length = "it cuts an axis into blocks of a length that differs with the size of the input";
    let unknown =
        "its shape is made of sizes of layers in a way that the language has no words for";
    for (parts, expected) in [
        (["rest", "rows"], length),
        (["lanes", "rows"], length),
        (["other", "rest"], unknown),
    ] {
        let told = told(&mean_of(parts), "input: [16, 20];");
        assert_eq!(told, expected, "{parts:?}");
    }
    // In the other order they are as long at every size.
    for parts in [["rows", "lanes"], ["rest", "lanes"], ["rows", "rest"]] {
        let rest = "input: [16, 20]; output: \"y\"; ensure output.receptive_field == [4, 1];
            at [h, w] in [8, 40] { ensure output.size == [h / 4, w]; }";
        sound(&mean_of(parts), rest);
    }
}

/// Of 8 channels and 8 rows a number may be either: at another size, that of the rows is not that of the channels.
#[test]
fn a_side_that_is_as_many_as_the_channels_is_not_taken_for_them() {
    let of = |dims: [&str; 4]| {
        let gather = |at: &str, to: &str| node("Gather", "", &["sides", at], to);
        let nodes = vec![
            gather("zero", "rows"),
            gather("one", "columns"),
            node("Concat", "", &dims, "k").int("axis", 0),
            node("Reshape", "n", &["x", "k"], "a"),
            node("Conv", "d", &["a", "w"], "y").ints("pads", &[1; 4]),
        ];
        with_lists(file(&[1, 8, 0, 0], with_sides(nodes)))
            .with(ints("zero", &[0]))
            .with(ints("one", &[1]))
            .with(ints("rest", &[-1]))
    };
    let as_it_was = of(["one", "rest", "rows", "columns"]);
    for input in ["[8, 20]", "[9, 20]"] {
        let rest = format!(
            "input: {input}; output: \"y\"; at [h, w] in [[7, 9], [9, 30]] {{ ensure output.size == [h, w]; }}"
        );
        sound(&as_it_was, &rest);
    }
    let of_rows = of(["one", "rows", "rest", "columns"]);
    assert_eq!(
        told(&of_rows, "input: [8, 20];"),
        "its shape is made of sizes of layers in a way that the language has no words for"
    );
}

/// What is pooled and expanded has as many positions as what it is joined with.
#[test]
fn one_position_is_expanded_beside_a_map() {
    let of = |to: &[i64]| {
        let nodes = vec![
            node("GlobalMaxPool", "pool", &["x"], "g"),
            node("Expand", "", &["g", "to"], "a"),
            node("Concat", "both", &["a", "x"], "y").int("axis", 1),
        ];
        file(&[1, 8, 16, 16], nodes).with(ints("to", to))
    };
    assert_eq!(
        layers(&sound(
            &of(&[1, 8, 16, 16]),
            "ensure output.size == [16, 16];"
        )),
        [
            "pool: GlobalPool of input",
            "both.pixel_shuffle: Upsample of pool",
            "both: join of both.pixel_shuffle, input"
        ]
    );
    assert_eq!(
        told(&of(&[1, 8, 16, 1]), ""),
        "it joins [1, 8, 16, 1] and [1, 8, 16, 16], of which one holds no positions of the image"
    );
}

/// A number of elements is one number, and no list of one.
#[test]
fn a_number_of_elements_is_no_list() {
    let nodes = vec![
        node("Size", "", &["x"], "size"),
        node("Unsqueeze", "", &["size", "zero"], "list"),
        node("Reshape", "", &["x", "list"], "a"),
        node("Reshape", "", &["a", "map"], "b"),
        node("Conv", "", &["b", "w"], "y"),
    ];
    let file = file(&[1, 8, 16, 16], nodes)
        .with(ints("zero", &[0]))
        .with(ints("map", &[1, 8, 16, 16]));
    sound(&file, "ensure output.size == [14, 14];");
}

/// What is left for -1 is known where the number of another layer is a part of the map at every size.
#[test]
fn a_part_of_a_map_may_be_the_size_of_another_layer() {
    let made = |stride: i64, kernel: &str| {
        let up = node("ConvTranspose", "up", &["x", kernel], "a").ints("strides", &[stride; 2]);
        let nodes = vec![
            up,
            node("Shape", "", &["x"], "s"),
            node("Gather", "", &["s", "two"], "rows"),
            node("Shape", "", &["a"], "t"),
            node("Gather", "", &["t", "three"], "columns"),
            node("Concat", "", &["batch", "rows", "rest", "columns"], "k").int("axis", 0),
            node("Reshape", "n", &["a", "k"], "b"),
            node("ReduceMean", "r", &["b"], "y")
                .ints("axes", &[3])
                .int("keepdims", 0),
        ];
        file(&[1, 8, 0, 0], nodes)
            .with(ints("two", &[2]))
            .with(ints("three", &[3]))
            .with(ints("rest", &[-1]))
            .with(ints("batch", &[1, 8]))
    };
    let rest = "input: [8, 12]; output: \"y\"; at [h, w] in [5, 9] { ensure output.size[0] == h; }";
    sound(&made(2, "w2x2"), rest);
    // 7 * 2 + 3 positions are no multiple of 8 rows.
    assert!(told(&made(2, "w3x3"), rest).contains("does not divide"));
}

/// Parts of the shape of a map.
fn sides(nodes: &[Node]) -> Vec<Node> {
    let part = |from: &str, to: &str, made| node("Slice", "", &["s", from, to], made);
    let shape = [
        node("Shape", "", &["x"], "s"),
        part("two", "three", "first"),
        part("three", "four", "second"),
        part("four", "five", "third"),
    ];
    [&shape, nodes].concat()
}

fn joined(parts: &[&str], to: &str) -> Node {
    node("Concat", "", parts, to).int("axis", 0)
}

/// With all numbers that [`sides`] and nodes behind them read.
fn counted(dims: &[i64], nodes: &[Node]) -> File {
    let names = ["one", "two", "three", "four", "five", "sixteen", "rest"];
    let numbers = [1, 2, 3, 4, 5, 16, -1].map(|number| [number]);
    let lists = names.iter().zip(&numbers);
    let lists = lists.map(|(name, number)| ints(name, number));
    let mut file = file(dims, sides(nodes)).with(ints("batch", &[1, 8]));
    file.weights.extend(lists);
    file.with(weights("cube", &[8, 8, 3, 3, 3]))
}

/// Where each axis has one position, a dimension more stands where the shape says, and the axes stand in the others.
#[test]
fn axes_of_one_position_stand_where_their_sizes_do() {
    for (dims, added) in [
        (["one", "first", "second"], "two"),
        (["first", "one", "second"], "three"),
        (["first", "second", "one"], "four"),
        (["one", "rest", "second"], "two"),
    ] {
        let nodes = [
            joined(&[&["batch"], &dims[..]].concat(), "k"),
            node("Reshape", "n", &["x", "k"], "a"),
            node("Squeeze", "", &["a", added], "b"),
            node("Conv", "conv", &["b", "w"], "y").ints("pads", &[1; 4]),
        ];
        let file = counted(&[1, 8, 0, 0], &nodes);
        for input in ["[1, 1]", "[3, 4]"] {
            let rest = format!(
                "input: {input}; at [h, w] in [[5, 9]] {{ ensure output.size == [h, w] && output.receptive_field == 3; }}"
            );
            assert_eq!(layers(&sound(&file, &rest)), ["conv: Window of input"]);
        }
    }
    let exchanged = [
        joined(&["batch", "one", "second", "first"], "k"),
        node("Reshape", "n", &["x", "k"], "y"),
    ];
    assert_eq!(
        told(&counted(&[1, 8, 0, 0], &exchanged), "input: [1, 1];"),
        "its shape states the size of one axis for what is along another"
    );
}

/// Of three axes two are one dimension: which two is not seen where each has one position.
#[test]
fn axes_of_one_position_in_fewer_dimensions() {
    let nodes = [
        joined(&["batch", "rest", "third"], "k"),
        node("Reshape", "n", &["x", "k"], "a"),
        joined(&["batch", "first", "second", "third"], "l"),
        node("Reshape", "back", &["a", "l"], "b"),
        node("Conv", "conv", &["b", "cube"], "y").ints("pads", &[1; 6]),
    ];
    let file = counted(&[1, 8, 0, 0, 0], &nodes);
    let rest = "at [d, h, w] in [[5, 9, 7]] { ensure output.size == [d, h, w]; }";
    for input in ["[2, 3, 4]", "[1, 3, 1]"] {
        sound(&file, &format!("input: {input}; {rest}"));
    }
    assert_eq!(
        told(&file, &format!("input: [1, 1, 1]; {rest}")),
        "it makes [1, 8, 1, 1] of [1, 8, 1, 1, 1], which cuts through positions or channels"
    );
}

/// Sixteen rows are one block of sixteen: at another size there may be several.
#[test]
fn blocks_of_which_there_is_one() {
    let nodes = [
        node("Div", "", &["first", "sixteen"], "blocks"),
        joined(&["batch", "blocks", "rest", "sixteen", "second"], "k"),
        node("Reshape", "n", &["x", "k"], "a"),
        node("ReduceMean", "r", &["a"], "y")
            .ints("axes", &[3, 4])
            .int("keepdims", 0),
    ];
    for rows in [16, 32] {
        let report = sound(
            &counted(&[1, 8, rows, 12], &nodes),
            "output: \"y\"; ensure output.receptive_field == [16, 1];",
        );
        assert_eq!(size(&report, "y"), Some(vec![rows / 16, 12]));
    }
    let file = counted(&[1, 8, 0, 0], &nodes);
    let rest = "output: \"y\"; at [h, w] in [48, 9] { ensure output.size == [3, 9]; }";
    sound(&file, &format!("input: [32, 12]; {rest}"));
    assert_eq!(
        told(&file, &format!("input: [16, 12]; {rest}")),
        "its shape is made of sizes of layers in a way that the language has no words for"
    );
}
