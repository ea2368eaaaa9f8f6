//! The padding of `alexnet_v2` is 64, not half of its field.

use receptive_field::receptive_field;

receptive_field! {
    pub struct AlexNetV2;
    input: [224, 224];
    conv1: conv(11, stride = 4) -> max_pool(3, stride = 2);
    conv2: conv(5, pad = same) -> max_pool(3, stride = 2);
    conv3: conv(3, pad = same) * 3 -> max_pool(3, stride = 2);
    ensure conv3.receptive_field == 195 && conv3.padding == 97;
}

fn main() {}
