use receptive_field::{Network, exactly, receptive_field};

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    pooled: global_pool();
}

struct Detector<B>(B);

impl<B: Network<2>> Detector<B> {
    const STRIDE: f64 = B::OUTPUT.expect_jump(exactly(16.0)).jump[0];
}

const _: f64 = Detector::<Net>::STRIDE;

fn main() {}
