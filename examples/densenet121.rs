//! `DenseNet-121` (Huang, Liu, van der Maaten, Weinberger, 2016).
//!
//! Figures: maps of 56, 28, 14 and 7 (the paper's table 1). The stem sees 11 at jump 4; each of 6, 12, 24, 16 layers
//! adds 2 jumps of 4, 8, 16, 32 and each transition one jump of 4, 8, 16:
//! 11 + 2 * (6 * 4 + 12 * 8 + 24 * 16 + 16 * 32) + 4 + 8 + 16 = 2071.

use receptive_field::{Column, receptive_field};

receptive_field! {
    /// The feature extractor of `DenseNet-121`.
    pub struct DenseNet121;

    block dense { concat(input, conv(1) -> conv(3, pad = 1)); }
    block transition { conv(1) -> avg_pool(2); }

    input:  [224, 224];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    dense1: dense() * 6;
    dense2: transition() -> dense() * 12;
    dense3: transition() -> dense() * 24;
    dense4: transition() -> dense() * 16;

    ensure dense1.size == 56 && dense2.size == 28 && dense3.size == 14 && dense4.size == 7;
    ensure dense4.receptive_field == 2071 && dense4.jump == 32;
    ensure dense4.path_min == 11 + 4 + 8 + 16, "the shortest way goes through the transitions only";
    ensure dense4.aligned;
}

fn main() {
    let table = DenseNet121::table().with(Column::PathMin);
    println!("{table}");
}
