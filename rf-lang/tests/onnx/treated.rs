//! What stages of a `treat` read: the map as the node reads it. A convolution in the node's place says the same.

use receptive_field_core::eval::AxisGeometry;
use receptive_field_language::Report;

use crate::depends::told;
use crate::networks::{file, layers, node, sound};
use crate::products::{shape, turn};
use crate::writer::{File, Node, ints, size, weights};

fn of(dims: &[i64], nodes: Vec<Node>) -> File {
    file(dims, nodes)
        .with(weights("rows", &[5, 8]))
        .with(weights("taps", &[8, 8, 3, 1]))
        .with(ints("cut", &[1, 8, 4, 2, 4, 2]))
        .with(ints("blocks", &[1, 32, 4, 4]))
        .with(ints("channels", &[1, 2, 2, 2, 8, 8]))
        .with(ints("large", &[1, 2, 16, 16]))
        .with(ints("all", &[1, 8, 8, 8]))
        .with(ints("single", &[1, 2, 2, 2, 1, 1]))
        .with(ints("four", &[1, 2, 2, 2]))
        .with(ints("tokens", &[1, 8, 64]))
        .with(ints("map", &[1, 8, 8, 8]))
        .with(ints("three", &[3]))
        .with(ints("zero", &[0]))
        .with(ints("end", &[i64::MAX]))
        .with(ints("two", &[2]))
}

const DIMS: [i64; 4] = [1, 8, 8, 8];

/// What each position sees on each axis.
fn seen(report: &Report) -> Vec<String> {
    let evaluation = &report.structs()[0].evaluation;
    let last = report.output().expect("a network has one");
    let axes = evaluation.node(last).expect("it is there").axes;
    let sizes = axes.iter().map(AxisGeometry::size).enumerate();
    let seen = sizes.map(|(axis, all)| evaluation.visible(last, axis, (0, all)));
    seen.map(|seen| format!("{:?}", seen.expect("it is known")))
        .collect()
}

#[test]
fn stages_read_the_map_that_the_node_reads() {
    let unshuffle = vec![
        shape("x", "cut", "a"),
        turn("a", &[0, 1, 3, 5, 2, 4], "b"),
        shape("b", "blocks", "read"),
    ];
    let shuffle = vec![
        shape("x", "channels", "a"),
        turn("a", &[0, 1, 4, 2, 5, 3], "b"),
        shape("b", "large", "read"),
    ];
    let expanded = vec![
        node("GlobalAveragePool", "", &["x"], "g"),
        node("Expand", "", &["g", "all"], "read"),
    ];
    let single = vec![
        node("GlobalAveragePool", "", &["x"], "g"),
        shape("g", "single", "a"),
        turn("a", &[0, 1, 4, 2, 5, 3], "b"),
        shape("b", "four", "read"),
    ];
    let product = vec![node("MatMul", "", &["rows", "x"], "read")];
    let by_weights = |kind: &str| {
        let window = node(kind, "n", &["read", "w3x3"], "v");
        [window.ints("pads", &[1; 4]), node("Relu", "", &["v"], "y")]
    };
    for (before, expected) in [
        (unshuffle, [4, 4]),
        (shuffle, [16, 16]),
        (expanded, [8, 8]),
        (single, [2, 2]),
        (product, [5, 8]),
    ] {
        let network = |kind| of(&DIMS, [&before[..], &by_weights(kind)].concat());
        let treated = sound(&network("DeformConv"), "treat \"n\" as conv(3, pad = 1);");
        let plain = sound(&network("Conv"), "");
        assert_eq!(size(&treated, "y"), Some(expected.to_vec()));
        assert_eq!(seen(&treated), seen(&plain));
    }
}

/// ONNX Runtime of 2 by 2 blocks and a window of 3.
#[test]
fn what_blocks_become_is_read_by_stages() {
    let nodes = vec![
        shape("x", "cut", "a"),
        turn("a", &[0, 1, 3, 5, 2, 4], "b"),
        shape("b", "blocks", "read"),
        node("DeformConv", "n", &["read", "w"], "y"),
    ];
    let call = "treat \"n\" as conv(3, pad = 1); output: \"y\"; ensure output.receptive_field == 6;
        ensure output[1, 1].visible.start == 0 && output[1, 1].visible.end == 6;";
    let report = sound(&of(&DIMS, nodes.clone()), call);
    assert_eq!(
        layers(&report),
        [
            "n.pixel_unshuffle: Unshuffle of input",
            "n: Window of n.pixel_unshuffle"
        ]
    );
    // Of another size, it has that.
    let strided = "treat \"n\" as conv(3, stride = 2, pad = 1); output: \"y\";";
    let report = sound(&of(&DIMS, nodes), strided);
    assert_eq!(size(&report, "y"), Some(vec![2, 2]));
}

