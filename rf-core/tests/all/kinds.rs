//! Kinds have names and numbers of their own, and a record gives back what it was made of.

use receptive_field_core::eval::{Graph, Node, NodeOp, Source, encode};
use receptive_field_core::ops::{
    AdaptiveOp, AxisOp, CropToOp, LikeOp, MixOp, Mode, PadToOp, PaddedSize, Padding, PaddingMode,
    Parameters, ResizeOp, ResizeTarget, ShiftOp, TransposedOp, TransposedPadding, UnshuffleOp,
    UpsampleOp, WindowOp,
};
use receptive_field_core::{Fact, FeatureFact, Kind, Open};

#[test]
fn codes_and_names_are_their_own() {
    for kind in Kind::ALL.iter().copied().chain([Kind::Input]) {
        assert_eq!(Kind::of_code(kind.code()), Some(kind));
        let alike = |other: &&Kind| other.name() == kind.name() || other.code() == kind.code();
        let times = usize::from(kind != Kind::Input);
        assert_eq!(Kind::ALL.iter().filter(alike).count(), times, "{kind:?}");
    }
    for &kind in Kind::ALL {
        assert_eq!(Kind::of_name(kind.name()), Some(kind));
    }
}

#[test]
fn modes_have_codes_of_their_own() {
    for &mode in Mode::ALL {
        assert_eq!(Mode::of_code(mode.code()), Some(mode));
        let alike = |other: &&Mode| {
            other.words().to_string() == mode.words().to_string()
                || other.arguments().to_string() == mode.arguments().to_string()
                || other.code() == mode.code()
        };
        assert_eq!(Mode::ALL.iter().filter(alike).count(), 1, "{mode:?}");
    }
    let codes = (-100..200).filter_map(Mode::of_code);
    assert!(codes.eq(Mode::ALL.iter().copied()));
    for code in [i64::MIN, i64::MAX] {
        assert_eq!(Mode::of_code(code), None);
    }
}

#[test]
fn padding_modes_have_codes_of_their_own() {
    for &mode in PaddingMode::ALL {
        assert_eq!(PaddingMode::of_code(mode.code()), Some(mode));
        let alike = |other: &&PaddingMode| {
            other.name() == mode.name()
                || other.words() == mode.words()
                || other.code() == mode.code()
        };
        assert_eq!(PaddingMode::ALL.iter().filter(alike).count(), 1, "{mode:?}");
    }
}

#[test]
fn only_the_first_argument_can_be_required() {
    for &kind in Kind::ALL {
        for (index, argument) in kind.arguments().iter().enumerate() {
            assert!(
                index == 0 || argument.default.is_some(),
                "{kind:?} {argument:?}"
            );
            let again = kind.arguments().iter().filter(|a| a.name == argument.name);
            assert_eq!(again.count(), 1, "{kind:?} {argument:?}");
        }
    }
}

/// The inputs of an axis, and the size of a layer to follow.
const N: i64 = 20;
const LIKE: i64 = 16;

const WINDOW: WindowOp = WindowOp {
    kernel: 3,
    stride: 2,
    dilation: 2,
    padding: Padding::Explicit {
        before: 1,
        after: 2,
    },
    padding_mode: PaddingMode::Zeros,
    ceil_mode: false,
};

const TRANSPOSED: TransposedOp = TransposedOp {
    kernel: 4,
    stride: 3,
    dilation: 2,
    padding: TransposedPadding::Explicit {
        before: 1,
        after: 2,
    },
    output_padding: 1,
};

