//! The feature extractors.

use receptive_field::receptive_field;

receptive_field! {
    /// `ResNet-50`: stride 32.
    pub struct ResNet50;

    block bottleneck(stride = 1) {
        main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
        add(main, input -> conv(1, stride = stride));
    }
    input:  [224, 224];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    layer1: bottleneck() * 3;
    layer2: bottleneck(2) -> bottleneck() * 3;
    layer3: bottleneck(2) -> bottleneck() * 5;
    layer4: bottleneck(2) -> bottleneck() * 2;
    ensure output.receptive_field == 427 && output.jump == 32;
}

receptive_field! {
    /// The same with the last stage dilated instead: stride 16.
    pub struct Dilated;

    block bottleneck(stride = 1, dilation = 1) {
        main: conv(1) -> conv(3, stride = stride, dilation = dilation, pad = dilation) -> conv(1);
        add(main, input -> conv(1, stride = stride));
    }
    input:  [224, 224];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    layer1: bottleneck() * 3;
    layer2: bottleneck(2) -> bottleneck() * 3;
    layer3: bottleneck(2) -> bottleneck() * 5;
    layer4: bottleneck() -> bottleneck(1, 2) * 2;
    ensure output.receptive_field == 427 && output.jump == 16;
}
