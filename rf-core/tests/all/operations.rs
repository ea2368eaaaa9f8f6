//! What operations are called, take, read in their padding and refuse, one by one, by their definitions.

use receptive_field_core::ops::{
    AdaptiveOp, AxisOp, CropToOp, Interpolation, LikeOp, MixOp, Neighbours, OpError, PadToOp,
    PaddedSize, Padding, PaddingMode, Parameters, Reads, ResizeOp, ResizeTarget, ShiftOp, Taps,
    TransposedOp, TransposedPadding, UnshuffleOp, UpsampleOp, WindowOp,
};
use receptive_field_core::{Coordinates, Kind, Mode, Rounding};

const fn window(kernel: i64, padding_mode: PaddingMode) -> AxisOp {
    AxisOp::Window(WindowOp {
        kernel,
        stride: 2,
        dilation: 5,
        padding: Padding::Same,
        padding_mode,
        ceil_mode: false,
    })
}

const fn shift(before: i64, after: i64, mode: PaddingMode) -> AxisOp {
    AxisOp::Shift(ShiftOp {
        before,
        after,
        mode,
    })
}

/// What is asked of an operation before anything is worked out: kernel, stride and dilation; whether it is a window of
/// several taps, is fitted to a size, makes one of its own, reads pixels in its padding.
type Traits = (Option<(i64, i64, i64)>, [bool; 4]);

#[test]
fn traits_of_operations() {
    let transposed = AxisOp::Transposed(TransposedOp {
        kernel: 4,
        stride: 3,
        dilation: 2,
        padding: TransposedPadding::Causal,
        output_padding: 0,
    });
    let pad_to = |mode| {
        AxisOp::PadTo(PadToOp {
            size: PaddedSize::Exactly(9),
            offset: None,
            mode,
        })
    };
    let resize = |target, mode| AxisOp::Resize(ResizeOp { target, mode });
    let scale = ResizeTarget::Scale {
        numerator: 3,
        denominator: 2,
    };
    let size = ResizeTarget::Size(4);
    let rounded = Mode::Nearest {
        coordinates: Coordinates::HalfPixel,
        rounding: Rounding::Floor,
    };
    let up = |mode| AxisOp::Upsample(UpsampleOp { factor: 2, mode });
    let (zeros, reflect) = (PaddingMode::Zeros, PaddingMode::Reflect);
    let adaptive = |size| AxisOp::Adaptive(AdaptiveOp { size });
    let like = LikeOp { offset: None };
    let crop_to = CropToOp {
        size: 4,
        offset: None,
    };
    let mix = MixOp {
        window: 2,
        shift: 0,
    };
    let (no, none) = (false, None);
    let all: [(AxisOp, Traits); 26] = [
        (window(3, zeros), (Some((3, 2, 5)), [true, no, no, no])),
        (window(1, reflect), (Some((1, 2, 5)), [no, no, no, true])),
        (transposed, (Some((4, 3, 2)), [no; 4])),
        (up(Mode::NEAREST), (none, [no; 4])),
        (up(rounded), (none, [no, no, no, true])),
        (resize(size, Mode::LINEAR), (none, [no, true, true, no])),
        (resize(size, rounded), (none, [no, true, true, true])),
        (resize(scale, Mode::LINEAR), (none, [no; 4])),
        (resize(scale, rounded), (none, [no, no, no, true])),
        (AxisOp::ResizeLike(Mode::CUBIC), (none, [no, true, no, no])),
        (AxisOp::ResizeLike(rounded), (none, [no, true, no, true])),
        (adaptive(4), (none, [no, true, true, no])),
        (adaptive(1), (none, [no, no, true, no])),
        (
            AxisOp::Unshuffle(UnshuffleOp { factor: 2 }),
            (none, [no; 4]),
        ),
        (shift(1, 1, zeros), (none, [no; 4])),
        (shift(1, 1, reflect), (none, [no, no, no, true])),
        (AxisOp::CropLike(like), (none, [no; 4])),
        (AxisOp::PadLike(like), (none, [no; 4])),
        (AxisOp::CropTo(crop_to), (none, [no, no, true, no])),
        (pad_to(zeros), (none, [no, no, true, no])),
        (pad_to(reflect), (none, [no, no, true, true])),
        (AxisOp::GlobalPool, (none, [no; 4])),
        (AxisOp::MixAll, (none, [no; 4])),
        (AxisOp::Mix(mix), (none, [no; 4])),
        (AxisOp::Scan, (none, [no; 4])),
        (AxisOp::Pointwise, (none, [no; 4])),
    ];
    for (op, (taps, traits)) in all {
        assert_eq!(op.taps(), taps, "{op:?}");
        let found = [
            op.is_wide(),
            op.is_fitted(),
            op.makes_a_size(),
            op.reads_padding(),
        ];
        assert_eq!(found, traits, "{op:?}");
    }
}

