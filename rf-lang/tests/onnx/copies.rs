//! One position that is made several: by `Expand`, by a constant, by weights that take all of an axis. What each reads was
//! measured with ONNX Runtime.

use receptive_field_language::Report;

use crate::depends::told;
use crate::networks::{file, layers, node, sound};
use crate::products::{shape, turn};
use crate::writer::{File, Node, ints, size, weights};

const DIMS: [i64; 4] = [1, 8, 8, 8];
const APART: &str =
    "it puts maps behind each other along an axis, of which each has a geometry of its own";
const ALL: Option<(i64, i64)> = Some((0, 8));

/// With shapes, weights and paddings.
fn of(nodes: Vec<Node>) -> File {
    file(&DIMS, nodes)
        .with(weights("rows", &[5, 8]))
        .with(weights("half", &[3, 4]))
        .with(weights("tokens", &[64, 12]))
        .with(weights("table", &[1, 8, 4, 3]))
        .with(weights("constant", &[1, 8, 2, 8]))
        .with(ints("map", &[1, 8, 4, 3]))
        .with(ints("last", &[1, 4, 3, 8]))
        .with(ints("list", &[1, 8, 64]))
        .with(ints("before", &[0, 0, 2, 0, 0, 0, 0, 0]))
        .with(ints("behind", &[0, 0, 0, 0, 0, 1, 0, 0]))
        .with(ints("eight", &[8]))
        .with(ints("one", &[1]))
        .with(ints("four", &[4]))
        .with(ints("two", &[2]))
        .with(ints("repeated", &[0, 0, 3]))
}

fn pooled() -> Node {
    node("GlobalAveragePool", "g", &["x"], "g")
}

fn expanded() -> Vec<Node> {
    vec![pooled(), node("Expand", "", &["g", "map"], "a")]
}

fn pooled_last() -> [Node; 2] {
    let mean = node("ReduceMean", "", &["t"], "g").ints("axes", &[1, 2]);
    [turn("x", &[0, 2, 3, 1], "t"), mean]
}

fn left(to: &str) -> Node {
    node("MatMul", "fc", &["rows", "x"], to)
}

fn pad(by: &str, to: &str) -> Node {
    node("Pad", "p", &["a", by], to)
}

fn on(operation: &str, inputs: &[&str], axis: i64) -> Node {
    node(operation, "n", inputs, "y").int("axis", axis)
}

