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

/// What the positions of the five levels stand on. Not P3 and P4: where columns drift there is no grid for all of them,
/// and so no anchor; they are put on the maps of the backbone to which `resize_like` fits them.
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

/// The centres of the anchors of one level, in input coordinates `[y, x]`.
const fn centers<const H: usize, const W: usize>(level: &Layer<2>) -> [[[f64; 2]; W]; H] {
    let (rows, columns): ([f64; H], [f64; W]) = (level.anchors(0), level.anchors(1));
    let mut centers = [[[0.0; 2]; W]; H];
    let mut y = 0;
    while y < H {
        let mut x = 0;
        while x < W {
            centers[y][x] = [rows[y], columns[x]];
            x += 1;
        }
        y += 1;
    }
    centers
}

macro_rules! centers {
    ($level:expr) => {
        centers::<{ $level.size[0] }, { $level.size[1] }>(&$level)
    };
}

static CENTERS_3: [[[f64; 2]; 167]; 100] = centers!(LEVELS[0]);
static CENTERS_4: [[[f64; 2]; 84]; 50] = centers!(LEVELS[1]);
static CENTERS_5: [[[f64; 2]; 42]; 25] = centers!(LEVELS[2]);
static CENTERS_6: [[[f64; 2]; 21]; 13] = centers!(LEVELS[3]);
static CENTERS_7: [[[f64; 2]; 11]; 7] = centers!(LEVELS[4]);

fn main() {
    for level in [
        RetinaNet::P3,
        RetinaNet::P4,
        RetinaNet::P5,
        RetinaNet::P6,
        RetinaNet::P7,
    ] {
        let rows = level.anchor(0).expect("rows do not drift");
        println!("{level}; rows at {rows} + i * {}", level.jump[0]);
    }
    let centers = CENTERS_3.as_flattened().iter();
    let coarse = [CENTERS_6.as_flattened(), CENTERS_7.as_flattened()];
    let centers = centers
        .chain(CENTERS_4.as_flattened())
        .chain(CENTERS_5.as_flattened())
        .chain(coarse.into_iter().flatten());
    println!("{} anchors", centers.count() * SHAPES);
    println!(
        "the first stands at {:?}, the last at {:?}",
        CENTERS_3[0][0], CENTERS_7[6][10]
    );
}