/// What stands at a position outside of `n` inputs, going back and forth over them a step at a time.
fn standing(mode: PaddingMode, position: i64, n: i64) -> Option<i64> {
    let (mut at, mut step) = (0, if position < 0 { -1 } else { 1 });
    for _ in 0..position.abs() {
        let next = at + step;
        if (0..n).contains(&next) {
            at = next;
            continue;
        }
        match mode {
            PaddingMode::Zeros => return None,
            PaddingMode::Reflect if n == 1 => return None,
            PaddingMode::Reflect => {
                step = -step;
                at += step;
            }
            PaddingMode::Symmetric => step = -step,
            PaddingMode::Replicate => {}
            PaddingMode::Circular => at = next.rem_euclid(n),
            _ => panic!("a mode of padding that this test does not know"),
        }
    }
    Some(at)
}

/// How much each mode can fill on a side.
fn most(mode: PaddingMode, n: i64) -> i64 {
    match mode {
        PaddingMode::Zeros | PaddingMode::Replicate => i64::MAX,
        PaddingMode::Reflect => n - 1,
        PaddingMode::Symmetric | PaddingMode::Circular => n,
        _ => panic!("a mode of padding that this test does not know"),
    }
}

#[test]
fn padding_is_read_where_it_is_and_refused_where_it_is_too_much() {
    for &mode in PaddingMode::ALL {
        for n in 1..=5 {
            for position in -9..n + 9 {
                let outside = if position < 0 {
                    -position
                } else {
                    position + 1 - n
                };
                let read = standing(mode, position, n).filter(|_| outside <= most(mode, n));
                assert_eq!(
                    mode.stands_for(position, n),
                    read,
                    "{mode:?} {position} {n}"
                );
            }
            for (before, after) in (-3..=7).flat_map(|b| (-3..=7).map(move |a| (b, a))) {
                if n + before + after < 1 {
                    continue;
                }
                let told = format!("{mode:?} of {n}, {before} and {after}");
                let amounts = [("before", before), ("after", after)];
                let step = shift(before, after, mode).step(n, 0);
                let too_much = amounts
                    .into_iter()
                    .find(|(_, amount)| *amount > most(mode, n));
                if let Some((side, amount)) = too_much {
                    let error = OpError::PaddingTooLarge {
                        side,
                        amount,
                        size: n,
                        mode,
                    };
                    assert_eq!(step, Err(error), "{told}");
                    continue;
                }
                let step = step.unwrap();
                assert_eq!(
                    (step.size, step.padding),
                    (n + before + after, (before, after))
                );
                for position in -9..n + 9 {
                    let is_there = (0..n).contains(&position);
                    let is_padded = -before <= position && position < n + after;
                    let read = standing(mode, position, n).filter(|_| is_there || is_padded);
                    assert_eq!(step.input_at(position, n), read, "{position}, {told}");
                }
            }
        }
    }
}

#[test]
fn an_offset_leaves_nothing_less_than_nothing() {
    let split = |offset| LikeOp { offset };
    let zeros = PaddingMode::Zeros;
    let op = |before, after| {
        Ok(ShiftOp {
            before,
            after,
            mode: zeros,
        })
    };
    let unlike = |size, target| Err(OpError::Unlike { size, target });
    assert_eq!(split(None).pad(4, 7), op(1, 2));
    assert_eq!(split(Some(3)).pad(4, 7), op(3, 0));
    assert_eq!(split(Some(4)).pad(4, 7), unlike(4, 7));
    assert_eq!(split(Some(-1)).pad(4, 7), unlike(4, 7));
    assert_eq!(split(None).pad(7, 4), unlike(7, 4));
    assert_eq!(split(None).crop(7, 4), op(-1, -2));
    assert_eq!(split(Some(-1)).crop(7, 4), unlike(7, 4));
    assert_eq!(split(Some(0)).crop(4, 7), unlike(4, 7));
}

#[test]
fn a_position_may_be_anywhere_in_64_bits() {
    // Half of an odd number of inputs, rounded up: nothing of it is doubled.
    let (size, half) = (1_i64 << 62, 1_i64 << 61);
    let coordinates = Coordinates::Asymmetric;
    let rounding = Rounding::NearestExact;
    let mode = Mode::Nearest {
        coordinates,
        rounding,
    };
    let target = ResizeTarget::Size(2);
    let halves = AxisOp::Resize(ResizeOp { target, mode })
        .step(size + 1, 0)
        .unwrap();
    let one = |first| {
        Some(Reads::Taps(Taps {
            first,
            step: 1,
            count: 1,
        }))
    };
    assert_eq!((halves.reads(0), halves.reads(1)), (one(0), one(half + 1)));
    // Twice the position of the third is past the end.
    assert_eq!(halves.reads(2), None);
    assert_eq!((halves.reads(-1), halves.reads(-2)), (one(-half), None));
    // The ends themselves.
    let step = |size, n, rounding| {
        let mode = Mode::Nearest {
            coordinates,
            rounding,
        };
        let target = ResizeTarget::Size(size);
        AxisOp::Resize(ResizeOp { target, mode })
            .step(n, 0)
            .unwrap()
    };
    assert_eq!(step(2, size - 1, rounding).reads(2), one(size - 1));
    assert_eq!(step(1, size, Rounding::Floor).reads(-2), one(i64::MIN));
}

