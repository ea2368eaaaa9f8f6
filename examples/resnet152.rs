//! `ResNet-152` as torchvision builds it, in 16 lines.
//!
//! Figures: `ResNet-50` has 427; 4 more blocks at jump 8 add 2 * 8 pixels each, 30 more at jump 16 add 2 * 16:
//! 427 + 64 + 960 = 1451. Slim's `resnet_v1_152`, with the stride in the last block of a stage, has 1507.

use receptive_field::receptive_field;

receptive_field! {
    /// The feature extractor of `ResNet-152`.
    pub struct ResNet152;
    block bottleneck(stride = 1) {
        main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
        skip: input -> conv(1, stride = stride);
        add(main, skip);
    }
    input:  [224, 224];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    layer1: bottleneck() * 3;
    layer2: bottleneck(2) -> bottleneck() * 7;
    layer3: bottleneck(2) -> bottleneck() * 35;
    layer4: bottleneck(2) -> bottleneck() * 2;
    ensure layer4.receptive_field == 427 + 4 * 2 * 8 + 30 * 2 * 16;
    ensure layer4.size == 7 && layer4.jump == 32 && layer4.padding == (1451 - 1) / 2;
}

fn main() {
    println!("{} layers", ResNet152::LAYERS.len());
    for stage in [
        ResNet152::STEM,
        ResNet152::LAYER1,
        ResNet152::LAYER2,
        ResNet152::LAYER3,
        ResNet152::LAYER4,
    ] {
        println!("{stage}");
    }
}
