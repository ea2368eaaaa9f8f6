//! A fourth layer of stride 2, as it has been published: the patch is not 70 x 70.

use receptive_field::receptive_field;

receptive_field! {
    pub struct PatchGan;
    input: [256, 256];
    for stride in [2, 2, 2, 2, 1] { layer: conv(4, stride = stride, pad = 1); }
    output: layer[4];
    ensure output.receptive_field == 70, "pix2pix judges patches of 70 x 70";
}

fn main() {}
