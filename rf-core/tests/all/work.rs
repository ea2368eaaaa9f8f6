//! Where questions and layers end that would take too much, to the last step; and the texts of records.

use receptive_field_core::axis::Axis;
use receptive_field_core::eval::limits::READS;
use receptive_field_core::eval::{
    EvalErrorKind, Evaluation, Graph, Looks, Node, NodeOp, Source, TooMuchWork, Use, encode,
    evaluate,
};
use receptive_field_core::ops::{
    AxisOp, Padding, PaddingMode, ResizeOp, ResizeTarget, ShiftOp, TransposedOp, TransposedPadding,
    UpsampleOp, WindowOp,
};
use receptive_field_core::{Kind, Mode};

pub(crate) fn window(kernel: i64, dilation: i64) -> AxisOp {
    AxisOp::Window(WindowOp {
        kernel,
        stride: 1,
        dilation,
        padding: Padding::Same,
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    })
}

pub(crate) fn shift(before: i64, after: i64, mode: PaddingMode) -> AxisOp {
    AxisOp::Shift(ShiftOp {
        before,
        after,
        mode,
    })
}

pub(crate) fn node(op: AxisOp, input: Source) -> Node {
    Node {
        op: NodeOp::Axes(vec![op]),
        inputs: vec![input],
        like: None,
    }
}

pub(crate) fn evaluated(image: i64, nodes: Vec<Node>) -> Evaluation {
    evaluate(Graph {
        input: vec![image],
        nodes,
    })
}

fn chain(image: i64, ops: &[AxisOp]) -> Evaluation {
    let input = |place: usize| place.checked_sub(1).map_or(Source::Input, Source::Layer);
    let nodes = ops.iter().enumerate();
    let nodes = nodes.map(|(place, &op)| node(op, input(place)));
    evaluated(image, nodes.collect())
}

/// The pixels that the last layer of a chain uses, of those that it spans.
fn sparsest(ops: &[AxisOp]) -> Result<Use, TooMuchWork> {
    chain(8, ops).sparsest(Source::Layer(ops.len() - 1), 0, false)
}

const MANY: i64 = 65_536;

#[test]
fn sets_of_so_many_intervals_are_looked_at() {
    let gaps = |used| {
        let spanned = 2 * used - 1;
        Ok(Use { used, spanned })
    };
    // Of one feature.
    assert_eq!(sparsest(&[window(MANY, 2)]), gaps(MANY));
    assert_eq!(sparsest(&[window(MANY + 1, 2)]), Err(TooMuchWork));
    // Of two phases, on pixels that stand there twice.
    let (factor, mode) = (2, Mode::NEAREST);
    let up = AxisOp::Upsample(UpsampleOp { factor, mode });
    assert_eq!(sparsest(&[up, window(MANY / 2, 4)]), gaps(MANY / 2));
    assert_eq!(sparsest(&[up, window(MANY / 2 + 1, 4)]), Err(TooMuchWork));
    // Of eight layers in all.
    let mut ops = vec![window(MANY, 2)];
    ops.extend([AxisOp::Pointwise; 7]);
    assert_eq!(sparsest(&ops), gaps(MANY));
    ops.push(AxisOp::Pointwise);
    assert_eq!(sparsest(&ops), Err(TooMuchWork));
}

/// What reads nothing is as much as one interval.
#[test]
fn sets_of_nothing_count() {
    let holes = AxisOp::Transposed(TransposedOp {
        kernel: 1,
        stride: MANY,
        dilation: 1,
        padding: TransposedPadding::Explicit {
            before: 0,
            after: 0,
        },
        output_padding: 0,
    });
    let evaluation = evaluated(8, vec![node(holes, Source::Input); 9]);
    let mut looks = Looks::default();
    let mut found = |layer| evaluation.sparsest_after(&mut looks, Source::Layer(layer), 0, false);
    assert!((0..8).all(|layer| found(layer).is_ok()));
    assert_eq!(found(8), Err(TooMuchWork));
}

#[test]
fn so_many_intervals_are_united_in_joins() {
    // Each branch is put to those before it: 65,536 intervals once for its reads, and twice for each branch but the first,
    // which is only copied.
    let joined = |branches| {
        let join = Node {
            op: NodeOp::Join,
            inputs: vec![Source::Layer(0); branches],
            like: None,
        };
        let nodes = vec![node(window(MANY, 2), Source::Input), join];
        evaluated(8, nodes).sparsest(Source::Layer(1), 0, false)
    };
    let (used, spanned) = (MANY, 2 * MANY - 1);
    assert_eq!(joined(4), Ok(Use { used, spanned }));
    assert_eq!(joined(5), Err(TooMuchWork));
}

