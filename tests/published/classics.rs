//! `AlexNet`, VGG and `MobileNet`, layer by layer.

use receptive_field::receptive_field;

// The guide's computeReceptiveField.py: n, jump, r, start.
receptive_field! {
    struct AlexNet;
    input: [227, 227];
    conv1: conv(11, stride = 4);
    pool1: max_pool(3, stride = 2);
    conv2: conv(5, pad = 2);
    pool2: max_pool(3, stride = 2);
    conv3: conv(3, pad = 1);
    conv4: conv(3, pad = 1);
    conv5: conv(3, pad = 1);
    pool5: max_pool(3, stride = 2);
    fc6:   conv(6);
    fc7:   conv(1);
    ensure conv1.size == 55 && conv1.jump == 4 && conv1.receptive_field == 11 && conv1.start == 5.5;
    ensure pool1.size == 27 && pool1.jump == 8 && pool1.receptive_field == 19 && pool1.start == 9.5;
    ensure conv2.size == 27 && conv2.jump == 8 && conv2.receptive_field == 51 && conv2.start == 9.5;
    ensure pool2.size == 13 && pool2.jump == 16 && pool2.receptive_field == 67 && pool2.start == 17.5;
    ensure conv3.size == 13 && conv3.jump == 16 && conv3.receptive_field == 99 && conv3.start == 17.5;
    ensure conv4.size == 13 && conv4.jump == 16 && conv4.receptive_field == 131 && conv4.start == 17.5;
    ensure conv5.size == 13 && conv5.jump == 16 && conv5.receptive_field == 163 && conv5.start == 17.5;
    ensure pool5.size == 6 && pool5.jump == 32 && pool5.receptive_field == 195 && pool5.start == 33.5;
    ensure fc6.size == 1 && fc6.jump == 32 && fc6.receptive_field == 355 && fc6.start == 113.5;
    ensure fc7.size == 1 && fc7.jump == 32 && fc7.receptive_field == 355 && fc7.start == 113.5;
    feature asked = pool5[2, 3];
}
const _: () = assert!(AlexNet::ASKED.center[0] == 97.5 && AlexNet::ASKED.center[1] == 129.5);

#[test]
fn alexnet_prints_the_table_of_the_guide() {
    let table = "\
AlexNet   n  jump  receptive field  start
conv1    55     4               11    5.5
pool1    27     8               19    9.5
conv2    27     8               51    9.5
pool2    13    16               67   17.5
conv3    13    16               99   17.5
conv4    13    16              131   17.5
conv5    13    16              163   17.5
pool5     6    32              195   33.5
fc6       1    32              355  113.5
fc7       1    32              355  113.5";
    assert_eq!(AlexNet::table().to_string(), table);
}

// google-research/receptive_field, README: receptive field, effective stride, effective padding.
receptive_field! {
    struct AlexNetV2;
    input: [224, 224];
    conv1: conv(11, stride = 4) -> max_pool(3, stride = 2);
    conv2: conv(5, pad = same) -> max_pool(3, stride = 2);
    conv3: conv(3, pad = same) * 3;
    pool5: max_pool(3, stride = 2);
    ensure pool5.receptive_field == 195 && pool5.jump == 32 && pool5.padding == 64;
}
const _: () = assert!(
    AlexNetV2::POOL5.receptive_field[0] == 195 && matches!(AlexNetV2::POOL5.padding(0), Some(64))
);

// The same README; and after each layer, the tests of rfa_toolbox.
receptive_field! {
    struct Vgg16;
    input: [224, 224];
    for repeats in [2, 2, 3, 3, 3] {
        stage: conv(3, pad = 1) * repeats;
        pool: max_pool(2);
    }
    output: pool[4];
    ensure output.receptive_field == 212 && output.jump == 32 && output.padding == 90;
    ensure stage[0].0.receptive_field == 3 && stage[0].1.receptive_field == 5 && pool[0].receptive_field == 6;
    ensure stage[1].0.receptive_field == 10 && stage[1].1.receptive_field == 14 && pool[1].receptive_field == 16;
    ensure stage[2].0.receptive_field == 24 && stage[2].1.receptive_field == 32 && stage[2].2.receptive_field == 40;
    ensure pool[2].receptive_field == 44;
    ensure stage[3].0.receptive_field == 60 && stage[3].1.receptive_field == 76 && stage[3].2.receptive_field == 92;
    ensure pool[3].receptive_field == 100;
    ensure stage[4].0.receptive_field == 132 && stage[4].1.receptive_field == 164 && stage[4].2.receptive_field == 196;
    ensure pool[4].receptive_field == 212;
}
const _: () = assert!(
    Vgg16::OUTPUT.receptive_field[0] == 212 && matches!(Vgg16::OUTPUT.padding(0), Some(90))
);

#[test]
fn vgg16_layer_by_layer() {
    let published = [
        3, 5, 6, 10, 14, 16, 24, 32, 40, 44, 60, 76, 92, 100, 132, 164, 196, 212,
    ];
    let layers = Vgg16::LAYERS.iter().filter(|layer| layer.name != "output");
    let ours: Vec<usize> = layers.map(|layer| layer.receptive_field[0]).collect();
    assert_eq!(ours, published);
}

// The same README: depthwise separable, the pointwise halves see no more.
receptive_field! {
    struct MobileNetV1;
    input: [224, 224];
    stem: conv(3, stride = 2, pad = same);
    for stride in [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1] {
        block: conv(3, stride = stride, pad = same) -> conv(1);
    }
    output: block[12];
    ensure output.size == 7;
    ensure output.receptive_field == 315 && output.jump == 32 && output.padding == 126;
}
const _: () =
    assert!(MobileNetV1::OUTPUT.receptive_field[0] == 315 && MobileNetV1::OUTPUT.jump[0] == 32.0);
const _: () = assert!(matches!(MobileNetV1::OUTPUT.padding(0), Some(126)));