#[test]
fn the_only_output_of_a_resize() {
    let reads = |coordinates, n| {
        let mode = Mode::Linear {
            coordinates,
            antialias: false,
        };
        let target = ResizeTarget::Size(1);
        let step = AxisOp::Resize(ResizeOp { target, mode })
            .step(n, 0)
            .unwrap();
        assert_eq!(step.padding, (0, 0));
        step.reads(0)
    };
    let taps = |first, count| {
        Some(Reads::Taps(Taps {
            first,
            step: 1,
            count,
        }))
    };
    // Rounded down, a position may be outside: here it is not.
    let mode = Mode::Nearest {
        coordinates: Coordinates::HalfPixel,
        rounding: Rounding::Floor,
    };
    let target = ResizeTarget::Size(1);
    let step = AxisOp::Resize(ResizeOp { target, mode })
        .step(6, 0)
        .unwrap();
    assert_eq!((step.padding, step.reads(0)), ((0, 0), taps(2, 1)));
    // The middle, between two of an even number; by the others the first.
    assert_eq!(reads(Coordinates::HalfPixel, 5), taps(2, 1));
    assert_eq!(reads(Coordinates::HalfPixel, 6), taps(2, 2));
    assert_eq!(reads(Coordinates::PytorchHalfPixel, 5), taps(0, 1));
    assert_eq!(reads(Coordinates::Asymmetric, 6), taps(0, 1));
    assert_eq!(reads(Coordinates::AlignCorners, 6), taps(0, 1));
}

#[test]
fn neighbours_have_numbers_of_their_own() {
    let within = |reach| Neighbours::Within { reach };
    let numbers = [
        Neighbours::One,
        Neighbours::Two,
        Neighbours::Four,
        within(9),
    ];
    assert_eq!(numbers.map(Neighbours::number), [-1, -2, -4, 9]);
}

#[test]
fn parameters_end_with_the_seventh() {
    let seven = [1, 2, 3, 4, 5, 6, 7];
    assert_eq!(
        Parameters::of(&[1, 2, 3, 4, 5, 6, 7, 8, 9]),
        Parameters::of(&seven)
    );
    assert_eq!(Parameters::of(&seven).as_slice(), seven);
    let shuffle = AxisOp::Upsample(UpsampleOp {
        factor: 3,
        mode: Mode::NEAREST,
    });
    // A shuffle has no mode to keep.
    assert_eq!(shuffle.encode(Kind::PixelShuffle, (0, 0)).as_slice(), [3]);
}

#[test]
fn modes_are_written_as_they_are_read() {
    let arguments = |mode: Mode| mode.arguments().to_string();
    assert_eq!(
        arguments(Mode::LINEAR_ALIGNED),
        "mode = linear, align_corners = true"
    );
    let coordinates = Coordinates::Asymmetric;
    let antialias = true;
    let mode = Mode::Cubic {
        coordinates,
        antialias,
    };
    let written = "mode = cubic, coordinates = asymmetric, antialias = true";
    assert_eq!(arguments(mode), written);
    assert_eq!(mode.interpolation(), Interpolation::Cubic);
}

#[test]
fn errors_tell_their_numbers() {
    let told = OpError::NotDivisible { size: 7, factor: 2 }.to_string();
    assert_eq!(told, "2 does not divide the size, which is 7");
    let told = OpError::Zero { argument: "kernel" }.to_string();
    assert_eq!(told, "`kernel` must be at least 1");
    let told = |op: AxisOp, n| op.step(n, 4).unwrap_err().to_string();
    let conv = |kernel, stride, after| {
        AxisOp::Window(WindowOp {
            kernel,
            stride,
            dilation: 1,
            padding: Padding::Explicit { before: 1, after },
            padding_mode: PaddingMode::Reflect,
            ceil_mode: false,
        })
    };
    assert_eq!(told(conv(3, 0, 0), 8), "`stride` must be at least 1");
    assert_eq!(
        told(conv(9, 1, 2), 5),
        "a window of 9 does not fit into 5 positions with padding 1 before and 2 after"
    );
    assert_eq!(
        told(conv(3, 1, 5), 4),
        "4 positions cannot fill a padding of 5 after by `reflect`"
    );
    assert_eq!(
        told(conv(3, 1, i64::MAX), 4),
        "a number does not fit into 64 bits"
    );
    let shift = |before| {
        AxisOp::Shift(ShiftOp {
            before,
            after: 0,
            mode: PaddingMode::Zeros,
        })
    };
    assert_eq!(told(shift(-9), 8), "nothing is left: the size would be -1");
    assert_eq!(
        told(AxisOp::Unshuffle(UnshuffleOp { factor: 3 }), 8),
        "3 does not divide the size, which is 8"
    );
    let like = LikeOp { offset: None };
    assert_eq!(
        told(AxisOp::CropLike(like), 3),
        "3 positions cannot be fitted to 4"
    );
}
