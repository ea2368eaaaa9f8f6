//! `EfficientNet-B0` (Tan, Le, 2019), its stages a table.
//!
//! Figures: kernels, strides, repeats and the sizes 112 to 7 are the paper's table 1. Each block squeezes and excites, so
//! every feature sees the whole image; without those gates the last stage sees 851 pixels: 3 of the stem, then for
//! each stage (k - 1) jumps of what flows in and, for each repeat, of its own:
//! 3 + 2*2 + 2*(2+4) + 4*(4+8) + 2*(8+2*16) + 4*3*16 + 4*(16+3*32) + 2*32.

use receptive_field::receptive_field;

receptive_field! {
    /// The feature extractor of `EfficientNet-B0`.
    pub struct EfficientNetB0;

    let stages = [(1, 3, 1), (2, 3, 2), (2, 5, 2), (3, 3, 2), (3, 5, 1), (4, 5, 2), (1, 3, 1)];

    block mbconv(k, stride = 1) {
        conv(1);
        depthwise: conv(k, stride = stride, pad = k / 2);
        scale(depthwise, global_pool() -> conv(1) * 2) -> conv(1);
    }
    block residual(k) { add(input, mbconv(k)); }

    input: [224, 224];
    stem:  conv(3, stride = 2, pad = 1);
    for (repeats, k, stride) in stages { stage: mbconv(k, stride) -> residual(k) * (repeats - 1); }
    output: conv(1);

    ensure stem.size == 112 && stage[0].size == 112 && stage[1].size == 56 && stage[2].size == 28;
    ensure stage[3].size == 14 && stage[4].size == 14 && stage[5].size == 7 && stage[6].size == 7;
    ensure output.receptive_field == input.size;
    ensure output.local.receptive_field
        == 3 + 2 * 2 + 2 * (2 + 4) + 4 * (4 + 8) + 2 * (8 + 2 * 16) + 4 * 3 * 16 + 4 * (16 + 3 * 32) + 2 * 32;
    ensure output.local.receptive_field == 851 && output.local.jump == 32 && output.local.aligned;
}

fn main() {
    for stage in EfficientNetB0::STAGE {
        println!("{stage}");
        if let Some(local) = stage.local() {
            println!("    local: {local}");
        }
    }
}
