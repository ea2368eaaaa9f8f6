//! Axes of which a record holds the same, and those of which it does not.

use crate::support::adapter::graph;
use crate::support::generate::network;
use crate::support::net::{Net, Node};
use crate::support::op::{Fill, Op, Pad};
use crate::support::record::Recorded;
use receptive_field_core::eval::evaluate;

#[test]
fn axes_of_one_record_are_those_that_are_alike() {
    let mut counts = [0; 2];
    for seed in 1..=2_000 {
        let model = network(seed);
        let evaluation = evaluate(graph(&model.net));
        let layers = 1..=model.net.nodes.len();
        for at in layers.filter(|&at| model.axes.len() == 2 && model.is_sound(at)) {
            let record = Recorded::whole(&evaluation, at);
            let [a, b] = [0, 1].map(|axis| record.axis(axis).axis);
            // Equal numbers are written once.
            let is_alike = a.above(b.base) == b;
            assert_eq!(
                a.has_record_of(&b),
                is_alike,
                "network {seed}\n{}",
                model.net
            );
            counts[usize::from(is_alike)] += 1;
        }
    }
    assert!(counts.iter().all(|&count| count > 20), "{counts:?}");
}

/// Axes on which features see the same regions, so that the evaluator has them once.
#[test]
fn axes_that_differ_in_one_number_are_not_alike() {
    let fill = Fill::Zeros;
    let shift = |b, e| Op::Shift { b, e, fill };
    let reflected = Op::Shift {
        b: 1,
        e: 2,
        fill: Fill::Reflect,
    };
    let window = Op::Window {
        k: 21,
        s: 1,
        d: 1,
        pad: Pad::Same,
        fill,
        ceil: false,
    };
    let spread = Op::Transposed {
        k: 1,
        s: 2,
        d: 1,
        pad: Pad::Both(0, 0),
        extra: 0,
    };
    let pairs = [
        // Sizes: no feature is inside on either.
        ([8, 10], vec![[window; 2]]),
        // What padding was left out again.
        (
            [8; 2],
            vec![[shift(0, 1), shift(0, -1)], [shift(0, -1), shift(0, 1)]],
        ),
        // The run behind the longest one.
        (
            [8; 2],
            vec![
                [shift(0, 2); 2],
                [spread; 2],
                [shift(0, -3), shift(0, 0)],
                [shift(0, 3), shift(0, 0)],
            ],
        ),
        // What the last features read of what was reflected.
        (
            [8; 2],
            vec![
                [reflected; 2],
                [shift(0, -2), shift(0, 0)],
                [shift(0, 2), shift(0, 0)],
            ],
        ),
    ];
    for (image, mut ops) in pairs {
        ops.push([Op::Pointwise; 2]);
        let nodes = ops.iter().enumerate();
        let nodes = nodes.map(|(at, ops)| Node::each(ops.to_vec(), at, None));
        let net = Net {
            image: image.to_vec(),
            nodes: nodes.collect(),
        };
        let evaluation = evaluate(graph(&net));
        let layer = ops.len() - 1;
        let first_alike = evaluation.first_alike(layer, 1);
        assert_eq!((evaluation.errors(), first_alike), (&[][..], 1), "{net}");
    }
}
