//! Which fields are equal: those of one network written twice, and none that the evaluator tells apart.

use receptive_field_core::Fact;
use receptive_field_core::eval::{Evaluation, View, evaluate};
use receptive_field_values::{Field, Window};

use super::follow;
use super::grow::network;
use crate::support::adapter::{graph, place};
use crate::support::net::{Kind, Net, Node};
use crate::support::number;
use crate::support::op::{Fill, Op, Pad};
use crate::support::record::Recorded;
use crate::support::rng::Rng;

/// The input and the layers.
struct Known {
    evaluation: Evaluation,
    fields: Vec<Option<Field>>,
}

impl Known {
    fn of(net: &Net) -> Self {
        let evaluation = evaluate(graph(net));
        let mut fields = vec![Some(Field::input(net.image[0].try_into().unwrap()))];
        for node in &evaluation.graph().nodes {
            let next = follow(node, &fields).and_then(Result::ok);
            fields.push(next);
        }
        Self { evaluation, fields }
    }
}

/// What the evaluator finds different about layers of two networks, of what their fields keep.
fn difference((one, a): (&Known, usize), (other, b): (&Known, usize)) -> Option<String> {
    let field = one.fields[a].as_ref()?;
    let node = one.evaluation.node(place(a))?;
    let twin = other.evaluation.node(place(b))?;
    let (whole, twins) = (
        Recorded::whole(&one.evaluation, a),
        Recorded::whole(&other.evaluation, b),
    );
    let (record, second) = (whole.axis(0), twins.axis(0));
    for fact in Fact::ALL {
        let is_of_last = matches!(fact, Fact::Dropped | Fact::State | Fact::Productive);
        if is_of_last || !field.knows(fact) {
            continue;
        }
        let (own, theirs) = (record.fact(fact), second.fact(fact));
        if own != theirs {
            return Some(format!("{}: {own:?} and {theirs:?}", fact.name()));
        }
    }
    let (node, twin) = (&node.axes[0], &twin.axes[0]);
    let size = node.size();
    let differ = |one: View<'_>, other: View<'_>| {
        (0..size.min(300)).find(|&i| one.region(i) != other.region(i))
    };
    if let Some(i) = differ(node.view(), twin.view()) {
        return Some(format!("region({i})"));
    }
    match (node.local(), twin.local()) {
        (Some(one), Some(other)) => differ(one, other).map(|i| format!("local region({i})")),
        (None, None) => None,
        _ => Some("local".to_owned()),
    }
}

/// The same network in other words, and where each of its layers is in them: padding by itself, long windows as two.
fn rewritten(net: &Net, sizes: &[i64]) -> (Net, Vec<usize>) {
    let mut other = Net {
        image: net.image.clone(),
        nodes: Vec::new(),
    };
    let mut places = vec![0];
    for (index, node) in net.nodes.iter().enumerate() {
        let mut next = node.clone();
        next.inputs.iter_mut().for_each(|at| *at = places[*at]);
        if let Kind::Each(ops) = &node.kind {
            let mut at = next.inputs[0];
            let ops = in_other_words(ops[0], sizes[node.inputs[0]], index);
            for op in ops {
                other.nodes.push(Node::each(vec![op], at, None));
                at = other.nodes.len();
            }
        } else {
            other.nodes.push(next);
        }
        places.push(other.nodes.len());
    }
    (other, places)
}

fn in_other_words(op: Op, n: i64, index: usize) -> Vec<Op> {
    let Op::Window {
        k,
        s,
        d,
        fill: Fill::Zeros,
        ceil: false,
        ..
    } = op
    else {
        return vec![op];
    };
    let Ok(step) = op.settle(n, 0) else {
        return vec![op];
    };
    let window = |k, s| Op::Window {
        k,
        s,
        d,
        pad: Pad::Both(0, 0),
        fill: Fill::Zeros,
        ceil: false,
    };
    let mut ops = Vec::new();
    let left = n + step.before + step.after;
    if (step.before, step.after) != (0, 0) && left > 0 {
        let (b, e) = (step.before, step.after);
        ops.push(Op::Shift {
            b,
            e,
            fill: Fill::Zeros,
        });
    } else if (step.before, step.after) != (0, 0) {
        return vec![op];
    }
    if k > 2 && index % 2 == 0 {
        ops.extend([window(2, 1), window(k - 1, s)]);
    } else {
        ops.push(window(k, s));
    }
    ops
}

