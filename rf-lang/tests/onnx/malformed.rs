//! Nodes that the specification of ONNX does not allow: none is read for what it may have meant.

use crate::depends::told;
use crate::networks::{file, node};
use crate::writer::{floats, ints, weights};

const DIMS: [i64; 4] = [1, 8, 16, 16];

#[test]
fn nodes_that_no_specification_allows() {
    let of = |operation: &str, inputs: &[&str]| node(operation, "n", inputs, "y");
    let transposed = || of("ConvTranspose", &["x", "w"]).ints("strides", &[2; 2]);
    let split = |sizes| crate::writer::Node::new("Split", "n", &["x", sizes], &["y", "z"]);
    for (node, expected) in [
        (
            of("Conv", &["x", "w5x5"]).ints("kernel_shape", &[3; 2]),
            "its `kernel_shape` is [3, 3], and its weights are [8, 8, 5, 5]",
        ),
        (
            of("ConvTranspose", &["x", "m"]).ints("kernel_shape", &[3; 2]),
            "its `kernel_shape` is [3, 3], and its weights are [8, 8]",
        ),
        (
            transposed().ints("output_padding", &[1]),
            "its `output_padding` has 1 numbers, and the map has 2 axes",
        ),
        (
            transposed().ints("output_shape", &[32]),
            "its `output_shape` has 1 numbers, and the map has 2 axes",
        ),
        (
            transposed().ints("output_shape", &[8, 32, 32]),
            "its `output_shape` has 3 numbers, and the map has 2 axes",
        ),
        (
            of("CenterCropPad", &["x", "ten"]).ints("axes", &[2, 3]),
            "its shape is not one number for each axis",
        ),
        (
            of("CenterCropPad", &["x", "fives"]).ints("axes", &[2, 2]),
            "it says axis 2 twice",
        ),
        (
            of("Pad", &["x", "pads", "", "twice"]),
            "it says axis 2 twice",
        ),
        (
            of("Resize", &["x", "", "scales"]).ints("axes", &[-1, 3]),
            "it says axis 3 twice",
        ),
        (
            of("Slice", &["x", "ones", "fives", "twice"]),
            "it says axis 2 twice",
        ),
        (
            of("Unsqueeze", &["x", "twos"]),
            "it adds two dimensions at one place",
        ),
        (
            split("fives").int("axis", 2),
            "its parts are 10 in all, and it splits 16",
        ),
        (
            split("fives").int("axis", 1),
            "its parts are 10 in all, and it splits 8",
        ),
        (split("below").int("axis", 2), "one of its parts is below 0"),
        (
            split("ten").int("axis", 2),
            "its parts are not one for each output",
        ),
        (
            of("Transpose", &["x"]).ints("perm", &[0, 1, 2, 2]),
            "it moves the dimensions of [1, 8, 16, 16], and not each to a place of its own",
        ),
        (
            of("Transpose", &["x"]).ints("perm", &[0, 1, 2]),
            "it moves the dimensions of [1, 8, 16, 16], and not each to a place of its own",
        ),
    ] {
        let mut file = file(&DIMS, vec![node])
            .with(ints("ten", &[10]))
            .with(ints("fives", &[5, 5]))
            .with(ints("ones", &[1, 1]))
            .with(ints("twos", &[2, 2]))
            .with(ints("twice", &[2, -2]))
            .with(ints("pads", &[1, 2, 1, 2]))
            .with(ints("below", &[20, -4]))
            .with(floats("scales", &[2.0, 3.0]));
        file.opset = 18;
        assert_eq!(told(&file, ""), expected);
    }
}

/// Nodes behind it would read another tensor by the name.
#[test]
fn a_name_is_made_once() {
    for name in ["x", "m"] {
        let nodes = vec![
            node("Conv", "n", &["x", "w"], name),
            node("Add", "", &[name, "one"], "y"),
        ];
        let file = file(&DIMS, nodes).with(weights("one", &[1]));
        assert_eq!(
            told(&file, ""),
            format!("it makes `{name}`, which is there before it")
        );
    }
}
