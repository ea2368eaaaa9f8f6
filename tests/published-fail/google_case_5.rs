//! Each axis has its own field.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Case5;
    input: [32, 32];
    output: conv([3, 5], stride = 2) -> conv([3, 1], stride = 2);
    ensure output.receptive_field == 7;
}

fn main() {}