/// With one window a little different.
fn changed(net: &Net, rng: &mut Rng) -> Option<Net> {
    let mut net = net.clone();
    let windows = net
        .nodes
        .iter_mut()
        .filter_map(|node| match &mut node.kind {
            Kind::Each(ops) => match &mut ops[0] {
                Op::Window { k, s, d, pad, .. } => Some((k, s, d, pad)),
                _ => None,
            },
            Kind::Join | Kind::Gate => None,
        });
    let mut windows: Vec<_> = windows.collect();
    if windows.is_empty() {
        return None;
    }
    let all: Vec<usize> = (0..windows.len()).collect();
    let (k, s, d, pad) = &mut windows[rng.pick(&all)];
    match (rng.within(0, 4), &mut **pad) {
        (0, _) => **d += 1,
        (1, _) => **s += 1,
        (2, Pad::Both(b, e)) => (*b, *e) = (*b + 1, *e - 1),
        (3, Pad::Both(b, _)) => *b += 1,
        (4, Pad::Both(_, e)) => *e += 1,
        _ => **k += 1,
    }
    Some(net)
}

#[test]
fn fields_are_equal_if_they_see_the_same() {
    let (first, count) = (number("RF_SEED", 1), number("RF_NETWORKS", 4_000) / 4);
    let (mut equal, mut twice, mut lost) = (0, 0, 0);
    for seed in first..first + count {
        let (net, _) = network(seed);
        let mut rng = Rng::new(seed);
        let known = Known::of(&net);
        let sizes: Vec<i64> = known
            .fields
            .iter()
            .map(|field| match field {
                Some(field) => field.size().try_into().unwrap(),
                None => 0,
            })
            .collect();
        // None is equal to one that the evaluator tells from it, here and in a network that is almost the same.
        let other = changed(&net, &mut rng).map(|net| Known::of(&net));
        for (a, own) in known.fields.iter().enumerate() {
            let Some(own) = own else { continue };
            let here = known.fields[..a]
                .iter()
                .enumerate()
                .map(|(b, field)| (&known, b, field));
            let there = other.iter().map(|other| (other, a, &other.fields[a]));
            for (network, b, field) in here.chain(there) {
                let Some(field) = field else { continue };
                assert_eq!(own == field, field == own);
                if own == field {
                    equal += 1;
                    if let Some(text) = difference((&known, a), (network, b)) {
                        panic!("seed {seed}, layers {a} and {b}: {text}\n{net}");
                    }
                }
            }
        }
        // The same in other words is equal.
        let (other, places) = rewritten(&net, &sizes);
        let other = Known::of(&other);
        for (a, own) in known.fields.iter().enumerate() {
            if let (Some(own), Some(twin)) = (own, &other.fields[places[a]]) {
                // Taps far apart: in one of them the interior may take too many looks.
                if own.knows(Fact::Interior) != twin.knows(Fact::Interior) {
                    assert!(own != twin);
                    lost += 1;
                    continue;
                }
                twice += 1;
                assert!(
                    own == twin,
                    "seed {seed}, layer {a}: {own} and {twin}\n{net}"
                );
            }
        }
    }
    println!(
        "{equal} equal ones, {twice} in other words, {lost} of which only one keeps the interior"
    );
    assert!(lost * 1_000 <= twice + 1_000);
    if count >= 500 {
        assert!(
            equal > 1_000 && twice > 5_000,
            "{equal} equal, {twice} in other words"
        );
    }
}

/// How long the shortest way is counts, and not where it begins.
#[test]
fn a_skip_may_begin_elsewhere() {
    let x = Field::input(40);
    let wide = x.window(Window::new(9).same());
    let beside = |skip| Field::join(&[wide, skip]);
    let (early, late) = (x.pad(1, 0).crop(0, 1), x.crop(2, 0).pad(0, 2));
    let longer = x.pad(2, 0).window(Window::new(3));
    assert!(beside(early) == beside(late));
    assert!(beside(early) != beside(longer) && beside(longer) != beside(early));
    // Nor what reads nothing.
    let holes = x.transposed(Window::new(1).stride(2), 0);
    let nothing = holes.crop(1, 0).window(Window::new(1).stride(2)).pad(0, 1);
    assert_eq!(beside(nothing).path_min(), 0);
    assert!(beside(early) != beside(nothing) && beside(nothing) != beside(early));
    assert!(beside(nothing) == beside(nothing));
}
