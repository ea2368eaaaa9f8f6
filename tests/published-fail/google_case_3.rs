//! Case 3 of google-research: the sizes agree at 8 pixels, the strides do not.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Case3;
    input: [8, 8];
    left:  pad((2, 1)) -> conv(5, stride = 2);
    right: input -> conv(3) -> conv(3);
    add(left, right);
}

fn main() {}
