//! How far rows of one line may lie apart: 2^31 pixels, and not one more.

use receptive_field_core::ops::{
    AxisOp, Padding, PaddingMode, TransposedOp, TransposedPadding, WindowOp,
};
use receptive_field_core::{Mode, Region};
use receptive_field_values::{Field, FieldError, Window};

/// The furthest that two rows of a line lie apart.
pub(super) const SPREAD: i64 = i32::MAX as i64;

/// Two taps, `before` and `after` a feature.
pub(super) const fn taps(before: i64, after: i64) -> AxisOp {
    AxisOp::Window(WindowOp {
        kernel: 2,
        stride: 1,
        dilation: before + after,
        padding: Padding::Explicit { before, after },
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    })
}

/// The closed forms are those of features that see no padding, and of less than 2^30: these are single pixels, so far
/// apart. 2^19 of them are 2^31 pixels.
const JUMP: i64 = 1 << 12;
pub(super) const WIDE: Field = Field::input(60 << 28).window(Window::new(1).stride(1 << 12));

/// The last feature whose pixel a field tells from that of feature 0 in one line.
const LAST: i64 = (1 << 19) - 1;

/// Feature `i` of `x` sees the `period` features around it that begin at a multiple of it, beside a skip.
pub(super) fn in_groups(x: &Field, period: usize) -> Field {
    let low = x.window(Window::new(period).stride(period));
    Field::join(&[*x, low.upsample(period, Mode::NEAREST)])
}

