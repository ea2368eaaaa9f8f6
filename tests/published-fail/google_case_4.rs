//! On an even size SAME pads after the image only.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Case4;
    input: [8, 8];
    left:  conv(1, stride = 4);
    right: input -> conv(3, stride = 2, pad = same) -> conv(1, stride = 2);
    add(left, right);
    ensure output.aligned;
}

fn main() {}
