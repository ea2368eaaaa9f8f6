//! Networks of numbers as large as there are: what is said of them is exact, or refused where the evaluator refuses it.

use receptive_field_core::eval::evaluate;

use super::{Counts, compare};
use crate::support::adapter::{graph, place};
use crate::support::net::{Net, Node};
use crate::support::number;
use crate::support::op::{Fill, Grid, Mode, Op, Pad};
use crate::support::rng::Rng;

/// A power of two or next to one; most of them fit in pairs.
fn near_power(rng: &mut Rng) -> i64 {
    let most = rng.pick(&[8, 32, 44, 62]);
    let power = 1 << rng.within(0, most);
    (power + rng.within(-1, 1)).max(0)
}

fn window(n: i64, rng: &mut Rng) -> Op {
    let d = if rng.percent(70) { 1 } else { near_power(rng) };
    let k = if rng.percent(60) {
        rng.within(1, 5)
    } else {
        near_power(rng)
    };
    let s = if rng.percent(50) { 1 } else { near_power(rng) };
    let span = (k - 1).saturating_mul(d);
    let pad = match rng.within(0, 5) {
        0 => Pad::Same,
        1 => Pad::SameLower,
        2 => Pad::Causal,
        // As much as the window needs, on one side or the other.
        3 => Pad::Both(span, near_power(rng)),
        4 => Pad::Both(near_power(rng), span.saturating_sub(n).max(0)),
        _ => Pad::Both(near_power(rng), near_power(rng)),
    };
    Op::Window {
        k,
        s,
        d,
        pad,
        fill: Fill::Zeros,
        ceil: rng.percent(10),
    }
}

fn operation(n: i64, rng: &mut Rng) -> Op {
    let mode = rng.pick(&[
        Mode::NEAREST,
        Mode::NEAREST,
        Mode::LINEAR,
        Mode::between(2, Grid::HalfPixel, false),
        Mode::CUBIC_CORNERS,
    ]);
    match rng.within(0, 11) {
        0..5 => window(n, rng),
        5 => Op::Upsample {
            f: rng.pick(&[2, 3, 4, 100]),
            mode,
        },
        6 => Op::Resize {
            m: near_power(rng).max(1),
            mode,
        },
        7 => Op::Adaptive {
            m: rng.within(1, 64),
        },
        8 => Op::Shift {
            b: near_power(rng),
            e: near_power(rng),
            fill: Fill::Zeros,
        },
        9 => Op::Shift {
            b: -near_power(rng).min(n / 2),
            e: near_power(rng),
            fill: Fill::Zeros,
        },
        10 => Op::CropTo {
            m: near_power(rng).clamp(1, n),
            offset: rng.percent(50).then_some(0),
        },
        _ => rng.pick(&[Op::Scan, Op::Unshuffle { f: 2 }, Op::GlobalPool]),
    }
}

/// A chain with skips, some of which are shifted, and a gate now and then.
fn grown(seed: u64) -> Net {
    let rng = &mut Rng::new(seed);
    let image = near_power(rng).max(1);
    let mut net = Net {
        image: vec![image],
        nodes: Vec::new(),
    };
    let mut sizes = vec![image];
    for _ in 0..rng.within(1, 6) {
        let last = net.nodes.len();
        let n = sizes[last];
        let node = match rng.within(0, 99) {
            0..20 => {
                let alike: Vec<usize> = (0..=last).filter(|&at| sizes[at] == n).collect();
                Node::join(vec![last, rng.pick(&alike)])
            }
            20..25 => {
                let one: Vec<usize> = (0..=last).filter(|&at| sizes[at] == 1).collect();
                if one.is_empty() {
                    continue;
                }
                Node::gate(last, rng.pick(&one))
            }
            // As many as before, somewhere else.
            25..35 => {
                let b = rng.pick(&[-1, 1]) * near_power(rng).min(n - 1);
                let fill = Fill::Zeros;
                Node::each(vec![Op::Shift { b, e: -b, fill }], last, None)
            }
            _ => Node::each(vec![operation(n, rng)], last, None),
        };
        net.nodes.push(node);
        let made = evaluate(graph(&net));
        let size = made.node(place(last + 1)).map(|layer| layer.axes[0].size());
        let Some(size) = size.filter(|_| made.errors().is_empty()) else {
            // What cannot be is compared, too.
            if rng.percent(70) {
                net.nodes.truncate(last);
                continue;
            }
            break;
        };
        sizes.push(size);
    }
    net
}

#[test]
fn field_and_evaluator_agree_on_large_numbers() {
    let mut counts = Counts::default();
    let count = number("RF_NETWORKS", 20_000) / 20;
    for seed in 1..=count {
        let net = grown(seed);
        if let Err(text) = compare(&net, &mut counts) {
            panic!("network {seed}: {text}\n{net}");
        }
    }
    println!("{} layers", counts.layers);
    assert!(counts.layers > count, "{} layers", counts.layers);
}
