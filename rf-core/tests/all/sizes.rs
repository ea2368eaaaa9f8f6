//! Which sizes of its input a network takes, the nearest ones in words, and what layers do alike at two sizes: against
//! sizes worked out one by one.

use crate::support::adapter::graph;
use crate::support::generate::network;
use crate::support::model::Model;
use crate::support::net::{Kind, Net, Node as Layer};
use crate::support::op::{Fill, Mode, Op, Reads};
use crate::support::rng::Rng;
use crate::support::roads::Beyond;
use receptive_field_core::eval::{Evaluation, Graph, Node, NodeOp, Source, evaluate};
use receptive_field_core::ops::{AdaptiveOp, AxisOp, PaddingMode, ShiftOp, UnshuffleOp};

/// So far is looked for sizes that fit.
const FAR: i64 = 4_096;

/// The network on one of its axes.
fn lane(net: &Net, axis: usize, size: i64) -> Net {
    let on_axis = |node: &Layer| Layer {
        kind: match &node.kind {
            Kind::Each(ops) => Kind::Each(vec![ops[axis]]),
            join => join.clone(),
        },
        ..node.clone()
    };
    Net {
        image: vec![size],
        nodes: net.nodes.iter().map(on_axis).collect(),
    }
}

/// Whether sizes alone agree.
fn fits(net: &Net, axis: usize, size: i64) -> bool {
    let mut sizes = vec![size];
    for node in &net.nodes {
        let first = sizes[node.inputs[0]];
        let mut others = node.inputs.iter().skip(1).map(|&input| sizes[input]);
        let made = match &node.kind {
            Kind::Each(ops) => {
                let settled = ops[axis].settle(first, node.like.map_or(0, |like| sizes[like]));
                settled.ok().map(|settled| settled.m)
            }
            Kind::Join => others.all(|other| other == first).then_some(first),
            Kind::Gate => others
                .all(|other| [first, 1].contains(&other))
                .then_some(first),
        };
        match made {
            Some(size) => sizes.push(size),
            None => return false,
        }
    }
    true
}

fn with_sizes(net: &Net, sizes: &[(usize, i64)]) -> Net {
    let mut net = net.clone();
    for &(axis, size) in sizes {
        net.image[axis] = size;
    }
    net
}

/// Whether all is sound on these axes.
fn works(net: &Net, sizes: &[(usize, i64)]) -> bool {
    let model = Model::of(&with_sizes(net, sizes));
    let mut faults = model.faults.iter();
    faults.all(|(_, axis, _)| sizes.iter().all(|(own, _)| own != axis))
}

/// The nearest sizes that fit, and their rule as it is written.
struct Near {
    below: Option<i64>,
    above: Option<i64>,
    rule: Option<String>,
}

fn near(net: &Net, axis: usize) -> Near {
    let size = net.image[axis];
    let below = ((size - FAR).max(1)..size).rev();
    let below = { below }.find(|&own| fits(net, axis, own));
    let above = (size + 1..=size + FAR).filter(|&own| fits(net, axis, own));
    let above: Vec<i64> = above.take(4).collect();
    let rule = match above.as_slice() {
        &[a, b, c, d] if b - a == c - b && c - b == d - c && b - a > 1 => {
            let (step, rest) = (b - a, a % (b - a));
            let rest = if rest == 0 {
                String::new()
            } else {
                format!(" + {rest}")
            };
            Some(format!(" (`{step} * k{rest}`)"))
        }
        _ => None,
    };
    Near {
        below: below.filter(|below| 2 * below + 1 >= size),
        above: above.first().copied(),
        rule,
    }
}

fn is_alike(net: &Net) -> bool {
    let same = |node: &Layer| match &node.kind {
        Kind::Each(ops) => ops.iter().all(|op| op == &ops[0]),
        Kind::Join | Kind::Gate => true,
    };
    net.image.iter().all(|side| *side == net.image[0]) && net.nodes.iter().all(same)
}

