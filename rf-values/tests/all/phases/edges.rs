//! Where the closed forms end: the last numbers that a field keeps and the first that it does not, and what is no operation.

use receptive_field_core::ops::{
    AxisOp, OpError, Padding, PaddingMode, ResizeOp, ResizeTarget, UpsampleOp, WindowOp,
};
use receptive_field_core::{Answer, Coordinates, Fact, Mode, Region, Rounding};
use receptive_field_values::{Field, FieldError, Window};

use super::spread::{SPREAD, WIDE, in_groups, taps};

const X: Field = Field::input(60);

/// Regions lie inside of these, whatever they are of.
const FAR: i64 = 1 << 61;

const fn up(factor: i64) -> AxisOp {
    let mode = Mode::NEAREST;
    AxisOp::Upsample(UpsampleOp { factor, mode })
}

#[test]
fn a_region_is_copied_if_it_is_not_longer() {
    let ceil = AxisOp::Upsample(UpsampleOp {
        factor: 2,
        mode: Mode::Nearest {
            coordinates: Coordinates::HalfPixel,
            rounding: Rounding::Ceil,
        },
    });
    for (longer, fits) in [(0, true), (1, false)] {
        let half = 1 << 18;
        let long = WIDE.try_after(&taps(half, half - 1 + longer), 0).unwrap();
        assert_eq!(
            i64::try_from(long.receptive_field()).unwrap() <= SPREAD,
            fits
        );
        let skip = Field::join(&[long, long]);
        for field in [long, skip] {
            for op in [up(2), up(5)] {
                assert_eq!(field.try_after(&op, 0).is_ok(), fits);
            }
            // Its second row begins a feature after the first.
            assert!(field.try_after(&ceil, 0).is_err());
        }
    }
}