/// Of one channel and one position, features that weights make are channels, wherever they stand.
#[test]
fn features_of_one_element_are_channels() {
    let relu = || node("Relu", "", &["x"], "r");
    let pool = || node("GlobalAveragePool", "g", &["r"], "g");
    let features = |from: &str, weights: &str| node("MatMul", "", &[from, weights], "f");
    let moved = turn("f", &[0, 3, 1, 2], "y");
    for nodes in [
        vec![pool(), turn("g", &[0, 2, 3, 1], "t"), features("t", "six")],
        vec![shape("r", "one_row", "t"), features("t", "sixteen")],
    ] {
        let nodes = [vec![relu()], nodes, vec![moved.clone()]].concat();
        let file = file(&[1, 1, 4, 4], nodes)
            .with(weights("six", &[1, 6]))
            .with(weights("sixteen", &[16, 6]))
            .with(ints("one_row", &[1, 1, 1, 16]));
        let report = sound(&file, "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(vec![1, 1]));
    }
    // Where nothing was moved, the last two are axes.
    for operation in ["Add", "Mul"] {
        let nodes = vec![relu(), pool(), node(operation, "", &["g", "column"], "y")];
        let file = file(&[1, 1, 4, 4], nodes).with(weights("column", &[1, 2, 1]));
        let report = sound(&file, "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(vec![2, 1]));
    }
}

/// What each position of the last layer sees along an axis.
fn seen(report: &Report, axis: usize) -> Vec<Option<(i64, i64)>> {
    let evaluation = &report.structs()[0].evaluation;
    let last = report.output().expect("a network has one");
    let all = evaluation.node(last).expect("it is there").axes[axis].size();
    let seen = evaluation.visible(last, axis, (0, all));
    let seen = seen.expect("it is known").into_iter();
    seen.map(|seen| Some((seen?.start, seen?.end))).collect()
}

#[test]
fn what_is_asked_for_has_the_size_that_it_has() {
    let product = |from: &[&str], to: &str| node("MatMul", "", from, to);
    let listed = || shape("x", "list", "l");
    let gather = node("Gather", "", &["b", "repeated"], "y").int("axis", 2);
    let cases = [
        (
            [expanded(), vec![node("Relu", "", &["a"], "y")]].concat(),
            [4, 3],
        ),
        (
            vec![pooled(), node("Mul", "", &["g", "table"], "y")],
            [4, 3],
        ),
        (vec![left("y")], [5, 8]),
        (
            vec![turn("rows", &[1, 0], "r"), product(&["x", "r"], "y")],
            [8, 5],
        ),
        // Again, of some, and of some more than once.
        (vec![left("b"), product(&["rows8", "b"], "y")], [8, 8]),
        (
            vec![
                left("b"),
                node("Slice", "", &["b", "one", "four", "two"], "y"),
            ],
            [3, 8],
        ),
        (vec![left("b"), gather], [3, 8]),
        // With channels last.
        (
            [expanded(), vec![turn("a", &[0, 2, 3, 1], "y")]].concat(),
            [4, 3],
        ),
        (
            [
                &pooled_last()[..],
                &[node("Expand", "", &["g", "last"], "y")],
            ]
            .concat(),
            [4, 3],
        ),
        // Of all positions, in a dimension of their own.
        (
            vec![
                listed(),
                product(&["l", "tokens"], "b"),
                shape("b", "map", "y"),
            ],
            [4, 3],
        ),
        // Of all positions that stand in blocks, of which one column is left.
        (
            vec![
                shape("x", "cut", "c"),
                turn("c", &[0, 1, 4, 2, 5, 3], "d"),
                shape("d", "glued", "e"),
                product(&["sixteen", "e"], "b"),
                node("ReduceMean", "", &["b"], "y").ints("axes", &[3]),
            ],
            [5, 1],
        ),
        // Blocks of channels among them.
        (
            [
                expanded(),
                vec![node("DepthToSpace", "", &["a"], "y").int("blocksize", 2)],
            ]
            .concat(),
            [8, 6],
        ),
    ];
    for (index, (nodes, expected)) in cases.into_iter().enumerate() {
        let file = of(nodes)
            .with(weights("rows8", &[8, 5]))
            .with(weights("sixteen", &[5, 16]))
            .with(ints("cut", &[1, 2, 2, 2, 8, 8]))
            .with(ints("glued", &[1, 2, 16, 16]));
        let report = sound(&file, "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(expected.to_vec()), "{index}");
    }
    let named = sound(&of(expanded()), "name spread: \"a\"; output: \"a\";");
    assert_eq!(
        layers(&named),
        ["g: GlobalPool of input", "spread: Upsample of g"]
    );
}

/// What takes all of them alike goes on with the one that there is.
#[test]
fn what_is_read_on_is_one() {
    let whole = node("Expand", "", &["g", "all"], "a");
    let nodes = vec![pooled(), whole, node("Mul", "scale", &["a", "x"], "y")];
    let file = of(nodes).with(ints("all", &DIMS));
    assert_eq!(
        layers(&sound(&file, "output: \"y\";")),
        ["g: GlobalPool of input", "scale: gate of input, g"]
    );
}

#[test]
fn what_is_added_along_them_reads_nothing() {
    let conv = node("Conv", "conv", &["b", "w1x1"], "y");
    let padded = sound(
        &of(vec![
            node("MatMul", "fc", &["rows", "x"], "a"),
            pad("before", "b"),
            conv.clone(),
        ]),
        "",
    );
    assert_eq!(seen(&padded, 0), [None, None, ALL, ALL, ALL, ALL, ALL]);
    let center = node("CenterCropPad", "", &["a", "eight"], "b").ints("axes", &[2]);
    let mut centered = of([expanded(), vec![center, conv]].concat());
    centered.opset = 18;
    let centered = sound(&centered, "");
    assert_eq!(
        seen(&centered, 0),
        [None, None, ALL, ALL, ALL, ALL, None, None]
    );
    assert_eq!(seen(&centered, 1), [ALL; 3]);
    // With channels last: a row behind.
    let last = [
        &pooled_last()[..],
        &[node("Expand", "", &["g", "last"], "a"), pad("behind", "y")],
    ];
    let last = sound(&of(last.concat()), "output: \"y\";");
    assert_eq!(seen(&last, 0), [ALL, ALL, ALL, ALL, None]);
}

#[test]
fn what_stands_behind_each_other_is_none_of_channels() {
    let split = Node::new("Split", "", &["x"], &["a", "b"]).int("axis", 2);
    let half = |from: &str, to: &str| node("MatMul", "", &["half", from], to);
    let mean = |from: &str, to: &str| node("ReduceMean", "", &[from], to).ints("axes", &[2]);
    let mean_of = |from: &str, axis| node("ReduceMean", "", &[from], "b").ints("axes", &[axis]);
    let spread = |from: &str, to: &str| node("Expand", "", &[from, "four_rows"], to);
    let halves = vec![split.clone(), half("a", "c"), half("b", "d")];
    let means = vec![
        split,
        mean("a", "e"),
        mean("b", "f"),
        spread("e", "c"),
        spread("f", "d"),
    ];
    for nodes in [
        [halves, vec![on("Concat", &["c", "d"], 2)]].concat(),
        [means, vec![on("Concat", &["c", "d"], 2)]].concat(),
        vec![left("a"), on("Concat", &["a", "constant"], 2)],
        vec![left("a"), on("Concat", &["x", "a"], 2)],
        // Of one position on both axes, and where blocks of channels are two rows.
        vec![
            left("a"),
            mean_of("a", 3),
            on("Concat", &["b", "column"], 3),
        ],
        vec![
            mean_of("x", 2),
            shape("b", "cut", "c"),
            turn("c", &[0, 1, 4, 2, 5, 3], "d"),
            shape("d", "glued", "e"),
            on("Concat", &["e", "large"], 2),
        ],
    ] {
        let file = of(nodes)
            .with(ints("four_rows", &[1, 8, 4, 8]))
            .with(ints("cut", &[1, 2, 2, 2, 1, 8]))
            .with(ints("glued", &[1, 2, 2, 16]))
            .with(weights("column", &[1, 8, 5, 1]))
            .with(weights("large", &[1, 2, 1, 16]));
        assert_eq!(told(&file, ""), APART);
    }
    let listed = vec![
        shape("x", "list", "l"),
        node("MatMul", "", &["l", "tokens"], "a"),
        on("Concat", &["a", "some"], 2),
    ];
    assert_eq!(
        told(&of(listed).with(weights("some", &[1, 8, 5])), ""),
        "it works along a dimension of [1, 8, 12] that may be one position several times, or channels"
    );
    // Of one layer each is the position that there is.
    let twice = vec![left("a"), on("Concat", &["a", "a"], -2)];
    let twice = sound(&of(twice), "output: \"y\";");
    assert_eq!(seen(&twice, 0), [ALL; 10]);
    // Channels are what they were.
    let joined = vec![
        left("a"),
        node("Relu", "", &["a"], "b"),
        on("Concat", &["a", "b"], 1),
    ];
    assert_eq!(
        size(&sound(&of(joined), "output: \"y\";"), "y"),
        Some(vec![5, 8])
    );
}

/// What stands in the place of an axis is read as its positions.
#[test]
fn what_a_reshape_makes_of_one_position_is_padded() {
    let nodes = vec![
        node("Flatten", "", &["x"], "f"),
        node("Gemm", "", &["f", "all"], "b"),
        shape("b", "map", "a"),
        pad("before", "y"),
    ];
    let report = sound(
        &of(nodes).with(weights("all", &[512, 96])),
        "output: \"y\";",
    );
    assert_eq!(seen(&report, 0), [None, None, ALL, ALL, ALL, ALL]);
    assert_eq!(seen(&report, 1), [ALL; 3]);
    let channels = node("Pad", "", &["g", "channels"], "y");
    let file = of(vec![pooled(), channels]).with(ints("channels", &[0, 1, 0, 0, 0, 0, 0, 0]));
    assert_eq!(
        layers(&sound(&file, "output: \"y\";")),
        ["g: GlobalPool of input"]
    );
}

/// `PixelShuffle` of one position, and a `Linear` over the width, as exporters write them.
#[test]
fn what_reshapes_make_of_one_position_has_its_size() {
    let shuffle = |channels: i64| {
        let nodes = vec![
            pooled(),
            shape("g", "channels", "a"),
            turn("a", &[0, 1, 4, 2, 5, 3], "b"),
            shape("b", "large", "y"),
        ];
        file(&[1, 4 * channels, 8, 8], nodes)
            .with(ints("channels", &[1, channels, 2, 2, 1, 1]))
            .with(ints("large", &[1, channels, 2, 2]))
    };
    for channels in [1, 2] {
        let report = sound(&shuffle(channels), "output: \"y\";");
        assert_eq!(
            layers(&report),
            [
                "g: GlobalPool of input",
                "pixel_shuffle.pixel_shuffle: Upsample of g"
            ]
        );
        assert_eq!(
            (seen(&report, 0), seen(&report, 1)),
            (vec![ALL; 2], vec![ALL; 2])
        );
    }
    for channels in [1, 2] {
        for rows in [vec![1, 8 * channels, 8], vec![8 * channels, 8]] {
            let nodes = vec![
                shape("x", "rows", "a"),
                node("MatMul", "fc", &["a", "width"], "b"),
                shape("b", "map", "y"),
            ];
            let file = file(&[1, channels, 8, 8], nodes)
                .with(ints("rows", &rows))
                .with(weights("width", &[8, 6]))
                .with(ints("map", &[1, channels, 8, 6]));
            let report = sound(&file, "output: \"y\";");
            assert_eq!(size(&report, "y"), Some(vec![8, 6]));
            assert_eq!(seen(&report, 1), [ALL; 6]);
            assert_eq!(seen(&report, 0)[3], Some((3, 4)));
        }
    }
}

/// Of one channel, too, it is known which dimension is which.
#[test]
fn one_channel_is_no_axis() {
    let of = |nodes: Vec<Node>| {
        file(&[1, 1, 8, 8], nodes)
            .with(weights("three", &[1, 3]))
            .with(weights("map", &[1, 2, 1, 3]))
            .with(weights("columns", &[1, 1, 1, 2]))
            .with(ints("large", &[1, 1, 4, 3]))
            .with(weights("both", &[2, 2, 1, 1]))
    };
    let add = || node("Add", "", &["g", "three"], "a");
    let behind = vec![pooled(), add(), on("Concat", &["a", "columns"], 3)];
    assert_eq!(told(&of(behind), "output: \"y\";"), APART);
    let channels = vec![
        pooled(),
        node("Expand", "", &["g", "large"], "a"),
        node("Relu", "", &["a"], "b"),
        node("Concat", "", &["a", "b"], "c").int("axis", 1),
        node("Conv", "", &["c", "both"], "y"),
    ];
    assert_eq!(size(&sound(&of(channels), ""), "y"), Some(vec![4, 3]));
    let constant = vec![pooled(), add(), on("Concat", &["a", "map"], 1)];
    assert_eq!(
        size(&sound(&of(constant), "output: \"y\";"), "y"),
        Some(vec![1, 3])
    );
}

/// Where an axis stands is kept by what leaves it out and puts it in again.
#[test]
fn an_axis_that_was_left_out_is_found_again() {
    let squeeze = |from: &str, to: &str| node("Squeeze", "", &[from, "sides"], to);
    let axis = |from: &str, axis: &str, to: &str| node("Unsqueeze", "", &[from, axis], to);
    let expand = |from: &str| node("Expand", "", &[from, "map"], "y");
    let ways = [
        vec![squeeze("g", "a"), axis("a", "sides", "b"), expand("b")],
        vec![
            squeeze("g", "a"),
            axis("a", "two", "b"),
            axis("b", "third", "c"),
            expand("c"),
        ],
        vec![
            node("Flatten", "", &["g"], "a"),
            node("Gemm", "fc", &["a", "m"], "b"),
            shape("b", "single", "c"),
            expand("c"),
        ],
    ];
    for way in ways {
        let file = of([vec![pooled()], way].concat())
            .with(ints("sides", &[2, 3]))
            .with(ints("third", &[3]))
            .with(ints("single", &[1, 8, 1, 1]));
        let report = sound(&file, "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(vec![4, 3]));
    }
    // With channels last.
    let last = vec![
        turn("x", &[0, 2, 3, 1], "t"),
        node("ReduceMean", "", &["t"], "g")
            .ints("axes", &[1, 2])
            .int("keepdims", 0),
        node("MatMul", "", &["g", "m"], "a"),
        shape("a", "row", "b"),
        node("Expand", "", &["b", "last"], "y"),
    ];
    let report = sound(&of(last).with(ints("row", &[1, 1, 1, 8])), "output: \"y\";");
    assert_eq!(size(&report, "y"), Some(vec![4, 3]));
}

/// Channels along the rows of one, and the one row of the other in the place of channels: each is as many as the other, in
/// either order.
#[test]
fn channels_beside_one_position_are_that_as_often() {
    for (operation, layer, order) in [
        ("Add", "join", [0, 1, 2, 3]),
        ("Add", "join", [0, 2, 1, 3]),
        ("Mul", "gate", [0, 1, 2, 3]),
    ] {
        let nodes = vec![
            pooled(),
            node("GlobalMaxPool", "h", &["x"], "h"),
            turn("h", &[0, 2, 1, 3], "t"),
            node(operation, "n", &["g", "t"], "s"),
            turn("s", &order, "b"),
            node("Conv", "conv", &["b", "w"], "y").ints("pads", &[1; 4]),
        ];
        let report = sound(&of(nodes), "");
        let joined = format!("n: {layer} of g, h");
        assert!(layers(&report).contains(&joined), "{operation}");
        assert_eq!(size(&report, "y"), Some(vec![8, 1]));
        assert_eq!(seen(&report, 0), [ALL; 8]);
        assert_eq!(seen(&report, 1), [ALL]);
    }
}

/// Without a batch nothing is a map that could be laid out.
#[test]
fn copies_that_are_no_map_are_not_padded() {
    let squeeze = node("Squeeze", "", &["a", "zero"], "b");
    let pad = node("Pad", "p", &["b", "rows_before"], "y");
    let nodes = [expanded(), vec![squeeze, pad]].concat();
    let file = of(nodes)
        .with(ints("zero", &[0]))
        .with(ints("rows_before", &[0, 2, 0, 0, 0, 0]));
    assert_eq!(
        told(&file, ""),
        "it works along a dimension of [8, 4, 3] that may be one position several times, or channels"
    );
}
