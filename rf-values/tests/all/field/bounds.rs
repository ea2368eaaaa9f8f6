//! Where the tables of a field end: what is still known there, and what is refused.

use receptive_field_core::ops::{AxisOp, Padding, ShiftOp, WindowOp};
use receptive_field_core::{Answer, Fact, Missing, Mode, PaddingMode, Region};
use receptive_field_values::{Field, FieldError, Fields, Window};

use crate::stopped::sentence;

const THREE: Window<1> = Window::new(3).same();

/// So many phases: of 200, a second road finds no room.
fn crowded(phases: usize) -> Field {
    let mirrored = Field::input(8).pad_with(1, 1, PaddingMode::Reflect);
    mirrored.upsample(phases, Mode::NEAREST)
}

/// The shortest way is given up for want of room, and nothing else; and what it is asked for after that.
#[test]
fn the_shortest_way_needs_room() {
    let joined = Field::try_join(&[crowded(200), crowded(200)]).unwrap();
    assert_eq!((joined.period(), joined.receptive_field()), (Some(200), 1));
    assert!(!joined.knows(Fact::PathMin) && joined.knows(Fact::Productive));
    let told = sentence(|| joined.path_min()).unwrap();
    let why = "the shortest way through the joins of the network before it is not kept";
    assert_eq!(told, format!("no `Field` says `path_min` here: {why}"));
    let wide = joined.window(THREE);
    assert!(!wide.knows(Fact::PathMin) && !wide.knows(Fact::Productive));
    let told = sentence(|| wide.productive()).unwrap();
    assert_eq!(told, format!("no `Field` says `productive` here: {why}"));
    // Of several axes one that misses something decides, and none that is not known.
    let misses = Field::input(40).window(THREE);
    assert!(Fields::new([wide, misses]).productive() && Fields::new([misses, wide]).productive());
    let both = sentence(|| Fields::new([wide, wide]).productive());
    assert_eq!(both, Some(told));
    // A window of one tap is productive whatever it reads.
    let narrow = joined.window(Window::new(1));
    assert!(narrow.knows(Fact::Productive) && narrow.productive());
    // Behind what lost it nothing finds it again.
    assert!(!Field::join(&[wide, wide]).knows(Fact::PathMin));
    assert!(!wide.scan().knows(Fact::PathMin));
    let sparse = joined.window(Window::new(1).stride(200));
    assert!(!Field::join(&[sparse, sparse]).knows(Fact::PathMin));
    // Nor is that of another branch the shortest, beside one that is not known.
    let x = Field::input(4_000);
    let sparse = x.window(Window::new(1).stride(200));
    let skipped = Field::join(&[sparse, sparse.window(THREE)]);
    let up = skipped.upsample(200, Mode::NEAREST);
    let long = x.window(Window::new(300).same());
    assert!(!up.knows(Fact::PathMin) && long.path_min() == 300);
    assert!(!Field::join(&[up, long]).knows(Fact::PathMin));
    assert!(!Field::join(&[long, up]).knows(Fact::PathMin));
    // Two roads of 180 fill it to the last row.
    let full = Field::join(&[crowded(180), crowded(180)]).scan();
    assert_eq!(
        (full.knows(Fact::PathMin), full.receptive_field()),
        (true, 8)
    );
}

/// The shortest way behind a gate is that of all paths without the gate, and its rows are kept once.
#[test]
fn the_shortest_way_behind_a_gate_shares_its_rows() {
    let up = Field::input(8).upsample(200, Mode::NEAREST);
    let gated = up.gate(&Field::input(8).global_pool());
    let behind = gated.window(THREE);
    assert!(behind.knows(Fact::PathMin));
    assert_eq!((behind.path_min(), behind.receptive_field()), (2, 8));
    let local = behind.local().unwrap();
    assert_eq!((local.period(), local.path_min()), (Some(200), 2));
    assert_eq!(behind.crop(1, 1).path_min(), 2);
}

