use receptive_field::{Layer, exactly, receptive_field};

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    pooled: global_pool();
}

const _: Layer<2> = Net::CONV1.expect_size(exactly(28));

fn main() {}