#[test]
fn rows_of_one_line_are_so_far_apart_and_no_further() {
    for period in [2, 3, 5, 12] {
        let every = i64::try_from(period).unwrap();
        for before in [0, 1, 3, 4, 12, 100] {
            for after in LAST - 130..LAST + 3 {
                let groups = in_groups(&WIDE, period);
                let seen = |i: i64| Region {
                    start: (i - before).div_euclid(every) * every * JUMP,
                    end: ((i + after).div_euclid(every) * every + every - 1) * JUMP + 1,
                };
                let spread = seen(every - 1).end - seen(0).start;
                let ends = format!("period {period}, {before} before, {after} after: {spread}");
                // At once, and the last of it by a second window.
                for second in [0, 1, 2, every, after / 2] {
                    let mut made = groups.try_after(&taps(before, after - second), 0);
                    if let (Ok(field), true) = (&made, second > 0) {
                        made = field.try_after(&taps(0, second), 0);
                    }
                    match made {
                        Ok(field) => {
                            assert!(spread <= SPREAD, "{ends}");
                            for i in 0..12 {
                                let region = seen(i64::try_from(i).unwrap());
                                assert_eq!(field.region(i), Some(region), "{ends}");
                            }
                        }
                        Err(error) => {
                            assert_eq!(error, FieldError::Spread, "{ends}");
                            assert!(spread > SPREAD, "{ends}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn joined_rows_are_so_far_apart_and_no_further() {
    for (period, other) in [(2, 3), (3, 3), (4, 2), (2, 5)] {
        for (before, after) in (LAST - 20..LAST + 2).flat_map(|reach| {
            [
                (0, reach),
                (1, reach - 1),
                (reach / 2, reach - reach / 2),
                (reach, 0),
            ]
        }) {
            // Of features with as many rows, the last row's end counts from the first one's start: both are those of the
            // long window, or of the groups.
            let single = WIDE.try_after(&taps(before, after), 0).unwrap();
            let rows = |rows: usize, groups: &[usize]| {
                let last = i64::try_from(rows).unwrap() - 1;
                let ends = groups.iter().map(|&period| {
                    let period = i64::try_from(period).unwrap();
                    last / period * period + period - 1
                });
                let end = ends.max().unwrap().max(last + after);
                (end + before) * JUMP < SPREAD
            };
            let groups = in_groups(&WIDE, period);
            for branches in [[groups, single], [single, groups]] {
                let made = Field::try_join(&branches);
                assert_eq!(
                    made.is_ok(),
                    rows(period, &[period]),
                    "{period}, {before}, {after}"
                );
            }
            // With a second line of several rows.
            let Ok(first) = Field::try_join(&[WIDE, groups, single]) else {
                continue;
            };
            let all = if period % other == 0 {
                period
            } else {
                period * other
            };
            for branches in [
                [first, in_groups(&WIDE, other)],
                [in_groups(&WIDE, other), first],
            ] {
                let made = Field::try_join(&branches);
                let fits = rows(all, &[period, other]);
                assert_eq!(made.is_ok(), fits, "{period}, {other}, {before}, {after}");
            }
        }
    }
}

/// Two taps that lie so far apart that even and odd features each have one of their own.
const fn alternating(half: i64, padding: i64) -> AxisOp {
    AxisOp::Transposed(TransposedOp {
        kernel: 2,
        stride: 2,
        dilation: 2 * half + 1,
        padding: TransposedPadding::Explicit {
            before: padding,
            after: 0,
        },
        output_padding: 0,
    })
}

#[test]
fn a_row_may_lie_before_the_first_one_and_as_far() {
    let pixel = |of: i64| {
        Some(Region {
            start: of * JUMP,
            end: of * JUMP + 1,
        })
    };
    // The first row is `half` features further than the second: 2^31 pixels fit.
    for half in LAST - 2..LAST + 4 {
        let made = WIDE.try_after(&alternating(half, 0), 0);
        assert_eq!(made.is_ok(), half <= LAST + 1, "{half}");
        match made {
            Ok(field) => {
                assert_eq!(
                    (field.region(8), field.region(9)),
                    (pixel(4), pixel(4 - half))
                );
            }
            Err(error) => assert_eq!(error, FieldError::Spread),
        }
    }
    // The other way round, a row has one pixel to end with.
    for half in LAST - 2..LAST + 4 {
        let made = WIDE.try_after(&alternating(half, 1), 0);
        assert_eq!(made.is_ok(), half < LAST, "{half}");
        match made {
            Ok(field) => {
                assert_eq!(
                    (field.region(8), field.region(9)),
                    (pixel(4 - half), pixel(5))
                );
            }
            Err(error) => assert_eq!(error, FieldError::Spread),
        }
    }
}

#[test]
fn the_last_pixel_of_a_row_may_be_the_last_that_is_counted() {
    let ends = |pixels| {
        let wide = Field::input(60 << 28).window(Window::new(pixels).stride(1 << 12));
        wide.try_after(&alternating(LAST - 1, 1), 0).map(|field| {
            let (first, last) = (field.region(0).unwrap(), field.region(1).unwrap());
            last.end - first.start
        })
    };
    assert_eq!(ends(4095), Ok(SPREAD));
    assert_eq!(ends(4096), Err(FieldError::Spread));
}

#[test]
fn a_row_may_reach_as_far_before_the_first_one_as_behind() {
    let half = LAST - 4;
    let alternate = WIDE.try_after(&alternating(half, 0), 0).unwrap();
    // Feature 1 sees what it saw, and what feature 2 * half does.
    let both = alternate.try_after(&taps(0, 2 * half - 1), 0).unwrap();
    let region = Region {
        start: -half * JUMP,
        end: half * JUMP + 1,
    };
    assert_eq!(both.region(1), Some(region));
    let pixels = usize::try_from(region.end - region.start).unwrap();
    assert!(pixels > 1 << 31);
    assert_eq!((both.receptive_field(), both.path_min()), (pixels, pixels));
}

/// Rows that reach far, and a region that begins before them.
#[test]
fn what_begins_before_moves_all_rows() {
    for after in LAST - 30..LAST - 1 {
        let Ok(rows) = in_groups(&WIDE, 2).try_after(&taps(0, after), 0) else {
            continue;
        };
        for before in 1..20 {
            let single = WIDE.try_after(&taps(before, 0), 0).unwrap();
            let fits = (((1 + after) / 2 * 2 + 1) + before) * JUMP < SPREAD;
            for branches in [[rows, single], [single, rows]] {
                assert_eq!(
                    Field::try_join(&branches).is_ok(),
                    fits,
                    "{before}, {after}"
                );
            }
        }
    }
}
