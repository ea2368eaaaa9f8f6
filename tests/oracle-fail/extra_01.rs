//! Case `extra_01` of the oracle. Generated, as `tests/oracle/networks.rs`.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Extra01;
    input: [6];
    l1: conv(9);
}

fn main() {}
