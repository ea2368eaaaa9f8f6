//! Random networks by way of their records: a layer's regions are those of the evaluator and its facts those that its
//! record answers, and a head on a backbone is the network that is both.

use receptive_field_core::eval::{
    Evaluation, Graph, Node, NodeOp, Record, Source, encode, evaluate,
};
use receptive_field_core::ops::{
    AdaptiveOp, AxisOp, MixOp, Mode, Padding, PaddingMode, ResizeOp, ResizeTarget, ShiftOp,
    TransposedOp, TransposedPadding, UpsampleOp, WindowOp,
};
use receptive_field_core::{Answer, Fact, Kind};
use receptive_field_values::__private::{input1, layer1};
use receptive_field_values::Layer;

use super::leaked;
use super::search::Random;

fn mode(random: &mut Random) -> Mode {
    [
        Mode::NEAREST,
        Mode::LINEAR,
        Mode::CUBIC,
        Mode::LINEAR_ALIGNED,
    ][usize::try_from(random.below(4)).unwrap()]
}

fn window(random: &mut Random) -> AxisOp {
    AxisOp::Window(WindowOp {
        kernel: 1 + random.below(4),
        stride: 1 + random.below(2),
        dilation: 1 + random.below(2),
        padding: match random.below(3) {
            0 => Padding::Same,
            1 => Padding::Causal,
            _ => Padding::Explicit {
                before: random.below(3),
                after: random.below(3),
            },
        },
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    })
}

fn operation(random: &mut Random) -> AxisOp {
    match random.below(30) {
        0 | 1 => AxisOp::Upsample(UpsampleOp {
            factor: 2,
            mode: mode(random),
        }),
        2 | 3 => AxisOp::Transposed(TransposedOp {
            kernel: 1 + random.below(3),
            stride: 2,
            dilation: 1,
            padding: TransposedPadding::Explicit {
                before: 0,
                after: 0,
            },
            output_padding: 0,
        }),
        4 | 5 => AxisOp::Resize(ResizeOp {
            target: ResizeTarget::Size(1 + random.below(20)),
            mode: mode(random),
        }),
        6 => AxisOp::Adaptive(AdaptiveOp {
            size: 1 + random.below(6),
        }),
        7 => AxisOp::Shift(ShiftOp {
            before: random.below(5) - 2,
            after: random.below(5) - 2,
            mode: PaddingMode::Zeros,
        }),
        8 => AxisOp::Mix(MixOp {
            window: 1 + random.below(4),
            shift: random.below(3),
        }),
        9 => AxisOp::MixAll,
        10 => AxisOp::Scan,
        11 => AxisOp::GlobalPool,
        _ => window(random),
    }
}

/// A network of some layers; joins are of two layers whatever they are, and may be errors.
fn network(random: &mut Random, layers: usize, offset: usize) -> Vec<Node> {
    let source = |random: &mut Random, index: usize| match index
        .checked_sub(1 + usize::from(random.below(4) == 0))
    {
        Some(before) => Source::Layer(offset + before),
        None if offset == 0 => Source::Input,
        None => Source::Layer(offset - 1),
    };
    (0..layers)
        .map(|index| {
            let first = source(random, index);
            match random.below(8) {
                0 => {
                    let far = index
                        .checked_sub(3)
                        .map_or_else(|| source(random, 0), |far| Source::Layer(offset + far));
                    let op = if random.below(2) == 0 {
                        NodeOp::Gate
                    } else {
                        NodeOp::Join
                    };
                    Node {
                        op,
                        inputs: vec![first, far],
                        like: None,
                    }
                }
                _ => Node {
                    op: NodeOp::Axes(vec![operation(random)]),
                    inputs: vec![first],
                    like: None,
                },
            }
        })
        .collect()
}

