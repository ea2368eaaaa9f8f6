//! The capital of the first is three letters of which the compiler makes the two of the second.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    ΐ: conv(3);
    Ϊ́: conv(3);
}

fn main() {
    let _ = Net::OUTPUT;
}