#[test]
fn what_lies_otherwise_is_no_map_for_stages() {
    let relu = || node("Relu", "", &["x"], "a");
    let exchanged = vec![
        relu(),
        turn("a", &[0, 1, 3, 2], "b"),
        node("DeformConv", "n", &["b", "taps"], "y"),
    ];
    for (columns, expected) in [
        (
            6,
            "it reads [1, 8, 6, 8], in which the 8 by 6 positions do not stand behind batch and channels",
        ),
        (
            1,
            "it reads [1, 8, 1, 8], in which the 8 by 1 positions do not stand behind batch and channels",
        ),
    ] {
        let file = of(&[1, 8, 8, columns], exchanged.clone());
        assert_eq!(told(&file, "treat \"n\" as conv([3, 1]);"), expected);
    }
    let cut = |from: &str, to: &str, made| node("Slice", "", &["x", from, to, "two"], made);
    let rolled = vec![
        cut("three", "end", "a"),
        cut("zero", "three", "b"),
        node("Concat", "", &["a", "b"], "c").int("axis", 2),
        node("DeformConv", "n", &["c", "taps"], "y"),
    ];
    assert_eq!(
        told(&of(&DIMS, rolled), "treat \"n\" as conv([3, 1]);"),
        "it reads a map that is rolled"
    );
}

/// Tokens, with channels before or behind them, are read as they lie, and channels may stand last.
#[test]
fn stages_read_tokens_as_they_lie() {
    let treated = || node("Attention", "n", &["t"], "u");
    let tokens = vec![
        shape("x", "tokens", "s"),
        turn("s", &[0, 2, 1], "t"),
        treated(),
        turn("u", &[0, 2, 1], "v"),
        shape("v", "map", "y"),
    ];
    let last = vec![
        turn("x", &[0, 2, 3, 1], "t"),
        treated(),
        turn("u", &[0, 3, 1, 2], "y"),
    ];
    let first = vec![shape("x", "tokens", "t"), treated(), shape("u", "map", "y")];
    for channels in [1, 8] {
        for nodes in [tokens.clone(), last.clone(), first.clone()] {
            let file = File::of(17, &[1, channels, 8, 8], nodes)
                .with(ints("tokens", &[1, channels, 64]))
                .with(ints("map", &[1, channels, 8, 8]));
            let report = sound(&file, "treat \"n\" as mix(); output: \"y\";");
            assert_eq!(layers(&report), ["n: MixAll of input"]);
            assert_eq!(size(&report, "y"), Some(vec![8, 8]));
        }
    }
}

/// How many channels a treated node makes is what weights behind it are for; how many positions is known.
#[test]
fn a_treated_node_makes_as_many_channels_as_weights_ask_for() {
    let sequence = vec![
        node("Conv", "c", &["x", "tall"], "a").ints("kernel_shape", &[8, 1]),
        node("Squeeze", "", &["a", "two"], "b"),
        turn("b", &[2, 0, 1], "t"),
        node("LSTM", "n", &["t", "gates", "state"], "u").int("hidden_size", 3),
        node("Squeeze", "", &["u", "one"], "v"),
        node("MatMul", "fc", &["v", "letters"], "scores"),
    ];
    let flat = |weights: &str| {
        vec![
            node("Fancy", "n", &["x"], "a"),
            node("Flatten", "", &["a"], "b"),
            node("Gemm", "fc", &["b", weights], "scores"),
        ]
    };
    let network = |mut nodes: Vec<Node>, behind: &str| {
        nodes.push(node("MatMul", "", &["scores", behind], "y"));
        of(&DIMS, nodes)
            .with(weights("tall", &[8, 8, 8, 1]))
            .with(weights("letters", &[3, 5]))
            .with(weights("all", &[3 * 64, 5]))
            .with(weights("part", &[3 * 63, 5]))
            .with(weights("five", &[5, 2]))
            .with(weights("four", &[4, 2]))
            .with(ints("one", &[1]))
    };
    let call = "treat \"n\" as mix(); output: \"fc\";";
    assert_eq!(
        layers(&sound(&network(sequence.clone(), "five"), call)),
        ["c: Window of input", "n: MixAll of c"]
    );
    assert_eq!(
        layers(&sound(&network(flat("all"), "five"), call)),
        ["n: MixAll of input", "fc: Window of n"]
    );
    assert_eq!(
        told(&network(flat("part"), "five"), call),
        "its weights are for 189 numbers, and it reads [1, 512], which has 512"
    );
    // Of what weights make, it is known.
    assert_eq!(
        told(&network(sequence, "four"), "treat \"n\" as mix();"),
        "its weights are for 4 numbers, and it reads [8, 5], which has 5"
    );
}
