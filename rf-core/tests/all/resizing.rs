//! What outputs of a resize read, against `PyTorch` and ONNX: an impulse per pixel (`../data/resize.py`).
#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::unwrap_used
)]

use std::collections::BTreeSet;

use receptive_field_core::ops::{
    AxisOp, Coordinates, Interpolation, Mode, Neighbours, OpError, PaddingMode, Reads, ResizeOp,
    ResizeTarget, Rounding, Rule, Step, UpsampleOp,
};
use serde_json::Value;

fn mode(case: &Value) -> Mode {
    let name = case["mode"].as_str().unwrap();
    let coordinates = case["coordinates"].as_str().and_then(Coordinates::of_name);
    let antialias = case["antialias"].as_bool().unwrap();
    match Interpolation::of_name(name) {
        Some(Interpolation::Linear) => Mode::Linear {
            coordinates: coordinates.unwrap(),
            antialias,
        },
        Some(Interpolation::Cubic) => Mode::Cubic {
            coordinates: coordinates.unwrap(),
            antialias,
        },
        Some(_) => Mode::NEAREST,
        None => Mode::nearest(Rounding::of_name(name).unwrap()),
    }
}

/// `7`, or `3/2`.
fn target(text: &Value) -> ResizeTarget {
    let Some(scale) = text.as_str() else {
        return ResizeTarget::Size(text.as_i64().unwrap());
    };
    let (numerator, denominator) = scale.split_once('/').unwrap();
    ResizeTarget::Scale {
        numerator: numerator.parse().unwrap(),
        denominator: denominator.parse().unwrap(),
    }
}

/// Outside the input, the nearest inside is read; `PyTorch` leaves it out where it is antialiased.
fn inside(i: i64, n: i64, is_clamped: bool) -> Option<i64> {
    let nearest = i.clamp(0, n - 1);
    (is_clamped || nearest == i).then_some(nearest)
}

/// Whether a cubic kernel is 0 there: at the second of the four outputs that it is wide.
fn weighs_nothing(step: &Step, o: i64, i: i64) -> bool {
    let Rule::Interpolated {
        scale,
        offset,
        divisor,
        neighbours: Neighbours::Within { reach },
    } = step.rule
    else {
        return false;
    };
    2 * (i * divisor - (o * scale + offset)).abs() == reach
}

fn read(step: &Step, o: i64, n: i64, mode: Mode, is_clamped: bool) -> BTreeSet<i64> {
    let Some(Reads::Taps(taps)) = step.reads(o) else {
        panic!("{step:?}")
    };
    let is_cubic = mode.interpolation() == Interpolation::Cubic;
    (taps.first..taps.first + taps.count)
        .filter(|&i| !(is_cubic && weighs_nothing(step, o, i)))
        .filter_map(|i| inside(i, n, is_clamped))
        .collect()
}

fn digits(text: &str) -> BTreeSet<i64> {
    let digits = text.chars().map(|digit| digit.to_digit(10).unwrap());
    digits.map(i64::from).collect()
}

/// Of all that there is in the data every set is equal. Not in it is what has no words here, or where floating point
/// misses a whole position:
/// * `PyTorch`'s antialias with `align_corners`, which stands at `(o + 0.5) * (n - 1) / (m - 1) - 0.5` and so aligns no
///   corners;
/// * `PyTorch`'s nearest, linear and antialiased by a scale that makes as many as there are (2 by 5 / 4): it copies;
/// * scales like 2 / 3 in ONNX, which keeps them as `f32`: 2 / (2 / 3) is a little less than 3 there;
/// * ONNX' `align_corners` by a scale where `n * r` is not whole: its reference divides by `n * r - 1`, `PyTorch` and
///   ONNX Runtime by `m - 1`.
#[test]
fn outputs_read_what_they_read_in_frameworks() {
    let data: Value = serde_json::from_str(include_str!("../data/resize.json")).unwrap();
    let mut compared = 0;
    for case in data["cases"].as_array().unwrap() {
        let mode = mode(case);
        let is_onnx = case["tool"] == "onnx";
        for made in case["made"].as_array().unwrap() {
            let n = made[0].as_i64().unwrap();
            let target = target(&made[1]);
            let step = AxisOp::Resize(ResizeOp { target, mode }).step(n, 0);
            let step = step.unwrap();
            let is_wide = matches!(
                step.rule,
                Rule::Interpolated {
                    neighbours: Neighbours::Within { .. },
                    ..
                }
            );
            let ours = (0..step.size).map(|o| read(&step, o, n, mode, is_onnx || !is_wide));
            let theirs = made[2].as_str().unwrap().split(' ').map(digits);
            let (ours, theirs): (Vec<_>, Vec<_>) = (ours.collect(), theirs.collect());
            assert_eq!(ours, theirs, "{} {mode:?} {made}", case["tool"]);
            compared += ours.len();
        }
    }
    assert!(compared > 10_000, "{compared}");
}

