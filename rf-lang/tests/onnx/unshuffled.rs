//! `nn.PixelUnshuffle` as `PyTorch` exports it: reshapes, and what reads blocks of positions as channels.

use crate::depends::told;
use crate::networks::{file, layers, node, sound};
use crate::products::turn;
use crate::writer::{File, Node, floats, ints, weights};

/// Of any size: each axis is cut in two beside a dimension of one element, which tells no length.
fn any_size(cut: &[i64]) -> File {
    let shape = |from: &str, to: &str| node("Reshape", to, &[from, &format!("to_{to}")], to);
    let nodes = vec![
        node("Unsqueeze", "", &["x", "third"], "a"),
        shape("a", "b"),
        shape("b", "c"),
        turn("c", &[0, 1, 3, 5, 2, 4], "d"),
        shape("d", "e"),
        node("Squeeze", "", &["e", "ones"], "u"),
        node("Conv", "conv", &["u", "k"], "y").ints("pads", &[1; 4]),
    ];
    file(&[1, 8, 0, 0], nodes)
        .with(weights("k", &[8, 32, 3, 3]))
        .with(ints("third", &[3]))
        .with(ints("to_b", cut))
        .with(ints("to_c", &[0, 0, 0, 0, -1, 2]))
        .with(ints("to_e", &[0, -1, 1, 1, 0, 0]))
        .with(ints("ones", &[2, 3]))
}

#[test]
fn blocks_of_a_length_that_the_file_states_are_the_same_at_every_size() {
    let rest =
        "input: [8, 12]; output: \"y\"; ensure output.receptive_field == 6 && output.jump == 2;
        at [h, w] in [[4, 6], [16, 10]] { ensure output.size == [h / 2, w / 2]; }";
    assert_eq!(
        layers(&sound(&any_size(&[0, 0, -1, 2, 0]), rest)),
        [
            "conv.pixel_unshuffle: Unshuffle of input",
            "conv: Window of conv.pixel_unshuffle"
        ]
    );
    // What is kept is the other axis.
    let length = "it cuts an axis into blocks of a length that differs with the size of the input";
    assert_eq!(told(&any_size(&[0, 0, 2, -1, 0]), rest), length);
}

/// A Reshape, Transpose, Reshape that is a `SpaceToDepth`, and that itself.
fn unshuffle(from: &str, to: &str, is_one: bool) -> Vec<Node> {
    if is_one {
        return vec![node("SpaceToDepth", "", &[from], to).int("blocksize", 2)];
    }
    let [cut, put, a, b] = ["cut", "put", "a", "b"].map(|part| format!("{to}_{part}"));
    vec![
        node("Reshape", "", &[from, &cut], &a),
        turn(&a, &[0, 1, 3, 5, 2, 4], &b),
        node("Reshape", "", &[&b, &put], to),
    ]
}

/// Which rows of the image each row of `y` sees, of these nodes behind an unshuffled image: `u`, 32 channels of 4 by 4.
fn seen(behind: &[Node], is_one: bool) -> String {
    let twice = unshuffle("u", "v", is_one);
    let nodes = [&unshuffle("x", "u", is_one), &twice[..], behind].concat();
    let file = file(&[1, 8, 8, 8], nodes)
        .with(ints("u_cut", &[1, 8, 4, 2, 4, 2]))
        .with(ints("u_put", &[1, 32, 4, 4]))
        .with(ints("v_cut", &[1, 32, 2, 2, 2, 2]))
        .with(ints("v_put", &[1, 128, 2, 2]))
        .with(ints("rows", &[1, 32, 16]))
        .with(ints("pads", &[0, 1, 0, 0, 0, 0, 1, 0]))
        .with(ints("some", &[0, 5, 7]))
        .with(ints("one", &[1]))
        .with(ints("three", &[3]))
        .with(weights("of_u", &[32, 32, 3, 3]))
        .with(weights("of_v", &[128, 128, 3, 3]))
        .with(weights("of_x", &[32, 8, 3, 3]))
        .with(weights("list", &[32]))
        .with(weights("table", &[32, 32]));
    let report = sound(&file, "output: \"y\";");
    let output = report.output().expect("there is one");
    let evaluation = &report.structs()[0].evaluation;
    let rows = evaluation.node(output).expect("it has one").axes[0].size();
    let seen = evaluation
        .visible(output, 0, (0, rows))
        .expect("it is known");
    let seen = seen.iter().map(|seen| match seen {
        Some(seen) => format!("{}-{}", seen.start, seen.end),
        None => String::from("none"),
    });
    seen.collect::<Vec<_>>().join(" ")
}

