//! Records read as constants read them: from pixels to features, and as heads on other networks, against sets.

use crate::support::adapter::graph;
use crate::support::answers::Sets;
use crate::support::borders::with_borders;
use crate::support::exist::existing;
use crate::support::facts::facts;
use crate::support::generate::{grown_on, network};
use crate::support::model::Model;
use crate::support::net::{At, Net, Node};
use crate::support::number;
use crate::support::op::{Fill, Mode, Op, Pad};
use crate::support::record::{Recorded, kind_of};
use crate::support::rng::Rng;
use crate::support::roads::{Beyond, Road, RoadId};
use receptive_field_core::axis::{Axis, Base};
use receptive_field_core::eval::{Record, evaluate};
use receptive_field_core::{Answer, Fact, record};

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap()
}

/// Pixels before and behind the image that are asked about.
const AROUND: i64 = 12;

/// Every layer on every axis, with all paths and without those that see everything: its record, what the sets call it,
/// how many features it has.
fn each_record(model: &Model, mut with: impl FnMut(Axis<'_>, (usize, RoadId), i64)) {
    let evaluation = evaluate(graph(&model.net));
    for at in (0..=model.net.nodes.len()).filter(|&at| model.is_sound(at)) {
        let whole = Recorded::whole(&evaluation, at);
        let local = Recorded::local(&evaluation, at);
        for (number, axis) in model.axes.iter().enumerate() {
            let layer = axis.layers[at].as_ref().unwrap();
            with(whole.axis(number).axis, (number, layer.full), layer.size);
            if let Some(road) = layer.local {
                with(local.axis(number).axis, (number, road), layer.size);
            }
        }
    }
}

#[test]
fn pixels_lead_to_the_features_that_see_them() {
    for seed in 1..=number("RF_NETWORKS", 20_000) / 10 {
        let model = network(seed);
        each_record(&model, |record, (axis, road), size| {
            let roads = &model.axes[axis].roads;
            let regions: Vec<_> = (0..size).map(|i| roads.region(road, i)).collect();
            for pixel in -AROUND..roads.image + AROUND {
                let told = || format!("network {seed}, pixel {pixel}: {regions:?}\n{}", model.net);
                let holds = |region: &Option<(i64, i64)>| {
                    region.is_some_and(|(lo, hi)| lo <= pixel && pixel < hi)
                };
                let first = regions.iter().position(holds).unwrap_or(0);
                let last = regions.iter().rposition(holds).map_or(0, |last| last + 1);
                let hull = (whole(first), whole(last));
                assert_eq!(record.features_at(pixel), Some(hull), "{}", told());
                // Centres are told from one another by twice their distance.
                let centres = (0..).zip(&regions).filter_map(|(i, region)| {
                    let (lo, hi) = (*region)?;
                    Some(((lo + hi - 2 * pixel - 1).abs(), i))
                });
                let nearest = centres.min().map(|(_, i)| i);
                assert_eq!(record.nearest(pixel), nearest, "{}", told());
            }
        });
    }
}

/// One layer of stride `step`, with two features.
fn two(step: i64) -> Recorded {
    let window = Op::Window {
        k: 1,
        s: step,
        d: 1,
        pad: Pad::Both(0, 0),
        fill: Fill::Zeros,
        ceil: false,
    };
    Recorded::whole(&evaluate(graph(&Net::chain(step + 1, &[window]))), 1)
}

#[test]
fn pixels_far_away_are_outside_of_all_that_is_near() {
    for step in [1, 1 << 59] {
        let near = two(step);
        for pixel in [i64::MIN, -1, step + 1, i64::MAX] {
            assert_eq!(near.axis(0).axis.features_at(pixel), Some((0, 0)));
        }
        assert_eq!(near.axis(0).axis.features_at(step), Some((1, 2)));
    }
    // A region that is far away itself may hold them.
    let far = two(1 << 61);
    assert_eq!(far.axis(0).axis.features_at(i64::MIN), Some((0, 0)));
    assert_eq!(far.axis(0).axis.features_at(1 << 61), None);
}

#[test]
fn numbers_say_what_their_text_says() {
    let mut locals = 0;
    for seed in 1..=1_000 {
        let model = network(seed);
        let evaluation = evaluate(graph(&model.net));
        let layers = 1..=model.net.nodes.len();
        for at in layers.filter(|&at| model.is_sound(at)) {
            let kind = kind_of(&evaluation, at);
            for is_local in [false, true] {
                let numbers = evaluation.numbers(at - 1, kind, is_local);
                let text = evaluation.record(at - 1, kind, is_local);
                assert_eq!(numbers.is_some(), text.is_some());
                let (Some(numbers), Some(text)) = (numbers, text) else {
                    continue;
                };
                locals += usize::from(is_local);
                for (axis, numbers) in numbers.iter().enumerate() {
                    let read = Record::of(&text, model.axes.len(), axis).unwrap();
                    let own = Record::on(evaluation.graph().input[axis], kind, numbers);
                    for fact in Fact::ALL {
                        assert_eq!(own.fact(fact), read.fact(fact), "network {seed}, {fact:?}");
                    }
                }
            }
        }
    }
    assert!(locals > 500, "{locals}");
}

/// The flags that `Field` reads, and those that keep heads away.
#[test]
fn flags_tell_of_ways_runs_and_padding() {
    let mut counts = [0; 4];
    for seed in 1..=3_000 {
        let model = network(seed);
        let evaluation = evaluate(graph(&model.net));
        let roads_of = model.axes.iter().enumerate();
        for (number, axis) in roads_of {
            let exist = existing(axis, false);
            for at in (1..=model.net.nodes.len()).filter(|&at| model.is_sound(at)) {
                let layer = axis.layers[at].as_ref().unwrap();
                let record = Recorded::whole(&evaluation, at);
                let record = record.axis(number).axis;
                let told = format!("network {seed}, layer {at}, axis {number}\n{}", model.net);
                let (path, full) = (&axis.roads.all[layer.path], &axis.roads.all[layer.full]);
                let is_straight = |road: &Road| {
                    road.beyond == Beyond::Nothing && matches!(&*road.lines, [(1, _)])
                };
                let is_line = is_straight(path) && path.jump == full.jump;
                let turn = full.lines.iter().map(|line| line.0).max().unwrap_or(1);
                let regions = |road| {
                    let all = (-turn..2 * turn).map(|i| axis.roads.region(road, i));
                    all.collect::<Vec<_>>()
                };
                let is_same = path.beyond == full.beyond
                    && path.lines == full.lines
                    && regions(layer.path) == regions(layer.full);
                let is_told = is_same || is_line && is_straight(full);
                // Only where a layer before it, or it, reads pixels in padding.
                let before = model.net.ancestors(at);
                let fills = before.iter().any(|&at| {
                    let step = axis.layers[at].as_ref().and_then(|layer| layer.step);
                    step.is_some_and(|step| {
                        step.op.fill() != Fill::Zeros || step.op.mode().is_some()
                    })
                });
                let is_split = pieces(&exist[at].inside) > 1;
                let mut expected = [!is_told && is_line, !is_told && !is_line, is_split];
                let found = [record::DETOUR, record::TWISTED, record::SPLIT];
                let found = found.map(|flag| record.has(flag));
                if is_same && (fills || full.beyond != Beyond::Nothing) {
                    // Two ways that see the same may do so through other padding, or before a scan otherwise.
                    expected[1] = found[1];
                }
                assert_eq!(found, expected, "{told}");
                let may_read = fills && full.beyond != Beyond::Global;
                assert!(may_read || !record.reads_padding(), "{told}");
                for (count, is_so) in counts.iter_mut().zip([
                    expected[0],
                    expected[1],
                    is_split,
                    record.reads_padding(),
                ]) {
                    *count += u32::from(is_so);
                }
            }
        }
    }
    assert!(counts.iter().all(|&count| count > 50), "{counts:?}");
}

#[test]
fn fields_of_layers_are_their_facts() {
    // And one of many phases, all of them before the image.
    let (b, e, fill, mode) = (40, 0, Fill::Zeros, Mode::NEAREST);
    let far = [Op::Shift { b, e, fill }, Op::Resize { m: 30, mode }];
    let far = Model::of(&Net::chain(4, &far));
    for (model, seed) in (1..=2_000).map(network).chain([far]).zip(1..) {
        each_record(&model, |record, (axis, road), size| {
            let facts = facts(&model.axes[axis].roads, road, size);
            let found = record.facts();
            let told = format!("network {seed}\n{}", model.net);
            assert_eq!(whole(found.size), size, "{told}");
            assert_eq!(
                whole(found.receptive_field),
                facts.receptive_field,
                "{told}"
            );
            let (pixels, features) = facts.jump;
            assert_eq!(found.jump.to_bits(), ratio(pixels, features), "{told}");
            match facts.start {
                Ok((doubled, by)) => {
                    assert_eq!(found.start.to_bits(), ratio(doubled, by), "{told}");
                }
                Err(_) => assert!(found.start.is_nan(), "{told}"),
            }
        });
    }
}

/// Small numbers.
#[allow(clippy::cast_precision_loss)]
fn ratio(above: i128, below: i128) -> u64 {
    (above as f64 / below as f64).to_bits()
}

/// One network behind a layer of another.
fn behind(body: &Net, at: At, head: &Net) -> Net {
    let moved = |&from: &At| {
        if from == 0 {
            at
        } else {
            body.nodes.len() + from
        }
    };
    let nodes = head.nodes.iter().map(|node| Node {
        kind: node.kind.clone(),
        inputs: node.inputs.iter().map(moved).collect(),
        like: node.like.as_ref().map(moved),
    });
    Net {
        image: body.image.clone(),
        nodes: body.nodes.iter().cloned().chain(nodes).collect(),
    }
}

/// A layer on which others may stand, the last of those there are; and what it is for them on each axis.
fn footing(model: &Model) -> Option<(At, Vec<Base>)> {
    let evaluation = evaluate(graph(&model.net));
    let is_sound = |at: &At| model.is_sound(*at);
    (0..=model.net.nodes.len())
        .rev()
        .filter(is_sound)
        .find_map(|at| {
            let record = Recorded::whole(&evaluation, at);
            let bases = (0..model.axes.len()).map(|axis| {
                let layer = model.axes[axis].layers[at].as_ref().unwrap();
                let is_one_road = layer.local == Some(layer.full);
                let runs = existing(&model.axes[axis], false)[at].inside.clone();
                let record = record.axis(axis).axis;
                if !is_one_road || pieces(&runs) > 1 || record.reads_padding() {
                    return None;
                }
                record.as_base()
            });
            Some((at, bases.collect::<Option<_>>()?))
        })
}

/// How many runs of `true`.
fn pieces(inside: &[bool]) -> usize {
    let begins = |i: usize| inside[i] && (i == 0 || !inside[i - 1]);
    (0..inside.len()).filter(|&i| begins(i)).count()
}

/// The layers of a head above bases, against those of the one network that both are.
fn compare_heads(bases: &[Base], head: &Model, whole: &Net, counts: &mut [u32; 2]) {
    let (evaluation, whole) = (evaluate(graph(&head.net)), Model::of(whole));
    let nodes = head.net.nodes.len();
    let before = whole.net.nodes.len() - nodes;
    let exist = |model: &Model, is_local| -> Vec<_> {
        let axes = model.axes.iter();
        axes.map(|axis| existing(axis, is_local)).collect()
    };
    let heads = exist(head, false);
    let wholes = [false, true].map(|is_local| exist(&whole, is_local));
    let places = (1..=nodes).filter(|&of| head.is_sound(of));
    for (of, number) in places.flat_map(|of| (0..bases.len()).map(move |number| (of, number))) {
        let alone = head.axes[number].layers[of].as_ref().unwrap();
        let runs = pieces(&heads[number][of].inside);
        let placed = before + of;
        let axis = &whole.axes[number];
        let layer = axis.layers[placed].as_ref().unwrap();
        let inside = &wholes[0][number][placed].inside;
        for (is_local, road) in [(false, Some(layer.full)), (true, layer.local)] {
            let recorded = if is_local && alone.local.is_some() {
                Recorded::local(&evaluation, of)
            } else {
                Recorded::whole(&evaluation, of)
            };
            let record = recorded.axis(number).axis.above(bases[number]);
            let Some(road) = road.filter(|_| !record.reads_padding()) else {
                counts[1] += 1;
                continue;
            };
            let facts = facts(&axis.roads, road, layer.size);
            let exists = &wholes[usize::from(is_local)][number][placed];
            let facts = with_borders(facts, exists, inside);
            let sets = Sets {
                layer,
                facts: &facts,
                inside,
                productive: true,
            };
            for fact in Fact::ALL {
                let (found, expected) = (record.fact(fact), sets.answer(fact));
                let is_known = match fact {
                    Fact::Productive => false,
                    // Whether the shortest path avoids what sees everything is known by its length alone.
                    Fact::PathMin => {
                        let by_chance = alone.path_min == bases[number].input;
                        road == layer.full && facts.beyond == Beyond::Nothing && !by_chance
                    }
                    // Without the paths that see everything, what is padding to these is not known. Behind them what
                    // is inside is so even if they read all that there is: that can be less.
                    Fact::Interior if facts.beyond != Beyond::Nothing => {
                        !is_local && found != Answer::Pair(0, 0)
                    }
                    Fact::Interior => runs < 2 && road == layer.full,
                    // Of one feature that sees all, by definition, all pixels of its own image.
                    Fact::Jump => facts.beyond != Beyond::Global,
                    _ => true,
                };
                if is_known {
                    let told = format!("layer {placed}, axis {number}, {bases:?}");
                    assert_eq!(found, expected, "{fact:?} of {told}\n{}", whole.net);
                }
            }
            for i in 0..layer.size {
                let region = record.region(i).map(|region| (region.start, region.end));
                assert_eq!(region, axis.roads.region(road, i), "{}", whole.net);
            }
            counts[0] += 1;
        }
    }
}

#[test]
fn heads_are_what_they_are_in_one_network() {
    let mut counts = [0; 2];
    for seed in 1..=600 {
        let body = network(seed);
        let Some((at, bases)) = footing(&body) else {
            continue;
        };
        let sizes: Vec<i64> = bases.iter().map(|base| base.input).collect();
        let head = grown_on(&sizes, Rng::new(seed + 1_000_000));
        let whole = behind(&body.net, at, &head.net);
        compare_heads(&bases, &head, &whole, &mut counts);
        // And a third on top of both.
        let Some((middle, above)) = footing(&head) else {
            continue;
        };
        let sizes: Vec<i64> = above.iter().map(|base| base.input).collect();
        let last = grown_on(&sizes, Rng::new(seed + 2_000_000));
        let under = bases
            .iter()
            .zip(&above)
            .map(|(base, above)| base.under(above).unwrap());
        let under: Vec<Base> = under.collect();
        let place = if middle == 0 {
            at
        } else {
            body.net.nodes.len() + middle
        };
        let whole = behind(&whole, place, &last.net);
        compare_heads(&under, &last, &whole, &mut counts);
    }
    assert!(counts[0] > 6_000 && counts[0] > 3 * counts[1], "{counts:?}");
}
