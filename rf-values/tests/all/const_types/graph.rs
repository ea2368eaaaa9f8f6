use receptive_field_core::Source;
use receptive_field_values::__private::{find, input2, joined, layer1, layer2, layer3, with_local};
use receptive_field_values::{Layer, Op, Window};

use super::{GAPS, POOL5, UP};

#[test]
fn facts_of_phases() {
    assert_eq!(
        (UP.size, UP.receptive_field, UP.jump_ratio(0)),
        ([16], [3], (1, 1))
    );
    assert_eq!(
        (UP.period(0), UP.structural_period(0)),
        (Some(2), Some((2, 2)))
    );
    assert_eq!(UP.uniform(), Some(false));
    assert_eq!(UP.region([5]).unwrap()[0].to_string(), "[3, 6)");
    // Feature 2i stands on pixel 2i and sees one before and one after, 2i + 1 two before and none after.
    assert_eq!((UP.lookback(0), UP.lookahead(0)), (Some(2), Some(1)));
    // A tile of 2 pixels sees [-1, 2).
    assert_eq!(UP.halo(0), Some((1, 0)));
    assert_eq!(UP.padding(0), Some(1));
}

#[test]
fn gaps_read_nothing() {
    assert_eq!((GAPS.region([1]), GAPS.receptive_field_min(0)), (None, 0));
    assert!(GAPS.center([1])[0].is_nan() && (GAPS.center([2])[0] - 1.5).abs() < 1e-12);
    assert_eq!(GAPS.jump_ratio(0), (1, 2));
    assert_eq!(GAPS, GAPS);
    assert_eq!(
        GAPS.to_string(),
        "gaps: 7 features, receptive field 1, jump 0.5, start 0.5"
    );
}

#[test]
fn transposed_convolution_of_2_by_2() {
    let up: Layer<1> = layer1(
        "up",
        c"e   4   2   5  -1  24   8 400   0   8   1   0   2   1   2   2   1   0   0   0   2   1   1   2   1   1   0   0   1   0",
    );
    assert_eq!(
        (up.lookback(0), up.lookahead(0), up.halo(0)),
        (Some(0), Some(0), Some((0, 0)))
    );
    let Op::ConvTranspose {
        window,
        output_padding,
        ..
    } = up.op()
    else {
        panic!("{}", up.op());
    };
    assert_eq!((window, output_padding), (Window::new(2).stride(2), [0]));
    assert_eq!(up.window(), window);
}

#[test]
fn global_and_scan() {
    let gate = layer1("gate", c"d 12  3 18  0  1 10  6 19  0  6  2  0  1  2  0 12");
    assert_eq!(
        (gate.receptive_field, gate.receptive_field_min(0)),
        ([12], 12)
    );
    assert_eq!(
        (gate.period(0), gate.uniform(), gate.halo(0)),
        (None, None, None)
    );
    assert_eq!(
        (gate.lookback(0), gate.lookahead(0), gate.causal()),
        (None, None, None)
    );
    assert_eq!((gate.padding(0), gate.jump_ratio(0)), (Some(0), (2, 1)));
    assert_eq!(gate.region([5]).unwrap()[0].to_string(), "[0, 12)");

    let scan = layer1(
        "scan",
        c"d 12  2 15 -1 18  6 20  0  6  2  0  1  2  0 12  2  1  2  1  0  0  2  0",
    );
    assert_eq!((scan.receptive_field, scan.lookahead(0)), ([12], Some(1)));
    assert_eq!(
        (scan.lookback(0), scan.padding(0), scan.halo_unaligned(0)),
        (None, None, None)
    );
    assert_eq!(scan.region([2]).unwrap()[0].to_string(), "[0, 6)");
    assert!((scan.start[0] - 1.0).abs() < 1e-12);
}

#[test]
fn local_is_what_is_left() {
    static CONV: Layer<1> = layer1(
        "conv",
        c"e  12   2   1  -1  15  10 337   0  10   3   0   1   1   3   1   1   0   0   0   3",
    );
    let gate = layer1("gate", c"d 12  3 18  0  1 10 10 19  0 10  3  0  1  1  0 12");
    assert_eq!(gate.local(), Some(gate));
    assert_eq!(with_local(gate, None).local(), None);
    let local = with_local(gate, Some(&CONV)).local().unwrap();
    assert_eq!((local.receptive_field, local.uniform()), ([3], Some(true)));
}

#[test]
fn operations_are_told() {
    let pooled = layer2(
        "pool",
        c"e   6   6   2   3  -1  16   3 401   0   2   3   0   1   2   3   2   1   0   0   1   0   3  16   2 401   0   2   3   1   1   2   3   2   1   0   0   1   0   3",
    );
    assert!(pooled.window().ceil_mode);
    assert_eq!(
        pooled.op().to_string(),
        "avg_pool(3, stride = 2, ceil_mode = true)"
    );
    let mix = layer3(
        "mix",
        c"e   8   8   8   2  14   2  20   8 144   0   8   4   0   4   4   4   1   4   4   4   4   4   1   0   0   4   0",
    );
    assert_eq!(mix.op().to_string(), "mix(4, shift = 1)");
    assert_eq!(UP.op().to_string(), "upsample(2)");
    assert_eq!(POOL5.op().to_string(), "max_pool(3, stride = 2)");
    assert_eq!(input2(4, 5).op(), Op::Input);
    let add = layer1("add", c"d  8  3 16  0 -1 10  8 17  0  8  1  0  1  1  0  1");
    assert_eq!(
        add.inputs().collect::<Vec<_>>(),
        [Source::Layer(0), Source::Input]
    );
    assert_eq!((add.input(1), add.input(2)), (Some(Source::Input), None));
}

#[test]
fn found_by_name_and_by_alias() {
    let layers = [POOL5, input2(4, 5)];
    let aliases = [("features.last", 0), ("nowhere", 7)];
    assert_eq!(find(&layers, &aliases, "pool5"), Some(POOL5));
    assert_eq!(find(&layers, &aliases, "features.last"), Some(POOL5));
    assert_eq!(find(&layers, &aliases, "pool"), None);
    assert_eq!(find(&layers, &aliases, "nowhere"), None);
}

/// As rustc makes one list of the parts of a long one.
#[test]
fn parts_of_a_list_stand_behind_each_other() {
    let parts: [&[i64]; 4] = [&[3, 1], &[], &[4], &[1, 5, 9]];
    assert_eq!(joined(&parts), [3, 1, 4, 1, 5, 9]);
}

#[test]
#[should_panic(expected = "a list of layers has none")]
fn a_list_without_parts() {
    let _: [i64; 0] = joined(&[]);
}

#[test]
#[should_panic(expected = "`add` has no window: it is `add`")]
fn a_join_has_no_window() {
    let _ = layer1("add", c"d  8  3 16  0 -1 10  8 17  0  8  1  0  1  1  0  1").window();
}

#[test]
#[should_panic(
    expected = "`conv` has a padding of -1 on axis 0: positions are left out, which no window can say"
)]
fn a_window_pads() {
    let conv = layer1(
        "conv",
        c"e   8   2   1  -1  15   4 337   0   4   1   0   1   2   1   2   1   0  -1   0   1",
    );
    let _ = conv.window();
}
