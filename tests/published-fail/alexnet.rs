//! What the guide's script prints for fc6 under Python 2, which floors `(k - 1) / 2`.

use receptive_field::receptive_field;

receptive_field! {
    pub struct AlexNet;
    input: [227, 227];
    conv1: conv(11, stride = 4) -> max_pool(3, stride = 2);
    conv2: conv(5, pad = 2) -> max_pool(3, stride = 2);
    conv3: conv(3, pad = 1) * 3 -> max_pool(3, stride = 2);
    fc6:   conv(6);
    ensure fc6.start == 97.5;
}

fn main() {}
