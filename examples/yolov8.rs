//! `YOLOv8n`, backbone and neck (ultralytics, `yolov8.yaml` at depth 0.33), at 640 pixels.
//!
//! Figures: strides 8, 16, 32 and maps of 80, 40, 20 are the model's own. The fields follow from the recurrence: a k3 s2
//! convolution adds two jumps of what flows in, each bottleneck two convolutions of 3 (4 jumps), the three pools of 5
//! of the SPPF 12 jumps: P3 95, P4 239, P5 399 + 12 * 32 = 783; checked with a list of all regions.
//!
//! Two things that the numbers show: the anchor points, put at `stride * (i + 0.5)`, lie 3.5, 7.5 and 15.5 px off what
//! the backbone's maps see, and further off what the neck's do (`anchor` is where a grid stands best behind up-sampling,
//! where the centres themselves jump); and nearest up-sampling does not sit on its skip.

use receptive_field::{Layer, receptive_field};

receptive_field! {
    /// Backbone (P3 to P5) and neck (N3 to N5).
    pub struct YoloV8;

    block down { conv(3, stride = 2, pad = 1); }
    block residual { add(input, conv(3, pad = 1) * 2); }
    block plain { conv(3, pad = 1) * 2; }
    block c2f1 { first: conv(1); concat(first, first -> residual()) -> conv(1); }
    block c2f2 {
        first: conv(1);
        one: first -> residual();
        concat(first, one, one -> residual()) -> conv(1);
    }
    block c2f { first: conv(1); concat(first, first -> plain()) -> conv(1); }
    block sppf {
        first: conv(1);
        for _ in 0..3 { pool: max_pool(5, stride = 1, pad = 2); }
        concat(first, pool) -> conv(1);
    }

    input: [640, 640];
    stem:  down() * 2 -> c2f1();
    p3:    down() -> c2f2();
    p4:    down() -> c2f2();
    p5:    down() -> c2f1() -> sppf();

    top:   concat(upsample(2), p4) -> c2f();
    n3:    concat(upsample(2), p3) -> c2f();
    n4:    concat(down(), top) -> c2f();
    n5:    concat(down(), p5) -> c2f();

    ensure p3.size == 80 && p4.size == 40 && p5.size == 20;
    ensure p3.jump == 8 && p4.jump == 16 && p5.jump == 32;
    ensure p3.receptive_field == 95 && p4.receptive_field == 239 && p5.receptive_field == 783;
    ensure p3.start == 0.5 && p4.start == 0.5 && p5.start == 0.5;
    ensure n3.receptive_field == 879 && n4.receptive_field == 975 && n5.receptive_field == 1135;
    ensure n3.jump == 8 && n4.jump == 16 && n5.jump == 32;
    ensure p5.aligned && !n3.aligned;
    at [h, w] in [320..=1280 step 32, 320..=1280 step 32] {
        let cells = [h, w] / 32;
        ensure n5.size == cells && n4.size == 2 * cells && n3.size == 4 * cells, "the anchors are laid out from the image";
    }
}

fn main() {
    for map in [YoloV8::P3, YoloV8::P4, YoloV8::P5] {
        println!("{map}; the anchors are {} px off", off(&map));
    }
    for map in [YoloV8::N3, YoloV8::N4, YoloV8::N5] {
        println!(
            "{map}, fields of {} to {}; the anchors are {} px off",
            map.receptive_field_min(0),
            map.receptive_field[0],
            off(&map)
        );
    }
}

/// How far YOLO's anchor points lie from where a grid would stand best in what the features see.
fn off(map: &Layer<2>) -> f64 {
    let anchor = map.anchor(0).expect("regions repeat");
    map.jump[0] * 0.5 - anchor
}
