//! Case `dag_13` of the oracle. Generated, as `tests/oracle/networks.rs`.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Dag13;
    input: [65];
    conv1: conv(3);
    conv2: input -> conv(1);
    add3: add(conv1, conv2);
}

fn main() {}
