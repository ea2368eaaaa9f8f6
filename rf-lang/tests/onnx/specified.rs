//! Numbers as the specification has them where a quick look gives others: each was compared with ONNX' reference.

use crate::depends::{told, with_lists, with_sides};
use crate::networks::{file, node, sound};
use crate::shapes::{NO_WORDS, UNKNOWN, table};
use crate::writer::{File, Node, ints, size, weights};

const DIMS: [i64; 4] = [1, 8, 16, 16];

/// From the end, axes are counted among those that there are; only what is not negative says the place behind them.
#[test]
fn a_map_is_flattened_at_an_axis_from_the_end() {
    for (axis, size, field) in [
        (2, [1, 1], [16, 16]),
        (-2, [1, 1], [16, 16]),
        (3, [16, 1], [1, 16]),
        (-1, [16, 1], [1, 16]),
        (-4, [1, 1], [16, 16]),
        (4, [16, 16], [1, 1]),
    ] {
        let nodes = vec![
            node("Flatten", "", &["x"], "f").int("axis", axis),
            node("ReduceMean", "", &["f"], "y").ints("axes", &[1]),
        ];
        let rest = format!(
            "output: \"y\"; ensure output.size == {size:?} && output.receptive_field == {field:?};"
        );
        sound(&file(&[1, 1, 16, 16], nodes), &rest);
    }
    let nodes = vec![node("Flatten", "n", &["x"], "y").int("axis", -5)];
    assert_eq!(told(&file(&DIMS, nodes), ""), "it has no axis -5");
}

/// What is added at the end counts in what is taken off on both sides, at every size.
#[test]
fn padding_by_a_rule_takes_off_what_is_added_at_the_end() {
    // Kernel, rule, and how many outputs the first input reaches.
    for (kernel, rule, reached) in [
        (3, "SAME_UPPER", 2),
        (3, "SAME_LOWER", 2),
        (4, "SAME_UPPER", 3),
        (4, "SAME_LOWER", 2),
        (5, "SAME_UPPER", 3),
        (5, "SAME_LOWER", 3),
    ] {
        let node = node("ConvTranspose", "", &["x", "k"], "y")
            .ints("strides", &[2])
            .ints("output_padding", &[1])
            .word("auto_pad", rule);
        for dims in [[1, 1, 4], [1, 1, 0]] {
            let file = file(&dims, vec![node.clone()]).with(weights("k", &[1, 1, kernel]));
            let (last, next) = (reached - 1, reached);
            let rest = format!(
                "input: [4]; ensure output.size == 8; at n in [5, 9] {{ ensure output.size == 2 * n; }}
                ensure output[{last}].region.start == 0 && output[{next}].region.start == 1;"
            );
            sound(&file, &rest);
        }
    }
}

/// One row is an axis, too: what is put behind it is no channel of it.
#[test]
fn rows_behind_one_row_have_a_geometry_of_their_own() {
    let conv = |from| node("Conv", "", &[from, "row"], "a").ints("pads", &[0, 1, 0, 1]);
    let of = |inputs: &[&str], axis| {
        let concat = node("Concat", "n", inputs, "y").int("axis", axis);
        file(&[1, 8, 1, 16], vec![conv("x"), concat])
            .with(weights("row", &[8, 8, 1, 3]))
            .with(weights("rows", &[1, 8, 3, 16]))
    };
    for inputs in [["x", "a"], ["x", "rows"]] {
        assert_eq!(
            told(&of(&inputs, 2), ""),
            "it puts maps behind each other along an axis, of which each has a geometry of its own"
        );
    }
    sound(&of(&["a"], 2), "ensure output.size == [1, 16];");
    // Rows of one are that row.
    let twice = "ensure output.size == [2, 16] && output[1, 5].region.start == [0, 4];";
    sound(&of(&["a", "a"], 2), twice);
    sound(&of(&["x", "a"], 1), "ensure output.size == [1, 16];");
}

