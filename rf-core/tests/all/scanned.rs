//! Scans over branches that drift: what is read ahead, and the shortest region, feature by feature.

use receptive_field_core::eval::{Evaluation, Graph, Node, NodeOp, Record, Source, evaluate};
use receptive_field_core::ops::{
    AxisOp, Padding, PaddingMode, ResizeOp, ResizeTarget, ShiftOp, TransposedOp, TransposedPadding,
    UpsampleOp, WindowOp,
};
use receptive_field_core::{Answer, Fact, Kind, Mode};

use crate::support::rng::Rng;

fn node(op: NodeOp, inputs: Vec<Source>) -> Node {
    Node {
        op,
        inputs,
        like: None,
    }
}

fn axes(op: AxisOp) -> NodeOp {
    NodeOp::Axes(vec![op])
}

/// An up-sampling or a window, and a resize to `size`: each branch has its own jump and its own phases.
fn branch(rng: &mut Rng, size: i64, nodes: &mut Vec<Node>) -> Source {
    let shift = ShiftOp {
        before: rng.within(-2, 9),
        after: 0,
        mode: PaddingMode::Zeros,
    };
    let window = WindowOp {
        kernel: rng.within(1, 5),
        stride: rng.within(1, 3),
        dilation: rng.within(1, 3),
        padding: Padding::Same,
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    };
    let up = UpsampleOp {
        factor: rng.within(1, 4),
        mode: Mode::LINEAR,
    };
    // Phases of one layer that are far from each other: each begins to see something in a turn of its own.
    let transposed = TransposedOp {
        kernel: rng.within(1, 4),
        stride: rng.within(1, 5),
        dilation: rng.within(1, 40),
        padding: TransposedPadding::Causal,
        output_padding: 0,
    };
    let up = match rng.within(0, 2) {
        0 => AxisOp::Transposed(transposed),
        _ => AxisOp::Upsample(up),
    };
    let resize = ResizeOp {
        target: ResizeTarget::Size(size),
        mode: if rng.within(0, 1) == 0 {
            Mode::NEAREST
        } else {
            Mode::LINEAR
        },
    };
    let mut from = Source::Input;
    for op in [
        AxisOp::Shift(shift),
        AxisOp::Window(window),
        up,
        AxisOp::Resize(resize),
    ] {
        nodes.push(node(axes(op), vec![from]));
        from = Source::Layer(nodes.len() - 1);
    }
    from
}

fn number(evaluation: &Evaluation, layer: usize, fact: Fact) -> Option<i128> {
    let text = evaluation.record(layer, Kind::Scan, false)?;
    match Record::of(&text, 1, 0)?.fact(fact) {
        Answer::Number { numerator, .. } => Some(numerator),
        _ => None,
    }
}

/// From the region of each feature, and where it stands.
fn one_by_one(evaluation: &Evaluation, layer: usize) -> (Option<i128>, Option<i128>, i128) {
    let geometry = evaluation.node(Source::Layer(layer)).expect("it is there");
    let axis = &geometry.axes[0];
    let jump = axis.view().jump();
    let stand = |i: i64| (i128::from(i) * jump.numerator()).div_euclid(jump.denominator());
    let (mut ahead, mut late, mut shortest) = (None, None, i128::MAX);
    for i in 0..axis.size() {
        let Some(region) = axis.view().region(i) else {
            shortest = 0;
            continue;
        };
        let end = i128::from(region.end);
        shortest = shortest.min(end);
        let step_end = stand(i + 1).max(stand(i) + 1);
        ahead = ahead.max(Some(end - 1 - stand(i)));
        late = late.max(Some(end - step_end));
    }
    (ahead, late, shortest)
}

#[test]
fn what_is_read_ahead_is_found_without_going_through_all_features() {
    let (mut drifting, mut begins_late) = (0, 0);
    for seed in 0..4000 {
        let mut rng = Rng::new(seed);
        let size = rng.within(1, 60);
        let mut nodes = Vec::new();
        let branches = (0..rng.within(2, 3))
            .map(|_| branch(&mut rng, size, &mut nodes))
            .collect();
        nodes.push(node(NodeOp::Join, branches));
        let join = Source::Layer(nodes.len() - 1);
        nodes.push(node(axes(AxisOp::Scan), vec![join]));
        let scan = nodes.len() - 1;
        let input = vec![rng.within(12, 40)];
        let evaluation = evaluate(Graph { input, nodes });
        let Some(geometry) = evaluation.node(join) else {
            continue;
        };
        if !geometry.axes[0].view().is_drifting() {
            // There facts are those of a layer that goes on for ever.
            continue;
        }
        drifting += 1;
        let (ahead, late, shortest) = one_by_one(&evaluation, scan);
        begins_late += i32::from(shortest == 0);
        let found = |fact| number(&evaluation, scan, fact);
        assert_eq!(found(Fact::Lookahead), ahead, "seed {seed}");
        assert_eq!(found(Fact::Latency), late, "seed {seed}");
        let least = found(Fact::ReceptiveFieldMin);
        assert_eq!(least, Some(shortest), "seed {seed}");
    }
    assert!(
        drifting > 1000 && begins_late > 100,
        "{drifting} {begins_late}"
    );
}

/// As many features as there are, and no answer would come: it is found from the first turns.
#[test]
fn a_scan_of_very_many_features() {
    let size = 1 << 40;
    let crop = ShiftOp {
        before: -(size / 4),
        after: 0,
        mode: PaddingMode::Zeros,
    };
    let resize = ResizeOp {
        target: ResizeTarget::Size(size),
        mode: Mode::NEAREST,
    };
    let join = vec![Source::Input, Source::Layer(1)];
    let nodes = vec![
        node(axes(AxisOp::Shift(crop)), vec![Source::Input]),
        node(axes(AxisOp::Resize(resize)), vec![Source::Layer(0)]),
        node(NodeOp::Join, join),
        node(axes(AxisOp::Scan), vec![Source::Layer(2)]),
    ];
    let input = vec![size];
    let evaluation = evaluate(Graph { input, nodes });
    assert_eq!(
        number(&evaluation, 3, Fact::ReceptiveFieldMin),
        Some((1 << 38) + 1)
    );
    assert_eq!(number(&evaluation, 3, Fact::Latency), Some(1 << 38));
}
