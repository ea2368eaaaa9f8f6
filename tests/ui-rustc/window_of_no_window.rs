use receptive_field::{Window, receptive_field};

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    pooled: global_pool();
}

const _: Window<2> = Net::POOLED.window();

fn main() {}
