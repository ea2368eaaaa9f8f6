//! The padding of case 9 is 5: SAME pads on both sides at 17 pixels.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Case9;
    input: [17, 17];
    left1:  conv(1, stride = 4, pad = same);
    right1: input -> conv(3, stride = 2, pad = same) -> conv(1, stride = 2, pad = same);
    first:  add(left1, right1);
    left2:  first -> conv(1, stride = 2, pad = same);
    right2: first -> conv(3, stride = 2, pad = same);
    output: add(left2, right2);
    ensure output.padding == 4;
}

fn main() {}
