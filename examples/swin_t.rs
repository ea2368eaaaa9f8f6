//! Swin-T (Liu and others, 2021): attention in windows of 7 x 7 tokens, shifted by half a window in every other block.
//!
//! Figures: maps of 56, 28, 14, 7 and windows of 7 (the paper's figure 3). Each block reaches one window further, 7 of
//! its jump: 28 and 56 pixels in the first stage, 112 and 168 in the second. The shift is what joins windows: without it
//! the second block would still see 28.

use receptive_field::{Column, receptive_field};

receptive_field! {
    /// The backbone.
    pub struct SwinT;

    let w = 7;
    block pair { regular: mix(w); shifted: mix(w, shift = w / 2); }

    input:  [224, 224];
    embed:  conv(4, stride = 4);
    stage1: pair();
    stage2: pixel_unshuffle(2) -> pair();
    stage3: pixel_unshuffle(2) -> pair() * 3;
    stage4: pixel_unshuffle(2) -> mix() * 2;             // 7 x 7 tokens: one window is the whole map

    ensure stage1.size == 56 && stage2.size == 28 && stage3.size == 14 && stage4.size == w;
    ensure stage1.regular.receptive_field == w * 4;
    ensure stage1.receptive_field == 2 * w * 4;
    ensure stage2.1.regular.receptive_field == 2 * w * 4 + w * 8;
    ensure stage2.receptive_field == 2 * w * 4 + 2 * w * 8;
    ensure stage3.receptive_field == 2 * w * 4 + 2 * w * 8 + 6 * w * 16;
    ensure stage3.period == w, "features of one window see the same";
    ensure stage4.receptive_field == input.size;

    feature corner = stage1.regular[0, 0];
    feature shifted = stage1[7, 7];
}

fn main() {
    println!("{}", SwinT::table().with(Column::Period));
    println!("{}\n{}", SwinT::CORNER, SwinT::SHIFTED);
}
