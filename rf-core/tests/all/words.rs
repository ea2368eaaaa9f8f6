//! The sentences for layers that cannot be, word by word.

use receptive_field_core::Mode;
use receptive_field_core::eval::{
    EvalError, EvalErrorKind, Evaluation, Graph, Names, Node, NodeOp, Source, counted, evaluate,
};
use receptive_field_core::ops::{
    AxisOp, CropToOp, LikeOp, OpError, PadToOp, PaddedSize, Padding, PaddingMode, ShiftOp,
    UnshuffleOp, UpsampleOp, WindowOp,
};

/// Layers by their numbers, branches by their places.
struct Numbered;

impl Names for Numbered {
    fn layer(&self, of: Source) -> String {
        of.to_string()
    }

    fn branch(&self, join: usize, place: usize, from: Source) -> String {
        format!("{join}.{place} {from}")
    }
}

/// As they are called where nothing else is said.
struct Plain;

impl Names for Plain {
    fn layer(&self, of: Source) -> String {
        of.to_string()
    }
}

/// One of several networks.
struct OfNetwork;

impl Names for OfNetwork {
    fn layer(&self, of: Source) -> String {
        of.to_string()
    }

    fn network(&self) -> String {
        " of `Net`".to_owned()
    }
}

fn each(op: AxisOp, input: Source, axes: usize) -> Node {
    Node {
        op: NodeOp::Axes(vec![op; axes]),
        inputs: vec![input],
        like: None,
    }
}

fn join(inputs: Vec<Source>) -> Node {
    Node {
        op: NodeOp::Join,
        inputs,
        like: None,
    }
}

fn window(kernel: i64, before: i64, after: i64) -> AxisOp {
    AxisOp::Window(WindowOp {
        kernel,
        stride: 2,
        dilation: 1,
        padding: Padding::Explicit { before, after },
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    })
}

const IN: Source = Source::Input;
const FIRST: Source = Source::Layer(0);

fn evaluated(input: &[i64], nodes: Vec<Node>) -> Evaluation {
    evaluate(Graph {
        input: input.to_vec(),
        nodes,
    })
}

/// The first error of a network.
#[track_caller]
fn first(input: &[i64], nodes: Vec<Node>, expected: &str) {
    let evaluation = evaluated(input, nodes);
    let error = &evaluation.errors()[0];
    assert_eq!(evaluation.message(error, &Numbered), expected);
}

#[test]
fn what_is_counted_is_in_the_plural_but_for_one() {
    let counts = [0, 1, 2, 11].map(|count| counted(count, "pixel"));
    assert_eq!(counts, ["0 pixels", "1 pixel", "2 pixels", "11 pixels"]);
}

#[test]
fn operations_that_are_not_possible() {
    let one = |op| vec![each(op, IN, 1)];
    first(
        &[3],
        one(window(5, 0, 0)),
        "`layer 0` does not fit into its input: 3 features without padding, and a window of 5",
    );
    first(
        &[1],
        one(window(5, 1, 1)),
        "`layer 0` does not fit into its input: 1 feature with padding 1, and a window of 5",
    );
    first(
        &[3, 9],
        vec![each(window(7, 1, 2), IN, 2)],
        "`layer 0` does not fit into its input: 3 features on axis 0 with padding 1 before and 2 after, and a window of 7",
    );
    let mode = PaddingMode::Reflect;
    let shift = |before, after| {
        AxisOp::Shift(ShiftOp {
            before,
            after,
            mode,
        })
    };
    first(
        &[3],
        one(shift(-1, -2)),
        "nothing is left of `layer 0`: its input has 3 features, and its size would be 0",
    );
    first(
        &[3],
        one(shift(0, 3)),
        "`layer 0` is padded by 3 after, and `reflect` fills at most 2 from 3 features",
    );
    first(
        &[3],
        one(shift(4, 0)),
        "`layer 0` is padded by 4 before, and `reflect` fills at most 2 from 3 features",
    );
    first(
        &[3],
        one(window(0, 0, 0)),
        "`layer 0`: its kernel must be at least 1",
    );
    let up = AxisOp::Upsample(UpsampleOp {
        factor: i64::MAX,
        mode: Mode::NEAREST,
    });
    first(
        &[3],
        one(up),
        "`layer 0`: its size does not fit into 63 bits",
    );
}

