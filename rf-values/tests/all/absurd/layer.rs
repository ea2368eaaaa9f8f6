//! Layers of every kind, asked for axes, features and pixels that are not there.

use receptive_field::receptive_field;
use receptive_field_core::Source;
use receptive_field_values::{Bound, Layer, at_least, exactly};

use super::judge::{COUNTS, PIXELS, judged};

receptive_field! {
    pub struct Chain;
    input: [64, 1];
    window: conv([3, 1], stride = 2, pad = same);
    up: upsample(3, mode = linear);
    holes: conv_transpose(1, stride = 3);
    mirrored: conv(2, pad = 1, padding_mode = reflect);
    some: mix(2, shift = -1);
    past: window -> scan();
    whole: window -> global_pool();
    drifts: add(window, input -> conv([3, 1]) -> resize_like(window));
    gate: scale(up, global_pool());
}

receptive_field! {
    pub struct Huge;
    input: [4611686018427387904];
    wide: conv(1099511627776, stride = 1048576, pad = same);
    next: conv(3, dilation = 1048576);
    fine: input -> conv(1, pad = (0, 1000)) -> conv(2);
}

type Asked<const D: usize> = (&'static str, fn(&Layer<D>, usize) -> String);

/// The methods that take an axis.
fn of_axes<const D: usize>() -> Vec<Asked<D>> {
    macro_rules! methods {
        ($($name:ident),*) => {
            vec![$((stringify!($name), |layer, axis| format!("{:?}", layer.$name(axis)))),*]
        };
    }
    methods![
        jump_ratio,
        receptive_field_min,
        path_min,
        period,
        structural_period,
        padding,
        lookback,
        lookahead,
        latency,
        halo,
        context,
        state,
        halo_unaligned,
        interior,
        dropped,
        anchor,
        anchor_ratio
    ]
}

type Expected<const D: usize> = (&'static str, fn(Layer<D>, usize) -> Layer<D>);

/// The methods that expect something.
fn expectations<const D: usize>() -> Vec<Expected<D>> {
    vec![
        ("size", |layer, bound| layer.expect_size(at_least(bound))),
        ("receptive_field", |layer, bound| {
            layer.expect_receptive_field(exactly(bound))
        }),
        ("uniform", |layer, _| layer.expect_uniform()),
        ("causal", |layer, _| layer.expect_causal()),
        ("aligned", |layer, _| layer.expect_aligned()),
    ]
}

fn asked<const D: usize>(layer: &Layer<D>) {
    for axis in COUNTS {
        for (name, method) in of_axes() {
            let what = (layer.name, name, axis);
            assert_eq!(
                judged(&what, || method(layer, axis)).is_some(),
                axis < D,
                "{what:?}"
            );
        }
        judged(&(layer.name, axis), || layer.anchors::<0>(axis));
        judged(&(layer.name, axis), || layer.anchors::<8>(axis));
        let input = judged(&axis, || layer.input(axis)).unwrap();
        assert_eq!(input.is_some(), axis < layer.inputs().len());
        let is_earlier = !matches!(input, Some(Source::Layer(index)) if index >= 16);
        assert!(is_earlier, "{input:?} of {}", layer.name);
    }
    for bound in COUNTS {
        for (name, expect) in expectations() {
            judged(&(layer.name, name, bound), || expect(*layer, bound));
        }
    }
    judged(&layer.name, || layer.window());
    judged(&layer.name, || layer.op().to_string());
}

/// Features by places of their own on each axis, and by one on all.
fn indexed<const D: usize>(layer: &Layer<D>) {
    for index in COUNTS {
        let what = (layer.name, index);
        let is_there = layer.size.iter().all(|&size| index < size);
        let region = judged(&what, || layer.region([index; D]));
        assert_eq!(region.is_some(), is_there, "{what:?}");
        let center = judged(&what, || layer.center([index; D]));
        assert_eq!(center.is_some(), is_there, "{what:?}");
    }
    for pixel in PIXELS {
        let what = (layer.name, pixel);
        let Some(at) = judged(&what, || layer.feature_at([pixel; D])) else {
            assert!(pixel.unsigned_abs() > 1 << 60 && D == 1, "{what:?}");
            continue;
        };
        for axis in 0..D {
            let (first, last, size) = (at.first[axis], at.last[axis], layer.size[axis]);
            assert!(first <= last && last <= size, "{what:?}: {at:?}");
            assert!(
                at.nearest.is_none_or(|nearest| nearest[axis] < size),
                "{what:?}: {at:?}"
            );
            if first < last && layer.local() == Some(*layer) {
                for index in [first, last - 1] {
                    let mut feature = [0; D];
                    feature[axis] = index;
                    let holds = layer
                        .region(feature)
                        .is_some_and(|seen| seen[axis].contains(pixel));
                    assert!(holds, "{what:?}: feature {index} does not see it");
                }
            }
        }
    }
}

#[test]
fn layers_answer_or_stop_with_a_sentence() {
    for layer in Chain::LAYERS.iter().chain([&Chain::INPUT]) {
        asked(layer);
        indexed(layer);
    }
    for layer in Huge::LAYERS.iter().chain([&Huge::INPUT]) {
        asked(layer);
        indexed(layer);
    }
}

/// Every head on every backbone.
#[test]
fn compositions_are_made_or_refused_with_a_sentence() {
    let mut made = 0;
    for backbone in Huge::LAYERS {
        for head in Huge::LAYERS {
            if let Some(layer) = judged(&(backbone.name, head.name), || backbone.then(head)) {
                indexed(&layer);
                made += 1;
            }
        }
        let identity = judged(&backbone.name, || Huge::INPUT.then(backbone)).unwrap();
        assert_eq!(identity.receptive_field, backbone.receptive_field);
    }
    for backbone in Chain::LAYERS {
        for head in Chain::LAYERS {
            made +=
                i32::from(judged(&(backbone.name, head.name), || backbone.then(head)).is_some());
        }
    }
    assert!(made < 100, "{made}");
}

/// What an `expect_…` says of each axis.
#[test]
fn expectations_of_coordinates_take_any_number() {
    let bounds: [Bound<f64>; 3] = [
        at_least(f64::NAN),
        exactly(f64::INFINITY),
        at_least(f64::MAX),
    ];
    for layer in Chain::LAYERS {
        for bound in bounds {
            assert!(judged(&layer.name, || layer.expect_jump(bound)).is_none());
            assert!(judged(&layer.name, || layer.expect_start(bound)).is_none());
        }
    }
}
