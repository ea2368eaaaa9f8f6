//! Dilations 2, 2, 2 use 7 of the 13 pixels that they span.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Gridded;
    input: [64];
    for d in [2, 2, 2] { layer: conv(3, dilation = d, pad = same); }
    output: layer[2];
    ensure output.dense;
}

fn main() {}