/// Expected is what ONNX Runtime makes of it.
#[test]
fn what_reads_an_unshuffled_map_does_not_ask_how_it_was_written() {
    let conv = |from: &str, to: &str| {
        let kernel = format!("of_{from}");
        node("Conv", "", &[from, &kernel], to).ints("pads", &[1; 4])
    };
    let half = || conv("x", "c").ints("strides", &[2; 2]);
    let one = |operation: &str, from: &str, to: &str| node(operation, "", &[from], to);
    let two = |operation: &str, a: &str, b: &str, to: &str| node(operation, "", &[a, b], to);
    let last = |from: &str, to: &str| turn(from, &[0, 2, 3, 1], to);
    let first = |from: &str| turn(from, &[0, 3, 1, 2], "y");
    let normalized =
        |operation: &str, from: &str, to: &str| node(operation, "", &[from, "list", "list"], to);
    let sliced = node("Slice", "", &["l", "one", "three", "one"], "q");
    let rows = || {
        let rows = node("Reshape", "", &["u", "rows"], "columns");
        vec![rows, turn("columns", &[0, 2, 1], "r")]
    };
    let map = |from: &str| {
        let columns = turn(from, &[0, 2, 1], "back");
        vec![columns, node("Reshape", "", &["back", "u_put"], "y")]
    };
    let attention = vec![
        two("MatMul", "r", "columns", "s"),
        one("Softmax", "s", "p"),
        two("MatMul", "p", "r", "q"),
    ];
    let own = "0-2 2-4 4-6 6-8";
    let near = "0-4 0-6 2-8 4-8";
    let all = "0-8 0-8 0-8 0-8";
    let join = |a: &str, b: &str| two("Concat", a, b, "y").int("axis", 1);
    let cases = [
        (vec![conv("u", "c"), two("Add", "u", "c", "y")], near),
        (vec![conv("u", "c"), join("u", "c")], near),
        (vec![half(), join("u", "c")], "0-2 1-4 3-6 5-8"),
        (vec![join("u", "u")], own),
        (vec![normalized("InstanceNormalization", "u", "y")], all),
        (vec![one("Softmax", "u", "y").int("axis", 1)], own),
        (vec![one("LRN", "u", "y").int("size", 3)], own),
        (vec![two("Gather", "u", "some", "y").int("axis", 1)], own),
        (
            vec![
                one("ReduceMean", "u", "q").ints("axes", &[2, 3]),
                two("Mul", "u", "q", "y"),
            ],
            all,
        ),
        (vec![conv("v", "c"), two("Add", "v", "c", "y")], "0-8 0-8"),
        // With channels last.
        (
            vec![
                last("u", "l"),
                normalized("LayerNormalization", "l", "q"),
                first("q"),
            ],
            own,
        ),
        (vec![last("u", "l"), sliced, first("q")], "2-4 4-6"),
        (
            vec![last("u", "l"), two("Pad", "l", "pads", "q"), first("q")],
            "none 0-2 2-4 4-6 6-8",
        ),
        (
            vec![
                last("u", "l"),
                conv("u", "c"),
                last("c", "d"),
                two("Add", "l", "d", "q"),
                first("q"),
            ],
            near,
        ),
        // Rows of blocks.
        (
            [
                rows(),
                vec![
                    normalized("LayerNormalization", "r", "n"),
                    two("MatMul", "n", "table", "o"),
                    two("Add", "o", "r", "q"),
                ],
                map("q"),
            ]
            .concat(),
            own,
        ),
        ([rows(), attention, map("q")].concat(), all),
    ];
    for (case, (nodes, expected)) in cases.into_iter().enumerate() {
        for is_one in [true, false] {
            let seen = seen(&nodes, is_one);
            assert_eq!(seen, expected, "case {case}, {is_one}");
        }
    }
}

