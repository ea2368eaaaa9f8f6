//! What rows count towards their limit: those of all ways, and those that joins unite.

use receptive_field_core::Mode;
use receptive_field_core::eval::{
    EvalErrorKind, Evaluation, Graph, Node, NodeOp, Source, evaluate,
};
use receptive_field_core::ops::{
    AxisOp, Padding, PaddingMode, ResizeOp, ResizeTarget, ShiftOp, TransposedOp, TransposedPadding,
    UpsampleOp, WindowOp,
};

use crate::work::{evaluated, node, shift, window};

/// Rows of all ways count, those of other layers too: behind a gate those without what sees everything.
#[test]
fn rows_of_all_ways_count() {
    let node = |op: NodeOp, inputs: Vec<Source>| Node {
        op,
        inputs,
        like: None,
    };
    let axes = |op: AxisOp| NodeOp::Axes(vec![op]);
    let up = axes(AxisOp::Upsample(UpsampleOp {
        factor: 65_536,
        mode: Mode::NEAREST,
    }));
    let gated = |last: &NodeOp| {
        let mut nodes = vec![
            node(up.clone(), vec![Source::Input]),
            node(axes(AxisOp::GlobalPool), vec![Source::Layer(0)]),
            node(NodeOp::Gate, vec![Source::Layer(0), Source::Layer(1)]),
        ];
        for index in 2..20 {
            let inputs = match last {
                NodeOp::Gate => vec![Source::Layer(index), Source::Layer(1)],
                _ => vec![Source::Layer(index)],
            };
            nodes.push(node(last.clone(), inputs));
        }
        let evaluation = evaluate(Graph {
            input: vec![8],
            nodes,
        });
        let errors = evaluation.errors().iter();
        errors
            .map(|error| (error.node, error.kind.clone()))
            .collect::<Vec<_>>()
    };
    // One way once, and two ways seven times.
    let expected = [(9, EvalErrorKind::Rows)];
    assert_eq!(gated(&NodeOp::Gate), expected);
    assert_eq!(gated(&axes(AxisOp::Pointwise)), expected);
}

/// Of a join each branch counts that sees something else than the one before it.
#[test]
fn rows_that_joins_unite_count() {
    let up = AxisOp::Upsample(UpsampleOp {
        factor: 65_536,
        mode: Mode::NEAREST,
    });
    let axes = |op: AxisOp, input: Source| Node {
        op: NodeOp::Axes(vec![op]),
        inputs: vec![input],
        like: None,
    };
    let joined = |inputs: Vec<Source>| {
        let join = Node {
            op: NodeOp::Join,
            inputs,
            like: None,
        };
        let same = axes(AxisOp::Pointwise, Source::Layer(0));
        let evaluation = evaluate(Graph {
            input: vec![8],
            nodes: vec![axes(up, Source::Input), same, join],
        });
        evaluation.errors().len()
    };
    let layers = |count: usize| (0..count).map(|index| Source::Layer(index % 2));
    assert_eq!(joined(vec![Source::Layer(0); 8]), 0);
    assert_eq!(joined(layers(8).collect()), 0);
    assert_eq!(joined(layers(1000).collect()), 1);
}

/// What the nodes of a chain cost at most: whether it is too much.
fn is_too_much(image: i64, ops: &[AxisOp]) -> bool {
    let input = |place: usize| place.checked_sub(1).map_or(Source::Input, Source::Layer);
    let nodes = ops.iter().enumerate().map(|(place, &op)| Node {
        op: NodeOp::Axes(vec![op]),
        inputs: vec![input(place)],
        like: None,
    });
    let evaluation = evaluate(Graph {
        input: vec![image],
        nodes: nodes.collect(),
    });
    let mut errors = evaluation.errors().iter();
    errors.any(|error| error.kind == EvalErrorKind::Rows)
}

fn transposed(kernel: i64, stride: i64, dilation: i64, taken: i64) -> AxisOp {
    AxisOp::Transposed(TransposedOp {
        kernel,
        stride,
        dilation,
        padding: TransposedPadding::Explicit {
            before: taken,
            after: taken,
        },
        output_padding: 0,
    })
}

/// Where the first output reads nothing, the taps of another count.
#[test]
fn taps_count_of_the_outputs_that_have_most() {
    let up = AxisOp::Upsample(UpsampleOp {
        factor: 32_768,
        mode: Mode::NEAREST,
    });
    assert!(!is_too_much(8, &[up, transposed(2, 2, 2, 1)]));
    assert!(is_too_much(
        8,
        &[
            up,
            transposed(131_072, 2, 2, 65_537),
            transposed(131_072, 2, 2, 65_537)
        ]
    ));
}

