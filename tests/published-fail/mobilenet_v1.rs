//! Without the stride of the twelfth block the field of `MobileNet` is not the published 315.

use receptive_field::receptive_field;

receptive_field! {
    pub struct MobileNetV1;
    input: [224, 224];
    conv(3, stride = 2, pad = same);
    for stride in [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1] { block: conv(3, stride = stride, pad = same); }
    output: block[12];
    ensure output.receptive_field == 315;
}

fn main() {}