/// Two roads that are not one are not taken for one, though both have one phase, or stand in one pool.
#[test]
fn the_shortest_way_behind_a_gate_is_its_own() {
    let x = Field::input(40);
    let gate = x.global_pool();
    for wide in [Window::new(5), Window::new(3).dilation(2)] {
        let gated = Field::join(&[x, x.window(wide.same())]).gate(&gate);
        assert_eq!(gated.crop(1, 0).path_min(), 1);
        assert_eq!(gated.upsample(2, Mode::NEAREST).path_min(), 1);
        let up = Field::join(&[x, x.window(wide.same())]).upsample(2, Mode::NEAREST);
        let gated = up.gate(&gate);
        assert_eq!(gated.crop(1, 0).path_min(), 1);
        assert_eq!(gated.crop(1, 0).window(THREE).path_min(), 2);
    }
}

/// The last feature lies as far out as numbers go, or a step further.
#[test]
fn the_last_region_fits() {
    let far = |power: u32, more: usize| {
        let strided = Field::input(1 << 40).window(Window::new(1).stride(1 << power));
        let op = strided.size();
        sentence(|| strided.pad(0, more - op).region(more - 1))
    };
    let told = Some("a number does not fit into 64 bits".to_owned());
    assert_eq!(far(30, (1 << 33) - 1), None);
    assert_eq!(far(30, 1 << 33), None);
    assert_eq!(far(30, (1 << 33) + 1), told);
    assert_eq!(far(35, 1 << 28), None);
    assert_eq!(far(35, (1 << 28) + 1), told);
    assert_eq!(far(20, (1 << 43) + 1), told);
}

/// Regions end before 2^61 pixels to either side.
#[test]
fn regions_are_not_far_out() {
    let far = 1_usize << 61;
    let told = Some("a number does not fit into 64 bits".to_owned());
    let before = |n: usize| sentence(|| Field::input(8).window(Window::new(1).pad_each(n, 0)));
    assert_eq!((before(far - 1), before(far)), (None, told.clone()));
    let ahead = |n: usize| sentence(|| Field::input(1 << 62).window(Window::new(n)));
    assert_eq!((ahead(far - 1), ahead(far)), (None, told));
    // Of as many features as there are the first, which is padding.
    let padded = Field::input((1 << 63) - far).pad(far - 1, 0);
    let one = padded.resize(1, Mode::NEAREST);
    assert_eq!((one.size(), one.interior()), (1, (0, 0)));
}

/// Nor where no layer moves them far: before the image, windows of 2^29 taps, 2^29 pixels from tap to tap …
#[test]
fn regions_are_not_far_out_step_by_step() {
    let (taps, jump) = (1_usize << 29, 1_i64 << 29);
    let back = Window::new(taps).pad_each(taps - 1, 0);
    let mut far = Field::input(taps + 1).window(Window::new(1).stride(taps));
    for count in 1..9 {
        far = far.window(back);
        let start = -count * (jump - 1) * jump;
        assert_eq!(far.region(0), Some(Region { start, end: 1 }));
    }
    let told = sentence(|| far.window(back));
    assert_eq!(told.as_deref(), Some("a number does not fit into 64 bits"));
}

/// … and in an image of 2^63 pixels, among which all features still are.
#[test]
fn regions_are_not_far_out_inside() {
    let jump = (1_usize << 30) - 1;
    let sparse = Field::input(usize::MAX / 2).window(Window::new(1).stride(jump));
    let cut = ((1 << 60) - 2) / jump;
    let far = sparse.crop(cut, sparse.size() - cut - jump);
    assert_eq!(far.size(), jump);
    let long = far.window(Window::new(jump));
    let (start, end) = (cut * jump, (cut + jump - 1) * jump + 1);
    let (start, end) = (start.try_into().unwrap(), end.try_into().unwrap());
    assert_eq!(long.region(0), Some(Region { start, end }));
    assert_eq!(long.interior(), (0, 1));
    let told = sentence(|| long.window(Window::new(jump).pad_each(0, jump - 1)));
    assert_eq!(told.as_deref(), Some("a number does not fit into 64 bits"));
}