fn text(evaluation: &Evaluation, index: usize) -> Option<&'static str> {
    let geometry = evaluation.node(Source::Layer(index))?;
    let graph = evaluation.graph();
    let op = match &graph.nodes[index].op {
        NodeOp::Axes(ops) => ops.first(),
        _ => None,
    };
    let kind = match op {
        Some(AxisOp::Window(_)) => Kind::Conv,
        _ => Kind::Pointwise,
    };
    let record = encode::axis(
        geometry,
        &geometry.axes[0],
        geometry.axes[0].view(),
        kind,
        op,
    );
    let node = encode::node(kind, &graph.nodes[index].inputs);
    Some(encode::text(&graph.input, &node, &[record]).leak())
}

fn layer(evaluation: &Evaluation, index: usize) -> Option<Layer<1>> {
    Some(layer1("layer", leaked(text(evaluation, index)?)))
}

fn ratio(numerator: i64, denominator: i64) -> Answer {
    Answer::Number {
        numerator: numerator.into(),
        denominator: denominator.into(),
    }
}

fn number(value: i64) -> Answer {
    ratio(value, 1)
}

fn count(value: usize) -> Answer {
    number(value.try_into().unwrap())
}

fn pair((first, second): (i64, i64)) -> Answer {
    Answer::Pair(first, second)
}

/// A fact as the layer's field or method has it; none where it does not exist, and of what only contracts ask.
fn said(layer: &Layer<1>, fact: Fact) -> Option<Answer> {
    Some(match fact {
        Fact::Size => count(layer.size[0]),
        Fact::Jump => {
            let (pixels, features) = layer.jump_ratio(0);
            ratio(pixels, features)
        }
        Fact::ReceptiveField => count(layer.receptive_field[0]),
        Fact::ReceptiveFieldMin => count(layer.receptive_field_min(0)),
        Fact::PathMin => count(layer.path_min(0)),
        Fact::Period => count(layer.period(0)?),
        Fact::Start => half(layer.start[0])?,
        Fact::Anchor => {
            let (numerator, denominator) = layer.anchor_ratio(0)?;
            ratio(numerator, denominator)
        }
        Fact::Padding => number(layer.padding(0)?),
        Fact::Lookback => number(layer.lookback(0)?),
        Fact::Lookahead => number(layer.lookahead(0)?),
        Fact::Latency => number(layer.latency(0)?),
        Fact::Dropped => count(layer.dropped(0)),
        Fact::State => count(layer.state(0)?),
        Fact::Halo => pair(layer.halo(0)?),
        Fact::Context => pair(layer.context(0)?),
        Fact::HaloUnaligned => pair(layer.halo_unaligned(0)?),
        Fact::Interior => {
            let (first, last) = layer.interior(0);
            pair((first.try_into().unwrap(), last.try_into().unwrap()))
        }
        Fact::Aligned => Answer::Truth(layer.aligned()),
        Fact::Productive => Answer::Truth(layer.productive()),
        Fact::Causal => Answer::Truth(layer.causal()?),
        Fact::Uniform => Answer::Truth(layer.uniform()?),
        Fact::Dense | Fact::CoversInput => return None,
    })
}

/// A whole number or a half.
#[expect(clippy::cast_possible_truncation, reason = "small numbers")]
fn half(value: f64) -> Option<Answer> {
    let twice = (value * 2.0) as i64;
    match (value.is_nan(), twice % 2) {
        (true, _) => None,
        (false, 0) => Some(number(twice / 2)),
        (false, _) => Some(ratio(twice, 2)),
    }
}

#[test]
fn layers_answer_as_their_records() {
    let mut random = Random(17);
    let mut compared = 0;
    for _ in 0..1_500 {
        let size = 4 + random.below(30);
        let nodes = network(&mut random, 6, 0);
        let graph = Graph {
            input: vec![size],
            nodes,
        };
        let evaluation = evaluate(graph);
        let graph = evaluation.graph();
        for index in 0..graph.nodes.len() {
            let Some(text) = text(&evaluation, index) else {
                continue;
            };
            let (layer, record) = (
                layer1("layer", leaked(text)),
                Record::of(text, 1, 0).unwrap(),
            );
            compared += 1;
            for fact in Fact::ALL {
                let answer = match record.fact(fact) {
                    Answer::Missing(_) | Answer::Open(_) => None,
                    answer => Some(answer),
                };
                assert_eq!(said(&layer, fact), answer, "{fact:?}, {graph:?} {index}");
            }
            let axis = &evaluation.node(Source::Layer(index)).unwrap().axes[0];
            let regions: Vec<_> = (0..layer.size[0])
                .map(|i| layer.region([i]).map(|[r]| (r.start, r.end)))
                .collect();
            let seen: Vec<_> = (0..axis.size())
                .map(|i| axis.view().region(i).map(|s| (s.start, s.end)))
                .collect();
            assert_eq!(regions, seen, "{graph:?} {index}");
        }
    }
    assert!(compared > 4_000, "{compared}");
}

