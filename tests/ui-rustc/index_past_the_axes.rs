use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    pooled: global_pool();
}

const _: () = assert!(Net::CONV1.size[2] == 30);

fn main() {}