#[test]
fn so_much_is_looked_at_for_all_questions_and_on_all_axes() {
    let many = window(MANY, 2);
    // Axes that are alike share theirs.
    let graph = |axes: usize| Graph {
        input: (8..).take(axes).collect(),
        nodes: vec![Node {
            op: NodeOp::Axes(vec![many; axes]),
            inputs: vec![Source::Input],
            like: None,
        }],
    };
    let evaluation = evaluate(graph(9));
    let mut looks = Looks::default();
    let mut dense = |axis| evaluation.sparsest_after(&mut looks, Source::Layer(0), axis, false);
    assert!((0..8).all(|axis| dense(axis).is_ok()));
    assert_eq!(dense(8), Err(TooMuchWork));
    // What was answered is known.
    assert!(dense(0).is_ok());
    assert_eq!(looks.work(), 8 * 65_536 + 1);
    // Steps, too: one for each feature that is told, and those to find what it sees.
    let padded = shift(1 << 20, 0, PaddingMode::Zeros);
    let evaluation = evaluate(Graph {
        input: vec![8; 2],
        nodes: vec![Node {
            op: NodeOp::Axes(vec![padded; 2]),
            inputs: vec![Source::Input],
            like: None,
        }],
    });
    let mut looks = Looks::default();
    let visible = |looks: &mut Looks, axis, count| {
        let seen = evaluation.visible_after(looks, Source::Layer(0), axis, (0, count));
        seen.map(|seen| seen.len())
    };
    let half = READS / 2;
    assert_eq!(visible(&mut looks, 0, half), Ok(1 << 18));
    assert_eq!(visible(&mut looks, 1, half / 2), Ok(1 << 17));
    let left = (1 << 19) - looks.work();
    let count = i64::try_from(left).unwrap();
    assert_eq!(visible(&mut looks, 0, count), Ok(left));
    for axis in [0, 1] {
        assert_eq!(visible(&mut looks, axis, 1), Err(TooMuchWork));
    }
}

#[test]
fn so_many_features_that_drift_are_looked_at() {
    let drifting = |size| {
        let target = ResizeTarget::Size(size);
        let resize = AxisOp::Resize(ResizeOp {
            target,
            mode: Mode::NEAREST,
        });
        let sum = Node {
            op: NodeOp::Join,
            inputs: vec![Source::Layer(0), Source::Layer(1)],
            like: None,
        };
        let longer = shift(0, size - 8, PaddingMode::Zeros);
        let nodes = vec![
            node(longer, Source::Input),
            node(resize, Source::Input),
            sum,
        ];
        evaluated(8, nodes).sparsest(Source::Layer(2), 0, false)
    };
    // The last sees its own pixel, far behind the image, and the last of the image.
    let (used, spanned) = (2, MANY - 7);
    assert_eq!(drifting(MANY), Ok(Use { used, spanned }));
    assert_eq!(drifting(MANY + 2), Err(TooMuchWork));
}

#[test]
fn so_many_steps_are_taken_through_padding() {
    // Every feature in the padding is looked at twice: what it sees, and how far that is.
    let half = 1 << 18;
    let padded = |before| {
        let nodes = vec![
            node(shift(before, 0, PaddingMode::Reflect), Source::Input),
            node(AxisOp::Pointwise, Source::Layer(0)),
            node(AxisOp::Pointwise, Source::Input),
            node(AxisOp::Pointwise, Source::Layer(1)),
        ];
        // The layers behind it are looked at, too: alone it is told where it ends.
        evaluated(half + 2, nodes)
    };
    let one = |before| chain(half + 2, &[shift(before, 0, PaddingMode::Reflect)]);
    assert_eq!(one(half).errors(), []);
    let too_much = one(half + 1);
    assert_eq!(too_much.errors()[0].kind, EvalErrorKind::Visible);
    // What does not stand behind it goes on.
    let evaluation = padded(half + 1);
    let [error] = evaluation.errors() else {
        panic!("{:?}", evaluation.errors());
    };
    assert_eq!((error.node, &error.kind), (0, &EvalErrorKind::Visible));
    let exist = [0, 1, 2, 3].map(|layer| evaluation.node(Source::Layer(layer)).is_some());
    assert_eq!(exist, [false, false, true, false]);
}

#[test]
fn numbers_stand_in_cells_as_wide_as_the_longest() {
    assert_eq!(encode::list(&[0, 5]), "c 0 5");
    assert_eq!(encode::list(&[-5, 3]), "d -5  3");
    assert_eq!(encode::list(&[10, -9]), "d 10 -9");
    assert_eq!(encode::list(&[]), "b");
    let least = encode::list(&[i64::MIN]);
    assert_eq!((least.len(), &least[..3]), (22, "v -"));
}

