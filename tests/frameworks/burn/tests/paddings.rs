//! burn 0.22's paddings that read pixels: `PadMode::Reflect` and `PadMode::Edge`.

use burn::tensor::ops::PadMode;
use burn_models::{input, output};
use receptive_field::probe::Probe;
use receptive_field::{Layer, Op, PaddingMode, receptive_field};

receptive_field! {
    struct Mirrored;
    input: [12, 9];
    mirrored: pad([(3, 1), 2], mode = reflect);
    held: pad([(0, 2), 4], mode = replicate);
    framed: pad(1);
}

/// What burn calls it, as far as burn has it.
fn padding(layer: &Layer<2>) -> ([(usize, usize); 2], PadMode) {
    match layer.op() {
        Op::Pad { padding, mode, .. } => match mode {
            PaddingMode::Zeros => (padding, PadMode::Constant(0.0)),
            PaddingMode::Reflect => (padding, PadMode::Reflect),
            PaddingMode::Replicate => (padding, PadMode::Edge),
            other => panic!("burn has no `{}`", other.name()),
        },
        other => panic!("{other}"),
    }
}

#[test]
fn mirrored_and_repeated_borders() {
    let model = Probe::new(Mirrored).run(|batch, seen| {
        let mut map = input::<4>(batch);
        for layer in Mirrored::LAYERS {
            let (sides, mode) = padding(layer);
            map = map.pad(sides, mode);
            let (shape, data) = output(&map);
            seen.layer(layer, &shape, &data);
        }
    });
    model.unwrap();
}
