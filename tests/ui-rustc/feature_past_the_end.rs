use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    pooled: global_pool();
}

const _: [f64; 2] = Net::CONV1.center([30, 0]);

fn main() {}
