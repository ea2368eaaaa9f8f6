//! The 70 x 70 `PatchGAN` discriminator of pix2pix (Isola, Zhu, Zhou, Efros, 2017).
//!
//! Figures: 4, 10, 22, 46 and the 70 x 70 of the paper, one answer each 8 pixels. With a fourth layer of stride 2 the
//! patch is 94 x 94, which has been published as 70.

use receptive_field::receptive_field;

receptive_field! {
    /// Judges each 70 x 70 patch of an image.
    pub struct PatchGan;

    input: [256, 256];
    c64:    conv(4, stride = 2, pad = 1);
    c128:   conv(4, stride = 2, pad = 1);
    c256:   conv(4, stride = 2, pad = 1);
    c512:   conv(4, pad = 1);
    output: conv(4, pad = 1);

    ensure c64.receptive_field == 4 && c128.receptive_field == 10 && c256.receptive_field == 22;
    ensure c512.receptive_field == 46;
    ensure output.receptive_field == 70, "the discriminator is the 70 x 70 one; with c512 at stride 2 it is 94";
    ensure output.jump == 8 && output.size == 30;
}

fn main() {
    println!("{}", PatchGan::table());
    let whole = PatchGan::OUTPUT.interior(0);
    println!(
        "\nof {} answers on an axis, {} to {} judge a patch without padding",
        PatchGan::OUTPUT.size[0],
        whole.0,
        whole.1 - 1
    );
}
