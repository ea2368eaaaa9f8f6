//! The sentence of each expectation of a field that is not met, with both numbers.

use receptive_field_core::{Mode, PaddingMode};
use receptive_field_values::{Field, Fields, Window, at_least, at_most, exactly};

/// Feature `i` sees `[2i - 1, 2i + 2)`.
const CONV: Field = Field::input(16).window(Window::new(3).stride(2).pad(1));
/// Features `2i` and `2i + 1` see the same.
const UP: Field = CONV.upsample(2, Mode::NEAREST);
const POOLED: Field = CONV.global_pool();
const SKEWED: Field = Field::join(&[CONV, Field::input(16).window(Window::new(2).stride(2))]);
const SEEN: Field = Field::input(3).window(Window::new(3).same());
/// Regions that lie so far out that no feature is looked for there.
const FAR: Field = Field::input(1 << 61).upsample(2, Mode::NEAREST);
/// Both see one more pixel on each side, and the image itself: one of windows, one of three places.
const AROUND: Field = Field::join(&[IMAGE, IMAGE.window(Window::new(3).same())]);
const SHIFTED: Field = Field::join(&[
    IMAGE,
    IMAGE.crop(1, 0).pad(0, 1),
    IMAGE.crop(0, 1).pad(1, 0),
]);
const IMAGE: Field = Field::input(16);

const JUMPS: [Field; 2] = [
    Field::input(64).adaptive_pool(8),
    Field::input(64).crop(0, 1).adaptive_pool(8),
];