fn kinds(evaluation: &Evaluation) -> Vec<EvalErrorKind> {
    let errors = evaluation.errors().iter();
    errors.map(|error| error.kind.clone()).collect()
}

/// Also those of a layer whose regions turn out not to fit; and past the limit none are made to see whether they do.
#[test]
fn rows_count_before_they_are_made() {
    let resize = AxisOp::Resize(ResizeOp {
        target: ResizeTarget::Scale {
            numerator: 65_521,
            denominator: 65_536,
        },
        mode: Mode::NEAREST,
    });
    let far = AxisOp::Window(WindowOp {
        kernel: 2,
        stride: 1,
        dilation: 4_000_000_000_000_000_000,
        padding: Padding::Explicit {
            before: 0,
            after: 4_500_000_000_000_000_000,
        },
        ceil_mode: false,
        padding_mode: PaddingMode::Zeros,
    });
    // Layers that all read the first; what they see is further than any two pixels may be apart.
    let fan = |count| {
        let mut nodes = vec![node(resize, Source::Input)];
        nodes.extend(vec![node(far, Source::Layer(0)); count]);
        evaluated(900_000_000_000_000_000, nodes)
    };
    let overflow = |count| vec![EvalErrorKind::Overflow; count];
    let once = fan(1);
    let often = fan(15);
    assert_eq!(kinds(&often), overflow(15));
    assert_eq!(often.work() - once.work(), 14 * 65_521);
    let past = fan(18);
    let too_much = vec![EvalErrorKind::Rows; 3];
    assert_eq!(kinds(&past), [overflow(15), too_much].concat());
}

/// Rows, and the steps that it takes to follow runs, are counted together.
#[test]
fn rows_and_runs_have_one_limit() {
    let up = AxisOp::Upsample(UpsampleOp {
        factor: 65_536,
        mode: Mode::NEAREST,
    });
    let of = |dilation: i64, convolutions: usize, ups: usize| {
        let padded = shift(20_000, 20_000, PaddingMode::Zeros);
        let mut nodes = vec![
            node(padded, Source::Input),
            node(transposed(1, 2, 1, 0), Source::Layer(0)),
        ];
        nodes.extend(
            (1..)
                .take(convolutions)
                .map(|at| node(window(8, dilation), Source::Layer(at))),
        );
        nodes.extend(vec![node(up, Source::Input); ups]);
        evaluated(8, nodes)
    };
    let evaluation = |convolutions, ups| of(2, convolutions, ups);
    // Each of 40,000 runs is followed over 8 taps in two steps, and one more; four steps are a row. Taps without a gap are
    // one stretch.
    let first = |dilation| of(dilation, 1, 0).work() - of(dilation, 0, 0).work();
    let second = evaluation(2, 0).work() - evaluation(1, 0).work();
    for (work, taps) in [(second, 8), (first(2), 8), (first(1), 1)] {
        let apart = work.abs_diff(40_000 * (2 * taps + 1) / 4);
        assert!(apart < 100, "{apart}");
    }
    assert_eq!(kinds(&evaluation(5, 0)), []);
    assert_eq!(kinds(&evaluation(7, 0)), [EvalErrorKind::Rows]);
    assert_eq!(kinds(&evaluation(5, 2)), []);
    assert_eq!(kinds(&evaluation(5, 3)), [EvalErrorKind::Rows]);
}

/// Of many runs inside each is looked for, a few times where four inputs are read.
#[test]
fn runs_count_by_what_it_takes_to_find_them() {
    let pad = |before| {
        AxisOp::Shift(ShiftOp {
            before,
            after: before,
            mode: PaddingMode::Zeros,
        })
    };
    let up = AxisOp::Upsample(UpsampleOp {
        factor: 1000,
        mode: Mode::NEAREST,
    });
    let resize = AxisOp::Resize(ResizeOp {
        target: ResizeTarget::Scale {
            numerator: 3,
            denominator: 2,
        },
        mode: Mode::CUBIC,
    });
    let chain = |runs| [pad(runs), transposed(1, 2, 1, 0), up, resize];
    assert!(!is_too_much(8, &chain(1000)));
    assert!(is_too_much(8, &chain(100_000)));
}