/// The words, from the sizes.
fn words(net: &Net, axis: usize) -> Option<String> {
    let axes = 0..net.image.len();
    let unfit: Vec<usize> = axes
        .filter(|&axis| !fits(net, axis, net.image[axis]))
        .collect();
    if unfit.len() > 1 && !is_alike(net) {
        return words_for(net, &unfit);
    }
    let Near { below, above, rule } = near(net, axis);
    let rule = rule.unwrap_or_default();
    let side = match net.image.len() {
        1 => String::new(),
        _ if is_alike(net) => " on each side".to_owned(),
        _ => format!(" on side {axis}"),
    };
    let sizes = below.into_iter().chain(above);
    let sizes: Vec<i64> = sizes.filter(|&size| works(net, &[(axis, size)])).collect();
    Some(match sizes.as_slice() {
        [] => return None,
        [1] => format!("the nearest input that fits has 1 pixel{side}{rule}"),
        [one] => format!("the nearest input that fits has {one} pixels{side}{rule}"),
        [a, b, ..] => format!("the nearest inputs that fit have {a} and {b} pixels{side}{rule}"),
    })
}

fn words_for(net: &Net, axes: &[usize]) -> Option<String> {
    let near: Vec<Near> = axes.iter().map(|&axis| near(net, axis)).collect();
    let choose = |of: fn(&Near) -> Option<i64>| {
        let sizes = axes
            .iter()
            .zip(&near)
            .map(|(&axis, near)| Some((axis, of(near)?)));
        let sizes: Vec<_> = sizes.collect::<Option<_>>()?;
        works(net, &sizes).then(|| format!("`{:?}`", with_sizes(net, &sizes).image))
    };
    let chosen = [choose(|near| near.below), choose(|near| near.above)];
    let chosen: Vec<String> = chosen.into_iter().flatten().collect();
    // Told where all sides that have one have the same.
    let mut rules: Vec<&String> = near.iter().filter_map(|near| near.rule.as_ref()).collect();
    rules.dedup();
    let rule = if let [rule] = rules.as_slice() {
        rule
    } else {
        ""
    };
    Some(match chosen.as_slice() {
        [] => return None,
        [one] => format!("{one} fits{rule}"),
        [a, b, ..] => format!("{a} and {b} fit{rule}"),
    })
}

/// A random network at another size.
fn elsewhere(seed: u64) -> Net {
    let mut net = network(seed).net;
    let mut rng = Rng::new(seed);
    for side in &mut net.image {
        *side = rng.within(1, 80);
    }
    // Where axes are alike, all of the network is.
    if net.image.len() > 1 && rng.percent(50) {
        net.image[1] = net.image[0];
        for node in &mut net.nodes {
            if let Kind::Each(ops) = &mut node.kind {
                ops[1] = ops[0];
            }
        }
    }
    net
}

#[test]
fn sizes_that_fit_are_those_at_which_every_layer_has_one() {
    for seed in 1..=1_000 {
        let net = elsewhere(seed);
        let own = graph(&net);
        for axis in 0..net.image.len() {
            for size in 1..=80 {
                let told = || format!("network {seed}, axis {axis}, {size} pixels\n{net}");
                assert_eq!(own.takes(axis, size), fits(&net, axis, size), "{}", told());
            }
        }
    }
}

#[test]
fn the_nearest_sizes_are_told() {
    let mut told = [0; 6];
    for seed in 1..=4_000 {
        let net = elsewhere(seed);
        // Several axes are told in more ways.
        if seed > 600 && net.image.len() == 1 {
            continue;
        }
        for axis in 0..net.image.len() {
            let expected = words(&net, axis);
            assert_eq!(graph(&net).fitting(axis), expected, "network {seed}\n{net}");
            let words = expected.unwrap_or_default();
            let kinds = ["each side", "side 0", "` fits", "` fit", "* k", "and"];
            for (count, kind) in told.iter_mut().zip(kinds) {
                *count += u32::from(words.contains(kind));
            }
        }
    }
    assert!(told.iter().all(|&count| count > 4), "{told:?}");
}