/// Regions of 2^31 - 3 pixels beside a skip: a window over two of them counts further from the first than 32 bits go.
#[test]
fn rows_that_a_window_takes_too_far() {
    let skip = Field::input(1 << 34).window(Window::new(1).stride((1 << 29) - 1));
    let sparse = skip.window(Window::new(1).stride(2));
    let up = sparse.window(Window::new(3)).upsample(2, Mode::NEAREST);
    let long = Field::join(&[up, skip.crop(0, skip.size() - up.size())]);
    assert_eq!(long.receptive_field(), (1 << 31) - 3);
    let next = WindowOp {
        kernel: 2,
        stride: 1,
        dilation: 1,
        padding: Padding::Explicit {
            before: 0,
            after: 1,
        },
        padding_mode: PaddingMode::Zeros,
        ceil_mode: false,
    };
    let told = long.try_after(&AxisOp::Window(next), 0);
    assert_eq!(told.unwrap_err(), FieldError::Spread);
}

/// Of the features that see no padding, a window that is longer by one tap than there are leaves none.
#[test]
fn a_window_longer_than_what_is_inside() {
    let padded = Field::input(8).pad(0, 4);
    let longest = |k| padded.window(Window::new(k).stride(2)).interior();
    assert_eq!((longest(8), longest(9)), ((0, 1), (0, 0)));
}

#[test]
fn of_how_many_phases_and_jumps() {
    let x = Field::input(8);
    let up = |factor| x.upsample(factor, Mode::NEAREST);
    assert_eq!(up(256).period(), Some(256));
    let told = sentence(|| up(257)).unwrap();
    assert!(
        told.starts_with("regions repeat after 257 features"),
        "{told}"
    );
    // Branches that drift: four side by side.
    let branch = |n: usize| {
        Field::input(840)
            .window(Window::new(1).stride(n))
            .crop_to(60)
            .resize(60, Mode::NEAREST)
    };
    let strides = [1, 2, 3, 4, 5].map(branch);
    assert!(Field::try_join(&strides[..4]).is_ok());
    assert_eq!(Field::try_join(&strides).unwrap_err(), FieldError::Slopes);
    let four = Field::join(&strides[..4]);
    let beside = Field::try_join(&[strides[4], four]);
    assert_eq!(beside.unwrap_err(), FieldError::Slopes);
}

/// Regions may be empty, and a padding may still read what is beside them.
#[test]
fn what_a_padding_reads_is_not_known() {
    let x = Field::input(8);
    let gaps = x.transposed(Window::new(1).stride(2), 0);
    let odd = Window::new(1).stride(2).pad_each(1, 0);
    let empty = gaps.window(odd);
    assert_eq!(
        empty.answer(Fact::Lookback),
        Answer::Missing(Missing::Nothing)
    );
    assert!((0..8).all(|i| empty.window(THREE).region(i).is_none()));
    let read = gaps.window(odd.padding_mode(PaddingMode::Replicate));
    assert!(!read.knows(Fact::Lookback) && read.region(0).is_none());
    let told = sentence(|| Fields::new([x.pad_with(1, 1, PaddingMode::Reflect)]).layer("mirrored"));
    assert_eq!(
        told.unwrap(),
        "`mirrored` is no layer: axis 0 reads pixels in its padding"
    );
}

