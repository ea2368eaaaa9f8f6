//! `ResNet-50` as torchvision builds it, the stride of a stage in the 3 x 3 convolution of its first block.
//!
//! Figures: receptive field 427, effective stride 32, effective padding 213 at the last stage (google-research's
//! `receptive_field` on torchvision's graph). The original, with the stride in the last block of a stage, has 483.

use receptive_field::receptive_field;

receptive_field! {
    /// The feature extractor of `ResNet-50`.
    pub struct ResNet50;

    block bottleneck(stride = 1) {
        main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
        skip: input -> conv(1, stride = stride);
        add(main, skip);
    }

    input:  [224, 224];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    layer1: bottleneck() * 3;
    layer2: bottleneck(2) -> bottleneck() * 3;
    layer3: bottleneck(2) -> bottleneck() * 5;
    layer4: bottleneck(2) -> bottleneck() * 2;
    output: global_pool();

    ensure layer1.size == 56 && layer2.size == 28 && layer3.size == 14 && layer4.size == 7;
    ensure layer4.receptive_field == 427 && layer4.jump == 32 && layer4.padding == 213;
    ensure layer4.aligned, "the skips sit on the main paths";
    ensure layer2.1.main.jump == 8;
    ensure layer4.path_min == 11, "the skips add nothing to what the stem sees";
}

/// Channels times positions: what a fully connected head on the flattened map would take.
const FLAT: usize = 2048 * ResNet50::LAYER4.size[0] * ResNet50::LAYER4.size[1];

fn main() {
    println!("{}", ResNet50::table());
    println!("\n{FLAT} numbers if the last stage is flattened");
}