/// Steps of nearly 2^58 pixels: the fifth leaves what is near, and the ninth what a field counts.
#[test]
fn regions_end_where_a_field_says_so() {
    let step = 1_i64 << 28;
    let apart = Window::new(1).stride(1 << 28).same();
    for is_joined in [false, true] {
        for period in [1, 3] {
            for side in [-1, 1] {
                let mut field = X.window(apart).pad(0, 11);
                if is_joined {
                    field = Field::join(&[field, field]);
                }
                if period > 1 {
                    let low = field.window(Window::new(3).stride(3));
                    field = Field::join(&[field, low.upsample(3, Mode::NEAREST)]);
                }
                let mut moved = 0_i128;
                loop {
                    // A multiple of three.
                    let by = side * ((1 << 30) - 1);
                    let op = AxisOp::Window(WindowOp {
                        kernel: 1,
                        stride: 1,
                        dilation: 1,
                        padding: Padding::Explicit {
                            before: by,
                            after: -by,
                        },
                        padding_mode: PaddingMode::Zeros,
                        ceil_mode: false,
                    });
                    moved += i128::from(by * step);
                    let far = moved.abs() + i128::from(step) * 14 >= i128::from(FAR);
                    match field.try_after(&op, 0) {
                        Ok(next) => {
                            assert!(moved.abs() < i128::from(FAR), "{moved}");
                            let start = i64::try_from(-moved).unwrap();
                            assert_eq!(next.region(0).unwrap().start, start);
                            assert_eq!(next.path_min(), 1);
                            field = next;
                        }
                        Err(error) => {
                            assert!(far, "{moved}");
                            assert_eq!(error, FieldError::Overflow);
                            break;
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn there_are_256_phases_and_no_more() {
    let phases = |field: Field, op: &AxisOp| match field.try_after(op, 0) {
        Ok(field) => Ok(field.period().unwrap()),
        Err(error) => Err(error),
    };
    let linear = |factor| {
        AxisOp::Upsample(UpsampleOp {
            factor,
            mode: Mode::LINEAR,
        })
    };
    assert_eq!(phases(X, &up(256)), Ok(256));
    let inside = |op| X.try_after(op, 0).unwrap().interior();
    let all = 60 * 256;
    assert_eq!(
        (inside(&up(256)), inside(&linear(256))),
        ((0, all), (128, all - 128))
    );
    // With gaps between what they read.
    let spread = X.transposed(Window::new(2).stride(256), 0);
    assert_eq!(spread.interior(), (0, 59 * 256 + 2));
    assert_eq!(phases(X, &linear(256)), Ok(256));
    assert_eq!(phases(X.upsample(16, Mode::NEAREST), &up(16)), Ok(256));
    for factor in [257, 300, 359, 360, 361, i64::MAX, i64::MAX / 60] {
        let is_known = matches!(
            phases(X, &up(factor)),
            Err(FieldError::Phases { period }) if period == factor
        ) || factor > 1 << 40;
        assert!(is_known && phases(X, &up(factor)).is_err());
        assert!(phases(X, &linear(factor)).is_err());
    }
    for factor in [17, 20, 22] {
        let period = 17 * factor;
        let error = Err(FieldError::Phases { period });
        assert_eq!(phases(X.upsample(17, Mode::NEAREST), &up(factor)), error);
        assert_eq!(
            phases(X.upsample(17, Mode::NEAREST), &linear(factor)),
            error
        );
    }
    // Sixteen groups beside seventeen.
    let joined = |a, b| {
        let x = Field::input(16 * 17 * 15);
        let groups = |period| {
            let low = x.window(Window::new(period).stride(period));
            low.upsample(period, Mode::NEAREST)
        };
        Field::try_join(&[x, groups(a), groups(b)])
    };
    assert_eq!(
        joined(16, 17).unwrap_err(),
        FieldError::Phases { period: 272 }
    );
    assert_eq!(joined(15, 17).unwrap().period(), Some(255));
    // All paths have 256 rows, so that there is no room for the 128 of the shortest way.
    let crowded = in_groups(&X, 2).upsample(128, Mode::NEAREST);
    assert_eq!(
        (crowded.period(), crowded.knows(Fact::PathMin)),
        (Some(256), false)
    );
    // There is room for 360 in all.
    let brim = in_groups(&X, 2).upsample(120, Mode::NEAREST);
    assert_eq!((brim.period(), brim.path_min()), (Some(240), 1));
    assert_eq!(Field::join(&[brim, brim]).path_min(), 1);
    let beyond = in_groups(&X, 2).upsample(121, Mode::NEAREST);
    assert_eq!(
        (beyond.period(), beyond.knows(Fact::PathMin)),
        (Some(242), false)
    );
    let full = in_groups(&X, 3).upsample(84, Mode::NEAREST);
    assert_eq!((full.period(), full.path_min()), (Some(252), 1));
    let many = in_groups(&X, 60).upsample(4, Mode::NEAREST);
    assert_eq!((many.period(), many.path_min()), (Some(240), 1));
}

#[test]
fn nothing_is_nothing_after_more_layers() {
    // Of two features one reads, and these are the others.
    let holes = X.transposed(Window::new(1).stride(2), 0).crop(1, 0);
    let nothing = holes.window(Window::new(1).stride(2));
    let joined = Field::join(&[X.crop(0, 1), nothing]);
    assert_eq!(joined.path_min(), 0);
    let conv = Window::new(3).same();
    let behind = joined.window(conv);
    assert_eq!((behind.receptive_field(), behind.path_min()), (3, 0));
    let behind = behind.window(conv).upsample(2, Mode::NEAREST);
    assert_eq!((behind.receptive_field(), behind.path_min()), (5, 0));
}

#[test]
fn a_jump_is_in_lowest_terms() {
    let jump = |stride: usize, factor: usize| {
        let low = X.window(Window::new(1).stride(stride));
        let joined = Field::join(&[low, low.window(Window::new(3).same())]);
        let all = [
            low.upsample(factor, Mode::NEAREST),
            joined.upsample(factor, Mode::NEAREST),
        ];
        let jumps = all.map(|field| field.answer(Fact::Jump));
        assert_eq!(jumps[0], jumps[1]);
        jumps[0]
    };
    let ratio = |numerator, denominator| Answer::Number {
        numerator,
        denominator,
    };
    assert_eq!(jump(2, 4), ratio(1, 2));
    assert_eq!(jump(4, 6), ratio(2, 3));
    assert_eq!(jump(3, 3), ratio(1, 1));
    assert_eq!(jump(6, 2), ratio(3, 1));
    assert_eq!(jump(3, 2), ratio(3, 2));
}

#[test]
fn once_is_as_before() {
    let conv = X.window(Window::new(3).same());
    assert!(conv.upsample(1, Mode::NEAREST) == conv && X.upsample(1, Mode::NEAREST) == X);
    let joined = in_groups(&X, 3);
    assert!(joined.upsample(1, Mode::NEAREST) == joined);
}

#[test]
fn no_count_is_zero() {
    let zero = |op: &AxisOp| {
        matches!(
            X.try_after(op, 0),
            Err(FieldError::Op(OpError::Zero { .. }))
        )
    };
    let window = |kernel, stride, dilation| {
        AxisOp::Window(WindowOp {
            kernel,
            stride,
            dilation,
            padding: Padding::Same,
            padding_mode: PaddingMode::Zeros,
            ceil_mode: false,
        })
    };
    for none in [0, -1, i64::MIN] {
        assert!(zero(&window(none, 1, 1)));
        assert!(zero(&window(1, none, 1)));
        assert!(zero(&window(1, 1, none)));
        assert!(zero(&up(none)));
        assert!(zero(&window(1, none, none)));
        assert!(zero(&window(none, none, 1)));
        assert!(zero(&window(none, none, none)));
    }
    let explicit = |kernel, before, after| {
        AxisOp::Window(WindowOp {
            kernel,
            stride: 1,
            dilation: 1,
            padding: Padding::Explicit { before, after },
            padding_mode: PaddingMode::Zeros,
            ceil_mode: false,
        })
    };
    assert!(zero(&explicit(0, -1, 0)) && zero(&explicit(0, 0, -1)));
    // And no window is longer than what it slides over.
    let fits = |op: &AxisOp| match X.try_after(op, 0) {
        Ok(field) => Some(field.size()),
        Err(FieldError::Op(OpError::WindowTooLarge { .. })) => None,
        Err(error) => panic!("{error:?}"),
    };
    for longer in 0..20 {
        let sizes = [explicit(60 + longer, 0, 0), explicit(63 + longer, 1, 2)].map(|op| fits(&op));
        assert_eq!(sizes, [(longer == 0).then_some(1); 2]);
    }
}

#[test]
fn what_leaves_i64_stops() {
    let large = Field::input(1 << 60);
    assert_eq!(
        large.try_after(&up(256), 0).unwrap_err(),
        FieldError::Op(OpError::Overflow)
    );
    let longest = AxisOp::Window(WindowOp {
        kernel: i64::MAX,
        stride: 1,
        dilation: i64::MAX,
        padding: Padding::Same,
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    });
    assert_eq!(
        X.try_after(&longest, 0).unwrap_err(),
        FieldError::Op(OpError::Overflow)
    );
}

/// Jumps of 2^40 pixels, which leave what is small.
#[test]
fn far_jumps_stop_where_they_leave_i64() {
    let apart = Window::new(1).stride(1 << 20).same();
    let far = X.window(apart).window(apart);
    let skip = Field::join(&[X.window(apart), X.window(apart)]).window(apart);
    for field in [far, skip] {
        assert_eq!(
            field.answer(Fact::Jump),
            Answer::Number {
                numerator: 1 << 40,
                denominator: 1
            }
        );
        let moved = field.try_after(&taps(1 << 10, 0), 0).unwrap();
        assert_eq!(
            moved.region(0),
            Some(Region {
                start: -(1 << 50),
                end: 1
            })
        );
        for before in [1 << 22, 1 << 28, (1 << 30) - 1] {
            assert_eq!(
                field.try_after(&taps(before, 0), 0).unwrap_err(),
                FieldError::Overflow
            );
        }
        let again = field.window(apart);
        assert_eq!(
            again.try_after(&taps(2, 0), 0).unwrap_err(),
            FieldError::Overflow
        );
    }
    // As a rule of padding.
    let causal = AxisOp::Window(WindowOp {
        kernel: (1 << 29) + 1,
        stride: 1,
        dilation: 1 << 29,
        padding: Padding::Causal,
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    });
    let field = X.window(apart);
    assert_eq!(
        field.try_after(&causal, 0).unwrap_err(),
        FieldError::Overflow
    );
}

/// What a window adds to features that see everything along the shortest way.
#[test]
fn the_shortest_way_sees_all() {
    let image = Field::input(5);
    let conv = Window::new(3).same();
    let joined = Field::join(&[image.window(conv), image.window(Window::new(5).same())]);
    let next = joined.window(conv);
    assert!(next.productive() && !next.window(conv).productive());
    assert!(next.window(Window::new(1)).productive());
}

#[test]
fn few_of_many() {
    let resize = |size: i64, few| {
        let field = Field::input(usize::try_from(size).unwrap());
        let target = ResizeTarget::Size(few);
        let mode = Mode::NEAREST;
        field.try_after(&AxisOp::Resize(ResizeOp { target, mode }), 0)
    };
    for few in [2, 3, 5] {
        for size in [
            (1 << 30) - 1,
            1 << 30,
            (1 << 30) + 1,
            3 << 29,
            (1 << 31) + 1,
        ] {
            let field = resize(size, few).unwrap();
            for o in 0..few {
                let start = o * size / few;
                let region = Region {
                    start,
                    end: start + 1,
                };
                assert_eq!(field.region(usize::try_from(o).unwrap()), Some(region));
            }
        }
    }
    for size in [1 << 40, 1 << 61, 1 << 62] {
        for few in [3, 5] {
            assert_eq!(resize(size, few).unwrap_err(), FieldError::Spread);
        }
    }
}

#[test]
fn the_shortest_way_may_read_nothing() {
    let gaps = X.transposed(Window::new(1).stride(2), 0);
    let nothing = gaps.crop(1, 0).window(Window::new(1).stride(2)).crop(0, 1);
    let groups = in_groups(&X.crop(0, 2), 2);
    let both = Field::join(&[groups, nothing]);
    assert_eq!(
        (both.size(), both.period(), both.path_min()),
        (58, Some(2), 0)
    );
    let wider = both.window(Window::new(3).same());
    let region = |start, end| Some(Region { start, end });
    assert_eq!(
        (wider.region(4), wider.region(5), wider.path_min()),
        (region(2, 6), region(4, 8), 0)
    );
}

#[test]
fn rows_of_two_ways_that_are_one_stand_in_the_table_once() {
    let gated = X.upsample(200, Mode::NEAREST).gate(&X.global_pool());
    let wider = gated
        .window(Window::new(3))
        .window(Window::new(5).dilation(2));
    assert_eq!(wider.path_min(), 2);
    assert_eq!(wider.local().unwrap().period(), Some(200));
    // A window behind a scan looks back as far, along the same way.
    let scanned = X.upsample(200, Mode::NEAREST).scan().window(Window::new(3));
    assert!(scanned.knows(Fact::PathMin));
}

#[test]
fn rows_that_differ_at_one_end_are_two() {
    let all = X.global_pool();
    let few = X
        .window(Window::new(1).stride(2))
        .upsample(2, Mode::NEAREST);
    let groups = in_groups(&X, 2);
    let late = in_groups(&X.pad(0, 2), 2).crop(2, 0);
    let unite = |branches: [Field; 2]| {
        assert_ne!(branches[0], branches[1]);
        let [a, b] = branches.map(|branch| branch.region(4).unwrap());
        let union = Some(Region {
            start: a.start.min(b.start),
            end: a.end.max(b.end),
        });
        // By the tables, and in closed form.
        assert_eq!(
            Field::join(&branches.map(|branch| branch.gate(&all)))
                .local()
                .unwrap()
                .region(4),
            union
        );
        assert_eq!(Field::join(&branches).region(4), union);
    };
    unite([few, groups]);
    unite([groups, few]);
    unite([groups, late]);
    unite([late, groups]);
}

/// Feature 20 sees no padding and 21 does, 22 does not, nor do those from there on: one run is not all there is.
#[test]
fn several_runs_see_no_padding() {
    // Features 10 to 30 of the low layer are pixels. Of what it becomes, `2i` reads feature `i`, and so does `2i + 3`.
    let low = X.window(Window::new(1).stride(2)).crop(10, 0).pad(10, 0);
    let late = low
        .transposed(Window::new(2).stride(2).dilation(3), 0)
        .crop(0, 2);
    let around = X.window(Window::new(7).same());
    let runs = Field::join(&[X, around, late]);
    assert_eq!((runs.interior(), runs.path_min()), ((22, 57), 1));
    assert_eq!(runs.window(Window::new(3)).interior(), (22, 55));
    assert_eq!(
        runs.window(Window::new(1).stride(2).valid()).interior(),
        (10, 29)
    );
    assert_eq!(runs.upsample(2, Mode::NEAREST).interior(), (44, 114));
    let further = X.window(Window::new(27).same());
    for branches in [[runs, further], [further, runs]] {
        assert_eq!(Field::join(&branches).interior(), (22, 47));
    }
}
