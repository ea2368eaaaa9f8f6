//! Of six pixels a convolution of 3, stride 2, padding 1 makes three features, not four.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Strided;
    input: [6, 6];
    conv: conv(3, stride = 2, pad = 1);
    ensure conv.size == 4;
}

fn main() {}