#[test]
fn sizes_that_do_not_go_together() {
    let crop_to = |size, offset| AxisOp::CropTo(CropToOp { size, offset });
    let pad_to = |size, offset| {
        let (size, mode) = (PaddedSize::Exactly(size), PaddingMode::Zeros);
        AxisOp::PadTo(PadToOp { size, offset, mode })
    };
    let one = |op| vec![each(op, IN, 1)];
    first(
        &[4],
        one(crop_to(5, None)),
        "`layer 0`: its input has 4 features, less than 5",
    );
    first(
        &[4],
        one(crop_to(5, Some(1))),
        "`layer 0`: its input has 4 features, less than 5",
    );
    first(
        &[4],
        one(pad_to(3, None)),
        "`layer 0`: its input has 4 features, more than 3",
    );
    first(
        &[4],
        one(crop_to(3, Some(2))),
        "`layer 0` takes off 1 feature, from 4 to 3: the offset cannot be more",
    );
    first(
        &[4],
        one(pad_to(6, Some(3))),
        "`layer 0` adds 2 features, from 4 to 6: the offset cannot be more",
    );
    first(
        &[4],
        one(crop_to(4, Some(1))),
        "`layer 0` takes off 0 features, from 4 to 4: the offset cannot be more",
    );
    // As large as another layer, which has 4 features.
    let as_layer = |op| {
        let like = Some(FIRST);
        let node = Node {
            like,
            ..each(op, IN, 1)
        };
        vec![each(window(2, 0, 0), IN, 1), node]
    };
    let offset = |offset| LikeOp { offset };
    first(
        &[8],
        as_layer(AxisOp::PadLike(offset(None))),
        "`layer 1`: its input has 8 features, and the layer it follows 4",
    );
    first(
        &[8],
        as_layer(AxisOp::CropLike(offset(Some(5)))),
        "`layer 1` takes off 4 features, from 8 to 4: the offset cannot be more",
    );
    let wide = vec![
        each(window(2, 0, 0), IN, 1),
        Node {
            like: Some(IN),
            ..each(AxisOp::CropLike(offset(None)), FIRST, 1)
        },
    ];
    first(
        &[8],
        wide,
        "`layer 1`: its input has 4 features, and the layer it follows 8",
    );
    let wide = vec![
        each(window(2, 0, 0), IN, 1),
        Node {
            like: Some(IN),
            ..each(AxisOp::PadLike(offset(Some(5))), FIRST, 1)
        },
    ];
    first(
        &[8],
        wide,
        "`layer 1` adds 4 features, from 4 to 8: the offset cannot be more",
    );
}

#[test]
fn branches_that_do_not_go_together() {
    let halves = each(window(2, 0, 0), IN, 2);
    first(
        &[8, 6],
        vec![halves, join(vec![IN, FIRST])],
        "`layer 1` joins layers of different size: `1.0 input` has 8 x 6, `1.1 layer 0` has 4 x 3",
    );
    // As large as the image, but with a jump of 2 on one side.
    let strided = Node {
        op: NodeOp::Axes(vec![AxisOp::Pointwise, window(2, 4, 4)]),
        inputs: vec![IN],
        like: None,
    };
    let nodes = vec![strided, join(vec![IN, FIRST])];
    first(
        &[8, 8],
        nodes.clone(),
        "`layer 1` joins layers of different jump on axis 1: `1.0 input` has 1, `1.1 layer 0` has 2",
    );
    let evaluation = evaluated(&[8, 8], nodes);
    let placed = |names: &dyn Names| evaluation.branches(&evaluation.errors()[0], names);
    assert_eq!(
        placed(&Plain),
        "on axis 1: `input` has size 8, jump 1, first centre 0.5; `layer 0` has size 8, jump 2, first centre -3"
    );
    let pooled = vec![each(AxisOp::GlobalPool, IN, 1), join(vec![IN, FIRST])];
    first(
        &[8],
        pooled,
        "`layer 1` joins layers of different size: `1.0 input` has 8, `1.1 layer 0` has 1",
    );
}