/// And it is one layer, whatever reads it.
#[test]
fn an_unshuffled_map_is_one_layer() {
    let nodes = [
        unshuffle("x", "u", false),
        vec![
            node("Conv", "conv", &["u", "w"], "c").ints("pads", &[1; 4]),
            node("Add", "sum", &["c", "u"], "y"),
        ],
    ];
    let file = File::of(17, &[1, 8, 8, 8], nodes.concat())
        .with(ints("u_cut", &[1, 8, 4, 2, 4, 2]))
        .with(ints("u_put", &[1, 32, 4, 4]))
        .with(weights("w", &[32, 32, 3, 3]));
    assert_eq!(
        layers(&sound(&file, "ensure output.receptive_field == 6;")),
        [
            "conv.pixel_unshuffle: Unshuffle of input",
            "conv: Window of conv.pixel_unshuffle",
            "sum: join of conv, conv.pixel_unshuffle"
        ]
    );
}

/// Channels behind positions, as `nn.PixelShuffle` is exported, beside what is resized.
#[test]
fn a_shuffled_map_is_beside_others_as_a_layer() {
    let joined = |operation: &str| {
        let nodes = vec![
            node("Reshape", "", &["x", "cut"], "a"),
            turn("a", &[0, 1, 4, 2, 5, 3], "b"),
            node("Reshape", "", &["b", "put"], "s"),
            node("Conv", "few", &["x", "k"], "f"),
            node("Resize", "up", &["f", "", "scales"], "r"),
            node(operation, "both", &["s", "r"], "y"),
        ];
        File::of(17, &[1, 8, 8, 8], nodes)
            .with(ints("cut", &[1, 2, 2, 2, 8, 8]))
            .with(ints("put", &[1, 2, 16, 16]))
            .with(weights("k", &[2, 8, 1, 1]))
            .with(floats("scales", &[1.0, 1.0, 2.0, 2.0]))
    };
    let rest = "ensure output.size == 16 && output.jump == 0.5 && output.receptive_field == 1;";
    for (operation, last) in [("Add", "join"), ("Concat", "join"), ("Mul", "gate")] {
        let file = joined(operation);
        assert_eq!(
            layers(&sound(&file, rest)),
            [
                "few: Window of input",
                "up: Upsample of few",
                "both.pixel_shuffle: Upsample of input",
                &format!("both: {last} of both.pixel_shuffle, up"),
            ],
            "{operation}"
        );
    }
}

/// How many positions it then has is not known at another size.
#[test]
fn a_block_that_is_all_of_an_axis_is_none_where_that_is_of_any_length() {
    let nodes = vec![
        node("Reshape", "", &["x", "one"], "a"),
        node("Conv", "", &["a", "k"], "y"),
    ];
    let of = |side| {
        File::of(17, &[1, 8, side, side], nodes.clone())
            .with(ints("one", &[0, -1, 1, 1]))
            .with(weights("k", &[4, 512, 1, 1]))
    };
    sound(
        &of(8),
        "ensure output.size == 1 && output.receptive_field == 8;",
    );
    assert_eq!(
        told(&of(0), "input: [8, 8];"),
        "it reads [1, 512, 1, 1], in which the 8 by 8 positions do not stand behind batch and channels"
    );
}
