//! Numbers as the specification has them where a quick look gives others: each was compared with ONNX' reference.

use crate::depends::told;
use crate::networks::{file, node, sound};

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
