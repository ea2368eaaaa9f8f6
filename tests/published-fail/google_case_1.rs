//! Without the pad before it the right branch is one pixel beside the left one.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Case1;
    input: [32, 32];
    left:  conv(1, stride = 4);
    right: input -> conv(3, stride = 2) -> conv(1, stride = 2);
    add(left, right);
    ensure output.aligned;
}

fn main() {}