/// Wherever channels stand, where it came from is known; of dimensions that were put in, it is not.
#[test]
fn one_row_is_an_axis_wherever_channels_stand() {
    let turned = |from: &str, order: &[i64], to: &str| {
        node("Transpose", "", &[from], to).ints("perm", order)
    };
    let around = |order: &[i64], nodes: &[Node], back: &[i64]| {
        let nodes = [
            &[node("Relu", "", &["x"], "r"), turned("r", order, "t")],
            nodes,
            &[turned("a", back, "y")],
        ];
        file(&[1, 8, 1, 16], nodes.concat())
            .with(ints("sides", &[3, 16]))
            .with(ints("pads", &[0, 1, 0, 0, 0, 2, 0, 0]))
    };
    let (last, from_last) = ([0, 2, 3, 1], [0, 3, 1, 2]);
    let (between, from_between) = ([0, 2, 1, 3], [0, 2, 1, 3]);
    let pad = node("Pad", "n", &["t", "pads"], "a");
    let file = around(&last, std::slice::from_ref(&pad), &from_last);
    let rest =
        "output: \"y\"; ensure output.size == [4, 16] && output[0, 0].region.start == [-1, 0];";
    sound(&file, rest);
    let center = |axes| node("CenterCropPad", "n", &["t", "sides"], "a").ints("axes", axes);
    let file = around(&last, &[center(&[1, 2])], &from_last);
    sound(&file, "output: \"y\"; ensure output.size == [3, 16];");
    let concat = node("Concat", "n", &["t", "t"], "a").int("axis", 1);
    for (node, rows) in [(pad.clone(), 4), (center(&[1, 3]), 3), (concat, 2)] {
        let rest = format!("output: \"y\"; ensure output.size == [{rows}, 16];");
        sound(&around(&between, &[node], &from_between), &rest);
    }
    let nowhere = "it works along a dimension of one element, which may be an axis of one position: channels stand neither first nor last";
    let constant = node("Concat", "n", &["t", "rows"], "a").int("axis", 2);
    let along = node("Pad", "n", &["t", "along"], "a");
    for last in [along, constant] {
        let nodes = vec![
            node("Relu", "", &["x"], "r"),
            node("Squeeze", "", &["r", "two"], "s"),
            turned("s", &[0, 2, 1], "u"),
            node("Unsqueeze", "", &["u", "two"], "t"),
            last,
            node("Relu", "", &["a"], "y"),
        ];
        let file = crate::networks::file(&[1, 8, 1, 16], nodes)
            .with(ints("two", &[2]))
            .with(weights("rows", &[1, 16, 3, 8]))
            .with(ints("along", &[0, 0, 1, 0, 0, 0, 0, 0]));
        assert_eq!(told(&file, "output: \"y\";"), nowhere);
    }
}

/// An image resized to the product of what these nodes make as `k`, on both axes.
fn resized(nodes: &[Node]) -> File {
    let last = [
        node("ReduceProd", "", &["k"], "p").int("keepdims", 1),
        node("Concat", "", &["batch", "p", "p"], "sizes").int("axis", 0),
        node("Resize", "n", &["x", "", "", "sizes"], "y"),
    ];
    file(&DIMS, [nodes, &last].concat())
        .with(ints("batch", &[1, 8]))
        .with(ints("zero", &[0]))
        .with(ints("list", &[2, 3]))
        .with(table("column", &[2, 1], &[1, 1]))
}