/// Operations that a record keeps as they are.
fn exact(kind: Kind) -> Vec<AxisOp> {
    let shift = |before, after, mode| {
        AxisOp::Shift(ShiftOp {
            before,
            after,
            mode,
        })
    };
    let modes = PaddingMode::ALL.iter().copied();
    match kind {
        Kind::Conv => {
            let conv = |padding_mode| {
                AxisOp::Window(WindowOp {
                    padding_mode,
                    ..WINDOW
                })
            };
            modes.map(conv).collect()
        }
        Kind::MaxPool | Kind::AvgPool | Kind::Pool => {
            let ceil_mode = true;
            let rounded = WindowOp {
                ceil_mode,
                ..WINDOW
            };
            vec![AxisOp::Window(WINDOW), AxisOp::Window(rounded)]
        }
        Kind::ConvTranspose => vec![AxisOp::Transposed(TRANSPOSED)],
        Kind::Upsample => {
            let up = |&mode| AxisOp::Upsample(UpsampleOp { factor: 3, mode });
            Mode::ALL.iter().map(up).collect()
        }
        Kind::Resize => {
            let (numerator, denominator) = (3, 2);
            let scale = ResizeTarget::Scale {
                numerator,
                denominator,
            };
            let resize = |target| move |&mode| AxisOp::Resize(ResizeOp { target, mode });
            let to = Mode::ALL.iter().map(resize(ResizeTarget::Size(7)));
            to.chain(Mode::ALL.iter().map(resize(scale))).collect()
        }
        Kind::AdaptivePool => vec![AxisOp::Adaptive(AdaptiveOp { size: 6 })],
        Kind::PixelShuffle => {
            let mode = Mode::NEAREST;
            vec![AxisOp::Upsample(UpsampleOp { factor: 3, mode })]
        }
        Kind::PixelUnshuffle => vec![AxisOp::Unshuffle(UnshuffleOp { factor: 4 })],
        Kind::Pad => modes.map(|mode| shift(1, 2, mode)).collect(),
        Kind::Crop => vec![shift(-1, -2, PaddingMode::Zeros)],
        Kind::GlobalPool => vec![AxisOp::GlobalPool],
        Kind::Mix => {
            let (window, shift) = (7, -3);
            vec![AxisOp::MixAll, AxisOp::Mix(MixOp { window, shift })]
        }
        Kind::Scan => vec![AxisOp::Scan],
        Kind::Pointwise => vec![AxisOp::Pointwise],
        Kind::ResizeLike
        | Kind::CropLike
        | Kind::PadLike
        | Kind::Add
        | Kind::Concat
        | Kind::Scale
        | Kind::Input => Vec::new(),
    }
}

fn again(kind: Kind, op: AxisOp, like: i64) -> Option<AxisOp> {
    let step = op.step(N, like).unwrap();
    AxisOp::decode(kind, &op.encode(kind, step.padding), N, step.size)
}

/// What an operation on one axis is, of those that do the same there.
fn first_alike(kind: Kind) -> Kind {
    match kind {
        Kind::MaxPool | Kind::AvgPool | Kind::Pool => Kind::Conv,
        Kind::PixelShuffle => Kind::Upsample,
        other => other,
    }
}

#[test]
fn a_record_gives_the_operation_back() {
    for &kind in Kind::ALL {
        for op in exact(kind) {
            assert_eq!(again(kind, op, 0), Some(op), "{kind:?}");
            assert_eq!(op.rule(), None, "{kind:?}");
            let is_shift = matches!(op, AxisOp::Shift(_));
            assert!(is_shift || op.kind() == first_alike(kind), "{kind:?}");
        }
        let is_join = matches!(kind, Kind::Add | Kind::Concat | Kind::Scale);
        let nothing = AxisOp::decode(kind, &Parameters::of(&[]), N, N);
        assert_eq!(nothing.is_none(), is_join, "{kind:?}");
    }
}

#[test]
fn rules_become_numbers() {
    let offset = Some(1);
    let mode = Mode::CUBIC;
    let padded = |before, after, mode| {
        AxisOp::Shift(ShiftOp {
            before,
            after,
            mode,
        })
    };
    let shift = |before, after| padded(before, after, PaddingMode::Zeros);
    let (size, reflect) = (PaddedSize::MultipleOf(8), PaddingMode::Reflect);
    let to = PadToOp {
        size,
        offset,
        mode: reflect,
    };
    let ruled = |padding, ceil_mode| {
        AxisOp::Window(WindowOp {
            padding,
            ceil_mode,
            ..WINDOW
        })
    };
    let same = |before, after| ruled(Padding::Explicit { before, after }, false);
    let up = TransposedOp {
        padding: TransposedPadding::Same,
        ..TRANSPOSED
    };
    let (before, after) = (2, 2);
    let settled = TransposedOp {
        padding: TransposedPadding::Explicit { before, after },
        output_padding: 0,
        ..TRANSPOSED
    };
    let cases = [
        (Kind::Conv, ruled(Padding::Same, false), N, same(1, 2)),
        (Kind::Conv, ruled(Padding::SameLower, false), N, same(2, 1)),
        (Kind::Pool, ruled(Padding::Causal, true), N, same(4, 0)),
        (
            Kind::ConvTranspose,
            AxisOp::Transposed(up),
            N,
            AxisOp::Transposed(settled),
        ),
        (
            Kind::ResizeLike,
            AxisOp::ResizeLike(mode),
            LIKE,
            AxisOp::Resize(ResizeOp {
                target: ResizeTarget::Size(LIKE),
                mode,
            }),
        ),
        (
            Kind::CropLike,
            AxisOp::CropLike(LikeOp { offset }),
            LIKE,
            shift(-1, -3),
        ),
        (
            Kind::PadLike,
            AxisOp::PadLike(LikeOp { offset }),
            N + 4,
            shift(1, 3),
        ),
        (
            Kind::Crop,
            AxisOp::CropTo(CropToOp { size: 15, offset }),
            N,
            shift(-1, -4),
        ),
        (Kind::Pad, AxisOp::PadTo(to), N, padded(1, 3, reflect)),
    ];
    for (kind, op, like, settled) in cases {
        assert_eq!(again(kind, op, like), Some(settled), "{kind:?}");
        assert_eq!(op.kind(), first_alike(kind));
        // What the record of the layer says.
        let kind = kind.recorded();
        assert_eq!(again(kind, op, like), Some(settled), "{kind:?}");
    }
}

