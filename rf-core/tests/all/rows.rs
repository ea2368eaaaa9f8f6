//! What rows count towards their limit: those of all ways, and those that joins unite.

use receptive_field_core::Mode;
use receptive_field_core::eval::{EvalErrorKind, Graph, Node, NodeOp, Source, evaluate};
use receptive_field_core::ops::{
    AxisOp, PaddingMode, ResizeOp, ResizeTarget, ShiftOp, TransposedOp, TransposedPadding,
    UpsampleOp,
};

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