#[test]
fn the_least_size_that_fits_is_sound() {
    for seed in 1..=500 {
        let net = elsewhere(seed);
        for axis in 0..net.image.len() {
            for size in [-3, 1, 2, net.image[axis]] {
                let mut sizes = size.max(1)..300;
                let is_sound = |&size: &i64| {
                    fits(&net, axis, size) && Model::of(&lane(&net, axis, size)).faults.is_empty()
                };
                let Some(least) = sizes.find(is_sound) else {
                    continue;
                };
                let found = graph(&net).fit_at_least(axis, size);
                assert_eq!(found, Some(least), "network {seed}, axis {axis}\n{net}");
            }
        }
    }
}

#[test]
fn what_fits_by_size_fits_wherever_sizes_do() {
    let mut counts = [0; 2];
    for seed in 1..=1_500 {
        let net = elsewhere(seed);
        let by_size = graph(&net).fits_by_size();
        counts[usize::from(by_size)] += 1;
        if !by_size {
            continue;
        }
        // Jumps that differ do so at every size.
        for axis in 0..net.image.len() {
            let sizes = (1..=40).filter(|&size| fits(&net, axis, size));
            let sound = sizes.map(|size| Model::of(&lane(&net, axis, size)).faults.is_empty());
            let sound: Vec<bool> = sound.collect();
            let told = format!("network {seed}, axis {axis}\n{net}");
            assert!(sound.iter().all(|own| *own == sound[0]), "{told}");
        }
    }
    assert!(counts.iter().all(|&count| count > 200), "{counts:?}");
    // Either is enough: a jump that depends on the size, padding that there may not be enough for.
    let (before, after, mode) = (1, 0, PaddingMode::Reflect);
    let shift = ShiftOp {
        before,
        after,
        mode,
    };
    for op in [
        AxisOp::Adaptive(AdaptiveOp { size: 7 }),
        AxisOp::Shift(shift),
    ] {
        let mut graph = multiples(1, 0, 8);
        graph.nodes[0].op = NodeOp::Axes(vec![op]);
        assert!(!graph.fits_by_size(), "{op:?}");
    }
}

/// Of one axis: `before` layers that change nothing, then one that takes multiples of a number.
fn multiples(of: i64, before: usize, size: i64) -> Graph {
    let ops = std::iter::repeat_n(AxisOp::Pointwise, before);
    let ops = ops.chain([AxisOp::Unshuffle(UnshuffleOp { factor: of })]);
    let input = |place: usize| place.checked_sub(1).map_or(Source::Input, Source::Layer);
    let nodes = ops.enumerate().map(|(place, op)| Node {
        op: NodeOp::Axes(vec![op]),
        inputs: vec![input(place)],
        like: None,
    });
    Graph {
        input: vec![size],
        nodes: nodes.collect(),
    }
}

#[test]
fn the_search_for_sizes_ends() {
    let told = |of, before, size| multiples(of, before, size).fitting(0);
    let one = |size| Some(format!("the nearest input that fits has {size} pixels"));
    let two = |a, b| {
        Some(format!(
            "the nearest inputs that fit have {a} and {b} pixels"
        ))
    };
    // 4,096 to either side.
    assert_eq!(told(5_000, 0, 5_904), two(5_000, 10_000));
    assert_eq!(told(5_000, 0, 5_903), one(5_000));
    assert_eq!(told(5_000, 0, 9_096), two(5_000, 10_000));
    assert_eq!(told(5_000, 0, 9_097), one(10_000));
    // None of less than half.
    assert_eq!(told(1_100, 0, 2_200), two(1_100, 3_300));
    assert_eq!(told(1_500, 0, 3_000), two(1_500, 4_500));
    assert_eq!(told(1_500, 0, 2_999), two(1_500, 3_000));
    assert_eq!(
        told(5, 0, 4),
        Some("the nearest input that fits has 5 pixels (`5 * k`)".into())
    );
    // 2^20 layers in all: 256 of them at 4,096 sizes.
    assert_eq!(told(4_096, 255, 5_000), two(4_096, 8_192));
    assert_eq!(told(4_096, 256, 5_000), one(4_096));
    // And 2^21 for the least.
    let least = |before, from| multiples(4_096, before, 1).fit_at_least(0, from);
    assert_eq!(least(511, 1), Some(4_096));
    assert_eq!(least(512, 1), None);
    assert_eq!(least(512, 100), Some(4_096));
    // 513 positions as 256, of 257 a pixel: more phases than there may be. Of 770 it is half as many.
    let mode = Mode::NEAREST;
    let ops = [
        Op::Upsample { f: 257, mode },
        Op::Shift {
            b: 0,
            e: -1,
            fill: Fill::Zeros,
        },
        Op::Resize { m: 256, mode },
    ];
    assert_eq!(graph(&Net::chain(1, &ops)).fit_at_least(0, 2), Some(3));
}

