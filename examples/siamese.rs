//! `SiamFC`'s tracker (Bertinetto and others, 2016): one network for two sizes, the exemplar and the search image.
//!
//! Figures: table 1 of the paper, sizes 59 29 25 12 10 8 6 for the exemplar and 123 61 57 28 26 24 22 for the search
//! image, a score map of 17 x 17; receptive field 87 at stride 8 (Zhang, Peng, "Deeper and Wider Siamese Networks for
//! Real-Time Visual Tracking", 2019). No padding, or the score would depend on where the target is.

use receptive_field::receptive_field;

receptive_field! {
    /// The embedding, at both sizes; what holds must hold for both.
    pub struct Exemplar, Search;

    input: [127, 127], [255, 255];
    conv1: conv(11, stride = 2);
    pool1: max_pool(3, stride = 2);
    conv2: conv(5);
    pool2: max_pool(3, stride = 2);
    conv3: conv(3);
    conv4: conv(3);
    conv5: conv(3);

    ensure conv5.receptive_field == 87 && conv5.jump == 8;
    ensure conv5.padding == 0 && conv5.interior.first == 0 && conv5.interior.last == conv5.size;
}

/// The exemplar slides over the search image.
const SCORES: usize = Search::OUTPUT.size[0] - Exemplar::OUTPUT.size[0] + 1;
const _: () =
    assert!(Exemplar::OUTPUT.size[0] == 6 && Search::OUTPUT.size[0] == 22 && SCORES == 17);

/// Pixels by which the target has moved if the highest score is at `[row, column]`.
fn displacement(best: [usize; 2]) -> [f64; 2] {
    let middle = Search::OUTPUT.center([SCORES / 2; 2]);
    let found = Search::OUTPUT.center(best);
    [found[0] - middle[0], found[1] - middle[1]]
}

fn main() {
    println!("{}\n\n{}\n", Exemplar::table(), Search::table());
    println!(
        "{SCORES} x {SCORES} scores; at [8, 11] the target moved by {:?} px",
        displacement([8, 11])
    );
}
