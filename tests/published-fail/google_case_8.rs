//! What a walk without memory says of case 8.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Case8;
    input: [32, 32];
    left1:  conv(1, stride = 4);
    right1: input -> pad((1, 0)) -> conv(3, stride = 2) -> conv(1, stride = 2);
    first:  add(left1, right1);
    left2:  first -> conv(1, stride = 2);
    right2: first -> pad((1, 0)) -> conv(3, stride = 2);
    output: add(left2, right2);
    ensure output.receptive_field == 9;
}

fn main() {}
