//! Small graphs: the tests of google-research/receptive_field, named after their numbers, and of Caffe's coordinate
//! maps.

use receptive_field::receptive_field;

receptive_field! {
    struct Case1;
    input: [32, 32];
    left:  conv(1, stride = 4);
    right: input -> pad((1, 0)) -> conv(3, stride = 2) -> conv(1, stride = 2);
    add(left, right);
    ensure output.receptive_field == 3 && output.jump == 4 && output.padding == 1;
    ensure output.aligned;
}
const _: () = assert!(Case1::OUTPUT.receptive_field[0] == 3 && Case1::OUTPUT.jump[0] == 4.0);

// Case 3 is an error: `tests/published-fail/google_case_3.rs`.

receptive_field! {
    struct Case4;
    input: [9, 9];
    left:  conv(1, stride = 4);
    right: input -> conv(3, stride = 2, pad = same) -> conv(1, stride = 2);
    add(left, right);
    ensure output.receptive_field == 3 && output.jump == 4 && output.padding == 1;
    ensure output.aligned;
}
// On an even size SAME pads after the image only: their centres, counted from 0, are 0 and 1.
receptive_field! {
    struct Case4Even;
    input: [8, 8];
    left:  conv(1, stride = 4);
    right: input -> conv(3, stride = 2, pad = same) -> conv(1, stride = 2);
    add(left, right);
    ensure left.start - 0.5 == 0 && right.start - 0.5 == 1;
    ensure !output.aligned;
}
const _: () = assert!(Case4::OUTPUT.receptive_field[0] == 3 && Case4::OUTPUT.aligned());
const _: () = assert!(!Case4Even::OUTPUT.aligned());

receptive_field! {
    struct Case5;
    input: [32, 32];
    conv([3, 5], stride = 2) -> conv([3, 1], stride = 2);
    ensure output.receptive_field == [7, 5] && output.jump == 4 && output.padding == 0;
}
const _: () =
    assert!(Case5::OUTPUT.receptive_field[0] == 7 && Case5::OUTPUT.receptive_field[1] == 5);

// A walk without memory, or in the wrong order, fails here.
receptive_field! {
    struct Case8;
    input: [32, 32];
    left1:  conv(1, stride = 4);
    right1: input -> pad((1, 0)) -> conv(3, stride = 2) -> conv(1, stride = 2);
    first:  add(left1, right1);
    left2:  first -> conv(1, stride = 2);
    right2: first -> pad((1, 0)) -> conv(3, stride = 2);
    add(left2, right2);
    ensure output.receptive_field == 11 && output.jump == 8 && output.padding == 5;
    ensure output.aligned;
}
receptive_field! {
    struct Case9;
    input: [17, 17];
    left1:  conv(1, stride = 4, pad = same);
    right1: input -> conv(3, stride = 2, pad = same) -> conv(1, stride = 2, pad = same);
    first:  add(left1, right1);
    left2:  first -> conv(1, stride = 2, pad = same);
    right2: first -> conv(3, stride = 2, pad = same);
    add(left2, right2);
    ensure output.receptive_field == 11 && output.jump == 8 && output.padding == 5;
    ensure output.aligned;
}
const _: () =
    assert!(Case8::OUTPUT.receptive_field[0] == 11 && matches!(Case8::OUTPUT.padding(0), Some(5)));
const _: () =
    assert!(Case9::OUTPUT.receptive_field[0] == 11 && matches!(Case9::OUTPUT.padding(1), Some(5)));

// Caffe's coord_map: the deconvolution's coordinates are those of the data, scale 1 and shift 0.
receptive_field! {
    struct Deconv4;
    input: [32, 32];
    deconv: conv(3) -> max_pool(2) -> conv_transpose(4, stride = 2);
    add(deconv, input);
    ensure deconv.jump == 1 && deconv.size == input.size;
    ensure output.aligned;
}
// Scale 1 and shift -1: feature 1 stands on pixel 0.
receptive_field! {
    struct Deconv8;
    input: [32, 32];
    deconv: conv(3) -> max_pool(4) -> conv_transpose(8, stride = 4);
    unshifted: add(deconv, input);
    shifted: add(deconv -> crop((1, 0)), input -> crop((0, 1)));
    ensure deconv.jump == 1;
    ensure !unshifted.aligned;
    ensure shifted.aligned;
}
const _: () = assert!(
    Deconv4::OUTPUT.aligned() && Deconv8::SHIFTED.aligned() && !Deconv8::UNSHIFTED.aligned()
);

#[test]
#[expect(clippy::float_cmp, reason = "centres are halves")]
fn shifts_of_caffe() {
    for (layer, period, shift) in [(Deconv4::DECONV, 2, 0.0), (Deconv8::DECONV, 4, -1.0)] {
        let (mut sum, mut index) = (0.0, 0.0);
        for feature in 0..period {
            sum += layer.center([feature, 0])[0] - (index + 0.5);
            index += 1.0;
        }
        assert_eq!(sum / index, shift, "{layer}");
    }
}
