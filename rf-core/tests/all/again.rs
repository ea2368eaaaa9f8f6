//! A network at another size, from what was known of it before, is what it is from nothing; and so is one axis of it.

use crate::support::adapter::graph;
use crate::support::generate::network;
use crate::support::net::Net;
use crate::support::op::{Fill, Op, Pad};
use crate::support::rng::Rng;
use receptive_field_core::eval::{Evaluation, Graph, Source, evaluate};

/// Where two of the same network differ in what they hold, layer by layer.
fn difference(a: &Evaluation, b: &Evaluation) -> Option<String> {
    let layers = (0..a.graph().nodes.len()).map(Source::Layer);
    let mut layers = layers.map(|layer| [a, b].map(|own| format!("{:?}", own.node(layer))));
    let differs = layers.find(|[a, b]| a != b);
    let errors = [a, b].map(|own| format!("{:?}", own.errors()));
    let [a, b] = differs.or((errors[0] != errors[1]).then_some(errors))?;
    Some(format!("{a}\n{b}"))
}

#[test]
fn a_difference_is_seen() {
    // Only what each feature reads is different.
    let of = |d: i64| {
        let (k, s, pad) = (3, 1, Pad::Both(d, d));
        let (fill, ceil) = (Fill::Zeros, false);
        let op = Op::Window {
            k,
            s,
            d,
            pad,
            fill,
            ceil,
        };
        evaluate(graph(&Net::chain(8, &[op])))
    };
    assert_eq!(difference(&of(2), &of(2)), None);
    let told = difference(&of(1), &of(2)).unwrap();
    assert!(
        told.contains("start: -1") && told.contains("start: -2"),
        "{told}"
    );
}

#[test]
fn another_size_is_worked_out_as_from_nothing() {
    let mut impossible = 0;
    for seed in 1..=1_500 {
        let net = network(seed).net;
        let mut rng = Rng::new(seed);
        let mut evaluation = evaluate(graph(&net));
        for _ in 0..8 {
            let input: Vec<i64> = net.image.iter().map(|_| rng.within(1, 80)).collect();
            evaluation = evaluation.at(input.clone());
            let nodes = graph(&net).nodes;
            let expected = evaluate(Graph { input, nodes });
            assert_eq!(evaluation.graph(), expected.graph());
            if let Some(difference) = difference(&evaluation, &expected) {
                let input = &expected.graph().input;
                panic!("network {seed} at {input:?}: {difference}\n{net}");
            }
            impossible += usize::from(!expected.errors().is_empty());
        }
    }
    assert!((100..11_000).contains(&impossible), "{impossible}");
}

#[test]
fn axes_do_not_mix() {
    for seed in (1..=4_000).filter(|&seed| network(seed).net.image.len() > 1) {
        let net = network(seed).net;
        let whole = evaluate(graph(&net));
        for axis in 0..net.image.len() {
            let alone = evaluate(graph(&net).on_axis(axis).unwrap());
            for place in (0..net.nodes.len()).map(Source::Layer) {
                if let (Some(whole), Some(alone)) = (whole.node(place), alone.node(place)) {
                    assert_eq!(
                        format!("{:?}", whole.axes[axis]),
                        format!("{:?}", alone.axes[0]),
                        "network {seed}, axis {axis}\n{net}"
                    );
                }
            }
            let errors = whole.errors().iter().filter(|error| error.axis == axis);
            for error in errors {
                let found = alone
                    .errors()
                    .iter()
                    .any(|own| own.node == error.node && own.kind == error.kind);
                assert!(found, "network {seed}, axis {axis}: {error:?}\n{net}");
            }
        }
        assert!(graph(&net).on_axis(net.image.len()).is_none());
    }
}