stops! {
    size: CONV.expect_size(exactly(7)) => "`size == 7`: it is 8";
    receptive_field: CONV.expect_receptive_field(at_least(4)) => "`receptive_field >= 4`: it is 3";
    receptive_field_min: UP.expect_receptive_field_min(at_least(4)) => "`receptive_field_min >= 4`: it is 3";
    path_min: SKEWED.expect_path_min(at_least(3)) => "`path_min >= 3`: it is 2";
    jump: CONV.expect_jump(exactly(1.0)) => "`jump == 1`: it is 2";
    period: UP.expect_period(exactly(1)) => "`period == 1`: it is 2";
    start: CONV.expect_start(exactly(1.5)) => "`start == 1.5`: it is 0.5";
    anchor: UP.expect_anchor(exactly(0.5)) => "`anchor == 0.5`: it is 0";
    padding: CONV.expect_padding(exactly(0)) => "`padding == 0`: it is 1";
    lookback: CONV.expect_lookback(at_most(0)) => "`lookback <= 0`: it is 1";
    lookahead: CONV.expect_lookahead(at_most(0)) => "`lookahead <= 0`: it is 1";
    latency: UP.expect_latency(at_most(0)) => "`latency <= 0`: it is 1";
    causal: UP.expect_causal() => "`causal`: the latency is 1";
    dropped: Field::input(8).window(Window::new(3).stride(2)).expect_dropped(exactly(0)) => "`dropped == 0`: it is 1";
    state: CONV.expect_state(at_most(0)) => "`state <= 0`: it is 1";
    halo: CONV.expect_halo(at_most((0, 0))) => "`halo <= (0, 0)`: it is (1, 0)";
    context: CONV.expect_context(at_most((1, 0))) => "`context <= (1, 0)`: it is (2, 0)";
    halo_unaligned: CONV.expect_halo_unaligned(at_most((1, 0))) => "`halo_unaligned <= (1, 0)`: it is (1, 1)";
    interior: CONV.expect_interior(exactly((0, 8))) => "`interior == (0, 8)`: it is (1, 8)";
    uniform: UP.expect_uniform() => "`uniform`: features differ by phase: regions of 3 pixels, anew after 2 features";
    aligned: SKEWED.expect_aligned() => "`aligned`: the branches of a join have their centres apart: at 0.5 and 1";
    productive: SEEN.window(Window::new(3).same()).expect_productive()
        => "`productive`: every feature before it sees the whole image already, of 3 pixels";
    none: POOLED.expect_halo(at_most((0, 0))) => "`halo <= (0, 0)`: it does not exist: every feature sees the whole image";
    same: CONV.expect_same(&UP) => "`size == 16`: it is 8";
    same_jump: UP.expect_same(&Field::input(16)) => "`receptive_field == 1`: it is 3";
    same_on_an_axis: Fields::new([CONV, UP]).expect_same(&Fields::new([CONV, CONV])) => "`size == 8` on axis 1: it is 16";
    same_of_pooled: Field::input(1).expect_same(&Field::input(1).global_pool())
        => "`period`: it is 1, and that of the other does not exist: every feature sees the whole image";
    seen_on_all_axes: Fields::new([SEEN, SEEN]).window(Window::new(3).same()).expect_productive()
        => "`productive`: every feature before it sees the whole image already, of 3 x 3 pixels";
    drifting: Field::join(&[Field::join(&JUMPS), JUMPS[0]]).expect_aligned()
        => "`aligned`: the branches of a join have their centres apart: at 4 and 3.9375";
    same_place: SHIFTED.expect_same(&AROUND) => "`aligned`: it is no, and that of the other yes";
    other_place: AROUND.expect_same(&SHIFTED) => "`aligned`: it is yes, and that of the other no";
    no_branch: Field::join(&[]) => "a join needs at least one branch";
    no_branches: Fields::<2>::join(&[]) => "a join needs at least one branch";
    gate_elsewhere: CONV.gate(&Field::input(9).global_pool()) => "branches stand on images of 16 and 9 pixels";
    fraction: Field::join(&[Field::input(8), Field::input(8).upsample(2, Mode::NEAREST).crop(0, 8)])
        => "branches of a join differ in jump: 1 and 1/2 pixels";
    further_out: FAR.feature_at((1 << 60) + 1) => "regions lie further out than 2^60 pixels, where none is looked for";
    further_before: Field::input(8).pad((1 << 60) + 8, 0).feature_at(-(1 << 60) - 1)
        => "regions lie further out than 2^60 pixels, where none is looked for";
    one_axis: Fields::new([CONV, UP]).expect_jump(exactly(2.0)) => "`jump == 2` on axis 1: it is 1";
    other_axis: Fields::new([CONV, UP]).expect_period(exactly(1)) => "`period == 1` on axis 1: it is 2";
    sizes: Field::join(&[CONV, UP]) => "branches of a join differ in size: 8 and 16 features";
    gate: UP.gate(&CONV) => "branches of a join differ in size: 16 and 8 features";
    images: Field::join(&[Field::input(8), Field::input(9).crop(0, 1)]) => "branches stand on images of 8 and 9 pixels";
    other_jumps: Field::join(&[Field::input(8), Field::input(8).window(Window::new(2).stride(2)).pad(2, 2)])
        => "branches of a join differ in jump: 1 and 2 pixels";
    beyond: Field::input(8).upsample(257, Mode::NEAREST)
        => "regions repeat after 257 features: a `Field` tells up to 256 apart";
    not_divisible: Field::input(9).unshuffle(2) => "2 does not divide the size, which is 9";
    crop_of_less: Field::input(8).crop_like(&Field::input(9)) => "8 positions cannot be fitted to 9";
    mirrored: Field::input(8).pad_with(1, 1, PaddingMode::Reflect).lookahead()
        => "no `Field` says `lookahead` here: padding reads pixels";
    no_anchor: POOLED.anchors::<1>() => "there is no anchor: every feature sees the whole image";
    no_mode: Field::input(8).transposed(Window::new(3).padding_mode(PaddingMode::Reflect), 0)
        => "a transposed convolution has no `padding_mode`";
    no_ceil: Field::input(8).transposed(Window::new(3).ceil_mode(), 0) => "a transposed convolution has no `ceil_mode`";
    guided: Field::input(8).transposed(Window::new(3).guide(1), 0) => "a transposed convolution has no `guide` padding";
    idle: Field::input(8).transposed(Window::new(3).same(), 1)
        => "`output_padding` does not go with `pad = same`, which settles the size itself";
}

#[test]
fn what_is_expected_is_given_back() {
    let fields = Fields::new([CONV, UP]);
    assert_eq!(CONV.expect_same(&CONV), CONV);
    assert_eq!(fields.expect_same(&fields), fields);
    assert_eq!(SHIFTED.expect_same(&SHIFTED), SHIFTED);
    // Padding is settled before it is taken off.
    for window in [Window::new(4).same_lower(), Window::new(4).causal()] {
        assert_eq!(CONV.transposed(window.stride(2), 0).size(), 16);
    }
}

#[test]
fn axes_are_shown_side_by_side() {
    let fields = Fields::new([CONV, UP]);
    assert_eq!(fields.to_string(), format!("{CONV}; {UP}"));
    assert_eq!(format!("{fields:?}"), format!("[{CONV:?}, {UP:?}]"));
}
