//! 3-D U-Nets: an anisotropic one, as for scans with thick slices, its depth a table; and the original.
//!
//! Figures: along rows and columns the encoder sees 5, 11, 23, 47, 95: each level adds 2 jumps of what flows in and 2 of
//! its own; along slices 1 and 5, 11, 23, 39. The decoder's were counted on a list of the regions of every feature. The
//! original (Çiçek and others, 2016) takes 132 x 132 x 116 voxels and answers 44 x 44 x 28; the paper calls the 88 that
//! are lost (155 x 155 x 180 µm) its approximate receptive field. Exactly it is 92 to 100.

use receptive_field::{Column, receptive_field};

receptive_field! {
    /// Slices are 4 times as thick as pixels are wide: the first and the last level leave their axis alone.
    pub struct Volume;

    let s = [1, [1, 2, 2], 2, 2, [1, 2, 2]];
    let k = [[1, 3, 3], 3, 3, 3, 3];

    block double(k, stride = 1) { conv(k, stride = stride, pad = k / 2) -> conv(k, pad = k / 2); }

    input: [48, 192, 192];
    for i in 0..5 { enc: double(k[i], s[i]); }
    for i in 0..4 {
        dec: concat(conv_transpose(s[4 - i], stride = s[4 - i]), enc[3 - i]) -> double(k[3 - i]);
    }

    ensure enc[4].size == 12 && enc[4].jump == [4, 16, 16];
    ensure enc[4].receptive_field == [39, 95, 95];
    ensure dec[3].size == input.size;
    ensure !dec[3].aligned, "a convolution 3 of stride 2 stands half a step beside a transposed one of 2";
    ensure dec[3].receptive_field == [67, 159, 159] && dec[3].receptive_field_min == [67, 143, 143];
    ensure dec[3].halo.before == [35, 79, 79] && dec[3].halo.after == [32, 64, 64];
}

receptive_field! {
    /// The original, without padding.
    pub struct Original;

    block double { conv(3) * 2; }
    block up(skip) { u: conv_transpose(2, stride = 2); concat(u, skip -> crop_like(u)) -> double(); }

    input: [132, 132, 116];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    mid:  max_pool(2) -> double();
    dec3: up(enc3);
    dec2: up(enc2);
    dec1: up(enc1);

    ensure dec1.size == [44, 44, 28];
    ensure input.size - dec1.size == 88;
    ensure dec1.receptive_field_min == 92 && dec1.receptive_field == 100;
}

fn main() {
    println!("{}\n", Volume::table().with(Column::Halo));
    println!("{}", Original::table());
}
