//! Distill's figure: the first feature sees `[-1, 5)`.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Distill;
    input: [6];
    conv1: conv(3, stride = 3, pad = 1);
    conv2: conv(2);
    ensure conv2[0].region.start == 0;
}

fn main() {}