#[test]
fn what_stands_before_a_layer() {
    for seed in 1..=300 {
        let net = network(seed).net;
        for at in 0..=net.nodes.len() {
            let mut expected = vec![false; net.nodes.len()];
            for before in net.ancestors(at) {
                if before > 0 {
                    expected[before - 1] = true;
                }
            }
            let place = crate::support::adapter::place(at);
            assert_eq!(graph(&net).ancestors(place), expected, "{at} of\n{net}");
        }
    }
}

/// What a layer does: how it repeats, what each output of a turn reads and how padding is filled.
fn does(model: &Model, at: usize) -> Option<impl PartialEq> {
    let step = model.axes[0].layers[at].as_ref()?.step?;
    let reads = |o| match step.reads(o) {
        Reads::Positions(positions) => positions,
        _ => Vec::new(),
    };
    let (turn, positions) = step.period();
    let reads: Vec<_> = (0..turn).map(reads).collect();
    Some((positions, reads, step.before, step.after))
}

fn pair(net: &Net, size: i64) -> (Model, Evaluation) {
    let net = with_sizes(net, &[(0, size)]);
    (Model::of(&net), evaluate(graph(&net)))
}

#[test]
fn layers_do_at_one_size_what_they_do_at_another() {
    let mut counts = [0; 4];
    for seed in 1..=1_500 {
        let net = elsewhere(seed);
        let net = lane(&net, 0, net.image[0]);
        let left_out = Rng::new(seed).within(0, 40);
        let (large, small) = (
            pair(&net, net.image[0] + left_out),
            pair(&net, net.image[0]),
        );
        for (index, node) in net.nodes.iter().enumerate() {
            let Kind::Each(ops) = &node.kind else {
                let both = large.0.is_sound(index + 1) && small.0.is_sound(index + 1);
                assert_eq!(
                    large.1.does_as(&small.1, index, 0),
                    both,
                    "network {seed}\n{net}"
                );
                continue;
            };
            // What reads between positions, or everything, is told by its numbers, and not by what it reads.
            let sees_all = matches!(
                ops[0],
                Op::GlobalPool | Op::MixAll | Op::Scan | Op::Adaptive { m: 1 }
            );
            if sees_all || ops[0].mode().is_some() || ops[0].fill() != Fill::Zeros {
                continue;
            }
            let (a, b) = (does(&large.0, index + 1), does(&small.0, index + 1));
            let both = a.is_some() && b.is_some();
            let expected = both && a == b;
            let told = || format!("network {seed}, layer {}\n{net}", index + 1);
            assert_eq!(large.1.does_as(&small.1, index, 0), expected, "{}", told());
            counts[usize::from(expected)] += 1;
            // And so many features less as stand for the pixels that are left out.
            let own = |model: &Model| model.axes[0].layers[index + 1].as_ref().map(|own| own.size);
            let Some(road) = large.0.axes[0].layers[index + 1].as_ref() else {
                continue;
            };
            let road = &large.0.axes[0].roads.all[road.full];
            let fewer = match road.lines.as_slice() {
                [(features, pixels)] if road.beyond == Beyond::Nothing => {
                    Some(left_out.div_euclid(*pixels) * features)
                }
                _ => None,
            };
            let gone = own(&large.0).zip(own(&small.0)).map(|(a, b)| a - b);
            let expected = expected && fewer.is_some() && fewer == gone;
            let found = large.1.does_to_less(&small.1, index, 0, left_out);
            assert_eq!(found, expected, "{}", told());
            counts[2 + usize::from(expected)] += 1;
        }
    }
    assert!(counts.iter().all(|&count| count > 200), "{counts:?}");
}
