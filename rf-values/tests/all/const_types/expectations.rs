use receptive_field_values::__private::{layer1, layer2};
use receptive_field_values::{Field, Layer, Window, at_least, at_most, exactly};

use super::{GAPS, POOL5, UP};

const CONV5: Field = Field::input(13).window(Window::new(163).pad(81));

/// 6 x 5 features of unequal jumps.
const OBLONG: Layer<2> = layer2(
    "oblong",
    c"e  12   5   2   1  -1  15   6 337   0   6   2   0   1   2   2   2   1   0   0   0   2  15   5 337   1   4   3   0   1   1   3   1   1   1   1  -1   2",
);

const POOLED: Layer<1> = layer1("pooled", c"d 12  2 13 -1 10  1 19  0  1 12  0  1 12  0 12");

#[test]
fn chains() {
    const _: Field = CONV5
        .expect_size(exactly(13))
        .expect_receptive_field(at_most(163));
    let pool5 = POOL5
        .expect_size(exactly(6))
        .expect_receptive_field(at_least(195))
        .expect_receptive_field_min(exactly(195))
        .expect_path_min(exactly(195))
        .expect_jump(exactly(32.0))
        .expect_start(at_most(33.5))
        .expect_padding(exactly(64))
        .expect_lookback(exactly(64))
        .expect_lookahead(at_least(130))
        .expect_latency(exactly(99))
        .expect_anchor(exactly(33.5))
        .expect_uniform()
        .expect_aligned();
    assert_eq!(pool5, POOL5);
}

stops! {
    least: CONV5.expect_receptive_field(at_least(195)) => "`receptive_field >= 195`: it is 163";
    most: CONV5.expect_lookahead(at_most(0)) => "`lookahead <= 0`: it is 81";
    exact: CONV5.expect_start(exactly(7.25)) => "`start == 7.25`: it is 0.5";
    causal: CONV5.expect_causal() => "`causal`: the latency is 81";
    late: POOL5.expect_latency(at_most(0)) => "`latency <= 0`: it is 99";
    elsewhere: POOL5.expect_anchor(exactly(16.0)) => "`anchor == 16`: it is 33.5";
    other_anchors: POOL5.anchors::<7>(1) => "`pool5` has 6 features on axis 1, and 7 anchors are asked for";
    no_anchors: POOLED.anchors::<1>(0)
        => "`pooled` has no anchor on axis 0: every feature sees the whole image";
    layer: POOL5.expect_jump(exactly(16.0)) => "`jump == 16`: it is 32";
    one_axis: OBLONG.expect_jump(exactly(2.0)) => "`jump == 2` on axis 1: it is 1";
    one_axis_causal: OBLONG.expect_causal() => "`causal` on axis 1: the latency is 1";
    global: POOLED.expect_lookahead(at_most(0))
        => "`lookahead <= 0`: it does not exist: every feature sees the whole image";
    global_causal: POOLED.expect_causal()
        => "`causal`: the latency does not exist: every feature sees the whole image";
    no_uniform: POOLED.expect_uniform() => "`uniform`: it does not exist: every feature sees the whole image";
    phases: UP.expect_uniform() => "`uniform`: features differ by phase";
    past_the_size: POOL5.center([6, 0]) => "`pool5` has 6 x 6 features: there is no feature [6, 0]";
    no_axis: POOL5.padding(2) => "there is no axis 2: there are 2, counted from 0";
    fraction: UP.expect_jump(exactly(0.25)) => "`jump == 0.25`: it is 1";
    shortest: GAPS.expect_receptive_field_min(at_least(1)) => "`receptive_field_min >= 1`: it is 0";
}