#[test]
fn axes_that_are_alike_are_written_once() {
    let text = |axes: &[Vec<i64>]| encode::text(&[8, 9, 7], &[0, -1], axes);
    let (a, b) = (vec![5, 1], vec![6, 1]);
    let size = |text: &str, axis| Axis::of_text(text, 3, axis).map(|axis| axis.size());
    let sizes = |text: &str| [0, 1, 2, 3].map(|axis| size(text, axis));
    let all = [a.clone(), a.clone(), a.clone()];
    assert_eq!(text(&all), "d  8  9  7  2  0 -1  2  5  1");
    assert_eq!(sizes(&text(&all)), [Some(5), Some(5), Some(5), None]);
    let last = [a.clone(), b.clone(), b.clone()];
    assert_eq!(text(&last), "d  8  9  7  2  0 -1  2  5  1  2  6  1");
    assert_eq!(sizes(&text(&last)), [Some(5), Some(6), Some(6), None]);
    let first = [a.clone(), a, b];
    assert_eq!(
        text(&first),
        "d  8  9  7  2  0 -1  2  5  1  2  5  1  2  6  1"
    );
    assert_eq!(sizes(&text(&first)), [Some(5), Some(5), Some(6), None]);
    // Without an axis, and with one that is none of the network.
    assert_eq!(size(&text(&[]), 0), None);
    assert!(Axis::of_text("c 8 1 0 1 5 1 6", 1, 0).is_some());
    assert!(Axis::of_text("c 8 1 0 1 5 1 6", 1, 1).is_none());
}

#[test]
fn what_is_looked_at_does_not_grow_with_the_layer() {
    let large = 1 << 20;
    let (factor, mode) = (2, Mode::LINEAR);
    let up = AxisOp::Upsample(UpsampleOp { factor, mode });
    // Of two phases, each of which reads two pixels.
    let evaluation = chain(large, &[up, AxisOp::MixAll]);
    let mut looks = Looks::default();
    let mut most = |layer| evaluation.most_seen_after(&mut looks, Source::Layer(layer), 0);
    assert_eq!((most(0), most(1)), (Ok(2), Ok(large)));
    let covers = |layer| evaluation.covers_input(Source::Layer(layer), 0);
    assert_eq!((covers(0), covers(1)), (Ok(false), Ok(true)));
    // As many taps as pixels, and as many features that see padding.
    let many = large / 16;
    let evaluation = chain(many, &[window(many + 1, 1)]);
    assert_eq!(evaluation.covers_input(Source::Layer(0), 0), Ok(true));
    // Taps that lie further apart than the image is long: between them nothing is read.
    let apart = AxisOp::Transposed(TransposedOp {
        kernel: 3,
        stride: 2,
        dilation: (1 << 40) + 1,
        padding: TransposedPadding::Explicit {
            before: 2,
            after: 0,
        },
        output_padding: 0,
    });
    let evaluation = chain(8, &[apart]);
    assert_eq!(evaluation.covers_input(Source::Layer(0), 0), Ok(false));
    // A layer that is read twice, and so on: no way is gone twice.
    let twice = |at: usize| {
        let input = at.checked_sub(1).map_or(Source::Input, Source::Layer);
        Node {
            op: NodeOp::Join,
            inputs: vec![input, input],
            like: None,
        }
    };
    let evaluation = evaluated(8, (0..64).map(twice).collect());
    assert_eq!(evaluation.covers_input(Source::Layer(63), 0), Ok(false));
}

#[test]
fn work_is_counted_in_phases_and_in_steps() {
    let (factor, mode) = (3, Mode::NEAREST);
    let up = AxisOp::Upsample(UpsampleOp { factor, mode });
    let wide = window(5, 1);
    // Three phases each, those of five taps twice.
    let evaluation = chain(8, &[up, wide, AxisOp::Pointwise]);
    assert_eq!((evaluation.work(), evaluation.looked()), (12, 0));
    // What reads pixels in its padding is looked at from the first: of both layers the two features that do, what they
    // read and how far that is.
    let reflected = shift(2, 0, PaddingMode::Reflect);
    let evaluation = chain(8, &[reflected, AxisOp::Pointwise]);
    assert_eq!((evaluation.work(), evaluation.looked()), (2 + 8, 8));
    let is_wide = [wide, window(1, 1), up].map(|op| node(op, Source::Input).is_wide());
    assert_eq!(is_wide, [true, false, false]);
}

fn resize(size: i64) -> AxisOp {
    AxisOp::Resize(ResizeOp {
        target: ResizeTarget::Size(size),
        mode: Mode::NEAREST,
    })
}