#[test]
fn a_head_on_a_backbone_is_the_network_that_is_both() {
    let mut random = Random(23);
    let mut compared = [0; 2];
    for _ in 0..20_000 {
        let size = 6 + random.below(40);
        let below = 1 + usize::try_from(random.below(3)).unwrap();
        let mut nodes: Vec<Node> = network(&mut random, below, 0);
        let graph = Graph {
            input: vec![size],
            nodes: nodes.clone(),
        };
        let evaluation = evaluate(graph);
        let Some(backbone) = layer(&evaluation, below - 1) else {
            continue;
        };
        if backbone.uniform() != Some(true) || backbone.region([0]).is_none() {
            continue;
        }
        let middle = i64::try_from(backbone.size[0]).unwrap();
        let seed = random.0;
        let head_nodes = network(&mut random, 3, 0);
        let head_graph = Graph {
            input: vec![middle],
            nodes: head_nodes,
        };
        let head_evaluation = evaluate(head_graph);
        let head_graph = head_evaluation.graph();
        random.0 = seed;
        nodes.extend(network(&mut random, 3, below));
        let both_graph = Graph {
            input: vec![size],
            nodes,
        };
        let both_evaluation = evaluate(both_graph);
        let both_graph = both_evaluation.graph();
        let head = layer(&head_evaluation, 2);
        let both = layer(&both_evaluation, below + 2);
        let (Some(head), Some(both)) = (head, both) else {
            continue;
        };
        let composed = backbone.then(&head);
        let told = || format!("{both_graph:?} {below}");
        assert_eq!(
            (composed.size, composed.receptive_field),
            (both.size, both.receptive_field),
            "{}",
            told()
        );
        for i in 0..both.size[0] {
            assert_eq!(composed.region([i]), both.region([i]), "{}", told());
        }
        assert_eq!(
            composed.receptive_field_min(0),
            both.receptive_field_min(0),
            "{}",
            told()
        );
        assert_eq!(
            (composed.period(0), composed.uniform()),
            (both.period(0), both.uniform()),
            "{}",
            told()
        );
        assert_eq!(
            (composed.padding(0), composed.halo(0)),
            (both.padding(0), both.halo(0)),
            "{}",
            told()
        );
        let is_global = both.lookahead(0).is_none();
        if !is_global {
            assert_eq!(composed.jump_ratio(0), both.jump_ratio(0), "{}", told());
            assert_eq!(composed.lookback(0), both.lookback(0), "{}", told());
            assert_eq!(composed.lookahead(0), both.lookahead(0), "{}", told());
            assert_eq!(composed.latency(0), both.latency(0), "{}", told());
            assert_eq!(composed.anchor_ratio(0), both.anchor_ratio(0), "{}", told());
        }
        compared[usize::from(is_global)] += 1;
        // In fewer positions a short path is as long as the head's image by chance.
        if middle > 6 {
            assert_eq!(composed.path_min(0), both.path_min(0), "{}", told());
            if composed.lookback(0).is_some() {
                assert_eq!(composed.interior(0), both.interior(0), "{}", told());
                let is_plain = |node: &Node| matches!(&node.op, NodeOp::Axes(ops) if matches!(ops[0], AxisOp::Window(_)));
                if head_graph.nodes.iter().all(is_plain) {
                    assert_eq!(composed.productive(), both.productive(), "{}", told());
                }
            }
        }
    }
    assert!(compared[0] > 500 && compared[1] > 50, "{compared:?}");
    assert_eq!(input1(5).then(&input1(5)), input1(5));
}
