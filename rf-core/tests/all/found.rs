//! Networks on which the core and the sets once differed, or that random ones hit rarely.

use crate::support::adapter::graph;
use crate::support::compare::compare;
use crate::support::model::Model;
use crate::support::net::{Net, Node};
use crate::support::op::{Fault, Fill, Grid, Mode, Op, Pad};
use crate::support::record::Recorded;
use crate::support::rng::Rng;
use receptive_field_core::eval::evaluate;
use receptive_field_core::record::{DETOUR, TWISTED};

fn agree(image: &[i64], nodes: Vec<Node>) {
    let net = Net {
        image: image.to_vec(),
        nodes,
    };
    compare(&Model::of(&net)).unwrap();
}

fn chain(image: i64, ops: &[Op]) {
    compare(&Model::of(&Net::chain(image, ops))).unwrap();
}

fn window(k: i64, s: i64, d: i64, pad: Pad) -> Op {
    Op::Window {
        k,
        s,
        d,
        pad,
        fill: Fill::Zeros,
        ceil: false,
    }
}

fn shift(b: i64, e: i64) -> Op {
    let fill = Fill::Zeros;
    Op::Shift { b, e, fill }
}

fn transposed(k: i64, s: i64, d: i64, pad: Pad) -> Op {
    let extra = 0;
    Op::Transposed {
        k,
        s,
        d,
        pad,
        extra,
    }
}

/// The shift right of autoregressive models: the first feature sees nothing, and all are causal.
#[test]
fn a_scan_that_begins_before_the_image() {
    chain(8, &[shift(1, 0), Op::Scan]);
    chain(8, &[Op::Scan, shift(3, 0)]);
    chain(8, &[shift(5, 0), Op::Scan, shift(0, -9)]);
}

/// Behind gaps, the features that see no padding lie apart; a stride over the gaps puts them side by side.
#[test]
fn an_interior_of_runs_that_touch() {
    let strided = window(1, 2, 1, Pad::Both(3, 3));
    chain(1, &[transposed(3, 2, 2, Pad::Both(0, 0)), strided]);
}

/// Adaptive pooling to one feature on one axis only.
#[test]
fn fitted_on_one_axis() {
    let adaptive = |m: [i64; 2]| m.map(|m| Op::Adaptive { m }).to_vec();
    let shift = vec![shift(-3, 0), shift(1, 1)];
    let nodes = vec![
        Node::each(adaptive([5, 1]), 0, None),
        Node::each(shift, 0, None),
        Node::gate(2, 1),
        Node::each(adaptive([5, 4]), 0, None),
        Node::join(vec![4, 3]),
    ];
    agree(&[8, 2], nodes);
}

/// On one axis a branch was fitted to its size, on the other it only has it: there the jumps must agree. What both see is
/// the same.
#[test]
fn fitted_on_one_axis_and_as_large_on_the_other() {
    let mode = Mode::NEAREST;
    let longer = || vec![shift(0, 4), shift(0, 4)];
    let larger = || vec![Op::Resize { m: 8, mode }, Op::Upsample { f: 2, mode }];
    let plain = vec![
        Node::each(longer(), 0, None),
        Node::each(larger(), 0, None),
        Node::join(vec![1, 2]),
    ];
    agree(&[4, 4], plain.clone());
    let gated = vec![
        Node::each(vec![Op::GlobalPool; 2], 0, None),
        Node::gate(0, 1),
        Node::each(longer(), 2, None),
        Node::each(larger(), 2, None),
        Node::join(vec![3, 4]),
    ];
    agree(&[4, 4], gated.clone());
    for (image, nodes) in [([4, 4], plain), ([4, 4], gated)] {
        let net = Net {
            image: image.to_vec(),
            nodes,
        };
        let faults = Model::of(&net).faults;
        assert!(matches!(&*faults, [(_, 1, Fault::Jumps(_))]), "{faults:?}");
    }
}

/// Of three axes, those that are alike have what one of them has: a geometry or a mistake.
#[test]
fn three_axes_of_which_two_are_alike() {
    let nodes = vec![Node::each(
        vec![window(5, 1, 1, Pad::Both(0, 0)); 3],
        0,
        None,
    )];
    for image in [[3, 8, 3], [8, 3, 8], [8, 3, 3], [8, 8, 8], [3, 3, 3]] {
        agree(&image, nodes.clone());
    }
}