#[test]
fn so_many_looks_find_which_branches_were_fitted() {
    // Each branch was fitted on its own, and one has another jump: each is looked at for all of them, 512 times 512.
    let joined = |branches: usize| {
        let mut nodes = vec![
            node(resize(4), Source::Input),
            node(shift(0, 4, PaddingMode::Zeros), Source::Layer(0)),
        ];
        nodes.extend((1..branches).map(|_| node(resize(8), Source::Input)));
        nodes.push(Node {
            op: NodeOp::Join,
            inputs: (1..=branches).map(Source::Layer).collect(),
            like: None,
        });
        let evaluation = evaluated(4, nodes);
        let errors = evaluation.errors().iter();
        errors.map(|error| error.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(joined(512), []);
    assert_eq!(joined(513), [EvalErrorKind::Parted]);
}

#[test]
fn nodes_that_are_found_on_the_way_count_as_looks() {
    let join = |inputs: Vec<Source>| Node {
        op: NodeOp::Join,
        inputs,
        like: None,
    };
    let joined = |branches: usize| {
        let mut nodes = vec![node(resize(8), Source::Input); branches];
        nodes.push(join((0..branches).map(Source::Layer).collect()));
        let sum = Source::Layer(branches);
        // Of another jump.
        nodes.push(node(resize(4), Source::Input));
        nodes.push(node(
            shift(0, 4, PaddingMode::Zeros),
            Source::Layer(branches + 1),
        ));
        let other = Source::Layer(branches + 2);
        // Three nodes are looked at for two branches each, and four branches of the sum are found in one look.
        nodes.extend(vec![join(vec![sum, other]); 11]);
        // What is left of 512 times 512.
        let last = (nodes.len()..).take(510).map(Source::Layer);
        let last = last.chain([other]).collect();
        nodes.extend(vec![node(resize(8), Source::Input); 510]);
        nodes.push(join(last));
        let evaluation = evaluated(4, nodes);
        let errors = evaluation.errors().iter();
        errors.map(|error| error.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(512 * 512 - 511 * 511, 11 * (3 * 2 + 351 / 4));
    assert_eq!(joined(351), []);
    assert_eq!(joined(352), [EvalErrorKind::Parted]);
}

/// Branches that drift apart, of which each sees furthest on a stretch of its own: it is one line, and found at once.
#[test]
fn lines_that_cross() {
    let (count, apart) = (20, 1 << 30);
    let size = count * apart;
    let image = 4 * count * size;
    let mut nodes = Vec::new();
    for jump in 1..=count {
        let before = count * size - jump * jump * apart / 2;
        let after = image - before - jump * size;
        nodes.push(node(
            shift(-before, -after, PaddingMode::Zeros),
            Source::Input,
        ));
        let target = ResizeTarget::Size(size);
        let resize = AxisOp::Resize(ResizeOp {
            target,
            mode: Mode::NEAREST,
        });
        nodes.push(node(resize, Source::Layer(nodes.len() - 1)));
    }
    let mut inputs: Vec<Source> = (0..nodes.len())
        .skip(1)
        .step_by(2)
        .map(Source::Layer)
        .collect();
    // What sees padding alone, so that nothing of the sum is inside.
    let padded = shift(size, -image, PaddingMode::Zeros);
    inputs.push(Source::Layer(nodes.len()));
    nodes.push(node(padded, Source::Input));
    let sum = Source::Layer(nodes.len());
    nodes.push(Node {
        op: NodeOp::Join,
        inputs,
        like: None,
    });
    let evaluation = evaluated(image, nodes);
    assert_eq!(evaluation.errors(), []);
    let mut looks = Looks::default();
    let covers = evaluation.covers_input_after(&mut looks, sum, 0);
    // 21 lines for each of 21 stretches, and one for each branch.
    assert_eq!((covers, looks.work()), (Ok(false), 461));
}

/// Of branches that drift apart over very many features the nearest to a pixel is found by halving.
#[test]
fn the_nearest_of_very_many() {
    let size = 1 << 40;
    let target = ResizeTarget::Size(size);
    let resize = AxisOp::Resize(ResizeOp {
        target,
        mode: Mode::NEAREST,
    });
    let first = shift(0, -size, PaddingMode::Zeros);
    let sum = Node {
        op: NodeOp::Join,
        inputs: vec![Source::Layer(0), Source::Layer(1)],
        like: None,
    };
    let nodes = vec![node(first, Source::Input), node(resize, Source::Input), sum];
    let evaluation = evaluated(2 * size, nodes);
    let text = evaluation.record(2, Kind::Add, false).unwrap();
    let axis = Axis::of_text(&text, 1, 0).unwrap();
    // Feature i sees [i, 2i + 1): twice its centre is 3i + 1.
    let found = [-9, 0, 1, 3_000_000_000, 2 * size].map(|pixel| axis.nearest(pixel));
    let expected = [0, 0, 1, 2_000_000_000, size - 1].map(Some);
    assert_eq!(found, expected);
}