#[test]
fn rules_give_back_what_was_written() {
    let window = |padding| AxisOp::Window(WindowOp { padding, ..WINDOW });
    let windows = [
        Padding::Same,
        Padding::SameLower,
        Padding::Causal,
        Padding::Guide(3),
    ];
    let transposed = |padding| {
        AxisOp::Transposed(TransposedOp {
            padding,
            ..TRANSPOSED
        })
    };
    let transposed_ones = [
        TransposedPadding::Same,
        TransposedPadding::SameLower,
        TransposedPadding::Causal,
    ];
    let mode = PaddingMode::Reflect;
    let (before, after) = (1, 2);
    let kept = AxisOp::Shift(ShiftOp {
        before,
        after,
        mode,
    });
    let shifts = [None, Some(0), Some(3)].into_iter().flat_map(|offset| {
        let pad_to = |size| AxisOp::PadTo(PadToOp { size, offset, mode });
        [
            AxisOp::CropLike(LikeOp { offset }),
            AxisOp::PadLike(LikeOp { offset }),
            AxisOp::CropTo(CropToOp { size: 5, offset }),
            pad_to(PaddedSize::Exactly(30)),
            pad_to(PaddedSize::MultipleOf(8)),
        ]
    });
    let resize = AxisOp::Resize(ResizeOp {
        target: ResizeTarget::Size(7),
        mode: Mode::CUBIC,
    });
    let all = windows.map(|padding| (AxisOp::Window(WINDOW), window(padding)));
    let all = all.into_iter().chain(
        transposed_ones.map(|padding| (AxisOp::Transposed(TRANSPOSED), transposed(padding))),
    );
    let all = all.chain(shifts.map(|shift| (kept, shift)));
    for (kept, written) in all.chain([(resize, AxisOp::ResizeLike(Mode::CUBIC))]) {
        let rule = written.rule().unwrap();
        assert_eq!(kept.under(rule), Some(written), "{rule:?}");
    }
    // A rule that there is not.
    for kept in [AxisOp::Window(WINDOW), AxisOp::Transposed(TRANSPOSED), kept] {
        assert_eq!(kept.under([-1, 0, 0]), None);
        assert_eq!(kept.rule(), None);
    }
    assert_eq!(AxisOp::Scan.under([0, 0, 0]), None);
}

#[test]
fn rules_give_a_network_back() {
    let window = |padding| AxisOp::Window(WindowOp { padding, ..WINDOW });
    let explicit = |before, after| window(Padding::Explicit { before, after });
    let shift = |before, after| {
        AxisOp::Shift(ShiftOp {
            before,
            after,
            mode: PaddingMode::Zeros,
        })
    };
    let like = LikeOp { offset: Some(1) };
    // What was written, and what records keep of it; the last follows the size of the first.
    let layers = [
        ([explicit(1, 2), explicit(1, 2)], None, None),
        (
            [window(Padding::Same), window(Padding::Same)],
            Some([explicit(1, 2), explicit(1, 2)]),
            None,
        ),
        (
            [window(Padding::Causal), explicit(1, 1)],
            Some([explicit(4, 0), explicit(1, 1)]),
            None,
        ),
        (
            [AxisOp::CropLike(like); 2],
            Some([shift(-1, -3); 2]),
            Some(Source::Layer(0)),
        ),
    ];
    let graph = |is_kept: bool| Graph {
        input: vec![N; 2],
        nodes: layers
            .iter()
            .map(|&(written, kept, like)| Node {
                op: NodeOp::Axes(kept.filter(|_| is_kept).unwrap_or(written).to_vec()),
                inputs: vec![Source::Input],
                like: like.filter(|_| !is_kept),
            })
            .collect(),
    };
    let mut kept = graph(true);
    kept.apply_rules(&encode::list(&graph(false).rules()));
    assert_eq!(kept, graph(false));
}

#[test]
fn what_is_of_the_whole_layer_takes_no_axis() {
    let whole = Fact::ALL.iter().filter(|fact| !fact.is_per_axis());
    let names: Vec<_> = whole.map(|fact| fact.name()).collect();
    assert_eq!(names, ["productive"]);
    let whole = FeatureFact::ALL.iter().filter(|fact| !fact.is_per_axis());
    let names: Vec<_> = whole.map(|fact| fact.name()).collect();
    assert_eq!(names, ["empty"]);
    let open = [Open::Dense, Open::CoversInput].map(Open::fact);
    assert_eq!(open, [Fact::Dense, Fact::CoversInput]);
}
