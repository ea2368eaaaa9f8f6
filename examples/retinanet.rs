//! `RetinaNet`'s feature pyramid on `ResNet-50` (Lin and others, 2017), at the size it is trained at, 800 x 1333.
//!
//! Figures: C5 sees 427 pixels at stride 32; P6 is taken from C5 and adds 2 * 32, P7 adds 2 * 64: 619, on a map of
//! 7 x 11. Nine anchors a position make 200,700.
//!
//! 1333 is no multiple of 128, so the 84 columns of P4 become 167, not 168: `resize_like` fits them, and the columns of
//! the two maps drift apart by a fraction of a pixel each. `aligned` is false on such a join, and there is no halo.

use receptive_field::{Layer, receptive_field};

receptive_field! {
    /// Backbone and pyramid.
    pub struct RetinaNet;

    block bottleneck(stride = 1) {
        main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
        skip: input -> conv(1, stride = stride);
        add(main, skip);
    }
    block merge(lateral) { add(lateral -> conv(1), input -> resize_like(lateral)); }

    input: [800, 1333];
    c1: conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    c2: bottleneck() * 3;
    c3: bottleneck(2) -> bottleneck() * 3;
    c4: bottleneck(2) -> bottleneck() * 5;
    c5: bottleneck(2) -> bottleneck() * 2;

    top:    conv(1);
    middle: merge(c4);
    bottom: merge(c3);
    p3: bottom -> conv(3, pad = 1);
    p4: middle -> conv(3, pad = 1);
    p5: top -> conv(3, pad = 1);
    p6: c5 -> conv(3, stride = 2, pad = 1);
    p7: conv(3, stride = 2, pad = 1);

    ensure c5.receptive_field == 427 && c5.size == [25, 42];
    ensure p3.size == [100, 167] && p4.size == [50, 84] && p5.size == [25, 42] && p6.size == [13, 21];
    ensure p7.size == [7, 11] && p7.receptive_field == 619 && p7.jump == 128;
    ensure p3.jump == 8 && p4.jump == 16 && p5.jump == 32 && p6.jump == 64;
    ensure p3.size == c3.size && p4.size == c4.size && p3.jump == c3.jump && p4.jump == c4.jump;
    ensure p5.receptive_field == 427 + 2 * 32, "C5, and a convolution at its jump";
    ensure p7.receptive_field >= 512, "the largest anchors must be seen whole";
}

/// What the positions of the five levels stand on. Not P3 and P4: nearest up-sampling moves their regions' centres.
const LEVELS: [Layer<2>; 5] = [
    RetinaNet::C3,
    RetinaNet::C4,
    RetinaNet::C5,
    RetinaNet::P6,
    RetinaNet::P7,
];
/// Three sizes at three aspect ratios.
const SHAPES: usize = 9;
const POSITIONS: usize = {
    let (mut sum, mut level) = (0, 0);
    while level < LEVELS.len() {
        sum += LEVELS[level].size[0] * LEVELS[level].size[1];
        level += 1;
    }
    sum
};
const _: () = assert!(POSITIONS * SHAPES == 200_700);

/// The centres of the anchors, in input coordinates `[y, x]`.
static CENTERS: [[f64; 2]; POSITIONS] = {
    let mut centers = [[0.0; 2]; POSITIONS];
    let (mut level, mut next) = (0, 0);
    while level < LEVELS.len() {
        let map = &LEVELS[level];
        let [mut y, left] = map.start;
        let mut row = 0;
        while row < map.size[0] {
            let (mut x, mut column) = (left, 0);
            while column < map.size[1] {
                centers[next] = [y, x];
                next += 1;
                column += 1;
                x += map.jump[1];
            }
            row += 1;
            y += map.jump[0];
        }
        level += 1;
    }
    centers
};

fn main() {
    for level in [
        RetinaNet::P3,
        RetinaNet::P4,
        RetinaNet::P5,
        RetinaNet::P6,
        RetinaNet::P7,
    ] {
        println!("{level}");
    }
    println!("{} anchors", CENTERS.len() * SHAPES);
    println!(
        "the first stands at {:?}, the last at {:?}",
        CENTERS[0],
        CENTERS[POSITIONS - 1]
    );
}