#[test]
fn branches_that_are_told_are_four_at_most() {
    // The first features of the second read nothing: they are behind a transposed convolution with gaps.
    let shift = AxisOp::Shift(ShiftOp {
        before: 2,
        after: 0,
        mode: PaddingMode::Zeros,
    });
    let gaps = AxisOp::Transposed(receptive_field_core::ops::TransposedOp {
        kernel: 1,
        stride: 2,
        dilation: 1,
        padding: receptive_field_core::ops::TransposedPadding::Explicit {
            before: 1,
            after: 0,
        },
        output_padding: 0,
    });
    let nodes = vec![
        each(shift, IN, 1),
        each(gaps, IN, 1),
        join(vec![IN, FIRST, Source::Layer(1), IN]),
        join(vec![IN, FIRST, Source::Layer(1), IN, IN, FIRST]),
    ];
    let evaluation = evaluated(&[4], nodes);
    let told: Vec<String> = [2, 3]
        .map(|node| {
            let error = EvalError {
                node,
                axis: 0,
                kind: EvalErrorKind::Parted,
            };
            evaluation.branches(&error, &Numbered)
        })
        .into();
    let four = |node| {
        format!(
            "`{node}.0 input` has size 4, jump 1, first centre 0.5; \
         `{node}.1 layer 0` has size 6, jump 1, first centre -1.5; \
         `{node}.2 layer 1` has size 6, jump 0.5, a first feature that reads nothing; \
         `{node}.3 input` has size 4, jump 1, first centre 0.5"
        )
    };
    assert_eq!(told, [four(2), four(3) + "; and 2 more"]);
    // A branch without a geometry has its name alone.
    let error = EvalError {
        node: 0,
        axis: 0,
        kind: EvalErrorKind::Parted,
    };
    let nodes = vec![join(vec![Source::Layer(7)])];
    assert_eq!(evaluated(&[4], nodes).branches(&error, &Plain), "layer 7");
}

#[test]
fn numbers_that_are_too_large() {
    let one = evaluated(
        &[8],
        vec![
            each(window(2, 0, 0), IN, 1),
            each(window(3, 0, 0), FIRST, 1),
        ],
    );
    let two = evaluated(
        &[8, 8],
        vec![
            each(window(2, 0, 0), IN, 2),
            each(window(3, 0, 0), FIRST, 2),
        ],
    );
    let told = |kind: EvalErrorKind| {
        let error = EvalError {
            node: 1,
            axis: 0,
            kind,
        };
        [one.message(&error, &Plain), two.message(&error, &OfNetwork)]
    };
    assert_eq!(
        told(EvalErrorKind::Phases { period: 70_000 }),
        [
            "`layer 1`: its regions repeat only after 70000 features, and the limit is 65536",
            "`layer 1` of `Net`: its regions repeat only after 70000 features on axis 0, and the limit is 65536",
        ]
    );
    assert_eq!(
        told(EvalErrorKind::Parted),
        [
            "`layer 1`: to find which of its branches were fitted to a size would take more than 262144 looks",
            "`layer 1` of `Net`: to find which of its branches were fitted to a size would take more than 262144 looks on axis 0",
        ]
    );
    assert_eq!(
        told(EvalErrorKind::Visible),
        [
            "`layer 1`: what it sees through padding that reads pixels would take more than 524288 steps",
            "`layer 1` of `Net`: what it sees through padding that reads pixels would take more than 524288 steps on axis 0",
        ]
    );
    assert_eq!(
        told(EvalErrorKind::Rows),
        [
            "`layer 1`: the network has too many different regions, and the limit is 1048576",
            "`layer 1` of `Net`: the network has too many different regions on axis 0, and the limit is 1048576",
        ]
    );
    let before = ": one step of its input is 2 pixels already, and a feature there sees 2";
    assert_eq!(
        told(EvalErrorKind::Overflow),
        [
            format!("the numbers of `layer 1` do not fit into 63 bits{before}"),
            format!("the numbers of `layer 1` of `Net` do not fit into 63 bits on axis 0{before}"),
        ]
    );
    let error = OpError::NotDivisible { size: 7, factor: 2 };
    assert_eq!(
        told(EvalErrorKind::Op { error, size: 7 }),
        [
            "`layer 1`: 2 does not divide the 7 features of its input",
            "`layer 1` of `Net`: 2 does not divide the 7 features of its input on axis 0",
        ]
    );
}

/// Behind 4096 bytes the others are counted.
#[test]
fn branches_that_are_too_many_to_be_told() {
    let told = |branches: usize| {
        let half = each(AxisOp::Unshuffle(UnshuffleOp { factor: 2 }), IN, 1);
        let mut inputs = vec![IN; branches];
        inputs.push(FIRST);
        let evaluation = evaluated(&[8], vec![half, join(inputs)]);
        let message = evaluation.message(&evaluation.errors()[0], &Numbered);
        let (_, told) = message.split_once(": ").unwrap();
        let (_, last) = told.rsplit_once(", ").unwrap();
        (told.len(), last.to_owned())
    };
    let more = |text: &str| text.to_owned();
    assert_eq!(told(200), (4111, more("`1.200 layer 0` has 4")));
    assert_eq!(told(201), (4121, more("and 1 more")));
    assert_eq!(told(1000), (4123, more("and 800 more")));
}