/// Runs are cut by those of the other branches, where all are known.
#[test]
fn joins_cut_runs() {
    let x = Field::input(40);
    // Every second feature reads nothing, and so sees no padding either.
    let spread = |first: usize, last: usize| {
        let right = x.crop(0, last).pad(last, 0);
        let both = first + last;
        let left = right.crop(both, 0).pad(0, both);
        let frayed = left.crop(0, first).pad(first, 0);
        frayed.transposed(Window::new(1).stride(2), 0)
    };
    let all = (0..=16).flat_map(|first| [0, 1, 2, 9].map(|last| (first, last)));
    let all: Vec<_> = all
        .filter(|&(first, last): &(usize, usize)| first + last.saturating_sub(1) <= 16)
        .collect();
    for &(a, b) in &all {
        for &(c, d) in &all {
            let most = spread(a.max(c), b.max(d));
            let cut = Field::join(&[spread(a, b), spread(c, d)]);
            if most.knows(Fact::Interior) {
                assert_eq!(cut.interior(), most.interior(), "{a} {b} {c} {d}");
                assert_eq!(cut, Field::join(&[most, most]), "{a} {b} {c} {d}");
            }
        }
        for two in [[spread(a, b), spread(17, 0)], [spread(17, 0), spread(a, b)]] {
            assert!(!Field::join(&two).knows(Fact::Interior));
        }
    }
    // Every second one of them is taken, so that none of the runs but the last is read.
    let halved = spread(2, 0).crop(0, 1).rescale(1, 2, Mode::NEAREST);
    assert_eq!((halved.size(), halved.interior()), (39, (2, 39)));
    // Where others see what the gaps do not, several runs stay, and all are repeated.
    let covered = Field::join(&[spread(3, 0), x.upsample(2, Mode::NEAREST).crop(0, 1)]);
    assert_eq!(covered.interior(), (5, 79));
    assert_eq!(covered.upsample(2, Mode::NEAREST).interior(), (10, 158));
    // A gate of which it is not known whether it sees padding.
    let gate = x.global_pool().resize(300, Mode::NEAREST).global_pool();
    assert!(!gate.knows(Fact::Interior) && !x.gate(&gate).knows(Fact::Interior));
}

/// Moved as far as numbers go.
#[test]
fn what_is_moved_far_sees_padding() {
    let padded = Field::input(8).global_pool().pad(5, 5);
    assert_eq!(padded.interior(), (5, 6));
    for far in [i64::MAX - 11, 1 << 62] {
        for (before, after) in [(far, -far), (-far, far)] {
            let mode = PaddingMode::Zeros;
            let shift = AxisOp::Shift(ShiftOp {
                before,
                after,
                mode,
            });
            let moved = padded.try_after(&shift, 0).unwrap();
            assert_eq!((moved.size(), moved.interior()), (11, (0, 0)));
        }
    }
}

/// Regions that repeat after fewer features than their layers do: those of the other branch lie within.
#[test]
fn regions_may_repeat_before_layers_do() {
    let x = Field::input(144);
    let repeated = |n: usize, window: Window<1>| {
        let sparse = x.window(Window::new(1).stride(n)).window(window.same());
        sparse.upsample(n, Mode::NEAREST)
    };
    for least in [1, 2, 3, 4, 6, 8, 9, 12] {
        for times in [1, 2, 3, 4, 6] {
            let all = least * times;
            if 144 % all != 0 {
                continue;
            }
            let wide = repeated(least, Window::new(147));
            let joined = Field::join(&[wide, repeated(all, Window::new(1))]);
            assert_eq!(joined.structural_period(), Some((all, all)));
            assert_eq!(joined.period(), Some(least), "{least} of {all}");
            assert_eq!(joined.uniform(), Some(least == 1), "{least} of {all}");
        }
    }
    // The second region begins where it would if all were one size.
    let late = repeated(2, Window::new(1)).crop(1, 0);
    let joined = Field::join(&[late, x.crop(0, 1)]);
    assert_eq!((joined.uniform(), joined.period()), (Some(false), Some(2)));
}

/// An anchor is one division of numbers in lowest terms, however large.
#[test]
#[expect(clippy::cast_precision_loss, reason = "the nearest is what is said")]
fn anchors_are_the_nearest_numbers() {
    for far in (0..400).map(|i| (1_usize << (40 + i % 19)) + 12_345 * i) {
        let cropped = Field::input(1 << 60).crop(far, 0);
        for factor in [3, 5, 7] {
            let up = cropped
                .upsample(factor, Mode::LINEAR)
                .window(Window::new(2).causal());
            let Answer::Number {
                numerator,
                denominator,
            } = up.answer(Fact::Anchor)
            else {
                panic!("no anchor")
            };
            assert_eq!(up.anchor(), Some(numerator as f64 / denominator as f64));
        }
    }
    let halves = Field::input(8).window(Window::new(2).stride(2));
    assert_eq!(
        halves.anchors::<4>().map(f64::to_bits),
        [1.0, 3.0, 5.0, 7.0_f64].map(f64::to_bits)
    );
}