/// A list and a column make a table, however the column is made: four numbers, which are not worked out.
#[test]
fn a_column_is_no_list() {
    let flat = |axis| node("Flatten", "", &["list"], "f").int("axis", axis);
    let row = |from| node("Reshape", "", &[from, "minus"], "k");
    let with = |nodes: &[Node]| resized(nodes).with(ints("minus", &[-1]));
    for nodes in [
        vec![flat(1), node("Add", "", &["list", "f"], "k")],
        vec![flat(1), node("Where", "", &["f", "list", "list"], "k")],
        vec![node("Where", "", &["column", "list", "list"], "k")],
        vec![
            flat(1),
            node("Concat", "", &["f", "list"], "k").int("axis", 0),
        ],
        vec![flat(1), node("Gather", "", &["f", "zero"], "k")],
    ] {
        assert_eq!(told(&with(&nodes), ""), UNKNOWN);
    }
    let column = node("Flatten", "", &["column"], "f").int("axis", -1);
    for (nodes, expected) in [
        (vec![flat(1), row("f")], 6),
        (
            vec![flat(0), node("Add", "", &["f", "zero"], "a"), row("a")],
            6,
        ),
        (
            vec![column, node("Where", "", &["f", "f", "f"], "l"), row("l")],
            1,
        ),
    ] {
        let report = sound(&with(&nodes), "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(vec![expected; 2]));
    }
}

/// Without axes all are taken, or none, as the node says; an axis that is not there is none.
#[test]
fn a_product_is_over_the_axes_that_are_said() {
    let of = |opset, product: Node, more: &[&str]| {
        let front = ["batch"].iter().chain(more).copied().collect::<Vec<_>>();
        let nodes = vec![
            product,
            node("Concat", "", &front, "sizes").int("axis", 0),
            node("Resize", "n", &["x", "", "", "sizes"], "y"),
        ];
        let mut file = file(&DIMS, nodes)
            .with(ints("batch", &[1, 8]))
            .with(ints("list", &[24, 40]))
            .with(ints("none", &[]))
            .with(ints("zero", &[0]))
            .with(ints("one", &[1]));
        file.opset = opset;
        file
    };
    let product = |inputs: &[&str]| node("ReduceProd", "", inputs, "p");
    let (two, one) = (&["p"][..], &["p", "p"][..]);
    for (opset, product, more, expected) in [
        (
            18,
            product(&["list"]).int("noop_with_empty_axes", 1),
            two,
            [24, 40],
        ),
        (
            18,
            product(&["list", "none"]).int("noop_with_empty_axes", 1),
            two,
            [24, 40],
        ),
        (18, product(&["list", "none"]), one, [960, 960]),
        (
            18,
            product(&["list", "zero"]).int("noop_with_empty_axes", 1),
            one,
            [960, 960],
        ),
        (17, product(&["list"]).ints("axes", &[-1]), one, [960, 960]),
    ] {
        let report = sound(&of(opset, product, more), "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(expected.to_vec()));
    }
    let other = product(&["list", "one"]);
    assert_eq!(told(&of(18, other, one), ""), UNKNOWN);
}

/// What a type of integers does not hold is another number in it: 288 of eight bits are 32.
#[test]
fn a_cast_keeps_only_numbers_that_fit() {
    let cast = |sides: &[i64], to| {
        let nodes = [
            node("Cast", "", &["sides"], "c").int("to", to),
            node("Cast", "", &["c"], "k").int("to", 7),
        ];
        let last = [
            node("Concat", "", &["batch", "k"], "sizes").int("axis", 0),
            node("Resize", "n", &["x", "", "", "sizes"], "y"),
        ];
        file(&DIMS, [nodes, last].concat())
            .with(ints("batch", &[1, 8]))
            .with(ints("sides", sides))
    };
    for (to, largest) in [
        (2, 255),
        (3, 127),
        (4, 65_535),
        (5, 32_767),
        (6, 70_000),
        (12, 70_000),
        (13, 70_000),
    ] {
        let report = sound(&cast(&[20, largest], to), "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(vec![20, largest]));
    }
    for (to, other) in [
        (2, 288),
        (2, 256),
        (3, 128),
        (4, 65_536),
        (5, 32_768),
        (6, 1 << 31),
        (12, 1 << 32),
        (17, 20),
    ] {
        assert_eq!(told(&cast(&[20, other], to), ""), UNKNOWN);
    }
}

/// A size that fits at this size of the image may not at others.
#[test]
fn a_size_in_few_bits_is_one_at_this_size_only() {
    let nodes = |to| {
        vec![
            node("Cast", "", &["sides"], "c").int("to", to),
            node("Cast", "", &["c"], "d").int("to", 7),
            node("Concat", "", &["batch", "d"], "sizes").int("axis", 0),
            node("Resize", "n", &["x", "", "", "sizes"], "y"),
        ]
    };
    let of = |to| with_lists(file(&[1, 8, 0, 0], with_sides(nodes(to))));
    assert_eq!(told(&of(2), "input: [33, 20];"), NO_WORDS);
    sound(&of(6), "input: [33, 20]; ensure output.size == [33, 20];");
}

/// Of weights, too, a shape may be asked for in part.
#[test]
fn a_shape_is_that_of_some_dimensions() {
    for (start, end, dims) in [(2, 4, [1, 1, 20, 30]), (1, -1, [1, 20, 30, 1])] {
        let nodes = vec![
            node("Shape", "", &["k"], "s")
                .int("start", start)
                .int("end", end),
            node("Concat", "", &["batch", "s"], "sizes").int("axis", 0),
            node("Resize", "n", &["x", "", "", "sizes"], "y"),
        ];
        let file = file(&DIMS, nodes)
            .with(ints("batch", &[1, 8]))
            .with(weights("k", &dims));
        let report = sound(&file, "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(vec![20, 30]));
    }
}