/// Drifting regions grow from feature to feature; only a late one covers the image.
#[test]
fn a_drifting_layer_that_covers_the_image_late() {
    let nodes = vec![
        Node::each(vec![transposed(1, 2, 1, Pad::Same)], 0, None),
        Node::each(vec![window(4, 3, 1, Pad::Both(0, 0))], 0, None),
        Node::each(vec![Op::Adaptive { m: 12 }], 2, None),
        Node::join(vec![1, 3]),
    ];
    agree(&[6], nodes);
}

/// A stride of 5 and a dilation of 2 or 3: taps meet inputs at the inverse, which is another number.
#[test]
fn transposed_taps_that_meet_at_an_inverse() {
    for s in [5, 7, 10] {
        for d in 1..=s + 1 {
            for k in 1..=s + 1 {
                chain(6, &[transposed(k, s, d, Pad::Both(1, 0))]);
            }
        }
    }
}

/// A feature pyramid on an odd size, as detectors run it: the join drifts.
#[test]
fn a_pyramid_on_an_odd_size() {
    let mode = Mode::NEAREST;
    let down = || vec![window(3, 2, 1, Pad::Both(1, 1))];
    let nodes = vec![
        Node::each(down(), 0, None),
        Node::each(down(), 1, None),
        Node::each(down(), 2, None),
        Node::each(vec![Op::ResizeLike { mode }], 3, Some(2)),
        Node::join(vec![2, 4]),
        Node::each(vec![window(3, 1, 1, Pad::Same)], 5, None),
        Node::each(vec![Op::ResizeLike { mode }], 6, Some(1)),
        Node::join(vec![7, 1]),
        Node::each(vec![Op::Scan], 8, None),
    ];
    for image in 17..60 {
        agree(&[image], nodes.clone());
    }
}

/// Huge kernels behind a layer of which nothing sees no padding: nothing may be done tap by tap.
#[test]
fn a_huge_dilated_kernel_without_an_interior() {
    let far = 1 << 40;
    let ops = [
        window(3, 1, 1, Pad::Both(3, 3)),
        window(far, 1, 2, Pad::Both(2 * far, 2 * far)),
    ];
    assert_eq!(evaluate(graph(&Net::chain(1, &ops))).errors(), []);
}

/// Windows of many taps over phases: they are united by halves.
#[test]
fn windows_of_many_taps() {
    for seed in 1..=300 {
        let mut rng = Rng::new(seed);
        let mut ops = Vec::new();
        for _ in 0..rng.within(0, 2) {
            let [k, s, d] = [5, 7, 3].map(|most| rng.within(1, most));
            ops.push(transposed(k, s, d, Pad::Both(0, 0)));
        }
        let [before, after] = [0, 0].map(|least| rng.within(least, 30));
        let [k, d, s] = [(9, 50), (1, 4), (1, 4)].map(|(least, most)| rng.within(least, most));
        ops.push(window(k, s, d, Pad::Both(before, after)));
        if rng.percent(50) {
            let [k, s, d] = [(17, 40), (1, 3), (1, 5)].map(|(least, most)| rng.within(least, most));
            ops.push(transposed(k, s, d, Pad::Both(before, after)));
        }
        chain(rng.within(1, 30), &ops);
    }
}

/// Behind a scan over branches of two jumps, the only feature reads something, and one that does not exist nothing.
#[test]
fn a_scan_of_one_feature_before_gaps() {
    let mode = Mode::NEAREST;
    let nodes = vec![
        Node::each(vec![window(4, 1, 1, Pad::Both(0, 0))], 0, None),
        Node::each(vec![Op::Resize { m: 1, mode }], 0, None),
        Node::join(vec![1, 2]),
        Node::each(vec![Op::Scan], 3, None),
        Node::each(vec![transposed(1, 2, 1, Pad::Both(0, 0))], 4, None),
    ];
    agree(&[4], nodes);
}

