//! What joins are counted for, to the last step.

use receptive_field_core::Mode;
use receptive_field_core::eval::{Looks, Node, NodeOp, Source};
use receptive_field_core::ops::{
    AxisOp, PaddingMode, ResizeOp, ResizeTarget, TransposedOp, TransposedPadding,
};

use crate::work::{evaluated, node, shift, window};

/// Every second feature reads nothing: the odd, or the even.
fn spread(before: i64) -> AxisOp {
    let padding = TransposedPadding::Explicit { before, after: 0 };
    AxisOp::Transposed(TransposedOp {
        kernel: 1,
        stride: 2,
        dilation: 1,
        padding,
        output_padding: before,
    })
}

#[test]
fn what_sees_no_padding_in_joins_is_counted_by_its_runs() {
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
    // Four steps are a row. For each two branches there are two rows, those of the shorter way, and the one run that is left;
    // to unite two rows takes two steps, for what there is and for each further branch.
    let steps = |join: &[usize]| {
        let rows = join.len().div_ceil(2) * (2 + 2 + 1);
        work(join, 92) - work(join, 88) - 4 * rows - 2 * (2 * join.len() - 1)
    };
    // Those that all of the branches before have, and those of the next. One alone is no list.
    let both = |before: usize, next: usize| before + next;
    let (odds, evens) = (999, 1000);
    assert_eq!(steps(&[odd, even]), both(1, odds) + both(odds, evens));
    assert_eq!(steps(&[even, odd]), both(1, evens) + both(evens, odds));
    assert_eq!(steps(&[odd, middle]), both(1, odds) + both(odds, 1));
    assert_eq!(steps(&[middle, odd]), both(1, odds));
    assert_eq!(steps(&[all, middle, even]), both(1, evens));
}

fn resize(size: i64) -> AxisOp {
    AxisOp::Resize(ResizeOp {
        target: ResizeTarget::Size(size),
        mode: Mode::NEAREST,
    })
}

#[test]
fn branches_that_drift_are_counted_for_what_it_takes_to_compare_them() {
    let join = |op, inputs: [usize; 2]| Node {
        op,
        inputs: inputs.map(Source::Layer).to_vec(),
        like: None,
    };
    let mut nodes = vec![
        node(shift(0, 4, PaddingMode::Zeros), Source::Input),
        node(resize(12), Source::Input),
        node(AxisOp::GlobalPool, Source::Input),
    ];
    let work = |nodes: &[Node]| evaluated(8, nodes.to_vec()).work();
    let before = work(&nodes);
    nodes.push(join(NodeOp::Join, [0, 1]));
    // One row and three, that of the branch that is the shorter way, and the run of features that see no padding; three
    // classes of two lines each, of which the four turns are halved twice, and each line with each.
    let expected = (1 + 3) + 1 + 1 + (3 * 2 * 2 + 2 * 2);
    // One step for the row of each branch, and two for the lines that are compared: a row.
    let united = 1;
    let joined = work(&nodes);
    assert_eq!(joined - before, expected + united);
    // Beside a gate they drift as well.
    nodes.push(join(NodeOp::Gate, [3, 2]));
    assert_eq!(work(&nodes) - joined, expected);
}

/// Branches of 8 features, each of another jump, and their sum; all of them see no padding.
fn fan(branches: usize) -> Vec<Node> {
    let crops = (0..).step_by(8).take(branches);
    let mut nodes = Vec::new();
    for crop in crops {
        nodes.push(node(shift(0, -crop, PaddingMode::Zeros), Source::Input));
        nodes.push(node(resize(8), Source::Layer(nodes.len() - 1)));
    }
    nodes.push(Node {
        op: NodeOp::Join,
        inputs: (0..branches)
            .map(|branch| Source::Layer(2 * branch + 1))
            .collect(),
        like: None,
    });
    nodes
}

#[test]
fn what_drifts_is_looked_at_line_by_line() {
    for branches in [1, 3, 4, 7, 8] {
        let mut nodes = fan(branches);
        let sum = nodes.len() - 1;
        // Its last feature sees padding, so that the layers before it are looked at.
        nodes.push(node(shift(0, 1, PaddingMode::Zeros), Source::Layer(sum)));
        let evaluation = evaluated(64, nodes);
        let slopes = evaluation.node(Source::Layer(sum)).unwrap().axes[0]
            .view()
            .slopes();
        assert_eq!(slopes, branches);
        let work = |count| {
            let mut looks = Looks::default();
            let seen = evaluation.visible_after(&mut looks, Source::Layer(sum + 1), 0, (0, count));
            assert!(seen.is_ok());
            looks.work()
        };
        let per_feature = 1 + branches / 4;
        assert_eq!((work(9), work(8)), (per_feature * 8 + 2, 0), "{branches}");
    }
}

#[test]
fn the_lines_of_branches_that_drift_are_counted() {
    let steps = |branches: usize| {
        let work = |joins: usize| {
            let mut nodes = fan(branches);
            let join = nodes.pop().unwrap();
            nodes.extend(vec![join; joins]);
            let evaluation = evaluated(64, nodes);
            assert_eq!(evaluation.errors(), []);
            evaluation.work()
        };
        // The row of each line, that of the shorter way, one class that is halved three times on each line, and each line
        // with each; for each two branches.
        let halves = branches.div_ceil(2);
        let rows = halves * (branches + 1 + 3 * branches + branches * branches) + halves;
        // Four steps are a row.
        work(5) - work(1) - 4 * rows
    };
    // One for the row of each branch, and two for each line but one that it is compared with.
    assert_eq!(steps(2), 2);
    assert_eq!(steps(3), 3 + 2);
    assert_eq!(steps(5), 5 + 2 * (1 + 2 + 3));
}
