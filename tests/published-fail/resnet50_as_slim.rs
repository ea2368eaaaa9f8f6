//! Torchvision's `ResNet-50` is not slim's, whose 483 are often quoted for it.

use receptive_field::receptive_field;

receptive_field! {
    pub struct ResNet50;
    block bottleneck(stride = 1) {
        add(conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1), conv(1, stride = stride));
    }
    input:  [224, 224];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    layer1: bottleneck() * 3;
    layer2: bottleneck(2) -> bottleneck() * 3;
    layer3: bottleneck(2) -> bottleneck() * 5;
    layer4: bottleneck(2) -> bottleneck() * 2;
    ensure layer4.receptive_field == 483;
}

fn main() {}
