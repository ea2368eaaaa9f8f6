//! Nodes that the specification of ONNX does not allow: none is read for what it may have meant.

use crate::depends::told;
use crate::networks::{file, node};

const DIMS: [i64; 4] = [1, 8, 16, 16];

#[test]
fn nodes_that_no_specification_allows() {
    let transposed = || node("ConvTranspose", "n", &["x", "w"], "y").ints("strides", &[2; 2]);
    for (node, expected) in [
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
    ] {
        assert_eq!(told(&file(&DIMS, vec![node]), ""), expected);
    }
}
