//! At 32 pixels the sizes of case 3 differ, too: one error, which names them.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Case3;
    input: [32, 32];
    left:  pad((2, 1)) -> conv(5, stride = 2);
    right: input -> conv(3) -> conv(3);
    add(left, right);
}

fn main() {}