/// With the scan, borders read further than their regions say; without it there is nothing to read.
#[test]
fn a_scan_of_reflections_beside_zeros() {
    let fill = Fill::Reflect;
    let reflected = Op::Shift { b: 3, e: 0, fill };
    let nodes = vec![
        Node::each(vec![reflected], 0, None),
        Node::each(vec![Op::Scan], 1, None),
        Node::each(vec![shift(3, 0)], 0, None),
        Node::join(vec![2, 3]),
    ];
    agree(&[8], nodes);
}

/// What features see begins at one pixel, and ends earlier and earlier in the reflection: of three taps that of the middle
/// sees most.
#[test]
fn taps_over_a_reflection_that_is_gated() {
    let reflected = Op::Shift {
        b: 0,
        e: 4,
        fill: Fill::Reflect,
    };
    let nodes = vec![
        Node::each(vec![reflected], 0, None),
        Node::each(vec![shift(0, -7)], 0, None),
        Node::gate(1, 2),
        Node::each(vec![window(3, 1, 3, Pad::Both(0, 0))], 3, None),
    ];
    agree(&[8], nodes);
}

/// In the reflection features begin earlier and earlier and end later and later: again the middle sees most.
#[test]
fn taps_over_a_reflection_that_grows_both_ways() {
    let reflected = Op::Shift {
        b: 4,
        e: 0,
        fill: Fill::Symmetric,
    };
    let nodes = vec![
        Node::each(vec![reflected], 0, None),
        Node::each(vec![shift(-4, 8)], 0, None),
        Node::join(vec![1, 2]),
        Node::each(vec![shift(0, -11)], 3, None),
        Node::each(vec![window(3, 1, 4, Pad::Both(0, 0))], 4, None),
    ];
    agree(&[16], nodes);
}

/// A join of one feature is no gate: without the path that sees everything the other is left.
#[test]
fn a_join_of_one_feature_behind_a_reflection() {
    let reflected = Op::Shift {
        b: 2,
        e: 0,
        fill: Fill::Reflect,
    };
    let nodes = vec![
        Node::each(vec![reflected], 0, None),
        Node::each(vec![shift(0, -5)], 1, None),
        Node::each(vec![Op::GlobalPool], 0, None),
        Node::join(vec![2, 3]),
    ];
    agree(&[4], nodes);
}

/// All branches stand on a layer that was fitted, one on two more.
#[test]
fn a_branch_fitted_once_more_behind_a_join() {
    let resize = |m, mode| Op::Resize { m, mode };
    let linear = Mode::between(1, Grid::HalfPixel, false);
    let nodes = vec![
        Node::each(vec![resize(6, Mode::NEAREST)], 0, None),
        Node::each(vec![resize(12, Mode::NEAREST)], 1, None),
        Node::each(vec![resize(12, linear)], 1, None),
        Node::join(vec![2, 3]),
        Node::each(vec![shift(0, 6)], 1, None),
        Node::join(vec![4, 5]),
    ];
    agree(&[4], nodes);
}

/// The output after the last would stand on the last input.
#[test]
fn a_half_that_leaves_one_over() {
    let mode = Mode::between(2, Grid::Asymmetric, false);
    chain(5, &[Op::Rescale { p: 1, q: 2, mode }]);
}

/// Whichever way is taken, all is seen: the shortest differs in nothing, though a branch of another jump is the first.
#[test]
fn one_way_where_every_way_sees_everything() {
    let mode = Mode::NEAREST;
    let nodes = vec![
        Node::each(vec![shift(0, 4)], 0, None),
        Node::each(vec![window(9, 1, 1, Pad::Both(4, 4))], 1, None),
        Node::each(vec![Op::GlobalPool], 2, None),
        Node::gate(2, 3),
        Node::each(vec![Op::Resize { m: 8, mode }], 0, None),
        Node::each(vec![Op::MixAll], 5, None),
        Node::join(vec![6, 4]),
    ];
    agree(&[4], nodes.clone());
    let image = vec![4];
    let evaluation = evaluate(graph(&Net { image, nodes }));
    let record = Recorded::whole(&evaluation, 7);
    assert!(!record.axis(0).axis.has(TWISTED | DETOUR));
}
