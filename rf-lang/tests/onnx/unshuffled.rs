//! `nn.PixelUnshuffle` as `PyTorch` exports it: reshapes, and what reads blocks of positions as channels.

use crate::depends::told;
use crate::networks::{file, layers, node, sound};
use crate::products::turn;
use crate::writer::{File, ints, weights};

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