/// Every resize of a few inputs to a few outputs, by the size or by a scale.
fn few(mode: Mode) -> Vec<(i64, AxisOp)> {
    let mut all = Vec::new();
    for n in 1..8 {
        for m in 1..12 {
            let target = ResizeTarget::Size(m);
            all.push((n, AxisOp::Resize(ResizeOp { target, mode })));
            for denominator in [1, 2, 3, 5] {
                let target = ResizeTarget::Scale {
                    numerator: m,
                    denominator,
                };
                all.push((n, AxisOp::Resize(ResizeOp { target, mode })));
            }
        }
    }
    all.retain(|(n, op)| op.step(*n, 0).is_ok());
    all
}

/// The first positions of the outputs, on both sides of those that are made.
fn around(step: &Step) -> Vec<i64> {
    let outputs = -step.out_period..step.size + step.out_period;
    let first = |o| match step.reads(o) {
        Some(Reads::Taps(taps)) => taps.first,
        other => panic!("{other:?}"),
    };
    outputs.map(first).collect()
}

#[test]
fn what_is_clamped_is_padding_that_repeats_the_outermost() {
    let mut clamped = 0;
    for &mode in Mode::ALL {
        for (n, op) in few(mode) {
            let step = op.step(n, 0).unwrap();
            let reads = |o| match step.reads(o) {
                Some(Reads::Taps(taps)) => taps,
                other => panic!("{other:?}"),
            };
            let is_inside = (0..step.size).all(|o| {
                let taps = reads(o);
                taps.first < n && taps.last().unwrap() >= 0
            });
            assert_eq!(step.padding_mode == PaddingMode::Zeros, is_inside, "{op:?}");
            assert!(is_inside || op.reads_padding(), "{op:?}");
            for o in (0..step.size).filter(|_| !is_inside) {
                let position = reads(o).first;
                let clamp = Some(position.clamp(0, n - 1));
                assert_eq!(step.input_at(position, n), clamp, "{op:?} {o}");
                clamped += 1;
            }
        }
    }
    assert!(clamped > 1_000, "{clamped}");
}

#[test]
fn the_nearest_that_read_alike_are_one_rule() {
    let is_nearest = |mode: &Mode| mode.rounding().is_some();
    let modes: Vec<_> = Mode::ALL.iter().copied().filter(is_nearest).collect();
    for (index, &mode) in modes.iter().enumerate() {
        for &other in &modes[index + 1..] {
            for ((n, op), (_, twin)) in few(mode).into_iter().zip(few(other)) {
                let (step, twin) = (op.step(n, 0).unwrap(), twin.step(n, 0).unwrap());
                let are_alike = around(&step) == around(&twin);
                let periods = |step: &Step| (step.out_period, step.in_period);
                if are_alike && periods(&step) == periods(&twin) {
                    assert_eq!(step, twin, "{n} {op:?} {other:?}");
                }
            }
        }
    }
}

/// What is up-sampling by a factor is resizing by that scale.
#[test]
fn a_whole_scale_is_a_factor() {
    for &mode in Mode::ALL {
        for (n, factor) in [(1, 3), (4, 1), (5, 2), (7, 4)] {
            let target = ResizeTarget::Scale {
                numerator: 2 * factor,
                denominator: 2,
            };
            let resized = AxisOp::Resize(ResizeOp { target, mode }).step(n, 0);
            let up = AxisOp::Upsample(UpsampleOp { factor, mode }).step(n, 0);
            assert_eq!(resized, up, "{mode:?} {n} {factor}");
        }
    }
}

#[test]
fn a_scale_that_leaves_nothing_is_an_error() {
    let (numerator, denominator) = (1, 3);
    let mode = Mode::LINEAR;
    let resize = |numerator| {
        let target = ResizeTarget::Scale {
            numerator,
            denominator,
        };
        AxisOp::Resize(ResizeOp { target, mode })
    };
    assert_eq!(
        resize(numerator).step(2, 0),
        Err(OpError::Empty { size: 0 })
    );
    let argument = "scale";
    assert_eq!(resize(0).step(2, 0), Err(OpError::Zero { argument }));
    assert_eq!(resize(i64::MAX).step(4, 0), Err(OpError::Overflow));
}
