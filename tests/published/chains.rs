//! Small chains, and the rules on which tools differ.

use receptive_field::receptive_field;

// "A guide to receptive field arithmetic" re-derives the padding from the size; frameworks pad what they are told.
receptive_field! {
    struct Guide;
    input: [224, 224];
    conv1: conv(7, stride = 2, pad = guide(3));
    ensure conv1.size == 112 && conv1.start == 1.5;
}
receptive_field! {
    struct PyTorch;
    input: [224, 224];
    conv1: conv(7, stride = 2, pad = 3);
    ensure conv1.size == 112 && conv1.start == 0.5;
}
const _: () = assert!(Guide::CONV1.start[0] == 1.5 && PyTorch::CONV1.start[0] == 0.5);
const _: () = assert!(Guide::CONV1.size[0] == PyTorch::CONV1.size[0]);

// pix2pix, seen from the input.
receptive_field! {
    struct PatchGan;
    input: [256, 256];
    for stride in [2, 2, 2, 1, 1] { layer: conv(4, stride = stride, pad = 1); }
    output: layer[4];
    ensure layer[0].receptive_field == 4 && layer[1].receptive_field == 10 && layer[2].receptive_field == 22;
    ensure layer[3].receptive_field == 46 && output.receptive_field == 70 && output.jump == 8;
}
const _: () = assert!(PatchGan::OUTPUT.receptive_field[0] == 70 && PatchGan::OUTPUT.jump[0] == 8.0);

// With a fourth layer of stride 2, published as a 70 x 70 one.
receptive_field! {
    struct PatchGanOfFour;
    input: [256, 256];
    for stride in [2, 2, 2, 2, 1] { layer: conv(4, stride = stride, pad = 1); }
    ensure layer[4].receptive_field == 94 && layer[4].jump == 16;
}
const _: () = assert!(PatchGanOfFour::OUTPUT.receptive_field[0] == 94);

// keras-tcn: 1 + 2 (k - 1) * stacks * sum(dilations).
receptive_field! {
    struct Tcn8;
    block residual(d) { add(input -> conv(1), conv(3, dilation = d, pad = causal) * 2); }
    input: [400];
    for i in 0..4 { level: residual(1 << i); }
    ensure level[3].receptive_field == 1 + 2 * (3 - 1) * (1 + 2 + 4 + 8);
    ensure level[3].causal;
}
receptive_field! {
    struct Tcn32;
    block residual(d) { add(input -> conv(1), conv(3, dilation = d, pad = causal) * 2); }
    input: [400];
    for i in 0..6 { level: residual(1 << i); }
    ensure level[5].receptive_field == 1 + 2 * (3 - 1) * (1 + 2 + 4 + 8 + 16 + 32);
    ensure level[5].lookahead == 0 && level[5].lookback == 252;
}
const _: () =
    assert!(Tcn8::OUTPUT.receptive_field[0] == 61 && Tcn32::OUTPUT.receptive_field[0] == 253);

// "A guide to convolution arithmetic" (Dumoulin, Visin): its figures' sizes.
receptive_field! {
    struct NoPadding;
    input: [4, 4];
    conv: conv(3);
    ensure conv.size == 2 && conv.dropped == 0;
}
receptive_field! {
    struct ArbitraryPadding;
    input: [5, 5];
    conv: conv(4, pad = 2);
    ensure conv.size == 6;
}
receptive_field! {
    struct Strided;
    input: [5, 5];
    conv: conv(3, stride = 2);
    ensure conv.size == 2;
}
receptive_field! {
    struct Odd, Even;
    input: [5, 5], [6, 6];
    conv: conv(3, stride = 2, pad = 1);
    ensure conv.size == 3;
    ensure conv.dropped == 0, "of six pixels none is left over, but one of the padding";
}
receptive_field! {
    struct Dilated;
    input: [7, 7];
    conv: conv(3, dilation = 2);
    ensure conv.size == 3;
}
const _: () = assert!(NoPadding::CONV.size[0] == 2 && ArbitraryPadding::CONV.size[0] == 6);
const _: () = assert!(Strided::CONV.size[0] == 2 && Dilated::CONV.size[0] == 3);
const _: () = assert!(Odd::CONV.size[0] == 3 && Odd::CONV.dropped(0) == 0);
const _: () = assert!(Even::CONV.size[0] == 3 && Even::CONV.dropped(0) == 0);

// "Computing Receptive Fields of Convolutional Neural Networks" (Araujo, Norris, Sim, Distill 2019), figure of regions.
receptive_field! {
    struct Distill;
    input: [6];
    conv1: conv(3, stride = 3, pad = 1);
    conv2: conv(2);
    ensure conv2.receptive_field == 6 && conv2.padding == 1;
    ensure conv2[0].region.start == -1 && conv2[0].region.end == 5;
    feature first = conv2[0];
}
const _: () = match Distill::FIRST.region {
    Some([region]) => assert!(region.start == -1 && region.end == 5),
    None => panic!("a window reads something"),
};

// Holes: what the dilations span, and whether they use it.
receptive_field! {
    struct Gridded;
    input: [64];
    for d in [2, 2, 2] { layer: conv(3, dilation = d, pad = same); }
    ensure layer[2].receptive_field == 13 && !layer[2].dense;
}
receptive_field! {
    struct Hybrid;
    input: [64];
    for d in [1, 2, 5] { layer: conv(3, dilation = d, pad = same); }
    ensure layer[2].receptive_field == 17 && layer[2].dense;
}
const _: () =
    assert!(Gridded::OUTPUT.receptive_field[0] == 13 && Hybrid::OUTPUT.receptive_field[0] == 17);
