use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    pooled: global_pool();
}

const _: () = assert!(Net::CONV2.size[0] == 30);

fn main() {}
