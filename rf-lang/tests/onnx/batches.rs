//! Blocks of positions in the batch, as `SpaceToBatchND` of `TensorFlow` makes them.

use crate::depends::told;
use crate::networks::{file, layers, node, sound};
use crate::writer::{File, Node, ints, weights};

/// `b`: every second position of `x` as an image of its own, and `y`: such images of `c` as one.
fn around(nodes: &[Node]) -> Vec<Node> {
    let reshape = |from: &str, shape: &str, to: &str| node("Reshape", "", &[from, shape], to);
    let turn = |from: &str, order: &[i64; 6], to: &str| {
        node("Transpose", "", &[from], to).ints("perm", order)
    };
    let before = [
        reshape("x", "cut", "p"),
        turn("p", &[3, 5, 0, 1, 2, 4], "q"),
        reshape("q", "images", "b"),
    ];
    let behind = [
        reshape("c", "apart", "r"),
        turn("r", &[2, 3, 4, 0, 5, 1], "s"),
        reshape("s", "map", "y"),
    ];
    [&before, nodes, &behind].concat()
}

fn of(nodes: Vec<Node>) -> File {
    file(&[1, 8, 16, 16], nodes)
        .with(ints("cut", &[1, 8, 8, 2, 8, 2]))
        .with(ints("images", &[4, 8, 8, 8]))
        .with(ints("apart", &[2, 2, 1, 8, 8, 8]))
        .with(ints("map", &[1, 8, 16, 16]))
        .with(weights("wide", &[8, 8, 5, 3]))
}

#[test]
fn a_convolution_of_blocks_in_the_batch_is_dilated() {
    let conv = |from: &str, to: &str| {
        node("Conv", "conv", &[from, "wide"], to)
            .ints("dilations", &[1, 3])
            .ints("pads", &[2, 3, 2, 3])
    };
    let relu = node("Relu", "", &["y"], "z");
    for last in [relu, node("Conv", "last", &["y", "w"], "z")] {
        let mut nodes = around(&[conv("b", "c")]);
        nodes.push(last);
        let report = sound(
            &of(nodes),
            "output: \"z\"; name y: \"y\";
            ensure y.size == [16, 16] && y.receptive_field == [9, 13];
            ensure y[3, 7].region.start == [-1, 1] && y[3, 7].region.end == [8, 14];",
        );
        assert_eq!(layers(&report)[0], "y: Window of input");
    }
    // What all images of the batch are taken together for is a block.
    let mut nodes = around(&[conv("b", "c")]);
    nodes.push(node("ReduceMean", "mean", &["c"], "z").ints("axes", &[0]));
    sound(
        &of(nodes),
        "output: \"z\"; ensure output.size == [8, 8] && output.receptive_field == [10, 14];",
    );
}

#[test]
fn what_is_no_map_of_an_image_in_the_batch_is_refused() {
    let elsewhere = |what| {
        format!(
            "it {what} [4, 8, 8, 8], in which the 16 by 16 positions do not stand behind batch and channels"
        )
    };
    let strides = |operation| {
        node(operation, "n", &["b", "w"], "c")
            .ints("kernel_shape", &[3, 3])
            .ints("strides", &[2, 2])
    };
    let pool = node("MaxPool", "n", &["b"], "c").ints("kernel_shape", &[3, 3]);
    let by_rule = node("Conv", "n", &["b", "w"], "c").word("auto_pad", "SAME_UPPER");
    for node in [strides("Conv"), pool, by_rule] {
        assert_eq!(told(&of(around(&[node])), ""), elsewhere("reads"));
    }
    // The whole axis in the batch.
    let turn = node("Transpose", "", &["x"], "t").ints("perm", &[2, 1, 0]);
    let conv = node("Conv", "n", &["t", "one"], "y");
    let file = file(&[1, 8, 16], vec![turn, conv]).with(weights("one", &[8, 8, 1]));
    let whole =
        "it reads [16, 8, 1], in which the 16 positions do not stand behind batch and channels";
    assert_eq!(told(&file, ""), whole);
    let relu = node("Relu", "n", &["b"], "c");
    assert_eq!(
        told(&of(around(&[relu])), "output: \"c\";"),
        elsewhere("makes")
    );
}
