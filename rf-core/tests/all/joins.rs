//! What joins are counted for, to the last step.

use receptive_field_core::Mode;
use receptive_field_core::eval::{Node, NodeOp, Source};
use receptive_field_core::ops::{
    AxisOp, PaddingMode, ResizeOp, ResizeTarget, TransposedOp, TransposedPadding,
};

use crate::work::{evaluated, node, shift, window};

#[test]
fn what_sees_no_padding_in_joins_is_counted_by_its_runs() {
    // Every second feature reads nothing: of the one the odd, of the other the even.
    let spread = |before| {
        let padding = TransposedPadding::Explicit { before, after: 0 };
        AxisOp::Transposed(TransposedOp {
            kernel: 1,
            stride: 2,
            dilation: 1,
            padding,
            output_padding: before,
        })
    };
    let [odd, even, all, middle] = [1, 2, 3, 4];
    let work = |join: &[usize], count: usize| {
        // On either side 500 features see padding: behind them every second feature is a run, and all between them are one.
        let mut nodes = vec![
            node(window(1001, 1), Source::Input),
            node(spread(0), Source::Layer(0)),
            node(spread(1), Source::Layer(0)),
            node(spread(0), Source::Input),
            node(window(3, 3500), Source::Layer(3)),
        ];
        nodes.extend((0..count).map(|_| Node {
            op: NodeOp::Join,
            inputs: join.iter().copied().map(Source::Layer).collect(),
            like: None,
        }));
        let evaluation = evaluated(4000, nodes);
        assert_eq!(evaluation.errors(), []);
        evaluation.work()
    };
    // Eight steps are a row. To unite two rows takes four steps, for what there is and for each further branch.
    let steps = |join: &[usize]| work(join, 96) - work(join, 88) - 4 * (2 * join.len() - 1);
    // Those that all of the branches before have, and those of the next: each is looked at twice. One alone is no list.
    let both = |before: usize, next: usize| 2 * (before + next);
    let (odds, evens) = (999, 1000);
    assert_eq!(steps(&[odd, even]), both(1, odds) + both(odds, evens));
    assert_eq!(steps(&[even, odd]), both(1, evens) + both(evens, odds));
    assert_eq!(steps(&[odd, middle]), both(1, odds) + both(odds, 1));
    assert_eq!(steps(&[middle, odd]), both(1, odds));
    assert_eq!(steps(&[all, middle, even]), both(1, evens));
}

#[test]
fn branches_that_drift_are_counted_for_what_it_takes_to_compare_them() {
    let join = |op, inputs: [usize; 2]| Node {
        op,
        inputs: inputs.map(Source::Layer).to_vec(),
        like: None,
    };
    let resize = AxisOp::Resize(ResizeOp {
        target: ResizeTarget::Size(12),
        mode: Mode::NEAREST,
    });
    let mut nodes = vec![
        node(shift(0, 4, PaddingMode::Zeros), Source::Input),
        node(resize, Source::Input),
        node(AxisOp::GlobalPool, Source::Input),
    ];
    let work = |nodes: &[Node]| evaluated(8, nodes.to_vec()).work();
    let before = work(&nodes);
    nodes.push(join(NodeOp::Join, [0, 1]));
    // One row and three, that of the branch that is the shorter way, and the run of features that see no padding; three
    // classes of two lines each, of which the four turns are halved twice, and each line with each.
    let expected = (1 + 3) + 1 + 1 + (3 * 2 * 2 + 2 * 2);
    let joined = work(&nodes);
    assert_eq!(joined - before, expected);
    // Beside a gate they drift as well.
    nodes.push(join(NodeOp::Gate, [3, 2]));
    assert_eq!(work(&nodes) - joined, expected);
}
