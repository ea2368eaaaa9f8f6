//! S3FD, a face detector of SSD's family (Zhang and others, 2017): anchors matched to the receptive fields of six maps
//! on VGG-16.
//!
//! Figures: table 1 of the paper: strides 4 to 128, anchors 16 to 512, receptive fields 48, 108, 228, 340, 468, 724 (of
//! the 3 x 3 convolution that detects); 34,125 anchors at 640 x 640, of which 75.02 % on the first map.

use receptive_field::{Layer, receptive_field};

receptive_field! {
    /// The six detection heads.
    pub struct S3fd;

    input: [640, 640];
    conv1: conv(3, pad = 1) * 2;
    conv2: max_pool(2) -> conv(3, pad = 1) * 2;
    conv3: max_pool(2) -> conv(3, pad = 1) * 3;
    conv4: max_pool(2) -> conv(3, pad = 1) * 3;
    conv5: max_pool(2) -> conv(3, pad = 1) * 3;
    fc7:   max_pool(2) -> conv(3, pad = 1) -> conv(1);
    conv6: conv(1) -> conv(3, stride = 2, pad = 1);
    conv7: conv(1) -> conv(3, stride = 2, pad = 1);

    detect3: conv3 -> conv(3, pad = 1);
    detect4: conv4 -> conv(3, pad = 1);
    detect5: conv5 -> conv(3, pad = 1);
    detect6: fc7 -> conv(3, pad = 1);
    detect7: conv6 -> conv(3, pad = 1);
    detect8: conv7 -> conv(3, pad = 1);

    ensure detect3.receptive_field == 48 && detect3.jump == 4 && detect3.size == 160;
    ensure detect4.receptive_field == 108 && detect4.jump == 8 && detect4.size == 80;
    ensure detect5.receptive_field == 228 && detect5.jump == 16 && detect5.size == 40;
    ensure detect6.receptive_field == 340 && detect6.jump == 32 && detect6.size == 20;
    ensure detect7.receptive_field == 468 && detect7.jump == 64 && detect7.size == 10;
    ensure detect8.receptive_field == 724 && detect8.jump == 128 && detect8.size == 5;
}

const HEADS: [Layer<2>; 6] = [
    S3fd::DETECT3,
    S3fd::DETECT4,
    S3fd::DETECT5,
    S3fd::DETECT6,
    S3fd::DETECT7,
    S3fd::DETECT8,
];

const COUNT: usize = {
    let (mut sum, mut head) = (0, 0);
    while head < HEADS.len() {
        sum += HEADS[head].size[0] * HEADS[head].size[1];
        head += 1;
    }
    sum
};
const _: () = assert!(COUNT == 34_125);

/// One square anchor of four strides a position: `[y, x, side]` in input coordinates.
static ANCHORS: [[f64; 3]; COUNT] = {
    let mut anchors = [[0.0; 3]; COUNT];
    let (mut head, mut next) = (0, 0);
    while head < HEADS.len() {
        let map = &HEADS[head];
        let [mut y, left] = map.start;
        let mut row = 0;
        while row < map.size[0] {
            let (mut x, mut column) = (left, 0);
            while column < map.size[1] {
                anchors[next] = [y, x, 4.0 * map.jump[0]];
                next += 1;
                column += 1;
                x += map.jump[1];
            }
            row += 1;
            y += map.jump[0];
        }
        head += 1;
    }
    anchors
};

fn main() {
    for head in HEADS {
        let (anchor, field) = (4.0 * head.jump[0], head.receptive_field[0]);
        println!("{head}: anchors of {anchor} px in fields of {field}");
    }
    println!(
        "{} anchors, the last {:?}",
        ANCHORS.len(),
        ANCHORS[COUNT - 1]
    );
}
