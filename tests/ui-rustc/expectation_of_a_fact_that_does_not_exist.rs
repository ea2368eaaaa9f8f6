use receptive_field::{Layer, at_most, receptive_field};

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    pooled: global_pool();
}

const _: Layer<2> = Net::POOLED.expect_lookahead(at_most(3));

fn main() {}