/// A jump may be as large as numbers are, and what stands before the first feature is seen by a scan.
#[test]
fn features_far_apart() {
    let most = usize::MAX / 2;
    let one = Field::input(most).window(Window::new(1).stride(most));
    assert_eq!((one.size(), one.jump_ratio()), (1, (i64::MAX, 1)));
    let sparse = Field::input(40).window(Window::new(1).stride(4));
    let scanned = sparse
        .transposed(Window::new(1).stride(2), 0)
        .crop(1, 0)
        .scan();
    let ends: Vec<i64> = (0..6).map(|i| scanned.region(i).unwrap().end).collect();
    assert_eq!(ends, [1, 5, 5, 9, 9, 13]);
}

/// Sums over phases of such a jump leave `i64`.
#[test]
fn phases_of_a_large_jump() {
    let jump = 1_u64 << 60;
    let far = Field::input(1 << 62).window(Window::new(1).stride(1 << 60));
    let up = far.upsample(100, Mode::NEAREST);
    let last = i64::try_from(u128::from(jump) * 99 / 100).unwrap();
    assert_eq!((up.lookback(), up.lookahead()), (Some(last), Some(0)));
    assert_eq!(
        (up.halo(), up.period()),
        (Some((0, 1 - (1 << 60))), Some(100))
    );
}

/// Branches of several phases each that drift slowly: the longest and the shortest region may be those of any feature.
#[test]
fn lengths_of_phases_that_drift() {
    let branch = |stride: usize, count: usize, first: usize| {
        Field::input(1_400)
            .window(Window::new(1).stride(stride))
            .crop_to(count)
            .resize(120, Mode::NEAREST)
            .crop(first, 60 - first)
    };
    for first in 0..60 {
        for stride in [99, 101] {
            let joined = Field::join(&[branch(120, 10, first), branch(stride, 12, first)]);
            let lengths: Vec<i64> = (0..60)
                .map(|i| joined.region(i).unwrap())
                .map(|region| region.end - region.start)
                .collect();
            let most = lengths.iter().max().copied().unwrap();
            let least = lengths.iter().min().copied().unwrap();
            let found = (joined.receptive_field(), joined.receptive_field_min());
            assert_eq!(found, (most.try_into().unwrap(), least.try_into().unwrap()));
        }
    }
}

/// The longest record that a field has: four lines that drift, 90 phases each, of which every second reads nothing, so that
/// each row is a run of its own.
#[test]
fn the_longest_record() {
    let branch = |stride: usize| {
        Field::input(8)
            .window(Window::new(1).stride(stride))
            .crop_to(2)
            .resize(2, Mode::NEAREST)
            .upsample(45, Mode::NEAREST)
            .transposed(Window::new(1).stride(2), 0)
    };
    let longest = Field::join(&[1, 2, 3, 4].map(branch));
    assert_eq!(longest.size(), 179);
    for pixel in 0..5 {
        let mut seen = (0..179).filter(|&i| {
            let region = longest.region(i);
            region.is_some_and(|region| region.start <= pixel && pixel < region.end)
        });
        let first = seen.next().unwrap();
        let end = seen.next_back().unwrap_or(first) + 1;
        let found = longest.feature_at(pixel);
        assert_eq!((found.first, found.last), ([first], [end]), "{pixel}");
    }
}

/// Padding from the other end: what features see of it is outside of the image.
#[test]
fn features_at_a_pixel_beside_the_other_end() {
    let around = Field::input(8).pad_with(2, 2, PaddingMode::Circular);
    let seen = [-3, -2, 0, 7, 9, 10].map(|pixel| {
        let at = around.window(THREE).feature_at(pixel);
        (at.first[0], at.last[0])
    });
    assert_eq!(seen, [(0, 1), (0, 2), (1, 4), (8, 11), (10, 12), (11, 12)]);
}
