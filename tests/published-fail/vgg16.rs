//! 196 is the field of VGG-16's last convolution; its last pool sees 212.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Vgg16;
    input: [224, 224];
    for repeats in [2, 2, 3, 3, 3] { stage: conv(3, pad = 1) * repeats -> max_pool(2); }
    ensure stage[4].receptive_field == 196;
}

fn main() {}
